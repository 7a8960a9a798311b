#pragma once

#include "answers_members.h"

#include <QVariant>

struct JsonValue;

// The value as a column holds it; an invalid one when it is of the wrong type. Not for Keep, Word and Rows.
QVariant converted(Convert convert, const JsonValue &value);
