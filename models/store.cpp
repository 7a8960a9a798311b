#include "store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QtEndian>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <mutex>
#include <optional>

#ifdef QT_GUI_LIB
#error "models must not link Qt Gui: pages belong in ui/"
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int ApplicationId = 0x43524550; // marks a file as a workspace of this program
constexpr qint64 CheckedWhole = 2 << 20;  // bytes: about 30 ms; a larger file is checked where it is read

QString tr(const char *text)
{
    return QCoreApplication::translate("store", text);
}

Failure fileFailure(const QString &path, const char *message, const char *remedy)
{
    return {.message = tr(message).arg(QFileInfo{path}.fileName()), .remedy = tr(remedy), .file = path};
}

Failure existing(const QString &path)
{
    return fileFailure(path, QT_TRANSLATE_NOOP("store", "%1 exists already and was left as it is."),
                       QT_TRANSLATE_NOOP("store", "Choose another name."));
}

Failure failureOf(int code, const QString &path, const QString &detail)
{
    switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "The workspace %1 is open in another program."),
                           QT_TRANSLATE_NOOP("store", "Close it there, or open another workspace."));
    case 8:  // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "The workspace %1 cannot be written here."),
                           QT_TRANSLATE_NOOP("store", "Choose a folder in which you may write."));
    case 10: // SQLITE_IOERR
    case 13: // SQLITE_FULL
        return fileFailure(
            path, QT_TRANSLATE_NOOP("store", "The disk of the workspace %1 is full or cannot be written."),
            QT_TRANSLATE_NOOP("store", "Make room and do it again: everything up to the last step is kept."));
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
    {
        Failure failure = fileFailure(
            path, QT_TRANSLATE_NOOP("store", "The file %1 is damaged or is not a workspace. It was left as it is."),
            QT_TRANSLATE_NOOP("store", "Open a copy of it, or begin a new workspace."));
        failure.damaged = true;
        return failure;
    }
    default:
        return {.message = tr(QT_TRANSLATE_NOOP("store", "The workspace refused the change: %1")).arg(detail),
                .remedy = {},
                .file = path};
    }
}

// Which file it is, and when it was last written.
struct Stamp {
    dev_t device;
    ino_t node;
    qint64 size;
    qint64 written; // nanoseconds

    bool operator==(const Stamp &) const = default;
    bool isSameFile(const Stamp &other) const { return device == other.device && node == other.node; }
};

std::optional<Stamp> stampOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return Stamp{status.st_dev, status.st_ino, status.st_size,
                 status.st_mtim.tv_sec * 1'000'000'000LL + status.st_mtim.tv_nsec};
}

// The files that this program has open, in whatever thread. To open one of them once more, only to look, and to close
// it again would give up the locks that keep other programs out (fcntl(2)).
class Opened {
public:
    void add(const Stamp &stamp)
    {
        const std::scoped_lock lock{m_lock};
        m_files += stamp;
    }
    void remove(const Stamp &stamp)
    {
        const std::scoped_lock lock{m_lock};
        m_files.removeOne(stamp);
    }
    bool has(const Stamp &stamp)
    {
        const std::scoped_lock lock{m_lock};
        return std::any_of(m_files.begin(), m_files.end(),
                           [&stamp](const Stamp &other) { return stamp.isSameFile(other); });
    }

private:
    std::mutex m_lock;
    QList<Stamp> m_files;
};

Opened &opened()
{
    static Opened files;
    return files;
}

bool isOpenHere(const QString &path)
{
    const auto stamp = stampOf(path);
    return stamp && opened().has(*stamp);
}

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

// A file that was cut short still opens; its first page tells how long it was. With a log beside it the first page may
// already speak of pages that only the log has yet.
bool looksCut(const QString &path)
{
    if (QFileInfo{path + u"-wal"_s}.size() > 0)
        return false;
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith("SQLite format 3"))
        return false;
    const auto number = [&head](int at) { return qFromBigEndian<quint32>(head.constData() + at); };
    const quint32 stored = qFromBigEndian<quint16>(head.constData() + 16);
    const qint64 pageSize = stored == 1 ? 65536 : stored;
    return number(24) == number(92) && file.size() < qint64{number(28)} * pageSize;
}

QStringList migrationFiles()
{
    QStringList files = QDir{u":/sql"_s}.entryList(QDir::Files, QDir::Name);
    Q_ASSERT(!files.isEmpty());
    return files;
}

// SQLite takes UTF-16 in and keeps UTF-8.
QString storable(QString text)
{
    // The driver takes an unset QString for NULL; here an unset text is an empty one, and QVariant{} is NULL.
    if (text.isNull())
        return u""_s;
    // It would join half a surrogate pair with whatever follows.
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool pair = text.at(at).isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (pair)
            ++at;
        else if (text.at(at).isSurrogate() || text.at(at).unicode() >= 0xFFFE)
            text[at] = QChar::ReplacementCharacter;
    }
    // It would swallow a byte order mark.
    if (text.startsWith(QChar::ByteOrderMark))
        text.prepend(QChar::ByteOrderMark);
    return text;
}

QStringList statementsOf(const QString &migration)
{
    QFile file{u":/sql/"_s + migration};
    if (!file.open(QIODevice::ReadOnly))
        qFatal("migration %s is not readable", qPrintable(migration));
    QStringList statements = QString::fromUtf8(file.readAll()).split(u"\n--;\n"_s);
    for (QString &statement : statements)
        statement = statement.trimmed();
    return statements;
}

// The first column of every row; what cannot be asked has no rows.
QStringList answer(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query{database};
    QStringList values;
    if (query.exec(sql)) {
        while (query.next())
            values += query.value(0).toString();
    }
    return values;
}

QStringList tablesOf(const QSqlDatabase &database)
{
    return answer(database, u"SELECT type || name || ifnull(sql, '') FROM sqlite_master ORDER BY type, name"_s);
}

// The tables that a sound workspace of this schema has.
QStringList tablesOf(int schema)
{
    const QString name = u"workspace-as-written"_s;
    QStringList tables;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(u":memory:"_s);
        database.open();
        const QStringList files = migrationFiles().mid(0, schema);
        for (const QString &file : files) {
            const QStringList statements = statementsOf(file);
            for (const QString &statement : statements)
                QSqlQuery{database}.exec(statement);
        }
        tables = tablesOf(database);
    }
    QSqlDatabase::removeDatabase(name);
    return tables;
}

} // namespace

struct Store::Connection {
    QString name;
    QSqlDatabase database;
    QHash<QString, QList<QSqlQuery *>> idle;
    std::optional<Stamp> stamp;          // as the last transaction left the file
    QHash<QString, QStringList> columns; // asking the driver costs more than most rows do
    QFile file;                          // to copy from; closed last, as its closing gives up SQLite's locks

    ~Connection()
    {
        if (stamp)
            opened().remove(*stamp);
        for (const auto &queries : idle)
            qDeleteAll(queries);
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
};

struct Statement::Lease {
    Store &store;
    QString sql;
    std::unique_ptr<QSqlQuery> query;
    int bound = 0;
    bool ran = false;

    [[noreturn]] void fail(const QSqlError &error) const
    {
        const int code = codeOf(error);
        if ((code & 0xff) ==
            1) { // SQLITE_ERROR: the statement is wrong, or the tables are not those it was written for
            if (store.isSound())
                qFatal("broken SQL: %s\n%s", qPrintable(error.text()), qPrintable(sql));
            throw StoreError{store.damage()};
        }
        throw StoreError{failureOf(code, store.m_path, error.databaseText())};
    }
    void execute()
    {
        ran = true;
        if (!query->exec())
            fail(query->lastError());
    }
};

Statement::Statement(std::unique_ptr<Lease> lease) : m_lease{std::move(lease)} {}
Statement::Statement(Statement &&) noexcept = default;

Statement::~Statement()
{
    if (!m_lease)
        return;
    m_lease->query->finish();
    m_lease->store.m_connection->idle[m_lease->sql].append(m_lease->query.release());
}

Statement &Statement::bind(const QVariant &value)
{
    const bool isText = value.typeId() == QMetaType::QString;
    m_lease->query->bindValue(m_lease->bound++, isText ? QVariant{storable(value.toString())} : value);
    return *this;
}

void Statement::run()
{
    m_lease->execute();
    restart();
}

void Statement::restart()
{
    m_lease->query->finish();
    m_lease->bound = 0;
    m_lease->ran = false;
}

bool Statement::next()
{
    if (!m_lease->ran)
        m_lease->execute();
    if (m_lease->query->next())
        return true;
    if (m_lease->query->lastError().isValid())
        m_lease->fail(m_lease->query->lastError());
    return false;
}

QVariant Statement::value(int column) const
{
    return m_lease->query->value(column);
}

const QStringList &Statement::columns() const
{
    QStringList &names = m_lease->store.m_connection->columns[m_lease->sql];
    if (names.isEmpty()) {
        const QSqlRecord record = m_lease->query->record();
        for (int column = 0; column < record.count(); ++column)
            names += record.fieldName(column);
    }
    return names;
}

Store::Store(QString path) : m_path{std::move(path)} {}
Store::~Store() = default;

Statement Store::prepare(const QString &sql)
{
    auto lease = std::make_unique<Statement::Lease>(Statement::Lease{*this, sql, nullptr});
    if (auto &idle = m_connection->idle[sql]; !idle.isEmpty()) {
        lease->query.reset(idle.takeLast());
    } else {
        lease->query = std::make_unique<QSqlQuery>(m_connection->database);
        lease->query->setForwardOnly(true);
        if (!lease->query->prepare(sql))
            lease->fail(lease->query->lastError());
    }
    return Statement{std::move(lease)};
}

bool Store::isSound() const
{
    const QSqlDatabase &database = m_connection->database;
    return answer(database, u"PRAGMA quick_check(1)"_s).value(0) == u"ok" &&
           tablesOf(database) == tablesOf(answer(database, u"PRAGMA user_version"_s).value(0).toInt());
}

Failure Store::damage() const
{
    return failureOf(11, m_path, {});
}

Store::Transaction::Transaction(Store &store) : m_store{store}
{
    if (stampOf(store.m_path) != store.m_connection->stamp)
        throw StoreError{fileFailure(
            store.m_path,
            QT_TRANSLATE_NOOP("store", "The file of the workspace %1 was removed, replaced or changed by another "
                                       "program. Nothing more is written to it."),
            QT_TRANSLATE_NOOP("store", "Put the file back, or choose Save a copy in the menu Workspace and open the "
                                       "copy."))};
    m_store.prepare(u"BEGIN IMMEDIATE"_s).run();
}

Store::Transaction::~Transaction()
{
    if (!m_open)
        return;
    QSqlQuery query{m_store.m_connection->database};
    query.exec(u"ROLLBACK"_s); // a failed COMMIT may have rolled back already
}

void Store::Transaction::commit()
{
    m_store.prepare(u"COMMIT"_s).run();
    m_open = false;
    m_store.stamp(); // SQLite may have taken the log into the file
}

// The name is asked, not the open file: one that was moved away since then keeps its old stamp and is noticed.
void Store::stamp()
{
    const auto now = stampOf(m_path);
    std::optional<Stamp> &known = m_connection->stamp;
    if (!now || (known && !now->isSameFile(*known)))
        return;
    if (known)
        opened().remove(*known);
    known = now;
    opened().add(*now);
}

void Store::remove(const QString &path)
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

Success Store::whole(const QString &path)
{
    for (const auto &suffix : {u"-wal"_s, u"-journal"_s})
        if (QFileInfo{path + suffix}.size() > 0)
            return failureOf(13, path, {});
    return Done{};
}

int Store::newestSchema()
{
    return int(migrationFiles().size());
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    static std::atomic<int> counter = 0;
    const QFileInfo info{path};
    if (info.exists() && !info.isFile())
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "%1 is not a file."),
                           QT_TRANSLATE_NOOP("store", "Name a workspace file."));
    if (!info.exists() && !info.absoluteDir().exists())
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "The folder of the workspace %1 does not exist."),
                           QT_TRANSLATE_NOOP("store", "Choose a folder that exists."));
    if (info.exists() ? !info.isWritable() : !QFileInfo{info.absolutePath()}.isWritable())
        return failureOf(8, path, {});
    if (isOpenHere(path))
        return failureOf(5, path, {});
    if (looksCut(path))
        return failureOf(11, path, {});

    std::unique_ptr<Store> store{new Store{info.absoluteFilePath()}};
    store->m_connection = std::make_unique<Connection>();
    Connection &connection = *store->m_connection;
    connection.name = u"workspace-%1"_s.arg(++counter);
    connection.database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.name);
    connection.database.setDatabaseName(store->m_path);
    connection.database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
    if (!connection.database.open())
        return failureOf(codeOf(connection.database.lastError()), path, connection.database.lastError().databaseText());

    try {
        const auto pragma = [&store](const QString &sql) {
            Statement statement = store->prepare(sql);
            return statement.next() ? statement.text(0) : QString{};
        };
        const auto require = [&](const QString &name, const QString &value, const QString &read) {
            pragma(u"PRAGMA %1 = %2"_s.arg(name, value));
            if (const QString got = pragma(u"PRAGMA %1"_s.arg(name)); got.compare(read, Qt::CaseInsensitive) != 0)
                throw StoreError{failureOf(0, path, u"PRAGMA %1 = %2"_s.arg(name, got))};
        };
        // First, so that the log that a crash left is read without a third file.
        require(u"locking_mode"_s, u"EXCLUSIVE"_s, u"exclusive"_s);
        require(u"cell_size_check"_s, u"ON"_s, u"1"_s);
        const int application = pragma(u"PRAGMA application_id"_s).toInt();
        const int version = pragma(u"PRAGMA user_version"_s).toInt();
        if (application != ApplicationId && pragma(u"SELECT count(*) FROM sqlite_master"_s).toInt() > 0)
            return failureOf(26, path, {});
        if (version > newestSchema())
            return fileFailure(path,
                               QT_TRANSLATE_NOOP("store", "The workspace %1 was written by a newer Console Replica."),
                               QT_TRANSLATE_NOOP("store", "Open it with that version."));
        // Before anything is written: what is damaged stays as it is.
        if (version < 0)
            return store->damage();
        if (info.size() > 0 && info.size() <= CheckedWhole && pragma(u"PRAGMA integrity_check(1)"_s) != "ok"_L1)
            return store->damage();
        require(u"journal_mode"_s, u"WAL"_s, u"wal"_s);
        require(u"synchronous"_s, u"FULL"_s, u"2"_s);
        require(u"foreign_keys"_s, u"ON"_s, u"1"_s);
        require(u"temp_store"_s, u"MEMORY"_s, u"2"_s);
        store->stamp();

        {
            Transaction lock{*store}; // takes the exclusive lock that is kept until the end
            const QStringList files = migrationFiles();
            for (int step = version; step < files.size(); ++step) {
                const QStringList statements = statementsOf(files.at(step));
                for (const QString &statement : statements)
                    store->prepare(statement).run();
            }
            if (version < files.size()) {
                pragma(u"PRAGMA application_id = %1"_s.arg(ApplicationId));
                pragma(u"PRAGMA user_version = %1"_s.arg(files.size()));
            }
            lock.commit();
        }
    } catch (const StoreError &error) {
        return error.failure;
    }
    return store;
}

Success Store::backupTo(const QString &path)
{
    if (QFileInfo::exists(path))
        return existing(path);
    try {
        prepare(u"VACUUM INTO ?"_s).bind(path).run();
    } catch (const StoreError &error) {
        QFile::remove(path);
        return error.failure;
    }
    return Done{};
}

Result<Work> Store::backupWork(const QString &path)
{
    if (QFileInfo::exists(path))
        return existing(path);
    // From here to the last copy of the work nothing takes the log into the file.
    struct Still {
        Store &store;
        explicit Still(Store &theStore) : store{theStore} { set(0); }
        ~Still() { set(1000); }
        Still(const Still &) = delete;
        Still &operator=(const Still &) = delete;
        void set(int pages) const
        {
            QSqlQuery{store.m_connection->database}.exec(u"PRAGMA wal_autocheckpoint = %1"_s.arg(pages));
        }
    };
    const auto still = std::make_shared<Still>(*this);
    bool complete = false;
    if (stampOf(m_path) == m_connection->stamp) {
        const QString busy = answer(m_connection->database, u"PRAGMA wal_checkpoint(TRUNCATE)"_s).value(0);
        stamp();
        complete = busy == "0"_L1 && QFileInfo{m_path + u"-wal"_s}.size() == 0;
    }
    QFile &file = m_connection->file;
    if (!complete || !(file.isOpen() || (file.setFileName(m_path), file.open(QIODevice::ReadOnly)))) {
        const Success made = backupTo(path);
        return made ? Result<Work>{[](const Progress &) -> Success { return Done{}; }} : Result<Work>{made.failure()};
    }
    return Work{[still, path, from = file.handle(), size = file.size()](const Progress &progress) -> Success {
        constexpr qint64 Piece = 1 << 20;
        const QString making = path + u".making"_s;
        QFile copy{making};
        const auto discard = [&copy](const Failure &failure) {
            copy.remove();
            return failure;
        };
        if (!copy.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return failureOf(14, path, {});
        QByteArray piece{Piece, Qt::Uninitialized};
        for (qint64 done = 0; done < size;) {
            const qint64 got = ::pread(from, piece.data(), std::size_t(std::min(Piece, size - done)), done);
            if (got <= 0 || copy.write(piece.constData(), got) != got)
                return discard(failureOf(13, path, {}));
            done += got;
            if (!progress(done, size))
                return discard(brokenOff());
        }
        if (::fsync(copy.handle()) != 0)
            return discard(failureOf(13, path, {}));
        copy.close();
        return QFile::rename(making, path) ? Success{Done{}} : discard(existing(path));
    }};
}
