#include "search.h"

#include <QDate>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The second is the day after the last one. A range may lack its first or its last day.
std::optional<std::pair<QDate, QDate>> daysOf(const QString &text)
{
    static const QRegularExpression form{
        u"\\A(\\d{4}-\\d{2}-\\d{2})?(?:\\s*(-|–|to)\\s*(\\d{4}-\\d{2}-\\d{2})?)?\\z"_s};
    const QDate earliest{1970, 1, 1};
    const QDate latest{9999, 12, 31};
    const auto match = form.match(text.trimmed());
    const auto day = [&match](int part, const QDate &otherwise) {
        const QString typed = match.captured(part);
        return typed.isEmpty() ? otherwise : QDate::fromString(typed, Qt::ISODate);
    };
    const bool range = !match.captured(2).isEmpty();
    if (match.captured(1).isEmpty() && match.captured(3).isEmpty())
        return {};
    const QDate first = day(1, earliest);
    const QDate last = range ? day(3, latest) : first;
    if (!first.isValid() || !last.isValid() || last < first)
        return {};
    return std::pair{first, last.addDays(1)};
}

} // namespace

Filter SearchReader::anyOf(const QString &field, const QString &values)
{
    const QStringList each = values.split(u'|');
    return {field, Filter::Is, QVariantList{each.begin(), each.end()}};
}

SearchReader::SearchReader(const ListSpec &spec, const QStringList &leftOut, const Edition &edition)
    : m_spec{spec},
      m_edition{edition}
{
    for (const Property &property : spec.properties) {
        if (!leftOut.contains(QLatin1StringView{property.id}))
            m_properties += &property;
    }
}

QString SearchReader::titleOf(const Property &property) const
{
    return say(m_spec.service, property.title);
}

const Property *SearchReader::propertyIn(const QString &text, QString *rest) const
{
    const auto colon = text.indexOf(u':');
    if (colon < 0)
        return nullptr;
    const QString name = text.first(colon).trimmed();
    for (const Property *property : m_properties) {
        if (name.compare(titleOf(*property), Qt::CaseInsensitive) == 0) {
            *rest = text.mid(colon + 1).trimmed();
            return property;
        }
    }
    return nullptr;
}

QList<SearchReader::Value> SearchReader::valuesOf(const Property &property) const
{
    QList<Value> values;
    for (const Word &word : property.words)
        values += Value{say(m_spec.service, word.label), QString::fromLatin1(word.value)};
    if (property.kind == Property::Zone) {
        for (const Edition::Region &region : m_edition.regions)
            for (qsizetype zone = 0; zone < region.zones.size(); ++zone)
                values += Value{region.zones.at(zone), u"%1-%2"_s.arg(region.role, QChar(u'a' + int(zone)))};
    }
    if (!property.states)
        return values;
    // Two states that are called the same are one choice.
    for (const Service *service : services()) {
        for (const State &state : service->states) {
            if (QLatin1StringView{state.kind} != QLatin1StringView{property.states})
                continue;
            const QString label = say(service->id, state.label);
            const QString value = QString::fromLatin1(state.id);
            const auto same =
                std::find_if(values.begin(), values.end(), [&label](const Value &each) { return each.text == label; });
            if (same == values.end())
                values += Value{label, QStringList{value}};
            else
                same->value = same->value.toStringList() << value;
        }
    }
    return values;
}

std::optional<SearchReader::Condition> SearchReader::condition(const Property &property, const QString &text) const
{
    const QString field = QString::fromLatin1(property.field);
    switch (property.kind) {
    case Property::Text:
        if (text.isEmpty())
            return {};
        return Condition{&property, text, {field, Filter::Contains, {text}}};
    case Property::Zone:
    case Property::Choice: {
        const QList<Value> values = valuesOf(property);
        const auto value = std::find_if(values.begin(), values.end(), [&text](const Value &each) {
            return each.text.compare(text, Qt::CaseInsensitive) == 0;
        });
        if (value == values.end())
            return {};
        const QStringList all = value->value.toStringList();
        return Condition{&property, value->text, {field, Filter::Is, QVariantList{all.begin(), all.end()}}};
    }
    case Property::Tag: {
        const QString key = text.section(u'=', 0, 0).trimmed();
        if (key.isEmpty() || !text.contains(u'='))
            return {};
        return Condition{&property, text, {u"id"_s, Filter::Tagged, {key, text.section(u'=', 1).trimmed()}}};
    }
    case Property::Date: {
        const auto days = daysOf(text);
        if (!days)
            return {};
        const QTimeZone zone{m_edition.timeZone.toUtf8()};
        const auto begin = [&zone](const QDate &day) {
            return (zone.isValid() ? QDateTime{day, QTime{0, 0}, zone} : QDateTime{day, QTime{0, 0}, Qt::UTC})
                .toMSecsSinceEpoch();
        };
        return Condition{&property, text, {field, Filter::Between, {begin(days->first), begin(days->second)}}};
    }
    }
    return {};
}

std::optional<SearchReader::Condition> SearchReader::condition(const QString &typed) const
{
    QString rest;
    const QString text = typed.trimmed();
    if (const Property *property = propertyIn(text, &rest))
        return condition(*property, rest);
    if (text.isEmpty())
        return {};
    return Condition{nullptr, text};
}
