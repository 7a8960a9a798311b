#include "common/services.h"
#include "ims/image_facts.h"
#include "spec.h"

// Copies of images: within the region, to another one, into a bucket.
namespace {

constexpr CommandSpec Commands[] = {
    {.id = "ims.replicateImage", .trace = "copyImage", .kind = "image", .argument = "image"},
    {.id = "ims.replicateAcross", .trace = "copyImage", .kind = "image", .argument = "image"},
    {.id = "ims.replicateShared", .trace = "copyImage", .kind = "sharedImage", .argument = "image"},
    {.id = "ims.exportImage", .trace = "exportImage", .kind = "image", .argument = "image"},
    {.id = "ims.publishImage", .trace = "publishImage", .kind = "image", .argument = "image"},
};

constexpr Rule Rules[] = {
    {.id = "IMS-45",
     .command = "ims.exportImage",
     .shown = Rule::Absent,
     .broken = ims::isFull,
     .code = "IMG.0128",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be exported."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-46",
     .command = "ims.replicateImage",
     .shown = Rule::Absent,
     .broken = ims::isFull,
     .code = "IMG.0130",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be replicated."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-57",
     .command = "ims.exportImage",
     .shown = Rule::Absent,
     .broken = ims::isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be exported."),
     .source = "en-us_topic_0034011241"},
    {.id = "IMS-54",
     .command = "ims.replicateImage",
     .shown = Rule::Absent,
     .broken = ims::isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be replicated."),
     .source = "en-us_topic_0049177180"},
    {.id = "IMS-54.normal",
     .command = "ims.replicateImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0049177180"},
    {.id = "IMS-56",
     .command = "ims.exportImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0034011241"},
};

} // namespace

const Service ims::copies{.id = "ims", .commands = Commands, .rules = Rules};
