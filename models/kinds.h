#pragma once

#include <QString>

#include <span>

// The kinds of resources and the tables or views that hold them.
struct Kind {
    const char *id;    // "backupDisk"
    const char *table; // "backup_disk"
    const char *name;  // column that a keyword looks in
    bool view = false;
    bool dated = false;     // has a column "created"
    bool ofAccount = false; // belongs to an account, not to a project
    // Rows with this value in this column are nobody's to work with: to a command they do not exist.
    const char *column = nullptr;
    const char *value = nullptr;
};

std::span<const Kind> kinds();
// Ends the program for a kind that does not exist: that is a bug.
const Kind &kindOf(const QString &id);
// The name itself; ends the program if it could be anything but a column.
QString columnName(const QString &field);
