// links: models
#include "services/ecs/ecs.h"
#include "services/ecs/ecs_making.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Long = 60 * World::Minute;

Record with(Record record, const Record &values)
{
    record.insert(values);
    return record;
}

void addPart(Change &change, const QString &image, const QString &role, int gigabytes)
{
    change.insert("imagePart", {{u"id"_s, QString{image + u"-part"}},
                                {u"project_id"_s, HomeProject},
                                {u"image_id"_s, image},
                                {u"name"_s, image},
                                {u"role"_s, role},
                                {u"size_gb"_s, gigabytes},
                                {u"files"_s, u"[\"%1\"]"_s.arg(image)},
                                {u"fingerprint"_s, QString{u"print-" + image}}});
}

void addBackupDisk(Change &change, const QString &backup, int position, int gigabytes, const Record &values = {})
{
    const QString id = u"%1-data-%2"_s.arg(backup).arg(position);
    change.insert("backupDisk", with({{u"id"_s, id},
                                      {u"project_id"_s, HomeProject},
                                      {u"backup_id"_s, backup},
                                      {u"name"_s, id},
                                      {u"disk_name"_s, id},
                                      {u"role"_s, u"data"_s},
                                      {u"size_gb"_s, gigabytes},
                                      {u"position"_s, position},
                                      {u"files"_s, u"[\"/data/%1\"]"_s.arg(position)},
                                      {u"fingerprint"_s, QString{u"print-" + id}}},
                                     values));
}

// A full-ECS image with a system disk and two data disks, the second on the SCSI bus.
void addFull(Change &change, const Record &values = {}, const Record &backup = {})
{
    World::addImage(change, u"full"_s, with({{u"backup_id"_s, u"backup"_s}, {u"az"_s, u"home-a"_s}}, values));
    World::addBackup(change, u"backup"_s, with({{u"image_id"_s, u"full"_s}}, backup));
    change.update("backupDisk", u"backup-disk"_s,
                  {{u"files"_s, u"[\"/etc/hostname\"]"_s}, {u"fingerprint"_s, u"print-system"_s}});
    addBackupDisk(change, u"backup"_s, 1, 100);
    addBackupDisk(change, u"backup"_s, 2, 200, {{u"bus"_s, u"SCSI"_s}});
}

QVariantMap asked(const QVariantMap &values = {})
{
    QVariantMap arguments{{u"image"_s, u"full"_s},     {u"imageKind"_s, u"private"_s}, {u"name"_s, u"web"_s},
                          {u"az"_s, u"home-a"_s},      {u"flavor"_s, u"s3.large.2"_s}, {u"login"_s, u"password"_s},
                          {u"password"_s, u"strong"_s}};
    arguments.insert(values);
    return arguments;
}

QList<Record> disksOf(World &world, const QString &server)
{
    const Rows rows = world->fetch({.kind = u"disk"_s,
                                    .project = HomeProject,
                                    .filters = {{u"server_id"_s, Filter::Is, {server}}},
                                    .sort = u"position"_s});
    QList<Record> disks;
    for (int row = 0; row < rows.rows.size(); ++row)
        disks += rows.record(row);
    return disks;
}

QVariantList each(const QList<Record> &disks, const char *field)
{
    QVariantList values;
    for (const Record &disk : disks)
        values += disk.value(QString::fromLatin1(field));
    return values;
}

void stopWithDisks(Change &change)
{
    change.update("server", u"server-1"_s, {{u"status"_s, u"stopped"_s}, {u"guest"_s, u"{\"volumes\":\"group\"}"_s}});
    for (int position = 0; position < 3; ++position)
        change.insert("disk", {{u"id"_s, u"disk-%1"_s.arg(position)},
                               {u"project_id"_s, HomeProject},
                               {u"server_id"_s, u"server-1"_s},
                               {u"name"_s, u"ecs-web-01-volume-%1"_s.arg(position)},
                               {u"role"_s, position == 0 ? u"system"_s : u"data"_s},
                               {u"size_gb"_s, 30 + position},
                               {u"position"_s, position},
                               {u"files"_s, u"[\"old-%1\"]"_s.arg(position)},
                               {u"fingerprint"_s, u"old-%1"_s.arg(position)}});
}

} // namespace

// What comes out of an image: servers with the contents of its disks, disks, and other systems on servers.
class TestMaking final : public QObject {
    Q_OBJECT

    static QString created(World &world, const QVariantMap &arguments, const char *command = "ecs.createServer")
    {
        const Outcome outcome = world->dispatch(world.command(command, arguments));
        return outcome.ok() ? outcome.created : outcome.refusals.first().rule;
    }

private slots:
    void aServerHasWhatTheImageHolds()
    {
        World world{[](Change &change) { addFull(change, {{u"guest"_s, u"{\"database\":\"postgres\"}"_s}}); }};
        const QString id = created(
            world, asked({{u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"web"_s}}}}}));
        QCOMPARE(world.value("server", id, "status"), u"creating"_s);
        QCOMPARE(world.value("server", id, "name"), u"web"_s);
        QCOMPARE(world.value("server", id, "image_id"), u"full"_s);
        QCOMPARE(world.value("server", id, "guest"), u"{\"database\":\"postgres\"}"_s);
        QVERIFY(world.value("server", id, "private_ip").startsWith(u"192.168."_s));
        QCOMPARE(world.value("server", id, "eip"), QString{});
        const QList<Record> disks = disksOf(world, id);
        QCOMPARE(each(disks, "role"), (QVariantList{u"system"_s, u"data"_s, u"data"_s}));
        QCOMPARE(each(disks, "size_gb"), (QVariantList{40, 100, 200}));
        QCOMPARE(each(disks, "bus"), (QVariantList{u"VBD"_s, u"VBD"_s, u"SCSI"_s}));
        QCOMPARE(each(disks, "fingerprint"),
                 (QVariantList{u"print-system"_s, u"print-backup-data-1"_s, u"print-backup-data-2"_s}));
        QCOMPARE(each(disks, "files"),
                 (QVariantList{u"[\"/etc/hostname\"]"_s, u"[\"/data/1\"]"_s, u"[\"/data/2\"]"_s}));
        // Its tags go to its disks, too.
        QCOMPARE(world->fetch({.kind = u"tag"_s, .project = HomeProject}).total, 4);

        QVERIFY(world->advance(World::Start + Long));
        QCOMPARE(world.value("server", id, "status"), u"running"_s);
        QCOMPARE(world.value("server", id, "enterable"), u"1"_s);
        QCOMPARE(world.value("server", id, "cause"), QString{});
    }

    void capacitiesAreOnlyEnlarged()
    {
        World world{[](Change &change) { addFull(change); }};
        const auto sizes = [](int system, int data) {
            return asked({{u"systemDisk"_s, QVariantMap{{u"sizeGb"_s, system}}},
                          {u"dataDisks"_s, QVariantList{QVariantMap{{u"sizeGb"_s, data}, {u"type"_s, u"SSD"_s}}}}});
        };
        QCOMPARE(world.refused(world.command("ecs.createServer", sizes(39, 100))), QStringList{u"ECS-02"_s});
        QCOMPARE(world.refused(world.command("ecs.createServer", sizes(40, 99))), QStringList{u"ECS-02.data"_s});
        const QList<Record> disks = disksOf(world, created(world, sizes(80, 150)));
        QCOMPARE(each(disks, "size_gb"), (QVariantList{80, 150, 200})); // what is not spoken of is as in the image
        QCOMPARE(each(disks, "type"), (QVariantList{u"SAS"_s, u"SSD"_s, u"SAS"_s}));
        QCOMPARE(each(disks, "fingerprint").at(1), u"print-backup-data-1"_s);
    }

    void furtherDisksAreEmptyOrFromADataDiskImage()
    {
        World world{[](Change &change) {
            World::addImage(change, u"system"_s, {{u"type"_s, u"system"_s}, {u"disk_gb"_s, 40}});
            addPart(change, u"system"_s, u"system"_s, 40);
            World::addImage(change, u"data"_s, {{u"type"_s, u"data"_s}, {u"disk_gb"_s, 300}});
            addPart(change, u"data"_s, u"data"_s, 300);
        }};
        const QVariantList wishes{QVariantMap{{u"sizeGb"_s, 10}, {u"bus"_s, u"SCSI"_s}},
                                  QVariantMap{{u"image"_s, u"data"_s}, {u"sizeGb"_s, 320}}};
        const QList<Record> disks =
            disksOf(world, created(world, asked({{u"image"_s, u"system"_s}, {u"dataDisks"_s, wishes}})));
        QCOMPARE(each(disks, "size_gb"), (QVariantList{40, 10, 320}));
        QCOMPARE(each(disks, "fingerprint"), (QVariantList{u"print-system"_s, u""_s, u"print-data"_s}));
        QCOMPARE(each(disks, "image_id"), (QVariantList{u"system"_s, u""_s, u"data"_s}));
    }

    void boundToItsZone()
    {
        World world{[](Change &change) {
            addFull(change, {{u"status"_s, u"normal_az"_s}}, {{u"status"_s, u"creating_image"_s}});
        }};
        QCOMPARE(world.refused(world.command("ecs.createServer", asked({{u"az"_s, u"home-b"_s}}))),
                 QStringList{u"ECS-04"_s});
        QCOMPARE(world.value("server", created(world, asked()), "az"), u"home-a"_s);
    }

    void aHundredAtATime()
    {
        World world{[](Change &change) { addFull(change); }};
        const Outcome outcome = world->dispatch(world.command("ecs.createServer", asked({{u"count"_s, 100}})));
        QVERIFY(outcome.ok());
        const QStringList servers = outcome.facts.value(u"servers"_s).toStringList();
        QCOMPARE(servers.size(), 100);
        QCOMPARE(world.value("server", servers.first(), "name"), u"web-0001"_s);
        QCOMPARE(world.value("server", servers.last(), "name"), u"web-0100"_s);
        QSet<QString> addresses;
        for (const QString &server : servers)
            addresses += world.value("server", server, "private_ip");
        QCOMPARE(addresses.size(), 100);
        QCOMPARE(each(disksOf(world, servers.last()), "fingerprint"),
                 each(disksOf(world, servers.first()), "fingerprint"));
        QVERIFY(world->advance(World::Start + 24 * Long));
        QCOMPARE(world
                     ->fetch({.kind = u"server"_s,
                              .project = HomeProject,
                              .filters = {{u"status"_s, Filter::Is, {u"running"_s}}}})
                     .total,
                 101);
    }

    void whatAPolicyDoesToNewDisks_data()
    {
        QTest::addColumn<QString>("os");
        QTest::addColumn<QString>("guest");
        QTest::addColumn<QVariantList>("online"); // system, VBD, SCSI
        const auto row = [](const char *name, const char *os, const char *guest, const QVariantList &online) {
            QTest::newRow(name) << QString::fromLatin1(os) << QString::fromLatin1(guest) << online;
        };
        row("OnlineAll", "Windows", "{\"san\":\"OnlineAll\"}", {1, 1, 1});
        row("OfflineShared", "Windows", "{\"san\":\"OfflineShared\"}", {1, 1, 0});
        row("OfflineInternal", "Windows", "{\"san\":\"OfflineInternal\"}", {1, 0, 0});
        row("Linux", "Linux", "{}", {1, 1, 1});
    }
    void whatAPolicyDoesToNewDisks()
    {
        QFETCH(QString, os);
        QFETCH(QString, guest);
        QFETCH(QVariantList, online);
        World world{[&](Change &change) { addFull(change, {{u"os_type"_s, os}, {u"guest"_s, guest}}); }};
        const QList<Record> disks = disksOf(world, created(world, asked()));
        QCOMPARE(each(disks, "online"), online);
        QCOMPARE(each(disks, "fingerprint").at(2), u"print-backup-data-2"_s); // offline, but not lost
    }

    void aVolumeOverSeveralDisksIsLost_data()
    {
        QTest::addColumn<QString>("volumes");
        QTest::newRow("spanned") << u"spanned"_s;
        QTest::newRow("group") << u"group"_s;
    }
    void aVolumeOverSeveralDisksIsLost()
    {
        QFETCH(QString, volumes);
        World world{[&](Change &change) { addFull(change, {{u"guest"_s, u"{\"volumes\":\"%1\"}"_s.arg(volumes)}}); }};
        const QVariantList wishes{QVariantMap{}, QVariantMap{}, QVariantMap{{u"sizeGb"_s, 10}}};
        const QList<Record> disks = disksOf(world, created(world, asked({{u"dataDisks"_s, wishes}})));
        const QString lost = u"[\"%1\"]"_s.arg(QLatin1StringView{ecs::LostVolume});
        QCOMPARE(each(disks, "files"), (QVariantList{u"[\"/etc/hostname\"]"_s, lost, lost, u"[]"_s}));
        QCOMPARE(each(disks, "fingerprint"), (QVariantList{u"print-system"_s, u""_s, u""_s, u""_s}));
    }

    // Of guests that were not prepared some do not come up, and no one can enter the others.
    void unpreparedGuests()
    {
        World world{[](Change &change) { addFull(change, {{u"prepared"_s, 0}}); }};
        const Outcome outcome = world->dispatch(world.command("ecs.createServer", asked({{u"count"_s, 40}})));
        QVERIFY(world->advance(World::Start + 24 * Long));
        int faulty = 0;
        const QStringList servers = outcome.facts.value(u"servers"_s).toStringList();
        for (const QString &server : servers) {
            const bool failed = world.value("server", server, "status") == "faulty"_L1;
            faulty += failed;
            QCOMPARE(world.value("server", server, "cause"), failed ? u"unprepared"_s : QString{});
            QCOMPARE(world.value("server", server, "enterable"), failed ? u"1"_s : u"0"_s);
        }
        QVERIFY2(faulty > 4 && faulty < 30, qPrintable(QString::number(faulty)));
    }

    void anImageThatGoesMeanwhile()
    {
        World world{[](Change &change) { addFull(change); }};
        const QString id = created(world, asked());
        QVERIFY(world->dispatch(world.command("ims.deleteImage", {{u"image"_s, u"full"_s}})).ok());
        QVERIFY(world->advance(World::Start + Long));
        QCOMPARE(world.value("server", id, "status"), u"faulty"_s);
        QCOMPARE(world.value("server", id, "cause"), u"image"_s);
    }

    // ECS-21: the table of file systems still names the disks of the server that was imaged.
    void fileSystemsOfOtherDisks()
    {
        World world{[](Change &change) {
            addFull(change);
            change.update("backupDisk", u"backup-disk"_s, {{u"files"_s, u"[\"/etc/fstab = UUID of data disks\"]"_s}});
        }};
        const QString id = created(world, asked());
        QVERIFY(world->advance(World::Start + Long));
        QCOMPARE(world.value("server", id, "status"), u"running"_s);
        QCOMPARE(world.value("server", id, "cause"), u"maintenance"_s);
    }

    void sharedImages_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("rules");
        QTest::newRow("accepted") << u"accepted"_s << u"shared"_s << QStringList{};
        QTest::newRow("accepted, of any kind") << u"accepted"_s << u""_s << QStringList{};
        QTest::newRow("accepted, but no private one")
            << u"accepted"_s << u"private"_s << QStringList{u"ECS-06.image"_s};
        QTest::newRow("pending") << u"pending"_s << u"shared"_s << QStringList{u"ECS-06.image"_s};
        QTest::newRow("rejected") << u"rejected"_s << u"shared"_s << QStringList{u"ECS-06.image"_s};
    }
    void sharedImages()
    {
        QFETCH(QString, answer);
        QFETCH(QString, kind);
        QFETCH(QStringList, rules);
        World world{[&](Change &change) {
            addFull(change);
            change.insert("imageMember", {{u"id"_s, u"member"_s},
                                          {u"project_id"_s, HomeProject},
                                          {u"image_id"_s, u"full"_s},
                                          {u"member_project_id"_s, PartnerProject},
                                          {u"member_account"_s, u"partner"_s},
                                          {u"member_project"_s, u"eu-de"_s},
                                          {u"owner_account"_s, u"training"_s},
                                          {u"owner_project"_s, u"eu-de"_s},
                                          {u"status"_s, answer},
                                          {u"created"_s, World::Start}});
        }};
        Command command = world.command("ecs.createServer", asked({{u"imageKind"_s, kind}}));
        command.by = world.stranger;
        QCOMPARE(world.refused(command), rules);
        const Rows servers = world->fetch({.kind = u"server"_s, .project = PartnerProject});
        QCOMPARE(servers.total, rules.isEmpty() ? 1 : 0);
        if (rules.isEmpty())
            QCOMPARE(world->fetch({.kind = u"disk"_s, .project = PartnerProject}).total, 3);
    }

    void temporaryServers()
    {
        World world{[](Change &change) {
            World::addImage(change, u"iso"_s, {{u"type"_s, u"iso"_s}, {u"disk_gb"_s, 10}});
            addPart(change, u"iso"_s, u"system"_s, 10);
        }};
        const QString id = created(world, {{u"image"_s, u"iso"_s}, {u"name"_s, u"rescue"_s}}, "ims.createEcs");
        QCOMPARE(world.value("server", id, "temporary"), u"1"_s);
        QCOMPARE(world.value("server", id, "az"), u"home-a"_s);
        QCOMPARE(each(disksOf(world, id), "fingerprint"), QVariantList{u"print-iso"_s});
        QVERIFY(world->advance(World::Start + Long));
        QCOMPARE(world.value("server", id, "status"), u"running"_s);
    }

    void dataDisks()
    {
        World world{[](Change &change) {
            World::addImage(change, u"data"_s, {{u"type"_s, u"data"_s}, {u"disk_gb"_s, 300}, {u"encrypted"_s, 1}});
            addPart(change, u"data"_s, u"data"_s, 300);
        }};
        const QVariantMap arguments{{u"image"_s, u"data"_s}, {u"name"_s, u"archive"_s}, {u"count"_s, 2}};
        const Outcome outcome = world->dispatch(world.command("ims.createDataDisk", arguments));
        QVERIFY(outcome.ok());
        const QStringList disks = outcome.facts.value(u"disks"_s).toStringList();
        QCOMPARE(disks.size(), 2);
        QCOMPARE(world.value("disk", disks.last(), "name"), u"archive-0002"_s);
        QCOMPARE(world.value("disk", disks.last(), "status"), u"creating"_s);
        QVERIFY(world->advance(World::Start + Long));
        QCOMPARE(world.value("disk", disks.last(), "status"), u"available"_s);
        QCOMPARE(world.value("disk", disks.last(), "server_id"), QString{});
        QCOMPARE(world.value("disk", disks.last(), "size_gb"), u"300"_s);
        QCOMPARE(world.value("disk", disks.last(), "encrypted"), u"1"_s);
        QCOMPARE(world.value("disk", disks.last(), "fingerprint"), u"print-data"_s);
    }

    // The system disk is another one with the image's contents; the data disks are as they were, to the letter.
    void changeOsWritesTheSystemDiskOnly()
    {
        World world{[](Change &change) {
            stopWithDisks(change);
            addFull(change, {{u"os_type"_s, u"Windows"_s},
                             {u"os"_s, u"Windows Server 2022"_s},
                             {u"guest"_s, u"{\"san\":\"OfflineInternal\",\"volumes\":\"spanned\"}"_s}});
        }};
        const QList<Record> before = disksOf(world, u"server-1"_s).mid(1);
        const Command command = world.command("ecs.changeOs", {{u"server"_s, u"server-1"_s}, {u"image"_s, u"full"_s}});
        const QList<Refusal> warnings = world->warnings(command);
        QCOMPARE(warnings.size(), 1);
        QCOMPARE(warnings.first().rule, u"ECS-09"_s);
        QCOMPARE(world.refused(command), QStringList{});
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"changing_os"_s);
        QVERIFY(world->advance(World::Start + World::Minute / 2));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"changing_os"_s);
        QVERIFY(world->advance(World::Start + 4 * World::Minute)); // 1 to 4 minutes, and it starts by itself
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"running"_s);
        const QList<Record> after = disksOf(world, u"server-1"_s);
        QCOMPARE(after.mid(1), before);
        QVERIFY(after.first().value(u"id"_s) != u"disk-0"_s);
        QCOMPARE(after.first().value(u"fingerprint"_s), u"print-system"_s);
        QCOMPARE(after.first().value(u"size_gb"_s), 40); // not smaller than the image
        QCOMPARE(world.value("server", u"server-1"_s, "os"), u"Windows Server 2022"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "image_name"), u"full"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "guest"),
                 u"{\"san\":\"OfflineInternal\",\"volumes\":\"group\"}"_s);
    }

    void changeOsCanFail()
    {
        World world{[](Change &change) {
            stopWithDisks(change);
            addFull(change, {{u"prepared"_s, 0}});
        }};
        const Command command = world.command("ecs.changeOs", {{u"server"_s, u"server-1"_s}, {u"image"_s, u"full"_s}});
        QCOMPARE(world.refused(command), QStringList{});
        QVERIFY(world->dispatch(world.command("ims.deleteImage", {{u"image"_s, u"full"_s}})).ok());
        QVERIFY(world->advance(World::Start + Long));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"change_os_failed"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "cause"), u"image"_s);
        const QList<Record> disks = disksOf(world, u"server-1"_s);
        QCOMPARE(each(disks, "fingerprint"), (QVariantList{u""_s, u"old-1"_s, u"old-2"_s}));
    }

    void reinstallOsBringsTheOriginalBack()
    {
        World world{[](Change &change) {
            stopWithDisks(change);
            World::addImage(change, u"system"_s, {{u"type"_s, u"system"_s}, {u"disk_gb"_s, 10}});
            addPart(change, u"system"_s, u"system"_s, 10);
            change.update("server", u"server-1"_s, {{u"image_id"_s, u"system"_s}});
        }};
        const QList<Record> before = disksOf(world, u"server-1"_s).mid(1);
        QCOMPARE(world.refused(world.command("ecs.reinstallOs", {{u"server"_s, u"server-1"_s}})), QStringList{});
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"reinstalling"_s);
        QVERIFY(world->advance(World::Start + 2 * World::Minute));
        QCOMPARE(world.value("server", u"server-1"_s, "status"), u"running"_s);
        const QList<Record> after = disksOf(world, u"server-1"_s);
        QCOMPARE(after.mid(1), before);
        QCOMPARE(after.first().value(u"fingerprint"_s), u"print-system"_s);
        QCOMPARE(after.first().value(u"size_gb"_s), 30);
    }

    // A server of the scenario knows its public image by name.
    void theOriginalByItsName()
    {
        World world{[](Change &change) {
            stopWithDisks(change);
            change.update("server", u"server-1"_s, {{u"image_name"_s, u"Standard_Ubuntu"_s}});
            World::addImage(change, u"public"_s,
                            {{u"project_id"_s, QVariant{}},
                             {u"visibility"_s, u"public"_s},
                             {u"name"_s, u"Standard_Ubuntu"_s},
                             {u"type"_s, u"system"_s},
                             {u"disk_gb"_s, 10}});
        }};
        QCOMPARE(world.refused(world.command("ecs.reinstallOs", {{u"server"_s, u"server-1"_s}})), QStringList{});
        QCOMPARE(world.value("server", u"server-1"_s, "image_id"), u"public"_s);
    }

    void passwords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("worth");
        QTest::newRow("none") << u""_s << u""_s;
        QTest::newRow("three kinds") << u"Abcdefg1"_s << u"strong"_s;
        QTest::newRow("four kinds") << u"Abcdef1!"_s << u"strong"_s;
        QTest::newRow("seven") << u"Abcde1!"_s << u"weak"_s;
        QTest::newRow("26") << QString{u"Aa1"_s + QString(23, u'x')} << u"strong"_s;
        QTest::newRow("27") << QString{u"Aa1"_s + QString(24, u'x')} << u"weak"_s;
        QTest::newRow("two kinds") << u"abcdefg1"_s << u"weak"_s;
        QTest::newRow("umlaut") << u"Abcdefg1ä"_s << u"weak"_s;
        QTest::newRow("the user") << u"Root1234"_s << u"weak"_s;
    }
    void passwords()
    {
        QFETCH(QString, password);
        QFETCH(QString, worth);
        QCOMPARE(ecs::passwordWorth(password, u"root"_s), worth);
    }
};

QTEST_GUILESS_MAIN(TestMaking)
#include "tst_making.moc"
