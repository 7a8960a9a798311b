#include "common/services.h"
#include "spec.h"

const Service csbs::migration{.id = "csbs"};
