// links: models
#include "cloud.h"
#include "importing.h"
#include "scenario.h"
#include "spec.h"
#include "support/apart.h"
#include "support/course.h"
#include "support/schemas.h"

#include <QProcess>
#include <QResource>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <filesystem>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24LL * 3'600'000;
constexpr qint64 Year = 365 * Day;

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

// No file grows beyond this while it lives, as on a disk that has no more room.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit narrow{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &narrow);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
};

// A workspace with images being made and a journal, in one file that nobody has open.
const QByteArray &worked()
{
    static const QByteArray bytes = [] {
        QTemporaryDir folder;
        {
            Course course{folder.path(), 11};
            for (int step = 0; step < 10; ++step)
                course.step(step);
        }
        return contents(Course::pathIn(folder.path()));
    }();
    return bytes;
}

// The first refusal of a command that is always allowed to be asked.
QString askSomething(Cloud &cloud)
{
    const Outcome outcome = cloud.dispatch({.id = u"cbr.deleteBackup"_s,
                                            .by = *cloud.logIn(u"training"_s, u"trainee"_s),
                                            .arguments = {{u"backup"_s, u"none"_s}}});
    return outcome.ok() ? u"done"_s : outcome.refusals.first().reason;
}

} // namespace

// The disk is full, the file is not what it was, or not ours: the last committed state or a refusal in words.
class TestDisk final : public QObject {
    Q_OBJECT

    QString fresh(const QByteArray &bytes = worked())
    {
        const QString path = m_folder.filePath(u"%1.sqlite"_s.arg(++m_files));
        write(path, bytes);
        return path;
    }
    QTemporaryDir m_folder;
    int m_files = 0;

private slots:
    void aFullDiskKeepsTheLastState_data();
    void aFullDiskKeepsTheLastState();
    void aFullDiskLeavesNoHalfWorkspace();
    void aFullDiskLeavesNoHalfCopy_data();
    void aFullDiskLeavesNoHalfCopy();
    void aLogThatTheDiskCannotTakeInIsNotMixedWithAReset_data();
    void aLogThatTheDiskCannotTakeInIsNotMixedWithAReset();
    void putsAWorkspaceAside();
    void readOnlyPlaces_data();
    void readOnlyPlaces();
    void aFileThatIsTakenAwayIsNoticed_data();
    void aFileThatIsTakenAwayIsNoticed();
    void anOrphanedLogIsNotTakenForANewWorkspaces();
    void twoProgramsOnOneFile();
    void olderSchemasAreBroughtUpToDate_data();
    void olderSchemasAreBroughtUpToDate();
    void flippedBits_data();
    void flippedBits();
};

void TestDisk::aFullDiskKeepsTheLastState_data()
{
    using Moment = std::function<Success(Cloud &)>;
    QTest::addColumn<Moment>("moment");
    const auto asked = [](const char *command, const char *argument) {
        return [command, argument](Cloud &cloud) -> Success {
            const Session by = *cloud.logIn(u"training"_s, u"trainee"_s);
            const Rows backups = cloud.fetch({.kind = u"backup"_s, .project = by.project});
            for (int row = 0; row < backups.rows.size(); ++row) {
                const Command wish{
                    .id = QString::fromLatin1(command),
                    .by = by,
                    .arguments = {{QString::fromLatin1(argument), backups.at(row, u"id"_s)}, {u"name"_s, u"new"_s}}};
                if (!cloud.check(wish).isEmpty())
                    continue;
                const Outcome outcome = cloud.dispatch(wish);
                if (!outcome.ok())
                    return Failure{.message = outcome.refusals.first().reason};
                return Done{};
            }
            return Failure{.message = u"there is nothing to ask"_s};
        };
    };
    QTest::newRow("dispatch") << Moment{asked("ims.createImage", "backup")};
    QTest::newRow("advance") << Moment{[](Cloud &cloud) { return cloud.advance(cloud.now() + Year); }};
    QTest::newRow("import") << Moment{[](Cloud &cloud) -> Success {
        const auto report = importAnswers(cloud, {QStringLiteral(TEST_DATA "/api/backups.json")});
        return report ? Success{Done{}} : Success{report.failure()};
    }};
}

void TestDisk::aFullDiskKeepsTheLastState()
{
    using Moment = std::function<Success(Cloud &)>;
    QFETCH(const Moment, moment);
    int full = 0;
    for (rlim_t room = 0;; room = room * 5 / 4 + 4000) {
        const QString path = fresh();
        auto cloud = Cloud::open(path);
        QVERIFY(cloud);
        QVERIFY(askSomething(**cloud).contains(u"does not exist in your project"_s)); // in the log, not in the file yet
        const QByteArray before = stateOf(**cloud);
        QSignalSpy failed{cloud->get(), &Cloud::failed};
        {
            const FullDisk disk{room};
            if (moment(**cloud))
                break;
            QCOMPARE(stateOf(**cloud), before);
        }
        ++full;
        QVERIFY(!failed.isEmpty());
        const auto failure = failed.first().first().value<Failure>();
        QVERIFY2(failure.text().contains(u"is full or cannot be written"_s) && failure.text().contains(u"Make room"_s),
                 qPrintable(failure.text()));
        if (full % 2 == 0) { // there is room again
            const Success again = moment(**cloud);
            QVERIFY2(again, again ? "" : qPrintable(again.failure().text()));
            QVERIFY(stateOf(**cloud) != before);
        } else { // … or the program is started anew
            cloud->reset();
            cloud = Cloud::open(path);
            QVERIFY(cloud);
            QCOMPARE(stateOf(**cloud), before);
        }
    }
    QVERIFY(full > 2);
}

void TestDisk::aFullDiskLeavesNoHalfWorkspace()
{
    const auto scenario = loadScenario(u"starter"_s);
    int full = 0;
    for (rlim_t room = 0;; room = room * 5 / 4 + 4000) {
        const QString made = m_folder.filePath(u"made-%1.sqlite"_s.arg(room));
        const QString reset = fresh();
        const QByteArray before = contents(reset);
        bool done = false;
        {
            const FullDisk disk{room};
            const auto cloud = beginWorkspace(made, *scenario, {});
            const Success again = resetWorkspace(reset);
            done = bool(cloud) && bool(again);
            if (!cloud)
                QVERIFY2(cloud.failure().text().contains(u"full"_s), qPrintable(cloud.failure().text()));
            if (!again)
                QVERIFY2(again.failure().text().contains(u"full"_s), qPrintable(again.failure().text()));
        }
        if (done)
            break;
        ++full;
        QCOMPARE(contents(reset), before);
        QCOMPARE(QDir{m_folder.path()}.entryList({u"*.making*"_s, u"*.reset*"_s}, QDir::Files), QStringList{});
    }
    QVERIFY(full > 2);
}

void TestDisk::aFullDiskLeavesNoHalfCopy_data()
{
    QTest::addColumn<bool>("asAWork");
    QTest::newRow("here") << false;
    QTest::newRow("as a work") << true;
}

void TestDisk::aFullDiskLeavesNoHalfCopy()
{
    QFETCH(const bool, asAWork);
    const auto cloud = Cloud::open(fresh());
    const QString copy = m_folder.filePath(asAWork ? u"work.sqlite"_s : u"copy.sqlite"_s);
    const auto save = [&]() -> Success {
        if (!asAWork)
            return (*cloud)->snapshot(copy);
        const Result<Work> work = (*cloud)->snapshotWork(copy);
        return work ? (*work)([](qint64, qint64) { return true; }) : Success{work.failure()};
    };
    for (rlim_t room = 0;; room = room * 5 / 4 + 4000) {
        const FullDisk disk{room};
        const Success saved = save();
        if (saved)
            break;
        QVERIFY2(saved.failure().text().contains(u"full"_s), qPrintable(saved.failure().text()));
        QVERIFY(!QFile::exists(copy) && !QFile::exists(copy + u"-journal"_s) && !QFile::exists(copy + u".making"_s));
    }
    const QByteArray state = stateOf(**cloud);
    QCOMPARE(stateOf(**Cloud::open(copy)), state);
}

void TestDisk::aLogThatTheDiskCannotTakeInIsNotMixedWithAReset_data()
{
    QTest::addColumn<int>("before");
    QTest::newRow("no room for the new one either") << 0;
    QTest::newRow("room for the new one") << 12;
}

// The file could not grow when it was closed, so that what was done last stands in its log alone.
void TestDisk::aLogThatTheDiskCannotTakeInIsNotMixedWithAReset()
{
    QFETCH(const int, before);
    const QString path = fresh();
    auto cloud = Cloud::open(path);
    for (int time = 0; time < before; ++time)
        QVERIFY(importAnswers(**cloud, {answersIn(m_folder.path(), 100 + time)}));
    cloud->reset();
    cloud = Cloud::open(path);
    for (int time = 0; time < 3; ++time) {
        const auto report = importAnswers(**cloud, {answersIn(m_folder.path(), time)});
        QVERIFY2(report, report ? "" : qPrintable(report.failure().text()));
    }
    const QByteArray state = stateOf(**cloud);
    {
        const FullDisk disk{rlim_t(contents(path).size())};
        cloud->reset();
        QVERIFY(QFileInfo{path + u"-wal"_s}.size() > 0);
        const Success again = resetWorkspace(path);
        QVERIFY(!again);
        QVERIFY2(again.failure().text().contains(u"full"_s), qPrintable(again.failure().text()));
    }
    QCOMPARE(QDir{m_folder.path()}.entryList({u"*.reset*"_s}, QDir::Files), QStringList{});
    cloud = Cloud::open(path);
    QVERIFY2(cloud, cloud ? "" : qPrintable(cloud.failure().text()));
    QCOMPARE(stateOf(**cloud), state);
}

// With its log, and nothing is written over.
void TestDisk::putsAWorkspaceAside()
{
    const QString path = fresh();
    write(path + u"-wal"_s, "its log");
    const QString taken = nameAside(path);
    write(taken, "kept before");
    const QString aside = nameAside(path);
    QVERIFY(aside != taken);
    QVERIFY(!putAside(path, taken));
    QVERIFY(putAside(path, aside));
    QCOMPARE(contents(aside), worked());
    QCOMPARE(contents(aside + u"-wal"_s), "its log");
    QVERIFY(!QFile::exists(path) && !QFile::exists(path + u"-wal"_s));
    QCOMPARE(contents(taken), "kept before");
}

void TestDisk::readOnlyPlaces_data()
{
    QTest::addColumn<bool>("folder");
    QTest::newRow("folder") << true;
    QTest::newRow("file") << false;
}

// Permissions bind everybody but root, so root becomes somebody else for it.
void TestDisk::readOnlyPlaces()
{
    QFETCH(const bool, folder);
    QTemporaryDir place;
    const QString path = place.filePath(u"workspace.sqlite"_s);
    write(path, worked());
    constexpr uid_t Nobody = 65534;
    if (::getuid() == 0) {
        for (const QString &one : {place.path(), path})
            QCOMPARE(::chown(qPrintable(one), Nobody, Nobody), 0);
    }
    QCOMPARE(::chmod(qPrintable(path), folder ? 0644 : 0444), 0);
    QCOMPARE(::chmod(qPrintable(place.path()), folder ? 0555 : 0755), 0);
    const Apart other = apart([&](const Say &say) {
        if (::getuid() == 0 && (::setresgid(Nobody, Nobody, Nobody) != 0 || ::setresuid(Nobody, Nobody, Nobody) != 0))
            return say("nobody can be had");
        const auto cloud = Cloud::open(path);
        say((cloud ? u"opened"_s : cloud.failure().text()).toUtf8() + '\n');
        const auto made = beginWorkspace(place.filePath(u"new.sqlite"_s), *loadScenario(u"starter"_s), {});
        say((made ? u"made"_s : made.failure().text()).toUtf8());
    });
    QCOMPARE(::chmod(qPrintable(place.path()), 0755), 0);
    QCOMPARE(other.signal, 0);
    const QList<QByteArray> said = other.said.split('\n');
    QVERIFY2(said.value(0).contains("cannot be written here. Choose a folder"), other.said.constData());
    QVERIFY2(folder ? said.value(1).contains("cannot be written here. Choose a folder") : said.value(1) == "made",
             other.said.constData());
    QCOMPARE(contents(path), worked());
}

void TestDisk::aFileThatIsTakenAwayIsNoticed_data()
{
    using Deed = std::function<void(const QString &)>;
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<bool>("returns"); // whether the file can be put back
    QTest::newRow("moved away") << Deed{[](const QString &path) { QFile::rename(path, path + u".away"_s); }} << true;
    QTest::newRow("removed") << Deed{[](const QString &path) { QFile::remove(path); }} << false;
    QTest::newRow("replaced") << Deed{[](const QString &path) {
        QFile::rename(path, path + u".away"_s);
        write(path, worked());
    }} << true;
    QTest::newRow("written over") << Deed{[](const QString &path) { write(path, worked()); }} << false;
}

void TestDisk::aFileThatIsTakenAwayIsNoticed()
{
    using Deed = std::function<void(const QString &)>;
    QFETCH(const Deed, deed);
    QFETCH(const bool, returns);
    const QString path = fresh();
    auto cloud = Cloud::open(path);
    QVERIFY(askSomething(**cloud).contains(u"does not exist in your project"_s));
    const QByteArray before = stateOf(**cloud);
    const qint64 rows = (*cloud)->fetch({.kind = u"journal"_s, .limit = 0}).total;
    deed(path);
    const QByteArray there = contents(path);

    QSignalSpy failed{cloud->get(), &Cloud::failed};
    const QString words = u"was removed, replaced or changed by another program"_s;
    QVERIFY2(askSomething(**cloud).contains(words), qPrintable(askSomething(**cloud)));
    QVERIFY(!failed.isEmpty());
    QVERIFY(failed.first().first().value<Failure>().remedy.contains(u"Save a copy"_s));
    const Success later = (*cloud)->advance((*cloud)->now() + Year);
    QVERIFY(!later && later.failure().message.contains(words));
    QCOMPARE(contents(path), there);

    if (QFile::exists(path + u".away"_s) || !QFile::exists(path)) { // what was open can still be read
        const QString copy = path + u".copy"_s;
        QVERIFY((*cloud)->snapshot(copy));
        QCOMPARE(stateOf(**Cloud::open(copy)), before);
    }
    if (returns) {
        const QString away = path + u".away"_s;
        std::filesystem::rename(away.toStdString(), path.toStdString());
        QVERIFY(askSomething(**cloud).contains(u"does not exist in your project"_s));
        cloud->reset();
        cloud = Cloud::open(path);
        QCOMPARE((*cloud)->fetch({.kind = u"journal"_s, .limit = 0}).total, rows + 1);
    }
}

// The file is gone but its log stayed: the log of another workspace must not become part of a new one.
void TestDisk::anOrphanedLogIsNotTakenForANewWorkspaces()
{
    const QString path = m_folder.filePath(u"orphan.sqlite"_s);
    const auto scenario = loadScenario(u"starter"_s);
    QByteArray log;
    {
        const QString other = fresh();
        const auto cloud = Cloud::open(other);
        QVERIFY((*cloud)->advance((*cloud)->now() + Year));
        log = contents(other + u"-wal"_s);
    }
    QVERIFY(log.size() > 4096);
    const QByteArray start = stateOf(**beginWorkspace(m_folder.filePath(u"start.sqlite"_s), *scenario, {}));
    write(path + u"-wal"_s, log);
    const auto cloud = beginWorkspace(path, *scenario, {});
    QVERIFY2(cloud, cloud ? "" : qPrintable(cloud.failure().text()));
    QCOMPARE(stateOf(**cloud), start);
}

void TestDisk::twoProgramsOnOneFile()
{
    const QString path = fresh();
    const auto first = Cloud::open(path);
    const auto second = [&path] {
        QProcess victim;
        victim.start(QStringLiteral(BINARY_DIR "/victim"),
                     {u"open"_s, path, QStringLiteral(BINARY_DIR "/next_schema.rcc"), u"0"_s});
        victim.waitForFinished();
        return QString::fromUtf8(victim.readAllStandardError());
    };
    QVERIFY2(second().contains(u"is open in another program. Close it there"_s), qPrintable(second()));
    // Whoever asks once more from here does not let the others in by it.
    const auto again = Cloud::open(path);
    QVERIFY(!again && again.failure().text().contains(u"is open"_s));
    QVERIFY2(second().contains(u"is open in another program. Close it there"_s), qPrintable(second()));
    QVERIFY(askSomething(**first).contains(u"does not exist in your project"_s));
}

void TestDisk::olderSchemasAreBroughtUpToDate_data()
{
    QTest::addColumn<QString>("dump");
    for (const QString &dump : frozenSchemas())
        QTest::newRow(qPrintable(QFileInfo{dump}.baseName())) << dump;
}

void TestDisk::olderSchemasAreBroughtUpToDate()
{
    QFETCH(const QString, dump);
    const QString path = m_folder.filePath(u"older.sqlite"_s);
    const QString newest = fresh();
    { // written by this version whatever the frozen ones are
        const auto cloud = Cloud::open(newest);
        QVERIFY(cloud);
    }
    QFile::remove(path);
    makeFrozen(dump, path);
    const auto ask = [](const QString &file, const QString &sql) {
        QStringList rows;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"look"_s);
            database.setDatabaseName(file);
            database.open();
            QSqlQuery query{sql, database};
            while (query.next())
                rows += query.value(0).toString();
        }
        QSqlDatabase::removeDatabase(u"look"_s);
        return rows;
    };
    const QStringList tables = ask(path, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s);
    QStringList counts;
    for (const QString &table : tables)
        counts += ask(path, u"SELECT count(*) FROM "_s + table);
    {
        const auto cloud = Cloud::open(path);
        QVERIFY2(cloud, cloud ? "" : qPrintable(cloud.failure().text()));
    }
    QStringList after;
    for (const QString &table : tables)
        after += ask(path, u"SELECT count(*) FROM "_s + table);
    QCOMPARE(after, counts);
    const QString version = u"PRAGMA user_version"_s;
    QCOMPARE(ask(path, version), ask(newest, version));
    const QString schema = u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"_s;
    QCOMPARE(ask(path, schema), ask(newest, schema));

    const auto cloud = Cloud::open(path);
    QVERIFY(askSomething(**cloud).contains(u"does not exist in your project"_s));
    QVERIFY((*cloud)->nextEvent());
    QVERIFY((*cloud)->advance((*cloud)->now() + Year));
    QCOMPARE((*cloud)
                 ->fetch({.kind = u"image"_s, .filters = {{u"status"_s, Filter::Is, {u"creating"_s}}}, .limit = 0})
                 .total,
             0);
}

void TestDisk::flippedBits_data()
{
    QTest::addColumn<int>("copies");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("inTheLog");
    QTest::newRow("one bit") << 500 << 1 << false;
    QTest::newRow("many bits") << 300 << 40 << false;
    QTest::newRow("in the log") << 200 << 1 << true;
}

// Everything that a person can do with a workspace is tried on each copy, in a process that may crash.
void TestDisk::flippedBits()
{
    QFETCH(const int, copies);
    QFETCH(const int, bits);
    QFETCH(const bool, inTheLog);
    QByteArray log;
    QByteArray base = worked();
    if (inTheLog) {
        const QString path = fresh();
        const auto cloud = Cloud::open(path);
        askSomething(**cloud);
        QVERIFY((*cloud)->advance((*cloud)->now() + Year));
        base = contents(path);
        log = contents(path + u"-wal"_s);
    }
    const auto tryOut = [&](int copy) -> QByteArray {
        std::mt19937_64 chance{quint64(copy)};
        QTemporaryDir folder;
        const QString path = folder.filePath(u"workspace.sqlite"_s);
        QByteArray bytes = inTheLog ? log : base;
        for (int bit = 0; bit < bits; ++bit) {
            // every other one where the tables are described
            const qsizetype within = chance() % 2 == 0 ? std::min<qsizetype>(bytes.size(), 24'576) : bytes.size();
            const auto at = qsizetype(chance() % quint64(within));
            bytes[at] = char(bytes.at(at) ^ (1 << chance() % 8));
        }
        write(path, inTheLog ? base : bytes);
        if (inTheLog)
            write(path + u"-wal"_s, bytes);
        const QByteArray damaged = contents(path);
        auto cloud = Cloud::open(path);
        if (!cloud) {
            if (cloud.failure().text().size() < 20)
                return "?";
            return inTheLog || contents(path) == damaged ? "r" : "w";
        }
        const auto session = (*cloud)->logIn(u"training"_s, u"trainee"_s);
        for (const Service *service : services()) {
            for (const ListSpec &list : service->lists)
                (*cloud)->fetch({.kind = QString::fromLatin1(list.kind),
                                 .project = session && list.owned ? session->project : QString{},
                                 .sort = list.sort ? QString::fromLatin1(list.sort) : QString{},
                                 .descending = list.descending});
        }
        for (const auto &key : {u"edition"_s, u"scenario"_s, u"speed"_s})
            (*cloud)->meta(key);
        if (session) {
            const Rows backups = (*cloud)->fetch({.kind = u"backup"_s, .project = session->project});
            for (int row = 0; row < std::min<qsizetype>(3, backups.rows.size()); ++row)
                (*cloud)->dispatch({.id = row == 0 ? u"cbr.deleteBackup"_s : u"ims.createImage"_s,
                                    .by = *session,
                                    .arguments = {{u"backup"_s, backups.at(row, u"id"_s)}, {u"name"_s, u"new"_s}}});
        }
        std::ignore = (*cloud)->advance((*cloud)->now() + Day);
        (*cloud)->canonicalExport();
        std::ignore = (*cloud)->snapshot(folder.filePath(u"copy.sqlite"_s));
        cloud->reset();
        if (copy % 10 == 0)
            std::ignore = resetWorkspace(path);
        return "o";
    };

    QByteArray results;
    while (results.size() < copies) {
        const int first = int(results.size());
        const Apart batch = apart(
            [&](const Say &say) {
                qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
                for (int copy = first; copy < std::min(first + 50, copies); ++copy)
                    say(tryOut(copy));
            },
            300);
        results += batch.said;
        QVERIFY2(batch.signal == 0, QByteArray("copy " + QByteArray::number(results.size()) + " ended it by signal " +
                                               QByteArray::number(batch.signal))
                                        .constData());
        QVERIFY2(!results.contains('?'),
                 QByteArray("copy " + QByteArray::number(results.indexOf('?')) + ": no word why").constData());
        QVERIFY2(
            !results.contains('w'),
            QByteArray("copy " + QByteArray::number(results.indexOf('w')) + ": refused, but written to").constData());
    }
    qInfo("%d copies: %d refused, %d opened", copies, int(results.count('r')), int(results.count('o')));
    QVERIFY(bits > 1 || results.contains('o'));
    QVERIFY(inTheLog || results.contains('r'));
}

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
