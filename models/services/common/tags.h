#pragma once

#include <QVariantList>

class Change;

namespace common {

// Replaces the tags of a resource. Outer spaces go; of two equal keys the later value stands.
void setTags(Change &change, const char *kind, const QString &resource, const QVariantList &tags);

} // namespace common
