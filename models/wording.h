#pragma once

#include "edition.h"
#include "query.h"
#include "spec.h"

#include <utility>

class Cloud;

// What values are called on a page: words, states, times, sizes. Shared by lists, details, exports and confirmations.
QString formatted(const Info &info, const char *service, const Record &record, const Edition &edition);
// The two lines of a cell that is no Status.
std::pair<QString, QString> linesOf(const Column &column, const char *service, const Record &record,
                                    const Edition &edition);
bool standsRight(const Column &column); // a number
// A text with columns of the record in braces; empty when one of them is.
QString filled(const QString &pattern, const Record &record);

QString statusLabel(const QString &kind, const Record &record, const Edition &edition, QString *second = nullptr,
                    QString *look = nullptr);
// The mark that stands below the resource's state; nullptr when none does.
const Mark *markOf(const QString &kind, const Record &record, const Edition &edition);
const char *serviceOf(const Mark &mark);
// Progress of what runs between the record's "started" and "due", 0 … 99; invalid when nothing runs or its state does
// not show it.
QVariant progressOf(const QString &kind, const Record &record, qint64 now);
QVariant progressOf(qint64 started, qint64 due, qint64 now);

// Adds what columns show of other rows: names, tags. One question each, whatever the number of records.
void complete(QList<Record> &records, std::span<const Column> columns, const Cloud &cloud);
void complete(Record &record, std::span<const Info> infos, const Cloud &cloud);
// Kinds that such columns look at.
QStringList kindsNamed(std::span<const Column> columns);
