#include "common/services.h"
#include "spec.h"

const Service csbs::backups{.id = "csbs"};
