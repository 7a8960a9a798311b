#include "ecs.h"

#include "common/services.h"

const Service ecs::service{.id = "ecs",
                           .sections = ecs::sections(),
                           .lists = ecs::lists(),
                           .details = ecs::details(),
                           .confirmations = ecs::confirmations(),
                           .forms = ecs::forms(),
                           .commands = ecs::commands(),
                           .jobs = ecs::jobs(),
                           .states = ecs::states(),
                           .transitions = ecs::transitions(),
                           .rules = ecs::rules(),
                           .marks = ecs::marks(),
                           .frame = "ims"};
