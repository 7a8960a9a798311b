// links: models
#include "support/abroad.h"

using namespace Qt::StringLiterals;

// What becomes of a backup that other projects get.
class TestBackupCopies : public QObject {
    Q_OBJECT

    static constexpr qint64 Day = 24LL * 60 * World::Minute;

    static void share(World &world)
    {
        QVERIFY((world.refused(
                     world.command("cbr.shareBackup", {{u"backup"_s, u"backup"_s}, {u"projects"_s, PartnerProject}})))
                    .isEmpty());
    }

    static Outcome accept(World &world, const QVariantMap &more = {})
    {
        QVariantMap arguments{{u"backup"_s, u"backup"_s}, {u"vault"_s, u"vault-2"_s}};
        arguments.insert(more);
        return world->dispatch({.id = u"cbr.acceptBackup"_s, .by = world.stranger, .arguments = arguments});
    }

    static QStringList backupsOf(World &world, const QString &project)
    {
        QStringList ids;
        const Rows rows = world->fetch({.kind = u"backup"_s, .project = project, .sort = u"id"_s});
        for (int row = 0; row < rows.rows.size(); ++row)
            ids += rows.at(row, u"id"_s).toString();
        return ids;
    }

    static void backup(Change &change) { World::addBackup(change, u"backup"_s); }

    static void backupAndAbroad(Change &change)
    {
        abroad::fill(change);
        backup(change);
    }

private slots:
    void anAcceptedBackupIsOneOfTheRecipient()
    {
        World world{backup};
        share(world);
        QCOMPARE(backupsOf(world, PartnerProject), QStringList{});
        const Outcome outcome = accept(world, {{u"autoBind"_s, u"1"_s}});
        QVERIFY(outcome.ok());
        QCOMPARE(backupsOf(world, PartnerProject), QStringList{outcome.created});
        QCOMPARE(world.value("backup", outcome.created, "status"), u"available"_s);
        QCOMPARE(world.value("backup", outcome.created, "shared_from"), u"training"_s);
        QCOMPARE(world.value("vault", u"vault-2"_s, "used_gb"), u"160"_s);
        QCOMPARE(world.value("vault", u"vault-2"_s, "auto_bind"), u"1"_s);
        QCOMPARE(world->fetch({.kind = u"backupDisk"_s, .project = PartnerProject}).total, 1);
    }

    void aRejectedBackupLeavesNothing()
    {
        World world{backup};
        share(world);
        QVERIFY(world
                    ->dispatch(
                        {.id = u"cbr.rejectBackup"_s, .by = world.stranger, .arguments = {{u"backup"_s, u"backup"_s}}})
                    .ok());
        QCOMPARE(backupsOf(world, PartnerProject), QStringList{});
        QVERIFY(accept(world).ok()); // it can still be accepted
    }

    // CBR-140
    void deletingTheOriginalTakesTheCopy()
    {
        World world{backup};
        share(world);
        QVERIFY(accept(world).ok());
        QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup"_s}})), QStringList{});
        QVERIFY(world->advance(World::Start + Day));
        QCOMPARE(backupsOf(world, PartnerProject), QStringList{});
        QCOMPARE(world.value("vault", u"vault-2"_s, "used_gb"), u"100"_s);
    }

    void cancelledSharingTakesTheCopy()
    {
        World world{backup};
        share(world);
        QVERIFY(accept(world).ok());
        const QString member = world->fetch({.kind = u"backupMember"_s}).at(0, u"id"_s).toString();
        QCOMPARE(world.refused(world.command("cbr.cancelSharing", {{u"member"_s, member}})), QStringList{});
        QVERIFY(world->advance(World::Start + Day));
        QCOMPARE(backupsOf(world, PartnerProject), QStringList{});
        QCOMPARE(backupsOf(world, HomeProject), QStringList{u"backup"_s});
        QCOMPARE(world->fetch({.kind = u"backupMember"_s}).total, 0);
    }

    // CBR-16 / IMS-35: what was shared with somebody makes images, and those cannot be shared on.
    void anImageOfASharedBackupCannotBeShared()
    {
        World world{backup};
        share(world);
        const QString copy = accept(world).created;
        const Outcome made =
            world->dispatch({.id = u"ims.createImage"_s,
                             .by = world.stranger,
                             .arguments = {{u"backup"_s, copy}, {u"name"_s, u"theirs"_s}, {u"agreement"_s, true}}});
        QVERIFY(made.ok());
        QVERIFY(world->advance(World::Start + Day));
        QCOMPARE(world.value("image", made.created, "from_shared"), u"1"_s);
        // CBR-25: now the owner can neither take it back nor delete the backup.
        QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup"_s}})),
                 QStringList{u"CBR-25.deletion"_s});
    }

    void aReplicaComesToBeElsewhere()
    {
        World world{backupAndAbroad};
        QCOMPARE(world.refused(world.command(
                     "cbr.replicateBackup",
                     {{u"backup"_s, u"backup"_s}, {u"name"_s, u"replica"_s}, {u"destination"_s, u"vault-there"_s}})),
                 QStringList{});
        const QString replica = backupsOf(world, abroad::Project).value(0);
        QCOMPARE(world.value("backup", replica, "status"), u"creating"_s);
        QCOMPARE(world.value("backup", replica, "az"), u"capable-a"_s);
        QCOMPARE(world->fetch({.kind = u"task"_s, .project = HomeProject}).total, 1);
        QVERIFY(world->advance(World::Start + Day));
        QCOMPARE(world.value("backup", replica, "status"), u"available"_s);
        QCOMPARE(world.value("vault", u"vault-there"_s, "used_gb"), u"60"_s);
        const Rows tasks = world->fetch({.kind = u"task"_s});
        QCOMPARE(tasks.rows.size(), 2);
        for (int row = 0; row < tasks.rows.size(); ++row)
            QCOMPARE(tasks.at(row, u"status"_s).toString(), u"success"_s);
        // CBR-73: it makes images, and restores nothing.
        const Session there{world.session.account, world.session.user, abroad::Project};
        QVERIFY(world->absent({.id = u"cbr.restoreBackup"_s, .by = there, .arguments = {{u"backup"_s, replica}}}));
        QVERIFY(
            world->check({.id = u"ims.createImage"_s, .by = there, .arguments = {{u"backup"_s, replica}}}, Cloud::Entry)
                .isEmpty());
        // Deleting the original leaves it.
        QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, u"backup"_s}})), QStringList{});
        QVERIFY(world->advance(World::Start + 2 * Day));
        QCOMPARE(backupsOf(world, abroad::Project), QStringList{replica});
    }

    // CBR-145: all that can be, once.
    void aVaultIsReplicatedOnce()
    {
        World world{[](Change &change) {
            backupAndAbroad(change);
            World::addBackup(change, u"second"_s);
            World::addBackup(change, u"without"_s, {{u"contains_system_disk"_s, 0}});
            World::addBackup(change, u"failed"_s, {{u"status"_s, u"error"_s}});
        }};
        const Command command =
            world.command("cbr.replicateVault", {{u"vault"_s, u"vault-1"_s}, {u"destination"_s, u"vault-there"_s}});
        QCOMPARE(world.refused(command), QStringList{});
        QCOMPARE(backupsOf(world, abroad::Project).size(), 2);
        QVERIFY(world->advance(World::Start + Day));
        QCOMPARE(world.refused(command), QStringList{u"CBR-145"_s});
    }
};

QTEST_GUILESS_MAIN(TestBackupCopies)
#include "tst_backupcopies.moc"
