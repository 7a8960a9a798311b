#pragma once

#include "spec.h"

#include <QStringList>
#include <QWidget>

class Context;

// What stands above a list and tells more than a line can, or asks for an answer: while there is one to give, the
// list's tab has a red dot.
namespace banner {

// nullptr: nothing stands above this list. It follows the cloud by itself, and is hidden when it asks nothing.
QWidget *above(const ListSpec &list, Context &context, QWidget *parent);
// Whether an answer is awaited above the list now, and the kinds whose changes can change that.
bool waits(const QString &list, const Context &context);
QStringList kinds(const QString &list);

} // namespace banner
