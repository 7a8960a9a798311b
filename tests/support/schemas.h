#pragma once

#include <QString>
#include <QStringList>

// Workspaces as earlier versions wrote them: one dump a schema in tests/data/schema, NNN.sql, statements set apart as
// in resources/sql. They are frozen like the schema files themselves.
QStringList frozenSchemas();
// The file that the dump describes.
void makeFrozen(const QString &dump, const QString &path);
