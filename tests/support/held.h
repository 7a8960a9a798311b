#pragma once

#include <QFile>

#include <fcntl.h>

// Whether a program holds the workspace. Asks about SQLite's lock bytes without taking them: a program that opened the
// file to find out would be the one that the other is refused for.
inline bool isHeld(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return false;
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = 0x40000002; // SHARED_FIRST, SHARED_SIZE of SQLite's unix locking
    lock.l_len = 510;
    return fcntl(file.handle(), F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}
