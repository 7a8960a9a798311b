#include "common/services.h"
#include "spec.h"

// The remote login: lines and what they answer.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ecs.consoleLine", .trace = "consoleLine", .kind = "server", .argument = "server"},
};

} // namespace

const Service ecs::console{.id = "ecs", .commands = Commands};
