#pragma once

#include "document.h"

// The field table of scenario files: what it says is read, checked and published as the schema. A scalar whose name is
// a column of the resource's table is stored there; a reference "vault" is stored in the column "vault_id".
const Table &scenarioTable();
const Table &scenarioTable(const QString &name); // "backup", "server", …

// True for values that are times (the type of the field says so).
bool isTime(const Type &type);
