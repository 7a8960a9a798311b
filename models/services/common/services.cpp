#include "common/services.h"

#include "spec.h"

std::span<const Service *const> services()
{
    static const Service *const all[] = {&common::service, &iam::service,        &iam::arrears,
                                         &cbr::service,    &cbr::vaults,         &cbr::association,
                                         &cbr::leaving,    &cbr::backups,        &cbr::restoring,
                                         &cbr::sharing,    &cbr::replicas,       &cbr::policies,
                                         &cbr::tasks,      &cbr::disks,          &ims::service,
                                         &ims::creation,   &ims::creationVaults, &ims::creationWarnings,
                                         &ims::sharing,    &ims::copies,         &ims::exports,
                                         &ims::upkeep,     &ims::information,    &ecs::service,
                                         &ecs::making,     &ecs::console,        &evs::service,
                                         &trace::service,  &csbs::service,       &csbs::backups,
                                         &csbs::policies,  &csbs::migration,     &trace::requests};
    return all;
}
