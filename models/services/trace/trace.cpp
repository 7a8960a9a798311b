#include "common/services.h"
#include "spec.h"

const Service trace::service{.id = "trace"};
