// links: ui
#include "support/controlsheet.h"

#include "menu.h"
#include "page.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

QString nameOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

QString descriptionOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Description);
}

QAccessible::Role roleOf(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->role();
}

QLabel *labelThatSays(const QWidget *where, const QString &text)
{
    const auto labels = where->findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->text() == text)
            return label;
    }
    return nullptr;
}

// A text field's clear button fades in; what follows looks at the end of it.
void settle(const QWidget *where)
{
    const auto buttons = where->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        const QVariant opacity = button->property("opacity");
        if (const auto *edit = qobject_cast<QLineEdit *>(button->parentWidget());
            edit && opacity.isValid() && !edit->text().isEmpty())
            QTRY_COMPARE(button->property("opacity").toDouble(), 1.0);
    }
}

} // namespace

class TestControls final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        theme::apply(*qApp, sheetEdition());
    }

    void init() { QTest::failOnWarning(QRegularExpression{u"^(?!This plugin does not support)"_s}); }

    void cleanup() { QToolTip::hideText(); }

    // First, because asking for accessible names makes the lists of drop-down lists.
    void pageOfControlsIsBuiltOnce()
    {
        struct Counter final : QObject {
            using QObject::QObject;
            QHash<QObject *, int> polished;
            QHash<QObject *, int> restyled;
            bool eventFilter(QObject *object, QEvent *event) override
            {
                if (event->type() == QEvent::Polish)
                    ++polished[object];
                if (event->type() == QEvent::StyleChange)
                    ++restyled[object];
                return false;
            }
        } counter;
        qApp->installEventFilter(&counter);
        QWidget page;
        auto *column = new QVBoxLayout{&page};
        for (int at = 0; at < 50; ++at) {
            auto *box = new SelectBox{u"box%1"_s.arg(at), u"Box"_s};
            box->add(u"a"_s, u"A"_s);
            column->addWidget(box);
            column->addWidget(primaryButton(u"button%1"_s.arg(at), u"Press"_s));
        }
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        qApp->removeEventFilter(&counter);
        QVERIFY(counter.restyled.isEmpty());
        for (auto count = counter.polished.begin(); count != counter.polished.end(); ++count)
            QCOMPARE(count.value(), 1);
        // lists of drop-down lists are made when they open
        QCOMPARE(page.findChildren<QWidget *>().size(), 100);
    }

    void everyControlHasANameAndARole()
    {
        ControlSheet sheet;
        const std::tuple<const char *, QAccessible::Role, const char *> expected[]{
            {"sheet.delete", QAccessible::Button, "Delete"},
            {"sheet.ok", QAccessible::Button, "OK"},
            {"sheet.create", QAccessible::Button, "Create Image"},
            {"sheet.refresh", QAccessible::Button, "Refresh"},
            {"sheet.search", QAccessible::EditableText, "Search"},
            {"sheet.type.full", QAccessible::RadioButton, "Full-ECS image"},
            {"sheet.name", QAccessible::EditableText, "Name"},
            {"sheet.description", QAccessible::EditableText, "Description"},
            {"sheet.tags.key", QAccessible::EditableText, "Tag key"},
            {"sheet.tags.value", QAccessible::EditableText, "Tag value"},
            {"sheet.tabs", QAccessible::PageTabList, "Backups"},
        };
        for (const auto &[id, role, name] : expected) {
            auto *control = sheet.findChild<QWidget *>(QString::fromLatin1(id));
            QVERIFY2(control, id);
            QVERIFY2(roleOf(control) == role, id);
            QCOMPARE(nameOf(control), QString::fromLatin1(name));
        }
        // Qt 6.4 names a closed drop-down list by its value
        QCOMPARE(descriptionOf(sheet.findChild<SelectBox *>(u"sheet.states"_s)), u"Status"_s);
        QCOMPARE(sheet.findChild<SelectBox *>(u"sheet.states"_s)->accessibleName(), u"Status"_s);
        const QAccessibleInterface *tabs =
            QAccessible::queryAccessibleInterface(sheet.findChild<Tabs *>(u"sheet.tabs"_s));
        QCOMPARE(tabs->child(1)->role(), QAccessible::PageTab);
        QCOMPARE(tabs->child(1)->text(QAccessible::Name), u"Backups"_s);
    }

    void whatCanBeReachedByTabSaysSomething()
    {
        ControlSheet sheet;
        const auto widgets = sheet.findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->inherits("QAbstractItemView") || widget == &sheet)
                continue;
            const QString said = nameOf(widget) + descriptionOf(widget);
            QVERIFY2(!said.isEmpty() || qobject_cast<QTabBar *>(widget), qPrintable(widget->objectName()));
        }
    }

    void keyboardFocusIsSeen_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"sheet.export", "sheet.ok", "sheet.createImage", "sheet.create", "sheet.refresh",
                               "sheet.states", "sheet.search", "sheet.type.full", "sheet.description", "sheet.subTabs"})
            QTest::addRow("%s", id) << QString::fromLatin1(id);
    }

    void keyboardFocusIsSeen()
    {
        QFETCH(QString, id);
        ControlSheet sheet;
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        sheet.activateWindow();
        auto *control = sheet.findChild<QWidget *>(id);
        QVERIFY(control);
        settle(&sheet);
        QVERIFY(!control->hasFocus());
        const QImage before = control->grab().toImage();
        QTest::keyClick(&sheet, Qt::Key_Tab);
        for (int stops = 0; !control->isAncestorOf(QApplication::focusWidget()) && !control->hasFocus(); ++stops) {
            QVERIFY2(stops < 50, "Tab never comes there");
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE_NE(control->grab().toImage(), before);
    }

    void mouseLeavesNoRing()
    {
        ControlSheet sheet;
        sheet.show();
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        auto *button = sheet.findChild<QPushButton *>(u"sheet.export"_s);
        const QImage before = button->grab().toImage();
        QTest::mouseClick(button, Qt::LeftButton);
        button->setAttribute(Qt::WA_UnderMouse, false);
        QCOMPARE(button->grab().toImage(), before);
    }

    void sheetIsDrawnAlikeEveryTime()
    {
        ControlSheet first;
        ControlSheet second;
        for (ControlSheet *sheet : {&first, &second}) {
            sheet->show();
            QVERIFY(QTest::qWaitForWindowExposed(sheet));
            settle(sheet);
            sheet->setFocus();
        }
        const QImage image = first.grab().toImage();
        QCOMPARE(image, first.grab().toImage());
        QCOMPARE(image, second.grab().toImage());
        QCOMPARE(image.pixelColor(2, 2), theme::colour(u"card"_s));
    }

    void segmentsByKey()
    {
        Segments segments{u"type"_s};
        segments.add(u"system"_s, u"System disk image"_s);
        segments.add(u"full"_s, u"Full-ECS image"_s)->setEnabled(false);
        segments.add(u"data"_s, u"Data disk image"_s);
        QCOMPARE(segments.value(), u"system"_s);
        QSignalSpy changed{&segments, &Segments::changed};
        segments.show();
        QVERIFY(QTest::qWaitForWindowExposed(&segments));
        auto *first = segments.findChild<QPushButton *>(u"type.system"_s);
        auto *last = segments.findChild<QPushButton *>(u"type.data"_s);
        first->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Right); // over the greyed one
        QCOMPARE(segments.value(), u"data"_s);
        QCOMPARE(changed.takeFirst().first().toString(), u"data"_s);
        QVERIFY(last->hasFocus());
        QVERIFY(!(first->focusPolicy() & Qt::TabFocus)); // one stop for all of them
        QVERIFY(last->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(last, Qt::Key_Right);
        QCOMPARE(segments.value(), u"data"_s);
        QTest::keyClick(last, Qt::Key_Left);
        QCOMPARE(segments.value(), u"system"_s);
        QTest::mouseClick(last, Qt::LeftButton);
        QCOMPARE(segments.value(), u"data"_s);
        segments.setValue(u"nothing of the kind"_s);
        QCOMPARE(segments.value(), u"data"_s);
    }

    void tabsByKey()
    {
        Tabs tabs{u"ims.tabs"_s};
        QSignalSpy chosen{&tabs, &Tabs::chosen};
        tabs.add(u"ims.public"_s, u"Public Images"_s);
        tabs.add(u"ims.private"_s, u"Private Images"_s);
        tabs.add(u"ims.shared"_s, u"Images Shared with Me"_s);
        tabs.setCurrent(u"ims.private"_s);
        QCOMPARE(tabs.current(), u"ims.private"_s);
        QCOMPARE(chosen.size(), 0); // only a person chooses
        tabs.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tabs));
        tabs.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&tabs, Qt::Key_Right);
        QCOMPARE(chosen.takeFirst().first().toString(), u"ims.shared"_s);
        QTest::keyClick(&tabs, Qt::Key_Left);
        QTest::keyClick(&tabs, Qt::Key_Left);
        QCOMPARE(tabs.current(), u"ims.public"_s);
        chosen.clear();
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(1).center());
        QCOMPARE(chosen.takeFirst().first().toString(), u"ims.private"_s);
    }

    void selectBoxIsChosenByThePerson()
    {
        SelectBox box{u"status"_s, u"Status"_s};
        box.add({}, u"All statuses"_s);
        box.add(u"available"_s, u"Available"_s);
        QSignalSpy chosen{&box, &SelectBox::chosen};
        box.setValue(u"available"_s);
        QCOMPARE(box.value(), u"available"_s);
        QCOMPARE(chosen.size(), 0);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QTest::keyClick(&box, Qt::Key_Up);
        QCOMPARE(chosen.takeFirst().first().toString(), QString{});
        QWheelEvent wheel{
            {5, 5}, box.mapToGlobal(QPointF{5, 5}), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
            false};
        QApplication::sendEvent(&box, &wheel);
        QCOMPARE(box.value(), QString{}); // scrolling past changes nothing
        box.setValue(u"gone"_s);
        QCOMPARE(box.currentIndex(), -1);
    }

    void searchFollowsTyping()
    {
        SearchField field{u"search"_s, u"Enter a name."_s, u"Search"_s};
        QSignalSpy searched{&field, &SearchField::searched};
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QTest::keyClicks(&field, u"web"_s);
        QCOMPARE(searched.size(), 0); // not at every key
        QTRY_COMPARE(searched.size(), 1);
        QCOMPARE(searched.takeFirst().first().toString(), u"web"_s);
        QTest::keyClicks(&field, u"-1"_s);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(searched.size(), 1);
        QCOMPARE(searched.takeFirst().first().toString(), u"web-1"_s);
        for (auto *button : field.findChildren<QToolButton *>()) {
            if (button->geometry().left() < field.width() - 48)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(searched.size(), 1); // at once, and once
        QCOMPARE(searched.takeFirst().first().toString(), QString{});
        QVERIFY(!searched.wait(300));
        field.setText(u"by program"_s);
        QCOMPARE(searched.size(), 0);
    }

    void countedTextTakesAnything_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("counter");
        QTest::addColumn<bool>("over");
        QTest::addRow("nothing") << QString{} << u"0/1,024"_s << false;
        QTest::addRow("lines") << u"a\n\nb"_s << u"4/1,024"_s << false;
        QTest::addRow("exactly") << QString(1024, u'x') << u"1,024/1,024"_s << false;
        QTest::addRow("one more") << QString(1025, u'x') << u"1,025/1,024"_s << true;
        QTest::addRow("very long") << QString(200'000, u'x') << u"200,000/1,024"_s << true;
        QTest::addRow("markup") << u"<b>&lt;</b><script>"_s << u"19/1,024"_s << false;
        QTest::addRow("no-break space") << u"a\u00a0b"_s << u"3/1,024"_s << false;
        QTest::addRow("right to left") << u"\u202eabc\u05d0\u05d1"_s << u"6/1,024"_s << false;
        QTest::addRow("outside the plane") << u"\U0001F600\U00020BB7"_s << u"4/1,024"_s << false;
        QTest::addRow("half a pair") << (QString{QChar{0xd83d}} + u'x') << u"2/1,024"_s << false;
        QTest::addRow("many marks") << (u"e"_s + QString(300, QChar{0x0301})) << u"301/1,024"_s << false;
        QTest::addRow("placeholders") << u"%1 %n %L2"_s << u"9/1,024"_s << false;
    }

    void countedTextTakesAnything()
    {
        QFETCH(QString, text);
        QFETCH(QString, counter);
        QFETCH(bool, over);
        CountedText area{u"description"_s, u"Description"_s, 1024};
        area.show();
        QSignalSpy changed{&area, &CountedText::changed};
        area.setText(text);
        QCOMPARE(area.text(), text);
        QCOMPARE(changed.isEmpty(), text.isEmpty());
        QLabel *label = labelThatSays(&area, counter);
        QVERIFY(label);
        QCOMPARE(label->palette().color(QPalette::WindowText), theme::colour(over ? u"mandatory"_s : u"weak"_s));
        area.grab();
        QTest::keyClick(area.findChild<QPlainTextEdit *>(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(area.findChild<QPlainTextEdit *>(), u"!"_s); // never cut, however long it is
        QCOMPARE(area.text(), text + u'!');
    }

    void veryLongWordIsPastedAtOnce()
    {
        CountedText area{u"description"_s, u"Description"_s, 1024};
        area.show();
        QApplication::clipboard()->setText(QString(100'000, u'x'));
        area.findChild<QPlainTextEdit *>()->paste();
        QCOMPARE(area.text().size(), 100'000);
        // broken at any letter, since finding a better place would take seconds a key
        QCOMPARE(area.findChild<QPlainTextEdit *>()->wordWrapMode(), QTextOption::WrapAnywhere);
        area.setText(u"short again"_s);
        QCOMPARE(area.findChild<QPlainTextEdit *>()->wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    void tabLeavesTheTextArea()
    {
        QWidget page;
        auto *column = new QVBoxLayout{&page};
        auto *area = new CountedText{u"description"_s, u"Description"_s, 10};
        auto *next = primaryButton(u"next"_s, u"Next"_s);
        column->addWidget(area);
        column->addWidget(next);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        area->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(next->hasFocus());
        QCOMPARE(area->text(), QString{});
    }

    void formRowSaysWhatIsWrong()
    {
        auto *edit = new QLineEdit;
        edit->setObjectName(u"form.name"_s);
        FormRow row{u"Name"_s, true, edit};
        QCOMPARE(nameOf(edit), u"Name"_s);
        QCOMPARE(labelThatSays(&row, u"Name"_s)->buddy(), edit);
        QVERIFY(labelThatSays(&row, u"*"_s));
        row.show();
        row.setHelper(u"1 to 128 characters."_s);
        QCOMPARE(descriptionOf(edit), u"1 to 128 characters."_s);
        const QImage fine = edit->grab().toImage();
        row.setProblem(u"The name is empty."_s);
        QCOMPARE(row.problem(), u"The name is empty."_s);
        QCOMPARE(descriptionOf(edit), u"The name is empty."_s);
        QVERIFY(row.findChild<QLabel *>(u"form.name.problem"_s)->isVisible());
        QCOMPARE_NE(edit->grab().toImage(), fine);
        row.setProblem({});
        QVERIFY(!row.findChild<QLabel *>(u"form.name.problem"_s)->isVisible());
        QCOMPARE(descriptionOf(edit), u"1 to 128 characters."_s);
        QCOMPARE(edit->grab().toImage(), fine);
    }

    void formRowKeepsTheNameOfADropDownList()
    {
        auto *box = new SelectBox{u"form.region"_s, u"Region"_s};
        FormRow row{u"Region"_s, true, box};
        row.setProblem(u"Choose one."_s);
        QCOMPARE(descriptionOf(box), u"Choose one."_s);
        row.setProblem({});
        QCOMPARE(descriptionOf(box), u"Region"_s);
    }

    void formRowSpeaksForTheTextArea()
    {
        auto *area = new CountedText{u"form.description"_s, u"Description"_s, 10};
        FormRow row{u"Description"_s, false, area};
        auto *edit = row.findChild<QPlainTextEdit *>(u"form.description"_s);
        QCOMPARE(labelThatSays(&row, u"Description"_s)->buddy(), edit);
        row.setProblem(u"Too long."_s);
        QCOMPARE(descriptionOf(edit), u"Too long."_s);
        QVERIFY(edit->property("invalid").toBool());
    }

    void infoBoxLinkFollowsTheLastWord()
    {
        InfoBox box{InfoBox::Info, {u"First line."_s, u"A second line that is a little longer."_s}};
        QPushButton *link = box.addLink(u"learn"_s, u"Learn more"_s);
        box.resize(600, 80);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QVERIFY(link->isVisible());
        const int wide = link->mapTo(&box, QPoint{}).y();
        QVERIFY(link->mapTo(&box, QPoint{}).x() > 100); // beside the words
        QVERIFY(box.heightForWidth(140) > box.heightForWidth(600));
        box.resize(140, box.heightForWidth(140));
        QVERIFY(link->mapTo(&box, QPoint{}).y() > wide);
        QVERIFY(box.rect().contains(link->geometry().translated(link->parentWidget()->pos())));
        box.setLines({u"Only one now."_s}); // the link stays, after the new last word
        QVERIFY(link->isVisible());
        QVERIFY(labelThatSays(&box, u"Only one now."_s));
        QVERIFY(!labelThatSays(&box, u"First line."_s));
        box.setLines({});
        QVERIFY(!box.isVisible());
    }

    void closedInfoBoxStaysClosed()
    {
        InfoBox box{InfoBox::Notice, {u"Private images are charged."_s}};
        box.setClosable(u"notice.close"_s);
        box.show();
        auto *close = box.findChild<QToolButton *>(u"notice.close"_s);
        QCOMPARE(nameOf(close), u"Close"_s);
        close->click();
        QVERIFY(!box.isVisible());
        box.setLines({u"Private images are charged."_s});
        QVERIFY(!box.isVisible());
    }

    void labelsShowMarkupAsItIs()
    {
        QWidget parent;
        QCOMPARE(plainLabel(u"<b>x</b>"_s, &parent)->textFormat(), Qt::PlainText);
        QCOMPARE(weakLabel(u"<b>x</b>"_s, &parent)->textFormat(), Qt::PlainText);
    }

    void tagsAreFilledInRowByRow()
    {
        TagEditor tags{u"tags"_s, 3};
        QSignalSpy changed{&tags, &TagEditor::changed};
        tags.show();
        tags.activateWindow();
        QVERIFY(QTest::qWaitForWindowExposed(&tags));
        const auto field = [&tags](const QString &part, int row) -> QWidget * {
            const auto all = tags.findChildren<QWidget *>(u"tags."_s + part);
            for (QWidget *widget : all) {
                if (widget->property("row") == QString::number(row) && !widget->parentWidget()->isHidden())
                    return widget;
            }
            return nullptr;
        };
        QVERIFY(labelThatSays(&tags, u"You can add 3 more tags."_s));
        QVERIFY(field(u"key"_s, 0)->isEnabled());
        QVERIFY(!field(u"value"_s, 0)->isEnabled());
        QVERIFY(!field(u"remove"_s, 0)->isVisible());
        QVERIFY(tags.tags().isEmpty());

        QTest::keyClicks(field(u"key"_s, 0), u"env"_s);
        QVERIFY(field(u"value"_s, 0)->isEnabled());
        QVERIFY(!field(u"key"_s, 1)); // not before both are filled in
        QTest::keyClicks(field(u"value"_s, 0), u"test"_s);
        QVERIFY(field(u"key"_s, 1));
        QVERIFY(!field(u"value"_s, 1)->isEnabled());
        QVERIFY(field(u"remove"_s, 0)->isVisible());
        QVERIFY(!field(u"remove"_s, 1)->isVisible());
        QVERIFY(labelThatSays(&tags, u"You can add 2 more tags."_s));
        QVERIFY(!changed.isEmpty());

        // a tag without a value is one, too: leaving the row opens the next
        QTest::keyClicks(field(u"key"_s, 1), u"owner"_s);
        QVERIFY(!field(u"key"_s, 2));
        QTest::keyClick(field(u"value"_s, 1), Qt::Key_Return);
        QVERIFY(field(u"key"_s, 2));
        QTest::keyClicks(field(u"key"_s, 2), u"<k>"_s);
        QTest::keyClicks(field(u"value"_s, 2), u"v"_s);
        QVERIFY(!field(u"key"_s, 3)); // the limit
        QVERIFY(labelThatSays(&tags, u"You can add 0 more tags."_s));
        const auto tag = [](const QString &key, const QString &value) {
            return QVariant{QVariantMap{{u"key"_s, key}, {u"value"_s, value}}};
        };
        QCOMPARE(tags.tags(), (QVariantList{tag(u"env"_s, u"test"_s), tag(u"owner"_s, {}), tag(u"<k>"_s, u"v"_s)}));

        qobject_cast<QPushButton *>(field(u"remove"_s, 0))->click();
        QCOMPARE(tags.tags(), (QVariantList{tag(u"owner"_s, {}), tag(u"<k>"_s, u"v"_s)}));
        QVERIFY(labelThatSays(&tags, u"You can add 1 more tags."_s));
        QVERIFY(field(u"key"_s, 2)); // room again

        tags.setTags({tag(u"a"_s, u"b"_s)});
        QCOMPARE(tags.tags(), (QVariantList{tag(u"a"_s, u"b"_s)}));
        QVERIFY(field(u"key"_s, 1));
    }

    void predefinedTagsAreNotThereYet()
    {
        TagEditor tags{u"tags"_s, 3};
        const auto *link = tags.findChild<QPushButton *>(u"tags.predefined"_s);
        QCOMPARE(link->text(), u"View predefined tags"_s);
        QVERIFY(!link->isEnabled());
        QVERIFY(link->property("notYet").toBool());
        QCOMPARE(link->toolTip(), notYetText());
        QCOMPARE(link->accessibleDescription(), notYetText());
    }

    void reasonOfAGreyedEntryIsReadByKey()
    {
        QWidget page;
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        ConsoleMenu menu{&page};
        menu.addAction(u"Create Image"_s);
        QAction *greyed = menu.addAction(u"&Share Backup"_s);
        greyed->setEnabled(false);
        greyed->setToolTip(u"The backup is being created."_s);
        QAction *silent = menu.addAction(u"Create Replica"_s);
        silent->setEnabled(false);
        QAction *last = menu.addAction(u"Delete"_s);
        QSignalSpy triggered{&menu, &QMenu::triggered};
        menu.popup(page.mapToGlobal(QPoint{}));
        QTest::keyClick(&menu, Qt::Key_Down);
        QVERIFY(QToolTip::text().isEmpty());
        QTest::keyClick(&menu, Qt::Key_Down);
        QCOMPARE(menu.activeAction(), greyed);
        QCOMPARE(QToolTip::text(), u"The backup is being created."_s);
        QTest::keyClick(&menu, Qt::Key_Return); // says it, does nothing
        QCOMPARE(triggered.size(), 0);
        QVERIFY(menu.isVisible());
        QTest::keyClick(&menu, Qt::Key_Down);
        QCOMPARE(menu.activeAction(), silent);
        QTRY_VERIFY(QToolTip::text().isEmpty()); // nothing to say
        QTest::keyClick(&menu, Qt::Key_Down);
        QCOMPARE(menu.activeAction(), last);
        QTest::keyClick(&menu, Qt::Key_Return);
        QCOMPARE(triggered.size(), 1);
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
