// links: ui
#include "accessibility.h"
#include "cells.h"
#include "context.h"
#include "controls.h"
#include "listpage.h"
#include "support/pagedump.h"
#include "support/world.h"
#include "tableview.h"
#include "theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QMenu>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {

Edition edition()
{
    auto loaded = loadEdition(u"otc"_s);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.failure().text()));
    return *loaded;
}

void fill(Change &change)
{
    World::addBackup(change, u"web"_s, {{u"created"_s, World::Start}});
    World::addBackup(change, u"used"_s, {{u"created"_s, World::Start - World::Minute}, {u"image_id"_s, u"image-1"_s}});
    World::addImage(change, u"image-1"_s, {{u"backup_id"_s, u"used"_s}});
}

QAccessibleInterface *of(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object);
}

QStringList actionsOf(QAccessibleInterface *one)
{
    return one->actionInterface() ? one->actionInterface()->actionNames() : QStringList{};
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT

    const Edition m_edition = edition();

private slots:
    void initTestCase()
    {
        theme::apply(*qApp, m_edition);
        installAccessibility();
    }
    void init() { QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s}); }

    void aTableIsRowsAndCellsAndTheirControls()
    {
        World world{fill};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        ListPage page{*findList(u"cbr.backups"_s), context};
        page.resize(1200, 600);
        page.open({});
        page.show();
        const QString dump = dumpPage(&page);
        const QStringList lines = dump.split(u'\n');
        const auto from = lines.indexOf(u"table \"Backups\""_s);
        QVERIFY2(from >= 0, qPrintable(dump));
        const QString zone = m_edition.time(World::Start);
        const QStringList expected{
            u"table \"Backups\""_s,
            u"  row \"Column headers\""_s,
            u"    check box \"Select all\""_s,
            u"    column \"Name/ID\" (sortable)"_s,
            u"    column \"Status\" (sortable)"_s,
            u"    column \"Server Name\" (sortable)"_s,
            u"    column \"Server Type\""_s,
            u"    column \"Created\" (sorted, descending)"_s,
            u"    column \"Operation\""_s,
            u"  row \"web\""_s,
            u"    cell \"web, web\""_s,
            u"      check box \"Select web\""_s,
            u"      link \"web\""_s,
            u"    cell \"Available\""_s,
            u"    cell \"ecs-web-01\""_s,
            u"      link \"ecs-web-01\" (web)"_s,
            u"    cell \"ECS\""_s,
            u"    cell \"%1\""_s.arg(zone),
            u"    cell"_s,
            u"      link \"Restore Server\" (web)"_s,
            u"      menu button \"More\" (web)"_s,
            u"        menu \"More\""_s,
            u"          entry \"Create Image\""_s,
            u"          entry \"Share Backup\""_s,
            u"          entry \"Create Replica\""_s,
            u"          entry \"Delete\""_s,
            u"  row \"used\""_s,
        };
        QCOMPARE(lines.mid(from, expected.size()), expected);
        QCOMPARE(dumpPage(&page), dump); // looking changes nothing
    }

    void aGreyedEntrySaysWhy()
    {
        World world{fill};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        ListPage page{*findList(u"cbr.backups"_s), context};
        page.resize(1200, 600);
        page.open({});
        page.show();
        const QString dump = dumpPage(&page);
        static const QRegularExpression greyed{u"entry \"Create Image\" \\[disabled\\] \\(.*CBR-01.*\\)"_s};
        QVERIFY2(dump.contains(greyed), qPrintable(dump));
    }

    void entriesArePressedWithoutTheirMenuBeingOpen()
    {
        World world{fill};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        ListPage page{*findList(u"cbr.backups"_s), context};
        page.open({});
        page.show();
        auto *table = page.findChild<TableView *>();
        QAccessibleInterface *row = of(table)->child(1);
        QCOMPARE(row->role(), QAccessible::Row);
        QCOMPARE(row->text(QAccessible::Name), u"web"_s);
        QAccessibleInterface *operations = row->child(row->childCount() - 1);
        QAccessibleInterface *more = operations->child(operations->childCount() - 1);
        QCOMPARE(more->role(), QAccessible::ButtonMenu);
        QCOMPARE(more->parent(), operations);
        QCOMPARE(operations->parent(), row);
        QCOMPARE(row->parent(), of(table));
        QVERIFY(actionsOf(more).contains(QAccessibleActionInterface::showMenuAction()));
        QAccessibleInterface *menu = more->child(0);
        QCOMPARE(menu->role(), QAccessible::PopupMenu);
        QCOMPARE(menu->parent(), more);
        QVERIFY(menu->state().invisible);
        QAccessibleInterface *create = menu->child(0);
        QCOMPARE(create->parent(), menu);
        QCOMPARE(create->text(QAccessible::Name), u"Create Image"_s);
        QSignalSpy asked{&context, &Context::asked};
        create->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(1).toMap(), (QVariantMap{{u"backup"_s, u"web"_s}}));
        QAccessibleInterface *used = of(table)->child(2);
        QCOMPARE(used->text(QAccessible::Name), u"used"_s);
        const QAccessibleInterface *itsOperations = used->child(used->childCount() - 1);
        const QAccessibleInterface *itsMenu = itsOperations->child(itsOperations->childCount() - 1)->child(0);
        QVERIFY(actionsOf(itsMenu->child(0)).isEmpty()); // greyed: it has an image

        more->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QVERIFY(!menu->state().invisible);
        QVERIFY(more->state().expanded);
        qobject_cast<QMenu *>(menu->object())->close();
    }

    void cellsAreFoundByRowAndColumn()
    {
        World world{fill};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        ListPage page{*findList(u"cbr.backups"_s), context};
        page.resize(1200, 600);
        page.open({});
        page.show();
        auto *table = page.findChild<TableView *>();
        QAccessibleTableInterface *grid = of(table)->tableInterface();
        QVERIFY(grid);
        QCOMPARE(grid->rowCount(), 2);
        QCOMPARE(grid->columnCount(), 6); // those that are shown
        QCOMPARE(grid->columnDescription(4), u"Created"_s);
        QAccessibleInterface *status = grid->cellAt(1, 1);
        QCOMPARE(status->text(QAccessible::Name), u"Available"_s);
        QCOMPARE(status->tableCellInterface()->rowIndex(), 1);
        QCOMPARE(status->tableCellInterface()->columnIndex(), 1);
        QCOMPARE(status->tableCellInterface()->columnHeaderCells().first()->text(QAccessible::Name), u"Status"_s);
        QVERIFY(!grid->cellAt(2, 0));
        QVERIFY(grid->selectRow(1));
        QCOMPARE(table->chosen(), QStringList{u"used"_s});
        const QRect where = status->rect();
        QCOMPARE(of(table)->childAt(where.center().x(), where.center().y())->text(QAccessible::Name), u"used"_s);

        QAccessibleInterface *title = of(table)->child(0)->child(1);
        QCOMPARE(title->text(QAccessible::Name), u"Name/ID"_s);
        title->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(table->rows().idAt(0), u"used"_s);
        QCOMPARE(title->text(QAccessible::Description), u"sorted, ascending"_s);
    }

    void onAHiddenPageEverythingIsHidden()
    {
        World world{fill};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        QStackedWidget pages;
        auto *page = new ListPage{*findList(u"cbr.backups"_s), context};
        page->open({});
        pages.addWidget(page);
        pages.addWidget(new QLabel{u"another page"_s});
        pages.show();
        auto *table = page->findChild<TableView *>();
        QAccessibleInterface *cell = of(table)->tableInterface()->cellAt(0, 0);
        QVERIFY(!cell->state().invisible);
        QVERIFY(!cell->child(0)->state().invisible);
        pages.setCurrentIndex(1);
        QVERIFY(cell->state().invisible);
        QVERIFY(cell->child(0)->state().invisible);
        QVERIFY(!dumpPage(&pages).contains(u"web"_s));
    }

    void aRowThatCannotBeUsedSaysWhy()
    {
        World world{fill};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        TableModel model{*findList(u"ims.createImage.backups"_s), world.cloud(), m_edition};
        model.setQuery({.kind = {}, .project = HomeProject, .limit = 10});
        TableView table{model, context, TableView::One};
        table.setUnusable([](const Record &record) {
            return record.value(u"image_id"_s).isNull() || record.value(u"image_id"_s).toString().isEmpty()
                       ? QString{}
                       : u"has an image"_s;
        });
        table.resize(900, 300);
        table.show();
        const QString dump = dumpPage(&table);
        QVERIFY2(dump.contains(u"row \"used\" [disabled] (has an image)"_s), qPrintable(dump));
        QVERIFY(dump.contains(u"radio button \"Select used\" [disabled] (has an image)"_s));
        QVERIFY(dump.contains(u"link \"used\" (used: has an image)"_s)); // the keys come here
        QVERIFY(dump.contains(u"radio button \"Select web\"\n"_s));
        table.setChosen({u"used"_s});
        QVERIFY(table.chosen().isEmpty());
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(model.index(0, 1)).center());
        QCOMPARE(table.chosen(), QStringList{u"web"_s});
    }

    void aDropDownListHasItsLabelForAName()
    {
        SelectBox box{u"type"_s, u"All images"_s};
        box.add({}, u"All images"_s);
        box.add(u"full"_s, u"Full-ECS image"_s);
        box.setValue(u"full"_s);
        QCOMPARE(of(&box)->role(), QAccessible::ComboBox);
        QCOMPARE(of(&box)->text(QAccessible::Name), u"All images"_s);
        QCOMPARE(of(&box)->text(QAccessible::Value), u"Full-ECS image"_s);

        QWidget form;
        auto *label = new QLabel{u"&Region"_s, &form};
        auto *region = new QComboBox{&form};
        region->addItem(u"eu-de"_s);
        label->setBuddy(region);
        QCOMPARE(of(region)->text(QAccessible::Name), u"Region"_s);
        QCOMPARE(of(region)->text(QAccessible::Value), u"eu-de"_s);
    }

    void aMenuThatIsSetLaterIsFound()
    {
        QPushButton button{u"Export"_s};
        QAccessibleInterface *one = of(&button);
        QCOMPARE(one->role(), QAccessible::Button);
        QMenu menu;
        QAction *all = menu.addAction(u"All data"_s);
        button.setMenu(&menu);
        QCOMPARE(one->role(), QAccessible::ButtonMenu);
        QCOMPARE(one->childCount(), 1);
        QCOMPARE(one->child(0)->parent(), one);
        QSignalSpy pressed{all, &QAction::triggered};
        one->child(0)->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(pressed.size(), 1);
    }

    void boxesAndButtonsKeepTheirRoles()
    {
        QCheckBox box{u"Remember"_s};
        QCOMPARE(of(&box)->role(), QAccessible::CheckBox);
        of(&box)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(box.isChecked());
        QVERIFY(of(&box)->state().checked);
        QPushButton *link = linkButton(u"go"_s, u"Go there"_s);
        QCOMPARE(of(link)->role(), QAccessible::Link);
        QSignalSpy pressed{link, &QPushButton::clicked};
        of(link)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(pressed.size(), 1);
        link->setEnabled(false);
        of(link)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(pressed.size(), 1);
        delete link;

        Segments segments{u"type"_s};
        segments.add(u"create"_s, u"Create Image"_s);
        segments.add(u"import"_s, u"Import Image"_s);
        segments.show();
        QCOMPARE(dumpPage(&segments), u"radio button \"Create Image\" [checked]\nradio button \"Import Image\"\n"_s);
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
