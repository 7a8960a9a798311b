#include "forminputs.h"

#include "addedtexts.h"
#include "chips.h"
#include "context.h"
#include "controls.h"
#include "daytimes.h"
#include "formmapping.h"
#include "formpicker.h"
#include "numberinput.h"
#include "predefinedtags.h"
#include "rowstable.h"
#include "spec.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardItemModel>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldWidth = 400;
constexpr int ChoiceWidth = 300;
constexpr int LineWidth = 440; // of a list whose entries tell more than a name
constexpr int NumberWidth = 120;
constexpr int MostListWidth = 760; // of an open drop-down list

FormInput textInput(const QString &id, const QString &title, const QString &prompt, QWidget *parent,
                    const std::function<void()> &changed)
{
    QLineEdit *edit = textField(id, title, parent);
    edit->setPlaceholderText(prompt);
    edit->setMaximumWidth(FieldWidth);
    QObject::connect(edit, &QLineEdit::textEdited, edit, changed);
    QObject::connect(edit, &QLineEdit::editingFinished, edit, [edit, changed] {
        if (edit->isModified())
            changed();
    });
    return {.widget = edit,
            .value = [edit] { return edit->text(); },
            .set = [edit](const QVariant &text) { edit->setText(text.toString()); },
            .text = [edit] { return edit->text(); }};
}

// What is typed stays in the field: not in what the form keeps, and not in the command.
FormInput passwordInput(const QString &id, const QString &title, const FormField &field, const QString &prompt,
                        QWidget *parent, const std::function<void()> &changed)
{
    QLineEdit *edit = textField(id, title, parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setPlaceholderText(prompt);
    edit->setMaximumWidth(FieldWidth);
    QObject::connect(edit, &QLineEdit::textEdited, edit, changed);
    return {.widget = edit, .value = [edit, &field] { return field.worth(edit->text()); }, .set = {}};
}

FormInput areaInput(const QString &id, const QString &title, int limit, QWidget *parent,
                    const std::function<void()> &changed)
{
    auto *area = new CountedText{id, title, limit, parent};
    area->setMaximumWidth(FieldWidth);
    QObject::connect(area, &CountedText::changed, area, changed);
    return {.widget = area,
            .value = [area] { return area->text(); },
            .set =
                [area](const QVariant &text) {
                    const QSignalBlocker quiet{area};
                    area->setText(text.toString());
                },
            .text = [area] { return area->text(); }};
}

// Texts that are collected in a table, under the title of the one column.
FormInput addedInput(const QString &id, const QString &title, const QString &column, QWidget *parent,
                     const std::function<void()> &changed)
{
    auto *texts = new AddedTexts{id, title, column, parent};
    QObject::connect(texts, &AddedTexts::changed, texts, changed);
    return {.widget = texts,
            .value = [texts] { return texts->text(); },
            .set =
                [texts](const QVariant &text) {
                    const QSignalBlocker quiet{texts};
                    texts->setText(text.toString());
                },
            .text = [texts] { return texts->text(); }};
}

FormInput numberInput(const QString &id, const QString &title, const FormField &field, QWidget *parent,
                      const std::function<void()> &changed)
{
    const int most = field.limit > 0 ? field.limit : std::numeric_limits<int>::max();
    auto *box = new NumberInput{id, title, field.least, most, parent};
    box->setFixedWidth(NumberWidth);
    QObject::connect(box, &QSpinBox::valueChanged, box, changed);
    return {.widget = box,
            .value = [box] { return box->value(); },
            .set =
                [box](const QVariant &value) {
                    const QSignalBlocker quiet{box};
                    box->setValue(value.toInt());
                },
            .text = [box] { return box->text(); }};
}

FormInput choiceInput(const QString &id, const QString &title, const FormField &field, QWidget *parent,
                      const std::function<void()> &changed)
{
    auto *box = new SelectBox{id, title, parent};
    box->setFixedWidth(field.columns.empty() ? ChoiceWidth : LineWidth);
    // What is to be chosen may be offered only after another field was filled in.
    const auto wanted = std::make_shared<QString>();
    QObject::connect(box, &SelectBox::chosen, box, [wanted, changed](const QString &value) {
        *wanted = value;
        changed();
    });
    const auto offer = [box, wanted, shown = QList<FormChoice>{}](const QList<FormChoice> &choices) mutable {
        if (choices != shown) {
            shown = choices;
            box->clear();
            for (const FormChoice &choice : choices)
                box->add(choice.value, choice.text);
            box->view()->setTextElideMode(Qt::ElideRight);
            box->view()->setMinimumWidth(std::min(box->view()->sizeHintForColumn(0), MostListWidth));
        }
        box->setCurrentIndex(std::max(0, box->findData(*wanted)));
        if (wanted->isEmpty())
            *wanted = box->value(); // what stands there stays there, whatever comes before it
    };
    return {.widget = box,
            .value = [box] { return box->value(); },
            .set =
                [box, wanted](const QVariant &value) {
                    *wanted = value.toString();
                    box->setCurrentIndex(std::max(0, box->findData(*wanted)));
                },
            .text = [box] { return box->value().isEmpty() ? QString{} : box->currentText(); },
            .offer = offer,
            .grey = [box](const QString &word, const QString &why) { greyChoice(*box, word, why); }};
}

QString wordOf(const FormSpec &spec, const FormField &field, const QString &value)
{
    const auto word = std::find_if(field.words.begin(), field.words.end(),
                                   [&value](const Word &each) { return value == QLatin1StringView{each.value}; });
    return word == field.words.end() ? value : say(spec.service, word->label);
}

FormInput segmentsInput(const QString &id, const FormSpec &spec, const FormField &field, QWidget *parent,
                        const std::function<void()> &changed)
{
    auto *segments = new Segments{id, parent};
    for (const Word &word : field.words)
        segments->add(QString::fromLatin1(word.value), say(spec.service, word.label));
    QObject::connect(segments, &Segments::changed, segments, changed);
    const auto grey = [segments](const QString &word, const QString &why) {
        const QString name = u"%1.%2"_s.arg(segments->objectName(), word);
        if (auto *segment = segments->findChild<QAbstractButton *>(name)) {
            segment->setEnabled(why.isEmpty());
            segment->setToolTip(tip(why));
            segment->setAccessibleDescription(why);
        }
    };
    return {.widget = segments,
            .value = [segments] { return segments->value(); },
            .set =
                [segments](const QVariant &value) {
                    const QSignalBlocker quiet{segments};
                    segments->setValue(value.toString());
                },
            .text = [segments, &spec, &field] { return wordOf(spec, field, segments->value()); },
            .grey = grey};
}

QString yesOrNo(bool yes)
{
    return yes ? QCoreApplication::translate("FormFields", "Yes") : QCoreApplication::translate("FormFields", "No");
}

FormInput checkInput(const QString &id, const QString &text, QWidget *parent, const std::function<void()> &changed)
{
    auto *box = new QCheckBox{text, parent};
    box->setObjectName(id);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // nothing is pressed beside its text
    QObject::connect(box, &QCheckBox::clicked, box, changed);
    return {.widget = box,
            .value = [box] { return box->isChecked(); },
            .set = [box](const QVariant &on) { box->setChecked(on.toBool()); },
            .text = [box] { return yesOrNo(box->isChecked()); }};
}

// Those that the target has count, too.
int tagsLeft(const FormField &field, const QStringList &targets, const Context &context)
{
    if (!field.from || qstrcmp(field.from, "id") != 0 || targets.size() != 1)
        return field.limit;
    const Rows there = context.cloud.fetch({.kind = u"tag"_s,
                                            .project = context.session.project,
                                            .filters = {{u"resource_id"_s, Filter::Is, {targets.first()}}}});
    return std::max(1, field.limit - int(there.rows.size()));
}

QString tagLines(const QVariantList &tags)
{
    QStringList lines;
    for (const QVariant &tag : tags) {
        const QVariantMap pair = tag.toMap();
        //: a tag: key and value
        lines += QCoreApplication::translate("FormFields", "%1 = %2")
                     .arg(pair.value(u"key"_s).toString(), pair.value(u"value"_s).toString());
    }
    return lines.join(u'\n');
}

FormInput tagsInput(const QString &id, int limit, Context &context, QWidget *parent,
                    const std::function<void()> &changed)
{
    auto *tags = new TagEditor{id, limit, parent};
    offerPredefinedTags(*tags, context);
    QObject::connect(tags, &TagEditor::changed, tags, changed);
    return {.widget = tags,
            .value = [tags] { return tags->tags(); },
            .set = [tags](const QVariant &value) { tags->setTags(value.toList()); },
            .text = [tags] { return tagLines(tags->tags()); }};
}

// Of the rows that stand there, or of those that are ticked.
QString namesIn(const RowsTable &rows, bool ticked, const QString &field)
{
    const QStringList chosen = ticked ? rows.table().chosen() : QStringList{};
    QStringList names;
    for (int row = 0; row < rows.count(); ++row) {
        const Record record = rows.record(row);
        if (!ticked || chosen.contains(record.value(u"id"_s).toString()))
            names += record.value(field).toString();
    }
    return names.join(u'\n');
}

FormInput tableInput(const FormSpec &spec, const FormField &field, Context &context, QWidget *parent,
                     const std::function<void()> &changed)
{
    const bool ticked = field.kind == FormField::Select;
    const ListSpec list{.id = field.id,
                        .service = spec.service,
                        .title = field.title ? field.title : spec.title,
                        .kind = field.rows ? field.rows : spec.kind,
                        .columns = field.columns,
                        .search = Search::None,
                        .selectable = ticked,
                        .exports = false};
    auto *rows =
        new RowsTable{inputId(spec, field), list, context, ticked ? TableView::Several : TableView::None, parent};
    rows->setEmptyText(QCoreApplication::translate("FormFields", "No data available."));
    if (ticked)
        QObject::connect(rows, &RowsTable::choiceChanged, rows, changed);
    return {.widget = rows,
            .value = [rows] { return rows->table().chosen(); },
            .set = [rows](const QVariant &ids) { rows->table().setChosen(ids.toStringList()); },
            .text = [rows, ticked,
                     &field] { return namesIn(*rows, ticked, QString::fromLatin1(field.columns.front().field)); },
            .list = [rows](const Query &query) { rows->show(query); },
            .wide = true};
}

// Values stand in a column as a JSON list, in a pattern as "MO|TU".
QStringList valuesIn(const QVariant &value)
{
    const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString{};
    if (text.isEmpty())
        return value.toStringList();
    if (!text.startsWith(u'['))
        return text.split(u'|');
    QStringList values;
    const QVariantList listed = QJsonDocument::fromJson(text.toUtf8()).array().toVariantList();
    for (const QVariant &one : listed)
        values += one.toString();
    return values;
}

FormInput chipsInput(const QString &id, const FormSpec &spec, const FormField &field, QWidget *parent,
                     const std::function<void()> &changed)
{
    auto *chips = new Chips{id, field.limit > 0 ? field.limit : int(field.words.size()), parent};
    if (field.links)
        chips->addLinks();
    for (const Word &word : field.words)
        chips->add(QString::fromLatin1(word.value), say(spec.service, word.label));
    QObject::connect(chips, &Chips::changed, chips, changed);
    return {.widget = chips,
            .value = [chips] { return chips->values(); },
            .set = [chips](const QVariant &value) { chips->setValues(valuesIn(value)); },
            .text = [chips] { return chips->text(); }};
}

FormInput timesInput(const QString &id, const QString &title, const FormField &field, QWidget *parent,
                     const std::function<void()> &changed)
{
    auto *times = new DayTimes{id, title, field.limit, parent};
    QObject::connect(times, &DayTimes::changed, times, changed);
    return {.widget = times,
            .value = [times] { return times->minutes(); },
            .set = [times](const QVariant &value) { times->setMinutes(valuesIn(value)); },
            .text = [times] { return times->text(); }};
}

// One that is 1 at least is on, and stays so.
FormInput switchInput(const QString &id, const QString &title, const FormField &field, QWidget *parent,
                      const std::function<void()> &changed)
{
    auto *toggle = new Toggle{id, title, parent};
    toggle->setEnabled(field.least == 0);
    QObject::connect(toggle, &Toggle::clicked, toggle, changed);
    return {.widget = toggle,
            .value = [toggle] { return toggle->isChecked(); },
            .set = [toggle](const QVariant &on) { toggle->setChecked(on.toBool()); },
            .text = [toggle] { return yesOrNo(toggle->isChecked()); }};
}

FormInput pickerInput(const FormSpec &spec, const FormField &field, Context &context, QWidget *parent,
                      const std::function<void()> &changed)
{
    auto *picker = new FormPicker{spec, field, context, parent};
    QObject::connect(picker, &FormPicker::changed, picker, changed);
    return {.widget = picker,
            .value = [picker] { return picker->value(); },
            .set = [picker](const QVariant &value) { picker->set(value); },
            .text = [picker] { return picker->text(); },
            .list = [picker](const Query &query) { picker->list(query); },
            .judge = [picker](const FormPicker::Judge &judge) { picker->setJudge(judge); },
            .wide = true};
}

FormInput mappingInput(const FormSpec &spec, const FormField &field, const QStringList &targets, Context &context,
                       QWidget *parent, const std::function<void()> &changed)
{
    auto *mapping = new FormMapping{spec, field, targets, context, parent};
    QObject::connect(mapping, &FormMapping::changed, mapping, changed);
    return {.widget = mapping,
            .value = [mapping] { return mapping->value(); },
            .set = [mapping](const QVariant &value) { mapping->set(value); },
            .text = [mapping] { return mapping->text(); },
            .list = [mapping](const Query &query) { mapping->list(query); },
            .judge = [mapping](const FormMapping::Judge &judge) { mapping->setJudge(judge); },
            .wide = true,
            .link = mapping->link(),
            .refresh = mapping->refreshButton()};
}

} // namespace

void greyChoice(SelectBox &box, const QString &value, const QString &why)
{
    auto *model = qobject_cast<QStandardItemModel *>(box.model());
    QStandardItem *item = model ? model->item(box.findData(value)) : nullptr;
    if (!item)
        return;
    item->setEnabled(why.isEmpty());
    item->setToolTip(tip(why));
    item->setAccessibleDescription(why);
}

QString inputId(const FormSpec &spec, const FormField &field)
{
    return u"%1.%2"_s.arg(QLatin1StringView{spec.id}, QLatin1StringView{field.id});
}

FormInput makeInput(const FormSpec &spec, const FormField &field, const QStringList &targets, Context &context,
                    QWidget *parent, const std::function<void()> &changed)
{
    const QString id = inputId(spec, field);
    const QString title = field.title ? say(spec.service, field.title) : QString{};
    const QString prompt = field.prompt ? say(spec.service, field.prompt) : QString{};
    switch (field.kind) {
    case FormField::Text:
        return textInput(id, title, prompt, parent, changed);
    case FormField::Password:
        return passwordInput(id, title, field, prompt, parent, changed);
    case FormField::Area:
        if (!field.columns.empty())
            return addedInput(id, title, say(spec.service, field.columns.front().title), parent, changed);
        return areaInput(id, title, field.limit, parent, changed);
    case FormField::Number:
        return numberInput(id, title, field, parent, changed);
    case FormField::Choice:
        return choiceInput(id, title, field, parent, changed);
    case FormField::Segments:
        return segmentsInput(id, spec, field, parent, changed);
    case FormField::Check:
        return checkInput(id, prompt.isEmpty() ? title : prompt, parent, changed);
    case FormField::Tags:
        return tagsInput(id, tagsLeft(field, targets, context), context, parent, changed);
    case FormField::Select:
        if (field.prompt) // more rows than stand on a page
            return pickerInput(spec, field, context, parent, changed);
        [[fallthrough]];
    case FormField::Table:
        return tableInput(spec, field, context, parent, changed);
    case FormField::Chips:
        return chipsInput(id, spec, field, parent, changed);
    case FormField::Times:
        return timesInput(id, title, field, parent, changed);
    case FormField::Switch:
        return switchInput(id, title, field, parent, changed);
    case FormField::Picker:
        return pickerInput(spec, field, context, parent, changed);
    case FormField::Mapping:
        return mappingInput(spec, field, targets, context, parent, changed);
    default:
        return {};
    }
}
