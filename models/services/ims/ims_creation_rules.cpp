#include "ims.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// What holds for images from servers ("ims.fromServer"), from their system and data disks, and from files.
namespace {

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

qint64 number(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toLongLong();
}

// The server that the image is made of: the target, or whose disk the target is.
Record serverOf(const Facts &facts)
{
    const Record &target = facts.target();
    return target.contains(u"server_id"_s) ? facts.find("server", text(target, "server_id")) : target;
}

QList<Record> disksOf(const Facts &facts)
{
    QList<Record> disks;
    const QString server = text(serverOf(facts), "id");
    if (server.isEmpty())
        return disks;
    const Rows rows =
        facts.fetch({.kind = u"disk"_s, .filters = {{u"server_id"_s, Filter::Is, {server}}}, .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row)
        disks += rows.record(row);
    return disks;
}

Record systemDisk(const Facts &facts)
{
    const QList<Record> disks = disksOf(facts);
    const auto found =
        std::find_if(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "role") == "system"_L1; });
    return found == disks.end() ? Record{} : *found;
}

bool hasDataDisks(const Facts &facts)
{
    const QList<Record> disks = disksOf(facts);
    return std::any_of(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "role") == "data"_L1; });
}

QString guestOf(const Facts &facts, QLatin1StringView fact)
{
    return QJsonDocument::fromJson(text(serverOf(facts), "guest").toUtf8()).object().value(fact).toString();
}

bool runs(const Facts &facts, const char *os)
{
    return text(serverOf(facts), "os_type") == QLatin1StringView{os};
}

// --- The source --------------------------------------------------------------------------------------------------

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
    const Record server = serverOf(facts);
    const QString status = text(server, "status");
    return !facts.target().isEmpty() && status != "running"_L1 && status != "stopped"_L1;
}

bool bareMetal(const Facts &facts)
{
    return text(serverOf(facts), "type") == "BMS"_L1;
}

bool isFrozen(const Facts &facts)
{
    return number(serverOf(facts), "frozen") != 0;
}

// Found by the server alone: the rows of a project can be a million.
bool anyOfServer(const Facts &facts, const QString &kind, const QVariantList &states)
{
    Query query{.kind = kind, .fields = {u"id"_s}, .countAll = false};
    query.filters = {{u"server_id"_s, Filter::Is, {text(serverOf(facts), "id")}}, {u"status"_s, Filter::Is, states}};
    return !serverOf(facts).isEmpty() && !facts.fetch(query).rows.isEmpty();
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
    const QList<Record> disks = disksOf(facts);
    return std::any_of(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "type") == "DSS"_L1; });
}

bool sharesManyDisks(const Facts &facts)
{
    const QList<Record> disks = disksOf(facts);
    return std::count_if(disks.begin(), disks.end(), [](const Record &disk) { return number(disk, "shared") > 0; }) >
           10;
}

bool noSystemDisk(const Facts &facts)
{
    return !facts.target().isEmpty() && systemDisk(facts).isEmpty();
}

constexpr qint64 Terabyte = 1024; // GB

bool systemDiskLarge(const Facts &facts)
{
    return number(systemDisk(facts), "size_gb") > Terabyte;
}

bool dataDiskLarge(const Facts &facts)
{
    return number(facts.target(), "size_gb") > Terabyte;
}

bool notADataDisk(const Facts &facts)
{
    return !facts.target().isEmpty() && text(facts.target(), "role") != "data"_L1;
}

// --- The vault ---------------------------------------------------------------------------------------------------

Record vaultOf(const Facts &facts)
{
    const Record vault = facts.find("vault", facts.text("vault"));
    return text(vault, "project_id") == facts.command().by.project ? vault : Record{};
}

bool noVault(const Facts &facts)
{
    return vaultOf(facts).isEmpty();
}

bool vaultNotForServers(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    return !vault.isEmpty() &&
           (text(vault, "protect_type") != "backup"_L1 || text(vault, "object_type") != "server"_L1);
}

bool vaultUnusable(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    const QString status = text(vault, "status");
    return !vault.isEmpty() && status != "available"_L1 && status != "lock"_L1;
}

// What stands in it, what is being written into it, and the disks of this server.
bool vaultSmall(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    if (vault.isEmpty() || facts.target().isEmpty() || number(vault, "auto_expand") != 0)
        return false;
    qint64 needed = number(vault, "used_gb");
    const QList<Record> disks = disksOf(facts);
    for (const Record &disk : disks)
        needed += number(disk, "size_gb");
    const Rows running = facts.fetch({.kind = u"backup"_s,
                                      .fields = {u"size_gb"_s},
                                      .filters = {{u"vault_id"_s, Filter::Is, {text(vault, "id")}},
                                                  {u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s}}},
                                      .countAll = false});
    for (int row = 0; row < running.rows.size(); ++row)
        needed += running.at(row, u"size_gb"_s).toLongLong();
    return needed > number(vault, "capacity_gb");
}

bool inAnotherVault(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    const QString mine = text(facts.target(), "vault_id");
    return !vault.isEmpty() && !mine.isEmpty() && mine != text(vault, "id");
}

bool vaultCrowded(const Facts &facts)
{
    constexpr qint64 Servers = 256; // CBR-116
    const Record vault = vaultOf(facts);
    return text(facts.target(), "vault_id").isEmpty() && number(vault, "associated") >= Servers;
}

// --- What is only warned of --------------------------------------------------------------------------------------

bool always(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool databaseRuns(const Facts &facts)
{
    return text(serverOf(facts), "status") == "running"_L1 && !guestOf(facts, "database"_L1).isEmpty();
}

bool spanned(const Facts &facts)
{
    return runs(facts, "Windows") && guestOf(facts, "volumes"_L1) == "spanned"_L1;
}

bool diskGroup(const Facts &facts)
{
    return runs(facts, "Linux") && guestOf(facts, "volumes"_L1) == "group"_L1;
}

bool leavesDisksOffline(const Facts &facts)
{
    const QString policy = guestOf(facts, "san"_L1);
    return runs(facts, "Windows") && !policy.isEmpty() && policy != "OnlineAll"_L1;
}

bool dataDisksInFstab(const Facts &facts)
{
    return runs(facts, "Linux") && hasDataDisks(facts);
}

constexpr Rule Rules[] = {
    {.id = "IMS-07",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = notStable,
     .field = "server",
     .code = "IMG.0126",
     .reason = QT_TRANSLATE_NOOP("rules", "An image can only be made of a server that is Running or Stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the server is Running or Stopped, or choose another one."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-07.source",
     .command = "ims.createFullImage",
     .broken = noServer,
     .field = "server",
     .code = "IMG.0005",
     .reason = QT_TRANSLATE_NOOP("rules", "No server is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a server from the list."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-81.source",
     .command = "ims.createSystemImage",
     .broken = noServer,
     .field = "server",
     .code = "IMG.0005",
     .reason = QT_TRANSLATE_NOOP("rules", "No server is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a server from the list."),
     .source = "en-us_topic_0030713180"},
    {.id = "IMS-07.database",
     .kind = Rule::Warning,
     .command = "ims.fromServer",
     .broken = databaseRuns,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "A database runs on this server. What it writes while the image is made does not fit "
                                 "together in the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Stop the server before you make an image of it."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-09.form",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = always,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "Leave the server alone until the image is Normal: whatever is done to it meanwhile "
                                 "can make the creation fail."),
     .source = "en-us_topic_0116125142",
     .reading = "sourceServer=untouched"},
    {.id = "IMS-13.form",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = always,
     .field = "server",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The server is locked until its image is Normal in the whole region; some of its "
                                    "operations are disabled meanwhile."),
     .remedy = QT_TRANSLATE_NOOP("rules", "If that takes too long, delete the image that is being created and keep its "
                                          "backups: that unlocks the server."),
     .source = "ims_01_0215",
     .reading = "sourceServer=locked"},
    {.id = "IMS-09.task",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = imageIsMade,
     .field = "server",
     .code = "IMG.0010",
     .reason = QT_TRANSLATE_NOOP("rules", "An image is being made of this server already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that image is Normal in the whole region, or delete it."),
     .source = "en-us_topic_0022473689",
     .helps = "ims.private"},
    {.id = "IMS-10",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = spanned,
     .field = "server",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A spanned volume lies over several disks of this server. Its data is lost in "
                                    "servers made from the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Back the spanned volume up and delete it before you make the image."),
     .source = "en-us_topic_0106444267"},
    {.id = "IMS-11",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = diskGroup,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "A disk group or a logical volume lies over several disks of this server. Its data is "
                                 "lost in servers made from the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Back the data up and dissolve the group before you make the image."),
     .source = "en-us_topic_0106444267"},
    {.id = "IMS-12",
     .command = "ims.createFullImage",
     .shown = Rule::Greyed,
     .broken = hasDssDisk,
     .field = "server",
     .code = "IMG.0153",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk of this server lies in a dedicated storage pool (DSS)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach this disk, or choose another server."),
     .source = "en-us_topic_0022473689"},
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
    {.id = "IMS-16",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = leavesDisksOffline,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The SAN policy of this server is not OnlineAll. Data disks of servers made from the "
                                 "image may stay offline."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Log in to the server and set the policy: diskpart, san policy=onlineall."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-17",
     .command = "ims.createFullImage",
     .broken = noVault,
     .field = "vault",
     .code = "IMG.0184",
     .reason = QT_TRANSLATE_NOOP("rules", "The image and its backup need a server backup vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault, or create one."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-17.type",
     .command = "ims.createFullImage",
     .broken = vaultNotForServers,
     .field = "vault",
     .code = "IMG.0193",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault has to be a server backup vault with the protection type Backup."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault, or create one with the protection type Backup."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-17.status",
     .command = "ims.createFullImage",
     .broken = vaultUnusable,
     .field = "vault",
     .code = "IMG.0188",
     .reason = QT_TRANSLATE_NOOP("rules", "This vault is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-18",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The image and the backup made on the way are stored in the vault."),
     .source = "en-us_topic_0116125142",
     .page = "ims.createImage.servers",
     .words = "The image and the backup that is made on the way are kept in this vault."},
    {.id = "IMS-19",
     .command = "ims.createFullImage",
     .broken = vaultSmall,
     .field = "vault",
     .code = "IMG.0182",
     .reason = QT_TRANSLATE_NOOP("rules", "What is left of this vault does not suffice for the disks of the server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a larger vault, or create one."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-20",
     .command = "ims.createFullImage",
     .broken = inAnotherVault,
     .field = "vault",
     .code = "IMG.0183",
     .reason = QT_TRANSLATE_NOOP("rules", "A server belongs to one vault only, and this one belongs to another."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select the vault that the server is associated with."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-20.limit",
     .command = "ims.createFullImage",
     .broken = vaultCrowded,
     .field = "vault",
     .code = "IMG.0185",
     .reason = QT_TRANSLATE_NOOP("rules", "256 servers are associated with this vault; it takes no more."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault, or create one."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-21",
     .command = "ims.fromServer",
     .shown = Rule::Greyed,
     .broken = backupRuns,
     .field = "server",
     .code = "IMG.0136",
     .reason = QT_TRANSLATE_NOOP("rules", "This server is being backed up or restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that has ended."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-22",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A CSBS backup has to be available and must not contain shared disks."),
     .remedy = "no edition offers CSBS backups as a source yet",
     .source = "en-us_topic_0093344231"},
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
     .reason = QT_TRANSLATE_NOOP("rules", "This server has no system disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Attach its system disk, or choose another server."),
     .source = "en-us_topic_0022473689"},
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
     .source = "en-us_topic_0116125142",
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
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-78.missing",
     .command = "ims.createSystemImage",
     .shown = Rule::Greyed,
     .broken = noSystemDisk,
     .field = "server",
     .code = "IMG.0119",
     .reason = QT_TRANSLATE_NOOP("rules", "This server has no system disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Attach its system disk, or choose another server."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-78.data",
     .command = "ims.createDataImage",
     .shown = Rule::Greyed,
     .broken = dataDiskLarge,
     .field = "disk",
     .code = "IMG.0111",
     .reason = QT_TRANSLATE_NOOP("rules", "This data disk is larger than 1 TB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make a full-ECS image of its server."),
     .source = "en-us_topic_0192505040"},
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
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-81",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The server and its disks are to be left alone while an image is made."),
     .source = "en-us_topic_0030713149",
     .page = "ims.createImage.system",
     .words = "Leave the server and its disks alone"},
    {.id = "IMS-82",
     .kind = Rule::Warning,
     .command = "ims.createSystemImage",
     .broken = dataDisksInFstab,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "This Linux server has data disks. Servers made from the image miss them and may not "
                                 "start when /etc/fstab names them."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the data disks and take their lines out of /etc/fstab first."),
     .source = "en-us_topic_0030713180"},
    {.id = "IMS-83",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Image files have one of ten formats and are not larger than 128 GB."),
     .remedy = "the replica has no object storage, so no file can be chosen",
     .source = "en-us_topic_0192505040"},
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
     .source = "en-us_topic_0192505040"},
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
