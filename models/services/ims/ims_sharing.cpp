#include "common/services.h"
#include "ims/image_facts.h"
#include "spec.h"

// Images that other tenants get, and what they answer.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ims.shareImage", .trace = "addMember", .kind = "image", .argument = "image"},
    {.id = "ims.stopSharing", .trace = "deleteMember", .kind = "imageMember", .argument = "member"},
    {.id = "ims.acceptImage", .trace = "updateMember", .kind = "sharedImage", .argument = "image"},
    {.id = "ims.rejectImage", .trace = "updateMember", .kind = "sharedImage", .argument = "image"},
};

constexpr Rule Rules[] = {
    {.id = "IMS-32",
     .command = "ims.shareImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-33",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = ims::isEncrypted,
     .code = "IMG.0098",
     .reason = QT_TRANSLATE_NOOP("rules", "An encrypted image cannot be shared."),
     .source = "en-us_topic_0032042417"},
    {.id = "IMS-35",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = ims::fromSharedBackup,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image made from a shared backup cannot be shared."),
     .source = "en-us_topic_0176812699"},
};

} // namespace

const Service ims::sharing{.id = "ims", .commands = Commands, .rules = Rules};
