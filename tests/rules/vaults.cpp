#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::vaults()
{
    const auto of = [](const char *rule, const QVariantMap &arguments) {
        return Case{.rule = rule, .command = "cbr.createVault", .arguments = arguments};
    };
    return {.cases = {
                of("CBR-112", {{u"capacity"_s, 9}}),
                of("CBR-120", {{u"protectType"_s, u"both"_s}}),
                of("CBR-121", {{u"name"_s, u"vault 1"_s}}),
                of("CBR-122", {{u"tags"_s, tags(21)}}),
                of("CBR-122.characters", {{u"tags"_s, tags(1, u"key %1"_s)}}),
            }};
}
