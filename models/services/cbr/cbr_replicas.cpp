#include "cbr_copies.h"
#include "cbr_tasks.h"
#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QString regionOf(const Change &change, const QString &project)
{
    return text(change.find("project", project), "region");
}

void replicateBackup(Change &change)
{
    change.outcome.created = cbr::beginReplica(change, change.find("backup", change.text("backup")),
                                               change.find("vault", change.text("destination")), change.text("name"),
                                               change.text("description"));
}

void replicateVault(Change &change)
{
    const QString id = change.text("vault");
    const Record vault = change.find("vault", id);
    const Record destination = change.find("vault", change.text("destination"));
    const QString region = regionOf(change, text(destination, "project_id"));
    const QList<Record> backups = change.findAll("backup", "vault_id", id);
    for (const Record &backup : backups) {
        if (cbr::replicable(change, backup, region))
            cbr::beginReplica(change, backup, destination, {}, {});
    }
    QJsonArray regions = QJsonDocument::fromJson(text(vault, "replicated_to").toUtf8()).array();
    regions += region;
    change.update("vault", id,
                  {{u"replicated_to"_s, QString::fromUtf8(QJsonDocument{regions}.toJson(QJsonDocument::Compact))},
                   {u"destination_vault_id"_s, text(destination, "id")}});
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.replicateBackup",
     .trace = "replicateBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = replicateBackup,
     .groups = {"cbr.replication"}},
    {.id = "cbr.replicateVault",
     .trace = "replicateVaultBackup",
     .kind = "vault",
     .argument = "vault",
     .effect = replicateVault,
     .groups = {"cbr.replication"}},
};

} // namespace

bool cbr::replicable(const Change &change, const Record &backup, const QString &region)
{
    if (text(backup, "status") != "available"_L1 || text(backup, "server_type") != "ECS"_L1 ||
        number(backup, "contains_system_disk") == 0 || !text(backup, "copied_from").isEmpty())
        return false;
    const QList<Record> copies = change.findAll("backup", "copied_from", text(backup, "id"));
    return std::none_of(copies.begin(), copies.end(), [&](const Record &copy) {
        return number(copy, "replica") != 0 && regionOf(change, text(copy, "project_id")) == region;
    });
}

QString cbr::beginReplica(Change &change, const Record &backup, const Record &vault, const QString &name,
                          const QString &description)
{
    const QString there = text(vault, "project_id");
    const qint64 due = change.now() + duration(change, "cbr.replicated", number(backup, "size_gb"));
    const QString zone = regionOf(change, there) + u'-' + text(backup, "az").section(u'-', -1);
    const QString called = name.isEmpty() ? text(backup, "name") + u'_' + change.newHex(4) : name;
    const QString id = copyBackup(change, backup,
                                  {{u"project_id"_s, there},
                                   {u"vault_id"_s, text(vault, "id")},
                                   {u"name"_s, called},
                                   {u"description"_s, description},
                                   {u"status"_s, u"creating"_s},
                                   {u"started"_s, change.now()},
                                   {u"due"_s, due},
                                   {u"az"_s, zone},
                                   {u"server_exists"_s, 0},
                                   {u"replica"_s, 1}});
    for (const QString &project : {text(backup, "project_id"), there})
        beginTask(change, "replication",
                  {{u"project_id"_s, project},
                   {u"resource_id"_s, text(backup, "server_id")},
                   {u"resource_name"_s, text(backup, "server_name")},
                   {u"resource_type"_s, text(backup, "server_type")},
                   {u"vault_id"_s, text(project == there ? vault : backup, project == there ? "id" : "vault_id")},
                   {u"backup_id"_s, id}},
                  due);
    change.schedule("cbr.backupDone", id, due);
    return id;
}

const Service cbr::replicas{
    .id = "cbr", .forms = cbr::replicaForms(), .commands = Commands, .rules = cbr::replicaRules()};
