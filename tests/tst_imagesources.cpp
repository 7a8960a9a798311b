// links: ui
#include "pages/createimage.h"

#include "controls.h"
#include "support/stage.h"
#include "tableview.h"

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change)
{
    World::addBackup(change, u"backup-free"_s, {{u"name"_s, u"web-backup-0412"_s}});
}

// … and what the older service has.
void fillOlder(Change &change)
{
    fill(change);
    change.insert("vault", {{u"id"_s, u"csbs"_s},
                            {u"project_id"_s, HomeProject},
                            {u"name"_s, u"csbs"_s},
                            {u"status"_s, u"available"_s},
                            {u"object_type"_s, u"csbs"_s},
                            {u"capacity_gb"_s, 10'000},
                            {u"used_gb"_s, 120},
                            {u"created"_s, World::Start - World::Minute}});
    const Record older{{u"vault_id"_s, u"csbs"_s}, {u"object_type"_s, u"csbs"_s}};
    for (const auto &id : {u"manualbk_4eda"_s, u"manualbk_used"_s})
        World::addBackup(change, id, older);
    World::addImage(change, u"image-2"_s, {{u"backup_id"_s, u"manualbk_used"_s}, {u"source_type"_s, u"csbs"_s}});
    change.update("backup", u"manualbk_used"_s, {{u"image_id"_s, u"image-2"_s}});
}

} // namespace

// What the consoles offer as sources on Create Image, and to whom.
class TestImageSources final : public QObject {
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void asksForTheTypeOfTheImageOnly();
    void takesTheBackupOfCsbs();
    void offersCsbsToWhoHasSome();

private:
    // The page of another console, or over another workspace.
    void use(const QString &edition, void (*workspace)(Change &))
    {
        m_page.reset();
        m_stage = std::make_unique<Stage>(workspace, edition);
        m_page = std::make_unique<CreateImagePage>(m_stage->context);
        m_page->open({});
        m_stage->show(m_page.get());
    }
    QStringList shownTabs()
    {
        const auto *tabs = m_stage->control<Tabs>("ims.createImage.source");
        QStringList shown;
        for (int at = 0; at < tabs->count(); ++at) {
            if (tabs->isTabVisible(at))
                shown += tabs->tabText(at);
        }
        return shown;
    }
    void openWith(const QVariantMap &arguments)
    {
        m_page->open(arguments);
        QApplication::processEvents();
    }
    QLineEdit *name() { return m_stage->control<QLineEdit>("ims.createImage.name"); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CreateImagePage> m_page;
};

// The older form has no choice between creating and importing: a file is one of the sources.
void TestImageSources::asksForTheTypeOfTheImageOnly()
{
    use(u"otc-classic"_s, fillOlder);
    QVERIFY(!m_stage->control<QAbstractButton>("ims.createImage.type.create"));
    QVERIFY(!m_stage->control<QAbstractButton>("ims.createImage.imageType.iso"));
    QCOMPARE(shownTabs(), (QStringList{u"ECS"_s, u"Image File"_s}));
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.imageType.full"));
    QCOMPARE(shownTabs(), (QStringList{u"ECS"_s, u"CSBS Backup"_s, u"Cloud Server Backup"_s}));
    QVERIFY(m_stage->control("ims.createImage.vault"));

    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.imageType.data"));
    auto *tabs = m_stage->control<Tabs>("ims.createImage.source");
    QCOMPARE(tabs->current(), u"ims.createImage.servers"_s);
    QVERIFY(m_stage->control("ims.createImage.disks.table"));
    tabs->setCurrentIndex(3);
    QVERIFY(m_stage->control("ims.createImage.file"));
    QVERIFY(m_stage->control("ims.createImage.source"));
    QVERIFY(!m_stage->control("ims.createImage.disks.table"));
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.imageType.full"));
    QCOMPARE(tabs->current(), u"ims.createImage.servers"_s);
    QVERIFY(!m_stage->control("ims.createImage.file"));
}

void TestImageSources::takesTheBackupOfCsbs()
{
    use(u"otc-classic"_s, fillOlder);
    openWith({{u"type"_s, u"import"_s}}); // whose tab goes away
    QVERIFY(m_stage->control("ims.createImage.file"));
    openWith({{u"backup"_s, u"manualbk_4eda"_s}});
    QVERIFY(!m_stage->control("ims.createImage.from.problem"));
    QCOMPARE(m_stage->control<Tabs>("ims.createImage.source")->current(), u"ims.createImage.csbsBackups"_s);
    QCOMPARE(m_stage->control<QLineEdit>("ims.createImage.csbsBackups.search")->text(), u"manualbk_4eda"_s);
    QCOMPARE(m_stage->control<TableView>("ims.createImage.csbsBackups.table")->chosen(),
             QStringList{u"manualbk_4eda"_s});
    auto *search = m_stage->control<QLineEdit>("ims.createImage.csbsBackups.search");
    search->setFocus();
    search->selectAll();
    QTest::keyClick(search, Qt::Key_Delete);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_stage->control<TableView>("ims.createImage.csbsBackups.table")->model()->rowCount(), 2);
    QVERIFY(!m_stage->control<QAbstractButton>("ims.createImage.csbsBackups.select", u"manualbk_used"_s)->isEnabled());

    name()->setFocus();
    QTest::keyClicks(name(), u"web-image-01"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QVERIFY(!m_stage->control("ims.createImage.confirm.type"));
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.confirm.source")->text(), u"CSBS Backup"_s);
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.confirm.backup")->text(), u"manualbk_4eda"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.submit"));
    const QString image = m_stage->world.value("backup", u"manualbk_4eda"_s, "image_id");
    QCOMPARE(m_stage->world.value("image", image, "source_type"), u"csbs"_s);

    openWith({{u"backup"_s, u"backup-free"_s}});
    QCOMPARE(m_stage->control<Tabs>("ims.createImage.source")->current(), u"ims.createImage.backups"_s);
}

void TestImageSources::offersCsbsToWhoHasSome()
{
    const auto fullTabs = [this] {
        Stage::press(m_stage->control<QAbstractButton>("ims.createImage.imageType.full"));
        return shownTabs();
    };
    const QStringList plain{u"ECS"_s, u"Cloud Server Backup"_s};
    use(u"huawei"_s, fill);
    QCOMPARE(fullTabs(), plain);
    use(u"otc"_s, fillOlder);
    QCOMPARE(fullTabs(), plain);

    use(u"huawei"_s, fillOlder);
    QCOMPARE(fullTabs(), (QStringList{u"ECS"_s, u"CSBS Backup"_s, u"Cloud Server Backup"_s}));
    m_stage->control<Tabs>("ims.createImage.source")->setCurrentIndex(1);
    QVERIFY(m_stage->control("ims.createImage.csbsBackups.table"));
    QVERIFY(m_stage->world.refused(m_stage->world.command("csbs.migrate", {{u"read"_s, true}})).isEmpty());
    m_page->refresh();
    QCOMPARE(shownTabs(), plain);
    QVERIFY(!m_stage->control("ims.createImage.csbsBackups.table"));
}

QTEST_MAIN(TestImageSources)
#include "tst_imagesources.moc"
