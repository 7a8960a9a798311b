#include "confirm.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "kinds.h"
#include "question.h"
#include "refusallist.h"
#include "rowstable.h"
#include "toolkit.h"
#include "typedword.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 880;

QString id(const Confirmation &confirmation, QLatin1StringView part)
{
    return u"%1.%2"_s.arg(QLatin1StringView{confirmation.id}, part);
}

bool fits(const Fixed &when, const Record &record)
{
    return !when.field || record.value(QString::fromLatin1(when.field)).toString() == QLatin1StringView{when.value};
}

} // namespace

Confirm::Confirm(const Confirmation &confirmation, const QStringList &ids, Context &context, QWidget *parent)
    : AskDialog{QString::fromLatin1(confirmation.id), ::say(confirmation.service, confirmation.title), parent},
      m_confirmation{confirmation},
      m_ids{ids},
      m_context{context}
{
    for (const QString &one : m_ids) {
        const auto record =
            m_context.cloud.find(QString::fromLatin1(m_confirmation.kind), one, m_context.session.project);
        m_names.insert(one, record ? record->value(nameField()).toString() : one);
    }

    buildQuestion();

    m_line = plainLabel({}, this);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // names can be long
    m_line->setWordWrap(true);
    body().addWidget(m_line);

    buildTable();
    buildWord();
    body().addStretch(1);
    buildButtons();

    connect(&m_context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds != QStringList{u"journal"_s})
            review();
    });
    // Whoever leaves the page by a link of this dialog has answered it.
    connect(&m_context, &Context::asked, this, &QDialog::reject);

    review();
    resize(Width, sizeHint().height());
    if (m_word && m_word->isEnabled())
        m_word->setFocus();
    else
        m_no->setFocus();
}

Confirm::~Confirm() = default;

void Confirm::buildQuestion()
{
    if (toolkit::isFirst(m_confirmation.id)) {
        body().addWidget(new Question{say(m_confirmation.text), this});
        return;
    }
    auto *text = plainLabel({}, this);
    text->setTextFormat(Qt::RichText);
    text->setText(withBold(say(m_confirmation.text)));
    text->setWordWrap(true);
    body().addWidget(text);
}

void Confirm::buildTable()
{
    const ListSpec list{.id = m_confirmation.id,
                        .service = m_confirmation.service,
                        .title = m_confirmation.title,
                        .kind = m_confirmation.kind,
                        .columns = m_confirmation.columns,
                        .search = Search::None,
                        .selectable = false,
                        .exports = false};
    m_rows = new RowsTable{objectName(), list, m_context, TableView::None, this};
    body().addWidget(m_rows);

    m_refused = new RefusalList{QString::fromLatin1(m_confirmation.id), m_context, this};
    body().addWidget(m_refused);
}

void Confirm::buildWord()
{
    if (m_confirmation.word) {
        const QString word = QString::fromLatin1(m_confirmation.word);
        m_word =
            new TypedWord{QString::fromLatin1(m_confirmation.id), word, say(m_confirmation.prompt).arg(word), this};
        body().addWidget(m_word);
        connect(m_word, &TypedWord::changed, this, &Confirm::judge);
        connect(m_word, &TypedWord::entered, this, [this] { m_yes->setFocus(); });
    }
    if (m_confirmation.option) {
        m_option = new QCheckBox{say(m_confirmation.optionTitle), this};
        m_option->setObjectName(id(m_confirmation, "option"_L1));
        connect(m_option, &QCheckBox::toggled, this, &Confirm::review); // it can take a warning away
        body().addWidget(m_option);
    }
}

// Centred dialogs say yes first; the others have it at the lower right corner.
void Confirm::buildButtons()
{
    const auto button = [this](QLatin1StringView part, const char *text, bool primary) {
        const QString name = id(m_confirmation, part);
        return primary ? primaryButton(name, say(text), this) : outlineButton(name, say(text), this);
    };
    m_no = button("no"_L1, m_confirmation.no, !m_confirmation.yesIsPrimary);
    m_yes = button("yes"_L1, m_confirmation.yes, m_confirmation.yesIsPrimary);
    m_yes->setDefault(true);
    if (m_confirmation.centred)
        setButtons({m_yes, m_no}, true);
    else
        setButtons({m_no, m_yes}, false);
    QWidget *before = &m_rows->table();
    for (QWidget *next : std::initializer_list<QWidget *>{m_word ? &m_word->autoEnter() : nullptr,
                                                          m_word ? &m_word->field() : nullptr, m_option, m_no, m_yes}) {
        if (!next)
            continue;
        setTabOrder(before, next);
        before = next;
    }
    connect(m_no, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_yes, &QPushButton::clicked, this, &Confirm::carryOut);
}

Command Confirm::commandFor(const QStringList &ids) const
{
    Command command{.id = QString::fromLatin1(m_confirmation.command),
                    .by = m_context.session,
                    .arguments = {{QString::fromLatin1(m_confirmation.argument),
                                   ids.size() == 1 ? QVariant{ids.first()} : QVariant{ids}}}};
    if (m_option && m_option->isVisibleTo(this))
        command.arguments.insert(QString::fromLatin1(m_confirmation.option), m_option->isChecked());
    return command;
}

void Confirm::review()
{
    m_allowed.clear();
    QList<Refusal> refusals;
    for (const QString &one : m_ids) {
        QList<Refusal> found = m_context.cloud.check(commandFor({one}), Cloud::Whole);
        if (found.isEmpty())
            m_allowed += one;
        for (Refusal &refusal : found) {
            refusal.target = one;
            refusals += refusal;
        }
    }

    m_line->setVisible(m_confirmation.line && !m_allowed.isEmpty());
    if (m_confirmation.line)
        m_line->setText(say(m_confirmation.line).arg(names(m_allowed)));

    // A table of what goes; of what stays, when nothing goes.
    const QStringList shown = m_allowed.isEmpty() ? m_ids : m_allowed;
    m_rows->show({.kind = QString::fromLatin1(m_confirmation.kind),
                  .project = m_context.session.project,
                  .filters = {{u"id"_s, Filter::Is, QVariantList{shown.begin(), shown.end()}}},
                  .sort = nameField()});

    if (m_option) {
        bool wanted = false;
        for (int row = 0; row < m_rows->count(); ++row)
            wanted = wanted || fits(m_confirmation.optionWhen, m_rows->record(row));
        m_option->setVisible(wanted && !m_allowed.isEmpty());
    }
    showRefusals(refusals);
    judge();
}

void Confirm::showRefusals(const QList<Refusal> &refusals)
{
    const bool several = m_ids.size() > 1;
    const QString caption = !several              ? QString{}
                            : m_allowed.isEmpty() ? tr("None of the selected resources can be chosen here:")
                                                  : tr("These stay as they are:");
    const QList<Refusal> warnings =
        m_allowed.isEmpty() ? QList<Refusal>{} : m_context.cloud.warnings(commandFor(m_allowed));
    m_refused->tell(warnings, refusals, several ? m_names : QHash<QString, QString>{}, caption);
}

void Confirm::judge()
{
    if (m_word)
        m_word->setEnabled(!m_allowed.isEmpty());
    QString why;
    if (m_allowed.isEmpty())
        why = tr("Nothing of this can be done; the reasons stand above.");
    else if (m_word)
        why = m_word->whyNot();
    m_yes->setEnabled(why.isEmpty());
    m_yes->setToolTip(tip(why));
    m_yes->setAccessibleDescription(why);
}

void Confirm::carryOut()
{
    const QString said = names(m_allowed);
    const Outcome outcome = m_context.cloud.dispatch(commandFor(m_allowed));
    if (!outcome.ok()) {
        review();
        if (m_refused->isHidden()) // the workspace itself could not be written
            showRefusals(outcome.refusals);
        return;
    }
    disconnect(&m_context.cloud, nullptr, this, nullptr);
    disconnect(&m_context, nullptr, this, nullptr);
    accept();
    tellOutcome(outcome, said);
}

void Confirm::tellOutcome(const Outcome &outcome, const QString &names)
{
    const QStringList kept = outcome.facts.value(u"backupsKept"_s).toStringList();
    if (kept.isEmpty()) {
        //: %1 is the title of a dialog, %2 names resources
        m_context.notify(tr("%1: submitted for %2.").arg(windowTitle(), names));
        return;
    }
    m_context.notify(tr("%1: done for %2. The backup %3 stays, because something is still running on it; delete it by "
                        "hand when that has ended.")
                         .arg(windowTitle(), names, kept.join(tr(", ", "between names"))),
                     false, u"cbr.backups"_s,
                     kept.size() == 1 ? QVariantMap{{u"keyword"_s, kept.first()}} : QVariantMap{});
}

QString Confirm::names(const QStringList &ids) const
{
    QStringList names;
    for (const QString &one : ids)
        names += m_names.value(one);
    return ask::inWords(names);
}

QString Confirm::nameField() const
{
    return QString::fromLatin1(kindOf(QString::fromLatin1(m_confirmation.kind)).name);
}

QString Confirm::say(const char *text) const
{
    return ::say(m_confirmation.service, text);
}
