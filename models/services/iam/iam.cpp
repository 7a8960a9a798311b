#include "common/services.h"
#include "spec.h"

const Service iam::service{.id = "iam", .navTitle = nullptr};
