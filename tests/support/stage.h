#pragma once

#include "context.h"
#include "edition.h"
#include "support/world.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QWidget>
#include <QtTest>

// A page or a question in a window of its own, over a small world, with what it asked of the shell.
class Stage {
public:
    struct Notice {
        QString text;
        bool good;
        QString page;
        QVariantMap arguments;
    };

    explicit Stage(const std::function<void(Change &)> &more, const QString &editionId = QStringLiteral("otc"))
        : world{more, editionId},
          edition{*loadEdition(editionId)},
          context{world.cloud(), edition}
    {
        theme::apply(*qApp, edition);
        context.session = world.session;
        window.resize(1280, 900);
        QObject::connect(&context, &Context::asked, &window, [this](const QString &page, const QVariantMap &arguments) {
            asked = page;
            askedWith = arguments;
        });
        QObject::connect(&context, &Context::noticed, &window,
                         [this](const QString &text, bool good, const QString &page, const QVariantMap &arguments) {
                             notices += Notice{text, good, page, arguments};
                         });
    }

    void show(QWidget *page)
    {
        page->setParent(&window);
        page->setGeometry(window.rect());
        page->show();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    // The visible control with this name, in the given row if any.
    template <typename T = QWidget>
    T *control(QAnyStringView name, const QString &row = {}) const
    {
        const auto all = qApp->allWidgets();
        for (QWidget *widget : all) {
            T *found = qobject_cast<T *>(widget);
            if (found && QAnyStringView{widget->objectName()} == name && widget->isVisible() &&
                (row.isEmpty() || widget->property("row") == row))
                return found;
        }
        return nullptr;
    }

    static void press(QWidget *control)
    {
        QVERIFY(control);
        QVERIFY2(control->isEnabled(), qPrintable(control->objectName()));
        QTest::mouseClick(control, Qt::LeftButton);
        QApplication::processEvents();
    }

    static void paste(QWidget *field, const QString &text)
    {
        QVERIFY(field);
        field->setFocus();
        QTest::keySequence(field, QKeySequence::SelectAll);
        QGuiApplication::clipboard()->setText(text);
        QTest::keySequence(field, QKeySequence::Paste);
    }

    // Everything that is written on what is visible.
    static QString words(const QWidget *on)
    {
        QStringList words;
        const auto labels = on->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisibleTo(on))
                words += label->text();
        }
        const auto buttons = on->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isVisibleTo(on))
                words += button->text();
        }
        return words.join(u'\n');
    }

    World world;
    Edition edition;
    Context context;
    QWidget window;
    QString asked;
    QVariantMap askedWith;
    QList<Notice> notices;
};

// Every warning of Qt fails the test; this one is the offscreen platform's own.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression{QStringLiteral("^(?!This plugin does not support)")});
}
