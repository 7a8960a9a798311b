#include "recipes.h"

using namespace Qt::StringLiterals;

namespace {

QString regionBeside(Kitchen &kitchen)
{
    const QString region = kitchen.one(u"SELECT region FROM project WHERE id = ?"_s, {kitchen.by.project});
    return region == "capable"_L1 ? u"home"_s : u"capable"_s;
}

void schedule(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"name"_s, QString{u"policy_"_s + dice.hex(6)});
    arguments.insert(u"status"_s, dice.once(4) ? u"disabled"_s : u"enabled"_s);
    arguments.insert(u"frequency"_s, dice.once(2) ? u"weekly"_s : u"daily"_s);
    QStringList days;
    for (const auto &day : {u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s}) {
        if (days.isEmpty() || dice.once(2))
            days += day;
    }
    arguments.insert(u"days"_s, days);
    arguments.insert(u"every"_s, 1 + dice.below(30));
    QStringList times;
    for (qint64 hour = dice.below(12); hour < 24; hour += 1 + dice.below(12))
        times += QString::number(60 * hour);
    arguments.insert(u"times"_s, times);
}

void retention(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    const QStringList kinds{u"quantity"_s, u"time"_s, u"permanent"_s};
    arguments.insert(u"retention"_s, kinds.at(dice.below(3)));
    arguments.insert(u"quantity"_s, 2 + dice.below(4));
    arguments.insert(u"period"_s, dice.once(2) ? u"days"_s : u"30"_s);
    arguments.insert(u"keepDays"_s, 2 + dice.below(10));
    if (arguments.value(u"retention"_s) != u"quantity"_s || !dice.once(2))
        return;
    arguments.insert(u"longTerm"_s, true);
    for (const auto &amount : {u"keepDaily"_s, u"keepWeekly"_s, u"keepMonthly"_s, u"keepYearly"_s})
        arguments.insert(amount, dice.below(4));
}

void made(Kitchen &kitchen, QVariantMap &arguments)
{
    const bool replication = kitchen.dice.once(4);
    arguments.insert(u"type"_s, replication ? u"replication"_s : u"backup"_s);
    if (replication)
        arguments.insert(u"destinationRegion"_s, regionBeside(kitchen));
    schedule(kitchen, arguments);
    retention(kitchen, arguments);
}

void modified(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString region =
        kitchen.one(u"SELECT destination_region FROM policy WHERE id = ?"_s, {arguments.value(u"policy"_s)});
    if (!region.isEmpty())
        arguments.insert(u"destinationRegion"_s, region);
    schedule(kitchen, arguments);
    retention(kitchen, arguments);
}

QString policyOf(Kitchen &kitchen, const QString &type)
{
    return kitchen.one(u"SELECT id FROM policy WHERE project_id = ? AND service = 'cbr' AND type = ? "
                       "ORDER BY created DESC, id LIMIT 1"_s,
                       {kitchen.by.project, type});
}

void applied(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"policy"_s, policyOf(kitchen, u"backup"_s));
    if (kitchen.dice.once(6))
        arguments.insert(u"enabled"_s, false);
}

void replicated(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString policy = policyOf(kitchen, u"replication"_s);
    arguments.insert(u"policy"_s, policy);
    arguments.insert(u"destination"_s,
                     kitchen.one(u"SELECT v.id FROM vault v JOIN project p ON p.id = v.project_id JOIN project o ON "
                                 "o.id = ? JOIN policy y ON y.id = ? WHERE p.account_id = o.account_id AND p.region = "
                                 "y.destination_region AND v.protect_type = 'replication' AND v.object_type = "
                                 "'server' AND v.status = 'available' ORDER BY v.id LIMIT 1"_s,
                                 {kitchen.by.project, policy}));
}

#define OF_THIS_SERVICE "service = 'cbr'"

constexpr Recipe Recipes[] = {
    {.command = "cbr.createPolicy", .weight = 8, .fill = made},
    {.command = "cbr.modifyPolicy", .weight = 6, .goodTarget = OF_THIS_SERVICE, .fill = modified},
    {"cbr.enablePolicy", 4, "status = 'disabled' AND " OF_THIS_SERVICE, 2},
    {"cbr.disablePolicy", 3, "status = 'enabled' AND " OF_THIS_SERVICE, 2},
    {"cbr.deletePolicy", 3, OF_THIS_SERVICE, 2},
    {.command = "cbr.applyPolicy",
     .weight = 12,
     .goodTarget = "status IN ('available', 'lock') AND protect_type = 'backup'",
     .targets = 2,
     .fill = applied},
    {.command = "cbr.applyReplicationPolicy",
     .weight = 6,
     .goodTarget = "status IN ('available', 'lock') AND protect_type = 'backup' AND object_type = 'server'",
     .fill = replicated},
    {"cbr.removePolicy", 3, "policy_id <> ''", 2},
    {"cbr.removeReplicationPolicy", 3, "replication_policy_id <> ''"},
};

} // namespace

std::span<const Recipe> policyRecipes()
{
    return Recipes;
}
