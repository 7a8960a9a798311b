// links: models
#include "services/cbr/cbr_backups.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

Record diskOf(const QString &id, const QString &role, qint64 gigabytes, int position, const QString &file)
{
    return {{u"id"_s, id},
            {u"project_id"_s, HomeProject},
            {u"server_id"_s, u"server-1"_s},
            {u"name"_s, id},
            {u"role"_s, role},
            {u"az"_s, u"home-a"_s},
            {u"size_gb"_s, gigabytes},
            {u"position"_s, position},
            {u"files"_s, QString{u"[\""_s + file + u"\"]"_s}},
            {u"fingerprint"_s, QString{u"of "_s + file}}};
}

// A server with two disks in the vault, and nothing else that matters.
void inVault(Change &change)
{
    change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
    change.insert("disk", diskOf(u"system"_s, u"system"_s, 40, 0, u"/etc/hostname"_s));
    change.insert("disk", diskOf(u"data"_s, u"data"_s, 100, 1, u"/srv/orders"_s));
}

// A backup was made; then everything on the disks was lost, and another disk was attached.
void spoiled(Change &change)
{
    inVault(change);
    cbr::beginBackup(change, u"server-1"_s, {.vault = u"vault-1"_s, .name = u"before"_s});
    for (const auto &disk : {u"system"_s, u"data"_s})
        change.update("disk", disk, {{u"files"_s, u"[\"/spoiled\"]"_s}, {u"fingerprint"_s, u"spoiled"_s}});
    change.insert("disk", diskOf(u"added"_s, u"data"_s, 300, 2, u"/new"_s));
}

void second(Change &change)
{
    inVault(change);
    change.insert("server", {{u"id"_s, u"server-2"_s},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, u"ecs-web-02"_s},
                             {u"status"_s, u"stopped"_s},
                             {u"az"_s, u"home-b"_s},
                             {u"os_type"_s, u"Linux"_s},
                             {u"os"_s, u"Debian 12"_s},
                             {u"created"_s, World::Start}});
    Record disk = diskOf(u"other"_s, u"system"_s, 40, 0, u"/etc/hosts"_s);
    disk.insert(u"server_id"_s, u"server-2"_s);
    change.insert("disk", disk);
    change.update("server", u"server-2"_s, {{u"vault_id"_s, u"vault-1"_s}});
}

void apart(Change &change, const char *kind, const QString &type, const Record &row)
{
    change.insert("vault", {{u"id"_s, u"vault-3"_s},
                            {u"project_id"_s, HomeProject},
                            {u"name"_s, u"vault-3"_s},
                            {u"status"_s, u"available"_s},
                            {u"object_type"_s, type},
                            {u"capacity_gb"_s, 500},
                            {u"created"_s, World::Start}});
    change.insert(kind, row);
    change.update(kind, row.value(u"id"_s).toString(), {{u"vault_id"_s, u"vault-3"_s}});
}

QString valueOf(World &world, const QString &kind, const QList<Filter> &filters, const QString &field)
{
    const Rows rows = world->fetch({.kind = kind, .filters = filters, .sort = u"id"_s});
    return rows.rows.isEmpty() ? u"(none)"_s : rows.at(0, field).toString();
}

QString taskOf(World &world, const QString &type, const QString &field)
{
    return valueOf(world, u"task"_s, {{u"type"_s, Filter::Is, {type}}}, field);
}

QVariantMap naming(const QVariant &resources)
{
    return {{u"resources"_s, resources}, {u"name"_s, u"manualbk_5c1e"_s}, {u"description"_s, u"before 8.5"_s}};
}

constexpr qint64 Hours = 60 * World::Minute;

void wait(World &world)
{
    QVERIFY(world->advance(world->now() + 6 * Hours));
}

QString backUp(World &world, const QVariantMap &arguments = naming(u"server-1"_s))
{
    const Outcome outcome = world->dispatch(world.command("cbr.performBackup", arguments));
    return outcome.ok() ? outcome.created : u"refused: "_s + outcome.refusals.first().rule;
}

} // namespace

// Backups from their making to their restoring: what is in them, what stands in the tasks, what comes back.
class TestBackups final : public QObject {
    Q_OBJECT

private slots:
    void aBackupHoldsWhatIsOnTheDisks()
    {
        World world{inVault};
        const QString id = backUp(world);
        QCOMPARE(world.value("backup", id, "status"), u"creating"_s);
        QCOMPARE(world.value("backup", id, "name"), u"manualbk_5c1e"_s);
        QCOMPARE(world.value("backup", id, "description"), u"before 8.5"_s);
        QCOMPARE(world.value("backup", id, "size_gb"), u"140"_s);
        QCOMPARE(world.value("backup", id, "incremental"), u"0"_s);
        QCOMPARE(world.value("backup", id, "contains_system_disk"), u"1"_s);
        QCOMPARE(world.value("backup", id, "automatic"), u"0"_s);
        QCOMPARE(taskOf(world, u"backup"_s, u"status"_s), u"running"_s);
        QCOMPARE(taskOf(world, u"backup"_s, u"backup_id"_s), id);
        const QList<Filter> data{{u"backup_id"_s, Filter::Is, {id}}, {u"role"_s, Filter::Is, {u"data"_s}}};
        QCOMPARE(world->fetch({.kind = u"backupDisk"_s, .filters = {data.first()}}).total, 2);
        QCOMPARE(world->fetch({.kind = u"backupDisk"_s, .filters = data}).at(0, u"files"_s), u"[\"/srv/orders\"]"_s);
        QVERIFY(world->advance(world->now() + 3 * World::Minute));
        QCOMPARE(world.value("backup", id, "status"), u"creating_image"_s);
        wait(world);
        QCOMPARE(world.value("backup", id, "status"), u"available"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb"), u"240"_s);
        QCOMPARE(taskOf(world, u"backup"_s, u"status"_s), u"success"_s);
    }

    void laterBackupsAreIncrementalUnlessAFullOneIsAskedFor()
    {
        World world{inVault};
        backUp(world);
        wait(world);
        const QString later = backUp(world);
        QCOMPARE(world.value("backup", later, "incremental"), u"1"_s);
        QVERIFY(world->advance(world->now() + 30 * Hours));
        QVariantMap full = naming(u"server-1"_s);
        full.insert(u"full"_s, true);
        QCOMPARE(world.value("backup", backUp(world, full), "incremental"), u"0"_s);
    }

    // CBR-78: a tenth changes from one to the next, and what has come since is new.
    void backupsShareWhatHasNotChanged()
    {
        World world{inVault};
        const auto used = [&world] { return world.value("vault", u"vault-1"_s, "used_gb").toInt(); };
        const auto backedUp = [&world] {
            const QString id = backUp(world);
            wait(world);
            return id;
        };
        const auto takeAway = [&world](const QString &id) {
            QVERIFY(world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, id}})).ok());
            wait(world);
            QCOMPARE(world.value("backup", id, "id"), u"(gone)"_s);
        };
        const QString first = backedUp();
        const QString second = backedUp();
        const QString third = backedUp();
        QCOMPARE(world.value("backup", second, "stored_gb"), u"14"_s);
        QCOMPARE(world.value("backup", second, "size_gb"), u"140"_s);
        QCOMPARE(used(), 100 + 140 + 14 + 14);
        QCOMPARE(world.value("vaultResource", u"server-1"_s, "backup_gb"), u"168"_s);

        takeAway(first); // of the full one only what the second has anew
        QCOMPARE(used(), 100 + 140 + 14);
        QCOMPARE(world.value("backup", second, "stored_gb"), u"140"_s);
        QCOMPARE(world.value("backup", second, "status"), u"available"_s);
        QCOMPARE(world.refused(world.command("cbr.restoreBackup", {{u"backup"_s, second}})), QStringList{});
        wait(world);
        takeAway(third); // nothing builds on it
        QCOMPARE(used(), 100 + 140);
        takeAway(second);
        QCOMPARE(used(), 100);
        QCOMPARE(world.value("vaultResource", u"server-1"_s, "backup_gb"), u"0"_s);
    }

    void whatIsNewIsBackedUpInFull()
    {
        World world{inVault};
        backUp(world);
        wait(world);
        world->dispatch(world.command("evs.expandDisk", {{u"disk"_s, u"data"_s}, {u"sizeGb"_s, 150}}));
        const QString larger = backUp(world);
        QCOMPARE(world.value("backup", larger, "size_gb"), u"190"_s);
        QCOMPARE(world.value("backup", larger, "stored_gb"), u"64"_s); // a tenth of 140, and 50 that came
        wait(world);
        QVariantMap full = naming(u"server-1"_s);
        full.insert(u"full"_s, true);
        QVERIFY(world->advance(world->now() + 30 * Hours));
        QCOMPARE(world.value("backup", backUp(world, full), "stored_gb"), u"190"_s);
    }

    // What a copy takes elsewhere is all of it.
    void aCopySharesNothing()
    {
        World world{inVault};
        backUp(world);
        wait(world);
        const QString second = backUp(world);
        wait(world);
        world->dispatch(world.command("cbr.shareBackup", {{u"backup"_s, second}, {u"projects"_s, PartnerProject}}));
        Command accept = world.command("cbr.acceptBackup", {{u"backup"_s, second}, {u"vault"_s, u"vault-2"_s}});
        accept.by = world.stranger;
        const Outcome accepted = world->dispatch(accept);
        QVERIFY(accepted.ok());
        QCOMPARE(world.value("backup", accepted.created, "stored_gb"), u"140"_s);
        QCOMPARE(world.value("vault", u"vault-2"_s, "used_gb"), u"240"_s);
    }

    void whatIsLeftOutIsNotInTheBackup()
    {
        World world{[](Change &change) {
            inVault(change);
            change.update("disk", u"system"_s, {{u"excluded"_s, 1}});
        }};
        const QString id = backUp(world);
        QCOMPARE(world.value("backup", id, "size_gb"), u"100"_s);
        QCOMPARE(world.value("backup", id, "contains_system_disk"), u"0"_s);
    }

    void severalGetANumberEach()
    {
        World world{second};
        const QVariantList both{u"server-1"_s, u"server-2"_s, u"server-1"_s};
        backUp(world, naming(both));
        QCOMPARE(valueOf(world, u"backup"_s, {{u"server_id"_s, Filter::Is, {u"server-1"_s}}}, u"name"_s),
                 u"manualbk_5c1e-0001"_s);
        QCOMPARE(valueOf(world, u"backup"_s, {{u"server_id"_s, Filter::Is, {u"server-2"_s}}}, u"name"_s),
                 u"manualbk_5c1e-0002"_s);
        QCOMPARE(world->fetch({.kind = u"backup"_s}).total, 2);
    }

    void aFullVaultMakesTheBackupFail()
    {
        World world{[](Change &change) {
            inVault(change);
            change.update("vault", u"vault-1"_s, {{u"used_gb"_s, 500}});
        }};
        const QString id = backUp(world);
        wait(world);
        QCOMPARE(world.value("backup", id, "status"), u"error"_s);
        QCOMPARE(taskOf(world, u"backup"_s, u"status"_s), u"failed"_s);
        QCOMPARE(taskOf(world, u"backup"_s, u"error_code"_s), u"BackupService.6114"_s);
        QVERIFY(!taskOf(world, u"backup"_s, u"error"_s).isEmpty());
    }

    void aRestoreBringsBackWhatWasOnTheDisks()
    {
        World world{spoiled};
        wait(world);
        const QString id = valueOf(world, u"backup"_s, {}, u"id"_s);
        QVERIFY(world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, id}})).ok());
        QCOMPARE(world.value("backup", id, "status"), u"restoring"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"stopping"_s);
        QVERIFY(world->advance(world->now() + World::Minute));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"stopped"_s);
        QCOMPARE(world.refused(world.command("ecs.start", {{u"server"_s, u"server-1"_s}})),
                 QStringList{u"CBR-64.server"_s});
        wait(world);
        QCOMPARE(world.value("backup", id, "status"), u"available"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"running"_s);
        QCOMPARE(world.value("disk", u"system"_s, "files"), u"[\"/etc/hostname\"]"_s);
        QCOMPARE(world.value("disk", u"data"_s, "fingerprint"), u"of /srv/orders"_s);
        QCOMPARE(world.value("disk", u"added"_s, "files"), u"[\"/new\"]"_s); // CBR-65
        QCOMPARE(taskOf(world, u"restore"_s, u"status"_s), u"success"_s);
    }

    void theServerStaysStoppedIfThatIsWanted()
    {
        World world{inVault};
        const QString id = backUp(world);
        wait(world);
        QVERIFY(world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, id}, {u"start"_s, false}})).ok());
        wait(world);
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"stopped"_s);
    }

    void aDiskGoesWhereItIsSent()
    {
        World world{spoiled};
        wait(world);
        const QString id = valueOf(world, u"backup"_s, {}, u"id"_s);
        const QString part =
            valueOf(world, u"backupDisk"_s, {{u"backup_id"_s, Filter::Is, {id}}, {u"role"_s, Filter::Is, {u"data"_s}}},
                    u"id"_s);
        const QVariantList disks{QVariantMap{{u"from"_s, part}, {u"to"_s, u"added"_s}}};
        QVERIFY(world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, id}, {u"disks"_s, disks}})).ok());
        wait(world);
        QCOMPARE(world.value("disk", u"added"_s, "files"), u"[\"/srv/orders\"]"_s);
        QCOMPARE(world.value("disk", u"added"_s, "size_gb"), u"300"_s);
        QCOMPARE(world.value("disk", u"data"_s, "files"), u"[\"/spoiled\"]"_s);
        QCOMPARE(world.value("disk", u"system"_s, "files"), u"[\"/spoiled\"]"_s);
    }

    void anExpandedDiskGetsItsSizeBack()
    {
        World world{inVault};
        const QString id = backUp(world);
        wait(world);
        QVERIFY(world->dispatch(world.command("evs.expandDisk", {{u"disk"_s, u"data"_s}, {u"sizeGb"_s, 150}})).ok());
        QVERIFY(world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, id}})).ok());
        wait(world);
        QCOMPARE(world.value("disk", u"data"_s, "size_gb"), u"100"_s);
    }

    void aRestoreOfWhatIsGoneFails()
    {
        World world{[](Change &change) {
            inVault(change);
            World::addBackup(change, u"backup"_s);
            change.update("disk", u"system"_s, {{u"name"_s, u"another"_s}});
        }};
        QVERIFY(world->dispatch(world.command("cbr.restoreBackup", {{u"backup"_s, u"backup"_s}})).ok());
        wait(world);
        QCOMPARE(taskOf(world, u"restore"_s, u"error_code"_s), u"BackupService.2012"_s);
        QCOMPARE(world.value("disk", u"system"_s, "files"), u"[\"/etc/hostname\"]"_s);
    }

    void aDiskIsBackedUpAndRestoredByItself()
    {
        World world{[](Change &change) {
            Record disk = diskOf(u"lone"_s, u"data"_s, 60, 0, u"/archive"_s);
            disk.insert(u"encrypted"_s, 1);
            apart(change, "disk", u"disk"_s, disk);
        }};
        const QString id = backUp(world, naming(u"lone"_s));
        QCOMPARE(world.value("backup", id, "object_type"), u"disk"_s);
        QCOMPARE(world.value("backup", id, "encrypted"), u"1"_s);
        wait(world);
        QCOMPARE(world.value("vault", u"vault-3"_s, "used_gb"), u"60"_s);
        QCOMPARE(world.refused(world.command("cbr.restoreDisk", {{u"backup"_s, id}})), QStringList{u"CBR-66"_s});
        QVERIFY(world->dispatch(world.command("evs.detachDisk", {{u"disk"_s, u"lone"_s}})).ok());
        QVERIFY(world->dispatch(world.command("cbr.restoreDisk", {{u"backup"_s, id}})).ok());
        QCOMPARE(world.value("disk", u"lone"_s, "status"), u"restoring"_s);
        wait(world);
        QCOMPARE(world.value("disk", u"lone"_s, "status"), u"available"_s);
        QCOMPARE(world.value("disk", u"lone"_s, "files"), u"[\"/archive\"]"_s);

        const Outcome made = world->dispatch(
            world.command("cbr.createDisk", {{u"backup"_s, id}, {u"name"_s, u"copy"_s}, {u"az"_s, u"home-b"_s}}));
        QVERIFY(made.ok());
        wait(world);
        QCOMPARE(world.value("disk", made.created, "status"), u"available"_s);
        QCOMPARE(world.value("disk", made.created, "fingerprint"), u"of /archive"_s);
        QCOMPARE(world.value("disk", made.created, "encrypted"), u"1"_s);

        QVERIFY(world->dispatch(world.command("evs.deleteDisk", {{u"disk"_s, u"lone"_s}})).ok());
        QCOMPARE(world.refused(world.command("cbr.restoreDisk", {{u"backup"_s, id}})), QStringList{u"CBR-23.disk"_s});
    }

    void aFileSystemIsBackedUpAndMadeAnew()
    {
        World world{[](Change &change) {
            apart(change, "fileSystem", u"turbo"_s,
                  {{u"id"_s, u"files"_s},
                   {u"project_id"_s, HomeProject},
                   {u"name"_s, u"sfs-turbo-01"_s},
                   {u"az"_s, u"home-a"_s},
                   {u"size_gb"_s, 500},
                   {u"files"_s, u"[\"/render\"]"_s},
                   {u"created"_s, World::Start}});
        }};
        const QString id = backUp(world, naming(u"files"_s));
        QCOMPARE(world.value("backup", id, "object_type"), u"turbo"_s);
        wait(world);
        QCOMPARE(world.value("backup", id, "status"), u"available"_s);
        const Outcome made = world->dispatch(world.command(
            "cbr.createFileSystem", {{u"backup"_s, id}, {u"name"_s, u"sfs-turbo-02"_s}, {u"az"_s, u"home-a"_s}}));
        QVERIFY(made.ok());
        wait(world);
        QCOMPARE(world.value("fileSystem", made.created, "status"), u"available"_s);
        QCOMPARE(world.value("fileSystem", made.created, "files"), u"[\"/render\"]"_s);
        QCOMPARE(world.value("fileSystem", made.created, "size_gb"), u"500"_s);
    }

    void aDeletionStandsInTheTasks()
    {
        World world{inVault};
        const QString id = backUp(world);
        wait(world);
        QVERIFY(world->dispatch(world.command("cbr.deleteBackup", {{u"backup"_s, QVariantList{id}}})).ok());
        QCOMPARE(taskOf(world, u"delete"_s, u"status"_s), u"running"_s);
        wait(world);
        QCOMPARE(world.value("backup", id, "status"), u"(gone)"_s);
        QCOMPARE(taskOf(world, u"delete"_s, u"status"_s), u"success"_s);
        QCOMPARE(taskOf(world, u"delete"_s, u"backup_name"_s), u"manualbk_5c1e"_s);
        QCOMPARE(world.value("vault", u"vault-1"_s, "used_gb"), u"100"_s);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
