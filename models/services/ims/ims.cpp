#include "ims.h"

#include "common/services.h"

const Service ims::service{.id = "ims",
                           .navTitle = QT_TRANSLATE_NOOP("ims", "Cloud Server Console"),
                           .navigation = ims::navigation(),
                           .sections = ims::sections(),
                           .lists = ims::lists(),
                           .details = ims::details(),
                           .confirmations = ims::confirmations(),
                           .commands = ims::commands(),
                           .jobs = ims::jobs(),
                           .states = ims::states(),
                           .transitions = ims::transitions(),
                           .rules = ims::rules()};

const Service ims::information{.id = "ims", .rules = ims::informationRules()};
