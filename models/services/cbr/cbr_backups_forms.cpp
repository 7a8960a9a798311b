#include "cbr_backups.h"

// Dialogs and the page about making and restoring backups.
namespace {

constexpr Word DiskRoles[] = {{"system", QT_TRANSLATE_NOOP("cbr", "System disk")},
                              {"data", QT_TRANSLATE_NOOP("cbr", "Data disk")}};

// --- Perform Backup ----------------------------------------------------------------------------------------------

constexpr Column PickedName{.id = "name",
                            .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
                            .field = "name",
                            .width = 400,
                            .sortable = true,
                            .second = "id"};
constexpr Column PickedState{
    .id = "status", .title = QT_TRANSLATE_NOOP("cbr", "Status"), .field = "status", .cell = Cell::Status, .width = 200};
constexpr Column ServerColumns[] = {
    PickedName,
    PickedState,
    {.id = "type", .title = QT_TRANSLATE_NOOP("cbr", "Type"), .field = "type", .width = 200},
    {.id = "az", .title = QT_TRANSLATE_NOOP("cbr", "AZ"), .field = "az", .cell = Cell::Zone, .width = 200},
};
constexpr Column DiskColumns[] = {
    PickedName,
    PickedState,
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "ECS/BMS"), .field = "type", .width = 200},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 200},
};
constexpr Column FileSystemColumns[] = {
    PickedName,
    PickedState,
    {.id = "space",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Space (GB)"),
     .field = "backup_gb",
     .cell = Cell::Number,
     .width = 400},
};

constexpr When Encrypted[] = {{"encrypted", "1"}};
constexpr FormField encrypted(When when)
{
    return {.id = "encrypted",
            .kind = FormField::Fact,
            .title = QT_TRANSLATE_NOOP("cbr", "Encrypted"),
            .pattern = QT_TRANSLATE_NOOP("cbr", "Backups of %1 disks will be encrypted."),
            .rows = "disk",
            .only = Encrypted,
            .within = "resources",
            .column = "id",
            .when = when};
}

constexpr FormField picker(const char *title, const char *prompt, const char *type, std::span<const Column> columns)
{
    return {.id = "resources",
            .kind = FormField::Picker,
            .title = title,
            .mandatory = true,
            .prompt = prompt,
            .pattern = "all",
            .rows = "vaultResource",
            .within = "vault",
            .column = "vault_id",
            .columns = columns,
            .when = {"object_type", type}};
}

constexpr FormField named(const char *pattern, bool several)
{
    return {.id = "name",
            .title = QT_TRANSLATE_NOOP("cbr", "Name"),
            .mandatory = true,
            .helper = several ? QT_TRANSLATE_NOOP("cbr", "Several backups get a number each: backup-0001, backup-0002 "
                                                         "and so on.")
                              : nullptr,
            .from = "name",
            .pattern = pattern};
}

constexpr FormField Description{
    .id = "description", .kind = FormField::Area, .title = QT_TRANSLATE_NOOP("cbr", "Description"), .limit = 255};
constexpr FormField Full{.id = "full",
                         .kind = FormField::Check,
                         .title = QT_TRANSLATE_NOOP("cbr", "Full Backup"),
                         .helper = QT_TRANSLATE_NOOP("cbr", "All data is backed up, not only what changed. That needs "
                                                            "more room and more time."),
                         .prompt = QT_TRANSLATE_NOOP("cbr", "Enable")};

constexpr FormField full(const char *column, const char *types)
{
    FormField field = Full;
    field.when = {column, types};
    return field;
}

constexpr FormField guide(const char *id, const char *system, const char *link)
{
    return {.id = id,
            .kind = FormField::Sentence,
            .title = system,
            .when = {"object_type", "server"},
            .link = link,
            .opens = "ecs.servers"};
}
constexpr const char *Linux = QT_TRANSLATE_NOOP("cbr", "Linux documentation:");
constexpr const char *Windows = QT_TRANSLATE_NOOP("cbr", "Windows documentation:");

constexpr FormField PageFields[] = {
    {.id = "intro",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "If servers are to be cloned by an image of this backup, prepare them first, in "
                                       "their consoles: optimize the ECS, and install Cloud-Init or Cloudbase-Init."),
     .when = {"object_type", "server"}},
    guide("linux", Linux, QT_TRANSLATE_NOOP("cbr", "Optimize the Linux ECS")),
    guide("cloudInit", Linux, QT_TRANSLATE_NOOP("cbr", "Install Cloud-Init")),
    guide("windows", Windows, QT_TRANSLATE_NOOP("cbr", "Optimize the Windows ECS")),
    guide("cloudbaseInit", Windows, QT_TRANSLATE_NOOP("cbr", "Install Cloudbase-Init")),
    picker(QT_TRANSLATE_NOOP("cbr", "Server List"), QT_TRANSLATE_NOOP("cbr", "Selected Servers (%1)"), "server",
           ServerColumns),
    picker(QT_TRANSLATE_NOOP("cbr", "Disk List"), QT_TRANSLATE_NOOP("cbr", "Selected Disks (%1)"), "disk", DiskColumns),
    picker(QT_TRANSLATE_NOOP("cbr", "File System List"), QT_TRANSLATE_NOOP("cbr", "Selected File Systems (%1)"),
           "turbo", FileSystemColumns),
    encrypted({"object_type", "disk"}),
    named("manualbk_%1", true),
    Description,
    full("object_type", "server|disk"),
};

constexpr Column TargetColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"), .field = "name", .width = 400, .second = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 150},
    {.id = "type", .title = QT_TRANSLATE_NOOP("cbr", "Type"), .field = "type", .width = 150},
    {.id = "az", .title = QT_TRANSLATE_NOOP("cbr", "AZ"), .field = "az", .cell = Cell::Zone, .width = 150},
};
constexpr Column Made{.id = "backups",
                      .title = QT_TRANSLATE_NOOP("cbr", "Backups"),
                      .field = "backups",
                      .cell = Cell::Number,
                      .width = 100};
constexpr Column Size{.id = "size",
                      .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
                      .field = "size_gb",
                      .cell = Cell::Number,
                      .width = 120};
constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("cbr", "No")}, {"1", QT_TRANSLATE_NOOP("cbr", "Yes")}};
constexpr Column IsEncrypted{.id = "encrypted",
                             .title = QT_TRANSLATE_NOOP("cbr", "Encrypted"),
                             .field = "encrypted",
                             .cell = Cell::YesNo,
                             .width = 100,
                             .words = YesNo};
constexpr Column ServerOfVault[] = {
    TargetColumns[0],
    TargetColumns[1],
    {.id = "type", .title = QT_TRANSLATE_NOOP("cbr", "Server Type"), .field = "type", .width = 150},
    TargetColumns[3],
    Made,
};
constexpr Column DiskOfVault[] = {
    TargetColumns[0],
    TargetColumns[1],
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "ECS/BMS"), .field = "type", .width = 150},
    Size,
    IsEncrypted,
    Made,
};
constexpr Column FileSystemOfVault[] = {TargetColumns[0], TargetColumns[1], Made};
constexpr Column DiskTarget[] = {
    TargetColumns[0],
    TargetColumns[1],
    {.id = "server",
     .title = QT_TRANSLATE_NOOP("cbr", "ECS/BMS"),
     .field = "server_id",
     .width = 150,
     .names = "server"},
    Size,
    IsEncrypted,
};
constexpr FormField Sure{.id = "question",
                         .kind = FormField::Sentence,
                         .title = QT_TRANSLATE_NOOP("cbr", "Are you sure you want to perform backup now?")};
constexpr FormField AtOnce{
    .id = "note",
    .kind = FormField::Sentence,
    .title = QT_TRANSLATE_NOOP("cbr", "What is selected is backed up at once; that cannot be stopped.")};

constexpr FormField table(std::span<const Column> columns, When when = {})
{
    return {.id = "targets", .kind = FormField::Table, .columns = columns, .when = when};
}

constexpr FormField NowFields[] = {
    Sure,
    AtOnce,
    table(ServerOfVault, {"kind", "server"}),
    table(DiskOfVault, {"kind", "disk"}),
    table(FileSystemOfVault, {"kind", "turbo"}),
    named("%1_%3", false),
    Description,
    full("kind", "server|disk"),
};
constexpr FormField ServerFields[] = {
    Sure, AtOnce, table(TargetColumns), named("%1_%3", false), Description, Full,
};
constexpr FormField DiskFields[] = {
    Sure, AtOnce, table(DiskTarget), named("%1_%3", false), Description, Full,
};
constexpr FormField DisksOfFields[] = {
    Sure,
    AtOnce,
    {.id = "resources",
     .kind = FormField::Picker,
     .title = QT_TRANSLATE_NOOP("cbr", "Disk List"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("cbr", "Selected Disks (%1)"),
     .pattern = "all",
     .rows = "vaultResource",
     .within = "server",
     .column = "server_id",
     .columns = DiskColumns},
    encrypted({}),
    named("%1_%3", true),
    Description,
    Full,
};

// --- Restoring ---------------------------------------------------------------------------------------------------

constexpr Column RestoreColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Server Backup"), .field = "name", .width = 320},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 160},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Execution Time"),
     .field = "created",
     .cell = Cell::Time,
     .width = 280},
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .field = "server_name", .width = 240},
};
constexpr Column MappingColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Disk Backup"), .field = "disk_name", .width = 400},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 150},
    {.id = "role", .title = QT_TRANSLATE_NOOP("cbr", "Used As"), .field = "role", .width = 150, .words = DiskRoles},
};
constexpr FormField RestoreFields[] = {
    {.id = "question",
     .kind = FormField::Sentence,
     .title =
         QT_TRANSLATE_NOOP("cbr", "Are you sure you want to restore the server data by using the following backup?")},
    {.id = "warning",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "What is on the server is overwritten, and once it has begun it cannot be "
                                       "stopped. The server is shut down first. Disks that were added after the "
                                       "backup keep their data, disks that were removed do not come back, and one "
                                       "that was expanded is as large as it was.")},
    {.id = "backups", .kind = FormField::Table, .columns = RestoreColumns},
    {.id = "start",
     .kind = FormField::Check,
     .prompt = QT_TRANSLATE_NOOP("cbr", "Start the server immediately after restoration"),
     .pattern = "true"},
    {.id = "disks",
     .kind = FormField::Mapping,
     .title = QT_TRANSLATE_NOOP("cbr", "Disk Backups"),
     .helper =
         QT_TRANSLATE_NOOP("cbr", "The destination disk has to be Available or In-use, and as large as the backup "
                                  "at least. If there is none, create a disk and attach it to the server."),
     .prompt = QT_TRANSLATE_NOOP("cbr", "Destination Disk"),
     .pattern = "folded",
     .rows = "backupDisk",
     .within = "backup",
     .column = "backup_id",
     .columns = MappingColumns,
     .inner = "disk",
     .innerColumn = "server_id",
     .innerField = "server_id",
     .link = QT_TRANSLATE_NOOP("cbr", "create a disk"),
     .opens = "evs.disks"},
};

constexpr Column RestoreDiskColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Backup Name"), .field = "name", .width = 280},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 140},
    {.id = "disk", .title = QT_TRANSLATE_NOOP("cbr", "Disk Name"), .field = "server_name", .width = 240},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Disk Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 120},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 220},
};
constexpr FormField RestoreDiskFields[] = {
    {.id = "question",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "Are you sure you want to restore the disk using the following backup?")},
    {.id = "warning",
     .kind = FormField::Sentence,
     .title =
         QT_TRANSLATE_NOOP("cbr", "What is on the disk is overwritten, and once it has begun it cannot be stopped.")},
    {.id = "backups", .kind = FormField::Table, .columns = RestoreDiskColumns},
};

constexpr FormField UpdateFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .mandatory = true, .from = "name"},
    {.id = "description",
     .kind = FormField::Area,
     .title = QT_TRANSLATE_NOOP("cbr", "Description"),
     .from = "description",
     .limit = 255},
};

constexpr const char *Begun = QT_TRANSLATE_NOOP("cbr", "The backup %1 has begun. Its task is on the Tasks page.");
constexpr const char *Yes = QT_TRANSLATE_NOOP("cbr", "Yes");
constexpr const char *No = QT_TRANSLATE_NOOP("cbr", "No");

constexpr FormSpec backingUp(const char *id, const char *command, const char *argument, const char *kind,
                             std::span<const FormField> fields)
{
    return {.id = id,
            .service = "cbr",
            .command = command,
            .argument = argument,
            .kind = kind,
            .title = QT_TRANSLATE_NOOP("cbr", "Perform Backup"),
            .fields = fields,
            .ok = Yes,
            .cancel = No,
            .done = Begun,
            .centred = false,
            .width = 800};
}

constexpr FormSpec restoring(const char *id, const char *title, std::span<const FormField> fields)
{
    return {.id = id,
            .service = "cbr",
            .command = id,
            .argument = "backup",
            .kind = "backup",
            .title = title,
            .fields = fields,
            .ok = Yes,
            .cancel = No,
            .done = QT_TRANSLATE_NOOP("cbr", "The restoration from %1 has begun. Its task is on the Tasks page."),
            .centred = false,
            .width = 800,
            .word = "YES",
            .prompt = QT_TRANSLATE_NOOP("cbr", "To continue to restore data, enter *\"%1\"* below.")};
}

constexpr FormSpec Forms[] = {
    {.id = "cbr.performBackup",
     .service = "cbr",
     .command = "cbr.performBackup",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Perform Backup"),
     .fields = PageFields,
     .done = Begun,
     .centred = false,
     .width = 1000,
     .page = true},
    backingUp("cbr.backUpNow", "cbr.performBackup", "resources", "vaultResource", NowFields),
    backingUp("cbr.backUpServer", "cbr.backUpServer", "server", "server", ServerFields),
    backingUp("cbr.backUpDisk", "cbr.backUpDisk", "disk", "disk", DiskFields),
    backingUp("cbr.backUpDisks", "cbr.performBackup", "server", "server", DisksOfFields),
    restoring("cbr.restoreBackup", QT_TRANSLATE_NOOP("cbr", "Restore Server"), RestoreFields),
    restoring("cbr.restoreDisk", QT_TRANSLATE_NOOP("cbr", "Restore Disk"), RestoreDiskFields),
    {.id = "cbr.updateBackup",
     .service = "cbr",
     .command = "cbr.updateBackup",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Edit Backup"),
     .fields = UpdateFields,
     .done = QT_TRANSLATE_NOOP("cbr", "The backup %1 has been changed."),
     .centred = false},
};

} // namespace

std::span<const FormSpec> cbr::backupForms()
{
    return Forms;
}
