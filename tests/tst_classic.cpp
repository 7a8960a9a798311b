// links: ui
#include "ask.h"

#include "controls.h"
#include "listpage.h"
#include "support/stage.h"
#include "tableheader.h"
#include "tableview.h"
#include "variants.h"

#include <QDialog>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Day = 24 * 60 * World::Minute;

void fill(Change &change)
{
    World::addBackup(change, u"web"_s, {{u"name"_s, u"web-backup"_s}, {u"created"_s, World::Start}});
    World::addBackup(change, u"new"_s,
                     {{u"name"_s, u"new-backup"_s}, {u"status"_s, u"creating"_s}, {u"created"_s, World::Start}});
    World::addBackup(
        change, u"image"_s,
        {{u"name"_s, u"image-backup"_s}, {u"status"_s, u"creating_image"_s}, {u"created"_s, World::Start - 10 * Day}});
    World::addBackup(
        change, u"old"_s,
        {{u"name"_s, u"old-backup"_s}, {u"server_name"_s, u"ecs-old"_s}, {u"created"_s, World::Start - 40 * Day}});
}

} // namespace

// Cloud Backup and Recovery as the first toolkit drew it: filters in lists, Advanced Search, questions without a word.
class TestClassic final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void listsShowOneLine();
    void aChoiceStandsForAllItsStates();
    void advancedSearchCountsWhenItIsPressed();
    void advancedSearchIsReset();
    void aRangeOfDaysFinds();
    void worksByKeys();
    void vaultsAreSearchedByTag();
    void questionsWantNoWord();
    void restoringWantsNoWord();
    void otherConsolesKeepTheirOwn();

private:
    template <typename T>
    T *part(const char *name)
    {
        return m_stage->control<T>(u"cbr.backups.%1"_s.arg(QLatin1StringView{name}));
    }
    void show(const char *list)
    {
        auto *page = new ListPage{*findList(QString::fromLatin1(list)), m_stage->context};
        m_stage->show(page);
        page->open({});
        QApplication::processEvents();
    }
    QStringList rows()
    {
        QApplication::processEvents();
        QStringList names;
        const QAbstractItemModel &model = *part<TableView>("table")->model();
        for (int row = 0; row < model.rowCount(); ++row)
            names += model.index(row, 0).data().toString();
        names.sort();
        return names;
    }
    // A day that far before the first one, as it is typed.
    static QString day(int before)
    {
        return QDateTime::fromMSecsSinceEpoch(World::Start - before * Day, Qt::UTC).date().toString(Qt::ISODate);
    }

    std::unique_ptr<Stage> m_stage;
};

void TestClassic::init()
{
    failOnWarnings();
    QCoreApplication::setOrganizationName(u"console-replica-test"_s);
    QSettings{}.clear();
    m_stage = std::make_unique<Stage>(fill, u"otc-classic"_s);
}

void TestClassic::cleanup()
{
    m_stage.reset();
}

void TestClassic::listsShowOneLine()
{
    constexpr int dense = 32;
    show("cbr.backups");
    auto *table = part<TableView>("table");
    QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), u"Backup Name"_s);
    QCOMPARE(table->rowHeight(0), dense);
    QCOMPARE(table->horizontalHeader()->height(), dense);
    QVERIFY(!part<QLineEdit>("search.list"));
    QVERIFY(part<QAbstractButton>("columns"));
    QVERIFY(part<QAbstractButton>("export"));
}

void TestClassic::aChoiceStandsForAllItsStates()
{
    show("cbr.backups");
    auto *states = part<QComboBox>("filter.status");
    QCOMPARE(states->currentText(), u"All statuses"_s);
    states->setFocus();
    QTest::keyClicks(states, u"Crea"_s);
    QCOMPARE(states->currentText(), u"Creating"_s);
    QCOMPARE(rows(), (QStringList{u"image-backup"_s, u"new-backup"_s}));
}

void TestClassic::advancedSearchCountsWhenItIsPressed()
{
    show("cbr.backups");
    QVERIFY(!part<QWidget>("advanced.panel"));
    Stage::press(part<QAbstractButton>("advanced"));
    QVERIFY(part<QWidget>("advanced.panel"));
    auto *states = part<QComboBox>("advanced.status");
    QCOMPARE(states->accessibleName(), u"Status"_s);
    states->setFocus();
    QTest::keyClicks(states, u"Avail"_s);
    auto *key = part<QComboBox>("advanced.key");
    QStringList keys;
    for (int at = 0; at < key->count(); ++at)
        keys += key->itemText(at);
    QCOMPARE(keys, (QStringList{u"Backup Name"_s, u"Backup ID"_s, u"Vault ID"_s, u"Server Name"_s, u"Server ID"_s,
                                u"Server Type"_s}));
    key->setFocus();
    QTest::keyClicks(key, u"Server N"_s);
    QTest::keyClicks(part<QLineEdit>("advanced.text"), u"old"_s);
    QCOMPARE(rows().size(), 4);
    Stage::press(part<QAbstractButton>("advanced.search"));
    QCOMPARE(rows(), QStringList{u"old-backup"_s});

    // What the bar says holds, too.
    QTest::keyClicks(part<QLineEdit>("search"), u"web"_s);
    QTest::keyClick(part<QLineEdit>("search"), Qt::Key_Return);
    QCOMPARE(rows(), QStringList{});
    Stage::press(part<QAbstractButton>("clear"));
    QCOMPARE(rows().size(), 4);
    QCOMPARE(part<QLineEdit>("advanced.text")->text(), QString{});
}

void TestClassic::advancedSearchIsReset()
{
    show("cbr.backups");
    Stage::press(part<QAbstractButton>("advanced"));
    QTest::keyClicks(part<QLineEdit>("advanced.text"), u"old"_s);
    QTest::keyClick(part<QLineEdit>("advanced.text"), Qt::Key_Return);
    QCOMPARE(rows(), QStringList{u"old-backup"_s});
    Stage::press(part<QAbstractButton>("advanced.reset"));
    QCOMPARE(rows().size(), 4);
    QCOMPARE(part<QLineEdit>("advanced.text")->text(), QString{});
    Stage::press(part<QAbstractButton>("advanced"));
    QVERIFY(!part<QWidget>("advanced.panel"));
}

void TestClassic::aRangeOfDaysFinds()
{
    show("cbr.backups");
    QVERIFY(!part<QLineEdit>("filter.created.from")); // stands in the panel
    Stage::press(part<QAbstractButton>("advanced"));
    QTest::keyClicks(part<QLineEdit>("advanced.created.from"), day(20));
    QTest::keyClicks(part<QLineEdit>("advanced.created.to"), day(5));
    QCOMPARE(rows().size(), 4);
    Stage::press(part<QAbstractButton>("advanced.search"));
    QCOMPARE(rows(), QStringList{u"image-backup"_s});
}

void TestClassic::worksByKeys()
{
    show("cbr.backups");
    const auto focused = [] { return qApp->focusWidget() ? qApp->focusWidget()->objectName() : QString{}; };
    const auto tabTo = [&](const char *name) {
        constexpr int most = 20;
        for (int pressed = 0; pressed < most && focused() != u"cbr.backups.%1"_s.arg(QLatin1StringView{name});
             ++pressed)
            QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
        return focused() == u"cbr.backups.%1"_s.arg(QLatin1StringView{name});
    };
    part<QComboBox>("filter.status")->setFocus();
    QVERIFY(tabTo("advanced"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
    QVERIFY(tabTo("advanced.text"));
    QTest::keyClicks(qApp->focusWidget(), u"old"_s);
    QVERIFY(tabTo("advanced.search"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
    QCOMPARE(rows(), QStringList{u"old-backup"_s});
    QVERIFY(tabTo("advanced.reset"));
    QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
    QCOMPARE(rows().size(), 4);
}

void TestClassic::vaultsAreSearchedByTag()
{
    show("cbr.vaults");
    QVERIFY(m_stage->control<QAbstractButton>("cbr.vaults.tags"));
    QVERIFY(!m_stage->control<QAbstractButton>("cbr.vaults.advanced"));
    auto *key = m_stage->control<QComboBox>("cbr.vaults.search.property");
    QCOMPARE(key->count(), 2);
    QCOMPARE(key->currentText(), u"Name"_s);
}

void TestClassic::questionsWantNoWord()
{
    m_stage->window.show();
    ask::confirm(*findConfirmation(u"cbr.deleteBackup"_s), {u"old"_s}, m_stage->context, &m_stage->window);
    QApplication::processEvents();
    QVERIFY(!m_stage->control<QLineEdit>("cbr.deleteBackup.word"));
    auto *yes = m_stage->control<QPushButton>("cbr.deleteBackup.yes");
    auto *no = m_stage->control<QPushButton>("cbr.deleteBackup.no");
    QCOMPARE(yes->text(), u"Yes"_s);
    QCOMPARE(no->text(), u"No"_s);
    QCOMPARE(yes->property("look").toString(), u"grey"_s);
    QCOMPARE(no->property("look").toString(), u"primary"_s);
    QVERIFY(yes->x() < no->x());
    QVERIFY(Stage::words(yes->window()).contains(u"Are you sure you want to delete the following backups?"_s));
    Stage::press(yes);
    QCOMPARE(m_stage->world.value("backup", u"old"_s, "status"), u"deleting"_s);
}

void TestClassic::restoringWantsNoWord()
{
    m_stage->window.show();
    ask::form(*findForm(u"cbr.restoreBackup"_s), {u"web"_s}, m_stage->context, &m_stage->window);
    QApplication::processEvents();
    QVERIFY(!m_stage->control<QLineEdit>("cbr.restoreBackup.word"));
    auto *yes = m_stage->control<QPushButton>("cbr.restoreBackup.ok");
    QCOMPARE(yes->text(), u"Yes"_s);
    QCOMPARE(m_stage->control<QPushButton>("cbr.restoreBackup.cancel")->property("look").toString(), u"primary"_s);
    QVERIFY(yes->x() < m_stage->control<QPushButton>("cbr.restoreBackup.cancel")->x());
}

// A variant stands for a row that there is, and does what that one does.
void TestClassic::otherConsolesKeepTheirOwn()
{
    const auto plain = loadEdition(u"otc"_s);
    QVERIFY(plain);
    for (const Service *service : services()) {
        for (const ListSpec &list : service->lists) {
            const ListSpec &shown = variantOf(list, m_stage->edition);
            QCOMPARE(&variantOf(list, *plain), &list);
            QCOMPARE(shown.id, list.id);
            QCOMPARE(shown.kind, list.kind);
            QCOMPARE(shown.actions.data(), list.actions.data());
        }
        for (const Confirmation &question : service->confirmations) {
            const Confirmation &shown = variantOf(question, m_stage->edition);
            QCOMPARE(&variantOf(question, *plain), &question);
            QCOMPARE(shown.command, question.command);
            QVERIFY(!shown.word || qstrcmp(service->id, "cbr") != 0);
        }
        for (const FormSpec &form : service->forms) {
            const FormSpec &shown = variantOf(form, m_stage->edition);
            QCOMPARE(&variantOf(form, *plain), &form);
            QCOMPARE(shown.command, form.command);
            QVERIFY(!shown.word || qstrcmp(service->id, "cbr") != 0);
        }
    }
}

QTEST_MAIN(TestClassic)
#include "tst_classic.moc"
