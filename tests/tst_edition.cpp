// links: models
#include "document.h"
#include "edition.h"
#include "spec.h"

#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

class TestEdition final : public QObject {
    Q_OBJECT

private slots:
    void everyEditionLoads_data();
    void everyEditionLoads();
    void placesHaveTheEditionsNames();
    void importedPlacesStayVerbatim();
    void timesAreShownInTheEditionsZone();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void unknownEditionIsTold();

private:
    static Edition otc();
};

Edition TestEdition::otc()
{
    const Result<Edition> edition = loadEdition(u"otc"_s);
    if (!edition)
        qFatal("%s", qPrintable(edition.failure().text()));
    return *edition;
}

void TestEdition::everyEditionLoads_data()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = editionIds();
    QVERIFY(ids.contains(u"otc"_s));
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

void TestEdition::placesHaveTheEditionsNames()
{
    const Edition edition = otc();
    QCOMPARE(edition.region(u"home"_s), u"eu-de"_s);
    QCOMPARE(edition.region(u"capable"_s), u"eu-nl"_s);
    QCOMPARE(edition.zone(u"home-a"_s), u"eu-de-01"_s);
    QCOMPARE(edition.zone(u"notcapable-b"_s), u"eu-ch2b"_s);
    QCOMPARE(edition.zoneShort(u"home-b"_s), u"AZ2"_s);
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
}

void TestEdition::mistakesAreTold_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::addRow("time zone") << QByteArray{"Europe/Berlin"} << QByteArray{"Europe/Berlyn"} << u":4:11:"_s
                               << u"Europe/Berlyn"_s;
    QTest::addRow("token") << QByteArray{"  brandHover:"} << QByteArray{"  brandHovre:"} << u":65:3:"_s
                           << u"“brandHover”"_s;
    QTest::addRow("colour") << QByteArray{"\"#00739f\""} << QByteArray{"blue"} << u":66:9:"_s << u"colour"_s;
    QTest::addRow("missing token") << QByteArray{"  weak: \"#999999\"\n"} << QByteArray{""} << u":64:3:"_s
                                   << u"“weak” is missing"_s;
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

QTEST_GUILESS_MAIN(TestEdition)
#include "tst_edition.moc"
