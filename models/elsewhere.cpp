#include "elsewhere.h"

#include <QtGlobal>

#include <algorithm>
#include <cstring>

namespace {

constexpr Elsewhere Controls[] = {
    {"Dedicated Host", "Dedicated Host"},
    {"Bare Metal Server", "Bare Metal Server"},
    {"Auto Scaling", "Auto Scaling"},
    {"Dashboard", "Elastic Cloud Server", true},
    {"Key Pair", "Elastic Cloud Server", true},
    {"ECS Group", "Elastic Cloud Server", true},
    {"Create Key Pair", "Elastic Cloud Server", true},
    {"Get Password", "Elastic Cloud Server", true},
    {"Delete Password", "Elastic Cloud Server", true},
    {"Modify Specifications", "Elastic Cloud Server", true},
    {"View Console Logs", "Elastic Cloud Server", true},
    {"Console Logs", "Elastic Cloud Server", true},
    {"Create Snapshot", "Elastic Volume Service", true},
    {"View Monitoring Data", "Cloud Eye"},
    {"Monitoring", "Cloud Eye"},
    {"Change Security Group", "Virtual Private Cloud"},
    {"Network Interfaces", "Virtual Private Cloud"},
    {"Security Groups", "Virtual Private Cloud"},
    {"Bind EIP", "Elastic IP"},
    {"Unbind EIP", "Elastic IP"},
    {"EIPs", "Elastic IP"},
    {"Auto assign", "Elastic IP"},
    {"Create Agency", "Identity and Access Management"},
    {"View Agencies", "Identity and Access Management"},
    {"Create Bucket", "Object Storage Service"},
    {"Select Image File", "Object Storage Service"},
    {"Publish", QT_TRANSLATE_NOOP("edition", "KooGallery")},
};

} // namespace

std::span<const Elsewhere> elsewhere()
{
    return Controls;
}

const Elsewhere *findElsewhere(const char *label)
{
    const auto *found = std::find_if(std::begin(Controls), std::end(Controls),
                                     [label](const Elsewhere &each) { return std::strcmp(each.label, label) == 0; });
    return found == std::end(Controls) ? nullptr : found;
}
