#include "ecs.h"

#include "cbr/cbr_backups.h"
#include "change.h"
#include "common/durations.h"
#include "fields.h"

using namespace Qt::StringLiterals;

namespace {

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
    const auto disks = change.findAll("disk", "server_id", id);
    for (const Record &disk : disks) {
        if (change.transition("disk", text(disk, "id"), "deleted"))
            cbr::sourceGone(change, text(disk, "id"));
        else if (change.transition("disk", text(disk, "id"), "detach"))
            change.update("disk", text(disk, "id"), {{u"server_id"_s, QVariant{}}});
    }
    if (!change.transition("server", id, "deleted"))
        return;
    cbr::sourceGone(change, id);
    change.touched += u"vault"_s; // that it was in
}

void rename(Change &change)
{
    change.update("server", change.text("server"), {{u"name"_s, change.text("name")}});
}

void describe(Change &change)
{
    change.update("server", change.text("server"), {{u"description"_s, change.text("description")}});
}

void setAgency(Change &change)
{
    change.update("server", change.text("server"), {{u"agency"_s, change.text("agency")}});
}

constexpr CommandSpec Commands[] = {
    {.id = "ecs.renameServer",
     .trace = "updateMetadata",
     .kind = "server",
     .argument = "server",
     .effect = rename,
     .groups = {"ecs.naming"}},
    {.id = "ecs.describeServer", .trace = "updateMetadata", .kind = "server", .argument = "server", .effect = describe},
    {.id = "ecs.setAgency", .trace = "updateMetadata", .kind = "server", .argument = "server", .effect = setAgency},
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
