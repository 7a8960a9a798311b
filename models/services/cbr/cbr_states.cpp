#include "cbr.h"

namespace {

constexpr State States[] = {
    {"backup", "creating", QT_TRANSLATE_NOOP("cbr", "Creating"), nullptr, "busy"},
    {"backup", "creating_image", QT_TRANSLATE_NOOP("cbr", "Creating"), QT_TRANSLATE_NOOP("cbr", "Image can be created"),
     "busy"},
    {"backup", "available", QT_TRANSLATE_NOOP("cbr", "Available"), nullptr, "ok"},
    {"backup", "restoring", QT_TRANSLATE_NOOP("cbr", "Restoring"), nullptr, "busy"},
    {"backup", "deleting", QT_TRANSLATE_NOOP("cbr", "Deleting"), nullptr, "busy"},
    {"backup", "error", QT_TRANSLATE_NOOP("cbr", "Error"), nullptr, "error"},
    {"backupDisk", "available", QT_TRANSLATE_NOOP("cbr", "Available"), nullptr, "ok", true},
    {"backupMember", "pending", QT_TRANSLATE_NOOP("cbr", "Pending"), nullptr, "busy"},
    {"backupMember", "accepted", QT_TRANSLATE_NOOP("cbr", "Accepted"), nullptr, "ok"},
    {"backupMember", "rejected", QT_TRANSLATE_NOOP("cbr", "Rejected"), nullptr, "off"},
    {"vault", "available", QT_TRANSLATE_NOOP("cbr", "Available"), nullptr, "ok"},
    {"vault", "lock", QT_TRANSLATE_NOOP("cbr", "Locked"), nullptr, "off"},
    {"vault", "deleting", QT_TRANSLATE_NOOP("cbr", "Deleting"), nullptr, "busy", false, true},
    {"vault", "error", QT_TRANSLATE_NOOP("cbr", "Error"), nullptr, "error"},
    {"vault", "frozen", QT_TRANSLATE_NOOP("cbr", "Frozen"), nullptr, "off"},
};

// Reference: reference of the backup states, §3.1; restoring and deleting end with their job.
constexpr Transition Transitions[] = {
    {"backup", nullptr, "create", "creating"},
    {"backup", "creating", "snapshotsReady", "creating_image"},
    {"backup", "creating", "done", "available"},
    {"backup", "creating", "failed", "error"},
    {"backup", "creating_image", "done", "available"},
    {"backup", "creating_image", "failed", "error"},
    {"backup", "available", "restore", "restoring"},
    {"backup", "restoring", "restored", "available"},
    {"backup", "available", "delete", "deleting"},
    {"backup", "error", "delete", "deleting"},
    {"backup", "deleting", "deleted", nullptr},
    {"backupDisk", nullptr, "create", "available"},
    {"backupMember", nullptr, "share", "pending"},
    {"backupMember", "pending", "accept", "accepted"},
    {"backupMember", "pending", "reject", "rejected"},
    {"vault", nullptr, "create", "available"},
    {"vault", "available", "expand", "lock"},
    {"vault", "lock", "expanded", "available"},
    {"vault", "available", "fail", "error"},
    {"vault", "available", "freeze", "frozen"},
    {"vault", "lock", "freeze", "frozen"},
    {"vault", "frozen", "unfreeze", "available"},
    {"vault", "available", "delete", "deleting"},
    {"vault", "error", "delete", "deleting"},
    {"vault", "deleting", "deleted", nullptr},
};

} // namespace

std::span<const State> cbr::states()
{
    return States;
}

std::span<const Transition> cbr::transitions()
{
    return Transitions;
}
