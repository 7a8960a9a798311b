// links: models
#include "support/abroad.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Gigabyte = 1024LL * 1024 * 1024;

void fill(Change &change)
{
    abroad::fill(change);
    World::addBackup(change, u"backup"_s, {{u"image_id"_s, u"full"_s}});
    change.update("vault", u"vault-1"_s, {{u"used_gb"_s, 60}});
    World::addImage(change, u"full"_s, {{u"backup_id"_s, u"backup"_s}, {u"size_bytes"_s, 20 * Gigabyte}});
    World::addImage(change, u"system"_s,
                    {{u"type"_s, u"system"_s},
                     {u"disk_gb"_s, 40},
                     {u"size_bytes"_s, 10 * Gigabyte},
                     {u"encrypted"_s, 0},
                     {u"guest"_s, u"{\"san\":\"OnlineAll\"}"_s}});
    change.insert("imagePart", {{u"id"_s, u"part"_s},
                                {u"project_id"_s, HomeProject},
                                {u"image_id"_s, u"system"_s},
                                {u"name"_s, u"disk"_s},
                                {u"role"_s, u"system"_s},
                                {u"size_gb"_s, 40},
                                {u"files"_s, u"[\"nginx.conf\"]"_s},
                                {u"fingerprint"_s, u"f1"_s}});
}

} // namespace

// What copies, exports, modifications and tags of images do, in simulated time.
class TestCopies final : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m_world;

    Outcome ask(const char *command, const QVariantMap &arguments)
    {
        const Outcome outcome = (*m_world)->dispatch(m_world->command(command, arguments));
        for (const Refusal &refusal : outcome.refusals)
            qWarning("%s %s", qPrintable(refusal.rule), qPrintable(refusal.reason));
        return outcome;
    }
    QString value(const char *kind, const QString &id, const char *field) { return m_world->value(kind, id, field); }
    void wait(int minutes) { QVERIFY((*m_world)->advance((*m_world)->now() + minutes * World::Minute)); }
    QStringList contents(const QString &image)
    {
        const Rows disks = (*m_world)->fetch(
            {.kind = u"imageDisk"_s, .filters = {{u"image_id"_s, Filter::Is, {image}}}, .sort = u"position"_s});
        QStringList all;
        for (int row = 0; row < disks.rows.size(); ++row)
            all += disks.at(row, u"fingerprint"_s).toString() + disks.at(row, u"files"_s).toString();
        return all;
    }

private slots:
    void init() { m_world = std::make_unique<World>(fill); }
    void cleanup() { m_world.reset(); }

    void aCopyInTheRegionHasTheSameContents()
    {
        const QString copy = ask("ims.replicateImage", {{u"image"_s, u"system"_s},
                                                        {u"type"_s, u"region"_s},
                                                        {u"name"_s, u"copy_system"_s},
                                                        {u"encrypt"_s, true}})
                                 .created;
        QVERIFY(!copy.isEmpty());
        QCOMPARE(value("image", copy, "status"), u"creating"_s);
        QVERIFY(value("image", copy, "due").toLongLong() > World::Start);
        wait(60);
        QCOMPARE(value("image", copy, "status"), u"normal"_s);
        QCOMPARE(value("image", copy, "encrypted"), u"1"_s);
        QCOMPARE(value("image", copy, "project_id"), HomeProject);
        QCOMPARE(value("image", copy, "fast_creation"), u"1"_s);
        QCOMPARE(value("image", copy, "guest"), u"{\"san\":\"OnlineAll\"}"_s);
        QCOMPARE(contents(copy), contents(u"system"_s));
        // Neither depends on the other.
        QVERIFY(ask("ims.deleteImage", {{u"image"_s, u"system"_s}}).ok());
        QCOMPARE(contents(copy), QStringList{u"f1[\"nginx.conf\"]"_s});
    }

    void aFullImageGoesAcrossWithItsBackup()
    {
        const QString copy =
            ask("ims.replicateImage", abroad::to({{u"image"_s, u"full"_s}, {u"name"_s, u"copy_full"_s}})).created;
        QVERIFY(!copy.isEmpty());
        QCOMPARE(value("image", copy, "project_id"), abroad::Project);
        QCOMPARE(value("image", copy, "status"), u"creating"_s);
        const QString backup = value("image", copy, "backup_id");
        QCOMPARE(value("backup", backup, "status"), u"creating"_s);
        QCOMPARE(value("backup", backup, "vault_id"), u"vault-there"_s);
        QCOMPARE(value("backup", backup, "az"), u"capable-a"_s);
        wait(24 * 60);
        QCOMPARE(value("backup", backup, "status"), u"available"_s);
        QCOMPARE(value("image", copy, "status"), u"normal"_s);
        QCOMPARE(value("image", copy, "replica"), u"1"_s);
        QCOMPARE(value("vault", u"vault-there"_s, "used_gb"), u"60"_s);
        QCOMPARE(value("vault", u"vault-1"_s, "used_gb"), u"60"_s);
        QCOMPARE(contents(copy), contents(u"full"_s));
        QCOMPARE(value("image", u"full"_s, "backup_id"), u"backup"_s);
    }

    void aBackupOutlivesTheCopyThatWasDeleted()
    {
        const QString copy =
            ask("ims.replicateImage", abroad::to({{u"image"_s, u"full"_s}, {u"name"_s, u"copy_full"_s}})).created;
        const QString backup = value("image", copy, "backup_id");
        Command there = m_world->command("ims.deleteImage", {{u"image"_s, copy}, {u"deleteBackups"_s, true}});
        there.by.project = abroad::Project;
        QVERIFY((*m_world)->dispatch(there).ok());
        QCOMPARE(value("backup", backup, "status"), u"creating"_s); // cannot be deleted yet
        wait(24 * 60);
        QCOMPARE(value("image", copy, "status"), u"(gone)"_s);
        QCOMPARE(value("backup", backup, "status"), u"available"_s);
    }

    void severalGoAcrossAtOnce()
    {
        const Outcome outcome =
            ask("ims.replicateAcross",
                abroad::to({{u"image"_s, QStringList{u"full"_s, u"system"_s}}, {u"prefix"_s, u"copy_eu-de_"_s}}));
        QVERIFY(outcome.ok());
        const Rows copies = (*m_world)->fetch({.kind = u"image"_s, .project = abroad::Project, .sort = u"name"_s});
        QCOMPARE(copies.rows.size(), 2);
        QCOMPARE(copies.at(0, u"name"_s).toString(), u"copy_eu-de_full"_s);
        QCOMPARE(copies.at(1, u"name"_s).toString(), u"copy_eu-de_system"_s);
        wait(24 * 60);
        QCOMPARE(value("image", copies.at(1, u"id"_s).toString(), "status"), u"normal"_s);
        QCOMPARE(contents(copies.at(1, u"id"_s).toString()), contents(u"system"_s));
    }

    void anExportShowsHowFarItIs()
    {
        QVERIFY(ask("ims.exportImage", {{u"image"_s, u"system"_s},
                                        {u"name"_s, u"file"_s},
                                        {u"format"_s, u"vhd"_s},
                                        {u"path"_s, u"training-images"_s}})
                    .ok());
        const auto running = [this] {
            return (*m_world)
                ->fetch({.kind = u"imageExport"_s,
                         .project = HomeProject,
                         .filters = {{u"status"_s, Filter::Is, {u"exporting"_s}}}})
                .total;
        };
        QCOMPARE(running(), 1);
        wait(60);
        QCOMPARE(running(), 0);
        QVERIFY(ask("ims.deleteImage", {{u"image"_s, u"system"_s}}).ok());
    }

    void aPrefixHasTheSignsThatNamesCanHave_data()
    {
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QStringList>("refused");
        QTest::newRow("latin") << u"signs=latin"_s << QStringList{u"IMS-70.prefix"_s};
        QTest::newRow("chinese") << u"signs=chinese"_s << QStringList{};
    }
    void aPrefixHasTheSignsThatNamesCanHave()
    {
        QFETCH(const QString, reading);
        m_world = std::make_unique<World>([&reading](Change &change) {
            fill(change);
            change.setSetting("readings", u"fullReplication=acrossRegions "_s + reading);
        });
        const Command asked =
            m_world->command("ims.replicateAcross", abroad::to({{u"image"_s, u"system"_s}, {u"prefix"_s, u"副本_"_s}}));
        QTEST(m_world->refused(asked), "refused");
    }

    void aModificationLeavesTheRest()
    {
        QVERIFY(
            ask("ims.modifyImage", {{u"image"_s, u"system"_s}, {u"name"_s, u"other"_s}, {u"minMemory"_s, u"2048"_s}})
                .ok());
        QCOMPARE(value("image", u"system"_s, "name"), u"other"_s);
        QCOMPARE(value("image", u"system"_s, "min_ram_mb"), u"2048"_s);
        QCOMPARE(value("image", u"system"_s, "boot_mode"), u"bios"_s);
        QCOMPARE(value("image", u"system"_s, "disk_gb"), u"40"_s);
    }

    void tagsAreAddedEditedAndDeleted()
    {
        const auto pair = [](const QString &key, const QString &value) {
            return QVariantList{QVariantMap{{u"key"_s, key}, {u"value"_s, value}}};
        };
        QVERIFY(ask("ims.addTag", {{u"image"_s, u"system"_s}, {u"tags"_s, pair(u"team"_s, u" red "_s)}}).ok());
        QCOMPARE(value("tag", u"system:team"_s, "value"), u"red"_s);
        QVERIFY(ask("ims.addTag", {{u"image"_s, u"system"_s}, {u"tags"_s, pair(u"team"_s, u"blue"_s)}}).ok());
        QCOMPARE(value("tag", u"system:team"_s, "value"), u"blue"_s);
        QVERIFY(ask("ims.editTag", {{u"tag"_s, u"system:team"_s}, {u"tags"_s, pair(u"group"_s, u"blue"_s)}}).ok());
        QCOMPARE(value("tag", u"system:team"_s, "value"), u"(gone)"_s);
        QCOMPARE(value("tag", u"system:group"_s, "value"), u"blue"_s);
        QVERIFY(ask("ims.deleteTag", {{u"tag"_s, u"system:group"_s}}).ok());
        QCOMPARE(value("tag", u"system:group"_s, "value"), u"(gone)"_s);
    }

    // Whatever a script asks: nothing is copied into a project that somebody else has.
    void aSharedImageIsCopiedWithinItsRegionOnly()
    {
        m_world = std::make_unique<World>([](Change &change) {
            World::addImage(change, u"theirs"_s,
                            {{u"project_id"_s, PartnerProject}, {u"type"_s, u"system"_s}, {u"encrypted"_s, 0}});
            change.insert("imageMember", {{u"id"_s, u"member"_s},
                                          {u"project_id"_s, PartnerProject},
                                          {u"image_id"_s, u"theirs"_s},
                                          {u"member_project_id"_s, HomeProject},
                                          {u"member_account"_s, u"training"_s},
                                          {u"member_project"_s, u"eu-de"_s},
                                          {u"owner_account"_s, u"partner"_s},
                                          {u"owner_project"_s, u"eu-de"_s},
                                          {u"status"_s, u"accepted"_s},
                                          {u"created"_s, World::Start}});
        });
        for (const QString &project : {PartnerProject, u""_s}) {
            const QString copy = ask("ims.replicateShared", {{u"image"_s, u"theirs"_s},
                                                             {u"name"_s, u"copy"_s},
                                                             {u"type"_s, u"across"_s},
                                                             {u"region"_s, u"capable"_s},
                                                             {u"project"_s, project}})
                                     .created;
            QCOMPARE(value("image", copy, "project_id"), HomeProject);
            wait(60);
        }
    }

    void tagsOfOtherResourcesAreNotThereForTheDoorOfImages_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("edit") << u"ims.editTag"_s;
        QTest::newRow("delete") << u"ims.deleteTag"_s;
    }
    void tagsOfOtherResourcesAreNotThereForTheDoorOfImages()
    {
        QFETCH(const QString, command);
        m_world = std::make_unique<World>([](Change &change) {
            fill(change);
            for (const auto &[kind, resource] :
                 {std::pair{u"server"_s, u"server-1"_s}, std::pair{u"vault"_s, u"vault-1"_s}})
                change.insert("tag", {{u"id"_s, QString{resource + u":team"_s}},
                                      {u"project_id"_s, HomeProject},
                                      {u"kind"_s, kind},
                                      {u"resource_id"_s, resource},
                                      {u"key"_s, u"team"_s},
                                      {u"value"_s, u"red"_s}});
        });
        for (const QString &tag : {u"server-1:team"_s, u"vault-1:team"_s}) {
            const Command asked = m_world->command(
                command.toLatin1().constData(),
                {{u"tag"_s, tag},
                 {u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"blue"_s}}}}});
            QCOMPARE(m_world->refused(asked), QStringList{u"DOOR-01"_s});
            QCOMPARE(value("tag", tag, "value"), u"red"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestCopies)
#include "tst_copies.moc"
