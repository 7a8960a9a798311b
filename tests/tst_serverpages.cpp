// links: ui
#include "detailpage.h"
#include "listpage.h"
#include "pages/serverconsole.h"
#include "sectionpage.h"
#include "support/pagedump.h"
#include "support/stage.h"
#include "tableview.h"
#include "taskcounters.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change)
{
    change.update("server", u"server-1"_s,
                  {{u"flavor"_s, u"s3.large.2"_s},
                   {u"image_name"_s, u"Standard_Ubuntu"_s},
                   {u"eip"_s, u"80.1.2.3"_s},
                   {u"private_ip"_s, u"10.0.0.1"_s}});
    change.insert("tag", {{u"id"_s, u"t"_s},
                          {u"project_id"_s, HomeProject},
                          {u"kind"_s, u"server"_s},
                          {u"resource_id"_s, u"server-1"_s},
                          {u"key"_s, u"team"_s},
                          {u"value"_s, u"web"_s}});
    const auto server = [&change](const QString &id, const QString &status) {
        change.insert("server", {{u"id"_s, id},
                                 {u"project_id"_s, HomeProject},
                                 {u"name"_s, QString{u"name of "_s + id}},
                                 {u"status"_s, status},
                                 {u"az"_s, u"home-b"_s},
                                 {u"os_type"_s, u"Windows"_s},
                                 {u"os"_s, u"Windows Server 2022 Standard 64bit"_s},
                                 {u"private_ip"_s, u"10.0.0.2"_s},
                                 {u"locked_by"_s, id == "server-2"_L1 ? u"image"_s : u""_s},
                                 {u"created"_s, World::Start - 5 * World::Minute}});
    };
    server(u"server-2"_s, u"stopped"_s);
    server(u"server-3"_s, u"change_os_failed"_s);
    World::addImage(change, u"image"_s, {{u"status"_s, u"creating"_s}, {u"server_id"_s, u"server-2"_s}});
    change.insert("disk", {{u"id"_s, u"disk-1"_s},
                           {u"project_id"_s, HomeProject},
                           {u"server_id"_s, u"server-1"_s},
                           {u"name"_s, u"web-volume"_s},
                           {u"role"_s, u"data"_s},
                           {u"size_gb"_s, 100},
                           {u"position"_s, 1},
                           {u"online"_s, 0},
                           {u"files"_s, u"[\"/srv/index.html\",\"/srv/a\"]"_s},
                           {u"fingerprint"_s, u"f00d"_s}});
}

QString cell(const TableView *table, int row, const char *column, int role = Qt::DisplayRole)
{
    const ListSpec &spec = table->rows().spec();
    for (int at = 0; at < int(spec.columns.size()); ++at) {
        if (qstrcmp(spec.columns[at].id, column) == 0)
            return table->rows().index(row, at).data(role).toString();
    }
    return u"(no such column)"_s;
}

} // namespace

// The pages of servers and disks, over a small world.
class TestServerPages : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void theListSaysWhatTheConsoleSays()
    {
        Stage stage{fill};
        auto *page = new ListPage{*findList(u"ecs.servers"_s), stage.context};
        stage.show(page);
        page->open({});
        const auto *table = page->findChild<TableView *>();
        QVERIFY(table);
        const int web = table->rows().rowOf(u"server-1"_s);
        QCOMPARE(cell(table, web, "specifications"), u"2 vCPUs | 4 GiB | s3.large.2"_s);
        QCOMPARE(cell(table, web, "specifications", TableModel::SecondRole), u"Standard_Ubuntu"_s);
        QCOMPARE(cell(table, web, "ip"), u"80.1.2.3 (EIP) 5 Mbit/s"_s);
        QCOMPARE(cell(table, web, "ip", TableModel::SecondRole), u"10.0.0.1 (Private IP)"_s);
        QCOMPARE(cell(table, web, "tag"), u"team=web"_s);
        QCOMPARE(cell(table, web, "az"), u"eu-de-01"_s);
        const int other = table->rows().rowOf(u"server-2"_s);
        QCOMPARE(cell(table, other, "ip"), u"10.0.0.2 (Private IP)"_s);
        QCOMPARE(cell(table, other, "ip", TableModel::SecondRole), QString{});
        QCOMPARE(cell(table, other, "tag"), u"--"_s);
    }

    // Only where servers are locked.
    void thePadlock_data()
    {
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("second");
        QTest::newRow("locked") << u"locked"_s << u"Locked"_s;
        QTest::newRow("untouched") << u"untouched"_s << QString{};
    }
    void thePadlock()
    {
        QFETCH(QString, reading);
        QFETCH(QString, second);
        Stage stage{fill};
        stage.edition.readings.insert(u"sourceServer"_s, reading);
        auto *page = new ListPage{*findList(u"ecs.servers"_s), stage.context};
        stage.show(page);
        page->open({});
        const auto *table = page->findChild<TableView *>();
        const int row = table->rows().rowOf(u"server-2"_s);
        QCOMPARE(cell(table, row, "status"), u"Stopped"_s);
        QCOMPARE(cell(table, row, "status", TableModel::SecondRole), second);
        QCOMPARE(cell(table, row, "status", TableModel::WhyRole).isEmpty(), second.isEmpty());
    }

    void failuresAreCountedAndListed()
    {
        Stage stage{fill};
        auto *page = new ListPage{*findList(u"ecs.servers"_s), stage.context};
        stage.show(page);
        page->open({});
        QVERIFY(!stage.control<QToolButton>(u"ecs.servers.counters.creating"_s));
        auto *failures = stage.control<QToolButton>(u"ecs.servers.counters.failures"_s);
        QVERIFY(failures);
        QCOMPARE(failures->text(), u"1 Failures"_s);
        Stage::press(failures);
        auto *menu = failures->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList entries;
        for (const QAction *entry : menu->actions())
            entries += entry->text();
        QCOMPARE(entries, (QStringList{u"Operation Failures"_s, u"name of server-3: Failed to change the OS"_s}));
        menu->actions().at(1)->trigger();
        QCOMPARE(stage.asked, u"ecs.server"_s);
        QCOMPARE(stage.askedWith.value(u"id"_s).toString(), u"server-3"_s);
        menu->close();
    }

    void theTitleSaysWhatQuotasLeave()
    {
        Stage stage{fill};
        auto *page = new SectionPage{*findSection(u"ecs.ecs"_s), stage.context};
        stage.show(page);
        page->open({});
        const auto *sentence = stage.control<QLabel>(u"ecs.ecs.sentence"_s);
        QVERIFY(sentence);
        QCOMPARE(sentence->text(), u"You can create 1,997 more ECSs. The ECSs can use up to 20,478 vCPUs and 40,956 "
                                   "GiB of memory."_s);
        QVERIFY(!page->findChild<QTabBar *>()->isVisible());
    }

    void theDetailsSummarize()
    {
        Stage stage{fill};
        auto *page = new DetailPage{*findDetail(u"ecs.server"_s), stage.context};
        stage.show(page);
        page->open({{u"id"_s, u"server-1"_s}});
        const QString words = Stage::words(page);
        for (const auto &each : {u"ECS Information"_s, u"2 vCPUs | 4 GiB | s3.large.2"_s, u"eu-de-01"_s,
                                 u"Management Information"_s, u"Data Disk: web-volume SAS | 100 GiB"_s,
                                 u"80.1.2.3 | 5 Mbit/s"_s, u"The ECS has not been backed up."_s, u"Running"_s})
            QVERIFY2(words.contains(each), qPrintable(each + u" not in\n"_s + words));
        page->open({{u"id"_s, u"server-1"_s}, {u"tab"_s, u"ecs.server.disks"_s}});
        const auto *table = page->findChild<TableView *>();
        QVERIFY(table);
        QCOMPARE(cell(table, 0, "disk"), u"web-volume | Data Disk | 100 GiB"_s);
        QCOMPARE(cell(table, 0, "online"), u"Offline"_s);
        QCOMPARE(cell(table, 0, "files"), u"/srv/index.html, /srv/a"_s);
        QCOMPARE(cell(table, 0, "files", TableModel::SecondRole), u"f00d"_s);
    }

    void aDiskNamesItsServer()
    {
        Stage stage{fill};
        auto *page = new ListPage{*findList(u"evs.disks"_s), stage.context};
        stage.show(page);
        page->open({});
        const auto *table = page->findChild<TableView *>();
        QCOMPARE(cell(table, 0, "server"), u"ecs-web-01"_s);
        QCOMPARE(cell(table, 0, "server", TableModel::LinkRole), u"server-1"_s);
        QCOMPARE(cell(table, 0, "specifications"), u"High I/O | 100 GiB"_s);
        auto *details = new DetailPage{*findDetail(u"evs.disk"_s), stage.context};
        stage.show(details);
        details->open({{u"id"_s, u"disk-1"_s}});
        const QString words = Stage::words(details);
        QVERIFY2(words.contains(u"ecs-web-01"_s) && words.contains(u"/srv/index.html, /srv/a"_s), qPrintable(words));
    }

    void searchByTagAndZone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("tag") << u"Tag: team=web"_s << 1;
        QTest::newRow("another value") << u"Tag: team=erp"_s << 0;
        QTest::newRow("zone") << u"AZ: eu-de-02"_s << 2;
        QTest::newRow("state") << u"Status: Stopped"_s << 1;
        QTest::newRow("flavor") << u"Flavor Name: large"_s << 1;
        QTest::newRow("name by default") << u"web"_s << 1;
    }
    void searchByTagAndZone()
    {
        QFETCH(QString, typed);
        QFETCH(int, rows);
        Stage stage{fill};
        auto *page = new ListPage{*findList(u"ecs.servers"_s), stage.context};
        stage.show(page);
        page->open({});
        auto *field = stage.control<QLineEdit>(u"ecs.servers.search"_s);
        QVERIFY(field);
        Stage::paste(field, typed);
        QTest::keyClick(field, Qt::Key_Return);
        const auto *table = page->findChild<TableView *>();
        QTRY_COMPARE(table->rows().rowCount(), rows);
    }

    void aLineIsAnswered()
    {
        Stage stage{fill};
        auto *page = new ServerConsolePage{stage.context};
        stage.show(page);
        page->open({{u"id"_s, u"server-1"_s}});
        auto *line = stage.control<QLineEdit>(u"ecs.console.line"_s);
        const auto *history = stage.control<QPlainTextEdit>(u"ecs.console.history"_s);
        QVERIFY(line && line->isEnabled() && history);
        QTest::keyClicks(line, u"hostname"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY2(history->toPlainText().endsWith(u"[root@ecs-web-01 ~]# hostname\necs-web-01"_s),
                 qPrintable(history->toPlainText()));
        QCOMPARE(line->text(), QString{});
        QTest::keyClicks(line, u"format c:"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(history->toPlainText().contains(u"-bash: format: command not found"_s));
        QVERIFY(history->toPlainText().contains(u"This replica answers to:"_s));
        QTest::keyClick(line, Qt::Key_Up);
        QTest::keyClick(line, Qt::Key_Up);
        QCOMPARE(line->text(), u"hostname"_s);
        // Nothing that is answered can be markup, and nothing is kept for somebody else.
        page->open({{u"id"_s, u"server-2"_s}});
        QVERIFY(!history->toPlainText().contains(u"hostname"_s));
    }

    void aStoppedServerTakesNoLine()
    {
        Stage stage{fill};
        auto *page = new ServerConsolePage{stage.context};
        stage.show(page);
        page->open({{u"id"_s, u"server-2"_s}});
        QVERIFY(!stage.control<QLineEdit>(u"ecs.console.line"_s)->isEnabled());
        QCoreApplication::processEvents(); // what is new on a page that is shown appears with its layout
        QVERIFY(dumpPage(page).contains(u"Only a server that is Running can be logged in to."_s));
        page->open({{u"id"_s, u"nobody's"_s}});
        QVERIFY(!stage.control<QLineEdit>(u"ecs.console.line"_s)->isEnabled());
        QVERIFY(Stage::words(page).contains(u"does not exist any more"_s));
    }
};

QTEST_MAIN(TestServerPages)
#include "tst_serverpages.moc"
