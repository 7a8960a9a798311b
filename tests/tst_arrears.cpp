// links: models
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 86'400'000;
constexpr qint64 Frozen = World::Start + 15 * Day;
constexpr qint64 Over = World::Start + 30 * Day;
const QString Training{32, u'a'};

void readAs(Change &change, const QString &reading)
{
    change.setSetting("readings", reading);
}

// A vault, a server, images of both kinds and their backups, each in the state that its name says.
void belongings(Change &change)
{
    World::addBackup(change, u"plain"_s);
    World::addBackup(change, u"faulty"_s, {{u"status"_s, u"error"_s}, {u"fails"_s, 1}});
    World::addBackup(change, u"used"_s, {{u"image_id"_s, u"full"_s}});
    World::addImage(change, u"full"_s, {{u"backup_id"_s, u"used"_s}, {u"az"_s, u"home-a"_s}});
    World::addImage(change, u"system"_s, {{u"type"_s, u"system"_s}});
    World::addImage(change, u"older"_s, {{u"type"_s, u"system"_s}, {u"status"_s, u"frozen"_s}});
    World::addImage(change, u"broken"_s, {{u"type"_s, u"system"_s}, {u"status"_s, u"error"_s}});
    change.update("vault", u"vault-1"_s, {{u"used_gb"_s, 120}});
}

QStringList notices(World &world)
{
    const Rows rows = world->fetch({.kind = u"notice"_s, .sort = u"created"_s});
    QStringList subjects;
    for (int row = 0; row < rows.rows.size(); ++row)
        subjects += rows.at(row, u"subject"_s).toString().replace(u"%1"_s, rows.at(row, u"detail"_s).toString());
    return subjects;
}

int frozenThings(World &world)
{
    int count = 0;
    for (const auto &kind : {u"vault"_s, u"image"_s, u"server"_s})
        count += int(world->fetch({.kind = kind, .filters = {{u"frozen_scene"_s, Filter::Is, {u"ARREAR"_s}}}}).total);
    return count;
}

} // namespace

// What becomes of an account that does not pay, in simulated time and in both readings.
class TestArrears : public QObject {
    Q_OBJECT

private slots:
    void everythingGoesOnInTheGracePeriod()
    {
        World world{belongings};
        QVERIFY(world->dispatch(world.command("iam.fallIntoArrears")).ok());
        QVERIFY(world->advance(Frozen - 1));
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"available"_s);
        QCOMPARE(world.value("image", u"full"_s, "status"), u"normal"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "frozen"), u"0"_s);
        QCOMPARE(notices(world).size(), 1);
        QCOMPARE(world->nextEvent(), Frozen);
    }

    void thenItIsFrozen()
    {
        World world{belongings};
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(Frozen + 10'000));
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"frozen"_s);
        QCOMPARE(world.value("image", u"full"_s, "status"), u"frozen"_s);
        QCOMPARE(world.value("image", u"system"_s, "status"), u"frozen"_s);
        QCOMPARE(world.value("image", u"broken"_s, "status"), u"error"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "frozen"), u"1"_s);
        QCOMPARE(world.value("backup", u"plain"_s, "status"), u"available"_s);
        QCOMPARE(world.value("vault", u"vault-2"_s, "status"), u"available"_s); // the partner pays
        QCOMPARE(notices(world).size(), 2);
        QCOMPARE(world->nextEvent(), Over);
        // Nothing is left to do, so nothing is scheduled until then.
        QCOMPARE(world->fetch({.kind = u"job"_s}).total, 1);
        // The vault's state rules as any frozen one does.
        QCOMPARE(world.refused(world.command("ims.createImage", {{u"backup"_s, u"plain"_s}, {u"name"_s, u"late"_s}})),
                 QStringList{u"CBR-09"_s});
    }

    void settlingInTimeThaws_data()
    {
        QTest::addColumn<qint64>("when");
        QTest::addColumn<int>("frozen");
        QTest::newRow("at once") << World::Start << 0;
        QTest::newRow("in the grace period") << Frozen - 1 << 0;
        QTest::newRow("just frozen") << Frozen << 1;
        QTest::newRow("frozen") << Frozen + 10'000 << 4;
        QTest::newRow("the last moment") << Over - 1 << 4;
    }
    void settlingInTimeThaws()
    {
        QFETCH(qint64, when);
        QFETCH(int, frozen);
        World world{belongings};
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(when));
        QCOMPARE(frozenThings(world), frozen);
        QVERIFY(world->dispatch(world.command("iam.settleArrears")).ok());
        QVERIFY(world->advance(when + 10'000));
        QCOMPARE(frozenThings(world), 0);
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"available"_s);
        QCOMPARE(world.value("image", u"full"_s, "status"), u"normal"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "frozen"), u"0"_s);
        QCOMPARE(world.value("image", u"older"_s, "status"), u"frozen"_s); // for another reason
        QCOMPARE(world->fetch({.kind = u"job"_s}).total, 0);
        QVERIFY(world->advance(Over + Day)); // nothing of it comes back
        QCOMPARE(frozenThings(world), 0);
        QCOMPARE(world.value("backup", u"plain"_s, "status"), u"available"_s);
    }

    void thenTheBackupsGo_data()
    {
        QTest::addColumn<QString>("reading");
        QTest::addColumn<bool>("withImages");
        QTest::newRow("backups only") << u"arrears=backupsOnly"_s << false;
        QTest::newRow("images too") << u"arrears=imagesToo"_s << true;
    }
    void thenTheBackupsGo()
    {
        QFETCH(QString, reading);
        QFETCH(bool, withImages);
        World world{[&](Change &change) {
            belongings(change);
            readAs(change, reading);
        }};
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(Over - 1));
        for (const char *backup : {"plain", "faulty", "used"})
            QVERIFY(world.value("backup", QString::fromLatin1(backup), "status") != u"deleting"_s);
        QVERIFY(world->advance(Over + 5'000));
        for (const char *backup : {"plain", "faulty", "used"})
            QCOMPARE(world.value("backup", QString::fromLatin1(backup), "status"), u"deleting"_s);
        QVERIFY(world->advance(Over + Day));
        for (const char *backup : {"plain", "faulty", "used"})
            QCOMPARE(world.value("backup", QString::fromLatin1(backup), "status"), u"(gone)"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb"), u"0"_s);
        QCOMPARE(world.value("image", u"system"_s, "status"), u"frozen"_s);
        QCOMPARE(world.value("image", u"full"_s, "status"), withImages ? u"(gone)"_s : u"frozen"_s);
        QCOMPARE(notices(world).filter(u"full"_s).size(), withImages ? 1 : 0);
        // An image that stays keeps what it holds.
        const Rows disks =
            world->fetch({.kind = u"imageDisk"_s, .filters = {{u"image_id"_s, Filter::Is, {u"full"_s}}}});
        QCOMPARE(disks.total, withImages ? 0 : 1);
        if (!withImages) {
            QCOMPARE(disks.at(0, u"name"_s).toString(), u"ecs-web-01-system"_s);
            QCOMPARE(disks.at(0, u"size_gb"_s).toInt(), 40);
            QCOMPARE(world.value("image", u"full"_s, "backup_id"), QString{});
        }
        // Paying now brings back what was frozen, not what was deleted.
        QVERIFY(world->dispatch(world.command("iam.settleArrears")).ok());
        QVERIFY(world->advance(Over + 2 * Day));
        QCOMPARE(frozenThings(world), 0);
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"available"_s);
        QCOMPARE(world.value("backup", u"plain"_s, "status"), u"(gone)"_s);
    }

    // The tenants of an image that goes have it no longer.
    void aSharedImageGoesWithItsBackup()
    {
        World world{[](Change &change) {
            belongings(change);
            readAs(change, u"arrears=imagesToo shareQuota=256"_s);
        }};
        QVERIFY(
            world->dispatch(world.command("ims.shareImage", {{u"image"_s, u"full"_s}, {u"projects"_s, PartnerProject}}))
                .ok());
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(Frozen + 10'000));
        QCOMPARE(world->find(u"sharedImage"_s, u"full"_s, PartnerProject)->value(u"status"_s), QVariant{u"frozen"_s});
        QVERIFY(world->advance(Over + 10'000));
        QVERIFY(!world->find(u"sharedImage"_s, u"full"_s, PartnerProject));
        QCOMPARE(world->fetch({.kind = u"imageMember"_s}).total, 0);
    }

    void whatIsBusyIsDealtWithLater()
    {
        World world{[](Change &change) {
            World::addBackup(change, u"long"_s, {{u"status"_s, u"restoring"_s}});
            change.schedule("cbr.restoreDone", u"long"_s, Over + 90 * World::Minute);
            World::addImage(change, u"late"_s, {{u"status"_s, u"creating"_s}, {u"type"_s, u"system"_s}});
            change.schedule("ims.imageDone", u"late"_s, Frozen + 90 * World::Minute);
        }};
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(Frozen + 89 * World::Minute));
        QCOMPARE(world.value("image", u"late"_s, "status"), u"creating"_s);
        QVERIFY(world->advance(Frozen + 121 * World::Minute));
        QCOMPARE(world.value("image", u"late"_s, "status"), u"frozen"_s);
        QVERIFY(world->advance(Over + 89 * World::Minute));
        QCOMPARE(world.value("backup", u"long"_s, "status"), u"restoring"_s);
        QVERIFY(world->advance(Over + 121 * World::Minute));
        QCOMPARE(world.value("backup", u"long"_s, "status"), u"(gone)"_s);
    }

    // However the clock comes there, all is done once, and the same.
    void jumpsAndStepsEndAlike()
    {
        const auto many = [](Change &change) {
            belongings(change);
            readAs(change, u"arrears=imagesToo"_s);
            for (int n = 0; n < 120; ++n)
                World::addBackup(
                    change, u"backup-%1"_s.arg(n),
                    {{u"created"_s, World::Start - n}, {u"object_type"_s, n % 2 ? u"server"_s : u"disk"_s}});
            for (int n = 0; n < 60; ++n)
                World::addImage(change, u"image-%1"_s.arg(n), {{u"type"_s, u"system"_s}});
            change.update("vault", u"vault-1"_s, {{u"used_gb"_s, 120 + 120 * 60}});
        };
        World jumping{many};
        World stepping{many};
        for (World *world : {&jumping, &stepping})
            QVERIFY((*world)->dispatch(world->command("iam.fallIntoArrears")).ok());
        QVERIFY(jumping->advance(Over + Day));
        while (stepping->nextEvent())
            QVERIFY(stepping->advance(std::min(*stepping->nextEvent(), stepping->now() + Day)));
        QVERIFY(stepping->advance(Over + Day));
        QCOMPARE(stepping.state(), jumping.state());
        QCOMPARE(jumping->fetch({.kind = u"backup"_s}).total, 0);
        QCOMPARE(frozenThings(jumping), 63); // the vault, the server, 60 images and one more
        QCOMPARE(jumping.value("vault", u"vault-1"_s, "used_gb"), u"0"_s);
        QCOMPARE(notices(jumping).size(), 4);
        // A part is so small that the window goes on meanwhile.
        World halted{many};
        halted->dispatch(halted.command("iam.fallIntoArrears"));
        QVERIFY(halted->advance(Over));
        QCOMPARE(halted->fetch({.kind = u"backup"_s, .filters = {{u"status"_s, Filter::Is, {u"deleting"_s}}}}).total,
                 50);
    }

    void arrearsBeginAnew()
    {
        World world{belongings};
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(Frozen - Day));
        world->dispatch(world.command("iam.settleArrears"));
        world->dispatch(world.command("iam.fallIntoArrears"));
        QVERIFY(world->advance(Frozen + 13 * Day));
        QCOMPARE(frozenThings(world), 0);
        QCOMPARE(world->nextEvent(), Frozen + 14 * Day);
        world.reopen(); // what is due is in the file
        QVERIFY(world->advance(Frozen + 14 * Day + 10'000));
        QCOMPARE(frozenThings(world), 4);
    }

    void noticesAreReadByWhoTheyAreFor()
    {
        World world{belongings};
        const auto unread = [&world] {
            return world->fetch({.kind = u"notice"_s, .filters = {{u"seen"_s, Filter::Is, {0}}}}).total;
        };
        world->dispatch(world.command("iam.fallIntoArrears"));
        QCOMPARE(unread(), 1);
        QVERIFY(world->dispatch({.id = u"iam.readNotices"_s, .by = world.stranger}).ok());
        QCOMPARE(unread(), 1);
        QVERIFY(world->dispatch(world.command("iam.readNotices")).ok());
        QCOMPARE(unread(), 0);
    }

    void nobodyHasArrears()
    {
        World world;
        const QByteArray before = world.state();
        world->dispatch({.id = u"iam.fallIntoArrears"_s});
        QCOMPARE(world.refused({.id = u"iam.settleArrears"_s}), QStringList{u"ARREARS-02"_s});
        QCOMPARE(world.state(), before);
    }
};

QTEST_GUILESS_MAIN(TestArrears)
#include "tst_arrears.moc"
