#include "cbr_policies.h"

#include "cbr_schedule.h"
#include "fields.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPolicies = 32; // of each type in an account, CBR-89

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool outside(const Facts &facts, const char *argument, qint64 least, qint64 most)
{
    bool number = false;
    const qint64 value = facts.argument(argument).toLongLong(&number);
    return !number || value < least || value > most;
}

// --- What a form says
// --------------------------------------------------------------------------------------------------

bool noMoreBackupPolicies(const Facts &facts)
{
    return facts.text("type") == "backup"_L1 && cbr::policiesLeft(facts, u"backup"_s) <= 0;
}

bool noMoreReplicationPolicies(const Facts &facts)
{
    return facts.text("type") == "replication"_L1 && cbr::policiesLeft(facts, u"replication"_s) <= 0;
}

bool typeWrong(const Facts &facts)
{
    return facts.text("type") != "backup"_L1 && facts.text("type") != "replication"_L1;
}

bool statusWrong(const Facts &facts)
{
    return facts.text("status") != "enabled"_L1 && facts.text("status") != "disabled"_L1;
}

bool nameWrong(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]{1,64}\\z"_s};
    return !allowed.match(facts.text("name")).hasMatch();
}

bool frequencyWrong(const Facts &facts)
{
    return facts.text("frequency") != "weekly"_L1 && facts.text("frequency") != "daily"_L1;
}

bool daysWrong(const Facts &facts)
{
    static const QStringList week{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    const QStringList days = cbr::listOf(facts.argument("days"));
    return facts.text("frequency") == "weekly"_L1 &&
           (days.isEmpty() || days.size() > week.size() ||
            !std::all_of(days.begin(), days.end(), [](const QString &day) { return week.contains(day); }));
}

bool everyWrong(const Facts &facts)
{
    return facts.text("frequency") == "daily"_L1 && outside(facts, "every", 1, 30);
}

bool timesWrong(const Facts &facts)
{
    constexpr int Hours = 24;
    QStringList times = cbr::listOf(facts.argument("times"));
    const auto onTheHour = [](const QString &time) {
        bool number = false;
        const int minute = time.toInt(&number);
        return number && minute >= 0 && minute < Hours * 60 && minute % 60 == 0;
    };
    const bool right = !times.isEmpty() && std::all_of(times.begin(), times.end(), onTheHour);
    return !right || times.removeDuplicates() > 0;
}

bool retentionWrong(const Facts &facts)
{
    static const QStringList known{u"quantity"_s, u"time"_s, u"permanent"_s};
    return !known.contains(facts.text("retention"));
}

bool quantityWrong(const Facts &facts)
{
    return facts.text("retention") == "quantity"_L1 && outside(facts, "quantity", 2, 99'999);
}

bool periodWrong(const Facts &facts)
{
    static const QStringList known{u"30"_s, u"90"_s, u"180"_s, u"365"_s, u"days"_s};
    return facts.text("retention") == "time"_L1 && !known.contains(facts.text("period"));
}

bool keepDaysWrong(const Facts &facts)
{
    return facts.text("retention") == "time"_L1 && facts.text("period") == "days"_L1 &&
           outside(facts, "keepDays", 2, 99'999);
}

bool longTermWrong(const Facts &facts)
{
    if (!facts.argument("longTerm").toBool())
        return false;
    constexpr const char *Amounts[] = {"keepDaily", "keepWeekly", "keepMonthly", "keepYearly"};
    return std::any_of(std::begin(Amounts), std::end(Amounts), [&facts](const char *amount) {
        return facts.argument(amount).isValid() && outside(facts, amount, 0, 100);
    });
}

bool longTermWithoutQuantity(const Facts &facts)
{
    return facts.argument("longTerm").toBool() && facts.text("retention") != "quantity"_L1;
}

// Of a policy that is made, its type stands in the form, later in its row.
bool replicates(const Facts &facts)
{
    return (has(facts) ? text(facts.target(), "type") : facts.text("type")) == "replication"_L1;
}

QString regionOf(const Facts &facts, const QString &project)
{
    return text(facts.find("project", project), "region");
}

bool regionWrong(const Facts &facts)
{
    const QString there = facts.text("destinationRegion");
    const QString here = regionOf(facts, facts.command().by.project);
    const bool capable = there == "home"_L1 || there == "capable"_L1;
    return replicates(facts) && (!capable || there == here || here == "notcapable"_L1);
}

bool regionFixed(const Facts &facts)
{
    if (!has(facts) || !replicates(facts) ||
        facts.text("destinationRegion") == text(facts.target(), "destination_region"))
        return false;
    return !facts
                .fetch({.kind = u"vault"_s,
                        .fields = {u"id"_s},
                        .filters = {{u"replication_policy_id"_s, Filter::Is, {text(facts.target(), "id")}}},
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

bool alreadyEnabled(const Facts &facts)
{
    return text(facts.target(), "status") == "enabled"_L1;
}

bool alreadyDisabled(const Facts &facts)
{
    return text(facts.target(), "status") == "disabled"_L1;
}

// --- Vaults
// ------------------------------------------------------------------------------------------------------------

bool takesOff(const Facts &facts) // Apply Backup Policy, with its switch off
{
    const QVariant on = facts.argument("enabled");
    return on.isValid() && !on.toBool();
}

Record policyOf(const Facts &facts)
{
    const Record policy = facts.find("policy", facts.text("policy"));
    return text(policy, "project_id") == facts.command().by.project && text(policy, "service") == "cbr"_L1 ? policy
                                                                                                           : Record{};
}

bool noSuchPolicy(const Facts &facts)
{
    const bool replication = facts.command().id == "cbr.applyReplicationPolicy"_L1;
    if (!replication && takesOff(facts))
        return false;
    return text(policyOf(facts), "type") != (replication ? "replication"_L1 : "backup"_L1);
}

bool vaultBusy(const Facts &facts)
{
    const QString status = text(facts.target(), "status");
    return has(facts) && status != "available"_L1 && status != "lock"_L1;
}

bool forReplicas(const Facts &facts)
{
    return text(facts.target(), "protect_type") == "replication"_L1;
}

bool notForServers(const Facts &facts)
{
    return has(facts) && (forReplicas(facts) || text(facts.target(), "object_type") != "server"_L1);
}

bool otherRegion(const Facts &facts)
{
    const Record policy = policyOf(facts);
    const Record vault = facts.find("vault", facts.text("destination"));
    return !policy.isEmpty() && !vault.isEmpty() &&
           regionOf(facts, text(vault, "project_id")) != text(policy, "destination_region");
}

bool noPolicyToRemove(const Facts &facts)
{
    return has(facts) && text(facts.target(), "policy_id").isEmpty();
}

bool noReplicationPolicyToRemove(const Facts &facts)
{
    return has(facts) && text(facts.target(), "replication_policy_id").isEmpty();
}

constexpr const char *Policies = "cbr_03_0025";
constexpr const char *Form = "cbr.policyForm";
constexpr const char *Both = "policies.form"; // of both services
constexpr const char *Create = "cbr.createPolicy";
constexpr const char *Scheduler = "what the scheduler does is tested in tst_policies";

constexpr Rule Rules[] = {
    {.id = "CBR-89",
     .command = Create,
     .broken = noMoreBackupPolicies,
     .field = "type",
     .code = "BackupService.6001",
     .reason = QT_TRANSLATE_NOOP("rules", "You have as many backup policies as you may have."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete a backup policy that is not needed any more."),
     .source = "cbr_01_0009",
     .helps = "cbr.backupPolicies"},
    {.id = "CBR-89.replication",
     .command = Create,
     .broken = noMoreReplicationPolicies,
     .field = "type",
     .code = "BackupService.6001",
     .reason = QT_TRANSLATE_NOOP("rules", "You have as many replication policies as you may have."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete a replication policy that is not needed any more."),
     .source = "cbr_01_0009",
     .helps = "cbr.replicationPolicies"},
    {.id = "CBR-89.type",
     .command = Create,
     .broken = typeWrong,
     .field = "type",
     .code = "BackupService.6117",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy is for backups or for replicas of them."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one of the two types."),
     .source = "CreatePolicy"},
    {.id = "CBR-90",
     .command = "cbr.applying",
     .broken = noSuchPolicy,
     .field = "policy",
     .code = "BackupService.6000",
     .reason = QT_TRANSLATE_NOOP(
         "rules", "A vault has one backup policy and one replication policy. This is no such policy of your project."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another policy, or create one."),
     .source = "cbr_01_0009"},
    {.id = "CBR-90.vault",
     .command = "cbr.applying",
     .shown = Rule::Greyed,
     .broken = vaultBusy,
     .field = "vault",
     .code = "BackupService.6112",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy can be applied to a vault that is Available or Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or choose another one."),
     .source = "cbr_03_0002"},
    {.id = "CBR-90.replicas",
     .command = "cbr.applyPolicy",
     .shown = Rule::Greyed,
     .broken = forReplicas,
     .field = "vault",
     .code = "BackupService.6127",
     .reason = QT_TRANSLATE_NOOP("rules", "No backups are made into a vault for replicas."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Apply the policy to a vault for backups."),
     .source = "cbr_03_0025"},
    {.id = "CBR-91",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A policy acts when it is enabled and applied to a vault."),
     .source = Policies,
     .page = "cbr.backupPolicies",
     .words = "verify that the policy status is enabled"},
    {.id = "CBR-91.status",
     .command = Form,
     .broken = statusWrong,
     .field = "status",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy is enabled or disabled."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one of the two."),
     .source = Policies},
    {.id = "CBR-91.enabled",
     .command = "cbr.enablePolicy",
     .shown = Rule::Absent,
     .broken = alreadyEnabled,
     .field = "policy",
     .reason = QT_TRANSLATE_NOOP("rules", "The policy is enabled already."),
     .source = Policies},
    {.id = "CBR-91.disabled",
     .command = "cbr.disablePolicy",
     .shown = Rule::Absent,
     .broken = alreadyDisabled,
     .field = "policy",
     .reason = QT_TRANSLATE_NOOP("rules", "The policy is disabled already."),
     .source = Policies},
    {.id = "CBR-92",
     .command = Form,
     .broken = nameWrong,
     .field = "name",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name of a policy has 1 to 64 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = Policies},
    {.id = "CBR-93",
     .command = Both,
     .broken = frequencyWrong,
     .field = "frequency",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy acts by the week or by the day."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one of the two."),
     .source = Policies},
    {.id = "CBR-93.weekly",
     .command = Both,
     .broken = daysWrong,
     .field = "days",
     .reason = QT_TRANSLATE_NOOP("rules", "A weekly policy needs at least one day of the week."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select the days."),
     .source = Policies},
    {.id = "CBR-93.daily",
     .command = Both,
     .broken = everyWrong,
     .field = "every",
     .reason = QT_TRANSLATE_NOOP("rules", "A day-based policy acts every 1 to 30 days."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number of days in these bounds."),
     .source = Policies},
    {.id = "CBR-94",
     .command = Form,
     .broken = timesWrong,
     .field = "times",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy acts on the hour, at least once and up to 24 times a day."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select at least one time."),
     .source = Policies},
    {.id = "CBR-95",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The times of a policy are local times."),
     .remedy = Scheduler,
     .source = Policies},
    {.id = "CBR-96",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "A day-based policy first acts today, or a cycle later if the time has passed."),
     .remedy = Scheduler,
     .source = Policies},
    {.id = "CBR-97",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "While a backup is still being made, the next one is skipped."),
     .remedy = Scheduler,
     .source = Policies},
    {.id = "CBR-98",
     .command = Both,
     .broken = retentionWrong,
     .field = "retention",
     .reason = QT_TRANSLATE_NOOP("rules", "Backups are kept by their quantity, for a time, or permanently."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one of the three."),
     .source = Policies},
    {.id = "CBR-98.quantity",
     .command = Form,
     .broken = quantityWrong,
     .field = "quantity",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy keeps 2 to 99,999 backups of each resource."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number in these bounds."),
     .source = Policies},
    {.id = "CBR-98.period",
     .command = Both,
     .broken = periodWrong,
     .field = "period",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy keeps backups for 1, 3 or 6 months, 1 year, or a number of days."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a period."),
     .source = Policies},
    {.id = "CBR-98.days",
     .command = Form,
     .broken = keepDaysWrong,
     .field = "keepDays",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy keeps backups for 2 to 99,999 days."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number in these bounds."),
     .source = Policies},
    {.id = "CBR-99",
     .command = Both,
     .broken = longTermWrong,
     .field = "longTerm",
     .reason = QT_TRANSLATE_NOOP(
         "rules", "Of the daily, weekly, monthly and yearly backups, 0 to 100 each are kept for a long term."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter numbers in these bounds."),
     .source = Policies},
    {.id = "CBR-100",
     .command = Both,
     .broken = longTermWithoutQuantity,
     .field = "longTerm",
     .reason = QT_TRANSLATE_NOOP("rules", "Long-term retention goes together with a backup quantity only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Backup quantity, or leave the long-term retention out."),
     .source = "CreatePolicy"},
    {.id = "CBR-101",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups of a policy without a retention are kept for good."),
     .source = "CreatePolicy",
     .same = "CBR-98"},
    {.id = "CBR-102",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "What has expired is cleaned up every other day between 08:00 and 20:00, in batches."),
     .remedy = Scheduler,
     .source = Policies},
    {.id = "CBR-103",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "At most 10 failed automatic backups are kept, for a month."),
     .remedy = Scheduler,
     .source = Policies},
    {.id = "CBR-104",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A changed quantity holds for older backups too, after the next backup."),
     .remedy = Scheduler,
     .source = "cbr_06_0044"},
    {.id = "CBR-105",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups that were kept by their quantity stay when it gives way to a time."),
     .remedy = Scheduler,
     .source = "cbr_06_0044"},
    {.id = "CBR-106",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A changed retention time holds for new backups only."),
     .source = "cbr_06_0044",
     .page = "cbr.modifyPolicy",
     .words = "only to new backups"},
    {.id = "CBR-107",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "When a quantity follows a time, older backups go by whichever comes first."),
     .remedy = Scheduler,
     .source = "cbr_06_0044"},
    {.id = "CBR-108",
     .command = "cbr.removePolicy",
     .shown = Rule::Greyed,
     .broken = noPolicyToRemove,
     .field = "vault",
     .code = "BackupService.6002",
     .reason = QT_TRANSLATE_NOOP("rules", "No backup policy is applied to the vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a vault that one is applied to."),
     .source = "cbr_03_0030"},
    {.id = "CBR-108.replication",
     .command = "cbr.removeReplicationPolicy",
     .shown = Rule::Greyed,
     .broken = noReplicationPolicyToRemove,
     .field = "vault",
     .code = "BackupService.6002",
     .reason = QT_TRANSLATE_NOOP("rules", "No replication policy is applied to the vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a vault that one is applied to."),
     .source = "cbr_03_0030"},
    {.id = "CBR-109",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The backups of a policy stay when it is deleted."),
     .remedy = "nothing is refused; the question says so, and tst_policies tests it",
     .source = "cbr_03_0028"},
    {.id = "CBR-110",
     .command = "cbr.applyReplicationPolicy",
     .shown = Rule::Greyed,
     .broken = notForServers,
     .field = "vault",
     .code = "BackupService.6127",
     .reason = QT_TRANSLATE_NOOP("rules", "A replication policy can be applied to server backup vaults for backups."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a vault that holds backups of servers."),
     .source = "cbr_03_0026"},
    {.id = "CBR-110.region",
     .command = Form,
     .broken = regionWrong,
     .field = "destinationRegion",
     .code = "BackupService.1011",
     .reason = QT_TRANSLATE_NOOP("rules", "A replication policy needs another region, and one that takes replicas."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a destination region."),
     .source = "cbr_03_0026"},
    {.id = "CBR-110.destination",
     .command = "cbr.applyReplicationPolicy",
     .broken = otherRegion,
     .field = "destination",
     .code = "BackupService.6119",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is not in the destination region of the policy."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault for replicas in that region."),
     .source = "cbr_03_0026"},
    {.id = "CBR-111",
     .command = "cbr.modifyPolicy",
     .broken = regionFixed,
     .field = "destinationRegion",
     .code = "BackupService.6003",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The destination region cannot be changed while the policy is applied to a vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Remove the policy from its vaults first."),
     .source = "UpdatePolicy"},
};

} // namespace

qint64 cbr::policiesLeft(const Facts &facts, const QString &type)
{
    const QString account = text(facts.find("project", facts.command().by.project), "account_id");
    const Rows projects =
        facts.fetch({.kind = u"project"_s, .filters = {{u"account_id"_s, Filter::Is, {account}}}, .countAll = false});
    QVariantList all;
    for (int row = 0; row < projects.rows.size(); ++row)
        all += projects.at(row, u"id"_s);
    const Rows used = facts.fetch({.kind = u"policy"_s,
                                   .filters = {{u"project_id"_s, Filter::Is, all},
                                               {u"service"_s, Filter::Is, {u"cbr"_s}},
                                               {u"type"_s, Filter::Is, {type}}},
                                   .limit = 0});
    const QString quota = u"policy."_s + type;
    return facts.quota(quota.toLatin1().constData(), MostPolicies) - used.total;
}

std::span<const Rule> cbr::policyRules()
{
    return Rules;
}
