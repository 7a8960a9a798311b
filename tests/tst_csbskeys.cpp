// links: application
#include "accessibility.h"
#include "context.h"
#include "edition.h"
#include "page.h"
#include "router.h"
#include "shell.h"
#include "support/olderservice.h"
#include "theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

using namespace Qt::StringLiterals;

// What is done in the older backup service, without a mouse.
class TestCsbsKeys final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installAccessibility(); }
    void init();
    void cleanup();

    void readsAFailedJobAndDeletesIt();
    void backsUpAServer();
    void findsBackupsOfADay();
    void restoresAndDeletes();
    void makesAPolicy();
    void looksUpTheSpaceOfAServer();

private:
    static QWidget *focus() { return QApplication::focusWidget(); }
    static void press(Qt::Key key)
    {
        QTest::keyClick(focus() ? focus() : QApplication::activeWindow(), key);
        QApplication::processEvents();
    }
    static QDialog *dialog() { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    // The offscreen platform does not hand the keys on to the window that is open now.
    void settle()
    {
        QApplication::processEvents();
        QWidget *window = dialog() ? static_cast<QWidget *>(dialog()) : m_shell.get();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }
    void tabTo(const char *name, const QString &row = {});
    void go(const char *name, const QString &row = {}, Qt::Key key = Qt::Key_Space)
    {
        tabTo(name, row);
        press(key);
        settle();
    }
    static void write(const QString &text)
    {
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(focus(), text);
    }
    Rows backups(const QList<Filter> &filters) const
    {
        return (*m_world)->fetch({.kind = u"backup"_s, .filters = filters});
    }

    Edition m_edition;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
};

void TestCsbsKeys::init()
{
    QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
    const QString edition = u"otc-classic"_s;
    m_edition = *loadEdition(edition);
    theme::apply(*qApp, m_edition);
    m_world = std::make_unique<World>(olderservice::inUse, edition);
    m_context = std::make_unique<Context>(m_world->cloud(), m_edition);
    m_context->session = m_world->session;
    m_shell = makeShell(*m_context);
    m_shell->resize(1440, 900);
    m_shell->show();
    m_shell->start(u"csbs.backups"_s);
    settle();
    m_shell->router().page()->setFocus();
}

void TestCsbsKeys::cleanup()
{
    m_shell.reset();
    m_context.reset();
    m_world.reset();
}

void TestCsbsKeys::tabTo(const char *name, const QString &row)
{
    constexpr int Most = 250;
    const QString wanted = QString::fromLatin1(name);
    for (int pressed = 0; pressed < Most; ++pressed) {
        if (focus() && focus()->objectName() == wanted && (row.isEmpty() || focus()->property("row") == row))
            return;
        press(Qt::Key_Tab);
    }
    QFAIL(qPrintable(
        u"Tab does not come to %1; it stands on %2"_s.arg(wanted, focus() ? focus()->objectName() : u"nothing"_s)));
}

void TestCsbsKeys::readsAFailedJobAndDeletesIt()
{
    go("csbs.backups.jobs");
    QCOMPARE(m_shell->router().root(), u"csbs.jobs"_s);
    go("csbs.backupJobs.cause", u"failed"_s, Qt::Key_Return);
    QVERIFY(dialog());
    press(Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    settle();
    go("csbs.backupJobs.delete", u"failed"_s);
    QCOMPARE(focus()->objectName(), u"csbs.deleteJob.no"_s); // Return in haste does nothing
    go("csbs.deleteJob.yes");
    QTRY_COMPARE(m_world->value("task", u"failed"_s, "status"), u"(gone)"_s);
    tabTo("csbs.jobs.tabs");
    press(Qt::Key_Right);
    go("csbs.restorationJobs.deleteAll");
    go("csbs.deleteJob.yes");
    QTRY_COMPARE(m_world->value("task", u"restored"_s, "status"), u"(gone)"_s);
    go("csbs.jobs.back");
    QCOMPARE(m_shell->router().root(), u"csbs.service"_s);
}

void TestCsbsKeys::backsUpAServer()
{
    go("csbs.backups.createBackup");
    QCOMPARE(m_shell->router().root(), u"csbs.createBackup"_s);
    go("csbs.createBackup.servers.select", u"server-1"_s);
    go("csbs.createBackup.servers.select", u"server-2"_s);
    go("csbs.createBackup.servers.selected.remove", u"server-1"_s);
    go("csbs.createBackup.servers.selected.unfold", u"server-2"_s);
    tabTo("csbs.createBackup.name");
    write(u"by-keys"_s);
    go("csbs.createBackup.full");
    go("csbs.createBackup.ok");
    go("csbs.createBackup.submit");
    const Rows made = backups({{u"name"_s, Filter::Is, {u"by-keys"_s}}});
    QCOMPARE(made.rows.size(), 1);
    QCOMPARE(made.at(0, u"server_id"_s).toString(), u"server-2"_s);
    QCOMPARE(m_shell->router().root(), u"csbs.service"_s);
}

void TestCsbsKeys::findsBackupsOfADay()
{
    tabTo("csbs.backups.filter.created.from");
    write(u"2026-03-03"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"csbs.backups.filter.created.to"_s);
    write(u"2026-03-03"_s);
    const auto shown = [this](const QString &id) {
        const auto rows = m_shell->findChildren<QAbstractButton *>(u"csbs.backups.select"_s);
        return std::any_of(rows.begin(), rows.end(), [&id](const QAbstractButton *row) {
            return row->isVisible() && row->property("row") == id;
        });
    };
    QTRY_VERIFY(!shown(u"before"_s));
    QVERIFY(shown(u"first"_s) && shown(u"last"_s) && !shown(u"after"_s));
    go("csbs.backups.reset");
    QVERIFY(shown(u"before"_s) && shown(u"after"_s));
}

void TestCsbsKeys::restoresAndDeletes()
{
    go("csbs.backups.restore", u"first"_s);
    QVERIFY(dialog());
    go("csbs.restoreBackup.start");
    go("csbs.restoreBackup.ok");
    QTRY_COMPARE(m_world->value("backup", u"first"_s, "status"), u"restoring"_s);
    tabTo("csbs.backups.more", u"last"_s);
    press(Qt::Key_Down);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    if (!menu->activeAction())
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    settle();
    QVERIFY(dialog());
    go("csbs.deleteBackup.yes");
    QTRY_COMPARE(m_world->value("backup", u"last"_s, "status"), u"deleting"_s);
}

void TestCsbsKeys::makesAPolicy()
{
    tabTo("csbs.service.tabs");
    press(Qt::Key_Right);
    go("csbs.policies.createPolicy");
    QVERIFY(dialog());
    tabTo("csbs.createPolicy.name");
    write(u"by-keys"_s);
    tabTo("csbs.createPolicy.times.time");
    write(u"06:15"_s);
    go("csbs.createPolicy.times.add");
    write(u"18:45"_s);
    tabTo("csbs.createPolicy.frequency.weekly");
    press(Qt::Key_Down);
    tabTo("csbs.createPolicy.retention.quantity");
    press(Qt::Key_Down);
    go("csbs.createPolicy.ok");
    QTRY_VERIFY(!dialog());
    const Rows made = (*m_world)->fetch({.kind = u"policy"_s, .filters = {{u"name"_s, Filter::Is, {u"by-keys"_s}}}});
    QCOMPARE(made.rows.size(), 1);
    QCOMPARE(made.at(0, u"frequency"_s).toString(), u"daily"_s);
    QCOMPARE(made.at(0, u"retention"_s).toString(), u"permanent"_s);
    settle();
    const QString policy = made.at(0, u"id"_s).toString();
    go("csbs.policies.associate", policy);
    go("csbs.associateServers.servers.select", u"server-2"_s);
    go("csbs.associateServers.ok");
    QTRY_COMPARE(m_world->value("server", u"server-2"_s, "csbs_policy_id"), policy);
    settle();
    go("csbs.policies.unfold", policy);
    go("csbs.policy.servers.disassociate", u"server-2"_s);
    go("csbs.disassociate.yes");
    QTRY_COMPARE(m_world->value("server", u"server-2"_s, "csbs_policy_id"), QString{});
}

void TestCsbsKeys::looksUpTheSpaceOfAServer()
{
    go("csbs.backups.space.used");
    QVERIFY(dialog());
    tabTo("csbs.usage.search");
    write(u"nothing-like-this"_s);
    press(Qt::Key_Return);
    QVERIFY(dialog()); // Return searches, it does not close
    go("csbs.usage.ok");
    QTRY_VERIFY(!dialog());
}

QTEST_MAIN(TestCsbsKeys)
#include "tst_csbskeys.moc"
