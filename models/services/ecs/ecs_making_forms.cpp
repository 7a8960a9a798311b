#include "ecs_making.h"

using namespace Qt::StringLiterals;

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
    {.id = "ip",
     .title = QT_TRANSLATE_NOOP("ecs", "IP address"),
     .field = "private_ip",
     .width = 190,
     .pattern = QT_TRANSLATE_NOOP("ecs", "{private_ip} (Private IP)")},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("ecs", "Specifications"),
     .field = "flavor",
     .width = 200,
     .pattern = QT_TRANSLATE_NOOP("ecs", "{vcpus} vCPUs | {memory_gb} GiB | {flavor}")},
    {.id = "image", .title = QT_TRANSLATE_NOOP("ecs", "Image"), .field = "image_name", .width = 280},
    {.id = "disk", .title = QT_TRANSLATE_NOOP("ecs", "System Disk"), .field = "system_disk", .width = 130},
};

constexpr Word Logins[] = {{"password", QT_TRANSLATE_NOOP("ecs", "Password")},
                           {"keyPair", QT_TRANSLATE_NOOP("ecs", "Key pair")}};

QString worthForRoot(const QString &password)
{
    return ecs::passwordWorth(password, u"root"_s);
}

// A console without login modes has key pairs only.
constexpr FormField Login{
    .id = "login", .kind = FormField::Segments, .title = QT_TRANSLATE_NOOP("ecs", "Login Mode"), .words = Logins};
constexpr FormField KeyPair{.id = "keyPair",
                            .kind = FormField::Choice,
                            .title = QT_TRANSLATE_NOOP("ecs", "Key Pair"),
                            .prompt = QT_TRANSLATE_NOOP("ecs", "--Select--"),
                            .rows = "keyPair",
                            .whenField = {"login", "!password"},
                            .link = QT_TRANSLATE_NOOP("ecs", "Create Key Pair"),
                            .refreshes = true};
constexpr FormField Password{.id = "password",
                             .kind = FormField::Password,
                             .title = QT_TRANSLATE_NOOP("ecs", "Password"),
                             .mandatory = true,
                             .helper = QT_TRANSLATE_NOOP("ecs", "For practice only: what is typed here is looked at "
                                                                "and forgotten. Never enter a real password."),
                             .prompt = QT_TRANSLATE_NOOP("ecs", "Enter a password."),
                             .whenField = {"login", "password"},
                             .worth = worthForRoot};

constexpr FormField ChangeOs[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "ecs", "Note the following points before you change the OS:\n*1. The data disks are left alone. Everything on "
                "the system disk is erased, its legacy snapshots included: back up what is needed first.\n*2. A SCSI "
                "disk cannot be used any more if the new OS does not support it.\n3. The ECS is started again by "
                "itself. Settings such as the DNS server and the host name are reset.")},
    {.id = "current", .kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ecs", "Current Configuration")},
    {.id = "configuration", .kind = FormField::Table, .columns = Configuration},
    {.id = "stopNow",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ecs", "Stop now (the ECS has to be stopped before its OS is changed)"),
     .when = {"status", "running"},
     .reading = "osChange=stopsFirst"},
    {.id = "imageKind", .kind = FormField::Segments, .title = QT_TRANSLATE_NOOP("ecs", "Image"), .words = Kinds},
    {.id = "os",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "OS"),
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select OS--"),
     .rows = "image",
     .label = "platform",
     .value = "platform",
     .only = Public,
     .owned = false,
     .whenField = {"imageKind", "public"}},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ecs", "OS version"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("ecs", "--Select OS version--"),
     .rows = "image",
     .only = Public,
     .within = "os",
     .column = "platform",
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
    Login,
    KeyPair,
    Password,
};

constexpr FormField ReinstallOs[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "ecs", "Note the following points before you reinstall the OS:\n1. The data disks are left alone. Everything "
                "on the system disk is lost, its snapshots included: back up what is needed first.\n2. The ECS is "
                "started again by itself. Settings such as the DNS server and the host name are reset."),
     .link = QT_TRANSLATE_NOOP("ecs", "Back up"),
     .opens = "cbr.servers"},
    {.id = "current", .kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ecs", "Current Configuration")},
    {.id = "configuration", .kind = FormField::Table, .columns = Configuration},
    {.id = "encrypted",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ecs", "System disk"),
     .prompt = QT_TRANSLATE_NOOP("ecs", "Encrypted")},
    Login,
    KeyPair,
    Password,
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
     .confirms =
         QT_TRANSLATE_NOOP("ecs", "Check what was chosen. Once it is submitted, the system disk is replaced and "
                                  "what it holds is gone."),
     .submit = QT_TRANSLATE_NOOP("ecs", "Submit"),
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
     .confirms = QT_TRANSLATE_NOOP("ecs", "Check what was chosen. From here on, the system disk begins anew and what "
                                          "it holds is gone."),
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
