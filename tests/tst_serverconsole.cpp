// links: models
#include "services/ecs/ecs.h"
#include "support/world.h"

using namespace Qt::StringLiterals;

namespace {

// A server with these facts and three disks: system, data by VBD, data by SCSI.
World worldOf(const Record &server)
{
    return World{[=](Change &change) {
        if (!server.isEmpty())
            change.update("server", u"server-1"_s, server);
        struct Disk {
            const char *id, *role, *bus, *files;
            int gigabytes;
        };
        const bool windows = server.value(u"os_type"_s) == u"Windows"_s;
        const Disk disks[] = {
            {"d0", "system", "VBD", windows ? R"(["C:\\boot.ini"])" : R"(["/etc/hostname = web-01"])", 40},
            {"d1", "data", "VBD", windows ? R"(["D:\\data.mdf"])" : R"(["/srv/www/index.html"])", 100},
            {"d2", "data", "SCSI", windows ? R"(["E:\\log.ldf"])" : R"(["/var/lib/db/base"])", 200}};
        for (int at = 0; at < 3; ++at)
            change.insert("disk", {{u"id"_s, QString::fromLatin1(disks[at].id)},
                                   {u"project_id"_s, HomeProject},
                                   {u"server_id"_s, u"server-1"_s},
                                   {u"name"_s, QString::fromLatin1(disks[at].id)},
                                   {u"role"_s, QString::fromLatin1(disks[at].role)},
                                   {u"bus"_s, QString::fromLatin1(disks[at].bus)},
                                   {u"size_gb"_s, disks[at].gigabytes},
                                   {u"position"_s, at},
                                   {u"online"_s, at < 2 ? 1 : 0},
                                   {u"files"_s, QString::fromLatin1(disks[at].files)},
                                   {u"fingerprint"_s, u"mark-%1"_s.arg(at)}});
    }};
}

const Record Windows{{u"os_type"_s, u"Windows"_s},
                     {u"os"_s, u"Windows Server 2022 Standard 64bit"_s},
                     {u"guest"_s, u"{\"san\":\"OfflineShared\"}"_s},
                     {u"prepared"_s, 0}};

Record with(Record record, const QString &field, const QVariant &value)
{
    record.insert(field, value);
    return record;
}

// A session: each line with what it needs of the one before.
class Typing {
public:
    explicit Typing(World &world) : m_world{world} {}

    QString type(const QString &line)
    {
        QVariantMap arguments = m_session;
        arguments.insert(u"server"_s, u"server-1"_s);
        arguments.insert(u"line"_s, line);
        const Outcome outcome = m_world->dispatch(m_world.command("ecs.consoleLine", arguments));
        m_known = outcome.facts.value(u"known"_s).toStringList();
        for (const auto &fact : {u"mode"_s, u"disk"_s, u"volume"_s})
            m_session.insert(fact, outcome.facts.value(fact));
        return outcome.ok() ? outcome.facts.value(u"reply"_s).toString() : outcome.refusals.first().rule;
    }
    QStringList known() const { return m_known; }

private:
    World &m_world;
    QVariantMap m_session;
    QStringList m_known;
};

} // namespace

// The remote login, line by line, and what the lines change.
class TestServerConsole : public QObject {
    Q_OBJECT

private slots:
    // "Setting the ECS SAN Policy to OnlineAll", step by step.
    void theSanPolicyIsSet()
    {
        World world = worldOf(Windows);
        Typing session{world};
        QVERIFY(session.type(u"cmd.exe"_s).startsWith(u"Microsoft Windows"_s));
        QVERIFY(session.type(u"diskpart"_s).startsWith(u"Microsoft DiskPart version 10.0.20348"_s));
        QCOMPARE(session.type(u"san"_s), u"SAN Policy  : Offline Shared"_s);
        QCOMPARE(session.type(u"SAN policy=OnlineAll"_s),
                 u"DiskPart successfully changed the SAN policy for the current operating system."_s);
        QCOMPARE(session.type(u"san"_s), u"SAN Policy  : Online All"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "guest"), u"{\"san\":\"OnlineAll\"}"_s);
        QCOMPARE(session.type(u"exit"_s), u"Leaving DiskPart..."_s);
        QVERIFY(session.type(u"san"_s).startsWith(u"'san' is not recognized"_s));
        QVERIFY(session.known().contains(u"diskpart"_s));
    }

    void policies_data()
    {
        QTest::addColumn<QString>("policy");
        QTest::addColumn<bool>("shared"); // a data disk on a bus that can be shared
        QTest::addColumn<bool>("internal");
        QTest::newRow("OnlineAll") << u"OnlineAll"_s << true << true;
        QTest::newRow("OfflineShared") << u"OfflineShared"_s << false << true;
        QTest::newRow("OfflineInternal") << u"OfflineInternal"_s << false << false;
        QTest::newRow("no policy: Linux") << QString{} << true << true;
    }
    void policies()
    {
        QFETCH(QString, policy);
        QFETCH(bool, shared);
        QFETCH(bool, internal);
        QCOMPARE(ecs::comesOnline(policy, u"SCSI"_s, u"data"_s), shared);
        QCOMPARE(ecs::comesOnline(policy, u"VBD"_s, u"data"_s), internal);
        QVERIFY(ecs::comesOnline(policy, u"SCSI"_s, u"system"_s));
        QVERIFY(ecs::comesOnline(policy, u"VBD"_s, u"system"_s));
    }

    void anOfflineDiskIsBroughtOnline()
    {
        World world = worldOf(Windows);
        Typing session{world};
        QCOMPARE(session.type(u"dir E:"_s), u"The system cannot find the path specified."_s);
        session.type(u"diskpart"_s);
        QVERIFY(session.type(u"list disk"_s).contains(u"Disk 2    Offline"_s));
        QVERIFY(session.type(u"online disk"_s).startsWith(u"There is no disk currently selected."_s));
        QVERIFY(session.type(u"select disk 7"_s).startsWith(u"The disk you specified is not valid."_s));
        QCOMPARE(session.type(u"select disk 2"_s), u"Disk 2 is now the selected disk."_s);
        QCOMPARE(session.type(u"online disk"_s), u"DiskPart successfully onlined the selected disk."_s);
        QCOMPARE(world.value("disk", u"d2"_s, "online"), u"1"_s);
        QVERIFY(session.type(u"online disk"_s).endsWith(u"This disk is already online."_s));
        session.type(u"exit"_s);
        QVERIFY(session.type(u"dir E:"_s).contains(u"E:\\log.ldf"_s));
    }

    void aSpannedVolumeIsRemoved_data()
    {
        QTest::addColumn<bool>("saved");
        QTest::newRow("backed up before") << true;
        QTest::newRow("not backed up") << false;
    }
    void aSpannedVolumeIsRemoved()
    {
        QFETCH(bool, saved);
        World world = worldOf(with(Windows, u"guest"_s, u"{\"san\":\"OnlineAll\",\"volumes\":\"spanned\"}"_s));
        Typing session{world};
        if (saved)
            QVERIFY(session.type(u"wbadmin start backup -backupTarget:Z:"_s).contains(u"successfully"_s));
        session.type(u"diskpart"_s);
        session.type(u"select disk 2"_s);
        session.type(u"online disk"_s);
        QVERIFY(session.type(u"list volume"_s).contains(u"Spanned"_s));
        session.type(u"select volume 0"_s);
        QVERIFY(session.type(u"delete volume"_s).contains(u"Cannot delete the current system"_s));
        session.type(u"select volume 1"_s);
        QCOMPARE(session.type(u"delete volume"_s), u"DiskPart successfully deleted the volume."_s);
        QCOMPARE(world.value("server", u"server-1"_s, "guest"), u"{\"san\":\"OnlineAll\"}"_s);
        QCOMPARE(world.value("disk", u"d0"_s, "fingerprint"), u"mark-0"_s);
        QCOMPARE(world.value("disk", u"d1"_s, "fingerprint"), saved ? u"mark-1"_s : QString{});
        QCOMPARE(world.value("disk", u"d2"_s, "fingerprint"), saved ? u"mark-2"_s : QString{});
    }

    void cloudbaseInitIsInstalled()
    {
        World world = worldOf(Windows);
        Typing session{world};
        QVERIFY(session.type(u"sc query cloudbase-init"_s).contains(u"FAILED 1060"_s));
        session.type(u"msiexec /i CloudbaseInitSetup_x64.msi /qn"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "prepared"), u"1"_s);
        QVERIFY(session.type(u"sc query cloudbase-init"_s).startsWith(u"SERVICE_NAME: cloudbase-init"_s));
    }

    void cloudInitIsInstalled_data()
    {
        QTest::addColumn<QString>("os");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("wrong");
        QTest::addColumn<QString>("right");
        QTest::newRow("Ubuntu") << u"Ubuntu 22.04 server 64bit"_s << u"dpkg -l | grep cloud-init"_s
                                << u"yum install cloud-init"_s << u"apt-get install -y cloud-init"_s;
        QTest::newRow("Rocky") << u"Rocky Linux 9 64bit"_s << u"rpm -qa | grep cloud-init"_s
                               << u"apt-get install cloud-init"_s << u"yum install cloud-init"_s;
        QTest::newRow("SUSE") << u"SUSE Linux Enterprise Server 15 SP5 64bit"_s << u"rpm -qa | grep cloud-init"_s
                              << u"yum install cloud-init"_s << u"zypper install cloud-init"_s;
    }
    void cloudInitIsInstalled()
    {
        QFETCH(QString, os);
        QFETCH(QString, check);
        QFETCH(QString, wrong);
        QFETCH(QString, right);
        World world = worldOf({{u"os"_s, os}, {u"prepared"_s, 0}});
        Typing session{world};
        QCOMPARE(session.type(check), QString{});
        QCOMPARE(session.type(u"cloud-init --version"_s), u"-bash: cloud-init: command not found"_s);
        QVERIFY(session.type(wrong).endsWith(u"command not found"_s));
        QCOMPARE(world.value("server", u"server-1"_s, "prepared"), u"0"_s);
        QVERIFY(session.type(right).contains(u"cloud-init"_s));
        QCOMPARE(world.value("server", u"server-1"_s, "prepared"), u"1"_s);
        QVERIFY(session.type(check).contains(u"cloud-init"_s));
        QCOMPARE(session.type(u"cloud-init --version"_s), u"/usr/bin/cloud-init 23.1.1"_s);
    }

    void aVolumeGroupIsRemoved_data() { aSpannedVolumeIsRemoved_data(); }
    void aVolumeGroupIsRemoved()
    {
        QFETCH(bool, saved);
        World world = worldOf({{u"guest"_s, u"{\"volumes\":\"group\"}"_s}});
        Typing session{world};
        QVERIFY(session.type(u"vgs"_s).contains(u"vg_data   2"_s));
        if (saved)
            session.type(u"tar -czf /backup/data.tgz /srv"_s);
        QVERIFY(session.type(u"vgremove -f vg_data"_s).contains(u"successfully removed"_s));
        QCOMPARE(session.type(u"vgs"_s), QString{});
        QVERIFY(session.type(u"vgremove vg_data"_s).contains(u"not found"_s));
        QCOMPARE(world.value("server", u"server-1"_s, "guest"), u"{}"_s);
        QCOMPARE(world.value("disk", u"d1"_s, "fingerprint"), saved ? u"mark-1"_s : QString{});
        QCOMPARE(world.value("disk", u"d0"_s, "fingerprint"), u"mark-0"_s);
    }

    void theDisksOfALinuxGuest()
    {
        World world = worldOf({});
        Typing session{world};
        const QString blocks = session.type(u"lsblk"_s);
        for (const auto &device : {u"vda"_s, u"vdb"_s, u"sda"_s, u"/srv/www"_s, u"200G"_s})
            QVERIFY2(blocks.contains(device), qPrintable(blocks));
        QVERIFY(session.type(u"blkid"_s).contains(ecs::fileSystemId(u"d1"_s)));
        QVERIFY(session.type(u"cat /etc/fstab"_s).contains(ecs::fileSystemId(u"d2"_s) + u" /var/lib/db"_s));
        QCOMPARE(session.type(u"ls /srv"_s), u"/srv/www/index.html"_s);
        QVERIFY(session.type(u"ls /nowhere"_s).contains(u"No such file or directory"_s));
        QCOMPARE(session.type(u"cat /etc/hostname"_s), u"web-01"_s);
        QCOMPARE(session.type(u"sha256sum /dev/sda"_s), u"mark-2  /dev/sda"_s);
    }

    // ECS-21: the table of file systems names disks that the new server does not have.
    void maintenanceModeIsLeft()
    {
        World world = worldOf({{u"cause"_s, u"maintenance"_s}});
        Typing session{world};
        QVERIFY(!session.type(u"cat /etc/fstab"_s).contains(ecs::fileSystemId(u"d1"_s)));
        QVERIFY(session.type(u"reboot"_s).contains(u"emergency mode"_s));
        session.type(u"sed -i '/\\ 0\\ 2/d' /etc/fstab"_s);
        session.type(u"reboot"_s);
        QCOMPARE(world.value("server", u"server-1"_s, "cause"), QString{});
        QVERIFY(!session.type(u"cat /etc/fstab"_s).contains(u"/srv/www"_s));
        session.type(u"echo 'UUID=%1 /srv/www ext4 defaults 0 2' >> /etc/fstab"_s.arg(ecs::fileSystemId(u"d1"_s)));
        QVERIFY(session.type(u"cat /etc/fstab"_s).contains(ecs::fileSystemId(u"d1"_s)));
    }

    void whateverIsTyped_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString{};
        QTest::newRow("spaces") << u"   "_s;
        QTest::newRow("unknown") << u"rm -rf /"_s;
        QTest::newRow("control characters") << u"\u0000\u0007\u001b[2J"_s;
        QTest::newRow("other scripts") << u"目录 שלום \U0001f4be"_s;
        QTest::newRow("SQL") << u"'; DROP TABLE server; --"_s;
        QTest::newRow("long") << QString(1 << 20, u'x');
        QTest::newRow("a pattern") << u".*"_s;
    }
    void whateverIsTyped()
    {
        QFETCH(QString, line);
        for (const Record &server : {Windows, Record{}}) {
            World world = worldOf(server);
            const QByteArray before = world.state();
            Typing session{world};
            QVERIFY(session.type(line).size() < 300);
            QCOMPARE(world.state(), before);
            QCOMPARE(session.known().isEmpty(), line.simplified().isEmpty());
        }
    }

    void aStrangeSessionDoesNoHarm()
    {
        World world = worldOf(Windows);
        for (const auto &line : {u"online disk"_s, u"delete volume"_s, u"list disk"_s}) {
            for (const QVariant &at : {QVariant{-5}, QVariant{99}, QVariant{u"x"_s}, QVariant{}}) {
                const QByteArray before = world.state();
                QVERIFY(world
                            ->dispatch(world.command("ecs.consoleLine", {{u"server"_s, u"server-1"_s},
                                                                         {u"line"_s, line},
                                                                         {u"mode"_s, u"diskpart"_s},
                                                                         {u"disk"_s, at},
                                                                         {u"volume"_s, at}}))
                            .ok());
                QVERIFY(line != "list disk"_L1 || world.state() == before);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestServerConsole)
#include "tst_serverconsole.moc"
