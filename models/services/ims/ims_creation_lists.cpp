#include "ims.h"

// The servers that Create Image picks its source from, and the backups of the older service.
namespace {

constexpr Fixed EcsOnly[] = {{"type", "ECS"}};
constexpr Fixed CsbsOnly[] = {{"object_type", "csbs"}};

constexpr Word OsTypes[] = {{"Windows", QT_TRANSLATE_NOOP("ims", "Windows")},
                            {"Linux", QT_TRANSLATE_NOOP("ims", "Linux")},
                            {"Other", QT_TRANSLATE_NOOP("ims", "Other")}};

constexpr Column Name{.id = "name",
                      .title = QT_TRANSLATE_NOOP("ims", "Name"),
                      .field = "name",
                      .cell = Cell::Link,
                      .width = 260,
                      .opens = "ecs.server",
                      .linkField = "id"};
constexpr Column Os{.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 240};
constexpr Column OsType{
    .id = "osType", .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .field = "os_type", .width = 240, .words = OsTypes};
constexpr Column Status{
    .id = "status", .title = QT_TRANSLATE_NOOP("ims", "Status"), .field = "status", .cell = Cell::Status, .width = 140};
constexpr Column Address{
    .id = "ip", .title = QT_TRANSLATE_NOOP("ims", "Private IP Address"), .field = "private_ip", .width = 160};
constexpr Column Created{.id = "created",
                         .title = QT_TRANSLATE_NOOP("ims", "Created"),
                         .field = "created",
                         .cell = Cell::Time,
                         .width = 200};

constexpr Column ServerColumns[] = {Name, Os, Status, Address, Created};
constexpr Column DiskServerColumns[] = {Name, OsType, Status, Address, Created};

// Backups of the older service have no page of their own that a name could lead to.
constexpr Column CsbsColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Backup Name"), .field = "name", .width = 360},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Backup Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 240},
    {.id = "server",
     .title = QT_TRANSLATE_NOOP("ims", "ECS Name"),
     .field = "server_name",
     .cell = Cell::Link,
     .width = 200,
     .opens = "ecs.server",
     .linkField = "source_id"},
    Created,
};

constexpr Property CsbsProperties[] = {
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "All statuses"),
     .field = "status",
     .kind = Property::Choice,
     .states = "backup"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name"},
};

constexpr Property Properties[] = {
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "All statuses"),
     .field = "status",
     .kind = Property::Choice,
     .states = "server"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name"},
};

constexpr ListSpec Lists[] = {
    {.id = "ims.createImage.servers",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "ECS"),
     .kind = "server",
     .columns = ServerColumns,
     .properties = Properties,
     .fixed = EcsOnly,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .exports = false},
    {.id = "ims.createImage.disks",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "ECS"),
     .kind = "server",
     .columns = DiskServerColumns,
     .properties = Properties,
     .fixed = EcsOnly,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .selectable = false,
     .exports = false},
    {.id = "ims.createImage.csbsBackups",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "CSBS Backup"),
     .kind = "backup",
     .columns = CsbsColumns,
     .properties = CsbsProperties,
     .fixed = CsbsOnly,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .exports = false},
};

} // namespace

std::span<const ListSpec> ims::creationLists()
{
    return Lists;
}
