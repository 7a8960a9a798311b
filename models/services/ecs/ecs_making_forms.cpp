#include "ecs_making.h"

// Dialogs about what comes out of an image, and about other systems on servers.
namespace {

constexpr Word Kinds[] = {{"public", QT_TRANSLATE_NOOP("ecs", "Public image")},
                          {"private", QT_TRANSLATE_NOOP("ecs", "Private image")},
                          {"shared", QT_TRANSLATE_NOOP("ecs", "Shared image")}};
constexpr When Public[] = {{"visibility", "public"}, {"type", "system|full"}, {"status", "normal"}};
constexpr When Private[] = {{"visibility", "private"}, {"type", "system|full"}, {"status", "normal|normal_az"}};
constexpr When Shared[] = {{"share", "accepted"}, {"type", "system|full"}, {"status", "normal|normal_az"}};

constexpr Column Configuration[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "ECS Name"), .field = "name", .width = 200},
    {.id = "ip", .title = QT_TRANSLATE_NOOP("ecs", "IP address"), .field = "private_ip", .width = 190},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("ecs", "Specifications"),
     .field = "specifications",
     .width = 200},
    {.id = "image", .title = QT_TRANSLATE_NOOP("ecs", "Image"), .field = "image_name", .width = 280},
    {.id = "disk", .title = QT_TRANSLATE_NOOP("ecs", "System Disk"), .field = "system_disk", .width = 130},
};

constexpr FormField ChangeOs[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "ecs", "1. Changing the OS leaves the data disks alone. Everything on the system disk is erased, its legacy "
                "snapshots included: back up what is needed first. 2. A SCSI disk cannot be used if the new OS does "
                "not support it. 3. The ECS is started again by itself. Settings such as the DNS server and the host "
                "name are reset.")},
    {.id = "current", .kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ecs", "Current Configuration")},
    {.id = "configuration", .kind = FormField::Table, .columns = Configuration},
    {.id = "imageKind", .kind = FormField::Segments, .title = QT_TRANSLATE_NOOP("ecs", "Image"), .words = Kinds},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "Public image"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select OS version--"),
     .rows = "image",
     .only = Public,
     .owned = false,
     .whenField = {"imageKind", "public"},
     .refreshes = true},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "Private image"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select--"),
     .rows = "image",
     .only = Private,
     .whenField = {"imageKind", "private"},
     .refreshes = true},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "Shared image"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select--"),
     .rows = "sharedImage",
     .only = Shared,
     .whenField = {"imageKind", "shared"},
     .refreshes = true},
    {.id = "encrypted",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ecs", "System Disk"),
     .prompt = QT_TRANSLATE_NOOP("ecs", "Encrypted")},
    {.id = "keyPair",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "Key Pair"),
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select--"),
     .rows = "keyPair",
     .refreshes = true},
};

constexpr FormField ReinstallOs[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "ecs", "1. Reinstalling the OS leaves the data disks alone. Everything on the system disk is lost, its "
                "snapshots included: back up what is needed first. 2. The ECS is started again by itself. Settings "
                "such as the DNS server and the host name are reset.")},
    {.id = "current", .kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ecs", "Current Configuration")},
    {.id = "configuration", .kind = FormField::Table, .columns = Configuration},
    {.id = "encrypted",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ecs", "System disk"),
     .prompt = QT_TRANSLATE_NOOP("ecs", "Encrypted")},
    {.id = "keyPair",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "Key Pair"),
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select--"),
     .rows = "keyPair",
     .refreshes = true},
};

constexpr FormField DataDisk[] = {
    {.id = "source", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ecs", "Image"), .from = "name"},
    {.id = "az",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "AZ"),
     .mandatory = true,
     .rows = "zone",
     .label = "az"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Disk Name"), .mandatory = true},
    {.id = "sizeGb",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("ecs", "Capacity (GB)"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("ecs", "As large as the image, or larger."),
     .from = "disk_gb",
     .least = 1,
     .limit = ecs::MostDataGb},
    {.id = "count",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("ecs", "Quantity"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("ecs", "Several disks get a number each: archive becomes archive-0001 and so on."),
     .pattern = "1",
     .least = 1,
     .limit = ecs::MostServers},
};

constexpr FormField Temporary[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "ecs", "An ISO image provisions a temporary ECS only: an OS is installed on it and an image made of it. No "
                "further disk can be attached.")},
    {.id = "source", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ecs", "Image"), .from = "name"},
    {.id = "az",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "AZ"),
     .mandatory = true,
     .rows = "zone",
     .label = "az"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "ECS Name"), .mandatory = true},
};

constexpr FormSpec Forms[] = {
    {.id = "ecs.changeOs",
     .service = "ecs",
     .command = "ecs.changeOs",
     .argument = "server",
     .kind = "serverConfiguration",
     .title = QT_TRANSLATE_NOOP("ecs", "Change OS"),
     .fields = ChangeOs,
     .done = QT_TRANSLATE_NOOP("ecs", "The OS of %1 is being changed."),
     .centred = false,
     .width = 867},
    {.id = "ecs.reinstallOs",
     .service = "ecs",
     .command = "ecs.reinstallOs",
     .argument = "server",
     .kind = "serverConfiguration",
     .title = QT_TRANSLATE_NOOP("ecs", "Reinstall OS"),
     .fields = ReinstallOs,
     .done = QT_TRANSLATE_NOOP("ecs", "The OS of %1 is being reinstalled."),
     .centred = false,
     .width = 900},
    {.id = "ims.createDataDisk",
     .service = "ecs",
     .command = "ims.createDataDisk",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ecs", "Create Data Disk"),
     .fields = DataDisk,
     .done = QT_TRANSLATE_NOOP("ecs", "The disk %1 is being created."),
     .centred = false},
    {.id = "ims.createSharedDisk",
     .service = "ecs",
     .command = "ims.createSharedDisk",
     .argument = "image",
     .kind = "sharedImage",
     .title = QT_TRANSLATE_NOOP("ecs", "Create Data Disk"),
     .fields = DataDisk,
     .done = QT_TRANSLATE_NOOP("ecs", "The disk %1 is being created."),
     .centred = false},
    {.id = "ims.createEcs",
     .service = "ecs",
     .command = "ims.createEcs",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ecs", "Create ECS"),
     .fields = Temporary,
     .done = QT_TRANSLATE_NOOP("ecs", "The temporary ECS %1 is being created."),
     .centred = false},
};

} // namespace

std::span<const FormSpec> ecs::makingForms()
{
    return Forms;
}
