#include "rules/cases.h"

using namespace Qt::StringLiterals;

rules::Subject rules::servers()
{
    return {.cases = {}};
}
