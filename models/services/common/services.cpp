#include "common/services.h"

#include "spec.h"

std::span<const Service *const> services()
{
    static const Service *const all[] = {&common::service, &iam::service, &iam::arrears,  &cbr::service,
                                         &cbr::vaults,     &ims::service, &ims::creation, &ims::sharing,
                                         &ims::copies,     &ims::exports, &ims::upkeep,   &ims::information,
                                         &ecs::service,    &ecs::making,  &ecs::console,  &evs::service};
    return all;
}
