#pragma once

#include "query.h"

class Context;

// Whether the account that is logged in has enterprise projects.
bool hasEnterpriseProjects(const Context &context);
// Those that the rows of a query belong to, in their order, behind the one that everything belongs to at first; the
// query's kind has to have the column.
QStringList enterpriseProjectsOf(Query rows, Context &context);
