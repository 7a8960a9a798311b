#include "cbr_backups.h"

#include "cbr_tasks.h"
#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "ecs/ecs.h"
#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// Backups that go back to where they came from.
namespace {

// --- What a restore is to do, as its task keeps it ---------------------------------------------------------------

struct Plan {
    QList<cbr::Destination> destinations;
    bool starts = false;
};

QString detailOf(const Plan &plan)
{
    QJsonArray disks;
    for (const cbr::Destination &one : plan.destinations)
        disks += QJsonObject{{u"from"_s, one.from}, {u"to"_s, one.to}};
    const QJsonObject detail{{u"disks"_s, disks}, {u"starts"_s, plan.starts}};
    return QString::fromUtf8(QJsonDocument{detail}.toJson(QJsonDocument::Compact));
}

Record runningTask(const Change &change, const QString &backup)
{
    const Rows rows = change.fetch({.kind = u"task"_s,
                                    .filters = {{u"backup_id"_s, Filter::Is, {backup}},
                                                {u"status"_s, Filter::Is, {u"running"_s}},
                                                {u"type"_s, Filter::Is, {u"restore"_s}}},
                                    .limit = 1,
                                    .countAll = false});
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

QList<Record> disksFor(const Change &change, const Record &backup)
{
    return text(backup, "object_type") == "disk"_L1 ? change.findAll("disk", "id", text(backup, "server_id"))
                                                    : cbr::disksOf(change, text(backup, "server_id"), true);
}

// Of one that a scenario or an import brings while it runs, nothing was kept.
Plan planOf(const Change &change, const Record &backup, const Record &task)
{
    const QJsonObject detail = QJsonDocument::fromJson(text(task, "detail").toUtf8()).object();
    if (!detail.contains("disks"_L1))
        return {
            cbr::originalDisks(change.findAll("backupDisk", "backup_id", text(backup, "id")), disksFor(change, backup)),
            false};
    return {cbr::destinationsOf(detail.value("disks"_L1).toArray().toVariantList()),
            detail.value("starts"_L1).toBool()};
}

// --- While it runs -----------------------------------------------------------------------------------------------

void stopServer(Change &change, const QString &id)
{
    ecs::touch(change, id);
    if (change.transition("server", id, "stop"))
        change.schedule("ecs.stopped", id, change.now() + duration(change, "ecs.stopped"));
}

void startServer(Change &change, const QString &id)
{
    if (change.transition("server", id, "stopped")) // the stop took longer than everything else
        change.unschedule(id, "ecs.stopped");
    const bool frozen = number(change.find("server", id), "frozen") != 0;
    if (!frozen && change.transition("server", id, "start"))
        change.schedule("ecs.started", id, change.now() + duration(change, "ecs.started"));
}

// What was on the disk is gone, and one that was expanded since is as large as it was (CBR-67).
void overwrite(Change &change, const Record &part, const Record &disk)
{
    Record values{{u"files"_s, part.value(u"files"_s)}, {u"fingerprint"_s, part.value(u"fingerprint"_s)}};
    const bool same = text(part, "disk_id").isEmpty() ? text(part, "disk_name") == text(disk, "name")
                                                      : text(part, "disk_id") == text(disk, "id");
    if (same)
        values.insert(u"size_gb"_s, part.value(u"size_gb"_s));
    change.update("disk", text(disk, "id"), values);
}

void restoreGuest(Change &change, const Record &backup)
{
    Record values;
    for (const auto &field : {u"os_type"_s, u"os"_s, u"prepared"_s, u"guest"_s})
        values.insert(field, backup.value(field));
    change.update("server", text(backup, "server_id"), values);
}

void restoreDone(Change &change, const QString &id)
{
    const Record backup = change.find("backup", id);
    if (backup.isEmpty() || !change.transition("backup", id, "restored"))
        return;
    change.update("backup", id, {{u"started"_s, 0}, {u"due"_s, 0}});
    const Plan plan = planOf(change, backup, runningTask(change, id));
    const bool ofServer = text(backup, "object_type") != "disk"_L1;
    const QString source = text(backup, "server_id");
    bool any = false;
    for (const cbr::Destination &one : plan.destinations) {
        const Record part = change.find("backupDisk", one.from);
        const Record disk = change.find("disk", one.to);
        if (part.isEmpty() || disk.isEmpty() || (ofServer && text(disk, "server_id") != source))
            continue; // taken away meanwhile
        overwrite(change, part, disk);
        any = true;
        if (ofServer && text(part, "role") == "system"_L1 && text(disk, "role") == "system"_L1)
            restoreGuest(change, backup);
    }
    if (!ofServer)
        change.transition("disk", source, "restored");
    if (plan.starts && ofServer)
        startServer(change, source);
    if (any)
        cbr::endTaskOf(change, id);
    else
        cbr::endTaskOf(change, id,
                       QT_TRANSLATE_NOOP("cbr", "None of the disks that this backup holds is there any more."),
                       "BackupService.2012");
}

// --- What people ask for -----------------------------------------------------------------------------------------

void restoreServer(Change &change)
{
    const QVariant starts = change.argument("start");
    const QStringList ids = change.ids("backup");
    for (const QString &id : ids)
        cbr::beginRestore(change, id, cbr::destinationsOf(change.argument("disks")),
                          starts.isNull() || starts.toBool());
}

void restoreDisk(Change &change)
{
    const QStringList ids = change.ids("backup");
    for (const QString &id : ids)
        cbr::beginRestore(change, id, {}, false);
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.restoreBackup",
     .trace = "restoreBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = restoreServer,
     .groups = {"cbr.restoring"}},
    {.id = "cbr.restoreDisk",
     .trace = "restoreBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = restoreDisk,
     .groups = {"cbr.restoring"}},
};

constexpr JobSpec Jobs[] = {{"cbr.restoreDone", restoreDone}};

} // namespace

QList<cbr::Destination> cbr::destinationsOf(const QVariant &disks)
{
    QList<Destination> destinations;
    const QVariantList list = disks.toList();
    for (const QVariant &one : list) {
        const QVariantMap pair = one.toMap();
        if (const QString to = pair.value(u"to"_s).toString(); !to.isEmpty())
            destinations += {pair.value(u"from"_s).toString(), to};
    }
    return destinations;
}

QList<cbr::Destination> cbr::originalDisks(const QList<Record> &parts, const QList<Record> &disks)
{
    QList<Destination> destinations;
    QStringList taken;
    const auto find = [&](const Record &part, const auto &fits) {
        const auto found = std::find_if(disks.begin(), disks.end(), [&](const Record &disk) {
            return !taken.contains(text(disk, "id")) && fits(part, disk);
        });
        return found == disks.end() ? QString{} : text(*found, "id");
    };
    const auto sameId = [](const Record &part, const Record &disk) {
        return text(part, "disk_id") == text(disk, "id");
    };
    const auto sameName = [](const Record &part, const Record &disk) {
        return text(part, "disk_id").isEmpty() && text(part, "disk_name") == text(disk, "name");
    };
    for (const Record &part : parts) {
        QString to = find(part, sameId);
        if (to.isEmpty())
            to = find(part, sameName);
        if (to.isEmpty() && parts.size() == 1 && disks.size() == 1) // the only one (CBR-62)
            to = text(disks.first(), "id");
        if (to.isEmpty())
            continue;
        taken += to;
        destinations += {text(part, "id"), to};
    }
    return destinations;
}

bool cbr::beginRestore(Change &change, const QString &backup, const QList<Destination> &destinations,
                       bool startAfterwards)
{
    if (!change.transition("backup", backup, "restore"))
        return false;
    const Record row = change.find("backup", backup);
    const QList<Record> parts = change.findAll("backupDisk", "backup_id", backup);
    const Plan plan{destinations.isEmpty() ? originalDisks(parts, disksFor(change, row)) : destinations,
                    startAfterwards};
    const char *const way = number(row, "enhanced") != 0 ? "csbs.instantRestore" : "cbr.restoreDone";
    const qint64 due = change.now() + duration(change, way, number(row, "size_gb"), parts.size());
    change.update("backup", backup, {{u"started"_s, change.now()}, {u"due"_s, due}});
    Record about = aboutBackup(row);
    about.insert(u"detail"_s, detailOf(plan));
    beginTask(change, "restore", about, due);
    change.schedule("cbr.restoreDone", backup, due);
    if (text(row, "object_type") == "disk"_L1)
        change.transition("disk", text(row, "server_id"), "restore");
    else
        stopServer(change, text(row, "server_id"));
    return true;
}

const Service cbr::restoring{.id = "cbr", .commands = Commands, .jobs = Jobs, .rules = cbr::restoreRules()};
