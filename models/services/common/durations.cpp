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

// Anchors: documented job samples (full-ECS image from a backup 6 s, disk images minutes) and the timing guide
// (100 GB full backup about 30 minutes).
constexpr Duration Durations[] = {
    {"ims.imageDone", 6, 100, 4},      {"cbr.snapshotsReady", 90, 0, 15},   {"cbr.backupDone", 300, 6'000, 30},
    {"cbr.backupDeleted", 20, 100, 2}, {"cbr.restoreDone", 120, 4'000, 30}, {"ecs.serverCreated", 110, 150, 15},
    {"ecs.osChanged", 60, 1'000, 0},   {"ecs.osReinstalled", 45, 500, 0},   {"evs.diskCreated", 15, 100, 0},
};

constexpr double LoadPerJob = 0.02;
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
    const double all = alone * network * (1.0 + LoadPerJob * double(change.runningJobs()));
    return all > 0.0 ? qint64(std::min(all, Longest)) : 0; // whatever a damaged file says about sizes
}
