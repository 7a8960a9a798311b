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
    void goalThatIsToStay();
    void workspaceOfAnotherEdition();
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
    QTest::addColumn<QString>("edition");
    const QStringList ids = procedureIds();
    for (const QString &id : ids) {
        const auto procedure = loadProcedure(id);
        QVERIFY2(procedure, procedure ? "" : qPrintable(procedure.failure().text()));
        for (const QString &edition : procedure->editions)
            QTest::addRow("%s in %s", qPrintable(id), qPrintable(edition)) << id << edition;
    }
}

void TestJourneys::plays()
{
    QFETCH(const QString, id);
    QFETCH(const QString, edition);
    const auto procedure = loadProcedure(id);
    QVERIFY(procedure);
    const auto rehearsal = rehearse(*procedure, {.edition = edition});
    QVERIFY2(rehearsal, rehearsal ? "" : qPrintable(rehearsal.failure().text()));
    QVERIFY2(rehearsal->ok(), qPrintable(problems(*rehearsal)));
    QCOMPARE(rehearsal->points, rehearsal->most);
    QCOMPARE(rehearsal->steps.size(), procedure->in(edition).steps.size());
}

// Otherwise the procedure would prove nothing.
void TestJourneys::needsItsDecidingStep()
{
    QFETCH(const QString, id);
    QFETCH(const QString, edition);
    const auto procedure = loadProcedure(id);
    QVERIFY(procedure);
    const int deciding = procedure->in(edition).deciding();
    const auto rehearsal = rehearse(*procedure, {.edition = edition, .without = deciding});
    QVERIFY(rehearsal);
    QVERIFY(!rehearsal->ok());
    for (int i = 0; i < deciding; ++i)
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

void TestJourneys::goalThatIsToStay()
{
    auto procedure = loadProcedure(u"create-image-from-used-backup-refused"_s);
    QVERIFY(procedure);
    const auto image = [](const QString &name) {
        return Goal{.state = {{u"image"_s, QVariantMap{{u"name"_s, name}, {u"status"_s, u"normal"_s}}}},
                    .stays = true,
                    .line = 42};
    };
    procedure->goals << image(u"erp-full-01"_s);
    const auto good = rehearse(*procedure, {});
    QVERIFY(good);
    QVERIFY2(good->ok(), qPrintable(problems(*good)));
    procedure->goals << image(u"erp-full-99"_s);
    const auto bad = rehearse(*procedure, {});
    QVERIFY(bad);
    QVERIFY(!bad->ok());
    QVERIFY2(bad->trouble.contains(u"erp-full-99"_s) && bad->trouble.contains(u"42"_s), qPrintable(bad->trouble));
}

// A workspace remembers its edition.
void TestJourneys::workspaceOfAnotherEdition()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"huawei.sqlite"_s);
    auto procedure = loadProcedure(u"create-image-from-used-backup-refused"_s);
    QVERIFY(procedure);
    QVERIFY(rehearse(*procedure, {.edition = u"huawei"_s, .workspace = path})->ok());
    procedure->editions = QStringList{u"otc"_s};
    const auto rehearsal = rehearse(*procedure, {.workspace = path});
    QVERIFY(rehearsal);
    QVERIFY2(rehearsal->trouble.contains(u"huawei"_s), qPrintable(rehearsal->trouble));
    QCOMPARE(rehearsal->steps.constFirst().outcome, Rehearsal::Part::Skipped);
}

void TestJourneys::picturesOfEachStep()
{
    const auto procedure = loadProcedure(u"create-image-from-used-backup-refused"_s);
    QVERIFY(procedure);
    QTemporaryDir folder;
    const QString pictures = folder.filePath(u"new folder"_s);
    const auto rehearsal = rehearse(*procedure, {.pictures = pictures});
    QVERIFY(rehearsal);
    for (int i = 1; i <= procedure->in(u"otc"_s).steps.size(); ++i) {
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
    const Procedure played = procedure->in(u"otc"_s);
    const auto rehearsal = rehearse(*procedure, {.edition = u"otc"_s, .without = played.deciding()});
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
            QCOMPARE(xml.attributes().value(u"tests"_s).toInt(), played.steps.size() + played.goals.size());
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
    QCOMPARE(tests, played.steps.size() + played.goals.size());
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
