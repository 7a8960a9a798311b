#pragma once

#include <QString>

// Elastic Cloud Server: what its subjects, and others, share.
namespace ecs {

// Whether a disk that Windows finds for the first time comes online by itself under this SAN policy; an empty policy is
// no Windows. SCSI disks stand on a bus that can be shared.
bool comesOnline(const QString &san, const QString &bus, const QString &role);

} // namespace ecs
