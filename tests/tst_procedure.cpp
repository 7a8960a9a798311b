// links: models
#include "attempt.h"
#include "procedure.h"
#include "support/world.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

const QString head = u"procedure: try-it\neditions: [otc]\ntitle: {en: Try it}\nscenario: starter\n"
                     u"given: {backup: web-backup-0412}\n"_s;
const QString step = u"  - {press: a.b, deciding: true, say: {en: Press it}}\n"_s;
const QString goal = u"goal:\n  - refused: CBR-01\n"_s;

} // namespace

class TestProcedure final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void builtIn_data();
    void builtIn();
    void reads();
    void variables();
    void stepsOfEditions();
    void wrong_data();
    void wrong();
    void unknownProcedure();
    void ownProcedures();
    void waitsForMore();
    void schema();
    void speaks();
    void stateOfAnImage();
    void stateInAnotherRegion();
    void stateOfABackup();
    void gone();
    void refusals();

private:
    Result<Procedure> read(const QString &text, const QVariantMap &instead = {});
    QTemporaryDir m_folder;
};

Result<Procedure> TestProcedure::read(const QString &text, const QVariantMap &instead)
{
    const QString path = m_folder.filePath(u"try-it.yaml"_s);
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write(text.toUtf8());
    file.close();
    return loadProcedure(path, instead);
}

void TestProcedure::builtIn_data()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = procedureIds();
    for (const QString &id : ids)
        QTest::addRow("%s", qPrintable(id)) << id;
    QVERIFY(ids.contains(u"create-image-from-server-backup"_s));
}

void TestProcedure::builtIn()
{
    QFETCH(const QString, id);
    const Result<Procedure> procedure = loadProcedure(id);
    QVERIFY2(procedure, procedure ? "" : qPrintable(procedure.failure().text()));
    QCOMPARE(procedure->id, id);
    QVERIFY(!procedure->source.isEmpty());
    for (const QString &edition : procedure->editions)
        QVERIFY2(procedure->in(edition).deciding() >= 0, qPrintable(edition));
    for (const Step &one : procedure->steps) {
        QVERIFY2(!one.say.value(u"en"_s).isEmpty(), qPrintable(one.target));
        QVERIFY2(!one.hints.isEmpty(), qPrintable(u"line %1 gives no hint"_s.arg(one.line)));
    }
    for (const Goal &one : procedure->goals)
        QVERIFY2(!one.otherwise.isEmpty(), qPrintable(u"line %1 does not say what is wrong"_s.arg(one.line)));
}

void TestProcedure::reads()
{
    const Result<Procedure> read = this->read(
        head + u"as: partner/colleague\nstart: login\nsteps:\n"
               u"  - {go: cbr.backups, say: {en: Go, de: Geh}, why: {en: Because}, hints: [{en: one}, {en: two}]}\n"
               u"  - {press: cbr.backups.more.createImage, row: $backup, say: {en: Press}}\n"
               u"  - {fill: {ims.createImage.name: image-$backup}, enter: true, say: {en: Name it}}\n"
               u"  - {choose: {ims.createImage.enterpriseProject: default}, say: {en: Choose}}\n"
               u"  - {select: ims.createImage.backups, row: $backup, say: {en: Select}}\n"
               u"  - {press: ims.createImage.submit, expect: {refused: CBR-01}, deciding: true, say: {en: Send}}\n"
               u"  - {wait: {image: image-$backup, status: normal}, say: {en: Wait}}\n"
               u"goal:\n"
               u"  - {image: {name: image-1, backup: $backup, status: normal}, points: 6, otherwise: {en: No}}\n"
               u"  - {refused: [CBR-01, CBR-07]}\n  - {refused: none}\n  - {gone: {backup: $backup}}\n"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.failure().text()));
    QCOMPARE(read->account, u"partner"_s);
    QCOMPARE(read->user, u"colleague"_s);
    QVERIFY(read->logsIn);
    QCOMPARE(read->deciding(), 5);
    QCOMPARE(read->steps.size(), 7);
    QCOMPARE(read->steps.at(0).hints.size(), 2);
    QCOMPARE(read->steps.at(1).row, u"web-backup-0412"_s);
    QCOMPARE(read->steps.at(1).line, 10);
    QCOMPARE(read->steps.at(2).target, u"ims.createImage.name"_s);
    QCOMPARE(read->steps.at(2).value, u"image-web-backup-0412"_s);
    QVERIFY(read->steps.at(2).enter);
    QCOMPARE(read->steps.at(5).expect, u"CBR-01"_s);
    QCOMPARE(read->steps.at(6).state.value(u"image"_s).toMap().value(u"name"_s), u"image-web-backup-0412"_s);
    QCOMPARE(read->goals.at(0).points, 6);
    QCOMPARE(read->goals.at(0).state.value(u"image"_s).toMap().value(u"backup"_s), u"web-backup-0412"_s);
    QCOMPARE(read->goals.at(1).points, 1);
    QVERIFY(!read->goals.at(1).guards());
    QVERIFY(read->goals.at(2).guards());
}

void TestProcedure::variables()
{
    const QString steps = u"steps:\n  - {press: a.b, row: $backup, deciding: true, say: {en: $backup costs $$5}}\n"_s;
    const auto plain = read(head + steps + goal);
    QVERIFY(plain);
    QCOMPARE(plain->steps.at(0).say.value(u"en"_s), u"web-backup-0412 costs $5"_s);
    const auto drawn = read(head + steps + goal, {{u"backup"_s, u"crm-backup-0001"_s}});
    QVERIFY(drawn);
    QCOMPARE(drawn->steps.at(0).row, u"crm-backup-0001"_s);
}

void TestProcedure::stepsOfEditions()
{
    const auto read = this->read(QString{head}.replace(u"[otc]"_s, u"[otc, huawei]"_s) +
                                 u"steps:\n"
                                 u"  - {press: both, say: {en: Both}}\n"
                                 u"  - {edition: huawei, press: agree, say: {en: Agree}}\n"
                                 u"  - {edition: huawei, press: next, deciding: true, say: {en: Next}}\n"
                                 u"  - {edition: [otc], press: create, deciding: true, say: {en: Create}}\n"
                                 u"  - {edition: [huawei, otc], press: again, say: {en: Both}}\n"
                                 u"goal:\n"
                                 u"  - {edition: otc, refused: CBR-01}\n"
                                 u"  - {edition: huawei, refused: CBR-04}\n"
                                 u"  - {image: {name: erp-full-01, status: normal}, stays: true}\n"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.failure().text()));
    const auto targets = [](const Procedure &procedure) {
        QStringList all;
        for (const Step &one : procedure.steps)
            all << one.target;
        return all;
    };
    const Procedure otc = read->in(u"otc"_s);
    QCOMPARE(targets(otc), (QStringList{u"both"_s, u"create"_s, u"again"_s}));
    QCOMPARE(otc.deciding(), 1);
    QCOMPARE(otc.goals.size(), 2);
    QCOMPARE(otc.goals.at(0).state.value(u"refused"_s).toStringList(), QStringList{u"CBR-01"_s});
    QVERIFY(!otc.goals.at(0).guards());
    QVERIFY(otc.goals.at(1).stays && otc.goals.at(1).guards());
    const Procedure huawei = read->in(u"huawei"_s);
    QCOMPARE(targets(huawei), (QStringList{u"both"_s, u"agree"_s, u"next"_s, u"again"_s}));
    QCOMPARE(huawei.deciding(), 2);
    QCOMPARE(huawei.goals.at(0).state.value(u"refused"_s).toStringList(), QStringList{u"CBR-04"_s});
}

void TestProcedure::wrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, int line, const QString &words) {
        QTest::addRow("%s", name) << text << line << words;
    };
    const QString steps = u"steps:\n"_s;
    row("unknown key", head + steps + u"  - {pres: a.b, say: {en: x}}\n"_s + goal, 7, u"press"_s);
    row("two kinds", head + steps + u"  - {press: a.b, go: home, say: {en: x}}\n"_s + goal, 7, u"press"_s);
    row("no kind", head + steps + u"  - {say: {en: x}}\n"_s + goal, 7, u"go, press, fill"_s);
    row("nothing said", head + steps + u"  - {press: a.b}\n"_s + goal, 7, u"say"_s);
    row("no English", head + steps + u"  - {press: a.b, say: {de: Los}}\n"_s + goal, 7, u"English"_s);
    row("unknown variable", head + steps + u"  - {press: a.b, row: $bakcup, say: {en: x}}\n"_s + goal, 7, u"backup"_s);
    row("unknown rule", head + steps + step + u"goal:\n  - refused: CBR-0l\n"_s, 9, u"CBR-01"_s);
    row("entry that no page has",
        head + steps + u"  - {press: ims.private.more.shareImge, expect: {refused: IMS-35}, say: {en: x}}\n"_s + goal,
        7, u"ims.private.more.shareImage"_s);
    row("unknown state", head + steps + u"  - {wait: {image: a, status: norml}, say: {en: x}}\n"_s + goal, 7,
        u"normal"_s);
    row("wait without state", head + steps + u"  - {wait: {image: a}, say: {en: x}}\n"_s + goal, 7, u"status"_s);
    row("wait for a list", head + steps + u"  - {wait: {image: [a], status: normal}, say: {en: x}}\n"_s + goal, 7,
        u"name"_s);
    row("wait for nested columns", head + steps + u"  - {wait: {image: {name: [a]}}, say: {en: x}}\n"_s + goal, 7,
        u"columns"_s);
    row("wait for an unknown state", head + steps + u"  - {wait: {image: {status: norml}}, say: {en: x}}\n"_s + goal, 7,
        u"normal"_s);
    row("wait for two things", head + steps + u"  - {wait: {shown: a.b, image: {name: a}}, say: {en: x}}\n"_s + goal, 7,
        u"shown"_s);
    row("unknown page", head + steps + u"  - {go: cbr.backup, say: {en: x}}\n"_s + goal, 7, u"cbr.backups"_s);
    row("select without row", head + steps + u"  - {select: cbr.backups, say: {en: x}}\n"_s + goal, 7, u"row"_s);
    row("two fields", head + steps + u"  - {fill: {a: 1, b: 2}, say: {en: x}}\n"_s + goal, 7, u"one field"_s);
    row("enter without fill", head + steps + u"  - {press: a, enter: true, say: {en: x}}\n"_s + goal, 7, u"enter"_s);
    row("none deciding", head + steps + u"  - {press: a.b, say: {en: x}}\n"_s + goal, 7, u"deciding: true"_s);
    row("two deciding", head + steps + step + step + goal, 8, u"deciding"_s);
    row("no goal", head + steps + step + u"goal: []\n"_s, 8, u"goal"_s);
    row("none and a rule", head + steps + step + u"goal:\n  - refused: [none, CBR-01]\n"_s, 9, u"none"_s);
    row("unknown edition", QString{head}.replace(u"[otc]"_s, u"[otcc]"_s) + steps + step + goal, 2, u"otc"_s);
    row("unknown scenario", QString{head}.replace(u"starter"_s, u"startr"_s) + steps + step + goal, 4, u"starter"_s);
    row("wrong type", head + u"steps: 7\n"_s + goal, 6, u"steps"_s);
    row("duplicate key", head + u"given: {a: b}\n"_s + steps + step + goal, 6, u"given"_s);
    const QString both = QString{head}.replace(u"[otc]"_s, u"[otc, huawei]"_s);
    const auto in = [](const QString &editions) {
        return u"  - {edition: %1, press: a.b, deciding: true, say: {en: x}}\n"_s.arg(editions);
    };
    row("step of an unknown edition", both + steps + in(u"huawey"_s) + goal, 7, u"“huawei”"_s);
    row("step of another edition", head + steps + in(u"huawei"_s) + goal, 7, u"“editions”"_s);
    row("second of the editions wrong", both + steps + in(u"[otc, hauwei]"_s) + goal, 7, u"hauwei"_s);
    row("step of no edition", both + steps + in(u"[]"_s) + goal, 7, u"list of editions"_s);
    row("edition as a map", both + steps + in(u"{otc: huawei}"_s) + goal, 7, u"edition"_s);
    row("none deciding in one edition", both + steps + in(u"otc"_s) + goal, 7, u"“huawei”"_s);
    row("two deciding in one edition", both + steps + in(u"huawei"_s) + in(u"[otc, huawei]"_s) + goal, 8,
        u"deciding"_s);
    row("no goal in one edition", both + steps + step + u"goal:\n  - {edition: otc, refused: CBR-01}\n"_s, 9,
        u"“huawei”"_s);
    row("goal of another edition", head + steps + step + u"goal:\n  - {edition: huawei, refused: CBR-01}\n"_s, 9,
        u"“editions”"_s);
    row("wait in an unknown region",
        head + steps + u"  - {wait: {image: a, status: normal, region: hom}, say: {en: x}}\n"_s + goal, 7, u"home"_s);
    row("goal in an unknown region", head + steps + step + u"goal:\n  - {image: {name: a, region: capabel}}\n"_s, 9,
        u"capable"_s);
    row("no edition", QString{head}.replace(u"[otc]"_s, u"[]"_s) + steps + step + goal, 2, u"edition"_s);
    row("refusal that stays", head + steps + step + u"goal:\n  - {refused: CBR-01, stays: true}\n"_s, 9, u"stays"_s);
    row("no YAML", head + u"steps: [\n"_s, 0, {});
}

void TestProcedure::wrong()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const QString, words);
    const auto result = read(text);
    QVERIFY(!result);
    const QString message = result.failure().text();
    QVERIFY2(message.contains(words), qPrintable(message));
    QVERIFY2(message.contains(u"try-it.yaml"_s), qPrintable(message));
    if (line > 0)
        QVERIFY2(result.failure().line == line, qPrintable(message));
    QVERIFY2(result.failure().column > 0, qPrintable(message));
}

void TestProcedure::unknownProcedure()
{
    const auto result = loadProcedure(u"create-image-from-server-bakup"_s);
    QVERIFY(!result);
    QVERIFY2(result.failure().text().contains(u"create-image-from-server-backup"_s),
             qPrintable(result.failure().text()));
}

void TestProcedure::ownProcedures()
{
    QDir folder{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/procedures"_s};
    QVERIFY(folder.mkpath(u"."_s));
    QFile file{folder.filePath(u"my-own.yaml"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((head + u"steps:\n"_s + step + goal).toUtf8());
    file.close();
    QVERIFY(procedureIds().contains(u"my-own"_s));
    QVERIFY(loadProcedure(u"my-own"_s));
    QVERIFY(file.remove());
}

void TestProcedure::waitsForMore()
{
    const Result<Procedure> read =
        this->read(head + u"steps:\n"
                          u"  - {press: a.b, deciding: true, say: {en: x}}\n"
                          u"  - {wait: {backup: {server_name: $backup, status: available}}, say: {en: x}}\n"
                          u"  - {wait: {shown: ecs.createServer.addDisk}, say: {en: x}}\n"
                          u"goal: [{refused: none}]\n"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.failure().text()));
    const QVariantMap backup{{u"server_name"_s, u"web-backup-0412"_s}, {u"status"_s, u"available"_s}};
    QCOMPARE(read->steps.at(1).state, (QVariantMap{{u"backup"_s, backup}}));
    QCOMPARE(read->steps.at(2).state, (QVariantMap{{u"shown"_s, u"ecs.createServer.addDisk"_s}}));
}

void TestProcedure::schema()
{
    const QJsonObject object = QJsonDocument::fromJson(procedureSchema()).object();
    QVERIFY(!object.isEmpty());
    QVERIFY(procedureSchema().contains("deciding"));
}

void TestProcedure::speaks()
{
    const Words words{{u"en"_s, u"colour"_s}, {u"de"_s, u"Farbe"_s}};
    QCOMPARE(spoken(words, u"de"_s), u"Farbe"_s);
    QCOMPARE(spoken(words, u"de_AT"_s), u"Farbe"_s);
    QCOMPARE(spoken(words, u"fr"_s), u"colour"_s);
}

void TestProcedure::stateOfAnImage()
{
    World world{[](Change &change) {
        World::addBackup(change, u"backup-1"_s, {{u"name"_s, u"web-backup-0412"_s}, {u"image_id"_s, u"image-1"_s}});
        World::addImage(
            change, u"image-1"_s,
            {{u"name"_s, u"web-image-01"_s}, {u"status"_s, u"creating"_s}, {u"backup_id"_s, u"backup-1"_s}});
    }};
    const Attempt attempt = beginAttempt(world.cloud(), world.session);
    const auto image = [](const QString &name, const QString &status, const QString &backup = {}) {
        QVariantMap fields{{u"name"_s, name}, {u"status"_s, status}};
        if (!backup.isEmpty())
            fields.insert(u"backup"_s, backup);
        return QVariantMap{{u"image"_s, fields}};
    };
    QString why;
    QVERIFY(holds(world.cloud(), attempt, image(u"web-image-01"_s, u"creating"_s, u"web-backup-0412"_s)));
    QVERIFY(!holds(world.cloud(), attempt, image(u"web-image-01"_s, u"normal"_s), &why));
    QVERIFY2(why.contains(u"Creating"_s) && why.contains(u"Normal"_s), qPrintable(why));
    QVERIFY(!holds(world.cloud(), attempt, image(u"web-image-01"_s, u"creating"_s, u"other"_s), &why));
    QVERIFY2(why.contains(u"web-backup-0412"_s), qPrintable(why));
    QVERIFY(!holds(world.cloud(), attempt, image(u"web-image-02"_s, u"normal"_s), &why));
    QVERIFY2(why.contains(u"does not exist"_s), qPrintable(why));

    Attempt stranger = attempt;
    stranger.session = world.stranger;
    QVERIFY(!holds(world.cloud(), stranger, image(u"web-image-01"_s, u"creating"_s)));
}

void TestProcedure::stateInAnotherRegion()
{
    World world{[](Change &change) {
        World::addImage(change, u"image-1"_s, {{u"name"_s, u"here"_s}});
        for (const QChar account : {u'b', u'a'})
            change.insert("project", {{u"id"_s, QString{32, account}},
                                      {u"account_id"_s, QString{32, account}},
                                      {u"region"_s, u"capable"_s},
                                      {u"name"_s, u"eu-nl"_s}});
        World::addImage(change, u"image-2"_s, {{u"name"_s, u"there"_s}, {u"project_id"_s, QString{32, u'a'}}});
    }};
    const Attempt attempt = beginAttempt(world.cloud(), world.session);
    const auto image = [](const QString &name, const QString &region) {
        return QVariantMap{{u"image"_s, QVariantMap{{u"name"_s, name}, {u"region"_s, region}}}};
    };
    QVERIFY(holds(world.cloud(), attempt, image(u"here"_s, {})));
    QVERIFY(holds(world.cloud(), attempt, image(u"here"_s, u"home"_s)));
    QVERIFY(!holds(world.cloud(), attempt, image(u"there"_s, {})));
    QVERIFY(holds(world.cloud(), attempt, image(u"there"_s, u"capable"_s)));
    QVERIFY(!holds(world.cloud(), attempt, image(u"here"_s, u"capable"_s)));
    QVERIFY(!holds(world.cloud(), attempt, image(u"there"_s, u"notcapable"_s)));
}

void TestProcedure::stateOfABackup()
{
    World world{[](Change &change) {
        World::addBackup(change, u"shop-backup-0420"_s, {{u"status"_s, u"creating_image"_s}});
    }};
    const Attempt attempt = beginAttempt(world.cloud(), world.session);
    const auto backup = [](const QString &status) {
        return QVariantMap{{u"backup"_s, QVariantMap{{u"name"_s, u"shop-backup-0420"_s}, {u"status"_s, status}}}};
    };
    QString why;
    QVERIFY(holds(world.cloud(), attempt, backup(u"creating_image"_s)));
    QVERIFY(!holds(world.cloud(), attempt, backup(u"available"_s), &why));
    QVERIFY2(why.contains(u"Image can be created"_s), qPrintable(why));
}

void TestProcedure::gone()
{
    World world{[](Change &change) { World::addBackup(change, u"backup-1"_s); }};
    const Attempt attempt = beginAttempt(world.cloud(), world.session);
    const auto state = [](const QString &name) { return QVariantMap{{u"gone"_s, QVariantMap{{u"backup"_s, name}}}}; };
    QString why;
    QVERIFY(!holds(world.cloud(), attempt, state(u"backup-1"_s), &why));
    QVERIFY2(why.contains(u"still exists"_s), qPrintable(why));
    QVERIFY(holds(world.cloud(), attempt, state(u"backup-2"_s)));
}

void TestProcedure::refusals()
{
    World world{[](Change &change) {
        World::addBackup(change, u"backup-1"_s, {{u"image_id"_s, u"image-1"_s}});
        World::addImage(change, u"image-1"_s, {{u"backup_id"_s, u"backup-1"_s}});
    }};
    const auto refused = [](const QStringList &rules) { return QVariantMap{{u"refused"_s, rules}}; };
    QVERIFY(!world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-1"_s}})).ok());

    Attempt attempt = beginAttempt(world.cloud(), world.session);
    QString why;
    QVERIFY(holds(world.cloud(), attempt, refused({u"none"_s}), &why));
    QVERIFY(!holds(world.cloud(), attempt, refused({u"CBR-11"_s}), &why));
    QVERIFY2(why.contains(u"CBR-11"_s), qPrintable(why));

    QVERIFY(!world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-1"_s}})).ok());
    QCOMPARE(refusedSince(world.cloud(), attempt), QStringList{u"CBR-11"_s});
    QVERIFY(holds(world.cloud(), attempt, refused({u"CBR-11"_s})));
    QVERIFY(!holds(world.cloud(), attempt, refused({u"none"_s}), &why));
    QVERIFY2(why.contains(u"CBR-11"_s), qPrintable(why));

    // A reason that was met at a greyed control counts as a refusal, but not against "none".
    QVERIFY(!holds(world.cloud(), attempt, refused({u"CBR-11"_s, u"CBR-07"_s})));
    attempt.reasons << u"CBR-07"_s;
    QVERIFY(holds(world.cloud(), attempt, refused({u"CBR-11"_s, u"CBR-07"_s})));
    // … and another refusal on the way spoils it.
    QVERIFY(!holds(world.cloud(), attempt, refused({u"CBR-07"_s}), &why));
}

QTEST_GUILESS_MAIN(TestProcedure)
#include "tst_procedure.moc"
