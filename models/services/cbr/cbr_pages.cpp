#include "cbr.h"

namespace {

constexpr Word ServerTypes[] = {{"ECS", QT_TRANSLATE_NOOP("cbr", "ECS")}, {"BMS", QT_TRANSLATE_NOOP("cbr", "BMS")}};
constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("cbr", "No")}, {"1", QT_TRANSLATE_NOOP("cbr", "Yes")}};
constexpr Word BackupKinds[] = {{"0", QT_TRANSLATE_NOOP("cbr", "Full")},
                                {"1", QT_TRANSLATE_NOOP("cbr", "Incremental")}};
constexpr Word Triggers[] = {{"0", QT_TRANSLATE_NOOP("cbr", "Manual")}, {"1", QT_TRANSLATE_NOOP("cbr", "Automatic")}};
constexpr Word DiskRoles[] = {{"system", QT_TRANSLATE_NOOP("cbr", "System disk")},
                              {"data", QT_TRANSLATE_NOOP("cbr", "Data disk")}};
constexpr Fixed ServersOnly[] = {{"object_type", "server"}};

// --- Backups -----------------------------------------------------------------------------------------------------

constexpr Column BackupColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
     .field = "name",
     .cell = Cell::NameId,
     .width = 262,
     .sortable = true,
     .opens = "cbr.backup",
     .linkField = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 148,
     .sortable = true},
    {.id = "server",
     .title = QT_TRANSLATE_NOOP("cbr", "Server Name"),
     .field = "server_name",
     .cell = Cell::Link,
     .width = 125,
     .sortable = true,
     .opens = "ecs.server",
     .linkField = "source_id"},
    {.id = "serverType",
     .title = QT_TRANSLATE_NOOP("cbr", "Server Type"),
     .field = "server_type",
     .width = 95,
     .words = ServerTypes},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 205,
     .sortable = true},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 165},
    {.id = "vault", .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"), .field = "vault_id", .width = 240, .atFirst = false},
    {.id = "kind",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Type"),
     .field = "incremental",
     .width = 90,
     .words = BackupKinds,
     .atFirst = false},
    {.id = "trigger",
     .title = QT_TRANSLATE_NOOP("cbr", "Triggered"),
     .field = "automatic",
     .width = 90,
     .words = Triggers,
     .atFirst = false},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 80,
     .atFirst = false},
    {.id = "expires",
     .title = QT_TRANSLATE_NOOP("cbr", "Expires"),
     .field = "expires",
     .cell = Cell::Time,
     .width = 170,
     .atFirst = false},
    {.id = "description",
     .title = QT_TRANSLATE_NOOP("cbr", "Description"),
     .field = "description",
     .width = 160,
     .atFirst = false},
};

constexpr Action BackupActions[] = {
    {.id = "migrate",
     .title = QT_TRANSLATE_NOOP("cbr", "Migrate to CBR"),
     .command = "csbs.migrate",
     .place = Place::Page,
     .opens = "csbs.migrate"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
     .command = "cbr.deleteBackup",
     .place = Place::Toolbar,
     .opens = "cbr.deleteBackup"},
    {.id = "restore",
     .title = QT_TRANSLATE_NOOP("cbr", "Restore Server"),
     .command = "cbr.restoreBackup",
     .place = Place::Row,
     .opens = "cbr.restoreBackup"},
    {.id = "createImage",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Image"),
     .command = "ims.createImage",
     .opens = "ims.createImage",
     .argument = "backup"},
    {.id = "share",
     .title = QT_TRANSLATE_NOOP("cbr", "Share Backup"),
     .command = "cbr.shareBackup",
     .opens = "cbr.shareBackup"},
    {.id = "createReplica",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Replica"),
     .command = "cbr.replicateBackup",
     .opens = "cbr.replicateBackup"},
    {.id = "deleteBackup",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
     .command = "cbr.deleteBackup",
     .opens = "cbr.deleteBackup"},
};

constexpr Property BackupProperties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "backup"},
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .field = "server_name"},
    {.id = "serverType",
     .title = QT_TRANSLATE_NOOP("cbr", "Server Type"),
     .field = "server_type",
     .kind = Property::Choice,
     .words = ServerTypes},
    {.id = "created", .title = QT_TRANSLATE_NOOP("cbr", "Created"), .field = "created", .kind = Property::Date},
    {.id = "serverId", .title = QT_TRANSLATE_NOOP("cbr", "Server ID"), .field = "server_id"},
    {.id = "vault", .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"), .field = "vault_id"},
};

constexpr Column SharedColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
     .field = "name",
     .cell = Cell::NameId,
     .width = 290,
     .sortable = true},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 120},
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .field = "server_name", .width = 150},
    {.id = "serverType",
     .title = QT_TRANSLATE_NOOP("cbr", "Server Type"),
     .field = "server_type",
     .width = 90,
     .words = ServerTypes},
    {.id = "owner", .title = QT_TRANSLATE_NOOP("cbr", "Shared By"), .field = "owner_account", .width = 120},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 180,
     .sortable = true},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 130},
};

constexpr Action SharedActions[] = {
    {.id = "accept",
     .title = QT_TRANSLATE_NOOP("cbr", "Accept"),
     .command = "cbr.acceptBackup",
     .place = Place::Row,
     .opens = "cbr.acceptBackup"},
    {.id = "reject",
     .title = QT_TRANSLATE_NOOP("cbr", "Reject"),
     .command = "cbr.rejectBackup",
     .place = Place::Row,
     .opens = "cbr.rejectBackup"},
};

constexpr Property SharedProperties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .field = "server_name"},
};

// --- Backup details ----------------------------------------------------------------------------------------------

constexpr Info BackupLeft[] = {
    {"name", QT_TRANSLATE_NOOP("cbr", "Name"), "name"},
    {"id", QT_TRANSLATE_NOOP("cbr", "ID"), "id"},
    {"status", QT_TRANSLATE_NOOP("cbr", "Status"), "status", Cell::Status},
    {"server", QT_TRANSLATE_NOOP("cbr", "Server Name"), "server_name", Cell::Link, {}, "ecs.server", "source_id"},
    {"serverType", QT_TRANSLATE_NOOP("cbr", "Server Type"), "server_type", Cell::Text, ServerTypes},
    {"vault", QT_TRANSLATE_NOOP("cbr", "Vault ID"), "vault_id", Cell::Link, {}, "cbr.vault", "vault_id"},
    {"description", QT_TRANSLATE_NOOP("cbr", "Description"), "description"},
    {"created", QT_TRANSLATE_NOOP("cbr", "Created"), "created", Cell::Time},
};

constexpr Info BackupRight[] = {
    {"kind", QT_TRANSLATE_NOOP("cbr", "Backup Type"), "incremental", Cell::Text, BackupKinds},
    {"trigger", QT_TRANSLATE_NOOP("cbr", "Triggered"), "automatic", Cell::Text, Triggers},
    {"systemDisk", QT_TRANSLATE_NOOP("cbr", "Contains System Disk"), "contains_system_disk", Cell::YesNo, YesNo},
    {"encrypted", QT_TRANSLATE_NOOP("cbr", "Encrypted"), "encrypted", Cell::YesNo, YesNo},
    {"size", QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"), "size_gb", Cell::Number},
    {"image", QT_TRANSLATE_NOOP("cbr", "Image ID"), "image_id", Cell::Link, {}, "ims.image", "image_id"},
    {"expires", QT_TRANSLATE_NOOP("cbr", "Expires"), "expires", Cell::Time},
};

constexpr Column BackupDiskColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"), .field = "name", .cell = Cell::NameId, .width = 340},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 130},
    {.id = "disk", .title = QT_TRANSLATE_NOOP("cbr", "Disk Name"), .field = "disk_name", .width = 200},
    {.id = "role", .title = QT_TRANSLATE_NOOP("cbr", "Used As"), .field = "role", .width = 120, .words = DiskRoles},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 110},
    {.id = "encrypted",
     .title = QT_TRANSLATE_NOOP("cbr", "Encrypted"),
     .field = "encrypted",
     .width = 100,
     .words = YesNo},
};

constexpr Column ShareColumns[] = {
    {.id = "project", .title = QT_TRANSLATE_NOOP("cbr", "Project ID"), .field = "member_project_id", .width = 400},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 250},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Shared"),
     .field = "created",
     .cell = Cell::Time,
     .width = 350},
};

constexpr Tab BackupDetailTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Disk Backup"), "cbr.backup.disks"},
                                    {QT_TRANSLATE_NOOP("cbr", "Share List"), "cbr.backup.shares"}};

constexpr Action BackupEdits[] = {{.id = "edit",
                                   .title = QT_TRANSLATE_NOOP("cbr", "Edit"),
                                   .command = "cbr.updateBackup",
                                   .place = Place::Page,
                                   .opens = "cbr.updateBackup"}};

constexpr DetailSpec Details[] = {
    {.id = "cbr.backup",
     .service = "cbr",
     .kind = "backup",
     .parent = "cbr.backups",
     .card = QT_TRANSLATE_NOOP("cbr", "Basic Information"),
     .left = BackupLeft,
     .right = BackupRight,
     .tabs = BackupDetailTabs,
     .actions = BackupEdits},
};

constexpr ListSpec Lists[] = {
    {.id = "cbr.backups",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Backups"),
     .kind = "backup",
     .columns = BackupColumns,
     .actions = BackupActions,
     .properties = BackupProperties,
     .fixed = ServersOnly,
     .searchCaption = QT_TRANSLATE_NOOP("cbr", "API Filtering"),
     .sort = "created",
     .descending = true},
    {.id = "cbr.sharedBackups",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Backups Shared with Me"),
     .kind = "sharedBackup",
     .columns = SharedColumns,
     .actions = SharedActions,
     .properties = SharedProperties,
     .fixed = ServersOnly,
     .searchCaption = QT_TRANSLATE_NOOP("cbr", "API Filtering"),
     .sort = "created",
     .descending = true,
     .selectable = false,
     .exports = false},
    {.id = "cbr.backup.disks",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Disk Backup"),
     .kind = "backupDisk",
     .columns = BackupDiskColumns,
     .parentField = "backup_id",
     .search = Search::None,
     .sort = "position",
     .selectable = false,
     .exports = false},
    {.id = "cbr.backup.shares",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Share List"),
     .kind = "backupMember",
     .columns = ShareColumns,
     .parentField = "backup_id",
     .search = Search::None,
     .sort = "created",
     .selectable = false,
     .exports = false},
};

constexpr Tab BackupTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Backups"), "cbr.backups"},
                              {QT_TRANSLATE_NOOP("cbr", "Backups Shared with Me"), "cbr.sharedBackups"}};
constexpr Tab ServerTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Vaults"), "cbr.vaults"},
                              {QT_TRANSLATE_NOOP("cbr", "Backups"), "cbr.backupTabs"}};
constexpr Action CreateVault{.id = "createVault",
                             .title = QT_TRANSLATE_NOOP("cbr", "Create Server Backup Vault"),
                             .command = "cbr.createVault",
                             .place = Place::Page,
                             .opens = "cbr.createVault"};

constexpr Section Sections[] = {
    {.id = "cbr.servers",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Cloud Server Backups"),
     .tabs = ServerTabs,
     .primary = &CreateVault},
    {.id = "cbr.backupTabs", .service = "cbr", .tabs = BackupTabs, .sub = true},
};

constexpr NavItem Navigation[] = {
    {QT_TRANSLATE_NOOP("cbr", "Cloud Server Backups"), "cbr.servers", true},
    {QT_TRANSLATE_NOOP("cbr", "Cloud Disk Backups"), "cbr.disks"},
    {QT_TRANSLATE_NOOP("cbr", "SFS Turbo Backups"), "cbr.fileSystems"},
    {QT_TRANSLATE_NOOP("cbr", "Policies"), "cbr.policies", true},
    {.title = QT_TRANSLATE_NOOP("cbr", "Tasks"), .page = "cbr.taskList", .counts = "task"},
};

constexpr Column DeleteColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name", .width = 310},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 170},
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .field = "server_name", .width = 220},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 300},
};

constexpr Confirmation Confirmations[] = {
    {.id = "cbr.deleteBackup",
     .service = "cbr",
     .command = "cbr.deleteBackup",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete Backup"),
     .text =
         QT_TRANSLATE_NOOP("cbr", "The backups below are removed for good. *No server can be restored from a deleted "
                                  "backup*. Make sure that nobody needs them any more."),
     .line = QT_TRANSLATE_NOOP("cbr", "Backup %1 will be deleted."),
     .columns = DeleteColumns,
     .word = "DELETE",
     .prompt = QT_TRANSLATE_NOOP("cbr", "To confirm deletion, enter *\"%1\"* below."),
     .no = QT_TRANSLATE_NOOP("cbr", "Cancel"),
     .yes = QT_TRANSLATE_NOOP("cbr", "OK")},
};

} // namespace

std::span<const Section> cbr::sections()
{
    return Sections;
}

std::span<const ListSpec> cbr::lists()
{
    return Lists;
}

std::span<const DetailSpec> cbr::details()
{
    return Details;
}

std::span<const Confirmation> cbr::confirmations()
{
    return Confirmations;
}

std::span<const NavItem> cbr::navigation()
{
    return Navigation;
}
