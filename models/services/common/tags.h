#pragma once

#include <QVariantList>

class Change;
class Facts;
class QString;

namespace common {

// Replaces the tags of a resource. Outer spaces go; of two equal keys the later value stands.
void setTags(Change &change, const char *kind, const QString &resource, const QVariantList &tags);
// Adds some; a key that the resource has already gets the new value.
void addTags(Change &change, const char *kind, const QString &resource, const QVariantList &tags);
// The tags of one resource for another one of its project.
void copyTags(Change &change, const QString &from, const char *kind, const QString &to);
// Effects on the argument "tag": the tag itself gets the value of the first of the argument "tags"; the tags go.
void editTag(Change &change);
void deleteTags(Change &change);

// What rules ask of the argument "tags": more than 10; a key that is not 1 to 36, a value that is not up to 43 letters,
// digits, underscores or hyphens.
bool manyTags(const Facts &facts);
bool wrongTagKey(const Facts &facts);
bool wrongTagValue(const Facts &facts);
bool wrongTags(const Facts &facts); // keys or values
bool tagKeyTwice(const Facts &facts);
bool noTags(const Facts &facts);
// The target is a tag, and they are not one with its key.
bool anotherTagKey(const Facts &facts);
// The target has as many tags as it may have, or would have more with those of the argument.
bool hasAllTags(const Facts &facts, qsizetype most);
bool tooManyWithThese(const Facts &facts, qsizetype most);

} // namespace common
