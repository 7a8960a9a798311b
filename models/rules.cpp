#include "rules.h"

#include "cbr/cbr_copies.h"
#include "cbr/cbr_policies.h"
#include "csbs/csbs.h"
#include "ims/image_tenants.h"
#include "spec.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QList<const Rule *>> &rulesByCommand()
{
    static const QHash<QString, QList<const Rule *>> table = [] {
        QHash<QString, QList<const Rule *>> rules;
        QHash<QString, QStringList> commands; // of each group
        for (const Service *service : services()) {
            for (const CommandSpec &command : service->commands) {
                commands[QString::fromLatin1(command.id)] += QString::fromLatin1(command.id);
                for (const char *group : command.groups) {
                    if (group)
                        commands[QString::fromLatin1(group)] += QString::fromLatin1(command.id);
                }
            }
        }
        for (const Rule *rule : allRules()) {
            if (rule->kind != Rule::Enforced && rule->kind != Rule::Warning)
                continue;
            for (const QString &command : commands.value(QString::fromLatin1(rule->command)))
                rules[command] += rule;
        }
        return rules;
    }();
    return table;
}

// The mutation run drops one rule at a time and expects a test to notice.
bool dropped(const Rule &rule)
{
#ifdef CONSOLE_MUTATE
    static const QByteArray name = qgetenv("CONSOLE_REPLICA_DROP_RULE");
    return name == rule.id;
#else
    Q_UNUSED(rule)
    return false;
#endif
}

template <typename Wanted>
QList<const Rule *> brokenOf(const Facts &facts, const QString &command, Wanted wanted)
{
    QList<const Rule *> broken;
    const auto rules = rulesByCommand().constFind(command);
    if (rules == rulesByCommand().constEnd())
        return broken;
    for (const Rule *rule : *rules) {
        if (wanted(*rule) && !dropped(*rule) && (!rule->reading || facts.reads(QString::fromLatin1(rule->reading))) &&
            rule->broken(facts))
            broken += rule;
    }
    return broken;
}

QString said(const char *text, const QString &named)
{
    const QString words = text ? QCoreApplication::translate("rules", text) : QString{};
    return words.contains("%1"_L1) ? words.arg(named) : words;
}

} // namespace

QList<const Rule *> brokenRules(const Facts &facts, const QString &command, bool whole)
{
    return brokenOf(facts, command, [whole](const Rule &rule) {
        return rule.kind == Rule::Enforced && (whole || rule.shown != Rule::OnSubmit);
    });
}

QList<const Rule *> warningsOf(const Facts &facts, const QString &command)
{
    return brokenOf(facts, command, [](const Rule &rule) { return rule.kind == Rule::Warning; });
}

Refusal refusalOf(const Rule &rule, const Facts &facts)
{
    const QString page = rule.helps ? QString::fromLatin1(rule.helps) : QString{};
    const QString named = rule.names ? rule.names(facts) : QString{};
    return {.rule = QString::fromLatin1(rule.id),
            .field = QString::fromLatin1(rule.field ? rule.field : ""),
            .target = facts.target().value(u"id"_s).toString(),
            .code = QString::fromLatin1(rule.code ? rule.code : ""),
            .reason = said(rule.reason, named),
            .remedy = said(rule.remedy, named),
            .source = QString::fromLatin1(rule.source),
            .page = page,
            .pageId =
                rule.helpsWith ? facts.target().value(QString::fromLatin1(rule.helpsWith)).toString() : QString{}};
}

QList<const Rule *> allRules()
{
    QList<const Rule *> rules;
    for (const Service *service : services()) {
        for (const Rule &rule : service->rules)
            rules += &rule;
    }
    return rules;
}

qint64 quotaLeft(const Facts &facts, const QString &type)
{
    if (type == "imageMember"_L1)
        return ims::tenantsLeft(facts);
    if (type == "backupMember"_L1)
        return cbr::membersLeft(facts);
    if (type == "backup"_L1)
        return csbs::backupsLeft(facts);
    if (type.startsWith("policy."_L1))
        return cbr::policiesLeft(facts, type.section(u'.', 1));
    struct Quota {
        const char *type;
        qint64 amount; // unless the scenario says another one
    };
    constexpr Quota quotas[] = {{"image", 50}, // IMS-76
                                {"server", 2'000},
                                {"vcpu", 20'480},
                                {"memory", 40'960}};
    const auto quota = std::find_if(std::begin(quotas), std::end(quotas),
                                    [&type](const Quota &each) { return type == QLatin1StringView{each.type}; });
    if (quota == std::end(quotas))
        qFatal("no such quota: %s", qPrintable(type));
    const Rows used = facts.fetch({.kind = u"quotaUse"_s,
                                   .project = facts.command().by.project,
                                   .filters = {{u"id"_s, Filter::Is, {type}}},
                                   .countAll = false});
    return facts.quota(quota->type, quota->amount) - (used.rows.isEmpty() ? 0 : used.at(0, u"amount"_s).toLongLong());
}
