#include "common/services.h"
#include "spec.h"

// Elastic Volume Service: the disks that images and backups touch.
namespace {

constexpr State States[] = {
    {"disk", "creating", QT_TRANSLATE_NOOP("evs", "Creating"), nullptr, "busy"},
    {"disk", "available", QT_TRANSLATE_NOOP("evs", "Available"), nullptr, "ok"},
    {"disk", "in_use", QT_TRANSLATE_NOOP("evs", "In-use"), nullptr, "ok"},
    {"disk", "error", QT_TRANSLATE_NOOP("evs", "Error"), nullptr, "error"},
    {"disk", "deleting", QT_TRANSLATE_NOOP("evs", "Deleting"), nullptr, "busy"},
};

constexpr Transition Transitions[] = {
    {"disk", nullptr, "create", "creating"},      {"disk", nullptr, "createAttached", "in_use"},
    {"disk", "creating", "created", "available"}, {"disk", "creating", "failed", "error"},
    {"disk", "available", "attach", "in_use"},    {"disk", "in_use", "detach", "available"},
    {"disk", "in_use", "replace", nullptr}, // by the system disk of another system
    {"disk", "in_use", "delete", "deleting"},     {"disk", "available", "delete", "deleting"},
    {"disk", "error", "delete", "deleting"},      {"disk", "deleting", "deleted", nullptr},
};

} // namespace

const Service evs::service{.id = "evs", .states = States, .transitions = Transitions};
