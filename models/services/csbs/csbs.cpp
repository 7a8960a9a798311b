#include "csbs.h"

#include "common/services.h"

namespace {

constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("csbs", "Backups"), "csbs.backups"},
                        {QT_TRANSLATE_NOOP("csbs", "Policies"), "csbs.policies"}};
constexpr Tab JobTabs[] = {{QT_TRANSLATE_NOOP("csbs", "Backup Jobs"), "csbs.backupJobs"},
                           {QT_TRANSLATE_NOOP("csbs", "Restoration Jobs"), "csbs.restorationJobs"}};

constexpr Section Sections[] = {
    {.id = "csbs.service",
     .service = "csbs",
     .title = QT_TRANSLATE_NOOP("csbs", "Cloud Server Backup Service"),
     .tabs = Tabs},
    {.id = "csbs.jobs", .service = "csbs", .title = QT_TRANSLATE_NOOP("csbs", "Job Status"), .tabs = JobTabs},
};

} // namespace

const Service csbs::service{.id = "csbs", .sections = Sections, .rules = csbs::tagRules()};
