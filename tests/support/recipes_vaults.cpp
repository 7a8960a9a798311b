#include "recipes.h"

using namespace Qt::StringLiterals;

namespace {

#define OPEN "status IN ('available', 'lock') AND object_type <> 'csbs'"
#define FOR_SERVERS OPEN " AND object_type = 'server' AND protect_type = 'backup'"
#define QUIET                                                                                                          \
    "NOT EXISTS (SELECT 1 FROM backup b WHERE b.vault_id = vault_resource.vault_id AND b.status IN "                   \
    "('creating', 'creating_image', 'restoring', 'deleting'))"
#define IN_AN_OPEN_VAULT                                                                                               \
    "vault_id IN (SELECT v.id FROM vault v WHERE v.status IN ('available', 'lock') AND v.locked = 0)"

void name(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"name"_s, QString{u"vault-"_s + kitchen.dice.hex(4)});
}

QVariantList someTags(Kitchen &kitchen, qint64 most)
{
    QVariantList tags;
    for (qint64 count = kitchen.dice.below(most); count > 0; --count)
        tags += QVariantMap{{u"key"_s, QString{u"key-%1-"_s.arg(count) + kitchen.dice.hex(2)}},
                            {u"value"_s, kitchen.dice.hex(int(kitchen.dice.below(8)))}};
    return tags;
}

// Servers that are in no vault, with the disks that are left out.
void looseServers(Kitchen &kitchen, QVariantMap &arguments)
{
    const QList<QStringList> servers =
        kitchen.watch.rows(u"SELECT id FROM server WHERE project_id = ? AND vault_id = '' AND status IN ('running', "
                           "'stopped') ORDER BY id LIMIT 2"_s,
                           {kitchen.by.project});
    QVariantList resources;
    for (const QStringList &server : servers) {
        const QString disk =
            kitchen.one(u"SELECT id FROM disk WHERE server_id = ? AND role = 'data' ORDER BY id"_s, {server.at(0)});
        const bool leavesOut = !disk.isEmpty() && kitchen.dice.once(2);
        resources +=
            QVariantMap{{u"id"_s, server.at(0)}, {u"excluded"_s, leavesOut ? QStringList{disk} : QStringList{}}};
    }
    arguments.insert(u"resources"_s, resources);
}

void vault(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    name(kitchen, arguments);
    const bool replication = dice.once(4);
    arguments.insert(u"capacity"_s, 10 + dice.below(1000));
    arguments.insert(u"protectType"_s, replication ? u"replication"_s : u"backup"_s);
    arguments.insert(u"autoExpand"_s, dice.once(2));
    arguments.insert(u"locked"_s, dice.once(10));
    arguments.insert(u"tags"_s, someTags(kitchen, 4));
    if (replication || dice.once(2))
        return;
    arguments.insert(u"autoAssociation"_s, true);
    arguments.insert(u"bindTags"_s, someTags(kitchen, 3));
    const QString policy =
        kitchen.one(u"SELECT id FROM policy WHERE project_id = ? AND service = 'cbr' AND type = 'backup' ORDER BY id"_s,
                    {kitchen.by.project});
    arguments.insert(u"autoBackup"_s, !policy.isEmpty());
    arguments.insert(u"policy"_s, policy);
    if (dice.once(2))
        looseServers(kitchen, arguments);
}

void vaultOfAnotherKind(Kitchen &kitchen, QVariantMap &arguments)
{
    name(kitchen, arguments);
    arguments.insert(u"capacity"_s, 100 + kitchen.dice.below(1000));
}

void expansion(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"add"_s, 1 + kitchen.dice.below(200));
}

void expands(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"autoExpand"_s, kitchen.dice.once(2));
}

void association(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"autoAssociation"_s, kitchen.dice.once(2));
    arguments.insert(u"bindTags"_s, someTags(kitchen, 4));
}

void newTags(Kitchen &kitchen, QVariantMap &arguments)
{
    QVariantList tags = someTags(kitchen, 2);
    if (tags.isEmpty())
        tags += QVariantMap{{u"key"_s, QString{u"key-"_s + kitchen.dice.hex(2)}}, {u"value"_s, u"one"_s}};
    arguments.insert(u"tags"_s, tags);
}

void newValue(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString key = kitchen.one(u"SELECT key FROM tag WHERE id = ?"_s, {arguments.value(u"tag"_s)});
    arguments.insert(u"tags"_s, QVariantList{QVariantMap{{u"key"_s, key}, {u"value"_s, kitchen.dice.hex(4)}}});
}

void roomyVault(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(
        u"vault"_s,
        kitchen.one(u"SELECT v.id FROM vault v JOIN vault_resource r ON r.id = ? WHERE v.project_id = r.project_id AND "
                    "v.object_type = r.kind AND v.protect_type = 'backup' AND v.status IN ('available', 'lock') AND "
                    "v.id <> r.vault_id AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.vault_id = v.id AND b.status IN "
                    "('creating', 'creating_image', 'restoring', 'deleting')) ORDER BY v.capacity_gb - v.used_gb DESC, "
                    "v.id LIMIT 1"_s,
                    {arguments.value(u"resource"_s)}));
}

void read(Kitchen &, QVariantMap &arguments)
{
    arguments.insert(u"read"_s, true);
}

constexpr Recipe Recipes[] = {
    {.command = "csbs.migrate",
     .weight = 2,
     .goodTarget = "id IN (SELECT project_id FROM backup WHERE object_type = 'csbs' GROUP BY project_id HAVING "
                   "max(status IN ('creating', 'creating_image', 'restoring', 'deleting')) = 0)",
     .fill = read},
    {.command = "cbr.createVault", .weight = 8, .fill = vault},
    {.command = "cbr.createDiskVault", .weight = 2, .fill = vaultOfAnotherKind},
    {.command = "cbr.createTurboVault", .weight = 2, .fill = vaultOfAnotherKind},
    {.command = "cbr.renameVault", .weight = 2, .goodTarget = OPEN, .fill = name},
    {.command = "cbr.setAutoExpansion", .weight = 3, .goodTarget = OPEN, .fill = expands},
    {.command = "cbr.expandVault",
     .weight = 4,
     .goodTarget = "status = 'available' AND object_type <> 'csbs'",
     .fill = expansion},
    {.command = "cbr.lockBackups", .weight = 2, .goodTarget = OPEN " AND locked = 0 AND capacity_gb < 100"},
    {.command = "cbr.addVaultTag", .weight = 3, .goodTarget = OPEN, .fill = newTags},
    {.command = "cbr.editVaultTag", .weight = 3, .goodTarget = "true", .fill = newValue},
    {.command = "cbr.deleteVaultTag", .weight = 3, .goodTarget = "true", .targets = 2},
    {.command = "cbr.associate", .weight = 9, .goodTarget = FOR_SERVERS " AND associated < 250", .fill = looseServers},
    {.command = "cbr.dissociate",
     .weight = 4,
     .goodTarget = IN_AN_OPEN_VAULT " AND " QUIET " AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.server_id = "
                                    "vault_resource.id AND b.image_id IS NOT NULL)"},
    {.command = "cbr.migrate", .weight = 6, .goodTarget = IN_AN_OPEN_VAULT " AND " QUIET, .fill = roomyVault},
    {.command = "cbr.enableAssociation",
     .weight = 3,
     .goodTarget = FOR_SERVERS " AND auto_bind = 0",
     .fill = association},
    {.command = "cbr.setAssociation", .weight = 3, .goodTarget = FOR_SERVERS, .fill = association},
    {.command = "cbr.disableAssociation", .weight = 3, .goodTarget = FOR_SERVERS " AND auto_bind = 1"},
    {.command = "cbr.deleteVault",
     .weight = 2,
     .goodTarget = "status IN ('available', 'error') AND locked = 0 AND object_type <> 'csbs' AND NOT EXISTS (SELECT 1 "
                   "FROM backup b WHERE b.vault_id = vault.id AND (b.image_id IS NOT NULL OR b.status IN ('creating', "
                   "'creating_image', 'restoring')))"},
};

} // namespace

std::span<const Recipe> vaultRecipes()
{
    return Recipes;
}
