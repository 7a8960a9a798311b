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
    {"cbr.backupDeleted", 20, 100, 2}, {"cbr.restoreDone", 120, 4'000, 30},
};

constexpr double LoadPerJob = 0.02;

} // namespace

qint64 duration(const Change &change, const char *job, qint64 gigabytes, qint64 disks)
{
    const auto row = std::find_if(std::begin(Durations), std::end(Durations),
                                  [job](const Duration &candidate) { return qstrcmp(candidate.job, job) == 0; });
    if (row == std::end(Durations))
        qFatal("no duration for %s", job);
    const qint64 alone =
        row->baseSeconds * 1000 + gigabytes * row->millisecondsPerGb + disks * row->secondsPerDisk * 1000;
    const double network = change.setting("networkFactor").isValid() ? change.setting("networkFactor").toDouble() : 1.0;
    return qint64(double(alone) * network * (1.0 + LoadPerJob * double(change.runningJobs())));
}
