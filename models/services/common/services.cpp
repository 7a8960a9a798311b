#include "common/services.h"

#include "spec.h"

std::span<const Service *const> services()
{
    static const Service *const all[] = {&common::service, &iam::service, &cbr::service, &ims::service, &ecs::service};
    return all;
}
