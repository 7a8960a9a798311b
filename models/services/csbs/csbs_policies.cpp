#include "common/services.h"
#include "spec.h"

const Service csbs::policies{.id = "csbs"};
