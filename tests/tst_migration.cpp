// links: models
#include "support/world.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

void addPolicy(Change &change, const QString &id, const QString &status)
{
    change.insert("policy", {{u"id"_s, id},
                             {u"project_id"_s, HomeProject},
                             {u"service"_s, u"csbs"_s},
                             {u"name"_s, id},
                             {u"status"_s, status},
                             {u"frequency"_s, u"daily"_s},
                             {u"times"_s, u"[600]"_s},
                             {u"created"_s, World::Start - World::Minute}});
}

void addServer(Change &change, const QString &id, const QString &policy)
{
    change.insert("server", {{u"id"_s, id},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, id},
                             {u"status"_s, u"running"_s},
                             {u"az"_s, u"home-a"_s},
                             {u"os_type"_s, u"Linux"_s},
                             {u"os"_s, u"Debian GNU/Linux 12 64bit"_s},
                             {u"csbs_policy_id"_s, policy},
                             {u"created"_s, World::Start - World::Minute}});
}

void addOlder(Change &change, const QString &id, const Record &values = {})
{
    Record backup{{u"vault_id"_s, u"csbs"_s}, {u"object_type"_s, u"csbs"_s}};
    backup.insert(values);
    World::addBackup(change, id, backup);
}

// Two backups by hand and two of a policy, all of 60 GB, an image of each kind, and policies with nothing to show yet.
void fill(Change &change)
{
    change.insert("vault", {{u"id"_s, u"csbs"_s},
                            {u"project_id"_s, HomeProject},
                            {u"name"_s, u"csbs"_s},
                            {u"status"_s, u"available"_s},
                            {u"object_type"_s, u"csbs"_s},
                            {u"capacity_gb"_s, 10'000},
                            {u"used_gb"_s, 240},
                            {u"created"_s, World::Start - World::Minute}});
    addPolicy(change, u"nightly"_s, u"disabled"_s);
    addPolicy(change, u"planned"_s, u"enabled"_s);
    addPolicy(change, u"asleep"_s, u"disabled"_s);
    addPolicy(change, u"nobody"_s, u"enabled"_s);
    addServer(change, u"server-2"_s, u"nightly"_s);
    addServer(change, u"server-3"_s, u"planned"_s);
    addServer(change, u"server-4"_s, u"asleep"_s);
    World::addImage(change, u"image-1"_s, {{u"backup_id"_s, u"by-hand"_s}, {u"source_type"_s, u"csbs"_s}});
    World::addImage(change, u"image-2"_s, {{u"backup_id"_s, u"with-tag"_s}, {u"source_type"_s, u"csbs"_s}});
    World::addImage(change, u"image-3"_s, {{u"server_id"_s, u"server-1"_s}, {u"source_type"_s, u"server"_s}});
    change.insert("tag", {{u"id"_s, u"image-2:team"_s},
                          {u"project_id"_s, HomeProject},
                          {u"kind"_s, u"image"_s},
                          {u"resource_id"_s, u"image-2"_s},
                          {u"key"_s, u"team"_s},
                          {u"value"_s, u"web"_s}});
    addOlder(change, u"by-hand"_s, {{u"image_id"_s, u"image-1"_s}});
    addOlder(change, u"with-tag"_s, {{u"image_id"_s, u"image-2"_s}, {u"server_id"_s, u"server-4"_s}});
    for (const auto &id : {u"night-1"_s, u"night-2"_s})
        addOlder(change, id, {{u"server_id"_s, u"server-2"_s}, {u"policy_id"_s, u"nightly"_s}, {u"automatic"_s, 1}});
    addOlder(change, u"failed"_s, {{u"status"_s, u"error"_s}});
}

} // namespace

// Migrate to CBR: what becomes of the backups and policies of the older service (cbr_03_0104).
class TestMigration final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<World>(fill); }

    void backupsByHandGoToDefault();
    void backupsOfAPolicyGoToItsVault();
    void policiesGoWithOrWithoutAVault();
    void imagesCanBeSharedAfterwards();
    void oneWithATaggedImageStays();
    void isOfferedAsLongAsThereIsSomething();

private:
    QStringList migrate() { return m_world->refused(m_world->command("csbs.migrate", {{u"read"_s, true}})); }
    QString vaultOf(const char *backup)
    {
        return m_world->value("vault", m_world->value("backup", QString::fromLatin1(backup), "vault_id"), "name");
    }
    // The vault of that name, as "kind capacity used associated policy".
    QString vault(const QString &name)
    {
        const Rows rows = (*m_world)->fetch({.kind = u"vault"_s, .filters = {{u"name"_s, Filter::Is, {name}}}});
        if (rows.rows.size() != 1)
            return u"%1 vaults"_s.arg(rows.rows.size());
        QStringList values;
        for (const auto &field : {u"object_type"_s, u"capacity_gb"_s, u"used_gb"_s, u"associated"_s, u"policy_id"_s})
            values += rows.at(0, field).toString();
        return values.join(u' ');
    }
    bool shares(const char *image)
    {
        const Command command = m_world->command("ims.shareImage", {{u"image"_s, QString::fromLatin1(image)}});
        return !(*m_world)->absent(command);
    }

    std::unique_ptr<World> m_world;
};

void TestMigration::backupsByHandGoToDefault()
{
    QCOMPARE(migrate(), QStringList{});
    for (const char *backup : {"by-hand", "failed"}) {
        QCOMPARE(vaultOf(backup), u"default"_s);
        QCOMPARE(m_world->value("backup", QString::fromLatin1(backup), "object_type"), u"server"_s);
    }
    QCOMPARE(vault(u"default"_s), u"server 72 60 1 "_s); // what is not Available takes no room
    QCOMPARE(m_world->value("server", u"server-1"_s, "vault_id"), m_world->value("backup", u"by-hand"_s, "vault_id"));
    QCOMPARE(vault(u"csbs"_s), u"csbs 10000 60 0 "_s);
}

void TestMigration::backupsOfAPolicyGoToItsVault()
{
    QCOMPARE(migrate(), QStringList{});
    for (const char *backup : {"night-1", "night-2"})
        QCOMPARE(vaultOf(backup), u"nightly"_s);
    QCOMPARE(vault(u"nightly"_s), u"server 144 120 1 nightly"_s);
    QCOMPARE(m_world->value("server", u"server-2"_s, "csbs_policy_id"), QString{});
    QCOMPARE(m_world->value("server", u"server-2"_s, "vault_id"), m_world->value("backup", u"night-1"_s, "vault_id"));
}

void TestMigration::policiesGoWithOrWithoutAVault()
{
    QCOMPARE(migrate(), QStringList{});
    for (const auto &policy : {u"nightly"_s, u"planned"_s, u"asleep"_s, u"nobody"_s})
        QCOMPARE(m_world->value("policy", policy, "service"), u"cbr"_s);
    QCOMPARE(vault(u"planned"_s), u"server 10 0 1 planned"_s); // the smallest one there is
    QCOMPARE(vault(u"asleep"_s), u"0 vaults"_s);
    QCOMPARE(vault(u"nobody"_s), u"0 vaults"_s);
    const Rows jobs = (*m_world)->fetch({.kind = u"job"_s, .filters = {{u"kind"_s, Filter::Is, {u"cbr.policyDue"_s}}}});
    QCOMPARE(jobs.rows.size(), 1);
    QCOMPARE(jobs.at(0, u"resource_id"_s).toString(), u"planned"_s);
}

void TestMigration::imagesCanBeSharedAfterwards()
{
    QVERIFY(!shares("image-1"));
    QVERIFY(!shares("image-3")); // its server has a CSBS backup
    QCOMPARE(migrate(), QStringList{});
    QVERIFY(shares("image-1"));
    QVERIFY(shares("image-3"));
    QVERIFY(!shares("image-2"));
}

void TestMigration::oneWithATaggedImageStays()
{
    QCOMPARE(migrate(), QStringList{});
    QCOMPARE(m_world->value("backup", u"with-tag"_s, "object_type"), u"csbs"_s);
    QCOMPARE(m_world->refused(m_world->command("ims.deleteTag", {{u"tag"_s, u"image-2:team"_s}})), QStringList{});
    QCOMPARE(migrate(), QStringList{});
    QCOMPARE(m_world->value("backup", u"with-tag"_s, "object_type"), u"server"_s);
    QVERIFY(shares("image-2"));
}

void TestMigration::isOfferedAsLongAsThereIsSomething()
{
    const Command command = m_world->command("csbs.migrate");
    QCOMPARE(migrate(), QStringList{});
    QVERIFY(!(*m_world)->absent(command));
    QCOMPARE(m_world->refused(m_world->command("ims.deleteTag", {{u"tag"_s, u"image-2:team"_s}})), QStringList{});
    QCOMPARE(migrate(), QStringList{});
    QVERIFY((*m_world)->absent(command));
    const QByteArray before = m_world->state();
    QCOMPARE(migrate(), QStringList{u"CBR-132"_s});
    QCOMPARE(m_world->state(), before);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
