#include "ims_copies.h"

#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "fields.h"

using namespace Qt::StringLiterals;

namespace {

// What is not known of the original is not known of the copy.
void take(Record &copy, const Record &original, std::initializer_list<const char *> fields)
{
    for (const char *field : fields) {
        const QVariant value = original.value(QString::fromLatin1(field));
        if (!value.isNull())
            copy.insert(QString::fromLatin1(field), value);
    }
}

// Where a copy comes to be.
struct Place {
    QString project;
    bool here = true; // in the region of the original
    QString region;   // role
};

QString regionOf(const Change &change, const QString &project)
{
    return text(change.find("project", project), "region");
}

// "home-b" -> "capable-b"
QString zoneThere(const QString &zone, const QString &region)
{
    return region + u'-' + zone.section(u'-', -1);
}

// The backup of a full-ECS image goes along; its job ends before the image's.
QString copyBackup(Change &change, const Record &original, const Place &place, const QString &image, qint64 due)
{
    Record backup = original;
    const QString from = text(original, "id");
    const QString id = change.newUuid();
    const Record differences{{u"id"_s, id},
                             {u"project_id"_s, place.project},
                             {u"vault_id"_s, change.text("vault")},
                             {u"status"_s, u"creating"_s},
                             {u"started"_s, change.now()},
                             {u"due"_s, due},
                             {u"az"_s, zoneThere(text(original, "az"), place.region)},
                             {u"server_exists"_s, 0},
                             {u"automatic"_s, 0},
                             {u"expires"_s, 0},
                             {u"replica"_s, 1},
                             {u"shared_from"_s, u""_s},
                             {u"image_id"_s, image}};
    backup.insert(differences);
    backup.removeIf([](auto value) { return value.value().isNull(); });
    // What the schema makes, and what it shared where it came from: here it is the first.
    for (const auto &own : {u"source_id"_s, u"shared_gb"_s, u"stored_gb"_s})
        backup.remove(own);
    change.insert("backup", backup);
    const QList<Record> disks = change.findAll("backupDisk", "backup_id", from);
    for (Record disk : disks) {
        disk.insert(u"id"_s, change.newUuid());
        disk.insert(u"project_id"_s, place.project);
        disk.insert(u"backup_id"_s, id);
        change.insert("backupDisk", disk);
    }
    change.schedule("cbr.backupDone", id, due);
    return id;
}

void copyParts(Change &change, const QString &from, const QString &to, const QString &project, bool encrypted)
{
    const QList<Record> disks = change.findAll("imageDisk", "image_id", from);
    for (const Record &disk : disks) {
        Record part{{u"id"_s, change.newUuid()},
                    {u"project_id"_s, project},
                    {u"image_id"_s, to},
                    {u"encrypted"_s, encrypted ? 1 : 0}};
        take(part, disk, {"name", "role", "size_gb", "bus", "position", "files", "fingerprint"});
        change.insert("imagePart", part);
    }
}

QString copyImage(Change &change, const Record &original, const QString &name, const Place &place)
{
    const QString from = text(original, "id");
    const QString id = change.newUuid();
    const Record backup = change.find("backup", text(original, "backup_id"));
    const bool full = text(original, "type") == "full"_L1;
    const bool encrypted = place.here && change.argument("encrypt").isValid() ? change.argument("encrypt").toBool()
                                                                              : original.value(u"encrypted"_s).toBool();
    const char *job = place.here ? "ims.copyDone" : "ims.copyAcrossDone";
    const qint64 due = change.now() + duration(change, job, ims::gigabytes(original));
    Record copy;
    take(copy, original,
         {"type", "os_type", "os", "disk_gb", "size_bytes", "min_ram_mb", "max_ram_mb", "prepared", "guest",
          "multiqueue", "boot_mode"});
    const QString enterprise = change.text("enterpriseProject");
    const Record differences{
        {u"id"_s, id},
        {u"project_id"_s, place.project},
        {u"name"_s, name},
        {u"description"_s, change.text("description")},
        {u"status"_s, u"creating"_s},
        {u"started"_s, change.now()},
        {u"due"_s, due},
        {u"visibility"_s, u"private"_s},
        {u"source_type"_s, u"copy"_s},
        {u"az"_s, place.here ? text(original, "az") : zoneThere(text(original, "az"), place.region)},
        {u"fast_creation"_s, full ? 0 : 1},
        {u"replica"_s, place.here ? 0 : 1},
        {u"copied_from"_s, from},
        {u"enterprise_project"_s, enterprise.isEmpty() ? u"default"_s : enterprise},
        {u"created"_s, change.now()}};
    copy.insert(differences);
    if (full)
        take(copy, original, {"encrypted"});
    else
        copy.insert(u"encrypted"_s, encrypted ? 1 : 0);
    change.insert("image", copy);
    if (full)
        change.update("image", id, {{u"backup_id"_s, copyBackup(change, backup, place, id, due - 1)}});
    else
        copyParts(change, from, id, place.project, encrypted);
    change.schedule("ims.copyDone", id, due);
    return id;
}

// Only an own image can be copied to another region: what a command about a shared one says of that is not heard.
Place placeOf(const Change &change)
{
    const QString project = change.text("project");
    const QString &command = change.command().id;
    const bool there = command == "ims.replicateAcross"_L1 ||
                       (command == "ims.replicateImage"_L1 && change.text("type") == "across"_L1);
    return there ? Place{project, false, regionOf(change, project)} : Place{change.command().by.project};
}

void replicateImage(Change &change)
{
    change.outcome.created =
        copyImage(change, change.find("image", change.text("image")), change.text("name"), placeOf(change));
}

// Several at a time are called after their originals, behind what the person put before.
void replicateAcross(Change &change)
{
    const Place place = placeOf(change);
    for (const QString &id : change.ids("image")) {
        const Record original = change.find("image", id);
        change.outcome.created = copyImage(change, original, change.text("prefix") + text(original, "name"), place);
    }
}

void copyDone(Change &change, const QString &id)
{
    const Record image = change.find("image", id);
    if (image.isEmpty())
        return;
    const QString backup = text(image, "backup_id");
    const bool whole = backup.isEmpty() || text(change.find("backup", backup), "status") == "available"_L1;
    change.update("image", id, {{u"started"_s, 0}, {u"due"_s, 0}});
    if (!change.transition("image", id, whole ? "done" : "failed"))
        return;
    change.update("image", id, whole ? Record{{u"completed"_s, change.now()}} : Record{{u"cause"_s, u"backup"_s}});
}

constexpr CommandSpec Commands[] = {
    {.id = "ims.replicateImage",
     .trace = "copyImage",
     .kind = "image",
     .argument = "image",
     .effect = replicateImage,
     .groups = {"ims.naming", "ims.replication", "ims.copying"}},
    {.id = "ims.replicateAcross",
     .trace = "copyImage",
     .kind = "image",
     .argument = "image",
     .effect = replicateAcross,
     .groups = {"ims.replication", "ims.copying"}},
    {.id = "ims.replicateShared",
     .trace = "copyImage",
     .kind = "sharedImage",
     .argument = "image",
     .effect = replicateImage,
     .groups = {"ims.naming", "ims.copying"}},
    {.id = "ims.publishImage", .trace = "publishImage", .kind = "image", .argument = "image"},
};

constexpr JobSpec Jobs[] = {{"ims.copyDone", copyDone}};

} // namespace

qint64 ims::gigabytes(const Record &image)
{
    return (image.value(u"size_bytes"_s).toLongLong() + Gibibyte - 1) / Gibibyte;
}

const Service ims::copies{
    .id = "ims", .forms = ims::copyForms(), .commands = Commands, .jobs = Jobs, .rules = ims::copyRules()};
