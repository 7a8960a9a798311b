// links: ui
#include "accessibility.h"
#include "cells.h"
#include "controls.h"
#include "listpage.h"
#include "robot.h"
#include "support/forms.h"
#include "support/pagedump.h"
#include "support/stage.h"

#include <QCheckBox>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Sub = QT_TRANSLATE_NOOP("ims", "Source");
constexpr const char *Other = QT_TRANSLATE_NOOP("ims", "Other");
constexpr Column Columns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name", .width = 500},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ims", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 500},
};
constexpr Action Actions[] = {
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("ims", "Delete"),
     .command = "ims.deleteImage",
     .opens = "ims.deleteImage"},
    {.id = "modify",
     .title = QT_TRANSLATE_NOOP("ims", "Modify"),
     .command = "ims.modifyImage",
     .opens = "ims.modifyImage",
     .under = Sub},
    {.id = "notYet", .title = QT_TRANSLATE_NOOP("ims", "Dashboard"), .under = Sub},
    {.id = "export",
     .title = QT_TRANSLATE_NOOP("ims", "Export"),
     .command = "ims.exportImage",
     .opens = "ims.exportImage",
     .under = Other},
};
constexpr ListSpec List{.id = "test.list",
                        .service = "ims",
                        .title = QT_TRANSLATE_NOOP("ims", "Private Images"),
                        .kind = "image",
                        .columns = Columns,
                        .actions = Actions,
                        .search = Search::None,
                        .sort = "created",
                        .exports = false};

void fill(Change &change)
{
    forms::fill(change);
    World::addImage(change, u"image-broken"_s, {{u"type"_s, u"system"_s}, {u"status"_s, u"error"_s}});
}

} // namespace

// Sub-menus of More, by mouse, by keys, for assistive tools and for the robot; and forms that the robot fills in.
class TestSubMenu final : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Robot> m_robot;
    ListPage *m_page = nullptr;

    MoreButton *more(const QString &row) { return m_stage->control<MoreButton>("test.list.more", row); }
    static QStringList titles(const QMenu &menu)
    {
        QStringList titles;
        const auto entries = menu.actions();
        for (const QAction *entry : entries)
            titles += entry->text();
        return titles;
    }
    static QMenu *subMenu(const QMenu &menu, const QString &title)
    {
        const auto entries = menu.actions();
        for (const QAction *entry : entries) {
            if (entry->text() == title)
                return entry->menu<QMenu *>();
        }
        return nullptr;
    }
    QString lastArguments()
    {
        const Rows journal = m_stage->world->fetch({.kind = u"journal"_s, .sort = u"id"_s, .descending = true});
        return journal.at(0, u"arguments"_s).toString();
    }

private slots:
    void initTestCase() { installAccessibility(); }
    void init()
    {
        failOnWarnings();
        m_stage = std::make_unique<Stage>(fill);
        m_page = new ListPage{List, m_stage->context, &m_stage->window};
        m_page->open({});
        m_stage->show(m_page);
        m_robot = std::make_unique<Robot>(m_stage->window, m_stage->world.cloud(), m_stage->edition);
    }
    void cleanup()
    {
        m_robot.reset();
        m_stage.reset();
    }

    void holdTheEntriesOfTheirTitle()
    {
        QMenu *menu = more(u"image-system"_s)->entries();
        QCOMPARE(titles(*menu), QStringList({u"Delete"_s, u"Source"_s, u"Other"_s}));
        QCOMPARE(titles(*subMenu(*menu, u"Source"_s)), QStringList({u"Modify"_s, u"Dashboard"_s}));
    }

    void areLeftOutWhenTheyWouldBeEmpty()
    {
        QCOMPARE(titles(*more(u"image-full"_s)->entries()), QStringList({u"Delete"_s, u"Source"_s}));
    }

    void openByKeysAndSayWhyAnEntryIsGreyed()
    {
        MoreButton *button = more(u"image-broken"_s);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Down);
        QMenu *menu = button->shown();
        QTRY_VERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction()->text(), u"Source"_s);
        QTest::keyClick(menu, Qt::Key_Right);
        QMenu *sub = subMenu(*menu, u"Source"_s);
        QTRY_VERIFY(sub->isVisible());
        QCOMPARE(sub->activeAction()->text(), u"Modify"_s); // greyed, and reached all the same
        QVERIFY(!sub->activeAction()->isEnabled());
        QVERIFY(sub->activeAction()->toolTip().contains(u"IMS-66"_s));
        QTest::keyClick(sub, Qt::Key_Escape);
        QTest::keyClick(menu, Qt::Key_Escape);
    }

    void standInTheTreeUnderTheirButton()
    {
        const QStringList lines = dumpPage(more(u"image-broken"_s)).split(u'\n');
        const auto depth = [&lines](const QString &entry) {
            for (const QString &line : lines) {
                if (line.trimmed().startsWith(u"entry \"%1\""_s.arg(entry)))
                    return int(line.size() - QString{line}.trimmed().size());
            }
            return -1;
        };
        QVERIFY2(depth(u"Source"_s) > 0, qPrintable(lines.join(u'\n')));
        QVERIFY2(depth(u"Modify"_s) > depth(u"Source"_s), qPrintable(lines.join(u'\n')));
    }

    void theRobotPressesTheirEntries()
    {
        const Success pressed = m_robot->press(u"test.list.more.modify"_s, u"image-system"_s);
        QVERIFY2(pressed, pressed ? "" : qPrintable(pressed.failure().text()));
        QVERIFY(m_stage->control("ims.modifyImage.name"));
    }

    void theRobotMeetsAGreyedEntry()
    {
        Attempt attempt = beginAttempt(m_stage->world.cloud(), m_stage->context.session);
        const Success refused =
            m_robot->pressRefused(u"test.list.more.modify"_s, u"image-broken"_s, u"IMS-66"_s, attempt);
        QVERIFY2(refused, refused ? "" : qPrintable(refused.failure().text()));
        QVERIFY(!QApplication::activePopupWidget());
    }

    void theRobotFillsInAForm()
    {
        const auto done = [](const Success &success) {
            if (!success)
                qWarning("%s", qPrintable(success.failure().text()));
            return bool(success);
        };
        QVERIFY(done(m_robot->press(u"test.list.more.modify"_s, u"image-system"_s)));
        QVERIFY(done(m_robot->fill(u"ims.modifyImage.name"_s, u"web"_s)));
        QVERIFY(done(m_robot->fill(u"ims.modifyImage.description"_s, u"said"_s)));
        QVERIFY(done(m_robot->choose(u"ims.modifyImage.minMemory"_s, u"2048"_s)));
        QVERIFY(done(m_robot->fill(u"ims.modifyImage.bootMode"_s, u"uefi"_s)));
        QVERIFY(done(m_robot->press(u"ims.modifyImage.ok"_s)));
        QCOMPARE(m_stage->world.value("image", u"image-system"_s, "name"), u"web"_s);
        QCOMPARE(m_stage->world.value("image", u"image-system"_s, "description"), u"said"_s);
        QCOMPARE(m_stage->world.value("image", u"image-system"_s, "min_ram_mb"), u"2048"_s);
        QCOMPARE(m_stage->world.value("image", u"image-system"_s, "boot_mode"), u"uefi"_s);

        QVERIFY(done(m_robot->press(u"test.list.more.export"_s, u"image-system"_s)));
        QVERIFY(done(m_robot->fill(u"ims.exportImage.fast"_s, u"true"_s)));
        QVERIFY(done(m_robot->fill(u"ims.exportImage.fast"_s, u"true"_s))); // stays
        QVERIFY(!m_robot->fill(u"ims.exportImage.fast"_s, u"perhaps"_s));
        QVERIFY(done(m_robot->fill(u"ims.exportImage.path"_s, u"training-archive"_s)));
        QVERIFY(done(m_robot->press(u"ims.exportImage.ok"_s)));
        QVERIFY2(lastArguments().contains(u"\"fast\":true"_s) &&
                     lastArguments().contains(u"\"path\":\"training-archive\""_s),
                 qPrintable(lastArguments()));

        forms::open(*findForm(u"ims.addTag"_s), {u"image-system"_s}, m_stage->context, m_stage->window);
        QVERIFY(done(m_robot->fill(u"ims.addTag.tags.key"_s, u"stage"_s, u"0"_s)));
        QVERIFY(done(m_robot->fill(u"ims.addTag.tags.value"_s, u"test"_s, u"0"_s)));
        QVERIFY(done(m_robot->fill(u"ims.addTag.tags.key"_s, u"group"_s, u"1"_s)));
        QVERIFY(done(m_robot->press(u"ims.addTag.ok"_s)));
        QCOMPARE(m_stage->world.value("tag", u"image-system:stage"_s, "value"), u"test"_s);
        QCOMPARE(m_stage->world.value("tag", u"image-system:group"_s, "key"), u"group"_s);
    }

    void theRobotIsRefusedByAForm()
    {
        forms::open(*findForm(u"ims.modifyImage"_s), {u"image-system"_s}, m_stage->context, m_stage->window);
        QVERIFY(m_robot->fill(u"ims.modifyImage.name"_s, u"a*b"_s));
        Attempt attempt = beginAttempt(m_stage->world.cloud(), m_stage->context.session);
        const Success refused = m_robot->pressRefused(u"ims.modifyImage.ok"_s, {}, u"IMS-70.characters"_s, attempt);
        QVERIFY2(refused, refused ? "" : qPrintable(refused.failure().text()));
    }
};

QTEST_MAIN(TestSubMenu)
#include "tst_submenu.moc"
