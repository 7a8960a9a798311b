#include "watch.h"

#include "kinds.h"
#include "spec.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace {

#define RESOURCES                                                                                                      \
    "(SELECT 'server' AS kind, id, project_id FROM server UNION ALL SELECT 'vault', id, project_id FROM vault "        \
    "UNION ALL SELECT 'backup', id, project_id FROM backup UNION ALL SELECT 'image', id, coalesce(project_id, '') "    \
    "FROM image UNION ALL SELECT 'account', id, '' FROM account UNION ALL SELECT 'disk', id, project_id FROM disk "    \
    "UNION ALL SELECT 'imageExport', id, project_id FROM image_export UNION ALL SELECT 'policy', id, project_id "      \
    "FROM policy UNION ALL SELECT 'task', id, project_id FROM task UNION ALL SELECT 'fileSystem', id, project_id "     \
    "FROM file_system)"
#define DAYS "* 86400000"
#define NOW "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'now')"

constexpr Invariant Invariants[] = {
    {"a backup has at most one image", "image INSERT, image UPDATE",
     "SELECT backup_id FROM image WHERE backup_id <> '' GROUP BY backup_id HAVING count(*) > 1"},
    {"an image that a backup names exists and names the backup", "backup UPDATE, image DELETE",
     "SELECT b.id FROM backup b LEFT JOIN image i ON i.id = b.image_id "
     "WHERE b.image_id IS NOT NULL AND i.backup_id IS NOT b.id"},
    {"a backup that an image names exists and names the image", "backup, image INSERT",
     "SELECT i.id FROM image i LEFT JOIN backup b ON b.id = i.backup_id "
     "WHERE i.backup_id <> '' AND b.image_id IS NOT i.id"},
    {"foreign keys lead somewhere", nullptr, "PRAGMA foreign_key_check"},
    {"the file is sound", nullptr, "SELECT * FROM pragma_quick_check WHERE quick_check <> 'ok'"},
    {"a tag has its resource, in the same project",
     "tag INSERT, backup DELETE, image DELETE, server DELETE, vault DELETE",
     "SELECT t.id FROM tag t LEFT JOIN " RESOURCES " r ON r.id = t.resource_id AND r.kind = t.kind "
     "WHERE r.id IS NULL OR r.project_id <> t.project_id"},
    {"a job has its resource", "job INSERT, backup DELETE, image DELETE, server DELETE, vault DELETE, task DELETE",
     "SELECT j.id, j.kind, j.resource_id FROM job j LEFT JOIN " RESOURCES " r ON r.id = j.resource_id "
     "WHERE r.id IS NULL"},
    {"a server's vault is in its project", nullptr,
     "SELECT s.id FROM server s LEFT JOIN vault v ON v.id = s.vault_id "
     "WHERE s.vault_id <> '' AND v.project_id IS NOT s.project_id"},
    {"a backup's vault is in its project", nullptr,
     "SELECT b.id FROM backup b JOIN vault v ON v.id = b.vault_id WHERE v.project_id <> b.project_id"},
    {"a server that a backup calls existing is there", nullptr,
     "SELECT b.id FROM backup b WHERE server_exists = 1 AND object_type = 'server' AND server_id <> '' "
     "AND NOT EXISTS (SELECT 1 FROM server s WHERE s.id = b.server_id AND s.project_id = b.project_id)"},
    {"disks are in the project of their server or backup", nullptr,
     "SELECT d.id FROM disk d JOIN server s ON s.id = d.server_id WHERE d.project_id <> s.project_id UNION ALL "
     "SELECT d.id FROM backup_disk d JOIN backup b ON b.id = d.backup_id WHERE d.project_id <> b.project_id"},
    {"a share is given by the project that owns the resource", nullptr,
     "SELECT m.id FROM backup_member m JOIN backup b ON b.id = m.backup_id WHERE m.project_id <> b.project_id "
     "UNION ALL SELECT m.id FROM image_member m JOIN image i ON i.id = m.image_id WHERE m.project_id <> i.project_id"},
    {"an image is shared with a project once, inside its region", "image_member",
     "SELECT image_id FROM image_member GROUP BY image_id, member_project_id HAVING count(*) > 1 UNION ALL "
     "SELECT m.image_id FROM image_member m JOIN project o ON o.id = m.project_id "
     "LEFT JOIN project p ON p.id = m.member_project_id WHERE p.region IS NOT o.region OR p.id = o.id"},
    {"who accepted a full-ECS image named a vault of their own", "image_member",
     "SELECT m.id FROM image_member m JOIN image i ON i.id = m.image_id LEFT JOIN vault v ON v.id = m.vault_id "
     "WHERE m.status = 'accepted' AND m.answered > 0 AND i.type = 'full' AND v.project_id IS NOT m.member_project_id"},
    {"what arrears will bring is due, nothing else of them", "account, job",
     "SELECT a.id FROM account a WHERE (SELECT count(*) FROM job j WHERE j.resource_id = a.id AND j.kind IN "
     "('iam.graceIsOver', 'iam.retentionIsOver')) <> (a.arrears > 0 AND " NOW " < a.arrears + 15 " DAYS ") + "
     "(a.arrears > 0 AND " NOW " < a.arrears + 30 " DAYS ")"},
    {"what is frozen for arrears belongs to somebody who has them, or thaws", "account, job",
     "SELECT f.id FROM (SELECT id, project_id, frozen_scene FROM vault UNION ALL SELECT id, project_id, frozen_scene "
     "FROM image UNION ALL SELECT id, project_id, frozen_scene FROM server) f JOIN project p ON p.id = f.project_id "
     "JOIN account a ON a.id = p.account_id WHERE f.frozen_scene = 'ARREAR' AND a.arrears = 0 AND NOT EXISTS "
     "(SELECT 1 FROM job j WHERE j.resource_id = a.id AND j.kind = 'iam.arrearsGoOn')"},
    {"a backup that runs has one job that ends it, any other has none", "backup, job",
     "SELECT b.id, b.status FROM backup b "
     "WHERE (b.status IN ('creating', 'creating_image', 'restoring', 'deleting')) <> "
     "(SELECT count(*) FROM job j WHERE j.resource_id = b.id AND j.kind IN "
     "('cbr.backupDone', 'cbr.restoreDone', 'cbr.backupDeleted'))"},
    {"a disk is restored while a backup of it is", "disk, backup",
     "SELECT d.id FROM disk d WHERE d.status = 'restoring' AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.server_id = "
     "d.id "
     "AND b.object_type = 'disk' AND b.status = 'restoring')"},
    {"what runs has its task at the backup that it is about", "task, backup",
     "SELECT t.id, t.type FROM task t LEFT JOIN backup b ON b.id = t.backup_id WHERE t.status = 'running' AND "
     "((t.type = 'backup' AND coalesce(b.status, '') NOT LIKE 'creating%') OR "
     "(t.type = 'restore' AND coalesce(b.status, '') <> 'restoring') OR "
     "(t.type = 'delete' AND coalesce(b.status, '') <> 'deleting'))"},
    {"an image that is being created has one job that ends it, any other has none", "image, job",
     "SELECT i.id, i.status FROM image i WHERE (i.status = 'creating') <> "
     "(SELECT count(*) FROM job j WHERE j.resource_id = i.id AND j.kind IN ('ims.imageDone', 'ims.copyDone'))"},
    {"a locked server has an image that is being made of it", "server, image",
     "SELECT s.id FROM server s LEFT JOIN image i ON i.id = s.locked_by WHERE s.locked_by <> '' "
     "AND (i.server_id IS NOT s.id OR i.status NOT IN ('creating', 'normal_az'))"},
    {"a full-ECS image that is being made of a server has it locked", "server, image",
     "SELECT i.id FROM image i JOIN server s ON s.id = i.server_id WHERE i.type = 'full' AND i.source_type = 'server' "
     "AND i.status IN ('creating', 'normal_az') AND s.locked_by <> i.id"},
    {"a disk that is being created has one job that ends it, any other has none", "disk, job",
     "SELECT d.id, d.status FROM disk d WHERE (d.status = 'creating') <> "
     "(SELECT count(*) FROM job j WHERE j.resource_id = d.id AND j.kind = 'evs.diskCreated')"},
    {"a server has one system disk at most", "disk",
     "SELECT server_id FROM disk WHERE role = 'system' AND server_id IS NOT NULL GROUP BY server_id "
     "HAVING count(*) > 1"},
    {"an export that runs has one job that ends it, any other has none", "image_export, job",
     "SELECT e.id, e.status FROM image_export e WHERE (e.status = 'exporting') <> "
     "(SELECT count(*) FROM job j WHERE j.resource_id = e.id)"},
    // Answers of a real cloud can show one at work, of which nobody knows when it ends.
    {"a server that something is done to has one job that ends it, any other has none", "server, job",
     "SELECT s.id, s.status FROM server s JOIN project p ON p.id = s.project_id JOIN account a ON a.id = p.account_id "
     "WHERE a.imported = 0 AND (s.status IN ('creating', 'starting', 'stopping', 'restarting', 'changing_os', "
     "'reinstalling', 'deleting')) <> (SELECT count(*) FROM job j WHERE j.resource_id = s.id)"},
    {"a disk that is attached has its server, any other has none", "disk, server",
     "SELECT id, status FROM disk WHERE (status = 'available' AND server_id IS NOT NULL) OR "
     "(status = 'in_use' AND server_id IS NULL)"},
    // Answers of a real cloud say themselves what a vault holds.
    {"a vault's use is the sum of its finished backups", "vault, backup",
     "SELECT v.id, v.used_gb FROM vault v JOIN project p ON p.id = v.project_id JOIN account a ON a.id = p.account_id "
     "WHERE a.imported = 0 AND v.used_gb <> (SELECT coalesce(sum(b.stored_gb), 0) FROM backup b WHERE b.vault_id = "
     "v.id "
     "AND (b.status IN ('available', 'restoring') OR (b.status = 'deleting' AND b.fails = 0)))"},
    {"a backup shares some of itself at most, one that builds on none nothing", "backup",
     "SELECT id, size_gb, shared_gb FROM backup WHERE shared_gb < 0 OR shared_gb > size_gb OR (incremental = 0 AND "
     "shared_gb > 0)"},
    {"what is in a vault is counted", "vault, server, disk, file_system, backup INSERT, backup DELETE",
     "SELECT v.id, v.associated, v.allocated_gb, v.backups FROM vault v JOIN project p ON p.id = v.project_id "
     "JOIN account a ON a.id = p.account_id WHERE a.imported = 0 AND v.object_type = 'server' AND (v.associated <> "
     "(SELECT count(*) FROM server s WHERE s.vault_id = v.id) OR v.allocated_gb <> (SELECT coalesce(sum(d.size_gb), 0) "
     "FROM server s JOIN disk d ON d.server_id = s.id WHERE s.vault_id = v.id AND d.excluded = 0) OR v.backups <> "
     "(SELECT count(*) FROM backup b WHERE b.vault_id = v.id))"},
    {"a vault that is being deleted has one job that ends it, any other has none", "vault, job",
     "SELECT v.id, v.status FROM vault v WHERE (v.status = 'deleting') <> (SELECT count(*) FROM job j WHERE "
     "j.resource_id = v.id AND j.kind = 'cbr.vaultEmptied')"},
    {"a vault that is being expanded has one job that ends it, any other has none", "vault, job",
     "SELECT v.id, v.adds_gb FROM vault v WHERE (v.adds_gb > 0) <> (SELECT count(*) FROM job j WHERE "
     "j.resource_id = v.id AND j.kind = 'cbr.vaultExpanded')"},
    {"what leaves a vault has one job that ends it, any other has none", "task, job",
     "SELECT t.id, t.type, t.status FROM task t WHERE (t.type IN ('remove_resource', 'migration') AND t.status = "
     "'running') <> (SELECT count(*) FROM job j WHERE j.resource_id = t.id AND j.kind IN ('cbr.resourceRemoved', "
     "'cbr.resourceMigrated'))"},
    {"a resource is in a vault of its project and kind", nullptr,
     "SELECT r.id, r.kind FROM vault_resource r LEFT JOIN vault v ON v.id = r.vault_id WHERE v.project_id IS NOT "
     "r.project_id OR v.object_type <> r.kind"},
    {"a policy that has something to do has one job, one that is disabled or not applied has none",
     "policy, vault, job",
     "SELECT p.id FROM (SELECT y.id, y.status = 'enabled' AND EXISTS (SELECT 1 FROM vault v WHERE v.policy_id = y.id "
     "OR "
     "v.replication_policy_id = y.id) AS applied, y.status = 'enabled' AND EXISTS (SELECT 1 FROM vault v JOIN "
     "vault_resource r ON r.vault_id = v.id WHERE v.policy_id = y.id AND v.status <> 'deleting') AS works, (SELECT "
     "count(*) FROM job j WHERE j.resource_id = y.id) AS jobs FROM policy y WHERE y.service = 'cbr') p WHERE p.jobs > "
     "1 "
     "OR (p.works AND p.jobs = 0) OR (NOT p.applied AND p.jobs = 1)"},
    {"a policy of the older service that backs up servers has one job, one that is disabled has none",
     "policy UPDATE, server UPDATE, job",
     "SELECT y.id FROM policy y WHERE y.service = 'csbs' AND (SELECT count(*) FROM job j WHERE j.resource_id = y.id) "
     "<> "
     "(y.status = 'enabled' AND EXISTS (SELECT 1 FROM server s WHERE s.csbs_policy_id = y.id) AND EXISTS (SELECT 1 "
     "FROM "
     "vault v WHERE v.project_id = y.project_id AND v.object_type = 'csbs')) AND EXISTS (SELECT 1 FROM server s WHERE "
     "s.csbs_policy_id = y.id)"},
    {"a server is backed up by a policy of its project", "server, policy",
     "SELECT s.id FROM server s LEFT JOIN policy y ON y.id = s.csbs_policy_id WHERE s.csbs_policy_id <> '' AND "
     "(y.service IS NOT 'csbs' OR y.project_id <> s.project_id)"},
    {"a vault shows its policy, which is one of its project", "policy, vault",
     "SELECT v.id FROM vault v LEFT JOIN policy p ON p.id = v.policy_id WHERE v.policy_id <> '' AND (p.id IS NULL OR "
     "p.type <> 'backup' OR p.project_id <> v.project_id OR v.policy <> p.name OR v.policy_enabled <> (p.status = "
     "'enabled')) UNION ALL SELECT v.id FROM vault v LEFT JOIN policy p ON p.id = v.replication_policy_id WHERE "
     "v.replication_policy_id <> '' AND (p.id IS NULL OR p.type <> 'replication' OR p.project_id <> v.project_id)"},
    {"a backup has one job at most that takes it away by itself", "backup, job",
     "SELECT resource_id FROM job WHERE kind = 'cbr.retention' GROUP BY resource_id HAVING count(*) > 1"},
    {"at most ten failed automatic backups of a resource are kept", "backup",
     "SELECT server_id FROM backup WHERE automatic = 1 AND policy_id <> '' AND status = 'error' GROUP BY server_id, "
     "vault_id HAVING count(*) > 10"},
    {"a task that runs is about a backup or a vault that is there", "task, backup DELETE, vault DELETE",
     "SELECT t.id FROM task t WHERE t.status = 'running' AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.id = "
     "t.backup_id) AND NOT EXISTS (SELECT 1 FROM vault v WHERE v.id = t.vault_id)"},
    {"a vault's use is not negative", "vault", "SELECT id FROM vault WHERE used_gb < 0"},
    {"no project has more private images than its quota", "image INSERT",
     "SELECT p.id FROM project p WHERE (SELECT count(*) FROM image i WHERE i.project_id = p.id AND "
     "i.visibility = 'private') > coalesce((SELECT amount FROM quota q WHERE q.project_id = p.id AND q.type = "
     "'image'), "
     "50)"},
    {"what quotas limit is counted", nullptr,
     "SELECT u.project_id, u.id, u.amount, s.amount FROM quota_use u LEFT JOIN (SELECT project_id, id, sum(amount) AS "
     "amount FROM quota_share GROUP BY project_id, id) s ON s.project_id = u.project_id AND s.id = u.id WHERE u.amount "
     "<> coalesce(s.amount, 0) UNION ALL SELECT s.project_id, s.id, 0, s.amount FROM quota_share s LEFT JOIN quota_use "
     "u ON u.project_id = s.project_id AND u.id = s.id WHERE u.id IS NULL"},
    {"no project creates more images at a time than it may", "image INSERT",
     "SELECT p.id FROM project p WHERE (SELECT count(*) FROM image i WHERE i.project_id = p.id AND i.status = "
     "'creating') > coalesce((SELECT amount FROM quota q WHERE q.project_id = p.id AND q.type = 'imageTasks'), 40)"},
    {"an image belongs to a project or to everybody", nullptr,
     "SELECT id FROM image WHERE (project_id IS NULL) <> (visibility = 'public')"},
    {"the journal has no gaps", nullptr, "SELECT count(*), max(id) FROM journal HAVING count(*) <> max(id)"},
    {"the journal runs forward", nullptr,
     "SELECT id FROM (SELECT id, at, lag(at, 1, 0) OVER (ORDER BY id) AS before FROM journal) WHERE at < before"},
    {"what was refused has its rules in the journal, what was done has none", nullptr,
     "SELECT id FROM journal WHERE (outcome = 'done') <> (refusals = '[]')"},
};

bool canBreak(const Invariant &invariant, const QStringList &changes)
{
    static const auto all = [] {
        QHash<const Invariant *, QStringList> lists;
        for (const Invariant &each : Invariants)
            lists.insert(&each, QString::fromLatin1(each.changes).split(u", "_s));
        return lists;
    }();
    const QStringList &breaking = *all.constFind(&invariant);
    return std::any_of(changes.begin(), changes.end(), [&](const QString &change) {
        return breaking.contains(change) || breaking.contains(change.section(u' ', 0, 0));
    });
}

QSqlDatabase connectionTo(const QString &path)
{
    const QStringList names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        const QSqlDatabase database = QSqlDatabase::database(name, false);
        if (database.databaseName() == QFileInfo{path}.absoluteFilePath())
            return database;
    }
    qFatal("nobody has %s open", qPrintable(path));
}

} // namespace

std::span<const Invariant> invariants()
{
    return Invariants;
}

Watch::Watch(const QString &path) : m_database{connectionTo(path)}
{
    run(u"CREATE TEMP TABLE touched (change TEXT PRIMARY KEY) WITHOUT ROWID"_s);
    run(u"CREATE TEMP TABLE step (kind TEXT, before TEXT, after TEXT)"_s);
    run(u"CREATE TEMP TABLE journalled (id INTEGER)"_s);
    run(u"CREATE TEMP TRIGGER journal_grows AFTER INSERT ON main.journal BEGIN INSERT INTO journalled VALUES (new.id); "
        "END"_s);
    noteEveryChange();
    noteEveryState();
}

Watch::~Watch()
{
    m_statements.clear();
    const QList<QStringList> notes = rows(u"SELECT type, name FROM sqlite_temp_master WHERE type <> 'index' "
                                          "ORDER BY type = 'table'"_s);
    m_statements.clear();
    for (const QStringList &note : notes)
        run(u"DROP %1 temp.%2"_s.arg(note.at(0), note.at(1)));
}

void Watch::noteEveryChange()
{
    const QList<QStringList> tables =
        rows(u"SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    for (const QStringList &table : tables) {
        for (const auto &operation : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}) {
            // Each turn of the door saves the time.
            const QString when =
                table.at(0) == "meta"_L1 && operation == "UPDATE"_L1 ? u" WHEN new.key <> 'now'"_s : QString{};
            run(u"CREATE TEMP TRIGGER %1_%2 AFTER %2 ON main.%1%3 BEGIN INSERT INTO touched SELECT '%1 %2' "
                "WHERE NOT EXISTS (SELECT 1 FROM touched WHERE change = '%1 %2'); END"_s.arg(table.at(0), operation,
                                                                                             when));
        }
    }
}

void Watch::noteEveryState()
{
    QSet<QString> kinds;
    for (const Service *service : services())
        for (const State &state : service->states)
            kinds += QString::fromLatin1(state.kind);
    for (const QString &kind : std::as_const(kinds)) {
        if (kindOf(kind).view)
            continue; // its rows change with those that it shows
        const QString table = QString::fromLatin1(kindOf(kind).table);
        const auto note = [&](const QString &name, const QString &event, const QString &when, const QString &step) {
            run(u"CREATE TEMP TRIGGER %1_%2 AFTER %3 ON main.%1%4 BEGIN INSERT INTO step VALUES ('%5', %6); END"_s.arg(
                table, name, event, when, kind, step));
        };
        note(u"begins"_s, u"INSERT"_s, {}, u"'', new.status"_s);
        note(u"goes_on"_s, u"UPDATE OF status"_s, u" WHEN new.status <> old.status"_s, u"old.status, new.status"_s);
        // A part goes with its whole, in whatever state it is.
        QStringList wholes;
        const QList<QStringList> keys =
            rows(u"SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?) WHERE on_delete = 'CASCADE'"_s, {table});
        for (const QStringList &key : keys)
            wholes += u"EXISTS (SELECT 1 FROM main.%1 AS whole WHERE whole.id = old.%2)"_s.arg(key.at(0), key.at(1));
        note(u"ends"_s, u"DELETE"_s, wholes.isEmpty() ? QString{} : QString{u" WHEN "_s + wholes.join(u" AND "_s)},
             u"old.status, ''"_s);
    }
}

Watch::Seen Watch::seen()
{
    Seen seen;
    const QList<QStringList> changes = rows(u"SELECT change FROM touched ORDER BY change"_s);
    for (const QStringList &change : changes)
        seen.changes += change.at(0);
    if (seen.changes.isEmpty())
        return seen;
    rows(u"DELETE FROM temp.touched"_s);
    if (seen.changes.contains("journal INSERT"_L1)) {
        seen.journalled = rows(u"SELECT count(*) FROM journalled"_s).at(0).at(0).toInt();
        rows(u"DELETE FROM temp.journalled"_s);
    }
    if (seen.changes.size() == seen.journalled)
        return seen;
    const QList<QStringList> steps = rows(u"SELECT kind, before, after FROM step ORDER BY rowid"_s);
    for (const QStringList &step : steps)
        seen.steps += Step{step.at(0), step.at(1), step.at(2)};
    rows(u"DELETE FROM temp.step"_s);
    return seen;
}

QStringList Watch::broken(Extent extent, const QStringList &changes)
{
    QStringList names;
    for (const Invariant &invariant : Invariants) {
        if (extent == Touched && !canBreak(invariant, changes))
            continue;
        const QList<QStringList> offending = rows(QString::fromLatin1(invariant.sql));
        if (!offending.isEmpty())
            names += u"%1 (%2 rows, the first: %3)"_s.arg(QLatin1StringView{invariant.name})
                         .arg(offending.size())
                         .arg(offending.at(0).join(u' '));
    }
    return names;
}

QList<QStringList> Watch::rows(const QString &sql, const QVariantList &values)
{
    auto &[query, columns] = statement(sql);
    for (int place = 0; place < values.size(); ++place)
        query.bindValue(place, values.at(place));
    if (!query.exec())
        qFatal("%s\n%s", qPrintable(query.lastError().text()), qPrintable(sql));
    QList<QStringList> rows;
    if (columns < 0)
        columns = query.record().count();
    while (query.next()) {
        QStringList row;
        for (int column = 0; column < columns; ++column)
            row += query.value(column).toString();
        rows += row;
    }
    query.finish();
    return rows;
}

Watch::Prepared &Watch::statement(const QString &sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end())
        return known->second;
    QSqlQuery query{m_database};
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        qFatal("%s\n%s", qPrintable(query.lastError().text()), qPrintable(sql));
    return m_statements.emplace(sql, Prepared{std::move(query)}).first->second;
}

void Watch::run(const QString &sql)
{
    QSqlQuery query{m_database};
    if (!query.exec(sql))
        qFatal("%s\n%s", qPrintable(query.lastError().text()), qPrintable(sql));
}
