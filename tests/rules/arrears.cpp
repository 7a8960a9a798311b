#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::arrears()
{
    return {.cases = {}};
}
