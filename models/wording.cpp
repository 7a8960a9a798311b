#include "wording.h"

#include "cloud.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const QString Nothing = u"--"_s;
const QString TagsOf = u"tags of the row"_s; // what complete() adds to a record
constexpr int Full = 100;

QString named(const char *field)
{
    return field ? QString::fromLatin1(field) : QString{};
}

QString nameOf(const char *field)
{
    return u"name of "_s + named(field);
}

QString leftOf(const char *quota)
{
    return u"left of "_s + named(quota);
}

// A view shows the states of the kind that its status comes from.
QString kindOfStates(const QString &kind, const Record &record)
{
    if (kind == "vaultResource"_L1) {
        const QString what = record.value(u"kind"_s).toString();
        return what == "turbo"_L1 ? u"fileSystem"_s : what;
    }
    if (kind == "sharedBackup"_L1)
        return u"backupMember"_s;
    if (kind == "sharedImage"_L1)
        return u"image"_s;
    return kind;
}

const char *serviceOf(const State &state)
{
    for (const Service *service : services()) {
        if (!service->states.empty() && &state >= &service->states.front() && &state <= &service->states.back())
            return service->id;
    }
    return "";
}

QString bytes(qint64 size)
{
    return size > 0 ? QLocale::c().formattedDataSize(size, 2, QLocale::DataSizeTraditionalFormat) : Nothing;
}

// "home-a" -> "home"; imported names lose their number: "eu-de-01" -> "eu-de".
QString regionOf(const QString &zone)
{
    return zone.section(u'-', 0, -2);
}

QString entries(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &entry : QJsonDocument::fromJson(json.toUtf8()).array())
        texts += entry.toString();
    return texts.isEmpty() ? Nothing : texts.join(u", "_s);
}

QString valueText(Cell cell, std::span<const Word> words, const char *service, const QVariant &value,
                  const Edition &edition)
{
    const QString text = value.toString();
    if (!value.isNull()) {
        for (const Word &word : words) {
            if (text == QLatin1StringView{word.value})
                return say(service, word.label);
        }
    }
    if (cell == Cell::Time)
        return edition.time(value.toLongLong());
    if (text.isEmpty())
        return Nothing;
    switch (cell) {
    case Cell::YesNo:
        return value.toBool() ? QCoreApplication::translate("TableModel", "Yes")
                              : QCoreApplication::translate("TableModel", "No");
    case Cell::Zone:
        return edition.zone(text);
    case Cell::Region:
        return edition.region(regionOf(text));
    case Cell::List:
        return entries(text);
    default:
        return text;
    }
}

// What a column or a fact takes from its record.
struct Source {
    const char *field;
    Cell cell;
    std::span<const Word> words;
    const char *names;
    const char *pattern;
};

QString lineOf(const Source &source, const char *service, const Record &record, const Edition &edition)
{
    QVariant value = record.value(named(source.field));
    if (source.cell == Cell::Tags)
        value = record.value(TagsOf);
    else if (source.cell == Cell::Left)
        value = record.value(leftOf(source.field));
    else if (source.names && !value.toString().isEmpty())
        value = record.value(nameOf(source.field), value);
    const QString plain = valueText(source.cell, source.words, service, value, edition);
    if (!source.pattern)
        return plain;
    Record said = record;
    if (!value.toString().isEmpty())
        said.insert(named(source.field), plain);
    const QString text = filled(say(service, source.pattern), said);
    return text.isEmpty() ? plain : text;
}

// id -> name, or resource -> "key=value, …".
QMap<QString, QString> namesOf(const QString &kind, const QVariantList &ids, const Cloud &cloud)
{
    QMap<QString, QString> names;
    const Rows rows = cloud.fetch(
        {.kind = kind, .fields = {u"id"_s, u"name"_s}, .filters = {{u"id"_s, Filter::Is, ids}}, .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row)
        names.insert(rows.at(row, u"id"_s).toString(), rows.at(row, u"name"_s).toString());
    return names;
}

QMap<QString, QString> tagsOf(const QVariantList &ids, const Cloud &cloud)
{
    QMap<QString, QString> tags;
    const Rows rows = cloud.fetch({.kind = u"tag"_s,
                                   .fields = {u"resource_id"_s, u"key"_s, u"value"_s},
                                   .filters = {{u"resource_id"_s, Filter::Is, ids}},
                                   .sort = u"key"_s,
                                   .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row) {
        QString &all = tags[rows.at(row, u"resource_id"_s).toString()];
        const QString pair = u"%1=%2"_s.arg(rows.at(row, u"key"_s).toString(), rows.at(row, u"value"_s).toString());
        all = all.isEmpty() ? pair : u"%1, %2"_s.arg(all, pair);
    }
    return tags;
}

QVariantList valuesOf(const QList<Record> &records, const QString &field)
{
    QVariantList values;
    for (const Record &record : records) {
        const QVariant value = record.value(field);
        if (!value.toString().isEmpty() && !values.contains(value))
            values += value;
    }
    return values;
}

void completeNames(QList<Record> &records, const char *field, const char *kind, const Cloud &cloud)
{
    const QVariantList ids = valuesOf(records, named(field));
    if (ids.isEmpty())
        return;
    const QMap<QString, QString> names = namesOf(named(kind), ids, cloud);
    for (Record &record : records) {
        const QString name = names.value(record.value(named(field)).toString());
        if (!name.isEmpty())
            record.insert(nameOf(field), name);
    }
}

void completeLeft(QList<Record> &records, const char *quota, const Cloud &cloud)
{
    for (Record &record : records)
        record.insert(leftOf(quota), cloud.quotaLeft(record.value(u"project_id"_s).toString(), named(quota),
                                                     record.value(u"id"_s).toString()));
}

} // namespace

QString filled(const QString &pattern, const Record &record)
{
    static const QRegularExpression place{u"\\{([a-z_]+)\\}"_s};
    QString text;
    qsizetype from = 0;
    for (auto places = place.globalMatch(pattern); places.hasNext();) {
        const auto match = places.next();
        const QString value = record.value(match.captured(1)).toString();
        if (value.isEmpty())
            return {};
        text += pattern.mid(from, match.capturedStart() - from) + value;
        from = match.capturedEnd();
    }
    return text + pattern.mid(from);
}

QString formatted(const Info &info, const char *service, const Record &record, const Edition &edition)
{
    if (info.unit && QLatin1StringView{info.unit} == "bytes"_L1)
        return bytes(record.value(named(info.field)).toLongLong());
    if (info.tells)
        return info.tells(record);
    return lineOf({info.field, info.cell, info.words, info.names, info.pattern}, service, record, edition);
}

std::pair<QString, QString> linesOf(const Column &column, const char *service, const Record &record,
                                    const Edition &edition)
{
    QString first = column.tells ? column.tells(record)
                                 : lineOf({column.field, column.cell, column.words, column.names, column.pattern},
                                          service, record, edition);
    QString second;
    if (column.tells && first.contains(u'\n')) {
        second = first.section(u'\n', 1);
        first = first.section(u'\n', 0, 0);
    }
    if (column.secondPattern)
        second = filled(say(service, column.secondPattern), record);
    else if (column.second && column.cell == Cell::Time)
        second = edition.time(record.value(named(column.second)).toLongLong());
    else if (column.second || column.cell == Cell::NameId)
        second = record.value(column.second ? named(column.second) : u"id"_s).toString();
    if (column.pattern && first == Nothing && !second.isEmpty())
        first = std::exchange(second, QString{});
    return {first, second};
}

bool standsRight(const Column &column)
{
    return column.cell == Cell::Number || column.cell == Cell::Left;
}

const Mark *markOf(const QString &kind, const Record &record, const Edition &edition)
{
    for (const Service *service : services()) {
        for (const Mark &mark : service->marks) {
            const QString reading = named(mark.reading);
            if (kind == QLatin1StringView{mark.kind} && !record.value(named(mark.field)).toString().isEmpty() &&
                (reading.isEmpty() || edition.readings.value(reading.section(u'=', 0, 0)) == reading.section(u'=', 1)))
                return &mark;
        }
    }
    return nullptr;
}

const char *serviceOf(const Mark &mark)
{
    for (const Service *service : services()) {
        if (!service->marks.empty() && &mark >= &service->marks.front() && &mark <= &service->marks.back())
            return service->id;
    }
    return "";
}

QString statusLabel(const QString &kind, const Record &record, const Edition &edition, QString *second, QString *look)
{
    const QString status = record.value(u"status"_s).toString();
    const State *state = findState(kindOfStates(kind, record), status);
    if (second) {
        *second = state && state->second ? say(serviceOf(*state), state->second) : QString{};
        if (second->contains("%1"_L1))
            *second = second->arg(edition.zoneShort(record.value(u"az"_s).toString()));
        const Mark *mark = markOf(kind, record, edition);
        if (mark && second->isEmpty())
            *second = say(serviceOf(*mark), mark->label);
    }
    if (look)
        *look = state ? named(state->look) : u"off"_s;
    if (!state)
        return status.isEmpty() ? Nothing : status;
    return say(serviceOf(*state), state->label);
}

QVariant progressOf(const QString &kind, const Record &record, qint64 now)
{
    const State *state = findState(kind, record.value(u"status"_s).toString());
    if (!state || !state->progress)
        return {};
    return progressOf(record.value(u"started"_s).toLongLong(), record.value(u"due"_s).toLongLong(), now);
}

QVariant progressOf(qint64 started, qint64 due, qint64 now)
{
    if (started <= 0 || due <= started)
        return {};
    return int(std::clamp<qint64>((now - started) * Full / (due - started), 0, Full - 1));
}

void complete(QList<Record> &records, std::span<const Column> columns, const Cloud &cloud)
{
    for (const Column &column : columns) {
        if (column.names)
            completeNames(records, column.field, column.names, cloud);
        if (column.cell == Cell::Left)
            completeLeft(records, column.field, cloud);
        if (column.cell != Cell::Tags || records.isEmpty())
            continue;
        const QMap<QString, QString> tags = tagsOf(valuesOf(records, u"id"_s), cloud);
        for (Record &record : records)
            record.insert(TagsOf, tags.value(record.value(u"id"_s).toString()));
    }
}

void complete(Record &record, std::span<const Info> infos, const Cloud &cloud)
{
    QList<Record> records{record};
    for (const Info &info : infos) {
        if (info.names)
            completeNames(records, info.field, info.names, cloud);
    }
    record = records.first();
}

QStringList kindsNamed(std::span<const Column> columns)
{
    QStringList kinds;
    for (const Column &column : columns) {
        if (column.names)
            kinds += named(column.names);
        if (column.cell == Cell::Tags)
            kinds += u"tag"_s;
    }
    return kinds;
}
