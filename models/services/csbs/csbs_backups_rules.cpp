#include "cbr/cbr_backups.h"
#include "csbs.h"
#include "fields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// What can be backed up, restored, deleted and made an image of.
namespace {

constexpr int MostText = 255; // characters of a name and a description

bool statusIs(const Facts &facts, std::initializer_list<QLatin1StringView> states)
{
    return std::find(states.begin(), states.end(), text(facts.target(), "status")) != states.end();
}

bool ofThisService(const Facts &facts)
{
    return text(facts.target(), "object_type") == "csbs"_L1;
}

// --- Making ------------------------------------------------------------------------------------------------------

bool atOnce(const Facts &facts)
{
    return facts.argument("immediate").toBool();
}

bool serverBusy(const Facts &facts)
{
    return atOnce(facts) && cbr::toBackUp::serverBusy(facts);
}

bool frozen(const Facts &facts)
{
    return atOnce(facts) && cbr::toBackUp::frozen(facts);
}

bool backedUpNow(const Facts &facts)
{
    return atOnce(facts) && cbr::toBackUp::backedUpNow(facts);
}

bool restoredNow(const Facts &facts)
{
    return atOnce(facts) && cbr::toBackUp::restoredNow(facts);
}

bool veryLarge(const Facts &facts)
{
    return !facts.target().isEmpty() && cbr::toBackUp::veryLarge(facts);
}

bool hasDedicatedDisk(const Facts &facts)
{
    const QString server = text(facts.target(), "id");
    return !server.isEmpty() &&
           facts.count("disk", {{u"server_id"_s, Filter::Is, {server}}, {u"type"_s, Filter::Is, {u"DSS"_s}}}) > 0;
}

bool nothingAsked(const Facts &facts)
{
    return !atOnce(facts) && !facts.argument("autoBackup").toBool();
}

bool names(const Facts &facts)
{
    return atOnce(facts) || facts.command().id == "csbs.backUpNow"_L1;
}

bool nameWrong(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]+\\z"_s};
    const QString name = facts.text("name");
    return names(facts) && (name.size() > MostText || !allowed.match(name).hasMatch());
}

bool descriptionWrong(const Facts &facts)
{
    const QString description = facts.text("description");
    return names(facts) && (description.size() > MostText || description.contains(u'<') || description.contains(u'>'));
}

bool quotaUsed(const Facts &facts)
{
    const QVariant servers = facts.argument("servers");
    QStringList wanted =
        servers.typeId() == QMetaType::QString ? QStringList{servers.toString()} : servers.toStringList();
    wanted.removeDuplicates();
    return atOnce(facts) && !csbs::vaultOf(facts).isEmpty() && wanted.size() > csbs::backupsLeft(facts);
}

// --- Restoring ---------------------------------------------------------------------------------------------------

bool beingCreated(const Facts &facts)
{
    return statusIs(facts, {"creating"_L1, "creating_image"_L1});
}

bool inError(const Facts &facts)
{
    return statusIs(facts, {"error"_L1});
}

bool restoresOrGoes(const Facts &facts)
{
    return statusIs(facts, {"restoring"_L1, "deleting"_L1});
}

bool ofOtherService(const Facts &facts)
{
    return !facts.target().isEmpty() && !ofThisService(facts);
}

// The backup's own state says it already.
bool serverRestored(const Facts &facts)
{
    return !restoresOrGoes(facts) && cbr::toRestore::restoredNow(facts);
}

// --- Images and deletion -----------------------------------------------------------------------------------------

bool notForImages(const Facts &facts)
{
    return ofThisService(facts) && !statusIs(facts, {"available"_L1, "creating_image"_L1});
}

bool withoutSystemDisk(const Facts &facts)
{
    return ofThisService(facts) && number(facts.target(), "contains_system_disk") == 0;
}

bool withSharedDisk(const Facts &facts)
{
    if (!ofThisService(facts))
        return false;
    return !facts
                .fetch({.kind = u"backupDisk"_s,
                        .fields = {u"id"_s},
                        .filters = {{u"backup_id"_s, Filter::Is, {text(facts.target(), "id")}},
                                    {u"shared"_s, Filter::Is, {1}}},
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

bool hasImage(const Facts &facts)
{
    return !text(facts.target(), "image_id").isEmpty();
}

bool busy(const Facts &facts)
{
    return !facts.target().isEmpty() && !statusIs(facts, {"available"_L1, "error"_L1});
}

bool runs(const Facts &facts)
{
    return statusIs(facts, {"running"_L1, "waiting"_L1});
}

bool ofOtherJobs(const Facts &facts)
{
    return !facts.target().isEmpty() && text(facts.target(), "service") != "csbs"_L1;
}

constexpr const char *WaitForIt = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended.");
constexpr const char *OtherDisk = QT_TRANSLATE_NOOP("rules", "Choose another destination disk.");
constexpr const char *Images = "en-us_topic_0067911222";
constexpr const char *Making = "en-us_topic_0072046354";
constexpr const char *Restoring = "en-us_topic_0056584619";
constexpr const char *Deleting = "en-us_topic_0056584600";
constexpr const char *FromBackup = "en-us_topic_0093344231";
constexpr const char *Create = "csbs.createBackup";
constexpr const char *Restore = "csbs.restoreBackup";
constexpr const char *Image = "ims.createImage";

constexpr Rule Rules[] = {
    {.id = "CSBS-01",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "An image is created of a backup from its row."),
     .source = Images,
     .page = "csbs.backups",
     .words = "Create Image"},
    {.id = "CSBS-02",
     .command = Image,
     .shown = Rule::Greyed,
     .broken = notForImages,
     .field = "backup",
     .code = "CSBS.8001",
     .reason =
         QT_TRANSLATE_NOOP("rules", "An image can be made from a backup that is Available, or Creating with the mark "
                                    "Image can be created."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is in one of these states."),
     .source = Images},
    {.id = "CSBS-03",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = beingCreated,
     .field = "backup",
     .code = "CSBS.4000",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A backup that is being created cannot be restored, even when an image can be "
                                    "created from it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available."),
     .source = Images},
    {.id = "CSBS-04",
     .command = Image,
     .shown = Rule::Greyed,
     .broken = withoutSystemDisk,
     .field = "backup",
     .code = "CSBS.8009",
     .reason = QT_TRANSLATE_NOOP("rules", "This backup does not contain the data of the system disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a backup that was made with the system disk."),
     .source = Images},
    {.id = "CSBS-05",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "One backup makes one full-ECS image, and many servers are made of it."),
     .source = Images,
     .same = "CBR-01"},
    {.id = "CSBS-06",
     .command = "csbs.deleteBackup",
     .broken = hasImage,
     .field = "backup",
     .code = "CSBS.8007",
     .reason = QT_TRANSLATE_NOOP("rules", "An image was created from this backup, so the backup cannot be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the image first, then the backup."),
     .source = Images,
     .helps = "ims.image",
     .helpsWith = "image_id"},
    {.id = "CSBS-07",
     .kind = Rule::SameAs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "An automatic backup that an image was created from is not counted as retained."),
     .source = Images,
     .same = "CBR-12"},
    {.id = "CSBS-08",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP(
         "rules", "The server has to be prepared before it is backed up, or the image creation may fail."),
     .source = Images,
     .same = "CBR-10"},
    {.id = "CSBS-09",
     .command = Image,
     .shown = Rule::Greyed,
     .broken = withSharedDisk,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup contains a shared disk, so no image can be made from it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the shared disk, then back up the server again."),
     .source = FromBackup},
    {.id = "CSBS-10",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image made from a CSBS backup cannot be shared."),
     .source = FromBackup,
     .same = "IMS-34"},
    {.id = "CSBS-11",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image can be neither exported nor replicated."),
     .source = FromBackup,
     .same = "IMS-46"},
    {.id = "CSBS-12",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Servers from full-ECS images of old CSBS backups are made slowly."),
     .remedy = "advice about a format that went before; the replica has backups of the later one only",
     .source = "en-us_topic_0102391480"},
    {.id = "CSBS-13",
     .command = Create,
     .broken = serverBusy,
     .field = "servers",
     .code = "CSBS.6005",
     .reason = QT_TRANSLATE_NOOP("rules", "A server can be backed up while it is Running or Stopped."),
     .remedy = WaitForIt,
     .source = Making},
    {.id = "CSBS-13.frozen",
     .command = Create,
     .broken = frozen,
     .field = "servers",
     .code = "CSBS.6005",
     .reason = QT_TRANSLATE_NOOP("rules", "A server that is frozen cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Settle what it is frozen for first."),
     .source = Making},
    {.id = "CSBS-13.type",
     .command = "csbs.associating",
     .broken = cbr::toBackUp::bareMetal,
     .field = "servers",
     .code = "CSBS.6006",
     .reason = QT_TRANSLATE_NOOP("rules", "Bare metal servers cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose an ECS."),
     .source = Making},
    {.id = "CSBS-13.disks",
     .command = "csbs.associating",
     .broken = cbr::toBackUp::withoutDisks,
     .field = "servers",
     .code = "CSBS.6007",
     .reason = QT_TRANSLATE_NOOP("rules", "The server has no disk that could be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Attach a disk first."),
     .source = Making},
    {.id = "CSBS-16",
     .command = "csbs.associating",
     .broken = hasDedicatedDisk,
     .field = "servers",
     .code = "CSBS.6033",
     .reason = QT_TRANSLATE_NOOP("rules", "A server with DSS disks cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the DSS disks first."),
     .source = Making},
    {.id = "CSBS-18",
     .kind = Rule::Warning,
     .command = Create,
     .broken = veryLarge,
     .field = "servers",
     .reason = QT_TRANSLATE_NOOP("rules", "Its disks are more than 4 TB. The backup takes very long."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach disks that need no backup."),
     .source = "en-us_topic_0056725852"},
    {.id = "CSBS-19",
     .command = "csbs.naming",
     .broken = nameWrong,
     .field = "name",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name of a backup has 1 to 255 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = Making},
    {.id = "CSBS-20",
     .command = "csbs.naming",
     .broken = descriptionWrong,
     .field = "description",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "The description has 255 characters at most, and neither < nor >."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the description."),
     .source = Making},
    {.id = "CSBS-23",
     .command = Create,
     .broken = quotaUsed,
     .field = "servers",
     .code = "CSBS.9006",
     .reason = QT_TRANSLATE_NOOP("rules", "The quota of backups is used up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose fewer servers, or delete backups that are not needed any more."),
     .source = "en-us_topic_0056584613",
     .helps = "csbs.backups"},
    {.id = "CSBS-25.neither",
     .command = Create,
     .broken = nothingAsked,
     .field = "immediate",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "Nothing is asked for: neither Auto Backup nor Immediate Backup is ticked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Tick one of them, or both."),
     .source = Making},
    {.id = "CSBS-33.server",
     .command = Create,
     .broken = backedUpNow,
     .field = "servers",
     .code = "CSBS.1001",
     .reason = QT_TRANSLATE_NOOP("rules", "It is being backed up already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that backup is done."),
     .source = "en-us_topic_0056584626"},
    {.id = "CSBS-33.restoring",
     .command = Create,
     .broken = restoredNow,
     .field = "servers",
     .code = "CSBS.6005",
     .reason = QT_TRANSLATE_NOOP("rules", "It is being restored from a backup."),
     .remedy = WaitForIt,
     .source = Making},
    {.id = "CSBS-36",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = inError,
     .field = "backup",
     .code = "CSBS.4000",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available can be restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available, or choose another one."),
     .source = Restoring},
    {.id = "CSBS-36.busy",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = restoresOrGoes,
     .field = "backup",
     .code = "CSBS.2003",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup is being restored or deleted."),
     .remedy = WaitForIt,
     .source = Restoring},
    {.id = "CSBS-36.service",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = ofOtherService,
     .field = "backup",
     .code = "CSBS.3001",
     .reason = QT_TRANSLATE_NOOP("rules", "This is a backup of another service."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Restore it where it was made."),
     .source = Restoring},
    {.id = "CSBS-36.gone",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = cbr::toRestore::serverGone,
     .field = "backup",
     .code = "CSBS.6000",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The server of this backup no longer exists, so there is nothing to restore it to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create an image from the backup and make a new server from it."),
     .source = Restoring},
    {.id = "CSBS-37",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = cbr::toRestore::serverBusy,
     .field = "backup",
     .code = "CSBS.6015",
     .reason = QT_TRANSLATE_NOOP("rules", "A server can be restored while it is Running or Stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the server is Running or Stopped, or repair it first."),
     .source = Restoring,
     .helps = "ecs.server",
     .helpsWith = "server_id"},
    {.id = "CSBS-37.backup",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = cbr::toRestore::backedUpNow,
     .field = "backup",
     .code = "CSBS.6015",
     .reason = QT_TRANSLATE_NOOP("rules", "What it would be restored to is being backed up."),
     .remedy = WaitForIt,
     .source = Restoring},
    {.id = "CSBS-37.restoring",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = serverRestored,
     .field = "backup",
     .code = "CSBS.6015",
     .reason = QT_TRANSLATE_NOOP("rules", "A restore runs already."),
     .remedy = WaitForIt,
     .source = Restoring},
    {.id = "CSBS-37.type",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = cbr::toRestore::otherType,
     .field = "backup",
     .code = "CSBS.6019",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is of another type than the one that was backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create an image from the backup and make a new server from it."),
     .source = Restoring},
    {.id = "CSBS-37.system",
     .command = Restore,
     .shown = Rule::Greyed,
     .broken = cbr::toRestore::otherSystem,
     .field = "backup",
     .code = "CSBS.6016",
     .reason = QT_TRANSLATE_NOOP("rules", "The server runs another operating system than the backup has."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Change the OS of the server back, or create an image from the backup."),
     .source = Restoring},
    {.id = "CSBS-38",
     .command = Restore,
     .broken = cbr::toRestore::dataOntoSystem,
     .field = "disks",
     .code = "CSBS.6023",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of a data disk cannot be restored to a system disk."),
     .remedy = OtherDisk,
     .source = Restoring},
    {.id = "CSBS-38.size",
     .command = Restore,
     .broken = cbr::toRestore::destinationSmaller,
     .field = "disks",
     .code = "CSBS.6024",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination disk has to be as large as the backup at least."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a larger disk, or create one in Elastic Volume Service."),
     .source = Restoring},
    {.id = "CSBS-38.server",
     .command = Restore,
     .broken = cbr::toRestore::elsewhere,
     .field = "disks",
     .code = "CSBS.6014",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup is restored to disks of its own server only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a disk of the server, or attach it to the server first."),
     .source = Restoring},
    {.id = "CSBS-38.state",
     .command = Restore,
     .broken = cbr::toRestore::destinationBusy,
     .field = "disks",
     .code = "CSBS.6015",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination disk has to be Available or In-use."),
     .remedy = OtherDisk,
     .source = Restoring},
    {.id = "CSBS-38.twice",
     .command = Restore,
     .broken = cbr::toRestore::destinationTwice,
     .field = "disks",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "Two disks of the backup cannot be restored to the same disk."),
     .remedy = OtherDisk,
     .source = Restoring},
    {.id = "CSBS-39",
     .command = "csbs.deleteBackup",
     .shown = Rule::Greyed,
     .broken = busy,
     .field = "backup",
     .code = "CSBS.2003",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available or in state Error can be deleted."),
     .remedy = WaitForIt,
     .source = Deleting},
    {.id = "CSBS-39.service",
     .command = "csbs.deleteBackup",
     .shown = Rule::Greyed,
     .broken = ofOtherService,
     .field = "backup",
     .code = "CSBS.3001",
     .reason = QT_TRANSLATE_NOOP("rules", "This is a backup of another service."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete it where it was made."),
     .source = Deleting},
    {.id = "CSBS-44.running",
     .command = "csbs.deleteJob",
     .shown = Rule::Greyed,
     .broken = runs,
     .field = "task",
     .code = "CSBS.2003",
     .reason = QT_TRANSLATE_NOOP("rules", "A job that runs cannot be deleted."),
     .remedy = WaitForIt,
     .source = "en-us_topic_0056584609"},
    {.id = "CSBS-44.service",
     .command = "csbs.deleteJob",
     .shown = Rule::Greyed,
     .broken = ofOtherJobs,
     .field = "task",
     .code = "CSBS.6040",
     .reason = QT_TRANSLATE_NOOP("rules", "This is a job of another service."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave it: it goes by itself after 30 days."),
     .source = "en-us_topic_0056584609"},
};

} // namespace

std::span<const Rule> csbs::backupRules()
{
    return Rules;
}
