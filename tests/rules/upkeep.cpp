#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::upkeep()
{
    return {.cases = {
                {"IMS-66", "ims.modifyImage", {}, {{u"status"_s, u"error"_s}}},
            }};
}
