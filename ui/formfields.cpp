#include "formfields.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "formsentence.h"
#include "kinds.h"
#include "notebox.h"
#include "nothere.h"
#include "page.h"
#include "question.h"
#include "spec.h"
#include "tablemodel.h"
#include "theme.h"
#include "toolkit.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 14;
constexpr int HeadingPixels = 14;

QString named(const FormField &field)
{
    return QString::fromLatin1(field.id);
}

QLabel *cautionLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, theme::colour(u"brand"_s));
    label->setPalette(colours);
    return label;
}

} // namespace

FormFields::FormFields(const FormSpec &spec, const QStringList &ids, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_ids{ids},
      m_context{context},
      m_rows{new QVBoxLayout{this}}
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(Gap);
    m_filling = true;
    look();
    m_lines.reserve(spec.fields.size());
    for (const FormField &field : spec.fields) {
        if (belongs(spec, field, m_target, context))
            build(field);
    }
    m_rows->addStretch(1);
    for (Line &line : m_lines) {
        if (line.input.set && (line.field->from || line.field->pattern))
            line.input.set(beginsWith(*line.field));
    }
    m_filling = false;
    setTargets(ids);
}

FormFields::~FormFields() = default;

QVariant FormFields::beginsWith(const FormField &field) const
{
    if (field.kind != FormField::Tags)
        return beginning(field, m_target, m_context);
    const bool isTag = m_target.contains(u"key"_s);
    return isTag ? QVariantList{QVariantMap{{u"key"_s, m_target.value(u"key"_s)},
                                            {u"value"_s, m_target.value(u"value"_s)}}}
                 : QVariantList{};
}

QString FormFields::say(const char *text) const
{
    return ::say(m_spec.service, text);
}

void FormFields::build(const FormField &field)
{
    Line line{.field = &field};
    switch (field.kind) {
    case FormField::Siblings:
        m_tabsAt = m_rows->count();
        return;
    case FormField::Heading:
        line.whole = titleLabel(say(field.title), HeadingPixels, this);
        break;
    case FormField::Sentence:
        buildSentence(line);
        break;
    case FormField::Note:
    case FormField::Caution:
        buildBox(line);
        break;
    case FormField::Fact:
        buildFact(line);
        break;
    default:
        buildInput(line);
        break;
    }
    m_rows->addWidget(line.whole);
    m_lines.push_back(std::move(line));
}

void FormFields::buildBox(Line &line)
{
    const FormField &field = *line.field;
    const bool asks = field.kind == FormField::Caution && say(field.title).contains(u'*');
    if (asks && toolkit::isFirst(m_spec.id)) {
        line.whole = new Question{say(field.title), this};
        return;
    }
    const QStringList lines = say(field.title).split(u'\n');
    const auto finish = [&](auto *box) {
        if (field.link)
            lead(box->addLink(inputId(m_spec, field) + u".link"_s, say(field.link)), field);
        line.whole = box;
    };
    if (lines.size() == 1) {
        finish(new InfoBox{field.kind == FormField::Note ? InfoBox::Info : InfoBox::Warning, lines, this});
        return;
    }
    auto *box = new NoteBox{inputId(m_spec, field), lines, this};
    connect(box, &NoteBox::folded, this, &FormFields::folded);
    finish(box);
}

void FormFields::buildSentence(Line &line)
{
    line.sentence = new FormSentence{say(line.field->title), this};
    if (line.field->link)
        lead(line.sentence->addLink(inputId(m_spec, *line.field) + u".link"_s, say(line.field->link)), *line.field);
    line.whole = line.sentence;
}

QToolButton *FormFields::helpFor(const FormField &field, QWidget *parent)
{
    const QString id = inputId(m_spec, field) + u".help"_s;
    QToolButton *help = iconButton(id, u"question"_s, tr("About: %1").arg(say(field.title)), parent);
    help->setProperty("look", u"plain"_s);
    connect(help, &QToolButton::clicked, this,
            [this, &field, id] { ask::tell(id + u".text"_s, say(field.title), {say(field.help)}, this); });
    return help;
}

void FormFields::lead(QPushButton *link, const FormField &field)
{
    if (!field.opens) {
        markNotHere(link, field.link);
        return;
    }
    connect(link, &QPushButton::clicked, this,
            [this, &field] { emit led(named(field), QString::fromLatin1(field.opens)); });
}

void FormFields::buildFact(Line &line)
{
    const FormField &field = *line.field;
    line.fact = plainLabel({}, this);
    line.fact->setObjectName(inputId(m_spec, field));
    line.fact->setWordWrap(true);
    line.fact->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a word may be wider than the form
    line.fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line.fact->setAccessibleDescription(say(field.title));
    line.row = nullptr;
    line.whole = new FormRow{say(field.title), false, line.fact, this};
}

void FormFields::buildInput(Line &line)
{
    const FormField &field = *line.field;
    line.input = makeInput(m_spec, field, m_ids, m_context, this, [this, &field] {
        if (m_filling)
            return;
        follow(&field);
        emit changed(named(field));
    });
    if (line.input.link)
        lead(line.input.link, field);
    if (line.input.refresh)
        connect(line.input.refresh, &QToolButton::clicked, this, &FormFields::refresh);
    if (line.input.wide) {
        line.whole = line.input.widget;
        return;
    }
    const bool labelled = (field.kind != FormField::Check || field.prompt) && field.title;
    // What depends on another field begins below the control of that one, so it has an empty label at least.
    const QString label = labelled ? say(field.title) : field.whenField.field ? u""_s : QString{};
    line.row = new FormRow{label, field.mandatory, dressed(line), this};
    if (field.helper && !field.counter)
        line.row->setHelper(say(field.helper));
    line.whole = line.row;
}

// The control with what belongs to it: a caution above, refresh, a link and an explanation behind.
QWidget *FormFields::dressed(const Line &line)
{
    const FormField &field = *line.field;
    QWidget *widget = line.input.widget;
    const bool behind = field.link || field.refreshes || field.help;
    if (!field.caution && !behind)
        return widget;
    auto *all = new QWidget{this};
    all->setFocusProxy(widget->focusProxy() ? widget->focusProxy() : widget);
    all->setAccessibleName(say(field.title));
    auto *column = new QVBoxLayout{all};
    column->setContentsMargins(0, field.caution ? 6 : 0, 0, 0);
    column->setSpacing(8);
    if (field.caution)
        column->addWidget(cautionLabel(say(field.caution), all));
    auto *across = new QHBoxLayout;
    across->setSpacing(8);
    across->addWidget(widget, behind ? 0 : 1);
    if (field.refreshes) {
        QToolButton *again = iconButton(inputId(m_spec, field) + u".refresh"_s, u"refresh"_s,
                                        tr("Refresh %1").arg(say(field.title)), all);
        again->setProperty("look", u"plain"_s);
        across->addWidget(again);
        connect(again, &QToolButton::clicked, this, &FormFields::refresh);
    }
    if (field.link) {
        QPushButton *link = linkButton(inputId(m_spec, field) + u".link"_s, say(field.link), all);
        across->addWidget(link);
        lead(link, field);
    }
    if (field.help)
        across->addWidget(helpFor(field, all));
    if (behind)
        across->addStretch(1);
    column->addLayout(across);
    return all;
}

// Reads the target again. One that is gone leaves its facts as they were.
void FormFields::look()
{
    if (!m_spec.kind || m_ids.size() != 1)
        return;
    const auto found = m_context.cloud.find(QString::fromLatin1(m_spec.kind), m_ids.first(), m_context.session.project);
    if (found)
        m_target = *found;
}

// Brings along what depends on the target and on other fields: lists, rows, lines that come and go. Two rounds, as a
// line that comes can bring others. `by`: the field that was changed; no rows depend on a text, nor on themselves.
void FormFields::follow(const FormField *by)
{
    const bool before = std::exchange(m_filling, true);
    const bool freeText = by && (by->kind == FormField::Text || by->kind == FormField::Area ||
                                 by->kind == FormField::Password || by->kind == FormField::Tags);
    const QString target = m_ids.size() == 1 ? m_ids.first() : QString{};
    for (int round = 0; round < 2; ++round) {
        for (Line &line : m_lines) {
            if (line.input.offer)
                line.input.offer(choicesOf(m_spec, *line.field, known(), target, m_context));
            line.shown = holds(line.field->whenField, values());
        }
    }
    for (Line &line : m_lines) {
        line.whole->setVisible(line.shown);
        if (line.input.list && line.field->kind != FormField::Table && line.field != by && !freeText)
            line.input.list(rowsOf(m_spec, *line.field, known(), target, m_context));
        if (line.row && line.field->counter) {
            const qint64 left =
                m_context.cloud.quotaLeft(m_context.session.project, QString::fromLatin1(line.field->counter), target);
            line.row->setHelper(say(line.field->helper).arg(left));
        }
        if (line.sentence && !line.field->columns.empty())
            line.sentence->setText(said(*line.field));
        if (line.fact)
            line.fact->setText(factOf(*line.field, target));
        if (line.sentence && line.field->rows && !freeText)
            line.sentence->setText(counted(*line.field, line.field->title, target));
    }
    m_filling = before;
}

// The text with the number of the field's rows at %1, or with the sum of the column that they are labelled by.
QString FormFields::counted(const FormField &field, const char *text, const QString &target) const
{
    Query query = rowsOf(m_spec, field, known(), target, m_context);
    const QString column = QString::fromLatin1(field.label);
    const bool sums = column != "name"_L1;
    query.fields = {column};
    query.limit = sums ? -1 : 0;
    query.countAll = !sums;
    const Rows rows = m_context.cloud.fetch(query);
    qint64 number = sums ? 0 : rows.total;
    for (int row = 0; row < rows.rows.size(); ++row)
        number += rows.at(row, column).toLongLong();
    return say(text).arg(number);
}

// The target's column, or the field's pattern: with what there is of its rows, or as what a field begins with.
QString FormFields::factOf(const FormField &field, const QString &target) const
{
    if (field.rows)
        return counted(field, field.pattern, target);
    if (!field.from)
        return beginning(field, m_target, m_context);
    return formatted({.id = field.id,
                      .title = field.title,
                      .field = field.from,
                      .cell = field.cell,
                      .words = field.words,
                      .unit = field.unit},
                     m_spec.service, m_target, m_context.edition);
}

void FormFields::setTargets(const QStringList &ids)
{
    for (const Line &line : m_lines) {
        if (line.field->kind == FormField::Table)
            line.input.list({.kind = QString::fromLatin1(m_spec.kind),
                             .project = m_context.session.project,
                             .filters = {{u"id"_s, Filter::Is, QVariantList{ids.begin(), ids.end()}}},
                             .sort = QString::fromLatin1(kindOf(QString::fromLatin1(m_spec.kind)).name)});
        else if (line.sentence && line.field->columns.empty() && !line.field->rows)
            line.sentence->setText(say(line.field->title).replace("%1"_L1, QString::number(ids.size())));
    }
    refresh();
}

void FormFields::refresh()
{
    look();
    follow();
}

// What every control holds, by its field; of several with the same field, that of the one which is shown.
QVariantMap FormFields::held() const
{
    QVariantMap held;
    for (const Line &line : m_lines) {
        if (line.holds() && !line.shown)
            held.insert(named(*line.field), line.input.value());
    }
    held.insert(values());
    return held;
}

QVariantMap FormFields::values() const
{
    QVariantMap values;
    for (const Line &line : m_lines) {
        if (line.holds() && line.shown)
            values.insert(named(*line.field), line.input.value());
    }
    return values;
}

QVariantMap FormFields::known() const
{
    QVariantMap known;
    for (const Line &line : m_lines) {
        if (line.fact && line.field->from)
            known.insert(named(*line.field), m_target.value(QString::fromLatin1(line.field->from)));
    }
    known.insert(held());
    return known;
}

// A sentence about what the form holds, and about the target where it does not say otherwise.
QString FormFields::said(const FormField &sentence) const
{
    QVariantMap told = m_target;
    told.insert(values());
    return say(sentence.title).replace("%1"_L1, sentence.columns.front().tells(told));
}

QVariantMap FormFields::typed() const
{
    return held();
}

// Rows of a table are called by its first column.
QList<FormSetting> FormFields::settings() const
{
    QList<FormSetting> settings;
    for (const Line &line : m_lines) {
        const FormField &field = *line.field;
        if (!line.shown || !(line.fact || line.input.text))
            continue;
        const bool table = field.kind == FormField::Table;
        const char *title = table                                            ? field.columns.front().title
                            : field.kind == FormField::Check && field.prompt ? field.prompt
                                                                             : field.title;
        const QString text = line.fact ? line.fact->text() : line.input.text();
        settings += {named(field), say(title), text.isEmpty() ? u"--"_s : text};
    }
    return settings;
}

void FormFields::setTyped(const QVariantMap &typed)
{
    m_filling = true;
    for (const Line &line : m_lines) {
        const auto value = typed.constFind(named(*line.field));
        if (line.input.set && line.field->kind != FormField::Table && value != typed.constEnd())
            line.input.set(*value);
    }
    m_filling = false;
    refresh();
}

void FormFields::setValue(const QString &field, const QVariant &value)
{
    const Line *line = lineOf(field);
    if (!line || !line->input.set)
        return;
    follow(); // so that it is offered
    line->input.set(value);
    follow();
    emit changed(field);
}

const FormFields::Line *FormFields::lineOf(const QString &field) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&field](const Line &line) {
        return line.input.widget && line.shown && field == QLatin1StringView{line.field->id};
    });
    return found == m_lines.end() ? nullptr : &*found;
}

FormFields::Line *FormFields::lineOf(const QString &field)
{
    return const_cast<Line *>(std::as_const(*this).lineOf(field));
}

bool FormFields::shows(const QString &field) const
{
    const Line *line = lineOf(field);
    return line && line->row;
}

bool FormFields::isEmpty(const QString &field) const
{
    const Line *line = lineOf(field);
    if (!line || line->row || !line->holds())
        return false;
    const QVariant value = line->input.value();
    return value.toString().isEmpty() && value.toList().isEmpty();
}

void FormFields::setProblem(const QString &field, const QString &text)
{
    if (Line *line = lineOf(field); line && line->row && line->row->problem() != text)
        line->row->setProblem(text);
}

QString FormFields::firstProblem() const
{
    for (const Line &line : m_lines) {
        if (line.shown && line.row && !line.row->problem().isEmpty())
            return named(*line.field);
    }
    return {};
}

QList<const FormField *> FormFields::choices() const
{
    QList<const FormField *> choices;
    for (const Line &line : m_lines) {
        if (line.shown && line.input.grey && !line.field->words.empty())
            choices += line.field;
    }
    return choices;
}

void FormFields::grey(const FormField &field, const QString &word, const QString &why)
{
    for (const Line &line : m_lines) {
        if (line.field == &field && line.input.grey)
            line.input.grey(word, why);
    }
}

void FormFields::setJudge(const Judge &judge)
{
    const bool before = std::exchange(m_filling, true);
    for (const Line &line : m_lines) {
        if (line.input.judge)
            line.input.judge(
                [judge, field = named(*line.field)](const QVariant &value) { return judge(field, value); });
    }
    m_filling = before;
}

void FormFields::focusOn(const QString &field)
{
    const Line *line = lineOf(field);
    if (!line)
        return;
    QWidget *widget = line->input.widget->focusProxy() ? line->input.widget->focusProxy() : line->input.widget;
    if (widget->focusPolicy() & Qt::TabFocus) {
        widget->setFocus();
        return;
    }
    const auto inside = widget->findChildren<QWidget *>();
    for (QWidget *each : inside) {
        if (each->isVisibleTo(this) && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus)) {
            each->setFocus();
            return;
        }
    }
}

void FormFields::focusFirst()
{
    for (const Line &line : m_lines) {
        if (line.shown && line.input.widget) {
            focusOn(named(*line.field));
            return;
        }
    }
}

void FormFields::setTabs(QWidget *tabs)
{
    m_rows->insertWidget(m_tabsAt, tabs);
}
