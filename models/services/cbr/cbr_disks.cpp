#include "common/services.h"
#include "spec.h"

const Service cbr::disks{.id = "cbr"};
