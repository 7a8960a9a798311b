#pragma once

#include "attempt.h"
#include "edition.h"
#include "hand.h"
#include "procedure.h"
#include "result.h"

#include <QObject>
#include <QPixmap>
#include <QPointer>
#include <QRect>
#include <QWidget>

#include <functional>

class QAction;
class QComboBox;

// Plays procedures through real widgets: mouse and key events only, to controls that are visible, enabled and not
// covered. Waiting is done on the simulated clock.
class Robot final : public QObject {
    Q_OBJECT

public:
    Robot(QWidget &window, Cloud &cloud, const Edition &edition, QObject *parent = nullptr);

    struct StepResult {
        bool ok = false;
        QString message;      // what was in the way
        QPixmap picture;      // with the pressed control marked
        qint64 simulated = 0; // clock after the step
    };
    // Reasons of greyed controls that the step expected are added to the attempt.
    StepResult perform(const Step &step, Attempt &attempt);
    void setPictures(bool on) { m_pictures = on; }
    // The window as a person sees it now, open menus and dialogs included.
    QPixmap picture() const;

    // The visible control with this objectName and, if `row` is given, in the row whose id or name that is.
    // Tabs are found too, and menu entries: their menu is opened first.
    Success press(const QString &target, const QString &row = {});
    Success fill(const QString &target, const QString &text, const QString &row = {}, bool enter = false);
    Success choose(const QString &target, const QString &entry, const QString &row = {});
    Success select(const QString &list, const QString &row);
    // By the menus, as a person goes.
    Success go(const QString &page);
    // Next event, again and again, until the state holds.
    Success wait(const Attempt &attempt, const QVariantMap &state);
    // The press has to be refused by this rule: the control is greyed with the rule's reason, or left out where the
    // rule says so, or the command is refused.
    Success pressRefused(const QString &target, const QString &row, const QString &rule, Attempt &attempt);

private:
    // Something to press: a widget, a tab of a bar, an entry of an open menu.
    struct Spot {
        QPointer<QWidget> widget = nullptr;
        QRect area = {}; // in the widget's coordinates
        bool enabled = true;
        QString reason = {}; // of the disabled
    };

    QWidget *surface() const; // what takes a person's clicks: popup, else dialog, else window
    QList<QWidget *> surfaces() const;
    Result<Spot> find(const QString &target, const QString &row);
    Result<Spot> findInRow(const QString &target, const QString &row);
    Result<Spot> findOpener(const QString &target, const QString &row);
    Success openThen(const Spot &opener, const std::function<Success()> &then);
    Success pickEntry(QComboBox &box, const QString &entry);
    Success reach(const Spot &spot) const; // nothing in the way?
    // `inside` is called from within the press when that runs a menu's own event loop.
    Success click(const Spot &spot, const std::function<void()> &inside = {});
    void bringIntoView(QWidget &widget, const QRect &area) const;
    void closePopups() const;
    Failure missing(const QString &target) const;
    void mark(const Spot &spot);

    QWidget &m_window;
    Cloud &m_cloud;
    const Edition &m_edition;
    Hand m_hand;
    bool m_pictures = false;
    QPixmap m_marked;
    Spot m_disabled; // the greyed control that the last press met
    QString m_row;   // id of the row that was looked up last
};
