#include "fields.h"
#include "ims.h"
#include "ims/creation_source.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What images can be made of: servers ("ims.fromServer"), their system and data disks, and files.
namespace {

bool noServer(const Facts &facts)
{
    return facts.text("server").isEmpty();
}

bool noDisk(const Facts &facts)
{
    return facts.text("disk").isEmpty();
}

bool noFile(const Facts &facts)
{
    return facts.text("file").isEmpty();
}

bool notStable(const Facts &facts)
{
    const Record server = ims::sourceServer(facts);
    const QString status = text(server, "status");
    return !facts.target().isEmpty() && status != "running"_L1 && status != "stopped"_L1;
}

bool bareMetal(const Facts &facts)
{
    return text(ims::sourceServer(facts), "type") == "BMS"_L1;
}

bool isFrozen(const Facts &facts)
{
    return number(ims::sourceServer(facts), "frozen") != 0;
}

// Found by the server alone: the rows of a project can be a million.
bool anyOfServer(const Facts &facts, const QString &kind, const QVariantList &states)
{
    Query query{.kind = kind, .fields = {u"id"_s}, .countAll = false};
    query.filters = {{u"server_id"_s, Filter::Is, {text(ims::sourceServer(facts), "id")}},
                     {u"status"_s, Filter::Is, states}};
    return !ims::sourceServer(facts).isEmpty() && !facts.fetch(query).rows.isEmpty();
}

bool imageIsMade(const Facts &facts)
{
    return anyOfServer(facts, u"image"_s, {u"creating"_s, u"normal_az"_s});
}

bool backupRuns(const Facts &facts)
{
    return anyOfServer(facts, u"backup"_s, {u"creating"_s, u"creating_image"_s, u"restoring"_s});
}

bool hasDssDisk(const Facts &facts)
{
    const QList<Record> disks = ims::sourceDisks(facts);
    return std::any_of(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "type") == "DSS"_L1; });
}

bool sharesManyDisks(const Facts &facts)
{
    const QList<Record> disks = ims::sourceDisks(facts);
    return std::count_if(disks.begin(), disks.end(), [](const Record &disk) { return number(disk, "shared") > 0; }) >
           10;
}

bool noSystemDisk(const Facts &facts)
{
    return !facts.target().isEmpty() && ims::sourceSystemDisk(facts).isEmpty();
}

constexpr qint64 Terabyte = 1024; // GB

bool systemDiskLarge(const Facts &facts)
{
    return number(ims::sourceSystemDisk(facts), "size_gb") > Terabyte;
}

bool dataDiskLarge(const Facts &facts)
{
    return number(facts.target(), "size_gb") > Terabyte;
}

bool notADataDisk(const Facts &facts)
{
    return !facts.target().isEmpty() && text(facts.target(), "role") != "data"_L1;
}

constexpr const char *Codes = "en-us_topic_0022473689";
constexpr const char *FromServer = "en-us_topic_0116125142";
constexpr const char *Constraints = "en-us_topic_0192505040";
constexpr const char *NoServer = QT_TRANSLATE_NOOP("rules", "No server is selected.");
constexpr const char *SelectServer = QT_TRANSLATE_NOOP("rules", "Select a server from the list.");
constexpr const char *NoSystemDisk = QT_TRANSLATE_NOOP("rules", "This server has no system disk.");
constexpr const char *AttachSystemDisk =
    QT_TRANSLATE_NOOP("rules", "Attach its system disk, or choose another server.");

constexpr Rule Rules[] = {
    {.id = "IMS-07",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = notStable,
     .field = "server",
     .code = "IMG.0126",
     .reason = QT_TRANSLATE_NOOP("rules", "An image can only be made of a server that is Running or Stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the server is Running or Stopped, or choose another one."),
     .source = FromServer},
    {.id = "IMS-07.source",
     .command = "ims.createFullImage",
     .broken = noServer,
     .field = "server",
     .code = "IMG.0005",
     .reason = NoServer,
     .remedy = SelectServer,
     .source = FromServer},
    {.id = "IMS-81.source",
     .command = "ims.createSystemImage",
     .broken = noServer,
     .field = "server",
     .code = "IMG.0005",
     .reason = NoServer,
     .remedy = SelectServer,
     .source = "en-us_topic_0030713180"},
    {.id = "IMS-09.task",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = imageIsMade,
     .field = "server",
     .code = "IMG.0010",
     .reason = QT_TRANSLATE_NOOP("rules", "An image is being made of this server already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that image is Normal in the whole region, or delete it."),
     .source = Codes,
     .helps = "ims.private"},
    {.id = "IMS-12",
     .command = "ims.createFullImage",
     .shown = Rule::Greyed,
     .broken = hasDssDisk,
     .field = "server",
     .code = "IMG.0153",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk of this server lies in a dedicated storage pool (DSS)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach this disk, or choose another server."),
     .source = Codes},
    {.id = "ECS-22",
     .command = "ims.createFullImage",
     .shown = Rule::Greyed,
     .broken = sharesManyDisks,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules", "A server with more than ten shared disks cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach shared disks, or choose another server."),
     .source = "cbr_01_0009"},
    {.id = "IMS-14",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "Deleting the full-ECS image that is being created, with its backups kept, unlocks "
                                    "the server."),
     .remedy = "a permission: nothing is refused; the timeline of the creation tests what it does",
     .source = "ims_01_0215"},
    {.id = "IMS-21",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = backupRuns,
     .field = "server",
     .code = "IMG.0136",
     .reason = QT_TRANSLATE_NOOP("rules", "This server is being backed up or restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that has ended."),
     .source = Codes},
    {.id = "IMS-22",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A CSBS backup has to be available and must not contain shared disks."),
     .source = "en-us_topic_0093344231",
     .same = "CSBS-09"},
    {.id = "IMS-23",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image holds the system disk and all data disks of a server."),
     .source = "en-us_topic_0030713178",
     .same = "CBR-02"},
    {.id = "IMS-23.system",
     .command = "ims.createFullImage",
     .shown = Rule::Greyed,
     .broken = noSystemDisk,
     .field = "server",
     .code = "IMG.0119",
     .reason = NoSystemDisk,
     .remedy = AttachSystemDisk,
     .source = Codes},
    {.id = "IMS-24",
     .command = "ims.fromServer",
     .shown = Rule::Absent,
     .broken = bareMetal,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules", "Images are made here of elastic cloud servers, not of bare metal servers."),
     .source = "ims_01_0215"},
    {.id = "IMS-25.status",
     .kind = Rule::ShownOnly,
     .reason =
         QT_TRANSLATE_NOOP("rules", "As long as the backup is not complete, servers can be made from the image in the "
                                    "zone of its snapshots only."),
     .source = FromServer,
     .page = "ims.private",
     .words = "Available in AZ"},
    {.id = "IMS-26",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Full-ECS images have no disk capacity of their own: it shows --."),
     .source = "en-us_topic_0300978092",
     .page = "ims.image",
     .words = "text \"--\" (Disk Capacity (GB))"},
    {.id = "IMS-78",
     .command = "ims.createSystemImage",
     .shown = Rule::Greyed,
     .broken = systemDiskLarge,
     .field = "server",
     .code = "IMG.0111",
     .reason = QT_TRANSLATE_NOOP("rules", "The system disk is larger than 1 TB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make a full-ECS image of this server."),
     .source = Constraints},
    {.id = "IMS-78.missing",
     .command = "ims.createSystemImage",
     .shown = Rule::Greyed,
     .broken = noSystemDisk,
     .field = "server",
     .code = "IMG.0119",
     .reason = NoSystemDisk,
     .remedy = AttachSystemDisk,
     .source = Codes},
    {.id = "IMS-78.data",
     .command = "ims.createDataImage",
     .shown = Rule::Greyed,
     .broken = dataDiskLarge,
     .field = "disk",
     .code = "IMG.0111",
     .reason = QT_TRANSLATE_NOOP("rules", "This data disk is larger than 1 TB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make a full-ECS image of its server."),
     .source = Constraints},
    {.id = "IMS-79.source",
     .command = "ims.createDataImage",
     .broken = noDisk,
     .field = "disk",
     .code = "IMG.0005",
     .reason = QT_TRANSLATE_NOOP("rules", "No data disk is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Unfold a server in the list and select one of its data disks."),
     .source = "en-us_topic_0102644450"},
    {.id = "IMS-79.disk",
     .command = "ims.createDataImage",
     .shown = Rule::Greyed,
     .broken = notADataDisk,
     .field = "disk",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk image is made of one data disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a data disk."),
     .source = "en-us_topic_0102644450"},
    {.id = "IMS-80",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = isFrozen,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules", "This server is frozen, because the account is in arrears."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Settle the arrears, or choose another server."),
     .source = Constraints},
    {.id = "IMS-81",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The server and its disks are to be left alone while an image is made."),
     .source = "en-us_topic_0030713149",
     .page = "ims.createImage.system",
     .words = "Leave the server and its disks alone"},
    {.id = "IMS-83",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Image files have one of ten formats and are not larger than 128 GB."),
     .remedy = "the replica has no object storage, so no file can be chosen",
     .source = Constraints},
    {.id = "IMS-84",
     .command = "ims.importImage",
     .broken = noFile,
     .field = "file",
     .code = "IMG.0058",
     .reason =
         QT_TRANSLATE_NOOP("rules", "No image file is selected. The replica has no object storage: there is no bucket "
                                    "that a file could be taken from."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Look at the form, and make an image from a server or a backup instead."),
     .source = "en-us_topic_0030713183"},
    {.id = "IMS-85",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An imported disk is at least as large as its file says."),
     .remedy = "the replica has no object storage, so no file can be chosen",
     .source = Constraints},
    {.id = "IMS-87",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The encryption of a disk image is that of the disk."),
     .source = "en-us_topic_0046588155",
     .page = "ims.createImage.system",
     .words = "Unencrypted"},
    {.id = "IMS-95",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image needs the backup of an ECS."),
     .source = "en-us_topic_0176812699",
     .same = "CBR-08"},
    {.id = "IMS-96",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image turns out exact copies of a server."),
     .source = "en-us_topic_0205267846",
     .page = "ims.createImage",
     .words = "The operating system, software and data of all disks of a server. Makes servers."},
    {.id = "IMS-99",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A private image is for the account that made it, unless it is shared."),
     .remedy = "no list shows another project's rows, and the door knows no target but the asking project's",
     .source = "en-us_topic_0013901609"},
    {.id = "IMS-100",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Enterprise projects are offered when the account has them."),
     .source = "en-us_topic_0101604508",
     .page = "ims.createImage",
     .words = "Enterprise Project"},
    {.id = "IMS-101",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Resources of different regions have no internal network in common."),
     .source = "en-us_topic_0176812699",
     .page = "ims.createImage",
     .words = "The region nearest to where the image is used answers fastest."},
};

} // namespace

std::span<const Rule> ims::creationRules()
{
    return Rules;
}
