// links: application
#include "application.h"
#include "hand.h"
#include "headless.h"
#include "router.h"
#include "workspaces.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QString folder()
{
    return QFileInfo{Workspaces::defaultPath()}.absolutePath();
}

template <typename T>
T *visible(const QString &name)
{
    const auto all = qApp->allWidgets();
    for (QWidget *widget : all)
        if (widget->objectName() == name && widget->isVisible())
            return qobject_cast<T *>(widget);
    return nullptr;
}

QStringList notices()
{
    QStringList texts;
    const auto all = qApp->allWidgets();
    for (const QWidget *notice : all) {
        if (notice->objectName() != "notice"_L1 || !notice->isVisible())
            continue;
        for (const QLabel *label : notice->findChildren<QLabel *>())
            texts += label->text();
    }
    return texts;
}

} // namespace

// The program as it is started without a word, by somebody who sits before it.
class TestStart final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        introduce();
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
        QDir{folder()}.removeRecursively();
        QSettings{}.clear();
    }
    void cleanup() { QDir{folder()}.removeRecursively(); }

    void beginsAnew_data();
    void beginsAnew();
    void leavesItWhenTheAnswerIsNo();
    void asksNobodyWhoIsNotThere();
    void asksNothingAboutANamedFile();
    void opensNoDamagedOne();
    void opensTheWorkspaceInAnotherConsole();

private:
    // Presses this button of the question, and tells what the question was.
    void answer(const QString &button)
    {
        auto *timer = new QTimer{this};
        connect(timer, &QTimer::timeout, this, [this, timer, button] {
            auto *box = visible<QMessageBox>(u"start.question"_s);
            if (!box)
                return;
            timer->deleteLater();
            m_asked = box->text();
            QTest::mouseClick(visible<QPushButton>(button), Qt::LeftButton);
        });
        timer->start(0);
    }
    QString m_asked;
};

void TestStart::beginsAnew_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no database") << QByteArray{"Dear diary, this is no database at all. "}.repeated(200);
    QTest::newRow("cut") << QByteArray{};
}

void TestStart::beginsAnew()
{
    QFETCH(QByteArray, bytes);
    const QString path = Workspaces::defaultPath();
    if (bytes.isEmpty()) {
        {
            Application first{{}, true};
            QVERIFY(first.start());
        }
        bytes = contents(path);
        bytes.truncate(bytes.size() / 2);
    }
    write(path, bytes);
    m_asked.clear();
    answer(u"start.begin"_s);
    Application application{{}, true};
    const Success started = application.start();
    QVERIFY2(started, started ? "" : qPrintable(started.failure().text()));
    QVERIFY(application.shell()->isVisible());
    const QString kept = QDir{folder()}.filePath(u"workspace-kept-1.sqlite"_s);
    QVERIFY2(m_asked.contains(u"damaged"_s) && m_asked.contains(QFileInfo{kept}.fileName()), qPrintable(m_asked));
    QCOMPARE(contents(kept), bytes);
    QVERIFY(contents(path) != bytes);
}

void TestStart::leavesItWhenTheAnswerIsNo()
{
    const QString path = Workspaces::defaultPath();
    write(path, "no workspace at all");
    m_asked.clear();
    answer(u"start.leave"_s);
    Application application{{}, true};
    const Success started = application.start();
    QVERIFY(!started && started.failure().text().contains(u"damaged"_s));
    QVERIFY(!m_asked.isEmpty());
    QCOMPARE(contents(path), "no workspace at all");
    QCOMPARE(QDir{folder()}.entryList({u"*kept*"_s}), QStringList{});
}

// Status 2 and a message.
void TestStart::asksNobodyWhoIsNotThere()
{
    const QString path = Workspaces::defaultPath();
    write(path, "no workspace at all");
    Application application{{}};
    const Success started = application.start();
    QVERIFY(!started && !started.failure().remedy.isEmpty());
    QCOMPARE(contents(path), "no workspace at all");
    QCOMPARE(application.run(), 2);
}

void TestStart::asksNothingAboutANamedFile()
{
    const QString path = QDir{folder()}.filePath(u"mine.sqlite"_s);
    write(path, "no workspace at all");
    CommandLine line;
    line.workspace = path;
    Application application{line, true};
    const Success started = application.start();
    QVERIFY(!started && started.failure().damaged);
    QCOMPARE(contents(path), "no workspace at all");
}

// From the menu: the window stays as it is and says what to do.
void TestStart::opensNoDamagedOne()
{
    const QString damaged = QDir{folder()}.filePath(u"damaged.sqlite"_s);
    write(damaged, "no workspace at all");
    Workspaces::remember(damaged);
    Application application{{}, true};
    QVERIFY(application.start());
    Shell *shell = application.shell();
    QVERIFY(QTest::qWaitForWindowExposed(shell));

    auto *recent = shell->findChild<QMenu *>(u"workspace.recent.menu"_s);
    QVERIFY(recent);
    emit recent->aboutToShow();
    QAction *entry = nullptr;
    const auto entries = recent->actions();
    for (QAction *one : entries)
        if (one->text().contains(u"damaged.sqlite"_s))
            entry = one;
    QVERIFY(entry && entry->isEnabled());
    entry->trigger();
    QTRY_COMPARE(notices().size(), 1);
    QVERIFY2(notices().first().contains(u"is damaged"_s) && notices().first().contains(u"new workspace"_s),
             qPrintable(notices().first()));

    QTest::mouseClick(visible<QWidget>(u"notice.close"_s), Qt::LeftButton);
    QTRY_COMPARE(notices().size(), 0);
    shell->findChild<QAction *>(u"workspace.open"_s)->trigger();
    auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    name->setText(damaged); // typing opens a list over it
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(notices().size(), 1);
    QCOMPARE(application.shell(), shell);
    QCOMPARE(contents(damaged), "no workspace at all");
}

// From the menu, and from the command line: the workspace, the session and the page stay.
void TestStart::opensTheWorkspaceInAnotherConsole()
{
    CommandLine line;
    line.workspace = QDir{folder()}.filePath(u"mine.sqlite"_s);
    line.edition = u"otc"_s;
    line.account = u"training"_s;
    line.user = u"trainee"_s;
    line.page = u"ims.private"_s;
    const auto edition = [&line] {
        const auto cloud = Cloud::open(line.workspace);
        return cloud ? (*cloud)->meta(u"edition"_s) : cloud.failure().text();
    };
    const auto tab = [](const Application &application) {
        auto *tabs = application.shell()->findChild<QTabBar *>(u"ims.images.tabs"_s);
        return tabs ? tabs->tabText(2) : QString{};
    };
    {
        Application application{line, true};
        const Success started = application.start();
        QVERIFY2(started, started ? "" : qPrintable(started.failure().text()));
        QCOMPARE(tab(application), u"Images Shared with Me"_s);
        Shell *before = application.shell();
        auto *huawei = before->findChild<QAction *>(u"workspace.edition.huawei"_s);
        QVERIFY(huawei && !huawei->isChecked());
        QVERIFY(before->findChild<QAction *>(u"workspace.edition.otc"_s)->isChecked());
        huawei->trigger();
        QTRY_VERIFY(application.shell() != before);
        QCOMPARE(application.shell()->router().asked(), u"ims.private"_s);
        QCOMPARE(tab(application), u"Shared Images"_s);
        QVERIFY(application.shell()->findChild<QAction *>(u"workspace.edition.huawei"_s)->isChecked());
    }
    QCOMPARE(edition(), u"huawei"_s);
    line.edition.clear();
    {
        Application application{line, true};
        QVERIFY(application.start());
        QCOMPARE(tab(application), u"Shared Images"_s);
    }
    line.edition = u"otc"_s;
    {
        Application application{line, true};
        QVERIFY(application.start());
        QCOMPARE(tab(application), u"Images Shared with Me"_s);
        QCOMPARE(application.shell()->router().asked(), u"ims.private"_s);
    }
    QCOMPARE(edition(), u"otc"_s); // not before: who has a workspace open has it alone
}

QTEST_MAIN(TestStart)
#include "tst_start.moc"
