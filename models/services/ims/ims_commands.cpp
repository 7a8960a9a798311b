#include "ims.h"

#include "change.h"
#include "common/durations.h"
#include "common/tags.h"

using namespace Qt::StringLiterals;

namespace {

// A guest that was not prepared for cloning fails about every other time (IMS-05).
constexpr double UnpreparedFails = 0.5;

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

void createImage(Change &change)
{
    const Record backup = change.find("backup", change.text("backup"));
    const QString backupId = text(backup, "id");
    const qint64 gigabytes = backup.value(u"size_gb"_s).toLongLong();
    const qint64 disks = change.findAll("backupDisk", "backup_id", backupId).size();
    const QString id = change.newUuid();
    const qint64 due = change.now() + duration(change, "ims.imageDone", gigabytes, disks);
    const double compressed = 0.35 + 0.45 * change.chance(); // CBR-14
    change.insert("image",
                  {{u"id"_s, id},
                   {u"project_id"_s, change.command().by.project},
                   {u"name"_s, change.text("name")},
                   {u"description"_s, change.text("description")},
                   {u"status"_s, u"creating"_s},
                   {u"started"_s, change.now()},
                   {u"due"_s, due},
                   {u"type"_s, u"full"_s},
                   {u"os_type"_s, backup.value(u"os_type"_s)},
                   {u"os"_s, backup.value(u"os"_s)},
                   {u"size_bytes"_s, qint64(double(gigabytes) * compressed * 1024) * 1024 * 1024},
                   {u"backup_id"_s, backupId},
                   {u"source_type"_s, u"backup"_s},
                   {u"az"_s, backup.value(u"az"_s)},
                   {u"prepared"_s, backup.value(u"prepared"_s)},
                   {u"from_shared"_s, text(backup, "shared_from").isEmpty() ? 0 : 1},
                   {u"enterprise_project"_s,
                    change.text("enterpriseProject").isEmpty() ? u"default"_s : change.text("enterpriseProject")},
                   {u"created"_s, change.now()}});
    change.update("backup", backupId, {{u"image_id"_s, id}});
    common::setTags(change, "image", id, change.argument("tags").toList());
    change.schedule("ims.imageDone", id, due);
    change.outcome.created = id;
}

void imageDone(Change &change, const QString &id)
{
    const Record image = change.find("image", id);
    if (image.isEmpty())
        return;
    change.update("image", id, {{u"started"_s, 0}, {u"due"_s, 0}});
    const Record backup = change.find("backup", text(image, "backup_id"));
    const bool unprepared = !image.value(u"prepared"_s).toBool() && change.chance() < UnpreparedFails;
    if (unprepared || text(backup, "status") == "error"_L1) {
        change.transition("image", id, "failed");
        change.update("image", id, {{u"cause"_s, unprepared ? u"unprepared"_s : u"backup"_s}});
        return;
    }
    const bool backupRuns = text(backup, "status").startsWith("creating"_L1);
    change.transition("image", id, backupRuns ? "doneInZone" : "done");
    change.update("image", id, {{u"completed"_s, change.now()}});
}

} // namespace

bool ims::removeImage(Change &change, const QString &id)
{
    const Record backup = change.find("backup", text(change.find("image", id), "backup_id"));
    if (!change.transition("image", id, "delete"))
        return false;
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
        const Record backup = change.find("backup", text(change.find("image", id), "backup_id"));
        const QString backupId = text(backup, "id");
        if (!ims::removeImage(change, id) || text(backup, "image_id") != id)
            continue;
        const bool expired = backup.value(u"automatic"_s).toBool() && backup.value(u"expires"_s).toLongLong() > 0 &&
                             backup.value(u"expires"_s).toLongLong() <= change.now();
        if (!withBackups) {
            if (expired) // its retention passed it over while the image stood
                change.schedule("cbr.retention", backupId, change.now());
            continue;
        }
        if (!change.transition("backup", backupId, "delete")) {
            kept += text(backup, "name");
            continue;
        }
        const qint64 due =
            change.now() + duration(change, "cbr.backupDeleted", backup.value(u"size_gb"_s).toLongLong());
        change.update("backup", backupId, {{u"started"_s, change.now()}, {u"due"_s, due}});
        change.schedule("cbr.backupDeleted", backupId, due);
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
