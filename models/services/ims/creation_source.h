#pragma once

#include "rules.h"

// What images are made of besides backups: a server, or one of its disks. Each is empty when there is none.
namespace ims {

Record sourceServer(const Facts &facts); // the target, or whose disk the target is
QList<Record> sourceDisks(const Facts &facts);
Record sourceSystemDisk(const Facts &facts);
// "san", "volumes" or "database" of what is inside the server.
QString sourceGuest(const Facts &facts, QLatin1StringView fact);

} // namespace ims
