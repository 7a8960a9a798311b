// links: ui
#include "detailpage.h"

#include "controls.h"
#include "support/stage.h"
#include "tableview.h"

#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change)
{
    World::addBackup(change, u"backup-used"_s,
                     {{u"name"_s, u"web-backup <i>%1</i>"_s},
                      {u"image_id"_s, u"image-1"_s},
                      {u"description"_s, QString{2000, u'd'}}});
    World::addBackup(change, u"backup-free"_s, {{u"name"_s, u"web-backup-0412"_s}});
    World::addImage(change, u"image-1"_s, {{u"name"_s, u"web-image-used"_s}, {u"backup_id"_s, u"backup-used"_s}});
    World::addImage(change, u"image-2"_s, {{u"name"_s, u"sys-image"_s}, {u"type"_s, u"system"_s}});
}

} // namespace

// Details pages from their specs.
class TestDetailPage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsABackup();
    void showsAnImage();
    void copiesTheId();
    void opensTheAskedTab();
    void goesBack();
    void saysWhatIsGone_data();
    void saysWhatIsGone();
    void followsTheState();
    void namesItsControls();

private:
    void openPage(const char *page, const QVariantMap &arguments)
    {
        m_page = std::make_unique<DetailPage>(*findDetail(QString::fromLatin1(page)), m_stage->context);
        m_page->open(arguments);
        m_stage->show(m_page.get());
    }
    QString fact(QAnyStringView name)
    {
        auto *label = m_stage->control<QLabel>(name);
        auto *link = m_stage->control<QAbstractButton>(name);
        return label ? label->text() : link ? link->text() : u"(not there)"_s;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<DetailPage> m_page;
};

void TestDetailPage::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>(fill);
}

void TestDetailPage::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void TestDetailPage::showsABackup()
{
    openPage("cbr.backup", {{u"id"_s, u"backup-used"_s}});
    QCOMPARE(fact("cbr.backup.name"), u"web-backup <i>%1</i>"_s);
    QCOMPARE(m_stage->control<QLabel>("cbr.backup.name")->textFormat(), Qt::PlainText);
    QCOMPARE(fact("cbr.backup.id"), u"backup-used"_s);
    QCOMPARE(fact("cbr.backup.status"), u"Available"_s);
    QCOMPARE(fact("cbr.backup.server"), u"ecs-web-01"_s);
    QCOMPARE(fact("cbr.backup.systemDisk"), u"Yes"_s);
    QCOMPARE(fact("cbr.backup.image"), u"image-1"_s);
    QVERIFY(m_page->width() <= m_stage->window.width());
    const QString words = Stage::words(m_page.get());
    for (const QString &label : {u"Basic Information"_s, u"Server Name"_s, u"Vault ID"_s, u"Image ID"_s})
        QVERIFY2(words.contains(label), qPrintable(label));
    auto *table = m_stage->control<TableView>("cbr.backup.disks.table");
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 1);

    Stage::press(m_stage->control<QAbstractButton>("cbr.backup.image"));
    QCOMPARE(m_stage->asked, u"ims.image"_s);
    QCOMPARE(m_stage->askedWith.value(u"id"_s).toString(), u"image-1"_s);
}

void TestDetailPage::showsAnImage()
{
    openPage("ims.image", {{u"id"_s, u"image-1"_s}});
    QCOMPARE(fact("ims.image.type"), u"Full-ECS image(x86)"_s);
    QCOMPARE(fact("ims.image.source"), u"backup-used"_s);
    QVERIFY(m_stage->control("ims.image.remark"));
    QVERIFY(m_stage->control("ims.image.modify")->isEnabled());
    Stage::press(m_stage->control<QAbstractButton>("ims.image.source"));
    QCOMPARE(m_stage->asked, u"cbr.backup"_s);
    QCOMPARE(m_stage->askedWith.value(u"id"_s).toString(), u"backup-used"_s);

    m_page->open({{u"id"_s, u"image-2"_s}});
    QCOMPARE(fact("ims.image.type"), u"ECS system disk image"_s);
    QVERIFY(!m_stage->control<QAbstractButton>("ims.image.source"));
    QVERIFY(!m_stage->control("ims.image.remark"));
}

void TestDetailPage::copiesTheId()
{
    openPage("cbr.backup", {{u"id"_s, u"backup-used"_s}});
    Stage::press(m_stage->control("cbr.backup.id.copy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"backup-used"_s);
    Stage::press(m_stage->control("cbr.backup.image.copy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"image-1"_s);
    QVERIFY(!m_stage->control("cbr.backup.name.copy"));
}

void TestDetailPage::opensTheAskedTab()
{
    openPage("ims.image", {{u"id"_s, u"image-1"_s}, {u"tab"_s, u"ims.image.backups"_s}});
    auto *tabs = m_stage->control<Tabs>("ims.image.tabs");
    QCOMPARE(tabs->current(), u"ims.image.backups"_s);
    auto *backups = m_stage->control<TableView>("ims.image.backups.table");
    QVERIFY(backups);
    QCOMPARE(backups->model()->rowCount(), 1);
    QCOMPARE(backups->rows().idAt(0), u"backup-used"_s);
    auto *disks = m_stage->control<TableView>("ims.image.disks.table"); // its disks, below it
    QVERIFY(disks);
    QCOMPARE(disks->model()->rowCount(), 1);
    Stage::press(m_stage->control("ims.image.disks.unfold"));
    QVERIFY(!disks->isVisible());
    Stage::press(m_stage->control("ims.image.disks.unfold"));
    QVERIFY(disks->isVisible());
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(tabs->current(), u"ims.image.tags"_s);
    QVERIFY(m_stage->control("ims.image.tags"));
    m_page->open({{u"id"_s, u"image-1"_s}});
    QCOMPARE(tabs->current(), u"ims.image.tenants"_s);

    // Only a full-ECS image has backups.
    m_page->open({{u"id"_s, u"image-2"_s}, {u"tab"_s, u"ims.image.backups"_s}});
    QVERIFY(!tabs->isTabVisible(1));
    QCOMPARE(tabs->current(), u"ims.image.tenants"_s);
}

void TestDetailPage::goesBack()
{
    openPage("ims.image", {{u"id"_s, u"image-1"_s}});
    auto *back = m_stage->control<QAbstractButton>("ims.image.back");
    QCOMPARE(back->accessibleName(), u"Back to Private Images"_s);
    Stage::press(back);
    QCOMPARE(m_stage->asked, u"ims.private"_s);
}

void TestDetailPage::saysWhatIsGone_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QString{};
    QTest::newRow("unknown") << u"no-such-image"_s;
    QTest::newRow("markup") << u"<b>x</b>"_s;
    QTest::newRow("of another project") << u"image-1"_s;
}

void TestDetailPage::saysWhatIsGone()
{
    QFETCH(QString, id);
    if (id == "image-1"_L1)
        m_stage->context.session = m_stage->world.stranger;
    openPage("ims.image", {{u"id"_s, id}});
    QVERIFY(m_stage->control("ims.image.gone"));
    QVERIFY(!m_stage->control("ims.image.name"));
    QVERIFY(!m_stage->control("ims.image.modify"));
    m_page->tick();
    m_page->refresh();
    Stage::press(m_stage->control("ims.image.gone.back"));
    QCOMPARE(m_stage->asked, u"ims.private"_s);
}

void TestDetailPage::followsTheState()
{
    const Outcome made = m_stage->world->dispatch(
        m_stage->world.command("ims.createImage", {{u"backup"_s, u"backup-free"_s}, {u"name"_s, u"web-image-01"_s}}));
    openPage("ims.image", {{u"id"_s, made.created}});
    QVERIFY(fact("ims.image.status").startsWith(u"Creating"_s));
    const auto bars = m_page->findChildren<QProgressBar *>();
    const auto shown = std::find_if(bars.begin(), bars.end(), [](const QProgressBar *bar) { return bar->isVisible(); });
    QVERIFY(shown != bars.end());
    const QProgressBar *progress = *shown;
    QCOMPARE(progress->value(), 0);
    const qint64 done = *m_stage->world->nextEvent();
    QVERIFY(m_stage->world->advance((m_stage->world->now() + done) / 2));
    m_page->tick();
    QVERIFY(progress->value() > 40 && progress->value() < 60);
    QVERIFY(m_stage->world->advance(done));
    m_page->refresh();
    QCOMPARE(fact("ims.image.status"), u"Normal"_s);

    m_stage->world->dispatch(m_stage->world.command("ims.deleteImage", {{u"image"_s, made.created}}));
    m_page->refresh();
    QVERIFY(m_stage->control("ims.image.gone"));
}

void TestDetailPage::namesItsControls()
{
    openPage("cbr.backup", {{u"id"_s, u"backup-used"_s}});
    const auto widgets = m_page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestDetailPage)
#include "tst_detailpage.moc"
