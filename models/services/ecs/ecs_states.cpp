#include "ecs.h"

namespace {

constexpr State States[] = {
    {"server", "creating", QT_TRANSLATE_NOOP("ecs", "Creating"), nullptr, "busy"},
    {"server", "running", QT_TRANSLATE_NOOP("ecs", "Running"), nullptr, "running"},
    {"server", "stopped", QT_TRANSLATE_NOOP("ecs", "Stopped"), nullptr, "off"},
    {"server", "starting", QT_TRANSLATE_NOOP("ecs", "Starting"), nullptr, "busy"},
    {"server", "stopping", QT_TRANSLATE_NOOP("ecs", "Stopping"), nullptr, "busy"},
    {"server", "restarting", QT_TRANSLATE_NOOP("ecs", "Restarting"), nullptr, "busy"},
    {"server", "changing_os", QT_TRANSLATE_NOOP("ecs", "Changing OS"), nullptr, "busy"},
    {"server", "change_os_failed", QT_TRANSLATE_NOOP("ecs", "Failed to change the OS"), nullptr, "error"},
    {"server", "reinstalling", QT_TRANSLATE_NOOP("ecs", "Reinstalling"), nullptr, "busy"},
    {"server", "reinstall_failed", QT_TRANSLATE_NOOP("ecs", "Reinstallation failed"), nullptr, "error"},
    {"server", "faulty", QT_TRANSLATE_NOOP("ecs", "Faulty"), nullptr, "error"},
    {"server", "deleting", QT_TRANSLATE_NOOP("ecs", "Deleting"), nullptr, "busy"},
};

constexpr Transition Transitions[] = {
    {"server", nullptr, "create", "creating"},
    {"server", "creating", "created", "running"},
    {"server", "creating", "failed", "faulty"},
    {"server", "stopped", "start", "starting"},
    {"server", "starting", "started", "running"},
    {"server", "running", "stop", "stopping"},
    {"server", "stopping", "stopped", "stopped"},
    {"server", "running", "restart", "restarting"},
    {"server", "restarting", "started", "running"},
    {"server", "stopped", "changeOs", "changing_os"},
    {"server", "running", "changeOs", "changing_os"}, // stopped on the way
    {"server", "change_os_failed", "changeOs", "changing_os"},
    {"server", "reinstall_failed", "changeOs", "changing_os"},
    {"server", "changing_os", "osChanged", "running"},
    {"server", "changing_os", "osChangeFailed", "change_os_failed"},
    {"server", "stopped", "reinstallOs", "reinstalling"},
    {"server", "change_os_failed", "reinstallOs", "reinstalling"},
    {"server", "reinstall_failed", "reinstallOs", "reinstalling"},
    {"server", "reinstalling", "reinstalled", "running"},
    {"server", "reinstalling", "reinstallFailed", "reinstall_failed"},
    {"server", "running", "delete", "deleting"},
    {"server", "stopped", "delete", "deleting"},
    {"server", "faulty", "delete", "deleting"},
    {"server", "change_os_failed", "delete", "deleting"},
    {"server", "reinstall_failed", "delete", "deleting"},
    {"server", "deleting", "deleted", nullptr},
};

constexpr Mark Marks[] = {
    {.kind = "server",
     .field = "locked_by",
     .label = QT_TRANSLATE_NOOP("ecs", "Locked"),
     .icon = "lock",
     .why = QT_TRANSLATE_NOOP("ecs",
                              "A full-ECS image is being made from this server. Until it is complete, the server is "
                              "locked and most operations are disabled."),
     .reading = "sourceServer=locked"},
};

} // namespace

std::span<const State> ecs::states()
{
    return States;
}

std::span<const Transition> ecs::transitions()
{
    return Transitions;
}

std::span<const Mark> ecs::marks()
{
    return Marks;
}
