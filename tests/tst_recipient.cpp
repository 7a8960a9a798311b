// links: application
#include "context.h"
#include "edition.h"
#include "router.h"
#include "shell.h"
#include "support/world.h"
#include "theme.h"

#include <QAction>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;

// What a recipient of images, and somebody who does not pay, sees in the window.
class TestRecipient final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theQuestionIsAskedUntilItIsAnswered();
    void oneByOne();
    void anotherRoleSeesTheSamePage();
    void messagesAreToldAndRead();
    void eventsAreRefusedInWords();

private:
    template <typename T>
    T *control(const QString &name)
    {
        QCoreApplication::processEvents();
        const auto all = m_shell->findChildren<T *>(name);
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QAction *entry(const QString &menu, const QString &name)
    {
        const auto *button = control<QToolButton>(menu);
        const QList<QAction *> actions = button ? button->menu()->actions() : QList<QAction *>{};
        for (QAction *action : actions) {
            if (action->objectName() == name)
                return action;
        }
        return nullptr;
    }
    void press(const QString &name)
    {
        auto *button = control<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    bool dotted()
    {
        auto *tabs = control<QTabBar>(u"ims.images.tabs"_s);
        return tabs && tabs->tabButton(2, QTabBar::RightSide);
    }
    QString shareOf(const QString &image)
    {
        const auto found = m_world->cloud().find(u"sharedImage"_s, image, PartnerProject);
        return found ? found->value(u"share"_s).toString() : u"none"_s;
    }

    std::unique_ptr<World> m_world;
    Edition m_edition;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
    QStringList m_told;
};

void TestRecipient::init()
{
    m_world = std::make_unique<World>([](Change &change) {
        for (const auto &image : {u"first"_s, u"second"_s})
            World::addImage(change, image, {{u"type"_s, u"system"_s}});
    });
    for (const auto &image : {u"first"_s, u"second"_s})
        QVERIFY(
            m_world->cloud()
                .dispatch(m_world->command("ims.shareImage", {{u"image"_s, image}, {u"projects"_s, PartnerProject}}))
                .ok());
    m_edition = *loadEdition(u"otc"_s);
    theme::apply(*qApp, m_edition);
    m_context = std::make_unique<Context>(m_world->cloud(), m_edition);
    m_context->session = m_world->stranger;
    m_told.clear();
    connect(m_context.get(), &Context::noticed, this, [this](const QString &text) { m_told += text; });
    m_shell = makeShell(*m_context);
    m_shell->resize(1440, 900);
    m_shell->show();
    m_shell->start(u"ims.shared"_s);
    QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
}

void TestRecipient::cleanup()
{
    m_shell.reset();
    m_context.reset();
    m_world.reset();
}

void TestRecipient::theQuestionIsAskedUntilItIsAnswered()
{
    auto *question = control<QPushButton>(u"ims.shared.pending.unfold"_s);
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"2"_s) && question->text().contains(u"training"_s),
             qPrintable(question->text()));
    QVERIFY(dotted());
    press(u"ims.shared.pending.acceptAll"_s);
    QCOMPARE(shareOf(u"first"_s), u"accepted"_s);
    QCOMPARE(shareOf(u"second"_s), u"accepted"_s);
    QVERIFY(!control<QPushButton>(u"ims.shared.pending.acceptAll"_s));
    QVERIFY(!dotted());
}

void TestRecipient::oneByOne()
{
    QVERIFY(!control<QPushButton>(u"ims.shared.pending.reject"_s));
    press(u"ims.shared.pending.unfold"_s);
    auto *reject = control<QPushButton>(u"ims.shared.pending.reject"_s);
    QVERIFY(reject);
    QVERIFY(!reject->isEnabled());
    QVERIFY(!reject->toolTip().isEmpty());
    const auto boxes = m_shell->findChildren<QAbstractButton *>(u"ims.shared.pending.select"_s);
    const auto box = std::find_if(boxes.begin(), boxes.end(),
                                  [](const QAbstractButton *each) { return each->property("row") == u"second"_s; });
    QVERIFY(box != boxes.end());
    QTest::mouseClick(*box, Qt::LeftButton);
    press(u"ims.shared.pending.reject"_s);
    press(u"ims.rejectImage.yes"_s);
    QCOMPARE(shareOf(u"second"_s), u"rejected"_s);
    QCOMPARE(shareOf(u"first"_s), u"pending"_s);
    QVERIFY(dotted());
}

void TestRecipient::anotherRoleSeesTheSamePage()
{
    QAction *role = entry(u"shell.user"_s, u"shell.user.role.training/trainee"_s);
    QVERIFY(role);
    QVERIFY(!role->isChecked());
    role->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(m_context->session, m_world->session);
    QCOMPARE(m_shell->router().asked(), u"ims.shared"_s);
    QVERIFY(!dotted());
    QVERIFY(entry(u"shell.user"_s, u"shell.user.role.training/trainee"_s)->isChecked());
}

void TestRecipient::messagesAreToldAndRead()
{
    auto *bell = control<QToolButton>(u"shell.messages"_s);
    QVERIFY(bell);
    QCOMPARE(bell->text(), QString{});
    QAction *fall = entry(u"events.menu"_s, u"events.iam.fallIntoArrears"_s);
    QVERIFY(fall);
    fall->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(bell->text(), u"1"_s);
    QCOMPARE(m_told.size(), 1);
    QVERIFY2(m_told.first().contains(u"15"_s), qPrintable(m_told.first()));
    press(u"shell.messages"_s);
    QVERIFY(control<QDialog>(u"messages"_s));
    press(u"messages.ok"_s);
    QCOMPARE(bell->text(), QString{});
    QCOMPARE(m_told.size(), 1);
}

void TestRecipient::eventsAreRefusedInWords()
{
    QAction *settle = entry(u"events.menu"_s, u"events.iam.settleArrears"_s);
    QVERIFY(settle);
    settle->trigger();
    QVERIFY(control<QDialog>(u"refused"_s));
    press(u"refused.ok"_s);
    QVERIFY(m_told.isEmpty());
}

QTEST_MAIN(TestRecipient)
#include "tst_recipient.moc"
