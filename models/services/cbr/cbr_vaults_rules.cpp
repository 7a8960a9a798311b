#include "cbr_vaults.h"

#include "common/tags.h"
#include "fields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// What holds for vaults themselves: their making, names, tags, capacity, locking and deletion.
namespace {

bool is(const Record &record, const char *field, std::initializer_list<QLatin1StringView> values)
{
    const QString value = text(record, field);
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool anyBackup(const Facts &facts, const QList<Filter> &more)
{
    if (facts.target().isEmpty())
        return false;
    return !facts
                .fetch({.kind = u"backup"_s,
                        .fields = {u"id"_s},
                        .filters = QList<Filter>{{u"vault_id"_s, Filter::Is, {text(facts.target(), "id")}}} + more,
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

// --- Making and naming -------------------------------------------------------------------------------------------

bool only(const QString &value, int least, int most)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]*\\z"_s};
    return value.size() >= least && value.size() <= most && allowed.match(value).hasMatch();
}

bool noSuchType(const Facts &facts)
{
    const QString type = facts.text("protectType");
    return type != "backup"_L1 && type != "replication"_L1;
}

bool capacityOutside(const Facts &facts)
{
    bool whole = false;
    const qint64 capacity = facts.argument("capacity").toLongLong(&whole);
    return !whole || capacity < cbr::LeastVault || capacity > cbr::MostVault;
}

bool nameWrong(const Facts &facts)
{
    return !only(facts.text("name"), 1, 64);
}

bool noSuchPolicy(const Facts &facts)
{
    const Record policy = facts.find("policy", facts.text("policy"));
    return facts.argument("autoBackup").toBool() &&
           (text(policy, "project_id") != facts.command().by.project || text(policy, "type") != "backup"_L1 ||
            text(policy, "service") != "cbr"_L1);
}

// --- Tags --------------------------------------------------------------------------------------------------------

bool tagsMany(const Facts &facts)
{
    return facts.argument("tags").toList().size() > cbr::MostVaultTags;
}

bool hasAllTags(const Facts &facts)
{
    return common::hasAllTags(facts, cbr::MostVaultTags);
}

bool tooManyWithThese(const Facts &facts)
{
    return common::tooManyWithThese(facts, cbr::MostVaultTags);
}

bool vaultGoes(const Facts &facts)
{
    const QString tagged = text(facts.target(), "resource_id");
    return is(tagged.isEmpty() ? facts.target() : facts.find("vault", tagged), "status", {"deleting"_L1});
}

// --- Capacity ----------------------------------------------------------------------------------------------------

bool notOpen(const Facts &facts)
{
    return !facts.target().isEmpty() && !cbr::isOpen(facts.target());
}

bool cannotExpand(const Facts &facts)
{
    return !facts.target().isEmpty() && !is(facts.target(), "status", {"available"_L1});
}

bool addsNothing(const Facts &facts)
{
    bool whole = false;
    return facts.argument("add").toLongLong(&whole) < 1 || !whole;
}

bool addsTooMuch(const Facts &facts)
{
    const qint64 capacity = number(facts.target(), "capacity_gb");
    return !facts.target().isEmpty() && facts.argument("add").toLongLong() > cbr::MostVault - capacity;
}

bool fullAlready(const Facts &facts)
{
    return !facts.target().isEmpty() && facts.argument("autoExpand").toBool() &&
           number(facts.target(), "used_gb") >= number(facts.target(), "capacity_gb");
}

// --- Locking and deletion ----------------------------------------------------------------------------------------

bool isLocked(const Facts &facts)
{
    return number(facts.target(), "locked") != 0;
}

bool keptByLocking(const Facts &facts)
{
    const Record &backup = facts.target();
    const qint64 expires = number(backup, "expires");
    return number(backup, "automatic") != 0 && (expires == 0 || expires > facts.now()) &&
           number(facts.find("vault", text(backup, "vault_id")), "locked") != 0;
}

bool notDeletable(const Facts &facts)
{
    return !facts.target().isEmpty() && !is(facts.target(), "status", {"available"_L1, "error"_L1});
}

bool atWork(const Facts &facts)
{
    return anyBackup(facts, {{u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s, u"restoring"_s}}});
}

// Also a shared full-ECS image that was accepted into it.
bool holdsImage(const Facts &facts)
{
    if (anyBackup(facts, {{u"image_id"_s, Filter::IsNot, {u""_s}}}))
        return true;
    return !facts.target().isEmpty() &&
           !facts
                .fetch({.kind = u"imageMember"_s,
                        .fields = {u"id"_s},
                        .filters = {{u"member_project_id"_s, Filter::Is, {facts.command().by.project}},
                                    {u"status"_s, Filter::Is, {u"accepted"_s}},
                                    {u"vault_id"_s, Filter::Is, {text(facts.target(), "id")}}},
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

bool lockedWithBackups(const Facts &facts)
{
    return isLocked(facts) && anyBackup(facts, {});
}

bool lockedWithPolicy(const Facts &facts)
{
    if (!isLocked(facts) || lockedWithBackups(facts))
        return false;
    const Record policy = facts.find("policy", text(facts.target(), "policy_id"));
    return is(policy, "retention", {"permanent"_L1, "quantity"_L1});
}

constexpr Rule permission(const char *id, const char *reason, const char *why, const char *source)
{
    return {.id = id, .kind = Rule::NotApplicable, .reason = reason, .remedy = why, .source = source};
}

constexpr Rule Rules[] = {
    {.id = "CBR-81",
     .command = "cbr.deleteVault",
     .shown = Rule::Greyed,
     .broken = notDeletable,
     .field = "vault",
     .code = "BackupService.6111",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a vault that is Available or in state Error can be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "cbr_03_0003"},
    {.id = "CBR-81.busy",
     .command = "cbr.deleteVault",
     .shown = Rule::Greyed,
     .broken = atWork,
     .field = "vault",
     .code = "BackupService.6121",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup in this vault is being created or restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until it has ended."),
     .source = "cbr_03_0003",
     .helps = "cbr.backups"},
    {.id = "CBR-82",
     .command = "cbr.deleteVault",
     .broken = holdsImage,
     .field = "vault",
     .code = "BackupService.6115",
     .reason = QT_TRANSLATE_NOOP("rules", "An image was created from a backup in this vault, so neither can be "
                                          "deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the image first, then the vault."),
     .source = "cbr_03_0003",
     .helps = "ims.private"},
    {.id = "CBR-83",
     .command = "cbr.lockBackups",
     .shown = Rule::Greyed,
     .broken = isLocked,
     .field = "vault",
     .code = "BackupService.6110",
     .reason = QT_TRANSLATE_NOOP("rules", "Backup Locking is enabled. It cannot be disabled any more."),
     .source = "cbr_01_0035"},
    {.id = "CBR-84",
     .command = "cbr.deleteBackup",
     .shown = Rule::Greyed,
     .broken = keptByLocking,
     .field = "backup",
     .code = "BackupService.6220",
     .reason = QT_TRANSLATE_NOOP("rules", "Backup Locking of the vault keeps automatic backups until they expire."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the end of its retention."),
     .source = "cbr_01_0035"},
    permission("CBR-85", QT_TRANSLATE_NOOP("rules", "Manual backups can be deleted in a vault with Backup Locking."),
               "a permission: nothing is refused", "cbr_01_0035"),
    {.id = "CBR-87",
     .command = "cbr.deleteVault",
     .shown = Rule::Greyed,
     .broken = lockedWithBackups,
     .field = "vault",
     .code = "BackupService.6111",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault with Backup Locking cannot be deleted as long as it has backups."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the manual backups, and wait until the automatic ones have expired."),
     .source = "cbr_01_0035"},
    {.id = "CBR-87.policy",
     .command = "cbr.deleteVault",
     .shown = Rule::Greyed,
     .broken = lockedWithPolicy,
     .field = "vault",
     .code = "BackupService.6111",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault with Backup Locking cannot be deleted while its policy keeps "
                                          "backups for good or by their number."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Remove the policy, or let it keep backups for a time."),
     .source = "cbr_01_0035"},
    permission("CBR-88", QT_TRANSLATE_NOOP("rules", "Backup, restore and replication go on under Backup Locking."),
               "a permission: nothing is refused", "cbr_01_0035"),
    {.id = "CBR-91.vault",
     .command = "cbr.newVault",
     .broken = noSuchPolicy,
     .field = "policy",
     .code = "BackupService.6000",
     .reason = QT_TRANSLATE_NOOP("rules", "Auto Backup needs a backup policy."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a policy, or skip Auto Backup."),
     .source = "cbr_02_0003"},
    {.id = "CBR-112",
     .command = "cbr.newVault",
     .broken = capacityOutside,
     .field = "capacity",
     .code = "BackupService.6101",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault has 10 to 10,485,760 GB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a capacity in these bounds."),
     .source = "cbr_02_0003"},
    permission("CBR-114", QT_TRANSLATE_NOOP("rules", "A backup that ends in a full vault fails."),
               "a behaviour of the backup: its task tells the cause, nothing is refused before", "cbr_02_0003"),
    permission("CBR-115", QT_TRANSLATE_NOOP("rules", "The used capacity of a vault may exceed its capacity."),
               "the bar is drawn in the colour of errors then; nothing is refused", "cbr_03_0156"),
    {.id = "CBR-118.vault",
     .command = "cbr.openVault",
     .shown = Rule::Greyed,
     .broken = notOpen,
     .field = "vault",
     .code = "BackupService.6112",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or choose another one."),
     .source = "cbr_01_0009"},
    {.id = "CBR-120",
     .command = "cbr.createVault",
     .broken = noSuchType,
     .field = "protectType",
     .code = "BackupService.6102",
     .reason = QT_TRANSLATE_NOOP("rules", "A server backup vault is for backups or for replicas of them."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the protection type Backup or Replication."),
     .source = "cbr_02_0003"},
    {.id = "CBR-121",
     .command = "cbr.vaultNaming",
     .broken = nameWrong,
     .field = "name",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The name of a vault has 1 to 64 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = "cbr_02_0003"},
    {.id = "CBR-122",
     .command = "cbr.vaultTagging",
     .broken = tagsMany,
     .field = "tags",
     .code = "BackupService.6600",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault can have 20 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.characters",
     .command = "cbr.vaultTagging",
     .broken = common::wrongTags,
     .field = "tags",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36, a tag value up to 43 letters, digits, underscores (_) or "
                                    "hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tags."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.unique",
     .command = "cbr.vaultTagging",
     .broken = common::tagKeyTwice,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "Each tag key of a vault can be used once."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Give each tag a key of its own."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.full",
     .command = "cbr.addVaultTag",
     .shown = Rule::Greyed,
     .broken = hasAllTags,
     .field = "vault",
     .code = "BackupService.6600",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault has 20 tags already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete a tag that is not needed."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.more",
     .command = "cbr.addVaultTag",
     .broken = tooManyWithThese,
     .field = "tags",
     .code = "BackupService.6600",
     .reason = QT_TRANSLATE_NOOP("rules", "With these the vault would have more than 20 tags."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Add fewer tags, or delete others first."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.none",
     .command = "cbr.addVaultTag",
     .broken = common::noTags,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "No tag has been entered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a tag key."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.key",
     .command = "cbr.editVaultTag",
     .broken = common::anotherTagKey,
     .field = "tags",
     .code = "BackupService.6601",
     .reason = QT_TRANSLATE_NOOP("rules", "Only the value of a tag can be changed, not its key."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tag and add another one."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.deleting",
     .command = "cbr.vaultTags",
     .shown = Rule::Greyed,
     .broken = vaultGoes,
     .code = "BackupService.6112",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is being deleted."),
     .source = "cbr_01_0009"},
    {.id = "CBR-123",
     .command = "cbr.expandVault",
     .broken = addsNothing,
     .field = "add",
     .code = "BackupService.6107",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault is expanded by at least 1 GB, and never made smaller."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter how many GB are added."),
     .source = "cbr_03_0006"},
    {.id = "CBR-123.most",
     .command = "cbr.expandVault",
     .broken = addsTooMuch,
     .field = "add",
     .code = "BackupService.6101",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault has 10,485,760 GB at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Add less, or create another vault."),
     .source = "cbr_02_0003"},
    {.id = "CBR-123.locked",
     .command = "cbr.expandVault",
     .shown = Rule::Greyed,
     .broken = cannotExpand,
     .field = "vault",
     .code = "BackupService.6123",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a vault that is Available can be expanded. A Locked one is being "
                                          "expanded already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the vault is Available."),
     .source = "cbr_03_0002"},
    {.id = "CBR-124",
     .kind = Rule::Warning,
     .command = "cbr.setAutoExpansion",
     .broken = fullAlready,
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is full already, so it does not expand by itself now."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Expand its capacity."),
     .source = "cbr_03_0006"},
    permission("CBR-131", QT_TRANSLATE_NOOP("rules", "Vaults cannot be merged."),
               "there is no such entry; resources are migrated with their backups", "cbr_06_0081"),
    permission("CBR-133", QT_TRANSLATE_NOOP("rules", "An alarm is sent when a vault is used above its threshold."),
               "messages of the Simple Message Notification service leave the console, which is all that is replicated",
               "cbr_01_0006"),
    {.id = "CBR-155",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Vaults are paid per use."),
     .source = "CreateVault",
     .page = "cbr.deleteVault",
     .words = "Pay-per-use"},
    {.id = "CBR-158",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Used Vault Size and Vault Usage are monitored."),
     .source = "cbr_03_0114",
     .page = "cbr.vaultMonitoring",
     .words = "Vault Usage"},
};

} // namespace

std::span<const Rule> cbr::vaultRules()
{
    return Rules;
}
