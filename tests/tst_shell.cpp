// links: application
#include "clock.h"
#include "context.h"
#include "edition.h"
#include "headbar.h"
#include "page.h"
#include "replicabar.h"
#include "router.h"
#include "shell.h"
#include "sidenav.h"
#include "support/world.h"
#include "theme.h"
#include "whynot.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// A second region for the account, and backups at home.
void fill(Change &change)
{
    change.insert("project", {{u"id"_s, QString{32, u'3'}},
                              {u"account_id"_s, QString{32, u'a'}},
                              {u"region"_s, u"capable"_s},
                              {u"name"_s, u"eu-nl"_s}});
    World::addBackup(change, u"backup-free"_s);
    World::addBackup(change, u"backup-used"_s, {{u"image_id"_s, u"image-1"_s}});
    World::addImage(change, u"image-1"_s, {{u"backup_id"_s, u"backup-used"_s}});
}

} // namespace

// The window as a person uses it: by mouse and keys, and only looking at what is on it.
class TestShell final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void refusesAWrongPassword();
    void logsInByKeys();
    void offersPracticeAccounts();
    void comesToTheAskedPageAfterTheLogIn();
    void reachesBackupsFromTheServiceList();
    void goesBackAndForward();
    void switchesTheRegion();
    void picksTheProjectBesideTheRegion();
    void showsCredentials();
    void logsOut();
    void movesTheClock();
    void breaksALongWayOff();
    void comesThroughACrowd();
    void jumps();
    void refreshesTheVisiblePageOnly();
    void countsWhatFailedInTheNavigation();
    void keepsNoticesUntilRead();
    void saysWhyNot();
    void namesEveryControl();
    void isOpenToAssistiveTools();

private:
    template <typename T>
    T *control(const char *name)
    {
        T *found = nullptr;
        const auto all = m_shell->findChildren<T *>(QString::fromLatin1(name));
        for (T *each : all) {
            if (each->isVisible())
                found = each;
        }
        if (!found)
            qWarning("no visible control \"%s\"", name);
        return found;
    }
    QAction *entry(const char *name) { return m_shell->findChild<QAction *>(QString::fromLatin1(name)); }
    void click(const char *name) { QTest::mouseClick(control<QWidget>(name), Qt::LeftButton); }
    void start(const QString &page = {});
    void logIn();

    Edition m_edition;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
};

void TestShell::initTestCase()
{
    const auto edition = loadEdition(u"otc"_s);
    if (!edition)
        QFAIL(qPrintable(edition.failure().text()));
    m_edition = *edition;
    theme::apply(*qApp, m_edition);
}

void TestShell::init()
{
    QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
    m_world = std::make_unique<World>(fill);
    m_context = std::make_unique<Context>(m_world->cloud(), m_edition);
    m_shell = makeShell(*m_context);
}

void TestShell::cleanup()
{
    m_shell.reset();
    m_context.reset();
    m_world.reset();
}

void TestShell::start(const QString &page)
{
    m_shell->start(page);
    m_shell->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
}

void TestShell::logIn()
{
    m_context->session = m_world->session;
    start();
    QCOMPARE(m_shell->router().root(), u"home"_s);
}

void TestShell::refusesAWrongPassword()
{
    start();
    QCOMPARE(m_shell->router().root(), u"login"_s);
    QVERIFY(!m_shell->findChild<QWidget *>(u"shell.services"_s)->isVisible());
    QTest::keyClicks(control<QLineEdit>("login.account"), u"training"_s);
    QTest::keyClicks(control<QLineEdit>("login.user"), u"trainee"_s);
    QTest::keyClicks(control<QLineEdit>("login.password"), u"secret"_s);
    click("login.logIn");
    QCOMPARE(m_shell->router().root(), u"login"_s);
    QVERIFY(control<QWidget>("login.refused"));
    QVERIFY(control<QLineEdit>("login.password")->text().isEmpty());
    QVERIFY(m_context->session.account.isEmpty());
}

void TestShell::logsInByKeys()
{
    start();
    QTest::keyClicks(control<QLineEdit>("login.account"), u"training"_s);
    QTest::keyClick(control<QLineEdit>("login.account"), Qt::Key_Tab);
    QTest::keyClicks(control<QLineEdit>("login.user"), u"trainee"_s);
    QTest::keyClick(control<QLineEdit>("login.user"), Qt::Key_Tab);
    QTest::keyClicks(control<QLineEdit>("login.password"), u"practice"_s);
    QTest::keyClick(control<QLineEdit>("login.password"), Qt::Key_Return);
    QCOMPARE(m_shell->router().root(), u"home"_s);
    QCOMPARE(m_context->session, m_world->session);
    QCOMPARE(control<QToolButton>("shell.user")->text(), u"trainee"_s);
    QCOMPARE(control<QToolButton>("shell.region")->text(), m_edition.region(u"home"_s));
    QCOMPARE(control<QLabel>("home.count.cbr.backups")->text(), u"2"_s);
}

void TestShell::offersPracticeAccounts()
{
    start();
    click("login.practice.partner/colleague");
    QCOMPARE(control<QLineEdit>("login.account")->text(), u"partner"_s);
    QCOMPARE(control<QLineEdit>("login.user")->text(), u"colleague"_s);
    click("login.logIn");
    QCOMPARE(m_context->session, m_world->stranger);
}

void TestShell::comesToTheAskedPageAfterTheLogIn()
{
    start(u"cbr.backups"_s);
    QCOMPARE(m_shell->router().root(), u"login"_s);
    click("login.practice.training/trainee");
    click("login.logIn");
    QCOMPARE(m_shell->router().root(), u"cbr.servers"_s);
    QCOMPARE(m_shell->router().asked(), u"cbr.backups"_s);
}

void TestShell::reachesBackupsFromTheServiceList()
{
    logIn();
    QAction *service = entry("shell.services.cbr.servers");
    QVERIFY(service && service->isEnabled());
    service->trigger();
    QCOMPARE(m_shell->router().root(), u"cbr.servers"_s);
    QVERIFY(control<QWidget>("nav.cbr.servers"));
    QVERIFY(!control<QWidget>("nav.cbr.servers")->accessibleDescription().isEmpty()); // the current page
    QVERIFY(control<QWidget>("cbr.servers"));
}

void TestShell::goesBackAndForward()
{
    logIn();
    QVERIFY(!entry("shell.back") || !m_shell->router().canGoBack());
    m_context->go(u"cbr.servers"_s);
    m_context->go(u"ims.private"_s);
    QCOMPARE(m_shell->router().root(), u"ims.images"_s);
    QTest::keyClick(m_shell.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_shell->router().root(), u"cbr.servers"_s);
    QTest::mouseClick(m_shell->router().page(), Qt::BackButton);
    QCOMPARE(m_shell->router().root(), u"home"_s);
    QTest::keyClick(m_shell.get(), Qt::Key_Right, Qt::AltModifier);
    QTest::mouseClick(m_shell->router().page(), Qt::ForwardButton);
    QCOMPARE(m_shell->router().root(), u"ims.images"_s);
    QVERIFY(!m_shell->router().canGoForward());
    // The home page knows where one was.
    m_context->go(u"home"_s);
    click("home.visited.cbr.servers");
    QCOMPARE(m_shell->router().root(), u"cbr.servers"_s);
}

void TestShell::switchesTheRegion()
{
    logIn();
    m_context->go(u"cbr.backup"_s, {{u"id"_s, u"backup-free"_s}});
    QCOMPARE(m_shell->router().root(), u"cbr.backup"_s);
    QAction *other = entry("shell.region.capable");
    QVERIFY(other);
    other->trigger();
    QCOMPARE(m_context->session.project, (QString{32, u'3'}));
    QVERIFY(m_shell->router().root() != u"cbr.backup"_s); // it is not in this region
    QCOMPARE(control<QToolButton>("shell.region")->text(), m_edition.region(u"capable"_s));
    m_context->go(u"home"_s);
    QCOMPARE(control<QLabel>("home.count.cbr.backups")->text(), u"0"_s);
}

// Where the console asks for both: the projects are those of the region.
void TestShell::picksTheProjectBesideTheRegion()
{
    World world{[](Change &change) {
        fill(change);
        change.insert("project", {{u"id"_s, QString{32, u'4'}},
                                  {u"account_id"_s, QString{32, u'a'}},
                                  {u"region"_s, u"home"_s},
                                  {u"name"_s, u"eu-de_project1"_s}});
    }};
    const Edition edition = *loadEdition(u"otc-classic"_s);
    Context context{world.cloud(), edition};
    context.session = world.session;
    HeadBar bar{context};
    connect(&bar, &HeadBar::projectChosen, &bar, [&](const QString &project) {
        context.session.project = project;
        bar.follow(context.session);
    });
    bar.follow(context.session);
    const auto button = [&bar](const char *name) { return bar.findChild<QToolButton *>(QString::fromLatin1(name)); };
    const auto entries = [&](const char *name) {
        QStringList texts;
        const auto actions = button(name)->menu()->actions();
        for (const QAction *action : actions)
            texts += action->isChecked() ? u"*"_s + action->text() : action->text();
        return texts;
    };
    const auto choose = [&bar](const QString &name) { bar.findChild<QAction *>(name)->trigger(); };
    for (const char *name : {"shell.region", "shell.project"})
        QVERIFY(button(name)->focusPolicy() & Qt::TabFocus);
    QCOMPARE(entries("shell.region"), (QStringList{u"*eu-de"_s, u"eu-nl"_s}));
    QCOMPARE(entries("shell.project"), (QStringList{u"*eu-de"_s, u"eu-de_project1"_s}));

    choose(u"shell.project."_s + QString{32, u'4'});
    QCOMPARE(context.session.project, (QString{32, u'4'}));
    QCOMPARE(button("shell.region")->text(), u"eu-de"_s);
    QCOMPARE(button("shell.project")->text(), u"eu-de_project1"_s);
    QCOMPARE(entries("shell.region"), (QStringList{u"*eu-de"_s, u"eu-nl"_s}));

    choose(u"shell.region.capable"_s);
    QCOMPARE(context.session.project, (QString{32, u'3'}));
    QCOMPARE(entries("shell.project"), QStringList{u"*eu-nl"_s});
}

void TestShell::showsCredentials()
{
    logIn();
    entry("shell.user.credentials")->trigger();
    QCOMPARE(m_shell->router().root(), u"credentials"_s);
    QCOMPARE(control<QLabel>("credentials.accountId")->text(), m_world->session.account);
    auto *projects = control<QTableWidget>("credentials.projects");
    QCOMPARE(projects->rowCount(), 2);
    QVERIFY(!control<QPushButton>("credentials.copy.project")->isEnabled()); // no row is chosen
    QTest::keyClicks(control<QLineEdit>("credentials.search"), u"nl"_s);
    QTest::keyClick(control<QLineEdit>("credentials.search"), Qt::Key_Return);
    int shown = 0;
    for (int row = 0; row < projects->rowCount(); ++row) {
        if (!projects->isRowHidden(row)) {
            ++shown;
            QCOMPARE(projects->item(row, 2)->text(), (QString{32, u'3'}));
            const QRect cell = projects->visualItemRect(projects->item(row, 1));
            QTest::mouseClick(projects->viewport(), Qt::LeftButton, {}, cell.center());
            click("credentials.copy.project");
        }
    }
    QCOMPARE(shown, 1);
    QCOMPARE(QGuiApplication::clipboard()->text(), (QString{32, u'3'}));
    QTest::keyClick(control<QLineEdit>("credentials.search"), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(control<QLineEdit>("credentials.search"), u"de"_s);
    QTest::keyClick(control<QLineEdit>("credentials.search"), Qt::Key_Return);
    QVERIFY(!control<QPushButton>("credentials.copy.project")->isEnabled()); // the chosen row is not to be seen
}

void TestShell::logsOut()
{
    logIn();
    m_context->go(u"cbr.servers"_s);
    entry("shell.user.logout")->trigger();
    QCOMPARE(m_shell->router().root(), u"login"_s);
    QVERIFY(m_context->session.account.isEmpty());
    QVERIFY(!m_shell->findChild<QWidget *>(u"shell.services"_s)->isVisible());
    QVERIFY(!m_shell->router().canGoBack());
    m_context->go(u"cbr.backups"_s);
    QCOMPARE(m_shell->router().root(), u"login"_s);
}

void TestShell::movesTheClock()
{
    logIn();
    Clock &clock = m_shell->clock();
    const qint64 begin = m_world->cloud().now();
    clock.beat(100);
    QCOMPARE(m_world->cloud().now(), begin + 100);
    clock.setSpeed(600);
    clock.beat(100);
    QCOMPARE(m_world->cloud().now(), begin + 100 + 60'000);
    QTRY_COMPARE(control<QLabel>("clock.time")->text(), m_edition.time(m_world->cloud().now()));

    click("clock.pause");
    QCOMPARE(control<QPushButton>("clock.pause")->text(), u"Resume"_s);
    const qint64 stood = m_world->cloud().now();
    clock.beat(100);
    QCOMPARE(m_world->cloud().now(), stood);
    click("clock.pause");
    QCOMPARE(control<QPushButton>("clock.pause")->text(), u"Pause"_s);

    const Outcome outcome = m_world->cloud().dispatch(m_world->command(
        "ims.createImage",
        {{u"backup"_s, u"backup-free"_s}, {u"name"_s, u"web-image-01"_s}, {u"enterpriseProject"_s, u"default"_s}}));
    QVERIFY2(outcome.ok(), qPrintable(outcome.refusals.isEmpty() ? QString{} : outcome.refusals.first().reason));
    const auto due = m_world->cloud().nextEvent();
    QVERIFY(due);
    click("clock.next");
    QCOMPARE(m_world->cloud().now(), *due);
    // What a person did with the clock stands in the journal.
    const QByteArray journal = m_world->cloud().canonicalExport();
    for (const char *command : {"\"clock.speed\"", "\"clock.nextEvent\""})
        QVERIFY2(journal.contains(command), command);
}

void TestShell::breaksALongWayOff()
{
    logIn();
    Clock &clock = m_shell->clock();
    const qint64 begin = m_world->cloud().now();
    // The first slice is over when somebody breaks it off.
    const auto once = connect(&m_world->cloud(), &Cloud::advanced, &clock, [&clock] { clock.cancel(); });
    clock.jumpTo(begin + 3'000'000'000LL);
    disconnect(once);
    QVERIFY(!clock.travelling());
    QVERIFY(m_world->cloud().now() > begin);
    QVERIFY(m_world->cloud().now() < begin + 3'000'000'000LL);
}

// So many jobs are due at one moment that they take many slices, each of them short.
void TestShell::comesThroughACrowd()
{
    World world{[](Change &change) {
        for (int n = 0; n < 10'000; ++n)
            change.schedule("cbr.snapshotsReady", u"of nobody"_s, World::Start + World::Minute);
    }};
    Clock clock{world.cloud(), world.session};
    constexpr qint64 to = World::Start + 10 * World::Minute;
    clock.jumpTo(to);
    QTRY_VERIFY_WITH_TIMEOUT(!clock.travelling(), 60'000);
    QCOMPARE(world->now(), to);
}

void TestShell::jumps()
{
    logIn();
    const qint64 begin = m_world->cloud().now();
    click("clock.jump");
    auto *when = control<QDateTimeEdit>("clock.jump.when");
    QVERIFY(when);
    when->setDateTime(when->dateTime().addDays(2));
    QTest::mouseClick(control<QWidget>("clock.jump.ok"), Qt::LeftButton);
    QTRY_COMPARE(m_world->cloud().now() / 1000, (begin + 2LL * 86'400'000) / 1000);
}

void TestShell::refreshesTheVisiblePageOnly()
{
    logIn();
    QCOMPARE(control<QLabel>("home.count.ims.private")->text(), u"1"_s);
    QVERIFY(m_world->cloud()
                .dispatch(m_world->command("ims.createImage", {{u"backup"_s, u"backup-free"_s},
                                                               {u"name"_s, u"web-image-01"_s},
                                                               {u"enterpriseProject"_s, u"default"_s}}))
                .ok());
    QTRY_COMPARE(control<QLabel>("home.count.ims.private")->text(), u"2"_s);
}

void TestShell::countsWhatFailedInTheNavigation()
{
    const auto task = [](Change &change, const QString &id, const QString &project, const QString &service,
                         const QString &status) {
        change.insert("task", {{u"id"_s, id},
                               {u"project_id"_s, project},
                               {u"service"_s, service},
                               {u"type"_s, u"backup"_s},
                               {u"status"_s, status},
                               {u"created"_s, World::Start}});
    };
    World world{[&](Change &change) {
        task(change, u"one"_s, HomeProject, u"cbr"_s, u"failed"_s);
        task(change, u"two"_s, HomeProject, u"cbr"_s, u"failed"_s);
        task(change, u"good"_s, HomeProject, u"cbr"_s, u"success"_s);
        task(change, u"other"_s, HomeProject, u"csbs"_s, u"failed"_s);
        task(change, u"theirs"_s, PartnerProject, u"cbr"_s, u"failed"_s);
    }};
    Context context{world.cloud(), m_edition};
    context.session = world.session;
    static constexpr NavItem Items[] = {{.title = "Tasks", .page = "cbr.backups", .counts = "task"},
                                        {.title = "Vaults", .page = "cbr.vaults", .counts = "imageMember"}};
    static constexpr Service Counting{.id = "cbr", .navTitle = "Cloud Backup and Recovery", .navigation = Items};
    SideNav nav{context};
    nav.setPage(&Counting, u"cbr.vaults"_s);
    const auto said = [&nav](const char *entry) {
        return nav.findChild<QPushButton *>(QString::fromLatin1(entry))->accessibleDescription();
    };
    QCOMPARE(said("nav.cbr.backups"), u"Failed: 2"_s);
    QCOMPARE(said("nav.cbr.vaults"), u"Current page"_s);
    context.session = world.stranger;
    emit context.cloud.changed({u"backup"_s});
    QCOMPARE(said("nav.cbr.backups"), u"Failed: 2"_s);
    emit context.cloud.changed({u"task"_s});
    QCOMPARE(said("nav.cbr.backups"), u"Failed: 1"_s);
}

void TestShell::keepsNoticesUntilRead()
{
    logIn();
    m_context->notify(u"The disk is full."_s, false);
    m_context->notify(u"The image is being made."_s, true, u"ims.private"_s);
    QCOMPARE(m_shell->findChildren<QWidget *>(u"notice"_s).size(), 2);
    click("notice.link");
    QCOMPARE(m_shell->router().asked(), u"ims.private"_s);
    m_context->go(u"home"_s);
    const auto visible = [this] {
        int count = 0;
        for (const QWidget *notice : m_shell->findChildren<QWidget *>(u"notice"_s))
            count += notice->isVisible();
        return count;
    };
    QCOMPARE(visible(), 1); // bad news stays
    click("notice.close");
    QTRY_COMPARE(visible(), 0);
}

void TestShell::saysWhyNot()
{
    logIn();
    m_context->go(u"cbr.backup"_s, {{u"id"_s, u"backup-used"_s}});
    const QList<WhyNot> reasons = whyNot(m_shell->router(), *m_context);
    Q_UNUSED(reasons)
    QTest::keyClick(m_shell.get(), Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    auto *text = control<QTextBrowser>("whyNot.text");
    QVERIFY(text);
    QVERIFY(!text->toPlainText().isEmpty());
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(!m_shell->findChild<QWidget *>(u"whyNot.dialog"_s));
}

void TestShell::namesEveryControl()
{
    logIn();
    const QString mark = control<QLabel>("replica.mark")->accessibleName();
    QCOMPARE(mark, u"Training replica, not connected to any cloud"_s);
    QVERIFY(m_shell->windowTitle().contains(mark));
    const auto widgets = m_shell->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !widget->isEnabled())
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(face);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(),
                 qPrintable(u"%1 %2 has no name"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                       widget->objectName())));
    }
}

// By the program's own doing: this test installs nothing.
void TestShell::isOpenToAssistiveTools()
{
    logIn();
    const QAccessibleInterface *speed = QAccessible::queryAccessibleInterface(control<QWidget>("clock.speed"));
    QCOMPARE(speed->text(QAccessible::Name), u"Speed of the clock"_s);
    QCOMPARE(speed->text(QAccessible::Value), u"1×"_s);
    const QAccessibleInterface *services = QAccessible::queryAccessibleInterface(control<QWidget>("shell.services"));
    QCOMPARE(services->role(), QAccessible::ButtonMenu);
    QCOMPARE(services->childCount(), 1);
    QCOMPARE(services->child(0)->role(), QAccessible::PopupMenu);
    QCOMPARE(services->child(0)->text(QAccessible::Name), u"Service List"_s);
    const QAccessibleInterface *window = QAccessible::queryAccessibleInterface(m_shell.get());
    QCOMPARE(window->role(), QAccessible::Window);
    QCOMPARE(window->text(QAccessible::Name), m_shell->windowTitle());
    const QAccessibleInterface *link = QAccessible::queryAccessibleInterface(control<QWidget>("home.list.cbr.backups"));
    QCOMPARE(link->role(), QAccessible::Link);
}

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
