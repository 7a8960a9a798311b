// links: models
#include "document.h"
#include "edition.h"
#include "places.h"
#include "scenario.h"
#include "support/world.h"
#include "tablemodel.h"

#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestEdition final : public QObject {
    Q_OBJECT

private slots:
    void everyEditionLoads_data();
    void everyEditionLoads();
    void standSideBySide_data();
    void standSideBySide();
    void placesHaveTheEditionsNames();
    void importedPlacesStayVerbatim();
    void timesAreShownInTheEditionsZone();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void unknownEditionIsTold();
    void entriesStandWhereTheConsoleHasThem();
    void controlsAreFoundWhereTheyStand();
    void partsThatAConsoleDoesNotHave();
    void rowsOfOtherConsolesAreKeptHiddenAndCounted();
    void projectsAreCalledAsTheConsoleCallsTheirRegion();

private:
    static Edition named(const QString &id)
    {
        const Result<Edition> edition = loadEdition(id);
        if (!edition)
            qFatal("%s", qPrintable(edition.failure().text()));
        return *edition;
    }
    static Edition otc() { return named(u"otc"_s); }
    static Edition classic() { return named(u"otc-classic"_s); }
    static Edition huawei() { return named(u"huawei"_s); }
};

void TestEdition::everyEditionLoads_data()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = editionIds();
    QVERIFY(ids.contains(u"otc"_s) && ids.contains(u"otc-classic"_s) && ids.contains(u"huawei"_s));
    for (const QString &id : ids)
        QTest::addRow("%s", qPrintable(id)) << id;
}

void TestEdition::everyEditionLoads()
{
    QFETCH(QString, id);
    const Result<Edition> edition = loadEdition(id);
    QVERIFY2(edition, qPrintable(edition ? QString{} : edition.failure().text()));
    QCOMPARE(edition->id, id);
    QStringList roles;
    for (const Edition::Region &region : edition->regions) {
        roles << region.role;
        QCOMPARE(region.zones.size(), 2);
    }
    QCOMPARE(roles, (QStringList{u"home"_s, u"capable"_s, u"notcapable"_s}));
    for (const Edition::Group &group : edition->services)
        for (const Edition::Entry &entry : group.entries)
            QVERIFY2(entry.page.isEmpty() || findSection(entry.page) || findList(entry.page), qPrintable(entry.page));
}

// What one edition says, every other says, too; it may say something else.
void TestEdition::standSideBySide_data()
{
    everyEditionLoads_data();
}

void TestEdition::standSideBySide()
{
    QFETCH(QString, id);
    Edition edition = named(id);
    const Edition other = otc();
    // As another one, where it has none.
    for (const auto &own : {u"tab"_s, u"toggle"_s, u"segmentLine"_s, u"foot"_s, u"grey"_s, u"greyLine"_s})
        edition.colours.remove(own);
    QCOMPARE(edition.colours.keys(), other.colours.keys());
    QCOMPARE(edition.readings.keys(), other.readings.keys());
    QCOMPARE(edition.variants.keys(), other.variants.keys());
    const auto pagesOf = [](const Edition &one) {
        QStringList pages;
        for (const Edition::Group &group : one.services)
            for (const Edition::Entry &entry : group.entries)
                if (!entry.page.isEmpty())
                    pages += entry.page;
        return QSet<QString>{pages.begin(), pages.end()};
    };
    QVERIFY(pagesOf(edition).contains(pagesOf(other))); // the older one has services that are gone
    for (auto context = edition.words.cbegin(); context != edition.words.cend(); ++context) {
        for (auto word = context->cbegin(); word != context->cend(); ++word)
            QVERIFY2(!word->isEmpty() && *word != word.key(), qPrintable(word.key()));
    }
    // An entry says where it stands only when that is not where the spec has it.
    for (const Service *service : services()) {
        for (const ListSpec &list : service->lists) {
            for (const Action &action : list.actions) {
                const QString placed =
                    edition.places.value(u"%1.%2"_s.arg(QLatin1StringView{list.id}, QLatin1StringView{action.id}));
                QVERIFY2(placed.isEmpty() || placeOf(list, action, edition) != action.place, qPrintable(placed));
            }
        }
    }
}

void TestEdition::placesHaveTheEditionsNames()
{
    const Edition edition = otc();
    QCOMPARE(edition.region(u"home"_s), u"eu-de"_s);
    QCOMPARE(edition.region(u"capable"_s), u"eu-nl"_s);
    QCOMPARE(edition.zone(u"home-a"_s), u"eu-de-01"_s);
    QCOMPARE(edition.zone(u"notcapable-b"_s), u"eu-ch2b"_s);
    QCOMPARE(edition.zoneShort(u"home-b"_s), u"AZ2"_s);
    QCOMPARE(huawei().region(u"capable"_s), u"cn-east-3"_s);
    QCOMPARE(huawei().zone(u"home-b"_s), u"cn-north-4b"_s);
    QCOMPARE(huawei().zoneShort(u"home-b"_s), u"AZ2"_s);
}

void TestEdition::importedPlacesStayVerbatim()
{
    const Edition edition = otc();
    for (const QString &name : {u"eu-de-03"_s, u"home-c"_s, u"home-"_s, u"-a"_s, u"cn-north-4a"_s, QString{}}) {
        QCOMPARE(edition.zone(name), name);
        QCOMPARE(edition.zoneShort(name), name);
        QCOMPARE(edition.region(name), name);
    }
}

void TestEdition::timesAreShownInTheEditionsZone()
{
    const Edition edition = otc();
    QCOMPARE(edition.time(1'734'346'859'000), u"2024-12-16 12:00:59 GMT+01:00"_s);
    QCOMPARE(edition.time(1'751'364'000'999), u"2025-07-01 12:00:00 GMT+02:00"_s);
    QCOMPARE(edition.time(0), u"--"_s);
    QCOMPARE(huawei().time(1'607'344'557'000), u"2020/12/07 20:35:57 GMT+08:00"_s);
}

void TestEdition::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::addRow("time zone") << QByteArray{"Europe/Berlin"} << QByteArray{"Europe/Berlyn"} << u":4:11:"_s
                               << u"Europe/Berlyn"_s;
    QTest::addRow("token") << QByteArray{"  brandHover:"} << QByteArray{"  brandHovre:"} << u":66:3:"_s
                           << u"“brandHover”"_s;
    QTest::addRow("colour") << QByteArray{"\"#00739f\""} << QByteArray{"blue"} << u":69:9:"_s << u"colour"_s;
    QTest::addRow("missing token") << QByteArray{"  weak: \"#999999\"\n"} << QByteArray{""} << u":64:3:"_s
                                   << u"“weak” is missing"_s;
    QTest::addRow("page") << QByteArray{"cbr.servers"} << QByteArray{"cbr.server"} << u":25:50:"_s
                          << u"“cbr.servers”"_s;
    QTest::addRow("part of a page") << QByteArray{"ims.private.publish:"} << QByteArray{"ims.private.publisch:"}
                                    << u":118:3:"_s << u"“ims.private.publish”"_s;
    QTest::addRow("part that cannot move") << QByteArray{"published: nowhere"} << QByteArray{"published: row"}
                                           << u":119:24:"_s << u"“ims.image.published”"_s;
    QTest::addRow("place") << QByteArray{"published: nowhere"} << QByteArray{"published: nowere"} << u":119:24:"_s
                           << u"“nowhere”"_s;
    QTest::addRow("hidden rows") << QByteArray{"[imageReplicas,"} << QByteArray{"[imageReplica,"} << u":121:9:"_s
                                 << u"“imageReplicas”"_s;
    QTest::addRow("word") << QByteArray{"hides:"} << QByteArray{"words: {ims: Image}\nhides:"} << u":121:14:"_s
                          << u"map"_s;
    QTest::addRow("two homes") << QByteArray{"role: capable"} << QByteArray{"role: home"} << u":9:12:"_s << u"“home”"_s;
    QTest::addRow("no zones") << QByteArray{"[eu-nl-01, eu-nl-02]"} << QByteArray{"[]"} << u":9:41:"_s << u"zone"_s;
}

void TestEdition::mistakesAreTold()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    QFETCH(QString, words);
    QByteArray text = *readBytes(u":/editions/otc.yaml"_s);
    QCOMPARE(text.count(before), 1);
    text.replace(before, after);
    QTemporaryDir folder;
    QFile file{folder.filePath(u"mine.yaml"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const Result<Edition> edition = loadEdition(file.fileName());
    QVERIFY(!edition);
    const QString told = edition.failure().text();
    QVERIFY2(told.contains(file.fileName() + place), qPrintable(told));
    QVERIFY2(told.contains(words), qPrintable(told));
}

void TestEdition::unknownEditionIsTold()
{
    const Result<Edition> edition = loadEdition(u"oct"_s);
    QVERIFY(!edition);
    QVERIFY2(edition.failure().text().contains(u"“otc”"_s), qPrintable(edition.failure().text()));
}

void TestEdition::entriesStandWhereTheConsoleHasThem()
{
    const ListSpec &backups = *findList(u"cbr.backups"_s);
    const auto ids = [&backups](Place place, const Edition &edition) {
        QStringList all;
        const QList<const Action *> actions = actionsAt(backups, place, edition);
        for (const Action *action : actions)
            all += actionId(backups, *action, place);
        return all;
    };
    for (const Edition &edition : {otc(), classic()}) {
        QCOMPARE(ids(Place::Row, edition), QStringList{u"cbr.backups.restore"_s});
        QVERIFY(ids(Place::More, edition).contains(u"cbr.backups.more.createImage"_s));
    }
    QVERIFY(ids(Place::Page, otc()).isEmpty());
    QCOMPARE(ids(Place::Page, classic()), QStringList{u"cbr.backups.migrate"_s});
    QCOMPARE(ids(Place::Row, huawei()),
             (QStringList{u"cbr.backups.restore"_s, u"cbr.backups.createImage"_s, u"cbr.backups.deleteBackup"_s}));
    QVERIFY(!ids(Place::More, huawei()).contains(u"cbr.backups.more.createImage"_s));
}

void TestEdition::controlsAreFoundWhereTheyStand()
{
    const QString more = u"cbr.backups.more.createImage"_s;
    QCOMPARE(standing(more, otc()), more);
    QCOMPARE(standing(more, huawei()), u"cbr.backups.createImage"_s);
    for (const auto &other :
         {u"cbr.backups.more"_s, u"cbr.backups.more.nothing"_s, u"login.logIn"_s, u"more"_s, u".more."_s, QString{}})
        QCOMPARE(standing(other, huawei()), other);
}

void TestEdition::partsThatAConsoleDoesNotHave()
{
    QVERIFY(has(otc(), "ims.images", "notice"));
    QVERIFY(!has(huawei(), "ims.images", "notice"));
    QVERIFY(!has(otc(), "ims.private", "replicateChosen"));
    QVERIFY(has(huawei(), "ims.private", "replicateChosen"));
    const ListSpec &images = *findList(u"ims.private"_s);
    for (const Action &action : images.actions)
        QCOMPARE(placeOf(images, action, otc()).has_value(), has(otc(), images.id, action.id));
}

void TestEdition::rowsOfOtherConsolesAreKeptHiddenAndCounted()
{
    World world{[](Change &change) {
        World::addImage(change, u"own"_s);
        World::addImage(change, u"copy"_s, {{u"replica"_s, 1}});
    }};
    const auto shown = [&world](const Edition &edition, qint64 foreign) {
        TableModel model{*findList(u"ims.private"_s), world.cloud(), edition};
        model.setQuery({.kind = {}, .project = HomeProject, .limit = 10});
        [&] { QCOMPARE(model.foreign(), foreign); }();
        [&] { QCOMPARE(model.total(), model.rowCount()); }();
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.idAt(row);
        ids.sort();
        return ids;
    };
    QCOMPARE(shown(otc(), 1), QStringList{u"own"_s});
    QCOMPARE(shown(huawei(), 0), (QStringList{u"copy"_s, u"own"_s}));
    QCOMPARE(world.value("image", u"copy"_s, "name"), u"copy"_s);

    // It may come while the list is open, and go.
    const Edition edition = otc();
    TableModel model{*findList(u"ims.private"_s), world.cloud(), edition};
    model.setQuery({.kind = {}, .project = HomeProject, .limit = 10});
    QVERIFY(world.refused(world.command("ims.deleteImage", {{u"image"_s, u"copy"_s}})).isEmpty());
    model.refresh();
    QCOMPARE(model.foreign(), 0);
    QCOMPARE(model.rowCount(), 1);
}

// Those that a scenario names after their region, on both sides of a share, too; other names stay.
void TestEdition::projectsAreCalledAsTheConsoleCallsTheirRegion()
{
    QTemporaryDir folder;
    const auto cloud = beginWorkspace(folder.filePath(u"workspace.sqlite"_s), *loadScenario(u"starter"_s), {});
    QVERIFY(cloud);
    const auto texts = [&cloud](const QString &kind, const QString &field) {
        const Rows rows = (*cloud)->fetch({.kind = kind, .sort = u"id"_s});
        QStringList all;
        for (int row = 0; row < rows.rows.size(); ++row)
            all += rows.at(row, field).toString();
        return all;
    };
    const QList<std::pair<QString, QString>> all{{u"project"_s, u"name"_s},
                                                 {u"imageMember"_s, u"owner_project"_s},
                                                 {u"imageMember"_s, u"member_project"_s},
                                                 {u"backupMember"_s, u"member_project"_s}};
    QList<QStringList> first;
    for (const auto &[kind, field] : all) {
        first += texts(kind, field);
        QVERIFY2(!first.last().isEmpty(), qPrintable(kind));
    }
    QVERIFY(openEdition(**cloud, huawei()));
    for (int at = 0; at < all.size(); ++at) {
        QStringList wanted = first.at(at);
        for (QString &name : wanted) {
            for (const Edition::Region &region : otc().regions)
                name.replace(region.name, huawei().region(region.role));
        }
        QVERIFY(wanted != first.at(at));
        QCOMPARE(texts(all.at(at).first, all.at(at).second), wanted);
    }
    QVERIFY(openEdition(**cloud, otc()));
    for (int at = 0; at < all.size(); ++at)
        QCOMPARE(texts(all.at(at).first, all.at(at).second), first.at(at));
}

QTEST_GUILESS_MAIN(TestEdition)
#include "tst_edition.moc"
