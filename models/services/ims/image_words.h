#pragma once

#include "spec.h"

// What the pages call the values of images, and how their lists are searched.
namespace ims {

inline constexpr Word ImageTypes[] = {{"system", QT_TRANSLATE_NOOP("ims", "ECS system disk image")},
                                      {"full", QT_TRANSLATE_NOOP("ims", "Full-ECS image(x86)")},
                                      {"data", QT_TRANSLATE_NOOP("ims", "Data disk image")},
                                      {"iso", QT_TRANSLATE_NOOP("ims", "ISO image")}};
inline constexpr Word ImageFilter[] = {{"system", QT_TRANSLATE_NOOP("ims", "System disk image")},
                                       {"full", QT_TRANSLATE_NOOP("ims", "Full-ECS image")},
                                       {"data", QT_TRANSLATE_NOOP("ims", "Data disk image")},
                                       {"iso", QT_TRANSLATE_NOOP("ims", "ISO image")}};
inline constexpr Word OsTypes[] = {{"Windows", QT_TRANSLATE_NOOP("ims", "Windows")},
                                   {"Linux", QT_TRANSLATE_NOOP("ims", "Linux")},
                                   {"Other", QT_TRANSLATE_NOOP("ims", "Other")}};

inline constexpr Property ImageProperties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("ims", "ID"), .field = "id"},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("ims", "All images"),
     .field = "type",
     .kind = Property::Choice,
     .words = ImageFilter},
    {.id = "osType",
     .title = QT_TRANSLATE_NOOP("ims", "All OSs"),
     .field = "os_type",
     .kind = Property::Choice,
     .words = OsTypes},
};

} // namespace ims
