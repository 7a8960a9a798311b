#include "rules/cases.h"

using namespace Qt::StringLiterals;

QVariantList rules::tags(int count, const QString &key, const QString &value)
{
    QVariantList list;
    for (int n = 0; n < count; ++n)
        list += QVariantMap{{u"key"_s, key.contains(u'%') ? key.arg(n) : key}, {u"value"_s, value}};
    return list;
}

rules::Subject rules::information()
{
    return {.cases = {
                {"IMS-70", "ims.createImage", {}, {}, {}, {{u"name"_s, u""_s}}},
                {"IMS-70.length", "ims.createImage", {}, {}, {}, {{u"name"_s, QString(129, u'a')}}},
                {"IMS-70.characters", "ims.createImage", {}, {}, {}, {{u"name"_s, u"web/image"_s}}},
                {"IMS-70.spaces", "ims.createImage", {}, {}, {}, {{u"name"_s, u" web"_s}}},
                {"IMS-71", "ims.createImage", {}, {}, {}, {{u"description"_s, QString(1025, u'a')}}},
                {"IMS-71.characters", "ims.createImage", {}, {}, {}, {{u"description"_s, u"before\nafter"_s}}},
                {"IMS-72", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(11)}}},
                {"IMS-72.key", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, QString(37, u'k'))}}},
                {"IMS-72.value", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, u"key"_s, u"a.b"_s)}}},
                {"IMS-73", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, u"_sys_owner"_s)}}},
                {.rule = "IMS-76",
                 .command = "ims.createImage",
                 .more =
                     [](Change &change) {
                         for (int n = 0; n < 49; ++n) // with the world's own image: 50
                             World::addImage(change, u"image-%1"_s.arg(n));
                     }},
                {.rule = "IMS-77",
                 .command = "ims.createImage",
                 .more =
                     [](Change &change) {
                         for (int n = 0; n < 40; ++n)
                             World::addImage(change, u"image-%1"_s.arg(n), {{u"status"_s, u"creating"_s}});
                     }},
            }};
}
