// links: application
#include "application.h"
#include "clock.h"
#include "context.h"
#include "headless.h"
#include "rehearsal.h"
#include "robot.h"
#include "router.h"
#include "scenario.h"
#include "shell.h"
#include "support/turns.h"
#include "tableheader.h"
#include "tableview.h"
#include "theme.h"
#include "workspaces.h"

#include <QDateTimeEdit>
#include <QDir>
#include <QLineEdit>
#include <QSemaphore>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr double Aim = 100;        // ms: no turn of the event loop is longer
constexpr double CalibratedAt = 5; // ms that calibrate() takes in a build with -O1 on a machine of 2023

Turns &turns()
{
    return *static_cast<Turns *>(qApp);
}

// What such code as ours costs here and in this build: optimised, not optimised, with sanitizers.
double calibrate()
{
    double least = 1e9;
    for (int time = 0; time < 7; ++time) {
        const qint64 before = turns().busy();
        QList<QVariantMap> records;
        for (int number = 0; number < 2'000; ++number) {
            QVariantMap record;
            for (const char *field : {"id", "name", "status", "created", "server", "vault"})
                record.insert(QString::fromLatin1(field), QString::number(number).rightJustified(20, u'0'));
            records += record;
        }
        std::sort(records.begin(), records.end(), [](const QVariantMap &a, const QVariantMap &b) {
            return a.value(u"name"_s).toString() > b.value(u"name"_s).toString();
        });
        least = std::min(least, double(turns().busy() - before) / 1e6);
    }
    return least;
}

// Keeps the processor busy.
void work(double milliseconds)
{
    const qint64 end = turns().busy() + qint64(milliseconds * 1e6);
    while (turns().busy() < end) {
    }
}

} // namespace

// No event turn over 100 ms in any journey on a workspace with 100,000 backups: at no moment is the window deaf for
// longer.
class TestTurns final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_large; // closed; each test works on a copy
    QString m_calm;  // the same for procedures
    double m_limit = Aim;
    int m_backups = 100'000; // CONSOLE_REPLICA_BACKUPS
    Edition m_edition;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
    std::unique_ptr<Robot> m_robot;

    QString copy(const QString &original)
    {
        const QString path = m_folder.filePath(u"copy.sqlite"_s);
        QFile::remove(path);
        if (!QFile::copy(original, path))
            qFatal("no room for a copy");
        return path;
    }

    // Only what the starter has going on, so that Next event leads a procedure to its end: the generated backups are
    // at rest, have names of their own, and their servers, which a list would have to offer, are gone.
    void calm()
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"calm"_s);
            database.setDatabaseName(m_calm);
            bool done = database.open();
            const QString behind = u"rowid > (SELECT max(rowid) FROM %1 WHERE name = '%2')"_s;
            const QString backups = behind.arg(u"backup"_s, u"turbobk_31d0"_s);
            const QString servers = behind.arg(u"server"_s, u"ecs-db-nl-01"_s);
            for (const QString &statement :
                 {u"DELETE FROM job WHERE resource_id IN (SELECT id FROM backup WHERE %1 AND object_type <> 'csbs')"_s
                      .arg(backups),
                  u"UPDATE backup SET name = 'old_' || name, status = iif(status = 'error', status, 'available') WHERE "
                  "object_type <> 'csbs' AND %1"_s.arg(backups),
                  u"DELETE FROM disk WHERE server_id IN (SELECT id FROM server WHERE %1)"_s.arg(servers),
                  u"DELETE FROM server WHERE %1"_s.arg(servers)})
                done = done && QSqlQuery{database}.exec(statement);
            if (!done)
                qFatal("the copy cannot be calmed");
        }
        QSqlDatabase::removeDatabase(u"calm"_s);
    }

    void open()
    {
        auto cloud = Cloud::open(copy(m_large));
        if (!cloud)
            qFatal("%s", qPrintable(cloud.failure().text()));
        m_cloud = std::move(*cloud);
        m_context = std::make_unique<Context>(*m_cloud, m_edition);
        m_context->session = *m_cloud->logIn(u"training"_s, u"trainee"_s);
        m_shell = makeShell(*m_context);
        m_shell->resize(1440, 900);
        m_shell->start();
        m_shell->show();
        m_shell->activateWindow();
        Hand::settle();
        m_robot = std::make_unique<Robot>(*m_shell, *m_cloud, m_edition);
    }

    void noneIsLong()
    {
        const auto longest = turns().longest();
        qInfo("longest: %.0f ms in %s, %s", longest.took, qPrintable(longest.during), qPrintable(longest.event));
        QStringList lines;
        for (const Turns::Turn &turn : turns().over(m_limit))
            lines += u"%1 ms in %2, %3"_s.arg(QString::number(turn.took, 'f', 0), turn.during, turn.event);
        QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    }

    QString idOf(const char *kind) const
    {
        const Rows rows = m_cloud->fetch(
            {.kind = QString::fromLatin1(kind), .project = m_context->session.project, .sort = u"id"_s, .limit = 1});
        return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
    }

    template <typename T>
    QList<T *> visible(const QString &name = {}) const
    {
        QList<T *> found;
        for (T *one : m_shell->findChildren<T *>(name))
            if (one->isVisible())
                found += one;
        return found;
    }

private slots:
    void initTestCase();
    void cleanup();
    void aSlowTurnIsSeen();
    void procedures_data();
    void procedures();
    void pages();
    void lists_data();
    void lists();
    void searchesInPieces_data();
    void searchesInPieces();
    void aYear();
    void workspaces();

private:
    template <typename T>
    static T *shown(const QString &name)
    {
        for (QWidget *widget : qApp->allWidgets())
            if (widget->objectName() == name && widget->isVisible())
                return qobject_cast<T *>(widget);
        return nullptr;
    }
    static bool press(const QString &name)
    {
        auto *widget = shown<QWidget>(name);
        if (widget)
            Hand{}.click(*widget, widget->rect().center());
        Hand::settle();
        return widget;
    }
    static bool trigger(QWidget &window, const QString &name)
    {
        auto *action = window.findChild<QAction *>(name);
        if (action)
            QTimer::singleShot(0, action, &QAction::trigger);
        Hand::settle();
        return action;
    }
    static bool name(const QString &path)
    {
        auto *field = shown<QLineEdit>(u"fileNameEdit"_s);
        if (!field)
            return false;
        field->setText(path); // typing opens a list over it
        Hand{}.key(*field, Qt::Key_Return, {}, u"\r"_s);
        Hand::settle();
        return true;
    }
    static QString noticed()
    {
        QStringList texts;
        for (QWidget *widget : qApp->allWidgets())
            if (widget->objectName() == "notice"_L1 && widget->isVisible())
                texts += widget->accessibleName();
        return texts.join(u'\n');
    }
};

void TestTurns::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    introduce();
    const double here = calibrate();
    m_limit = Aim * std::max(1.0, here / CalibratedAt);
    qInfo("calibrated: %.1f ms, so a turn may take %.0f ms", here, m_limit);
    if (const int given = qEnvironmentVariableIntValue("CONSOLE_REPLICA_BACKUPS"); given > 0)
        m_backups = given;
    m_edition = *loadEdition(u"otc"_s);
    theme::apply(*qApp, m_edition);

    // The starter's servers and backups, which the procedures name, among many.
    QFile starter{u":/scenarios/starter.yaml"_s};
    QVERIFY(starter.open(QIODevice::ReadOnly));
    Scenario scenario = *loadScenario(u"starter"_s);
    scenario.source = starter.readAll();
    scenario.source.replace(
        "- key: training-home\n        region: home\n",
        "- key: training-home\n        region: home\n"
        "        quotas: {image: 100000, imageTasks: 1000, server: 100000, vcpu: 1000000, memory: 1000000}\n");
    for (const char *created : {"created: -7d 09:12, description: before", "created: -15d 14:44}"}) {
        QVERIFY2(scenario.source.contains(created), created);
        const QByteArray recent = QByteArray{"created: -1h"} + (created + strcspn(created, ",}"));
        scenario.source.replace(created, recent);
    } // on page 1, before the generated images
    scenario.source += "\ngenerate:\n  backups: " + QByteArray::number(m_backups) +
                       "\n  into:\n"
                       "    - {project: training-home, parts: 8}\n"
                       "    - {project: partner-home, parts: 2}\n";
    m_large = m_folder.filePath(u"large.sqlite"_s);
    const auto made = beginWorkspace(m_large, scenario, {});
    QVERIFY2(made, made ? "" : qPrintable(made.failure().text()));
    m_calm = m_folder.filePath(u"calm.sqlite"_s);
    QVERIFY(QFile::copy(m_large, m_calm));
    calm();
}

void TestTurns::cleanup()
{
    m_robot.reset();
    m_shell.reset();
    m_context.reset();
    m_cloud.reset();
    std::ignore = turns().over(0);
}

// The watch itself.
void TestTurns::aSlowTurnIsSeen()
{
    const auto play = [](const std::function<void()> &deed) {
        QTimer::singleShot(0, qApp, deed);
        Hand::settle();
    };
    turns().during(u"nothing"_s);
    Hand::settle();
    QVERIFY(turns().over(m_limit).isEmpty());

    turns().during(u"work"_s);
    play([this] { work(m_limit * 1.2); });
    auto slow = turns().over(m_limit);
    QCOMPARE(slow.size(), 1);
    QCOMPARE(slow.first().during, u"work"_s);

    turns().during(u"waiting"_s);
    play([this] { std::ignore = QSemaphore{}.tryAcquire(1, int(m_limit * 1.2)); });
    QCOMPARE(turns().over(m_limit).size(), 1);

    turns().during(u"many at once"_s); // no input gets through between them
    for (int part = 0; part < 4; ++part)
        QMetaObject::invokeMethod(
            qApp, [this] { work(m_limit * 0.3); }, Qt::QueuedConnection);
    Hand::settle();
    QCOMPARE(turns().over(m_limit).size(), 1);

    turns().during(u"turn after turn"_s);
    play([this, &play] {
        work(m_limit * 0.6);
        play([this] { work(m_limit * 0.6); });
    });
    QCOMPARE(turns().over(m_limit).size(), 0);
}

void TestTurns::procedures_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : procedureIds()) {
        const auto procedure = loadProcedure(id);
        if (procedure && procedure->editions.contains(u"otc"_s)) // as the workspace is
            QTest::addRow("%s", qPrintable(id)) << id;
    }
}

void TestTurns::procedures()
{
    QFETCH(const QString, id);
    const auto procedure = loadProcedure(id);
    QVERIFY(procedure);
    turns().during(id);
    const auto rehearsal = rehearse(*procedure, {.workspace = copy(m_calm)},
                                    [](const Rehearsal::Part &part) { turns().during(u"after "_s + part.name); });
    QVERIFY(rehearsal);
    for (const Rehearsal::Part &part : rehearsal->steps + rehearsal->goals)
        QVERIFY2(part.outcome != Rehearsal::Part::Failed, qPrintable(part.name + u": "_s + part.message));
    QVERIFY2(rehearsal->ok(), qPrintable(rehearsal->trouble));
    noneIsLong();
}

void TestTurns::pages()
{
    open();
    // In one turn, as a press does it: opened from here, each event on the way would be a turn of its own.
    const auto goTo = [this](const QString &page, const QVariantMap &with) {
        turns().during(page);
        QTimer::singleShot(0, m_shell.get(), [&] { m_context->go(page, with); });
        Hand::settle();
    };
    for (int time = 0; time < 2; ++time) {
        for (const QString &page : Router::pages(m_edition)) {
            if (page == "login"_L1)
                continue;
            goTo(page, {});
        }
        for (const Service *service : services()) {
            for (const DetailSpec &detail : service->details) {
                goTo(QString::fromLatin1(detail.id), {{u"id"_s, idOf(detail.kind)}});
            }
        }
    }
    noneIsLong();
}

void TestTurns::lists_data()
{
    QTest::addColumn<QString>("page");
    for (const Service *service : services())
        for (const ListSpec &list : service->lists)
            if (!list.parentField && Router::pages(*loadEdition(u"otc"_s)).contains(QLatin1StringView{list.id}))
                QTest::addRow("%s", list.id) << QString::fromLatin1(list.id);
}

void TestTurns::lists()
{
    QFETCH(const QString, page);
    open();
    m_context->go(page);
    Hand::settle();
    std::ignore = turns().over(0);
    const auto sort = [&](const char *when, int times) {
        const auto headers = visible<TableHeader>();
        for (TableHeader *header : headers) {
            for (int column = 0; column < header->count(); ++column) {
                if (!header->isSortable(column) || header->isSectionHidden(column))
                    continue;
                for (int time = 0; time < times; ++time) {
                    turns().during(
                        u"%1: sort by column %2, %3"_s.arg(page, QString::number(column), QLatin1StringView{when}));
                    QTimer::singleShot(0, header, [header, column] { header->press(column); });
                    Hand::settle();
                }
            }
        }
    };
    const auto fill = [&](const QString &field, const QString &text) {
        turns().during(u"%1 in %2"_s.arg(text, field));
        return bool(m_robot->fill(field, text, {}, true));
    };
    const auto refresh = [&] {
        turns().during(page + u".refresh"_s);
        std::ignore = m_robot->press(page + u".refresh"_s);
    };
    sort("all", 2);
    refresh();
    for (const auto &size : {u"50"_s, u"100"_s}) {
        turns().during(u"pages of "_s + size);
        std::ignore = m_robot->choose(page + u".pager.size"_s, size);
    }
    for (const auto &far : {u"99999"_s, u"300"_s, u"1"_s})
        fill(page + u".pager.jump"_s, far);
    for (const auto &text : {u"a"_s, u"no such thing"_s}) {
        fill(page + u".search"_s, text);
        if (text == "a"_L1) {
            refresh();
            fill(page + u".pager.jump"_s, u"99999"_s);
            sort("filtered", 1);
        }
        turns().during(u"clear"_s);
        std::ignore = m_robot->press(page + u".search.clear"_s);
    }
    noneIsLong();
}

void TestTurns::aYear()
{
    open();
    m_context->go(u"cbr.backups"_s);
    Hand::settle();
    const qint64 begin = m_cloud->now();
    turns().during(u"the question"_s);
    QVERIFY(m_robot->press(u"clock.jump"_s));
    auto *when = m_shell->findChild<QDateTimeEdit *>(u"clock.jump.when"_s);
    QVERIFY(when);
    when->setDateTime(when->dateTime().addYears(1));
    turns().during(u"a year"_s);
    QVERIFY(m_robot->press(u"clock.jump.ok"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_shell->clock().travelling(), 120'000);
    QVERIFY2(
        m_cloud->now() > begin + 364LL * 24 * 3600 * 1000,
        qPrintable(u"%1 s after the start: %2"_s.arg(QString::number((m_cloud->now() - begin) / 1000), noticed())));
    noneIsLong();
}

void TestTurns::searchesInPieces_data()
{
    QTest::addColumn<Query>("query");
    const auto row = [](const char *name, const QString &keyword, const QString &sort, qint64 offset) {
        QTest::newRow(name) << Query{
            .kind = u"backup"_s, .keyword = keyword, .sort = sort, .descending = true, .limit = 10, .offset = offset};
    };
    row("many", u"a"_s, u"created"_s, 0);
    row("far", u"7"_s, u"name"_s, 5'000);
    row("few", u"web-backup-0412"_s, u"status"_s, 0);
    row("none", u"no such thing"_s, u"created"_s, 0);
}

// What comes piece by piece is what one statement would have found.
void TestTurns::searchesInPieces()
{
    QFETCH(Query, query);
    open();
    query.project = m_context->session.project;
    TableModel model{*findList(u"cbr.backups"_s), *m_cloud, m_edition};
    model.setQuery(query);
    QVERIFY(model.isReading() || m_backups < 20'000);
    model.refresh(); // something has changed already
    Query other = query;
    other.keyword = u"zzz"_s;
    model.setQuery(other); // and something else is looked for
    model.setQuery(query);
    QTRY_VERIFY_WITH_TIMEOUT(!model.isReading(), 60'000);
    const Rows rows = m_cloud->fetch(model.query());
    QCOMPARE(model.total(), rows.total);
    QCOMPARE(model.rowCount(), rows.rows.size());
    for (int at = 0; at < rows.rows.size(); ++at)
        QCOMPARE(model.idAt(at), rows.at(at, u"id"_s).toString());
}

// Everything in the menu Workspace, and the export of a long list.
void TestTurns::workspaces()
{
    QSettings{}.clear();
    CommandLine line;
    line.workspace = copy(m_large);
    line.account = u"training"_s;
    line.user = u"trainee"_s;
    Application application{line};
    QVERIFY(application.start());
    Hand::settle();
    std::ignore = turns().over(0);
    constexpr int Patience = 200'000;

    turns().during(u"save a copy"_s);
    const QString saved = m_folder.filePath(u"saved.sqlite"_s);
    QVERIFY(trigger(*application.shell(), u"workspace.copy"_s));
    QVERIFY(name(saved));
    QTRY_VERIFY_WITH_TIMEOUT(noticed().contains(u"A copy was saved"_s), Patience);
    QCOMPARE(QFileInfo{saved}.size(), QFileInfo{line.workspace}.size());

    turns().during(u"import"_s);
    QVERIFY(trigger(*application.shell(), u"workspace.import"_s));
    QVERIFY(name(QStringLiteral(TEST_DATA "/api/backups.json")));
    QTRY_VERIFY_WITH_TIMEOUT(noticed().contains(u"Imported as account"_s), Patience);

    turns().during(u"export"_s);
    application.shell()->router().go(u"cbr.backups"_s);
    const QString csv = m_folder.filePath(u"list.csv"_s);
    QVERIFY(trigger(*application.shell(), u"cbr.backups.export.all"_s));
    QVERIFY(name(csv));
    QTRY_VERIFY_WITH_TIMEOUT(noticed().contains(u"The list was exported"_s), Patience);
    QFile list{csv};
    QVERIFY(list.open(QIODevice::ReadOnly) && list.readAll().count('\n') > m_backups * 8 / 10);

    turns().during(u"break a new workspace off"_s);
    const QString fresh = m_folder.filePath(u"fresh.sqlite"_s);
    const auto begin = [&] {
        emit application.shell()->workspaces().beginAsked(fresh, u"large"_s, u"otc"_s, 1);
        Hand::settle();
    };
    begin();
    QVERIFY(press(u"errand.cancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(noticed().contains(u"broken off"_s), Patience);
    QCOMPARE(QDir{m_folder.path()}.entryList({u"fresh*"_s}, QDir::Files), QStringList{});

    turns().during(u"reset"_s);
    const Shell *before = application.shell();
    QVERIFY(trigger(*application.shell(), u"workspace.reset"_s));
    QVERIFY(press(u"workspace.reset.yes"_s));
    QVERIFY(shown<QWidget>(u"errand.progress"_s));
    QTRY_VERIFY_WITH_TIMEOUT(application.shell() != before, Patience);
    QTRY_VERIFY(noticed().contains(u"was reset"_s));

    turns().during(u"a new workspace"_s);
    begin();
    QTRY_VERIFY_WITH_TIMEOUT(application.shell()->isVisible() && QFile::exists(fresh) && noticed().isEmpty(), Patience);

    turns().during(u"open another"_s);
    emit application.shell()->workspaces().openAsked(saved);
    Hand::settle();
    noneIsLong();
}

int main(int argc, char **argv)
{
    Turns application{argc, argv};
    TestTurns test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_turns.moc"
