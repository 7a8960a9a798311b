#include "tags.h"

#include "change.h"
#include "fields.h"
#include "rules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

template <typename Wrong>
bool anyTag(const Facts &facts, const QString &part, Wrong wrong)
{
    const QVariantList tags = facts.argument("tags").toList();
    return std::any_of(tags.begin(), tags.end(), [&](const QVariant &tag) {
        const QString text = tag.toMap().value(part).toString().trimmed();
        static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]*\\z"_s};
        return wrong(text) || !allowed.match(text).hasMatch();
    });
}

QStringList keysOf(const QVariantList &tags)
{
    QStringList keys;
    for (const QVariant &tag : tags)
        keys += tag.toMap().value(u"key"_s).toString().trimmed();
    return keys;
}

QStringList keysOfTarget(const Facts &facts)
{
    const Rows tags = facts.fetch({.kind = u"tag"_s,
                                   .fields = {u"key"_s},
                                   .filters = {{u"resource_id"_s, Filter::Is, {text(facts.target(), "id")}}},
                                   .countAll = false});
    QStringList keys;
    for (int row = 0; row < tags.rows.size(); ++row)
        keys += tags.at(row, u"key"_s).toString();
    return keys;
}

void insertTag(Change &change, const char *kind, const QString &resource, const QString &project, const QString &key,
               const QString &value)
{
    change.insert("tag", {{u"id"_s, QString{resource + u':' + key}},
                          {u"project_id"_s, project},
                          {u"kind"_s, QString::fromLatin1(kind)},
                          {u"resource_id"_s, resource},
                          {u"key"_s, key},
                          {u"value"_s, value}});
}

} // namespace

void common::setTags(Change &change, const char *kind, const QString &resource, const QVariantList &tags)
{
    const auto before = change.findAll("tag", "resource_id", resource);
    for (const Record &tag : before)
        change.remove("tag", tag.value(u"id"_s).toString());
    QMap<QString, QString> wanted;
    for (const QVariant &tag : tags) {
        const QString key = tag.toMap().value(u"key"_s).toString().trimmed();
        if (!key.isEmpty())
            wanted.insert(key, tag.toMap().value(u"value"_s).toString().trimmed());
    }
    for (auto tag = wanted.cbegin(); tag != wanted.cend(); ++tag)
        insertTag(change, kind, resource, change.command().by.project, tag.key(), tag.value());
}

void common::addTags(Change &change, const char *kind, const QString &resource, const QVariantList &tags)
{
    for (const QVariant &tag : tags) {
        const QString key = tag.toMap().value(u"key"_s).toString().trimmed();
        const QString value = tag.toMap().value(u"value"_s).toString().trimmed();
        if (const QString id = resource + u':' + key; !change.find("tag", id).isEmpty())
            change.update("tag", id, {{u"value"_s, value}});
        else
            insertTag(change, kind, resource, change.command().by.project, key, value);
    }
}

void common::copyTags(Change &change, const QString &from, const char *kind, const QString &to)
{
    const QList<Record> tags = change.findAll("tag", "resource_id", from);
    for (const Record &tag : tags)
        insertTag(change, kind, to, text(tag, "project_id"), text(tag, "key"), text(tag, "value"));
}

void common::editTag(Change &change)
{
    const QVariantMap pair = change.argument("tags").toList().value(0).toMap();
    change.update("tag", change.text("tag"), {{u"value"_s, pair.value(u"value"_s).toString().trimmed()}});
}

void common::deleteTags(Change &change)
{
    const QStringList ids = change.ids("tag");
    for (const QString &id : ids)
        change.remove("tag", id);
}

bool common::manyTags(const Facts &facts)
{
    constexpr qsizetype Most = 10;
    return facts.argument("tags").toList().size() > Most;
}

bool common::wrongTagKey(const Facts &facts)
{
    constexpr qsizetype Longest = 36;
    return anyTag(facts, u"key"_s, [](const QString &key) { return key.isEmpty() || key.size() > Longest; });
}

bool common::wrongTagValue(const Facts &facts)
{
    constexpr qsizetype Longest = 43;
    return anyTag(facts, u"value"_s, [](const QString &value) { return value.size() > Longest; });
}

bool common::wrongTags(const Facts &facts)
{
    return wrongTagKey(facts) || wrongTagValue(facts);
}

bool common::tagKeyTwice(const Facts &facts)
{
    QStringList keys = keysOf(facts.argument("tags").toList());
    return keys.removeDuplicates() > 0;
}

bool common::noTags(const Facts &facts)
{
    return facts.argument("tags").toList().isEmpty();
}

bool common::anotherTagKey(const Facts &facts)
{
    return !facts.target().isEmpty() &&
           keysOf(facts.argument("tags").toList()) != QStringList{text(facts.target(), "key")};
}

bool common::hasAllTags(const Facts &facts, qsizetype most)
{
    return !facts.target().isEmpty() && keysOfTarget(facts).size() >= most;
}

bool common::tooManyWithThese(const Facts &facts, qsizetype most)
{
    if (facts.target().isEmpty())
        return false;
    const QStringList before = keysOfTarget(facts);
    QStringList keys = before + keysOf(facts.argument("tags").toList());
    keys.removeDuplicates();
    return before.size() < most && keys.size() > most;
}
