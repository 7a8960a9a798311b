#pragma once

#include "progress.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

class QSqlQuery;

// One prepared SQL statement, forward only. Broken SQL is a bug of ours and ends the program with the
// statement; a full disk or a damaged file is a condition and ends in StoreError.
class Statement {
public:
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement(Statement &&) noexcept;
    ~Statement();

    // Positional, in order; QVariant{} is NULL. What is no character (half a surrogate pair, U+FFFE) becomes U+FFFD.
    Statement &bind(const QVariant &value);
    void run();     // for statements without rows
    bool next();    // the next row; runs the statement at the first call
    void restart(); // ready to be bound and run once more
    QVariant value(int column) const;
    QString text(int column) const { return value(column).toString(); }
    qint64 number(int column) const { return value(column).toLongLong(); }
    const QStringList &columns() const; // their names

private:
    friend class Store;
    struct Lease;
    explicit Statement(std::unique_ptr<Lease> lease);
    std::unique_ptr<Lease> m_lease;
};

// Thrown by every call below that reaches the disk, and caught in Cloud: the transaction is rolled back, the last
// committed state stands. It never leaves models/.
struct StoreError {
    Failure failure;
};

// The only SQL connection of the program.
class Store {
public:
    // Opens or creates the workspace file, verifies every pragma and, unless it is large, every page, and brings the
    // schema up to date. Refused: a foreign file, a damaged file, a newer schema, an unwritable place, a file that is
    // open already, here or in another program.
    static Result<std::unique_ptr<Store>> open(const QString &path);
    ~Store();

    const QString &path() const { return m_path; }

    // The statement is cached by its text. can throw StoreError
    Statement prepare(const QString &sql);

    // Writes a complete copy to a path that does not exist yet.
    Success backupTo(const QString &path);
    // The same for another thread: the file itself is copied, and nothing but its log is written until the work is
    // gone. When the file cannot be had as it stands, the copy is made here and now.
    Result<Work> backupWork(const QString &path);

    // What to say when a value cannot be what was written.
    Failure damage() const;

    // Rolls back unless committed. Does not nest. Refused when the file is no longer the one that was opened: what is
    // written to a file without a name would be lost.
    class Transaction {
    public:
        explicit Transaction(Store &store); // can throw StoreError
        ~Transaction();
        void commit(); // can throw StoreError
    private:
        Store &m_store;
        bool m_open = true;
    };

    // The file and SQLite's companions of it, when nobody has it open.
    static void remove(const QString &path);
    // Fails when the closed file is not all: the disk could not take in the log, which still stands beside it.
    static Success whole(const QString &path);

    static int newestSchema();

private:
    explicit Store(QString path);
    struct Connection;
    bool isSound() const;
    void stamp();
    std::unique_ptr<Connection> m_connection;
    QString m_path;
    friend class Statement;
};
