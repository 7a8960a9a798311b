#pragma once

#include <QVariantList>

class Change;
class Facts;

namespace common {

// Replaces the tags of a resource. Outer spaces go; of two equal keys the later value stands.
void setTags(Change &change, const char *kind, const QString &resource, const QVariantList &tags);

// What rules ask of the argument "tags": more than 10; a key that is not 1 to 36, a value that is not up to 43 letters,
// digits, underscores or hyphens.
bool manyTags(const Facts &facts);
bool wrongTagKey(const Facts &facts);
bool wrongTagValue(const Facts &facts);

} // namespace common
