#pragma once

#include <QString>

// Qt's messages go to a file (and to standard error), which is put aside at 1 MB. What people type is never logged.
// Without a place to write to, or without a path, standard error alone gets them.
void startLog(const QString &path);
