#include "cbr_copies.h"

#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool is(const Facts &facts, const char *field, QLatin1StringView value)
{
    return text(facts.target(), field) == value;
}

bool works(const Record &vault)
{
    return text(vault, "status") == "available"_L1 || text(vault, "status") == "lock"_L1;
}

qint64 room(const Record &vault)
{
    return number(vault, "capacity_gb") - number(vault, "used_gb");
}

bool notAvailable(const Facts &facts)
{
    return has(facts) && !is(facts, "status", "available"_L1);
}

QString regionOf(const Facts &facts, const QString &project)
{
    return text(facts.find("project", project), "region");
}

// The vault that replicas are to go into, if the asking account has it.
Record destination(const Facts &facts)
{
    const Record vault = facts.find("vault", facts.text("destination"));
    const Record project = facts.find("project", text(vault, "project_id"));
    return text(project, "account_id") == facts.command().by.account ? vault : Record{};
}

QString destinationRegion(const Facts &facts)
{
    return regionOf(facts, text(destination(facts), "project_id"));
}

bool noDestination(const Facts &facts)
{
    return destination(facts).isEmpty();
}

bool destinationNotForReplicas(const Facts &facts)
{
    const Record vault = destination(facts);
    return !vault.isEmpty() && (text(vault, "protect_type") != "replication"_L1 ||
                                text(vault, "object_type") != "server"_L1 || !works(vault));
}

bool regionNotCapable(const Facts &facts)
{
    if (noDestination(facts))
        return false;
    const QString there = destinationRegion(facts);
    const QString here = regionOf(facts, facts.command().by.project);
    return there == here || there == "notcapable"_L1 || here == "notcapable"_L1;
}

bool replicaThere(const Facts &facts, const QString &backup)
{
    const QList<Record> copies = cbr::copiesOf(facts, backup);
    return std::any_of(copies.begin(), copies.end(), [&facts](const Record &copy) {
        return number(copy, "replica") != 0 && regionOf(facts, text(copy, "project_id")) == destinationRegion(facts);
    });
}

bool oneThere(const Facts &facts)
{
    return has(facts) && !noDestination(facts) && replicaThere(facts, text(facts.target(), "id"));
}

bool noRoomForBackup(const Facts &facts)
{
    const Record vault = destination(facts);
    return !vault.isEmpty() && has(facts) && room(vault) < number(facts.target(), "size_gb");
}

bool ofNoEcs(const Facts &facts)
{
    return has(facts) && (!is(facts, "object_type", "server"_L1) || !is(facts, "server_type", "ECS"_L1));
}

bool withoutSystemDisk(const Facts &facts)
{
    return has(facts) && is(facts, "object_type", "server"_L1) && number(facts.target(), "contains_system_disk") == 0;
}

bool isCopy(const Facts &facts)
{
    return number(facts.target(), "replica") != 0 || cbr::isSharedCopy(facts.target());
}

bool isReplicationVault(const Facts &facts)
{
    return is(facts, "protect_type", "replication"_L1);
}

bool notForServers(const Facts &facts)
{
    return has(facts) && !is(facts, "object_type", "server"_L1);
}

// The vault's backups that could be replicated, and their size.
Rows eligible(const Facts &facts)
{
    return facts.fetch({.kind = u"backup"_s,
                        .fields = {u"id"_s, u"size_gb"_s},
                        .filters = {{u"vault_id"_s, Filter::Is, {facts.target().value(u"id"_s)}},
                                    {u"status"_s, Filter::Is, {u"available"_s}},
                                    {u"server_type"_s, Filter::Is, {u"ECS"_s}},
                                    {u"contains_system_disk"_s, Filter::Is, {1}},
                                    {u"copied_from"_s, Filter::Is, {u""_s}}},
                        .countAll = false});
}

bool nothingEligible(const Facts &facts)
{
    return has(facts) && !notForServers(facts) && !isReplicationVault(facts) && eligible(facts).rows.isEmpty();
}

bool noRoomForAll(const Facts &facts)
{
    const Record vault = destination(facts);
    if (vault.isEmpty() || !has(facts))
        return false;
    const Rows backups = eligible(facts);
    qint64 needed = 0;
    for (int row = 0; row < backups.rows.size(); ++row)
        needed += backups.at(row, u"size_gb"_s).toLongLong();
    return room(vault) < needed;
}

bool onceAlready(const Facts &facts)
{
    const QString region = destinationRegion(facts);
    return !region.isEmpty() &&
           QJsonDocument::fromJson(text(facts.target(), "replicated_to").toUtf8()).array().contains(region);
}

bool nameWrong(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]{1,64}\\z"_s};
    return !allowed.match(facts.text("name")).hasMatch();
}

bool descriptionLong(const Facts &facts)
{
    return facts.text("description").size() > 255;
}

constexpr const char *Replicating = "cbr_03_0018";
constexpr const char *OtherVault = QT_TRANSLATE_NOOP("rules", "Select another vault.");

constexpr Rule Rules[] = {
    {.id = "CBR-142",
     .command = "cbr.replicateBackup",
     .shown = Rule::Greyed,
     .broken = notAvailable,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available can be replicated."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available."),
     .source = Replicating},
    {.id = "CBR-142.type",
     .command = "cbr.replicateBackup",
     .shown = Rule::Absent,
     .broken = ofNoEcs,
     .code = "BackupService.6122",
     .reason = QT_TRANSLATE_NOOP("rules", "Only backups of an ECS can be replicated."),
     .source = Replicating},
    {.id = "CBR-142.system",
     .command = "cbr.replicateBackup",
     .shown = Rule::Greyed,
     .broken = withoutSystemDisk,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup without the data of the system disk cannot be replicated."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a backup that was made with the system disk."),
     .source = Replicating},
    {.id = "CBR-143",
     .command = "cbr.replicateBackup",
     .shown = Rule::Absent,
     .broken = isCopy,
     .code = "BackupService.6128",
     .reason = QT_TRANSLATE_NOOP("rules", "A replica or a shared copy cannot be replicated again."),
     .source = Replicating},
    {.id = "CBR-143.vault",
     .command = "cbr.replicateVault",
     .shown = Rule::Absent,
     .broken = isReplicationVault,
     .code = "BackupService.6128",
     .reason = QT_TRANSLATE_NOOP("rules", "A replication vault cannot be replicated again."),
     .source = "cbr_03_0009"},
    {.id = "CBR-144",
     .command = "cbr.replicateBackup",
     .broken = oneThere,
     .field = "destination",
     .reason = QT_TRANSLATE_NOOP("rules", "There is a replica of this backup in that region already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use that replica, or delete it first."),
     .source = Replicating},
    {.id = "CBR-145",
     .command = "cbr.replicateVault",
     .broken = onceAlready,
     .field = "destination",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault was replicated to that region before; that happens once."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Replicate its newer backups one by one."),
     .source = "cbr_03_0009"},
    {.id = "CBR-146",
     .command = "cbr.replication",
     .broken = regionNotCapable,
     .field = "destination",
     .code = "BackupService.1011",
     .reason = QT_TRANSLATE_NOOP("rules", "Backups cannot be replicated between these regions."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault in a region that takes part in replication."),
     .source = "ShowReplicationCapabilities"},
    {.id = "CBR-147",
     .command = "cbr.replication",
     .broken = noDestination,
     .field = "destination",
     .code = "BackupService.6120",
     .reason = QT_TRANSLATE_NOOP("rules", "No destination vault is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a replication vault in the destination region."),
     .source = Replicating},
    {.id = "CBR-147.type",
     .command = "cbr.replication",
     .broken = destinationNotForReplicas,
     .field = "destination",
     .code = "BackupService.6119",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination is no server backup vault with the protection type "
                                          "Replication that works."),
     .remedy = OtherVault,
     .source = Replicating},
    {.id = "CBR-147.room",
     .command = "cbr.replicateBackup",
     .broken = noRoomForBackup,
     .field = "destination",
     .code = "BackupService.6129",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination vault has less room than the backup needs."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault with more room, or expand this one."),
     .source = Replicating},
    {.id = "CBR-147.all",
     .command = "cbr.replicateVault",
     .broken = noRoomForAll,
     .field = "destination",
     .code = "BackupService.6129",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination vault has less room than the backups of this vault need."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault with more room, or expand this one."),
     .source = "cbr_03_0009"},
    {.id = "CBR-148",
     .command = "cbr.replicateBackup",
     .broken = nameWrong,
     .field = "name",
     .reason = QT_TRANSLATE_NOOP("rules", "The name of a replica has 1 to 64 letters, digits, underscores (_) or "
                                          "hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = Replicating},
    {.id = "CBR-148.description",
     .command = "cbr.replicateBackup",
     .broken = descriptionLong,
     .field = "description",
     .reason = QT_TRANSLATE_NOOP("rules", "A description has 255 characters at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the description."),
     .source = Replicating},
    {.id = "CBR-149",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The traffic of a replica is charged to the region of the backup."),
     .remedy = "prices are not simulated; the form says who is charged",
     .source = Replicating},
    {.id = "CBR-150",
     .command = "cbr.replicateVault",
     .shown = Rule::Greyed,
     .broken = nothingEligible,
     .field = "vault",
     .code = "BackupService.6122",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault holds no backup that can be replicated: one of an ECS, with its "
                                          "system disk, Available."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Back up a server of the vault first."),
     .source = "cbr_03_0009"},
    {.id = "CBR-150.type",
     .command = "cbr.replicateVault",
     .shown = Rule::Absent,
     .broken = notForServers,
     .code = "BackupService.6122",
     .reason = QT_TRANSLATE_NOOP("rules", "Only server backup vaults can be replicated."),
     .source = "cbr_03_0009"},
};

} // namespace

std::span<const Rule> cbr::replicaRules()
{
    return Rules;
}
