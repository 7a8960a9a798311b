#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::images()
{
    return {.cases = {
                {"IMS-02.source", "ims.createImage", {}, {}, {}, {{u"backup"_s, u""_s}}},
                {"IMS-15", "ims.deleteImage", {}, {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}}},
            }};
}
