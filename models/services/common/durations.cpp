#include "durations.h"

#include "change.h"

#include <QString>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

struct Duration {
    const char *job;
    qint64 baseSeconds;
    qint64 millisecondsPerGb;
    qint64 secondsPerDisk;
};

// Anchors: documented job samples (full-ECS image from a backup 6 s, of a server 9 minutes, disk images minutes) and
// the timing guides (100 GB: full backup about 30 minutes, full-ECS image about 10, its backup being a differential
// one; a few minutes to restore an enhanced backup). Those that are no job: "ims.serverBackup", the backup made on the
// way to an image; "ims.diskImage"; "csbs.instantRestore".
constexpr Duration Durations[] = {
    {"ims.imageDone", 6, 100, 4},
    {"cbr.snapshotsReady", 90, 0, 15},
    {"cbr.backupDone", 300, 6'000, 30},
    {"cbr.backupDeleted", 20, 100, 2},
    {"cbr.restoreDone", 120, 4'000, 30},
    {"csbs.instantRestore", 60, 1'000, 10},
    {"cbr.vaultExpanded", 90, 0, 0},
    {"cbr.vaultEmptied", 20, 0, 0},
    {"cbr.resourceRemoved", 20, 100, 2},
    {"cbr.resourceMigrated", 60, 500, 5},
    {"ecs.started", 40, 0, 0},
    {"ecs.stopped", 25, 0, 0},
    {"ecs.restarted", 60, 0, 0},
    {"ecs.serverDeleted", 35, 0, 0},
    {"ims.serverBackup", 180, 4'000, 20},
    {"ims.diskImage", 220, 8'000, 0},
    {"ecs.serverCreated", 110, 150, 15},
    {"ecs.osChanged", 60, 1'000, 0},
    {"ecs.osReinstalled", 45, 500, 0},
    {"evs.diskCreated", 15, 100, 0},
    {"cbr.fileSystemCreated", 120, 100, 0},
    {"ims.copyDone", 60, 800, 0},
    {"ims.copyAcrossDone", 300, 6'000, 0},
    {"ims.exportDone", 60, 1'500, 0},
    {"cbr.replicated", 180, 5'000, 0},
};

constexpr double LoadPerJob = 0.02;
constexpr int MostLoad = 100; // jobs; more make no difference
qint64 load(const Change &change)
{
    QStringList kinds;
    for (const Duration &each : Durations)
        kinds += QString::fromLatin1(each.job);
    return change.runningJobs(kinds, MostLoad);
}

constexpr double Longest = 100.0 * 365 * 24 * 3'600'000; // a hundred years

} // namespace

qint64 duration(const Change &change, const char *job, qint64 gigabytes, qint64 disks)
{
    const auto row = std::find_if(std::begin(Durations), std::end(Durations),
                                  [job](const Duration &candidate) { return qstrcmp(candidate.job, job) == 0; });
    if (row == std::end(Durations))
        qFatal("no duration for %s", job);
    const double alone = double(row->baseSeconds * 1000 + disks * row->secondsPerDisk * 1000) +
                         double(gigabytes) * double(row->millisecondsPerGb);
    const double network = change.setting("networkFactor").isValid() ? change.setting("networkFactor").toDouble() : 1.0;
    const double all = alone * network * (1.0 + LoadPerJob * double(load(change)));
    return all > 0.0 ? qint64(std::min(all, Longest)) : 0; // whatever a damaged file says about sizes
}
