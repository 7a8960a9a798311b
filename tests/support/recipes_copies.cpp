#include "recipes.h"

using namespace Qt::StringLiterals;

// Backups that other projects get.
namespace {

void backupTenants(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"projects"_s,
                     kitchen.one(u"SELECT p.id FROM project p JOIN backup b ON b.id = ? JOIN project o ON o.id = "
                                 "b.project_id WHERE p.region = o.region AND p.id <> o.id ORDER BY p.id LIMIT 1"_s,
                                 {arguments.value(u"backup"_s)}));
}

void vaultForBackup(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"vault"_s,
                     kitchen.one(u"SELECT v.id FROM vault v WHERE v.project_id = ? AND v.protect_type = 'backup' AND "
                                 "v.object_type = 'server' AND v.status = 'available' "
                                 "ORDER BY v.capacity_gb - v.used_gb DESC, v.id LIMIT 1"_s,
                                 {kitchen.by.project}));
}

void replica(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"name"_s, QString{u"replica-"_s + kitchen.dice.hex(6)});
    arguments.insert(
        u"destination"_s,
        kitchen.one(u"SELECT v.id FROM vault v JOIN project p ON p.id = v.project_id WHERE p.account_id = ? "
                    "AND p.region = 'capable' AND v.protect_type = 'replication' AND v.status = "
                    "'available' ORDER BY v.capacity_gb - v.used_gb DESC, v.id LIMIT 1"_s,
                    {kitchen.by.account}));
}

constexpr Recipe Recipes[] = {
    {.command = "cbr.shareBackup",
     .weight = 8,
     .goodTarget = "status = 'available' AND object_type = 'server' AND encrypted = 0 AND shared_from = '' AND "
                   "NOT EXISTS (SELECT 1 FROM backup_member m WHERE m.backup_id = backup.id) AND " IN_A_GOOD_VAULT,
     .fill = backupTenants},
    {"cbr.cancelSharing", 6, "1", 2},
    {.command = "cbr.acceptBackup", .weight = 8, .goodTarget = "status = 'pending'", .fill = vaultForBackup},
    {"cbr.rejectBackup", 4, "status = 'pending'"},
    {.command = "cbr.replicateBackup",
     .weight = 8,
     .goodTarget = "status = 'available' AND object_type = 'server' AND server_type = 'ECS' AND "
                   "contains_system_disk = 1 AND copied_from = '' AND replica = 0",
     .fill = replica},
    {.command = "cbr.replicateVault",
     .weight = 4,
     .goodTarget = "object_type = 'server' AND protect_type = 'backup'",
     .fill = replica},
};

} // namespace

std::span<const Recipe> copyRecipes()
{
    return Recipes;
}
