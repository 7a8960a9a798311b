#pragma once

#include "document.h"

// Events of yaml-cpp -> values with their places; knows nothing of tables. The only file that sees yaml-cpp is its
// .cpp.
Result<Value> parseYaml(const QByteArray &bytes, const QString &file);
