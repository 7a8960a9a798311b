#include "recipes.h"

using namespace Qt::StringLiterals;

namespace {

#define OF_CSBS "object_type = 'csbs'"
#define POLICY_OF_CSBS "service = 'csbs'"
#define A_SERVER "type = 'ECS' AND NOT EXISTS (SELECT 1 FROM disk d WHERE d.server_id = server.id AND d.type = 'DSS')"
// In a project that uses the service.
#define IN_USE "project_id IN (SELECT v.project_id FROM vault v WHERE v.object_type = 'csbs') AND "
// Not being backed up or restored.
#define AT_REST                                                                                                        \
    " AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.server_id = server.id AND b.status IN ('creating', "              \
    "'creating_image', 'restoring'))"

QString policyOf(Kitchen &kitchen)
{
    return kitchen.one(u"SELECT id FROM policy WHERE project_id = ? AND service = 'csbs' ORDER BY created DESC, id "
                       "LIMIT 1"_s,
                       {kitchen.by.project});
}

void tags(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"tags"_s, QVariantList{QVariantMap{{u"key"_s, QString{u"key-"_s + kitchen.dice.hex(1)}},
                                                         {u"value"_s, kitchen.dice.hex(3)}}});
}

void sameTag(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString key = kitchen.one(u"SELECT key FROM tag WHERE id = ?"_s, {arguments.value(u"tag"_s)});
    arguments.insert(u"tags"_s, QVariantList{QVariantMap{{u"key"_s, key}, {u"value"_s, kitchen.dice.hex(4)}}});
}

void named(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"name"_s, QString{u"manualbk_"_s + kitchen.dice.hex(4)});
    arguments.insert(u"description"_s, u"before the release"_s);
}

void created(Kitchen &kitchen, QVariantMap &arguments)
{
    named(kitchen, arguments);
    arguments.insert(u"immediate"_s, true);
    arguments.insert(u"full"_s, kitchen.dice.once(4));
    if (kitchen.dice.once(3))
        tags(kitchen, arguments);
    if (const QString policy = policyOf(kitchen); !policy.isEmpty() && kitchen.dice.once(3)) {
        arguments.insert(u"autoBackup"_s, true);
        arguments.insert(u"policy"_s, policy);
    }
}

void destination(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"start"_s, kitchen.dice.once(2));
}

void schedule(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"name"_s, QString{u"csbs_"_s + dice.hex(6)});
    arguments.insert(u"enabled"_s, !dice.once(4));
    arguments.insert(u"frequency"_s, dice.once(2) ? u"weekly"_s : u"daily"_s);
    arguments.insert(u"days"_s, QStringList{u"MO"_s, u"TH"_s});
    arguments.insert(u"every"_s, 1 + dice.below(30));
    QStringList times;
    for (qint64 minute = dice.below(300); minute < 24 * 60 - 60; minute += 60 + dice.below(600))
        times += QString::number(minute);
    arguments.insert(u"times"_s, times);
    arguments.insert(u"retention"_s, dice.once(2) ? u"quantity"_s : u"time"_s);
    arguments.insert(u"quantity"_s, 1 + dice.below(4));
    arguments.insert(u"period"_s, u"days"_s);
    arguments.insert(u"keepDays"_s, 1 + dice.below(10));
}

void associated(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"policy"_s, policyOf(kitchen));
}

constexpr Recipe Recipes[] = {
    {"csbs.createBackup", 14, "status IN ('running', 'stopped') AND frozen = 0 AND " IN_USE A_SERVER AT_REST, 2,
     created},
    {"csbs.restoreBackup", 20,
     OF_CSBS " AND status = 'available' AND server_exists = 1 AND server_id IN (SELECT id FROM server WHERE status IN "
             "('running', 'stopped')" AT_REST ")",
     1, destination},
    {"csbs.deleteBackup", 5, OF_CSBS " AND status IN ('available', 'error') AND image_id IS NULL", 7},
    {"csbs.addBackupTag", 4, OF_CSBS, 1, tags},
    {"csbs.editBackupTag", 3, "1", 1, sameTag},
    {"csbs.deleteBackupTag", 1, "1"},
    {"csbs.deleteJob", 3, "service = 'csbs' AND status <> 'running'", 3},
    {.command = "csbs.createPolicy", .weight = 6, .fill = schedule},
    {"csbs.modifyPolicy", 4, POLICY_OF_CSBS, 1, schedule},
    {"csbs.enablePolicy", 3, "status = 'disabled' AND " POLICY_OF_CSBS, 2},
    {"csbs.disablePolicy", 2, "status = 'enabled' AND " POLICY_OF_CSBS, 2},
    {"csbs.deletePolicy", 2, POLICY_OF_CSBS},
    {"csbs.associateServers", 8, IN_USE A_SERVER, 2, associated},
    {"csbs.disassociate", 3, "csbs_policy_id <> ''", 2},
    {"csbs.backUpNow", 4, POLICY_OF_CSBS " AND EXISTS (SELECT 1 FROM server s WHERE s.csbs_policy_id = policy.id)", 1,
     named},
    {"csbs.addPolicyTag", 3, POLICY_OF_CSBS, 1, tags},
    {"csbs.editPolicyTag", 2, "1", 1, sameTag},
    {"csbs.deletePolicyTag", 1, "1"},
};

} // namespace

std::span<const Recipe> csbsRecipes()
{
    return Recipes;
}
