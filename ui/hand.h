#pragma once

#include <QPoint>
#include <QRect>
#include <QString>

class QWidget;

// A person's mouse and keyboard. Events enter where those of the window system enter, so that dialogs, open menus,
// focus and shortcuts treat them as a person's.
class Hand final {
public:
    // `at` in coordinates of the widget, which need not be a window.
    void click(QWidget &widget, QPoint at);
    void wheel(QWidget &widget, QPoint steps) const; // notches; positive scrolls down or to the right
    void key(QWidget &widget, int key, Qt::KeyboardModifiers modifiers = {}, const QString &text = {}) const;
    void type(QWidget &widget, const QString &text) const;

    // Lets everything happen that is due now; bounded, so that a busy window cannot hold it.
    static void settle();

private:
    int m_time = 0; // of the events: far enough apart that two clicks are no double click
};
