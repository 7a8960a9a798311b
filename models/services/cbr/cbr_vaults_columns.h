#pragma once

#include "cbr_vaults.h"

// Columns that forms and questions about vaults share.
namespace cbr {

// What a list of vaults calls one of them: "Remaining 200G | vault-5c1e | <id>", or without what remains.
QString vaultWithRoom(const Record &vault);
QString vaultWithId(const Record &vault);
inline constexpr Column VaultWithRoom[] = {{.id = "line", .title = "", .field = "name", .tells = vaultWithRoom}};
inline constexpr Column VaultWithId[] = {{.id = "line", .title = "", .field = "name", .tells = vaultWithId}};

inline constexpr Word VaultYesNo[] = {{"0", QT_TRANSLATE_NOOP("cbr", "No")}, {"1", QT_TRANSLATE_NOOP("cbr", "Yes")}};
inline constexpr Column BindColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"), .field = "name", .cell = Cell::NameId, .width = 320},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 150},
    {.id = "capacity",
     .title = QT_TRANSLATE_NOOP("cbr", "Vault Capacity (GB)"),
     .field = "capacity_gb",
     .cell = Cell::Number,
     .width = 170},
    {.id = "used",
     .title = QT_TRANSLATE_NOOP("cbr", "Used Capacity (GB)"),
     .field = "used_gb",
     .cell = Cell::Number,
     .width = 170},
    {.id = "association",
     .title = QT_TRANSLATE_NOOP("cbr", "Automatic Association"),
     .field = "auto_bind",
     .width = 190,
     .words = VaultYesNo},
};
// What is in a vault; `type` is how the column is called that tells more of it.
constexpr auto resourceColumns(const char *type)
{
    return std::array{
        Column{.id = "name",
               .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
               .field = "name",
               .cell = Cell::NameId,
               .width = 320},
        Column{.id = "status",
               .title = QT_TRANSLATE_NOOP("cbr", "Status"),
               .field = "status",
               .cell = Cell::Status,
               .width = 150},
        Column{.id = "type", .title = type, .field = "type", .width = 120},
        Column{.id = "az", .title = QT_TRANSLATE_NOOP("cbr", "AZ"), .field = "az", .cell = Cell::Zone, .width = 120},
        Column{.id = "backups",
               .title = QT_TRANSLATE_NOOP("cbr", "Backups"),
               .field = "backups",
               .cell = Cell::Number,
               .width = 110},
        Column{.id = "space",
               .title = QT_TRANSLATE_NOOP("cbr", "Backup Space (GB)"),
               .field = "backup_gb",
               .cell = Cell::Number,
               .width = 180}};
}
inline constexpr auto ServersInVault = resourceColumns(QT_TRANSLATE_NOOP("cbr", "Server Type"));
inline constexpr auto DisksInVault = resourceColumns(QT_TRANSLATE_NOOP("cbr", "ECS/BMS"));
inline constexpr auto FileSystemsInVault = resourceColumns(QT_TRANSLATE_NOOP("cbr", "Protocol"));

} // namespace cbr
