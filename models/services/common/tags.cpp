#include "tags.h"

#include "change.h"

using namespace Qt::StringLiterals;

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
