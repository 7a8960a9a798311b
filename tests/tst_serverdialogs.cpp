// links: ui
#include "accessibility.h"
#include "controls.h"
#include "detailpage.h"
#include "happening.h"
#include "listpage.h"
#include "searchbar.h"
#include "support/forms.h"
#include "support/stage.h"
#include "tableheader.h"
#include "tableview.h"

#include <QCheckBox>
#include <QMenu>
#include <QSpinBox>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change)
{
    forms::fill(change);
    change.update("server", u"server-1"_s,
                  {{u"status"_s, u"stopped"_s}, {u"image_id"_s, u"image-system"_s}, {u"image_name"_s, u"ubuntu"_s}});
    change.update("disk", u"disk-system"_s, {{u"status"_s, u"in_use"_s}, {u"size_gb"_s, 40}});
    change.insert("disk", {{u"id"_s, u"disk-free"_s},
                           {u"project_id"_s, HomeProject},
                           {u"name"_s, u"archive"_s},
                           {u"status"_s, u"available"_s},
                           {u"az"_s, u"home-a"_s},
                           {u"role"_s, u"data"_s},
                           {u"size_gb"_s, 100},
                           {u"position"_s, 0},
                           {u"files"_s, u"[\"/archive/a\"]"_s}});
    change.insert("keyPair", {{u"id"_s, u"key"_s},
                              {u"project_id"_s, HomeProject},
                              {u"name"_s, u"KeyPair-3b38"_s},
                              {u"created"_s, World::Start}});
    for (const char *id : {"standard", "plain"})
        World::addImage(change, QString::fromLatin1(id),
                        {{u"project_id"_s, QVariant{}},
                         {u"visibility"_s, u"public"_s},
                         {u"name"_s, QString::fromLatin1(id)},
                         {u"type"_s, u"system"_s},
                         {u"disk_gb"_s, 10}});
}

} // namespace

// What is done to servers and disks in dialogs: the second step of Change OS and Reinstall OS, names, disks, funnels.
class TestServerDialogs final : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;

    template <typename T = QWidget>
    T *control(QAnyStringView name, const QString &row = {}) const
    {
        return m_stage->control<T>(name, row);
    }
    void press(QAnyStringView name) { Stage::press(control<QAbstractButton>(name)); }
    void open(const QString &form, const QStringList &ids)
    {
        QVERIFY(forms::open(*findForm(form), ids, m_stage->context, m_stage->window));
    }
    void choose(QAnyStringView name, const QString &value)
    {
        auto *box = control<SelectBox>(name);
        QVERIFY(box);
        QVERIFY2(box->findData(value) >= 0, qPrintable(value));
        box->setValue(value);
        emit box->activated(box->currentIndex());
        QApplication::processEvents();
    }
    QString said(QAnyStringView name) const
    {
        auto *label = control<QLabel>(name);
        return label ? label->text() : u"(none)"_s;
    }
    QString status() const { return m_stage->world.value("server", u"server-1"_s, "status"); }
    void use(const QString &edition)
    {
        m_stage = std::make_unique<Stage>(fill, edition);
        m_stage->window.show();
    }

    // Twelve hundred beside the one.
    void useManyServers()
    {
        m_stage = std::make_unique<Stage>([](Change &change) {
            fill(change);
            for (int at = 0; at < 1200; ++at)
                change.insert("server", {{u"id"_s, u"many-%1"_s.arg(at, 4, 10, QLatin1Char('0'))},
                                         {u"project_id"_s, HomeProject},
                                         {u"name"_s, u"web-%1"_s.arg(at, 4, 10, QLatin1Char('0'))},
                                         {u"status"_s, u"running"_s},
                                         {u"az"_s, u"home-a"_s},
                                         {u"os_type"_s, u"Linux"_s},
                                         {u"os"_s, u"Ubuntu"_s},
                                         {u"created"_s, World::Start - World::Minute}});
        });
        m_stage->window.show();
    }

private slots:
    void initTestCase() { installAccessibility(); }
    void init()
    {
        failOnWarnings();
        use(u"otc"_s);
    }
    void cleanup() { m_stage.reset(); }

    void changesTheOsInTwoSteps()
    {
        open(u"ecs.changeOs"_s, {u"server-1"_s});
        QVERIFY(!control("ecs.changeOs.submit") && !control("ecs.changeOs.previous"));
        press("ecs.changeOs.ok"); // nothing is chosen
        QVERIFY(!control("ecs.changeOs.submit"));
        QVERIFY(!said("ecs.changeOs.image.problem").isEmpty());
        choose("ecs.changeOs.os", u"Ubuntu"_s);
        choose("ecs.changeOs.image", u"standard"_s);
        choose("ecs.changeOs.keyPair", u"key"_s);
        press("ecs.changeOs.encrypted");
        const QByteArray before = m_stage->world.state();
        press("ecs.changeOs.ok");
        QCOMPARE(m_stage->world.state(), before);
        QVERIFY(!control("ecs.changeOs.ok") && !control("ecs.changeOs.image"));
        QCOMPARE(said("ecs.changeOs.confirm.configuration"), u"ecs-web-01"_s);
        QCOMPARE(said("ecs.changeOs.confirm.imageKind"), u"Public image"_s);
        QCOMPARE(said("ecs.changeOs.confirm.image"), u"standard"_s);
        QCOMPARE(said("ecs.changeOs.confirm.encrypted"), u"Yes"_s);
        QCOMPARE(said("ecs.changeOs.confirm.keyPair"), u"KeyPair-3b38"_s);
        QCOMPARE(QApplication::focusWidget(), control("ecs.changeOs.submit"));

        press("ecs.changeOs.previous"); // everything is as it was left
        QCOMPARE(control<SelectBox>("ecs.changeOs.image")->value(), u"standard"_s);
        QCOMPARE(control<SelectBox>("ecs.changeOs.keyPair")->value(), u"key"_s);
        QVERIFY(control<QCheckBox>("ecs.changeOs.encrypted")->isChecked());
        choose("ecs.changeOs.image", u"plain"_s);
        press("ecs.changeOs.ok");
        QCOMPARE(said("ecs.changeOs.confirm.image"), u"plain"_s);
        QCOMPARE(m_stage->world.state(), before);
        press("ecs.changeOs.submit");
        QCOMPARE(status(), u"changing_os"_s);
        QCOMPARE(m_stage->world.value("server", u"server-1"_s, "image_id"), u"plain"_s);
    }

    // Esc and Cancel on the second step are a no; Return in it is its button.
    void isLedByKeys()
    {
        open(u"ecs.reinstallOs"_s, {u"server-1"_s});
        control("ecs.reinstallOs.ok")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(control("ecs.reinstallOs.submit"));
        QCOMPARE(control<QAbstractButton>("ecs.reinstallOs.submit")->text(), u"OK"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!control("ecs.reinstallOs.submit"));
        QCOMPARE(status(), u"stopped"_s);
        open(u"ecs.reinstallOs"_s, {u"server-1"_s});
        control("ecs.reinstallOs.ok")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QSet<QString> reached;
        for (int tabs = 0; tabs < 8; ++tabs) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached += QApplication::focusWidget()->objectName();
        }
        for (const auto &name : {u"close"_s, u"cancel"_s, u"previous"_s, u"submit"_s})
            QVERIFY2(reached.contains(u"ecs.reinstallOs.%1"_s.arg(name)), qPrintable(name));
        control("ecs.reinstallOs.submit")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(status(), u"reinstalling"_s);
    }

    // The image goes while the second step stands open: back to the form, which says so.
    void refusesARace()
    {
        open(u"ecs.changeOs"_s, {u"server-1"_s});
        press("ecs.changeOs.imageKind.private");
        choose("ecs.changeOs.image", u"image-system"_s);
        press("ecs.changeOs.ok");
        QVERIFY(m_stage->world->dispatch(m_stage->world.command("ims.deleteImage", {{u"image"_s, u"image-system"_s}}))
                    .ok());
        press("ecs.changeOs.submit");
        QVERIFY(control("ecs.changeOs.ok") && !control("ecs.changeOs.submit"));
        QVERIFY(!said("ecs.changeOs.image.problem").isEmpty());
        QCOMPARE(status(), u"stopped"_s);
    }

    // Where the console has login modes: the password stays in its field.
    void takesAPassword()
    {
        open(u"ecs.changeOs"_s, {u"server-1"_s});
        QVERIFY(!control("ecs.changeOs.login.password")); // not in this console
        press("ecs.changeOs.cancel");
        use(u"huawei"_s);
        open(u"ecs.changeOs"_s, {u"server-1"_s});
        choose("ecs.changeOs.os", u"Ubuntu"_s);
        choose("ecs.changeOs.image", u"standard"_s);
        QVERIFY(!control("ecs.changeOs.keyPair"));
        Stage::paste(control("ecs.changeOs.password"), u"short"_s);
        press("ecs.changeOs.ok");
        QVERIFY(said("ecs.changeOs.password.problem").contains(u"8 to 26"_s));
        Stage::paste(control("ecs.changeOs.password"), u"Practice-7391"_s);
        press("ecs.changeOs.ok");
        QCOMPARE(said("ecs.changeOs.confirm.login"), u"Password"_s);
        QVERIFY(!control("ecs.changeOs.confirm.password"));
        press("ecs.changeOs.submit");
        QCOMPARE(status(), u"changing_os"_s);
        QVERIFY(!m_stage->world->canonicalExport().contains("Practice-7391"));
    }

    // Where the console offers to stop a running server on the way.
    void stopsFirst()
    {
        use(u"huawei"_s);
        QVERIFY(m_stage->world->dispatch(m_stage->world.command("ecs.start", {{u"server"_s, u"server-1"_s}})).ok());
        QVERIFY(m_stage->world->advance(World::Start + 10 * World::Minute));
        QCOMPARE(status(), u"running"_s);
        open(u"ecs.changeOs"_s, {u"server-1"_s});
        choose("ecs.changeOs.os", u"Ubuntu"_s);
        choose("ecs.changeOs.image", u"standard"_s);
        Stage::paste(control("ecs.changeOs.password"), u"Practice-7391"_s);
        press("ecs.changeOs.ok");
        QVERIFY(said("ecs.changeOs.stopNow.problem").contains(u"running"_s));
        press("ecs.changeOs.stopNow");
        press("ecs.changeOs.ok");
        press("ecs.changeOs.submit");
        QCOMPARE(status(), u"changing_os"_s);
    }

    void hidesTheNote()
    {
        m_stage->window.resize(1200, 1400); // room for the whole dialog
        open(u"ecs.changeOs"_s, {u"server-1"_s});
        auto *dialog = QApplication::activeModalWidget();
        const auto fold = [&] {
            press("ecs.changeOs.note.hide");
            for (int turn = 0; turn < 4; ++turn) // layouts inside layouts: each tells the next in its own turn
                QApplication::processEvents();
            return dialog->height();
        };
        QVERIFY(Stage::words(dialog).contains(u"SCSI"_s));
        fold();
        QVERIFY(!Stage::words(dialog).contains(u"SCSI"_s));
        QCOMPARE(control<QAbstractButton>("ecs.changeOs.note.hide")->text(), u"Show"_s);
        const int high = fold();
        QVERIFY(Stage::words(dialog).contains(u"SCSI"_s));
        QVERIFY(fold() < high);
        QCOMPARE(fold(), high);
    }

    void theWheelChangesNoNumber()
    {
        open(u"evs.expandDisk"_s, {u"disk-free"_s});
        auto *size = control<QSpinBox>("evs.expandDisk.sizeGb");
        QVERIFY(size);
        for (const bool focused : {false, true}) {
            if (focused)
                size->setFocus();
            QWheelEvent wheel{size->rect().center(),
                              size->mapToGlobal(size->rect().center()),
                              {},
                              {0, 120},
                              Qt::NoButton,
                              Qt::NoModifier,
                              Qt::NoScrollPhase,
                              false};
            QApplication::sendEvent(size, &wheel);
            QCOMPARE(size->value(), 100);
        }
        QCOMPARE(size->findChild<QLineEdit *>()->accessibleName(), u"New Capacity (GB)"_s);
    }

    void disksComeAndGo()
    {
        open(u"ecs.attachDisks"_s, {u"server-1"_s});
        Stage::press(control("ecs.attachDisks.disks.select", u"disk-free"_s));
        press("ecs.attachDisks.ok");
        QCOMPARE(m_stage->world.value("disk", u"disk-free"_s, "server_id"), u"server-1"_s);
        QCOMPARE(m_stage->world.value("disk", u"disk-free"_s, "status"), u"in_use"_s);
        QCOMPARE(m_stage->world.value("disk", u"disk-free"_s, "files"), u"[\"/archive/a\"]"_s);

        open(u"evs.expandDisk"_s, {u"disk-free"_s});
        control<QSpinBox>("evs.expandDisk.sizeGb")->setValue(99);
        press("evs.expandDisk.ok");
        QVERIFY(said("evs.expandDisk.sizeGb.problem").contains(u"enlarged"_s));
        control<QSpinBox>("evs.expandDisk.sizeGb")->setValue(150);
        press("evs.expandDisk.ok");
        QCOMPARE(m_stage->world.value("disk", u"disk-free"_s, "size_gb"), u"150"_s);

        ask::confirm(*findConfirmation(u"evs.detachDisk"_s), {u"disk-free"_s}, m_stage->context, &m_stage->window);
        QApplication::processEvents();
        press("evs.detachDisk.yes");
        QCOMPARE(m_stage->world.value("disk", u"disk-free"_s, "status"), u"available"_s);
        QVERIFY(m_stage->world.value("disk", u"disk-free"_s, "server_id").isEmpty());
    }

    // Whatever stands beyond the first thousand can be found, turned to, and chosen; of each project its own.
    void choosesAmongMoreThanAThousandServers()
    {
        useManyServers();
        open(u"evs.attachDisk"_s, {u"disk-free"_s});
        QTRY_COMPARE(said("evs.attachDisk.server.pager.total"), u"Total Records: 1201"_s);
        QVERIFY2(!Stage::words(QApplication::activeModalWidget()).contains(u"EVS-02"_s), "before anything was done");
        press("evs.attachDisk.ok");
        QVERIFY(Stage::words(QApplication::activeModalWidget()).contains(u"EVS-02"_s));

        Stage::press(control("evs.attachDisk.server.select", u"server-1"_s));
        QCOMPARE(said("evs.attachDisk.server.selected"), u"Selected: ecs-web-01"_s);
        auto *jump = control<QLineEdit>("evs.attachDisk.server.pager.jump");
        Stage::paste(jump, u"121"_s);
        QTest::keyClick(jump, Qt::Key_Return);
        auto *table = control<TableView>("evs.attachDisk.server.table");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(said("evs.attachDisk.server.selected"), u"Selected: ecs-web-01"_s); // on another page by now
        Stage::press(control("evs.attachDisk.server.select", u"many-1199"_s));
        QCOMPARE(said("evs.attachDisk.server.selected"), u"Selected: web-1199"_s);
        press("evs.attachDisk.ok");
        QCOMPARE(m_stage->world.value("disk", u"disk-free"_s, "server_id"), u"many-1199"_s);
    }

    void findsAServerByKeys()
    {
        useManyServers();
        open(u"evs.attachDisk"_s, {u"disk-free"_s});
        const auto tabTo = [](const QString &name) {
            for (int tabs = 0; tabs < 40 && QApplication::focusWidget()->objectName() != name; ++tabs)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            return QApplication::focusWidget()->objectName() == name;
        };
        QVERIFY(tabTo(u"evs.attachDisk.server.search"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"web-117"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(control<TableView>("evs.attachDisk.server.table")->model()->rowCount(), 10);
        QVERIFY(control("evs.attachDisk.ok")); // Return was for the search
        QVERIFY(tabTo(u"evs.attachDisk.server.select"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY2(said("evs.attachDisk.server.selected").startsWith(u"Selected: web-117"_s),
                 qPrintable(said("evs.attachDisk.server.selected")));
        QVERIFY(tabTo(u"evs.attachDisk.ok"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(m_stage->world.value("disk", u"disk-free"_s, "server_id").startsWith(u"many-117"_s));
    }

    void greysServersOfAnotherZone()
    {
        m_stage = std::make_unique<Stage>([](Change &change) {
            fill(change);
            change.update("server", u"server-1"_s, {{u"az"_s, u"home-b"_s}});
        });
        m_stage->window.show();
        open(u"evs.attachDisk"_s, {u"disk-free"_s});
        QWidget *radio = control("evs.attachDisk.server.select", u"server-1"_s);
        QVERIFY(radio && !radio->isEnabled());
        QVERIFY2(radio->accessibleDescription().contains(u"EVS-05"_s), qPrintable(radio->accessibleDescription()));
    }

    // The pencils of the summary, and where the image comes from.
    void editsBesideTheFact()
    {
        auto *page = new DetailPage{*findDetail(u"ecs.server"_s), m_stage->context};
        m_stage->show(page);
        page->open({{u"id"_s, u"server-1"_s}});
        QVERIFY(Stage::words(page).contains(u"| Private image"_s));
        press("ecs.server.name.edit");
        Stage::paste(control("ecs.server.name.name"), u"web 02"_s);
        press("ecs.server.name.ok");
        QVERIFY(!said("ecs.server.name.name.problem").isEmpty());
        Stage::paste(control("ecs.server.name.name"), u"web-02"_s);
        press("ecs.server.name.ok");
        QCOMPARE(m_stage->world.value("server", u"server-1"_s, "name"), u"web-02"_s);
        page->refresh();
        QCOMPARE(said("ecs.server.name"), u"web-02"_s);
        press("ecs.server.description.edit");
        Stage::paste(control("ecs.server.description.description"), u"the shop"_s);
        press("ecs.server.description.ok");
        page->refresh();
        QCOMPARE(said("ecs.server.description"), u"the shop"_s);
    }

    // Values stand behind their labels for whoever hears the page.
    void labelsComeFirst()
    {
        auto *page = new DetailPage{*findDetail(u"ecs.server"_s), m_stage->context};
        m_stage->show(page);
        page->open({{u"id"_s, u"server-1"_s}});
        QStringList texts;
        const auto labels = page->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts += label->text();
        }
        QVERIFY(texts.indexOf(u"VPC"_s) < texts.indexOf(u"vpc-default"_s));
    }

    void aFunnelFilters()
    {
        auto *page = new ListPage{*findList(u"ecs.servers"_s), m_stage->context};
        m_stage->show(page);
        page->open({});
        auto *table = page->findChild<TableView *>();
        TableHeader &header = table->header();
        int column = 0;
        while (qstrcmp(table->rows().spec().columns[column].id, "status") != 0)
            ++column;
        QVERIFY(header.isFilterable(column));
        header.setFocus();
        QTest::keyClick(&header, Qt::Key_Right); // from the name to the zone, to the status
        QTest::keyClick(&header, Qt::Key_Right);
        QTest::keyClick(&header, Qt::Key_Space);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const auto entry = [&](const QString &text) {
            const auto actions = menu->actions();
            for (QAction *action : actions)
                if (action->text() == text)
                    return action;
            return static_cast<QAction *>(nullptr);
        };
        QVERIFY(entry(u"All"_s)->isChecked());
        entry(u"Running"_s)->trigger();
        menu->close();
        QVERIFY(header.isFiltered(column));
        QCOMPARE(table->rows().rowCount(), 0);
        QCOMPARE(control("ecs.servers.search.token") != nullptr, true);
        header.press(column);
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu && entry(u"Running"_s)->isChecked());
        entry(u"Stopped"_s)->trigger();
        menu->close();
        QCOMPARE(table->rows().rowCount(), 1);
        header.press(column);
        menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        entry(u"All"_s)->trigger();
        menu->close();
        QTRY_VERIFY(!header.isFiltered(column));
        QTRY_VERIFY(!control("ecs.servers.search.token"));
    }

    // The replica's own menu of a row tells what happens to an image.
    void anImageTellsWhatIsHappening()
    {
        auto *page = new ListPage{*findList(u"ims.private"_s), m_stage->context};
        m_stage->show(page);
        HappeningPanel panel{m_stage->context, &m_stage->window};
        page->open({});
        auto *table = page->findChild<TableView *>();
        table->setFocus();
        const int row = table->rows().rowOf(u"image-system"_s);
        table->setCurrentIndex(table->model()->index(row, 0));
        QContextMenuEvent asked{QContextMenuEvent::Keyboard, {}, {}};
        QApplication::sendEvent(table, &asked);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        auto *tell = menu->findChild<QAction *>(u"ims.private.whatIsHappening"_s);
        QVERIFY(tell);
        tell->trigger();
        menu->close();
        QVERIFY(panel.isVisible());
        QCOMPARE(panel.image(), u"image-system"_s);
    }
};

QTEST_MAIN(TestServerDialogs)
#include "tst_serverdialogs.moc"
