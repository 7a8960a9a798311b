#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::console()
{
    const QVariantMap line{{u"server"_s, u"server-1"_s}, {u"line"_s, u"lsblk"_s}};
    const auto server = [](const Record &values) {
        return [values](Change &change) { change.update("server", u"server-1"_s, values); };
    };
    return {.cases =
                {
                    {.rule = "ECS-R1",
                     .command = "ecs.consoleLine",
                     .arguments = line,
                     .more = server({{u"status"_s, u"stopped"_s}})},
                    {.rule = "ECS-R2",
                     .command = "ecs.consoleLine",
                     .arguments = line,
                     .more = server({{u"enterable"_s, 0}})},
                },
            .passing = {{.command = "ecs.consoleLine", .arguments = line}}};
}
