#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

// The server of the world with these values.
std::function<void(Change &)> server(const Record &values, const Record &image = {})
{
    return [=](Change &change) {
        if (!values.isEmpty())
            change.update("server", u"server-1"_s, values);
        if (!image.isEmpty())
            change.update("image", u"image"_s, image);
    };
}

const Record Stopped{{u"status"_s, u"stopped"_s}};
const Record Frozen{{u"frozen"_s, 1}};
const Record Locked{{u"locked_by"_s, u"image"_s}};
const Record InItsZone{{u"status"_s, u"normal_az"_s}, {u"server_id"_s, u"server-1"_s}};

} // namespace

rules::Subject rules::servers()
{
    const QVariantMap one{{u"server"_s, u"server-1"_s}};
    return {
        .cases =
            {
                {.rule = "IMS-08",
                 .command = "ecs.start",
                 .backup = {{u"image_id"_s, u"image"_s}},
                 .image = {{u"status"_s, u"creating"_s}, {u"backup_id"_s, u"backup"_s}},
                 .arguments = one,
                 .more = server(Stopped)},
                {.rule = "ECS-15",
                 .command = "ecs.stop",
                 .arguments = one,
                 .edition = u"otc sourceServer=locked"_s,
                 .more = server(Locked, InItsZone)},
                {.rule = "ECS-S1", .command = "ecs.start", .arguments = one},
                {.rule = "ECS-S2", .command = "ecs.stop", .arguments = one, .more = server(Stopped)},
                {.rule = "ECS-S3", .command = "ecs.restart", .arguments = one, .more = server(Stopped)},
                {.rule = "ECS-S4",
                 .command = "ecs.deleteServer",
                 .arguments = one,
                 .more = server({{u"status"_s, u"changing_os"_s}})},
                {.rule = "ECS-S5", .command = "ecs.modifySpecifications", .arguments = one},
                {.rule = "ECS-S6", .command = "ecs.getPassword", .arguments = one},
                {.rule = "ECS-S8",
                 .command = "ecs.describeServer",
                 .arguments = {{u"server"_s, u"server-1"_s}, {u"description"_s, QString(86, u'd')}}},
                {.rule = "ECS-NEW-08.later",
                 .command = "ecs.setAgency",
                 .arguments = {{u"server"_s, u"server-1"_s}, {u"agency"_s, u"nobody"_s}}},
                {.rule = "ECS-S7", .command = "ecs.stop", .arguments = one, .more = server(Frozen)},
            },
        .passing = {{.command = "ecs.start", .arguments = one, .more = server(Stopped)},
                    {.command = "ecs.stop", .arguments = one},
                    {.command = "ecs.renameServer",
                     .arguments = {{u"server"_s, u"server-1"_s}, {u"name"_s, QString(64, u'n')}}},
                    {.command = "ecs.describeServer",
                     .arguments = {{u"server"_s, u"server-1"_s}, {u"description"_s, QString(85, u'd')}}},
                    {.command = "ecs.setAgency",
                     .arguments = {{u"server"_s, u"server-1"_s}, {u"agency"_s, u"ims_agency"_s}},
                     .more =
                         [](Change &change) {
                             change.insert("agency", {{u"id"_s, u"agency"_s},
                                                      {u"account_id"_s,
                                                       change.find("project", HomeProject).value(u"account_id"_s)},
                                                      {u"name"_s, u"ims_agency"_s}});
                         }},
                    {.command = "ecs.restart", .arguments = one},
                    {.command = "ecs.deleteServer", .arguments = one},
                    {.command = "ecs.modifySpecifications", .arguments = one, .more = server(Stopped)},
                    {.command = "ecs.getPassword", .arguments = one, .more = server({{u"os_type"_s, u"Windows"_s}})}},
        .warnings = {{.rule = "IMS-09", .command = "ecs.stop", .arguments = one, .more = server({}, InItsZone)}},
        .silent = {{.rule = "IMS-09",
                    .command = "ecs.stop",
                    .arguments = one,
                    .more = server({}, {{u"server_id"_s, u"server-1"_s}})}}};
}
