#include "cbr_policies.h"
#include "cbr_tasks.h"
#include "cbr_vaults.h"
#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "fields.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// How resources leave a vault: without their backups, which go, or with them, to another vault.
namespace {

constexpr qint64 MostResources = 256;

QList<Filter> backupsOf(const QString &resource, const QString &vault)
{
    return {{u"server_id"_s, Filter::Is, {resource}}, {u"vault_id"_s, Filter::Is, {vault}}};
}

Record about(const Record &resource)
{
    return {
        {u"project_id"_s, text(resource, "project_id")},
        {u"resource_id"_s, text(resource, "id")},
        {u"resource_name"_s, text(resource, "name")},
        {u"resource_type"_s, text(resource, "kind") == "server"_L1 ? text(resource, "type") : text(resource, "kind")},
        {u"vault_id"_s, text(resource, "vault_id")}};
}

// It leaves at once; its backups go meanwhile, some at a time (CBR-129).
void dissociate(Change &change)
{
    const QStringList ids = change.ids("resource");
    for (const QString &id : ids) {
        const Record resource = change.find("vaultResource", id);
        const qint64 parts = number(resource, "backups");
        const qint64 due = change.now() + duration(change, "cbr.resourceRemoved", number(resource, "backup_gb"), parts);
        const QString task = cbr::beginTask(change, "remove_resource", about(resource), due);
        cbr::leaveVault(change, resource);
        const QList<Record> disks = change.findAll("disk", "server_id", id);
        for (const Record &disk : disks) {
            if (number(disk, "excluded") != 0)
                change.update("disk", text(disk, "id"), {{u"excluded"_s, 0}});
        }
        const qint64 next = cbr::emptyOut(change, backupsOf(id, text(resource, "vault_id")));
        change.schedule("cbr.resourceRemoved", task, std::max(next, due));
    }
}

void resourceRemoved(Change &change, const QString &id)
{
    const Record task = change.find("task", id);
    // Not those that were made since, of a resource that came back.
    const Filter before{u"created"_s, Filter::Between, {0, number(task, "created")}};
    const qint64 next =
        cbr::emptyOut(change, backupsOf(text(task, "resource_id"), text(task, "vault_id")) + QList<Filter>{before});
    if (next > 0)
        change.schedule("cbr.resourceRemoved", id, next);
    else
        cbr::endTask(change, id);
}

// It belongs to the other vault when all of its backups have been moved (CBR-130).
void migrate(Change &change)
{
    const QStringList ids = change.ids("resource");
    for (const QString &id : ids) {
        const Record resource = change.find("vaultResource", id);
        const qint64 due = change.now() + duration(change, "cbr.resourceMigrated", number(resource, "backup_gb"),
                                                   number(resource, "backups"));
        Record task = about(resource);
        task.insert(u"detail"_s, QString::fromUtf8(QJsonDocument{QJsonObject{{u"to"_s, change.text("vault")}}}.toJson(
                                     QJsonDocument::Compact)));
        change.schedule("cbr.resourceMigrated", cbr::beginTask(change, "migration", task, due), due);
    }
}

// Whether what was true when the migration began is true at its end.
bool canMove(const Record &resource, const QString &from, const Record &to, qint64 gigabytes)
{
    return text(resource, "vault_id") == from && cbr::isOpen(to) &&
           number(to, "capacity_gb") - number(to, "used_gb") >= gigabytes && number(to, "associated") < MostResources;
}

void resourceMigrated(Change &change, const QString &id)
{
    const Record task = change.find("task", id);
    const QString from = text(task, "vault_id");
    const QString to = QJsonDocument::fromJson(text(task, "detail").toUtf8()).object().value("to"_L1).toString();
    const Record resource = change.find("vaultResource", text(task, "resource_id"));
    const QList<Record> backups = change.findAll("backup", "server_id", text(task, "resource_id"));
    QStringList moving;
    qint64 gigabytes = 0;
    for (const Record &backup : backups) {
        if (text(backup, "vault_id") != from)
            continue;
        const QString status = text(backup, "status");
        moving += text(backup, "id");
        if (status == "available"_L1 || status == "restoring"_L1 ||
            (status == "deleting"_L1 && number(backup, "fails") == 0))
            gigabytes += number(backup, "stored_gb");
    }
    if (!canMove(resource, from, change.find("vault", to), gigabytes)) {
        cbr::endTask(change, id,
                     QT_TRANSLATE_NOOP("cbr", "The resource or one of the vaults changed during the migration."),
                     "BackupService.6108");
        return;
    }
    for (const QString &backup : std::as_const(moving))
        change.update("backup", backup, {{u"vault_id"_s, to}});
    cbr::fillVault(change, from, -gigabytes);
    cbr::fillVault(change, to, gigabytes);
    cbr::associate(change, to, text(resource, "id"));
    cbr::planPoliciesOf(change, from);
    cbr::endTask(change, id);
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.dissociate",
     .trace = "removeResources",
     .kind = "vaultResource",
     .argument = "resource",
     .effect = dissociate,
     .groups = {"cbr.leaving"}},
    {.id = "cbr.migrate",
     .trace = "migrateResources",
     .kind = "vaultResource",
     .argument = "resource",
     .effect = migrate,
     .groups = {"cbr.leaving"}},
};

constexpr JobSpec Jobs[] = {{"cbr.resourceRemoved", resourceRemoved}, {"cbr.resourceMigrated", resourceMigrated}};

} // namespace

void cbr::leaveVault(Change &change, const Record &vaultResource)
{
    change.update(kindIn(text(vaultResource, "kind")), text(vaultResource, "id"), {{u"vault_id"_s, u""_s}});
    change.touched += u"vault"_s;
    planPoliciesOf(change, text(vaultResource, "vault_id"));
}

const Service cbr::leaving{.id = "cbr", .commands = Commands, .jobs = Jobs, .rules = cbr::leavingRules()};
