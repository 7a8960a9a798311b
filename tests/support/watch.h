#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <map>
#include <span>

// Something that always holds: the statement returns the rows that break it.
struct Invariant {
    const char *name;
    const char *changes; // that can break it: "image INSERT, vault"; nullptr: broken(All) alone looks at it
    const char *sql;
};
std::span<const Invariant> invariants();

// Sees every row that changes in an open workspace, and asks it what always holds. The door keeps its file to itself,
// so this looks through the door's own connection; what it notes down is temporary and never reaches the file.
// It has to go before the Cloud does.
class Watch {
public:
    explicit Watch(const QString &path);
    ~Watch();

    struct Step { // of a state machine; an empty side: the resource came or went
        QString kind;
        QString from;
        QString to;
    };
    struct Seen {
        QStringList changes; // "backup UPDATE", each once; the saved time is left out
        QList<Step> steps;
        int journalled = 0; // rows that the journal gained
    };
    Seen seen(); // since the last call

    enum Extent { Touched, All };
    // The names of the invariants that do not hold, with the first row that breaks each: of all, or of those that
    // the changes can have broken.
    QStringList broken(Extent extent, const QStringList &changes = {});

    // The rows of a statement, each value as text.
    QList<QStringList> rows(const QString &sql, const QVariantList &values = {});

private:
    struct Prepared {
        QSqlQuery query;
        int columns = -1;
    };
    Prepared &statement(const QString &sql);
    void noteEveryChange();
    void noteEveryState();
    void run(const QString &sql);

    QSqlDatabase m_database;
    std::map<QString, Prepared> m_statements;
};
