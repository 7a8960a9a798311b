#include "common/services.h"
#include "spec.h"

// Server backup vaults.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "cbr.createVault", .trace = "createVault"},
};

} // namespace

const Service cbr::vaults{.id = "cbr", .commands = Commands};
