// links: models
#include "edition.h"
#include "lifecycle.h"
#include "spec.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

// What may be done to a server, state by state: '+' offered, '-' greyed. The columns are those of Operations.
constexpr const char *Operations[] = {
    "ecs.start", "ecs.stop", "ecs.restart", "ecs.deleteServer", "ecs.modifySpecifications", "ecs.consoleLine"};
struct Row {
    const char *state;
    const char *offered;
};

// As it stands, nothing being made of it.
constexpr Row Plain[] = {
    {"creating", "------"}, {"running", "-+++-+"},      {"stopped", "+--++-"},
    {"starting", "------"}, {"stopping", "------"},     {"restarting", "------"},
    {"faulty", "---+--"},   {"changing_os", "------"},  {"change_os_failed", "---+--"},
    {"deleting", "------"}, {"reinstalling", "------"}, {"reinstall_failed", "---+--"},
};
// While an image is made from it, where a server is not locked: only a stopped one must not be started.
constexpr Row Imaged[] = {
    {"creating", "------"}, {"running", "-+++-+"},      {"stopped", "---++-"},
    {"starting", "------"}, {"stopping", "------"},     {"restarting", "------"},
    {"faulty", "---+--"},   {"changing_os", "------"},  {"change_os_failed", "---+--"},
    {"deleting", "------"}, {"reinstalling", "------"}, {"reinstall_failed", "---+--"},
};
// While it is locked: looking is allowed.
constexpr Row Locked[] = {
    {"creating", "------"}, {"running", "-----+"},      {"stopped", "------"},
    {"starting", "------"}, {"stopping", "------"},     {"restarting", "------"},
    {"faulty", "------"},   {"changing_os", "------"},  {"change_os_failed", "------"},
    {"deleting", "------"}, {"reinstalling", "------"}, {"reinstall_failed", "------"},
};
// Frozen for arrears: it can only be given up.
constexpr Row Frozen[] = {
    {"creating", "------"}, {"running", "---+--"},      {"stopped", "---+--"},
    {"starting", "------"}, {"stopping", "------"},     {"restarting", "------"},
    {"faulty", "---+--"},   {"changing_os", "------"},  {"change_os_failed", "---+--"},
    {"deleting", "------"}, {"reinstalling", "------"}, {"reinstall_failed", "---+--"},
};

enum Making { None, OwnFull, OwnFullInZone, OwnSystem, OfBackup, IsFrozen };

struct Circumstance {
    const char *name;
    Making making;
    const char *reading; // of sourceServer
    std::span<const Row> rows;
};
constexpr Circumstance Circumstances[] = {
    {"plain", None, "locked", Plain},
    {"plain", None, "untouched", Plain},
    {"full-ECS image", OwnFull, "locked", Locked},
    {"full-ECS image", OwnFull, "untouched", Imaged},
    {"image available in its zone", OwnFullInZone, "locked", Locked},
    {"image available in its zone", OwnFullInZone, "untouched", Imaged},
    {"system disk image", OwnSystem, "locked", Imaged},
    {"system disk image", OwnSystem, "untouched", Imaged},
    {"image of its backup", OfBackup, "locked", Imaged},
    {"image of its backup", OfBackup, "untouched", Imaged},
    {"frozen", IsFrozen, "locked", Frozen},
    {"frozen", IsFrozen, "untouched", Frozen},
};

std::unique_ptr<World> worldOf(const char *state, Making making, const QString &edition)
{
    return std::make_unique<World>(
        [=](Change &change) {
            Record server{{u"status"_s, QString::fromLatin1(state)}};
            if (making == IsFrozen)
                server.insert(u"frozen"_s, 1);
            if (making == OwnFull || making == OwnFullInZone)
                server.insert(u"locked_by"_s, u"image"_s);
            change.update("server", u"server-1"_s, server);
            if (making == None || making == IsFrozen)
                return;
            Record image{{u"status"_s, making == OwnFullInZone ? u"normal_az"_s : u"creating"_s}};
            if (making == OfBackup) {
                World::addBackup(change, u"backup"_s, {{u"image_id"_s, u"image"_s}});
                image.insert(u"backup_id"_s, u"backup"_s);
            } else {
                image.insert(u"server_id"_s, u"server-1"_s);
            }
            if (making == OwnSystem)
                image.insert(u"type"_s, u"system"_s);
            World::addImage(change, u"image"_s, image);
        },
        edition);
}

} // namespace

// Every operation on a server in every state, as §3.4 of the reference and the rules of servers have it.
class TestMatrixServers : public QObject {
    Q_OBJECT

private slots:
    void everyStateHasItsRow()
    {
        QStringList states;
        for (const Service *service : services())
            for (const State &state : service->states)
                if (QLatin1StringView{state.kind} == "server"_L1)
                    states += QString::fromLatin1(state.id);
        states.sort();
        for (const Circumstance &circumstance : Circumstances) {
            QStringList rows;
            for (const Row &row : circumstance.rows)
                rows += QString::fromLatin1(row.state);
            rows.sort();
            QCOMPARE(rows, states);
        }
    }

    // The cells: what is offered is what the door does, and nothing else.
    void cells_data()
    {
        QTest::addColumn<int>("circumstance");
        QTest::addColumn<int>("row");
        for (int circumstance = 0; circumstance < int(std::size(Circumstances)); ++circumstance) {
            const Circumstance &each = Circumstances[circumstance];
            for (int row = 0; row < int(each.rows.size()); ++row)
                QTest::addRow("%s, %s: %s", each.name, each.reading, each.rows[row].state) << circumstance << row;
        }
    }
    void cells()
    {
        QFETCH(int, circumstance);
        QFETCH(int, row);
        const Circumstance &each = Circumstances[circumstance];
        const auto fresh = [&] {
            return worldOf(each.rows[row].state, each.making,
                           u"otc sourceServer=%1"_s.arg(QLatin1StringView{each.reading}));
        };
        auto world = fresh();
        const QByteArray before = world->state();
        for (std::size_t operation = 0; operation < std::size(Operations); ++operation) {
            const char *name = Operations[operation];
            const bool offered = each.rows[row].offered[operation] == '+';
            const Command command = world->command(name, {{u"server"_s, u"server-1"_s}});
            QVERIFY2((*world)->check(command, Cloud::Entry).isEmpty() == offered, name);
            const bool carriedOut = findCommand(command.id)->effect != nullptr;
            QVERIFY2((*world)->dispatch(command).ok() == (offered && carriedOut), name);
            if (offered)
                world = fresh();
            else
                QVERIFY2(world->state() == before, name);
        }
    }

    // Where a server is not locked, touching it is said to end badly, and it does.
    void touchingItFailsTheImage_data()
    {
        QTest::addColumn<int>("making");
        QTest::addColumn<QString>("command");
        QTest::addColumn<bool>("fails");
        for (const char *command : {"ecs.stop", "ecs.restart", "ecs.deleteServer"}) {
            QTest::addRow("%s, full", command) << int(OwnFull) << QString::fromLatin1(command) << true;
            QTest::addRow("%s, in its zone", command) << int(OwnFullInZone) << QString::fromLatin1(command) << true;
            QTest::addRow("%s, system", command) << int(OwnSystem) << QString::fromLatin1(command) << true;
            QTest::addRow("%s, of a backup", command) << int(OfBackup) << QString::fromLatin1(command) << false;
        }
    }
    void touchingItFailsTheImage()
    {
        QFETCH(int, making);
        QFETCH(QString, command);
        QFETCH(bool, fails);
        const auto made = worldOf("running", Making(making), u"otc"_s);
        World &world = *made;
        const Command asked{.id = command, .by = world.session, .arguments = {{u"server"_s, u"server-1"_s}}};
        QStringList warned;
        for (const Refusal &warning : world->warnings(asked))
            warned += warning.rule;
        QCOMPARE(warned, fails ? QStringList{u"IMS-09"_s} : QStringList{});
        const QString before = world.value("image", u"image"_s, "status");
        QVERIFY(world->dispatch(asked).ok());
        QCOMPARE(world.value("image", u"image"_s, "status"), fails ? u"error"_s : before);
        QCOMPARE(world.value("image", u"image"_s, "cause"), fails ? u"touched"_s : QString{});
        QVERIFY(world.value("server", u"server-1"_s, "locked_by").isEmpty());
    }

    void statesMoveWithTheClock_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("during");
        QTest::addColumn<QString>("after");
        QTest::newRow("start") << u"stopped"_s << u"ecs.start"_s << u"starting"_s << u"running"_s;
        QTest::newRow("stop") << u"running"_s << u"ecs.stop"_s << u"stopping"_s << u"stopped"_s;
        QTest::newRow("restart") << u"running"_s << u"ecs.restart"_s << u"restarting"_s << u"running"_s;
        QTest::newRow("delete") << u"running"_s << u"ecs.deleteServer"_s << u"deleting"_s << u"(gone)"_s;
    }
    void statesMoveWithTheClock()
    {
        QFETCH(QString, from);
        QFETCH(QString, command);
        QFETCH(QString, during);
        QFETCH(QString, after);
        const auto made = worldOf(from.toLatin1().constData(), None, u"otc"_s);
        World &world = *made;
        QVERIFY(
            world->dispatch({.id = command, .by = world.session, .arguments = {{u"server"_s, u"server-1"_s}}}).ok());
        QCOMPARE(world.value("server", u"server-1"_s, "status"), during);
        QVERIFY(world->advance(*world->nextEvent() - 1));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), during);
        QVERIFY(world->advance(world->now() + 1));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), after);
    }

    void severalAtOnce()
    {
        World world{[](Change &change) {
            Record second = change.find("server", u"server-1"_s);
            for (const auto &generated : {u"flavor_size"_s, u"vcpus"_s, u"memory_gb"_s})
                second.remove(generated);
            second.insert(u"id"_s, u"server-2"_s);
            change.insert("server", second);
        }};
        const Command both = world.command("ecs.stop", {{u"server"_s, QStringList{u"server-1"_s, u"server-2"_s}}});
        QVERIFY(world->dispatch(both).ok());
        QCOMPARE(world.value("server", u"server-2"_s, "status"), u"stopping"_s);
        QVERIFY(!world->dispatch(both).ok());
    }

    // What goes with a server, and what stays.
    void whatADeletionTakes_data()
    {
        QTest::addColumn<bool>("disksToo");
        QTest::newRow("data disks stay") << false;
        QTest::newRow("data disks go") << true;
    }
    void whatADeletionTakes()
    {
        QFETCH(bool, disksToo);
        World world{[](Change &change) {
            change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
            change.update("vault", u"vault-1"_s, {{u"associated"_s, 3}, {u"allocated_gb"_s, 200}});
            for (const auto &role : {u"system"_s, u"data"_s})
                change.insert("disk", {{u"id"_s, role},
                                       {u"project_id"_s, HomeProject},
                                       {u"server_id"_s, u"server-1"_s},
                                       {u"name"_s, role},
                                       {u"role"_s, role},
                                       {u"size_gb"_s, 40},
                                       {u"position"_s, role == "system"_L1 ? 0 : 1},
                                       {u"fingerprint"_s, u"mark"_s}});
            World::addBackup(change, u"backup"_s, {{u"image_id"_s, u"image"_s}});
            World::addImage(change, u"image"_s, {{u"backup_id"_s, u"backup"_s}});
            World::addImage(change, u"own"_s, {{u"server_id"_s, u"server-1"_s}});
        }};
        const Outcome outcome = world->dispatch(
            world.command("ecs.deleteServer", {{u"server"_s, u"server-1"_s}, {u"deleteDisks"_s, disksToo}}));
        QVERIFY(outcome.ok());
        QVERIFY(world->advance(world->now() + 60 * World::Minute));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"(gone)"_s);
        QCOMPARE(world.value("disk", u"system"_s, "status"), u"(gone)"_s);
        QCOMPARE(world.value("disk", u"data"_s, "status"), disksToo ? u"(gone)"_s : u"available"_s);
        if (!disksToo) {
            QCOMPARE(world.value("disk", u"data"_s, "server_id"), QString{});
            QCOMPARE(world.value("disk", u"data"_s, "fingerprint"), u"mark"_s);
        }
        QCOMPARE(world.value("backup", u"backup"_s, "server_exists"), u"0"_s);
        QCOMPARE(world.value("backup", u"backup"_s, "status"), u"available"_s);
        QCOMPARE(world.value("image", u"image"_s, "status"), u"normal"_s);
        QCOMPARE(world.value("image", u"own"_s, "status"), u"normal"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "associated"), u"2"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "allocated_gb"), u"200"_s); // without its 80
        QCOMPARE(world.refused(world.command("cbr.restoreBackup", {{u"backup"_s, u"backup"_s}})),
                 QStringList{u"CBR-23"_s});
    }

    // "m3.2xlarge.8": eight vCPUs with eight GiB each. Quotas count them.
    void flavorsSayHowLargeServersAre_data()
    {
        QTest::addColumn<QString>("flavor");
        QTest::addColumn<QString>("vcpus");
        QTest::addColumn<QString>("memory");
        QTest::newRow("medium") << u"s3.medium.4"_s << u"1"_s << u"4"_s;
        QTest::newRow("large") << u"s3.large.2"_s << u"2"_s << u"4"_s;
        QTest::newRow("xlarge") << u"s3.xlarge.2"_s << u"4"_s << u"8"_s;
        QTest::newRow("2xlarge") << u"m3.2xlarge.8"_s << u"8"_s << u"64"_s;
        QTest::newRow("bare metal") << u"physical.s3.large"_s << QString{} << QString{};
        QTest::newRow("none") << QString{} << QString{} << QString{};
        QTest::newRow("strange") << u"..'"_s << QString{} << QString{};
    }
    void flavorsSayHowLargeServersAre()
    {
        QFETCH(QString, flavor);
        QFETCH(QString, vcpus);
        QFETCH(QString, memory);
        World world{[&](Change &change) { change.update("server", u"server-1"_s, {{u"flavor"_s, flavor}}); }};
        QCOMPARE(world.value("server", u"server-1"_s, "vcpus"), vcpus);
        QCOMPARE(world.value("server", u"server-1"_s, "memory_gb"), memory);
        QCOMPARE(world->quotaLeft(HomeProject, u"server"_s), 1'999);
        QCOMPARE(world->quotaLeft(HomeProject, u"vcpu"_s), 20'480 - vcpus.toInt());
        QCOMPARE(world->quotaLeft(HomeProject, u"memory"_s), 40'960 - memory.toInt());
    }
};

QTEST_GUILESS_MAIN(TestMatrixServers)
#include "tst_matrix_servers.moc"
