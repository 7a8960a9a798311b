#include "common/services.h"
#include "spec.h"

// Elastic Volume Service: the disks that images and backups touch.
const Service evs::service{.id = "evs"};
