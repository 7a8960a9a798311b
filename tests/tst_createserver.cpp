// links: ui
#include "pages/createserver.h"

#include "controls.h"
#include "services/ecs/ecs_making.h"
#include "support/stage.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace {

void addPart(Change &change, const QString &image, const QString &role, int gigabytes)
{
    change.insert("imagePart", {{u"id"_s, QString{image + u"-part"}},
                                {u"image_id"_s, image},
                                {u"name"_s, image},
                                {u"role"_s, role},
                                {u"size_gb"_s, gigabytes},
                                {u"files"_s, u"[\"%1\"]"_s.arg(image)},
                                {u"fingerprint"_s, QString{u"print-" + image}}});
}

void addDisk(Change &change, const QString &backup, int position, int gigabytes, const QString &bus)
{
    const QString id = u"%1-data-%2"_s.arg(backup).arg(position);
    change.insert("backupDisk", {{u"id"_s, id},
                                 {u"project_id"_s, HomeProject},
                                 {u"backup_id"_s, backup},
                                 {u"name"_s, id},
                                 {u"disk_name"_s, id},
                                 {u"role"_s, u"data"_s},
                                 {u"size_gb"_s, gigabytes},
                                 {u"bus"_s, bus},
                                 {u"position"_s, position},
                                 {u"fingerprint"_s, QString{u"print-" + id}}});
}

void fill(Change &change)
{
    change.insert("keyPair", {{u"id"_s, u"key"_s},
                              {u"project_id"_s, HomeProject},
                              {u"name"_s, u"KeyPair-3b38"_s},
                              {u"created"_s, World::Start}});
    World::addImage(change, u"public"_s,
                    {{u"project_id"_s, QVariant{}},
                     {u"visibility"_s, u"public"_s},
                     {u"name"_s, u"Standard_Ubuntu_22.04_latest"_s},
                     {u"type"_s, u"system"_s},
                     {u"min_ram_mb"_s, 2048},
                     {u"disk_gb"_s, 10}});
    addPart(change, u"public"_s, u"system"_s, 10);
    World::addImage(change, u"full"_s, {{u"name"_s, u"web-full-01"_s}, {u"backup_id"_s, u"backup"_s}});
    World::addBackup(change, u"backup"_s, {{u"image_id"_s, u"full"_s}});
    addDisk(change, u"backup"_s, 1, 100, u"VBD"_s);
    addDisk(change, u"backup"_s, 2, 200, u"SCSI"_s);
    World::addImage(change, u"bound"_s,
                    {{u"name"_s, u"queue-full-01"_s},
                     {u"backup_id"_s, u"running"_s},
                     {u"status"_s, u"normal_az"_s},
                     {u"az"_s, u"home-b"_s}});
    World::addBackup(change, u"running"_s, {{u"image_id"_s, u"bound"_s}, {u"status"_s, u"creating_image"_s}});
    addDisk(change, u"running"_s, 1, 50, u"VBD"_s);
    change.schedule("cbr.backupDone", u"running"_s, World::Start + 10 * World::Minute);
    World::addImage(
        change, u"secret"_s,
        {{u"name"_s, u"secure-rhel-9"_s}, {u"type"_s, u"system"_s}, {u"disk_gb"_s, 60}, {u"encrypted"_s, 1}});
    World::addImage(change, u"data"_s, {{u"name"_s, u"archive-data"_s}, {u"type"_s, u"data"_s}, {u"disk_gb"_s, 300}});
    addPart(change, u"data"_s, u"data"_s, 300);
    World::addImage(change, u"iso"_s, {{u"name"_s, u"rescue-iso"_s}, {u"type"_s, u"iso"_s}, {u"disk_gb"_s, 10}});
    change.insert("agency", {{u"id"_s, u"agency"_s},
                             {u"account_id"_s, change.find("project", HomeProject).value(u"account_id"_s)},
                             {u"name"_s, u"ims_agency"_s}});
}

} // namespace

// The Create ECS page by mouse and keys, and what it writes in the workspace.
class TestCreateServer final : public QObject {
    Q_OBJECT

    template <typename T = QWidget>
    T *control(const char *name, const QString &row = {}) const
    {
        return m_stage->control<T>(u"ecs.createServer.%1"_s.arg(QLatin1StringView{name}), row);
    }
    QString problem(const char *field) const
    {
        auto *label = control<QLabel>(qPrintable(u"%1.problem"_s.arg(QLatin1StringView{field})));
        return label ? label->text() : QString{};
    }
    static void choose(SelectBox *box, const QString &value)
    {
        QVERIFY(box);
        box->setFocus();
        QVERIFY2(box->findData(value) >= 0, qPrintable(value));
        box->setValue(value);
        emit box->activated(box->currentIndex());
        QApplication::processEvents();
    }
    static QStringList entries(const QComboBox *box)
    {
        QStringList texts;
        for (int at = 0; at < box->count(); ++at)
            texts += box->itemText(at);
        return texts;
    }
    void openWith(const QVariantMap &arguments)
    {
        m_page->open(arguments);
        QApplication::processEvents();
    }
    void pass(qint64 milliseconds)
    {
        QVERIFY(m_stage->world->advance(m_stage->world->now() + milliseconds));
        m_page->tick();
        QApplication::processEvents();
    }
    void choosePrivate(const QString &image)
    {
        Stage::press(control("imageKind.private"));
        choose(control<SelectBox>("image"), image);
    }
    void chooseFlavor(const QString &flavor = u"s3.large.2"_s)
    {
        Stage::press(m_stage->control("ecs.createServer.flavors.select", flavor));
    }
    void next() { Stage::press(control("next")); }
    Rows servers() const
    {
        return m_stage->world->fetch({.kind = u"server"_s,
                                      .project = HomeProject,
                                      .filters = {{u"status"_s, Filter::Is, {u"creating"_s}}},
                                      .sort = u"name"_s});
    }
    int dataRows() const
    {
        int rows = 0;
        while (control("dataDisk.size", QString::number(rows + 1)))
            ++rows;
        return rows;
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<CreateServerPage> m_page;

private slots:
    void init()
    {
        failOnWarnings();
        m_stage = std::make_unique<Stage>(fill);
        m_page = std::make_unique<CreateServerPage>(m_stage->context);
        m_page->open({{u"image"_s, u"full"_s}});
        m_stage->show(m_page.get());
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    // The seeds: on the page that opens, the person picks Private image, then the image.
    void comesFromAnImage()
    {
        QVERIFY(control<QAbstractButton>("imageKind.public")->isChecked());
        QVERIFY(control<QLabel>("imageHint")->text().contains(u"web-full-01"_s));
        Stage::press(control("imageKind.private"));
        auto *images = control<SelectBox>("image");
        QCOMPARE(images->value(), QString{});
        // First the one that was come for; no data disk image and no ISO image at all.
        QCOMPARE(entries(images),
                 (QStringList{u"--Select--"_s, u"web-full-01"_s, u"secure-rhel-9"_s, u"queue-full-01"_s}));
        choose(images, u"full"_s);
        QVERIFY(!control("imageHint"));
    }

    void readsTheDisksOneAfterTheOther()
    {
        choosePrivate(u"full"_s);
        QCOMPARE(control<QSpinBox>("systemDisk.size")->value(), 40);
        QVERIFY(control<QLabel>("reading")->text().contains(u"0 of 2"_s));
        QCOMPARE(dataRows(), 0);
        chooseFlavor();
        next();
        QVERIFY(problem("dataDisks").contains(u"still being read"_s));
        pass(ecs::readingTime(1));
        QVERIFY(control<QLabel>("reading")->text().contains(u"1 of 2"_s));
        QCOMPARE(dataRows(), 1);
        pass(ecs::readingTime(2) - ecs::readingTime(1) - 1);
        QCOMPARE(dataRows(), 1);
        pass(1);
        QCOMPARE(dataRows(), 2);
        QVERIFY(!control("reading"));
        QVERIFY(problem("dataDisks").isEmpty());
        QCOMPARE(control<QSpinBox>("dataDisk.size", u"2"_s)->value(), 200);
        QVERIFY(control<QCheckBox>("dataDisk.scsi", u"2"_s)->isChecked());
        QVERIFY(control("dataDisk.scsi", u"2"_s)->isEnabled()); // ECS-05
        QVERIFY(!control("dataDisk.remove", u"1"_s));
        QVERIFY(!control("dataDisk.fromImage", u"1"_s)); // ECS-03
    }

    void anotherImageHasOtherDisks()
    {
        choosePrivate(u"full"_s);
        pass(ecs::readingTime(2));
        Stage::press(control("addDisk"));
        QCOMPARE(dataRows(), 3);
        choose(control<SelectBox>("image"), u"secret"_s);
        QCOMPARE(dataRows(), 0);
        QCOMPARE(control<QSpinBox>("systemDisk.size")->value(), 60);
        choose(control<SelectBox>("image"), u"full"_s);
        QCOMPARE(dataRows(), 0);
        pass(ecs::readingTime(2));
        QCOMPARE(dataRows(), 2);
    }

    void capacitiesAreOnlyEnlarged()
    {
        choosePrivate(u"full"_s);
        pass(ecs::readingTime(2));
        auto *size = control<QSpinBox>("dataDisk.size", u"1"_s);
        QCOMPARE(size->minimum(), 100);
        size->setFocus();
        QTest::keyClick(size, Qt::Key_Down);
        QCOMPARE(size->value(), 100);
        QTest::keyClick(size, Qt::Key_Up);
        QCOMPARE(size->value(), 101);
        QCOMPARE(control<QSpinBox>("systemDisk.size")->minimum(), 40);
    }

    void isBoundToAZone()
    {
        QVERIFY(control<QAbstractButton>("az.home-a")->isChecked());
        choosePrivate(u"bound"_s);
        pass(ecs::readingTime(1));
        QVERIFY(control<QAbstractButton>("az.home-b")->isChecked());
        QVERIFY(!control("az.home-a")->isEnabled());
        QVERIFY(control("az.home-a")->accessibleDescription().contains(u"ECS-04"_s));
        QVERIFY(!control("dataDisk.scsi", u"1"_s)->isEnabled());
        QVERIFY(!control("systemDisk.encrypted")->isEnabled());
        choose(control<SelectBox>("image"), u"full"_s);
        QVERIFY(control("az.home-a")->isEnabled());
    }

    // The line disappears below Normal while the form stands open.
    void isFreedWhenTheBackupIsThere()
    {
        choosePrivate(u"bound"_s);
        pass(ecs::readingTime(1));
        QVERIFY(!control("az.home-a")->isEnabled());
        pass(15 * World::Minute);
        m_page->refresh();
        QCOMPARE(m_stage->world.value("image", u"bound"_s, "status"), u"normal"_s);
        QVERIFY(control("az.home-a")->isEnabled());
        QVERIFY(control("dataDisk.scsi", u"1"_s)->isEnabled());
    }

    void staysEncrypted()
    {
        choosePrivate(u"secret"_s);
        QVERIFY(control<QCheckBox>("systemDisk.encrypted")->isChecked());
        QVERIFY(!control("systemDisk.encrypted")->isEnabled());
        QVERIFY(control("systemDisk.encrypted")->accessibleDescription().contains(u"encrypted"_s));
    }

    void greysWhatHasTooLittleMemory()
    {
        choose(control<SelectBox>("os"), u"Ubuntu"_s);
        choose(control<SelectBox>("osVersion"), u"public"_s);
        auto *small = m_stage->control("ecs.createServer.flavors.select", u"s3.medium.1"_s);
        QVERIFY(small && !small->isEnabled());
        chooseFlavor();
        QVERIFY(control<QLabel>("specifications")->text().contains(u"s3.large.2"_s));
    }

    void narrowsTheSpecifications()
    {
        const auto row = [this](const QString &flavor) {
            return m_stage->control("ecs.createServer.flavors.select", flavor);
        };
        QVERIFY(row(u"s3.large.2"_s) && row(u"s3.medium.1"_s) && !row(u"c4.large.2"_s));
        choose(control<SelectBox>("vcpus"), u"2"_s);
        QVERIFY(row(u"s3.large.2"_s) && row(u"s3.large.4"_s) && !row(u"s3.medium.1"_s));
        choose(control<SelectBox>("memory"), u"8192"_s);
        QVERIFY(row(u"s3.large.4"_s) && !row(u"s3.large.2"_s));
        Stage::press(control("flavorType.dedicated"));
        QVERIFY(!row(u"s3.large.4"_s) && !row(u"c4.large.2"_s)); // 8 GiB are 4 vCPUs there
        choose(control<SelectBox>("memory"), {});
        chooseFlavor(u"c4.large.2"_s);
        QCOMPARE(control<QLabel>("specifications")->text(),
                 u"Selected specifications: Dedicated general-purpose | c4.large.2 | 2 vCPUs | 4 GiB"_s);
        Stage::press(control("flavorType.general")); // what was chosen stays so
        QVERIFY(control<QLabel>("specifications")->text().contains(u"c4.large.2"_s));
    }

    // A zone that the cloud picks, or all of them by turns; neither for an image that is bound to one.
    void standsInAnyZone_data()
    {
        QTest::addColumn<QString>("az");
        QTest::addColumn<int>("zones");
        QTest::newRow("random") << u"random"_s << 1;
        QTest::newRow("multi") << u"multi"_s << 2;
    }
    void standsInAnyZone()
    {
        QFETCH(QString, az);
        QFETCH(int, zones);
        const QByteArray segment = u"az.%1"_s.arg(az).toLatin1();
        choosePrivate(u"bound"_s);
        QVERIFY(!control(segment.constData())->isEnabled());
        choose(control<SelectBox>("image"), u"secret"_s);
        Stage::press(control(segment.constData()));
        chooseFlavor();
        next();
        next();
        choose(control<SelectBox>("keyPair"), u"KeyPair-3b38"_s);
        next();
        control<QSpinBox>("count")->setValue(4);
        Stage::press(control("createNow"));
        const Rows made = servers();
        QCOMPARE(made.total, 4);
        QSet<QString> used;
        for (int row = 0; row < 4; ++row)
            used += made.at(row, u"az"_s).toString();
        QCOMPARE(used.size(), zones);
    }

    // User data and agency, once the options are to be configured.
    void takesAdvancedOptions()
    {
        choosePrivate(u"secret"_s);
        chooseFlavor();
        next();
        next();
        choose(control<SelectBox>("keyPair"), u"KeyPair-3b38"_s);
        QVERIFY(!control("userData") && !control("tags.key") && !control("agency"));
        Stage::press(control("configureNow"));
        Stage::paste(control("userData"), QString(ecs::MostUserData + 1, u'#'));
        next();
        QVERIFY(problem("userDataFrom").contains(u"32,768"_s));
        Stage::paste(control("userData"), u"#!/bin/sh\necho ready"_s);
        choose(control<SelectBox>("agency"), u"ims_agency"_s);
        next();
        QVERIFY(Stage::words(m_page.get()).contains(u"20 characters"_s));
        Stage::press(control("createNow"));
        const Rows made = servers();
        QCOMPARE(made.total, 1);
        QCOMPARE(made.at(0, u"agency"_s).toString(), u"ims_agency"_s);
        const Rows disks = m_stage->world->fetch({.kind = u"disk"_s,
                                                  .project = HomeProject,
                                                  .filters = {{u"server_id"_s, Filter::Is, {made.at(0, u"id"_s)}}},
                                                  .sort = u"position"_s});
        QVERIFY(disks.at(0, u"files"_s).toString().contains(u"user-data.txt = #!/bin/sh"_s));
    }

    void saysWhatIsMissing()
    {
        QVERIFY(problem("imageKind").isEmpty());
        next();
        QVERIFY(!problem("imageKind").isEmpty());
        QVERIFY(!problem("flavor").isEmpty());
        QVERIFY(control("next")->isVisible());
        choosePrivate(u"full"_s);
        chooseFlavor();
        QVERIFY(problem("imageKind").isEmpty());
        QVERIFY(problem("flavor").isEmpty());
    }

    void makesServers()
    {
        choosePrivate(u"full"_s);
        chooseFlavor();
        pass(ecs::readingTime(2));
        control<QSpinBox>("dataDisk.size", u"2"_s)->setValue(250);
        next();
        QVERIFY(control("vpc"));
        next();
        Stage::paste(control("name"), u"web"_s);
        next();
        QVERIFY(!problem("keyPair").isEmpty());
        choose(control<SelectBox>("keyPair"), u"KeyPair-3b38"_s);
        next();
        const QString words = Stage::words(m_page.get());
        for (const auto &expected : {u"web-full-01"_s, u"s3.large.2"_s, u"eu-de-01"_s, u"Key pair: KeyPair-3b38"_s})
            QVERIFY2(words.contains(expected), qPrintable(expected));
        control<QSpinBox>("count")->setValue(3);
        Stage::press(control("createNow"));
        QCOMPARE(m_stage->notices.size(), 1);
        const Rows made = servers();
        QCOMPARE(made.total, 3);
        QCOMPARE(made.at(2, u"name"_s).toString(), u"web-0003"_s);
        QCOMPARE(made.at(0, u"key_pair"_s).toString(), u"KeyPair-3b38"_s);
        const Rows disks = m_stage->world->fetch({.kind = u"disk"_s,
                                                  .project = HomeProject,
                                                  .filters = {{u"server_id"_s, Filter::Is, {made.at(0, u"id"_s)}}},
                                                  .sort = u"position"_s});
        QCOMPARE(disks.total, 3);
        QCOMPARE(disks.at(2, u"size_gb"_s).toInt(), 250);
        QCOMPARE(disks.at(2, u"fingerprint"_s).toString(), u"print-backup-data-2"_s);
    }

    // Whatever is typed as a password: the command and the journal know what it is worth, and nothing else.
    void forgetsThePassword()
    {
        choosePrivate(u"secret"_s);
        chooseFlavor();
        next();
        next();
        Stage::press(control("login.password"));
        Stage::paste(control("password"), u"Practice-7391"_s);
        Stage::paste(control("passwordAgain"), u"Practice-7392"_s);
        next();
        QVERIFY(problem("password").contains(u"differ"_s));
        Stage::paste(control("passwordAgain"), u"Practice-7391"_s);
        next();
        Stage::press(control("createNow"));
        QCOMPARE(servers().total, 1);
        QVERIFY(!m_stage->world->canonicalExport().contains("Practice-739"));
    }

    void takesADataDiskImage()
    {
        choosePrivate(u"secret"_s);
        Stage::press(control("addDisk"));
        Stage::press(control("addDisk"));
        QCOMPARE(dataRows(), 2);
        Stage::press(control("dataDisk.fromImage", u"2"_s));
        QVERIFY(!m_stage->control("ecs.dataDiskImage.ok")->isEnabled());
        Stage::press(m_stage->control("ecs.createServer.dataImages.select", u"data"_s));
        Stage::press(m_stage->control("ecs.dataDiskImage.ok"));
        QTRY_VERIFY(!m_stage->control("ecs.dataDiskImage.ok"));
        QCOMPARE(control<QLabel>("dataDisk.image", u"2"_s)->text(), u"archive-data"_s);
        QCOMPARE(control<QSpinBox>("dataDisk.size", u"2"_s)->minimum(), 300);
        QVERIFY(!control("dataDisk.scsi", u"2"_s)->isEnabled());
        // It makes one disk: for the other it is greyed.
        Stage::press(control("dataDisk.fromImage", u"1"_s));
        QVERIFY(!m_stage->control("ecs.createServer.dataImages.select", u"data"_s)->isEnabled());
        Stage::press(m_stage->control("ecs.dataDiskImage.cancel"));
        QTRY_VERIFY(!m_stage->control("ecs.dataDiskImage.ok"));
        Stage::press(control("dataDisk.remove", u"1"_s));
        QTRY_COMPARE(dataRows(), 1);
        QCOMPARE(control<QLabel>("dataDisk.image", u"1"_s)->text(), u"archive-data"_s);
    }

    void goesBackTo()
    {
        choosePrivate(u"full"_s);
        chooseFlavor();
        pass(ecs::readingTime(2));
        next();
        Stage::press(control("previous"));
        QCOMPARE(control<SelectBox>("image")->value(), u"full"_s);
        Stage::press(control("back"));
        QCOMPARE(m_stage->asked, u"ims.private"_s);
        openWith({{u"image"_s, u"full"_s}}); // the same errand: as it was left
        QCOMPARE(control<SelectBox>("image")->value(), u"full"_s);
        openWith({{u"image"_s, u"bound"_s}});
        QVERIFY(control<QAbstractButton>("imageKind.public")->isChecked());
    }

    // Somebody deletes the image while the last step stands open.
    void refusesARace()
    {
        choosePrivate(u"full"_s);
        chooseFlavor();
        pass(ecs::readingTime(2));
        next();
        next();
        choose(control<SelectBox>("keyPair"), u"KeyPair-3b38"_s);
        next();
        QVERIFY(m_stage->world->dispatch(m_stage->world.command("ims.deleteImage", {{u"image"_s, u"full"_s}})).ok());
        Stage::press(control("createNow"));
        QCOMPARE(servers().total, 0);
        QVERIFY(!problem("imageKind").isEmpty()); // back on the first step
    }

    void worksByKeys()
    {
        control("imageKind.public")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(control<QAbstractButton>("imageKind.private")->isChecked());
        QSet<QString> reached;
        for (int tabs = 0; tabs < 80; ++tabs) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached += QApplication::focusWidget()->objectName();
        }
        for (const auto &name : {u"back"_s, u"image"_s, u"imageName"_s, u"systemDisk.type"_s, u"systemDisk.size"_s,
                                 u"addDisk"_s, u"next"_s, u"az.home-a"_s})
            QVERIFY2(reached.contains(u"ecs.createServer.%1"_s.arg(name)),
                     qPrintable(name + u" among "_s + QStringList{reached.values()}.join(u' ')));
        auto *box = control<SelectBox>("image");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->value(), u"full"_s);
    }
};

QTEST_MAIN(TestCreateServer)
#include "tst_createserver.moc"
