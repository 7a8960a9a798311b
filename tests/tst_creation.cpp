// links: models
#include "edition.h"
#include "services/ims/new_image.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000;

struct Disk {
    int gigabytes;
    Record values = {};
};

// A server as World has one, with disks: the first is the system disk.
void addServer(Change &change, const QString &id, const QList<Disk> &disks, const Record &values = {})
{
    if (id == u"server-1"_s) {
        if (!values.isEmpty())
            change.update("server", id, values);
    } else {
        Record server = change.find("server", u"server-1"_s);
        server.insert(values);
        server.insert(u"id"_s, id);
        server.insert(u"name"_s, id);
        for (const auto &generated : {u"flavor_size"_s, u"vcpus"_s, u"memory_gb"_s})
            server.remove(generated);
        change.insert("server", server);
    }
    int position = 0;
    for (const Disk &disk : disks) {
        const QString name = u"%1-%2"_s.arg(id).arg(position);
        Record record{{u"id"_s, name},
                      {u"project_id"_s, HomeProject},
                      {u"server_id"_s, id},
                      {u"name"_s, name},
                      {u"az"_s, u"home-a"_s},
                      {u"role"_s, position == 0 ? u"system"_s : u"data"_s},
                      {u"size_gb"_s, disk.gigabytes},
                      {u"position"_s, position},
                      {u"files"_s, u"[\"/on/%1\"]"_s.arg(name)},
                      {u"fingerprint"_s, u"of-%1"_s.arg(name)}};
        record.insert(disk.values);
        change.insert("disk", record);
        ++position;
    }
}

} // namespace

// Images from servers and their disks, in simulated time.
class TestCreation final : public QObject {
    Q_OBJECT

private slots:
    void theStoryOfTheManual_data() { everyEdition(); }
    void theStoryOfTheManual();
    void goesOnWhereItStood_data() { everyEdition(); }
    void goesOnWhereItStood();
    void takesAsLongAsThereIsData();
    void isSlowerBesideOthers();
    void holdsWhatTheServerHolds();
    void marksWhatADatabaseWrote_data();
    void marksWhatADatabaseWrote();
    void failsWithAnUnpreparedGuest();
    void failsWithItsBackup();
    void failsWhenTheServerIsTouched_data();
    void failsWhenTheServerIsTouched();
    void aLockKeepsHandsOff();
    void deletingUnlocksTheServer_data();
    void deletingUnlocksTheServer();
    void associatesTheServerOnce();
    void makesASystemDiskImage();
    void makesADataDiskImage();
    void isNobodyElses();

private:
    static void everyEdition()
    {
        QTest::addColumn<QString>("edition");
        const QStringList ids = editionIds();
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }
    static std::unique_ptr<World> worldWith(const QList<Disk> &disks, const Record &server = {},
                                            const QString &edition = u"otc"_s)
    {
        return std::make_unique<World>([&](Change &change) { addServer(change, u"server-1"_s, disks, server); },
                                       edition);
    }
    static QString make(World &world, const char *command, const QVariantMap &source)
    {
        QVariantMap arguments{{u"name"_s, u"web-image-01"_s}, {u"vault"_s, u"vault-1"_s}, {u"agreement"_s, true}};
        arguments.insert(source);
        const Outcome outcome = world->dispatch(world.command(command, arguments));
        return outcome.ok() ? outcome.created : outcome.refusals.first().rule;
    }
    static QString full(World &world, const QString &server = u"server-1"_s)
    {
        return make(world, "ims.createFullImage", {{u"server"_s, server}});
    }
    // What a person sees of a creation: image, backup, server.
    static QStringList seen(World &world, const QString &image, const QString &backup)
    {
        return {world.value("image", image, "status"), world.value("backup", backup, "status"),
                world.value("server", u"server-1"_s, "locked_by") == image ? u"locked"_s : u"free"_s};
    }
    static Rows disksOf(World &world, const QString &image)
    {
        return world->fetch(
            {.kind = u"imageDisk"_s, .filters = {{u"image_id"_s, Filter::Is, {image}}}, .sort = u"position"_s});
    }
};

// 100 GB on two disks: the snapshots take two minutes, the backup ten.
void TestCreation::theStoryOfTheManual()
{
    QFETCH(const QString, edition);
    const auto world = worldWith({{40}, {60}}, {}, edition);
    Cloud &cloud = world->cloud();
    const QString image = full(*world);
    const QString backup = world->value("image", image, "backup_id");
    QCOMPARE(world->value("backup", backup, "name"), u"backup_for_image_"_s + image);
    QCOMPARE(world->value("backup", backup, "vault_id"), u"vault-1"_s);
    QCOMPARE(world->value("backup", backup, "image_id"), image);
    QCOMPARE(world->value("image", image, "server_id"), u"server-1"_s);
    QCOMPARE(world->value("image", image, "disk_gb"), QString{});

    const QStringList begun{u"creating"_s, u"creating"_s, u"locked"_s};
    const QStringList inZone{u"normal_az"_s, u"creating_image"_s, u"locked"_s};
    const QStringList whole{u"normal"_s, u"available"_s, u"free"_s};
    QCOMPARE(seen(*world, image, backup), begun);
    QVERIFY(cloud.advance(World::Start + 120 * Second - 1));
    QCOMPARE(seen(*world, image, backup), begun);
    QVERIFY(cloud.advance(World::Start + 120 * Second));
    QCOMPARE(seen(*world, image, backup), inZone);
    QCOMPARE(world->value("image", image, "az"), u"home-a"_s);
    QVERIFY(cloud.advance(World::Start + 620 * Second - 1));
    QCOMPARE(seen(*world, image, backup), inZone);
    QCOMPARE(world->value("vault", u"vault-1"_s, "used_gb"), u"100"_s);
    QVERIFY(cloud.advance(World::Start + 620 * Second));
    QCOMPARE(seen(*world, image, backup), whole);
    QCOMPARE(world->value("vault", u"vault-1"_s, "used_gb"), u"200"_s);
    QCOMPARE(world->value("image", image, "completed").toLongLong(), World::Start + 120 * Second);
    QVERIFY(!cloud.nextEvent());
    QVERIFY(world->value("image", image, "size_bytes").toLongLong() < (100LL << 30)); // CBR-14
}

void TestCreation::goesOnWhereItStood()
{
    QFETCH(const QString, edition);
    const auto straight = worldWith({{40}, {60}}, {}, edition);
    const auto broken = worldWith({{40}, {60}}, {}, edition);
    full(*straight);
    full(*broken);
    for (const qint64 moment : {0, 1, 119, 120, 121, 400, 619, 620}) {
        broken->reopen(); // as after a kill: what was committed stands
        QVERIFY(broken->cloud().advance(World::Start + moment * Second));
        QVERIFY(straight->cloud().advance(World::Start + moment * Second));
        QCOMPARE(broken->state(), straight->state());
    }
}

void TestCreation::takesAsLongAsThereIsData()
{
    // Until the last of its states.
    const auto time = [](const QList<Disk> &disks, const char *command) {
        const auto world = worldWith(disks);
        make(*world, command, {{u"server"_s, u"server-1"_s}});
        qint64 end = 0;
        while (const auto next = world->cloud().nextEvent()) {
            end = *next;
            if (!world->cloud().advance(end))
                return qint64(-1);
        }
        return end - World::Start;
    };
    constexpr const char *Full = "ims.createFullImage";
    QVERIFY(time({{40}}, Full) < time({{100}}, Full));
    QVERIFY(time({{100}}, Full) < time({{50}, {50}}, Full));
    QVERIFY(time({{50}, {50}}, Full) < time({{50}, {25}, {25}}, Full));
    for (const int gigabytes : {1, 10, 40, 100, 1024})
        QVERIFY(time({{gigabytes}}, Full) < time({{gigabytes}}, "ims.createSystemImage"));
    QCOMPARE(time({{100}}, Full), 600 * Second); // "about 10 minutes"
}

void TestCreation::isSlowerBesideOthers()
{
    World world{[](Change &change) {
        addServer(change, u"server-1"_s, {{100}});
        addServer(change, u"server-2"_s, {{100}});
    }};
    const auto due = [&world](const QString &image) {
        return world.value("backup", world.value("image", image, "backup_id"), "due").toLongLong();
    };
    const qint64 first = due(full(world));
    const qint64 second = due(full(world, u"server-2"_s));
    QCOMPARE(first - World::Start, 600 * Second);
    QVERIFY(second > first);
    QVERIFY(world->advance(second));
    QVERIFY(!world->nextEvent());
}

void TestCreation::holdsWhatTheServerHolds()
{
    const auto guest = uR"({"san":"OfflineShared","volumes":"spanned"})"_s;
    const auto world =
        worldWith({{40}, {200, {{u"bus"_s, u"SCSI"_s}, {u"shared"_s, 1}, {u"encrypted"_s, 1}}}},
                  {{u"guest"_s, guest}, {u"os_type"_s, u"Windows"_s}, {u"prepared"_s, 1}, {u"az"_s, u"home-b"_s}});
    const QString image = full(*world);
    const QString backup = world->value("image", image, "backup_id");
    QCOMPARE(world->value("image", image, "guest"), guest);
    QCOMPARE(world->value("backup", backup, "guest"), guest);
    QCOMPARE(world->value("image", image, "os_type"), u"Windows"_s);
    QCOMPARE(world->value("image", image, "az"), u"home-b"_s);
    QCOMPARE(world->value("backup", backup, "size_gb"), u"240"_s);
    QCOMPARE(world->value("backup", backup, "encrypted"), u"1"_s);
    const Rows disks = disksOf(*world, image);
    QCOMPARE(disks.rows.size(), 2);
    for (int row = 0; row < 2; ++row) {
        const QString name = u"server-1-%1"_s.arg(row);
        QCOMPARE(disks.at(row, u"name"_s), name);
        QCOMPARE(disks.at(row, u"files"_s), u"[\"/on/%1\"]"_s.arg(name));
        QCOMPARE(disks.at(row, u"fingerprint"_s), u"of-%1"_s.arg(name));
    }
    QCOMPARE(disks.at(1, u"bus"_s), u"SCSI"_s);
    QCOMPARE(disks.at(1, u"shared"_s), 1);
    QCOMPARE(disks.at(1, u"encrypted"_s), 1);
}

void TestCreation::marksWhatADatabaseWrote_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("disks");
    QTest::addColumn<QList<bool>>("marked");
    QTest::newRow("running, on its data disks") << u"running"_s << 3 << QList<bool>{false, true, true};
    QTest::newRow("running, on its only disk") << u"running"_s << 1 << QList<bool>{true};
    QTest::newRow("stopped") << u"stopped"_s << 2 << QList<bool>{false, false};
}

void TestCreation::marksWhatADatabaseWrote()
{
    QFETCH(const QString, status);
    QFETCH(const int, disks);
    QFETCH(const QList<bool>, marked);
    const auto world = worldWith(QList<Disk>(disks, Disk{40}),
                                 {{u"status"_s, status}, {u"guest"_s, uR"({"database":"PostgreSQL"})"_s}});
    const Rows held = disksOf(*world, full(*world));
    for (int row = 0; row < disks; ++row) {
        const QString files = held.at(row, u"files"_s).toString();
        QCOMPARE(files.contains(u"crash-consistent: written while PostgreSQL ran"_s), marked.at(row));
        QVERIFY(files.contains(u"/on/server-1-%1"_s.arg(row)));
        QCOMPARE(held.at(row, u"fingerprint"_s) != u"of-server-1-%1"_s.arg(row), marked.at(row));
    }
}

// About every other time; the backup goes on all the same, and the server is free.
void TestCreation::failsWithAnUnpreparedGuest()
{
    constexpr int Servers = 20;
    World world{[](Change &change) {
        change.update("vault", u"vault-1"_s, {{u"capacity_gb"_s, 10'000}});
        for (int n = 1; n <= Servers; ++n)
            addServer(change, u"server-%1"_s.arg(n), {{40}}, {{u"prepared"_s, 0}});
    }};
    QStringList images;
    for (int n = 1; n <= Servers; ++n)
        images += full(world, u"server-%1"_s.arg(n));
    QVERIFY(world->advance(World::Start + 24 * 60 * World::Minute));
    int failed = 0;
    for (const QString &image : std::as_const(images)) {
        const bool error = world.value("image", image, "status") == "error"_L1;
        failed += error;
        QCOMPARE(world.value("image", image, "status"), error ? u"error"_s : u"normal"_s);
        QCOMPARE(world.value("image", image, "cause"), error ? u"unprepared"_s : u""_s);
        QCOMPARE(world.value("backup", world.value("image", image, "backup_id"), "status"), u"available"_s);
        QCOMPARE(world.value("server", world.value("image", image, "server_id"), "locked_by"), u""_s);
    }
    QVERIFY2(failed > Servers / 4 && failed < Servers * 3 / 4, qPrintable(QString::number(failed)));
}

// The vault went out of use, or full, while the backup was written.
void TestCreation::failsWithItsBackup()
{
    for (const Record &vault : {Record{{u"status"_s, u"frozen"_s}}, Record{{u"used_gb"_s, 500}}}) {
        World world{[&vault](Change &change) {
            World::addBackup(change, u"backup"_s, {{u"status"_s, u"creating_image"_s}, {u"image_id"_s, u"image"_s}});
            World::addImage(
                change, u"image"_s,
                {{u"status"_s, u"normal_az"_s}, {u"backup_id"_s, u"backup"_s}, {u"server_id"_s, u"server-1"_s}});
            ims::lockServer(change, u"server-1"_s, u"image"_s);
            change.update("vault", u"vault-1"_s, vault);
            change.schedule("cbr.backupDone", u"backup"_s, World::Start + World::Minute);
        }};
        const QString used = world.value("vault", u"vault-1"_s, "used_gb");
        QVERIFY(world->advance(World::Start + World::Minute));
        QCOMPARE(seen(world, u"image"_s, u"backup"_s), (QStringList{u"error"_s, u"error"_s, u"free"_s}));
        QCOMPARE(world.value("image", u"image"_s, "cause"), u"backup"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb"), used);
    }
}

void TestCreation::failsWhenTheServerIsTouched_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<int>("after"); // seconds
    QTest::newRow("full, creating") << QByteArray{"ims.createFullImage"} << 60;
    QTest::newRow("full, normal in its zone") << QByteArray{"ims.createFullImage"} << 300;
    QTest::newRow("system disk, creating") << QByteArray{"ims.createSystemImage"} << 1;
}

// IMS-09: where servers are not locked, whatever is done to one ends the creation. Its backup goes on.
void TestCreation::failsWhenTheServerIsTouched()
{
    QFETCH(const QByteArray, command);
    QFETCH(const int, after);
    const auto world = worldWith({{40}, {60}});
    const QString image = make(*world, command.constData(), {{u"server"_s, u"server-1"_s}});
    const QString backup = world->value("image", image, "backup_id");
    QVERIFY(world->cloud().advance(World::Start + after * Second));
    const Command stop = world->command("ecs.stop", {{u"server"_s, u"server-1"_s}});
    QCOMPARE(world->cloud().warnings(stop).value(0).rule, u"IMS-09"_s);
    QCOMPARE(world->refused(stop), QStringList{});
    QCOMPARE(world->value("image", image, "status"), u"error"_s);
    QCOMPARE(world->value("image", image, "cause"), u"touched"_s);
    QCOMPARE(world->value("server", u"server-1"_s, "locked_by"), u""_s);
    QVERIFY(world->cloud().advance(World::Start + 24 * 60 * World::Minute));
    QCOMPARE(world->value("image", image, "status"), u"error"_s);
    QCOMPARE(world->value("server", u"server-1"_s, "status"), u"stopped"_s);
    if (!backup.isEmpty())
        QCOMPARE(world->value("backup", backup, "status"), u"available"_s);
}

void TestCreation::aLockKeepsHandsOff()
{
    const auto world = worldWith({{40}, {60}}, {}, u"huawei"_s);
    const QString image = full(*world);
    QVERIFY(world->cloud().advance(World::Start + 60 * Second));
    QCOMPARE(world->refused(world->command("ecs.stop", {{u"server"_s, u"server-1"_s}})), QStringList{u"ECS-15"_s});
    QCOMPARE(world->value("image", image, "status"), u"creating"_s);
    QCOMPARE(world->value("server", u"server-1"_s, "locked_by"), image);
}

void TestCreation::deletingUnlocksTheServer_data()
{
    QTest::addColumn<int>("after"); // seconds
    QTest::addColumn<bool>("withBackups");
    QTest::newRow("creating, backups kept") << 60 << false;
    QTest::newRow("creating, with the backups") << 60 << true;
    QTest::newRow("normal in its zone, backups kept") << 300 << false;
    QTest::newRow("normal in its zone, with the backups") << 300 << true;
}

// A backup that is still being created cannot be deleted: it stays either way, and goes on by itself.
void TestCreation::deletingUnlocksTheServer()
{
    QFETCH(const int, after);
    QFETCH(const bool, withBackups);
    const auto world = worldWith({{40}, {60}});
    const QString image = full(*world);
    const QString backup = world->value("image", image, "backup_id");
    const QString name = world->value("backup", backup, "name");
    QVERIFY(world->cloud().advance(World::Start + after * Second));
    const Outcome outcome = world->cloud().dispatch(
        world->command("ims.deleteImage", {{u"image"_s, image}, {u"deleteBackups"_s, withBackups}}));
    QVERIFY(outcome.ok());
    QCOMPARE(outcome.facts.value(u"backupsKept"_s).toStringList(), withBackups ? QStringList{name} : QStringList{});
    QCOMPARE(world->value("image", image, "status"), u"(gone)"_s);
    QCOMPARE(world->value("server", u"server-1"_s, "locked_by"), u""_s);
    QVERIFY(world->cloud().advance(World::Start + 620 * Second));
    QCOMPARE(world->value("backup", backup, "status"), u"available"_s);
    QCOMPARE(world->value("backup", backup, "image_id"), QString{});
    QCOMPARE(world->refused(world->command("ims.createImage",
                                           {{u"backup"_s, backup}, {u"name"_s, u"again"_s}, {u"agreement"_s, true}})),
             QStringList{});
}

void TestCreation::associatesTheServerOnce()
{
    const auto world = worldWith({{40}, {60}});
    for (int time = 0; time < 2; ++time) {
        full(*world);
        QCOMPARE(world->value("server", u"server-1"_s, "vault_id"), u"vault-1"_s);
        QCOMPARE(world->value("vault", u"vault-1"_s, "associated"), u"1"_s);
        QCOMPARE(world->value("vault", u"vault-1"_s, "allocated_gb"), u"100"_s);
        QVERIFY(world->cloud().advance(world->cloud().now() + 20 * World::Minute));
    }
    const Rows backups = world->cloud().fetch({.kind = u"backup"_s, .sort = u"created"_s});
    QCOMPARE(backups.at(0, u"incremental"_s), 0); // the first one holds all
    QCOMPARE(backups.at(1, u"incremental"_s), 1);
}

void TestCreation::makesASystemDiskImage()
{
    for (const int encrypted : {0, 1}) {
        const auto world = worldWith({{40, {{u"encrypted"_s, encrypted}}}, {60}}, {{u"status"_s, u"stopped"_s}});
        const QString image = make(*world, "ims.createSystemImage", {{u"server"_s, u"server-1"_s}});
        QCOMPARE(world->value("image", image, "type"), u"system"_s);
        QCOMPARE(world->value("image", image, "disk_gb"), u"40"_s);
        QCOMPARE(world->value("image", image, "encrypted").toInt(), encrypted);
        QCOMPARE(world->value("image", image, "os"), u"Ubuntu 22.04 server 64bit"_s);
        QCOMPARE(world->value("image", image, "status"), u"creating"_s);
        const Rows parts = disksOf(*world, image);
        QCOMPARE(parts.rows.size(), 1);
        QCOMPARE(parts.at(0, u"role"_s), u"system"_s);
        QCOMPARE(parts.at(0, u"fingerprint"_s), u"of-server-1-0"_s);
        QCOMPARE(parts.at(0, u"encrypted"_s), encrypted);
        QVERIFY(world->cloud().advance(World::Start + 540 * Second - 1));
        QCOMPARE(world->value("image", image, "status"), u"creating"_s);
        QVERIFY(world->cloud().advance(World::Start + 540 * Second));
        QCOMPARE(world->value("image", image, "status"), u"normal"_s);
        QCOMPARE(world->cloud().fetch({.kind = u"backup"_s}).rows.size(), 0);
    }
}

void TestCreation::makesADataDiskImage()
{
    const auto world = worldWith({{40}, {60, {{u"encrypted"_s, 1}}}}, {{u"prepared"_s, 0}});
    const QString image = make(*world, "ims.createDataImage", {{u"disk"_s, u"server-1-1"_s}});
    QCOMPARE(world->value("image", image, "type"), u"data"_s);
    QCOMPARE(world->value("image", image, "disk_gb"), u"60"_s);
    QCOMPARE(world->value("image", image, "encrypted"), u"1"_s);
    QCOMPARE(world->value("image", image, "os_type"), u"Linux"_s);
    QCOMPARE(world->value("image", image, "os"), u""_s);
    QCOMPARE(disksOf(*world, image).at(0, u"fingerprint"_s), u"of-server-1-1"_s);
    QVERIFY(world->cloud().advance(World::Start + 60 * World::Minute));
    QCOMPARE(world->value("image", image, "status"), u"normal"_s); // there is no guest on it to prepare
}

void TestCreation::isNobodyElses()
{
    const auto world = worldWith({{40}, {60}});
    const QByteArray before = world->state();
    for (const auto &[command, argument, id] : {std::tuple{"ims.createFullImage", u"server"_s, u"server-1"_s},
                                                std::tuple{"ims.createSystemImage", u"server"_s, u"server-1"_s},
                                                std::tuple{"ims.createDataImage", u"disk"_s, u"server-1-1"_s}}) {
        Command asked = world->command(
            command, {{argument, id}, {u"name"_s, u"mine"_s}, {u"vault"_s, u"vault-2"_s}, {u"agreement"_s, true}});
        asked.by = world->stranger;
        QCOMPARE(world->refused(asked), QStringList{u"DOOR-01"_s});
    }
    QCOMPARE(world->state(), before);
}

QTEST_GUILESS_MAIN(TestCreation)
#include "tst_creation.moc"
