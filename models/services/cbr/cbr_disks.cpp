#include "cbr_backups.h"

#include "change.h"
#include "common/durations.h"
#include "common/services.h"

using namespace Qt::StringLiterals;

// New disks and file systems from backups.
namespace {

// What the backup holds; of an imported one only the size may be known.
Record partOf(const Change &change)
{
    const QString backup = change.text("backup");
    const Record empty{{u"files"_s, u"[]"_s},
                       {u"fingerprint"_s, u""_s},
                       {u"encrypted"_s, 0},
                       {u"size_gb"_s, change.find("backup", backup).value(u"size_gb"_s)}};
    return change.findAll("backupDisk", "backup_id", backup).value(0, empty);
}

qint64 sizeOf(const Change &change, const Record &part)
{
    const QVariant asked = change.argument("sizeGb");
    return asked.isValid() ? asked.toLongLong() : part.value(u"size_gb"_s).toLongLong();
}

Record made(Change &change, const QString &id, const Record &part)
{
    return {{u"id"_s, id},
            {u"project_id"_s, change.command().by.project},
            {u"name"_s, change.text("name")},
            {u"status"_s, u"creating"_s},
            {u"az"_s, change.text("az")},
            {u"size_gb"_s, sizeOf(change, part)},
            {u"files"_s, part.value(u"files"_s)},
            {u"fingerprint"_s, part.value(u"fingerprint"_s)},
            {u"created"_s, change.now()}};
}

// Whatever the disk was, the new one is a data disk (CBR-69), encrypted as its backup is.
void createDisk(Change &change)
{
    const Record part = partOf(change);
    const QString id = change.newUuid();
    Record disk = made(change, id, part);
    disk.insert(u"role"_s, u"data"_s);
    disk.insert(u"position"_s, 0);
    disk.insert(u"encrypted"_s, part.value(u"encrypted"_s));
    if (const QString type = change.text("type"); !type.isEmpty())
        disk.insert(u"type"_s, type);
    change.insert("disk", disk);
    change.schedule("evs.diskCreated", id, change.now() + duration(change, "evs.diskCreated", sizeOf(change, part)));
    change.outcome.created = id;
}

void createFileSystem(Change &change)
{
    const Record part = partOf(change);
    const QString id = change.newUuid();
    change.insert("fileSystem", made(change, id, part));
    change.schedule("cbr.fileSystemCreated", id,
                    change.now() + duration(change, "cbr.fileSystemCreated", sizeOf(change, part)));
    change.outcome.created = id;
}

void fileSystemCreated(Change &change, const QString &id)
{
    change.transition("fileSystem", id, "created");
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.createDisk",
     .trace = "createVolume",
     .kind = "backup",
     .argument = "backup",
     .effect = createDisk,
     .groups = {"cbr.newFromBackup", "ims.placing", "ecs.naming"}},
    {.id = "cbr.createFileSystem",
     .trace = "createShare",
     .kind = "backup",
     .argument = "backup",
     .effect = createFileSystem,
     .groups = {"cbr.newFromBackup", "ims.placing", "ecs.naming"}},
};

constexpr JobSpec Jobs[] = {{"cbr.fileSystemCreated", fileSystemCreated}};

constexpr State States[] = {
    {"fileSystem", "creating", QT_TRANSLATE_NOOP("cbr", "Creating"), nullptr, "busy"},
    {"fileSystem", "available", QT_TRANSLATE_NOOP("cbr", "Available"), nullptr, "ok", true},
};

constexpr Transition Transitions[] = {
    {"fileSystem", nullptr, "create", "creating"},
    {"fileSystem", "creating", "created", "available"},
};

} // namespace

const Service cbr::disks{.id = "cbr",
                         .sections = cbr::diskSections(),
                         .lists = cbr::diskLists(),
                         .details = cbr::diskDetails(),
                         .forms = cbr::diskForms(),
                         .commands = Commands,
                         .jobs = Jobs,
                         .states = States,
                         .transitions = Transitions,
                         .rules = cbr::diskRules()};
