#include "ecs.h"

#include "change.h"
#include "common/durations.h"

using namespace Qt::StringLiterals;

namespace {

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

qint64 number(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toLongLong();
}

// Moves the servers along and lets the job end it after its time.
void begin(Change &change, const char *event, const char *job)
{
    const QStringList ids = change.ids("server");
    for (const QString &id : ids) {
        ecs::touch(change, id);
        if (change.transition("server", id, event))
            change.schedule(job, id, change.now() + duration(change, job));
    }
}

void start(Change &change)
{
    begin(change, "start", "ecs.started");
}

void stop(Change &change)
{
    begin(change, "stop", "ecs.stopped");
}

void restart(Change &change)
{
    begin(change, "restart", "ecs.restarted");
}

void started(Change &change, const QString &id)
{
    change.transition("server", id, "started");
}

void stopped(Change &change, const QString &id)
{
    change.transition("server", id, "stopped");
}

// The system disk goes with its server; data disks stay unless they are to go, too. Until the server is gone, those
// that go are Deleting.
void deleteServers(Change &change)
{
    const bool dataToo = change.argument("deleteDisks").toBool();
    const QStringList ids = change.ids("server");
    begin(change, "delete", "ecs.serverDeleted");
    for (const QString &id : ids) {
        const auto disks = change.findAll("disk", "server_id", id);
        for (const Record &disk : disks) {
            if (dataToo || text(disk, "role") == "system"_L1)
                change.transition("disk", text(disk, "id"), "delete");
        }
        if (change.argument("releaseEip").toBool())
            change.update("server", id, {{u"eip"_s, u""_s}});
    }
}

// ECS-20, CBR-23: images and backups stay; the backups know that their server is gone.
void serverDeleted(Change &change, const QString &id)
{
    const Record server = change.find("server", id);
    qint64 gigabytes = 0;
    const auto disks = change.findAll("disk", "server_id", id);
    for (const Record &disk : disks) {
        gigabytes += number(disk, "size_gb");
        if (!change.transition("disk", text(disk, "id"), "deleted") &&
            change.transition("disk", text(disk, "id"), "detach"))
            change.update("disk", text(disk, "id"), {{u"server_id"_s, QVariant{}}});
    }
    if (!change.transition("server", id, "deleted"))
        return;
    const auto backups = change.findAll("backup", "server_id", id);
    for (const Record &backup : backups)
        change.update("backup", text(backup, "id"), {{u"server_exists"_s, 0}, {u"server_status"_s, u""_s}});
    const Record vault = change.find("vault", text(server, "vault_id"));
    if (vault.isEmpty())
        return;
    change.update("vault", text(vault, "id"),
                  {{u"associated"_s, std::max<qint64>(0, number(vault, "associated") - 1)},
                   {u"allocated_gb"_s, std::max<qint64>(0, number(vault, "allocated_gb") - gigabytes)}});
}

constexpr CommandSpec Commands[] = {
    {.id = "ecs.start",
     .trace = "startServer",
     .kind = "server",
     .argument = "server",
     .effect = start,
     .groups = {"ecs.touch", "ecs.unfrozen"}},
    {.id = "ecs.stop",
     .trace = "stopServer",
     .kind = "server",
     .argument = "server",
     .effect = stop,
     .groups = {"ecs.touch", "ecs.unfrozen"}},
    {.id = "ecs.restart",
     .trace = "rebootServer",
     .kind = "server",
     .argument = "server",
     .effect = restart,
     .groups = {"ecs.touch", "ecs.unfrozen"}},
    {.id = "ecs.deleteServer",
     .trace = "deleteServer",
     .kind = "server",
     .argument = "server",
     .effect = deleteServers,
     .groups = {"ecs.touch"}},
    // What the replica shows and does not do.
    {.id = "ecs.getPassword",
     .trace = "getServerPassword",
     .kind = "server",
     .argument = "server",
     .groups = {"ecs.touch", "ecs.password"}},
    {.id = "ecs.deletePassword",
     .trace = "deleteServerPassword",
     .kind = "server",
     .argument = "server",
     .groups = {"ecs.touch", "ecs.password"}},
    {.id = "ecs.modifySpecifications",
     .trace = "resizeServer",
     .kind = "server",
     .argument = "server",
     .groups = {"ecs.touch", "ecs.unfrozen"}},
    {.id = "ecs.createServerBackup",
     .trace = "createBackup",
     .kind = "server",
     .argument = "server",
     .groups = {"ecs.touch"}},
    {.id = "ecs.createDiskBackup",
     .trace = "createBackup",
     .kind = "server",
     .argument = "server",
     .groups = {"ecs.touch"}},
};

constexpr JobSpec Jobs[] = {
    {"ecs.started", started},
    {"ecs.restarted", started},
    {"ecs.stopped", stopped},
    {"ecs.serverDeleted", serverDeleted},
};

} // namespace

void ecs::touch(Change &change, const QString &server)
{
    const auto images = change.findAll("image", "server_id", server);
    for (const Record &image : images) {
        const QString id = text(image, "id");
        if (!change.transition("image", id, "failed") && !change.transition("image", id, "backupFailed"))
            continue;
        change.unschedule(id);
        change.update("image", id, {{u"cause"_s, u"touched"_s}, {u"started"_s, 0}, {u"due"_s, 0}});
        if (change.find("server", server).value(u"locked_by"_s) == id)
            change.update("server", server, {{u"locked_by"_s, u""_s}});
    }
}

std::span<const CommandSpec> ecs::commands()
{
    return Commands;
}

std::span<const JobSpec> ecs::jobs()
{
    return Jobs;
}
