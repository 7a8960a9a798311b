#include "children.h"
#include "cloud.h"
#include "measure.h"
#include "plain.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int Commands = 150;
constexpr int Slices = 10;
constexpr qint64 Between = 1000; // ms of simulated time from job to job

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
                            u"SELECT count(*), sum(due), sum(completed) FROM image WHERE status = 'normal'"_s,
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

void makeCreations(const QString &file, int images)
{
    const Plain plain{file};
    plain.run(u"BEGIN"_s);
    const qint64 start = plain.first(u"SELECT value FROM meta WHERE key = 'now'"_s).value(0).toLongLong();
    plain.run(u"DELETE FROM job"_s);
    plain.run(u"UPDATE backup SET status = 'available', started = 0, due = 0, fails = 0 WHERE due > 0 OR fails = 1"_s);
    plain.run(u"UPDATE image SET status = 'normal', started = 0, due = 0, completed = created WHERE due > 0"_s);
    plain.run(u"CREATE TEMP TABLE chosen (id, project_id, place, source)"_s);
    plain.run(u"INSERT INTO chosen SELECT id, project_id, row_number() OVER (PARTITION BY project_id ORDER BY id), '' "
              "FROM (SELECT id, project_id FROM image WHERE visibility = 'private' AND type = 'system' ORDER BY id "
              "LIMIT %1)"_s.arg(images));
    const auto give = [&plain](const QString &sources, int half) {
        plain.run(u"UPDATE chosen SET source = s.id FROM (SELECT id, project_id, "
                  "row_number() OVER (PARTITION BY project_id ORDER BY id) AS place FROM %1) s WHERE "
                  "s.project_id = chosen.project_id AND s.place = chosen.place AND chosen.place % 2 = %2"_s.arg(
                      sources, QString::number(half)));
    };
    give(u"backup WHERE status = 'available' AND image_id IS NULL AND contains_system_disk = 1"_s, 0);
    give(u"server"_s, 1);
    plain.run(u"INSERT INTO job (id, due, kind, resource_id, visible, started) "
              "SELECT rowid, %1 + rowid * %2, 'ims.imageDone', id, 1, %1 FROM chosen"_s.arg(start)
                  .arg(Between));
    plain.run(u"UPDATE image SET status = 'creating', started = job.started, due = job.due, completed = 0 FROM job "
              "WHERE job.resource_id = image.id"_s);
    plain.run(u"UPDATE image SET type = 'full', source_type = 'backup', backup_id = source FROM chosen "
              "WHERE chosen.id = image.id AND place % 2 = 0"_s);
    plain.run(u"UPDATE image SET server_id = source FROM chosen WHERE chosen.id = image.id AND place % 2 = 1"_s);
    plain.run(u"DELETE FROM image_part WHERE image_id IN (SELECT id FROM chosen WHERE place % 2 = 0)"_s);
    plain.run(u"UPDATE backup SET image_id = chosen.id FROM chosen WHERE source = backup.id AND place % 2 = 0"_s);
    plain.run(u"COMMIT"_s);
    plain.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    const int sources = plain.first(u"SELECT count(*) FROM temp.chosen WHERE source <> ''"_s).value(0).toInt();
    if (sources != images)
        giveUp(u"Only %1 of %2 images have a source."_s.arg(sources).arg(images));
}

namespace {

// What all due jobs do, as statements that somebody would write for them.
struct SameWork {
    struct Step {
        QString sql;
        QList<int> bound;  // columns of `due`, in the order of its values
        int onlyWhen = -1; // this column is not 0
    };
    QString due; // one row each job, in its order; its value is the time until which
    QList<Step> steps;
};

// The clock goes on over all jobs of the file in slices, by the door and in bare SQL.
void measureJobs(const QString &what, const QString &file, const QString &bare, const SameWork &work)
{
    double ours = 0;
    double others = 0;
    int jobs = 0;
    {
        const std::unique_ptr<Cloud> cloud = opened(file);
        const Plain plain{bare};
        jobs = plain.first(u"SELECT count(*) FROM job"_s).value(0).toInt();
        QSqlQuery due = plain.prepared(work.due);
        QSqlQuery time = plain.prepared(u"UPDATE meta SET value = ? WHERE key = 'now'"_s);
        std::vector<QSqlQuery> steps;
        for (const SameWork::Step &step : work.steps)
            steps.push_back(plain.prepared(step.sql));
        const auto act = [&](const QVariantList &row) {
            for (std::size_t at = 0; at < steps.size(); ++at) {
                const SameWork::Step &step = work.steps.at(qsizetype(at));
                if (step.onlyWhen >= 0 && row.at(step.onlyWhen).toLongLong() == 0)
                    continue;
                QVariantList values;
                for (const int column : step.bound)
                    values += row.at(column);
                Plain::run(steps[at], values);
            }
        };
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
                while (due.next()) {
                    QVariantList row;
                    for (int column = 0; due.value(column).isValid(); ++column)
                        row += due.value(column);
                    all += row;
                }
                due.finish();
                for (const QVariantList &row : std::as_const(all))
                    act(row);
                Plain::run(time, {QString::number(to)});
                plain.run(u"COMMIT"_s);
            });
        }
    }
    if (const QString one = summary(file), other = summary(bare); one != other)
        giveUp(u"The bare SQL did not do the same: %1; %2."_s.arg(one, other));
    hand(
        {u"advance over %1 %2"_s.arg(QString::number(jobs), what), ours, others, u"ms"_s, u"same rows, bare SQL"_s, 3});
}

} // namespace

void measureAdvance(const QString &file, const QString &bare)
{
    measureJobs(
        u"due jobs"_s, file, bare,
        {.due = u"SELECT j.id, b.id, b.vault_id, iif(j.kind = 'cbr.backupDone', b.size_gb, 0) FROM job j JOIN backup b "
                "ON b.id = j.resource_id WHERE j.due <= ? ORDER BY j.due, j.id"_s,
         .steps = {{u"DELETE FROM job WHERE id = ?"_s, {0}},
                   {u"UPDATE backup SET status = 'available', started = 0, due = 0 WHERE id = ?"_s, {1}},
                   {u"UPDATE vault SET used_gb = used_gb + ? WHERE id = ?"_s, {3, 2}, 3}}});
}

void measureCreations(const QString &file, const QString &bare)
{
    measureJobs(u"creations of images"_s, file, bare,
                {.due = u"SELECT id, due, resource_id FROM job WHERE due <= ? ORDER BY due, id"_s,
                 .steps = {{u"DELETE FROM job WHERE id = ?"_s, {0}},
                           {u"UPDATE image SET status = 'normal', started = 0, due = 0, completed = ? WHERE id = ?"_s,
                            {1, 2}}}});
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
