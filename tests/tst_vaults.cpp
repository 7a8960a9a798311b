// links: models
#include "services/cbr/cbr_vaults.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 60 * World::Minute;

void addServer(Change &change, const QString &id, const QString &vault = u""_s, const QString &tag = u""_s)
{
    change.insert("server", {{u"id"_s, id},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, id},
                             {u"status"_s, u"running"_s},
                             {u"az"_s, u"home-a"_s},
                             {u"os_type"_s, u"Linux"_s},
                             {u"os"_s, u"Debian 12"_s},
                             {u"created"_s, World::Start}});
    for (const auto &[disk, size] : {std::pair{u"-system"_s, 40}, std::pair{u"-data"_s, 100}})
        change.insert("disk", {{u"id"_s, QString{id + disk}},
                               {u"project_id"_s, HomeProject},
                               {u"server_id"_s, id},
                               {u"name"_s, QString{id + disk}},
                               {u"status"_s, u"in_use"_s},
                               {u"az"_s, u"home-a"_s},
                               {u"role"_s, disk == "-system"_L1 ? u"system"_s : u"data"_s},
                               {u"size_gb"_s, size},
                               {u"position"_s, disk == "-system"_L1 ? 0 : 1}});
    if (!vault.isEmpty())
        cbr::associate(change, vault, id);
    if (!tag.isEmpty())
        change.insert("tag", {{u"id"_s, QString{id + u":team"}},
                              {u"project_id"_s, HomeProject},
                              {u"kind"_s, u"server"_s},
                              {u"resource_id"_s, id},
                              {u"key"_s, u"team"_s},
                              {u"value"_s, tag}});
}

void addVault(Change &change, const QString &id, const Record &values = {})
{
    Record vault{{u"id"_s, id},           {u"project_id"_s, HomeProject},
                 {u"name"_s, id},         {u"status"_s, u"available"_s},
                 {u"capacity_gb"_s, 500}, {u"created"_s, World::Start}};
    vault.insert(values);
    change.insert("vault", vault);
}

} // namespace

// What is in vaults, how it comes there and leaves them, and how full they are.
class TestVaults final : public QObject {
    Q_OBJECT

    static QStringList vaultsOf(World &world, const QStringList &servers)
    {
        QStringList vaults;
        for (const QString &server : servers)
            vaults += world.value("server", server, "vault_id");
        return vaults;
    }
    static QStringList counts(World &world, const QString &vault)
    {
        return {world.value("vault", vault, "associated"), world.value("vault", vault, "allocated_gb"),
                world.value("vault", vault, "used_gb"), world.value("vault", vault, "backups")};
    }
    static QStringList tasks(World &world)
    {
        const Rows rows = world->fetch({.kind = u"task"_s, .sort = u"created"_s});
        QStringList all;
        for (int row = 0; row < rows.rows.size(); ++row)
            all += rows.at(row, u"type"_s).toString() + u' ' + rows.at(row, u"status"_s).toString();
        return all;
    }

private slots:
    void aVaultIsMadeWithWhatItTakes()
    {
        World world{[](Change &change) {
            addServer(change, u"web"_s);
            addServer(change, u"db"_s);
        }};
        const QVariantList resources{QVariantMap{{u"id"_s, u"web"_s}, {u"excluded"_s, QStringList{u"web-data"_s}}},
                                     QVariantMap{{u"id"_s, u"db"_s}}};
        const Outcome made = world->dispatch(
            world.command("cbr.createVault",
                          {{u"name"_s, u"vault-new1"_s},
                           {u"protectType"_s, u"backup"_s},
                           {u"capacity"_s, 400},
                           {u"locked"_s, true},
                           {u"autoExpand"_s, u"1"_s},
                           {u"autoAssociation"_s, u"1"_s},
                           {u"bindTags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"web"_s}}}},
                           {u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"stage"_s}, {u"value"_s, u"test"_s}}}},
                           {u"resources"_s, resources}}));
        QVERIFY(made.ok());
        QCOMPARE(vaultsOf(world, {u"web"_s, u"db"_s}), (QStringList{made.created, made.created}));
        QCOMPARE(counts(world, made.created), (QStringList{u"2"_s, u"180"_s, u"0"_s, u"0"_s}));
        QCOMPARE(world.value("disk", u"web-data"_s, "excluded"), u"1"_s);
        QCOMPARE(world.value("vault", made.created, "locked"), u"1"_s);
        QCOMPARE(world.value("vault", made.created, "auto_expand"), u"1"_s);
        QCOMPARE(world.value("vault", made.created, "bind_tags"), u"[{\"key\":\"team\",\"value\":\"web\"}]"_s);
        QCOMPARE(world.value("tag", made.created + u":stage"_s, "value"), u"test"_s);
        QCOMPARE(world.value("vault", made.created, "object_type"), u"server"_s);
    }

    void everyKindOfVaultTakesItsOwn()
    {
        World world{[](Change &change) {
            addServer(change, u"web"_s);
            change.insert("fileSystem", {{u"id"_s, u"share"_s},
                                         {u"project_id"_s, HomeProject},
                                         {u"name"_s, u"share"_s},
                                         {u"size_gb"_s, 70},
                                         {u"created"_s, World::Start}});
        }};
        const auto make = [&world](const char *command, const QString &resource) {
            return world->dispatch(world.command(
                command,
                {{u"name"_s, u"vault-new1"_s}, {u"capacity"_s, 100}, {u"resources"_s, QStringList{resource}}}));
        };
        const QString disks = make("cbr.createDiskVault", u"web-data"_s).created;
        const QString files = make("cbr.createTurboVault", u"share"_s).created;
        QCOMPARE(world.value("vault", disks, "object_type"), u"disk"_s);
        QCOMPARE(counts(world, disks), (QStringList{u"1"_s, u"100"_s, u"0"_s, u"0"_s}));
        QCOMPARE(world.value("vault", files, "object_type"), u"turbo"_s);
        QCOMPARE(counts(world, files), (QStringList{u"1"_s, u"70"_s, u"0"_s, u"0"_s}));
        QCOMPARE(make("cbr.createTurboVault", u"web"_s).refusals.value(0).rule, u"CBR-119"_s);
    }

    // CBR-128: whatever becomes of the disks of a server in a vault, its associated capacity follows.
    void theAssociatedCapacityFollowsTheDisks()
    {
        World world{[](Change &change) { addServer(change, u"web"_s, u"vault-1"_s); }};
        const auto allocated = [&world] { return world.value("vault", u"vault-1"_s, "allocated_gb").toInt(); };
        QCOMPARE(allocated(), 140);
        QCOMPARE(world.refused(world.command("evs.expandDisk", {{u"disk"_s, u"web-data"_s}, {u"sizeGb"_s, 150}})),
                 QStringList{});
        QCOMPARE(allocated(), 190);
        QCOMPARE(world.refused(world.command("evs.detachDisk", {{u"disk"_s, u"web-data"_s}})), QStringList{});
        QCOMPARE(allocated(), 40);
        QCOMPARE(world.refused(world.command("evs.attachDisk", {{u"disk"_s, u"web-data"_s}, {u"server"_s, u"web"_s}})),
                 QStringList{});
        QCOMPARE(allocated(), 190);
        QCOMPARE(world.value("vault", u"vault-1"_s, "associated"), u"1"_s);
    }

    void expandingTakesTime()
    {
        World world;
        QCOMPARE(world.refused(world.command("cbr.expandVault", {{u"vault"_s, u"vault-1"_s}, {u"add"_s, 100}})),
                 QStringList{});
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"lock"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "capacity_gb"), u"500"_s);
        QCOMPARE(world.refused(world.command("cbr.expandVault", {{u"vault"_s, u"vault-1"_s}, {u"add"_s, 1}})),
                 QStringList{u"CBR-123.locked"_s});
        QVERIFY(world->advance(World::Start + Hour));
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"available"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "capacity_gb"), u"600"_s);
    }

    // CBR-124: by a quarter, when it becomes full; not when that was enabled afterwards.
    void aFullVaultExpandsByItself_data()
    {
        QTest::addColumn<int>("used");
        QTest::addColumn<int>("capacity");
        QTest::addColumn<int>("becomes");
        QTest::newRow("not full") << 399 << 500 << 500;
        QTest::newRow("just full") << 400 << 500 << 625;
        QTest::newRow("more than full") << 450 << 500 << 625;
        QTest::newRow("many times") << 9 << 10 << 137;
        QTest::newRow("full already") << 500 << 500 << 500;
    }
    void aFullVaultExpandsByItself()
    {
        QFETCH(int, used);
        QFETCH(int, capacity);
        QFETCH(int, becomes);
        World world{[&](Change &change) {
            change.update("vault", u"vault-1"_s,
                          {{u"auto_expand"_s, 1}, {u"used_gb"_s, used}, {u"capacity_gb"_s, capacity}});
            cbr::fillVault(change, u"vault-1"_s, 100);
        }};
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb").toInt(), used + 100);
        QCOMPARE(world.value("vault", u"vault-1"_s, "capacity_gb").toInt(), becomes);
    }

    void aVaultGoesWithItsBackups()
    {
        World world{[](Change &change) {
            addServer(change, u"web"_s, u"vault-1"_s);
            for (int n = 0; n < 230; ++n) // more than begin to go at a time
                World::addBackup(change, u"backup-%1"_s.arg(n), {{u"size_gb"_s, 1}});
            addVault(change, u"vault-9"_s, {{u"destination_vault_id"_s, u"vault-1"_s}});
        }};
        QCOMPARE(world.refused(world.command("cbr.deleteVault", {{u"vault"_s, u"vault-1"_s}})), QStringList{});
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"deleting"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "backups"), u"230"_s);
        QVERIFY(world.value("vault", u"vault-1"_s, "due").toLongLong() > World::Start);
        QVERIFY(tasks(world).contains(u"vault_delete running"_s));
        QVERIFY(world->advance(World::Start + 24 * Hour));
        QCOMPARE(world.value("vault", u"vault-1"_s, "status"), u"(gone)"_s);
        QCOMPARE(world->fetch({.kind = u"backup"_s}).total, 0);
        QCOMPARE(world.value("server", u"web"_s, "vault_id"), QString{});
        QCOMPARE(world.value("vault", u"vault-9"_s, "destination_vault_id"), QString{});
        QVERIFY(tasks(world).contains(u"vault_delete success"_s));
        QCOMPARE(world->fetch({.kind = u"job"_s, .filters = {{u"kind"_s, Filter::Is, {u"cbr.vaultEmptied"_s}}}}).total,
                 0);
    }

    // CBR-129
    void whoLeavesAVaultLosesItsBackups()
    {
        World world{[](Change &change) {
            addServer(change, u"web"_s, u"vault-1"_s);
            addServer(change, u"db"_s, u"vault-1"_s);
            change.update("disk", u"web-data"_s, {{u"excluded"_s, 1}});
            World::addBackup(change, u"of-web"_s, {{u"server_id"_s, u"web"_s}});
            World::addBackup(change, u"of-db"_s, {{u"server_id"_s, u"db"_s}, {u"size_gb"_s, 40}});
        }};
        QCOMPARE(counts(world, u"vault-1"_s), (QStringList{u"2"_s, u"180"_s, u"100"_s, u"2"_s}));
        QCOMPARE(world.refused(world.command("cbr.dissociate", {{u"resource"_s, u"web"_s}})), QStringList{});
        QCOMPARE(world.value("server", u"web"_s, "vault_id"), QString{});
        QCOMPARE(world.value("disk", u"web-data"_s, "excluded"), u"0"_s);
        QCOMPARE(world.value("backup", u"of-web"_s, "status"), u"deleting"_s);
        QVERIFY(tasks(world).contains(u"remove_resource running"_s));
        QVERIFY(world->advance(World::Start + Hour));
        QCOMPARE(world.value("backup", u"of-web"_s, "status"), u"(gone)"_s);
        QCOMPARE(world.value("backup", u"of-db"_s, "status"), u"available"_s);
        QCOMPARE(counts(world, u"vault-1"_s), (QStringList{u"1"_s, u"140"_s, u"40"_s, u"1"_s}));
        QVERIFY(tasks(world).contains(u"remove_resource success"_s));
    }

    // CBR-130
    void whoMigratesTakesTheBackupsAlong()
    {
        World world{[](Change &change) {
            addServer(change, u"web"_s, u"vault-1"_s);
            World::addBackup(change, u"of-web"_s, {{u"server_id"_s, u"web"_s}});
            World::addBackup(change, u"of-another"_s, {{u"server_id"_s, u"db"_s}, {u"size_gb"_s, 40}});
            addVault(change, u"vault-9"_s);
        }};
        const Command migrate = world.command("cbr.migrate", {{u"resource"_s, u"web"_s}, {u"vault"_s, u"vault-9"_s}});
        QCOMPARE(world.refused(migrate), QStringList{});
        QCOMPARE(world.value("server", u"web"_s, "vault_id"), u"vault-1"_s);
        QCOMPARE(world.refused(migrate), QStringList{u"CBR-129.migration"_s});
        QVERIFY(world->advance(World::Start + Hour));
        QCOMPARE(world.value("server", u"web"_s, "vault_id"), u"vault-9"_s);
        QCOMPARE(world.value("backup", u"of-web"_s, "vault_id"), u"vault-9"_s);
        QCOMPARE(counts(world, u"vault-1"_s), (QStringList{u"0"_s, u"0"_s, u"40"_s, u"1"_s}));
        QCOMPARE(counts(world, u"vault-9"_s), (QStringList{u"1"_s, u"140"_s, u"60"_s, u"1"_s}));
        QVERIFY(tasks(world).contains(u"migration success"_s));
    }

    void aMigrationIntoAVaultThatIsGoingFails()
    {
        World world{[](Change &change) {
            addServer(change, u"web"_s, u"vault-1"_s);
            World::addBackup(change, u"of-web"_s, {{u"server_id"_s, u"web"_s}, {u"size_gb"_s, 100}});
            addVault(change, u"vault-9"_s);
        }};
        QCOMPARE(world.refused(world.command("cbr.migrate", {{u"resource"_s, u"web"_s}, {u"vault"_s, u"vault-9"_s}})),
                 QStringList{});
        QCOMPARE(world.refused(world.command("cbr.deleteVault", {{u"vault"_s, u"vault-9"_s}})), QStringList{});
        QVERIFY(world->advance(World::Start + Hour));
        QCOMPARE(world.value("server", u"web"_s, "vault_id"), u"vault-1"_s);
        QCOMPARE(counts(world, u"vault-1"_s), (QStringList{u"1"_s, u"140"_s, u"100"_s, u"1"_s}));
        QVERIFY(tasks(world).contains(u"migration failed"_s));
    }

    // CBR-125 to CBR-127
    void vaultsTakeWhatTheirTagsName_data()
    {
        QTest::addColumn<Record>("vault");
        QTest::addColumn<QStringList>("taken");
        const QString tags = u"[{\"key\":\"team\",\"value\":\"web\"},{\"key\":\"team\",\"value\":\"db\"}]"_s;
        QTest::newRow("tags") << Record{{u"bind_tags"_s, tags}} << QStringList{u"a-web"_s, u"b-db"_s};
        QTest::newRow("no tags") << Record{} << QStringList{u"a-web"_s, u"b-db"_s, u"c-other"_s};
        QTest::newRow("off") << Record{{u"auto_bind"_s, 0}} << QStringList{};
        QTest::newRow("frozen") << Record{{u"status"_s, u"frozen"_s}} << QStringList{};
        QTest::newRow("40 GB free") << Record{{u"used_gb"_s, 460}} << QStringList{};
        QTest::newRow("41 GB free") << Record{{u"used_gb"_s, 459}} << QStringList{u"a-web"_s, u"b-db"_s, u"c-other"_s};
        QTest::newRow("room for two") << Record{{u"capacity_gb"_s, 280}} << QStringList{u"a-web"_s, u"b-db"_s};
        QTest::newRow("255 resources") << Record{{u"associated"_s, 255}} << QStringList{u"a-web"_s};
    }
    void vaultsTakeWhatTheirTagsName()
    {
        QFETCH(Record, vault);
        QFETCH(QStringList, taken);
        World world{[&](Change &change) {
            change.remove("server", u"server-1"_s);
            addServer(change, u"a-web"_s, {}, u"web"_s);
            addServer(change, u"b-db"_s, {}, u"db"_s);
            addServer(change, u"c-other"_s, {}, u"other"_s);
            addServer(change, u"d-faulty"_s, {}, u"web"_s);
            change.update("server", u"d-faulty"_s, {{u"status"_s, u"faulty"_s}});
            addServer(change, u"e-elsewhere"_s, u"vault-1"_s, u"web"_s);
            Record values{{u"auto_bind"_s, 1}, {u"policy_id"_s, u"policy-1"_s}};
            values.insert(vault);
            addVault(change, u"vault-9"_s, values);
            cbr::associateAutomatically(change, u"policy-1"_s);
        }};
        QStringList in;
        for (const auto &server : {u"a-web"_s, u"b-db"_s, u"c-other"_s, u"d-faulty"_s, u"e-elsewhere"_s}) {
            if (world.value("server", server, "vault_id") == "vault-9"_L1)
                in += server;
        }
        QCOMPARE(in, taken);
        QCOMPARE(world.value("server", u"e-elsewhere"_s, "vault_id"), u"vault-1"_s);
    }

    // CBR-126: what the first has no room for, the next one takes.
    void aFullVaultLeavesTheRestToTheNext()
    {
        World world{[](Change &change) {
            change.remove("server", u"server-1"_s);
            for (const auto &server : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
                addServer(change, server);
            for (const auto &vault : {u"vault-8"_s, u"vault-9"_s})
                addVault(change, vault,
                         {{u"auto_bind"_s, 1}, {u"policy_id"_s, u"policy-1"_s}, {u"capacity_gb"_s, 280}});
            cbr::associateAutomatically(change, u"policy-1"_s);
        }};
        for (const auto &vault : {u"vault-8"_s, u"vault-9"_s})
            QCOMPARE(world.value("vault", vault, "associated"), u"2"_s);
    }

    void tagsAreAddedChangedAndTakenOff()
    {
        World world;
        const auto pair = [](const QString &key, const QString &value) {
            return QVariantList{QVariantMap{{u"key"_s, key}, {u"value"_s, value}}};
        };
        QCOMPARE(world.refused(world.command("cbr.addVaultTag",
                                             {{u"vault"_s, u"vault-1"_s}, {u"tags"_s, pair(u"team"_s, u"red"_s)}})),
                 QStringList{});
        const QString tag = u"vault-1:team"_s;
        QCOMPARE(world.value("vaultTag", tag, "value"), u"red"_s);
        QCOMPARE(world.refused(
                     world.command("cbr.editVaultTag", {{u"tag"_s, tag}, {u"tags"_s, pair(u"team"_s, u"blue"_s)}})),
                 QStringList{});
        QCOMPARE(world.value("vaultTag", tag, "value"), u"blue"_s);
        QCOMPARE(world.refused(world.command("cbr.deleteVaultTag", {{u"tag"_s, tag}})), QStringList{});
        QCOMPARE(world.value("vaultTag", tag, "value"), u"(gone)"_s);
    }

    void lockingIsOneWay()
    {
        World world{[](Change &change) {
            World::addBackup(change, u"automatic"_s, {{u"automatic"_s, 1}, {u"expires"_s, World::Start + Hour}});
            World::addBackup(change, u"manual"_s);
        }};
        QCOMPARE(world.refused(world.command("cbr.lockBackups", {{u"vault"_s, u"vault-1"_s}})), QStringList{});
        QCOMPARE(world.refused(world.command("cbr.lockBackups", {{u"vault"_s, u"vault-1"_s}})),
                 QStringList{u"CBR-83"_s});
        QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, u"automatic"_s}})),
                 QStringList{u"CBR-84"_s});
        QCOMPARE(world.refused(world.command("cbr.deleteBackup", {{u"backup"_s, u"manual"_s}})), QStringList{});
    }

    void nobodyElsesVaultIsReached_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QVariantMap>("arguments");
        const auto row = [](const char *command, const QVariantMap &arguments) {
            QTest::newRow(command) << QString::fromLatin1(command) << arguments;
        };
        const QVariantMap theirs{{u"vault"_s, u"vault-2"_s}};
        for (const char *command : {"cbr.deleteVault", "cbr.lockBackups", "cbr.expandVault", "cbr.renameVault",
                                    "cbr.setAutoExpansion", "cbr.associate", "cbr.enableAssociation"})
            row(command, theirs);
    }
    void nobodyElsesVaultIsReached()
    {
        QFETCH(QString, command);
        QFETCH(QVariantMap, arguments);
        World world;
        const QByteArray before = world.state();
        QVERIFY(!world.refused(world.command(command.toLatin1().constData(), arguments)).isEmpty());
        QCOMPARE(world.state(), before);
    }
};

QTEST_GUILESS_MAIN(TestVaults)
#include "tst_vaults.moc"
