#include "recipes.h"

using namespace Qt::StringLiterals;

namespace {

#define OF_A_FREE_DISK                                                                                                 \
    "object_type = 'disk' AND status = 'available' AND server_id IN (SELECT id FROM disk WHERE status = 'available')"

void newBackup(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"name"_s, QString{u"manualbk_"_s + kitchen.dice.hex(4)});
    arguments.insert(u"description"_s, u"before the release"_s);
    arguments.insert(u"full"_s, kitchen.dice.once(4));
}

// Without a choice the disks go back to where they came from; a choice is that of a disk of the server.
void destination(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"start"_s, kitchen.dice.once(2));
    if (!kitchen.dice.once(3))
        return;
    const QVariant backup = arguments.value(u"backup"_s);
    const QString from =
        kitchen.one(u"SELECT id FROM backup_disk WHERE backup_id = ? ORDER BY position DESC"_s, {backup});
    const QString to = kitchen.one(u"SELECT d.id FROM disk d JOIN backup b ON b.server_id = d.server_id "
                                   "WHERE b.id = ? ORDER BY d.position DESC, d.id"_s,
                                   {backup});
    arguments.insert(u"disks"_s, QVariantList{QVariantMap{{u"from"_s, from}, {u"to"_s, to}}});
}

void fromBackup(Kitchen &kitchen, QVariantMap &arguments)
{
    const QVariant backup = arguments.value(u"backup"_s);
    arguments.insert(u"name"_s, QString{u"volume-"_s + kitchen.dice.hex(4)});
    arguments.insert(u"az"_s, kitchen.one(u"SELECT az FROM backup WHERE id = ?"_s, {backup}));
    arguments.insert(u"sizeGb"_s, kitchen.one(u"SELECT size_gb FROM backup WHERE id = ?"_s, {backup}));
}

constexpr Recipe Recipes[] = {
    {"cbr.performBackup", 14, "status IN ('running', 'stopped', 'available', 'in_use') AND " IN_A_GOOD_VAULT, 2,
     newBackup},
    {"cbr.backUpServer", 6, "status IN ('running', 'stopped') AND " IN_A_GOOD_VAULT, 1, newBackup},
    {"cbr.backUpDisk", 4, IN_A_GOOD_VAULT, 1, newBackup},
    {"cbr.backUpVault", 1, "associated > 0"},
    {"cbr.updateBackup", 3, "1", 1, newBackup},
    {"cbr.restoreBackup", 42,
     "status = 'available' AND server_exists = 1 AND replica = 0 AND object_type = 'server' AND server_id IN (SELECT "
     "id "
     "FROM server WHERE status IN ('running', 'stopped')) AND " IN_A_GOOD_VAULT,
     1, destination},
    {"cbr.restoreDisk", 6, OF_A_FREE_DISK " AND " IN_A_GOOD_VAULT},
    {"cbr.createDisk", 4, "object_type = 'disk' AND status = 'available'", 1, fromBackup},
    {"cbr.createFileSystem", 4, "object_type = 'turbo' AND status = 'available'", 1, fromBackup},
};

} // namespace

std::span<const Recipe> backupRecipes()
{
    return Recipes;
}
