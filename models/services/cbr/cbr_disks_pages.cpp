#include "cbr_backups.h"

#include <array>

// Cloud Disk Backups and SFS Turbo Backups: their sections, and the backups in them.
namespace {

constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("cbr", "No")}, {"1", QT_TRANSLATE_NOOP("cbr", "Yes")}};
constexpr Word BackupKinds[] = {{"0", QT_TRANSLATE_NOOP("cbr", "Full")},
                                {"1", QT_TRANSLATE_NOOP("cbr", "Incremental")}};
constexpr Word Triggers[] = {{"0", QT_TRANSLATE_NOOP("cbr", "Manual")}, {"1", QT_TRANSLATE_NOOP("cbr", "Automatic")}};
constexpr Fixed DisksOnly[] = {{"object_type", "disk"}};
constexpr Fixed FileSystemsOnly[] = {{"object_type", "turbo"}};

constexpr auto columns(const char *source, const char *page, const char *opens)
{
    return std::array{Column{.id = "name",
                             .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
                             .field = "name",
                             .cell = Cell::NameId,
                             .width = 262,
                             .sortable = true,
                             .opens = page,
                             .linkField = "id"},
                      Column{.id = "status",
                             .title = QT_TRANSLATE_NOOP("cbr", "Status"),
                             .field = "status",
                             .cell = Cell::Status,
                             .width = 130,
                             .sortable = true},
                      Column{.id = "source",
                             .title = source,
                             .field = "server_name",
                             .cell = opens ? Cell::Link : Cell::Text,
                             .width = 160,
                             .sortable = true,
                             .opens = opens,
                             .linkField = opens ? "source_id" : nullptr},
                      Column{.id = "size",
                             .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
                             .field = "size_gb",
                             .cell = Cell::Number,
                             .width = 90},
                      Column{.id = "created",
                             .title = QT_TRANSLATE_NOOP("cbr", "Created"),
                             .field = "created",
                             .cell = Cell::Time,
                             .width = 190,
                             .sortable = true},
                      Column{.id = "operation",
                             .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
                             .field = "id",
                             .cell = Cell::Operation,
                             .width = 168},
                      Column{.id = "vault",
                             .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"),
                             .field = "vault_id",
                             .width = 240,
                             .atFirst = false},
                      Column{.id = "kind",
                             .title = QT_TRANSLATE_NOOP("cbr", "Backup Type"),
                             .field = "incremental",
                             .width = 90,
                             .words = BackupKinds,
                             .atFirst = false},
                      Column{.id = "expires",
                             .title = QT_TRANSLATE_NOOP("cbr", "Expires"),
                             .field = "expires",
                             .cell = Cell::Time,
                             .width = 170,
                             .atFirst = false}};
}
constexpr auto DiskColumns = columns(QT_TRANSLATE_NOOP("cbr", "Disk Name"), "cbr.diskBackup", "evs.disk");
constexpr auto FileSystemColumns = columns(QT_TRANSLATE_NOOP("cbr", "File System Name"), "cbr.turboBackup", nullptr);

constexpr Action Delete{.id = "delete",
                        .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
                        .command = "cbr.deleteBackup",
                        .place = Place::Toolbar,
                        .opens = "cbr.deleteBackup"};
constexpr Action DeleteOne{.id = "deleteBackup",
                           .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
                           .command = "cbr.deleteBackup",
                           .opens = "cbr.deleteBackup"};
constexpr Action DiskActions[] = {
    Delete,
    {.id = "restore",
     .title = QT_TRANSLATE_NOOP("cbr", "Restore Disk"),
     .command = "cbr.restoreDisk",
     .place = Place::Row,
     .opens = "cbr.restoreDisk"},
    {.id = "createDisk",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Disk"),
     .command = "cbr.createDisk",
     .place = Place::Row,
     .opens = "cbr.createDisk"},
    {.id = "share",
     .title = QT_TRANSLATE_NOOP("cbr", "Share Backup"),
     .command = "cbr.shareBackup",
     .opens = "cbr.shareBackup"},
    DeleteOne,
};
constexpr Action FileSystemActions[] = {
    Delete,
    {.id = "createFileSystem",
     .title = QT_TRANSLATE_NOOP("cbr", "Create File System"),
     .command = "cbr.createFileSystem",
     .place = Place::Row,
     .opens = "cbr.createFileSystem"},
    DeleteOne,
};

constexpr auto properties(const char *source, const char *sourceId)
{
    return std::array{
        Property{.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
        Property{.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
        Property{.id = "status",
                 .title = QT_TRANSLATE_NOOP("cbr", "Status"),
                 .field = "status",
                 .kind = Property::Choice,
                 .states = "backup"},
        Property{.id = "source", .title = source, .field = "server_name"},
        Property{
            .id = "created", .title = QT_TRANSLATE_NOOP("cbr", "Created"), .field = "created", .kind = Property::Date},
        Property{.id = "sourceId", .title = sourceId, .field = "server_id"},
        Property{.id = "vault", .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"), .field = "vault_id"}};
}
constexpr auto DiskProperties = properties(QT_TRANSLATE_NOOP("cbr", "Disk Name"), QT_TRANSLATE_NOOP("cbr", "Disk ID"));
constexpr auto FileSystemProperties =
    properties(QT_TRANSLATE_NOOP("cbr", "File System Name"), QT_TRANSLATE_NOOP("cbr", "File System ID"));

constexpr ListSpec list(const char *id, std::span<const Column> columns, std::span<const Action> actions,
                        std::span<const Property> properties, std::span<const Fixed> fixed)
{
    return {.id = id,
            .service = "cbr",
            .title = QT_TRANSLATE_NOOP("cbr", "Backups"),
            .kind = "backup",
            .columns = columns,
            .actions = actions,
            .properties = properties,
            .fixed = fixed,
            .searchCaption = QT_TRANSLATE_NOOP("cbr", "API Filtering"),
            .sort = "created",
            .descending = true};
}
constexpr ListSpec Lists[] = {
    list("cbr.diskBackups", DiskColumns, DiskActions, DiskProperties, DisksOnly),
    list("cbr.turboBackups", FileSystemColumns, FileSystemActions, FileSystemProperties, FileSystemsOnly),
};

constexpr auto left(const char *source, const char *opens, const char *vault)
{
    return std::array{
        Info{.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
        Info{.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
        Info{.id = "status", .title = QT_TRANSLATE_NOOP("cbr", "Status"), .field = "status", .cell = Cell::Status},
        Info{.id = "source",
             .title = source,
             .field = "server_name",
             .cell = opens ? Cell::Link : Cell::Text,
             .opens = opens,
             .linkField = opens ? "source_id" : nullptr},
        Info{.id = "vault",
             .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"),
             .field = "vault_id",
             .cell = Cell::Link,
             .opens = vault,
             .linkField = "vault_id"},
        Info{.id = "description", .title = QT_TRANSLATE_NOOP("cbr", "Description"), .field = "description"},
        Info{.id = "created", .title = QT_TRANSLATE_NOOP("cbr", "Created"), .field = "created", .cell = Cell::Time}};
}
constexpr auto DiskLeft = left(QT_TRANSLATE_NOOP("cbr", "Disk Name"), "evs.disk", "cbr.diskVault");
constexpr auto FileSystemLeft = left(QT_TRANSLATE_NOOP("cbr", "File System Name"), nullptr, "cbr.turboVault");
constexpr Info Right[] = {
    {"kind", QT_TRANSLATE_NOOP("cbr", "Backup Type"), "incremental", Cell::Text, BackupKinds},
    {"trigger", QT_TRANSLATE_NOOP("cbr", "Triggered"), "automatic", Cell::Text, Triggers},
    {"encrypted", QT_TRANSLATE_NOOP("cbr", "Encrypted"), "encrypted", Cell::YesNo, YesNo},
    {"size", QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"), "size_gb", Cell::Number},
    {"expires", QT_TRANSLATE_NOOP("cbr", "Expires"), "expires", Cell::Time},
};
constexpr Tab DiskTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Disk Backup"), "cbr.backup.disks"},
                            {QT_TRANSLATE_NOOP("cbr", "Share List"), "cbr.backup.shares"}};
constexpr Action Edits[] = {{.id = "edit",
                             .title = QT_TRANSLATE_NOOP("cbr", "Edit"),
                             .command = "cbr.updateBackup",
                             .place = Place::Page,
                             .opens = "cbr.updateBackup"}};

constexpr DetailSpec detail(const char *id, const char *parent, std::span<const Info> left, std::span<const Tab> tabs)
{
    return {.id = id,
            .service = "cbr",
            .kind = "backup",
            .parent = parent,
            .card = QT_TRANSLATE_NOOP("cbr", "Basic Information"),
            .left = left,
            .right = Right,
            .tabs = tabs,
            .actions = Edits};
}
constexpr DetailSpec Details[] = {
    detail("cbr.diskBackup", "cbr.diskBackups", DiskLeft, DiskTabs),
    detail("cbr.turboBackup", "cbr.turboBackups", FileSystemLeft, {}),
};

constexpr Tab DiskPages[] = {{QT_TRANSLATE_NOOP("cbr", "Vaults"), "cbr.diskVaults"},
                             {QT_TRANSLATE_NOOP("cbr", "Backups"), "cbr.diskBackups"}};
constexpr Tab FileSystemPages[] = {{QT_TRANSLATE_NOOP("cbr", "Vaults"), "cbr.turboVaults"},
                                   {QT_TRANSLATE_NOOP("cbr", "Backups"), "cbr.turboBackups"}};
constexpr Action CreateDiskVault{.id = "createVault",
                                 .title = QT_TRANSLATE_NOOP("cbr", "Create Disk Backup Vault"),
                                 .command = "cbr.createDiskVault",
                                 .place = Place::Page,
                                 .opens = "cbr.createDiskVault"};
constexpr Action CreateTurboVault{.id = "createVault",
                                  .title = QT_TRANSLATE_NOOP("cbr", "Create SFS Turbo Backup Vault"),
                                  .command = "cbr.createTurboVault",
                                  .place = Place::Page,
                                  .opens = "cbr.createTurboVault"};
constexpr Section Sections[] = {
    {.id = "cbr.disks",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Cloud Disk Backups"),
     .tabs = DiskPages,
     .primary = &CreateDiskVault},
    {.id = "cbr.fileSystems",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "SFS Turbo Backups"),
     .tabs = FileSystemPages,
     .primary = &CreateTurboVault},
};

} // namespace

std::span<const ListSpec> cbr::diskLists()
{
    return Lists;
}

std::span<const DetailSpec> cbr::diskDetails()
{
    return Details;
}

std::span<const Section> cbr::diskSections()
{
    return Sections;
}
