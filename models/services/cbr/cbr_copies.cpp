#include "common/services.h"
#include "spec.h"

const Service cbr::copies{.id = "cbr"};
