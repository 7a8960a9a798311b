#pragma once

#include "cloud.h"
#include "result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

// A YAML file that describes how a workspace starts. The whole file is validated before anything is written.
struct Scenario {
    QString id;
    QString title;
    QString summary;
    QByteArray source; // the file itself; kept in the workspace for "Reset to start"
    QString file;      // for messages
};

QStringList scenarioIds(); // the built-in ones and those in the user's data directory
Result<Scenario> loadScenario(const QString &idOrFile);

struct Start {
    QString edition = QStringLiteral("otc");
    quint64 seed = 1;
    int backups = 0; // scenario "large": how many; 0 = what the file says
};

// Makes the workspace file; refuses a path that exists.
Result<std::unique_ptr<Cloud>> beginWorkspace(const QString &path, const Scenario &scenario, const Start &start,
                                              const Progress &progress = {});

// What a workspace began with.
struct Origin {
    Scenario scenario;
    Start start;
};
Result<Origin> originOf(const Cloud &cloud);

// The same start once more, beside the file, then in its place: a crash leaves either the old or the new one.
// The Cloud that has the file open must be closed first.
Success resetWorkspace(const QString &path);
// The two halves of it: the first for another thread, while the workspace is open, the second when it is closed.
Success makeReset(const QString &path, const Origin &origin, const Progress &progress);
Success takeReset(const QString &path);

// Another name for a workspace that nobody has open, beside its own, so that a new one can take its place. Nothing is
// written over; the log goes along.
QString nameAside(const QString &path);
Success putAside(const QString &path, const QString &aside);

// The published JSON Schema of scenario files.
QByteArray scenarioSchema();
