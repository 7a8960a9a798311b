#include "cbr/cbr_schedule.h"
#include "csbs.h"
#include "fields.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// What policies of the older service may say, and which servers they take.
namespace {

constexpr qsizetype MostServers = 64;

bool outside(const Facts &facts, const char *argument, qint64 least, qint64 most)
{
    bool number = false;
    const qint64 value = facts.argument(argument).toLongLong(&number);
    return !number || value < least || value > most;
}

// --- What a form says --------------------------------------------------------------------------------------------

bool noMorePolicies(const Facts &facts)
{
    return csbs::policiesLeft(facts) <= 0;
}

bool nameWrong(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]{1,255}\\z"_s};
    return !allowed.match(facts.text("name")).hasMatch();
}

bool nameTaken(const Facts &facts)
{
    const Rows same = facts.fetch(
        {.kind = u"policy"_s,
         .project = facts.command().by.project,
         .fields = {u"id"_s},
         .filters = {{u"service"_s, Filter::Is, {u"csbs"_s}}, {u"name"_s, Filter::Is, {facts.text("name")}}},
         .limit = 2,
         .countAll = false});
    const QString own = text(facts.target(), "id");
    for (int row = 0; row < same.rows.size(); ++row) {
        if (same.at(row, u"id"_s).toString() != own)
            return true;
    }
    return false;
}

// An hour lies between two of them, across midnight too.
bool timesWrong(const Facts &facts)
{
    constexpr int Hour = 60;
    constexpr int Day = 24 * Hour;
    QList<int> minutes;
    const QStringList times = cbr::listOf(facts.argument("times"));
    for (const QString &time : times) {
        bool number = false;
        minutes += time.toInt(&number);
        if (!number || minutes.last() < 0 || minutes.last() >= Day)
            return true;
    }
    std::sort(minutes.begin(), minutes.end());
    for (qsizetype at = 1; at < minutes.size(); ++at) {
        if (minutes.at(at) - minutes.at(at - 1) < Hour)
            return true;
    }
    return minutes.isEmpty() || (minutes.size() > 1 && minutes.first() + Day - minutes.last() < Hour);
}

bool quantityWrong(const Facts &facts)
{
    return facts.text("retention") == "quantity"_L1 && outside(facts, "quantity", 1, 99'999);
}

bool keepDaysWrong(const Facts &facts)
{
    return facts.text("retention") == "time"_L1 && facts.text("period") == "days"_L1 &&
           outside(facts, "keepDays", 1, 99'999);
}

// --- Policies and servers ----------------------------------------------------------------------------------------

bool ofOtherService(const Facts &facts)
{
    return !facts.target().isEmpty() && text(facts.target(), "service") != "csbs"_L1;
}

bool alreadyEnabled(const Facts &facts)
{
    return text(facts.target(), "status") == "enabled"_L1;
}

bool alreadyDisabled(const Facts &facts)
{
    return text(facts.target(), "status") == "disabled"_L1;
}

// Create CSBS Backup associates only when Auto Backup is ticked.
bool associates(const Facts &facts)
{
    return facts.command().id != "csbs.createBackup"_L1 || facts.argument("autoBackup").toBool();
}

bool noSuchPolicy(const Facts &facts)
{
    const Record policy = facts.find("policy", facts.text("policy"));
    return associates(facts) &&
           (text(policy, "project_id") != facts.command().by.project || text(policy, "service") != "csbs"_L1);
}

bool tooManyServers(const Facts &facts)
{
    if (!associates(facts) || facts.text("policy").isEmpty())
        return false;
    const Rows there = facts.fetch({.kind = u"server"_s,
                                    .fields = {u"id"_s},
                                    .filters = {{u"csbs_policy_id"_s, Filter::Is, {facts.text("policy")}}},
                                    .countAll = false});
    QStringList all;
    for (int row = 0; row < there.rows.size(); ++row)
        all += there.at(row, u"id"_s).toString();
    const QVariant servers = facts.argument("servers");
    all += servers.typeId() == QMetaType::QString ? QStringList{servers.toString()} : servers.toStringList();
    all.removeDuplicates();
    return all.size() > MostServers;
}

bool associatedAlready(const Facts &facts)
{
    const QString policy = facts.text("policy");
    return !policy.isEmpty() && text(facts.target(), "csbs_policy_id") == policy;
}

bool notAssociated(const Facts &facts)
{
    return !facts.target().isEmpty() && text(facts.target(), "csbs_policy_id").isEmpty();
}

QStringList serversOf(const Facts &facts)
{
    QStringList servers;
    const QString policy = text(facts.target(), "id");
    if (policy.isEmpty())
        return servers;
    const Rows rows = facts.fetch({.kind = u"server"_s,
                                   .fields = {u"id"_s},
                                   .filters = {{u"csbs_policy_id"_s, Filter::Is, {policy}}},
                                   .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row)
        servers += rows.at(row, u"id"_s).toString();
    return servers;
}

bool withoutServers(const Facts &facts)
{
    return !facts.target().isEmpty() && serversOf(facts).isEmpty();
}

bool anyServer(const Facts &facts, const QVariantList &states)
{
    const QStringList servers = serversOf(facts);
    QVariantList ids;
    for (const QString &server : servers)
        ids += server;
    return !ids.isEmpty() &&
           facts.count("backup", {{u"server_id"_s, Filter::Is, ids}, {u"status"_s, Filter::Is, states}}) > 0;
}

bool anyBackedUp(const Facts &facts)
{
    return anyServer(facts, {u"creating"_s, u"creating_image"_s});
}

bool anyRestored(const Facts &facts)
{
    return anyServer(facts, {u"restoring"_s});
}

bool anyBusy(const Facts &facts)
{
    const QStringList servers = serversOf(facts);
    return std::any_of(servers.begin(), servers.end(), [&facts](const QString &id) {
        const Record server = facts.find("server", id);
        const QString status = text(server, "status");
        return number(server, "frozen") != 0 || (status != "running"_L1 && status != "stopped"_L1);
    });
}

bool quotaUsed(const Facts &facts)
{
    return !facts.target().isEmpty() && serversOf(facts).size() > csbs::backupsLeft(facts);
}

constexpr const char *Creating = "en-us_topic_0056584629";
constexpr const char *Now = "en-us_topic_0056584626";
constexpr const char *Associating = "en-us_topic_0056584638";
constexpr const char *Switching = "en-us_topic_0056584603";
constexpr const char *Form = "csbs.policyForm";
constexpr const char *BackUpNow = "csbs.backUpNow";
constexpr const char *WaitForIt = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended.");

constexpr Rule Rules[] = {
    {.id = "CSBS-24",
     .command = "csbs.createPolicy",
     .broken = noMorePolicies,
     .field = "name",
     .code = "CSBS.0001",
     .reason = QT_TRANSLATE_NOOP("rules", "You have as many backup policies as you may have."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete a backup policy that is not needed any more."),
     .source = Creating,
     .helps = "csbs.policies"},
    {.id = "CSBS-24.servers",
     .command = "csbs.associating",
     .broken = tooManyServers,
     .field = "servers",
     .code = "CSBS.0001",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy can be associated with 64 servers at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Associate fewer servers, or create another policy."),
     .source = Creating},
    {.id = "CSBS-25",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A server has one policy. A new one takes the place of the one before."),
     .source = "en-us_topic_0072046354",
     .page = "csbs.createBackup",
     .words = "gives way"},
    {.id = "CSBS-25.policy",
     .command = "csbs.associating",
     .broken = noSuchPolicy,
     .field = "policy",
     .code = "CSBS.3000",
     .reason = QT_TRANSLATE_NOOP("rules", "There is no such policy in your project."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another policy, or create one."),
     .source = Associating},
    {.id = "CSBS-25.same",
     .command = "csbs.associateServers",
     .broken = associatedAlready,
     .field = "servers",
     .code = "CSBS.6004",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is associated with this policy already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another server."),
     .source = Associating},
    {.id = "CSBS-26",
     .command = Form,
     .broken = nameWrong,
     .field = "name",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name of a policy has 1 to 255 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = Creating},
    {.id = "CSBS-26.unique",
     .command = Form,
     .broken = nameTaken,
     .field = "name",
     .code = "CSBS.9007",
     .reason = QT_TRANSLATE_NOOP("rules", "Another policy has this name already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another name."),
     .source = Creating},
    {.id = "CSBS-26.service",
     .command = "csbs.ofPolicy",
     .shown = Rule::Greyed,
     .broken = ofOtherService,
     .field = "policy",
     .code = "CSBS.3000",
     .reason = QT_TRANSLATE_NOOP("rules", "This is a policy of another service."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Change it where it was created."),
     .source = Creating},
    {.id = "CSBS-27",
     .command = Form,
     .broken = timesWrong,
     .field = "times",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy acts at 1 to 24 times a day, at least an hour apart."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter times such as 10:37, an hour apart, also across midnight."),
     .source = "en-us_topic_0089772266"},
    {.id = "CSBS-28",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A policy acts on days of the week, or every 1 to 30 days."),
     .source = Creating,
     .same = "CBR-93"},
    {.id = "CSBS-29",
     .command = Form,
     .broken = quantityWrong,
     .field = "quantity",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy keeps 1 to 99,999 backups of each server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number in these bounds."),
     .source = Creating},
    {.id = "CSBS-29.days",
     .command = Form,
     .broken = keepDaysWrong,
     .field = "keepDays",
     .code = "CSBS.9001",
     .reason = QT_TRANSLATE_NOOP("rules", "A policy keeps backups for 1 to 99,999 days."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number in these bounds."),
     .source = Creating},
    {.id = "CSBS-29.longTerm",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP(
         "rules", "Of the daily, weekly, monthly and yearly backups, 0 to 100 each are kept for a long term."),
     .source = Creating,
     .same = "CBR-99"},
    {.id = "CSBS-30",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups of a policy that a person asked for are kept, whatever it says."),
     .remedy = "a behaviour, nothing is refused: tst_csbs holds it",
     .source = Creating},
    {.id = "CSBS-31",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "At most 10 failed automatic backups are kept, for a month."),
     .remedy = "the scheduler of CBR keeps them so: tst_policies holds it",
     .source = Creating},
    {.id = "CSBS-32",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A changed period counts from the day on which servers were associated."),
     .source = "en-us_topic_0056584602",
     .page = "csbs.modifyPolicy",
     .words = "associate the servers anew"},
    {.id = "CSBS-33",
     .command = BackUpNow,
     .shown = Rule::Greyed,
     .broken = anyBackedUp,
     .field = "policy",
     .code = "CSBS.6030",
     .reason = QT_TRANSLATE_NOOP("rules", "A server of the policy is being backed up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that backup is done."),
     .source = Now},
    {.id = "CSBS-33.restored",
     .command = BackUpNow,
     .shown = Rule::Greyed,
     .broken = anyRestored,
     .field = "policy",
     .code = "CSBS.6005",
     .reason = QT_TRANSLATE_NOOP("rules", "A server of the policy is being restored."),
     .remedy = WaitForIt,
     .source = Now},
    {.id = "CSBS-33.state",
     .command = BackUpNow,
     .shown = Rule::Greyed,
     .broken = anyBusy,
     .field = "policy",
     .code = "CSBS.6005",
     .reason = QT_TRANSLATE_NOOP("rules", "A server of the policy is neither Running nor Stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until it is, or disassociate the server."),
     .source = Now},
    {.id = "CSBS-33.none",
     .command = BackUpNow,
     .shown = Rule::Greyed,
     .broken = withoutServers,
     .field = "policy",
     .code = "CSBS.6032",
     .reason = QT_TRANSLATE_NOOP("rules", "The policy is associated with no server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Associate servers with it first."),
     .source = Now},
    {.id = "CSBS-33.quota",
     .command = BackUpNow,
     .broken = quotaUsed,
     .code = "CSBS.9006",
     .reason = QT_TRANSLATE_NOOP("rules", "The quota of backups is used up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete backups that are not needed any more."),
     .source = "en-us_topic_0056584613",
     .helps = "csbs.backups"},
    {.id = "CSBS-34",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "When a policy is disabled, its running job goes on, and no new one begins."),
     .remedy = "a behaviour, nothing is refused: tst_csbs holds it",
     .source = Switching},
    {.id = "CSBS-34.enabled",
     .command = "csbs.enablePolicy",
     .shown = Rule::Absent,
     .broken = alreadyEnabled,
     .field = "policy",
     .reason = QT_TRANSLATE_NOOP("rules", "The policy is enabled already."),
     .source = Switching},
    {.id = "CSBS-34.disabled",
     .command = "csbs.disablePolicy",
     .shown = Rule::Absent,
     .broken = alreadyDisabled,
     .field = "policy",
     .code = "CSBS.5001",
     .reason = QT_TRANSLATE_NOOP("rules", "The policy is disabled already."),
     .source = Switching},
    {.id = "CSBS-35",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups stay when their policy is deleted or their server disassociated."),
     .remedy = "a behaviour, nothing is refused: tst_csbs holds it",
     .source = "en-us_topic_0056584598"},
    {.id = "CSBS-35.none",
     .command = "csbs.disassociate",
     .shown = Rule::Greyed,
     .broken = notAssociated,
     .field = "server",
     .code = "CSBS.3000",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is associated with no policy."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a server that is."),
     .source = "en-us_topic_0056584632"},
};

} // namespace

std::span<const Rule> csbs::policyRules()
{
    return Rules;
}
