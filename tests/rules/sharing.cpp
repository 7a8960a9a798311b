#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::sharing()
{
    return {.cases = {
                {"IMS-32", "ims.shareImage", {}, {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}}},
                {"IMS-33", "ims.shareImage", {}, {{u"encrypted"_s, 1}, {u"type"_s, u"system"_s}}},
                {"IMS-35", "ims.shareImage", {}, {{u"from_shared"_s, 1}}},
            }};
}
