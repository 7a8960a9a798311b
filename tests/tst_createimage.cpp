// links: ui
#include "pages/createimage.h"

#include "controls.h"
#include "support/stage.h"
#include "tableview.h"

using namespace Qt::StringLiterals;

namespace {

const QString Partner = QString{32, u'3'};

void fill(Change &change)
{
    change.insert("project", {{u"id"_s, Partner},
                              {u"account_id"_s, QString{32, u'a'}},
                              {u"region"_s, u"capable"_s},
                              {u"name"_s, u"eu-nl"_s}});
    World::addBackup(change, u"backup-free"_s, {{u"name"_s, u"web-backup-0412"_s}});
    World::addBackup(change, u"backup-soon"_s, {{u"name"_s, u"web-backup-0413"_s}, {u"status"_s, u"creating_image"_s}});
    World::addBackup(change, u"backup-used"_s, {{u"name"_s, u"web-backup-used"_s}, {u"image_id"_s, u"image-1"_s}});
    World::addBackup(change, u"backup-data"_s, {{u"name"_s, u"web-backup-data"_s}, {u"contains_system_disk"_s, 0}});
    World::addImage(change, u"image-1"_s, {{u"name"_s, u"web-image-used"_s}, {u"backup_id"_s, u"backup-used"_s}});
    for (int number = 0; number < 12; ++number)
        World::addBackup(
            change, u"backup-%1"_s.arg(number, 2, 10, QChar{u'0'}),
            {{u"name"_s, u"db-backup-%1"_s.arg(number, 2, 10, QChar{u'0'})}, {u"server_name"_s, u"ecs-db-01"_s}});
}

} // namespace

// The Create Image page by mouse and keys, and what it writes in the workspace.
class TestCreateImage final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void beginsAfresh();
    void takesTheBackupOfCbr();
    void greysWhatCannotBeUsed();
    void filters();
    void findsAmongMany();
    void keepsTheChoiceOverPages();
    void saysWhatIsMissing();
    void checksWhileTyping_data();
    void checksWhileTyping();
    void checksTags();
    void makesOneImage();
    void keepsEverythingOverPrevious();
    void keepsEverythingOverALink();
    void saysWhenTheBackupIsTakenAway();
    void refusesARace();
    void saysThatTheQuotaIsUsedUp();
    void switchesTheRegion();
    void worksByKeys();
    void namesItsControls();

private:
    QLineEdit *name() { return m_stage->control<QLineEdit>("ims.createImage.name"); }
    QString problem(const char *field)
    {
        auto *label = m_stage->control<QLabel>(u"ims.createImage.%1.problem"_s.arg(QLatin1StringView{field}));
        return label ? label->text() : QString{};
    }
    void openWith(const QVariantMap &arguments)
    {
        m_page->open(arguments);
        QApplication::processEvents();
    }
    // What another person or job does meanwhile.
    void meanwhile()
    {
        m_stage->world->dispatch(m_stage->world.command(
            "ims.createImage", {{u"backup"_s, u"backup-free"_s}, {u"name"_s, u"somebody-else"_s}}));
        m_page->refresh();
        QApplication::processEvents();
    }
    qint64 images() { return m_stage->world->fetch({.kind = u"image"_s, .project = HomeProject}).total; }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CreateImagePage> m_page;
};

void TestCreateImage::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>(fill);
    m_page = std::make_unique<CreateImagePage>(m_stage->context);
    m_page->open({});
    m_stage->show(m_page.get());
}

void TestCreateImage::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void TestCreateImage::beginsAfresh()
{
    QVERIFY(m_stage->control<QAbstractButton>("ims.createImage.type.create")->isChecked());
    QVERIFY(m_stage->control<QAbstractButton>("ims.createImage.imageType.system")->isChecked());
    QCOMPARE(m_stage->control<SelectBox>("ims.createImage.region")->currentText(), u"eu-de"_s);
    QCOMPARE(name()->text(), QString{});
    QVERIFY(problem("name").isEmpty());

    openWith({{u"backup"_s, u"backup-free"_s}});
    name()->setFocus();
    QTest::keyClicks(name(), u"half done"_s);
    openWith({});
    QCOMPARE(name()->text(), QString{});
    QVERIFY(m_stage->control<QAbstractButton>("ims.createImage.imageType.system")->isChecked());
}

void TestCreateImage::takesTheBackupOfCbr()
{
    openWith({{u"backup"_s, u"backup-soon"_s}});
    QVERIFY(m_stage->control<QAbstractButton>("ims.createImage.imageType.full")->isChecked());
    QCOMPARE(m_stage->control<Tabs>("ims.createImage.source")->current(), u"ims.createImage.backups"_s);
    QCOMPARE(m_stage->control<QLineEdit>("ims.createImage.backups.search")->text(), u"web-backup-0413"_s);
    auto *table = m_stage->control<TableView>("ims.createImage.backups.table");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->chosen(), QStringList{u"backup-soon"_s});
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.backups.selected")->text(), u"Selected: web-backup-0413"_s);
    QVERIFY(problem("from").isEmpty());
    QVERIFY(problem("name").isEmpty());

    openWith({{u"backup"_s, u"of-another-world"_s}});
    QVERIFY(!problem("from").isEmpty());
}

void TestCreateImage::greysWhatCannotBeUsed()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    auto *search = m_stage->control<QLineEdit>("ims.createImage.backups.search");
    Stage::paste(search, u"web-backup"_s);
    QTest::keyClick(search, Qt::Key_Return);
    auto *table = m_stage->control<TableView>("ims.createImage.backups.table");
    QCOMPARE(table->model()->rowCount(), 4);
    for (const QString &row : {u"backup-used"_s, u"backup-data"_s}) {
        auto *radio = m_stage->control<QAbstractButton>("ims.createImage.backups.select", row);
        QVERIFY(radio);
        QVERIFY(!radio->isEnabled());
    }
    QVERIFY(table->whyUnusable(table->rows().rowOf(u"backup-used"_s)).contains(u"CBR-01"_s));
    QVERIFY(table->whyUnusable(table->rows().rowOf(u"backup-data"_s)).contains(u"CBR-07"_s));
    QVERIFY(table->whyUnusable(table->rows().rowOf(u"backup-soon"_s)).isEmpty());
    QCOMPARE(table->chosen(), QStringList{u"backup-free"_s});
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.select", u"backup-soon"_s));
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.backups.selected")->text(), u"Selected: web-backup-0413"_s);
}

void TestCreateImage::filters()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    auto *search = m_stage->control<QLineEdit>("ims.createImage.backups.search");
    Stage::paste(search, QString{});
    QTest::keyClick(search, Qt::Key_Backspace);
    auto *table = m_stage->control<TableView>("ims.createImage.backups.table");
    QCOMPARE(table->model()->rowCount(), 10);
    auto *status = m_stage->control<SelectBox>("ims.createImage.backups.status");
    QCOMPARE(status->currentText(), u"All statuses"_s);
    QCOMPARE(status->findText(u"Creating"_s), status->findText(u"Creating"_s, Qt::MatchExactly));
    int creating = 0;
    for (int entry = 0; entry < status->count(); ++entry)
        creating += status->itemText(entry) == "Creating"_L1;
    QCOMPARE(creating, 1);
    status->setCurrentIndex(status->findText(u"Creating"_s));
    emit status->activated(status->currentIndex());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->rows().idAt(0), u"backup-soon"_s);

    Stage::paste(search, u"nothing is called so"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(table->model()->rowCount(), 0);
    QVERIFY(Stage::words(m_page.get()).contains(u"No data available."_s));
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.backups.selected")->text(), u"Selected: web-backup-0412"_s);
}

// So many that what is looked for follows piece by piece, and so does the number of all.
void TestCreateImage::findsAmongMany()
{
    cleanup();
    m_stage = std::make_unique<Stage>([](Change &change) {
        fill(change);
        for (int number = 0; number < 1500; ++number)
            World::addBackup(change, u"many-%1"_s.arg(number, 4, 10, QChar{u'0'}),
                             {{u"created"_s, World::Start - World::Minute + number}});
    });
    m_page = std::make_unique<CreateImagePage>(m_stage->context);
    m_page->open({{u"backup"_s, u"backup-free"_s}});
    m_stage->show(m_page.get());
    auto *table = m_stage->control<TableView>("ims.createImage.backups.table");
    auto *total = m_stage->control<QLabel>("ims.createImage.backups.pager.total");
    QTRY_COMPARE(total->text(), u"Total Records: 1"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->chosen(), QStringList{u"backup-free"_s});
    auto *search = m_stage->control<QLineEdit>("ims.createImage.backups.search");
    Stage::paste(search, u"many"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(total->text(), u"Total Records: 1500"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.pager.next"));
    QTRY_COMPARE(total->text(), u"Total Records: 1500"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"many-1489"_s);
    Stage::paste(search, {});
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(total->text(), u"Total Records: 1516"_s);
}

void TestCreateImage::keepsTheChoiceOverPages()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    auto *search = m_stage->control<QLineEdit>("ims.createImage.backups.search");
    Stage::paste(search, u"db-backup"_s);
    QTest::keyClick(search, Qt::Key_Return);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.select", u"backup-11"_s));
    auto *table = m_stage->control<TableView>("ims.createImage.backups.table");
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.pager.next"));
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->chosen().isEmpty());
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.backups.selected")->text(), u"Selected: db-backup-11"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.pager.previous"));
    QCOMPARE(table->chosen(), QStringList{u"backup-11"_s});
}

void TestCreateImage::saysWhatIsMissing()
{
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.imageType.full"));
    auto *sources = m_stage->control<Tabs>("ims.createImage.source");
    QTest::mouseClick(sources, Qt::LeftButton, {}, sources->tabRect(1).center());
    QVERIFY(problem("from").isEmpty());
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QVERIFY(!problem("from").isEmpty());
    QVERIFY(!problem("name").isEmpty());
    QVERIFY(m_stage->control("ims.createImage.backups.table")->hasFocus());
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.select", u"backup-free"_s));
    QVERIFY(problem("from").isEmpty());
    QVERIFY(!problem("name").isEmpty());
    QCOMPARE(images(), 1);
}

void TestCreateImage::checksWhileTyping_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("goodName");
    QTest::addColumn<bool>("goodDescription");

    QTest::newRow("plain") << u"web-image_01.v2 b"_s << true << true;
    QTest::newRow("empty") << QString{} << false << true;
    QTest::newRow("spaces") << u"   "_s << false << true;
    QTest::newRow("space before") << u" web"_s << false << true;
    QTest::newRow("128") << QString{128, u'n'} << true << true;
    QTest::newRow("129") << QString{129, u'n'} << false << true;
    QTest::newRow("1025") << QString{1025, u'n'} << false << false;
    QTest::newRow("1 MB") << QString{1'000'000, u'n'} << false << false;
    QTest::newRow("right to left") << u"صورة الخادم"_s << false << true;
    QTest::newRow("combining") << u"u\u0308ber"_s << false << true;
    QTest::newRow("emoji") << u"image 🚀"_s << false << true;
    QTest::newRow("zero width joiner") << u"im\u200dage"_s << false << true;
    QTest::newRow("control") << u"im\u0007age"_s << false << true;
    QTest::newRow("quotes") << u"\"image\" 'one'"_s << false << true;
    QTest::newRow("markup") << u"<b>image</b>"_s << false << false;
    QTest::newRow("entity") << u"&lt;image&gt;"_s << false << true;
    QTest::newRow("place marker") << u"%1 of %2 %n"_s << false << true;
    QTest::newRow("statement") << u"'); DROP TABLE image; --"_s << false << true;
}

void TestCreateImage::checksWhileTyping()
{
    QFETCH(QString, text);
    QFETCH(bool, goodName);
    QFETCH(bool, goodDescription);
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"x"_s);
    Stage::paste(name(), text);
    if (text.isEmpty())
        QTest::keyClick(name(), Qt::Key_Backspace);
    auto *description = m_stage->control<QPlainTextEdit>("ims.createImage.description");
    Stage::paste(description, text);
    QCOMPARE(name()->text(), text);
    QCOMPARE(problem("name").isEmpty(), goodName);
    QCOMPARE(problem("description").isEmpty(), goodDescription);

    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QApplication::processEvents();
    if (!goodName || !goodDescription) {
        QCOMPARE(name()->text(), text);
        QCOMPARE(description->toPlainText(), text);
        QVERIFY(name()->hasFocus() || goodName);
        Stage::paste(name(), u"web-image-01"_s);
        QVERIFY(problem("name").isEmpty());
    }
    if (!goodDescription)
        return;
    if (!goodName)
        Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    auto *shown = m_stage->control<QLabel>("ims.createImage.confirm.description");
    QVERIFY(shown);
    QCOMPARE(shown->text(), text.isEmpty() ? u"--"_s : text);
    QCOMPARE(shown->textFormat(), Qt::PlainText);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.submit"));
    QCOMPARE(images(), 2);
}

void TestCreateImage::checksTags()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    const auto field = [this](const char *part, const char *row) {
        return m_stage->control<QLineEdit>(part, QString::fromLatin1(row));
    };
    for (const QString &text : {u"<b>"_s, u"a b"_s, QString{37, u'k'}, u"_sys_owner"_s, u"🚀"_s, u"%1"_s}) {
        Stage::paste(field("ims.createImage.tags.key", "0"), text);
        QVERIFY2(!problem("tags").isEmpty(), qPrintable(text));
        QCOMPARE(field("ims.createImage.tags.key", "0")->text(), text);
    }
    Stage::paste(field("ims.createImage.tags.key", "0"), u"team"_s);
    QVERIFY(problem("tags").isEmpty());
    Stage::paste(field("ims.createImage.tags.value", "0"), QString{44, u'v'});
    QVERIFY(!problem("tags").isEmpty());
    Stage::paste(field("ims.createImage.tags.value", "0"), u"training"_s);
    QVERIFY(problem("tags").isEmpty());
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QCOMPARE(m_stage->control<QLabel>("ims.createImage.confirm.tags")->text(), u"team = training"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.submit"));
    const Rows tags = m_stage->world->fetch({.kind = u"tag"_s, .project = HomeProject});
    QCOMPARE(tags.rows.size(), 1);
    QCOMPARE(tags.at(0, u"value"_s), u"training"_s);
}

void TestCreateImage::makesOneImage()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QCOMPARE(images(), 1);
    const QHash<QByteArray, QString> settings{{"region", u"eu-de"_s},
                                              {"type", u"Create Image"_s},
                                              {"imageType", u"Full-ECS image"_s},
                                              {"source", u"Cloud Server Backup"_s},
                                              {"backup", u"web-backup-0412"_s},
                                              {"server", u"ecs-web-01"_s},
                                              {"name", u"web-image-01"_s},
                                              {"enterpriseProject", u"default"_s},
                                              {"tags", u"--"_s},
                                              {"description", u"--"_s}};
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        auto *label = m_stage->control<QLabel>(u"ims.createImage.confirm.%1"_s.arg(QLatin1StringView{setting.key()}));
        QVERIFY2(label, setting.key().constData());
        QCOMPARE(label->text(), setting.value());
    }
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.submit"));
    QCOMPARE(images(), 2);
    QCOMPARE(m_stage->asked, u"ims.private"_s);
    QCOMPARE(m_stage->notices.size(), 1);
    QVERIFY(m_stage->notices.first().good);
    QVERIFY(m_stage->notices.first().text.contains(u"web-image-01"_s));
    const QString image = m_stage->world.value("backup", u"backup-free"_s, "image_id");
    QCOMPARE(m_stage->world.value("image", image, "name"), u"web-image-01"_s);
    QCOMPARE(m_stage->world.value("image", image, "status"), u"creating"_s);

    openWith({});
    QCOMPARE(name()->text(), QString{});
}

void TestCreateImage::keepsEverythingOverPrevious()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    Stage::paste(m_stage->control<QPlainTextEdit>("ims.createImage.description"), u"before the update"_s);
    Stage::paste(m_stage->control<QLineEdit>("ims.createImage.tags.key", u"0"_s), u"team"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QVERIFY(!name());
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.previous"));
    QCOMPARE(name()->text(), u"web-image-01"_s);
    QCOMPARE(m_stage->control<QPlainTextEdit>("ims.createImage.description")->toPlainText(), u"before the update"_s);
    QCOMPARE(m_stage->control<QLineEdit>("ims.createImage.tags.key", u"0"_s)->text(), u"team"_s);
    QCOMPARE(m_stage->control<TableView>("ims.createImage.backups.table")->chosen(), QStringList{u"backup-free"_s});
    QCOMPARE(images(), 1);
}

void TestCreateImage::keepsEverythingOverALink()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.backups.name", u"backup-free"_s));
    QCOMPARE(m_stage->asked, u"cbr.backup"_s);
    openWith({{u"backup"_s, u"backup-free"_s}});
    QCOMPARE(name()->text(), u"web-image-01"_s);
    m_stage->context.go(u"cbr.backup"_s);
    m_stage->context.go(u"cbr.backups"_s);
    openWith({{u"backup"_s, u"backup-free"_s}});
    QCOMPARE(name()->text(), QString{});
}

void TestCreateImage::saysWhenTheBackupIsTakenAway()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    QVERIFY(problem("from").isEmpty());
    meanwhile();
    QVERIFY(!problem("from").isEmpty());
    QVERIFY(!m_stage->control<QAbstractButton>("ims.createImage.backups.select", u"backup-free"_s)->isEnabled());
    QCOMPARE(name()->text(), u"web-image-01"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QVERIFY(!m_stage->control("ims.createImage.submit"));
}

void TestCreateImage::refusesARace()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    m_stage->world->dispatch(
        m_stage->world.command("ims.createImage", {{u"backup"_s, u"backup-free"_s}, {u"name"_s, u"somebody-else"_s}}));
    QCOMPARE(images(), 2);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.submit"));
    QCOMPARE(images(), 2);
    QVERIFY(m_stage->asked.isEmpty());
    const QString words = Stage::words(m_page.get());
    QVERIFY(words.contains(u"CBR-01"_s));
    QVERIFY(words.contains(u"IMG.0134"_s));
    QVERIFY(words.contains(u"Open somebody-else"_s));
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.confirm.helps"));
    QCOMPARE(m_stage->asked, u"ims.image"_s);
    QCOMPARE(m_stage->askedWith.value(u"id"_s).toString(),
             m_stage->world.value("backup", u"backup-free"_s, "image_id"));
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.previous"));
    QCOMPARE(name()->text(), u"web-image-01"_s);
    QVERIFY(!problem("from").isEmpty());
}

void TestCreateImage::saysThatTheQuotaIsUsedUp()
{
    const auto none = [](Change &change) {
        fill(change);
        for (int number = 0; number < 49; ++number)
            World::addImage(change, u"image-%1"_s.arg(number + 100));
    };
    m_page.reset();
    m_stage = std::make_unique<Stage>(none);
    m_page = std::make_unique<CreateImagePage>(m_stage->context);
    m_page->open({{u"backup"_s, u"backup-free"_s}});
    m_stage->show(m_page.get());
    QVERIFY(Stage::words(m_page.get()).contains(u"IMS-76"_s));
    Stage::paste(name(), u"web-image-01"_s);
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.createNow"));
    QVERIFY(!m_stage->control("ims.createImage.submit"));
    Stage::press(m_stage->control<QAbstractButton>("ims.createImage.helps"));
    QCOMPARE(m_stage->asked, u"ims.private"_s);
}

void TestCreateImage::switchesTheRegion()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    Stage::paste(name(), u"web-image-01"_s);
    auto *region = m_stage->control<SelectBox>("ims.createImage.region");
    QCOMPARE(region->count(), 2);
    region->setFocus();
    QTest::keyClick(region, Qt::Key_Down);
    QCOMPARE(m_stage->context.session.project, Partner);
    QCOMPARE(m_stage->asked, u"ims.createImage"_s);
    openWith(m_stage->askedWith);
    QCOMPARE(name()->text(), u"web-image-01"_s);
    QCOMPARE(m_stage->control<TableView>("ims.createImage.backups.table")->model()->rowCount(), 0);
    QVERIFY(!m_stage->control("ims.createImage.backups.selected"));
}

void TestCreateImage::worksByKeys()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    const QStringList order{u"back"_s,
                            u"region"_s,
                            u"type.create"_s,
                            u"imageType.full"_s,
                            u"source"_s,
                            u"learnMore"_s,
                            u"backups.status"_s,
                            u"backups.search"_s,
                            u"backups.refresh"_s,
                            u"backups.select"_s,
                            u"backups.name"_s,
                            u"backups.pager.size"_s,
                            u"backups.pager.page"_s,
                            u"backups.pager.jump"_s,
                            u"backups.create"_s,
                            u"name"_s,
                            u"enterpriseProject"_s,
                            u"enterpriseProject.refresh"_s,
                            u"enterpriseProject.help"_s,
                            u"tags.key"_s,
                            u"tags.predefined"_s,
                            u"tags.refresh"_s,
                            u"description"_s,
                            u"createNow"_s};
    m_stage->control("ims.createImage.back")->setFocus();
    for (const QString &part : order) {
        QCOMPARE(QApplication::focusWidget()->objectName(), u"ims.createImage.%1"_s.arg(part));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }

    name()->setFocus();
    QTest::keyClicks(name(), u"web-image-01"_s);
    QWidget *createNow = m_stage->control("ims.createImage.createNow");
    for (int tabs = 0; tabs < 20 && QApplication::focusWidget() != createNow; ++tabs)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), createNow);
    QTest::keyClick(createNow, Qt::Key_Space);
    QWidget *submit = m_stage->control("ims.createImage.submit");
    QVERIFY(submit);
    QCOMPARE(QApplication::focusWidget(), submit);
    QTest::keyClick(submit, Qt::Key_Space);
    QCOMPARE(images(), 2);
}

void TestCreateImage::namesItsControls()
{
    openWith({{u"backup"_s, u"backup-free"_s}});
    const auto widgets = m_page->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
            widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + QString::fromLatin1(widget->metaObject()->className())));
    }
    QCOMPARE(QAccessible::queryAccessibleInterface(name())->text(QAccessible::Name), u"Name"_s);
    const QAccessibleInterface *segment =
        QAccessible::queryAccessibleInterface(m_stage->control("ims.createImage.imageType.full"));
    QCOMPARE(segment->text(QAccessible::Name), u"Full-ECS image"_s);
}

QTEST_MAIN(TestCreateImage)
#include "tst_createimage.moc"
