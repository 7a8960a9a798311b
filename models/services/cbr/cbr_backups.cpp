#include "common/services.h"
#include "spec.h"

const Service cbr::backups{.id = "cbr"};
