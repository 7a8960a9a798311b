#include "cbr/cbr.h"
#include "cbr/cbr_backups.h"
#include "cbr/cbr_policies.h"
#include "change.h"
#include "common/services.h"
#include "common/tags.h"
#include "csbs.h"
#include "ecs/ecs.h"
#include "fields.h"

using namespace Qt::StringLiterals;

// Backups of servers: made, restored, deleted, and what is told of their jobs.
namespace {

constexpr int AtATime = 5; // deletions, CSBS-39

Query vaultIn(const QString &project)
{
    return {.kind = u"vault"_s,
            .project = project,
            .filters = {{u"object_type"_s, Filter::Is, {u"csbs"_s}}},
            .limit = 1,
            .countAll = false};
}

void createBackups(Change &change)
{
    const QStringList servers = change.ids("servers");
    if (change.argument("autoBackup").toBool())
        csbs::associate(change, change.text("policy"), servers);
    if (change.argument("immediate").toBool())
        change.outcome.created = csbs::backUp(change, servers, change.argument("tags").toList());
}

void restoreBackup(Change &change)
{
    const QVariant starts = change.argument("start");
    const QStringList ids = change.ids("backup");
    for (const QString &id : ids)
        cbr::beginRestore(change, id, cbr::destinationsOf(change.argument("disks")),
                          starts.isNull() || starts.toBool());
}

// Five of a project are deleted at a time; the others wait for them (CSBS-39).
void deleteBackups(Change &change)
{
    const QStringList ids = change.ids("backup");
    for (const QString &id : ids) {
        const qint64 before = change
                                  .fetch({.kind = u"backup"_s,
                                          .project = text(change.find("backup", id), "project_id"),
                                          .filters = {{u"object_type"_s, Filter::Is, {u"csbs"_s}},
                                                      {u"status"_s, Filter::Is, {u"deleting"_s}}},
                                          .limit = 0})
                                  .total;
        cbr::beginDeletion(change, id, int(before) / AtATime + 1);
    }
}

void addTags(Change &change)
{
    const QStringList ids = change.ids("backup");
    for (const QString &id : ids)
        common::addTags(change, "backup", id, change.argument("tags").toList());
}

void deleteJobs(Change &change)
{
    const QStringList ids = change.ids("task");
    for (const QString &id : ids)
        change.transition("task", id, "forget");
}

constexpr CommandSpec Commands[] = {
    {.id = "csbs.createBackup",
     .trace = "createBackup",
     .kind = "server",
     .argument = "servers",
     .effect = createBackups,
     .groups = {"csbs.starting", "csbs.naming", "csbs.tagging", "csbs.associating"}},
    {.id = "csbs.restoreBackup",
     .trace = "restoreBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = restoreBackup},
    {.id = "csbs.deleteBackup",
     .trace = "deleteBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = deleteBackups},
    {.id = "csbs.addBackupTag",
     .trace = "createBackupTag",
     .kind = "backup",
     .argument = "backup",
     .effect = addTags,
     .groups = {"csbs.tagging", "csbs.addingTags"}},
    {.id = "csbs.editBackupTag",
     .trace = "updateBackupTag",
     .kind = "backupTag",
     .argument = "tag",
     .effect = common::editTag,
     .groups = {"csbs.tagging", "csbs.editingTags"}},
    {.id = "csbs.deleteBackupTag",
     .trace = "deleteBackupTag",
     .kind = "backupTag",
     .argument = "tag",
     .effect = common::deleteTags},
    {.id = "csbs.deleteJob", .trace = "deleteTask", .kind = "task", .argument = "task", .effect = deleteJobs},
};

} // namespace

Record csbs::vaultOf(const Facts &facts)
{
    const Rows rows = facts.fetch(vaultIn(facts.command().by.project));
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

qint64 csbs::backupsLeft(const Facts &facts)
{
    constexpr qint64 Most = 600; // CSBS-23
    return facts.quota("csbsBackup", Most) - number(vaultOf(facts), "backups");
}

QString csbs::backUp(Change &change, const QStringList &servers, const QVariantList &tags)
{
    const Rows vault = change.fetch(vaultIn(change.command().by.project));
    QStringList all = servers;
    all.removeDuplicates();
    QString first;
    for (qsizetype at = 0; at < all.size(); ++at) {
        const cbr::NewBackup made = cbr::beginBackup(change, all.at(at),
                                                     {.vault = vault.at(0, u"id"_s).toString(),
                                                      .name = cbr::numbered(change.text("name"), at, all.size()),
                                                      .description = change.text("description"),
                                                      .full = change.argument("full").toBool()});
        common::setTags(change, "backup", made.id, tags);
        if (at == 0)
            first = made.id;
    }
    return first;
}

const Service csbs::backups{.id = "csbs",
                            .lists = csbs::backupLists(),
                            .details = csbs::backupDetails(),
                            .confirmations = csbs::backupConfirmations(),
                            .forms = csbs::backupForms(),
                            .commands = Commands,
                            .rules = csbs::backupRules()};
