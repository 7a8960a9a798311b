// links: ui
#include "robot.h"
#include "route.h"
#include "support/world.h"
#include "tablemodel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// A window like those of the console, in small.
class Window final : public QWidget {
public:
    Window()
    {
        resize(600, 400);
        auto *rows = new QVBoxLayout{this};
        plain = button(u"a.plain"_s, this);
        disabled = button(u"a.disabled"_s, this);
        disabled->setEnabled(false);
        disabled->setToolTip(u"<p>This backup was used (CBR-01).</p>"_s);
        hidden = button(u"a.hidden"_s, this);
        hidden->hide();
        field = new QLineEdit{this};
        field->setObjectName(u"a.name"_s);
        area = new QPlainTextEdit{this};
        area->setObjectName(u"a.description"_s);
        box = new QComboBox{this};
        box->setObjectName(u"a.choice"_s);
        for (int i = 0; i < 60; ++i)
            box->addItem(u"Entry %1"_s.arg(i), u"e%1"_s.arg(i));
        tabs = new QTabBar{this};
        tabs->addTab(u"First"_s);
        tabs->addTab(u"Second"_s);
        tabs->setTabData(0, u"a.first"_s);
        tabs->setTabData(1, u"a.second"_s);
        for (QWidget *one : {static_cast<QWidget *>(plain), static_cast<QWidget *>(disabled),
                             static_cast<QWidget *>(hidden), static_cast<QWidget *>(field),
                             static_cast<QWidget *>(area), static_cast<QWidget *>(box), static_cast<QWidget *>(tabs)})
            rows->addWidget(one);
    }

    QPushButton *button(const QString &id, QWidget *parent)
    {
        auto *made = new QPushButton{id, parent};
        made->setObjectName(id);
        connect(made, &QPushButton::clicked, this, [this, id] { pressed << id; });
        return made;
    }

    void entry(QMenu *menu, const QString &id)
    {
        QAction *action = menu->addAction(id);
        action->setObjectName(id);
        connect(action, &QAction::triggered, this, [this, id] { pressed << id; });
    }

    QPushButton *plain;
    QPushButton *disabled;
    QPushButton *hidden;
    QLineEdit *field;
    QPlainTextEdit *area;
    QComboBox *box;
    QTabBar *tabs;
    QStringList pressed;
};

QString problem(const Success &success)
{
    return success ? QString{} : success.failure().text();
}

} // namespace

#define PRESSED(call)                                                                                                  \
    do {                                                                                                               \
        const Success success = call;                                                                                  \
        QVERIFY2(success, qPrintable(problem(success)));                                                               \
    } while (false)

#define REFUSED(call, words)                                                                                           \
    do {                                                                                                               \
        const Success success = call;                                                                                  \
        QVERIFY(!success);                                                                                             \
        QVERIFY2(problem(success).contains(words), qPrintable(problem(success)));                                      \
    } while (false)

class TestRobot final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void presses();
    void refusesDisabled();
    void refusesHidden();
    void refusesUnknown();
    void refusesCovered();
    void refusesBehindADialog();
    void pressesInADialog();
    void refusesOutside();
    void scrolls();
    void typesEverything();
    void refusesWhatTheFieldDoesNotTake();
    void readOnly();
    void tabs();
    void chooses();
    void menuOfAToolButton();
    void menuOfAPushButton();
    void greyedEntry();
    void menuWithoutEntry();
    void rows();
    void rowsOfTheSameName();
    void rowOutOfSight();
    void selects();
    void unfoldedRows();
    void expectsARefusal();
    void expectsAFormToStay();
    void waits();
    void waitsForAControl();
    void pictures();
    void knowsTheWay();

private:
    void show();
    QTableView *table(const QStringList &names);

    std::unique_ptr<World> m_world;
    Edition m_edition;
    std::unique_ptr<Window> m_window;
    std::unique_ptr<Robot> m_robot;
};

void TestRobot::init()
{
    QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s});
    m_world = std::make_unique<World>([](Change &change) { World::addBackup(change, u"backup-1"_s); });
    m_window = std::make_unique<Window>();
    m_robot = std::make_unique<Robot>(*m_window, m_world->cloud(), m_edition);
}

void TestRobot::cleanup()
{
    m_robot.reset();
    m_window.reset();
    m_world.reset();
}

void TestRobot::show()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

// A list "a.list" whose last column has a button a.list.act, a check box a.list.select and a menu a.list.more.
QTableView *TestRobot::table(const QStringList &names)
{
    auto *model = new QStandardItemModel{int(names.size()), 2, m_window.get()};
    auto *view = new QTableView{m_window.get()};
    view->setObjectName(u"a.list.table"_s);
    view->setModel(model);
    view->setMinimumHeight(120);
    m_window->layout()->addWidget(view);
    for (int i = 0; i < int(names.size()); ++i) {
        const QString id = u"id-%1"_s.arg(i);
        model->setData(model->index(i, 0), names.at(i));
        model->setData(model->index(i, 0), id, TableModel::IdRole);
        auto *cell = new QWidget;
        auto *row = new QHBoxLayout{cell};
        row->setContentsMargins({});
        auto *select = new QCheckBox{cell};
        select->setObjectName(u"a.list.select"_s);
        auto *act = new QPushButton{u"Act"_s, cell};
        act->setObjectName(u"a.list.act"_s);
        connect(act, &QPushButton::clicked, m_window.get(), [this, id] { m_window->pressed << u"act " + id; });
        auto *more = new QToolButton{cell};
        more->setObjectName(u"a.list.more"_s);
        more->setPopupMode(QToolButton::InstantPopup);
        more->setMenu(new QMenu{more});
        QAction *entry = more->menu()->addAction(u"Create Image"_s);
        entry->setObjectName(u"a.list.more.create"_s);
        connect(entry, &QAction::triggered, m_window.get(), [this, id] { m_window->pressed << u"create " + id; });
        for (QWidget *one :
             {static_cast<QWidget *>(select), static_cast<QWidget *>(act), static_cast<QWidget *>(more)}) {
            one->setProperty("row", id);
            row->addWidget(one);
        }
        view->setIndexWidget(model->index(i, 1), cell);
    }
    view->setColumnWidth(1, 220);
    return view;
}

void TestRobot::presses()
{
    show();
    PRESSED(m_robot->press(u"a.plain"_s));
    PRESSED(m_robot->press(u"a.plain"_s));
    QCOMPARE(m_window->pressed, QStringList({u"a.plain"_s, u"a.plain"_s}));
}

void TestRobot::refusesDisabled()
{
    show();
    REFUSED(m_robot->press(u"a.disabled"_s), u"disabled: This backup was used (CBR-01)."_s);
    QVERIFY(m_window->pressed.isEmpty());
}

void TestRobot::refusesHidden()
{
    show();
    REFUSED(m_robot->press(u"a.hidden"_s), u"hidden"_s);
}

void TestRobot::refusesUnknown()
{
    show();
    REFUSED(m_robot->press(u"b.plain"_s), u"a.plain"_s);
}

void TestRobot::refusesCovered()
{
    show();
    QWidget veil{m_window.get()};
    veil.setObjectName(u"a.veil"_s);
    veil.setGeometry(m_window->rect());
    veil.show();
    REFUSED(m_robot->press(u"a.plain"_s), u"covered by “a.veil”"_s);
    QVERIFY(m_window->pressed.isEmpty());
    veil.hide();
    PRESSED(m_robot->press(u"a.plain"_s));
}

void TestRobot::refusesBehindADialog()
{
    show();
    QDialog dialog{m_window.get()};
    dialog.setObjectName(u"a.question"_s);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.show();
    REFUSED(m_robot->press(u"a.plain"_s), u"a.question"_s);
    QVERIFY(m_window->pressed.isEmpty());
}

void TestRobot::pressesInADialog()
{
    show();
    QDialog dialog{m_window.get()};
    dialog.setWindowModality(Qt::WindowModal);
    QPushButton *inside = m_window->button(u"a.plain"_s, &dialog); // the same name as one behind
    connect(inside, &QPushButton::clicked, &dialog, &QDialog::accept);
    dialog.show();
    PRESSED(m_robot->press(u"a.plain"_s));
    QVERIFY(!dialog.isVisible());
}

void TestRobot::refusesOutside()
{
    auto *far = m_window->button(u"a.far"_s, m_window.get());
    show();
    far->setGeometry(5000, 5000, 80, 24);
    REFUSED(m_robot->press(u"a.far"_s), u"outside"_s);
}

void TestRobot::scrolls()
{
    auto *scroll = new QScrollArea{m_window.get()};
    auto *content = new QWidget;
    content->resize(300, 3000);
    QPushButton *deep = m_window->button(u"a.deep"_s, content);
    deep->move(20, 2800);
    QPushButton *top = m_window->button(u"a.top"_s, content);
    top->move(20, 10);
    scroll->setWidget(content);
    scroll->setMinimumHeight(100);
    m_window->layout()->addWidget(scroll);
    show();
    PRESSED(m_robot->press(u"a.deep"_s));
    PRESSED(m_robot->press(u"a.top"_s));
    QCOMPARE(m_window->pressed, QStringList({u"a.deep"_s, u"a.top"_s}));
}

void TestRobot::typesEverything()
{
    show();
    m_window->field->setText(u"old"_s);
    const QString text = u"Web-Image_01 äöü ß 映像 ← 𝛑🙂"_s;
    PRESSED(m_robot->fill(u"a.name"_s, text));
    QCOMPARE(m_window->field->text(), text);
    PRESSED(m_robot->fill(u"a.name"_s, {}));
    QVERIFY(m_window->field->text().isEmpty());
    PRESSED(m_robot->fill(u"a.description"_s, u"two\nlines"_s));
    QCOMPARE(m_window->area->toPlainText(), u"two\nlines"_s);
    bool entered = false;
    connect(m_window->field, &QLineEdit::returnPressed, this, [&entered] { entered = true; });
    PRESSED(m_robot->fill(u"a.name"_s, u"x"_s, {}, true));
    QVERIFY(entered);
}

void TestRobot::refusesWhatTheFieldDoesNotTake()
{
    show();
    m_window->field->setMaxLength(4);
    REFUSED(m_robot->fill(u"a.name"_s, u"longer"_s), u"holds “long”"_s);
}

void TestRobot::readOnly()
{
    show();
    m_window->field->setText(u"stays"_s);
    m_window->field->setReadOnly(true);
    REFUSED(m_robot->fill(u"a.name"_s, u"new"_s), u"takes no text"_s);
    QCOMPARE(m_window->field->text(), u"stays"_s);
    REFUSED(m_robot->fill(u"a.plain"_s, u"new"_s), u"takes no text"_s);
}

void TestRobot::tabs()
{
    show();
    PRESSED(m_robot->press(u"a.second.tab"_s));
    QCOMPARE(m_window->tabs->currentIndex(), 1);
    PRESSED(m_robot->press(u"a.first.tab"_s));
    m_window->tabs->setTabEnabled(1, false);
    REFUSED(m_robot->press(u"a.second.tab"_s), u"disabled"_s);
    REFUSED(m_robot->press(u"a.third.tab"_s), u"a.third.tab"_s);
}

void TestRobot::chooses()
{
    show();
    PRESSED(m_robot->choose(u"a.choice"_s, u"Entry 1"_s));
    QCOMPARE(m_window->box->currentIndex(), 1);
    PRESSED(m_robot->choose(u"a.choice"_s, u"Entry 55"_s));
    QCOMPARE(m_window->box->currentIndex(), 55);
    PRESSED(m_robot->choose(u"a.choice"_s, u"e0"_s));
    QCOMPARE(m_window->box->currentIndex(), 0);
    REFUSED(m_robot->choose(u"a.choice"_s, u"Entry 99"_s), u"Entry 99"_s);
    PRESSED(m_robot->press(u"a.plain"_s)); // nothing is left open
}

void TestRobot::menuOfAToolButton()
{
    auto *services = new QToolButton{m_window.get()};
    services->setObjectName(u"shell.services"_s);
    services->setPopupMode(QToolButton::InstantPopup);
    services->setMenu(new QMenu{services});
    m_window->entry(services->menu(), u"shell.services.home"_s);
    m_window->entry(services->menu(), u"shell.services.cbr.servers"_s);
    m_window->layout()->addWidget(services);
    show();
    PRESSED(m_robot->press(u"shell.services.cbr.servers"_s));
    QCOMPARE(m_window->pressed, QStringList{u"shell.services.cbr.servers"_s});
    REFUSED(m_robot->press(u"shell.services.nowhere"_s), u"shell.services.nowhere"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestRobot::menuOfAPushButton()
{
    QPushButton *workspace = m_window->button(u"workspace.menu"_s, m_window.get());
    workspace->setMenu(new QMenu{workspace});
    m_window->entry(workspace->menu(), u"workspace.reset"_s); // not named like its button
    m_window->layout()->addWidget(workspace);
    show();
    PRESSED(m_robot->press(u"workspace.reset"_s));
    QCOMPARE(m_window->pressed, QStringList{u"workspace.reset"_s});
}

void TestRobot::greyedEntry()
{
    QTableView *view = table({u"web-backup-0412"_s});
    auto *more = view->findChild<QToolButton *>(u"a.list.more"_s);
    QAction *entry = more->menu()->actions().constFirst();
    entry->setEnabled(false);
    entry->setToolTip(u"Used already (CBR-01)"_s);
    show();
    REFUSED(m_robot->press(u"a.list.more.create"_s, u"web-backup-0412"_s), u"CBR-01"_s);
    QVERIFY(m_window->pressed.isEmpty());
    QVERIFY(!QApplication::activePopupWidget());
}

void TestRobot::menuWithoutEntry()
{
    auto *services = new QToolButton{m_window.get()};
    services->setObjectName(u"shell.services"_s);
    services->setPopupMode(QToolButton::InstantPopup);
    services->setMenu(new QMenu{services});
    m_window->entry(services->menu(), u"shell.services.home"_s);
    m_window->layout()->addWidget(services);
    show();
    REFUSED(m_robot->press(u"shell.services"_s), u"opens a menu"_s);
}

void TestRobot::rows()
{
    table({u"web-backup-0412"_s, u"erp-backup-0398"_s});
    show();
    PRESSED(m_robot->press(u"a.list.act"_s, u"erp-backup-0398"_s));
    PRESSED(m_robot->press(u"a.list.act"_s, u"id-0"_s));
    PRESSED(m_robot->press(u"a.list.more.create"_s, u"erp-backup-0398"_s));
    PRESSED(m_robot->press(u"a.list.more.create"_s, u"web-backup-0412"_s));
    QCOMPARE(m_window->pressed, QStringList({u"act id-1"_s, u"act id-0"_s, u"create id-1"_s, u"create id-0"_s}));
    REFUSED(m_robot->press(u"a.list.act"_s, u"gone-backup"_s), u"gone-backup"_s);
    REFUSED(m_robot->press(u"a.list.nothing"_s, u"id-0"_s), u"a.list.nothing"_s);
}

void TestRobot::rowsOfTheSameName()
{
    table({u"twin"_s, u"twin"_s});
    show();
    REFUSED(m_robot->press(u"a.list.act"_s, u"twin"_s), u"2"_s);
    PRESSED(m_robot->press(u"a.list.act"_s, u"id-1"_s));
    QCOMPARE(m_window->pressed, QStringList{u"act id-1"_s});
}

void TestRobot::rowOutOfSight()
{
    QStringList names;
    for (int i = 0; i < 200; ++i)
        names << u"backup-%1"_s.arg(i);
    table(names);
    show();
    PRESSED(m_robot->press(u"a.list.act"_s, u"backup-180"_s));
    PRESSED(m_robot->press(u"a.list.more.create"_s, u"backup-3"_s));
    QCOMPARE(m_window->pressed, QStringList({u"act id-180"_s, u"create id-3"_s}));
}

void TestRobot::selects()
{
    QTableView *view = table({u"web-backup-0412"_s, u"erp-backup-0398"_s});
    show();
    PRESSED(m_robot->select(u"a.list"_s, u"erp-backup-0398"_s));
    PRESSED(m_robot->select(u"a.list"_s, u"erp-backup-0398"_s)); // a second time leaves the tick
    const QList<QCheckBox *> boxes = view->findChildren<QCheckBox *>();
    for (const QCheckBox *one : boxes)
        QCOMPARE(one->isChecked(), one->property("row") == u"id-1"_s);
}

// What stands in an unfolded row is called by its text.
void TestRobot::unfoldedRows()
{
    QTableView *view = table({u"ecs-web-01"_s});
    for (const QString &disk : {u"system"_s, u"data"_s}) {
        auto *box = new QCheckBox{disk, view->viewport()};
        box->setObjectName(u"a.list.inner"_s);
        box->move(60, disk == u"data"_s ? 40 : 20);
    }
    show();
    PRESSED(m_robot->press(u"a.list.inner"_s, u"data"_s));
    const QList<QCheckBox *> boxes = view->findChildren<QCheckBox *>(u"a.list.inner"_s);
    for (const QCheckBox *box : boxes)
        QCOMPARE(box->isChecked(), box->text() == u"data"_s);
    REFUSED(m_robot->press(u"a.list.inner"_s, u"other"_s), u"other"_s);
}

void TestRobot::expectsARefusal()
{
    show();
    Attempt attempt = beginAttempt(m_world->cloud(), m_world->session);
    PRESSED(m_robot->pressRefused(u"a.disabled"_s, {}, u"CBR-01"_s, attempt));
    QCOMPARE(attempt.reasons, QStringList{u"CBR-01"_s});
    REFUSED(m_robot->pressRefused(u"a.disabled"_s, {}, u"CBR-07"_s, attempt), u"CBR-07"_s);
    REFUSED(m_robot->pressRefused(u"a.plain"_s, {}, u"CBR-01"_s, attempt), u"not refused"_s);
    REFUSED(m_robot->pressRefused(u"a.hidden"_s, {}, u"CBR-01"_s, attempt), u"hidden"_s);
    QCOMPARE(attempt.reasons, QStringList{u"CBR-01"_s});

    // On submit: the command goes through the door and is refused there.
    connect(m_window->plain, &QPushButton::clicked, this, [this] {
        m_world->cloud().dispatch(m_world->command("ims.createImage", {{u"backup"_s, QString{}}}));
    });
    PRESSED(m_robot->pressRefused(u"a.plain"_s, {}, u"IMS-70"_s, attempt));
}

// Next leads to a confirmation, or the form stays and says why: no command is sent then.
void TestRobot::expectsAFormToStay()
{
    auto *said = new QLabel{m_window.get()};
    m_window->layout()->addWidget(said);
    bool stays = true;
    connect(m_window->plain, &QPushButton::clicked, this, [this, said, &stays] {
        said->setText(u"This backup was used (CBR-01)."_s);
        m_window->plain->setVisible(stays);
    });
    show();
    Attempt attempt = beginAttempt(m_world->cloud(), m_world->session);
    REFUSED(m_robot->pressRefused(u"a.plain"_s, {}, u"CBR-07"_s, attempt), u"not refused"_s);
    PRESSED(m_robot->pressRefused(u"a.plain"_s, {}, u"CBR-01"_s, attempt));
    QCOMPARE(attempt.reasons, QStringList{u"CBR-01"_s});
    stays = false;
    REFUSED(m_robot->pressRefused(u"a.plain"_s, {}, u"CBR-01"_s, attempt), u"not refused"_s);
}

void TestRobot::waits()
{
    QPushButton *next = m_window->button(u"clock.next"_s, m_window.get());
    m_window->layout()->addWidget(next);
    connect(next, &QPushButton::clicked, this, [this] {
        if (const auto due = m_world->cloud().nextEvent())
            QVERIFY(m_world->cloud().advance(*due));
    });
    show();
    const Attempt attempt = beginAttempt(m_world->cloud(), m_world->session);
    const QVariantMap state{{u"image"_s, QVariantMap{{u"name"_s, u"web-image-01"_s}, {u"status"_s, u"normal"_s}}}};
    REFUSED(m_robot->wait(attempt, state), u"nothing more"_s);
    const Outcome made = m_world->cloud().dispatch(
        m_world->command("ims.createImage", {{u"backup"_s, u"backup-1"_s}, {u"name"_s, u"web-image-01"_s}}));
    QVERIFY(made.ok());
    PRESSED(m_robot->wait(attempt, state));
    QVERIFY(m_world->cloud().now() > World::Start);
}

void TestRobot::waitsForAControl()
{
    QPushButton *next = m_window->button(u"clock.next"_s, m_window.get());
    m_window->layout()->addWidget(next);
    int presses = 0;
    connect(next, &QPushButton::clicked, this, [this, &presses] {
        QVERIFY(m_world->cloud().advance(*m_world->cloud().nextEvent()));
        ++presses;
        m_window->hidden->show();
    });
    show();
    const Attempt attempt = beginAttempt(m_world->cloud(), m_world->session);
    const QVariantMap state{{u"shown"_s, u"a.hidden"_s}};
    REFUSED(m_robot->wait(attempt, state), u"nothing more"_s);
    QVERIFY(m_world->cloud()
                .dispatch(
                    m_world->command("ims.createImage", {{u"backup"_s, u"backup-1"_s}, {u"name"_s, u"web-image-01"_s}}))
                .ok());
    m_window->disabled->setEnabled(true);
    PRESSED(m_robot->wait(attempt, {{u"shown"_s, u"a.disabled"_s}}));
    QCOMPARE(presses, 0);
    PRESSED(m_robot->wait(attempt, state));
    QCOMPARE(presses, 1);
}

void TestRobot::pictures()
{
    show();
    Attempt attempt;
    m_robot->setPictures(true);
    const Robot::StepResult done = m_robot->perform({.kind = Step::Press, .target = u"a.plain"_s}, attempt);
    QVERIFY(done.ok);
    QCOMPARE(done.picture.width(), m_window->width());
    QVERIFY(done.picture.height() > m_window->height()); // the training mark stands below
    const QImage marked = done.picture.toImage();
    const QImage plain = m_robot->picture().toImage();
    const QPoint ring = m_window->plain->geometry().topLeft() + QPoint{m_window->plain->width() / 2, -3};
    QVERIFY(marked.pixelColor(ring) != plain.pixelColor(ring));
    m_robot->setPictures(false);
    QVERIFY(m_robot->perform({.kind = Step::Press, .target = u"a.plain"_s}, attempt).picture.isNull());
}

void TestRobot::knowsTheWay()
{
    Edition edition;
    edition.services = {{.title = u"Computing"_s, .entries = {{u"Image Management Service"_s, u"ims.images"_s}}},
                        {.title = u"Storage"_s, .entries = {{u"Cloud Backup and Recovery"_s, u"cbr.servers"_s}}}};
    QCOMPARE(routeTo(u"cbr.servers"_s, edition), QStringList{u"shell.services.cbr.servers"_s});
    QCOMPARE(routeTo(u"cbr.backups"_s, edition),
             QStringList({u"shell.services.cbr.servers"_s, u"cbr.backupTabs.tab"_s, u"cbr.backups.tab"_s}));
    QCOMPARE(routeTo(u"ims.createImage"_s, edition),
             QStringList({u"shell.services.ims.images"_s, u"ims.images.createImage"_s}));
    QCOMPARE(routeTo(u"credentials"_s, edition), QStringList{u"shell.user.credentials"_s});
    QVERIFY(routeTo(u"cbr.backup"_s, edition).isEmpty()); // details are opened from their list
    QVERIFY(routeTo(u"nowhere"_s, edition).isEmpty());
}

QTEST_MAIN(TestRobot)
#include "tst_robot.moc"
