#pragma once

#include "rules.h"

// What rules of several subjects ask of the image at hand; false of none.
namespace ims {

bool isFull(const Facts &facts);
bool isIso(const Facts &facts);
bool isEncrypted(const Facts &facts);
bool notForServers(const Facts &facts); // neither a system disk image nor a full-ECS image
bool notForDisks(const Facts &facts);
bool notIso(const Facts &facts);
bool fromSharedBackup(const Facts &facts);
// Signs that the name of an image may not have; `chinese`: it may have those of Chinese.
bool hasOtherSigns(const QString &name, bool chinese);
bool notNormal(const Facts &facts); // Normal with Available in AZX below it counts as Normal

inline constexpr const char *NotNormal = QT_TRANSLATE_NOOP("rules", "This needs an image in state Normal.");
inline constexpr const char *WaitForNormal =
    QT_TRANSLATE_NOOP("rules", "Wait until the image is Normal, or choose another one.");

} // namespace ims
