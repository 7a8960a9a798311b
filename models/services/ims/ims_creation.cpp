#include "change.h"
#include "common/contents.h"
#include "common/durations.h"
#include "common/services.h"
#include "common/tags.h"
#include "ims.h"
#include "new_image.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// Images from servers, their disks, and files.
namespace {

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

qint64 number(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toLongLong();
}

bool isSystem(const Record &disk)
{
    return text(disk, "role") == "system"_L1;
}

// What is on a disk of the server while it is copied. A database that runs meanwhile leaves its files, on the data
// disks if there are any, in a state that no transaction had (IMS-07).
QString filesOf(const Record &server, const Record &disk, bool hasDataDisks)
{
    const QString database =
        QJsonDocument::fromJson(text(server, "guest").toUtf8()).object().value("database"_L1).toString();
    const bool written =
        !database.isEmpty() && text(server, "status") == "running"_L1 && isSystem(disk) != hasDataDisks;
    return written ? contents::inconsistent(text(disk, "files"), database) : text(disk, "files");
}

Record contentOf(const Record &server, const Record &disk, bool hasDataDisks)
{
    const QString files = filesOf(server, disk, hasDataDisks);
    const bool same = files == text(disk, "files");
    Record content{{u"files"_s, files},
                   {u"fingerprint"_s, same ? text(disk, "fingerprint") : contents::fingerprint(files)}};
    for (const char *const field : {"project_id", "role", "size_gb", "bus", "encrypted", "position"})
        content.insert(QString::fromLatin1(field), disk.value(QString::fromLatin1(field)));
    return content;
}

struct Source {
    Record server;
    QList<Record> disks;
    qint64 gigabytes = 0;
    bool hasDataDisks = false;
};

Source sourceOf(const Change &change, const QString &server)
{
    Source source{.server = change.find("server", server), .disks = change.findAll("disk", "server_id", server)};
    std::sort(source.disks.begin(), source.disks.end(),
              [](const Record &a, const Record &b) { return number(a, "position") < number(b, "position"); });
    for (const Record &disk : std::as_const(source.disks)) {
        source.gigabytes += number(disk, "size_gb");
        source.hasDataDisks = source.hasDataDisks || !isSystem(disk);
    }
    return source;
}

Record imageOf(Change &change, const Source &source, const QString &id, const char *type, qint64 gigabytes)
{
    Record image = ims::newImage(change, id, type, gigabytes);
    for (const char *const field : {"os_type", "os", "prepared", "guest"})
        image.insert(QString::fromLatin1(field), source.server.value(QString::fromLatin1(field)));
    image.insert(u"server_id"_s, text(source.server, "id"));
    image.insert(u"source_type"_s, u"server"_s);
    return image;
}

// The row of the image is complete: the job that ends its creation is started, and the person is told of it.
void begin(Change &change, Record image, qint64 due)
{
    const QString id = text(image, "id");
    image.insert(u"due"_s, due);
    change.insert("image", image);
    common::setTags(change, "image", id, change.argument("tags").toList());
    change.schedule("ims.imageDone", id, due);
    change.outcome.created = id;
}

// A server belongs to the vault that holds its backups.
void associate(Change &change, const Source &source, const Record &vault)
{
    if (!text(source.server, "vault_id").isEmpty())
        return;
    change.update("server", text(source.server, "id"), {{u"vault_id"_s, text(vault, "id")}});
    change.update("vault", text(vault, "id"),
                  {{u"associated"_s, number(vault, "associated") + 1},
                   {u"allocated_gb"_s, number(vault, "allocated_gb") + source.gigabytes}});
}

void insertBackup(Change &change, const Source &source, const QString &id, const QString &image, qint64 due)
{
    const Record &server = source.server;
    const QString serverId = text(server, "id");
    const auto encrypted = [](const Record &disk) { return number(disk, "encrypted") != 0; };
    Record backup{
        {u"id"_s, id},
        {u"project_id"_s, text(server, "project_id")},
        {u"vault_id"_s, change.text("vault")},
        {u"name"_s, QString{u"backup_for_image_"_s + image}},
        {u"status"_s, u"creating"_s},
        {u"started"_s, change.now()},
        {u"due"_s, due},
        {u"server_id"_s, serverId},
        {u"server_name"_s, text(server, "name")},
        {u"server_status"_s, text(server, "status")},
        {u"incremental"_s, change.findAll("backup", "server_id", serverId).isEmpty() ? 0 : 1},
        {u"encrypted"_s, std::any_of(source.disks.begin(), source.disks.end(), encrypted) ? 1 : 0},
        {u"size_gb"_s, source.gigabytes},
        {u"image_id"_s, image},
        {u"created"_s, change.now()},
    };
    for (const char *const field : {"az", "os_type", "os", "prepared", "guest"})
        backup.insert(QString::fromLatin1(field), server.value(QString::fromLatin1(field)));
    change.insert("backup", backup);
    for (const Record &disk : source.disks) {
        Record part = contentOf(server, disk, source.hasDataDisks);
        part.insert(u"id"_s, change.newUuid());
        part.insert(u"backup_id"_s, id);
        part.insert(u"name"_s, backup.value(u"name"_s));
        part.insert(u"disk_name"_s, text(disk, "name"));
        part.insert(u"shared"_s, number(disk, "shared"));
        change.insert("backupDisk", part);
    }
}

// First a snapshot of each disk; then there is an image, bound to the zone of the snapshots, while the backup is made
// of them; with the backup the image is usable in the whole region.
void createFullImage(Change &change)
{
    const Source source = sourceOf(change, change.text("server"));
    const QString serverId = text(source.server, "id");
    const QString id = change.newUuid();
    const QString backupId = change.newUuid();
    const qint64 disks = source.disks.size();
    const qint64 snapshots = change.now() + duration(change, "cbr.snapshotsReady", source.gigabytes, disks);
    const qint64 whole = change.now() + duration(change, "ims.serverBackup", source.gigabytes, disks);

    associate(change, source, change.find("vault", change.text("vault")));
    insertBackup(change, source, backupId, id, whole);
    Record image = imageOf(change, source, id, "full", source.gigabytes);
    image.insert(u"backup_id"_s, backupId);
    image.insert(u"az"_s, text(source.server, "az"));
    change.schedule("cbr.snapshotsReady", backupId, snapshots); // before the image looks at the backup
    begin(change, image, snapshots);
    change.schedule("cbr.backupDone", backupId, whole);
    ims::lockServer(change, serverId, id);
}

void createDiskImage(Change &change, const Source &source, const Record &disk, const char *type)
{
    const qint64 gigabytes = number(disk, "size_gb");
    Record image = imageOf(change, source, change.newUuid(), type, gigabytes);
    image.insert(u"disk_gb"_s, gigabytes);
    image.insert(u"encrypted"_s, number(disk, "encrypted")); // as the disk, with its key (IMS-87)
    if (!isSystem(disk)) {
        image.insert(u"os"_s, u""_s);
        image.insert(u"prepared"_s, 1); // there is no guest on it
        image.insert(u"guest"_s, u"{}"_s);
    }
    begin(change, image, change.now() + duration(change, "ims.diskImage", gigabytes));
    Record part = contentOf(source.server, disk, source.hasDataDisks);
    part.insert(u"id"_s, change.newUuid());
    part.insert(u"image_id"_s, text(image, "id"));
    part.insert(u"name"_s, text(disk, "name"));
    part.insert(u"position"_s, 0);
    change.insert("imagePart", part);
}

void createSystemImage(Change &change)
{
    const Source source = sourceOf(change, change.text("server"));
    createDiskImage(change, source, *std::find_if(source.disks.begin(), source.disks.end(), isSystem), "system");
}

void createDataImage(Change &change)
{
    const Record disk = change.find("disk", change.text("disk"));
    createDiskImage(change, sourceOf(change, text(disk, "server_id")), disk, "data");
}

constexpr CommandSpec Commands[] = {
    {.id = "ims.createFullImage",
     .trace = "createImage",
     .kind = "server",
     .argument = "server",
     .effect = createFullImage,
     .groups = {"ims.naming", "ims.tagging", "ims.newImage", "ims.fromServer"}},
    {.id = "ims.createSystemImage",
     .trace = "createImage",
     .kind = "server",
     .argument = "server",
     .effect = createSystemImage,
     .groups = {"ims.naming", "ims.tagging", "ims.newImage", "ims.fromServer"}},
    {.id = "ims.createDataImage",
     .trace = "createImage",
     .kind = "disk",
     .argument = "disk",
     .effect = createDataImage,
     .groups = {"ims.naming", "ims.tagging", "ims.newImage", "ims.fromServer"}},
    {.id = "ims.importImage",
     .trace = "createImage",
     .groups = {"ims.naming", "ims.tagging", "ims.newImage"}},
};

} // namespace

const Service ims::creation{
    .id = "ims", .lists = ims::creationLists(), .commands = Commands, .rules = ims::creationRules()};
