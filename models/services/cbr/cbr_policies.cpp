#include "common/services.h"
#include "spec.h"

const Service cbr::policies{.id = "cbr"};
