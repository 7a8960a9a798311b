#pragma once

struct Service;

// One folder a service; each is one aggregate of rows.
namespace common {
extern const Service service;
}
namespace iam {
extern const Service service;
}
namespace cbr {
extern const Service service;
}
namespace ims {
extern const Service service;
}
namespace ecs {
extern const Service service;
}
