#pragma once

#include "rules.h"

#include <QStringList>

// Whom images are shared with.
namespace ims {

// The ids in a text that separates them by commas.
QStringList projectIds(const QString &text);
// How many tenants the image at hand can be shared with, and how many more. Who has not accepted does not count.
qint64 tenantsAtMost(const Facts &facts);
qint64 tenantsLeft(const Facts &facts);

} // namespace ims
