#include "formdialog.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "formfields.h"
#include "kinds.h"
#include "offer.h"
#include "refusallist.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastHeight = 200;
constexpr double OfWindow = 0.94; // as much of its window's height it takes at most

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

// How high the fields are in a dialog of this width. Before it is shown no child has its own width yet.
int heightOf(const QWidget &fields, int width)
{
    const QLayout *layout = fields.layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

QVariant targetOf(const QStringList &ids)
{
    return ids.size() == 1 ? QVariant{ids.first()} : QVariant{ids};
}

} // namespace

FormDialog::FormDialog(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent, Then then)
    : AskDialog{named(spec.id), say(spec.service, spec.title), parent},
      m_spec{&spec},
      m_ids{ids},
      m_context{context},
      m_then{std::move(then)},
      m_area{new QScrollArea{this}},
      m_list{new RefusalList{named(spec.id), context, this}},
      m_ok{primaryButton(named(spec.id) + u".ok"_s, spec.ok ? say(spec.service, spec.ok) : tr("OK"), this)},
      m_cancel{outlineButton(named(spec.id) + u".cancel"_s, spec.cancel ? say(spec.service, spec.cancel) : tr("Cancel"),
                             this)}
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
    body().addWidget(m_area, 1);
    body().addWidget(m_list);
    m_ok->setDefault(true);
    if (spec.centred)
        setButtons({m_ok, m_cancel}, true);
    else
        setButtons({m_cancel, m_ok}, false);
    connect(m_ok, &QPushButton::clicked, this, &FormDialog::onOk);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds != QStringList{u"journal"_s})
            review();
    });
    connect(&context, &Context::asked, this, [this] { // a link led away
        keepDraft();
        reject();
    });
    resize(spec.width, LeastHeight);
    show(spec);
    takeDraft();
    m_fields->focusFirst();
}

// A field that loses the focus with its dialog still speaks.
FormDialog::~FormDialog()
{
    m_fields->disconnect(this);
}

// Puts a form into the dialog, in place of the one beside it.
void FormDialog::show(const FormSpec &spec)
{
    if (m_fields) {
        m_typed.insert(named(m_spec->id), m_fields->typed());
        m_area->takeWidget()->deleteLater();
    }
    m_spec = &spec;
    m_touched.clear();
    m_pressed = false;
    setObjectName(named(spec.id));
    m_ok->setObjectName(named(spec.id) + u".ok"_s);
    m_cancel->setObjectName(named(spec.id) + u".cancel"_s);
    m_fields = new FormFields{spec, m_ids, m_context, nullptr};
    m_area->setWidget(m_fields);
    addTabs();
    connect(m_fields, &FormFields::changed, this, [this](const QString &field) {
        m_touched += field;
        judge();
        fit();
    });
    connect(m_fields, &FormFields::led, this, &FormDialog::follow);
    if (const auto typed = m_typed.constFind(named(spec.id)); typed != m_typed.constEnd())
        m_fields->setTyped(*typed);
    review();
    fit();
}

// Forms that the console leaves out for these rows have no tab; one alone needs none.
void FormDialog::addTabs()
{
    QList<const FormSpec *> offered;
    for (const char *id : m_spec->tabs) {
        const FormSpec *form = findForm(named(id));
        if (form && !m_context.cloud.absent(commandFor(*form, m_ids)))
            offered += form;
    }
    if (offered.size() < 2)
        return;
    auto *tabs = new Tabs{named(m_spec->id) + u".tabs"_s, Tabs::Large, m_fields};
    for (const FormSpec *form : std::as_const(offered))
        tabs->add(named(form->id), say(form->service, form->tab ? form->tab : form->title));
    tabs->setCurrent(named(m_spec->id));
    m_fields->setTabs(tabs);
    connect(tabs, &Tabs::chosen, this, [this](const QString &id) {
        show(*findForm(id));
        if (auto *now = m_fields->findChild<Tabs *>())
            now->setFocus();
    });
}

// Grows and shrinks with what it shows, as far as its window has room.
void FormDialog::fit()
{
    constexpr int Edge = 2;
    const QWidget *around = parentWidget() ? parentWidget()->window() : nullptr;
    const int most = std::max(LeastHeight, around ? int(around->height() * OfWindow) : LeastHeight * 4);
    const QMargins margins = layout()->contentsMargins();
    const int fields = heightOf(*m_fields, m_spec->width - margins.left() - margins.right()) + Edge;
    m_area->setFixedHeight(fields);
    layout()->invalidate();
    const int wanted = layout()->totalSizeHint().height();
    m_area->setMinimumHeight(std::min(fields, LeastHeight / 2)); // beyond the window it is scrolled
    resize(m_spec->width, std::min(wanted, most));
}

Command FormDialog::commandFor(const FormSpec &spec, const QStringList &ids) const
{
    Command command{.id = named(spec.command), .by = m_context.session};
    if (m_fields && &spec == m_spec)
        command.arguments = m_fields->values();
    if (spec.argument)
        command.arguments.insert(named(spec.argument), targetOf(ids));
    return command;
}

// Which of the rows the form is about, and what is right and wrong in it.
void FormDialog::review()
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
    m_fields->setTargets(m_allowed.isEmpty() ? m_ids : m_allowed);
    const bool nothing = m_allowed.isEmpty() && !m_ids.isEmpty();
    const QString why = nothing ? tr("Nothing of this can be done; the reasons stand above.") : QString{};
    m_ok->setEnabled(!nothing);
    m_ok->setToolTip(why);
    m_ok->setAccessibleDescription(why);
    judge();
}

// Its targets are ticked in the form, and none is yet.
bool FormDialog::unchosen() const
{
    const CommandSpec *command = findCommand(named(m_spec->command));
    return !m_spec->argument && command && command->argument &&
           m_fields->values().value(named(command->argument)).toStringList().isEmpty();
}

void FormDialog::judge()
{
    if (std::exchange(m_judging, true))
        return;
    greyChoices();
    const bool nothing = m_allowed.isEmpty() && !m_ids.isEmpty();
    tell(nothing || (unchosen() && !m_pressed) ? QList<Refusal>{}
                                               : m_context.cloud.check(commandFor(*m_spec, m_allowed), Cloud::Whole));
    m_judging = false;
}

// What is said of a field stands there once it was touched or OK was pressed, the rest above the buttons.
void FormDialog::tell(const QList<Refusal> &refusals)
{
    QHash<QString, QStringList> problems;
    QList<Refusal> others = m_refused;
    QSet<QString> known;
    for (const Refusal &refusal : refusals) {
        if (!m_fields->shows(refusal.field)) {
            if (const QString once = refusal.rule + refusal.target; !known.contains(once))
                others += refusal;
            known += refusal.rule + refusal.target;
            continue;
        }
        const QString text =
            refusal.remedy.isEmpty() ? refusal.reason : tr("%1 %2").arg(refusal.reason, refusal.remedy);
        if ((m_pressed || m_touched.contains(refusal.field)) && !problems[refusal.field].contains(text))
            problems[refusal.field] += text;
    }
    for (const FormField &field : m_spec->fields) {
        if (field.id)
            m_fields->setProblem(named(field.id), problems.value(named(field.id)).join(u'\n'));
    }
    const bool several = m_ids.size() > 1;
    const bool nothing = m_allowed.isEmpty() && !m_ids.isEmpty();
    const QString caption = !several || m_refused.isEmpty() ? QString{}
                            : nothing                       ? tr("None of the selected resources can be chosen here:")
                                                            : tr("These stay as they are:");
    m_list->tell(nothing ? QList<Refusal>{} : m_context.cloud.warnings(commandFor(*m_spec, m_allowed)), others,
                 several ? m_names : QHash<QString, QString>{}, caption);
}

// A word that could not be chosen is greyed, and says why. One that stands there gives way to the first that is left.
void FormDialog::greyChoices()
{
    const QList<const FormField *> fields = m_fields->choices();
    for (const FormField *field : fields) {
        Command asked = commandFor(*m_spec, m_allowed.isEmpty() ? m_ids : m_allowed);
        const QString name = named(field->id);
        const QString chosen = asked.arguments.value(name).toString();
        QString first;
        bool gone = false;
        for (const Word &word : field->words) {
            asked.arguments.insert(name, named(word.value));
            QList<Refusal> refusals = m_context.cloud.check(asked, Cloud::Entry);
            refusals.removeIf([&name](const Refusal &refusal) { return refusal.field != name; });
            m_fields->grey(*field, named(word.value), refusalText(refusals));
            if (refusals.isEmpty() && first.isEmpty())
                first = named(word.value);
            gone = gone || (!refusals.isEmpty() && chosen == QLatin1StringView{word.value});
        }
        if (gone && !first.isEmpty())
            m_fields->setValue(name, first);
    }
}

void FormDialog::onOk()
{
    m_pressed = true;
    const QVariantMap values = m_fields->values();
    const Outcome outcome = m_context.cloud.dispatch(commandFor(*m_spec, m_allowed));
    if (outcome.ok()) {
        onDone(outcome);
        return;
    }
    tell(outcome.refusals);
    fit();
    const QString wrong = m_fields->firstProblem();
    if (!wrong.isEmpty())
        m_fields->focusOn(wrong);
}

void FormDialog::onDone(const Outcome &outcome)
{
    Context &context = m_context;
    const FormSpec &spec = *m_spec;
    const Then then = m_then;
    const QString text = spec.done ? say(spec.service, spec.done).arg(said(m_fields->values())) : QString{};
    context.disconnect(this);
    context.cloud.disconnect(this);
    accept();
    if (then)
        then(outcome);
    if (spec.goes && !then)
        context.go(named(spec.goes));
    if (!text.isEmpty())
        context.notify(text);
}

QString FormDialog::said(const QVariantMap &values) const
{
    if (const QString name = values.value(u"name"_s).toString(); !name.isEmpty())
        return name;
    QStringList names;
    for (const QString &one : m_allowed)
        names += m_names.value(one);
    return ask::inWords(names);
}

// To another form on top of this one, which then has what it made chosen; or to a page.
void FormDialog::follow(const QString &field, const QString &opens)
{
    const FormSpec *form = findForm(opens);
    if (!form) {
        m_context.go(opens);
        return;
    }
    const QPointer<FormFields> fields{m_fields};
    ask::form(*form, {}, m_context, this, [fields, field](const Outcome &outcome) {
        if (fields && !outcome.created.isEmpty())
            fields->setValue(field, outcome.created);
    });
}

// What was typed waits with the context until the form is opened for the same rows again.
QByteArray FormDialog::draftKey() const
{
    return (u"draft %1 %2"_s.arg(objectName(), m_ids.join(u' '))).toLatin1();
}

void FormDialog::keepDraft()
{
    m_context.setProperty(draftKey().constData(), m_fields->typed());
}

void FormDialog::takeDraft()
{
    const QByteArray key = draftKey();
    const QVariantMap typed = m_context.property(key.constData()).toMap();
    m_context.setProperty(key.constData(), {}); // a dynamic property without a value is gone
    if (typed.isEmpty())
        return;
    m_fields->setTyped(typed);
    judge();
    fit();
}
