#pragma once

#include <QString>

// The console was drawn with three toolkits, one after the other; a service that is not looked after any more never
// left the first one.
namespace toolkit {

// Whether the first toolkit draws a page, a dialog or a list of this id, or whatever a service has: its dialogs have a
// bar of the brand's colour at the title and a grey foot with high buttons, its tables are dense, with plain headers.
inline bool isFirst(const QString &id)
{
    return id == QLatin1StringView{"csbs"} || id.startsWith(QLatin1StringView{"csbs."});
}
inline bool isFirst(const char *id)
{
    return isFirst(QString::fromLatin1(id));
}

} // namespace toolkit
