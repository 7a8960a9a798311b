#pragma once

#include "command.h"
#include "query.h"

#include <QStringList>

class Store;

// What an effect or a job may do: it runs inside the transaction of the door. All calls can throw StoreError.
class Change {
public:
    Change(Store &store, const Command &command, qint64 now);

    const Command &command() const { return m_command; }
    qint64 now() const { return m_now; }
    QVariant argument(const char *name) const { return m_command.arguments.value(QString::fromLatin1(name)); }
    QString text(const char *name) const { return argument(name).toString(); }
    QStringList ids(const char *name) const; // one id or a list of them

    Record find(const char *kind, const QString &id) const;
    QList<Record> findAll(const char *kind, const char *field, const QVariant &value) const;
    Rows fetch(const Query &query) const;
    void insert(const char *kind, const Record &record);
    void update(const char *kind, const QString &id, const Record &values);
    void remove(const char *kind, const QString &id);

    // Moves a resource along its state table. False when the table has no such way (nothing is changed then).
    // One that is gone takes its jobs and tags along.
    bool transition(const char *kind, const QString &id, const char *event);

    // Never due at once: what is due now has run, so however the clock is moved, the next command finds the same.
    void schedule(const char *job, const QString &resource, qint64 due);
    // What the resource waited for does not come any more: all of it, or only this job.
    void unschedule(const QString &resource, const char *job = nullptr);
    // How many jobs of these kinds there are; more than `most` are not counted.
    qint64 runningJobs(const QStringList &kinds, int most) const;

    // Whether the rules of a command let it happen to this resource: jobs ask the same rules as people do.
    bool allows(const char *command, const char *argument, const QString &id) const;

    // Seeded: the same history gives the same values.
    QString newUuid();
    QString newHex(int digits);
    double chance(); // [0, 1)

    QVariant setting(const char *key) const; // of the scenario: "networkFactor", …
    void setSetting(const char *key, const QString &value);

    Outcome outcome;
    QStringList touched; // kinds

private:
    quint64 random();
    Store &m_store;
    const Command &m_command;
    qint64 m_now;
};
