#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::making()
{
    return {.cases =
                {
                    {"IMS-86", "ims.createEcs", {}, {{u"type"_s, u"system"_s}}},
                    {"IMS-97", "ims.applyForServer", {}, {{u"status"_s, u"creating"_s}}},
                    {"IMS-OP-01", "ims.applyForServer", {}, {{u"type"_s, u"iso"_s}}},
                    {"IMS-OP-02", "ims.createDataDisk", {}, {{u"type"_s, u"full"_s}}},
                },
            .passing = {{.command = "ims.createDataDisk", .image = {{u"type"_s, u"data"_s}}},
                        {.command = "ims.createEcs", .image = {{u"type"_s, u"iso"_s}}}}};
}
