#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

void addPolicy(Change &change, const QString &key, const QString &allowed, bool required)
{
    change.insert("tagPolicy", {{u"id"_s, change.newUuid()},
                                {u"account_id"_s, change.find("project", HomeProject).value(u"account_id"_s)},
                                {u"kind"_s, u"image"_s},
                                {u"key"_s, key},
                                {u"allowed"_s, allowed},
                                {u"required"_s, int(required)}});
}

} // namespace

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
                {.rule = "IMS-70.chinese",
                 .command = "ims.createImage",
                 .arguments = {{u"name"_s, u"网站 web-01_é"_s}},
                 .edition = u"huawei"_s},
                {"IMS-71", "ims.createImage", {}, {}, {}, {{u"description"_s, QString(1025, u'a')}}},
                {"IMS-71.characters", "ims.createImage", {}, {}, {}, {{u"description"_s, u"before\nafter"_s}}},
                {"IMS-72", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(11)}}},
                {"IMS-72.key", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, QString(37, u'k'))}}},
                {"IMS-72.value", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, u"key"_s, u"a.b"_s)}}},
                {.rule = "IMS-72.key.chinese",
                 .command = "ims.createImage",
                 .arguments = {{u"tags"_s, tags(1, u"部门.web"_s)}},
                 .edition = u"huawei"_s},
                {.rule = "IMS-72.value.chinese",
                 .command = "ims.createImage",
                 .arguments = {{u"tags"_s, tags(1, u"部门"_s, u"生产 1"_s)}},
                 .edition = u"huawei"_s},
                {"IMS-73", "ims.createImage", {}, {}, {}, {{u"tags"_s, tags(1, u"_sys_owner"_s)}}},
                {.rule = "IMS-74",
                 .command = "ims.createImage",
                 .arguments = {{u"tags"_s, tags(1, u"stage"_s, u"holiday"_s)}},
                 .edition = u"huawei"_s,
                 .more = [](Change &change) { addPolicy(change, u"stage"_s, u"[\"production\",\"test\"]"_s, false); }},
                {.rule = "IMS-74.required",
                 .command = "ims.createImage",
                 .edition = u"huawei"_s,
                 .more = [](Change &change) { addPolicy(change, u"team"_s, u"[]"_s, true); }},
                {.rule = "IMS-102",
                 .command = "ims.createImage",
                 .arguments = {{u"agreement"_s, false}},
                 .edition = u"huawei"_s},
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
