#include "offer.h"

#include "ask.h"
#include "context.h"
#include "nothere.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString refusalText(const QList<Refusal> &refusals)
{
    QStringList lines;
    for (const Refusal &refusal : refusals) {
        //: %1 is a reason, %2 the id of a rule
        QString line = QCoreApplication::translate("offer", "%1 (%2)").arg(refusal.reason, refusal.rule);
        if (!refusal.remedy.isEmpty())
            line = QCoreApplication::translate("offer", "%1 %2", "reason and remedy").arg(line, refusal.remedy);
        if (!lines.contains(line))
            lines += line;
    }
    return lines.join(u'\n');
}

Offer offerOf(const Action &action, const QStringList &ids, const Context &context)
{
    Offer offer;
    QStringList reasons;
    const CommandSpec *command = action.command ? findCommand(QString::fromLatin1(action.command)) : nullptr;
    if (command && command->argument && !ids.isEmpty()) {
        const QVariant target = ids.size() == 1 ? QVariant{ids.first()} : QVariant{ids};
        const QList<Refusal> refusals =
            context.cloud.check({.id = QString::fromLatin1(action.command),
                                 .by = context.session,
                                 .arguments = {{QString::fromLatin1(command->argument), target}}},
                                Cloud::Entry);
        for (const Refusal &refusal : refusals) {
            const Rule *rule = findRule(refusal.rule);
            offer.absent = offer.absent || (rule && rule->shown == Rule::Absent);
        }
        if (!refusals.isEmpty())
            reasons += refusalText(refusals);
    }
    offer.notYet = !action.opens;
    if (offer.notYet)
        reasons += notHereText(action.title);
    offer.enabled = reasons.isEmpty();
    offer.why = reasons.join(u'\n');
    return offer;
}

void carryOut(const Action &action, const QStringList &ids, Context &context, QWidget *parent)
{
    if (!action.opens)
        return;
    const QString opens = QString::fromLatin1(action.opens);
    if (const Confirmation *confirmation = findConfirmation(opens)) {
        ask::confirm(*confirmation, ids, context, parent);
        return;
    }
    if (const FormSpec *form = findForm(opens)) {
        ask::form(*form, ids, context, parent);
        return;
    }
    QVariantMap arguments;
    if (!ids.isEmpty())
        arguments.insert(QString::fromLatin1(action.argument), ids.first());
    context.go(opens, arguments);
}

bool needsRows(const Action &action)
{
    const CommandSpec *command = action.command ? findCommand(QString::fromLatin1(action.command)) : nullptr;
    return (command && command->argument) || (action.opens && findConfirmation(QString::fromLatin1(action.opens)));
}
