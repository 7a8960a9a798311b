#include "cbr_backups.h"

#include "cbr_policies.h"
#include "cbr_tasks.h"
#include "change.h"
#include "common/contents.h"
#include "common/durations.h"
#include "fields.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

bool isSystem(const Record &disk)
{
    return text(disk, "role") == "system"_L1;
}

void take(Record &to, const Record &from, std::initializer_list<const char *> fields)
{
    for (const char *const field : fields)
        to.insert(QString::fromLatin1(field), from.value(QString::fromLatin1(field)));
}

// What a backup is about: what its row tells of the resource, and the rows of its disks.
struct Subject {
    Record row;
    QList<Record> parts;
};

Subject serverOf(const Change &change, const QString &id, bool all)
{
    const Record server = change.find("server", id);
    const QList<Record> disks = cbr::disksOf(change, id, all);
    Subject subject{.row = {{u"server_type"_s, text(server, "type")},
                            {u"server_status"_s, text(server, "status")},
                            {u"contains_system_disk"_s, std::any_of(disks.begin(), disks.end(), isSystem) ? 1 : 0}}};
    take(subject.row, server, {"project_id", "name", "az", "os_type", "os", "prepared", "guest"});
    for (const Record &disk : disks) {
        Record part = cbr::copyOfDisk(server, disk, cbr::hasDataDisks(disks));
        part.insert(u"disk_id"_s, text(disk, "id"));
        part.insert(u"disk_name"_s, text(disk, "name"));
        part.insert(u"shared"_s, number(disk, "shared"));
        subject.parts += part;
    }
    return subject;
}

// A disk by itself, with what is on it while its server writes to it.
Subject diskOf(const Change &change, const QString &id)
{
    const Record disk = change.find("disk", id);
    const Record server = change.find("server", text(disk, "server_id"));
    Subject subject{.row = {{u"server_type"_s, u""_s}, {u"contains_system_disk"_s, isSystem(disk) ? 1 : 0}}};
    take(subject.row, disk, {"project_id", "name", "az"});
    if (isSystem(disk) && !server.isEmpty())
        take(subject.row, server, {"os_type", "os", "prepared", "guest"});
    const QList<Record> all = server.isEmpty() ? QList<Record>{disk} : cbr::disksOf(change, text(server, "id"), true);
    Record part = cbr::copyOfDisk(server, disk, cbr::hasDataDisks(all));
    part.insert(u"disk_id"_s, text(disk, "id"));
    part.insert(u"disk_name"_s, text(disk, "name"));
    part.insert(u"shared"_s, number(disk, "shared"));
    subject.parts = {part};
    return subject;
}

Subject fileSystemOf(const Change &change, const QString &id)
{
    const Record fileSystem = change.find("fileSystem", id);
    Subject subject{.row = {{u"server_type"_s, u""_s}, {u"contains_system_disk"_s, 0}}};
    take(subject.row, fileSystem, {"project_id", "name", "az"});
    Record part{{u"disk_name"_s, text(fileSystem, "name")}, {u"role"_s, u"data"_s}, {u"position"_s, 0}};
    take(part, fileSystem, {"project_id", "size_gb", "files", "fingerprint"});
    subject.parts = {part};
    return subject;
}

// Of a resource's backups in a vault that are in these states and do not fail, the first or the last one made in a
// time, if there is one. The finished ones are many: the index of a vault's backups of a resource finds one of them at
// once.
Record oneOf(const Change &change, const QString &resource, const QString &vault, const QVariantList &states,
             const QVariantList &automatic, bool last, qint64 from, qint64 to)
{
    const Rows found = change.fetch({.kind = u"backup"_s,
                                     .filters = {{u"server_id"_s, Filter::Is, {resource}},
                                                 {u"status"_s, Filter::Is, states},
                                                 {u"automatic"_s, Filter::Is, automatic},
                                                 {u"vault_id"_s, Filter::Is, {vault}},
                                                 {u"fails"_s, Filter::Is, {0}},
                                                 {u"created"_s, Filter::Between, {from, to}}},
                                     .sort = u"created"_s,
                                     .descending = last,
                                     .limit = 1,
                                     .countAll = false});
    return found.rows.isEmpty() ? Record{} : found.record(0);
}

// A backup of the resource in the vault that another one can build on; none: it is the first.
Record earlierBackup(const Change &change, const QString &resource, const QString &vault)
{
    const auto last = [&](const QVariantList &states, const QVariantList &automatic) {
        return oneOf(change, resource, vault, states, automatic, true, 0, change.now() + 1);
    };
    Record found = last({u"available"_s}, {1});
    if (found.isEmpty())
        found = last({u"available"_s}, {0});
    if (found.isEmpty())
        found = last({u"creating"_s, u"creating_image"_s, u"restoring"_s}, {0, 1});
    return found;
}

// A tenth of what was there at the earlier one has changed, and what came since is new.
qint64 sharedWith(const Record &earlier, qint64 gigabytes)
{
    constexpr qint64 Changes = 10;
    const qint64 same = std::min(number(earlier, "size_gb"), gigabytes);
    return same - (same + Changes - 1) / Changes;
}

// The backup that was made of the same resource after this one.
Record nextBackup(const Change &change, const Record &backup)
{
    const auto first = [&](const QVariantList &states, const QVariantList &automatic) {
        return oneOf(change, text(backup, "server_id"), text(backup, "vault_id"), states, automatic, false,
                     number(backup, "created") + 1, change.now() + 1);
    };
    Record next;
    for (const Record &found : {first({u"available"_s}, {1}), first({u"available"_s}, {0}),
                                first({u"creating"_s, u"creating_image"_s, u"restoring"_s, u"deleting"_s}, {0, 1})}) {
        if (!found.isEmpty() && (next.isEmpty() || number(found, "created") < number(next, "created")))
            next = found;
    }
    return next;
}

// CSBS-42: those of a server that a person backs up from the beginning on, or had backed up in full once.
bool isEnhanced(const Change &change, const QString &server, const cbr::BackupWish &wish)
{
    const auto any = [&](const QVariantList &enhanced) {
        return !change
                    .fetch({.kind = u"backup"_s,
                            .fields = {u"id"_s},
                            .filters = {{u"server_id"_s, Filter::Is, {server}},
                                        {u"object_type"_s, Filter::Is, {u"csbs"_s}},
                                        {u"enhanced"_s, Filter::Is, enhanced}},
                            .limit = 1,
                            .countAll = false})
                    .rows.isEmpty();
    };
    return any({1}) || (wish.policy.isEmpty() && (wish.full || !any({0})));
}

} // namespace

QList<Record> cbr::disksOf(const Change &change, const QString &server, bool all)
{
    QList<Record> disks = change.findAll("disk", "server_id", server);
    disks.removeIf([all](const Record &disk) { return !all && number(disk, "excluded") != 0; });
    std::sort(disks.begin(), disks.end(),
              [](const Record &a, const Record &b) { return number(a, "position") < number(b, "position"); });
    return disks;
}

bool cbr::hasDataDisks(const QList<Record> &disks)
{
    return !std::all_of(disks.begin(), disks.end(), isSystem);
}

qint64 cbr::gigabytesOf(const QList<Record> &disks)
{
    return std::accumulate(disks.begin(), disks.end(), qint64{0},
                           [](qint64 sum, const Record &disk) { return sum + number(disk, "size_gb"); });
}

Record cbr::copyOfDisk(const Record &server, const Record &disk, bool hasDataDisks)
{
    const QString database =
        QJsonDocument::fromJson(text(server, "guest").toUtf8()).object().value("database"_L1).toString();
    const bool written =
        !database.isEmpty() && text(server, "status") == "running"_L1 && isSystem(disk) != hasDataDisks;
    Record copy;
    take(copy, disk, {"project_id", "role", "size_gb", "bus", "encrypted", "position", "files", "fingerprint"});
    if (const QString files = contents::inconsistent(text(disk, "files"), database);
        written && files != text(disk, "files")) {
        copy.insert(u"files"_s, files);
        copy.insert(u"fingerprint"_s, contents::fingerprint(files));
    }
    return copy;
}

cbr::NewBackup cbr::beginBackup(Change &change, const QString &resource, const BackupWish &wish)
{
    const QString type = text(change.find("vault", wish.vault), "object_type");
    const Subject subject = type == "disk"_L1    ? diskOf(change, resource)
                            : type == "turbo"_L1 ? fileSystemOf(change, resource)
                                                 : serverOf(change, resource, !wish.image.isEmpty());
    const qint64 gigabytes = gigabytesOf(subject.parts);
    const qint64 disks = subject.parts.size();
    const Record earlier = wish.full ? Record{} : earlierBackup(change, resource, wish.vault);
    const char *const job = wish.image.isEmpty() ? "cbr.backupDone" : "ims.serverBackup";
    const NewBackup made{.id = change.newUuid(),
                         .snapshots = change.now() + duration(change, "cbr.snapshotsReady", gigabytes, disks),
                         .done = change.now() + duration(change, job, gigabytes, disks),
                         .gigabytes = gigabytes};
    const bool encrypted = std::any_of(subject.parts.begin(), subject.parts.end(),
                                       [](const Record &part) { return number(part, "encrypted") != 0; });

    Record backup = subject.row;
    backup.insert({{u"id"_s, made.id},
                   {u"vault_id"_s, wish.vault},
                   {u"object_type"_s, type},
                   {u"name"_s, wish.name},
                   {u"description"_s, wish.description},
                   {u"status"_s, u"creating"_s},
                   {u"started"_s, change.now()},
                   {u"due"_s, made.done},
                   {u"server_id"_s, resource},
                   {u"server_name"_s, text(subject.row, "name")},
                   {u"incremental"_s, earlier.isEmpty() ? 0 : 1},
                   {u"shared_gb"_s, earlier.isEmpty() ? 0 : sharedWith(earlier, gigabytes)},
                   {u"encrypted"_s, encrypted ? 1 : 0},
                   {u"size_gb"_s, gigabytes},
                   {u"automatic"_s, wish.policy.isEmpty() ? 0 : 1},
                   {u"policy_id"_s, wish.policy},
                   {u"expires"_s, wish.expires},
                   {u"created"_s, change.now()}});
    if (!wish.image.isEmpty())
        backup.insert(u"image_id"_s, wish.image);
    if (type == "csbs"_L1)
        backup.insert(u"enhanced"_s, isEnhanced(change, resource, wish) ? 1 : 0);
    change.insert("backup", backup);
    for (Record part : subject.parts) {
        part.insert(u"id"_s, change.newUuid());
        part.insert(u"backup_id"_s, made.id);
        part.insert(u"name"_s, wish.name);
        change.insert("backupDisk", part);
    }
    beginTask(change, "backup", aboutBackup(backup), made.done);
    if (type == "server"_L1 || type == "csbs"_L1)
        change.schedule("cbr.snapshotsReady", made.id, made.snapshots);
    change.schedule("cbr.backupDone", made.id, made.done);
    if (wish.expires > 0)
        planExpiry(change, made.id);
    return made;
}

// The next one builds on it, and takes over what it has not replaced. One that is not done is counted when it is.
qint64 cbr::leaveToNext(Change &change, const Record &backup)
{
    const Record next = nextBackup(change, backup);
    const qint64 left = std::min(number(next, "shared_gb"), number(backup, "stored_gb") - number(next, "stored_gb"));
    if (next.isEmpty() || left <= 0)
        return 0;
    change.update("backup", text(next, "id"), {{u"shared_gb"_s, number(next, "shared_gb") - left}});
    return text(next, "status").startsWith("creating"_L1) ? 0 : left;
}
