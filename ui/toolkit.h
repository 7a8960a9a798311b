#pragma once

#include <QString>

struct Edition;

// The console was drawn with three toolkits, one after the other; a service that is not looked after any more never
// left the first one, and others stand in it where the edition names their variant "classic".
namespace toolkit {

// Once before the first widget, and again for another edition.
void follow(const Edition &edition);

// Whether the first toolkit draws a page, a dialog or a list of this id, or whatever a service has: its dialogs have a
// bar of the brand's colour at the title and a grey foot with high buttons, its tables are dense, with plain headers.
bool isFirst(const QString &id);
bool isFirst(const char *id);

} // namespace toolkit
