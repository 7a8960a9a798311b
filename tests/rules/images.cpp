#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::images()
{
    const char *remove = "ims.deleteImage";
    const auto made = [=](const char *rule, const char *backup, bool withBackup) {
        return Case{.rule = rule,
                    .command = remove,
                    .backup = {{u"image_id"_s, u"image"_s}, {u"status"_s, QString::fromLatin1(backup)}},
                    .image = {{u"backup_id"_s, u"backup"_s}},
                    .arguments = {{u"deleteBackups"_s, withBackup}}};
    };
    return {.cases =
                {
                    {"IMS-02.source", "ims.createImage", {}, {}, {}, {{u"backup"_s, u""_s}}},
                    {"IMS-15", remove, {}, {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}}},
                },
            .warnings = {made("IMS-61", "available", false), made("IMS-62", "creating", true)},
            .silent = {made("IMS-61", "available", true),
                       {.rule = "IMS-61", .command = remove},
                       made("IMS-62", "creating", false),
                       made("IMS-62", "available", true)}};
}
