// links: application
#include "accessibility.h"
#include "ask.h"
#include "cells.h"
#include "daytimes.h"
#include "formpage.h"
#include "listpage.h"
#include "pages/backupspace.h"
#include "sectionpage.h"
#include "support/olderservice.h"
#include "support/stage.h"
#include "tableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || qobject_cast<const QSpinBox *>(widget);
}

// What stands inside a field, and what arrow keys choose among.
bool hasOtherKeys(const QWidget *widget)
{
    for (const QWidget *each = widget->parentWidget(); each; each = each->parentWidget()) {
        if (isControl(each))
            return true;
    }
    const QString look = widget->property("look").toString();
    return look == "radio"_L1 || look == "segment"_L1;
}

} // namespace

// The pages and dialogs of the older backup service.
class TestCsbsPages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installAccessibility(); }
    void init()
    {
        failOnWarnings();
        m_stage = std::make_unique<Stage>(olderservice::inUse, u"otc-classic"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_stage.reset();
    }

    void aFlameTellsThatAJobFailed();
    void theQuestionMarkTellsTheCause();
    void deleteAllTakesTheJobsThatHaveEnded();
    void theJobsLeadBack();
    void theTimeRangeIncludesBothDays_data();
    void theTimeRangeIncludesBothDays();
    void whatIsNoDayIsMarked();
    void resetClearsEveryFilter();
    void theSpaceIsToldServerByServer();
    void theSelectedServersStandInATable();
    void executionTimes();
    void executionTimesAreMinutes();
    void oneOfSeveralIsARadioButton();
    void questionsLookAsTheyDid();
    void everythingIsReachedByKey_data();
    void everythingIsReachedByKey();

private:
    void open(const char *section, const QVariantMap &arguments = {})
    {
        m_page = std::make_unique<SectionPage>(*findSection(QString::fromLatin1(section)), m_stage->context);
        m_page->open(arguments);
        m_stage->show(m_page.get());
        connect(&m_stage->world.cloud(), &Cloud::changed, m_page.get(), [this] { m_page->refresh(); });
    }
    template <typename T = QWidget>
    T *control(const char *name, const QString &row = {}) const
    {
        return m_stage->control<T>(name, row);
    }
    QStringList rows(const char *list) const
    {
        const auto *table = control<TableView>(list);
        QStringList ids;
        for (int row = 0; table && row < table->rows().rowCount(); ++row)
            ids += table->rows().idAt(row);
        return ids;
    }
    void write(const char *field, const QString &text) const
    {
        auto *edit = control<QLineEdit>(field);
        QVERIFY2(edit, field);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
    }
    static QDialog *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<SectionPage> m_page;
};

void TestCsbsPages::aFlameTellsThatAJobFailed()
{
    open("csbs.service");
    auto *jobs = control<QPushButton>("csbs.backups.jobs");
    QVERIFY(!jobs->icon().isNull());
    QCOMPARE(jobs->accessibleDescription(), u"Something has failed there."_s);
    QVERIFY(control<QPushButton>("csbs.backups.delete")->icon().isNull());
    QVERIFY(m_stage->world->dispatch(m_stage->world.command("csbs.deleteJob", {{u"task"_s, u"failed"_s}})).ok());
    QTRY_VERIFY(jobs->icon().isNull());
    QCOMPARE(jobs->accessibleDescription(), QString{});
    Stage::press(jobs);
    QCOMPARE(m_stage->asked, u"csbs.jobs"_s);
}

void TestCsbsPages::theQuestionMarkTellsTheCause()
{
    open("csbs.jobs");
    QCOMPARE(rows("csbs.backupJobs.table").size(), 3);
    QVERIFY(!control("csbs.backupJobs.cause", u"done"_s));
    QVERIFY(!control("csbs.backupJobs.cause", u"running"_s));
    auto *cause = control<QPushButton>("csbs.backupJobs.cause", u"failed"_s);
    QVERIFY(cause);
    QCOMPARE(cause->accessibleName(), u"Failure Cause"_s);
    QCOMPARE(cause->accessibleDescription(), u"failed"_s);
    cause->setFocus();
    QTest::keyClick(cause, Qt::Key_Return);
    QVERIFY(dialog());
    QVERIFY2(Stage::words(dialog()).contains(
                 u"The data of a disk could not be read from its snapshot. (BackupService.7103)"_s),
             qPrintable(Stage::words(dialog())));
    Stage::press(control("csbs.backupJobs.cause.text.ok"));
    QTRY_VERIFY(!dialog());
}

void TestCsbsPages::deleteAllTakesTheJobsThatHaveEnded()
{
    open("csbs.jobs");
    Stage::press(control("csbs.backupJobs.deleteAll"));
    QVERIFY(dialog());
    Stage::press(control("csbs.deleteJob.yes"));
    QTRY_COMPARE(rows("csbs.backupJobs.table"), QStringList{u"running"_s});
    QVERIFY(!control("csbs.backupJobs.deleteAll")->isEnabled()); // what runs cannot be deleted
    QCOMPARE(m_stage->world.value("task", u"restored"_s, "status"), u"success"_s);
    open("csbs.jobs", {{u"tab"_s, u"csbs.restorationJobs"_s}});
    QCOMPARE(rows("csbs.restorationJobs.table"), QStringList{u"restored"_s});
    Stage::press(control("csbs.restorationJobs.delete", u"restored"_s));
    Stage::press(control("csbs.deleteJob.yes"));
    QTRY_COMPARE(rows("csbs.restorationJobs.table"), QStringList{});
}

void TestCsbsPages::theJobsLeadBack()
{
    open("csbs.service");
    QVERIFY(!control("csbs.service.back"));
    open("csbs.jobs");
    auto *back = control<QToolButton>("csbs.jobs.back");
    QVERIFY(back);
    QCOMPARE(back->accessibleName(), u"Back to Cloud Server Backup Service"_s);
    Stage::press(back);
    QCOMPARE(m_stage->asked, u"csbs.service"_s);
}

void TestCsbsPages::theTimeRangeIncludesBothDays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("found");
    const QStringList all{u"after"_s, u"last"_s, u"first"_s, u"before"_s};
    QTest::newRow("one day") << u"2026-03-03"_s << u"2026-03-03"_s << QStringList{u"last"_s, u"first"_s};
    QTest::newRow("two days") << u"2026-03-02"_s << u"2026-03-03"_s << QStringList{u"last"_s, u"first"_s, u"before"_s};
    QTest::newRow("from a day on") << u"2026-03-03"_s << QString{} << QStringList{u"after"_s, u"last"_s, u"first"_s};
    QTest::newRow("up to a day") << QString{} << u"2026-03-03"_s << QStringList{u"last"_s, u"first"_s, u"before"_s};
    QTest::newRow("none") << QString{} << QString{} << all;
    QTest::newRow("half a day") << u"2026-03"_s << QString{} << all;
    QTest::newRow("turned round") << u"2026-03-04"_s << u"2026-03-03"_s << all;
}

void TestCsbsPages::theTimeRangeIncludesBothDays()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QStringList, found);
    open("csbs.service");
    write("csbs.backups.filter.created.from", from);
    write("csbs.backups.filter.created.to", to);
    QCOMPARE(rows("csbs.backups.table"), found);
}

void TestCsbsPages::whatIsNoDayIsMarked()
{
    open("csbs.service");
    const auto *from = control<QLineEdit>("csbs.backups.filter.created.from");
    const auto *to = control<QLineEdit>("csbs.backups.filter.created.to");
    write("csbs.backups.filter.created.from", u"2026-02-3"_s);
    QVERIFY(!from->property("invalid").toBool()); // it is still being typed
    write("csbs.backups.filter.created.from", u"2026-02-30"_s);
    QVERIFY(from->property("invalid").toBool());
    QVERIFY(!from->accessibleDescription().isEmpty());
    write("csbs.backups.filter.created.from", u"2026-03-04"_s);
    write("csbs.backups.filter.created.to", u"2026-03-03"_s);
    QVERIFY(!from->property("invalid").toBool());
    QCOMPARE(to->accessibleDescription(), u"It ends before it begins."_s);
}

void TestCsbsPages::resetClearsEveryFilter()
{
    open("csbs.service");
    auto *status = control<QComboBox>("csbs.backups.filter.status");
    QTest::keyClicks(status, u"Error"_s);
    QCOMPARE(rows("csbs.backups.table"), QStringList{u"after"_s});
    QTest::keyClick(status, Qt::Key_Home);
    QTest::keyClick(status, Qt::Key_Down);
    QCOMPARE(status->currentText(), u"Available"_s);
    write("csbs.backups.filter.created.from", u"2026-03-03"_s);
    QCOMPARE(rows("csbs.backups.table").size(), 2);
    auto *property = control<QComboBox>("csbs.backups.search.property");
    QTest::keyClicks(property, u"Backup Name"_s);
    auto *search = control<QLineEdit>("csbs.backups.search");
    QTest::keyClicks(search, u"first"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(rows("csbs.backups.table"), QStringList{u"first"_s});
    Stage::press(control("csbs.backups.tags"));
    QTest::keyClicks(control("csbs.backups.tags.key"), u"team"_s);
    QTest::keyClicks(control("csbs.backups.tags.value"), u"web"_s);
    Stage::press(control("csbs.backups.tags.search"));
    QCOMPARE(rows("csbs.backups.table"), QStringList{u"first"_s});

    Stage::press(control("csbs.backups.reset"));
    QCOMPARE(rows("csbs.backups.table").size(), 4);
    QCOMPARE(status->currentText(), u"All statuses"_s);
    QCOMPARE(property->currentText(), u"Server Name"_s);
    QVERIFY(search->text().isEmpty());
    QVERIFY(control<QLineEdit>("csbs.backups.filter.created.from")->text().isEmpty());
    QCOMPARE(control<QComboBox>("csbs.backups.tags.key")->currentIndex(), 0);
    QVERIFY(!control("csbs.policies.reset"));
}

void TestCsbsPages::theSpaceIsToldServerByServer()
{
    open("csbs.service");
    QVERIFY(Stage::words(m_page.get()).contains(u"of storage space has been used."_s));
    auto *used = control<QPushButton>("csbs.backups.space.used");
    QCOMPARE(used->text(), u"99.000 GB"_s);
    Stage::press(used);
    QVERIFY(dialog());
    QCOMPARE(dialog()->windowTitle(), u"Storage Space Usage"_s);
    const auto *tabs = control<QTabBar>("csbs.usage.tabs");
    QCOMPARE(tabs->count(), 1);
    QCOMPARE(tabs->tabText(0), u"Backups"_s);
    QCOMPARE(control<QComboBox>("csbs.usage.search.property")->currentText(), u"Server ID"_s);
    auto *search = control<QLineEdit>("csbs.usage.search");
    QCOMPARE(search->placeholderText(), u"Exact match only"_s);
    const auto *table = control<TableView>("csbs.usage.rows.table");
    QCOMPARE(table->rows().rowCount(), 1);
    const QString id = table->rows().idAt(0);
    const auto cell = [table](int column) { return table->rows().index(0, column).data().toString(); };
    QCOMPARE(cell(1), id);
    QCOMPARE(cell(3), u"4"_s);
    static const QRegularExpression thousandths{u"\\A\\d+\\.\\d{3}\\z"_s};
    QVERIFY2(thousandths.match(cell(4)).hasMatch(), qPrintable(cell(4)));
    QTest::keyClicks(search, id.left(id.size() - 1));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(table->rows().rowCount(), 0);
    QVERIFY(Stage::words(dialog()).contains(u"No data available."_s));
    QTest::keyClicks(search, id.right(1));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(table->rows().rowCount(), 1);
    Stage::press(control("csbs.usage.ok"));
    QTRY_VERIFY(!dialog());
}

void TestCsbsPages::theSelectedServersStandInATable()
{
    FormPage page{*findForm(u"csbs.createBackup"_s), m_stage->context};
    page.open({});
    m_stage->show(&page);
    Stage::press(control("csbs.createBackup.servers.select", u"server-2"_s));
    const auto *picked = control("csbs.createBackup.servers.selected");
    const QString words = Stage::words(picked);
    for (const auto &title : {u"Name/ID"_s, u"Status"_s, u"Type"_s, u"AZ"_s, u"Associated"_s, u"Selected Disks"_s,
                              u"Operation"_s, u"Selected Servers (1)"_s})
        QVERIFY2(words.contains(title), qPrintable(title));
    for (const auto &value : {u"ecs-db-02"_s, u"Stopped"_s, u"eu-de-02"_s, u"Yes (test001)"_s, u"2/2"_s})
        QVERIFY2(words.contains(value), qPrintable(value + u" in " + words));
    Stage::press(control("csbs.createBackup.servers.selected.unfold", u"server-2"_s));
    const auto *disk = control<QCheckBox>("csbs.createBackup.servers.selected.inner", u"server-2-data"_s);
    QVERIFY(disk && disk->isChecked() && !disk->isEnabled());
    QCOMPARE(disk->accessibleDescription(), u"The disks of a server are taken as one."_s);
    Stage::paste(control("csbs.createBackup.name"), u"manualbk_1"_s);
    Stage::press(control("csbs.createBackup.ok"));
    Stage::press(control("csbs.createBackup.submit"));
    const Rows made = m_stage->world->fetch(
        {.kind = u"backup"_s,
         .filters = {{u"object_type"_s, Filter::Is, {u"csbs"_s}}, {u"server_id"_s, Filter::Is, {u"server-2"_s}}}});
    QCOMPARE(made.rows.size(), 1);
    QCOMPARE(made.at(0, u"name"_s).toString(), u"manualbk_1"_s);
}

void TestCsbsPages::executionTimes()
{
    QWidget window;
    DayTimes times{u"test.times"_s, u"Execution Time"_s, 3, &window};
    QSignalSpy changed{&times, &DayTimes::changed};
    window.show();
    const auto fields = [&times] { return times.findChildren<QLineEdit *>(u"test.times.time"_s); };
    const auto remove = [&times](const QString &row) {
        const auto all = times.findChildren<QToolButton *>(u"test.times.remove"_s);
        for (QToolButton *button : all) {
            if (button->property("row") == row && !button->isHidden())
                return button;
        }
        return static_cast<QToolButton *>(nullptr);
    };
    times.setMinutes({u"637"_s});
    QCOMPARE(changed.size(), 0);
    QCOMPARE(fields().first()->text(), u"10:37"_s);
    QVERIFY(!remove(u"0"_s)); // one there has to be
    auto *add = times.findChild<QPushButton *>(u"test.times.add"_s);
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(times.minutes(), (QStringList{u"637"_s, u"757"_s})); // two hours later
    QCOMPARE(changed.size(), 1);
    QTest::keyClick(add, Qt::Key_Space);
    QVERIFY(!add->isEnabled()); // as many as there can be
    QCOMPARE(times.text(), u"10:37, 12:37, 14:37"_s);
    QTest::keyClick(remove(u"0"_s), Qt::Key_Space);
    QCOMPARE(times.minutes(), (QStringList{u"757"_s, u"877"_s}));
    QVERIFY(add->isEnabled());
    times.setMinutes({u"1350"_s});
    QTest::keyClick(add, Qt::Key_Space);
    QCOMPARE(times.text(), u"22:30, 00:30"_s); // across midnight
    times.setMinutes({});
    QCOMPARE(times.minutes(), QStringList{u"0"_s});
    times.setMinutes({u"1"_s, u"2"_s, u"3"_s, u"4"_s});
    QCOMPARE(times.minutes().size(), 3);
}

void TestCsbsPages::executionTimesAreMinutes()
{
    QWidget window;
    DayTimes times{u"test.times"_s, u"Execution Time"_s, 3, &window};
    window.show();
    auto *field = times.findChild<QLineEdit *>(u"test.times.time"_s);
    const auto typed = [&](const QString &text) {
        field->selectAll();
        QTest::keyClicks(field, text);
        return times.minutes().first();
    };
    QCOMPARE(typed(u"00:00"_s), u"0"_s);
    QCOMPARE(typed(u"23:59"_s), u"1439"_s);
    QCOMPARE(typed(u" 06:15 "_s), u"375"_s);
    for (const auto &wrong : {u"24:00"_s, u"10:60"_s, u"noon"_s, u"10"_s, u":"_s})
        QCOMPARE(typed(wrong), u"-1"_s); // the door says what is wrong
}

void TestCsbsPages::oneOfSeveralIsARadioButton()
{
    ask::form(*findForm(u"csbs.createPolicy"_s), {}, m_stage->context, &m_stage->window);
    QVERIFY(dialog());
    dialog()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog()));
    auto *weekly = control<QAbstractButton>("csbs.createPolicy.frequency.weekly");
    auto *daily = control<QAbstractButton>("csbs.createPolicy.frequency.daily");
    QVERIFY(weekly->isChecked());
    QVERIFY(daily->geometry().top() >= weekly->geometry().bottom()); // below one another
    QCOMPARE(QAccessible::queryAccessibleInterface(weekly)->role(), QAccessible::RadioButton);
    QVERIFY(control("csbs.createPolicy.days.SU"));
    weekly->setFocus();
    QTest::keyClick(weekly, Qt::Key_Down);
    QVERIFY(daily->isChecked() && daily->hasFocus());
    QVERIFY(!control("csbs.createPolicy.days.SU"));
    QVERIFY(control("csbs.createPolicy.every"));
    dialog()->close();
}

// Which button stands out, and where they stand.
void TestCsbsPages::questionsLookAsTheyDid()
{
    const auto look = [this](const char *name) { return control(name)->property("look").toString(); };
    ask::confirm(*findConfirmation(u"csbs.deleteBackup"_s), {u"first"_s}, m_stage->context, &m_stage->window);
    QCOMPARE(look("csbs.deleteBackup.yes"), u"grey"_s);
    QCOMPARE(look("csbs.deleteBackup.no"), u"primary"_s);
    const QWidget *yes = control("csbs.deleteBackup.yes");
    const QWidget *no = control("csbs.deleteBackup.no");
    QVERIFY(yes->geometry().right() < no->geometry().left());
    QVERIFY(std::abs(yes->geometry().left() - (dialog()->width() - no->geometry().right())) < 40); // centred
    QCOMPARE(yes->height(), 32);
    const auto *table = control<TableView>("csbs.deleteBackup.table");
    QCOMPARE(table->rowHeight(0), 32);
    const QImage picture = dialog()->grab().toImage();
    QCOMPARE(picture.pixelColor(4, picture.height() - 4).name(), m_stage->edition.colours.value(u"foot"_s));
    const QPoint title = dialog()->findChild<QLabel *>()->geometry().center();
    QCOMPARE(picture.pixelColor(1, title.y()).name(), m_stage->edition.colours.value(u"brand"_s));
    dialog()->close();
    ask::form(*findForm(u"csbs.createPolicy"_s), {}, m_stage->context, &m_stage->window);
    QCOMPARE(look("csbs.createPolicy.ok"), u"primary"_s);
    QCOMPARE(look("csbs.createPolicy.cancel"), u"grey"_s);
    dialog()->close();
}

void TestCsbsPages::everythingIsReachedByKey_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("row");
    const auto rowOf = [](const char *kind) {
        static const QMap<QString, QString> rows{
            {u"backup"_s, u"first"_s},  {u"backupTag"_s, u"first:team"_s},  {u"task"_s, u"failed"_s},
            {u"policy"_s, u"policy"_s}, {u"policyTag"_s, u"policy:team"_s}, {u"server"_s, u"server-2"_s},
        };
        return kind ? rows.value(QString::fromLatin1(kind)) : QString{};
    };
    for (const Service *service : services()) {
        if (qstrcmp(service->id, "csbs") != 0)
            continue;
        for (const Section &section : service->sections) {
            for (const Tab &tab : section.tabs)
                QTest::newRow(tab.page) << QString::fromLatin1(tab.page) << QString{};
        }
        for (const FormSpec &form : service->forms)
            QTest::newRow(form.id) << QString::fromLatin1(form.id) << rowOf(form.kind);
        for (const Confirmation &question : service->confirmations)
            QTest::newRow(question.id) << QString::fromLatin1(question.id) << rowOf(question.kind);
    }
    QTest::newRow("csbs.usage") << u"csbs.usage"_s << QString{};
}

void TestCsbsPages::everythingIsReachedByKey()
{
    QFETCH(QString, what);
    QFETCH(QString, row);
    const QStringList rows = row.isEmpty() ? QStringList{} : QStringList{row};
    std::unique_ptr<FormPage> page;
    if (what == "csbs.createBackup"_L1) {
        page = std::make_unique<FormPage>(*findForm(what), m_stage->context);
        page->open({});
        m_stage->show(page.get());
        Stage::press(control("csbs.createBackup.servers.select", u"server-1"_s));
    } else if (what == "csbs.usage"_L1) {
        open("csbs.service");
        Stage::press(control("csbs.backups.space.used"));
    } else if (const FormSpec *form = findForm(what)) {
        m_stage->window.show();
        ask::form(*form, rows, m_stage->context, &m_stage->window);
    } else if (const Confirmation *question = findConfirmation(what)) {
        m_stage->window.show();
        ask::confirm(*question, rows, m_stage->context, &m_stage->window);
    } else {
        const bool jobs = what.endsWith("Jobs"_L1);
        open(jobs ? "csbs.jobs" : "csbs.service", {{u"tab"_s, what}});
        if (auto *unfold = m_stage->control(what + u".unfold"_s))
            Stage::press(unfold);
    }
    QWidget *window = dialog() ? static_cast<QWidget *>(dialog()) : &m_stage->window;
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    constexpr int Most = 300;
    QSet<QWidget *> stops;
    for (int pressed = 0; pressed < Most; ++pressed) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window, Qt::Key_Tab);
        if (QWidget *now = QApplication::focusWidget())
            stops += now;
    }
    QStringList missed;
    const auto widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (isControl(widget) && widget->isVisible() && widget->isEnabled() && !hasOtherKeys(widget) &&
            !stops.contains(widget) && (widget->focusPolicy() & Qt::TabFocus || !widget->property("value").isValid()))
            missed += widget->objectName();
    }
    QVERIFY2(missed.isEmpty(), qPrintable(u"Tab does not reach "_s + missed.join(u", "_s)));
    if (QDialog *open = dialog()) {
        QTest::keyClick(open, Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
    }
}

QTEST_MAIN(TestCsbsPages)
#include "tst_csbspages.moc"
