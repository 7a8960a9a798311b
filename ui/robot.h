#pragma once

#include "procedure.h"
#include "result.h"

#include <QObject>
#include <QPixmap>

#include <functional>

class QWidget;
class QAction;

// Plays procedures through real widgets: mouse and key events only, to controls that are visible, enabled and not
// covered. Waiting is done on the simulated clock.
class Robot final : public QObject {
    Q_OBJECT

public:
    Robot(QWidget &window, Cloud &cloud, const Edition &edition, QObject *parent = nullptr);

    struct StepResult {
        bool ok = false;
        QString message; // what was in the way
        QPixmap picture; // with the pressed control marked
        qint64 simulated = 0; // clock after the step
    };
    StepResult perform(const Step &step, const Session &session);
    void setPictures(bool on);

    // The visible control with this objectName and, if `row` is given, in the row whose id or name that is.
    // Menu entries and tabs are found too.
    Success press(const QString &target, const QString &row = {});
    Success fill(const QString &target, const QString &text, const QString &row = {});
    Success choose(const QString &target, const QString &entry, const QString &row = {});
};
