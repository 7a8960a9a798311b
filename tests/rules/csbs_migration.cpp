#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

using rules::Case;

// A backup of the older service, beside the ones of every world, and what else a case needs.
std::function<void(Change &)> inCsbs(
    const Record &values = {}, const std::function<void(Change &)> &more = [](Change &) {})
{
    return [=](Change &change) {
        change.insert("vault", {{u"id"_s, u"csbs"_s},
                                {u"project_id"_s, HomeProject},
                                {u"name"_s, u"csbs"_s},
                                {u"status"_s, u"available"_s},
                                {u"object_type"_s, u"csbs"_s},
                                {u"capacity_gb"_s, 10'000},
                                {u"used_gb"_s, 60},
                                {u"created"_s, World::Start - World::Minute}});
        Record backup{{u"vault_id"_s, u"csbs"_s}, {u"object_type"_s, u"csbs"_s}, {u"image_id"_s, u"image"_s}};
        backup.insert(values);
        World::addBackup(change, u"older"_s, backup);
        change.update("image", u"image"_s, {{u"backup_id"_s, u"older"_s}, {u"source_type"_s, u"csbs"_s}});
        more(change);
    };
}

void tagged(Change &change)
{
    change.insert("tag", {{u"id"_s, u"image:team"_s},
                          {u"project_id"_s, HomeProject},
                          {u"kind"_s, u"image"_s},
                          {u"resource_id"_s, u"image"_s},
                          {u"key"_s, u"team"_s},
                          {u"value"_s, u"web"_s}});
}

Case migrating(const char *rule, const std::function<void(Change &)> &more, bool read = true)
{
    return {.rule = rule, .command = "csbs.migrate", .arguments = {{u"read"_s, read}}, .more = more};
}

} // namespace

rules::Subject rules::csbsMigration()
{
    return {.cases = {migrating("CBR-132", [](Change &) {}),
                      migrating("CBR-132.busy", inCsbs({{u"status"_s, u"restoring"_s}})),
                      migrating("CBR-132.notice", inCsbs(), false)},
            .passing = {migrating("", inCsbs())},
            .warnings = {migrating("CBR-26", inCsbs({}, tagged))},
            .silent = {migrating("CBR-26", inCsbs())}};
}
