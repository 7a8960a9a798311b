#pragma once

#include "attempt.h"
#include "edition.h"
#include "hand.h"
#include "procedure.h"
#include "result.h"
#include "sight.h"

#include <QObject>
#include <QPixmap>

#include <functional>
#include <optional>

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
    QPixmap picture() const { return m_sight.picture(); }

    // The visible control with this objectName and, if `row` is given, in the row whose id or name that is.
    // Tabs are found too, and menu entries: their menu is opened first, and the sub-menus on the way.
    Success press(const QString &named, const QString &row = {});
    // A text or a number is typed; a check box is filled with "true" or "false", a list or joined boxes as by choose().
    Success fill(const QString &target, const QString &text, const QString &row = {}, bool enter = false);
    Success choose(const QString &target, const QString &entry, const QString &row = {});
    Success select(const QString &list, const QString &row);
    // By the menus, as a person goes.
    Success go(const QString &page);
    // Next event, again and again, until the state holds; {"shown": objectName}: until that control can be used.
    Success wait(const Attempt &attempt, const QVariantMap &state);
    // The press has to be refused by this rule: the control is greyed with the rule's reason, or left out where the
    // rule says so, or the command is refused, or the form stays and says the reason now.
    Success pressRefused(const QString &target, const QString &row, const QString &rule, Attempt &attempt);

private:
    Success openThen(const Spot &opener, const std::function<Success()> &then);
    Success openSubMenu(const Spot &spot);
    Success tick(const Spot &spot, const QString &text);
    Success pickEntry(QComboBox &box, const QString &entry);
    // `inside` is called from within the press when that runs a menu's own event loop.
    Success click(const Spot &spot, const std::function<void()> &inside = {});
    void closePopups() const;
    Success jumpADay();
    bool travelling();
    bool reached(const Attempt &attempt, const QVariantMap &state, QString *why);
    QStringList saidInFront() const;
    void mark(const Spot &spot);

    QWidget &m_window;
    Hand m_hand;
    Sight m_sight;
    Cloud &m_cloud;
    const Edition &m_edition;
    bool m_pictures = false;
    bool m_marking = false;
    QPixmap m_marked;
    std::optional<QStringList> m_greyed; // what stands at and around the greyed control that the last press met
};
