#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::clockAndImports()
{
    return {.cases = {
                {"CLOCK-01", "clock.jump", {}, {}, {}, {{u"to"_s, World::Start - 1}}},
                {"CLOCK-02", "clock.speed", {}, {}, {}, {{u"speed"_s, 601}}},
                {"IMPORT-01", "iam.import", {}, {}, {}, {{u"account"_s, u"shop/north"_s}}},
                {"IMPORT-02", "iam.import", {}, {}, {}, {{u"account"_s, u"training"_s}}},
                {"IMPORT-03",
                 "iam.import",
                 {},
                 {},
                 {},
                 {{u"tables"_s, QVariantMap{{u"vault"_s, QVariantList{QVariantMap{{u"id"_s, u"vault-1"_s}}}}}}}},
            }};
}
