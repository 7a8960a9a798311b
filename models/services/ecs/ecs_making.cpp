#include "common/services.h"
#include "ims/image_facts.h"
#include "spec.h"

// Servers and disks from images, and other systems on servers.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ims.applyForServer", .trace = "createServer", .kind = "image", .argument = "image"},
    {.id = "ecs.createServer", .trace = "createServer"},
    {.id = "ims.createDataDisk", .trace = "createVolume", .kind = "image", .argument = "image"},
    {.id = "ims.createEcs", .trace = "createServer", .kind = "image", .argument = "image"},
    {.id = "ecs.changeOs", .trace = "changeOs", .kind = "server", .argument = "server", .groups = {"ecs.touch"}},
    {.id = "ecs.reinstallOs", .trace = "reinstallOs", .kind = "server", .argument = "server", .groups = {"ecs.touch"}},
};

constexpr Rule Rules[] = {
    {.id = "IMS-OP-01",
     .command = "ims.applyForServer",
     .shown = Rule::Absent,
     .broken = ims::notForServers,
     .reason = QT_TRANSLATE_NOOP("rules", "Servers are made from system disk images and full-ECS images."),
     .source = "en-us_topic_0030713200"},
    {.id = "IMS-OP-02",
     .command = "ims.createDataDisk",
     .shown = Rule::Absent,
     .broken = ims::notForDisks,
     .reason = QT_TRANSLATE_NOOP("rules", "Data disks are made from data disk images."),
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-86",
     .command = "ims.createEcs",
     .shown = Rule::Absent,
     .broken = ims::notIso,
     .reason = QT_TRANSLATE_NOOP("rules", "Only an ISO image makes a temporary server."),
     .source = "en-us_topic_0146480986"},
    {.id = "IMS-97",
     .command = "ims.applyForServer",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .code = "IMG.0027",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0116125142"},
};

} // namespace

const Service ecs::making{.id = "ecs", .commands = Commands, .rules = Rules};
