#pragma once

#include "command.h"
#include "progress.h"
#include "query.h"
#include "result.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <limits>
#include <memory>
#include <optional>

class Store;
struct CommandSpec;

// The one door to the simulated cloud. Nothing changes the workspace but dispatch() and advance().
// Time is simulated: milliseconds since 1970 UTC; no function here reads the wall clock.
class Cloud final : public QObject {
    Q_OBJECT

public:
    // Opens a workspace that exists. Failure says what to do; nothing is overwritten.
    static Result<std::unique_ptr<Cloud>> open(const QString &path);
    // Makes a workspace; `path` must not exist. `fill` writes the start (see scenario.h) inside one transaction. All is
    // made in a file beside it, which takes the name when it is complete: killed at any moment, there is a workspace or
    // none.
    static Result<std::unique_ptr<Cloud>> create(const QString &path, qint64 start, quint64 seed,
                                                 const std::function<Success(Store &)> &fill);
    ~Cloud() override;

    QString path() const;
    qint64 now() const { return m_now; }

    // Due time of the next state change that a person can see.
    std::optional<qint64> nextEvent() const;
    // Runs what is due up to `to`, in the order (due, id), and stops there. Costs what is due, not what exists.
    // With `most`, it stops at the time of the job that is the last of so many, if more are due.
    Success advance(qint64 to, int most = std::numeric_limits<int>::max());

    enum Scope {
        Entry, // rules that decide about the menu entry: absent and greyed
        Whole, // and those about what was filled in
    };
    // The broken rules, without doing anything.
    QList<Refusal> check(const Command &command, Scope scope = Whole) const;
    // What the person is told before the command is done all the same.
    QList<Refusal> warnings(const Command &command) const;
    // True when the console leaves the entry out.
    bool absent(const Command &command) const;
    // Checks and does, in one transaction. A refused or failed command changes nothing but the journal.
    Outcome dispatch(const Command &command);

    Rows fetch(const Query &query) const;
    std::optional<Record> find(const QString &kind, const QString &id, const QString &project) const;
    // What the project's quota of this type leaves ("image"), or one of a resource ("imageMember" of an image).
    qint64 quotaLeft(const QString &project, const QString &type, const QString &resource = {}) const;

    // Facts about the workspace as a whole: "scenario", "edition", "seed", "speed", "format".
    QString meta(const QString &key) const;

    // Accounts, users and projects for the login page, the region picker and My Credentials.
    QList<Record> accounts() const;
    QList<Record> users(const QString &account) const;
    QList<Record> projects(const QString &account) const;
    // The session of a practice user in the account's first project, if the password is right.
    std::optional<Session> logIn(const QString &account, const QString &user, const QString &password) const;
    std::optional<Session> logIn(const QString &account, const QString &user) const; // --login

    Success snapshot(const QString &path) const;
    // The same as a work for another thread, of the workspace as it stands now. It may be worked with meanwhile; the
    // work has to be gone before the Cloud is.
    Result<Work> snapshotWork(const QString &path) const;
    // Every row of every table, in a fixed order, as JSON lines. The same history gives the same bytes. Nothing at all
    // when not everything can be read (and failed() is emitted).
    QByteArray canonicalExport() const;

signals:
    void changed(const QStringList &kinds); // once an event turn, all kinds that were touched
    void advanced(qint64 now);
    void failed(const Failure &failure); // disk full, file damaged: the last committed state stands

private:
    explicit Cloud(std::unique_ptr<Store> store);
    void touch(const QStringList &kinds);
    using Look = std::function<QList<const struct Rule *>(const class Facts &)>;
    QList<Refusal> looked(const Command &command, const Look &look) const; // can throw StoreError
    QList<Refusal> broken(const Command &command, Scope scope) const;      // can throw StoreError
    void writeJournal(const Command &command, const CommandSpec &spec, const Outcome &outcome);
    void writeTime();
    void saveTime();

    std::unique_ptr<Store> m_store;
    qint64 m_now = 0;
    qint64 m_savedNow = 0;
    QStringList m_touched;
    bool m_notifying = false;
};
