#pragma once

#include "query.h"

// What a row says in a column, as rules and effects read it; "" or 0 when it has none.
inline QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

inline qint64 number(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toLongLong();
}
