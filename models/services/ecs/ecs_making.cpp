#include "ecs_making.h"

#include "common/services.h"

// Servers and disks from images, and other systems on servers.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ims.applyForServer",
     .trace = "createServer",
     .kind = "image",
     .argument = "image",
     .groups = {"ims.forServers", "ims.making"}},
    {.id = "ims.applyForShared",
     .trace = "createServer",
     .kind = "sharedImage",
     .argument = "image",
     .groups = {"ims.forServers", "ims.making"}},
    {.id = "ecs.createServer",
     .trace = "createServer",
     .effect = ecs::createServers,
     .groups = {"ecs.fromImage", "ecs.newServer", "ecs.naming", "ecs.tagging", "ecs.entering"}},
    {.id = "ims.createDataDisk",
     .trace = "createVolume",
     .kind = "image",
     .argument = "image",
     .effect = ecs::createDataDisks,
     .groups = {"ims.forDisks", "ims.making", "ims.placing", "ecs.naming"}},
    {.id = "ims.createSharedDisk",
     .trace = "createVolume",
     .kind = "sharedImage",
     .argument = "image",
     .effect = ecs::createDataDisks,
     .groups = {"ims.forDisks", "ims.making", "ims.placing", "ecs.naming"}},
    {.id = "ims.createEcs",
     .trace = "createServer",
     .kind = "image",
     .argument = "image",
     .effect = ecs::createTemporary,
     .groups = {"ims.making", "ims.placing", "ecs.naming", "ecs.newServer"}},
    {.id = "ecs.changeOs",
     .trace = "changeOs",
     .kind = "server",
     .argument = "server",
     .effect = ecs::changeOs,
     .groups = {"ecs.touch", "ecs.newOs", "ecs.fromImage", "ecs.entering"}},
    {.id = "ecs.reinstallOs",
     .trace = "reinstallOs",
     .kind = "server",
     .argument = "server",
     .effect = ecs::reinstallOs,
     .groups = {"ecs.touch", "ecs.newOs", "ecs.entering"}},
};

} // namespace

const Service ecs::making{.id = "ecs",
                          .lists = ecs::makingLists(),
                          .forms = ecs::makingForms(),
                          .commands = Commands,
                          .jobs = ecs::makingJobs(),
                          .rules = ecs::makingRules()};
