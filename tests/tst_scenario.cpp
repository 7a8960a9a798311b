// links: models
#include "scenario.h"
#include "store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Hour = 60 * Minute;

// The smallest scenario that has something of everything.
const QByteArray Small = R"(scenario: small
title: Small
start: 2026-03-02T08:00:00Z
accounts:
  - name: training
    users: [{name: trainee, password: practice}]
    projects:
      - key: training-home
        region: home
        servers:
          - name: ecs-web-01
            os: Ubuntu 22.04 server 64bit
            vault: vault-01
            disks: [{size_gb: 40}, {size_gb: 10}]
        vaults:
          - {name: vault-01, capacity_gb: 100}
        backups:
          - {name: web-backup-01, vault: vault-01, server: ecs-web-01, created: -2h}
          - {name: web-backup-02, vault: vault-01, server: ecs-web-01, created: -3d 04:10, automatic: true, expires: +1h}
        images:
          - {name: web-full-01, type: full, backup: web-backup-01, created: -1h}
      - key: training-capable
        region: capable
        vaults:
          - {name: vault-far, capacity_gb: 100}
)";

} // namespace

class TestScenario final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void builtInScenariosLoad_data();
    void builtInScenariosLoad();
    void starterHoldsEveryState_data();
    void starterHoldsEveryState();
    void starterHoldsEveryRefusalReason_data();
    void starterHoldsEveryRefusalReason();
    void starterHasTheAccountsOfItsBook();
    void starterNamesPlaces();
    void anotherRegionIsAnotherWorld();
    void sharesReachTheirProjects();
    void backupsRun();
    void failingBackupEndsInError();
    void retentionTakesWhatHasNoImage();
    void imagesAreBoundToTheirBackups();
    void backupsCopyTheDisksOfTheirServer();
    void vaultsCountWhatTheyHold();
    void sameSeedSameBytes();
    void otherSeedOtherIds();
    void idsMayBeGiven();
    void timesAreRelativeToTheStart();
    void existingFileIsRefused();
    void halfMadeWorkspaceIsNone();
    void resetGivesTheStartAgain();
    void resetOfSomethingElseIsRefused();
    void largeIsGenerated();
    void generatedCountNeedsAGenerator();
    void userScenariosAreFound();
    void unknownScenarioIsTold();
    void schemaIsPublished();

private:
    std::unique_ptr<Cloud> begin(const QString &scenario, const Start &start = {});
    std::unique_ptr<Cloud> beginText(const QByteArray &text, const Start &start = {});
    static qint64 count(Cloud &cloud, const QString &kind, const QList<Filter> &filters = {});
    static Record named(Cloud &cloud, const QString &kind, const QString &name);
    static Filter is(const char *field, const QVariant &value)
    {
        return {QString::fromLatin1(field), Filter::Is, {value}};
    }
    QString fresh() { return m_folder.filePath(u"w%1.sqlite"_s.arg(++m_number)); }

    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<Cloud> m_starter;
};

void TestScenario::initTestCase()
{
    QTest::failOnWarning(QRegularExpression{u".*"_s});
    m_starter = begin(u"starter"_s);
}

std::unique_ptr<Cloud> TestScenario::begin(const QString &name, const Start &start)
{
    const Result<Scenario> scenario = loadScenario(name);
    if (!scenario)
        qFatal("%s", qPrintable(scenario.failure().text()));
    Result<std::unique_ptr<Cloud>> cloud = beginWorkspace(fresh(), *scenario, start);
    if (!cloud)
        qFatal("%s", qPrintable(cloud.failure().text()));
    return std::move(*cloud);
}

std::unique_ptr<Cloud> TestScenario::beginText(const QByteArray &text, const Start &start)
{
    QFile file{m_folder.filePath(u"text.yaml"_s)};
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write(text);
    file.close();
    return begin(file.fileName(), start);
}

qint64 TestScenario::count(Cloud &cloud, const QString &kind, const QList<Filter> &filters)
{
    return cloud.fetch({.kind = kind, .filters = filters, .limit = 0}).total;
}

Record TestScenario::named(Cloud &cloud, const QString &kind, const QString &name)
{
    const Rows rows = cloud.fetch({.kind = kind, .filters = {is("name", name)}, .sort = u"created"_s});
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

void TestScenario::builtInScenariosLoad_data()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = scenarioIds();
    QVERIFY(ids.contains(u"starter"_s) && ids.contains(u"large"_s));
    for (const QString &id : ids)
        QTest::addRow("%s", qPrintable(id)) << id;
}

void TestScenario::builtInScenariosLoad()
{
    QFETCH(QString, id);
    const Result<Scenario> scenario = loadScenario(id);
    QVERIFY2(scenario, qPrintable(scenario ? QString{} : scenario.failure().text()));
    QCOMPARE(scenario->id, id);
    QVERIFY(!scenario->title.isEmpty() && !scenario->summary.isEmpty());
}

void TestScenario::starterHoldsEveryState_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const auto add = [](const QString &kind, const QString &field, const QStringList &values) {
        for (const QString &value : values)
            QTest::addRow("%s %s", qPrintable(kind), qPrintable(value)) << kind << field << value;
    };
    add(u"backup"_s, u"status"_s,
        {u"available"_s, u"creating"_s, u"creating_image"_s, u"restoring"_s, u"deleting"_s, u"error"_s});
    add(u"vault"_s, u"status"_s, {u"available"_s, u"lock"_s, u"error"_s, u"frozen"_s});
    add(u"vault"_s, u"protect_type"_s, {u"replication"_s});
    add(u"vault"_s, u"object_type"_s, {u"disk"_s});
    add(u"image"_s, u"status"_s, {u"normal"_s, u"normal_az"_s, u"creating"_s, u"error"_s, u"frozen"_s});
    add(u"image"_s, u"type"_s, {u"system"_s, u"data"_s, u"full"_s, u"iso"_s});
    add(u"image"_s, u"visibility"_s, {u"public"_s, u"private"_s});
    add(u"server"_s, u"status"_s, {u"running"_s, u"stopped"_s});
    add(u"server"_s, u"os_type"_s, {u"Linux"_s, u"Windows"_s});
    add(u"server"_s, u"type"_s, {u"ECS"_s, u"BMS"_s});
    add(u"server"_s, u"prepared"_s, {u"0"_s, u"1"_s});
}

void TestScenario::starterHoldsEveryState()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QVERIFY(count(*m_starter, kind, {{field, Filter::Is, {value}}}) > 0);
}

void TestScenario::starterHoldsEveryRefusalReason_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("backup");
    QTest::addColumn<QStringList>("rules");
    const QString image = u"ims.createImage"_s;
    QTest::addRow("usable") << image << u"web-backup-0412"_s << QStringList{};
    QTest::addRow("image line") << image << u"portal-backup-0419"_s << QStringList{};
    QTest::addRow("vault locked") << image << u"mail-backup-0410"_s << QStringList{};
    QTest::addRow("server deleted") << image << u"crm-backup-0298"_s << QStringList{};
    QTest::addRow("shared in") << image << u"tools-backup-0393"_s << QStringList{};
    QTest::addRow("used") << image << u"erp-backup-0398"_s << QStringList{u"CBR-01"_s};
    QTest::addRow("creating") << image << u"shop-backup-0420"_s << QStringList{u"CBR-04"_s};
    QTest::addRow("restoring") << image << u"portal-backup-0417"_s << QStringList{u"CBR-04"_s};
    QTest::addRow("deleting") << image << u"autobk_1c07"_s << QStringList{u"CBR-04"_s};
    QTest::addRow("error") << image << u"manualbk_e44f"_s << QStringList{u"CBR-04"_s};
    QTest::addRow("no system disk") << image << u"logs-data-backup-0377"_s << QStringList{u"CBR-07"_s};
    QTest::addRow("bare-metal server") << image << u"bms-backup-0388"_s << QStringList{u"CBR-08"_s};
    QTest::addRow("vault frozen") << image << u"web-backup-0344"_s << QStringList{u"CBR-09"_s};
    QTest::addRow("vault faulty") << image << u"web-backup-0352"_s << QStringList{u"CBR-09"_s};
    QTest::addRow("restore while created")
        << u"cbr.restoreBackup"_s << u"queue-backup-0422"_s << QStringList{u"CBR-05"_s};
    QTest::addRow("delete used") << u"cbr.deleteBackup"_s << u"erp-backup-0398"_s << QStringList{u"CBR-11"_s};
}

void TestScenario::starterHoldsEveryRefusalReason()
{
    QFETCH(QString, command);
    QFETCH(QString, backup);
    QFETCH(QStringList, rules);
    const std::optional<Session> session = m_starter->logIn(u"training"_s, u"trainee"_s);
    QVERIFY(session);
    const Rows rows =
        m_starter->fetch({.kind = u"backup"_s, .project = session->project, .filters = {is("name", backup)}});
    QCOMPARE(rows.rows.size(), 1);
    const auto refusals = m_starter->check(
        {.id = command, .by = *session, .arguments = {{u"backup"_s, rows.at(0, u"id"_s)}, {u"name"_s, u"x"_s}}});
    QStringList broken;
    for (const Refusal &refusal : refusals)
        broken << refusal.rule;
    QCOMPARE(broken, rules);
}

void TestScenario::starterHasTheAccountsOfItsBook()
{
    QCOMPARE(m_starter->accounts().size(), 3);
    for (const auto &[account, user, password] : {std::tuple{u"training"_s, u"trainee"_s, u"practice-1"_s},
                                                  {u"partner"_s, u"colleague"_s, u"practice-3"_s},
                                                  {u"evening-class"_s, u"student"_s, u"practice-4"_s}}) {
        const std::optional<Session> session = m_starter->logIn(account, user, password);
        QVERIFY(session);
        QVERIFY(!m_starter->logIn(account, user, u"wrong"_s));
        QStringList regions;
        for (const Record &project : m_starter->projects(session->account))
            regions << project.value(u"region"_s).toString();
        const bool severalAtHome = account == u"evening-class"_s;
        QCOMPARE(regions, (QStringList(severalAtHome ? 2 : 1, u"home"_s) + QStringList{u"capable"_s, u"notcapable"_s}));
    }
    const auto evening = m_starter->fetch({.kind = u"account"_s, .filters = {is("name", u"evening-class"_s)}});
    QCOMPARE(evening.at(0, u"enterprise_projects"_s).toInt(), 0);
    const std::optional<Session> student = m_starter->logIn(u"evening-class"_s, u"student"_s);
    QCOMPARE(m_starter->quotaLeft(student->project, u"image"_s), 5);
}

void TestScenario::starterNamesPlaces()
{
    const QList<Record> projects = m_starter->projects(m_starter->logIn(u"training"_s, u"trainee"_s)->account);
    QCOMPARE(projects.at(1).value(u"name"_s), u"eu-nl"_s);
    QCOMPARE(named(*m_starter, u"server"_s, u"ecs-web-02"_s).value(u"az"_s), u"home-b"_s);
    QCOMPARE(m_starter->meta(u"edition"_s), u"otc"_s);
    QCOMPARE(m_starter->meta(u"scenario"_s), u"starter"_s);
}

void TestScenario::anotherRegionIsAnotherWorld()
{
    const QList<Record> projects = m_starter->projects(m_starter->logIn(u"training"_s, u"trainee"_s)->account);
    QStringList seen;
    for (const Record &project : projects) {
        const Rows backups =
            m_starter->fetch({.kind = u"backup"_s, .project = project.value(u"id"_s).toString(), .sort = u"name"_s});
        QVERIFY(backups.total > 0);
        seen << backups.at(0, u"name"_s).toString();
    }
    seen.removeDuplicates();
    QCOMPARE(seen.size(), 3);
}

void TestScenario::sharesReachTheirProjects()
{
    const QString project = m_starter->logIn(u"training"_s, u"trainee"_s)->project;
    const Rows images = m_starter->fetch(
        {.kind = u"sharedImage"_s, .project = project, .filters = {is("share", u"accepted"_s)}, .sort = u"name"_s});
    QCOMPARE(images.total, 2);
    QCOMPARE(images.at(0, u"name"_s), u"partner-samples-2025"_s);
    QCOMPARE(images.at(1, u"name"_s), u"partner-toolbox-12"_s);
    for (int row = 0; row < 2; ++row)
        QCOMPARE(images.at(row, u"owner_account"_s), u"partner"_s);
    const Rows backups = m_starter->fetch({.kind = u"sharedBackup"_s, .project = project, .sort = u"name"_s});
    QCOMPARE(backups.total, 2);
    QCOMPARE(backups.at(0, u"status"_s), u"pending"_s);
    QCOMPARE(backups.at(1, u"status"_s), u"accepted"_s);
}

void TestScenario::backupsRun()
{
    const auto cloud = begin(u"starter"_s);
    const auto status = [&cloud] {
        return named(*cloud, u"backup"_s, u"shop-backup-0420"_s).value(u"status"_s).toString();
    };
    const qint64 start = cloud->now();
    QCOMPARE(status(), u"creating"_s);
    QVERIFY(cloud->advance(start + 2 * Minute - 1));
    QCOMPARE(status(), u"creating"_s);
    QVERIFY(cloud->advance(start + 2 * Minute));
    QCOMPARE(status(), u"creating_image"_s);
    QVERIFY(cloud->advance(start + 12 * Minute));
    QCOMPARE(status(), u"available"_s);
    QCOMPARE(named(*cloud, u"image"_s, u"hardened-ubuntu-03"_s).value(u"status"_s), u"normal"_s);
    QCOMPARE(named(*cloud, u"backup"_s, u"portal-backup-0417"_s).value(u"status"_s), u"available"_s);
    QVERIFY(named(*cloud, u"backup"_s, u"autobk_1c07"_s).isEmpty());
}

void TestScenario::failingBackupEndsInError()
{
    const auto cloud = begin(u"starter"_s);
    QVERIFY(cloud->advance(cloud->now() + 30 * Minute));
    QCOMPARE(named(*cloud, u"backup"_s, u"log-backup-0423"_s).value(u"status"_s), u"error"_s);
    QCOMPARE(named(*cloud, u"backup"_s, u"app-backup-0418"_s).value(u"status"_s), u"error"_s);
    QCOMPARE(named(*cloud, u"image"_s, u"queue-full-01"_s).value(u"status"_s), u"normal"_s);
}

void TestScenario::retentionTakesWhatHasNoImage()
{
    const auto cloud = begin(u"starter"_s);
    QVERIFY(cloud->advance(cloud->now() + 24 * Hour));
    QVERIFY(named(*cloud, u"backup"_s, u"autobk_0d4e"_s).isEmpty());
    QCOMPARE(named(*cloud, u"backup"_s, u"autobk_77ac"_s).value(u"status"_s), u"available"_s);
    QCOMPARE(named(*cloud, u"backup"_s, u"autobk_a9e3"_s).value(u"status"_s), u"available"_s);
    QCOMPARE(named(*cloud, u"backup"_s, u"autobk_3f21"_s).value(u"status"_s), u"available"_s);
}

void TestScenario::imagesAreBoundToTheirBackups()
{
    const Record backup = named(*m_starter, u"backup"_s, u"erp-backup-0398"_s);
    const Record image = named(*m_starter, u"image"_s, u"erp-full-01"_s);
    QCOMPARE(backup.value(u"image_id"_s), image.value(u"id"_s));
    QCOMPARE(image.value(u"backup_id"_s), backup.value(u"id"_s));
    QCOMPARE(image.value(u"os"_s), backup.value(u"os"_s));
    QCOMPARE(count(*m_starter, u"tag"_s, {is("resource_id", image.value(u"id"_s))}), 2);
}

void TestScenario::backupsCopyTheDisksOfTheirServer()
{
    const Record server = named(*m_starter, u"server"_s, u"ecs-erp-db-01"_s);
    const Record backup = named(*m_starter, u"backup"_s, u"erp-backup-0398"_s);
    QCOMPARE(backup.value(u"server_id"_s), server.value(u"id"_s));
    QCOMPARE(backup.value(u"size_gb"_s).toInt(), 760);
    const Rows disks = m_starter->fetch(
        {.kind = u"disk"_s, .filters = {is("server_id", server.value(u"id"_s))}, .sort = u"position"_s});
    const Rows copies = m_starter->fetch(
        {.kind = u"backupDisk"_s, .filters = {is("backup_id", backup.value(u"id"_s))}, .sort = u"position"_s});
    QCOMPARE(disks.total, 3);
    QCOMPARE(copies.total, 3);
    QSet<QString> fingerprints;
    for (int row = 0; row < 3; ++row) {
        for (const auto &field : {u"files"_s, u"fingerprint"_s, u"size_gb"_s, u"role"_s})
            QCOMPARE(copies.at(row, field), disks.at(row, field));
        QCOMPARE(copies.at(row, u"disk_name"_s), disks.at(row, u"name"_s));
        fingerprints << disks.at(row, u"fingerprint"_s).toString();
    }
    QCOMPARE(fingerprints.size(), 3);
    QCOMPARE(named(*m_starter, u"backup"_s, u"secure-backup-0401"_s).value(u"encrypted"_s).toInt(), 1);
    QCOMPARE(named(*m_starter, u"backup"_s, u"legacy-backup-0360"_s).value(u"prepared"_s).toInt(), 0);
}

void TestScenario::vaultsCountWhatTheyHold()
{
    const auto cloud = beginText(Small);
    const Record vault = named(*cloud, u"vault"_s, u"vault-01"_s);
    QCOMPARE(vault.value(u"used_gb"_s).toInt(), 100);
    QCOMPARE(vault.value(u"allocated_gb"_s).toInt(), 50);
    QCOMPARE(vault.value(u"associated"_s).toInt(), 1);

    for (const QString &scenario : {u"starter"_s, u"large"_s}) {
        const auto begun = begin(scenario, {.backups = scenario == "large"_L1 ? 2000 : 0});
        QMap<QString, qint64> finished;
        const Rows backups = begun->fetch({.kind = u"backup"_s});
        for (int row = 0; row < backups.rows.size(); ++row) {
            const QString status = backups.at(row, u"status"_s).toString();
            if (!status.startsWith("creating"_L1) && status != "error"_L1)
                finished[backups.at(row, u"vault_id"_s).toString()] += backups.at(row, u"size_gb"_s).toLongLong();
        }
        const Rows vaults = begun->fetch({.kind = u"vault"_s});
        for (int row = 0; row < vaults.rows.size(); ++row)
            QCOMPARE(vaults.at(row, u"used_gb"_s).toLongLong(), finished.value(vaults.at(row, u"id"_s).toString()));
    }
}

void TestScenario::sameSeedSameBytes()
{
    for (const QString &scenario : {u"starter"_s, u"large"_s}) {
        const Start start{.seed = 7, .backups = scenario == "large"_L1 ? 300 : 0};
        const QByteArray one = begin(scenario, start)->canonicalExport();
        const QByteArray two = begin(scenario, start)->canonicalExport();
        QVERIFY(one.size() > 1000);
        QCOMPARE(one, two);
    }
}

void TestScenario::otherSeedOtherIds()
{
    const auto one = begin(u"starter"_s, {.seed = 7});
    const auto two = begin(u"starter"_s, {.seed = 8});
    const Record a = named(*one, u"backup"_s, u"web-backup-0412"_s);
    const Record b = named(*two, u"backup"_s, u"web-backup-0412"_s);
    QVERIFY(a.value(u"id"_s) != b.value(u"id"_s));
    QVERIFY(one->canonicalExport() != two->canonicalExport());
    static const QRegularExpression uuid{u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s};
    QVERIFY(uuid.match(a.value(u"id"_s).toString()).hasMatch());
    static const QRegularExpression hex{u"^[0-9a-f]{32}$"_s};
    QVERIFY(hex.match(a.value(u"project_id"_s).toString()).hasMatch());
}

void TestScenario::idsMayBeGiven()
{
    QByteArray text = Small;
    text.replace("{name: web-backup-01,", "{name: web-backup-01, id: 5b0d6f0e-7a52-4f0e-9a35-0c5d1f3e7a11,");
    const auto cloud = beginText(text);
    QCOMPARE(named(*cloud, u"backup"_s, u"web-backup-01"_s).value(u"id"_s), u"5b0d6f0e-7a52-4f0e-9a35-0c5d1f3e7a11"_s);
    QCOMPARE(named(*cloud, u"image"_s, u"web-full-01"_s).value(u"backup_id"_s),
             u"5b0d6f0e-7a52-4f0e-9a35-0c5d1f3e7a11"_s);
}

void TestScenario::timesAreRelativeToTheStart()
{
    const auto cloud = beginText(Small);
    constexpr qint64 Start = 1'772'438'400'000;
    QCOMPARE(cloud->now(), Start);
    QCOMPARE(named(*cloud, u"backup"_s, u"web-backup-01"_s).value(u"created"_s).toLongLong(), Start - 2 * Hour);
    QCOMPARE(named(*cloud, u"backup"_s, u"web-backup-02"_s).value(u"created"_s).toLongLong(),
             Start - 72 * Hour - 4 * Hour + 10 * Minute);
    QCOMPARE(named(*cloud, u"backup"_s, u"web-backup-02"_s).value(u"expires"_s).toLongLong(), Start + Hour);
}

void TestScenario::existingFileIsRefused()
{
    const QString path = fresh();
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const Result<std::unique_ptr<Cloud>> cloud = beginWorkspace(path, *loadScenario(u"starter"_s), {});
    QVERIFY(!cloud);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "mine");
}

// A program that was killed while it made a workspace must not stand in the way of the next one.
void TestScenario::halfMadeWorkspaceIsNone()
{
    const QString path = fresh();
    const auto refused = Cloud::create(path, 1'772'438'400'000, 1, [&path](Store &store) -> Success {
        const bool notYet = !QFile::exists(path) && QFile::exists(store.path());
        const auto second = Cloud::create(path, 1'772'438'400'000, 1, [](Store &) -> Success { return Done{}; });
        const QString told = second ? QString{} : second.failure().text();
        if (notYet && told.contains(u"Another program is beginning"_s) && QFile::copy(store.path(), path + u".half"_s))
            return Failure{.message = u"stopped"_s};
        return Done{};
    });
    QVERIFY(!refused);
    QCOMPARE(refused.failure().message, u"stopped"_s);
    QVERIFY(!QFile::exists(path));

    QVERIFY(QFile::rename(path + u".half"_s, path + u".making"_s)); // as the kill would have left it
    const auto next = beginWorkspace(path, *loadScenario(u"starter"_s), {});
    QVERIFY2(next, qPrintable(next ? QString{} : next.failure().text()));
    QVERIFY(!QFile::exists(path + u".making"_s));
    QVERIFY(count(**next, u"backup"_s) > 0);
}

void TestScenario::resetGivesTheStartAgain()
{
    auto cloud = begin(u"large"_s, {.seed = 3, .backups = 120});
    const QByteArray before = cloud->canonicalExport();
    const QString path = cloud->path();
    QVERIFY(cloud->advance(cloud->now() + 40 * Hour));
    QVERIFY(cloud->canonicalExport() != before);
    QVERIFY(!resetWorkspace(path)); // still open
    QVERIFY(cloud->canonicalExport() != before);
    cloud.reset();
    const Success reset = resetWorkspace(path);
    QVERIFY2(reset, qPrintable(reset ? QString{} : reset.failure().text()));
    const Result<std::unique_ptr<Cloud>> again = Cloud::open(path);
    QVERIFY(again);
    QCOMPARE((*again)->canonicalExport(), before);
    QVERIFY(!QFile::exists(path + u".reset"_s));
}

void TestScenario::resetOfSomethingElseIsRefused()
{
    const QString path = fresh();
    QVERIFY(!resetWorkspace(path));
    QVERIFY(!QFile::exists(path));
    const Result<std::unique_ptr<Cloud>> bare =
        Cloud::create(path, 1'772'438'400'000, 1, [](Store &) -> Success { return Done{}; });
    QVERIFY(bare);
}

void TestScenario::largeIsGenerated()
{
    const auto cloud = begin(u"large"_s, {.backups = 2000});
    QCOMPARE(count(*cloud, u"backup"_s), 2000);
    for (const auto &status : {u"creating"_s, u"creating_image"_s, u"restoring"_s, u"deleting"_s, u"error"_s})
        QVERIFY2(count(*cloud, u"backup"_s, {is("status", status)}) > 0, qPrintable(status));
    QVERIFY(count(*cloud, u"backup"_s, {is("status", u"available"_s)}) > 1800);
    QVERIFY(count(*cloud, u"backupDisk"_s) > 2000);
    QVERIFY(count(*cloud, u"server"_s) >= 70);
    QVERIFY(count(*cloud, u"image"_s, {is("type", u"full"_s)}) > 0);
    const Session session = *cloud->logIn(u"training"_s, u"trainee"_s);
    const Rows rows = cloud->fetch({.kind = u"backup"_s, .project = session.project, .sort = u"created"_s});
    QCOMPARE(rows.total, 1600);
    for (int row = 0; row < rows.rows.size(); ++row) {
        const Record backup = rows.record(row);
        QVERIFY(cloud->find(u"vault"_s, backup.value(u"vault_id"_s).toString(), session.project));
        QVERIFY(backup.value(u"created"_s).toLongLong() <= cloud->now());
        QVERIFY(count(*cloud, u"backupDisk"_s, {is("backup_id", backup.value(u"id"_s))}) >= 1);
    }
    QVERIFY(cloud->advance(cloud->now() + 5 * Hour)); // what runs at the start ends
    for (const auto &status : {u"creating"_s, u"creating_image"_s, u"restoring"_s, u"deleting"_s})
        QCOMPARE(count(*cloud, u"backup"_s, {is("status", status)}), 0);
}

void TestScenario::generatedCountNeedsAGenerator()
{
    const QString path = fresh();
    const Result<std::unique_ptr<Cloud>> cloud = beginWorkspace(path, *loadScenario(u"starter"_s), {.backups = 5});
    QVERIFY(!cloud);
    QVERIFY(!QFile::exists(path));
}

void TestScenario::userScenariosAreFound()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/scenarios"_s;
    QVERIFY(QDir{}.mkpath(folder));
    QFile file{folder + u"/my-class.yaml"_s};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(Small);
    file.close();
    QVERIFY(scenarioIds().contains(u"my-class"_s));
    QVERIFY(loadScenario(u"my-class"_s));
    QVERIFY(file.remove());
}

void TestScenario::unknownScenarioIsTold()
{
    const Result<Scenario> scenario = loadScenario(u"startre"_s);
    QVERIFY(!scenario);
    QVERIFY2(scenario.failure().text().contains(u"“starter”"_s), qPrintable(scenario.failure().text()));
}

void TestScenario::schemaIsPublished()
{
    const QJsonObject schema = QJsonDocument::fromJson(scenarioSchema()).object();
    QCOMPARE(schema.value(u"$schema"_s), u"https://json-schema.org/draft/2020-12/schema"_s);
    QVERIFY(schema.value(u"required"_s).toArray().contains(u"accounts"_s));
    const QJsonObject backup = schema.value(u"$defs"_s).toObject().value(u"backup"_s).toObject();
    QCOMPARE(backup.value(u"additionalProperties"_s), false);
    const QJsonObject status = backup.value(u"properties"_s).toObject().value(u"status"_s).toObject();
    QVERIFY(status.value(u"enum"_s).toArray().contains(u"creating_image"_s));
    QCOMPARE(status.value(u"default"_s), u"available"_s);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
