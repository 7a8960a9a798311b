#pragma once

#include "query.h"
#include "spec.h"

#include <QByteArray>

class Context;
class QWidget;

// The rows of a list as a file for a spreadsheet.
namespace exporting {

// UTF-8 with a byte order mark, comma separated, quoted. The first line says that it comes from the replica. A text
// that a spreadsheet would take for a formula gets an apostrophe in front.
QByteArray csv(const ListSpec &spec, const QStringList &columns, const QList<Record> &records, const Context &context);
QString guarded(const QString &text);

// Asks for a file and writes every row of the query, or those with these ids: comma separated, or as a workbook when
// its name ends with .xlsx.
void ask(const ListSpec &spec, const QStringList &columns, const Query &query, const QStringList &ids, Context &context,
         QWidget *parent);

} // namespace exporting
