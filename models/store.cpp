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

#ifdef QT_GUI_LIB
#error "models must not link Qt Gui: pages belong in ui/"
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int ApplicationId = 0x43524550; // marks a file as a workspace of this program

QString tr(const char *text)
{
    return QCoreApplication::translate("store", text);
}

Failure fileFailure(const QString &path, const char *message, const char *remedy)
{
    return {.message = tr(message).arg(QFileInfo{path}.fileName()), .remedy = tr(remedy), .file = path};
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
        return fileFailure(
            path, QT_TRANSLATE_NOOP("store", "The file %1 is damaged or is not a workspace. It was left as it is."),
            QT_TRANSLATE_NOOP("store", "Open a copy of it, or begin a new workspace."));
    default:
        return {.message = tr(QT_TRANSLATE_NOOP("store", "The workspace refused the change: %1")).arg(detail),
                .remedy = {},
                .file = path};
    }
}

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

// A file that was cut short still opens; its first page tells how long it was.
bool looksCut(const QString &path)
{
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

} // namespace

struct Store::Connection {
    QString name;
    QSqlDatabase database;
    QHash<QString, QList<QSqlQuery *>> idle;
    QHash<QString, QStringList> columns; // asking the driver costs more than most rows do

    ~Connection()
    {
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
        if ((code & 0xff) == 1) // SQLITE_ERROR: the statement itself is wrong
            qFatal("broken SQL: %s\n%s", qPrintable(error.text()), qPrintable(sql));
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

Store::Transaction::Transaction(Store &store) : m_store{store}
{
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
}

void Store::remove(const QString &path)
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

int Store::newestSchema()
{
    return int(migrationFiles().size());
}

Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    static int counter = 0;
    const QFileInfo info{path};
    if (info.exists() && !info.isFile())
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "%1 is not a file."),
                           QT_TRANSLATE_NOOP("store", "Name a workspace file."));
    if (!info.exists() && !info.absoluteDir().exists())
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "The folder of the workspace %1 does not exist."),
                           QT_TRANSLATE_NOOP("store", "Choose a folder that exists."));
    if (info.exists() ? !info.isWritable() : !QFileInfo{info.absolutePath()}.isWritable())
        return failureOf(8, path, {});
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
        const int application = pragma(u"PRAGMA application_id"_s).toInt();
        const int version = pragma(u"PRAGMA user_version"_s).toInt();
        if (application != ApplicationId && pragma(u"SELECT count(*) FROM sqlite_master"_s).toInt() > 0)
            return failureOf(26, path, {});
        if (version > newestSchema())
            return fileFailure(path,
                               QT_TRANSLATE_NOOP("store", "The workspace %1 was written by a newer Console Replica."),
                               QT_TRANSLATE_NOOP("store", "Open it with that version."));
        require(u"locking_mode"_s, u"EXCLUSIVE"_s, u"exclusive"_s);
        require(u"journal_mode"_s, u"WAL"_s, u"wal"_s);
        require(u"synchronous"_s, u"FULL"_s, u"2"_s);
        require(u"foreign_keys"_s, u"ON"_s, u"1"_s);
        require(u"temp_store"_s, u"MEMORY"_s, u"2"_s);

        {
            Transaction lock{*store}; // takes the exclusive lock that is kept until the end
            const QStringList files = migrationFiles();
            for (int step = version; step < files.size(); ++step) {
                QFile file{u":/sql/"_s + files.at(step)};
                if (!file.open(QIODevice::ReadOnly))
                    qFatal("migration %s is not readable", qPrintable(files.at(step)));
                const QStringList statements = QString::fromUtf8(file.readAll()).split(u"\n--;\n"_s);
                for (const QString &statement : statements)
                    store->prepare(statement.trimmed()).run();
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
        return fileFailure(path, QT_TRANSLATE_NOOP("store", "%1 exists already and was left as it is."),
                           QT_TRANSLATE_NOOP("store", "Choose another name."));
    try {
        prepare(u"VACUUM INTO ?"_s).bind(path).run();
    } catch (const StoreError &error) {
        QFile::remove(path);
        return error.failure;
    }
    return Done{};
}
