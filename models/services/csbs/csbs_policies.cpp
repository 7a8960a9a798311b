#include "cbr/cbr_backups.h"
#include "cbr/cbr_policies.h"
#include "change.h"
#include "common/services.h"
#include "common/tags.h"
#include "csbs.h"
#include "fields.h"

using namespace Qt::StringLiterals;

// Policies of the older service, which are associated with servers.
namespace {

QString statusOf(const Change &change)
{
    return change.argument("enabled").toBool() ? u"enabled"_s : u"disabled"_s;
}

void createPolicy(Change &change)
{
    cbr::createPolicy(change, u"csbs"_s, u"backup"_s, statusOf(change));
    common::setTags(change, "policy", change.outcome.created, change.argument("tags").toList());
}

void modifyPolicy(Change &change)
{
    cbr::modifyPolicy(change, statusOf(change));
}

void associateServers(Change &change)
{
    csbs::associate(change, change.text("policy"), change.ids("servers"));
}

// Their backups stay (CSBS-35).
void disassociate(Change &change)
{
    const QStringList servers = change.ids("server");
    for (const QString &server : servers) {
        const QString before = text(change.find("server", server), "csbs_policy_id");
        change.update("server", server, {{u"csbs_policy_id"_s, u""_s}});
        cbr::planPolicy(change, before);
    }
}

// Backups that a person asks for: no retention takes them away (CSBS-30).
void backUpNow(Change &change)
{
    const QString policy = change.text("policy");
    QStringList servers;
    const QList<Record> associated = change.findAll("server", "csbs_policy_id", policy);
    for (const Record &server : associated)
        servers += text(server, "id");
    servers.sort();
    QVariantList tags; // CSBS-22
    const QList<Record> own = change.findAll("tag", "resource_id", policy);
    for (const Record &tag : own)
        tags += QVariantMap{{u"key"_s, text(tag, "key")}, {u"value"_s, text(tag, "value")}};
    change.outcome.created = csbs::backUp(change, servers, tags);
}

void addTags(Change &change)
{
    const QStringList ids = change.ids("policy");
    for (const QString &id : ids)
        common::addTags(change, "policy", id, change.argument("tags").toList());
}

constexpr CommandSpec Commands[] = {
    {.id = "csbs.createPolicy",
     .trace = "createPolicy",
     .effect = createPolicy,
     .groups = {"csbs.starting", "csbs.policyForm", "policies.form", "csbs.tagging"}},
    {.id = "csbs.modifyPolicy",
     .trace = "updatePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = modifyPolicy,
     .groups = {"csbs.policyForm", "policies.form", "csbs.ofPolicy"}},
    {.id = "csbs.enablePolicy",
     .trace = "updatePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = cbr::enablePolicies,
     .groups = {"csbs.ofPolicy"}},
    {.id = "csbs.disablePolicy",
     .trace = "updatePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = cbr::disablePolicies,
     .groups = {"csbs.ofPolicy"}},
    {.id = "csbs.deletePolicy",
     .trace = "deletePolicy",
     .kind = "policy",
     .argument = "policy",
     .effect = cbr::deletePolicies,
     .groups = {"csbs.ofPolicy"}},
    {.id = "csbs.associateServers",
     .trace = "associatePolicy",
     .kind = "server",
     .argument = "servers",
     .effect = associateServers,
     .groups = {"csbs.associating"}},
    {.id = "csbs.disassociate",
     .trace = "dissociatePolicy",
     .kind = "server",
     .argument = "server",
     .effect = disassociate},
    {.id = "csbs.backUpNow",
     .trace = "createBackup",
     .kind = "policy",
     .argument = "policy",
     .effect = backUpNow,
     .groups = {"csbs.naming", "csbs.ofPolicy"}},
    {.id = "csbs.addPolicyTag",
     .trace = "createPolicyTag",
     .kind = "policy",
     .argument = "policy",
     .effect = addTags,
     .groups = {"csbs.tagging", "csbs.addingTags", "csbs.ofPolicy"}},
    {.id = "csbs.editPolicyTag",
     .trace = "updatePolicyTag",
     .kind = "policyTag",
     .argument = "tag",
     .effect = common::editTag,
     .groups = {"csbs.tagging", "csbs.editingTags"}},
    {.id = "csbs.deletePolicyTag",
     .trace = "deletePolicyTag",
     .kind = "policyTag",
     .argument = "tag",
     .effect = common::deleteTags},
};

} // namespace

void csbs::associate(Change &change, const QString &policy, const QStringList &servers)
{
    QStringList before;
    for (const QString &server : servers) {
        before += text(change.find("server", server), "csbs_policy_id");
        change.update("server", server, {{u"csbs_policy_id"_s, policy}});
    }
    before.removeDuplicates();
    before.removeAll(policy);
    for (const QString &other : std::as_const(before))
        cbr::planPolicy(change, other);
    change.update("policy", policy, {{u"since"_s, change.now()}}); // a daily one counts from here on (CSBS-32)
    cbr::planPolicy(change, policy);
}

qint64 csbs::policiesLeft(const Facts &facts)
{
    constexpr qint64 Most = 32; // CSBS-24
    return facts.quota("csbsPolicy", Most) - facts.count("policy", {{u"service"_s, Filter::Is, {u"csbs"_s}}});
}

const Service csbs::policies{.id = "csbs",
                             .lists = csbs::policyLists(),
                             .details = csbs::policyDetails(),
                             .confirmations = csbs::policyConfirmations(),
                             .forms = csbs::policyForms(),
                             .commands = Commands,
                             .rules = csbs::policyRules()};
