#include "cbr_policies.h"

#include "cbr_backups.h"
#include "cbr_copies.h"
#include "cbr_schedule.h"
#include "cbr_tasks.h"
#include "cbr_vaults.h"
#include "change.h"
#include "common/services.h"
#include "common/tags.h"
#include "edition.h"
#include "fields.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool replicates(const Record &policy)
{
    return text(policy, "type") == "replication"_L1;
}

const char *columnOf(bool replication)
{
    return replication ? "replication_policy_id" : "policy_id";
}

// --- What a policy is about ------------------------------------------------------------------------------------------

struct Resource {
    QString vault;
    Record row; // of a server, a disk or a file system
    bool inOrder = true;
};

QList<Record> sorted(QList<Record> records)
{
    std::sort(records.begin(), records.end(),
              [](const Record &a, const Record &b) { return text(a, "id") < text(b, "id"); });
    return records;
}

bool inOrder(const Record &server)
{
    return number(server, "frozen") == 0 &&
           (text(server, "status") == "running"_L1 || text(server, "status") == "stopped"_L1);
}

void add(QList<Resource> &all, const QString &vault, const QList<Record> &rows, bool servers)
{
    const QList<Record> each = sorted(rows);
    for (const Record &row : each)
        all += {vault, row, !servers || inOrder(row)};
}

QList<Record> vaultsOf(const Change &change, const Record &policy)
{
    return sorted(change.findAll("vault", columnOf(replicates(policy)), text(policy, "id")));
}

QList<Resource> resourcesIn(const Change &change, const QString &vault)
{
    QList<Resource> all;
    add(all, vault, change.findAll("server", "vault_id", vault), true);
    add(all, vault, change.findAll("disk", "vault_id", vault), false);
    add(all, vault, change.findAll("fileSystem", "vault_id", vault), false);
    return all;
}

// Policies of the older service are about servers, which keep their backups in the one vault of the project.
QList<Resource> serversOf(const Change &change, const Record &policy)
{
    QList<Resource> all;
    const Rows vault = change.fetch({.kind = u"vault"_s,
                                     .project = text(policy, "project_id"),
                                     .fields = {u"id"_s},
                                     .filters = {{u"object_type"_s, Filter::Is, {u"csbs"_s}}},
                                     .limit = 1,
                                     .countAll = false});
    if (!vault.rows.isEmpty())
        add(all, vault.at(0, u"id"_s).toString(), change.findAll("server", "csbs_policy_id", text(policy, "id")), true);
    return all;
}

QList<Resource> resourcesOf(const Change &change, const Record &policy)
{
    if (text(policy, "service") == "csbs"_L1)
        return serversOf(change, policy);
    QList<Resource> all;
    const QList<Record> vaults = vaultsOf(change, policy);
    for (const Record &vault : vaults) {
        if (text(vault, "status") != "deleting"_L1)
            all += resourcesIn(change, text(vault, "id"));
    }
    return all;
}

// A vault that associates by itself may find its resources when the policy is due.
bool hasWork(const Change &change, const Record &policy)
{
    const QList<Record> vaults = vaultsOf(change, policy);
    if (replicates(policy))
        return !vaults.isEmpty();
    return std::any_of(vaults.begin(), vaults.end(),
                       [](const Record &vault) { return number(vault, "auto_bind") != 0; }) ||
           !resourcesOf(change, policy).isEmpty();
}

// --- A slot
// ------------------------------------------------------------------------------------------------------------

bool isBeingBackedUp(const Change &change, const QString &resource)
{
    return !change
                .fetch({.kind = u"backup"_s,
                        .fields = {u"id"_s},
                        .filters = {{u"server_id"_s, Filter::Is, {resource}},
                                    {u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s}},
                                    {u"replica"_s, Filter::Is, {0}}},
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

void backUp(Change &change, const Record &policy)
{
    const QList<Resource> all = resourcesOf(change, policy);
    const qint64 expires = cbr::expiryOf(change, policy);
    for (const Resource &one : all) {
        const QString id = text(one.row, "id");
        if (isBeingBackedUp(change, id)) {
            const QString kind = text(change.find("vault", one.vault), "object_type");
            cbr::skipTask(change, "backup",
                          {{u"service"_s, text(policy, "service")},
                           {u"project_id"_s, text(policy, "project_id")},
                           {u"resource_id"_s, id},
                           {u"resource_name"_s, text(one.row, "name")},
                           {u"resource_type"_s, kind == "csbs"_L1 ? u"server"_s : kind},
                           {u"vault_id"_s, one.vault},
                           {u"policy_id"_s, text(policy, "id")}},
                          QT_TRANSLATE_NOOP("cbr", "The backup before was still being made when this one was due."));
            continue;
        }
        const cbr::NewBackup made = cbr::beginBackup(change, id,
                                                     {.vault = one.vault,
                                                      .name = u"autobk_"_s + change.newHex(4),
                                                      .policy = text(policy, "id"),
                                                      .expires = expires});
        if (!one.inOrder)
            change.update("backup", made.id, {{u"fails"_s, 1}});
        if (text(policy, "service") == "csbs"_L1)
            common::copyTags(change, text(policy, "id"), "backup", made.id); // CSBS-22
    }
}

// Up to when all backups of the vault are finished: those that are being made are replicated at a later slot.
qint64 finishedUntil(const Change &change, const QString &vault)
{
    const Rows running = change.fetch({.kind = u"backup"_s,
                                       .fields = {u"created"_s},
                                       .filters = {{u"vault_id"_s, Filter::Is, {vault}},
                                                   {u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s}}},
                                       .sort = u"created"_s,
                                       .limit = 1,
                                       .countAll = false});
    return running.rows.isEmpty() ? change.now() + 1 : running.at(0, u"created"_s).toLongLong();
}

void replicate(Change &change, const Record &policy, const Record &vault)
{
    const QString id = text(vault, "id");
    const Record destination = change.find("vault", text(vault, "destination_vault_id"));
    const Record about{
        {u"project_id"_s, text(vault, "project_id")}, {u"vault_id"_s, id}, {u"policy_id"_s, text(policy, "id")}};
    if (text(destination, "status") != "available"_L1) {
        cbr::endTask(change, cbr::beginTask(change, "replication", about, change.now()),
                     QT_TRANSLATE_NOOP("cbr", "The vault that replicas go to takes none."), "BackupService.6119");
        return;
    }
    const QString region = text(change.find("project", text(destination, "project_id")), "region");
    const qint64 until = finishedUntil(change, id);
    const Rows ready =
        change.fetch({.kind = u"backup"_s,
                      .filters = {{u"vault_id"_s, Filter::Is, {id}},
                                  {u"status"_s, Filter::Is, {u"available"_s}},
                                  {u"created"_s, Filter::Between, {number(vault, "replicated_until"), until}}},
                      .sort = u"created"_s,
                      .countAll = false});
    for (int row = 0; row < ready.rows.size(); ++row) {
        const Record backup = ready.record(row);
        if (!cbr::replicable(change, backup, region))
            continue;
        const QString replica = cbr::beginReplica(change, backup, destination, {}, {});
        change.update(
            "backup", replica,
            {{u"automatic"_s, 1}, {u"policy_id"_s, text(policy, "id")}, {u"expires"_s, cbr::expiryOf(change, policy)}});
        cbr::planExpiry(change, replica);
    }
    change.update("vault", id, {{u"replicated_until"_s, until}});
}

void policyDue(Change &change, const QString &id)
{
    const Record policy = change.find("policy", id);
    if (text(policy, "status") != "enabled"_L1)
        return;
    if (replicates(policy)) {
        const QList<Record> vaults = vaultsOf(change, policy);
        for (const Record &vault : vaults)
            replicate(change, policy, vault);
    } else {
        cbr::associateAutomatically(change, id);
        backUp(change, policy);
    }
    cbr::planPolicy(change, id);
}

// --- Commands
// ----------------------------------------------------------------------------------------------------------

QString json(const QStringList &list, bool numbers)
{
    QJsonArray array;
    for (const QString &entry : list)
        array += numbers ? QJsonValue{entry.toInt()} : QJsonValue{entry};
    return QString::fromUtf8(QJsonDocument{array}.toJson(QJsonDocument::Compact));
}

// What the forms begin with; a policy that keeps nothing by it has it, too.
constexpr qint64 UsualQuantity = 90;
constexpr qint64 UsualDays = 30;

// What the forms of a policy fill in, but for its type and state.
Record filledIn(const Change &change)
{
    const auto amount = [&change](const char *name) { return change.argument(name).toLongLong(); };
    const bool weekly = change.text("frequency") != "daily"_L1;
    const QString retention = change.text("retention");
    const bool counted = retention == "quantity"_L1;
    QStringList times = cbr::listOf(change.argument("times"));
    std::sort(times.begin(), times.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    Record policy{{u"name"_s, change.text("name")},
                  {u"frequency"_s, weekly ? u"weekly"_s : u"daily"_s},
                  {u"days"_s, json(weekly ? cbr::listOf(change.argument("days")) : QStringList{}, false)},
                  {u"every"_s, weekly ? 1 : amount("every")},
                  {u"times"_s, json(times, true)},
                  {u"retention"_s, retention},
                  {u"quantity"_s, counted ? amount("quantity") : UsualQuantity},
                  {u"keep_days"_s, retention != "time"_L1               ? UsualDays
                                   : change.text("period") == "days"_L1 ? amount("keepDays")
                                                                        : amount("period")},
                  {u"destination_region"_s, change.text("destinationRegion")}};
    const bool longTerm = counted && change.argument("longTerm").toBool();
    for (const auto &[column, argument] :
         {std::pair{"keep_daily", "keepDaily"}, std::pair{"keep_weekly", "keepWeekly"},
          std::pair{"keep_monthly", "keepMonthly"}, std::pair{"keep_yearly", "keepYearly"}})
        policy.insert(QString::fromLatin1(column), longTerm ? amount(argument) : 0);
    return policy;
}

void createPolicy(Change &change)
{
    cbr::createPolicy(change, u"cbr"_s, change.text("type"), change.text("status"));
}

// Vaults show the name and the state of their policy.
void showPolicy(Change &change, const QString &id)
{
    const Record policy = change.find("policy", id);
    if (replicates(policy))
        return;
    const QList<Record> vaults = vaultsOf(change, policy);
    for (const Record &vault : vaults)
        change.update("vault", text(vault, "id"),
                      {{u"policy"_s, text(policy, "name")},
                       {u"policy_enabled"_s, text(policy, "status") == "enabled"_L1 ? 1 : 0}});
}

void switchPolicy(Change &change, const QString &id, bool on)
{
    if (!change.transition("policy", id, on ? "enable" : "disable"))
        return;
    showPolicy(change, id);
    cbr::planPolicy(change, id);
}

void modifyPolicy(Change &change)
{
    cbr::modifyPolicy(change, change.text("status"));
}

} // namespace

void cbr::createPolicy(Change &change, const QString &service, const QString &type, const QString &status)
{
    const QString id = change.newUuid();
    Record policy = filledIn(change);
    policy.insert({{u"id"_s, id},
                   {u"project_id"_s, change.command().by.project},
                   {u"service"_s, service},
                   {u"type"_s, type},
                   {u"status"_s, status},
                   {u"time_zone"_s, zoneOf(change)},
                   {u"since"_s, change.now()},
                   {u"created"_s, change.now()}});
    change.insert("policy", policy);
    change.outcome.created = id;
}

// A day-based rule counts from the day it was made on (CBR-96), of the older service from when it was associated
// (CSBS-32).
void cbr::modifyPolicy(Change &change, const QString &status)
{
    const QString id = change.text("policy");
    const Record before = change.find("policy", id);
    Record policy = filledIn(change);
    const bool anew =
        text(before, "frequency") != text(policy, "frequency") || number(before, "every") != number(policy, "every");
    if (anew && text(before, "service") == "cbr"_L1)
        policy.insert(u"since"_s, change.now());
    change.update("policy", id, policy);
    if (!status.isEmpty() && status != text(before, "status"))
        change.transition("policy", id, status == "enabled"_L1 ? "enable" : "disable");
    showPolicy(change, id);
    planPolicy(change, id);
}

void cbr::enablePolicies(Change &change)
{
    const QStringList ids = change.ids("policy");
    for (const QString &id : ids)
        switchPolicy(change, id, true);
}

void cbr::disablePolicies(Change &change)
{
    const QStringList ids = change.ids("policy");
    for (const QString &id : ids)
        switchPolicy(change, id, false);
}

// Its backups stay (CBR-109).
void cbr::deletePolicies(Change &change)
{
    const QStringList ids = change.ids("policy");
    for (const QString &id : ids) {
        const Record policy = change.find("policy", id);
        const QList<Record> vaults = vaultsOf(change, policy);
        for (const Record &vault : vaults)
            removePolicy(change, text(vault, "id"), text(policy, "type"));
        const QList<Record> servers = change.findAll("server", "csbs_policy_id", id);
        for (const Record &server : servers)
            change.update("server", text(server, "id"), {{u"csbs_policy_id"_s, u""_s}});
        change.transition("policy", id, "delete");
    }
}

namespace {

// The policy that was applied before gives way (CBR-90).
void apply(Change &change, const QStringList &vaults, const QString &policy, bool replication, const Record &further)
{
    for (const QString &vault : vaults) {
        const QString before = text(change.find("vault", vault), columnOf(replication));
        Record changed = further;
        changed.insert(QString::fromLatin1(columnOf(replication)), policy);
        change.update("vault", vault, changed);
        if (before != policy)
            cbr::planPolicy(change, before);
    }
    showPolicy(change, policy);
    cbr::planPolicy(change, policy);
}

void removeBackupPolicies(Change &change)
{
    const QStringList vaults = change.ids("vault");
    for (const QString &vault : vaults)
        cbr::removePolicy(change, vault, u"backup"_s);
}

void removeReplicationPolicies(Change &change)
{
    const QStringList vaults = change.ids("vault");
    for (const QString &vault : vaults)
        cbr::removePolicy(change, vault, u"replication"_s);
}

void applyPolicy(Change &change)
{
    const QVariant on = change.argument("enabled");
    if (on.isValid() && !on.toBool())
        return removeBackupPolicies(change);
    cbr::applyPolicy(change, change.ids("vault"), change.text("policy"));
}

void applyReplicationPolicy(Change &change)
{
    apply(change, change.ids("vault"), change.text("policy"), true,
          {{u"destination_vault_id"_s, change.text("destination")}});
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.createPolicy", .trace = "createPolicy", .effect = createPolicy, .groups = {"cbr.policyForm", "policies.form"}},
    {.id = "cbr.modifyPolicy",
     .trace = "updatePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = modifyPolicy,
     .groups = {"cbr.policyForm", "policies.form"}},
    {.id = "cbr.enablePolicy",
     .trace = "updatePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = cbr::enablePolicies},
    {.id = "cbr.disablePolicy",
     .trace = "updatePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = cbr::disablePolicies},
    {.id = "cbr.deletePolicy",
     .trace = "deletePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = cbr::deletePolicies},
    {.id = "cbr.applyPolicy",
     .trace = "associatePolicy",
     .kind = "vault",
     .argument = "vault",
     .effect = applyPolicy,
     .groups = {"cbr.applying"}},
    {.id = "cbr.applyReplicationPolicy",
     .trace = "associatePolicy",
     .kind = "vault",
     .argument = "vault",
     .effect = applyReplicationPolicy,
     .groups = {"cbr.applying", "cbr.replication"}},
    {.id = "cbr.removePolicy",
     .trace = "dissociatePolicy",
     .kind = "vault",
     .argument = "vault",
     .effect = removeBackupPolicies},
    {.id = "cbr.removeReplicationPolicy",
     .trace = "dissociatePolicy",
     .kind = "vault",
     .argument = "vault",
     .effect = removeReplicationPolicies},
};

constexpr State States[] = {
    {"policy", "enabled", QT_TRANSLATE_NOOP("cbr", "Enabled"), nullptr, "running"},
    {"policy", "disabled", QT_TRANSLATE_NOOP("cbr", "Disabled"), nullptr, "off"},
};

constexpr Transition Transitions[] = {
    {"policy", nullptr, "create", "enabled"},     {"policy", nullptr, "createDisabled", "disabled"},
    {"policy", "enabled", "disable", "disabled"}, {"policy", "disabled", "enable", "enabled"},
    {"policy", "enabled", "delete", nullptr},     {"policy", "disabled", "delete", nullptr},
};

constexpr JobSpec Jobs[] = {{"cbr.policyDue", policyDue}, {"cbr.retention", cbr::retention}};

} // namespace

void cbr::planPolicy(Change &change, const QString &policy)
{
    const Record row = change.find("policy", policy);
    if (row.isEmpty())
        return;
    change.unschedule(policy, "cbr.policyDue");
    if (text(row, "status") != "enabled"_L1 || !hasWork(change, row))
        return;
    if (const std::optional<qint64> next = nextSlot(row, change.now()))
        change.schedule("cbr.policyDue", policy, *next);
}

void cbr::planPoliciesOf(Change &change, const QString &vault)
{
    const Record row = change.find("vault", vault);
    planPolicy(change, text(row, "policy_id"));
    planPolicy(change, text(row, "replication_policy_id"));
}

void cbr::applyPolicy(Change &change, const QStringList &vaults, const QString &policy)
{
    apply(change, vaults, policy, false, {});
}

void cbr::removePolicy(Change &change, const QString &vault, const QString &type)
{
    const bool replication = type == "replication"_L1;
    const QString policy = text(change.find("vault", vault), columnOf(replication));
    Record none{{QString::fromLatin1(columnOf(replication)), u""_s}};
    if (!replication)
        none.insert({{u"policy"_s, u""_s}, {u"policy_enabled"_s, 0}});
    change.update("vault", vault, none);
    planPolicy(change, policy);
}

QString cbr::zoneOf(const Change &change)
{
    static QHash<QString, QString> zones; // of the editions that were asked for; files of editions do not change
    const QString edition = change.setting("edition").toString();
    const auto known = zones.constFind(edition);
    if (known != zones.cend())
        return *known;
    const Result<Edition> loaded = loadEdition(edition);
    return *zones.insert(edition, loaded ? loaded->timeZone : u"UTC"_s);
}

const Service cbr::policies{.id = "cbr",
                            .sections = cbr::policySections(),
                            .lists = cbr::policyLists(),
                            .confirmations = cbr::policyConfirmations(),
                            .forms = cbr::policyForms(),
                            .commands = Commands,
                            .jobs = Jobs,
                            .states = States,
                            .transitions = Transitions,
                            .rules = cbr::policyRules()};
