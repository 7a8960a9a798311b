// links: models
#include "kinds.h"
#include "spec.h"
#include "store.h"
#include "support/world.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

class TestStore : public QObject {
    Q_OBJECT

    static QByteArray bytes(const QString &path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QString message(const QString &path)
    {
        const auto store = Store::open(path);
        return store ? u"(opened)"_s : store.failure().message;
    }
    QString in(const QString &name) { return m_folder.filePath(name); }

    QTemporaryDir m_folder;

private slots:
    void pragmasHold()
    {
        auto store = Store::open(in(u"pragmas"_s));
        QVERIFY(store);
        const auto pragma = [&store](const QString &name) {
            Statement statement = (*store)->prepare(u"PRAGMA "_s + name);
            statement.next();
            return statement.text(0);
        };
        QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
        QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
        QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
        QCOMPARE(pragma(u"user_version"_s).toInt(), Store::newestSchema());
    }

    void anUncommittedTransactionIsGone()
    {
        auto store = Store::open(in(u"rollback"_s));
        {
            Store::Transaction transaction{**store};
            (*store)->prepare(u"INSERT INTO meta VALUES ('key', 'value')"_s).run();
        }
        Statement count = (*store)->prepare(u"SELECT count(*) FROM meta"_s);
        QVERIFY(count.next());
        QCOMPARE(count.number(0), 0);
    }

    void textsComeBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("back");
        const auto row = [](const char *name, const QString &text, const QString &back) {
            QTest::addRow("%s", name) << text << back;
        };
        const QStringList whole{
            u""_s,        u"a\n\tb"_s,  u"e\u0301"_s, QStringLiteral("\U0001f4be"), u"a"_s + QChar{0} + u'b',
            u"a\ufeff"_s, u"\ufeffab"_s};
        for (const QString &text : whole)
            row(qPrintable(u"as it was: "_s + QString::fromLatin1(text.toUtf8().toHex())), text, text);
        // SQLite would swap the bytes of the rest, or let the half swallow its neighbour.
        row("swapped mark", u"\ufffeab"_s, u"\ufffdab"_s);
        row("half a character", u"a"_s + QChar{0xd83d} + u'b', u"a\ufffdb"_s);
    }
    void textsComeBackAsTheyWere()
    {
        QFETCH(QString, text);
        QFETCH(QString, back);
        auto store = Store::open(in(u"texts"_s));
        (*store)->prepare(u"INSERT OR REPLACE INTO meta VALUES ('text', ?)"_s).bind(text).run();
        Statement stored = (*store)->prepare(u"SELECT value FROM meta WHERE value = ?"_s);
        stored.bind(text);
        QVERIFY(stored.next());
        QCOMPARE(stored.text(0), back);
    }

    void aSecondProgramIsTurnedAway()
    {
        auto store = Store::open(in(u"twice"_s));
        QVERIFY(store);
        QVERIFY(message(in(u"twice"_s)).contains(u"is open in another program"_s));
    }

    void foreignAndDamagedFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("accounts:\n  - training\n").repeated(100);
        QTest::newRow("binary") << QByteArray(5000, '\x7f');
        QTest::newRow("head only") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\x11');
        World world;
        QByteArray whole = bytes(world.path());
        world.cloud(); // still open: the file beside its log is what a crash leaves
        QTest::newRow("garbled pages") << (whole.isEmpty() ? QByteArray(8192, 'x')
                                                           : whole.left(100) + QByteArray(whole.size(), '\x55'));
    }
    void foreignAndDamagedFilesAreLeftAlone()
    {
        QFETCH(QByteArray, content);
        const QString path = in(u"bad"_s);
        write(path, content);
        QVERIFY(message(path).contains(u"is damaged or is not a workspace"_s));
        QCOMPARE(bytes(path), content);
        QFile::remove(path);
    }

    void aCutFileIsRefused()
    {
        QString path;
        {
            World world{[](Change &change) {
                for (int n = 0; n < 200; ++n)
                    World::addBackup(change, u"backup-%1"_s.arg(n));
            }};
            path = in(u"cut"_s);
            QVERIFY(world->snapshot(path));
        }
        QFile file{path};
        QVERIFY(file.resize(file.size() / 2));
        const QByteArray before = bytes(path);
        QVERIFY(message(path).contains(u"is damaged"_s));
        QCOMPARE(bytes(path), before);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        const QString path = in(u"foreign"_s);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
            database.setDatabaseName(path);
            QVERIFY(database.open());
            database.exec(u"CREATE TABLE notes (text TEXT)"_s);
        }
        QSqlDatabase::removeDatabase(u"foreign"_s);
        const QByteArray before = bytes(path);
        QVERIFY(message(path).contains(u"is not a workspace"_s));
        QCOMPARE(bytes(path), before);
    }

    void aNewerSchemaIsRefused()
    {
        const QString path = in(u"newer"_s);
        {
            auto store = Store::open(path);
            (*store)->prepare(u"PRAGMA user_version = 999"_s).run();
        }
        QVERIFY(message(path).contains(u"newer Console Replica"_s));
    }

    void placesWhereNothingCanBeWritten()
    {
        QVERIFY(message(in(u"no/such/folder/workspace"_s)).contains(u"does not exist"_s));
        QVERIFY(message(m_folder.path()).contains(u"is not a file"_s));
        QVERIFY(message(u"/proc/workspace"_s).contains(u"cannot be written"_s));
    }

    // Two ways to the same tables: a new file, and any later one that was opened again.
    void reopeningChangesNothing()
    {
        const QString path = in(u"again"_s);
        const auto schema = [&path] {
            auto store = Store::open(path);
            QString all;
            Statement rows = (*store)->prepare(u"SELECT sql FROM sqlite_master ORDER BY name"_s);
            while (rows.next())
                all += rows.text(0) + u'\n';
            return all;
        };
        const QString first = schema();
        QVERIFY(first.contains(u"CREATE TABLE backup"_s));
        QCOMPARE(schema(), first);
    }

    // A page that sorts by an index reads what it shows, however many rows there are.
    void theFirstSortOfEveryListIsIndexed_data()
    {
        QTest::addColumn<QString>("list");
        for (const Service *service : services())
            for (const ListSpec &list : service->lists)
                if (!list.parentField && !kindOf(QString::fromLatin1(list.kind)).view)
                    QTest::newRow(list.id) << QString::fromLatin1(list.id);
    }
    void theFirstSortOfEveryListIsIndexed()
    {
        QFETCH(QString, list);
        const ListSpec *spec = findList(list);
        auto store = Store::open(in(u"plans"_s));
        QString sql = u"EXPLAIN QUERY PLAN SELECT * FROM %1 WHERE "_s.arg(
            QLatin1StringView{kindOf(QString::fromLatin1(spec->kind)).table});
        QStringList conditions;
        if (spec->owned)
            conditions += u"project_id = 'p'"_s;
        for (const Fixed &fixed : spec->fixed)
            conditions += u"%1 IN ('%2')"_s.arg(QLatin1StringView{fixed.field}, QLatin1StringView{fixed.value});
        const QString direction = spec->descending ? u" DESC"_s : u""_s;
        sql += conditions.join(u" AND "_s) +
               u" ORDER BY %1%2, id%2 LIMIT 10"_s.arg(QLatin1StringView{spec->sort}, direction);
        Statement plan = (*store)->prepare(sql);
        QString text;
        while (plan.next())
            text += plan.text(3) + u'\n';
        QVERIFY2(text.contains(u"USING INDEX"_s) && !text.contains(u"TEMP B-TREE"_s),
                 qPrintable(list + u": "_s + text));
    }

    // The same with one filter that offers its values, in lists that can have a million rows.
    void theFiltersOfLongListsAreIndexed_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("field");
        for (const char *list : {"cbr.backups", "ims.private", "ecs.servers"}) {
            for (const Property &property : findList(QString::fromLatin1(list))->properties) {
                if (property.kind == Property::Choice || property.kind == Property::Zone)
                    QTest::addRow("%s by %s", list, property.id)
                        << QString::fromLatin1(list) << QString::fromLatin1(property.field);
            }
        }
    }
    void theFiltersOfLongListsAreIndexed()
    {
        QFETCH(const QString, list);
        QFETCH(const QString, field);
        const ListSpec *spec = findList(list);
        auto store = Store::open(in(u"plans"_s));
        QString rows = u" FROM %1 WHERE project_id = 'p' AND %2 IN ('v')"_s.arg(
            QLatin1StringView{kindOf(QString::fromLatin1(spec->kind)).table}, field);
        for (const Fixed &fixed : spec->fixed)
            rows += u" AND %1 IN ('%2')"_s.arg(QLatin1StringView{fixed.field}, QLatin1StringView{fixed.value});
        const auto plan = [&store](const QString &sql) {
            Statement step = (*store)->prepare(u"EXPLAIN QUERY PLAN SELECT "_s + sql);
            QString text;
            while (step.next())
                text += step.text(3) + u'\n';
            return text;
        };
        const QString page = plan(u'*' + rows + u" ORDER BY created DESC, id DESC LIMIT 10"_s);
        QVERIFY2(page.contains(field + u"=?"_s) && !page.contains(u"TEMP B-TREE"_s), qPrintable(page));
        const QString total = plan(u"count(*)"_s + rows);
        QVERIFY2(total.contains(u"COVERING INDEX"_s) && total.contains(field + u"=?"_s), qPrintable(total));
        const QString few = plan(u'*' + rows + u" ORDER BY +name, +id LIMIT 10"_s);
        QVERIFY2(few.contains(field + u"=?"_s), qPrintable(few));
    }

    void whatQuotasLimitIsCountedAsItComesAndGoes()
    {
        auto store = Store::open(in(u"quotas"_s));
        const Store::Transaction never{**store};
        const auto run = [&store](const QString &sql) { (*store)->prepare(sql).run(); };
        const auto rows = [&store](const QString &sql) {
            QStringList all;
            for (Statement row = (*store)->prepare(sql); row.next();)
                all += u"%1 %2 %3"_s.arg(row.text(0), row.text(1), row.text(2));
            return all;
        };
        const auto used = [&] {
            const QStringList counted = rows(u"SELECT project_id, id, amount FROM quota_use WHERE amount <> 0"_s);
            return counted ==
                           rows(u"SELECT project_id, id, sum(amount) AS sum FROM quota_share GROUP BY project_id, id "
                                "HAVING sum <> 0"_s)
                       ? counted
                       : QStringList{u"not what is there"_s};
        };
        QCOMPARE(used(), QStringList{});
        for (const auto &id : {u"a"_s, u"b"_s}) {
            run(u"INSERT INTO image (id, project_id, name, status, type, os_type, created) "
                "VALUES ('%1', 'p', 'n', 'normal', 'system', 'Linux', 1)"_s.arg(id));
            run(u"INSERT INTO server (id, project_id, name, status, az, os_type, os, flavor, created) "
                "VALUES ('%1', 'p', 'n', 'running', 'home-a', 'Linux', '', 's3.large.2', 1)"_s.arg(id));
        }
        QCOMPARE(used(), QStringList({u"p image 2"_s, u"p memory 8"_s, u"p server 2"_s, u"p vcpu 4"_s}));
        run(u"UPDATE server SET flavor = 's3.xlarge.4' WHERE id = 'a'"_s);
        run(u"UPDATE image SET visibility = 'public', project_id = NULL WHERE id = 'a'"_s);
        QCOMPARE(used(), QStringList({u"p image 1"_s, u"p memory 20"_s, u"p server 2"_s, u"p vcpu 6"_s}));
        run(u"DELETE FROM server WHERE id = 'b'"_s);
        run(u"DELETE FROM image"_s);
        QCOMPARE(used(), QStringList({u"p memory 16"_s, u"p server 1"_s, u"p vcpu 4"_s}));
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
