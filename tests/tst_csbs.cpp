// links: models
#include "asked.h"
#include "edition.h"
#include "spec.h"
#include "support/olderservice.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 60 * World::Minute;
constexpr qint64 Day = 24 * Hour;

// The project uses the older service; server-1 has a disk.
void inUse(Change &change)
{
    olderservice::addVault(change);
    change.insert("disk", {{u"id"_s, u"disk-1"_s},
                           {u"project_id"_s, HomeProject},
                           {u"server_id"_s, u"server-1"_s},
                           {u"name"_s, u"ecs-web-01-system"_s},
                           {u"role"_s, u"system"_s},
                           {u"status"_s, u"in_use"_s},
                           {u"az"_s, u"home-a"_s},
                           {u"size_gb"_s, 100},
                           {u"position"_s, 0}});
}

Record of(const QString &status)
{
    return {{u"object_type"_s, u"csbs"_s}, {u"vault_id"_s, u"vault-c"_s}, {u"status"_s, status}, {u"size_gb"_s, 40}};
}

const QVariantMap Policy{{u"name"_s, u"policy_1"_s},
                         {u"enabled"_s, true},
                         {u"frequency"_s, u"daily"_s},
                         {u"every"_s, 1},
                         {u"times"_s, QStringList{u"637"_s, u"42"_s}},
                         {u"retention"_s, u"quantity"_s},
                         {u"quantity"_s, 2},
                         {u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"web"_s}}}}};

QVariantMap backingUp(const QString &name, bool full = false)
{
    return {{u"servers"_s, u"server-1"_s}, {u"immediate"_s, true}, {u"name"_s, name}, {u"full"_s, full}};
}

} // namespace

// What the older service does; what it refuses is in tst_rules.
class TestCsbs final : public QObject {
    Q_OBJECT

    static QString done(World &world, const char *command, const QVariantMap &arguments)
    {
        const Outcome outcome = world->dispatch(world.command(command, arguments));
        QStringList rules;
        for (const Refusal &refusal : outcome.refusals)
            rules += refusal.rule + u' ' + refusal.reason;
        if (!outcome.ok())
            qWarning("%s: %s", command, qPrintable(rules.join(u", ")));
        return outcome.created;
    }
    static Rows backupsOf(World &world, const QList<Filter> &more = {})
    {
        return world->fetch({.kind = u"backup"_s,
                             .filters = QList<Filter>{{u"object_type"_s, Filter::Is, {u"csbs"_s}}} + more,
                             .sort = u"created"_s});
    }

private slots:
    // The vault that keeps the backups of the older service is nobody's to work with.
    void itsVaultIsNotThere()
    {
        World world{inUse};
        const QByteArray before = world.state();
        int commands = 0;
        for (const Service *service : services()) {
            for (const CommandSpec &command : service->commands) {
                if (!command.kind || qstrcmp(command.kind, "vault") != 0)
                    continue;
                ++commands;
                const Outcome outcome =
                    world->dispatch(world.command(command.id, {{QString::fromLatin1(command.argument), u"vault-c"_s},
                                                               {u"resources"_s, QStringList{u"server-1"_s}}}));
                QCOMPARE(outcome.refusals.size(), 1);
                QCOMPARE(outcome.refusals.first().rule, u"DOOR-01"_s);
            }
        }
        QVERIFY(commands > 10);
        QCOMPARE(world.state(), before);
    }

    // §3.2 of the reference, cell by cell.
    void cells_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code"); // empty: allowed
        const QStringList states{u"creating"_s,  u"creating_image"_s, u"available"_s,
                                 u"restoring"_s, u"deleting"_s,       u"error"_s};
        struct Line {
            const char *command;
            const char *codes; // one a state
        };
        constexpr Line Lines[] = {
            {"csbs.restoreBackup", "4000|4000| |2003|2003|4000"},
            {"ims.createImage", "8001| | |8001|8001|8001"},
            {"csbs.deleteBackup", "2003|2003| |2003|2003| "},
        };
        for (const Line &line : Lines) {
            const QStringList codes = QString::fromLatin1(line.codes).split(u'|');
            for (int at = 0; at < states.size(); ++at)
                QTest::addRow("%s, %s", line.command, qPrintable(states.at(at)))
                    << QString::fromLatin1(line.command) << states.at(at) << codes.at(at).trimmed();
        }
    }
    void cells()
    {
        QFETCH(QString, command);
        QFETCH(QString, status);
        QFETCH(QString, code);
        World world{[&](Change &change) {
            inUse(change);
            World::addBackup(change, u"backup"_s, of(status));
        }};
        const Command entry = world.command(command.toLatin1().constData(), {{u"backup"_s, u"backup"_s}});
        QCOMPARE(world->check(entry, Cloud::Entry).isEmpty(), code.isEmpty());
        const Command asked =
            world.command(command.toLatin1().constData(), {{u"backup"_s, u"backup"_s}, {u"name"_s, u"web-01"_s}});
        const QList<Refusal> refusals = world->check(asked);
        QStringList codes;
        for (const Refusal &refusal : refusals)
            codes += refusal.code;
        QCOMPARE(codes, code.isEmpty() ? QStringList{} : QStringList{u"CSBS."_s + code});
        const QByteArray before = world.state();
        QCOMPARE(world.refused(asked).isEmpty(), code.isEmpty());
        QCOMPARE(world.state() == before, !code.isEmpty());
    }

    void aBackupHasItsWholeLife()
    {
        World world{inUse};
        const QString backup = done(world, "csbs.createBackup", backingUp(u"manualbk_1"_s));
        const auto status = [&] { return world.value("backup", backup, "status"); };
        QCOMPARE(status(), u"creating"_s);
        QVERIFY(world->advance(World::Start + 3 * World::Minute));
        QCOMPARE(status(), u"creating_image"_s);
        QVERIFY(world->advance(World::Start + Hour));
        QCOMPARE(status(), u"available"_s);
        QCOMPARE(world.value("vault", u"vault-c"_s, "used_gb"), u"100"_s);
        done(world, "csbs.restoreBackup", {{u"backup"_s, backup}});
        QCOMPARE(status(), u"restoring"_s);
        QVERIFY(world->advance(World::Start + Hour + 5 * World::Minute)); // an enhanced one is back in a few minutes
        QCOMPARE(status(), u"available"_s);
        done(world, "csbs.deleteBackup", {{u"backup"_s, backup}});
        QCOMPARE(status(), u"deleting"_s);
        QVERIFY(world->advance(World::Start + 2 * Hour));
        QCOMPARE(status(), u"(gone)"_s);
        QCOMPARE(world.value("vault", u"vault-c"_s, "used_gb"), u"0"_s);
        const Rows jobs = world->fetch({.kind = u"task"_s, .filters = {{u"service"_s, Filter::Is, {u"csbs"_s}}}});
        QCOMPARE(jobs.rows.size(), 3);
    }

    void anImageOfItIsAnImageOfTheOlderService()
    {
        World world{[](Change &change) {
            inUse(change);
            World::addBackup(change, u"backup"_s, of(u"creating_image"_s));
        }};
        const QString image = done(world, "ims.createImage", {{u"backup"_s, u"backup"_s}, {u"name"_s, u"web-01"_s}});
        QCOMPARE(world.value("image", image, "source_type"), u"csbs"_s);
        QCOMPARE(world.value("backup", u"backup"_s, "image_id"), image);
    }

    // CSBS-42
    void backupsAreEnhancedFromTheFirstOnOrAfterAFullOne()
    {
        World world{[](Change &change) {
            inUse(change);
            World::addBackup(change, u"older"_s, of(u"available"_s));
        }};
        const QString common = done(world, "csbs.createBackup", backingUp(u"manualbk_1"_s));
        QCOMPARE(world.value("backup", common, "enhanced"), u"0"_s);
        QVERIFY(world->advance(World::Start + 2 * Hour));
        const QString full = done(world, "csbs.createBackup", backingUp(u"manualbk_2"_s, true));
        QCOMPARE(world.value("backup", full, "enhanced"), u"1"_s);
        QVERIFY(world->advance(World::Start + 4 * Hour));
        const QString next = done(world, "csbs.createBackup", backingUp(u"manualbk_3"_s));
        QCOMPARE(world.value("backup", next, "enhanced"), u"1"_s);
    }

    // CSBS-39
    void fiveAreDeletedAtATime()
    {
        World world{[](Change &change) {
            inUse(change);
            for (int at = 0; at < 7; ++at)
                World::addBackup(change, u"backup-%1"_s.arg(at), of(u"available"_s));
        }};
        QStringList all;
        for (int at = 0; at < 7; ++at)
            all += u"backup-%1"_s.arg(at);
        done(world, "csbs.deleteBackup", {{u"backup"_s, all}});
        const auto due = [&](int at) { return world.value("backup", all.at(at), "due").toLongLong() - World::Start; };
        QVERIFY(due(6) >= 2 * due(0) * 9 / 10);
        QVERIFY(due(4) < due(5));
        QVERIFY(world->advance(World::Start + Hour));
        QCOMPARE(backupsOf(world).rows.size(), 0);
    }

    // CSBS-22, 25, 27, 30, 34, 35
    void aPolicyBacksUpItsServersByTheMinute()
    {
        World world{inUse};
        const QString policy = done(world, "csbs.createPolicy", Policy);
        done(world, "csbs.associateServers", {{u"servers"_s, u"server-1"_s}, {u"policy"_s, policy}});
        QVERIFY(world->advance(World::Start + 100 * World::Minute)); // 10:37 in Berlin is 09:37 UTC
        const Rows first = backupsOf(world);
        QCOMPARE(first.rows.size(), 1);
        QCOMPARE(first.at(0, u"created"_s).toLongLong(), World::Start + 97 * World::Minute);
        QCOMPARE(first.at(0, u"automatic"_s).toInt(), 1);
        QCOMPARE(world.value("tag", first.at(0, u"id"_s).toString() + u":team"_s, "value"), u"web"_s);
        QVERIFY(world->advance(World::Start + 5 * Hour));
        const QString manual = done(world, "csbs.backUpNow", {{u"policy"_s, policy}, {u"name"_s, u"manualbk_1"_s}});
        QCOMPARE(world.value("tag", manual + u":team"_s, "value"), u"web"_s);
        QVERIFY(world->advance(World::Start + 4 * Day));
        QCOMPARE(world.value("backup", manual, "status"), u"available"_s);
        QVERIFY(backupsOf(world, {{u"automatic"_s, Filter::Is, {1}}}).rows.size() <= 4); // two, and what is on its way
        done(world, "csbs.disablePolicy", {{u"policy"_s, policy}});
        QVERIFY(world->advance(World::Start + 6 * Day));
        const auto kept = backupsOf(world).rows.size();
        QCOMPARE(kept, 3);
        done(world, "csbs.enablePolicy", {{u"policy"_s, policy}});
        done(world, "csbs.disassociate", {{u"server"_s, u"server-1"_s}});
        done(world, "csbs.deletePolicy", {{u"policy"_s, policy}});
        QVERIFY(world->advance(World::Start + 10 * Day));
        QCOMPARE(backupsOf(world).rows.size(), kept);
    }

    void anotherPolicyTakesThePlaceOfTheOneBefore()
    {
        World world{inUse};
        QVariantMap other = Policy;
        other.insert(u"name"_s, u"policy_2"_s);
        const QString first = done(world, "csbs.createPolicy", Policy);
        const QString second = done(world, "csbs.createPolicy", other);
        done(world, "csbs.associateServers", {{u"servers"_s, u"server-1"_s}, {u"policy"_s, first}});
        done(world, "csbs.createBackup",
             {{u"servers"_s, u"server-1"_s}, {u"autoBackup"_s, true}, {u"policy"_s, second}});
        QCOMPARE(world.value("server", u"server-1"_s, "csbs_policy_id"), second);
        const Rows jobs = world->fetch({.kind = u"job"_s, .filters = {{u"kind"_s, Filter::Is, {u"cbr.policyDue"_s}}}});
        QCOMPARE(jobs.rows.size(), 1);
        QCOMPARE(jobs.at(0, u"resource_id"_s).toString(), second);
    }

    // Word for word what the reference of the API shows, with shorter ids.
    void asksWhatTheApiDocuments_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QVariantMap>("arguments");
        QTest::addColumn<QString>("request");
        QTest::newRow("back up a server")
            << u"csbs.createBackup"_s
            << QVariantMap{{u"servers"_s, QStringList{u"f45c"_s}},
                           {u"immediate"_s, true},
                           {u"name"_s, u"backup"_s},
                           {u"description"_s, u"backup des"_s},
                           {u"full"_s, false}}
            << uR"(POST /v1/0123/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/resources/f45c/action

{
  "protect": {
    "backup_name": "backup",
    "description": "backup des",
    "incremental": true,
    "resource_type": "OS::Nova::Server",
    "extra_info": {}
  }
})"_s;
        const QVariantMap disk{{u"from"_s, u"bc11"_s}, {u"to"_s, u"ee27"_s}};
        QTest::newRow("restore a server")
            << u"csbs.restoreBackup"_s
            << QVariantMap{{u"backup"_s, u"504b"_s}, {u"start"_s, true}, {u"disks"_s, QVariantList{disk}}}
            << uR"(POST /v1/0123/restores

{
  "restore": {
    "provider_id": "fc4d5750-22e7-4798-8a46-f48f62c4c1da",
    "checkpoint_id": "<checkpoint_id>",
    "parameters": {
      "checkpoint_item_id": "504b",
      "power_on": true,
      "targets": {
        "server_id": "f45c",
        "volumes": [
          {
            "backup_id": "bc11",
            "volume_id": "ee27"
          }
        ]
      }
    }
  }
})"_s;
        QTest::newRow("run a policy") << u"csbs.backUpNow"_s << QVariantMap{{u"policy"_s, u"6217"_s}}
                                      << uR"(POST /v1/0123/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/checkpoints

{
  "checkpoint": {
    "plan_id": "6217",
    "parameters": {
      "auto_trigger": false
    }
  }
})"_s;
    }
    void asksWhatTheApiDocuments()
    {
        QFETCH(QString, command);
        QFETCH(QVariantMap, arguments);
        QFETCH(QString, request);
        const Edition edition = *loadEdition(u"otc-classic"_s);
        const Asked asked = ::asked(*requestsOf(command).first(), u"0123"_s, arguments, edition, [](const QString &) {
            return Record{{u"server_id"_s, u"f45c"_s}};
        });
        QCOMPARE(asked.request, request);
        QVERIFY(asked.commandLine.isEmpty()); // the client does not know the service
        QVERIFY(!asked.source.isEmpty());
    }

    // CSBS-44
    void aFailedJobLeavesABackupInError()
    {
        World failing{[](Change &change) {
            inUse(change);
            const QString id = u"backup"_s;
            World::addBackup(change, id, of(u"creating"_s));
            change.update("backup", id, {{u"fails"_s, 1}});
            change.insert("task", {{u"id"_s, u"job"_s},
                                   {u"project_id"_s, HomeProject},
                                   {u"service"_s, u"csbs"_s},
                                   {u"type"_s, u"backup"_s},
                                   {u"status"_s, u"running"_s},
                                   {u"backup_id"_s, id},
                                   {u"created"_s, World::Start}});
            change.schedule("cbr.backupDone", id, World::Start + World::Minute);
        }};
        QVERIFY(failing->advance(World::Start + Hour));
        QCOMPARE(failing.value("backup", u"backup"_s, "status"), u"error"_s);
        QCOMPARE(failing.value("task", u"job"_s, "status"), u"failed"_s);
        QVERIFY(!failing.value("task", u"job"_s, "error").isEmpty());
        QCOMPARE(failing.refused(failing.command("csbs.deleteJob", {{u"task"_s, u"job"_s}})), QStringList{});
        QCOMPARE(failing.value("task", u"job"_s, "status"), u"(gone)"_s);
    }
};

QTEST_GUILESS_MAIN(TestCsbs)
#include "tst_csbs.moc"
