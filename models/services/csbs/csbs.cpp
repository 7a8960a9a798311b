#include "common/services.h"
#include "spec.h"

const Service csbs::service{.id = "csbs"};
