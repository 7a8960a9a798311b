#pragma once

#include <QString>

// Content marks: what a disk, a backup of it or an image holds, as the JSON list of a few files, and a fingerprint of
// them.
namespace contents {

QString fingerprint(const QString &files);
// Written while somebody wrote to them: each file says so, and the fingerprint is another one.
QString inconsistent(const QString &files, const QString &database);

} // namespace contents
