#include "controls.h"

#include "theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTextLayout>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 14;
constexpr int Above = 12;
constexpr int IconSize = 16;
constexpr int BulletRoom = 14;
constexpr int TailGap = 6;

struct Face {
    const char16_t *look, *icon, *token;
};
constexpr Face Faces[]{{u"info", u"info", u"infoLine"},
                       {u"warning", u"warning", u"warnLine"},
                       {u"error", u"error", u"errorLine"},
                       {u"notice", nullptr, nullptr}};

} // namespace

// A wrapped line with a link that follows its last word.
class InfoBox::Line final : public QLabel {
public:
    Line(const QString &text, QWidget *parent) : QLabel{text, parent}
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }

    void setTail(QPushButton *tail)
    {
        m_tail = tail;
        tail->setParent(this);
        tail->show();
        updateGeometry();
        place();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return std::max(fontMetrics().height(), ending(width).below); }
    QSize minimumSizeHint() const override { return {80, fontMetrics().height()}; }
    QSize sizeHint() const override
    {
        const int words = fontMetrics().horizontalAdvance(text()) + 1;
        const int width = words + (m_tail ? TailGap + m_tail->sizeHint().width() : 0);
        return {width, heightForWidth(width)};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        place();
    }

private:
    struct Ending {
        QPoint tail;
        int below; // all of it
    };
    Ending ending(int width) const
    {
        QTextLayout layout{text(), font()};
        layout.beginLayout();
        qreal y = 0;
        qreal right = 0;
        qreal top = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            top = y;
            right = line.naturalTextWidth();
            y += line.height();
        }
        layout.endLayout();
        const int words = int(std::ceil(y));
        if (!m_tail)
            return {{}, words};
        const QSize tail = m_tail->sizeHint();
        const int over = (tail.height() - fontMetrics().height()) / 2;
        if (right + TailGap + tail.width() <= width)
            return {{int(std::ceil(right)) + TailGap - 2, int(top) - over}, words};
        return {{-2, words - over}, words + fontMetrics().height()};
    }
    void place()
    {
        if (m_tail)
            m_tail->setGeometry({ending(width()).tail, m_tail->sizeHint()});
    }

    QPushButton *m_tail = nullptr;
};

InfoBox::InfoBox(Kind kind, const QStringList &lines, QWidget *parent)
    : QFrame{parent},
      m_kind{kind},
      m_rows{new QVBoxLayout}
{
    setProperty("look", QString::fromUtf16(Faces[kind].look));
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(Side, Above, Side, Above);
    row->setSpacing(8);
    m_rows->setSpacing(6);
    row->addLayout(m_rows, 1);
    setLines(lines);
}

void InfoBox::setLines(const QStringList &lines)
{
    if (m_link)
        m_link->setParent(this);
    for (Line *line : std::as_const(m_lines))
        delete line;
    m_lines.clear();
    for (const QString &text : lines) {
        m_lines += new Line{text, this};
        m_rows->insertWidget(int(m_lines.size()) - 1, m_lines.last());
        m_lines.last()->show();
    }
    if (m_link && !m_lines.isEmpty())
        m_lines.last()->setTail(m_link);
    const bool icon = m_lines.size() == 1 && Faces[m_kind].icon;
    m_rows->setContentsMargins(icon ? IconSize + 8 : m_lines.size() > 1 ? BulletRoom : 0, 0, 0, 0);
    setHidden(lines.isEmpty() || m_closed);
    update();
}

QPushButton *InfoBox::addLink(const QString &id, const QString &text)
{
    QPushButton *link = linkButton(id, text, this);
    if (!m_link && !m_lines.isEmpty()) {
        m_link = link;
        m_lines.last()->setTail(link);
    } else {
        m_rows->addWidget(link);
    }
    return link;
}

void InfoBox::setClosable(const QString &id)
{
    auto *close = iconButton(id, u"close"_s, tr("Close"), this);
    close->setProperty("look", u"plain"_s);
    close->setFixedSize(20, 20);
    static_cast<QHBoxLayout *>(layout())->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, [this] {
        m_closed = true;
        hide();
    });
}

void InfoBox::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_lines.isEmpty())
        return;
    const Face &face = Faces[m_kind];
    QPainter painter{this};
    if (m_lines.size() == 1) {
        if (face.icon)
            painter.drawPixmap(Side, m_lines.first()->y() + (fontMetrics().height() - IconSize) / 2,
                               theme::pixmap(QString::fromUtf16(face.icon), QString::fromUtf16(face.token), IconSize));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(u"normal"_s));
    for (const Line *line : std::as_const(m_lines))
        painter.drawEllipse(QPointF{Side + 3.0, line->y() + fontMetrics().height() / 2.0}, 2, 2);
}
