#pragma once

#include "command.h"
#include "watch.h"

#include <span>

class Cloud;

// Numbers that look random; the same seed gives the same ones.
class Dice {
public:
    explicit Dice(quint64 seed) : m_state{seed} {}
    qint64 below(qint64 limit); // [0, limit)
    bool once(qint64 in) { return below(in) == 0; }
    QString hex(int digits);

private:
    quint64 m_state;
};

// What a recipe may look at.
struct Kitchen {
    Cloud &cloud;
    Watch &watch;
    Dice &dice;
    const QString &answers; // tables of an import as JSON, with Salt in place of the first signs of each id
    Session by = {};        // who is going to ask

    QString one(const QString &sql, const QVariantList &values = {}); // the first value of a row, or ""
};
inline constexpr QChar Salt{u'\ue000'};
// The tables that the answers in these files make, ready for a kitchen.
QString saltedAnswers(const QStringList &files);

// How a sensible person uses a command, so that most of it succeeds.
struct Recipe {
    const char *command;
    int weight;                                       // how often, against the others
    const char *goodTarget = nullptr;                 // the rows of the target's table that the command is meant for;
                                                      // without a target, the projects
    int targets = 1;                                  // at most so many at a time
    void (*fill)(Kitchen &, QVariantMap &) = nullptr; // the other arguments
};
#define IN_A_GOOD_VAULT "vault_id IN (SELECT v.id FROM vault v WHERE v.status IN ('available', 'lock'))"
std::span<const Recipe> recipes();
std::span<const Recipe> backupRecipes(); // those of them about backups …
std::span<const Recipe> copyRecipes();   // … about copies of them elsewhere
std::span<const Recipe> vaultRecipes();  // … about vaults
std::span<const Recipe> policyRecipes(); // … about policies
std::span<const Recipe> csbsRecipes();   // … and of the older service

Command sensible(const Recipe &recipe, Kitchen &kitchen);
// The same with one thing wrong or strange about it: another actor, a target that is missing, empty, unknown, somebody
// else's or in any state, an argument that is left out or hostile. Left out are arguments of another type than the
// command takes and rows of an import that no answer makes: those come from no person.
Command strange(const Recipe &recipe, Kitchen &kitchen);
