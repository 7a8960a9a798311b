#include "cbr_backups.h"

#include "change.h"
#include "common/services.h"
#include "ecs/ecs.h"
#include "fields.h"

using namespace Qt::StringLiterals;

// Backups that a person asks for, and what is done with them.
namespace {

void backUp(Change &change, const char *kind, const char *argument)
{
    QStringList ids = change.ids(argument);
    ids.removeDuplicates();
    for (qsizetype at = 0; at < ids.size(); ++at) {
        const QString vault = text(change.find(kind, ids.at(at)), "vault_id");
        const cbr::NewBackup made = cbr::beginBackup(change, ids.at(at),
                                                     {.vault = vault,
                                                      .name = cbr::numbered(change.text("name"), at, ids.size()),
                                                      .description = change.text("description"),
                                                      .full = change.argument("full").toBool()});
        if (at == 0)
            change.outcome.created = made.id;
    }
}

void performBackup(Change &change)
{
    backUp(change, "vaultResource", "resources");
}

void backUpServer(Change &change)
{
    const QStringList ids = change.ids("server");
    for (const QString &id : ids)
        ecs::touch(change, id);
    backUp(change, "server", "server");
}

void backUpDisk(Change &change)
{
    backUp(change, "disk", "disk");
}

void updateBackup(Change &change)
{
    const QString id = change.text("backup");
    change.update("backup", id, {{u"name"_s, change.text("name")}, {u"description"_s, change.text("description")}});
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.performBackup",
     .trace = "createBackup",
     .kind = "vaultResource",
     .argument = "resources",
     .effect = performBackup,
     .groups = {"cbr.making", "cbr.backupNaming"}},
    {.id = "cbr.backUpServer",
     .trace = "createBackup",
     .kind = "server",
     .argument = "server",
     .effect = backUpServer,
     .groups = {"cbr.making", "cbr.backupNaming", "ecs.touch"}},
    {.id = "cbr.backUpDisk",
     .trace = "createBackup",
     .kind = "disk",
     .argument = "disk",
     .effect = backUpDisk,
     .groups = {"cbr.making", "cbr.backupNaming"}},
    // What the entry of a vault is judged by; its page performs the backups.
    {.id = "cbr.backUpVault", .trace = "createBackup", .kind = "vault", .argument = "vault", .groups = {"cbr.making"}},
    {.id = "cbr.updateBackup",
     .trace = "updateBackup",
     .kind = "backup",
     .argument = "backup",
     .effect = updateBackup,
     .groups = {"cbr.backupNaming"}},
};

} // namespace

QString cbr::numbered(const QString &name, qsizetype at, qsizetype count)
{
    return count == 1 ? name : u"%1-%2"_s.arg(name).arg(at + 1, 4, 10, QLatin1Char('0'));
}

void cbr::sourceGone(Change &change, const QString &resource)
{
    const QList<Record> backups = change.findAll("backup", "server_id", resource);
    for (const Record &backup : backups)
        change.update("backup", text(backup, "id"), {{u"server_exists"_s, 0}, {u"server_status"_s, u""_s}});
}

const Service cbr::backups{.id = "cbr", .forms = cbr::backupForms(), .commands = Commands, .rules = cbr::backupRules()};
