// links: models
#include "support/world.h"
#include "tablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = World::Minute;

Edition edition()
{
    auto loaded = loadEdition(u"otc"_s);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.failure().text()));
    return *loaded;
}

void fill(Change &change)
{
    for (int n = 0; n < 25; ++n) {
        const QString id = u"backup-%1"_s.arg(n, 2, 10, QLatin1Char{'0'});
        World::addBackup(change, id, {{u"created"_s, World::Start - (n + 1) * Minute}});
    }
    World::addBackup(change, u"running"_s,
                     {{u"status"_s, u"creating_image"_s},
                      {u"created"_s, World::Start},
                      {u"started"_s, World::Start - 3 * Minute},
                      {u"due"_s, World::Start + 7 * Minute}});
    World::addImage(change, u"image-in-zone"_s, {{u"status"_s, u"normal_az"_s}, {u"az"_s, u"home-a"_s}});
}

constexpr int Many = 1400;

// More than are counted at once, many of them alike.
void fillMany(Change &change)
{
    for (int n = 0; n < Many; ++n) {
        World::addBackup(change, u"b-%1"_s.arg((n * 389) % Many, 4, 10, QLatin1Char{'0'}),
                         {{u"name"_s, u"backup-%1"_s.arg(n % 7)},
                          {u"status"_s, n % 3 == 0 ? u"error"_s : u"available"_s},
                          {u"server_name"_s, n == 1000 ? u"ecs-lonely"_s : u"ecs-web-01"_s},
                          {u"created"_s, World::Start - (n % 90) * Minute}});
    }
}

void deleteOne(World &world)
{
    QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, u"b-0001"_s}})), QStringList{});
    QVERIFY(world->advance(world->now() + 24 * 60 * Minute));
}

void countAll(TableModel &model)
{
    int parts = 0;
    while (model.countOn())
        QVERIFY2(++parts < 1000, "counting has no end");
}

int columnOf(const TableModel &model, const char *id)
{
    for (int column = 0; column < int(model.spec().columns.size()); ++column) {
        if (QLatin1StringView{model.spec().columns[column].id} == QLatin1StringView{id})
            return column;
    }
    return -1;
}

} // namespace

class TestTableModel : public QObject {
    Q_OBJECT

    const Edition m_edition = edition();
    std::unique_ptr<World> m_many;

    static Query page(int size, qint64 offset = 0)
    {
        return {.kind = {}, .project = HomeProject, .limit = size, .offset = offset};
    }
    static QStringList ids(const TableModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.idAt(row);
        return all;
    }

private slots:
    void cleanupTestCase() { m_many.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression{u"."_s}); }

    void aPageIsSortedAndCounted()
    {
        World world{fill};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setQuery(page(10));
        QCOMPARE(model.total(), 26);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.idAt(0), u"running"_s); // the newest first, as the list asks
        QCOMPARE(model.idAt(1), u"backup-00"_s);
        model.setQuery(page(10, 20));
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.idAt(5), u"backup-24"_s);
    }

    // Wherever reading begins: at one of the ends or at the page before.
    void aPageHasTheSameRowsHoweverItIsReached_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<bool>("filtered");
        for (const char *sort : {"created", "name", "status", "server_name"}) {
            for (const bool descending : {false, true}) {
                for (const bool filtered : {false, true})
                    QTest::addRow("%s%s%s", sort, descending ? " down" : "", filtered ? ", filtered" : "")
                        << QString::fromLatin1(sort) << descending << filtered;
            }
        }
    }
    void aPageHasTheSameRowsHoweverItIsReached()
    {
        QFETCH(const QString, sort);
        QFETCH(const bool, descending);
        QFETCH(const bool, filtered);
        if (!m_many)
            m_many = std::make_unique<World>(fillMany); // one for all rows: nothing here changes it
        World &world = *m_many;
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        Query query = page(10);
        query.sort = sort;
        query.descending = descending;
        if (filtered)
            query.filters = {{u"status"_s, Filter::Is, {u"available"_s}}};
        model.setQuery(query);
        countAll(model);
        const qint64 total = model.total();
        QCOMPARE(total, filtered ? Many - (Many + 2) / 3 : Many);

        Query all = model.query();
        all.limit = -1;
        const Rows rows = world.cloud().fetch(all);
        QCOMPARE(rows.rows.size(), total);
        const qint64 last = (total - 1) / 10 * 10;
        for (const qint64 offset : {10LL, 20LL, 10LL, 0LL, qlonglong{last}, last - 10, qlonglong{last}, 700LL, 710LL,
                                    690LL, 695LL, 705LL, 0LL, last - 20, qlonglong{total}, 30LL}) {
            query.offset = offset;
            model.setQuery(query);
            QStringList expected;
            for (qint64 row = offset; row < std::min(offset + 10, total); ++row)
                expected += rows.at(int(row), u"id"_s).toString();
            QCOMPARE(ids(model), expected);
            QCOMPARE(model.total(), total);
        }
    }

    void manyRowsAreShownFirstAndCountedAfter()
    {
        World world{fillMany};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        model.setQuery(page(10));
        QCOMPARE(model.rowCount(), 10);
        QVERIFY(model.totalIsLimit());
        QVERIFY(model.total() > 10 && model.total() <= Many);
        QVERIFY(model.counting());
        countAll(model);
        QVERIFY(!model.totalIsLimit());
        QCOMPARE(model.total(), Many);

        // What was known stands until the new number is there.
        deleteOne(world);
        model.refresh();
        QVERIFY(!model.totalIsLimit());
        QCOMPARE(model.total(), Many);
        countAll(model);
        QCOMPARE(model.total(), Many - 1);
    }

    void whatChangesDuringTheCountIsCounted()
    {
        World world{fillMany};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        model.setQuery(page(10));
        for (int part = 0; part < 20; ++part)
            QVERIFY(model.countOn());
        deleteOne(world);
        model.refresh();
        countAll(model);
        QCOMPARE(model.total(), Many - 1);
    }

    void aTextThatIsFoundRarelyIsFound()
    {
        World world{fillMany};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        Query query = page(10);
        query.filters = {{u"server_name"_s, Filter::Contains, {u"lonely"_s}}};
        model.setQuery(query);
        QTRY_VERIFY(!model.isReading());
        QCOMPARE(model.total(), 1);
        QCOMPARE(model.rowCount(), 1);
        query.filters.clear();
        query.keyword = u"b-01"_s;
        query.sort = u"created"_s;
        model.setQuery(query);
        QTRY_VERIFY(!model.isReading());
        QCOMPARE(model.total(), 100);
        QCOMPARE(model.rowCount(), 10);
        query.keyword = u"backup"_s; // everywhere
        model.setQuery(query);
        QCOMPARE(model.rowCount(), 10); // what is found often is shown at once
        QTRY_VERIFY(!model.isReading());
        QCOMPARE(model.total(), Many);
    }

    void cellsSayWhatTheConsoleSays()
    {
        World world{fill};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        model.setQuery(page(10));
        const auto at = [&](int row, const char *column, int role = Qt::DisplayRole) {
            return model.index(row, columnOf(model, column)).data(role);
        };
        QCOMPARE(at(0, "name"), u"running"_s);
        QCOMPARE(at(0, "name", TableModel::LinkRole), u"running"_s);
        QCOMPARE(at(0, "status"), u"Creating"_s);
        QCOMPARE(at(0, "status", TableModel::SecondRole), u"Image can be created"_s);
        QCOMPARE(at(0, "status", TableModel::LookRole), u"busy"_s);
        QVERIFY(!at(0, "status", TableModel::ProgressRole).isValid()); // a backup's progress stands under Tasks
        QCOMPARE(at(1, "status"), u"Available"_s);
        QVERIFY(!at(1, "status", TableModel::ProgressRole).isValid());
        QCOMPARE(at(1, "serverType"), u"ECS"_s);
        QCOMPARE(at(1, "created"), m_edition.time(World::Start - Minute));
        QCOMPARE(at(1, "expires"), u"--"_s);
        QCOMPARE(at(1, "description"), u"--"_s);
        QCOMPARE(at(1, "trigger"), u"Manual"_s);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole), u"Name/ID"_s);
    }

    void capacityAndZones()
    {
        World world{fill};
        TableModel vaults{*findList(u"cbr.vaults"_s), world.cloud(), m_edition};
        vaults.setQuery(page(10));
        const QModelIndex capacity = vaults.index(0, columnOf(vaults, "capacity"));
        QCOMPARE(capacity.data(), u"100/500"_s);
        QCOMPARE(capacity.data(TableModel::RatioRole), 0.2);
        QCOMPARE(vaults.index(0, columnOf(vaults, "policy")).data(), u"No policy applied"_s);
        QCOMPARE(vaults.index(0, 0).data(TableModel::LinkRole), u"vault-1"_s);

        TableModel images{*findList(u"ims.private"_s), world.cloud(), m_edition};
        images.setQuery(page(10));
        const QModelIndex status = images.index(0, columnOf(images, "status"));
        QCOMPARE(status.data(), u"Normal"_s);
        QCOMPARE(status.data(TableModel::SecondRole), u"Available in AZ1"_s);
        QCOMPARE(images.index(0, columnOf(images, "disk")).data(), u"--"_s);
        QCOMPARE(images.index(0, columnOf(images, "encrypted")).data(), u"--"_s);
        QCOMPARE(images.index(0, columnOf(images, "type")).data(), u"Full-ECS image(x86)"_s);
    }

    void fixedFiltersCannotBeTurnedOff()
    {
        World world{[](Change &change) {
            World::addImage(change, u"mine"_s);
            World::addImage(change, u"everybody's"_s, {{u"visibility"_s, u"public"_s}, {u"project_id"_s, QVariant{}}});
        }};
        TableModel model{*findList(u"ims.private"_s), world.cloud(), m_edition};
        model.setQuery({.kind = {}, .filters = {{u"visibility"_s, Filter::Is, {u"public"_s}}}});
        QCOMPARE(ids(model), QStringList{u"mine"_s});
    }

    void onlyWhatChangedIsTold()
    {
        World world{fill};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setQuery(page(10));
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        QSignalSpy fetched{&model, &TableModel::fetched};
        const QPersistentModelIndex third{model.index(3, 0)};
        const QString id = model.idAt(3);

        model.refresh();
        QVERIFY(reset.isEmpty() && removed.isEmpty() && inserted.isEmpty() && changed.isEmpty());
        QCOMPARE(fetched.size(), 1); // what may be done with a row can have changed all the same

        QVERIFY(world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-01"_s}})).ok());
        model.refresh();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.first().at(0).toModelIndex().column(), columnOf(model, "status"));
        QCOMPARE(changed.first().at(1).toModelIndex().column(), columnOf(model, "status"));

        QVERIFY(world->advance(World::Start + 5 * Minute)); // it is gone, and the next one moves up
        model.refresh();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QVERIFY(reset.isEmpty());
        QCOMPARE(third.row(), 2);
        QCOMPARE(model.idAt(third.row()), id);
        QCOMPARE(model.total(), 25);
    }

    void anotherOrderIsAReset()
    {
        World world{fill};
        TableModel model{*findList(u"cbr.backups"_s), world.cloud(), m_edition};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        Query query = page(100);
        query.sort = u"status"_s;
        model.setQuery(query);
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        QVERIFY(world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-01"_s}})).ok());
        model.refresh();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowOf(u"backup-01"_s), 25);
    }

    void aTickMovesProgressAlone()
    {
        World world{[](Change &change) {
            World::addImage(change, u"running"_s,
                            {{u"status"_s, u"creating"_s},
                             {u"started"_s, World::Start},
                             {u"due"_s, World::Start + 4 * World::Minute}});
        }};
        TableModel model{*findList(u"ims.private"_s), world.cloud(), m_edition};
        model.setQuery(page(10));
        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        model.tick();
        QVERIFY(changed.isEmpty());
        QVERIFY(world->advance(World::Start + 2 * Minute));
        model.tick();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{TableModel::ProgressRole});
        QCOMPARE(model.index(0, columnOf(model, "status")).data(TableModel::ProgressRole), 50);
    }

    void progressStaysBelowAHundred()
    {
        const Record running{{u"status"_s, u"creating"_s}, {u"started"_s, 1000}, {u"due"_s, 2000}};
        QCOMPARE(progressOf(u"image"_s, running, 500), 0);
        QCOMPARE(progressOf(u"image"_s, running, 1500), 50);
        QCOMPARE(progressOf(u"image"_s, running, 9000), 99);
        QVERIFY(!progressOf(u"image"_s, {}, 9000).isValid());
    }

    void anUnknownStateIsShownAsItCame()
    {
        QString look;
        QCOMPARE(statusLabel(u"backup"_s, {{u"status"_s, u"copying"_s}}, m_edition, nullptr, &look), u"copying"_s);
        QCOMPARE(look, u"off"_s);
        // a shared backup has the states of the sharing
        QCOMPARE(statusLabel(u"sharedBackup"_s, {{u"status"_s, u"pending"_s}}, m_edition), u"Pending"_s);
    }

    void sizesHaveAUnit()
    {
        const Info size{.id = "size", .title = "", .field = "size_bytes", .unit = "bytes"};
        QCOMPARE(formatted(size, "ims", {{u"size_bytes"_s, 1536LL * 1024 * 1024}}, m_edition), u"1.50 GB"_s);
        QCOMPARE(formatted(size, "ims", {{u"size_bytes"_s, 0}}, m_edition), u"--"_s);
    }
};

QTEST_GUILESS_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
