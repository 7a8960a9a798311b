#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::copies()
{
    return {.cases =
                {
                    {"IMS-45", "ims.exportImage", {}, {{u"type"_s, u"full"_s}}},
                    {"IMS-46", "ims.replicateImage", {}, {{u"type"_s, u"full"_s}}},
                    {"IMS-54", "ims.replicateImage", {}, {{u"type"_s, u"iso"_s}}},
                    {"IMS-54.normal", "ims.replicateImage", {}, {{u"type"_s, u"system"_s}, {u"status"_s, u"error"_s}}},
                    {"IMS-56", "ims.exportImage", {}, {{u"type"_s, u"system"_s}, {u"status"_s, u"error"_s}}},
                    {"IMS-57", "ims.exportImage", {}, {{u"type"_s, u"iso"_s}}},
                },
            .passing = {{.command = "ims.exportImage", .image = {{u"type"_s, u"system"_s}}},
                        {.command = "ims.replicateImage", .image = {{u"type"_s, u"system"_s}}}}};
}
