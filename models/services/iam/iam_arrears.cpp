#include "common/services.h"
#include "spec.h"

// Accounts that do not pay.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "iam.fallIntoArrears", .trace = "fallIntoArrears"},
    {.id = "iam.settleArrears", .trace = "settleArrears"},
};

} // namespace

const Service iam::arrears{.id = "iam", .commands = Commands};
