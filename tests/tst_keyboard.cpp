// links: application
#include "accessibility.h"
#include "clock.h"
#include "context.h"
#include "edition.h"
#include "page.h"
#include "router.h"
#include "shell.h"
#include "support/world.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change)
{
    World::addBackup(change, u"free"_s, {{u"name"_s, u"web-backup-0412"_s}, {u"created"_s, World::Start}});
    World::addBackup(change, u"used"_s, {{u"image_id"_s, u"full"_s}});
    World::addImage(change, u"full"_s, {{u"backup_id"_s, u"used"_s}});
    World::addImage(change, u"system"_s, {{u"type"_s, u"system"_s}});
}

QString told(const QWidget *widget)
{
    if (!widget)
        return u"nothing"_s;
    return u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
}

// Something that a person can press or write in.
bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget);
}

// Reached by other keys than Tab: what stands inside a field (Return does the same), and the boxes of a choice that are
// not chosen (arrows).
bool hasOtherKeys(const QWidget *widget)
{
    for (const QWidget *each = widget->parentWidget(); each; each = each->parentWidget()) {
        if (isControl(each))
            return true;
    }
    const QString look = widget->property("look").toString();
    return look == "segment"_L1 || look == "radio"_L1;
}

} // namespace

// The program without a mouse.
class TestKeyboard final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void tabGoesOnceAround_data();
    void tabGoesOnceAround();
    void goesOnInTheNextPage();
    void makesAnImage();

private:
    static QWidget *focus() { return QApplication::focusWidget(); }
    static void press(Qt::Key key) { QTest::keyClick(focus(), key); }
    QList<QWidget *> round(Qt::Key key);
    void tabTo(const QString &name, const QString &row = {});
    void choose(const QString &entry);

    void use(const QString &edition);

    Edition m_edition;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
};

void TestKeyboard::initTestCase()
{
    installAccessibility();
}

void TestKeyboard::init()
{
    QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
    use(u"otc"_s);
}

void TestKeyboard::use(const QString &edition)
{
    cleanup();
    m_edition = *loadEdition(edition);
    theme::apply(*qApp, m_edition);
    m_world = std::make_unique<World>(fill, edition);
    m_context = std::make_unique<Context>(m_world->cloud(), m_edition);
    m_shell = makeShell(*m_context);
    m_shell->resize(1440, 900);
    m_shell->show();
    m_shell->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_shell.get()));
}

void TestKeyboard::cleanup()
{
    m_shell.reset();
    m_context.reset();
    m_world.reset();
}

// The stops of one round, and that each of them shows itself: it is on the screen and looks other than without the
// focus.
QList<QWidget *> TestKeyboard::round(Qt::Key key)
{
    constexpr int Most = 400;
    QList<QWidget *> stops;
    press(key);
    while (focus() && !stops.contains(focus()) && stops.size() < Most) {
        QWidget *stop = focus();
        stops += stop;
        const auto *area = qobject_cast<QAbstractScrollArea *>(stop); // its viewport covers it
        if ((area ? area->viewport() : stop)->visibleRegion().isEmpty())
            QTest::qFail(qPrintable(told(stop) + u" has the focus where nobody sees it"_s), __FILE__, __LINE__);
        const QImage with = stop->grab().toImage();
        press(key);
        if (focus() != stop && stop->grab().toImage() == with)
            QTest::qFail(qPrintable(told(stop) + u" looks the same with and without the focus"_s), __FILE__, __LINE__);
    }
    if (stops.isEmpty() || focus() != stops.first())
        QTest::qFail(qPrintable(u"the round does not close: from %1 to %2"_s.arg(
                         told(stops.isEmpty() ? nullptr : stops.last()), told(focus()))),
                     __FILE__, __LINE__);
    return stops;
}

void TestKeyboard::tabGoesOnceAround_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QVariantMap>("arguments");
    for (const QString &edition : editionIds()) {
        const auto row = [&edition](const QString &name, const QString &page, const QVariantMap &arguments = {}) {
            QTest::addRow("%s %s", qPrintable(edition), qPrintable(name)) << edition << page << arguments;
        };
        for (const QString &page : Router::pages(*loadEdition(edition)))
            row(page, page);
        row(u"no match"_s, u"cbr.backups"_s, {{u"keyword"_s, u"nothing-like-this"_s}});
        row(u"form of a backup"_s, u"ims.createImage"_s, {{u"backup"_s, u"free"_s}});
        row(u"backup"_s, u"cbr.backup"_s, {{u"id"_s, u"used"_s}});
        row(u"full-ECS image"_s, u"ims.image"_s, {{u"id"_s, u"full"_s}, {u"tab"_s, u"ims.image.backups"_s}});
        row(u"system disk image"_s, u"ims.image"_s, {{u"id"_s, u"system"_s}});
    }
}

void TestKeyboard::tabGoesOnceAround()
{
    QFETCH(QString, edition);
    QFETCH(QString, page);
    QFETCH(QVariantMap, arguments);
    use(edition);
    m_context->session = page == "login"_L1 ? Session{} : m_world->session;
    m_shell->start(page, arguments);
    QCoreApplication::processEvents();
    QVERIFY(m_shell->router().page());
    m_shell->router().page()->setFocus(); // where a person begins

    const QList<QWidget *> stops = round(Qt::Key_Tab);
    QStringList missed;
    const auto widgets = m_shell->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (isControl(widget) && widget->isVisible() && widget->isEnabled() && !hasOtherKeys(widget) &&
            !stops.contains(widget))
            missed += told(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(u"Tab does not reach "_s + missed.join(u", "_s)));
    const QList<QWidget *> back = round(Qt::Key_Backtab);
    QCOMPARE((QSet<QWidget *>{back.begin(), back.end()}), (QSet<QWidget *>{stops.begin(), stops.end()}));
}

// Presses Tab until the control has the focus.
void TestKeyboard::tabTo(const QString &name, const QString &row)
{
    constexpr int Most = 200;
    for (int pressed = 0; pressed < Most; ++pressed) {
        if (focus() && focus()->objectName() == name && (row.isEmpty() || focus()->property("row") == row))
            return;
        press(Qt::Key_Tab);
    }
    QFAIL(qPrintable(u"Tab does not come to %1; it stands on %2"_s.arg(name, told(focus()))));
}

// Opens the menu of the focused button and takes the entry.
void TestKeyboard::choose(const QString &entry)
{
    bool taken = false;
    QTimer::singleShot(0, this, [&] { // some menus hold up the one who opens them
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        for (qsizetype pressed = 0; pressed <= menu->actions().size() && !taken; ++pressed) {
            QTest::keyClick(menu, Qt::Key_Down);
            taken = menu->activeAction() && menu->activeAction()->text() == entry;
        }
        QTest::keyClick(menu, taken ? Qt::Key_Return : Qt::Key_Escape);
    });
    press(Qt::Key_Space);
    QCoreApplication::processEvents();
    QVERIFY2(taken, qPrintable(entry));
    m_shell->activateWindow(); // the offscreen platform forgets who was active before the menu
    QTRY_VERIFY(focus());
}

// Who leaves a page by key does not begin again at the top of the window.
void TestKeyboard::goesOnInTheNextPage()
{
    m_shell->start();
    tabTo(u"login.practice.training/trainee"_s);
    press(Qt::Key_Return);
    QCOMPARE(focus()->objectName(), u"login.password"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_shell->router().root(), u"home"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focus()->objectName(), u"home.open.ecs.servers"_s);
    tabTo(u"home.list.cbr.backups"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_shell->router().asked(), u"cbr.backups"_s);
    QVERIFY(m_shell->router().page()->isAncestorOf(focus()));
    tabTo(u"cbr.backups.name"_s, u"free"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_shell->router().root(), u"cbr.backup"_s);
    QVERIFY(m_shell->router().page()->isAncestorOf(focus()));
}

// The procedure from the log-in to the new image.
void TestKeyboard::makesAnImage()
{
    m_shell->start();
    tabTo(u"login.practice.training/trainee"_s);
    press(Qt::Key_Space);
    tabTo(u"login.logIn"_s);
    press(Qt::Key_Space);
    QCOMPARE(m_shell->router().root(), u"home"_s);

    tabTo(u"shell.services"_s);
    choose(u"Cloud Backup and Recovery"_s);
    QCOMPARE(m_shell->router().root(), u"cbr.servers"_s);

    tabTo(u"cbr.servers.tabs"_s);
    press(Qt::Key_Right);
    QCOMPARE(m_shell->router().asked(), u"cbr.backupTabs"_s);
    tabTo(u"cbr.backups.more"_s, u"free"_s);
    choose(u"Create Image"_s);
    QCOMPARE(m_shell->router().root(), u"ims.createImage"_s);

    tabTo(u"ims.createImage.name"_s);
    QTest::keyClicks(focus(), u"web-image-01"_s);
    tabTo(u"ims.createImage.createNow"_s);
    press(Qt::Key_Space);
    tabTo(u"ims.createImage.submit"_s);
    press(Qt::Key_Space);
    QCOMPARE(m_shell->router().asked(), u"ims.private"_s);
    const Rows made = m_world->cloud().fetch({.kind = u"image"_s,
                                              .project = m_context->session.project,
                                              .filters = {{u"name"_s, Filter::Is, {u"web-image-01"_s}}}});
    QCOMPARE(made.total, 1);
    QCOMPARE(made.at(0, u"backup_id"_s), QVariant{u"free"_s});
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
