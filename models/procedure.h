#pragma once

#include "cloud.h"
#include "edition.h"
#include "result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>

// A documented procedure as data. Read by the strict YAML reader.
struct Step {
    enum Kind { Go, Press, Fill, Choose, Select, Wait };
    Kind kind;
    QString target;             // objectName, or page id for Go
    QString row;                // the row's name, with $variables replaced
    QString value;              // Fill: text; Choose: entry; Wait: nothing
    QVariantMap state;          // Wait: {"image": "web-image-01", "status": "normal"}
    QMap<QString, QString> say; // language -> what the person is told
    QMap<QString, QString> why;
    QList<QMap<QString, QString>> hints;
    int line = 0;
};

struct Goal {
    QVariantMap state; // {"image": {"name": …, "status": "normal", "backup": …}} or {"refused": "CBR-07" | "none"}
    int points = 1;
    QMap<QString, QString> otherwise;
};

struct Procedure {
    QString id;
    QStringList editions;
    QStringList source; // manual pages
    QMap<QString, QString> title;
    QString scenario;
    QString account; // who plays it
    QString user;
    QVariantMap given; // variables
    QList<Step> steps;
    QList<Goal> goals;
    int deciding = -1; // index of the step without which the goal must fail
    QString file;
};

QStringList procedureIds();
Result<Procedure> loadProcedure(const QString &idOrFile);
QByteArray procedureSchema();

// Whether the state holds for the session's project; `why` says what stands there instead.
bool holds(const Cloud &cloud, const Session &session, const QVariantMap &state, qint64 since, QString *why = nullptr);
