#pragma once

#include "command.h"

#include <QList>
#include <QString>

class Context;
class Router;
class QWidget;

// Why an entry of the page is greyed or not there.
struct WhyNot {
    enum Kind { Greyed, Absent, NotYet };
    QString row;    // name of the resource, empty for the page itself
    QString action; // "Restore Server"
    Kind kind = Greyed;
    Refusal refusal = {}; // without a rule: the replica does not have it
};

// For the chosen rows of the shown page, or the row that has the focus; on a details page for its resource. At the end
// what the page itself and the navigation have and the replica has not.
QList<WhyNot> whyNot(const Router &router, const Context &context);
// Ids of those rows.
QStringList chosenIds(const Router &router);

// The row of this kind that is meant: chosen or with the focus in a table, or the resource of the details page.
QString chosenOf(const Router &router, const QString &kind);

// The answer in a dialog; objectNames "whyNot.dialog", "whyNot.text", "whyNot.close".
void showWhyNot(const Router &router, Context &context, QWidget *window);
