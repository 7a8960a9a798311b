#include "cbr_backups.h"
#include "cbr_vaults.h"
#include "fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What can be restored, and where to.
namespace {

QString target(const Facts &facts, const char *field)
{
    return text(facts.target(), field);
}

bool oneOf(const QString &value, std::initializer_list<QLatin1StringView> values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

// --- The backup --------------------------------------------------------------------------------------------------

bool beingCreated(const Facts &facts)
{
    return oneOf(target(facts, "status"), {"creating"_L1, "creating_image"_L1});
}

bool notRestorable(const Facts &facts)
{
    return oneOf(target(facts, "status"), {"deleting"_L1, "error"_L1});
}

bool vaultClosed(const Facts &facts)
{
    return !facts.target().isEmpty() && !cbr::isOpen(facts.find("vault", target(facts, "vault_id")));
}

bool isReplica(const Facts &facts)
{
    return number(facts.target(), "replica") != 0;
}

bool ofFileSystem(const Facts &facts)
{
    return target(facts, "object_type") == "turbo"_L1;
}

bool ofNoServer(const Facts &facts)
{
    return target(facts, "object_type") == "disk"_L1;
}

bool ofNoDisk(const Facts &facts)
{
    return oneOf(target(facts, "object_type"), {"server"_L1, "csbs"_L1});
}

// --- Where it came from ------------------------------------------------------------------------------------------

Record serverOf(const Facts &facts)
{
    return ofNoDisk(facts) ? facts.find("server", target(facts, "server_id")) : Record{};
}

bool another(const Facts &facts, const QString &resource, const QVariantList &states)
{
    if (resource.isEmpty())
        return false;
    const Rows rows =
        facts.fetch({.kind = u"backup"_s,
                     .fields = {u"id"_s},
                     .filters = {{u"server_id"_s, Filter::Is, {resource}}, {u"status"_s, Filter::Is, states}},
                     .limit = 2,
                     .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row) {
        if (rows.at(row, u"id"_s) != facts.target().value(u"id"_s))
            return true;
    }
    return false;
}

bool serverRestored(const Facts &facts)
{
    return another(facts, target(facts, "id"), {u"restoring"_s});
}

bool diskNotFree(const Facts &facts)
{
    if (target(facts, "object_type") != "disk"_L1)
        return false;
    const Record disk = facts.find("disk", target(facts, "server_id"));
    return !disk.isEmpty() && text(disk, "status") != "available"_L1;
}

bool diskSmaller(const Facts &facts)
{
    if (target(facts, "object_type") != "disk"_L1)
        return false;
    const Record disk = facts.find("disk", target(facts, "server_id"));
    return !disk.isEmpty() && number(disk, "size_gb") < number(facts.target(), "size_gb");
}

// --- Which disk goes where ---------------------------------------------------------------------------------------

QList<Record> recordsOf(const Rows &rows)
{
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

QList<Record> all(const Facts &facts, const QString &kind, const QString &column, const QString &value)
{
    return recordsOf(facts.fetch({.kind = kind, .filters = {{column, Filter::Is, {value}}}, .countAll = false}));
}

struct Pair {
    Record part;
    Record disk;
};

QList<Pair> pairsOf(const Facts &facts)
{
    if (!ofNoDisk(facts))
        return {};
    const QList<Record> parts = all(facts, u"backupDisk"_s, u"backup_id"_s, target(facts, "id"));
    const QList<Record> disks = all(facts, u"disk"_s, u"server_id"_s, target(facts, "server_id"));
    const auto named = [](const QList<Record> &records, const QString &id) {
        const auto found = std::find_if(records.begin(), records.end(),
                                        [&](const Record &record) { return text(record, "id") == id; });
        return found == records.end() ? Record{} : *found;
    };
    QList<cbr::Destination> destinations = cbr::destinationsOf(facts.argument("disks"));
    if (destinations.isEmpty())
        destinations = cbr::originalDisks(parts, disks);
    QList<Pair> pairs;
    for (const cbr::Destination &one : std::as_const(destinations))
        pairs += {named(parts, one.from), named(disks, one.to)};
    return pairs;
}

bool anyPair(const Facts &facts, bool (*is)(const Pair &))
{
    const QList<Pair> pairs = pairsOf(facts);
    return std::any_of(pairs.begin(), pairs.end(), is);
}

bool isComplete(const Pair &pair)
{
    return !pair.part.isEmpty() && !pair.disk.isEmpty();
}

} // namespace

bool cbr::toRestore::serverGone(const Facts &facts)
{
    return !facts.target().isEmpty() && number(facts.target(), "server_exists") == 0;
}

bool cbr::toRestore::serverBusy(const Facts &facts)
{
    const Record server = serverOf(facts);
    return !server.isEmpty() && !oneOf(text(server, "status"), {"running"_L1, "stopped"_L1});
}

bool cbr::toRestore::otherType(const Facts &facts)
{
    const Record server = serverOf(facts);
    return !server.isEmpty() && text(server, "type") != target(facts, "server_type");
}

bool cbr::toRestore::otherSystem(const Facts &facts)
{
    const Record server = serverOf(facts);
    return !server.isEmpty() && number(facts.target(), "contains_system_disk") != 0 &&
           text(server, "os_type") != target(facts, "os_type");
}

bool cbr::toRestore::backedUpNow(const Facts &facts)
{
    return another(facts, target(facts, "server_id"), {u"creating"_s, u"creating_image"_s});
}

bool cbr::toRestore::restoredNow(const Facts &facts)
{
    return target(facts, "status") == "restoring"_L1 || another(facts, target(facts, "server_id"), {u"restoring"_s});
}

bool cbr::toRestore::elsewhere(const Facts &facts)
{
    return anyPair(facts, [](const Pair &pair) { return !isComplete(pair); });
}

bool cbr::toRestore::dataOntoSystem(const Facts &facts)
{
    return anyPair(facts, [](const Pair &pair) {
        return isComplete(pair) && text(pair.part, "role") == "data"_L1 && text(pair.disk, "role") == "system"_L1;
    });
}

bool cbr::toRestore::destinationSmaller(const Facts &facts)
{
    return anyPair(facts, [](const Pair &pair) {
        return isComplete(pair) && number(pair.disk, "size_gb") < number(pair.part, "size_gb");
    });
}

bool cbr::toRestore::destinationBusy(const Facts &facts)
{
    return anyPair(facts, [](const Pair &pair) {
        return isComplete(pair) && !oneOf(text(pair.disk, "status"), {"available"_L1, "in_use"_L1});
    });
}

bool cbr::toRestore::destinationTwice(const Facts &facts)
{
    const QList<Pair> pairs = pairsOf(facts);
    QStringList taken;
    for (const Pair &pair : pairs) {
        const QString disk = text(pair.disk, "id");
        if (!disk.isEmpty() && taken.contains(disk))
            return true;
        taken += disk;
    }
    return false;
}

namespace {

using namespace cbr::toRestore;

constexpr const char *WaitForIt = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended.");
constexpr const char *OtherDisk = QT_TRANSLATE_NOOP("rules", "Choose another destination disk.");

constexpr Rule Rules[] = {
    {.id = "CBR-05",
     .command = "cbr.restoring",
     .shown = Rule::Greyed,
     .broken = beingCreated,
     .field = "backup",
     .code = "BackupService.2005",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A backup that is being created cannot be restored, even when an image can be "
                                    "created from it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available."),
     .source = "cbr_03_0016"},
    {.id = "CBR-23",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = serverGone,
     .field = "backup",
     .code = "BackupService.2007",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The server of this backup no longer exists, so there is nothing to restore it to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create an image from the backup and make a new server from it."),
     .source = "cbr_06_0055"},
    {.id = "CBR-23.disk",
     .command = "cbr.restoreDisk",
     .shown = Rule::Greyed,
     .broken = serverGone,
     .field = "backup",
     .code = "BackupService.7000",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The disk of this backup no longer exists, so there is nothing to restore it to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create a disk from the backup."),
     .source = "cbr_03_0033"},
    {.id = "CBR-55",
     .command = "cbr.restoring",
     .shown = Rule::Greyed,
     .broken = notRestorable,
     .field = "backup",
     .code = "BackupService.2005",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available can be restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available, or choose another one."),
     .source = "cbr_03_0032"},
    {.id = "CBR-56",
     .command = "cbr.restoring",
     .shown = Rule::Greyed,
     .broken = vaultClosed,
     .field = "backup",
     .code = "BackupService.6202",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault of this backup is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or choose a backup in another vault."),
     .source = "cbr_01_0009",
     .helps = "cbr.vaults"},
    {.id = "CBR-57",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A restore overwrites what is there, and cannot be stopped."),
     .remedy = "the dialog says so and asks for a typed word: tst_backups holds it",
     .source = "cbr_03_0032"},
    {.id = "CBR-58",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The server is shut down first, and started afterwards if that is wanted."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_03_0032"},
    {.id = "CBR-59",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = serverBusy,
     .field = "backup",
     .code = "BackupService.2008",
     .reason = QT_TRANSLATE_NOOP("rules", "A server can be restored while it is Running or Stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the server is Running or Stopped, or repair it first."),
     .source = "cbr_03_0032",
     .helps = "ecs.server",
     .helpsWith = "server_id"},
    {.id = "CBR-60",
     .command = "cbr.restoreBackup",
     .broken = dataOntoSystem,
     .field = "disks",
     .code = "BackupService.2013",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of a data disk cannot be restored to a system disk."),
     .remedy = OtherDisk,
     .source = "cbr_03_0032"},
    {.id = "CBR-61",
     .command = "cbr.restoreBackup",
     .broken = destinationSmaller,
     .field = "disks",
     .code = "BackupService.2001",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination disk has to be as large as the backup at least."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a larger disk, or create one in Elastic Volume Service."),
     .source = "cbr_03_0032"},
    {.id = "CBR-61.state",
     .command = "cbr.restoreBackup",
     .broken = destinationBusy,
     .field = "disks",
     .code = "BackupService.2011",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination disk has to be Available or In-use."),
     .remedy = OtherDisk,
     .source = "cbr_03_0032"},
    {.id = "CBR-61.twice",
     .command = "cbr.restoreBackup",
     .broken = destinationTwice,
     .field = "disks",
     .code = "BackupService.2012",
     .reason = QT_TRANSLATE_NOOP("rules", "Two disks of the backup cannot be restored to the same disk."),
     .remedy = OtherDisk,
     .source = "cbr_03_0032"},
    {.id = "CBR-62",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Without a choice each disk goes back to where it came from."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_03_0032"},
    {.id = "CBR-63",
     .command = "cbr.restoreBackup",
     .broken = elsewhere,
     .field = "disks",
     .code = "BackupService.2003",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup is restored to disks of its own server only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a disk of the server, or attach it to the server first."),
     .source = "cbr_03_0032"},
    {.id = "CBR-63.system",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = otherSystem,
     .field = "backup",
     .code = "BackupService.7114",
     .reason = QT_TRANSLATE_NOOP("rules", "The server runs another operating system than the backup has."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Change the OS of the server back, or create an image from the backup."),
     .source = "cbr_03_0032"},
    {.id = "CBR-63.type",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = otherType,
     .field = "backup",
     .code = "BackupService.7115",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is of another type than the one that was backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create an image from the backup and make a new server from it."),
     .source = "cbr_03_0032"},
    {.id = "CBR-64",
     .command = "cbr.restoring",
     .shown = Rule::Greyed,
     .broken = backedUpNow,
     .field = "backup",
     .code = "BackupService.2002",
     .reason = QT_TRANSLATE_NOOP("rules", "What it would be restored to is being backed up."),
     .remedy = WaitForIt,
     .source = "cbr_01_0009"},
    {.id = "CBR-64.restoring",
     .command = "cbr.restoring",
     .shown = Rule::Greyed,
     .broken = restoredNow,
     .field = "backup",
     .code = "BackupService.2010",
     .reason = QT_TRANSLATE_NOOP("rules", "A restore runs already."),
     .remedy = WaitForIt,
     .source = "cbr_01_0009"},
    {.id = "CBR-64.server",
     .command = "ecs.touch",
     .shown = Rule::Greyed,
     .broken = serverRestored,
     .field = "server",
     .code = "BackupService.2010",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is being restored from a backup. Leave it alone until then."),
     .remedy = WaitForIt,
     .source = "cbr_03_0032"},
    {.id = "CBR-65",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Disks that were added after the backup keep their data, and those that were "
                                          "removed do not come back."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_06_0016"},
    {.id = "CBR-66",
     .command = "cbr.restoreDisk",
     .shown = Rule::Greyed,
     .broken = diskNotFree,
     .field = "backup",
     .code = "BackupService.2011",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk can be restored while it is Available."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Stop its server and detach the disk first."),
     .source = "cbr_03_0033",
     .helps = "evs.disk",
     .helpsWith = "server_id"},
    {.id = "CBR-66.size",
     .command = "cbr.restoreDisk",
     .shown = Rule::Greyed,
     .broken = diskSmaller,
     .field = "backup",
     .code = "BackupService.2001",
     .reason = QT_TRANSLATE_NOOP("rules", "The disk is smaller than its backup."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Expand the disk first."),
     .source = "cbr_03_0033"},
    {.id = "CBR-66.server",
     .command = "cbr.restoreDisk",
     .shown = Rule::Absent,
     .broken = ofNoDisk,
     .field = "backup",
     .code = "BackupService.6300",
     .reason = QT_TRANSLATE_NOOP("rules", "This is the backup of a server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Restore the server."),
     .source = "cbr_03_0033"},
    {.id = "CBR-66.disk",
     .command = "cbr.restoreBackup",
     .shown = Rule::Absent,
     .broken = ofNoServer,
     .field = "backup",
     .code = "BackupService.6300",
     .reason = QT_TRANSLATE_NOOP("rules", "This is the backup of a disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Restore the disk."),
     .source = "cbr_03_0033"},
    {.id = "CBR-67",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A disk that was expanded after the backup gets its old size back."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_06_0017"},
    {.id = "CBR-68",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A disaster recovery site is restored only while its protection is off."),
     .remedy = "the replica has no Storage Disaster Recovery Service",
     .source = "cbr_01_0009"},
    {.id = "CBR-70",
     .command = "cbr.restoring",
     .shown = Rule::Absent,
     .broken = ofFileSystem,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of a file system cannot be restored to where it came from."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create a file system from the backup."),
     .source = "cbr_01_0009"},
    {.id = "CBR-71",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A restore is done when the backup is Available again and its task did not "
                                          "fail."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_03_0032"},
    {.id = "CBR-72",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "After a restore, volume groups are attached anew and Windows data disks may "
                                          "be offline."),
     .remedy = "advice about the guest; the console of the server has both",
     .source = "cbr_05_0002"},
    {.id = "CBR-73",
     .command = "cbr.restoring",
     .shown = Rule::Absent,
     .broken = isReplica,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules", "A replica serves to create images, not to restore a server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Restore the server from a backup in its own region."),
     .source = "cbr_03_0018"},
};

} // namespace

std::span<const Rule> cbr::restoreRules()
{
    return Rules;
}
