#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::backups()
{
    constexpr auto Past = World::Start - World::Minute;
    return {.cases =
                {
                    {"CBR-01", "ims.createImage", {{u"image_id"_s, u"image"_s}}},
                    {"CBR-04", "ims.createImage", {{u"status"_s, u"creating"_s}}},
                    {"CBR-07", "ims.createImage", {{u"contains_system_disk"_s, 0}}},
                    {"CBR-08", "ims.createImage", {{u"server_type"_s, u"BMS"_s}}},
                    {"CBR-09", "ims.createImage", {}, {}, {{u"status"_s, u"frozen"_s}}},
                    {"CBR-11", "cbr.deleteBackup", {{u"image_id"_s, u"image"_s}}},
                    {"CBR-12",
                     "cbr.expireBackup",
                     {{u"image_id"_s, u"image"_s}, {u"automatic"_s, 1}, {u"expires"_s, Past}}},
                    {"CBR-74", "cbr.deleteBackup", {{u"status"_s, u"creating_image"_s}}},
                    {"CBR-79", "cbr.expireBackup", {{u"automatic"_s, 1}, {u"expires"_s, World::Start + 1}}},
                    {"CBR-80", "cbr.deleteBackup", {}, {}, {{u"status"_s, u"deleting"_s}}},
                },
            .passing = {
                {.command = "cbr.expireBackup", .backup = {{u"automatic"_s, 1}, {u"expires"_s, World::Start - 1}}}}};
}
