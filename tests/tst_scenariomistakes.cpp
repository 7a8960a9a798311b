// links: models
#include "scenario.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// Right as it stands; each row writes one mistake into it.
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

class TestScenarioMistakes final : public QObject {
    Q_OBJECT

private slots:
    void rightAsItStands();
    void mistakesAreToldAndLeaveNoFile_data();
    void mistakesAreToldAndLeaveNoFile();

private:
    QTemporaryDir m_folder;
};

void TestScenarioMistakes::rightAsItStands()
{
    const QString path = m_folder.filePath(u"right.sqlite"_s);
    const Result<std::unique_ptr<Cloud>> cloud =
        beginWorkspace(path, {.id = u"small"_s, .source = Small, .file = u"small.yaml"_s}, {});
    QVERIFY2(cloud, qPrintable(cloud ? QString{} : cloud.failure().text()));
}

void TestScenarioMistakes::mistakesAreToldAndLeaveNoFile_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after, const QString &place,
                        const QString &words) { QTest::addRow("%s", name) << before << after << place << words; };
    row("unknown key", "capacity_gb: 100}\n        backups", "capactiy_gb: 100}\n        backups", u":16:30:"_s,
        u"Did you mean “capacity_gb”?"_s);
    row("dangling server", "server: ecs-web-01, created: -2h", "server: ecs-wbe-01, created: -2h", u":18:60:"_s,
        u"Did you mean “ecs-web-01”?"_s);
    row("dangling vault", "vault: vault-01\n", "vault: vault-1\n", u":13:20:"_s, u"“vault-01”"_s);
    row("dangling backup", "backup: web-backup-01,", "backup: web-backup-11,", u":21:53:"_s, u"web-backup-11"_s);
    row("other project's vault", "vault: vault-01\n", "vault: vault-far\n", u":13:20:"_s, u"another project"_s);
    row("zone", "            vault: vault-01\n", "            az: capable-a\n", u":13:17:"_s, u"home-a, home-b"_s);
    row("state", "created: -2h}", "created: -2h, status: availabel}", u":18:94:"_s, u"“available”"_s);
    row("no time", "created: -2h}", "created: yesterday}", u":18:81:"_s, u"-3d 04:10"_s);
    row("start before the clock's time", "start: 2026-03", "start: 1969-03", u":3:8:"_s,
        u"between the years 1970 and 9000"_s);
    row("start at its end", "start: 2026-03", "start: 9999-03", u":3:8:"_s, u"between the years 1970 and 9000"_s);
    row("no such time", "created: -3d 04:10", "created: -3d 27:10", u":19:81:"_s, u"27:10"_s);
    row("no such date", "2026-03-02T08:00:00Z", "2026-02-30T08:00:00Z", u":3:8:"_s, u"2026-02-30"_s);
    row("future", "created: -2h}", "created: +2h}", u":18:81:"_s, u"before the start"_s);
    row("creating without due", "created: -2h}", "created: -2h, status: creating, snapshots: +2m}", u":18:94:"_s,
        u"“due”"_s);
    row("creating without snapshots", "created: -2h}", "created: -2h, status: creating, due: +2m}", u":18:94:"_s,
        u"“snapshots”"_s);
    row("due before snapshots", "created: -2h}", "created: -2h, status: creating, snapshots: +9m, due: +2m}",
        u":18:125:"_s, u"“due”"_s);
    row("available with due", "created: -2h}", "created: -2h, due: +2m}", u":18:91:"_s, u"“available”"_s);
    row("manual that expires", "automatic: true, ", "", u":19:101:"_s, u"automatic"_s);
    row("expired before", "expires: +1h", "expires: -1h", u":19:118:"_s, u"expired"_s);
    row("backup used twice", "created: -1h}\n",
        "created: -1h}\n          - {name: b, type: full, backup: web-backup-01, created: -1h}\n", u":22:43:"_s,
        u"One backup makes one"_s);
    row("full image without backup", "backup: web-backup-01, created: -1h", "created: -1h", u":21:39:"_s,
        u"“backup”"_s);
    row("two of a name", "name: web-backup-02", "name: web-backup-01", u":19:20:"_s, u"line 18"_s);
    row("two of an id", "region: capable\n",
        "region: capable\n        id: 0123456789abcdef0123456789abcdef\n"
        "        name: x\n      - key: third\n        region: home\n        id: 0123456789abcdef0123456789abcdef\n"
        "      - key: fourth\n        region: home\n",
        u":28:13:"_s, u"used twice"_s);
    row("bad id", "{name: vault-far,", "{name: vault-far, id: xyz,", u":25:35:"_s, u"hexadecimal"_s);
    row("two system disks", "[{size_gb: 40}, {size_gb: 10}]",
        "[{size_gb: 40, role: system}, {size_gb: 10, role: system}]", u":14:70:"_s, u"one system disk"_s);
    row("no disk", "[{size_gb: 40}, {size_gb: 10}]", "[]", u":14:20:"_s, u"At least one disk"_s);
    row("size", "size_gb: 40", "size_gb: 0", u":14:31:"_s, u"between 1 and"_s);
    row("size as text", "size_gb: 40", "size_gb: large", u":14:31:"_s, u"a whole number"_s);
    row("no user", "[{name: trainee, password: practice}]", "[]", u":6:12:"_s, u"at least one user"_s);
    row("two users", "[{name: trainee, password: practice}]", "[{name: a, password: b}, {name: a, password: c}]",
        u":6:44:"_s, u"two users"_s);
    row("share with itself", "created: -2h}", "created: -2h, shares: [{project: training-home}]}", u":18:105:"_s,
        u"its own project"_s);
    row("share with nobody", "created: -2h}", "created: -2h, shares: [{project: trainig-capable}]}", u":18:105:"_s,
        u"“training-capable”"_s);
    row("gone server without disks", "server: ecs-web-01, created: -2h", "server_name: x, created: -2h", u":18:13:"_s,
        u"“disks”"_s);
    row("disk in a vault of servers", "{size_gb: 10}", "{size_gb: 10, vault: vault-01}", u":14:57:"_s, u"“server”"_s);
    row("file system in a vault of servers", "        backups:\n",
        "        file_systems: [{name: files-01, size_gb: 500, vault: vault-01}]\n        backups:\n", u":17:62:"_s,
        u"“server”"_s);
    row("wrong vault kind", "{name: vault-01, ", "{name: vault-01, object_type: disk, ", u":18:42:"_s, u"“disk”"_s);
    row("missing", "title: Small\n", "", u":1:1:"_s, u"“title” is missing"_s);
    const auto withPolicy = [&row](const char *name, const QByteArray &policy, const QByteArray &vault,
                                   const QString &place, const QString &words) {
        row(name, "        vaults:\n          - {name: vault-01, capacity_gb: 100}\n",
            "        policies: [{name: nightly, " + policy +
                "}]\n        vaults:\n          - {name: vault-01, capacity_gb: 100" + vault + "}\n",
            place, words);
    };
    withPolicy("no such policy", "times: ['02:00']", ", policy: nihgtly", u":17:56:"_s, u"no policy “nihgtly”"_s);
    withPolicy("replication policy without region", "type: replication, times: ['02:00']", "", u":15:42:"_s,
               u"“destination_region”"_s);
    withPolicy("daily policy with days", "frequency: daily, days: [MO], times: ['02:00']", "", u":15:60:"_s,
               u"“days”"_s);
    withPolicy("policy off the hour", "times: ['02:30']", "", u":15:44:"_s, u"on the hour"_s);
    withPolicy("policy without times", "times: []", "", u":15:43:"_s, u"at least one time"_s);
    withPolicy("older policy for replicas",
               "service: csbs, type: replication, times: ['02:10'], destination_region: capable", "", u":15:57:"_s,
               u"no replicas"_s);
    withPolicy("older policy of a vault", "service: csbs, times: ['02:10']", ", policy: nightly", u":17:56:"_s,
               u"“csbs”"_s);
    row("server with a policy of cbr",
        "            vault: vault-01\n            disks: [{size_gb: 40}, {size_gb: 10}]\n",
        "            csbs_policy: nightly\n            disks: [{size_gb: 40}, {size_gb: 10}]\n"
        "        policies: [{name: nightly, times: ['02:00']}]\n",
        u":13:26:"_s, u"“cbr”"_s);
    row("generate into nothing", "title: Small\n", "title: Small\ngenerate: {backups: 5, into: []}\n", u":3:30:"_s,
        u"At least one project"_s);
}

void TestScenarioMistakes::mistakesAreToldAndLeaveNoFile()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    QFETCH(QString, words);
    QByteArray text = Small;
    QCOMPARE(text.count(before), 1);
    text.replace(before, after);
    QFile file{m_folder.filePath(u"mistake.yaml"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const Result<Scenario> scenario = loadScenario(file.fileName());
    QVERIFY(!scenario);
    const QString told = scenario.failure().text();
    QVERIFY2(told.contains(u"mistake.yaml"_s + place), qPrintable(told));
    QVERIFY2(told.contains(words), qPrintable(told));

    const QString path = m_folder.filePath(u"workspace.sqlite"_s);
    const Result<std::unique_ptr<Cloud>> cloud =
        beginWorkspace(path, {.id = u"mistake"_s, .source = text, .file = u"mistake.yaml"_s}, {});
    QVERIFY(!cloud);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestScenarioMistakes)
#include "tst_scenariomistakes.moc"
