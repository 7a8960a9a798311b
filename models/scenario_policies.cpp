#include "scenario_planner.h"

// Policies and tasks: what a project has beside its resources.

#include "cbr/cbr_schedule.h"
#include "cbr/cbr_tasks.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 TaskTime = 12 * Minute; // of those that ended before the start

QString listText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument{array}.toJson(QJsonDocument::Compact));
}

} // namespace

bool StartPlanner::planPolicy(const Owner &owner, const Value &policy)
{
    const QString id = m_things.value(u"backupPolicy/"_s + keyOf(policy)).id;
    Record record{{u"id"_s, id}, {u"project_id"_s, owner.id}, {u"time_zone"_s, m_edition.timeZone}};
    qint64 created = 0;
    if (!pastTime(policy["created"], &created) || !rowOf(policy, "backupPolicy", &record))
        return false;
    const bool replicates = policy["type"].text() == "replication"_L1;
    if (replicates != bool(policy["destination_region"]))
        return refuse(replicates ? policy["type"] : policy["destination_region"],
                      tr("Policies of the type “replication”, and no others, have “destination_region”."));
    if (policy["times"].items().isEmpty())
        return refuse(policy["times"], tr("A policy needs at least one time."));
    QJsonArray days, times;
    const bool weekly = policy["frequency"].text() == "weekly"_L1;
    if (weekly)
        days = policy["days"] ? QJsonArray::fromStringList(policy["days"].texts())
                              : QJsonArray{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    else if (policy["days"])
        return refuse(policy["days"], tr("Only weekly policies have “days”."));
    const bool ofOlderService = policy["service"].text() == "csbs"_L1;
    for (const Value &time : policy["times"].items()) {
        if (!ofOlderService && !time.text().endsWith(":00"_L1))
            return refuse(time, tr("Policies of the service “cbr” act on the hour."));
        times += 60 * time.text().section(u':', 0, 0).toInt() + time.text().section(u':', 1).toInt();
    }
    if (ofOlderService && replicates)
        return refuse(policy["type"], tr("The older service makes no replicas."));
    record.insert(u"days"_s, listText(days));
    record.insert(u"times"_s, listText(times));
    record.insert(u"since"_s, created);
    m_policies.insert(id, record);
    add("policy", record);
    planTags("policy", owner, policy, id);
    return true;
}

bool StartPlanner::policyOf(const char *service, const Value &policy)
{
    const QString has = thing("backupPolicy", policy).value["service"].text();
    return !policy || has == QLatin1StringView{service} ||
           refuse(policy, tr("This is a policy of the service “%1”, not “%2”.").arg(has, QLatin1StringView{service}));
}

// Of a project that lists no policies, the vault shows a name only.
bool StartPlanner::usePolicy(const Value &project, const Value &vault, Record *record)
{
    if (!sameProject(project, "backupPolicy", vault["replication_policy"]))
        return false;
    const QString name = vault["policy"].text();
    if (name.isEmpty() || project["policies"].items().isEmpty())
        return true;
    if (thing("backupPolicy", vault["policy"]).id.isEmpty())
        return refuse(vault["policy"], tr("The project has no policy “%1”.").arg(name));
    if (!sameProject(project, "backupPolicy", vault["policy"]) || !policyOf("cbr", vault["policy"]))
        return false;
    const Record policy = m_policies.value(thing("backupPolicy", vault["policy"]).id);
    record->insert({{u"policy_id"_s, policy.value(u"id"_s)},
                    {u"policy"_s, policy.value(u"name"_s)},
                    {u"policy_enabled"_s, policy.value(u"status"_s) == u"enabled"_s ? 1 : 0}});
    return true;
}

// What runs has a task, and what was made here in the last days has had one.
void StartPlanner::planTasks(const Value &backup, const Record &record)
{
    const bool copied = backup["replica"].isTrue() || !backup["shared_from"].text().isEmpty();
    Record about = cbr::aboutBackup(record);
    about.insert(u"vault_name"_s, thing("vault", backup["vault"]).value["name"].text());
    const auto addTask = [&](const char *type, const char *status, const Record &further) {
        Record task = about;
        const QString id = uuid(u"task/%1/%2"_s.arg(record.value(u"id"_s).toString(), QLatin1StringView{type}));
        task.insert(
            {{u"id"_s, id}, {u"type"_s, QString::fromLatin1(type)}, {u"status"_s, QString::fromLatin1(status)}});
        task.insert(further);
        task.insert(u"created"_s, task.value(u"started"_s));
        add("task", task);
        return id;
    };
    const qint64 created = record.value(u"created"_s).toLongLong();
    const qint64 due = record.value(u"due"_s).toLongLong();
    const QString status = backup["status"].text();
    const bool making = status.startsWith("creating"_L1);
    if (due > 0)
        addTask(making                     ? "backup"
                : status == "restoring"_L1 ? "restore"
                                           : "delete",
                "running", {{u"started"_s, making ? created : m_plan.start - Minute}, {u"due"_s, due}});
    const qint64 ended = qMin(created + TaskTime, m_plan.start);
    if (making || copied || ended + cbr::TasksKept <= m_plan.start)
        return;
    const bool failed = status == "error"_L1;
    Record past{{u"started"_s, created}, {u"ended"_s, ended}};
    if (failed)
        past.insert({{u"error"_s, QString::fromLatin1(cbr::Unreadable)},
                     {u"error_code"_s, QString::fromLatin1(cbr::UnreadableCode)}});
    const QString id = addTask("backup", failed ? "failed" : "success", past);
    m_plan.jobs.append({"cbr.taskForgotten", id, ended + cbr::TasksKept});
}
