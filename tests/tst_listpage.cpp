// links: ui
#include "support/shownlist.h"

class TestListPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"console-replica-test"_s);
        QSettings{}.clear();
        theme::apply(*qApp, edition());
        installAccessibility();
    }
    void init() { QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s}); }
    void cleanup() { QSettings{}.clear(); }

    void pagesTurn()
    {
        Shown shown{"cbr.backups"};
        QCOMPARE(shown.rows().size(), 10);
        QCOMPARE(shown.rows().first(), u"used"_s);
        QCOMPARE(shown.textOf("pager.total"), u"Total Records: 25"_s);
        QVERIFY(!shown.find<QToolButton>("pager.previous")->isEnabled());
        press(shown.find<QToolButton>("pager.next"));
        QCOMPARE(shown.rows().first(), u"backup-09"_s);
        QTest::keyClicks(shown.find<QLineEdit>("pager.jump"), u"3"_s);
        QTest::keyClick(shown.find<QLineEdit>("pager.jump"), Qt::Key_Return);
        QCOMPARE(shown.rows().size(), 5);
        QVERIFY(!shown.find<QToolButton>("pager.next")->isEnabled());
        QTest::keyClick(shown.find<QComboBox>("pager.size"), Qt::Key_Down); // 20: the same row stays in sight
        QVERIFY(shown.rows().contains(u"orphan"_s));
        QCOMPARE(shown.rows().size(), 5);
    }

    void theNumberOfManyRowsFollows()
    {
        Shown shown{"cbr.backups", [](Change &change) {
                        for (int n = 0; n < 1234; ++n)
                            World::addBackup(change, u"many-%1"_s.arg(n, 4, 10, QLatin1Char{'0'}),
                                             {{u"created"_s, World::Start - n * Minute}});
                    }};
        QCOMPARE(shown.rows().size(), 10);
        QTRY_COMPARE(shown.textOf("pager.total"), u"Total Records: 1234"_s);
        QTest::keyClicks(shown.find<QLineEdit>("pager.jump"), u"9999"_s);
        QTest::keyClick(shown.find<QLineEdit>("pager.jump"), Qt::Key_Return);
        QCOMPARE(shown.rows(), (QStringList{u"many-1230"_s, u"many-1231"_s, u"many-1232"_s, u"many-1233"_s}));
        QVERIFY(!shown.find<QToolButton>("pager.next")->isEnabled());
        press(shown.find<QToolButton>("pager.previous"));
        QCOMPARE(shown.rows().first(), u"many-1220"_s);
        QCOMPARE(shown.rows().last(), u"many-1229"_s);

        shown.type(u"Status: Available"_s);
        QTRY_COMPARE(shown.textOf("pager.total"), u"Total Records: 1234"_s);
        shown.type(u"many-12"_s);
        QTRY_COMPARE(shown.textOf("pager.total"), u"Total Records: 34"_s);
    }

    void pageNumbersLeaveOut()
    {
        QCOMPARE(Pager::numbers(1, 1), (QList<int>{1}));
        QCOMPARE(Pager::numbers(1, 3), (QList<int>{1, 2, 3}));
        QCOMPARE(Pager::numbers(1, 9), (QList<int>{1, 2, 0, 9}));
        QCOMPARE(Pager::numbers(5, 9), (QList<int>{1, 0, 4, 5, 6, 0, 9}));
        QCOMPARE(Pager::numbers(3, 5), (QList<int>{1, 2, 3, 4, 5}));
        QCOMPARE(Pager::numbers(9, 9), (QList<int>{1, 0, 8, 9}));
    }

    void aPropertyIsChosenAndFilters()
    {
        Shown shown{"cbr.backups"};
        auto *field = shown.find<QLineEdit>("search");
        auto *list = shown.find<QListWidget>("search.list");
        QCOMPARE(field->placeholderText(), u"Select a property or enter a keyword."_s);
        QVERIFY(!list->isVisible());
        QTest::mouseClick(field, Qt::LeftButton);
        QVERIFY(list->isVisible());
        QCOMPARE(list->item(0)->text(), u"API Filtering"_s);
        QCOMPARE(list->item(1)->text(), u"Name"_s);

        QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(field->text(), u"Name: "_s);
        shown.type(u"orph"_s);
        QCOMPARE(shown.rows(), QStringList{u"orphan"_s});
        QCOMPARE(field->text(), QString{});
        QVERIFY(!list->isVisible()); // it does not stand over the rows that were found
        auto *remove = shown.find<QToolButton>("search.token.remove");
        QVERIFY(remove->accessibleName().contains(u"Name: orph"_s));
        press(remove);
        QCOMPARE(shown.rows().size(), 10);
    }

    void conditionsAreJoined_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QStringList>("found");
        const QStringList orphan{u"orphan"_s};
        QTest::newRow("keyword") << QStringList{u"used"_s} << QStringList{u"used"_s};
        QTest::newRow("the last keyword counts") << QStringList{u"orphan"_s, u"used"_s} << QStringList{u"used"_s};
        QTest::newRow("typed property") << QStringList{u"Server Name: gone"_s} << orphan;
        QTest::newRow("choice") << QStringList{u"Server Type: BMS"_s} << orphan;
        QTest::newRow("status") << QStringList{u"Status: error"_s} << orphan;
        QTest::newRow("both must hold") << QStringList{u"Status: Available"_s, u"Server Type: BMS"_s} << QStringList{};
        QTest::newRow("a day") << QStringList{u"Created: 2025-12-02"_s} << orphan;
        QTest::newRow("days") << QStringList{u"Created: 2025-11-30 - 2025-12-05"_s} << orphan;
        QTest::newRow("percent is a sign like others") << QStringList{u"Name: %"_s} << QStringList{};
    }

    void conditionsAreJoined()
    {
        QFETCH(const QStringList, typed);
        QFETCH(const QStringList, found);
        Shown shown{"cbr.backups"};
        for (const QString &text : typed)
            shown.type(text);
        QCOMPARE(shown.rows(), found);
    }

    void statesWithOneLabelAreOneChoice()
    {
        Shown shown{"cbr.backups", [](Change &change) {
                        World::addBackup(change, u"one"_s, {{u"status"_s, u"creating"_s}});
                        World::addBackup(change, u"two"_s, {{u"status"_s, u"creating_image"_s}});
                        World::addBackup(change, u"three"_s);
                    }};
        QTest::keyClicks(shown.find<QLineEdit>("search"), u"Status: "_s);
        QStringList offered;
        auto *list = shown.find<QListWidget>("search.list");
        for (int row = 1; row < list->count(); ++row)
            offered += list->item(row)->text();
        QCOMPARE(offered, (QStringList{u"Creating"_s, u"Available"_s, u"Restoring"_s, u"Deleting"_s, u"Error"_s}));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QCOMPARE(shown.rows(), (QStringList{u"two"_s, u"one"_s}));
    }

    void aConditionThatIsWrongIsNotTaken()
    {
        Shown shown{"cbr.backups"};
        shown.type(u"Status: sleepy"_s);
        QCOMPARE(shown.rows().size(), 10);
        QCOMPARE(shown.find<QLineEdit>("search")->text(), u"Status: sleepy"_s); // still there to be mended
        shown.find<QLineEdit>("search")->clear();
        shown.type(u"Created: yesterday"_s);
        QCOMPARE(shown.rows().size(), 10);
        QVERIFY(shown.find<QListWidget>("search.list")->isVisible()); // says what a date looks like
    }

    void emptyAndNoMatch()
    {
        Shown none{"cbr.backups", [](Change &) {}};
        QVERIFY(none.find<QWidget>("empty")->isVisible());
        QVERIFY(dumpPage(none.page.get()).contains(u"No data available."_s));
        QVERIFY(!none.find<QPushButton>("clear")->isVisible());

        Shown shown{"cbr.backups"};
        QVERIFY(!shown.find<QWidget>("empty")->isVisible());
        shown.type(u"no such backup"_s);
        QVERIFY(shown.find<QWidget>("empty")->isVisible());
        QVERIFY(dumpPage(shown.page.get()).contains(u"Nothing matches"_s));
        press(shown.find<QPushButton>("clear"));
        QCOMPARE(shown.rows().size(), 10);
    }

    // Facts and tabs of the details page inside the row; the rows below make room.
    void rowsUnfoldToTheirDetails()
    {
        World world{fill};
        Context context{world.cloud(), edition()};
        context.session = world.session;
        const ListSpec &backups = *findList(u"cbr.backups"_s);
        ListSpec spec = backups;
        spec.id = "test.backups";
        spec.unfolds = "cbr.backup";
        ListPage page{spec, context};
        page.resize(1200, 2000);
        page.show();
        page.open({});
        QVERIFY(page.kinds().contains(u"backupDisk"_s));
        auto *table = page.findChild<TableView *>(u"test.backups.table"_s);
        const auto buttonOf = [&](const QString &row) {
            const auto all = page.findChildren<QToolButton *>(u"test.backups.unfold"_s);
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&row](QToolButton *each) { return each->property("row") == row; });
            return found == all.end() ? nullptr : *found;
        };
        QToolButton *unfold = buttonOf(u"used"_s);
        QVERIFY(unfold);
        QCOMPARE(unfold->accessibleName(), u"Unfold used"_s);
        const int row = table->rows().rowOf(u"used"_s);
        const int before = table->rowHeight(row);
        unfold->setFocus(Qt::TabFocusReason);
        QTest::keyClick(unfold, Qt::Key_Space);
        QCoreApplication::processEvents();
        QWidget *inside = table->unfolded(u"used"_s);
        QVERIFY(inside && inside->isVisible());
        QCOMPARE(unfold->accessibleName(), u"Fold used"_s);
        QVERIFY(table->rowHeight(row) >= before + inside->height());
        QVERIFY(inside->findChild<QWidget *>(u"cbr.backup.id"_s));
        QVERIFY(inside->findChild<QTabBar *>(u"cbr.backup.tabs"_s));
        const QString dump = dumpPage(&page);
        QVERIFY2(dump.contains(u"Fold used"_s) && dump.contains(u"tabs"_s), qPrintable(dump));
        QTest::keyClick(unfold, Qt::Key_Tab); // from the row's own controls into what it unfolded to
        bool within = false;
        for (int pressed = 0; pressed < 20 && !within; ++pressed) {
            within = inside->isAncestorOf(QApplication::focusWidget());
            if (!within)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QVERIFY(within);
        world->dispatch(world.command("cbr.updateBackup", {{u"backup"_s, u"orphan"_s}, {u"name"_s, u"renamed"_s}}));
        page.refresh();
        QVERIFY(table->unfolded(u"used"_s)); // stays as it was opened
        QTest::mouseClick(unfold, Qt::LeftButton);
        QVERIFY(!table->unfolded(u"used"_s));
        QCOMPARE(table->rowHeight(row), before);
    }

    void backspaceTakesTheLastConditionBack()
    {
        Shown shown{"cbr.backups"};
        shown.type(u"Server Type: BMS"_s);
        QCOMPARE(shown.rows().size(), 1);
        QTest::keyClick(shown.find<QLineEdit>("search"), Qt::Key_Backspace);
        QCOMPARE(shown.rows().size(), 10);
    }

    void columnsSort()
    {
        Shown shown{"cbr.backups"};
        TableHeader &header = shown.table()->header();
        const int at = header.sectionViewportPosition(0) + header.sectionSize(0) / 2;
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {at, 10});
        QCOMPARE(shown.rows().first(), u"backup-00"_s);
        QVERIFY(header.isSorted(0) && !header.descending());
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {at, 10});
        QCOMPARE(shown.rows().first(), u"used"_s);
        QVERIFY(header.descending());
        const int type = header.sectionViewportPosition(3) + header.sectionSize(3) / 2; // cannot be sorted
        QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, {type, 10});
        QVERIFY(header.isSorted(0));

        header.setFocus(Qt::TabFocusReason); // and by keys
        QTest::keyClick(&header, Qt::Key_Right);
        QTest::keyClick(&header, Qt::Key_Space);
        QVERIFY(header.isSorted(1));
        QCOMPARE(shown.rows().last(), u"backup-13"_s); // available before error, then the oldest first
    }

    void rowsAreTicked()
    {
        Shown shown{"cbr.backups"};
        auto *remove = shown.find<QPushButton>("delete");
        QVERIFY(!remove->isEnabled());
        press(shown.inRow<QCheckBox>("select", u"backup-00"_s));
        QCOMPARE(shown.table()->chosen(), QStringList{u"backup-00"_s});
        QVERIFY(remove->isEnabled());
        auto *all = shown.page->findChild<QCheckBox *>(u"cbr.backups.selectAll"_s);
        QCOMPARE(all->checkState(), Qt::PartiallyChecked);
        press(all);
        QCOMPARE(shown.table()->chosen().size(), 10);
        press(all);
        QVERIFY(shown.table()->chosen().isEmpty());
        QVERIFY(!remove->isEnabled());
    }

    void operationsFollowTheRules()
    {
        Shown shown{"cbr.backups"};
        QCOMPARE(shown.entriesOf(u"backup-00"_s),
                 (QStringList{u"Create Image"_s, u"Share Backup"_s, u"Create Replica"_s, u"Delete"_s}));
        QCOMPARE(shown.entriesOf(u"used"_s),
                 (QStringList{u"-Create Image"_s, u"Share Backup"_s, u"Create Replica"_s, u"Delete"_s}));
        const auto entries = shown.inRow<MoreButton>("more", u"used"_s)->entries()->actions();
        QVERIFY(entries.first()->toolTip().contains(u"CBR-01"_s)); // has an image already
        QVERIFY(shown.inRow<QPushButton>("restore", u"backup-00"_s)->isEnabled());
    }

    void whatIsNotThereYetSaysSo()
    {
        Shown shown{"ecs.servers"};
        const auto entries = shown.inRow<MoreButton>("more", u"server-1"_s)->entries()->findChildren<QAction *>();
        const auto notYet = std::find_if(entries.begin(), entries.end(),
                                         [](const QAction *entry) { return entry->property("notYet").toBool(); });
        QVERIFY(notYet != entries.end());
        QVERIFY(!(*notYet)->isEnabled() && !(*notYet)->toolTip().isEmpty());
    }

    void whatTheConsoleLeavesOutIsLeftOut()
    {
        Shown shown{"ims.private"};
        QCOMPARE(shown.entriesOf(u"image-of-used"_s), (QStringList{u"Share"_s, u"Delete"_s}));
        QCOMPARE(shown.entriesOf(u"windows-disk"_s),
                 (QStringList{u"Share"_s, u"Replicate"_s, u"Export"_s, u"Delete"_s}));
        QVERIFY(shown.inRow<QPushButton>("apply", u"windows-disk"_s)->isVisible());
        QVERIFY(!shown.inRow<QPushButton>("createDisk", u"windows-disk"_s)->isVisible());
        QVERIFY(!shown.inRow<QPushButton>("apply", u"data-disk"_s)->isVisible());
        QVERIFY(shown.inRow<QPushButton>("createDisk", u"data-disk"_s)->isVisible());
    }

    void linksAndEntriesOpenTheirPages()
    {
        Shown shown{"cbr.backups"};
        QSignalSpy asked{&shown.context, &Context::asked};
        press(shown.inRow<QPushButton>("name", u"backup-03"_s));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.last().at(0), u"cbr.backup"_s);
        QCOMPARE(asked.last().at(1).toMap(), (QVariantMap{{u"id"_s, u"backup-03"_s}}));

        auto *more = shown.inRow<MoreButton>("more", u"backup-04"_s);
        press(more);
        QMenu *menu = more->shown();
        QVERIFY(menu && menu->isVisible());
        QAction *create = menu->actions().first();
        QCOMPARE(create->objectName(), u"cbr.backups.more.createImage"_s);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(create).center());
        QCOMPARE(asked.last().at(0), u"ims.createImage"_s);
        QCOMPARE(asked.last().at(1).toMap(), (QVariantMap{{u"backup"_s, u"backup-04"_s}}));
    }

    void theMenuOpensByKey()
    {
        Shown shown{"cbr.backups"};
        QSignalSpy asked{&shown.context, &Context::asked};
        auto *more = shown.inRow<MoreButton>("more", u"backup-04"_s);
        more->setFocus(Qt::TabFocusReason);
        QTest::keyClick(more, Qt::Key_Down);
        QVERIFY(more->shown()->isVisible());
        QCOMPARE(more->shown()->activeAction()->text(), u"Create Image"_s);
        QTest::keyClick(more->shown(), Qt::Key_Return);
        QCOMPARE(asked.last().at(0), u"ims.createImage"_s);
    }

    void deletingAsksFirst()
    {
        Shown shown{"cbr.backups"};
        press(shown.inRow<QCheckBox>("select", u"backup-00"_s));
        press(shown.inRow<QCheckBox>("select", u"backup-01"_s));
        press(shown.find<QPushButton>("delete"));
        QVERIFY(QApplication::activeModalWidget());
        const QString question = dumpPage(QApplication::activeModalWidget());
        QVERIFY(question.contains(u"backup-00"_s) && question.contains(u"backup-01"_s));
        QApplication::activeModalWidget()->close();
    }

    void focusStaysOnItsRow()
    {
        Shown shown{"cbr.backups"};
        shown.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
        auto *more = shown.inRow<MoreButton>("more", u"backup-05"_s);
        more->setFocus(Qt::TabFocusReason);
        press(shown.inRow<QCheckBox>("select", u"backup-02"_s));
        shown.inRow<MoreButton>("more", u"backup-05"_s)->setFocus(Qt::TabFocusReason);

        // A row above goes away: the row moves up, and the keys with it.
        QVERIFY(shown.world->dispatch(shown.world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-00"_s}})).ok());
        QVERIFY(shown.world->advance(World::Start + 60 * Minute));
        QTRY_VERIFY(!shown.rows().contains(u"backup-00"_s));
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        QCOMPARE(focus->objectName(), u"cbr.backups.more"_s);
        QCOMPARE(focus->property("row"), u"backup-05"_s);
        QCOMPARE(shown.table()->rows().idAt(shown.table()->currentIndex().row()), u"backup-05"_s);
        QCOMPARE(shown.table()->chosen(), QStringList{u"backup-02"_s});
    }

    void tabGoesThroughTheRows()
    {
        Shown shown{"cbr.backups"};
        shown.page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown.page.get()));
        shown.find<QLineEdit>("search")->setFocus(Qt::TabFocusReason);
        QStringList stops;
        for (int step = 0; step < 15; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget *at = QApplication::focusWidget();
            const QString row = at->property("row").toString();
            stops += at->objectName().section(u'.', 2) + (row.isEmpty() ? QString{} : u'@' + row);
        }
        stops.removeAll(QString{}); // the header has no name of its own
        QCOMPARE(stops, (QStringList{u"refresh"_s, u"columns"_s, u"selectAll"_s, u"select@used"_s, u"name@used"_s,
                                     u"server@used"_s, u"restore@used"_s, u"more@used"_s, u"select@backup-00"_s,
                                     u"name@backup-00"_s, u"server@backup-00"_s, u"restore@backup-00"_s,
                                     u"more@backup-00"_s, u"select@backup-01"_s}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget()->property("row"), u"backup-02"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(shown.table()->chosen(), QStringList{u"backup-02"_s});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"backup-02"_s);
    }

    void columnsAreChosen()
    {
        Shown shown{"cbr.backups"};
        QVERIFY(shown.table()->hiddenColumns().contains(u"vault"_s));
        press(shown.find<QToolButton>("columns"));
        auto *dialog = shown.page->findChild<QDialog *>(u"cbr.backups.columns.dialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->findChild<QCheckBox *>(u"cbr.backups.columns.name"_s)->isEnabled());
        dialog->findChild<QCheckBox *>(u"cbr.backups.columns.vault"_s)->click();
        dialog->findChild<QCheckBox *>(u"cbr.backups.columns.serverType"_s)->click();
        press(dialog->findChild<QPushButton *>(u"cbr.backups.columns.ok"_s));
        QVERIFY(!shown.table()->hiddenColumns().contains(u"vault"_s));
        QVERIFY(shown.table()->hiddenColumns().contains(u"serverType"_s));

        Shown again{"cbr.backups"}; // they are kept
        QVERIFY(again.table()->hiddenColumns().contains(u"serverType"_s));
        press(again.find<QToolButton>("columns"));
        dialog = again.page->findChild<QDialog *>(u"cbr.backups.columns.dialog"_s);
        press(dialog->findChild<QPushButton *>(u"cbr.backups.columns.reset"_s));
        press(dialog->findChild<QPushButton *>(u"cbr.backups.columns.ok"_s));
        QVERIFY(!again.table()->hiddenColumns().contains(u"serverType"_s));
    }

    void controlsOfRowsAreUsedAgain()
    {
        Shown shown{"cbr.backups", [](Change &change) {
                        for (int n = 0; n < 100; ++n)
                            World::addBackup(change, u"backup-%1"_s.arg(n));
                    }};
        const Query hundred{.kind = {}, .project = HomeProject, .limit = 100};
        auto *model = const_cast<TableModel *>(&shown.table()->rows());
        model->setQuery(hundred);
        QCOMPARE(shown.page->findChildren<MoreButton *>().size(), 100);
        const auto before = shown.page->findChildren<MoreButton *>();
        model->refresh();
        QCOMPARE(shown.page->findChildren<MoreButton *>(), before);
        QCOMPARE(shown.page->findChildren<MoreButton *>().size(), 100);
        model->setQuery({.kind = {}, .project = HomeProject, .limit = 10});
        int visible = 0;
        const auto all = shown.page->findChildren<MoreButton *>();
        for (const MoreButton *each : all)
            visible += each->isVisible();
        QCOMPARE(visible, 10);
    }
};

QTEST_MAIN(TestListPage)
#include "tst_listpage.moc"
