// links: models
#include "importing.h"
#include "support/apart.h"
#include "support/course.h"
#include "support/held.h"
#include "support/world.h"

#include <QSignalSpy>
#include <QThread>

using namespace Qt::StringLiterals;

class TestCloud : public QObject {
    Q_OBJECT

    static QVariantMap image(const QString &backup) { return {{u"backup"_s, backup}, {u"name"_s, u"web-image-01"_s}}; }

private slots:
    void anImageBecomesNormalInTime()
    {
        World world{[](Change &change) { World::addBackup(change, u"web"_s); }};
        const Outcome outcome = world->dispatch(world.command("ims.createImage", image(u"web"_s)));
        QVERIFY(outcome.ok());
        QCOMPARE(world.value("image", outcome.created, "status"), u"creating"_s);
        QCOMPARE(world.value("backup", u"web"_s, "image_id"), outcome.created);
        const auto due = world->nextEvent();
        QVERIFY(due);
        QVERIFY(world->advance(*due - 1));
        QCOMPARE(world.value("image", outcome.created, "status"), u"creating"_s);
        QVERIFY(world->advance(*due));
        QCOMPARE(world.value("image", outcome.created, "status"), u"normal"_s);
        QVERIFY(!world->nextEvent());
    }

    void anImageOfARunningBackupIsBoundToItsZoneUntilTheBackupIsDone()
    {
        World world{[](Change &change) {
            World::addBackup(change, u"shop"_s, {{u"status"_s, u"creating"_s}});
            change.schedule("cbr.snapshotsReady", u"shop"_s, World::Start + 2 * World::Minute);
            change.schedule("cbr.backupDone", u"shop"_s, World::Start + 12 * World::Minute);
        }};
        QCOMPARE(world.refused(world.command("ims.createImage", image(u"shop"_s))), QStringList{u"CBR-04"_s});
        QVERIFY(world->advance(World::Start + 2 * World::Minute));
        QCOMPARE(world.value("backup", u"shop"_s, "status"), u"creating_image"_s);
        QCOMPARE(world.refused(world.command("cbr.restoreBackup", {{u"backup"_s, u"shop"_s}})),
                 QStringList{u"CBR-05"_s});
        const Outcome outcome = world->dispatch(world.command("ims.createImage", image(u"shop"_s)));
        QVERIFY(outcome.ok());
        QVERIFY(world->advance(World::Start + 11 * World::Minute));
        QCOMPARE(world.value("image", outcome.created, "status"), u"normal_az"_s);
        QVERIFY(world->advance(World::Start + 12 * World::Minute));
        QCOMPARE(world.value("image", outcome.created, "status"), u"normal"_s);
        QCOMPARE(world.value("backup", u"shop"_s, "status"), u"available"_s);
    }

    void jobsGoOnAfterARestart()
    {
        World world{[](Change &change) { World::addBackup(change, u"web"_s); }};
        const QString id = world->dispatch(world.command("ims.createImage", image(u"web"_s))).created;
        world.reopen();
        QCOMPARE(world->now(), World::Start);
        QVERIFY(world->advance(World::Start + 10 * World::Minute));
        QCOMPARE(world.value("image", id, "status"), u"normal"_s);
        world.reopen();
        QCOMPARE(world->now(), World::Start + 10 * World::Minute);
    }

    void theSameHistoryGivesTheSameBytes()
    {
        const auto play = [](int slices) {
            World world{[](Change &change) {
                World::addBackup(change, u"web"_s);
                World::addBackup(change, u"old"_s, {{u"prepared"_s, 0}});
            }};
            world->dispatch(world.command("ims.createImage", image(u"web"_s)));
            world->dispatch(world.command("ims.createImage", image(u"old"_s)));
            for (int slice = 1; slice <= slices; ++slice)
                if (!world->advance(World::Start + 60 * World::Minute * slice / slices))
                    return QByteArray{};
            world->dispatch(world.command("ims.deleteImage", {{u"image"_s, u"no such image"_s}}));
            return world->canonicalExport();
        };
        const QByteArray once = play(1);
        QVERIFY(once.size() > 1000);
        QCOMPARE(play(1000), once);
    }

    void deletingImagesAndBackups()
    {
        World world{[](Change &change) {
            World::addBackup(change, u"web"_s);
            World::addBackup(change, u"shop"_s, {{u"status"_s, u"creating_image"_s}});
        }};
        const QString web = world->dispatch(world.command("ims.createImage", image(u"web"_s))).created;
        const QString shop = world->dispatch(world.command("ims.createImage", image(u"shop"_s))).created;
        const Outcome outcome = world->dispatch(
            world.command("ims.deleteImage", {{u"image"_s, QStringList{web, shop}}, {u"deleteBackups"_s, true}}));
        QVERIFY(outcome.ok());
        QCOMPARE(outcome.facts.value(u"backupsKept"_s).toStringList(), QStringList{u"shop"_s});
        QCOMPARE(world.value("image", web, "status"), u"(gone)"_s);
        QCOMPARE(world.value("backup", u"web"_s, "status"), u"deleting"_s);
        QCOMPARE(world.value("backup", u"shop"_s, "image_id"), u""_s);
        QVERIFY(world->advance(World::Start + 60 * World::Minute));
        QCOMPARE(world.value("backup", u"web"_s, "status"), u"(gone)"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb"), u"40"_s);
    }

    void retentionPassesOverABackupWithAnImage()
    {
        const Record automatic{{u"automatic"_s, 1}, {u"expires"_s, World::Start + World::Minute}};
        World world{[&](Change &change) {
            World::addBackup(change, u"plain"_s, automatic);
            World::addBackup(change, u"used"_s, automatic);
            for (const auto &id : {u"plain"_s, u"used"_s})
                change.schedule("cbr.retention", id, World::Start + World::Minute);
        }};
        const QString id = world->dispatch(world.command("ims.createImage", image(u"used"_s))).created;
        QVERIFY(world->advance(World::Start + 120 * World::Minute));
        QCOMPARE(world.value("backup", u"plain"_s, "status"), u"(gone)"_s);
        QCOMPARE(world.value("backup", u"used"_s, "status"), u"available"_s);
        // once the image is gone nothing holds it any more
        QVERIFY(world->dispatch(world.command("ims.deleteImage", {{u"image"_s, id}})).ok());
        QVERIFY(world->advance(World::Start + 180 * World::Minute));
        QCOMPARE(world.value("backup", u"used"_s, "status"), u"(gone)"_s);
    }

    void unpreparedGuestsFailByChance()
    {
        World world{[](Change &change) {
            for (int n = 0; n < 30; ++n)
                World::addBackup(change, u"backup-%1"_s.arg(n), {{u"prepared"_s, 0}});
        }};
        for (int n = 0; n < 30; ++n)
            QVERIFY(world->dispatch(world.command("ims.createImage", image(u"backup-%1"_s.arg(n)))).ok());
        QVERIFY(world->advance(World::Start + 60 * World::Minute));
        const auto count = [&](const QString &status) {
            return world->fetch({.kind = u"image"_s, .filters = {{u"status"_s, Filter::Is, {status}}}, .limit = 0})
                .total;
        };
        QCOMPARE(count(u"normal"_s) + count(u"error"_s), 30);
        QVERIFY(count(u"error"_s) > 5);
        QVERIFY(count(u"normal"_s) > 5);
    }

    void nobodySeesAnothersResources()
    {
        World world{[](Change &change) { World::addBackup(change, u"web"_s); }};
        const QByteArray before = world.state();
        Command theirs = world.command("ims.createImage", image(u"web"_s));
        theirs.by = world.stranger;
        QCOMPARE(world.refused(theirs), QStringList{u"DOOR-01"_s});
        QCOMPARE(world.state(), before);
        QVERIFY(!world->find(u"backup"_s, u"web"_s, PartnerProject));
    }

    void changesAreToldOnceATurn()
    {
        World world{[](Change &change) { World::addBackup(change, u"web"_s); }};
        QSignalSpy changed{&world.cloud(), &Cloud::changed};
        world->dispatch(world.command("ims.createImage", image(u"web"_s)));
        world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, u"web"_s}}));
        QVERIFY(changed.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(changed.size(), 1);
        const QStringList kinds = changed.first().first().toStringList();
        QVERIFY(kinds.contains(u"image"_s) && kinds.contains(u"backup"_s) && kinds.contains(u"journal"_s));
    }

    void aCommandThatNamesNothingIsRefused()
    {
        World world{[](Change &change) { World::addBackup(change, u"web"_s); }};
        const QByteArray before = world.state();
        const QStringList unnamed{u"DOOR-03"_s};
        QCOMPARE(world.refused(world.command("cbr.deleteBackup")), unnamed);
        QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, QStringList{}}})), unnamed);
        QCOMPARE(world.refused(world.command("ims.deleteImage", {{u"image"_s, u""_s}})), unnamed);
        QVariantMap number = image({});
        number.insert(u"backup"_s, 82'072);
        QCOMPARE(world.refused(world.command("ims.createImage", number)), unnamed);
        QCOMPARE(world.state(), before);
    }

    // A clock that stands, or is stopped between two commands, does not change what the second one finds.
    void advancingByNothingChangesNothing()
    {
        const auto play = [](bool beat) {
            World world{[](Change &change) {
                World::addBackup(change, u"old"_s, {{u"automatic"_s, 1}, {u"expires"_s, World::Start - World::Minute}});
            }};
            const QString id = world->dispatch(world.command("ims.createImage", image(u"old"_s))).created;
            world->dispatch(world.command("ims.deleteImage", {{u"image"_s, id}}));
            if (beat && !world->advance(world->now()))
                return QByteArray{};
            world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, u"old"_s}}));
            return world->canonicalExport();
        };
        const QByteArray without = play(false);
        QVERIFY(without.contains("restoring"));
        QCOMPARE(play(true), without);
    }

    void whatIsGoneTakesItsJobsAndTagsAlong()
    {
        World world{[](Change &change) {
            World::addBackup(change, u"web"_s);
            change.insert("tag", {{u"id"_s, u"web:team"_s},
                                  {u"project_id"_s, HomeProject},
                                  {u"kind"_s, u"backup"_s},
                                  {u"resource_id"_s, u"web"_s},
                                  {u"key"_s, u"team"_s},
                                  {u"value"_s, u"web"_s}});
            change.schedule("cbr.retention", u"web"_s, World::Start + 500 * World::Minute);
        }};
        QVERIFY(world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, u"web"_s}})).ok());
        QVERIFY(world->advance(World::Start + 60 * World::Minute));
        QCOMPARE(world.value("backup", u"web"_s, "status"), u"(gone)"_s);
        QVERIFY(!world->nextEvent());
        QCOMPARE(world->fetch({.kind = u"tag"_s}).total, 0);
    }

    void aFailedBackupTakesNothingFromItsVault()
    {
        World world{[](Change &change) {
            World::addBackup(change, u"night"_s, {{u"status"_s, u"creating_image"_s}, {u"fails"_s, 1}});
            change.schedule("cbr.backupDone", u"night"_s, World::Start + World::Minute);
        }};
        QVERIFY(world->advance(World::Start + World::Minute));
        QCOMPARE(world.value("backup", u"night"_s, "status"), u"error"_s);
        QVERIFY(world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, u"night"_s}})).ok());
        QVERIFY(world->advance(World::Start + 60 * World::Minute));
        QCOMPARE(world.value("backup", u"night"_s, "status"), u"(gone)"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb"), u"100"_s);
    }

    // A long way of the clock may be gone in pieces, even when many jobs are due at the same moment.
    void advancesNoMoreJobsThanItMay()
    {
        const auto fill = [](Change &change) {
            for (int backup = 0; backup < 10; ++backup) {
                const QString id = u"b%1"_s.arg(backup);
                World::addBackup(change, id, {{u"status"_s, u"creating"_s}});
                change.schedule("cbr.backupDone", id, World::Start + std::max(5, backup) * World::Minute);
            }
        };
        constexpr qint64 Hour = World::Start + 60 * World::Minute;
        World whole{fill};
        QVERIFY(whole->advance(Hour));
        World pieces{fill};
        const auto running = [&pieces] {
            return pieces->fetch({.kind = u"backup"_s, .filters = {{u"status"_s, Filter::Is, {u"creating"_s}}}}).total;
        };
        QVERIFY(pieces->advance(Hour, 4));
        QCOMPARE(pieces->now(), World::Start + 5 * World::Minute);
        QCOMPARE(running(), 6);
        QVERIFY(pieces->advance(Hour, 4));
        QCOMPARE(pieces->now(), World::Start + 7 * World::Minute);
        QCOMPARE(running(), 2);
        QVERIFY(pieces->advance(Hour, 4));
        QCOMPARE(pieces->now(), Hour);
        QCOMPARE(pieces->canonicalExport(), whole->canonicalExport());
    }

    // The copy is what stood there when it was asked for, and the locks on the file are kept.
    void aCopyIsMadeWhileOneGoesOn()
    {
        const auto all = [](qint64, qint64) { return true; };
        World world{[](Change &change) { World::addBackup(change, u"web"_s); }};
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"copy.sqlite"_s);
        QVERIFY(world->dispatch(world.command("ims.createImage", image(u"web"_s))).ok()); // in the log, not in the file
        const QByteArray before = world->canonicalExport();
        {
            const Result<Work> work = world->snapshotWork(copy);
            QVERIFY(work);
            for (int time = 0; time < 30; ++time) { // more than SQLite leaves in a log by itself
                const auto report = importAnswers(world.cloud(), {answersIn(folder.path(), time)});
                QVERIFY2(report, report ? "" : qPrintable(report.failure().text()));
            }
            std::optional<Success> done;
            const std::unique_ptr<QThread> thread{QThread::create([&] { done = (*work)(all); })};
            thread->start();
            QVERIFY(thread->wait());
            QVERIFY2(*done, *done ? "" : qPrintable(done->failure().text()));
        }
        QCOMPARE((*Cloud::open(copy))->canonicalExport(), before);

        QVERIFY(!world->snapshotWork(copy)); // never written over
        const QString other = folder.filePath(u"other.sqlite"_s);
        const Result<Work> brokenOff = world->snapshotWork(other);
        QVERIFY(brokenOff && !(*brokenOff)([](qint64, qint64) { return false; }));
        QCOMPARE(QDir{folder.path()}.entryList({u"other*"_s}, QDir::Files), QStringList{});
        const Apart looker = apart([&world](const Say &say) { say(isHeld(world.path()) ? "held" : "free"); });
        QCOMPARE(looker.said, "held");
    }

    void passwords()
    {
        World world;
        QVERIFY(world->logIn(u"training"_s, u"trainee"_s, u"practice"_s));
        QVERIFY(!world->logIn(u"training"_s, u"trainee"_s, u"Practice"_s));
        QVERIFY(!world->logIn(u"training"_s, u"colleague"_s, u"practice"_s));
        QVERIFY(!world->logIn(u"nobody"_s, u"trainee"_s));
    }
};

QTEST_GUILESS_MAIN(TestCloud)
#include "tst_cloud.moc"
