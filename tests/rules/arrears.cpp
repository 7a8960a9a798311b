#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

void inArrears(Change &change)
{
    change.update("account", QString{32, u'a'}, {{u"arrears"_s, World::Start - World::Minute}});
}

} // namespace

rules::Subject rules::arrears()
{
    return {.cases =
                {
                    {.rule = "ARREARS-01", .command = "iam.fallIntoArrears", .more = inArrears},
                    {"ARREARS-02", "iam.settleArrears"},
                },
            .passing = {{.command = "iam.settleArrears", .more = inArrears}}};
}
