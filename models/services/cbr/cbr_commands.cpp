#include "cbr.h"

#include "cbr_backups.h"
#include "cbr_copies.h"
#include "cbr_policies.h"
#include "cbr_tasks.h"
#include "cbr_vaults.h"
#include "change.h"
#include "common/durations.h"
#include "fields.h"
#include "ims/new_image.h"

using namespace Qt::StringLiterals;

namespace {

// Moves the backup along, tells of it in a task and lets the job end it after its time; turns: so many times it.
bool begin(Change &change, const QString &id, const char *event, const char *job, int turns = 1)
{
    if (!change.transition("backup", id, event))
        return false;
    const Record backup = change.find("backup", id);
    const qint64 disks = change.findAll("backupDisk", "backup_id", id).size();
    const qint64 due = change.now() + turns * duration(change, job, number(backup, "size_gb"), disks);
    change.update("backup", id, {{u"started"_s, change.now()}, {u"due"_s, due}});
    change.schedule(job, id, due);
    cbr::beginTask(change, event, cbr::aboutBackup(backup), due);
    return true;
}

void deleteBackups(Change &change)
{
    const QStringList ids = change.ids("backup");
    for (const QString &id : ids)
        cbr::beginDeletion(change, id);
}

void snapshotsReady(Change &change, const QString &id)
{
    change.transition("backup", id, "snapshotsReady");
}

struct Failure {
    const char *error = nullptr;
    const char *code = nullptr;
};

// Why the backup comes to nothing, if it does. The vault has to be usable and not full yet (CBR-114); it may come to
// hold more than its capacity.
Failure failureOf(const Record &backup, const Record &vault)
{
    const QString status = text(vault, "status");
    if (number(backup, "fails") != 0)
        return {cbr::Unreadable, cbr::UnreadableCode};
    if (status != "available"_L1 && status != "lock"_L1)
        return {QT_TRANSLATE_NOOP("cbr", "The vault is in a state in which it takes no backups."),
                "BackupService.6113"};
    if (number(vault, "used_gb") >= number(vault, "capacity_gb"))
        return {QT_TRANSLATE_NOOP("cbr", "The vault is full. Expand it, then back up again."), "BackupService.6114"};
    return {};
}

// The image that was made of the backup while it was being created: no longer bound to the zone (CBR-22), or failed.
void followBackup(Change &change, const QString &id, bool backupFailed)
{
    const Record image = change.find("image", id);
    if (!change.transition("image", id, backupFailed ? "backupFailed" : "backupDone"))
        return;
    if (backupFailed)
        change.update("image", id, {{u"cause"_s, u"backup"_s}});
    ims::unlockServer(change, image);
}

void backupDone(Change &change, const QString &id)
{
    const Record before = change.find("backup", id);
    if (before.isEmpty())
        return;
    const Record vault = change.find("vault", text(before, "vault_id"));
    const Failure failure = failureOf(before, vault);
    const bool fails = failure.error;
    if (!change.transition("backup", id, fails ? "failed" : "done"))
        return;
    change.update("backup", id, {{u"started"_s, 0}, {u"due"_s, 0}, {u"fails"_s, fails ? 1 : 0}});
    cbr::endTaskOf(change, id, failure.error, failure.code);
    if (const QString image = text(before, "image_id"); !image.isEmpty())
        followBackup(change, image, fails);
    if (!fails)
        cbr::fillVault(change, text(before, "vault_id"), number(before, "stored_gb"));
    cbr::keepWhatPoliciesSay(change, id);
}

void backupDeleted(Change &change, const QString &id)
{
    const Record backup = change.find("backup", id);
    if (backup.isEmpty() || !change.transition("backup", id, "deleted"))
        return;
    cbr::endTaskOf(change, id);
    if (number(backup, "fails") != 0)
        return; // a failed one took nothing
    cbr::fillVault(change, text(backup, "vault_id"), cbr::leaveToNext(change, backup) - number(backup, "stored_gb"));
}

void expireBackup(Change &change)
{
    begin(change, change.text("backup"), "delete", "cbr.backupDeleted");
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.deleteBackup",
     .trace = "deleteBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = deleteBackups},
    {.id = "cbr.expireBackup", .trace = "deleteBackup", .kind = "backup", .argument = "backup", .effect = expireBackup},
};

constexpr JobSpec Jobs[] = {
    {"cbr.snapshotsReady", snapshotsReady},
    {"cbr.backupDone", backupDone},
    {"cbr.backupDeleted", backupDeleted},
};

} // namespace

bool cbr::beginDeletion(Change &change, const QString &backup, int turns)
{
    if (!begin(change, backup, "delete", "cbr.backupDeleted", turns))
        return false;
    beginDeletionOfCopies(change, backup);
    return true;
}

std::span<const CommandSpec> cbr::commands()
{
    return Commands;
}

std::span<const JobSpec> cbr::jobs()
{
    return Jobs;
}
