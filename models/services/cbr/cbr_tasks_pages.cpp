#include "cbr_tasks.h"

#include "spec.h"

using namespace Qt::StringLiterals;

namespace {

constexpr Word ResourceTypes[] = {{"server", QT_TRANSLATE_NOOP("cbr", "ECS")},
                                  {"disk", QT_TRANSLATE_NOOP("cbr", "Disk")},
                                  {"turbo", QT_TRANSLATE_NOOP("cbr", "SFS Turbo")}};
constexpr Fixed OfThisService[] = {{"service", "cbr"}};

constexpr Column Columns[] = {
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "Task ID"), .field = "id", .width = 195},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 130},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("cbr", "Task Type"),
     .field = "type",
     .width = 105,
     .words = cbr::TaskTypes},
    {.id = "resource",
     .title = QT_TRANSLATE_NOOP("cbr", "Resource"),
     .field = "resource_name",
     .width = 150,
     .second = "resource_id"},
    {.id = "resourceType",
     .title = QT_TRANSLATE_NOOP("cbr", "Resource Type"),
     .field = "resource_type",
     .width = 95,
     .words = ResourceTypes},
    {.id = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Vault"),
     .field = "vault_name",
     .width = 145,
     .second = "vault_id"},
    {.id = "times",
     .title = QT_TRANSLATE_NOOP("cbr", "Start and End Times"),
     .field = "started",
     .cell = Cell::Time,
     .width = 180,
     .second = "ended"},
};

constexpr Property Properties[] = {
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Task Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "task"},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("cbr", "Task Type"),
     .field = "type",
     .kind = Property::Choice,
     .words = cbr::TaskTypes},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "Task ID"), .field = "id"},
    {.id = "resourceId", .title = QT_TRANSLATE_NOOP("cbr", "Resource ID"), .field = "resource_id"},
    {.id = "resource", .title = QT_TRANSLATE_NOOP("cbr", "Resource Name"), .field = "resource_name"},
    {.id = "vaultId", .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"), .field = "vault_id"},
    {.id = "vault", .title = QT_TRANSLATE_NOOP("cbr", "Vault Name"), .field = "vault_name"},
    {.id = "started", .title = QT_TRANSLATE_NOOP("cbr", "Time"), .field = "created", .kind = Property::Date},
};

constexpr ListSpec Lists[] = {
    {.id = "cbr.tasks",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Tasks"),
     .kind = "task",
     .columns = Columns,
     .properties = Properties,
     .fixed = OfThisService,
     .helper = QT_TRANSLATE_NOOP("cbr", "The list shows the tasks of the past 30 days. If one makes no progress for "
                                        "long, something is wrong with it."),
     .sort = "created",
     .descending = true,
     .selectable = false,
     .unfolds = "cbr.task"},
};

QString causeOf(const Record &task)
{
    const QByteArray error = task.value(u"error"_s).toString().toLatin1();
    return error.isEmpty() ? u"--"_s : say("cbr", error.constData());
}

constexpr Info Left[] = {
    {.id = "cause", .title = QT_TRANSLATE_NOOP("cbr", "Failure Cause"), .field = "error", .tells = causeOf},
    {"code", QT_TRANSLATE_NOOP("cbr", "Error Code"), "error_code"},
};
constexpr Info Right[] = {
    {"backup", QT_TRANSLATE_NOOP("cbr", "Backup Name"), "backup_name"},
    {"backupId", QT_TRANSLATE_NOOP("cbr", "Backup ID"), "backup_id"},
    {"policy", QT_TRANSLATE_NOOP("cbr", "Policy ID"), "policy_id"},
};

constexpr DetailSpec Details[] = {
    {.id = "cbr.task",
     .service = "cbr",
     .kind = "task",
     .parent = "cbr.tasks",
     .card = QT_TRANSLATE_NOOP("cbr", "Task Details"),
     .left = Left,
     .right = Right},
};

constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("cbr", "Tasks"), "cbr.tasks"}};
constexpr Section Sections[] = {
    {.id = "cbr.taskList", .service = "cbr", .title = QT_TRANSLATE_NOOP("cbr", "Tasks"), .tabs = Tabs},
};

constexpr Rule Rules[] = {
    {.id = "CBR-151",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The tasks of the last 30 days are listed, with the cause of a failure."),
     .source = "cbr_03_0035",
     .page = "cbr.tasks",
     .words = "past 30 days"},
    {.id = "CBR-152",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A task that does not get on for long has a fault."),
     .source = "cbr_03_0013",
     .page = "cbr.tasks",
     .words = "makes no progress"},
    {.id = "CBR-153",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Roles decide what a user may do with vaults, backups and policies."),
     .remedy = "practice users may do everything: whoever practises a procedure needs it",
     .source = "cbr_01_0011"},
    {.id = "CBR-154",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "In a custom policy of permissions, deny beats allow."),
     .remedy = "practice users may do everything: whoever practises a procedure needs it",
     .source = "cbr_03_0050"},
    {.id = "CBR-156",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Vaults, servers and disks of an account in arrears are frozen."),
     .remedy = "nothing is refused for it here; what arrears bring is tested in tst_arrears",
     .source = "ListVault"},
    {.id = "CBR-157",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups of disks are seen in the console of the older service, too."),
     .remedy = "the replica has no console of the Volume Backup Service",
     .source = "cbr_03_0104"},
    {.id = "CBR-159",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "What is done is recorded under the names of the Cloud Trace Service."),
     .remedy = "nothing is refused; the names stand with the commands",
     .source = "cbr_03_0036"},
};

} // namespace

std::span<const ListSpec> cbr::taskLists()
{
    return Lists;
}

std::span<const DetailSpec> cbr::taskDetails()
{
    return Details;
}

std::span<const Section> cbr::taskSections()
{
    return Sections;
}

std::span<const Rule> cbr::taskRules()
{
    return Rules;
}
