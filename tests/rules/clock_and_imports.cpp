#include "rules/cases.h"

#include "edition.h"

using namespace Qt::StringLiterals;

rules::Subject rules::clockAndImports()
{
    return {
        .cases =
            {
                {"EDITION-01",
                 "edition.open",
                 {},
                 {},
                 {},
                 {{u"edition"_s, u"otc"_s}, {u"readings"_s, u"sourceServer=locked"_s}}},
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
            },
        .passing = {{.command = "edition.open",
                     .arguments = {{u"edition"_s, u"otc"_s}, {u"readings"_s, readingsText(*loadEdition(u"otc"_s))}}}}};
}
