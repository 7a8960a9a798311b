// links: ui
#include "support/shownlist.h"

class TestFilterBar : public QObject {
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

    void dropDownListsFilter()
    {
        Shown shown{"ims.private"};
        QCOMPARE(shown.rows().size(), 3);
        auto *types = shown.find<QComboBox>("filter.type");
        QCOMPARE(types->currentText(), u"All images"_s);
        QTest::keyClick(types, Qt::Key_Down);
        QCOMPARE(types->currentText(), u"System disk image"_s);
        QCOMPARE(shown.rows(), QStringList{u"windows-disk"_s});
        QTest::keyClick(types, Qt::Key_Up);
        auto *projects = shown.find<QComboBox>("filter.enterpriseProject");
        QCOMPARE(projects->itemText(0), u"All EPSs"_s);
        projects->setFocus();
        QTest::keyClicks(projects, u"shop"_s);
        QCOMPARE(shown.rows(), QStringList{u"data-disk"_s});
    }

    void anAccountWithoutEnterpriseProjectsSeesNothingOfThem()
    {
        Shown shown{"ims.private", [](Change &change) {
                        fill(change);
                        change.update("account", QString{32, u'a'}, {{u"enterprise_projects"_s, 0}});
                    }};
        QVERIFY(!shown.find<QComboBox>("filter.enterpriseProject"));
        QVERIFY(!dumpPage(shown.page.get()).contains(u"Enterprise Project"_s));
    }

    void searchByNameAndById()
    {
        Shown shown{"ims.private"};
        shown.type(u"windows"_s);
        QCOMPARE(shown.rows(), QStringList{u"windows-disk"_s});
        shown.find<QLineEdit>("search")->clear();
        shown.type({});
        QCOMPARE(shown.rows().size(), 3);
        auto *property = shown.find<QComboBox>("search.property");
        QCOMPARE(property->currentText(), u"Name"_s);
        QTest::keyClick(property, Qt::Key_Down);
        shown.type(u"data-disk"_s);
        QCOMPARE(shown.rows(), QStringList{u"data-disk"_s});
    }

    void tagsFindWhatCarriesThemAll()
    {
        Shown shown{"ims.private"};
        press(shown.find<QPushButton>("tags"));
        auto *key = shown.find<QComboBox>("tags.key");
        auto *value = shown.find<QComboBox>("tags.value");
        QVERIFY(key->isVisible());
        QVERIFY(!value->isEnabled()); // until a key is chosen
        QVERIFY(!shown.find<QPushButton>("tags.add")->isEnabled());
        QTest::keyClicks(key, u"team"_s);
        QVERIFY(value->isEnabled());
        QTest::keyClicks(value, u"red"_s);
        press(shown.find<QPushButton>("tags.search"));
        QCOMPARE(shown.rows().size(), 2);

        press(shown.find<QPushButton>("tags.add"));
        const auto keys = shown.page->findChildren<QComboBox *>(u"ims.private.tags.key"_s);
        const auto values = shown.page->findChildren<QComboBox *>(u"ims.private.tags.value"_s);
        QCOMPARE(keys.size(), 2);
        QTest::keyClicks(keys.last(), u"stage"_s);
        QTest::keyClicks(values.last(), u"test"_s);
        press(shown.find<QPushButton>("tags.search"));
        QCOMPARE(shown.rows(), QStringList{u"data-disk"_s});
        press(shown.find<QPushButton>("tags.reset"));
        QCOMPARE(shown.rows().size(), 3);
        QCOMPARE(shown.page->findChildren<QComboBox *>(u"ims.private.tags.key"_s).size(), 1);
    }

    void theCounterTellsWhatTheQuotaLeaves()
    {
        Shown shown{"ims.private"};
        const qint64 left = shown.world->quotaLeft(HomeProject, u"image"_s);
        QCOMPARE(shown.textOf("counter"), u"You can create %1 more private images."_s.arg(left));
        QVERIFY(shown.world->dispatch(shown.world.command("ims.deleteImage", {{u"image"_s, u"data-disk"_s}})).ok());
        QTRY_COMPARE(shown.textOf("counter"), u"You can create %1 more private images."_s.arg(left + 1));
    }

    void theFileIsSafeForSpreadsheets()
    {
        QCOMPARE(exporting::guarded(u"=cmd()"_s), u"'=cmd()"_s);
        QCOMPARE(exporting::guarded(u"-1"_s), u"'-1"_s);
        QCOMPARE(exporting::guarded(u"--"_s), u"--"_s);
        QCOMPARE(exporting::guarded(u"web"_s), u"web"_s);

        Shown shown{"cbr.backups", [](Change &change) {
                        World::addBackup(change, u"tricky"_s,
                                         {{u"name"_s, u"=1+1,\"quoted\" ü"_s}, {u"status"_s, u"creating_image"_s}});
                    }};
        const auto record = shown.world->find(u"backup"_s, u"tricky"_s, HomeProject);
        const QByteArray file =
            exporting::csv(*findList(shown.id), {u"name"_s, u"status"_s, u"operation"_s}, {*record}, shown.context);
        QVERIFY(file.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(QString::fromUtf8(file.mid(3)).split(u"\r\n"_s),
                 (QStringList{u"\"Training replica, not connected to any cloud\""_s,
                              u"\"Name\",\"ID\",\"Status\""_s,
                              u"\"'=1+1,\"\"quoted\"\" ü\",\"tricky\",\"Creating (Image can be created)\""_s,
                              {}}));
    }

    void theWholeListIsWritten()
    {
        Shown shown{"cbr.backups"};
        QTemporaryDir folder;
        QSignalSpy noticed{&shown.context, &Context::noticed};
        const auto save = [&](const QString &name, const QStringList &ids) {
            Query query{.kind = u"backup"_s, .project = HomeProject, .limit = 10};
            exporting::ask(*findList(shown.id), {u"name"_s}, query, ids, shown.context, shown.page.get());
            auto *dialog = shown.page->findChild<QFileDialog *>();
            emit dialog->fileSelected(name);
            delete dialog;
            QFile file{name};
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
        };
        const QString text = folder.filePath(u"list.csv"_s);
        QCOMPARE(save(text, {}).count("\r\n"), 2 + 25);
        QCOMPARE(save(text, {u"used"_s, u"orphan"_s}).count("\r\n"), 2 + 2);
        const QByteArray book = save(folder.filePath(u"list.xlsx"_s), {u"used"_s, u"orphan"_s});
        QVERIFY(book.startsWith("PK"));
        QCOMPARE(book.count("<row "), 2 + 2);
        QCOMPARE(noticed.size(), 3);
        QCOMPARE(noticed.last().at(1), true);
    }

    void sectionsShowTheirTabs()
    {
        World world{fill};
        Context context{world.cloud(), edition()};
        context.session = world.session;
        QSignalSpy asked{&context, &Context::asked};
        SectionPage page{*findSection(u"cbr.servers"_s), context};
        page.resize(1200, 700);
        page.open({{u"tab"_s, u"cbr.sharedBackups"_s}}); // two levels down
        page.show();
        QCOMPARE(page.current(), u"cbr.backupTabs"_s);
        QCOMPARE(page.findChild<SectionPage *>()->current(), u"cbr.sharedBackups"_s);
        QVERIFY(page.findChild<ListPage *>(u"cbr.sharedBackups"_s)->isVisible());
        QVERIFY(!page.findChild<ListPage *>(u"cbr.vaults"_s)); // built when it is asked for

        page.open({{u"tab"_s, u"cbr.backups"_s}, {u"keyword"_s, u"orphan"_s}});
        const auto *table = page.findChild<TableView *>(u"cbr.backups.table"_s);
        QVERIFY(table->isVisible());
        QCOMPARE(table->rows().rowCount(), 1);

        auto *tabs = page.findChild<QTabBar *>(u"cbr.servers.tabs"_s);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(0).center());
        QCOMPARE(page.current(), u"cbr.vaults"_s);
        QCOMPARE(asked.last().at(0), u"cbr.vaults"_s);
        QVERIFY(page.kinds().contains(u"vault"_s) && page.kinds().contains(u"backup"_s));

        SectionPage images{*findSection(u"ims.images"_s), context};
        images.open({});
        images.show();
        QCOMPARE(images.current(), u"ims.private"_s);
        auto *create = images.findChild<QPushButton *>(u"ims.images.createImage"_s);
        press(create);
        QCOMPARE(asked.last().at(0), u"ims.createImage"_s);
    }
};

QTEST_MAIN(TestFilterBar)
#include "tst_filterbar.moc"
