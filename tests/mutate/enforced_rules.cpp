#include "rules.h"

#include <cstdio>

// One line for each enforced rule: id, command.
int main()
{
    for (const Rule *rule : allRules()) {
        if (rule->kind == Rule::Enforced)
            std::printf("%s %s\n", rule->id, rule->command);
    }
    return 0;
}
