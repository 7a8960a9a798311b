#pragma once

#include "result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <span>

using Words = QMap<QString, QString>; // language -> text

// A documented procedure as data. Read by the strict YAML reader; $variables are replaced by what `given` says.
struct Step {
    enum Kind { Go, Press, Fill, Choose, Select, Wait };
    Kind kind = Press;
    QString target;         // objectName, or page id for Go, or list id for Select
    QString row = {};       // the row's name or id
    QString value = {};     // Fill: text; Choose: entry
    bool enter = false;     // Fill: Return at the end
    QVariantMap state = {}; // Wait: as Goal::state
    QString expect = {};    // Press: the rule that has to refuse, greyed or on submit
    Words say = {};         // what the person is told
    Words why = {};
    QList<Words> hints = {};
    QStringList editions = {}; // in which it is done; empty: in all
    bool deciding = false;     // without it a goal must fail
    int line = 0;
};

struct Goal {
    // {kind: {"name", "status", column: value, what a column "…_id" leads to: its name}} for a kind that is graded, in
    // the project in which the attempt began, or in that of its account in {"region": role};
    // or {"gone": {kind: name}} or {"refused": ["none"] or rule ids}
    QVariantMap state;
    int points = 1;
    Words otherwise = {};
    QStringList editions = {}; // in which it is graded; empty: in all
    bool stays = false;        // holds at the start already and has to hold at the end
    int line = 0;
    // Holds as long as nothing went wrong, and therefore from the start.
    bool guards() const
    {
        return stays || state.value(QStringLiteral("refused")).toStringList().contains(QStringLiteral("none"));
    }
};

struct Procedure {
    QString id;
    QStringList editions;
    QStringList source; // manual pages
    Words title;
    QString scenario;
    QString account; // who plays it
    QString user;
    bool logsIn = false; // begins at the login page
    QVariantMap given;   // variables
    QList<Step> steps;
    QList<Goal> goals;
    QString file;

    // Index of the deciding step; each edition has exactly one.
    int deciding() const;
    // As it is played there: without the steps and goals of other editions.
    Procedure in(const QString &edition) const;
};

// Kinds of resources that a procedure can speak of.
struct Graded {
    const char *kind;
    const char *title; // with %1 for the name; context "procedure"
};
std::span<const Graded> graded();

// The built-in ones and those in the folder "procedures" of the user's data directory.
QStringList procedureIds();
// `instead` replaces variables of `given`.
Result<Procedure> loadProcedure(const QString &idOrFile, const QVariantMap &instead = {});
QByteArray procedureSchema();

// In the asked language, else in English.
QString spoken(const Words &words, const QString &language);
