#include "happening.h"

#include "context.h"
#include "controls.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 16;
constexpr int Indent = 22; // of the snapshots, which belong together

} // namespace

// One part of the story; the line above leads from the part before it.
class HappeningPanel::Part final : public QWidget {
public:
    Part(const QString &id, bool first, QWidget *parent)
        : QWidget{parent},
          m_first{first},
          m_icon{new QLabel{this}},
          m_title{new QLabel{this}},
          m_state{new QLabel{this}},
          m_progress{new QProgressBar{this}},
          m_why{new QLabel{this}}
    {
        setObjectName(u"happening.%1"_s.arg(id));
        m_icon->setFixedSize(IconSize, IconSize);
        m_title->setFont(theme::font(12, true));
        m_progress->setTextVisible(false);
        m_progress->setFixedHeight(6);
        for (QLabel *label : {m_title, m_state, m_why}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
        }
        auto *texts = new QVBoxLayout;
        texts->setSpacing(3);
        for (QWidget *line : std::initializer_list<QWidget *>{m_title, m_state, m_progress, m_why})
            texts->addWidget(line);
        auto *row = new QHBoxLayout{this};
        row->setContentsMargins(id.startsWith("snapshot"_L1) ? Indent : 0, 10, 0, 0);
        row->setSpacing(10);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        row->addLayout(texts, 1);
    }

    void show(const Happening &now)
    {
        if (now == m_now)
            return;
        m_now = now;
        m_icon->setPixmap(theme::pixmap(now.look, now.look, IconSize));
        m_title->setText(now.title);
        m_state->setText(now.state);
        m_progress->setVisible(now.progress >= 0);
        m_progress->setValue(std::max(0, now.progress));
        m_progress->setAccessibleName(now.title);
        m_why->setText(now.why);
        m_why->setVisible(!now.why.isEmpty());
        setAccessibleName(now.text());
    }

    QString id() const { return objectName(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_first)
            return;
        QPainter painter{this};
        painter.setPen(QPen{theme::colour(u"weak"_s), 1});
        const int x = m_icon->geometry().center().x();
        painter.drawLine(x, 0, x, m_icon->geometry().top() - 2);
    }

private:
    bool m_first;
    Happening m_now;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_state;
    QProgressBar *m_progress;
    QLabel *m_why;
};

HappeningPanel::HappeningPanel(Context &context, QWidget *parent)
    : Dock{u"happening"_s, tr("What is happening"), parent},
      m_context{context},
      m_scroll{new QScrollArea{this}},
      m_inside{new QWidget},
      m_rows{new QVBoxLayout{m_inside}},
      m_gone{new QLabel{m_inside}}
{
    m_gone->setText(tr("This image does not exist any more."));
    m_gone->setWordWrap(true);
    m_rows->setContentsMargins(0, 0, 8, 8);
    m_rows->setSpacing(0);
    m_rows->addWidget(m_gone);
    m_rows->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("What is happening"));
    m_scroll->setWidget(m_inside);

    rows().addWidget(m_scroll, 1);
}

void HappeningPanel::tell(const QString &image)
{
    m_image = image;
    show();
    refresh();
}

void HappeningPanel::refresh()
{
    if (!isVisible())
        return;
    draw(happenings(m_context, m_image));
}

void HappeningPanel::draw(const QList<Happening> &parts)
{
    m_gone->setVisible(parts.isEmpty());
    const bool same =
        std::equal(parts.begin(), parts.end(), m_parts.begin(), m_parts.end(),
                   [](const Happening &now, const Part *part) { return part->id() == u"happening.%1"_s.arg(now.id); });
    if (!same) {
        for (Part *part : std::as_const(m_parts)) {
            part->hide();
            part->deleteLater();
        }
        m_parts.clear();
        for (const Happening &now : parts) {
            m_parts += new Part{now.id, m_parts.isEmpty(), m_inside};
            m_rows->insertWidget(int(m_parts.size()), m_parts.last());
            m_parts.last()->setVisible(true);
        }
    }
    for (qsizetype at = 0; at < parts.size(); ++at)
        m_parts.at(at)->show(parts.at(at));
}

QString imageInTheMaking(const Context &context)
{
    for (const QVariantList &states : {QVariantList{u"creating"_s, u"normal_az"_s}, QVariantList{}}) {
        Query query{.kind = u"image"_s,
                    .project = context.session.project,
                    .fields = {u"id"_s},
                    .filters = {{u"visibility"_s, Filter::Is, {u"private"_s}}},
                    .sort = u"created"_s,
                    .descending = true,
                    .limit = 1,
                    .countAll = false};
        if (!states.isEmpty())
            query.filters += {u"status"_s, Filter::Is, states};
        const Rows rows = context.cloud.fetch(query);
        if (!rows.rows.isEmpty())
            return rows.at(0, u"id"_s).toString();
    }
    return {};
}
