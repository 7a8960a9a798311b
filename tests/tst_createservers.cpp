// links: ui
#include "pages/createimage.h"

#include "controls.h"
#include "support/stage.h"
#include "tableview.h"

#include <QCheckBox>
#include <QCompleter>
#include <QRadioButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

void addDisk(Change &change, const QString &server, int position, int gigabytes, const Record &values = {})
{
    Record disk{{u"id"_s, u"%1-disk-%2"_s.arg(server).arg(position)},
                {u"project_id"_s, HomeProject},
                {u"server_id"_s, server},
                {u"name"_s, u"%1-volume-%2"_s.arg(server).arg(position)},
                {u"role"_s, position == 0 ? u"system"_s : u"data"_s},
                {u"size_gb"_s, gigabytes},
                {u"position"_s, position}};
    disk.insert(values);
    change.insert("disk", disk);
}

void addServer(Change &change, const QString &id, const Record &values, const Record &data = {})
{
    Record server = change.find("server", u"server-1"_s);
    server.insert(u"id"_s, id);
    server.insert(u"name"_s, id);
    server.insert(values);
    for (const auto &generated : {u"flavor_size"_s, u"vcpus"_s, u"memory_gb"_s})
        server.remove(generated);
    change.insert("server", server);
    addDisk(change, id, 0, 40);
    addDisk(change, id, 1, 100, data);
}

void fill(Change &change)
{
    addDisk(change, u"server-1"_s, 0, 40, {{u"encrypted"_s, 1}});
    addDisk(change, u"server-1"_s, 1, 60);
    addDisk(change, u"server-1"_s, 2, 2000);
    change.update("vault", u"vault-1"_s, {{u"capacity_gb"_s, 5000}});
    addServer(change, u"faulty"_s, {{u"status"_s, u"faulty"_s}});
    addServer(change, u"frozen"_s, {{u"frozen"_s, 1}});
    addServer(change, u"pooled"_s, {}, {{u"type"_s, u"DSS"_s}});
    addServer(change, u"diskless"_s, {{u"status"_s, u"stopped"_s}});
    change.remove("disk", u"diskless-disk-1"_s);
    addServer(change, u"database"_s, {{u"guest"_s, uR"({"database":"MySQL","volumes":"group"})"_s}});
    addServer(change, u"metal"_s, {{u"type"_s, u"BMS"_s}});
    for (const auto &[key, value] :
         {std::pair{u"team"_s, u"web"_s}, std::pair{u"team"_s, u"shop"_s}, std::pair{u"stage"_s, u"production"_s}})
        change.insert("predefinedTag", {{u"id"_s, QString{key + u'=' + value}},
                                        {u"account_id"_s, QString{32, u'a'}},
                                        {u"key"_s, key},
                                        {u"value"_s, value}});
    change.insert("predefinedTag", {{u"id"_s, u"of another"_s},
                                    {u"account_id"_s, QString{32, u'b'}},
                                    {u"key"_s, u"partner"_s},
                                    {u"value"_s, u"secret"_s}});
}

} // namespace

// Create Image from servers, their disks and files: what the page shows, refuses and does, by mouse and keys.
class TestCreateServers final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void takesTheServerOfItsList();
    void greysWhatCannotBeUsed_data();
    void greysWhatCannotBeUsed();
    void unfoldsTheDisks();
    void needsAVault();
    void warnsAndDoesIt();
    void makesASystemDiskImage();
    void makesADataDiskImage();
    void saysThatNothingCanBeImported_data();
    void saysThatNothingCanBeImported();
    void importsDataDisksWithASystemDisk();
    void keepsWhatWasTypedOverTypes();
    void suggestsPredefinedTags();
    void worksByKeys();
    void followsTheVariantOfTheEdition();

private:
    template <typename T = QAbstractButton>
    T *control(const char *part, const QString &row = {})
    {
        return m_stage->control<T>(u"ims.createImage.%1"_s.arg(QLatin1StringView{part}), row);
    }
    QString problem(const char *row)
    {
        auto *label = control<QLabel>(qPrintable(QString::fromLatin1(row) + u".problem"));
        return label ? label->text() : QString{};
    }
    void chooseVault(const QString &vault)
    {
        auto *box = control<SelectBox>("vault");
        QVERIFY(box);
        box->setCurrentIndex(box->findData(vault));
        emit box->activated(box->currentIndex());
    }
    void build()
    {
        m_page = std::make_unique<CreateImagePage>(m_stage->context);
        m_page->open({});
        m_stage->show(m_page.get());
    }
    void openWith(const QVariantMap &arguments)
    {
        m_page->open(arguments);
        QApplication::processEvents();
    }
    QString only(const char *kind)
    {
        const Rows rows = m_stage->world->fetch({.kind = QString::fromLatin1(kind), .project = HomeProject});
        return rows.rows.size() == 1 ? rows.at(0, u"id"_s).toString() : u"%1 rows"_s.arg(rows.rows.size());
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CreateImagePage> m_page;
};

void TestCreateServers::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>(fill);
    build();
}

void TestCreateServers::cleanup()
{
    m_page.reset();
    m_stage.reset();
}

void TestCreateServers::takesTheServerOfItsList()
{
    openWith({{u"server"_s, u"server-1"_s}});
    QVERIFY(control("imageType.full")->isChecked());
    QCOMPARE(control<Tabs>("source")->current(), u"ims.createImage.servers"_s);
    auto *table = control<TableView>("servers.table");
    QCOMPARE(table->chosen(), QStringList{u"server-1"_s});
    QCOMPARE(control<QLabel>("servers.selected")->text(), u"Selected: ecs-web-01"_s);
    QVERIFY(control<SelectBox>("vault"));
    QVERIFY(!control<QLabel>("encryption"));
    QVERIFY(!control("backups.table"));

    openWith({});
    QVERIFY(control("imageType.system")->isChecked());
    QVERIFY(!control<SelectBox>("vault"));
    table = control<TableView>("servers.table");
    QVERIFY(table->chosen().isEmpty());
    QCOMPARE(table->rows().rowOf(u"metal"_s), -1); // not a bare metal server
}

void TestCreateServers::greysWhatCannotBeUsed_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("rule"); // empty: usable
    const auto row = [](const char *type, const char *list, const char *server, const char *rule) {
        QTest::addRow("%s of %s", type, server) << QString::fromLatin1(type) << QString::fromLatin1(list)
                                                << QString::fromLatin1(server) << QString::fromLatin1(rule);
    };
    row("full", "servers", "server-1", "");
    row("full", "servers", "diskless", "");
    row("full", "servers", "faulty", "IMS-07");
    row("full", "servers", "frozen", "IMS-80");
    row("full", "servers", "pooled", "IMS-12");
    row("system", "servers", "pooled", "");
    row("system", "servers", "faulty", "IMS-07");
    row("data", "disks", "server-1", "");
    row("data", "disks", "diskless", "no data disk");
    row("data", "disks", "frozen", "IMS-80");
}

void TestCreateServers::greysWhatCannotBeUsed()
{
    QFETCH(const QString, type);
    QFETCH(const QString, list);
    QFETCH(const QString, server);
    QFETCH(const QString, rule);
    Stage::press(control(qPrintable(u"imageType."_s + type)));
    auto *table = control<TableView>(qPrintable(list + u".table"_s));
    QVERIFY(table);
    const QString why = table->whyUnusable(table->rows().rowOf(server));
    QCOMPARE(why.isEmpty(), rule.isEmpty());
    QVERIFY2(why.contains(rule), qPrintable(why));
    if (auto *radio = control(qPrintable(list + u".select"_s), server)) {
        QCOMPARE(radio->isEnabled(), rule.isEmpty());
        QCOMPARE(radio->accessibleDescription(), why);
    }
}

void TestCreateServers::unfoldsTheDisks()
{
    Stage::press(control("imageType.full"));
    auto *table = control<TableView>("servers.table");
    const int folded = table->height();
    auto *unfold = control<QToolButton>("servers.unfold", u"server-1"_s);
    QCOMPARE(unfold->accessibleName(), u"Unfold ecs-web-01"_s);
    Stage::press(unfold);
    const QString words = Stage::words(table);
    for (const QString &text : {u"server-1-volume-0"_s, u"40"_s, u"System disk"_s, u"server-1-volume-2"_s, u"2000"_s,
                                u"Data disk"_s, u"Disk Capacity (GB)"_s})
        QVERIFY2(words.contains(text), qPrintable(text));
    QTRY_VERIFY(table->height() > folded);
    QCOMPARE(unfold->accessibleName(), u"Fold ecs-web-01"_s);
    m_page->refresh(); // it stays unfolded
    QApplication::processEvents();
    QVERIFY(Stage::words(table).contains(u"server-1-volume-1"_s));
    unfold->setFocus();
    QTest::keyClick(unfold, Qt::Key_Space);
    QApplication::processEvents();
    QVERIFY(!Stage::words(table).contains(u"server-1-volume-1"_s));
    QTRY_COMPARE(table->height(), folded);
}

void TestCreateServers::needsAVault()
{
    openWith({{u"server"_s, u"server-1"_s}});
    Stage::paste(control<QLineEdit>("name"), u"web-image-01"_s);
    QVERIFY(problem("vault").isEmpty());
    Stage::press(control("createNow"));
    QVERIFY(problem("vault").contains(u"server backup vault"_s));
    QVERIFY(control<SelectBox>("vault")->hasFocus());
    chooseVault(u"vault-1"_s);
    QVERIFY(problem("vault").isEmpty());
    Stage::press(control("createNow"));
    const QHash<QByteArray, QString> settings{{"imageType", u"Full-ECS image"_s},
                                              {"source", u"ECS"_s},
                                              {"server", u"ecs-web-01"_s},
                                              {"vault", u"vault-5c1e"_s},
                                              {"name", u"web-image-01"_s}};
    for (auto setting = settings.begin(); setting != settings.end(); ++setting) {
        auto *label = control<QLabel>(QByteArray{"confirm." + setting.key()}.constData());
        QVERIFY2(label, setting.key().constData());
        QCOMPARE(label->text(), setting.value());
    }
    Stage::press(control("submit"));
    QCOMPARE(m_stage->asked, u"ims.private"_s);
    QVERIFY(m_stage->notices.first().text.contains(u"web-image-01"_s));
    const QString image = only("image");
    QCOMPARE(m_stage->world.value("image", image, "status"), u"creating"_s);
    QCOMPARE(m_stage->world.value("backup", only("backup"), "vault_id"), u"vault-1"_s);
    QCOMPARE(m_stage->world.value("server", u"server-1"_s, "locked_by"), image);

    openWith({{u"server"_s, u"server-1"_s}}); // once more: it is being made already
    QVERIFY(!control("servers.select", u"server-1"_s)->isEnabled());
    QVERIFY(!problem("from").isEmpty());
}

void TestCreateServers::warnsAndDoesIt()
{
    openWith({{u"server"_s, u"database"_s}});
    const auto warned = [this](const QWidget *on) {
        QStringList rules;
        const auto boxes = on->findChildren<InfoBox *>();
        for (const InfoBox *box : boxes)
            if (box->isVisible() && box->objectName().endsWith(u".warning"_s))
                rules += box->property("rule").toString();
        return rules;
    };
    const QStringList expected{u"IMS-07.database"_s, u"IMS-09.form"_s, u"IMS-11"_s};
    QCOMPARE(warned(m_page.get()), expected);
    Stage::paste(control<QLineEdit>("name"), u"db-image-01"_s);
    chooseVault(u"vault-1"_s);
    Stage::press(control("createNow"));
    QCOMPARE(warned(m_page.get()), expected);
    Stage::press(control("submit"));
    QCOMPARE(m_stage->world.value("image", only("image"), "name"), u"db-image-01"_s);

    openWith({}); // nothing is chosen: nothing to warn of
    QCOMPARE(warned(m_page.get()), QStringList{});
}

void TestCreateServers::makesASystemDiskImage()
{
    QCOMPARE(control<QLabel>("encryption")->text(), u"Unencrypted"_s);
    Stage::press(control("servers.select", u"server-1"_s));
    QCOMPARE(control<QLabel>("encryption")->text(), u"Encrypted"_s);
    Stage::paste(control<QLineEdit>("name"), u"base-01"_s);
    Stage::press(control("createNow"));
    QCOMPARE(control<QLabel>("confirm.imageType")->text(), u"System disk image"_s);
    QCOMPARE(control<QLabel>("confirm.encryption")->text(), u"Encrypted"_s);
    QVERIFY(!control<QLabel>("confirm.vault"));
    Stage::press(control("submit"));
    QCOMPARE(m_stage->world.value("image", only("image"), "type"), u"system"_s);
    QCOMPARE(only("backup"), u"0 rows"_s);
}

void TestCreateServers::makesADataDiskImage()
{
    Stage::press(control("imageType.data"));
    Stage::paste(control<QLineEdit>("name"), u"data-01"_s);
    Stage::press(control("createNow"));
    QVERIFY(problem("from").contains(u"No data disk"_s));
    Stage::press(control<QToolButton>("disks.unfold", u"server-1"_s));
    QVERIFY(!control<QRadioButton>("disks.disk.0")->isEnabled()); // the system disk
    auto *large = control<QRadioButton>("disks.disk.2");
    QVERIFY(!large->isEnabled()); // more than 1 TB
    QVERIFY(large->accessibleDescription().contains(u"IMS-78.data"_s));
    Stage::press(control<QRadioButton>("disks.disk.1"));
    QVERIFY(problem("from").isEmpty());
    QCOMPARE(control<QLabel>("disks.selected")->text(), u"Selected: server-1-volume-1"_s);
    Stage::press(control<QToolButton>("disks.unfold", u"database"_s));
    auto *other = m_stage->control<QRadioButton>("ims.createImage.disks.disk.1", u"database"_s);
    Stage::press(other);
    auto *first = m_stage->control<QRadioButton>("ims.createImage.disks.disk.1", u"server-1"_s);
    QVERIFY(!first->isChecked() && other->isChecked());
    Stage::press(first);
    QVERIFY(first->isChecked() && !other->isChecked());
    Stage::press(control("createNow"));
    QCOMPARE(control<QLabel>("confirm.disk")->text(), u"server-1-volume-1"_s);
    Stage::press(control("submit"));
    QCOMPARE(m_stage->world.value("image", only("image"), "disk_gb"), u"60"_s);
}

void TestCreateServers::saysThatNothingCanBeImported_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("system") << u"system"_s
                            << QStringList{u"automatic"_s, u"function.bms"_s, u"bootMode.uefi"_s, u"os"_s,
                                           u"osVersion"_s, u"systemDisk"_s,   u"kms"_s,           u"fastCreate"_s};
    QTest::newRow("data") << u"data"_s << QStringList{u"osType.Windows"_s, u"dataDisk"_s, u"kms"_s, u"fastCreate"_s};
    QTest::newRow("iso") << u"iso"_s << QStringList{u"bootMode.bios"_s, u"os"_s, u"osVersion"_s, u"systemDisk"_s};
}

void TestCreateServers::saysThatNothingCanBeImported()
{
    QFETCH(const QString, type);
    QFETCH(const QStringList, fields);
    Stage::press(control("type.import"));
    QVERIFY(!control("imageType.full"));
    Stage::press(control(qPrintable(u"imageType."_s + type)));
    QStringList shown;
    for (const QString &field :
         {u"automatic"_s, u"function.bms"_s, u"bootMode.uefi"_s, u"bootMode.bios"_s, u"os"_s, u"osVersion"_s,
          u"osType.Windows"_s, u"systemDisk"_s, u"dataDisk"_s, u"dataDisks.add"_s, u"kms"_s, u"fastCreate"_s})
        if (control<QWidget>(qPrintable(field)))
            shown += field;
    for (const QString &field : fields)
        QVERIFY2(shown.contains(field), qPrintable(field));
    QVERIFY(Stage::words(m_page.get()).contains(u"No data available."_s));
    Stage::paste(control<QLineEdit>("name"), u"imported-01"_s);
    Stage::press(control("createNow"));
    QVERIFY(problem("file").contains(u"no object storage"_s));
    QVERIFY(!control("submit"));
    QCOMPARE(control<QLineEdit>("name")->text(), u"imported-01"_s);
    QCOMPARE(only("image"), u"0 rows"_s);
}

// Up to three, each with a capacity of its own; those that are left are counted, and renumbered when one goes.
void TestCreateServers::importsDataDisksWithASystemDisk()
{
    Stage::press(control("type.import"));
    QVERIFY(!control("dataDisks.capacity"));
    for (int disk = 0; disk < 3; ++disk) {
        QVERIFY(control("dataDisks.add")->isEnabled());
        Stage::press(control("dataDisks.add"));
        control<QSpinBox>("dataDisks.capacity", QString::number(disk))->setValue(100 * (disk + 1));
    }
    QVERIFY(!control("dataDisks.add")->isEnabled());
    QVERIFY(Stage::words(m_page.get()).contains(u"can still be added: 0"_s));
    QVERIFY(!control("dataDisks.file", u"0"_s)->isEnabled());
    Stage::press(control("dataDisks.remove", u"1"_s));
    QVERIFY(Stage::words(m_page.get()).contains(u"can still be added: 1"_s));
    QCOMPARE(control<QSpinBox>("dataDisks.capacity", u"0"_s)->value(), 100);
    QCOMPARE(control<QSpinBox>("dataDisks.capacity", u"1"_s)->value(), 300);
    QCOMPARE(control<QSpinBox>("dataDisks.capacity", u"1"_s)->accessibleName(), u"Capacity of data disk 2 (GB)"_s);
}

void TestCreateServers::keepsWhatWasTypedOverTypes()
{
    Stage::press(control("servers.select", u"server-1"_s));
    Stage::paste(control<QLineEdit>("name"), u"<b>%1</b>"_s);
    for (const char *type : {"imageType.full", "imageType.data", "type.import", "type.create", "imageType.system"})
        Stage::press(control(type));
    QCOMPARE(control<QLineEdit>("name")->text(), u"<b>%1</b>"_s);
    QVERIFY(!problem("name").isEmpty());
    QCOMPARE(control<TableView>("servers.table")->chosen(), QStringList{u"server-1"_s});
}

void TestCreateServers::suggestsPredefinedTags()
{
    Stage::press(control("tags.predefined"));
    auto *ok = control("tags.predefinedList.ok");
    QVERIFY(ok);
    const QString words = Stage::words(ok->window());
    QVERIFY2(words.contains(u"team = web"_s) && words.contains(u"stage = production"_s), qPrintable(words));
    QVERIFY(!words.contains(u"secret"_s)); // another account's
    Stage::press(ok);

    const auto suggested = [](const QLineEdit *field) {
        QStringList texts;
        for (int row = 0; row < field->completer()->completionCount(); ++row) {
            field->completer()->setCurrentRow(row);
            texts += field->completer()->currentCompletion();
        }
        return texts;
    };
    auto *key = m_stage->control<QLineEdit>("ims.createImage.tags.key", u"0"_s);
    key->setFocus();
    QTest::keyClicks(key, u"ea"_s);
    QCOMPARE(suggested(key), QStringList{u"team"_s});
    Stage::paste(key, u"team"_s);
    auto *value = m_stage->control<QLineEdit>("ims.createImage.tags.value", u"0"_s);
    value->setFocus();
    QTest::keyClicks(value, u"s"_s);
    QCOMPARE(suggested(value), QStringList{u"shop"_s});
    Stage::paste(value, u"other"_s); // nobody is bound to them
    QVERIFY(problem("tags").isEmpty());
}

void TestCreateServers::worksByKeys()
{
    openWith({{u"server"_s, u"server-1"_s}});
    const QStringList order{u"source"_s,
                            u"learnMore"_s,
                            u"servers.status"_s,
                            u"servers.search"_s,
                            u"servers.refresh"_s,
                            u"servers.unfold"_s,
                            u"servers.select"_s,
                            u"servers.name"_s,
                            u"servers.pager.size"_s,
                            u"servers.pager.page"_s,
                            u"servers.pager.jump"_s,
                            u"vault"_s,
                            u"vault.refresh"_s,
                            u"vault.create"_s,
                            u"name"_s};
    m_stage->control("ims.createImage.source")->setFocus();
    for (const QString &part : order) {
        QCOMPARE(QApplication::focusWidget()->objectName(), u"ims.createImage.%1"_s.arg(part));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QWidget *vault = m_stage->control("ims.createImage.vault");
    vault->setFocus();
    QTest::keyClick(vault, Qt::Key_Down);
    control<QLineEdit>("name")->setFocus();
    QTest::keyClicks(control<QLineEdit>("name"), u"web-image-01"_s);
    QWidget *next = m_stage->control("ims.createImage.createNow");
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Space);
    QWidget *submit = m_stage->control("ims.createImage.submit");
    QVERIFY(submit);
    QTest::keyClick(submit, Qt::Key_Space);
    QCOMPARE(m_stage->world.value("image", only("image"), "name"), u"web-image-01"_s);
}

// What the consoles differ in is the row of a table: the button, and whether a disclaimer is to be agreed to.
void TestCreateServers::followsTheVariantOfTheEdition()
{
    m_page.reset();
    m_stage = std::make_unique<Stage>(fill);
    m_stage->edition.variants[u"createImage"_s] = u"huawei"_s;
    build();
    QCOMPARE(control<QPushButton>("createNow")->text(), u"Next"_s);
    auto *agreement = control<QCheckBox>("agreement");
    QVERIFY(agreement && !agreement->isChecked());
    Stage::press(control("disclaimer"));
    Stage::press(control("disclaimerText.ok"));
    QTest::mouseClick(agreement, Qt::LeftButton, {}, QPoint{8, agreement->height() / 2});
    QVERIFY(agreement->isChecked());
    openWith({}); // nobody agrees for the next image
    QVERIFY(!control<QCheckBox>("agreement")->isChecked());
}

QTEST_MAIN(TestCreateServers)
#include "tst_createservers.moc"
