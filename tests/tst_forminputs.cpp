// links: ui
#include "accessibility.h"
#include "addedtexts.h"
#include "controls.h"
#include "formpage.h"
#include "support/formparts.h"
#include "support/forms.h"
#include "support/hostile.h"
#include "support/pagedump.h"
#include "support/stage.h"
#include "tableview.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

// The parts of forms that are more than a field: chips, switches, pickers, tables of choices, the typed word, and forms
// that are a page.
class TestFormInputs final : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;
    FormPage *m_page = nullptr;

    QDialog *open(const FormSpec &form)
    {
        return forms::open(form, {u"backup-1"_s}, m_stage->context, m_stage->window);
    }
    FormPage *openPage(const FormSpec &form, const QVariantMap &arguments = {})
    {
        m_page = new FormPage{form, m_stage->context};
        m_page->open(arguments);
        m_stage->show(m_page);
        QApplication::processEvents();
        return m_page;
    }
    template <typename T = QWidget>
    T *part(QAnyStringView name, const QString &row = {})
    {
        return m_stage->control<T>(name, row);
    }
    void press(QAnyStringView name, const QString &row = {}) { Stage::press(part<QAbstractButton>(name, row)); }
    // What the last command was told, from the journal.
    QVariantMap told()
    {
        const Rows journal = m_stage->world->fetch({.kind = u"journal"_s, .sort = u"id"_s, .descending = true});
        return QJsonDocument::fromJson(journal.at(0, u"arguments"_s).toString().toUtf8()).object().toVariantMap();
    }
    QStringList ticked(QAnyStringView table)
    {
        auto *view = part<TableView>(table);
        return view ? view->chosen() : QStringList{u"(no table)"_s};
    }
    QString words() { return Stage::words(&m_stage->window); }

private slots:
    void initTestCase() { installAccessibility(); }
    void init()
    {
        failOnWarnings();
        m_stage = std::make_unique<Stage>(formparts::fill);
        m_stage->window.show();
    }
    void cleanup() { m_stage.reset(); }

    // --- Chips and switches --------------------------------------------------------------------------------------

    void chipsBeginAndSend()
    {
        open(formparts::Schedule);
        QVERIFY(part<QCheckBox>("test.schedule.days.MO")->isChecked());
        QVERIFY(!part<QCheckBox>("test.schedule.days.TU")->isChecked());
        QVERIFY(part<QCheckBox>("test.schedule.times.60")->isChecked()); // a list as it stands in a column
        QVERIFY(part<QCheckBox>("test.schedule.enabled")->isChecked());
        press("test.schedule.days.MO");
        press("test.schedule.days.TU");
        press("test.schedule.times.invert");
        press("test.schedule.enabled");
        press("test.schedule.ok");
        const QVariantMap arguments = told();
        QCOMPARE(arguments.value(u"days"_s).toStringList(), (QStringList{u"TU"_s, u"WE"_s}));
        QCOMPARE(arguments.value(u"times"_s).toStringList(), (QStringList{u"0"_s, u"180"_s, u"240"_s, u"300"_s}));
        QCOMPARE(arguments.value(u"enabled"_s), QVariant{false});
    }

    void chipsAreChosenAllAtOnce()
    {
        open(formparts::Schedule);
        press("test.schedule.times.selectAll");
        press("test.schedule.ok");
        QCOMPARE(told().value(u"times"_s).toStringList().size(), 6);
    }

    void chipsGoByKeys()
    {
        open(formparts::Schedule);
        auto *first = part<QCheckBox>("test.schedule.times.0");
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_Down); // three in a line
        QCOMPARE(QApplication::focusWidget()->objectName(), u"test.schedule.times.180"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(part<QCheckBox>("test.schedule.times.240")->isChecked());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"test.schedule.times.300"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"test.schedule.times.300"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!QApplication::focusWidget()->objectName().startsWith("test.schedule.times"_L1));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"test.schedule.times.300"_s);
    }

    void chipsAndSwitchesAreSpoken()
    {
        QDialog *dialog = open(formparts::Schedule);
        const QString dump = dumpPage(dialog);
        QVERIFY2(dump.contains(u"check box \"Mon\" [checked]"_s), qPrintable(dump));
        QVERIFY2(dump.contains(u"check box \"Status\" [checked]"_s), qPrintable(dump));
        QVERIFY2(dump.contains(u"link \"Invert Selection\""_s), qPrintable(dump));
    }

    // --- Texts that are added -------------------------------------------------------------------------------------

    // By keys alone: typed, added, taken again. What was typed and not added counts.
    void collectsTexts()
    {
        AddedTexts texts{u"projects"_s, u"Projects"_s, u"Project ID"_s, nullptr};
        texts.show();
        auto *typed = texts.findChild<QPlainTextEdit *>(u"projects"_s);
        auto *add = texts.findChild<QPushButton *>(u"projects.add"_s);
        QVERIFY(typed && add && !add->isEnabled());
        QTest::keyClicks(typed, u"one, two,,one"_s);
        QCOMPARE(texts.text(), u"one, two,,one"_s);
        QTest::keyClick(typed, Qt::Key_Tab);
        QTest::keyClick(add, Qt::Key_Space);
        QCOMPARE(texts.text(), u"one,two"_s);
        QVERIFY(typed->toPlainText().isEmpty() && !add->isEnabled());
        QTest::keyClicks(typed, u"three"_s);
        QCOMPARE(texts.text(), u"one,two,three"_s);
        const auto removes = texts.findChildren<QPushButton *>(u"projects.remove"_s);
        QCOMPARE(removes.size(), 2);
        QCOMPARE(removes.first()->accessibleDescription(), u"one"_s);
        QTest::keyClick(removes.first(), Qt::Key_Space);
        QCOMPARE(texts.text(), u"two,three"_s);
    }

    // --- Pickers --------------------------------------------------------------------------------------------------

    void pickerTakesAcrossPages()
    {
        openPage(formparts::Backup);
        auto *table = part<TableView>("test.backup.resources.table");
        QCOMPARE(table->model()->rowCount(), 10);
        press("test.backup.resources.select", u"server-00"_s);
        press("test.backup.resources.pager.next");
        press("test.backup.resources.select", u"server-12"_s);
        QVERIFY2(words().contains(u"Selected Servers (2)"_s), qPrintable(words()));
        QCOMPARE(ticked("test.backup.resources.table"), QStringList{u"server-12"_s});
        press("test.backup.resources.pager.previous");
        QCOMPARE(ticked("test.backup.resources.table"), QStringList{u"server-00"_s});
        press("test.backup.ok");
        QCOMPARE(told().value(u"resources"_s).toStringList(), (QStringList{u"server-00"_s, u"server-12"_s}));
        QCOMPARE(m_stage->asked, u"cbr.backups"_s);
    }

    void pickerGivesBack()
    {
        openPage(formparts::Backup);
        press("test.backup.resources.select", u"server-00"_s);
        press("test.backup.resources.select", u"server-01"_s);
        press("test.backup.resources.selected.remove", u"server-00"_s);
        QCOMPARE(ticked("test.backup.resources.table"), QStringList{u"server-01"_s});
        QVERIFY(!part("test.backup.resources.selected.remove", u"server-00"_s));
        press("test.backup.resources.select", u"server-01"_s);
        QVERIFY(!part("test.backup.resources.selected.remove", u"server-01"_s));
        QVERIFY(words().contains(u"Selected Servers (0)"_s));
    }

    void pickerFilters()
    {
        openPage(formparts::Backup);
        press("test.backup.resources.select", u"server-00"_s);
        auto *search = part<QLineEdit>("test.backup.resources.search");
        Stage::paste(search, u"web-2"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(part<TableView>("test.backup.resources.table")->model()->rowCount(), 5);
        QVERIFY(words().contains(u"Selected Servers (1)"_s));
        press("test.backup.resources.select", u"server-21"_s);
        auto *among = part<QLineEdit>("test.backup.resources.selected.search");
        Stage::paste(among, u"web-21"_s);
        QTest::keyClick(among, Qt::Key_Return);
        QVERIFY(part("test.backup.resources.selected.remove", u"server-21"_s));
        QVERIFY(!part("test.backup.resources.selected.remove", u"server-00"_s));
        QVERIFY(words().contains(u"Selected Servers (2)"_s));
        QVERIFY(m_stage->asked.isEmpty()); // Return is not for OK
    }

    void pickerFiltersByEnterpriseProject()
    {
        m_stage = std::make_unique<Stage>([](Change &change) {
            formparts::fill(change);
            for (const auto &id : {u"server-05"_s, u"server-17"_s})
                change.update("server", id, {{u"enterprise_project"_s, u"finance"_s}});
        });
        m_stage->window.show();
        openPage(formparts::Backup);
        auto *projects = part<SelectBox>("test.backup.resources.project");
        QVERIFY(projects);
        QCOMPARE(projects->count(), 3); // All projects, default, finance
        projects->setValue(u"finance"_s);
        emit projects->activated(projects->currentIndex());
        QTRY_COMPARE(part<TableView>("test.backup.resources.table")->model()->rowCount(), 2);
        press("test.backup.resources.refresh");
        QCOMPARE(projects->value(), u"finance"_s);
        QCOMPARE(part<TableView>("test.backup.resources.table")->model()->rowCount(), 2);
    }

    // Of an account without them there is nothing to filter by.
    void pickerKnowsNoEnterpriseProjects()
    {
        m_stage = std::make_unique<Stage>([](Change &change) {
            formparts::fill(change);
            change.update("account", QString{32, u'a'}, {{u"enterprise_projects"_s, 0}});
        });
        m_stage->window.show();
        openPage(formparts::Backup);
        QVERIFY(!part("test.backup.resources.project"));
        QVERIFY(part("test.backup.resources.search"));
    }

    void aSentenceAddsUpWhatIsPicked()
    {
        m_stage = std::make_unique<Stage>([](Change &change) {
            formparts::fill(change);
            for (int at = 0; at < 2; ++at)
                change.update("server", formparts::serverId(at), {{u"vault_id"_s, u""_s}});
        });
        m_stage->window.show();
        openPage(*findForm(u"cbr.createVault"_s));
        QVERIFY2(words().contains(u"hold 0 GB"_s), qPrintable(words()));
        press("cbr.createVault.resources.select", u"server-00"_s);
        press("cbr.createVault.resources.select", u"server-01"_s);
        QVERIFY2(words().contains(u"hold 160 GB"_s), qPrintable(words()));
        press("cbr.createVault.resources.selected.unfold", u"server-00"_s);
        press("cbr.createVault.resources.selected.inner", u"server-00-data"_s);
        QVERIFY2(words().contains(u"hold 120 GB"_s), qPrintable(words()));
    }

    void pickerGreysWhatARuleRefuses()
    {
        openPage(formparts::Backup);
        auto *box = part<QCheckBox>("test.backup.resources.select", u"server-03"_s);
        QVERIFY(box && !box->isEnabled());
        QVERIFY2(box->accessibleDescription().contains(u"CBR-29"_s), qPrintable(box->accessibleDescription()));
        press("test.backup.resources.selectAll");
        QCOMPARE(ticked("test.backup.resources.table").size(), 9);
        QVERIFY(words().contains(u"Selected Servers (9)"_s));
    }

    void pickerBeginsWithAll()
    {
        openPage(formparts::BackupOfAll);
        QVERIFY2(words().contains(u"Selected (24)"_s), qPrintable(words())); // all but the busy one
        press("test.all.resources.selected.pager.next");
        QVERIFY(part("test.all.resources.selected.remove", u"server-12"_s));
        press("test.all.ok"); // to the second step
        QVERIFY2(words().contains(u"web-24"_s) && words().contains(u"Is this right?"_s), qPrintable(words()));
        press("test.all.previous");
        QVERIFY(words().contains(u"Selected (24)"_s));
        press("test.all.ok");
        press("test.all.submit");
        QCOMPARE(told().value(u"resources"_s).toStringList().size(), 24);
    }

    void pickerLeavesDisksOut()
    {
        open(formparts::WithDisks);
        press("test.disks.servers.select", u"server-00"_s);
        QVERIFY(words().contains(u"2/2"_s) || Stage::words(QApplication::activeModalWidget()).contains(u"2/2"_s));
        press("test.disks.servers.selected.unfold", u"server-00"_s);
        press("test.disks.servers.selected.inner", u"server-00-data"_s);
        QVERIFY(Stage::words(QApplication::activeModalWidget()).contains(u"1/2"_s));
        press("test.disks.servers.unfold", u"server-01"_s); // at the left: one disk takes the server without the others
        press("test.disks.servers.inner", u"server-01-system"_s);
        QCOMPARE(ticked("test.disks.servers.table"), (QStringList{u"server-00"_s, u"server-01"_s}));
        press("test.disks.ok");
        const QVariantList servers = told().value(u"servers"_s).toList();
        QCOMPARE(servers.size(), 2);
        QCOMPARE(servers.at(0).toMap().value(u"id"_s).toString(), u"server-00"_s);
        QCOMPARE(servers.at(0).toMap().value(u"excluded"_s).toStringList(), QStringList{u"server-00-data"_s});
        QCOMPARE(servers.at(1).toMap().value(u"excluded"_s).toStringList(), QStringList{u"server-01-data"_s});
    }

    void pickerWithoutDisksIsNotTaken()
    {
        open(formparts::WithDisks);
        press("test.disks.servers.select", u"server-00"_s);
        press("test.disks.servers.selected.unfold", u"server-00"_s);
        press("test.disks.servers.selected.inner", u"server-00-data"_s);
        press("test.disks.servers.selected.inner", u"server-00-system"_s);
        QVERIFY(ticked("test.disks.servers.table").isEmpty());
        QVERIFY(!part("test.disks.servers.selected.remove", u"server-00"_s));
    }

    void pickerFollowsTheCloud()
    {
        openPage(formparts::Backup);
        press("test.backup.resources.select", u"server-00"_s);
        m_stage->world->dispatch(m_stage->world.command("ecs.deleteServer", {{u"server"_s, u"server-00"_s}}));
        QVERIFY(m_stage->world->advance(m_stage->world->now() + 3600'000));
        QTRY_VERIFY(!part("test.backup.resources.select", u"server-00"_s));
        QTRY_VERIFY2(words().contains(u"Selected Servers (0)"_s), qPrintable(words()));
    }

    void pickerIsSpoken()
    {
        openPage(formparts::Backup);
        press("test.backup.resources.select", u"server-00"_s);
        const QString dump = dumpPage(m_page);
        for (const auto &line : {u"table \"Server List\""_s, u"check box \"Select web-00\" [checked]"_s,
                                 u"button \"Remove web-00\""_s, u"Selected Servers (1)"_s})
            QVERIFY2(dump.contains(line), qPrintable(line + u'\n' + dump));
    }

    // --- Tables of choices -----------------------------------------------------------------------------------------

    void mappingBeginsWithWhereItCameFrom()
    {
        open(formparts::Restore);
        auto *to = part<SelectBox>("test.restore.to.to", u"part-data"_s);
        QVERIFY(to);
        QCOMPARE(to->value(), u"server-00-data"_s);
        QCOMPARE(to->count(), 2);
        to->setCurrentIndex(to->findData(u"server-00-system"_s));
        emit to->activated(to->currentIndex());
        Stage::press(part<QAbstractButton>("test.restore.autoEnter"));
        press("test.restore.ok");
        bool found = false;
        const QVariantList pairs = told().value(u"to"_s).toList();
        for (const QVariant &pair : pairs) {
            const QVariantMap one = pair.toMap();
            found = found || (one.value(u"from"_s) == u"part-data"_s && one.value(u"to"_s) == u"server-00-system"_s);
        }
        QVERIFY(found);
    }

    void mappingFolds()
    {
        open(formparts::Restore);
        press("test.restore.to.fold");
        QVERIFY(!part("test.restore.to.to", u"part-data"_s));
        press("test.restore.to.fold");
        QVERIFY(part("test.restore.to.to", u"part-data"_s));
    }

    void mappingComesBackAsItWas()
    {
        open(formparts::Restore);
        auto *to = part<SelectBox>("test.restore.to.to", u"part-data"_s);
        to->setCurrentIndex(to->findData(u"server-00-system"_s));
        emit to->activated(to->currentIndex());
        press("test.restore.to.link");
        QCOMPARE(m_stage->asked, u"cbr.backups"_s);
        open(formparts::Restore);
        QCOMPARE(part<SelectBox>("test.restore.to.to", u"part-data"_s)->value(), u"server-00-system"_s);
    }

    // --- The typed word --------------------------------------------------------------------------------------------

    void wordHasToBeTyped_data() { hostile::rows(); }
    void wordHasToBeTyped()
    {
        QFETCH(QString, text);
        open(formparts::Restore);
        auto *ok = part<QAbstractButton>("test.restore.ok");
        QVERIFY(!ok->isEnabled());
        QCOMPARE(ok->accessibleDescription(), u"Enter YES first."_s);
        auto *word = part<QLineEdit>("test.restore.word");
        Stage::paste(word, text);
        QVERIFY(!ok->isEnabled());
        Stage::paste(word, u"YES"_s);
        QVERIFY(ok->isEnabled());
        QVERIFY(ok->accessibleDescription().isEmpty());
    }

    void wordIsEnteredByALink()
    {
        QPointer<QDialog> dialog = open(formparts::Restore);
        press("test.restore.autoEnter");
        QCOMPARE(QApplication::focusWidget()->objectName(), u"test.restore.ok"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QApplication::processEvents();
        QVERIFY(!dialog || !dialog->isVisible());
    }

    // --- Forms that are a page ---------------------------------------------------------------------------------------

    void pageKeepsWhatWasTyped()
    {
        FormPage *page = openPage(formparts::Backup, {{u"id"_s, u"one"_s}});
        Stage::paste(part<QLineEdit>("test.backup.name"), u"half-way"_s);
        press("test.backup.resources.select", u"server-01"_s);
        press("test.backup.back");
        QCOMPARE(m_stage->asked, u"cbr.backups"_s);
        page->open({{u"id"_s, u"one"_s}});
        QCOMPARE(part<QLineEdit>("test.backup.name")->text(), u"half-way"_s);
        page->open({{u"id"_s, u"other"_s}});
        QApplication::processEvents();
        QCOMPARE(part<QLineEdit>("test.backup.name")->text(), u"manual"_s);
        page->open({{u"id"_s, u"one"_s}});
        QApplication::processEvents();
        QCOMPARE(part<QLineEdit>("test.backup.name")->text(), u"half-way"_s);
        QCOMPARE(ticked("test.backup.resources.table"), QStringList{u"server-01"_s});
    }

    void pageRefusesAndBeginsAnewWhenDone()
    {
        FormPage *page = openPage(formparts::Backup);
        press("test.backup.resources.select", u"server-01"_s);
        Stage::paste(part<QLineEdit>("test.backup.name"), u"a*b"_s);
        const QByteArray before = m_stage->world.state();
        press("test.backup.ok");
        QCOMPARE(m_stage->world.state(), before);
        QVERIFY(!part<QLabel>("test.backup.name.problem")->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("test.backup.name"));
        Stage::paste(part<QLineEdit>("test.backup.name"), u"good"_s);
        press("test.backup.ok");
        QCOMPARE(m_stage->notices.size(), 1);
        QCOMPARE(m_stage->notices.first().text, u"good is made."_s);
        page->open({});
        QApplication::processEvents();
        QCOMPARE(part<QLineEdit>("test.backup.name")->text(), u"manual"_s);
    }

    void pageTakesAnyText_data() { hostile::rows(); }
    void pageTakesAnyText()
    {
        QFETCH(QString, text);
        openPage(formparts::Backup);
        press("test.backup.resources.select", u"server-01"_s);
        const auto lines = m_page->findChildren<QLineEdit *>();
        for (QLineEdit *line : lines) {
            if (line->isVisible() && line->isEnabled() && !line->validator())
                Stage::paste(line, text);
        }
        QTest::keyClick(part<QLineEdit>("test.backup.resources.search"), Qt::Key_Return);
        const QByteArray before = m_stage->world.state();
        press("test.backup.ok");
        if (!m_stage->notices.isEmpty())
            return;
        QCOMPARE(m_stage->world.state(), before);
        if (auto *name = part<QLineEdit>("test.backup.name"); name && !text.isEmpty())
            QCOMPARE(name->text(), text);
    }
};

QTEST_MAIN(TestFormInputs)
#include "tst_forminputs.moc"
