#include "children.h"
#include "cloud.h"
#include "plain.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Year = 365LL * 24 * 3'600'000;
constexpr qint64 Hour = 3'600'000;
constexpr int Kept = 5; // of each server

// The copy of a row, with values of its own in some columns.
QString copying(const Plain &plain, const QString &table, const QList<std::pair<QString, QString>> &own,
                const QString &from)
{
    QSqlQuery columns = plain.prepared(u"SELECT name FROM pragma_table_info(?)"_s);
    Plain::run(columns, {table});
    QStringList names, values;
    while (columns.next()) {
        const QString name = columns.value(0).toString();
        names += name;
        const auto other = std::find_if(own.begin(), own.end(), [&name](const auto &one) { return one.first == name; });
        values += other == own.end() ? name : other->second;
    }
    return u"INSERT INTO %1 (%2) SELECT %3 FROM %1 WHERE %4"_s.arg(table, names.join(u", "_s), values.join(u", "_s),
                                                                   from);
}

// What a backup of a policy changes from its beginning until the oldest one before it is gone, as statements that
// somebody would write for it.
class SameBackups {
public:
    explicit SameBackups(const Plain &plain)
        : m_backup{plain.prepared(copying(plain, u"backup"_s,
                                          {{u"id"_s, u"?"_s},
                                           {u"server_id"_s, u"?"_s},
                                           {u"status"_s, u"'creating'"_s},
                                           {u"automatic"_s, u"1"_s},
                                           {u"image_id"_s, u"NULL"_s},
                                           {u"created"_s, u"?"_s}},
                                          u"id = ?"_s))},
          m_disks{plain.prepared(copying(plain, u"backup_disk"_s, {{u"id"_s, u"id || ?"_s}, {u"backup_id"_s, u"?"_s}},
                                         u"backup_id = ?"_s))},
          m_state{plain.prepared(u"UPDATE backup SET status = ?, started = 0, due = 0 WHERE id = ?"_s)},
          m_task{plain.prepared(u"INSERT INTO task (id, project_id, type, status, backup_id, created) "
                                "SELECT ?, project_id, ?, 'running', id, ? FROM backup WHERE id = ?"_s)},
          m_taskDone{plain.prepared(u"UPDATE task SET status = 'success', ended = ? WHERE id = ?"_s)},
          m_taskGone{plain.prepared(u"DELETE FROM task WHERE id = ?"_s)},
          m_use{plain.prepared(u"UPDATE vault SET used_gb = used_gb + 40 WHERE id = (SELECT vault_id FROM backup "
                               "WHERE id = ?)"_s)},
          m_job{plain.prepared(u"INSERT INTO job (due, kind, resource_id, started) VALUES (?, 'bare', ?, ?)"_s)},
          m_jobGone{plain.prepared(u"DELETE FROM job WHERE id = ?"_s)},
          m_behind{plain.prepared(
              u"SELECT id FROM backup WHERE server_id = ? AND status = 'available' AND automatic = 1 AND vault_id = ? "
              "ORDER BY created DESC, id DESC LIMIT 1 OFFSET ?"_s)},
          m_remove{plain.prepared(u"DELETE FROM backup WHERE id = ?"_s)}
    {
    }

    void make(const QString &id, const QString &like, const QString &server, const QString &vault, qint64 at)
    {
        Plain::run(m_backup, {id, server, at, like});
        Plain::run(m_disks, {id, id, like});
        runTask(id, u"backup"_s, at);
        for (const auto &state : {u"creating_image"_s, u"available"_s})
            Plain::run(m_state, {state, id});
        Plain::run(m_use, {id});
        for (int jobs = 0; jobs < 3; ++jobs)
            runJob(id, at);
        Plain::run(m_behind, {server, vault, Kept});
        const QString old = m_behind.next() ? m_behind.value(0).toString() : QString{};
        m_behind.finish();
        if (old.isEmpty())
            return;
        Plain::run(m_state, {u"deleting"_s, old});
        runTask(old, u"delete"_s, at);
        runJob(old, at);
        Plain::run(m_use, {old});
        Plain::run(m_remove, {old});
    }

private:
    void runTask(const QString &backup, const QString &type, qint64 at)
    {
        const QString id = backup + type;
        Plain::run(m_task, {id, type, at, backup});
        Plain::run(m_taskDone, {at, id});
        runJob(id, at);
        Plain::run(m_taskGone, {id});
    }
    void runJob(const QString &resource, qint64 at)
    {
        Plain::run(m_job, {at, resource, at});
        Plain::run(m_jobGone, {m_job.lastInsertId()});
    }

    QSqlQuery m_backup, m_disks, m_state, m_task, m_taskDone, m_taskGone, m_use, m_job, m_jobGone, m_behind, m_remove;
};

} // namespace

void makePolicies(const QString &file, int policies)
{
    const Plain plain{file};
    plain.run(u"BEGIN"_s);
    const qint64 start = plain.first(u"SELECT value FROM meta WHERE key = 'now'"_s).value(0).toLongLong();
    plain.run(u"DELETE FROM job"_s);
    plain.run(u"UPDATE backup SET status = 'available', started = 0, due = 0, fails = 0 WHERE due > 0 OR fails = 1"_s);
    // One server of each of the first vaults, of those that have the usual number of backups.
    plain.run(u"CREATE TEMP TABLE chosen AS SELECT row_number() OVER (ORDER BY v.id) AS place, v.id AS vault, "
              "v.project_id, min(s.id) AS server FROM vault v JOIN server s ON s.vault_id = v.id AND s.status IN "
              "('running', 'stopped') GROUP BY v.id ORDER BY v.id LIMIT %1"_s.arg(policies));
    if (plain.first(u"SELECT count(*) FROM chosen"_s).value(0).toInt() != policies)
        giveUp(u"There are too few vaults for %1 policies."_s.arg(policies));
    plain.run(u"UPDATE server SET vault_id = '' WHERE vault_id IN (SELECT vault FROM chosen) AND id NOT IN "
              "(SELECT server FROM chosen)"_s);
    plain.run(u"UPDATE vault SET status = 'available', capacity_gb = 10000000, policy_id = 'policy-' || place, "
              "policy = 'policy-' || place, policy_enabled = 1 FROM chosen WHERE chosen.vault = vault.id"_s);
    plain.run(u"INSERT INTO policy (id, project_id, name, days, times, retention, quantity, since, created) SELECT "
              "'policy-' || place, project_id, 'policy-' || place, '[\"MO\"]', '[' || place % 24 * 60 || ']', "
              "'quantity', %1, %2, %2 FROM chosen"_s.arg(Kept)
                  .arg(start));
    plain.run(
        u"INSERT INTO job (due, kind, resource_id, started) SELECT %1 + place * %2, 'cbr.policyDue', 'policy-' || "
        "place, %1 FROM chosen"_s.arg(start)
            .arg(Hour));
    plain.run(u"COMMIT"_s);
    plain.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

void measurePolicies(const QString &file, const QString &bare)
{
    double ours = 0;
    {
        auto cloud = Cloud::open(file);
        if (!cloud)
            giveUp(cloud.failure().text());
        ours = timeOf([&] {
            if (!(*cloud)->advance((*cloud)->now() + Year))
                giveUp(u"The clock stands."_s);
        });
    }
    const Plain plain{bare};
    QSqlQuery chosen =
        plain.prepared(u"SELECT s.id, v.id, (SELECT max(b.id) FROM backup b WHERE b.vault_id = v.id) FROM vault v JOIN "
                       "server s ON s.vault_id = v.id WHERE v.policy_id <> '' ORDER BY v.id"_s);
    Plain::run(chosen, {});
    QList<QStringList> servers;
    while (chosen.next())
        servers += {chosen.value(0).toString(), chosen.value(1).toString(), chosen.value(2).toString()};
    chosen.finish();
    int weeks = 0;
    SameBackups same{plain};
    const double others = timeOf([&] {
        plain.run(u"BEGIN IMMEDIATE"_s);
        for (qint64 at = 0; at < Year; at += 7 * 24 * Hour, ++weeks) {
            for (const QStringList &server : std::as_const(servers))
                same.make(u"bare-%1-%2"_s.arg(server.at(0)).arg(weeks), server.at(2), server.at(0), server.at(1), at);
        }
        plain.run(u"COMMIT"_s);
    });
    const qint64 backups = weeks * servers.size();
    hand({u"a year of %1 policies, %2 backups (%3 a second)"_s.arg(servers.size())
              .arg(backups)
              .arg(qint64(double(backups) * 1000 / ours)),
          ours, others, u"ms"_s, u"same rows, bare SQL"_s, 3});
}
