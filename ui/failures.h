#pragma once

#include "spec.h"

#include <QStringList>

class Context;

// A button above a list that leads to lists of another page, such as the jobs of a service, tells by a flame when
// something there has failed.
namespace failures {

// The kinds whose changes can change that; none for a button that leads to no page of lists.
QStringList kinds(const Action &action);
bool any(const Action &action, const Context &context);

} // namespace failures
