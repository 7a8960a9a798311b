#include "tags.h"

#include "change.h"
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
        change.insert("tag", {{u"id"_s, QString{resource + u':' + tag.key()}},
                              {u"project_id"_s, change.command().by.project},
                              {u"kind"_s, QString::fromLatin1(kind)},
                              {u"resource_id"_s, resource},
                              {u"key"_s, tag.key()},
                              {u"value"_s, tag.value()}});
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
