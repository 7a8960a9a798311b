#include "cbr/cbr_backups.h"
#include "cbr/cbr_vaults.h"
#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "common/tags.h"
#include "fields.h"
#include "ims.h"
#include "new_image.h"

using namespace Qt::StringLiterals;

// Images from servers, their disks, and files.
namespace {

bool isSystem(const Record &disk)
{
    return text(disk, "role") == "system"_L1;
}

struct Source {
    Record server;
    QList<Record> disks;
    qint64 gigabytes = 0;
};

Source sourceOf(const Change &change, const QString &server)
{
    Source source{.server = change.find("server", server), .disks = cbr::disksOf(change, server, true)};
    source.gigabytes = cbr::gigabytesOf(source.disks);
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
void associate(Change &change, const Source &source, const QString &vault)
{
    if (text(source.server, "vault_id").isEmpty())
        cbr::associate(change, vault, text(source.server, "id"));
}

// First a snapshot of each disk; then there is an image, bound to the zone of the snapshots, while the backup is made
// of them; with the backup the image is usable in the whole region.
void createFullImage(Change &change)
{
    const Source source = sourceOf(change, change.text("server"));
    const QString server = text(source.server, "id");
    const QString id = change.newUuid();

    associate(change, source, change.text("vault"));
    const cbr::NewBackup backup = cbr::beginBackup(
        change, server, {.vault = change.text("vault"), .name = u"backup_for_image_"_s + id, .image = id});
    Record image = imageOf(change, source, id, "full", source.gigabytes);
    image.insert(u"backup_id"_s, backup.id);
    image.insert(u"az"_s, text(source.server, "az"));
    begin(change, image, backup.snapshots);
    ims::lockServer(change, server, id);
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
    Record part = cbr::copyOfDisk(source.server, disk, cbr::hasDataDisks(source.disks));
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
    {.id = "ims.importImage", .trace = "createImage", .groups = {"ims.naming", "ims.tagging", "ims.newImage"}},
};

} // namespace

const Service ims::creation{
    .id = "ims", .lists = ims::creationLists(), .commands = Commands, .rules = ims::creationRules()};
