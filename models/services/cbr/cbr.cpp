#include "cbr.h"

#include "common/services.h"

const Service cbr::service{.id = "cbr",
                           .navTitle = QT_TRANSLATE_NOOP("cbr", "Cloud Backup and Recovery"),
                           .navigation = cbr::navigation(),
                           .sections = cbr::sections(),
                           .lists = cbr::lists(),
                           .details = cbr::details(),
                           .confirmations = cbr::confirmations(),
                           .commands = cbr::commands(),
                           .jobs = cbr::jobs(),
                           .states = cbr::states(),
                           .transitions = cbr::transitions(),
                           .rules = cbr::rules()};
