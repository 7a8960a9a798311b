#include "common/services.h"
#include "spec.h"

// Images from servers and files.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ims.createFullImage", .trace = "createImage", .kind = "server", .argument = "server"},
    {.id = "ims.createSystemImage", .trace = "createImage", .kind = "server", .argument = "server"},
    {.id = "ims.createDataImage", .trace = "createImage", .kind = "disk", .argument = "disk"},
    {.id = "ims.importImage", .trace = "createImage"},
};

} // namespace

const Service ims::creation{.id = "ims", .commands = Commands};
