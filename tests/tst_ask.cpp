// links: ui
#include "ask.h"

#include "controls.h"
#include "support/stage.h"
#include "tableview.h"

#include <QCheckBox>
#include <QDialog>

using namespace Qt::StringLiterals;

namespace {

void fill(Change &change)
{
    World::addBackup(change, u"backup-free"_s, {{u"name"_s, u"web-backup-0412"_s}});
    World::addBackup(change, u"backup-odd"_s, {{u"name"_s, u"<b>*bold*</b> %1 \"odd\""_s}});
    World::addBackup(change, u"backup-used"_s, {{u"name"_s, u"web-backup-used"_s}, {u"image_id"_s, u"image-1"_s}});
    World::addBackup(change, u"backup-new"_s,
                     {{u"name"_s, u"web-backup-new"_s},
                      {u"image_id"_s, u"image-2"_s},
                      {u"status"_s, u"creating"_s},
                      {u"server_id"_s, u"server-2"_s}});
    World::addImage(change, u"image-1"_s, {{u"name"_s, u"web-image-used"_s}, {u"backup_id"_s, u"backup-used"_s}});
    World::addImage(change, u"image-2"_s, {{u"name"_s, u"web-image-new"_s}, {u"backup_id"_s, u"backup-new"_s}});
    World::addImage(change, u"image-3"_s, {{u"name"_s, u"sys-image"_s}, {u"type"_s, u"system"_s}});
    World::addImage(change, u"image-4"_s,
                    {{u"name"_s, u"sys-image-new"_s}, {u"type"_s, u"system"_s}, {u"status"_s, u"creating"_s}});
}

} // namespace

// Questions by mouse and keys, and what their answers do.
class TestAsk final : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void deletesAfterTheWord();
    void actsOnlyOnTheRightWord_data();
    void actsOnlyOnTheRightWord();
    void entersTheWordItself();
    void worksByKeys();
    void cancelsByEscape();
    void cancelsByEveryOtherWay_data();
    void cancelsByEveryOtherWay();
    void saysWhyABackupWithAnImageStays();
    void leadsToTheImage();
    void listsRefusedRowsApart();
    void looksAgainWhenTheCloudChanges();
    void showsNamesAsTheyAre();
    void deletesAnImageAndKeepsItsBackup();
    void deletesAnImageWithItsBackup();
    void tellsWhichBackupStays();
    void offersTheOptionOnlyForFullImages();
    void refusesAnImageOfAnotherTypeThatIsBeingCreated();
    void showsRefusals();
    void doesNotAskAboutNothing();

private:
    void ask(const char *confirmation, const QStringList &ids)
    {
        ask::confirm(*findConfirmation(QString::fromLatin1(confirmation)), ids, m_stage->context, &m_stage->window);
        QApplication::processEvents();
    }
    QDialog *dialog(QAnyStringView name) { return m_stage->control<QDialog>(name); }
    QLineEdit *word() { return m_stage->control<QLineEdit>("cbr.deleteBackup.word"); }
    QAbstractButton *yes() { return m_stage->control<QAbstractButton>("cbr.deleteBackup.yes"); }
    QString status(const QString &backup) { return m_stage->world.value("backup", backup, "status"); }

    std::unique_ptr<Stage> m_stage;
};

void TestAsk::init()
{
    failOnWarnings();
    m_stage = std::make_unique<Stage>(fill);
    m_stage->window.show();
}

void TestAsk::cleanup()
{
    m_stage.reset();
}

void TestAsk::deletesAfterTheWord()
{
    ask("cbr.deleteBackup", {u"backup-free"_s});
    QDialog *question = dialog("cbr.deleteBackup");
    QVERIFY(question);
    QCOMPARE(question->windowModality(), Qt::WindowModal);
    QCOMPARE(question->accessibleName(), u"Delete Backup"_s);
    const QString words = Stage::words(question);
    QVERIFY(words.contains(u"Delete Backup"_s));
    QVERIFY(words.contains(u"<b>"_s));
    QVERIFY(words.contains(u"Backup web-backup-0412 will be deleted."_s));
    QVERIFY(words.contains(u"Auto Enter"_s));
    auto *table = m_stage->control<TableView>("cbr.deleteBackup.table");
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(word()->placeholderText(), u"DELETE"_s);
    QCOMPARE(word()->accessibleName(), u"To confirm deletion, enter \"DELETE\" below."_s);
    QVERIFY(!yes()->isEnabled());
    QCOMPARE(QApplication::focusWidget(), word());

    QTest::keyClicks(word(), u"DELETE"_s);
    Stage::press(yes());
    QCOMPARE(status(u"backup-free"_s), u"deleting"_s);
    QVERIFY(!dialog("cbr.deleteBackup"));
    QCOMPARE(m_stage->notices.size(), 1);
    QVERIFY(m_stage->notices.first().good);
    QVERIFY(m_stage->notices.first().text.contains(u"web-backup-0412"_s));
    QCOMPARE(status(u"backup-odd"_s), u"available"_s);
}

void TestAsk::actsOnlyOnTheRightWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lower case") << u"delete"_s;
    QTest::newRow("space") << u"DELETE "_s;
    QTest::newRow("longer") << u"DELETED"_s;
    QTest::newRow("other letters") << u"DЕLETE"_s;
    QTest::newRow("markup") << u"<b>DELETE</b>"_s;
    QTest::newRow("invisible") << u"DELETE\u200b"_s;
    QTest::newRow("long") << QString{100'000, u'D'};
}

void TestAsk::actsOnlyOnTheRightWord()
{
    QFETCH(QString, text);
    ask("cbr.deleteBackup", {u"backup-free"_s});
    Stage::paste(word(), text);
    QVERIFY(!yes()->isEnabled());
    QVERIFY(!yes()->toolTip().isEmpty());
    QTest::keyClick(word(), Qt::Key_Return);
    QVERIFY(dialog("cbr.deleteBackup"));
    QCOMPARE(status(u"backup-free"_s), u"available"_s);
}

void TestAsk::entersTheWordItself()
{
    ask("cbr.deleteBackup", {u"backup-free"_s});
    Stage::press(m_stage->control<QAbstractButton>("cbr.deleteBackup.autoEnter"));
    QCOMPARE(word()->text(), u"DELETE"_s);
    QCOMPARE(status(u"backup-free"_s), u"available"_s);
    Stage::press(yes());
    QCOMPARE(status(u"backup-free"_s), u"deleting"_s);
}

void TestAsk::worksByKeys()
{
    ask("cbr.deleteBackup", {u"backup-free"_s});
    QTest::keyClick(word(), Qt::Key_Return); // nothing typed: nothing happens
    QVERIFY(dialog("cbr.deleteBackup"));
    QTest::keyClicks(word(), u"DELETE"_s);
    QTest::keyClick(word(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"cbr.deleteBackup.no"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), yes());
    word()->setFocus();
    QTest::keyClick(word(), Qt::Key_Return);
    QCOMPARE(status(u"backup-free"_s), u"deleting"_s);
}

void TestAsk::cancelsByEscape()
{
    ask("cbr.deleteBackup", {u"backup-free"_s});
    QTest::keyClicks(word(), u"DELETE"_s);
    QTest::keyClick(word(), Qt::Key_Escape);
    QApplication::processEvents();
    QVERIFY(!dialog("cbr.deleteBackup"));
    QCOMPARE(status(u"backup-free"_s), u"available"_s);
    QVERIFY(m_stage->notices.isEmpty());
}

void TestAsk::cancelsByEveryOtherWay_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("no") << QByteArray{"cbr.deleteBackup.no"};
    QTest::newRow("close") << QByteArray{"cbr.deleteBackup.close"};
}

void TestAsk::cancelsByEveryOtherWay()
{
    QFETCH(QByteArray, button);
    ask("cbr.deleteBackup", {u"backup-free"_s});
    Stage::press(m_stage->control(button));
    QVERIFY(!dialog("cbr.deleteBackup"));
    QCOMPARE(status(u"backup-free"_s), u"available"_s);
}

void TestAsk::saysWhyABackupWithAnImageStays()
{
    ask("cbr.deleteBackup", {u"backup-used"_s});
    const QString words = Stage::words(dialog("cbr.deleteBackup"));
    QVERIFY(words.contains(u"CBR-11"_s));
    QVERIFY(words.contains(u"BackupService.6204"_s));
    QVERIFY(words.contains(u"Delete the image first"_s));
    QVERIFY(!words.contains(u"will be deleted"_s));
    QVERIFY(!word()->isEnabled());
    QVERIFY(!yes()->isEnabled());
    QVERIFY(!yes()->accessibleDescription().isEmpty());
}

void TestAsk::leadsToTheImage()
{
    ask("cbr.deleteBackup", {u"backup-used"_s});
    auto *link = m_stage->control<QAbstractButton>("cbr.deleteBackup.helps", u"backup-used"_s);
    QVERIFY(link);
    QCOMPARE(link->text(), u"Open web-image-used"_s);
    Stage::press(link);
    QCOMPARE(m_stage->asked, u"ims.image"_s);
    QCOMPARE(m_stage->askedWith.value(u"id"_s).toString(), u"image-1"_s);
    QVERIFY(!dialog("cbr.deleteBackup"));
}

void TestAsk::listsRefusedRowsApart()
{
    ask("cbr.deleteBackup", {u"backup-free"_s, u"backup-used"_s, u"backup-odd"_s});
    auto *table = m_stage->control<TableView>("cbr.deleteBackup.table");
    QCOMPARE(table->model()->rowCount(), 2);
    const QString words = Stage::words(dialog("cbr.deleteBackup"));
    QVERIFY(words.contains(u"web-backup-used: "_s));
    QVERIFY(m_stage->control("cbr.deleteBackup.helps", u"backup-used"_s));
    QTest::keyClicks(word(), u"DELETE"_s);
    Stage::press(yes());
    QCOMPARE(status(u"backup-free"_s), u"deleting"_s);
    QCOMPARE(status(u"backup-odd"_s), u"deleting"_s);
    QCOMPARE(status(u"backup-used"_s), u"available"_s);
}

void TestAsk::looksAgainWhenTheCloudChanges()
{
    ask("cbr.deleteBackup", {u"backup-free"_s});
    QTest::keyClicks(word(), u"DELETE"_s);
    QVERIFY(yes()->isEnabled());
    m_stage->world->dispatch(
        m_stage->world.command("ims.createImage", {{u"backup"_s, u"backup-free"_s}, {u"name"_s, u"somebody-else"_s}}));
    Stage::press(yes()); // before the dialog could have looked
    QVERIFY(dialog("cbr.deleteBackup"));
    QCOMPARE(status(u"backup-free"_s), u"available"_s);
    QVERIFY(Stage::words(dialog("cbr.deleteBackup")).contains(u"CBR-11"_s));
    QCOMPARE(word()->text(), u"DELETE"_s);
    QVERIFY(!yes()->isEnabled());
}

void TestAsk::showsNamesAsTheyAre()
{
    ask("cbr.deleteBackup", {u"backup-odd"_s});
    const auto labels = dialog("cbr.deleteBackup")->findChildren<QLabel *>();
    bool said = false;
    for (const QLabel *label : labels) {
        if (!label->text().contains(u"odd"_s))
            continue;
        said = true;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), u"Backup <b>*bold*</b> %1 \"odd\" will be deleted."_s);
    }
    QVERIFY(said);
}

void TestAsk::deletesAnImageAndKeepsItsBackup()
{
    ask("ims.deleteImage", {u"image-1"_s});
    auto *option = m_stage->control<QCheckBox>("ims.deleteImage.option");
    QVERIFY(option);
    QVERIFY(!option->isChecked());
    QCOMPARE(option->text(), u"Delete CSBS backups or cloud server backups of the full-ECS images"_s);
    auto *yesButton = m_stage->control<QAbstractButton>("ims.deleteImage.yes");
    auto *noButton = m_stage->control<QAbstractButton>("ims.deleteImage.no");
    QVERIFY(yesButton->mapToGlobal(QPoint{}).x() < noButton->mapToGlobal(QPoint{}).x());
    QCOMPARE(yesButton->text(), u"Yes"_s);
    Stage::press(yesButton);
    QCOMPARE(m_stage->world.value("image", u"image-1"_s, "name"), u"(gone)"_s);
    QCOMPARE(status(u"backup-used"_s), u"available"_s);
    QVERIFY(m_stage->notices.first().good);

    ask("cbr.deleteBackup", {u"backup-used"_s}); // and now the backup can go
    QTest::keyClicks(word(), u"DELETE"_s);
    Stage::press(yes());
    QCOMPARE(status(u"backup-used"_s), u"deleting"_s);
}

void TestAsk::deletesAnImageWithItsBackup()
{
    ask("ims.deleteImage", {u"image-1"_s});
    m_stage->control<QCheckBox>("ims.deleteImage.option")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    Stage::press(m_stage->control("ims.deleteImage.yes"));
    QCOMPARE(m_stage->world.value("image", u"image-1"_s, "name"), u"(gone)"_s);
    QCOMPARE(status(u"backup-used"_s), u"deleting"_s);
}

void TestAsk::tellsWhichBackupStays()
{
    ask("ims.deleteImage", {u"image-2"_s});
    QTest::mouseClick(m_stage->control("ims.deleteImage.option"), Qt::LeftButton, {}, {8, 10});
    Stage::press(m_stage->control("ims.deleteImage.yes"));
    QCOMPARE(m_stage->world.value("image", u"image-2"_s, "name"), u"(gone)"_s);
    QCOMPARE(status(u"backup-new"_s), u"creating"_s);
    QCOMPARE(m_stage->notices.size(), 1);
    const Stage::Notice notice = m_stage->notices.first();
    QVERIFY(!notice.good);
    QVERIFY(notice.text.contains(u"web-backup-new"_s));
    QCOMPARE(notice.page, u"cbr.backups"_s);
    QCOMPARE(notice.arguments.value(u"keyword"_s).toString(), u"web-backup-new"_s);
}

void TestAsk::offersTheOptionOnlyForFullImages()
{
    ask("ims.deleteImage", {u"image-3"_s});
    QVERIFY(!m_stage->control("ims.deleteImage.option"));
    Stage::press(m_stage->control("ims.deleteImage.close"));
    ask("ims.deleteImage", {u"image-3"_s, u"image-1"_s});
    QVERIFY(m_stage->control("ims.deleteImage.option"));
}

void TestAsk::refusesAnImageOfAnotherTypeThatIsBeingCreated()
{
    ask("ims.deleteImage", {u"image-4"_s});
    QVERIFY(Stage::words(dialog("ims.deleteImage")).contains(u"IMS-15"_s));
    QVERIFY(!m_stage->control("ims.deleteImage.yes")->isEnabled());
    QCOMPARE(QApplication::focusWidget()->objectName(), u"ims.deleteImage.no"_s);
}

void TestAsk::showsRefusals()
{
    ask::refused(m_stage->world->check(m_stage->world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-used"_s}})),
                 m_stage->context, &m_stage->window);
    QApplication::processEvents();
    QDialog *told = dialog("refused");
    QVERIFY(told);
    const QString words = Stage::words(told);
    QVERIFY(words.contains(u"CBR-11"_s));
    QVERIFY(words.contains(u"cbr_03_0016"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"refused.ok"_s);
    Stage::press(m_stage->control("refused.helps"));
    QCOMPARE(m_stage->asked, u"ims.image"_s);
    QVERIFY(!dialog("refused"));
}

void TestAsk::doesNotAskAboutNothing()
{
    ask("cbr.deleteBackup", {});
    QVERIFY(!dialog("cbr.deleteBackup"));
    ask::refused({}, m_stage->context, &m_stage->window);
    QVERIFY(!dialog("refused"));
}

QTEST_MAIN(TestAsk)
#include "tst_ask.moc"
