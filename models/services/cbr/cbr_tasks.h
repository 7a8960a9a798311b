#pragma once

#include "spec.h"

class Change;

// Tasks tell what the services do and did: every job about backups and vaults has one, from its beginning on.
namespace cbr {

// Why a backup of a disk that cannot be read fails, and the console's code for it.
inline constexpr const char *Unreadable =
    QT_TRANSLATE_NOOP("cbr", "The data of a disk could not be read from its snapshot.");
inline constexpr const char *UnreadableCode = "BackupService.7103";
inline constexpr qint64 TasksKept = 30LL * 24 * 3'600'000; // CBR-151: tasks of the last 30 days

// What tasks are about, as the console calls it.
inline constexpr Word TaskTypes[] = {
    {"backup", QT_TRANSLATE_NOOP("cbr", "Backup")},
    {"restore", QT_TRANSLATE_NOOP("cbr", "Restoration")},
    {"delete", QT_TRANSLATE_NOOP("cbr", "Deletion")},
    {"vault_delete", QT_TRANSLATE_NOOP("cbr", "Vault deletion")},
    {"remove_resource", QT_TRANSLATE_NOOP("cbr", "Resource dissociation")},
    {"replication", QT_TRANSLATE_NOOP("cbr", "Replication")},
    {"migration", QT_TRANSLATE_NOOP("cbr", "Migration")},
    {"sync", QT_TRANSLATE_NOOP("cbr", "Synchronization")},
};

// What a task about this backup tells of it, its resource and its vault: the `about` of beginTask.
Record aboutBackup(const Record &backup);
// Begins a task, running until about `due`; `about` has columns of the table task, such as resource_id, vault_id and
// backup_id (names are added from the rows that they name). Types: "backup", "restore", "delete", "vault_delete",
// "remove_resource", "replication", "migration". The id of the task.
QString beginTask(Change &change, const char *type, const Record &about, qint64 due);
// Ends it. error: nullptr when it succeeded, else an untranslated text of the context "cbr" and the console's code.
void endTask(Change &change, const QString &task, const char *error = nullptr, const char *code = nullptr);
// The same of the task that runs for this backup, if there is one.
void endTaskOf(Change &change, const QString &backup, const char *error = nullptr, const char *code = nullptr);
// One that never ran: the slot was taken (CBR-97).
void skipTask(Change &change, const char *type, const Record &about, const char *why);

std::span<const ListSpec> taskLists();
std::span<const DetailSpec> taskDetails();
std::span<const Section> taskSections();
std::span<const Rule> taskRules();

} // namespace cbr
