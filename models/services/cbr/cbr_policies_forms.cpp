#include "cbr_policies.h"
#include "cbr_vaults_columns.h"

namespace {

constexpr Word Types[] = {{"backup", QT_TRANSLATE_NOOP("cbr", "Backup policy")},
                          {"replication", QT_TRANSLATE_NOOP("cbr", "Replication policy")}};
constexpr Word Begins[] = {{"enabled", QT_TRANSLATE_NOOP("cbr", "Enable")},
                           {"disabled", QT_TRANSLATE_NOOP("cbr", "Disable")}};
constexpr Word Stands[] = {{"enabled", QT_TRANSLATE_NOOP("cbr", "Enabled")},
                           {"disabled", QT_TRANSLATE_NOOP("cbr", "Disabled")}};
constexpr Word Frequencies[] = {{"weekly", QT_TRANSLATE_NOOP("cbr", "Weekly")},
                                {"daily", QT_TRANSLATE_NOOP("cbr", "Day based")}};
constexpr Word Days[] = {
    {"MO", QT_TRANSLATE_NOOP("cbr", "Mon")}, {"TU", QT_TRANSLATE_NOOP("cbr", "Tues")},
    {"WE", QT_TRANSLATE_NOOP("cbr", "Wed")}, {"TH", QT_TRANSLATE_NOOP("cbr", "Thur")},
    {"FR", QT_TRANSLATE_NOOP("cbr", "Fri")}, {"SA", QT_TRANSLATE_NOOP("cbr", "Sat")},
    {"SU", QT_TRANSLATE_NOOP("cbr", "Sun")},
};
constexpr Word Hours[] = {
    {"0", QT_TRANSLATE_NOOP("cbr", "00:00")},    {"60", QT_TRANSLATE_NOOP("cbr", "01:00")},
    {"120", QT_TRANSLATE_NOOP("cbr", "02:00")},  {"180", QT_TRANSLATE_NOOP("cbr", "03:00")},
    {"240", QT_TRANSLATE_NOOP("cbr", "04:00")},  {"300", QT_TRANSLATE_NOOP("cbr", "05:00")},
    {"360", QT_TRANSLATE_NOOP("cbr", "06:00")},  {"420", QT_TRANSLATE_NOOP("cbr", "07:00")},
    {"480", QT_TRANSLATE_NOOP("cbr", "08:00")},  {"540", QT_TRANSLATE_NOOP("cbr", "09:00")},
    {"600", QT_TRANSLATE_NOOP("cbr", "10:00")},  {"660", QT_TRANSLATE_NOOP("cbr", "11:00")},
    {"720", QT_TRANSLATE_NOOP("cbr", "12:00")},  {"780", QT_TRANSLATE_NOOP("cbr", "13:00")},
    {"840", QT_TRANSLATE_NOOP("cbr", "14:00")},  {"900", QT_TRANSLATE_NOOP("cbr", "15:00")},
    {"960", QT_TRANSLATE_NOOP("cbr", "16:00")},  {"1020", QT_TRANSLATE_NOOP("cbr", "17:00")},
    {"1080", QT_TRANSLATE_NOOP("cbr", "18:00")}, {"1140", QT_TRANSLATE_NOOP("cbr", "19:00")},
    {"1200", QT_TRANSLATE_NOOP("cbr", "20:00")}, {"1260", QT_TRANSLATE_NOOP("cbr", "21:00")},
    {"1320", QT_TRANSLATE_NOOP("cbr", "22:00")}, {"1380", QT_TRANSLATE_NOOP("cbr", "23:00")},
};
constexpr Word Retentions[] = {{"quantity", QT_TRANSLATE_NOOP("cbr", "Backup quantity")},
                               {"time", QT_TRANSLATE_NOOP("cbr", "Time period")},
                               {"permanent", QT_TRANSLATE_NOOP("cbr", "Permanent")}};
constexpr Word Periods[] = {{"30", QT_TRANSLATE_NOOP("cbr", "1 month")},
                            {"90", QT_TRANSLATE_NOOP("cbr", "3 months")},
                            {"180", QT_TRANSLATE_NOOP("cbr", "6 months")},
                            {"365", QT_TRANSLATE_NOOP("cbr", "1 year")},
                            {"days", QT_TRANSLATE_NOOP("cbr", "Custom")}};

constexpr Column BackupRule[] = {{.id = "rule", .title = "", .field = "frequency", .tells = cbr::backupRule}};
constexpr Column RetentionRule[] = {{.id = "rule", .title = "", .field = "retention", .tells = cbr::retentionRule}};
constexpr When Capable[] = {{"region", "home|capable"}};
constexpr const char *CurrentRule = QT_TRANSLATE_NOOP("cbr", "Current rule: %1");
constexpr const char *SelectOne = QT_TRANSLATE_NOOP("cbr", "--Select--");

// The fields of both forms: one begins with what is usual, the other with what the policy has.
constexpr FormField name(FormField begins)
{
    begins.id = "name";
    begins.title = QT_TRANSLATE_NOOP("cbr", "Policy Name");
    begins.mandatory = true;
    return begins;
}
constexpr FormField days(FormField begins)
{
    begins.id = "days";
    begins.kind = FormField::Chips;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Automatically perform backups every");
    begins.words = Days;
    begins.whenField = {"frequency", "weekly"};
    begins.limit = 7;
    return begins;
}
constexpr FormField every(FormField begins)
{
    begins.id = "every";
    begins.kind = FormField::Number;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Interval (days)");
    begins.whenField = {"frequency", "daily"};
    begins.least = 1;
    begins.limit = 30;
    return begins;
}
constexpr FormField times(FormField begins)
{
    begins.id = "times";
    begins.kind = FormField::Chips;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Execution Time");
    begins.words = Hours;
    begins.links = "all";
    begins.limit = 8;
    return begins;
}
constexpr FormField retention(FormField begins)
{
    begins.id = "retention";
    begins.kind = FormField::Segments;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Retention Type");
    begins.words = Retentions;
    return begins;
}
constexpr FormField quantity(FormField begins)
{
    begins.id = "quantity";
    begins.kind = FormField::Number;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Keep only the most recent");
    begins.helper = QT_TRANSLATE_NOOP("cbr", "backups of each resource. Older backups are automatically deleted.");
    begins.whenField = {"retention", "quantity"};
    begins.least = 2;
    begins.limit = 99'999;
    return begins;
}
constexpr FormField period(FormField begins)
{
    begins.id = "period";
    begins.kind = FormField::Choice;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Keep backups from the last");
    begins.helper = QT_TRANSLATE_NOOP("cbr", "Older backups are automatically deleted.");
    begins.words = Periods;
    begins.whenField = {"retention", "time"};
    return begins;
}
constexpr FormField keepDays(FormField begins)
{
    begins.id = "keepDays";
    begins.kind = FormField::Number;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Days");
    begins.whenField = {"period", "days"};
    begins.least = 2;
    begins.limit = 99'999;
    return begins;
}
constexpr FormField longTerm(FormField begins)
{
    begins.id = "longTerm";
    begins.kind = FormField::Check;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Advanced Options");
    begins.prompt = QT_TRANSLATE_NOOP("cbr", "Configure now");
    begins.whenField = {"retention", "quantity"};
    return begins;
}
constexpr FormField kept(const char *id, const char *title, FormField begins)
{
    begins.id = id;
    begins.kind = FormField::Number;
    begins.title = title;
    begins.whenField = {"longTerm", "true"};
    begins.limit = 100;
    return begins;
}
constexpr FormField destination(FormField begins)
{
    begins.id = "destinationRegion";
    begins.kind = FormField::Choice;
    begins.title = QT_TRANSLATE_NOOP("cbr", "Destination Region");
    begins.mandatory = true;
    begins.prompt = SelectOne;
    begins.rows = "project";
    begins.label = "region";
    begins.value = "region";
    begins.only = Capable;
    return begins;
}
constexpr FormField frequency(const char *title, FormField begins)
{
    begins.id = "frequency";
    begins.kind = FormField::Segments;
    begins.title = title;
    begins.words = Frequencies;
    return begins;
}

constexpr const char *Basic = QT_TRANSLATE_NOOP("cbr", "Basic Information");
constexpr const char *BackupHeading = QT_TRANSLATE_NOOP("cbr", "Backup Rule");
constexpr const char *ReplicationHeading = QT_TRANSLATE_NOOP("cbr", "Replication Rule");
constexpr const char *RetentionHeading = QT_TRANSLATE_NOOP("cbr", "Retention Rule");
constexpr const char *BackupFrequency = QT_TRANSLATE_NOOP("cbr", "Backup Frequency");
constexpr const char *ReplicationFrequency = QT_TRANSLATE_NOOP("cbr", "Replication Frequency");
constexpr const char *DayBased = QT_TRANSLATE_NOOP("cbr", "Day-based");
constexpr const char *Weekly = QT_TRANSLATE_NOOP("cbr", "Weekly");
constexpr const char *Monthly = QT_TRANSLATE_NOOP("cbr", "Monthly");
constexpr const char *Yearly = QT_TRANSLATE_NOOP("cbr", "Yearly");

constexpr FormField CreateFields[] = {
    {.id = "basic", .kind = FormField::Heading, .title = Basic},
    {.id = "type",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("cbr", "Type"),
     .pattern = "backup",
     .words = Types},
    name({.pattern = "policy_%4"}),
    {.id = "status",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .pattern = "enabled",
     .words = Begins},
    {.id = "backupHeading", .kind = FormField::Heading, .title = BackupHeading, .whenField = {"type", "backup"}},
    {.id = "replicationHeading",
     .kind = FormField::Heading,
     .title = ReplicationHeading,
     .whenField = {"type", "replication"}},
    {.id = "rule", .kind = FormField::Sentence, .title = CurrentRule, .columns = BackupRule},
    frequency(BackupFrequency, {.pattern = "weekly"}),
    days({.pattern = "MO|TU|WE|TH|FR|SA|SU"}),
    every({.pattern = "1"}),
    times({.pattern = "1320"}),
    destination({.whenField = {"type", "replication"}}),
    {.id = "retentionHeading", .kind = FormField::Heading, .title = RetentionHeading},
    {.id = "retentionRule", .kind = FormField::Sentence, .title = CurrentRule, .columns = RetentionRule},
    retention({.pattern = "time"}),
    quantity({.pattern = "90"}),
    period({.pattern = "30"}),
    keepDays({.pattern = "30"}),
    longTerm({.pattern = "false"}),
    kept("keepDaily", DayBased, {.pattern = "0"}),
    kept("keepWeekly", Weekly, {.pattern = "0"}),
    kept("keepMonthly", Monthly, {.pattern = "0"}),
    kept("keepYearly", Yearly, {.pattern = "0"}),
};

constexpr FormField ModifyFields[] = {
    {.id = "basic", .kind = FormField::Heading, .title = Basic},
    name({.from = "name"}),
    {.id = "status",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .from = "status",
     .words = Stands},
    {.id = "backupHeading", .kind = FormField::Heading, .title = BackupHeading, .when = {"type", "backup"}},
    {.id = "replicationHeading",
     .kind = FormField::Heading,
     .title = ReplicationHeading,
     .when = {"type", "replication"}},
    {.id = "rule", .kind = FormField::Sentence, .title = CurrentRule, .columns = BackupRule},
    frequency(BackupFrequency, {.from = "frequency", .when = {"type", "backup"}}),
    frequency(ReplicationFrequency, {.from = "frequency", .when = {"type", "replication"}}),
    days({.from = "days"}),
    every({.from = "every"}),
    times({.from = "times"}),
    destination({.from = "destination_region", .when = {"type", "replication"}}),
    {.id = "retentionHeading", .kind = FormField::Heading, .title = RetentionHeading},
    {.id = "retentionRule", .kind = FormField::Sentence, .title = CurrentRule, .columns = RetentionRule},
    retention({.from = "retention"}),
    quantity({.from = "quantity"}),
    period({.from = "period"}),
    keepDays({.from = "keep_days"}),
    longTerm({.from = "long_term"}),
    kept("keepDaily", DayBased, {.from = "keep_daily"}),
    kept("keepWeekly", Weekly, {.from = "keep_weekly"}),
    kept("keepMonthly", Monthly, {.from = "keep_monthly"}),
    kept("keepYearly", Yearly, {.from = "keep_yearly"}),
    {.id = "newOnly",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "A changed period applies only to new backups; those that exist keep theirs.")},
};

constexpr int ApplyWidth = 800; // a policy's line, and the link behind it
constexpr When BackupPolicies[] = {{"type", "backup"}, {"service", "cbr"}};
constexpr When ReplicationPolicies[] = {{"type", "replication"}, {"service", "cbr"}};
constexpr When VaultsForReplicas[] = {{"object_type", "server"}, {"protect_type", "replication"}};
constexpr const char *CreatePolicy = QT_TRANSLATE_NOOP("cbr", "Create Policy");

constexpr Column PolicyLine[] = {{.id = "line", .title = "", .field = "name", .tells = cbr::policyWithState}};

constexpr FormField ApplyFields[] = {
    {.id = "enabled", .kind = FormField::Switch, .title = QT_TRANSLATE_NOOP("cbr", "Status"), .pattern = "true"},
    {.id = "policy",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Policy"),
     .mandatory = true,
     .prompt = SelectOne,
     .from = "policy_id",
     .rows = "policy",
     .only = BackupPolicies,
     .columns = PolicyLine,
     .whenField = {"enabled", "true"},
     .link = CreatePolicy,
     .opens = "cbr.createPolicy",
     .refreshes = true},
};

constexpr FormField ApplyReplicationFields[] = {
    {.id = "policy",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("cbr", "Replication Policy"),
     .mandatory = true,
     .prompt = SelectOne,
     .from = "replication_policy_id",
     .rows = "policy",
     .only = ReplicationPolicies,
     .columns = PolicyLine,
     .link = CreatePolicy,
     .opens = "cbr.createPolicy",
     .refreshes = true},
    {.id = "project",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("cbr", "Destination Project"),
     .prompt = SelectOne,
     .rows = "project",
     .only = Capable},
    {.id = "destination",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("cbr", "Destination Vault"),
     .mandatory = true,
     .prompt = SelectOne,
     .rows = "vault",
     .only = VaultsForReplicas,
     .within = "project",
     .columns = cbr::VaultWithId,
     .refreshes = true},
};

constexpr FormSpec Forms[] = {
    {.id = "cbr.createPolicy",
     .service = "cbr",
     .command = "cbr.createPolicy",
     .title = CreatePolicy,
     .fields = CreateFields,
     .ok = QT_TRANSLATE_NOOP("cbr", "Create Now"),
     .done = QT_TRANSLATE_NOOP("cbr", "The policy %1 has been created. Apply it to a vault."),
     .centred = false,
     .width = 800},
    {.id = "cbr.modifyPolicy",
     .service = "cbr",
     .command = "cbr.modifyPolicy",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("cbr", "Edit Policy"),
     .fields = ModifyFields,
     .done = QT_TRANSLATE_NOOP("cbr", "The policy %1 has been modified."),
     .centred = false,
     .width = 800},
    {.id = "cbr.applyPolicy",
     .service = "cbr",
     .command = "cbr.applyPolicy",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Apply Backup Policy"),
     .fields = ApplyFields,
     .done = QT_TRANSLATE_NOOP("cbr", "The backup policy holds for: %1"),
     .width = ApplyWidth},
    {.id = "cbr.applyReplicationPolicy",
     .service = "cbr",
     .command = "cbr.applyReplicationPolicy",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Apply Replication Policy"),
     .fields = ApplyReplicationFields,
     .done = QT_TRANSLATE_NOOP("cbr", "The replication policy holds for: %1"),
     .width = ApplyWidth},
};

} // namespace

std::span<const FormSpec> cbr::policyForms()
{
    return Forms;
}
