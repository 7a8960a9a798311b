#include "cbr_vaults.h"

#include "cbr.h"
#include "cbr_policies.h"
#include "cbr_tasks.h"
#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "common/tags.h"
#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString objectTypeOf(const QString &command)
{
    return command == "cbr.createDiskVault"_L1    ? u"disk"_s
           : command == "cbr.createTurboVault"_L1 ? u"turbo"_s
                                                  : u"server"_s;
}

void createVault(Change &change)
{
    const QString id = change.newUuid();
    const bool associates = change.argument("autoAssociation").toBool();
    const QVariantList bind = associates ? change.argument("bindTags").toList() : QVariantList{};
    Record vault{{u"id"_s, id},
                 {u"project_id"_s, change.command().by.project},
                 {u"name"_s, change.text("name")},
                 {u"status"_s, u"available"_s},
                 {u"object_type"_s, objectTypeOf(change.command().id)},
                 {u"capacity_gb"_s, change.argument("capacity").toLongLong()},
                 {u"locked"_s, change.argument("locked").toBool() ? 1 : 0},
                 {u"auto_expand"_s, change.argument("autoExpand").toBool() ? 1 : 0},
                 {u"auto_bind"_s, associates ? 1 : 0},
                 {u"bind_tags"_s, cbr::bindTagsText(bind)},
                 {u"created"_s, change.now()}};
    if (const QString type = change.text("protectType"); !type.isEmpty())
        vault.insert(u"protect_type"_s, type);
    change.insert("vault", vault);
    common::setTags(change, "vault", id, change.argument("tags").toList());
    cbr::associateChosen(change, id, cbr::chosenOf(change.argument("resources")));
    if (const QString policy = change.text("policy"); change.argument("autoBackup").toBool() && !policy.isEmpty())
        cbr::applyPolicy(change, {id}, policy);
    change.outcome.created = id;
}

void renameVault(Change &change)
{
    change.update("vault", change.text("vault"), {{u"name"_s, change.text("name")}});
}

void setAutoExpansion(Change &change)
{
    change.update("vault", change.text("vault"), {{u"auto_expand"_s, change.argument("autoExpand").toBool() ? 1 : 0}});
}

// Locked while it is expanded; the capacity is there when that has ended.
void expandVault(Change &change)
{
    const QString id = change.text("vault");
    if (!change.transition("vault", id, "expand"))
        return;
    const qint64 due = change.now() + duration(change, "cbr.vaultExpanded");
    change.update("vault", id,
                  {{u"adds_gb"_s, change.argument("add").toLongLong()}, {u"started"_s, change.now()}, {u"due"_s, due}});
    change.schedule("cbr.vaultExpanded", id, due);
}

void vaultExpanded(Change &change, const QString &id)
{
    const Record vault = change.find("vault", id);
    if (vault.isEmpty())
        return;
    change.transition("vault", id, "expanded"); // one that was frozen meanwhile stays so
    change.update("vault", id,
                  {{u"capacity_gb"_s, number(vault, "capacity_gb") + number(vault, "adds_gb")},
                   {u"adds_gb"_s, 0},
                   {u"started"_s, 0},
                   {u"due"_s, 0}});
}

void lockBackups(Change &change)
{
    const QStringList ids = change.ids("vault");
    for (const QString &id : ids)
        change.update("vault", id, {{u"locked"_s, 1}});
}

// --- Tags --------------------------------------------------------------------------------------------------------

void addTags(Change &change)
{
    const QStringList ids = change.ids("vault");
    for (const QString &id : ids)
        common::addTags(change, "vault", id, change.argument("tags").toList());
}

// --- Deleting ----------------------------------------------------------------------------------------------------

constexpr int Part = 100; // backups that begin to go at a time, so that no turn takes long
constexpr qint64 Minute = 60'000;

QList<Filter> backupsIn(const QString &vault)
{
    return {{u"vault_id"_s, Filter::Is, {vault}}};
}

// About when all of it will be gone, a part after the other.
qint64 emptyAt(Change &change, const Record &vault)
{
    const qint64 backups =
        change.fetch({.kind = u"backup"_s, .filters = backupsIn(text(vault, "id")), .limit = 0}).total;
    const qint64 each = backups > 0 ? number(vault, "used_gb") / backups : 0;
    return change.now() + duration(change, "cbr.vaultEmptied") +
           (backups + Part - 1) / Part * duration(change, "cbr.backupDeleted", each);
}

void lookAgain(Change &change, const QString &id, qint64 next)
{
    change.schedule("cbr.vaultEmptied", id, next > 0 ? next : change.now() + duration(change, "cbr.vaultEmptied"));
}

void deleteVaults(Change &change)
{
    const QStringList ids = change.ids("vault");
    for (const QString &id : ids) {
        if (!change.transition("vault", id, "delete"))
            continue;
        const Record vault = change.find("vault", id);
        const qint64 due = emptyAt(change, vault);
        change.update("vault", id, {{u"started"_s, change.now()}, {u"due"_s, due}});
        cbr::beginTask(change, "vault_delete", {{u"vault_id"_s, id}, {u"project_id"_s, text(vault, "project_id")}},
                       due);
        lookAgain(change, id, cbr::emptyOut(change, backupsIn(id)));
    }
}

void endDeletion(Change &change, const Record &vault)
{
    const QString id = text(vault, "id");
    const Rows running =
        change.fetch({.kind = u"task"_s,
                      .project = text(vault, "project_id"),
                      .filters = {{u"service"_s, Filter::Is, {u"cbr"_s}}, {u"status"_s, Filter::Is, {u"running"_s}}},
                      .countAll = false});
    cbr::endTask(change, cbr::runningTask(running, "vault_delete", id, {}));
    for (const char *const kind : {"server", "disk", "fileSystem"}) {
        const QList<Record> resources = change.findAll(kind, "vault_id", id);
        for (const Record &resource : resources)
            change.update(kind, text(resource, "id"), {{u"vault_id"_s, u""_s}});
    }
    const QList<Record> sources = change.findAll("vault", "destination_vault_id", id);
    for (const Record &source : sources)
        change.update("vault", text(source, "id"), {{u"destination_vault_id"_s, u""_s}});
    for (const auto &type : {u"backup"_s, u"replication"_s})
        cbr::removePolicy(change, id, type);
    change.transition("vault", id, "deleted");
}

// Part by part; the vault goes when nothing is left in it.
void vaultEmptied(Change &change, const QString &id)
{
    const Record vault = change.find("vault", id);
    if (text(vault, "status") != "deleting"_L1)
        return;
    if (const qint64 next = cbr::emptyOut(change, backupsIn(id)); next > 0)
        lookAgain(change, id, next);
    else
        endDeletion(change, vault);
}

// --- The rows ----------------------------------------------------------------------------------------------------

constexpr CommandSpec creating(const char *id)
{
    return {.id = id,
            .trace = "createVault",
            .effect = createVault,
            .groups = {"cbr.newVault", "cbr.vaultNaming", "cbr.vaultTagging", "cbr.filling", "cbr.binding"}};
}

constexpr CommandSpec Commands[] = {
    creating("cbr.createVault"),
    creating("cbr.createDiskVault"),
    creating("cbr.createTurboVault"),
    {.id = "cbr.renameVault",
     .trace = "updateVault",
     .kind = "vault",
     .argument = "vault",
     .effect = renameVault,
     .groups = {"cbr.openVault", "cbr.vaultNaming"}},
    {.id = "cbr.setAutoExpansion",
     .trace = "updateVault",
     .kind = "vault",
     .argument = "vault",
     .effect = setAutoExpansion,
     .groups = {"cbr.openVault"}},
    {.id = "cbr.expandVault", .trace = "updateVault", .kind = "vault", .argument = "vault", .effect = expandVault},
    {.id = "cbr.lockBackups",
     .trace = "updateVault",
     .kind = "vault",
     .argument = "vault",
     .effect = lockBackups,
     .groups = {"cbr.openVault"}},
    {.id = "cbr.addVaultTag",
     .trace = "createVaultTag",
     .kind = "vault",
     .argument = "vault",
     .effect = addTags,
     .groups = {"cbr.vaultTagging", "cbr.vaultTags"}},
    {.id = "cbr.editVaultTag",
     .trace = "bulkCreateDeleteVaultTag",
     .kind = "vaultTag",
     .argument = "tag",
     .effect = common::editTag,
     .groups = {"cbr.vaultTagging", "cbr.vaultTags"}},
    {.id = "cbr.deleteVaultTag",
     .trace = "deleteVaultTag",
     .kind = "vaultTag",
     .argument = "tag",
     .effect = common::deleteTags,
     .groups = {"cbr.vaultTags"}},
    {.id = "cbr.deleteVault", .trace = "deleteVault", .kind = "vault", .argument = "vault", .effect = deleteVaults},
};

constexpr JobSpec Jobs[] = {{"cbr.vaultExpanded", vaultExpanded}, {"cbr.vaultEmptied", vaultEmptied}};

} // namespace

const char *cbr::kindIn(const QString &objectType)
{
    return objectType == "disk"_L1 ? "disk" : objectType == "turbo"_L1 ? "fileSystem" : "server";
}

bool cbr::isOpen(const Record &vault)
{
    const QString status = text(vault, "status");
    return status == "available"_L1 || status == "lock"_L1;
}

QVariantList cbr::bindTagsOf(const Record &vault)
{
    return QJsonDocument::fromJson(text(vault, "bind_tags").toUtf8()).array().toVariantList();
}

QString cbr::bindTagsText(const QVariantList &tags)
{
    QJsonArray list;
    for (const QVariant &tag : tags) {
        const QVariantMap pair = tag.toMap();
        list += QJsonObject{{u"key"_s, pair.value(u"key"_s).toString().trimmed()},
                            {u"value"_s, pair.value(u"value"_s).toString().trimmed()}};
    }
    return QString::fromUtf8(QJsonDocument{list}.toJson(QJsonDocument::Compact));
}

void cbr::fillVault(Change &change, const QString &vault, qint64 gigabytes)
{
    const Record before = change.find("vault", vault);
    const qint64 used = std::max<qint64>(0, number(before, "used_gb") + gigabytes);
    Record values{{u"used_gb"_s, used}};
    qint64 capacity = number(before, "capacity_gb");
    if (gigabytes > 0 && number(before, "used_gb") < capacity && number(before, "auto_expand") != 0) {
        while (used >= capacity && capacity < MostVault)
            capacity = std::min(MostVault, capacity + (capacity + 3) / 4);
        values.insert(u"capacity_gb"_s, capacity);
    }
    change.update("vault", vault, values);
}

qint64 cbr::emptyOut(Change &change, const QList<Filter> &which)
{
    const Rows rows =
        change.fetch({.kind = u"backup"_s, .fields = {u"id"_s}, .filters = which, .limit = Part, .countAll = false});
    qint64 last = rows.rows.isEmpty() ? 0 : change.now() + 1;
    for (int row = 0; row < rows.rows.size(); ++row) {
        const QString id = rows.at(row, u"id"_s).toString();
        const qint64 due = cbr::beginDeletion(change, id) || text(change.find("backup", id), "status") == "deleting"_L1
                               ? number(change.find("backup", id), "due")
                               : change.now() + Minute;
        last = std::max(last, due);
    }
    return last;
}

QString cbr::runningTask(const Rows &running, const char *type, const QString &vault, const QString &resource)
{
    for (int row = 0; row < running.rows.size(); ++row) {
        if (running.at(row, u"type"_s).toString() == QLatin1StringView{type} &&
            running.at(row, u"vault_id"_s).toString() == vault &&
            (resource.isEmpty() || running.at(row, u"resource_id"_s).toString() == resource))
            return running.at(row, u"id"_s).toString();
    }
    return {};
}

const Service cbr::vaults{.id = "cbr",
                          .lists = cbr::vaultLists(),
                          .details = cbr::vaultDetails(),
                          .confirmations = cbr::vaultConfirmations(),
                          .forms = cbr::vaultForms(),
                          .commands = Commands,
                          .jobs = Jobs,
                          .rules = cbr::vaultRules()};
