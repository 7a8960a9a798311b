#pragma once

#include "spec.h"
#include "support/world.h"

// Forms of the tests' own, with the parts that a single text field does not have.
namespace formparts {

inline constexpr Word Days[] = {{"MO", QT_TRANSLATE_NOOP("cbr", "Mon")},
                                {"TU", QT_TRANSLATE_NOOP("cbr", "Tues")},
                                {"WE", QT_TRANSLATE_NOOP("cbr", "Wed")}};
inline constexpr Word Hours[] = {{"0", "00:00"},   {"60", "01:00"},  {"120", "02:00"},
                                 {"180", "03:00"}, {"240", "04:00"}, {"300", "05:00"}};
inline constexpr FormField ScheduleFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .pattern = "daily"},
    {.id = "enabled", .kind = FormField::Switch, .title = QT_TRANSLATE_NOOP("cbr", "Status"), .pattern = "true"},
    {.id = "days",
     .kind = FormField::Chips,
     .title = QT_TRANSLATE_NOOP("cbr", "Days"),
     .pattern = "MO|WE",
     .words = Days},
    {.id = "times",
     .kind = FormField::Chips,
     .title = QT_TRANSLATE_NOOP("cbr", "Execution Time"),
     .pattern = "[60,120]",
     .words = Hours,
     .links = "all",
     .limit = 3},
};
// Over a command that exists: what the form has beyond its arguments is written to the journal only.
inline constexpr FormSpec Schedule{.id = "test.schedule",
                                   .service = "cbr",
                                   .command = "cbr.updateBackup",
                                   .argument = "backup",
                                   .kind = "backup",
                                   .title = QT_TRANSLATE_NOOP("cbr", "Schedule"),
                                   .fields = ScheduleFields};

inline constexpr Column ServerColumns[] = {{.id = "name",
                                            .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
                                            .field = "name",
                                            .width = 500,
                                            .sortable = true,
                                            .second = "id"},
                                           {.id = "status",
                                            .title = QT_TRANSLATE_NOOP("cbr", "Status"),
                                            .field = "status",
                                            .cell = Cell::Status,
                                            .width = 500}};
inline constexpr FormField BackupFields[] = {
    {.id = "resources",
     .kind = FormField::Picker,
     .title = QT_TRANSLATE_NOOP("cbr", "Server List"),
     .prompt = QT_TRANSLATE_NOOP("cbr", "Selected Servers (%1)"),
     .rows = "vaultResource",
     .columns = ServerColumns},
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .mandatory = true, .pattern = "manual"},
};
inline constexpr FormSpec Backup{.id = "test.backup",
                                 .service = "cbr",
                                 .command = "cbr.performBackup",
                                 .title = QT_TRANSLATE_NOOP("cbr", "Perform Backup"),
                                 .fields = BackupFields,
                                 .done = QT_TRANSLATE_NOOP("cbr", "%1 is made."),
                                 .goes = "cbr.backups",
                                 .page = true};
inline constexpr FormField AllFields[] = {
    {.id = "resources",
     .kind = FormField::Picker,
     .title = QT_TRANSLATE_NOOP("cbr", "Server List"),
     .pattern = "all",
     .rows = "vaultResource",
     .columns = ServerColumns},
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .mandatory = true, .pattern = "manual"},
};
inline constexpr FormSpec BackupOfAll{.id = "test.all",
                                      .service = "cbr",
                                      .command = "cbr.performBackup",
                                      .title = QT_TRANSLATE_NOOP("cbr", "Perform Backup"),
                                      .fields = AllFields,
                                      .ok = QT_TRANSLATE_NOOP("cbr", "Next"),
                                      .confirms = QT_TRANSLATE_NOOP("cbr", "Is this right?"),
                                      .submit = QT_TRANSLATE_NOOP("cbr", "Submit"),
                                      .page = true};

inline constexpr FormField DiskFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .pattern = "web"},
    {.id = "servers",
     .kind = FormField::Picker,
     .title = QT_TRANSLATE_NOOP("cbr", "Server List"),
     .prompt = QT_TRANSLATE_NOOP("cbr", "Selected Servers (%1)"),
     .rows = "server",
     .columns = ServerColumns,
     .inner = "disk",
     .innerColumn = "server_id"},
};
inline constexpr FormSpec WithDisks{.id = "test.disks",
                                    .service = "cbr",
                                    .command = "cbr.updateBackup",
                                    .argument = "backup",
                                    .kind = "backup",
                                    .title = QT_TRANSLATE_NOOP("cbr", "Associate Server"),
                                    .fields = DiskFields};

inline constexpr Column DiskColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Disk Backup"), .field = "name", .width = 500},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 500}};
inline constexpr FormField RestoreFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .pattern = "web"},
    {.id = "to",
     .kind = FormField::Mapping,
     .title = QT_TRANSLATE_NOOP("cbr", "Disk Backups"),
     .helper = QT_TRANSLATE_NOOP("cbr", "Disks of the server"),
     .prompt = QT_TRANSLATE_NOOP("cbr", "Destination Disk"),
     .rows = "backupDisk",
     .within = "backup",
     .column = "backup_id",
     .columns = DiskColumns,
     .inner = "disk",
     .innerColumn = "server_id",
     .innerField = "server_id",
     .link = QT_TRANSLATE_NOOP("cbr", "create a disk"),
     .opens = "cbr.backups"},
};
inline constexpr FormSpec Restore{.id = "test.restore",
                                  .service = "cbr",
                                  .command = "cbr.updateBackup",
                                  .argument = "backup",
                                  .kind = "backup",
                                  .title = QT_TRANSLATE_NOOP("cbr", "Restore Server"),
                                  .fields = RestoreFields,
                                  .ok = QT_TRANSLATE_NOOP("cbr", "Yes"),
                                  .word = "YES",
                                  .prompt = QT_TRANSLATE_NOOP("cbr", "Enter *%1* below.")};

inline QString serverId(int at)
{
    return QStringLiteral("server-%1").arg(at, 2, 10, QLatin1Char{'0'});
}

// Twenty-five servers in the vault, each with a system and a data disk, the third busy; and a backup of the first.
inline void fill(Change &change)
{
    change.update("vault", QStringLiteral("vault-1"),
                  {{QStringLiteral("capacity_gb"), 10'000}, {QStringLiteral("associated"), 25}});
    for (int at = 0; at < 25; ++at) {
        const QString id = serverId(at);
        change.insert("server",
                      {{QStringLiteral("id"), id},
                       {QStringLiteral("project_id"), HomeProject},
                       {QStringLiteral("name"), QStringLiteral("web-%1").arg(at, 2, 10, QLatin1Char{'0'})},
                       {QStringLiteral("status"), at == 3 ? QStringLiteral("error") : QStringLiteral("running")},
                       {QStringLiteral("az"), QStringLiteral("home-a")},
                       {QStringLiteral("os_type"), QStringLiteral("Linux")},
                       {QStringLiteral("os"), QStringLiteral("Ubuntu")},
                       {QStringLiteral("vault_id"), QStringLiteral("vault-1")},
                       {QStringLiteral("created"), World::Start - World::Minute}});
        for (const char *role : {"system", "data"})
            change.insert("disk", {{QStringLiteral("id"), QStringLiteral("%1-%2").arg(id, QLatin1StringView{role})},
                                   {QStringLiteral("project_id"), HomeProject},
                                   {QStringLiteral("server_id"), id},
                                   {QStringLiteral("name"), QStringLiteral("%1-%2").arg(id, QLatin1StringView{role})},
                                   {QStringLiteral("az"), QStringLiteral("home-a")},
                                   {QStringLiteral("role"), QString::fromLatin1(role)},
                                   {QStringLiteral("size_gb"), 40},
                                   {QStringLiteral("position"), 0}});
    }
    World::addBackup(
        change, QStringLiteral("backup-1"),
        {{QStringLiteral("server_id"), serverId(0)}, {QStringLiteral("vault_id"), QStringLiteral("vault-1")}});
    change.insert("backupDisk", {{QStringLiteral("id"), QStringLiteral("part-data")},
                                 {QStringLiteral("project_id"), HomeProject},
                                 {QStringLiteral("backup_id"), QStringLiteral("backup-1")},
                                 {QStringLiteral("name"), QStringLiteral("data of it")},
                                 {QStringLiteral("disk_name"), QStringLiteral("%1-data").arg(serverId(0))},
                                 {QStringLiteral("role"), QStringLiteral("data")},
                                 {QStringLiteral("size_gb"), 40},
                                 {QStringLiteral("position"), 9}});
}

} // namespace formparts
