#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

// One resource as it stands in the workspace: column name -> value (see resources/sql). Times are milliseconds since
// 1970 UTC, sizes are as their column name says.
using Record = QVariantMap;

struct Filter {
    enum Match { Is, IsNot, Contains, Between, Tagged }; // Between: [from, to); Tagged: values = {key, value}
    QString field;
    Match match = Is;
    QVariantList values = {}; // Is: any of them
    bool operator==(const Filter &) const = default;
};

// A row of the same query that was read before, and where it stood: pages near it are read from there.
struct Landmark {
    Record row;
    qint64 offset = -1;
    bool operator==(const Landmark &) const = default;
};

// A page of rows of one kind, as a list page asks for it.
struct Query {
    QString kind;               // "backup", "vault", "image", "server", … (the kinds of spec.h)
    QString project = {};       // only rows that this project owns; empty only for kinds that belong to nobody
    QStringList fields = {};    // empty = all
    QList<Filter> filters = {}; // all must hold
    QString keyword = {};       // anywhere in the name or id
    QString sort = {};          // a field; the id is always appended, so pages are stable
    bool descending = false;
    int limit = -1;
    qint64 offset = 0;
    bool countAll = true;  // whether Rows::total is wanted …
    qint64 countUpTo = -1; // … or only whether there are more than so many
    // Texts are looked for only in so many rows of those that the other filters let through, from `scanFrom` on in
    // their order; limit and offset do not count then. See reading.h.
    qint64 scan = -1;
    qint64 scanFrom = 0;
    // What is known as long as nothing has changed; wrong values give wrong pages.
    Landmark landmark = {};
    qint64 knownTotal = -1;

    bool looksForText() const; // which no index answers
    bool operator==(const Query &) const = default;
};

struct Rows {
    QStringList fields;
    QList<QVariantList> rows;
    qint64 total = 0;
    bool counted = false; // total is exact

    int indexOf(const QString &field) const { return int(fields.indexOf(field)); }
    QVariant at(int row, const QString &field) const
    {
        const int column = indexOf(field);
        return column < 0 ? QVariant{} : rows.at(row).at(column);
    }
    Record record(int row) const;
};

class Store;

// The only place that builds SQL for reading. can throw StoreError
Rows fetchRows(Store &store, const Query &query);
