// links: application
#include "rehearsal.h"

#include <QImage>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QString problems(const Rehearsal &rehearsal)
{
    QStringList lines{rehearsal.trouble};
    for (const QList<Rehearsal::Part> &parts : {rehearsal.steps, rehearsal.goals})
        for (const Rehearsal::Part &part : parts)
            if (part.outcome == Rehearsal::Part::Failed)
                lines << u"%1: %2"_s.arg(part.name, part.message);
    lines.removeAll(QString{});
    return lines.join(u'\n');
}

Rehearsal::Part::Outcome outcomeOf(const QList<Rehearsal::Part> &parts)
{
    Rehearsal::Part::Outcome worst = Rehearsal::Part::Passed;
    for (const Rehearsal::Part &part : parts)
        if (part.outcome == Rehearsal::Part::Failed)
            worst = Rehearsal::Part::Failed;
    return worst;
}

} // namespace

class TestJourneys final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void plays_data() { everyProcedure(); }
    void plays();
    void needsItsDecidingStep_data() { everyProcedure(); }
    void needsItsDecidingStep();
    void goalThatHoldsAlready();
    void picturesOfEachStep();
    void report();
    void reportOfTrouble();
    void otherSeeds();

private:
    void everyProcedure();
};

void TestJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void TestJourneys::init()
{
    QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
}

void TestJourneys::everyProcedure()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = procedureIds();
    for (const QString &id : ids)
        QTest::addRow("%s", qPrintable(id)) << id;
}

void TestJourneys::plays()
{
    QFETCH(const QString, id);
    const auto procedure = loadProcedure(id);
    QVERIFY2(procedure, procedure ? "" : qPrintable(procedure.failure().text()));
    for (const QString &edition : procedure->editions) {
        const auto rehearsal = rehearse(*procedure, {.edition = edition});
        QVERIFY2(rehearsal, rehearsal ? "" : qPrintable(rehearsal.failure().text()));
        QVERIFY2(rehearsal->ok(), qPrintable(problems(*rehearsal)));
        QCOMPARE(rehearsal->points, rehearsal->most);
        QCOMPARE(rehearsal->steps.size(), procedure->steps.size());
    }
}

// Otherwise the procedure would prove nothing.
void TestJourneys::needsItsDecidingStep()
{
    QFETCH(const QString, id);
    const auto procedure = loadProcedure(id);
    QVERIFY(procedure);
    const auto rehearsal = rehearse(*procedure, {.without = procedure->deciding});
    QVERIFY(rehearsal);
    QVERIFY(!rehearsal->ok());
    for (int i = 0; i < procedure->deciding; ++i)
        QVERIFY2(rehearsal->steps.at(i).outcome == Rehearsal::Part::Passed, qPrintable(problems(*rehearsal)));
    QCOMPARE(outcomeOf(rehearsal->goals), Rehearsal::Part::Failed);
    QVERIFY(rehearsal->points < rehearsal->most);
    for (const Rehearsal::Part &goal : rehearsal->goals)
        QVERIFY(goal.outcome == Rehearsal::Part::Passed || !goal.message.isEmpty());
}

void TestJourneys::goalThatHoldsAlready()
{
    auto procedure = loadProcedure(u"create-image-from-used-backup-refused"_s);
    QVERIFY(procedure);
    procedure->goals << Goal{
        .state = {{u"image"_s, QVariantMap{{u"name"_s, u"erp-full-01"_s}, {u"status"_s, u"normal"_s}}}}, .line = 42};
    const auto rehearsal = rehearse(*procedure, {});
    QVERIFY(rehearsal);
    QVERIFY(!rehearsal->ok());
    QVERIFY2(rehearsal->trouble.contains(u"erp-full-01"_s) && rehearsal->trouble.contains(u"42"_s),
             qPrintable(rehearsal->trouble));
    for (const Rehearsal::Part &step : rehearsal->steps)
        QCOMPARE(step.outcome, Rehearsal::Part::Skipped);
}

void TestJourneys::picturesOfEachStep()
{
    const auto procedure = loadProcedure(u"create-image-from-used-backup-refused"_s);
    QVERIFY(procedure);
    QTemporaryDir folder;
    const QString pictures = folder.filePath(u"new folder"_s);
    const auto rehearsal = rehearse(*procedure, {.pictures = pictures});
    QVERIFY(rehearsal);
    for (int i = 1; i <= procedure->steps.size(); ++i) {
        const QImage image{u"%1/%2-step.png"_s.arg(pictures).arg(i, 2, 10, QChar{u'0'})};
        QVERIFY2(!image.isNull(), qPrintable(QString::number(i)));
        QVERIFY(image.width() >= 1440);
        QVERIFY(image.text(u"Description"_s).contains(u"Training replica"_s));
    }
    QFile file{folder.filePath(u"file"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!rehearse(*procedure, {.pictures = file.fileName()}));
}

void TestJourneys::report()
{
    const auto procedure = loadProcedure(u"create-image-from-server-backup"_s);
    QVERIFY(procedure);
    const auto rehearsal = rehearse(*procedure, {.without = procedure->deciding});
    QVERIFY(rehearsal);
    int tests = 0;
    int failures = 0;
    int skipped = 0;
    QString simulated;
    QXmlStreamReader xml{junitOf({*rehearsal})};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"testsuite"_s) {
            QCOMPARE(xml.attributes().value(u"name"_s), procedure->id);
            QCOMPARE(xml.attributes().value(u"tests"_s).toInt(), procedure->steps.size() + procedure->goals.size());
        }
        tests += xml.name() == u"testcase"_s;
        skipped += xml.name() == u"skipped"_s;
        if (xml.name() == u"failure"_s) {
            ++failures;
            QVERIFY(!xml.attributes().value(u"message"_s).isEmpty());
        }
        if (xml.name() == u"property"_s && xml.attributes().value(u"name"_s) == u"simulatedSeconds"_s)
            simulated = xml.attributes().value(u"value"_s).toString();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(tests, procedure->steps.size() + procedure->goals.size());
    QVERIFY(failures > 0);
    QVERIFY(skipped > 0);
    QVERIFY(!simulated.isEmpty());
}

void TestJourneys::reportOfTrouble()
{
    const Rehearsal rehearsal{.id = u"a<b>&\"c"_s, .trouble = u"not\u0001writable <&>"_s};
    QXmlStreamReader xml{junitOf({rehearsal})};
    bool error = false;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement)
            error |= xml.name() == u"error"_s;
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(error);
}

void TestJourneys::otherSeeds()
{
    const auto procedure = loadProcedure(u"create-image-from-server-backup"_s,
                                         {{u"backup"_s, u"web-backup-0412"_s}, {u"image"_s, u"A b_c.d-9"_s}});
    QVERIFY(procedure);
    const auto rehearsal = rehearse(*procedure, {.seed = 20261121});
    QVERIFY(rehearsal);
    QVERIFY2(rehearsal->ok(), qPrintable(problems(*rehearsal)));
}

QTEST_MAIN(TestJourneys)
#include "tst_journeys.moc"
