#pragma once

#include "edition.h"

#include <QStringList>

// Every control of the edition that says that the replica does not have it yet, one line each: page, control, label.
// Looks at the rows of the pages and builds each page in a workspace of its own.
Result<QStringList> gapsOf(const Edition &edition);
