#include "iam.h"

#include "common/services.h"

const Service iam::service{
    .id = "iam", .navTitle = nullptr, .commands = iam::importCommands(), .rules = iam::importRules()};
