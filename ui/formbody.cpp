#include "formbody.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "formconfirm.h"
#include "formfields.h"
#include "kinds.h"
#include "offer.h"
#include "refusallist.h"
#include "typedword.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 12;

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

QString tabText(const FormSpec &form)
{
    return say(form.service, form.tab ? form.tab : form.title);
}

QVariant targetOf(const QStringList &ids)
{
    return ids.size() == 1 ? QVariant{ids.first()} : QVariant{ids};
}

} // namespace

FormBody::FormBody(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{&spec},
      m_ids{ids},
      m_context{context},
      m_area{new QScrollArea{this}},
      m_list{new RefusalList{named(spec.id), context, this}}
{
    for (const QString &one : m_ids) {
        const auto record =
            spec.kind ? context.cloud.find(named(spec.kind), one, context.session.project) : std::optional<Record>{};
        m_names.insert(one, record ? record->value(named(kindOf(named(spec.kind)).name)).toString() : one);
    }
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(Gap);
    rows->addWidget(m_area, 1);
    rows->addWidget(m_list);
    buildFields(spec);
    buildButtons();
    connect(&context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds == QStringList{u"journal"_s})
            return;
        m_stale = !isVisible();
        if (!m_stale)
            review();
    });
    review();
    takeDraft();
}

// A field that loses the focus with its form still speaks.
FormBody::~FormBody()
{
    m_fields->disconnect(this);
    m_fields->removeEventFilter(this);
}

QList<QPushButton *> FormBody::buttons() const
{
    return m_spec->centred && !m_spec->page ? QList{m_ok, m_submit, m_previous, m_cancel}
                                            : QList{m_cancel, m_previous, m_ok, m_submit};
}

// Behind the fields, as Tab goes.
void FormBody::buildButtons()
{
    const FormSpec &spec = *m_spec;
    const QString id = named(spec.id);
    if (spec.word) {
        const QString word = named(spec.word);
        m_word = new TypedWord{id, word, say(spec.service, spec.prompt).arg(word), this};
        layout()->addWidget(m_word);
        connect(m_word, &TypedWord::changed, this, &FormBody::gate);
        connect(m_word, &TypedWord::entered, this, [this] { m_ok->setFocus(); });
    }
    QWidget *frame = parentWidget();
    const auto ok = spec.okIsPrimary ? primaryButton : outlineButton;
    const auto cancel = spec.okIsPrimary ? outlineButton : primaryButton;
    m_ok = ok(id + u".ok"_s, spec.ok ? say(spec.service, spec.ok) : tr("OK"), frame);
    m_submit = primaryButton(id + u".submit"_s, spec.submit ? say(spec.service, spec.submit) : tr("OK"), frame);
    m_previous = outlineButton(id + u".previous"_s, tr("Previous"), frame);
    m_cancel = cancel(id + u".cancel"_s, spec.cancel ? say(spec.service, spec.cancel) : tr("Cancel"), frame);
    m_ok->setDefault(true);
    m_previous->hide();
    m_submit->hide();
    m_cancel->setHidden(spec.page && !spec.cancel);
    connect(m_ok, &QPushButton::clicked, this, &FormBody::onOk);
    connect(m_previous, &QPushButton::clicked, this, &FormBody::goBack);
    connect(m_submit, &QPushButton::clicked, this, &FormBody::send);
    connect(m_cancel, &QPushButton::clicked, this, &FormBody::cancelled);
}

void FormBody::buildFields(const FormSpec &spec)
{
    m_spec = &spec;
    m_touched.clear();
    m_pressed = false;
    m_fields = new FormFields{spec, m_ids, m_context, nullptr};
    m_fields->installEventFilter(this);
    m_fields->setJudge(
        [this](const QString &field, const QVariant &value) { return whyNot(field, value, Cloud::Whole); });
    m_area->setWidget(m_fields);
    addSiblings();
    connect(m_fields, &FormFields::changed, this, [this](const QString &field) {
        m_touched += field;
        judge();
        emit reshaped();
    });
    connect(m_fields, &FormFields::led, this, &FormBody::follow);
    // Queued: what was hidden reaches the layouts around it by events that are on their way.
    connect(m_fields, &FormFields::folded, this, &FormBody::folded, Qt::QueuedConnection);
}

// Puts a form in place of the one beside it.
void FormBody::show(const FormSpec &spec)
{
    m_typed.insert(named(m_spec->id), m_fields->typed());
    m_area->takeWidget()->deleteLater();
    buildFields(spec);
    m_ok->setObjectName(named(spec.id) + u".ok"_s);
    m_cancel->setObjectName(named(spec.id) + u".cancel"_s);
    if (const auto typed = m_typed.constFind(named(spec.id)); typed != m_typed.constEnd())
        m_fields->setTyped(*typed);
    emit formChosen();
    review();
    emit reshaped();
}

// Forms that the console leaves out for these rows have no tab; one alone needs none. Where the field has a title, they
// are radio buttons beside it.
void FormBody::addSiblings()
{
    QList<const FormSpec *> offered;
    for (const char *id : m_spec->tabs) {
        const FormSpec *form = findForm(named(id));
        if (form && !m_context.cloud.absent(commandFor(*form, m_ids)))
            offered += form;
    }
    if (offered.size() < 2)
        return;
    const auto way = std::find_if(m_spec->fields.begin(), m_spec->fields.end(), [](const FormField &field) {
        return field.kind == FormField::Siblings && field.title;
    });
    if (way != m_spec->fields.end())
        addWays(*way, offered);
    else
        addTabs(offered);
}

void FormBody::addTabs(const QList<const FormSpec *> &offered)
{
    auto *tabs = new Tabs{named(m_spec->id) + u".tabs"_s, Tabs::Large, m_fields};
    for (const FormSpec *form : offered)
        tabs->add(named(form->id), tabText(*form));
    tabs->setCurrent(named(m_spec->id));
    m_fields->setTabs(tabs);
    connect(tabs, &Tabs::chosen, this, [this](const QString &id) {
        show(*findForm(id));
        if (auto *now = m_fields->findChild<Tabs *>())
            now->setFocus();
    });
}

void FormBody::addWays(const FormField &field, const QList<const FormSpec *> &offered)
{
    constexpr int Apart = 24;
    auto *ways = new QWidget{m_fields};
    auto *line = new QHBoxLayout{ways};
    line->setContentsMargins({});
    line->setSpacing(Apart);
    for (const FormSpec *form : offered) {
        auto *way = new QRadioButton{caption(tabText(*form)), ways};
        way->setObjectName(named(form->id) + u".way"_s);
        way->setAccessibleDescription(say(m_spec->service, field.title));
        way->setChecked(qstrcmp(form->id, m_spec->id) == 0);
        line->addWidget(way);
        connect(way, &QRadioButton::clicked, this, [this, form] {
            show(*form);
            if (auto *now = m_fields->findChild<QRadioButton *>(named(form->id) + u".way"_s))
                now->setFocus();
        });
    }
    line->addStretch(1);
    m_fields->setTabs(new FormRow{say(m_spec->service, field.title), false, ways, m_fields});
}

void FormBody::focusFirst()
{
    m_fields->focusFirst();
}

void FormBody::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false))
        review();
}

// What a control shows by itself, such as another page of rows, can make the form higher.
bool FormBody::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_fields && event->type() == QEvent::LayoutRequest)
        emit reshaped();
    return QWidget::eventFilter(watched, event);
}

Command FormBody::commandFor(const FormSpec &spec, const QStringList &ids) const
{
    Command command{.id = named(spec.command), .by = m_context.session};
    if (m_fields && &spec == m_spec)
        command.arguments = m_fields->values();
    if (spec.argument)
        command.arguments.insert(named(spec.argument), targetOf(ids));
    return command;
}

// Which of the rows the form is about, and what is right and wrong in it.
void FormBody::review()
{
    m_allowed.clear();
    m_refused.clear();
    for (const QString &one : m_ids) {
        const Command bare{.id = named(m_spec->command),
                           .by = m_context.session,
                           .arguments = {{named(m_spec->argument ? m_spec->argument : "id"), one}}};
        QList<Refusal> found = m_spec->argument ? m_context.cloud.check(bare, Cloud::Entry) : QList<Refusal>{};
        if (found.isEmpty())
            m_allowed += one;
        for (Refusal &refusal : found) {
            refusal.target = one;
            m_refused += refusal;
        }
    }
    m_fields->setTargets(targets());
    gate();
    judge();
    if (m_confirm)
        m_confirm->show(m_fields->settings());
}

// Whether the buttons that send it can be pressed.
void FormBody::gate()
{
    if (m_word)
        m_word->setEnabled(!nothingAllowed());
    const QString why = nothingAllowed() ? tr("Nothing of this can be done; the reasons stand above.")
                        : m_word         ? m_word->whyNot()
                                         : QString{};
    for (QPushButton *button : {m_ok, m_submit}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(tip(why));
        button->setAccessibleDescription(why);
    }
}

// Its targets are ticked in the form, and none is yet.
bool FormBody::unchosen() const
{
    const CommandSpec *command = findCommand(named(m_spec->command));
    if (!command || !command->argument || (m_spec->argument && qstrcmp(m_spec->argument, command->argument) == 0))
        return false;
    const QVariant ticked = m_fields->values().value(named(command->argument));
    return ticked.toList().isEmpty() && ticked.toString().isEmpty();
}

// What the door would say of this value of the field, were it the only one.
QString FormBody::whyNot(const QString &field, const QVariant &value, Cloud::Scope scope) const
{
    Command asked = commandFor(*m_spec, targets());
    asked.arguments.insert(field, value);
    QList<Refusal> refusals = m_context.cloud.check(asked, scope);
    refusals.removeIf([&field](const Refusal &refusal) { return refusal.field != field; });
    return refusalText(refusals);
}

void FormBody::judge()
{
    if (std::exchange(m_judging, true))
        return;
    greyChoices();
    tell(nothingAllowed() || (unchosen() && !m_pressed)
             ? QList<Refusal>{}
             : m_context.cloud.check(commandFor(*m_spec, m_allowed), Cloud::Whole));
    m_judging = false;
}

// What is said of a field stands there once it was touched or OK was pressed, the rest above the buttons. Rows that
// nobody has chosen yet are no mistake.
void FormBody::tell(const QList<Refusal> &refusals)
{
    QHash<QString, QStringList> problems;
    QList<Refusal> others = m_refused;
    QSet<QString> known;
    for (const Refusal &refusal : refusals) {
        const bool said = m_pressed || m_touched.contains(refusal.field);
        if (!said && m_fields->isEmpty(refusal.field))
            continue;
        if (!m_fields->shows(refusal.field)) {
            if (const QString once = refusal.rule + refusal.target; !known.contains(once))
                others += refusal;
            known += refusal.rule + refusal.target;
            continue;
        }
        const QString text =
            refusal.remedy.isEmpty() ? refusal.reason : tr("%1 %2").arg(refusal.reason, refusal.remedy);
        if (said && !problems[refusal.field].contains(text))
            problems[refusal.field] += text;
    }
    for (const FormField &field : m_spec->fields) {
        if (field.id)
            m_fields->setProblem(named(field.id), problems.value(named(field.id)).join(u'\n'));
    }
    const bool several = m_ids.size() > 1;
    const QString caption = !several || m_refused.isEmpty() ? QString{}
                            : nothingAllowed()              ? tr("None of the selected resources can be chosen here:")
                                                            : tr("These stay as they are:");
    m_list->tell(nothingAllowed() ? QList<Refusal>{} : m_context.cloud.warnings(commandFor(*m_spec, m_allowed)), others,
                 several ? m_names : QHash<QString, QString>{}, caption);
}

// A word that could not be chosen is greyed, and says why. One that stands there gives way to the first that is left.
void FormBody::greyChoices()
{
    const QList<const FormField *> fields = m_fields->choices();
    for (const FormField *field : fields) {
        const QString name = named(field->id);
        const QString chosen = m_fields->values().value(name).toString();
        QString first;
        bool gone = false;
        for (const Word &word : field->words) {
            const QString why = whyNot(name, named(word.value), Cloud::Entry);
            m_fields->grey(*field, named(word.value), why);
            if (why.isEmpty() && first.isEmpty())
                first = named(word.value);
            gone = gone || (!why.isEmpty() && chosen == QLatin1StringView{word.value});
        }
        if (gone && !first.isEmpty())
            m_fields->setValue(name, first);
    }
}

void FormBody::onOk()
{
    m_pressed = true;
    if (!m_spec->confirms) {
        send();
        return;
    }
    const QList<Refusal> refusals = m_context.cloud.check(commandFor(*m_spec, m_allowed), Cloud::Whole);
    if (refusals.isEmpty())
        confirm();
    else
        showRefused(refusals);
}

// The fields wait behind the second step, with what was typed in them.
void FormBody::confirm()
{
    m_confirm = new FormConfirm{named(m_spec->id), say(m_spec->service, m_spec->confirms), this};
    m_confirm->show(m_fields->settings());
    m_area->takeWidget()->setParent(this);
    m_fields->hide();
    m_area->setWidget(m_confirm);
    for (QPushButton *button : {m_previous, m_submit})
        button->show();
    m_ok->hide();
    if (m_word)
        m_word->hide();
    m_submit->setDefault(true);
    m_submit->setFocus();
    emit reshaped();
}

void FormBody::goBack()
{
    m_area->takeWidget()->deleteLater();
    m_confirm = nullptr;
    m_area->setWidget(m_fields);
    m_fields->show();
    m_ok->show();
    for (QPushButton *button : {m_previous, m_submit})
        button->hide();
    if (m_word)
        m_word->show();
    m_ok->setDefault(true);
    m_ok->setFocus();
    emit reshaped();
}

void FormBody::send()
{
    const Outcome outcome = m_context.cloud.dispatch(commandFor(*m_spec, m_allowed));
    if (outcome.ok()) {
        onDone(outcome);
        return;
    }
    if (m_confirm) // something has changed since it was looked at
        goBack();
    showRefused(outcome.refusals);
}

void FormBody::showRefused(const QList<Refusal> &refusals)
{
    tell(refusals);
    emit reshaped();
    const QString wrong = m_fields->firstProblem();
    if (!wrong.isEmpty())
        m_fields->focusOn(wrong);
}

void FormBody::onDone(const Outcome &outcome)
{
    QString text = m_spec->done ? say(m_spec->service, m_spec->done) : QString{};
    text.replace("%1"_L1, said(m_fields->values()));
    m_context.cloud.disconnect(this);
    emit done(outcome, text);
}

QString FormBody::said(const QVariantMap &values) const
{
    if (const QString name = values.value(u"name"_s).toString(); !name.isEmpty())
        return name;
    QStringList names;
    for (const QString &one : m_allowed)
        names += m_names.value(one);
    return ask::inWords(names);
}

// To another form on top of this one, which then has what it made chosen; or to a page.
void FormBody::follow(const QString &field, const QString &opens)
{
    const FormSpec *form = findForm(opens);
    if (!form || form->page) {
        m_context.go(opens);
        return;
    }
    const QPointer<FormFields> fields{m_fields};
    ask::form(*form, {}, m_context, this, [fields, field](const Outcome &outcome) {
        if (fields && !outcome.created.isEmpty())
            fields->setValue(field, outcome.created);
    });
}

QByteArray FormBody::draftKey() const
{
    return (u"draft %1 %2"_s.arg(QLatin1StringView{m_spec->id}, m_ids.join(u' '))).toLatin1();
}

void FormBody::keepDraft()
{
    m_context.setProperty(draftKey().constData(), m_fields->typed());
}

void FormBody::takeDraft()
{
    const QByteArray key = draftKey();
    const QVariantMap typed = m_context.property(key.constData()).toMap();
    m_context.setProperty(key.constData(), {}); // a dynamic property without a value is gone
    if (typed.isEmpty())
        return;
    m_fields->setTyped(typed);
    judge();
    emit reshaped();
}
