#pragma once

#include "command.h"
#include "query.h"

#include <optional>
#include <vector>

class Store;

// What a rule may look at. Loads what it is asked for, once: nothing changes the workspace while it lives.
class Facts {
public:
    Facts(Store &store, const Command &command, qint64 now) : m_store{store}, m_command{command}, m_now{now} {}

    const Command &command() const { return m_command; }
    qint64 now() const { return m_now; }
    QVariant argument(const char *name) const { return m_command.arguments.value(QString::fromLatin1(name)); }
    QString text(const char *name) const { return argument(name).toString(); }

    // The resource at hand: the command's target, one at a time when it names several. Empty when it does not exist
    // or belongs to another project.
    const Record &target() const { return m_target; }
    Record find(const char *kind, const QString &id) const;
    Rows fetch(const Query &query) const;
    // How many rows of the asking project have these values.
    qint64 count(const char *kind, const QList<Filter> &filters) const;
    // Whether the open edition follows this reading of the manuals: "sourceServer=locked" (see edition.h).
    bool reads(const QString &reading) const;
    // A number that the scenario can set for a project, the asking one if none is named ("image", "imageTasks");
    // fallback is the documented one.
    qint64 quota(const char *type, qint64 fallback, const QString &project = {}) const;

    void setTarget(Record target) { m_target = std::move(target); }

private:
    Store &m_store;
    const Command &m_command;
    qint64 m_now;
    Record m_target;
    mutable std::vector<std::pair<Query, Rows>> m_read;
    mutable std::optional<QStringList> m_readings;
};

// One documented constraint. The greyed entry, its tooltip, the form's message, the refusal and the test come from it.
struct Rule {
    enum Kind {
        Enforced,      // one case passing, one refused through the door
        Warning,       // said before the command, which is done all the same; the consequence is simulated
        ShownOnly,     // a test finds it on its page
        NotApplicable, // remedy says why
        SameAs,        // another manual's words for the rule whose id stands in `same`
    };
    enum Shown {
        OnSubmit, // refused when the form is sent, marked while it is filled in
        Greyed,   // the entry is greyed, the reason is its tooltip
        Absent,   // the console leaves the entry out
    };

    const char *id;
    Kind kind = Enforced;
    const char *command = nullptr; // or a group of commands (see CommandSpec::groups)
    Shown shown = OnSubmit;
    bool (*broken)(const Facts &) = nullptr;
    const char *field = nullptr;
    const char *code = nullptr;
    const char *reason; // untranslated, context "rules"
    const char *remedy = nullptr;
    const char *source;
    QString (*names)(const Facts &) = nullptr; // what stands for %1 in the reason and the remedy
    const char *same = nullptr;
    const char *helps = nullptr;     // page that helps out of it …
    const char *helpsWith = nullptr; // … and the target's column that holds that page's id
    const char *reading = nullptr;   // holds only where the edition follows it: "sourceServer=locked"
    const char *page = nullptr;      // ShownOnly: the page that a test looks at …
    const char *words = nullptr;     // … and the words that it must find there
};

// The enforced rules of a command that the facts break, in the order of the catalogue. Whole: also those about what
// was filled in; otherwise only those that decide about the entry.
QList<const Rule *> brokenRules(const Facts &facts, const QString &command, bool whole);
// The warnings that the facts give rise to.
QList<const Rule *> warningsOf(const Facts &facts, const QString &command);
Refusal refusalOf(const Rule &rule, const Facts &facts);
// Every rule of every service.
QList<const Rule *> allRules();
// What a quota of the project leaves; types: "image", "server", "vcpu", "memory" (GiB), and of the image at hand
// "imageMember".
qint64 quotaLeft(const Facts &facts, const QString &type);
