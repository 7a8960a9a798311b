#include "result.h"

QString Failure::text() const
{
    QString where;
    if (!file.isEmpty()) {
        where = file;
        if (line > 0)
            where += QStringLiteral(":%1").arg(line);
        if (line > 0 && column > 0)
            where += QStringLiteral(":%1").arg(column);
        where += QStringLiteral(": ");
    }
    return where + message + (remedy.isEmpty() ? QString{} : QStringLiteral(" ") + remedy);
}
