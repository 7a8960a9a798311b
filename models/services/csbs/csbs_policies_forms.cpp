#include "csbs.h"
#include "csbs_columns.h"

// The dialogs about policies.
namespace {

constexpr int TagsWidth = 920; // of a dialog with the advice about predefined tags
constexpr Word Frequencies[] = {{"weekly", QT_TRANSLATE_NOOP("csbs", "Weekly")},
                                {"daily", QT_TRANSLATE_NOOP("csbs", "Daily")}};
constexpr Word Days[] = {
    {"SU", QT_TRANSLATE_NOOP("csbs", "Sun")},  {"MO", QT_TRANSLATE_NOOP("csbs", "Mon")},
    {"TU", QT_TRANSLATE_NOOP("csbs", "Tues")}, {"WE", QT_TRANSLATE_NOOP("csbs", "Wed")},
    {"TH", QT_TRANSLATE_NOOP("csbs", "Thur")}, {"FR", QT_TRANSLATE_NOOP("csbs", "Fri")},
    {"SA", QT_TRANSLATE_NOOP("csbs", "Sat")},
};
constexpr Word Retentions[] = {{"time", QT_TRANSLATE_NOOP("csbs", "Time Period")},
                               {"quantity", QT_TRANSLATE_NOOP("csbs", "Backup Quantity")},
                               {"permanent", QT_TRANSLATE_NOOP("csbs", "Permanent")}};
constexpr Word Periods[] = {{"30", QT_TRANSLATE_NOOP("csbs", "1 month")},
                            {"90", QT_TRANSLATE_NOOP("csbs", "3 months")},
                            {"180", QT_TRANSLATE_NOOP("csbs", "6 months")},
                            {"365", QT_TRANSLATE_NOOP("csbs", "1 year")},
                            {"days", QT_TRANSLATE_NOOP("csbs", "Custom")}};

// The fields of both forms: one begins with what is usual, the other with what the policy has.
constexpr FormField name(FormField begins)
{
    begins.id = "name";
    begins.title = QT_TRANSLATE_NOOP("csbs", "Name");
    begins.mandatory = true;
    return begins;
}
constexpr FormField enabled(FormField begins)
{
    begins.id = "enabled";
    begins.kind = FormField::Switch;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Enable");
    return begins;
}
constexpr FormField times(FormField begins)
{
    begins.id = "times";
    begins.kind = FormField::Times;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Execution Time");
    begins.mandatory = true;
    begins.helper = QT_TRANSLATE_NOOP("csbs", "There is an hour at least between two execution times.");
    begins.limit = 24;
    return begins;
}
constexpr FormField frequency(FormField begins)
{
    begins.id = "frequency";
    begins.kind = FormField::Segments;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Backup Period");
    begins.mandatory = true;
    begins.words = Frequencies;
    return begins;
}
constexpr FormField days(FormField begins)
{
    begins.id = "days";
    begins.kind = FormField::Chips;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Days of the week");
    begins.words = Days;
    begins.whenField = {"frequency", "weekly"};
    begins.limit = 7;
    return begins;
}
constexpr FormField every(FormField begins)
{
    begins.id = "every";
    begins.kind = FormField::Number;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Interval (days)");
    begins.whenField = {"frequency", "daily"};
    begins.least = 1;
    begins.limit = 30;
    return begins;
}
constexpr FormField retention(FormField begins)
{
    begins.id = "retention";
    begins.kind = FormField::Segments;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Retention Rule");
    begins.mandatory = true;
    begins.words = Retentions;
    return begins;
}
constexpr FormField period(FormField begins)
{
    begins.id = "period";
    begins.kind = FormField::Choice;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Time Period");
    begins.words = Periods;
    begins.whenField = {"retention", "time"};
    return begins;
}
constexpr FormField keepDays(FormField begins)
{
    begins.id = "keepDays";
    begins.kind = FormField::Number;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Days");
    begins.whenField = {"period", "days"};
    begins.least = 1;
    begins.limit = 99'999;
    return begins;
}
constexpr FormField quantity(FormField begins)
{
    begins.id = "quantity";
    begins.kind = FormField::Number;
    begins.title = QT_TRANSLATE_NOOP("csbs", "Backup Quantity");
    begins.whenField = {"retention", "quantity"};
    begins.least = 1;
    begins.limit = 99'999;
    return begins;
}
constexpr FormField longTerm(FormField begins)
{
    begins.id = "longTerm";
    begins.kind = FormField::Check;
    begins.helper = QT_TRANSLATE_NOOP("csbs", "Both hold then: the quantity, and the newest backup of each of so many "
                                              "days, weeks, months and years.");
    begins.prompt = QT_TRANSLATE_NOOP("csbs", "Long-term retention settings");
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

constexpr const char *Daily = QT_TRANSLATE_NOOP("csbs", "Daily");
constexpr const char *Weekly = QT_TRANSLATE_NOOP("csbs", "Weekly");
constexpr const char *Monthly = QT_TRANSLATE_NOOP("csbs", "Monthly");
constexpr const char *Yearly = QT_TRANSLATE_NOOP("csbs", "Yearly");

constexpr FormField CreateFields[] = {
    name({.pattern = "policy_4711"}),
    enabled({.pattern = "true"}),
    times({.pattern = "637"}),
    frequency({.pattern = "weekly"}),
    days({.pattern = "MO"}),
    every({.pattern = "1"}),
    retention({.pattern = "quantity"}),
    period({.pattern = "30"}),
    keepDays({.pattern = "30"}),
    quantity({.pattern = "90"}),
    longTerm({.pattern = "false"}),
    kept("keepDaily", Daily, {.pattern = "0"}),
    kept("keepWeekly", Weekly, {.pattern = "0"}),
    kept("keepMonthly", Monthly, {.pattern = "0"}),
    kept("keepYearly", Yearly, {.pattern = "0"}),
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("csbs", "Tag"), .limit = int(csbs::MostTags)},
};

constexpr FormField ModifyFields[] = {
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("csbs", "Basic Information")},
    name({.from = "name"}),
    enabled({.from = "enabled"}),
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("csbs", "Policy")},
    times({.from = "times"}),
    frequency({.from = "frequency"}),
    days({.from = "days"}),
    every({.from = "every"}),
    {.id = "newPeriod",
     .kind = FormField::Sentence,
     .title =
         QT_TRANSLATE_NOOP("csbs", "A changed interval counts from the day it counted from before. To let it begin "
                                   "today, associate the servers anew.")},
    retention({.from = "retention"}),
    period({.from = "period"}),
    keepDays({.from = "keep_days"}),
    quantity({.from = "quantity"}),
    longTerm({.from = "long_term"}),
    kept("keepDaily", Daily, {.from = "keep_daily"}),
    kept("keepWeekly", Weekly, {.from = "keep_weekly"}),
    kept("keepMonthly", Monthly, {.from = "keep_monthly"}),
    kept("keepYearly", Yearly, {.from = "keep_yearly"}),
};

constexpr FormField AssociateFields[] = {
    {.id = "instead",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("csbs", "A policy that backed up a server before gives way to this one.")},
    {.id = "servers",
     .kind = FormField::Picker,
     .title = QT_TRANSLATE_NOOP("csbs", "Available Servers"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("csbs", "Selected Servers (%1)"),
     .rows = "server",
     .columns = csbs::ServerColumns},
};

constexpr Column PolicyColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("csbs", "Name"), .field = "name", .width = 700},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("csbs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 300},
};
constexpr FormField NowFields[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("csbs", "All servers of the policy are backed up at once. These backups are kept, "
                                        "whatever the policy says. Leave three hours at least to its next time.")},
    {.id = "policies", .kind = FormField::Table, .columns = PolicyColumns},
    {.id = "name", .title = QT_TRANSLATE_NOOP("csbs", "Backup Name"), .mandatory = true, .pattern = "manualbk_7c20"},
    {.id = "description", .kind = FormField::Area, .title = QT_TRANSLATE_NOOP("csbs", "Description"), .limit = 255},
};

constexpr FormField AddTagFields[] = {
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("csbs", "Tags"), .limit = int(csbs::MostTags)}};
constexpr FormField EditTagFields[] = {
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("csbs", "Tags"), .from = "key", .limit = 1}};

constexpr FormSpec Forms[] = {
    {.id = "csbs.createPolicy",
     .service = "csbs",
     .command = "csbs.createPolicy",
     .title = QT_TRANSLATE_NOOP("csbs", "Create Policy"),
     .fields = CreateFields,
     .done = QT_TRANSLATE_NOOP("csbs", "The policy %1 has been created. Associate servers with it."),
     .width = TagsWidth},
    {.id = "csbs.modifyPolicy",
     .service = "csbs",
     .command = "csbs.modifyPolicy",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("csbs", "Edit Policy"),
     .fields = ModifyFields,
     .done = QT_TRANSLATE_NOOP("csbs", "The policy %1 has been changed."),
     .width = 800},
    {.id = "csbs.associateServers",
     .service = "csbs",
     .command = "csbs.associateServers",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("csbs", "Associate Server"),
     .fields = AssociateFields,
     .done = QT_TRANSLATE_NOOP("csbs", "The policy %1 backs up these servers from now on."),
     .width = 1100},
    {.id = "csbs.backUpNow",
     .service = "csbs",
     .command = "csbs.backUpNow",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("csbs", "Backup Now"),
     .fields = NowFields,
     .done = QT_TRANSLATE_NOOP("csbs", "The backups %1 have begun. They are on the Backups tab.")},
    {.id = "csbs.addPolicyTag",
     .service = "csbs",
     .command = "csbs.addPolicyTag",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("csbs", "Add Tag"),
     .fields = AddTagFields,
     .done = QT_TRANSLATE_NOOP("csbs", "The tags of %1 were changed."),
     .width = TagsWidth},
    {.id = "csbs.editPolicyTag",
     .service = "csbs",
     .command = "csbs.editPolicyTag",
     .argument = "tag",
     .kind = "policyTag",
     .title = QT_TRANSLATE_NOOP("csbs", "Edit Tag"),
     .fields = EditTagFields,
     .width = TagsWidth},
};

} // namespace

std::span<const FormSpec> csbs::policyForms()
{
    return Forms;
}
