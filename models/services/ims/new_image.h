#pragma once

#include "query.h"

#include <QString>

class Change;

// What every way of making an image shares.
namespace ims {

// A row in state Creating from the command's arguments: name, description, enterprise project; with a size that is
// smaller than what it holds, as it is compressed (CBR-14).
Record newImage(Change &change, const QString &id, const char *type, qint64 gigabytes);

// A guest that was not prepared for cloning fails about every other time (IMS-05).
bool guestFails(Change &change, const Record &image);

// The server that a full-ECS image is made of is locked from its beginning until it is Normal in the whole region, has
// failed or is deleted.
void lockServer(Change &change, const QString &server, const QString &image);
void unlockServer(Change &change, const Record &image);

} // namespace ims
