#pragma once

#include "query.h"
#include "spec.h"

#include <functional>

struct Command;

namespace iam {

std::span<const CommandSpec> importCommands();
std::span<const Rule> importRules();

// "vault <id>" of the first resource of an import that the workspace has already, or "".
// A public image that is there as a public image is none: it belongs to nobody.
QString firstCollision(const Command &command, const std::function<Rows(const Query &)> &fetch);

} // namespace iam
