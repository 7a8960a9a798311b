#include "cbr_tasks.h"

#include "change.h"
#include "common/services.h"
#include "fields.h"
#include "spec.h"

using namespace Qt::StringLiterals;

namespace {

// Names go with the task: what it was about may be gone when somebody reads it.
Record named(const Change &change, Record task)
{
    const auto add = [&](const char *kind, const char *id, const char *name) {
        const QString field = QString::fromLatin1(name);
        if (text(task, id).isEmpty() || task.contains(field))
            return;
        task.insert(field, change.find(kind, text(task, id)).value(u"name"_s, u""_s));
    };
    add("vault", "vault_id", "vault_name");
    add("backup", "backup_id", "backup_name");
    return task;
}

QString insert(Change &change, const char *type, const char *status, const Record &about)
{
    const QString id = change.newUuid();
    Record task = named(change, about);
    task.insert(u"id"_s, id);
    task.insert(u"type"_s, QString::fromLatin1(type));
    task.insert(u"status"_s, QString::fromLatin1(status));
    task.insert(u"created"_s, change.now());
    if (!task.contains(u"project_id"_s))
        task.insert(u"project_id"_s, change.command().by.project);
    change.insert("task", task);
    return id;
}

void end(Change &change, const QString &task, const char *event, const char *error, const char *code)
{
    if (!change.transition("task", task, event))
        return;
    change.update("task", task,
                  {{u"ended"_s, change.now()},
                   {u"due"_s, 0},
                   {u"error"_s, QString::fromLatin1(error ? error : "")},
                   {u"error_code"_s, QString::fromLatin1(code ? code : "")}});
    change.schedule("cbr.taskForgotten", task, change.now() + cbr::TasksKept);
}

void forget(Change &change, const QString &task)
{
    change.transition("task", task, "forget");
}

constexpr JobSpec Jobs[] = {{"cbr.taskForgotten", forget, false}};

constexpr State States[] = {
    {"task", "waiting", QT_TRANSLATE_NOOP("cbr", "Waiting"), nullptr, "busy"},
    {"task", "running", QT_TRANSLATE_NOOP("cbr", "In progress"), nullptr, "busy", false, true},
    {"task", "success", QT_TRANSLATE_NOOP("cbr", "Successful"), nullptr, "ok"},
    {"task", "failed", QT_TRANSLATE_NOOP("cbr", "Failed"), nullptr, "error"},
    {"task", "skipped", QT_TRANSLATE_NOOP("cbr", "Skipped"), nullptr, "off"},
    {"task", "timeout", QT_TRANSLATE_NOOP("cbr", "Timeout"), nullptr, "error"},
};

constexpr Transition Transitions[] = {
    {"task", nullptr, "begin", "running"},   {"task", nullptr, "wait", "waiting"},
    {"task", "waiting", "start", "running"}, {"task", "running", "done", "success"},
    {"task", "running", "failed", "failed"}, {"task", nullptr, "skip", "skipped"},
    {"task", "running", "late", "timeout"},  {"task", "success", "forget", nullptr},
    {"task", "failed", "forget", nullptr},   {"task", "skipped", "forget", nullptr},
    {"task", "timeout", "forget", nullptr},
};

} // namespace

Record cbr::aboutBackup(const Record &backup)
{
    const QString type = text(backup, "object_type");
    return {{u"service"_s, type == "csbs"_L1 ? u"csbs"_s : u"cbr"_s},
            {u"project_id"_s, text(backup, "project_id")},
            {u"resource_id"_s, text(backup, "server_id")},
            {u"resource_name"_s, text(backup, "server_name")},
            {u"resource_type"_s, type == "csbs"_L1 ? u"server"_s : type},
            {u"vault_id"_s, text(backup, "vault_id")},
            {u"backup_id"_s, text(backup, "id")},
            {u"backup_name"_s, text(backup, "name")},
            {u"policy_id"_s, text(backup, "policy_id")}};
}

QString cbr::beginTask(Change &change, const char *type, const Record &about, qint64 due)
{
    Record task = about;
    task.insert(u"started"_s, change.now());
    task.insert(u"due"_s, due);
    return insert(change, type, "running", task);
}

void cbr::endTask(Change &change, const QString &task, const char *error, const char *code)
{
    end(change, task, error ? "failed" : "done", error, code);
}

void cbr::endTaskOf(Change &change, const QString &backup, const char *error, const char *code)
{
    const Rows running =
        change.fetch({.kind = u"task"_s,
                      .fields = {u"id"_s},
                      .filters = {{u"backup_id"_s, Filter::Is, {backup}}, {u"status"_s, Filter::Is, {u"running"_s}}},
                      .countAll = false});
    for (int row = 0; row < running.rows.size(); ++row)
        endTask(change, running.at(row, u"id"_s).toString(), error, code);
}

void cbr::skipTask(Change &change, const char *type, const Record &about, const char *why)
{
    Record task = about;
    task.insert(u"started"_s, change.now());
    task.insert(u"ended"_s, change.now());
    task.insert(u"error"_s, QString::fromLatin1(why));
    change.schedule("cbr.taskForgotten", insert(change, type, "skipped", task), change.now() + cbr::TasksKept);
}

const Service cbr::tasks{.id = "cbr",
                         .sections = cbr::taskSections(),
                         .lists = cbr::taskLists(),
                         .details = cbr::taskDetails(),
                         .jobs = Jobs,
                         .states = States,
                         .transitions = Transitions,
                         .rules = cbr::taskRules()};
