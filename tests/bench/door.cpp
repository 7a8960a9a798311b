#include "children.h"
#include "cloud.h"
#include "measure.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr int Commands = 150;
constexpr int Slices = 10;
constexpr qint64 Between = 1000; // ms of simulated time from job to job

// A workspace file without the program, in the mode that the program uses.
struct Plain {
    QSqlDatabase database;

    explicit Plain(const QString &path)
    {
        static int number = 0;
        database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plain-%1"_s.arg(++number));
        database.setDatabaseName(path);
        if (!database.open())
            giveUp(u"%1 cannot be opened."_s.arg(path));
        for (const auto &pragma : {u"locking_mode = EXCLUSIVE"_s, u"journal_mode = WAL"_s, u"synchronous = FULL"_s,
                                   u"foreign_keys = ON"_s, u"temp_store = MEMORY"_s, u"cell_size_check = ON"_s})
            run(u"PRAGMA "_s + pragma);
    }

    ~Plain() { database.close(); }
    Q_DISABLE_COPY_MOVE(Plain)

    QSqlQuery prepared(const QString &sql) const
    {
        QSqlQuery query{database};
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            giveUp(query.lastError().text());
        return query;
    }
    void run(const QString &sql) const
    {
        QSqlQuery query{database};
        if (!query.exec(sql))
            giveUp(query.lastError().text());
    }
    static void run(QSqlQuery &query, const QVariantList &values)
    {
        for (int at = 0; at < values.size(); ++at)
            query.bindValue(at, values.at(at));
        if (!query.exec())
            giveUp(query.lastError().text());
    }
    QVariantList first(const QString &sql) const
    {
        QSqlQuery query{database};
        QVariantList row;
        if (query.exec(sql) && query.next()) {
            for (int column = 0; query.value(column).isValid(); ++column)
                row += query.value(column);
        }
        return row;
    }
};

std::unique_ptr<Cloud> opened(const QString &file)
{
    auto cloud = Cloud::open(file);
    if (!cloud)
        giveUp(cloud.failure().text());
    return std::move(*cloud);
}

// What both sides must have in common at the end.
QString summary(const QString &file)
{
    const Plain plain{file};
    QStringList parts;
    for (const auto &sql : {u"SELECT count(*), sum(due), sum(started) FROM backup"_s,
                            u"SELECT count(*) FROM backup WHERE status = 'available'"_s,
                            u"SELECT sum(used_gb) FROM vault"_s, u"SELECT count(*) FROM job"_s}) {
        const QVariantList row = plain.first(sql);
        for (const QVariant &value : row)
            parts += value.toString();
    }
    return parts.join(u' ');
}

} // namespace

void measureDispatch(const QString &file, const QString &bare)
{
    struct Target {
        QString backup;
        Session by;
    };
    QList<Target> images;
    QList<Target> deletions;
    const Plain plain{bare};
    {
        const std::unique_ptr<Cloud> cloud = opened(file);
        const QList<std::pair<QString, QString>> people{{u"training"_s, u"trainee"_s}, {u"partner"_s, u"colleague"_s}};
        QSqlQuery query = plain.prepared(
            u"SELECT id FROM backup WHERE project_id = ? AND status = 'available' AND image_id IS NULL AND "
            "contains_system_disk = 1 LIMIT 400"_s);
        for (const auto &[account, user] : people) {
            const Session session = *cloud->logIn(account, user);
            Plain::run(query, {session.project});
            for (int row = 0; query.next(); ++row)
                (row % 2 == 0 ? images : deletions) += Target{query.value(0).toString(), session};
            query.finish();
        }
    }
    const std::unique_ptr<Cloud> cloud = opened(file);
    const auto clearJobs = [&cloud] { // images that are being created have a quota, too
        if (!cloud->advance(cloud->now() + 3'600'000))
            giveUp(u"The clock stands."_s);
    };
    QSqlQuery insert = plain.prepared(
        u"INSERT INTO journal (at, account_id, user, project_id, command, trace, arguments, resource_id, outcome) "
        "VALUES (?, ?, ?, ?, 'bare', 'bare', '{}', ?, 'done')"_s);
    const auto commit = [&](const Target &target) {
        plain.run(u"BEGIN IMMEDIATE"_s);
        Plain::run(insert, {1, target.by.account, target.by.user, target.by.project, target.backup});
        plain.run(u"COMMIT"_s);
    };
    const auto measure = [&](const QString &what, const QList<Target> &targets, auto command) {
        QList<double> ours;
        QList<double> others;
        for (int turn = 0; turn < Commands; ++turn) {
            // From one account to the other.
            const Target &target = targets.at(turn % 2 == 0 ? turn / 2 : targets.size() - 1 - turn / 2);
            ours += timeOf([&] {
                if (const Outcome outcome = cloud->dispatch(command(target, turn)); !outcome.ok())
                    giveUp(what + u": " + outcome.refusals.first().rule + u' ' + outcome.refusals.first().reason);
            });
            others += timeOf([&] { commit(target); });
            if (turn % 5 == 4)
                clearJobs();
        }
        hand({what, median(ours), median(others), u"ms"_s, u"bare commit of a row"_s, 8});
    };
    measure(u"dispatch: create image"_s, images, [](const Target &target, int turn) {
        return Command{
            .id = u"ims.createImage"_s,
            .by = target.by,
            .arguments = {{u"backup"_s, target.backup}, {u"name"_s, u"bench-%1"_s.arg(turn)}, {u"agreed"_s, true}}};
    });
    measure(u"dispatch: delete backup"_s, deletions, [](const Target &target, int) {
        return Command{.id = u"cbr.deleteBackup"_s,
                       .by = target.by,
                       .arguments = {{u"backup"_s, QVariantList{target.backup}}, {u"confirmation"_s, u"DELETE"_s}}};
    });
}

void makeDue(const QString &file, int jobs)
{
    const Plain plain{file};
    plain.run(u"BEGIN"_s);
    const qint64 start = plain.first(u"SELECT value FROM meta WHERE key = 'now'"_s).value(0).toLongLong();
    plain.run(u"DELETE FROM job"_s);
    plain.run(u"UPDATE backup SET status = 'available', started = 0, due = 0, fails = 0 WHERE due > 0 OR fails = 1"_s);
    plain.run(u"CREATE TEMP TABLE chosen AS SELECT id FROM backup ORDER BY id LIMIT %1"_s.arg(jobs));
    plain.run(u"INSERT INTO job (id, due, kind, resource_id, started) SELECT rowid, %1 + rowid * %2, "
              "iif(rowid % 2 = 0, 'cbr.backupDone', 'cbr.restoreDone'), id, %1 FROM chosen"_s.arg(start)
                  .arg(Between));
    plain.run(u"UPDATE backup SET status = iif(job.kind = 'cbr.backupDone', 'creating_image', 'restoring'), "
              "started = job.started, due = job.due, image_id = NULL FROM job WHERE job.resource_id = backup.id"_s);
    plain.run(u"UPDATE image SET backup_id = ''"_s);
    plain.run(u"COMMIT"_s);
    plain.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

void measureAdvance(const QString &file, const QString &bare)
{
    double ours = 0;
    double others = 0;
    int jobs = 0;
    {
        const std::unique_ptr<Cloud> cloud = opened(file);
        const Plain plain{bare};
        jobs = plain.first(u"SELECT count(*) FROM job"_s).value(0).toInt();
        QSqlQuery due = plain.prepared(u"SELECT j.id, j.kind, b.id, b.vault_id, b.size_gb FROM job j JOIN backup b ON "
                                       "b.id = j.resource_id WHERE j.due <= ? ORDER BY j.due, j.id"_s);
        QSqlQuery remove = plain.prepared(u"DELETE FROM job WHERE id = ?"_s);
        QSqlQuery backup =
            plain.prepared(u"UPDATE backup SET status = 'available', started = 0, due = 0 WHERE id = ?"_s);
        QSqlQuery vault = plain.prepared(u"UPDATE vault SET used_gb = used_gb + ? WHERE id = ?"_s);
        QSqlQuery time = plain.prepared(u"UPDATE meta SET value = ? WHERE key = 'now'"_s);
        const qint64 start = cloud->now();
        for (int slice = 1; slice <= Slices; ++slice) {
            const qint64 to = start + (qint64{jobs} * slice / Slices) * Between;
            ours += timeOf([&] {
                if (!cloud->advance(to))
                    giveUp(u"The clock stands."_s);
            });
            others += timeOf([&] {
                plain.run(u"BEGIN IMMEDIATE"_s);
                Plain::run(due, {to});
                QList<QVariantList> all;
                while (due.next())
                    all += {due.value(0), due.value(1), due.value(2), due.value(3), due.value(4)};
                due.finish();
                for (const QVariantList &job : std::as_const(all)) {
                    Plain::run(remove, {job.at(0)});
                    Plain::run(backup, {job.at(2)});
                    if (job.at(1) == u"cbr.backupDone"_s)
                        Plain::run(vault, {job.at(4), job.at(3)});
                }
                Plain::run(time, {QString::number(to)});
                plain.run(u"COMMIT"_s);
            });
        }
    }
    if (summary(file) != summary(bare))
        giveUp(u"The bare SQL did not do the same: %1; %2."_s.arg(summary(file), summary(bare)));
    hand({u"advance over %1 due jobs"_s.arg(jobs), ours, others, u"ms"_s, u"same rows, bare SQL"_s, 3});
}

void measureDue(const QString &file)
{
    const std::unique_ptr<Cloud> cloud = opened(file);
    const double taken = timeOf([&] {
        if (!cloud->advance(cloud->now() + 365LL * 24 * 3'600'000))
            giveUp(u"The clock stands."_s);
    });
    std::printf("advanced %.6f\n", taken);
}
