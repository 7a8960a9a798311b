#pragma once

struct Service;

// One folder a service. A service is told in several aggregates, one a subject, all with its id; the first one has its
// pages' frame: title and navigation.
namespace common {
extern const Service service;
}
namespace iam {
extern const Service service, arrears;
}
namespace cbr {
extern const Service service, vaults, association, leaving, backups, restoring, sharing, replicas, policies, tasks,
    disks;
}
namespace csbs {
extern const Service service, backups, policies, migration;
}
namespace trace {
extern const Service service, requests;
}
namespace ims {
extern const Service service, information, creation, creationVaults, creationWarnings, sharing, copies, exports, upkeep;
}
namespace ecs {
extern const Service service, making, console;
}
namespace evs {
extern const Service service;
}
