#pragma once

#include <QtGlobal>

class Change;

// How long work takes: base + GB × rate + disks × extra, times the scenario's network factor, times the load of the
// jobs that run already. One table, so that a full-ECS image takes less than a system disk image of equal size and more
// disks take longer.
qint64 duration(const Change &change, const char *job, qint64 gigabytes = 0, qint64 disks = 0); // milliseconds
