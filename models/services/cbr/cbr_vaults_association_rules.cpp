#include "cbr_vaults.h"

#include "fields.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

// What may be put into a vault, and what it may take by itself.
namespace {

constexpr qint64 MostResources = 256;
constexpr qint64 LeastRoom = 40; // GB

// --- Into a vault ------------------------------------------------------------------------------------------------

QList<cbr::Chosen> chosen(const Facts &facts)
{
    return cbr::chosenOf(facts.argument("resources"));
}

// The resource as one of the vault's kind and of the asking project; empty: it is none.
Record resourceOf(const Facts &facts, const QString &id)
{
    const Record found = facts.find(cbr::kindIn(text(cbr::vaultAtHand(facts), "object_type")), id);
    return text(found, "project_id") == facts.command().by.project ? found : Record{};
}

QList<Record> resources(const Facts &facts)
{
    QList<Record> all;
    const QList<cbr::Chosen> ids = chosen(facts);
    for (const cbr::Chosen &one : ids) {
        if (const Record found = resourceOf(facts, one.id); !found.isEmpty())
            all += found;
    }
    return all;
}

// Of how many GB backups are made: those of a server without the disks that are left out.
qint64 gigabytes(const Facts &facts)
{
    const bool servers = text(cbr::vaultAtHand(facts), "object_type") == "server"_L1;
    qint64 sum = 0;
    const QList<cbr::Chosen> all = chosen(facts);
    for (const cbr::Chosen &one : all) {
        const Record resource = resourceOf(facts, one.id);
        if (!servers)
            sum += number(resource, "size_gb");
        if (!servers || resource.isEmpty())
            continue;
        const Rows disks = facts.fetch({.kind = u"disk"_s,
                                        .fields = {u"id"_s, u"size_gb"_s},
                                        .filters = {{u"server_id"_s, Filter::Is, {one.id}}},
                                        .countAll = false});
        for (int row = 0; row < disks.rows.size(); ++row) {
            if (!one.excluded.contains(disks.at(row, u"id"_s).toString()))
                sum += disks.at(row, u"size_gb"_s).toLongLong();
        }
    }
    return sum;
}

bool crowded(const Facts &facts)
{
    return number(cbr::vaultAtHand(facts), "associated") + chosen(facts).size() > MostResources;
}

bool inAVault(const Record &resource)
{
    return !text(resource, "vault_id").isEmpty();
}

bool associatedAlready(const Facts &facts)
{
    const QList<Record> all = resources(facts);
    return std::any_of(all.begin(), all.end(), inAVault);
}

QString namesOf(const QList<Record> &records)
{
    constexpr qsizetype Named = 3;
    QStringList names;
    for (const Record &record : records.first(std::min(records.size(), Named)))
        names += text(record, "name");
    return names.join(u", "_s) + (records.size() > Named ? u", …"_s : QString{});
}

QString theirNames(const Facts &facts)
{
    QList<Record> all = resources(facts);
    all.removeIf([](const Record &resource) { return !inAVault(resource); });
    return namesOf(all);
}

bool namedTwice(const Facts &facts)
{
    QStringList ids;
    const QList<cbr::Chosen> all = chosen(facts);
    std::transform(all.begin(), all.end(), std::back_inserter(ids), [](const cbr::Chosen &one) { return one.id; });
    return ids.removeDuplicates() > 0;
}

bool notReady(const Record &resource)
{
    const QString status = text(resource, "status");
    return status != "running"_L1 && status != "stopped"_L1 && status != "available"_L1 && status != "in_use"_L1;
}

bool anyNotReady(const Facts &facts)
{
    const QList<Record> all = resources(facts);
    return std::any_of(all.begin(), all.end(), notReady);
}

QString notReadyNames(const Facts &facts)
{
    QList<Record> all = resources(facts);
    all.removeIf([](const Record &resource) { return !notReady(resource); });
    return namesOf(all);
}

bool anotherKind(const Facts &facts)
{
    return resources(facts).size() != chosen(facts).size();
}

bool nothingChosen(const Facts &facts)
{
    return chosen(facts).isEmpty();
}

bool forReplicas(const Facts &facts)
{
    return text(cbr::vaultAtHand(facts), "protect_type") == "replication"_L1 &&
           (!facts.target().isEmpty() || !chosen(facts).isEmpty());
}

bool smallerThanContent(const Facts &facts)
{
    const Record vault = cbr::vaultAtHand(facts);
    return !chosen(facts).isEmpty() && text(vault, "object_type") != "disk"_L1 &&
           number(vault, "allocated_gb") + gigabytes(facts) > number(vault, "capacity_gb");
}

bool smallerThanDisks(const Facts &facts)
{
    const Record vault = cbr::vaultAtHand(facts);
    return !chosen(facts).isEmpty() && text(vault, "object_type") == "disk"_L1 &&
           number(vault, "allocated_gb") + gigabytes(facts) > number(vault, "capacity_gb");
}

// --- By itself ---------------------------------------------------------------------------------------------------

bool associates(const Facts &facts)
{
    return facts.command().id == "cbr.enableAssociation"_L1 || facts.argument("autoAssociation").toBool();
}

bool manyBindTags(const Facts &facts)
{
    return facts.argument("bindTags").toList().size() > cbr::MostBindTags;
}

bool wrongBindTags(const Facts &facts)
{
    static const QRegularExpression key{u"\\A[A-Za-z0-9_-]{1,36}\\z"_s};
    static const QRegularExpression value{u"\\A[A-Za-z0-9_-]{0,43}\\z"_s};
    const QVariantList tags = facts.argument("bindTags").toList();
    return std::any_of(tags.begin(), tags.end(), [](const QVariant &tag) {
        return !key.match(tag.toMap().value(u"key"_s).toString().trimmed()).hasMatch() ||
               !value.match(tag.toMap().value(u"value"_s).toString().trimmed()).hasMatch();
    });
}

bool replicasAssociate(const Facts &facts)
{
    return associates(facts) && text(cbr::vaultAtHand(facts), "protect_type") == "replication"_L1;
}

bool withoutPolicy(const Facts &facts)
{
    return associates(facts) && text(cbr::vaultAtHand(facts), "policy_id").isEmpty();
}

bool withoutRoom(const Facts &facts)
{
    const Record vault = cbr::vaultAtHand(facts);
    return associates(facts) && number(vault, "capacity_gb") - number(vault, "used_gb") <= LeastRoom;
}

bool isOn(const Facts &facts)
{
    return number(facts.target(), "auto_bind") != 0;
}

bool isOff(const Facts &facts)
{
    return !facts.target().isEmpty() && !isOn(facts);
}

constexpr Rule behaviour(const char *id, const char *reason, const char *why, const char *source)
{
    return {.id = id, .kind = Rule::NotApplicable, .reason = reason, .remedy = why, .source = source};
}

constexpr Rule Rules[] = {
    {.id = "CBR-113",
     .kind = Rule::Warning,
     .command = "cbr.filling",
     .broken = smallerThanContent,
     .field = "capacity",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is smaller than what is associated with it. Backups fail when it "
                                          "is full."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Give it at least the capacity of the resources."),
     .source = "cbr_02_0003"},
    {.id = "CBR-113.disk",
     .command = "cbr.filling",
     .broken = smallerThanDisks,
     .field = "capacity",
     .code = "BackupService.6101",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk backup vault has at least the capacity of its disks."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Give it more capacity, or choose fewer disks."),
     .source = "cbr_02_0004"},
    {.id = "CBR-116",
     .command = "cbr.filling",
     .broken = crowded,
     .field = "resources",
     .code = "BackupService.6100",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault takes 256 resources at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use another vault for the others."),
     .source = "cbr_01_0009"},
    {.id = "CBR-117",
     .command = "cbr.filling",
     .broken = associatedAlready,
     .field = "resources",
     .code = "BackupService.6103",
     .reason = QT_TRANSLATE_NOOP("rules", "A resource belongs to one vault only. Associated already: %1"),
     .remedy = QT_TRANSLATE_NOOP("rules", "Dissociate it first, or migrate it."),
     .source = "cbr_02_0003",
     .names = theirNames},
    {.id = "CBR-117.twice",
     .command = "cbr.filling",
     .broken = namedTwice,
     .field = "resources",
     .code = "BackupService.6104",
     .reason = QT_TRANSLATE_NOOP("rules", "A resource was chosen twice."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose each resource once."),
     .source = "AddVaultResource"},
    {.id = "CBR-118",
     .command = "cbr.filling",
     .broken = anyNotReady,
     .field = "resources",
     .code = "BackupService.6108",
     .reason = QT_TRANSLATE_NOOP("rules", "Servers that are Running or Stopped, disks that are Available or In-use and "
                                          "file systems that are Available can be associated, not: %1"),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until they are in one of these states."),
     .source = "cbr_02_0009",
     .names = notReadyNames},
    {.id = "CBR-118.none",
     .command = "cbr.associate",
     .broken = nothingChosen,
     .field = "resources",
     .reason = QT_TRANSLATE_NOOP("rules", "Nothing was chosen."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose what is to be associated with the vault."),
     .source = "cbr_02_0009"},
    {.id = "CBR-119",
     .command = "cbr.filling",
     .broken = anotherKind,
     .field = "resources",
     .code = "BackupService.6102",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault takes either servers or disks or SFS Turbo file systems, all of its "
                                          "own region."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use a vault of the right type."),
     .source = "cbr_01_0002"},
    {.id = "CBR-120.resources",
     .command = "cbr.filling",
     .shown = Rule::Greyed,
     .broken = forReplicas,
     .field = "resources",
     .code = "BackupService.6108",
     .reason = QT_TRANSLATE_NOOP("rules", "This vault is for replicas; nothing is associated with it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use a vault whose protection type is Backup."),
     .source = "cbr_02_0003"},
    {.id = "CBR-120.association",
     .command = "cbr.binding",
     .shown = Rule::Greyed,
     .broken = replicasAssociate,
     .code = "BackupService.6108",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault for replicas associates nothing by itself."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use a vault whose protection type is Backup."),
     .source = "cbr_02_0003"},
    {.id = "CBR-125",
     .kind = Rule::Warning,
     .command = "cbr.binding",
     .broken = withoutPolicy,
     .reason = QT_TRANSLATE_NOOP("rules", "Resources are associated when the vault's backup policy is due. This vault "
                                          "has none yet."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Apply a backup policy to it."),
     .source = "cbr_02_0009"},
    {.id = "CBR-125.room",
     .kind = Rule::Warning,
     .command = "cbr.binding",
     .broken = withoutRoom,
     .reason = QT_TRANSLATE_NOOP("rules", "A vault associates resources by itself only with more than 40 GB free."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Give it more capacity."),
     .source = "cbr_02_0009"},
    {.id = "CBR-125.on",
     .command = "cbr.enableAssociation",
     .shown = Rule::Absent,
     .broken = isOn,
     .field = "vault",
     .reason = QT_TRANSLATE_NOOP("rules", "Automatic association is enabled already."),
     .source = "cbr_02_0009"},
    {.id = "CBR-125.off",
     .command = "cbr.disableAssociation",
     .shown = Rule::Absent,
     .broken = isOff,
     .field = "vault",
     .reason = QT_TRANSLATE_NOOP("rules", "Automatic association is not enabled."),
     .source = "cbr_02_0009"},
    behaviour("CBR-126",
              QT_TRANSLATE_NOOP("rules", "Of several vaults that associate by themselves, the one whose policy is due "
                                         "first takes a resource; a full one leaves it to the next, and with the same "
                                         "policy chance decides."),
              "a behaviour: nothing is refused", "cbr_02_0009"),
    {.id = "CBR-127",
     .command = "cbr.binding",
     .broken = manyBindTags,
     .field = "bindTags",
     .code = "BackupService.6600",
     .reason = QT_TRANSLATE_NOOP("rules", "Automatic association looks for 5 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = "cbr_02_0003"},
    {.id = "CBR-127.characters",
     .command = "cbr.binding",
     .broken = wrongBindTags,
     .field = "bindTags",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36, a tag value up to 43 letters, digits, underscores (_) or "
                                    "hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tags."),
     .source = "cbr_02_0003"},
    behaviour("CBR-128",
              QT_TRANSLATE_NOOP("rules", "A disk that is attached to a server in a vault belongs to the vault, too."),
              "a behaviour: the associated capacity of the vault grows", "cbr_02_0009"),
};

} // namespace

Record cbr::vaultAtHand(const Facts &facts)
{
    if (!facts.target().isEmpty())
        return facts.target();
    const QString command = facts.command().id;
    const QString type = facts.text("protectType");
    return {{u"object_type"_s, command == "cbr.createDiskVault"_L1    ? u"disk"_s
                               : command == "cbr.createTurboVault"_L1 ? u"turbo"_s
                                                                      : u"server"_s},
            {u"protect_type"_s, type.isEmpty() ? u"backup"_s : type},
            {u"capacity_gb"_s, facts.argument("capacity")},
            {u"policy_id"_s, facts.argument("policy")}};
}

std::span<const Rule> cbr::associationRules()
{
    return Rules;
}
