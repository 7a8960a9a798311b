#pragma once

#include "commandline.h"
#include "procedure.h"
#include "result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariantMap>

#include <functional>
#include <optional>

// One procedure played by the robot, and how it was graded.
struct Rehearsal {
    struct Part {
        enum Outcome { Passed, Failed, Skipped };
        QString name; // "press cbr.backups.more.createImage in web-backup-0412"
        QString text; // what the person is told
        Outcome outcome = Skipped;
        QString message = {};
        qint64 simulated = 0; // milliseconds on the simulated clock
        qint64 taken = 0;     // milliseconds that a person waits for it
    };

    QString id;
    QString title;
    QString edition;
    QString trouble; // why it could not begin
    QList<Part> steps;
    QList<Part> goals;
    int points = 0;
    int most = 0;

    bool ok() const;
    qint64 simulated() const;
    qint64 taken() const;
};

struct RehearsalOptions {
    QString edition;   // empty: the procedure's first
    QString workspace; // empty: a temporary one
    QString scenario;  // empty: the procedure's
    QString language;  // of the texts in the report
    std::optional<quint64> seed;
    QString pictures;  // folder; empty: none
    bool show = false; // at a pace that can be watched
    int without = -1;  // index of a step of that edition that is left out
};

// Plays it in a window of its own. A Failure is about what it was given: a workspace that cannot be opened, a folder
// that cannot be written. `each` hears of every step and goal as it ends.
Result<Rehearsal> rehearse(const Procedure &procedure, const RehearsalOptions &options,
                           const std::function<void(const Rehearsal::Part &)> &each = {});

// One test suite a procedure, one test case a step and a goal.
QByteArray junitOf(const QList<Rehearsal> &rehearsals);

// The verb `run`: exit status 0 all passed, 1 a procedure failed, 2 bad usage or bad input.
int runProcedures(const CommandLine &line);

// A screen that the window and its menus fit on, for machines without one. Before the QApplication.
void prepareScreen();
