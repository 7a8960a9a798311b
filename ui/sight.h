#pragma once

#include "result.h"

#include <QList>
#include <QPixmap>
#include <QPointer>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QWidget>

class Hand;

// Something to press: a widget, a tab of a bar, an entry of an open menu.
struct Spot {
    QPointer<QWidget> widget = nullptr;
    QRect area = {}; // in the widget's coordinates
    bool enabled = true;
    QString reason = {}; // of the disabled
};

// What a person sees of the program, and where things are: the window, the dialogs and menus in front of it.
class Sight final {
public:
    Sight(QWidget &window, const Hand &hand) : m_window{window}, m_hand{hand} {}

    // The visible control with this objectName, in the row whose id or name is `row`; tabs and entries of open menus
    // too. Looks for rows as a person does, by turning the wheel.
    Result<Spot> find(const QString &target, const QString &row = {});
    // The entry of an open menu whose sub-menu has the target; else the button whose menu or panel holds it: named like
    // the target's beginning, or with a menu that has it.
    Result<Spot> findOpener(const QString &target, const QString &row = {});
    // Turns the wheel over each scroll area around the widget until the middle of the area shows.
    void bringIntoView(QWidget &widget, const QRect &area) const;
    // Fails with what is in the way of a click into the middle of the spot.
    Success reach(const Spot &spot) const;

    // What a person can read in the window.
    static QStringList words(const QWidget &window);

    // The window with all that stands in front of it, and the training mark; with a ring around the spot.
    QPixmap picture(const Spot *marked = nullptr) const;

private:
    QWidget *front() const; // what takes a person's clicks: popup, else dialog, else window
    QList<QWidget *> surfaces() const;
    Result<Spot> findInRow(const QString &target, const QString &row);
    Failure missing(const QString &target) const;

    QWidget &m_window;
    const Hand &m_hand;
    QString m_row; // id of the row that was looked up last
};

// The objectName of the widget or of the nearest one around it that has one.
QString nameOf(const QWidget *widget);
// Without markup and line breaks.
QString plainText(const QString &text);
