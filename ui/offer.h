#pragma once

#include "spec.h"

#include <QStringList>

class Context;
class QWidget;

// Whether the console offers an action for these rows now, and if it does not, why.
struct Offer {
    bool absent = false; // the console leaves the entry out
    bool enabled = true;
    bool notYet = false; // the replica does not have it, yet or for good
    QString why = {};    // every reason, the rules' before the replica's; empty when enabled
};

Offer offerOf(const Action &action, const QStringList &ids, const Context &context);
// What stands beside a greyed control: reason, rule and remedy of each refusal.
QString refusalText(const QList<Refusal> &refusals);

// Opens what the action opens: a question or a form about all rows, or a page for the first one.
void carryOut(const Action &action, const QStringList &ids, Context &context, QWidget *parent);

// Whether it is done to rows that have to be chosen first.
bool needsRows(const Action &action);
