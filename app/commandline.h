#pragma once

#include "result.h"

#include <QString>
#include <QStringList>

#include <optional>

// What was asked for on the command line. The same options mean the same for every verb that takes them.
struct CommandLine {
    enum Verb { Window, Run, Import, Export, List };

    Verb verb = Window;
    bool help = false;
    bool version = false;

    QString workspace; // empty: the file in the user's data directory
    QString scenario;
    QString edition;
    QString language;
    QString account; // --login ACCOUNT/USER
    QString user;
    QString page; // --go
    std::optional<int> speed;
    std::optional<quint64> seed;

    QStringList names; // procedures, files, or what to list
    bool all = false;
    bool show = false;
    QString junit;
    QString pictures;
    QString format;

    // Whether widgets are needed; the others run without a display and without a window system.
    bool needsWidgets() const;
    // … and whether a person is to see them.
    bool showsWindow() const { return verb == Window || (verb == Run && show); }
};

// Arguments as the program got them, its own name first. A failure says what was expected.
Result<CommandLine> readCommandLine(const QStringList &arguments);
QString commandLineHelp();

// "unknown scenario "startr". Valid: large, starter." with the nearest one first when there is a near one.
Failure unknownName(const QString &message, const QString &name, const QStringList &valid);
