#pragma once

#include "answers.h"

#include <QVariantMap>

// The rows of a new account, made from answers. Pure: no workspace is asked.
struct ImportRows {
    QMap<QString, QList<Record>> tables; // kind -> rows, ready to be inserted
    QStringList placeholders;            // "vault <id>"
};

// Failure: nothing to import, no project, two backups that name the same image.
Result<ImportRows> rowsOf(const Answers &answers);

// The order in which tables of an import are written and looked through.
inline constexpr const char *ImportKinds[] = {"project",    "server",       "disk",  "vault", "backup",
                                              "backupDisk", "backupMember", "image", "tag"};
