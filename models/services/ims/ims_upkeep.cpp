#include "common/services.h"
#include "ims/image_facts.h"
#include "spec.h"

// What can be changed of an image: its facts and its tags.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ims.modifyImage", .trace = "updateImage", .kind = "image", .argument = "image"},
    {.id = "ims.addTag", .trace = "addTag", .kind = "image", .argument = "image"},
    {.id = "ims.editTag", .trace = "addTag", .kind = "tag", .argument = "tag"},
    {.id = "ims.deleteTag", .trace = "deleteTag", .kind = "tag", .argument = "tag"},
};

constexpr Rule Rules[] = {
    {.id = "IMS-66",
     .command = "ims.modifyImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0030713199"},
};

} // namespace

const Service ims::upkeep{.id = "ims", .commands = Commands, .rules = Rules};
