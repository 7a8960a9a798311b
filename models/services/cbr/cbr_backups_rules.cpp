#include "cbr_backups.h"
#include "cbr_vaults.h"
#include "fields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// What can be backed up, and when.
namespace {

constexpr qint64 Day = 24LL * 3'600'000;
constexpr qint64 MuchGb = 4'096;
constexpr int MostSharedDisks = 10;
constexpr int MostName = 64;
constexpr int MostDescription = 255;

bool oneOf(const QString &value, std::initializer_list<QLatin1StringView> values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

// The resource at hand, whichever way the command names it: itself, or as what is in a vault.
struct Resource {
    QString kind; // "server", "disk", "fileSystem"; empty: none
    Record row;
};

bool isVault(const Record &target)
{
    return target.contains(u"protect_type"_s);
}

Resource resourceOf(const Facts &facts)
{
    const Record &target = facts.target();
    if (target.isEmpty() || isVault(target))
        return {};
    if (const QString kind = text(target, "kind"); !kind.isEmpty())
        return {QString::fromLatin1(cbr::kindIn(kind)), facts.find(cbr::kindIn(kind), text(target, "id"))};
    return {target.contains(u"protocol"_s) ? u"fileSystem"_s
            : target.contains(u"role"_s)   ? u"disk"_s
                                           : u"server"_s,
            target};
}

bool isServer(const Resource &resource)
{
    return resource.kind == "server"_L1;
}

bool isDisk(const Resource &resource)
{
    return resource.kind == "disk"_L1;
}

// The vault at hand, or that of the resource.
Record vaultOf(const Facts &facts)
{
    return isVault(facts.target()) ? facts.target() : facts.find("vault", text(facts.target(), "vault_id"));
}

// Those of the resource that are backed up.
QList<Record> backedUpDisks(const Facts &facts)
{
    const Resource resource = resourceOf(facts);
    if (isDisk(resource))
        return {resource.row};
    if (!isServer(resource))
        return {};
    const Rows rows = facts.fetch(
        {.kind = u"disk"_s,
         .filters = {{u"server_id"_s, Filter::Is, {resource.row.value(u"id"_s)}}, {u"excluded"_s, Filter::Is, {0}}},
         .countAll = false});
    QList<Record> disks;
    for (int row = 0; row < rows.rows.size(); ++row)
        disks += rows.record(row);
    return disks;
}

bool anyDisk(const Facts &facts, bool (*is)(const Record &))
{
    const QList<Record> disks = backedUpDisks(facts);
    return std::any_of(disks.begin(), disks.end(), is);
}

bool diskBusy(const Facts &facts)
{
    const Resource resource = resourceOf(facts);
    return isDisk(resource) && !oneOf(text(resource.row, "status"), {"available"_L1, "in_use"_L1});
}

bool fileSystemBusy(const Facts &facts)
{
    const Resource resource = resourceOf(facts);
    return resource.kind == "fileSystem"_L1 && text(resource.row, "status") != "available"_L1;
}

bool inNoVault(const Facts &facts)
{
    return !facts.target().isEmpty() && !isVault(facts.target()) && text(facts.target(), "vault_id").isEmpty();
}

bool vaultEmpty(const Facts &facts)
{
    return !facts.target().isEmpty() && facts.target().value(u"associated"_s).toLongLong() == 0;
}

bool noDiskInVault(const Facts &facts)
{
    if (facts.target().isEmpty())
        return false;
    const QVariant server = facts.target().value(u"id"_s);
    return facts.count("disk", {{u"server_id"_s, Filter::Is, {server}}, {u"vault_id"_s, Filter::IsNot, {u""_s}}}) == 0;
}

bool vaultClosed(const Facts &facts)
{
    const Record vault = vaultOf(facts);
    return !vault.isEmpty() && !cbr::isOpen(vault);
}

bool vaultForReplicas(const Facts &facts)
{
    return text(vaultOf(facts), "protect_type") == "replication"_L1;
}

bool hasBackup(const Facts &facts, const QList<Filter> &more)
{
    const QString id = text(facts.target(), "id");
    return !id.isEmpty() && !facts
                                 .fetch({.kind = u"backup"_s,
                                         .project = facts.command().by.project,
                                         .fields = {u"id"_s},
                                         .filters = QList<Filter>{{u"server_id"_s, Filter::Is, {id}}} + more,
                                         .limit = 1,
                                         .countAll = false})
                                 .rows.isEmpty();
}

bool fullToday(const Facts &facts)
{
    if (!facts.argument("full").toBool())
        return false;
    const QVariantList states{u"available"_s, u"creating"_s, u"creating_image"_s};
    const QVariantList today{facts.now() - Day + 1, facts.now() + 1};
    return hasBackup(facts, {{u"incremental"_s, Filter::Is, {0}},
                             {u"status"_s, Filter::Is, states},
                             {u"created"_s, Filter::Between, today}});
}

bool sharesMany(const Facts &facts)
{
    const QList<Record> disks = backedUpDisks(facts);
    return isServer(resourceOf(facts)) && std::count_if(disks.begin(), disks.end(), [](const Record &disk) {
                                              return disk.value(u"shared"_s).toInt() != 0;
                                          }) > MostSharedDisks;
}

bool isScsi(const Record &disk)
{
    return text(disk, "bus") == "SCSI"_L1;
}

bool isDedicated(const Record &disk)
{
    return text(disk, "type") == "DESS"_L1;
}

bool serverWithScsi(const Facts &facts)
{
    return isServer(resourceOf(facts)) && anyDisk(facts, isScsi);
}

bool scsiDisk(const Facts &facts)
{
    return isDisk(resourceOf(facts)) && anyDisk(facts, isScsi);
}

bool dedicatedDisk(const Facts &facts)
{
    return anyDisk(facts, isDedicated);
}

bool nameWrong(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]+\\z"_s};
    const QString name = facts.text("name");
    return name.size() > MostName || !allowed.match(name).hasMatch();
}

bool descriptionLong(const Facts &facts)
{
    return facts.text("description").size() > MostDescription;
}

} // namespace

bool cbr::toBackUp::serverBusy(const Facts &facts)
{
    const Resource resource = resourceOf(facts);
    return isServer(resource) && !oneOf(text(resource.row, "status"), {"running"_L1, "stopped"_L1});
}

bool cbr::toBackUp::backedUpNow(const Facts &facts)
{
    return hasBackup(facts, {{u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s}}});
}

bool cbr::toBackUp::restoredNow(const Facts &facts)
{
    return hasBackup(facts, {{u"status"_s, Filter::Is, {u"restoring"_s}}});
}

bool cbr::toBackUp::withoutDisks(const Facts &facts)
{
    return isServer(resourceOf(facts)) && backedUpDisks(facts).isEmpty();
}

bool cbr::toBackUp::bareMetal(const Facts &facts)
{
    const Resource resource = resourceOf(facts);
    return isServer(resource) && text(resource.row, "type") == "BMS"_L1;
}

bool cbr::toBackUp::frozen(const Facts &facts)
{
    const Resource resource = resourceOf(facts);
    return isServer(resource) && resource.row.value(u"frozen"_s).toInt() != 0;
}

bool cbr::toBackUp::veryLarge(const Facts &facts)
{
    return isServer(resourceOf(facts)) && cbr::gigabytesOf(backedUpDisks(facts)) > MuchGb;
}

namespace {

using namespace cbr::toBackUp;

constexpr const char *WaitForIt = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended.");
constexpr const char *AnotherVault =
    QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or associate the resource with another one.");

constexpr Rule Rules[] = {
    {.id = "CBR-29",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = serverBusy,
     .field = "resources",
     .code = "BackupService.7101",
     .reason = QT_TRANSLATE_NOOP("rules", "A server can be backed up while it is Running or Stopped."),
     .remedy = WaitForIt,
     .source = "cbr_02_0006"},
    {.id = "CBR-30",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = diskBusy,
     .field = "resources",
     .code = "BackupService.7003",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk can be backed up while it is Available or In-use."),
     .remedy = WaitForIt,
     .source = "cbr_02_0007"},
    {.id = "CBR-31",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = fileSystemBusy,
     .field = "resources",
     .code = "BackupService.6215",
     .reason = QT_TRANSLATE_NOOP("rules", "A file system can be backed up while it is Available."),
     .remedy = WaitForIt,
     .source = "cbr_01_0009"},
    {.id = "CBR-32",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = inNoVault,
     .field = "resources",
     .code = "BackupService.6135",
     .reason = QT_TRANSLATE_NOOP("rules", "What is to be backed up has to be associated with a vault first."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Associate it with a vault, or create one for it."),
     .source = "cbr_02_0006",
     .helps = "cbr.servers"},
    {.id = "CBR-32.empty",
     .command = "cbr.backUpVault",
     .shown = Rule::Greyed,
     .broken = vaultEmpty,
     .field = "vault",
     .code = "BackupService.0001",
     .reason = QT_TRANSLATE_NOOP("rules", "Nothing is associated with this vault, so there is nothing to back up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Associate something with the vault first."),
     .source = "cbr_02_0006"},
    {.id = "CBR-32.disks",
     .command = "ecs.createDiskBackup",
     .shown = Rule::Greyed,
     .broken = noDiskInVault,
     .field = "server",
     .code = "BackupService.6135",
     .reason = QT_TRANSLATE_NOOP("rules", "None of the server's disks is associated with a disk backup vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Associate a disk with a vault, or create one for it."),
     .source = "cbr_02_0007",
     .helps = "cbr.disks"},
    {.id = "CBR-32.state",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = vaultClosed,
     .field = "resources",
     .code = "BackupService.6113",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is neither Available nor Locked, so it takes no backups."),
     .remedy = AnotherVault,
     .source = "cbr_01_0009"},
    {.id = "CBR-32.replicas",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = vaultForReplicas,
     .field = "resources",
     .code = "BackupService.6124",
     .reason = QT_TRANSLATE_NOOP("rules", "This vault is for replicas of backups."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use a vault of type Backup."),
     .source = "cbr_02_0003"},
    {.id = "CBR-33",
     .command = "cbr.backupNaming",
     .broken = nameWrong,
     .field = "name",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name of a backup has 1 to 64 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = "cbr_02_0006"},
    {.id = "CBR-34",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Several backups made at once have numbers behind their names."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_02_0006"},
    {.id = "CBR-35",
     .command = "cbr.backupNaming",
     .broken = descriptionLong,
     .field = "description",
     .reason = QT_TRANSLATE_NOOP("rules", "The description has 255 characters at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the description."),
     .source = "cbr_02_0006"},
    {.id = "CBR-36",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The first backup of a resource is a full one, later ones are incremental "
                                          "unless a full one is asked for."),
     .source = "cbr_03_0025",
     .page = "cbr.backup",
     .words = "Backup Type"},
    {.id = "CBR-37",
     .command = "cbr.making",
     .broken = fullToday,
     .field = "full",
     .reason = QT_TRANSLATE_NOOP("rules", "There is at least one day between two full backups of a resource."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave Full Backup out, or wait until a day has passed."),
     .source = "cbr_03_0025"},
    {.id = "CBR-38",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A backup that runs cannot be stopped."),
     .remedy = "no page has an entry that would stop one",
     .source = "cbr_06_0062"},
    {.id = "CBR-39",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A server may be restarted once its backup is past 10%."),
     .remedy = "advice: restarting is not refused before, and the replica loses no data by it",
     .source = "cbr_02_0006"},
    {.id = "CBR-40",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = backedUpNow,
     .field = "resources",
     .code = "BackupService.6125",
     .reason = QT_TRANSLATE_NOOP("rules", "It is being backed up already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that backup is done."),
     .source = "cbr_01_0009"},
    {.id = "CBR-40.restoring",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = restoredNow,
     .field = "resources",
     .code = "BackupService.2010",
     .reason = QT_TRANSLATE_NOOP("rules", "It is being restored from a backup."),
     .remedy = WaitForIt,
     .source = "cbr_01_0009"},
    {.id = "CBR-41",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A resource can have any number of backups."),
     .remedy = "a permission without a limit: nothing is refused",
     .source = "cbr_06_0056"},
    {.id = "CBR-42",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = withoutDisks,
     .field = "resources",
     .code = "BackupService.7108",
     .reason = QT_TRANSLATE_NOOP("rules", "The server has no disk that could be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Attach a disk, or include those that are left out of its backups."),
     .source = "cbr_02_0009"},
    {.id = "CBR-43",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = sharesMany,
     .field = "resources",
     .code = "BackupService.7107",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup of a server holds 10 shared disks at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Exclude shared disks from its backups."),
     .source = "cbr_01_0009"},
    {.id = "CBR-44",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = serverWithScsi,
     .field = "resources",
     .code = "BackupService.7104",
     .reason = QT_TRANSLATE_NOOP("rules", "Servers with SCSI disks cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the SCSI disks, or exclude them from its backups."),
     .source = "cbr_01_0009"},
    {.id = "CBR-44.disk",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = scsiDisk,
     .field = "resources",
     .code = "BackupService.7002",
     .reason = QT_TRANSLATE_NOOP("rules", "SCSI disks cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Copy what is on it to a disk of another device type."),
     .source = "cbr_01_0009"},
    {.id = "CBR-44.dedicated",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = dedicatedDisk,
     .field = "resources",
     .code = "BackupService.7001",
     .reason = QT_TRANSLATE_NOOP("rules", "DESS disks cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Exclude them from the backups of the server."),
     .source = "cbr_01_0009"},
    {.id = "CBR-44.metal",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = bareMetal,
     .field = "resources",
     .code = "BackupService.7109",
     .reason = QT_TRANSLATE_NOOP("rules", "Bare metal servers cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose an ECS."),
     .source = "cbr_01_0009"},
    {.id = "CBR-45",
     .command = "cbr.making",
     .shown = Rule::Greyed,
     .broken = frozen,
     .field = "resources",
     .code = "BackupService.6215",
     .reason = QT_TRANSLATE_NOOP("rules", "A server that is frozen cannot be backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Settle what it is frozen for first."),
     .source = "cbr_01_0009"},
    {.id = "CBR-46",
     .kind = Rule::Warning,
     .command = "cbr.making",
     .broken = veryLarge,
     .field = "resources",
     .reason = QT_TRANSLATE_NOOP("rules", "Its disks are more than 4 TB. The backup takes very long."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Exclude disks that need no backup."),
     .source = "cbr_01_0009"},
    {.id = "CBR-47",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The smallest unit of a backup is a disk."),
     .remedy = "no page restores single files",
     .source = "cbr_06_0010"},
    {.id = "CBR-48",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Automatic backups are called autobk_ and four signs."),
     .remedy = "a behaviour, nothing is refused: tst_policies holds it",
     .source = "cbr_06_0009"},
    {.id = "CBR-49",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups of servers are crash-consistent."),
     .source = "cbr_01_0013",
     .page = "cbr.vaults",
     .words = "Server backup"},
    {.id = "CBR-50",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of an encrypted disk is encrypted, and stays so."),
     .source = "cbr_03_0014",
     .page = "cbr.backup",
     .words = "Encrypted"},
    {.id = "CBR-51",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Of each disk the newest snapshot is kept."),
     .remedy = "the replica has no quota of snapshots, and no page shows them",
     .source = "cbr_03_0015"},
    {.id = "CBR-52",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups can be neither downloaded nor uploaded."),
     .remedy = "no page has an entry for it",
     .source = "cbr_01_0009"},
    {.id = "CBR-53",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Sizes are shown in whole GB."),
     .source = "cbr_03_0002",
     .page = "cbr.backup",
     .words = "Capacity (GB)"},
    {.id = "CBR-54",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Deleting files need not make the next backup smaller."),
     .remedy = "the replica counts whole disks, not the blocks that changed",
     .source = "cbr_06_00110"},
};

} // namespace

std::span<const Rule> cbr::backupRules()
{
    return Rules;
}
