#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

Record with(Record values, const Record &others)
{
    values.insert(others);
    return values;
}

// The world's server with a system disk, and a free data disk in its zone; both with these values.
std::function<void(Change &)> world(const Record &free = {}, const Record &server = {}, int more = 0)
{
    return [=](Change &change) {
        const Record disk{{u"project_id"_s, HomeProject}, {u"az"_s, u"home-a"_s}, {u"size_gb"_s, 40}};
        const auto add = [&](const QString &id, const Record &values) {
            change.insert("disk", with(with(disk, {{u"id"_s, id}, {u"name"_s, id}, {u"position"_s, 0}}), values));
        };
        const Record attached{{u"server_id"_s, u"server-1"_s}, {u"status"_s, u"in_use"_s}};
        add(u"system"_s, with(attached, {{u"role"_s, u"system"_s}}));
        add(u"attached"_s, with(attached, {{u"role"_s, u"data"_s}}));
        add(u"free"_s, with({{u"role"_s, u"data"_s}, {u"status"_s, u"available"_s}}, free));
        for (int number = 0; number < more; ++number)
            add(u"more-%1"_s.arg(number), with(attached, {{u"role"_s, u"data"_s}, {u"position"_s, number + 1}}));
        if (!server.isEmpty())
            change.update("server", u"server-1"_s, server);
    };
}

rules::Case attach(const char *rule, std::function<void(Change &)> more = world(),
                   const QVariantMap &arguments = {{u"server"_s, u"server-1"_s}, {u"disks"_s, QStringList{u"free"_s}}})
{
    return {.rule = rule, .command = "ecs.attachDisks", .arguments = arguments, .more = std::move(more)};
}

rules::Case give(const char *rule, std::function<void(Change &)> more = world(),
                 const QVariantMap &arguments = {{u"disk"_s, u"free"_s}, {u"server"_s, u"server-1"_s}})
{
    return {.rule = rule, .command = "evs.attachDisk", .arguments = arguments, .more = std::move(more)};
}

rules::Case blank(const char *rule, const QVariantMap &arguments = {})
{
    QVariantMap all{{u"az"_s, u"home-a"_s}, {u"name"_s, u"volume-0001"_s}, {u"type"_s, u"SAS"_s}, {u"sizeGb"_s, 10}};
    all.insert(arguments);
    return {.rule = rule, .command = "evs.createDisk", .arguments = all};
}

rules::Case disk(const char *rule, const char *command, const QString &id, const QVariantMap &arguments = {},
                 std::function<void(Change &)> more = world())
{
    QVariantMap all = arguments;
    all.insert(u"disk"_s, id);
    return {.rule = rule, .command = command, .arguments = all, .more = std::move(more)};
}

} // namespace

rules::Subject rules::disks()
{
    const QVariantMap larger{{u"sizeGb"_s, 41}};
    rules::Case locked = disk("EVS-14", "evs.detachDisk", u"attached"_s, {}, world({}, {{u"locked_by"_s, u"image"_s}}));
    locked.edition = u"otc sourceServer=locked"_s;
    return {.cases =
                {
                    disk("EVS-01", "evs.attachDisk", u"attached"_s, {{u"server"_s, u"server-1"_s}}),
                    attach("EVS-01.chosen", world(),
                           {{u"server"_s, u"server-1"_s}, {u"disks"_s, QStringList{u"attached"_s}}}),
                    give("EVS-02", world(), {{u"disk"_s, u"free"_s}, {u"server"_s, u"nobody"_s}}),
                    attach("EVS-02.disks", world(), {{u"server"_s, u"server-1"_s}}),
                    attach("EVS-03", world({}, {{u"status"_s, u"starting"_s}})),
                    give("EVS-03.chosen", world({}, {{u"status"_s, u"starting"_s}})),
                    attach("EVS-04", world({}, {{u"temporary"_s, 1}})),
                    give("EVS-04.chosen", world({}, {{u"temporary"_s, 1}})),
                    give("EVS-05", world({{u"az"_s, u"home-b"_s}})),
                    attach("EVS-06", world({}, {}, 22)),
                    give("EVS-07", world({{u"role"_s, u"system"_s}})),
                    disk("EVS-08", "evs.detachDisk", u"free"_s),
                    disk("EVS-09", "evs.detachDisk", u"system"_s),
                    disk("EVS-10", "evs.expandDisk", u"free"_s, larger, world({{u"status"_s, u"creating"_s}})),
                    disk("EVS-11", "evs.expandDisk", u"free"_s, {{u"sizeGb"_s, 40}}),
                    disk("EVS-12", "evs.expandDisk", u"system"_s, {{u"sizeGb"_s, 1025}}),
                    disk("EVS-13", "evs.deleteDisk", u"attached"_s),
                    blank("EVS-15", {{u"sizeGb"_s, 9}}),
                    blank("EVS-16", {{u"type"_s, u"NVMe"_s}}),
                    locked,
                },
            .passing = {blank({}), attach({}, world({}, {}, 21)), give({}), disk({}, "evs.detachDisk", u"attached"_s),
                        disk({}, "evs.expandDisk", u"attached"_s, {{u"sizeGb"_s, 32'768}}),
                        disk({}, "evs.deleteDisk", u"free"_s)}};
}
