#include "evs.h"

#include "cbr/cbr_backups.h"
#include "change.h"
#include "common/durations.h"
#include "ecs/ecs.h"
#include "fields.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

qint64 nextPosition(const Change &change, const QString &server)
{
    qint64 last = -1;
    const QList<Record> disks = change.findAll("disk", "server_id", server);
    for (const Record &disk : disks)
        last = std::max(last, disk.value(u"position"_s).toLongLong());
    return last + 1;
}

// Data that a guest finds again is as it was; whether it sees the disk is up to its policy (IMS-98).
void attachTo(Change &change, const QString &serverId, const QStringList &disks)
{
    ecs::touch(change, serverId);
    const Record server = change.find("server", serverId);
    const QString san = QJsonDocument::fromJson(text(server, "guest").toUtf8()).object().value("san"_L1).toString();
    for (const QString &id : disks) {
        const Record disk = change.find("disk", id);
        if (!change.transition("disk", id, "attach"))
            continue;
        const bool online = ecs::comesOnline(san, text(disk, "bus"), text(disk, "role"));
        change.update("disk", id,
                      {{u"server_id"_s, serverId},
                       {u"position"_s, nextPosition(change, serverId)},
                       {u"online"_s, online ? 1 : 0}});
    }
}

void attachDisks(Change &change)
{
    attachTo(change, change.text("server"), change.argument("disks").toStringList());
}

void attachDisk(Change &change)
{
    attachTo(change, change.text("server"), change.ids("disk"));
}

void detachDisks(Change &change)
{
    const QStringList ids = change.ids("disk");
    for (const QString &id : ids) {
        ecs::touch(change, text(change.find("disk", id), "server_id"));
        if (change.transition("disk", id, "detach"))
            change.update("disk", id, {{u"server_id"_s, QVariant{}}, {u"position"_s, 0}});
    }
}

void expandDisk(Change &change)
{
    const Record disk = change.find("disk", change.text("disk"));
    if (const QString server = text(disk, "server_id"); !server.isEmpty())
        ecs::touch(change, server);
    change.update("disk", text(disk, "id"), {{u"size_gb"_s, change.argument("sizeGb").toLongLong()}});
}

void deleteDisks(Change &change)
{
    const QStringList ids = change.ids("disk");
    for (const QString &id : ids) {
        if (change.transition("disk", id, "delete") && change.transition("disk", id, "deleted"))
            cbr::sourceGone(change, id);
    }
}

// Blank, and free until it is attached.
void createDisk(Change &change)
{
    const QString id = change.newUuid();
    const qint64 size = change.argument("sizeGb").toLongLong();
    change.insert("disk", {{u"id"_s, id},
                           {u"project_id"_s, change.command().by.project},
                           {u"name"_s, change.text("name")},
                           {u"status"_s, u"creating"_s},
                           {u"az"_s, change.text("az")},
                           {u"type"_s, change.text("type")},
                           {u"role"_s, u"data"_s},
                           {u"position"_s, 0},
                           {u"size_gb"_s, size},
                           {u"encrypted"_s, change.argument("encrypted").toBool() ? 1 : 0},
                           {u"created"_s, change.now()}});
    change.schedule("evs.diskCreated", id, change.now() + duration(change, "evs.diskCreated", size));
    change.outcome.created = id;
}

constexpr CommandSpec Commands[] = {
    {.id = "evs.createDisk", .trace = "createVolume", .effect = createDisk, .groups = {"ims.placing", "ecs.naming"}},
    {.id = "ecs.attachDisks",
     .trace = "attachVolume",
     .kind = "server",
     .argument = "server",
     .effect = attachDisks,
     .groups = {"ecs.touch", "ecs.unfrozen", "evs.attaching"}},
    {.id = "evs.attachDisk",
     .trace = "attachVolume",
     .kind = "disk",
     .argument = "disk",
     .effect = attachDisk,
     .groups = {"evs.attaching"}},
    {.id = "evs.detachDisk",
     .trace = "detachVolume",
     .kind = "disk",
     .argument = "disk",
     .effect = detachDisks,
     .groups = {"evs.onServer"}},
    {.id = "evs.expandDisk",
     .trace = "extendVolume",
     .kind = "disk",
     .argument = "disk",
     .effect = expandDisk,
     .groups = {"evs.onServer"}},
    {.id = "evs.deleteDisk", .trace = "deleteVolume", .kind = "disk", .argument = "disk", .effect = deleteDisks},
};

} // namespace

std::span<const CommandSpec> evs::commands()
{
    return Commands;
}
