#include "ims.h"

namespace {

constexpr State States[] = {
    {"image", "creating", QT_TRANSLATE_NOOP("ims", "Creating"), nullptr, "busy", false, true},
    {"image", "normal", QT_TRANSLATE_NOOP("ims", "Normal"), nullptr, "ok"},
    {"image", "normal_az", QT_TRANSLATE_NOOP("ims", "Normal"), QT_TRANSLATE_NOOP("ims", "Available in %1"), "ok"},
    {"image", "error", QT_TRANSLATE_NOOP("ims", "Error"), nullptr, "error"},
    {"image", "frozen", QT_TRANSLATE_NOOP("ims", "Frozen"), nullptr, "off"},
    {"imageMember", "pending", QT_TRANSLATE_NOOP("ims", "Pending"), nullptr, "busy"},
    {"imageMember", "accepted", QT_TRANSLATE_NOOP("ims", "Accepted"), nullptr, "ok"},
    {"imageMember", "rejected", QT_TRANSLATE_NOOP("ims", "Rejected"), nullptr, "off"},
};

constexpr Transition Transitions[] = {
    {"image", nullptr, "create", "creating"},
    {"image", "creating", "done", "normal"},
    {"image", "creating", "doneInZone", "normal_az"},
    {"image", "creating", "failed", "error"},
    {"image", "normal_az", "backupDone", "normal"},
    {"image", "normal_az", "backupFailed", "error"},
    {"image", "normal", "freeze", "frozen"},
    {"image", "frozen", "unfreeze", "normal"},
    {"image", "creating", "delete", nullptr},
    {"image", "normal", "delete", nullptr},
    {"image", "normal_az", "delete", nullptr},
    {"image", "error", "delete", nullptr},
    {"image", "frozen", "delete", nullptr},
    {"imageMember", nullptr, "share", "pending"},
    {"imageMember", "pending", "accept", "accepted"},
    {"imageMember", "pending", "reject", "rejected"},
    {"imageMember", "accepted", "reject", "rejected"},
    {"imageMember", "rejected", "accept", "accepted"},
    {"imageMember", "pending", "stop", nullptr},
    {"imageMember", "accepted", "stop", nullptr},
    {"imageMember", "rejected", "stop", nullptr},
};

} // namespace

std::span<const State> ims::states()
{
    return States;
}

std::span<const Transition> ims::transitions()
{
    return Transitions;
}
