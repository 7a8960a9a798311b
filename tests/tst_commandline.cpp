// links: application
#include "commandline.h"
#include "support/held.h"
#include "support/world.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE_EQ(file.write(bytes), bytes.size());
}

struct Ended {
    int status = -1;
    QString out;
    QString error;
};

Ended program(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CONSOLE_REPLICA), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {-2, {}, u"it did not end"_s};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
            QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

// What the command line takes and refuses, and what the program says to every bad input when nobody sits before it:
// status 2, a message, and the file as it was.
class TestCommandLine final : public QObject {
    Q_OBJECT

private slots:
    void understands();
    void refusesUsage_data();
    void refusesUsage();
    void helpsAndLists();
    void exportsEverything();
    void refusesInput_data();
    void refusesInput();
    void keepsWhatTheScenarioWouldReplace();
    void refusesASecondProgram();
    void findsNoPlaceToWrite();
    void losesNothingWhenItIsKilled();
};

void TestCommandLine::understands()
{
    const auto line =
        readCommandLine({u"console-replica"_s, u"--workspace"_s, u"a.sqlite"_s, u"--login"_s, u"training/trainee"_s,
                         u"--go"_s, u"cbr.backups"_s, u"--speed=60"_s, u"--seed"_s, u"18446744073709551615"_s});
    QVERIFY(line);
    QCOMPARE(line->verb, CommandLine::Window);
    QCOMPARE(line->workspace, u"a.sqlite"_s);
    QCOMPARE(line->account, u"training"_s);
    QCOMPARE(line->user, u"trainee"_s);
    QCOMPARE(line->page, u"cbr.backups"_s);
    QCOMPARE(line->speed, 60);
    QCOMPARE(line->seed, std::numeric_limits<quint64>::max());

    const auto run = readCommandLine({u"console-replica"_s, u"run"_s, u"one"_s, u"two"_s, u"--junit"_s, u"out.xml"_s});
    QVERIFY(run);
    QCOMPARE(run->names, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(run->junit, u"out.xml"_s);
    QVERIFY(run->needsWidgets() && !run->showsWindow());
}

void TestCommandLine::refusesUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, const QString &says) {
        QTest::newRow(name) << arguments << says;
    };
    row("unknown option", {u"--wrong"_s}, u"wrong"_s);
    row("unknown verb", {u"ru"_s}, u"Did you mean \"run\"?"_s);
    row("option of another verb", {u"--junit"_s, u"x.xml"_s}, u"--junit does not go with this verb"_s);
    row("given twice", {u"--seed"_s, u"1"_s, u"--seed"_s, u"2"_s}, u"twice"_s);
    row("no value", {u"--workspace="_s}, u"empty"_s);
    row("speed", {u"--speed"_s, u"7"_s}, u"expected 1, 10, 60 or 600"_s);
    row("seed", {u"--seed"_s, u"-1"_s}, u"a whole number"_s);
    row("login", {u"--login"_s, u"training"_s}, u"ACCOUNT/USER"_s);
    row("run nothing", {u"run"_s}, u"--all"_s);
    row("run all and one", {u"run"_s, u"--all"_s, u"one"_s}, u"--all"_s);
    row("import without workspace", {u"import"_s, u"x.json"_s}, u"--workspace"_s);
    row("export without workspace", {u"export"_s}, u"--workspace"_s);
    row("format", {u"export"_s, u"--workspace"_s, u"x"_s, u"--format"_s, u"xml"_s}, u"Valid: json."_s);
    row("list nothing", {u"list"_s}, u"procedures, scenarios, editions, rules, gaps"_s);
    row("list something else", {u"list"_s, u"rule"_s}, u"Did you mean \"rules\"?"_s);
}

void TestCommandLine::refusesUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, says);
    const auto line = readCommandLine(QStringList{u"console-replica"_s} + arguments);
    QVERIFY(!line);
    QVERIFY2(line.failure().text().contains(says), qPrintable(line.failure().text()));
}

void TestCommandLine::helpsAndLists()
{
    const Ended help = program({u"--help"_s});
    QCOMPARE(help.status, 0);
    for (const char *word : {"--workspace", "--login", "--go", "run PROCEDURE", "import FILE", "list procedures"})
        QVERIFY2(help.out.contains(QLatin1StringView{word}), qPrintable(help.out));
    QVERIFY(!help.out.contains(u"guide"_s)); // not there yet

    const Ended rules = program({u"list"_s, u"rules"_s});
    QCOMPARE(rules.status, 0);
    QVERIFY(rules.out.contains(u"CBR-07\t"_s));
    QVERIFY(program({u"list"_s, u"editions"_s}).out.split(u'\n').contains(u"otc"_s));
    QVERIFY(program({u"list"_s, u"scenarios"_s}).out.split(u'\n').contains(u"starter"_s));

    const Ended gaps = program({u"list"_s, u"gaps"_s});
    QCOMPARE(gaps.status, 0);
    QVERIFY2(gaps.out.trimmed().isEmpty(), qPrintable(gaps.out + gaps.error));

    const Ended usage = program({u"--wrong"_s});
    QCOMPARE(usage.status, 2);
    QVERIFY(usage.error.contains(u"console-replica"_s));
}

void TestCommandLine::exportsEverything()
{
    QByteArray expected;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.sqlite"_s);
    {
        World world{[](Change &change) { World::addBackup(change, u"backup-1"_s); }};
        QVERIFY(world.cloud().snapshot(path));
        expected = world.cloud().canonicalExport();
    }
    const Ended exported = program({u"export"_s, u"--workspace"_s, path});
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.out.toUtf8(), expected);
    QCOMPARE(program({u"export"_s, u"--workspace"_s, folder.filePath(u"none.sqlite"_s)}).status, 2);
}

void TestCommandLine::refusesInput_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("says");
    QTest::newRow("damaged") << u"damaged"_s << QStringList{} << u"damaged"_s;
    QTest::newRow("foreign") << u"foreign"_s << QStringList{} << u"not a workspace"_s;
    QTest::newRow("text") << u"text"_s << QStringList{} << u"not a workspace"_s;
    QTest::newRow("newer") << u"newer"_s << QStringList{} << u"newer"_s;
    QTest::newRow("unknown edition") << u"sound"_s << QStringList{u"--edition"_s, u"otk"_s}
                                     << u"Did you mean \"otc\"?"_s;
    QTest::newRow("unknown page") << u"sound"_s << QStringList{u"--edition"_s, u"otc"_s, u"--go"_s, u"cbr.backup"_s}
                                  << u"Did you mean \"cbr.backups\"?"_s;
    QTest::newRow("unknown user") << u"sound"_s
                                  << QStringList{u"--edition"_s, u"otc"_s, u"--login"_s, u"training/nobody"_s}
                                  << u"training/trainee"_s;
    QTest::newRow("unknown language") << u"sound"_s << QStringList{u"--language"_s, u"tlh"_s} << u"Valid:"_s;
    QTest::newRow("unknown scenario") << u"none"_s << QStringList{u"--scenario"_s, u"startr"_s}
                                      << u"Did you mean \"starter\"?"_s;
    QTest::newRow("scenario with an error")
        << u"none"_s << QStringList{u"--scenario"_s, u"wrong.yaml"_s} << u"wrong.yaml:2:"_s;
    QTest::newRow("a folder") << u"folder"_s << QStringList{} << u"not a file"_s;
}

void TestCommandLine::refusesInput()
{
    QFETCH(const QString, kind);
    QFETCH(QStringList, more);
    QFETCH(const QString, says);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.sqlite"_s);
    if (kind == u"folder") {
        QVERIFY(QDir{}.mkpath(path));
    } else if (kind == u"text") {
        write(path, QByteArray{"Dear diary, this is no database at all. "}.repeated(200));
    } else if (kind == u"foreign") {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery{database}.exec(u"CREATE TABLE address (name TEXT)"_s);
    } else if (kind != u"none") {
        World world;
        QVERIFY(world.cloud().snapshot(path));
        QVERIFY(Store::open(path)); // a copy takes its journal mode when it is opened first
        if (kind == u"newer") {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery{database}.exec(u"PRAGMA user_version = 9999"_s);
        } else if (kind == u"damaged") {
            write(path, contents(path).left(3 * 4096));
        }
    }
    QSqlDatabase::removeDatabase(u"foreign"_s);
    QSqlDatabase::removeDatabase(u"newer"_s);
    if (more.contains(u"wrong.yaml"_s)) {
        more.replaceInStrings(u"wrong.yaml"_s, folder.filePath(u"wrong.yaml"_s));
        write(folder.filePath(u"wrong.yaml"_s), "scenario: mine\ntitel: {en: Mine}\n");
    }

    const QByteArray before = contents(path);
    const QStringList filesBefore = QDir{folder.path()}.entryList(QDir::Files);
    const Ended ended = program(QStringList{u"--workspace"_s, path} + more);
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(says), qPrintable(ended.error));
    QVERIFY(ended.out.isEmpty());
    QCOMPARE(contents(path), before);
    QCOMPARE(QDir{folder.path()}.entryList(QDir::Files), filesBefore);
}

void TestCommandLine::keepsWhatTheScenarioWouldReplace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.sqlite"_s);
    World world;
    QVERIFY(world.cloud().snapshot(path));
    QVERIFY(Store::open(path)); // a copy takes its journal mode when it is opened first
    const QByteArray before = contents(path);
    const Ended ended = program({u"--workspace"_s, path, u"--scenario"_s, u"starter"_s});
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(u"exists already"_s), qPrintable(ended.error));
    QCOMPARE(contents(path), before);
}

void TestCommandLine::refusesASecondProgram()
{
    World world;
    const Ended ended = program({u"--workspace"_s, world.path()});
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(u"another program"_s) || ended.error.contains(u"open"_s), qPrintable(ended.error));
    QVERIFY(world.cloud().advance(World::Start + World::Minute));
}

void TestCommandLine::findsNoPlaceToWrite()
{
    // Nobody, not even root, makes files there.
    const Ended ended = program({u"--workspace"_s, u"/proc/nowhere/workspace.sqlite"_s});
    QCOMPARE(ended.status, 2);
    QVERIFY2(ended.error.contains(u"--workspace"_s) || ended.error.contains(u"folder"_s), qPrintable(ended.error));
}

void TestCommandLine::losesNothingWhenItIsKilled()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"workspace.sqlite"_s);
    const QStringList exported{u"export"_s, u"--workspace"_s, path};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);

    for (int round = 0; round < 2; ++round) {
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(QStringLiteral(CONSOLE_REPLICA), {u"--workspace"_s, path, u"--login"_s, u"training/trainee"_s,
                                                       u"--go"_s, u"cbr.backups"_s, u"--speed"_s, u"600"_s});
        QVERIFY(window.waitForStarted());
        QTRY_VERIFY2_WITH_TIMEOUT(isHeld(path), window.readAllStandardError().constData(), 60'000);
        QCOMPARE(program(exported).status, 2);
        QCOMPARE(window.state(), QProcess::Running);
        window.kill();
        QVERIFY(window.waitForFinished());
        const Ended sound = program(exported);
        QCOMPARE(sound.status, 0);
        QVERIFY(sound.out.contains(u"\"_table\":\"backup\""_s));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
