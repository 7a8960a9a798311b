#include "fact.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "places.h"
#include "tablemodel.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int DiscSize = 16;
constexpr int LabelWidth = 150;
constexpr int ProgressWidth = 110;
constexpr int ProgressHeight = 4;

bool isId(const Info &info)
{
    const QLatin1StringView field{info.field};
    return field == "id"_L1 || field.endsWith("_id"_L1);
}

} // namespace

Fact::Fact(const DetailSpec &spec, const Info &info, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_info{info},
      m_context{context}
{
    const QString id = u"%1.%2"_s.arg(QLatin1StringView{spec.id}, QLatin1StringView{info.id});
    m_disc = new QLabel{this};
    m_text = plainLabel({}, this);
    m_text->setObjectName(id);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(LineHeight);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a word may be longer than the card is wide
    m_text->setAccessibleDescription(title());
    m_second = weakLabel({}, this);
    m_link = linkButton(id, {}, this);
    m_link->setAccessibleDescription(title());
    m_behind = plainLabel({}, this);
    m_copy = iconButton(u"%1.copy"_s.arg(id), u"copy"_s, tr("Copy %1").arg(title()), this);
    m_copy->setProperty("look", u"plain"_s);
    m_copy->setFixedSize(LineHeight, LineHeight);
    m_progress = new QProgressBar{this};
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(ProgressWidth, ProgressHeight);
    m_progress->setAccessibleName(tr("Progress"));

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_disc);
    line->addWidget(m_link);
    line->addWidget(m_behind);
    line->addWidget(m_text, 1);
    line->addWidget(m_copy);
    if (const FormSpec *form = findForm(id)) {
        m_edit = iconButton(u"%1.edit"_s.arg(id), u"pencil"_s, tr("Edit %1").arg(title()), this);
        m_edit->setProperty("look", u"plain"_s);
        m_edit->setFixedSize(LineHeight, LineHeight);
        line->addWidget(m_edit);
        connect(m_edit, &QToolButton::clicked, this, [this, form] { ask::form(*form, {m_id}, m_context, this); });
    }
    line->addStretch(0);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(2);
    rows->addLayout(line);
    rows->addWidget(m_second);
    rows->addWidget(m_progress);

    connect(m_link, &QPushButton::clicked, this, [this] {
        m_context.go(QString::fromLatin1(m_info.opens), {{u"id"_s, m_target}});
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_target);
        m_context.notify(tr("Copied: %1").arg(m_target));
    });
}

QList<Fact *> Fact::add(QGridLayout &grid, int column, std::span<const Info> infos, const DetailSpec &spec,
                        Context &context, QWidget *parent)
{
    QList<Fact *> facts;
    for (const Info &info : infos) {
        if (!has(context.edition, spec.id, info.id))
            continue;
        QLabel *label = weakLabel(say(spec.service, info.title), parent); // first, as it is read
        auto *fact = new Fact{spec, info, context, parent};
        label->setMinimumSize(LabelWidth, LineHeight);
        grid.addWidget(label, int(facts.size()), column, Qt::AlignTop | Qt::AlignLeft);
        grid.addWidget(fact, int(facts.size()), column + 1, Qt::AlignTop);
        facts += fact;
    }
    return facts;
}

QString Fact::title() const
{
    return say(m_spec.service, m_info.title);
}

QWidget *Fact::value() const
{
    return m_link->isVisibleTo(this) ? static_cast<QWidget *>(m_link) : m_text;
}

void Fact::show(const Record &record)
{
    const bool status = m_info.cell == Cell::Status;
    for (QWidget *part :
         {static_cast<QWidget *>(m_disc), static_cast<QWidget *>(m_second), static_cast<QWidget *>(m_progress)})
        part->setVisible(false);
    if (status) {
        showStatus(record);
        tick(record);
    } else {
        m_text->setText(formatted(m_info, m_spec.service, record, m_context.edition));
    }
    const char *key = m_info.linkField ? m_info.linkField : m_info.field;
    m_id = record.value(u"id"_s).toString();
    m_target = record.value(QString::fromLatin1(key)).toString();
    const bool link = m_info.opens && !m_target.isEmpty();
    m_link->setText(link ? caption(m_text->text()) : QString{});
    m_link->setVisible(link);
    m_text->setVisible(!link);
    const QString visibility = link ? visibilityOfLinked() : QString{};
    m_behind->setText(u"| %1"_s.arg(visibility));
    m_behind->setVisible(!visibility.isEmpty());
    m_copy->setVisible(isId(m_info) && !m_target.isEmpty());
    // What follows the text stands right behind it.
    m_text->setMaximumWidth(
        m_copy->isHidden() && !m_edit ? QWIDGETSIZE_MAX : m_text->fontMetrics().horizontalAdvance(m_text->text()) + 1);
}

QString Fact::visibilityOfLinked() const
{
    if (m_info.words.empty())
        return {};
    const QString kind = QString::fromLatin1(findDetail(QString::fromLatin1(m_info.opens))->kind);
    const auto row = m_context.cloud.find(kind, m_target, {});
    const QString visibility = row ? row->value(u"visibility"_s).toString() : QString{};
    for (const Word &word : m_info.words) {
        if (visibility == QLatin1StringView{word.value})
            return say(m_spec.service, word.label);
    }
    return {};
}

void Fact::showStatus(const Record &record)
{
    QString second;
    QString look;
    m_text->setText(statusLabel(QString::fromLatin1(m_spec.kind), record, m_context.edition, &second, &look));
    m_disc->setPixmap(theme::pixmap(look, look, DiscSize));
    m_disc->setVisible(!look.isEmpty());
    const Mark *mark = markOf(QString::fromLatin1(m_spec.kind), record, m_context.edition);
    m_second->setToolTip(mark ? tip(say(serviceOf(*mark), mark->why)) : QString{});
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    m_status = m_text->text();
}

void Fact::tick(const Record &record)
{
    if (m_info.cell != Cell::Status)
        return;
    const QVariant progress = progressOf(QString::fromLatin1(m_spec.kind), record, m_context.cloud.now());
    m_progress->setVisible(progress.isValid());
    m_progress->setValue(progress.toInt());
    m_text->setText(progress.isValid() ? tr("%1 %2%").arg(m_status, progress.toString()) : m_status);
}
