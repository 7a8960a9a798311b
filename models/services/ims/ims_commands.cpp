#include "ims.h"

#include "cbr/cbr.h"
#include "cbr/cbr_policies.h"
#include "change.h"
#include "common/durations.h"
#include "common/tags.h"
#include "fields.h"
#include "new_image.h"

using namespace Qt::StringLiterals;

namespace {

void createImage(Change &change)
{
    const Record backup = change.find("backup", change.text("backup"));
    const QString backupId = text(backup, "id");
    const qint64 gigabytes = backup.value(u"size_gb"_s).toLongLong();
    const qint64 disks = change.findAll("backupDisk", "backup_id", backupId).size();
    const QString id = change.newUuid();
    const qint64 due = change.now() + duration(change, "ims.imageDone", gigabytes, disks);
    Record image = ims::newImage(change, id, "full", gigabytes);
    for (const char *const field : {"os_type", "os", "az", "prepared", "guest"})
        image.insert(QString::fromLatin1(field), backup.value(QString::fromLatin1(field)));
    image.insert(u"due"_s, due);
    image.insert(u"backup_id"_s, backupId);
    image.insert(u"source_type"_s, text(backup, "object_type") == "csbs"_L1 ? u"csbs"_s : u"backup"_s);
    image.insert(u"from_shared"_s, text(backup, "shared_from").isEmpty() ? 0 : 1);
    change.insert("image", image);
    change.update("backup", backupId, {{u"image_id"_s, id}});
    common::setTags(change, "image", id, change.argument("tags").toList());
    change.schedule("ims.imageDone", id, due);
    change.outcome.created = id;
}

// One whose backup still goes on is bound to the zone of its snapshots; the end of the backup frees it (backupDone).
void imageDone(Change &change, const QString &id)
{
    const Record image = change.find("image", id);
    if (image.isEmpty())
        return;
    const Record backup = change.find("backup", text(image, "backup_id"));
    const QString cause = ims::guestFails(change, image)         ? u"unprepared"_s
                          : text(backup, "status") == "error"_L1 ? u"backup"_s
                                                                 : QString{};
    const bool backupRuns = text(backup, "status").startsWith("creating"_L1);
    change.update(
        "image", id,
        {{u"started"_s, 0}, {u"due"_s, 0}, {u"cause"_s, cause}, {u"completed"_s, cause.isEmpty() ? change.now() : 0}});
    change.transition("image", id, !cause.isEmpty() ? "failed" : backupRuns ? "doneInZone" : "done");
    if (!cause.isEmpty() || !backupRuns)
        ims::unlockServer(change, image);
}

} // namespace

bool ims::removeImage(Change &change, const QString &id)
{
    const Record image = change.find("image", id);
    const Record backup = change.find("backup", text(image, "backup_id"));
    if (!change.transition("image", id, "delete"))
        return false;
    ims::unlockServer(change, image);
    if (text(backup, "image_id") == id)
        change.update("backup", text(backup, "id"), {{u"image_id"_s, QVariant{}}});
    change.touched += u"imageMember"_s;
    return true;
}

namespace {

// The backups can go with their images; one that is still being created or is otherwise busy stays (IMS-62).
void deleteImages(Change &change)
{
    QVariantList kept;
    const bool withBackups = change.argument("deleteBackups").toBool();
    const QStringList ids = change.ids("image");
    for (const QString &id : ids) {
        const Record image = change.find("image", id);
        const Record backup = change.find("backup", text(image, "backup_id"));
        const QString backupId = text(backup, "id");
        if (!ims::removeImage(change, id) || text(backup, "image_id") != id)
            continue;
        if (!withBackups) {
            cbr::planExpiry(change, backupId); // its retention passed it over while the image stood
            continue;
        }
        if (!cbr::beginDeletion(change, backupId))
            kept += text(backup, "name");
    }
    if (!kept.isEmpty())
        change.outcome.facts.insert(u"backupsKept"_s, kept);
}

constexpr CommandSpec Commands[] = {
    {.id = "ims.createImage",
     .trace = "createImage",
     .kind = "backup",
     .argument = "backup",
     .effect = createImage,
     .groups = {"ims.naming", "ims.tagging", "ims.newImage"}},
    {.id = "ims.deleteImage", .trace = "deleteImage", .kind = "image", .argument = "image", .effect = deleteImages},
};

constexpr JobSpec Jobs[] = {{"ims.imageDone", imageDone}};

} // namespace

std::span<const CommandSpec> ims::commands()
{
    return Commands;
}

std::span<const JobSpec> ims::jobs()
{
    return Jobs;
}
