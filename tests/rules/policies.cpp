#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

const QString Abroad{32, u'3'}; // the account's project in the region that takes replicas

void addPolicy(Change &change, const QString &id, const Record &values)
{
    Record policy{{u"id"_s, id},
                  {u"project_id"_s, HomeProject},
                  {u"name"_s, id},
                  {u"days"_s, u"[\"MO\"]"_s},
                  {u"times"_s, u"[1320]"_s},
                  {u"time_zone"_s, u"Europe/Berlin"_s},
                  {u"retention"_s, u"time"_s},
                  {u"keep_days"_s, 30},
                  {u"since"_s, World::Start - World::Minute},
                  {u"created"_s, World::Start - World::Minute}};
    policy.insert(values);
    change.insert("policy", policy);
}

void policies(Change &change)
{
    addPolicy(change, u"policy"_s, {});
    addPolicy(change, u"replication"_s, {{u"type"_s, u"replication"_s}, {u"destination_region"_s, u"capable"_s}});
    change.insert(
        "project",
        {{u"id"_s, Abroad}, {u"account_id"_s, QString{32, u'a'}}, {u"region"_s, u"capable"_s}, {u"name"_s, u"nl"_s}});
    change.insert("vault", {{u"id"_s, u"vault-abroad"_s},
                            {u"project_id"_s, Abroad},
                            {u"name"_s, u"vault-nl"_s},
                            {u"status"_s, u"available"_s},
                            {u"protect_type"_s, u"replication"_s},
                            {u"capacity_gb"_s, 500},
                            {u"created"_s, World::Start - World::Minute}});
}

const QVariantMap Form{{u"type"_s, u"backup"_s},
                       {u"name"_s, u"policy_1"_s},
                       {u"status"_s, u"enabled"_s},
                       {u"frequency"_s, u"weekly"_s},
                       {u"days"_s, QStringList{u"MO"_s, u"SU"_s}},
                       {u"times"_s, QStringList{u"120"_s, u"1320"_s}},
                       {u"retention"_s, u"time"_s},
                       {u"period"_s, u"30"_s},
                       {u"policy"_s, u"policy"_s}};

QVariantMap form(const QVariantMap &different)
{
    QVariantMap all = Form;
    all.insert(different);
    return all;
}

rules::Case filledIn(const char *rule, const QVariantMap &different)
{
    return {.rule = rule, .command = "cbr.createPolicy", .arguments = form(different), .more = policies};
}

// As many as an account may have in its projects, with the one that is there anyhow.
std::function<void(Change &)> full(const QString &type)
{
    return [type](Change &change) {
        policies(change);
        for (int more = 1; more < 32; ++more)
            addPolicy(change, u"policy-%1"_s.arg(more),
                      {{u"project_id"_s, more % 2 == 0 ? Abroad : HomeProject},
                       {u"type"_s, type},
                       {u"destination_region"_s, type == "backup"_L1 ? u""_s : u"capable"_s}});
    };
}

} // namespace

rules::Subject rules::policies()
{
    const auto all = ::policies;
    const QVariantMap apply{{u"policy"_s, u"policy"_s}};
    const QVariantMap replicate{{u"policy"_s, u"replication"_s}, {u"destination"_s, u"vault-abroad"_s}};
    const auto applied = [](Change &change) {
        ::policies(change);
        change.update("vault", u"vault-1"_s,
                      {{u"policy_id"_s, u"policy"_s}, {u"replication_policy_id"_s, u"replication"_s}});
    };
    const QVariantMap toReplicas{{u"type"_s, u"replication"_s}, {u"destinationRegion"_s, u"capable"_s}};
    return {
        .cases =
            {
                {.rule = "CBR-89", .command = "cbr.createPolicy", .arguments = Form, .more = full(u"backup"_s)},
                {.rule = "CBR-89.replication",
                 .command = "cbr.createPolicy",
                 .arguments = form(toReplicas),
                 .more = full(u"replication"_s)},
                filledIn("CBR-89.type", {{u"type"_s, u"snapshot"_s}}),
                filledIn("CBR-91.status", {{u"status"_s, u"perhaps"_s}}),
                filledIn("CBR-92", {{u"name"_s, u"my policy"_s}}),
                filledIn("CBR-93", {{u"frequency"_s, u"hourly"_s}}),
                filledIn("CBR-93.weekly", {{u"days"_s, QStringList{}}}),
                filledIn("CBR-93.daily", {{u"frequency"_s, u"daily"_s}, {u"every"_s, 31}}),
                filledIn("CBR-94", {{u"times"_s, QStringList{u"61"_s}}}),
                filledIn("CBR-98", {{u"retention"_s, u"sometimes"_s}}),
                filledIn("CBR-98.quantity", {{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 1}}),
                filledIn("CBR-98.period", {{u"period"_s, u"31"_s}}),
                filledIn("CBR-98.days", {{u"period"_s, u"days"_s}, {u"keepDays"_s, 1}}),
                filledIn("CBR-99", {{u"retention"_s, u"quantity"_s},
                                    {u"quantity"_s, 7},
                                    {u"longTerm"_s, true},
                                    {u"keepYearly"_s, 101}}),
                filledIn("CBR-100", {{u"longTerm"_s, true}, {u"keepYearly"_s, 1}}),
                filledIn("CBR-110.region", {{u"type"_s, u"replication"_s}, {u"destinationRegion"_s, u"notcapable"_s}}),
                {.rule = "CBR-111",
                 .command = "cbr.modifyPolicy",
                 .arguments = form({{u"policy"_s, u"replication"_s}, {u"destinationRegion"_s, u"home"_s}}),
                 .rules = {u"CBR-110.region"_s, u"CBR-111"_s},
                 .more = applied},
                {.rule = "CBR-90",
                 .command = "cbr.applyPolicy",
                 .arguments = {{u"policy"_s, u"replication"_s}},
                 .more = all},
                {.rule = "CBR-90.vault",
                 .command = "cbr.applyPolicy",
                 .vault = {{u"status"_s, u"error"_s}},
                 .arguments = apply,
                 .more = all},
                {.rule = "CBR-90.replicas",
                 .command = "cbr.applyPolicy",
                 .vault = {{u"protect_type"_s, u"replication"_s}},
                 .arguments = apply,
                 .more = all},
                {.rule = "CBR-110",
                 .command = "cbr.applyReplicationPolicy",
                 .vault = {{u"object_type"_s, u"disk"_s}},
                 .arguments = replicate,
                 .more = all},
                {.rule = "CBR-110.destination",
                 .command = "cbr.applyReplicationPolicy",
                 .arguments = replicate,
                 .more =
                     [](Change &change) {
                         ::policies(change);
                         change.update("policy", u"replication"_s, {{u"destination_region"_s, u"home"_s}});
                     }},
                {.rule = "CBR-91.enabled",
                 .command = "cbr.enablePolicy",
                 .arguments = {{u"policy"_s, u"policy"_s}},
                 .more = all},
                {.rule = "CBR-91.disabled",
                 .command = "cbr.disablePolicy",
                 .arguments = {{u"policy"_s, u"policy"_s}},
                 .more =
                     [](Change &change) {
                         ::policies(change);
                         change.update("policy", u"policy"_s, {{u"status"_s, u"disabled"_s}});
                     }},
                {.rule = "CBR-108", .command = "cbr.removePolicy", .more = all},
                {.rule = "CBR-108.replication", .command = "cbr.removeReplicationPolicy", .more = all},
            },
        .passing = {
            {.command = "cbr.createPolicy", .arguments = Form, .more = all},
            {.command = "cbr.modifyPolicy", .arguments = Form, .more = all},
            {.command = "cbr.applyPolicy", .arguments = apply, .more = all},
            {.command = "cbr.applyReplicationPolicy", .arguments = replicate, .more = all},
            {.command = "cbr.enablePolicy",
             .arguments = {{u"policy"_s, u"policy"_s}},
             .more =
                 [](Change &change) {
                     ::policies(change);
                     change.update("policy", u"policy"_s, {{u"status"_s, u"disabled"_s}});
                 }},
            {.command = "cbr.disablePolicy", .arguments = {{u"policy"_s, u"policy"_s}}, .more = all},
            {.command = "cbr.removePolicy", .more = applied},
            {.command = "cbr.removeReplicationPolicy", .more = applied},
        }};
}
