#include "common/services.h"
#include "spec.h"

const Service trace::requests{.id = "trace"};
