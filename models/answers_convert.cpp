#include "answers_convert.h"

#include "answers_json.h"

#include <QDateTime>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostNumber = 1LL << 53;

QVariant numberOf(const JsonValue &value)
{
    bool whole = value.type == JsonValue::Integer;
    qint64 number = value.integer;
    if (value.type == JsonValue::Text)
        number = value.text.toLongLong(&whole);
    return whole && number >= 0 && number <= MostNumber ? QVariant{number} : QVariant{};
}

QVariant flagOf(const JsonValue &value)
{
    if (value.type == JsonValue::Flag)
        return int(value.flag);
    const bool yes = value.text.compare("true"_L1, Qt::CaseInsensitive) == 0;
    const bool no = value.text.compare("false"_L1, Qt::CaseInsensitive) == 0;
    return value.type == JsonValue::Text && (yes || no) ? QVariant{int(yes)} : QVariant{};
}

QVariant timeOf(const JsonValue &value)
{
    if (value.type != JsonValue::Text)
        return {};
    QDateTime time = QDateTime::fromString(value.text, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

QVariant projectOf(const JsonValue &value)
{
    if (value.type == JsonValue::Integer)
        return value.integer == 0 ? u"default"_s : QString::number(value.integer);
    if (value.type != JsonValue::Text)
        return {};
    return value.text.isEmpty() || value.text == "0"_L1 ? u"default"_s : value.text;
}

QVariant addressOf(const JsonValue &value)
{
    if (value.type != JsonValue::Object)
        return {};
    QString first;
    for (const JsonValue &network : value.items) {
        if (network.type != JsonValue::List)
            return {};
        for (const JsonValue &address : network.items) {
            const JsonValue *text = address.member(u"addr");
            if (!text || text->type != JsonValue::Text)
                return {};
            if (first.isEmpty())
                first = text->text;
        }
    }
    return first.isNull() ? u""_s : first;
}

QVariant firstImageOf(const JsonValue &value)
{
    if (value.type != JsonValue::List)
        return {};
    QString first = u""_s;
    for (const JsonValue &item : value.items) {
        const JsonValue *id = item.member(u"image_id");
        if (!id || id->type != JsonValue::Text)
            return {};
        if (first.isEmpty())
            first = id->text;
    }
    return first;
}

QVariant pairsOf(const JsonValue &value)
{
    if (value.type != JsonValue::List)
        return {};
    QVariantList pairs;
    for (const JsonValue &item : value.items) {
        QString key = item.text;
        QString text = u""_s;
        if (item.type == JsonValue::Text) {
            if (const qsizetype equals = key.indexOf(u'='); equals >= 0) {
                text = key.mid(equals + 1);
                key.truncate(equals);
            }
        } else {
            const JsonValue *name = item.member(u"key");
            const JsonValue *says = item.member(u"value");
            if (!name || name->type != JsonValue::Text || (says && says->type != JsonValue::Text))
                return {};
            key = name->text;
            text = says ? says->text : u""_s;
        }
        pairs += QVariantMap{{u"key"_s, key}, {u"value"_s, text}};
    }
    return pairs;
}

QVariant idsOf(const JsonValue &value)
{
    if (value.type != JsonValue::List)
        return {};
    QVariantList ids;
    for (const JsonValue &item : value.items) {
        const JsonValue *id = item.member(u"id");
        if (!id || id->type != JsonValue::Text)
            return {};
        ids += id->text;
    }
    return ids;
}

QVariant textOf(const JsonValue &value)
{
    return value.type == JsonValue::Text ? QVariant{value.text} : QVariant{};
}

} // namespace

QVariant converted(Convert convert, const JsonValue &value)
{
    constexpr qint64 MbPerGb = 1024;
    switch (convert) {
    case Convert::Text:
        return textOf(value);
    case Convert::Id:
        return value.type == JsonValue::Text && !value.text.isEmpty() ? QVariant{value.text} : QVariant{};
    case Convert::Number:
        return numberOf(value);
    case Convert::Megabytes: {
        const QVariant number = numberOf(value);
        return number.isValid() ? (number.toLongLong() + MbPerGb - 1) / MbPerGb : QVariant{};
    }
    case Convert::Flag:
        return flagOf(value);
    case Convert::Opposite: {
        const QVariant flag = flagOf(value);
        return flag.isValid() ? QVariant{1 - flag.toInt()} : QVariant{};
    }
    case Convert::Present:
        return value.type == JsonValue::Text ? QVariant{int(!value.text.isEmpty())} : QVariant{};
    case Convert::Time:
        return timeOf(value);
    case Convert::Project:
        return projectOf(value);
    case Convert::Address:
        return addressOf(value);
    case Convert::FirstImage:
        return firstImageOf(value);
    case Convert::Pairs:
        return pairsOf(value);
    case Convert::Resources:
        return idsOf(value);
    case Convert::Keep:
    case Convert::Word:
    case Convert::Rows:
        break;
    }
    return {};
}
