#include "ecs_making.h"

// What the pages and dialogs about new servers and systems show, as rows.
namespace {

constexpr Word Families[] = {{"dedicated", QT_TRANSLATE_NOOP("ecs", "Dedicated general-purpose")},
                             {"memory", QT_TRANSLATE_NOOP("ecs", "Memory-optimized")},
                             {"general", QT_TRANSLATE_NOOP("ecs", "General-purpose")},
                             {"gpu", QT_TRANSLATE_NOOP("ecs", "GPU-accelerated")}};
constexpr Word Memories[] = {
    {"1024", QT_TRANSLATE_NOOP("ecs", "1 GiB")},   {"2048", QT_TRANSLATE_NOOP("ecs", "2 GiB")},
    {"4096", QT_TRANSLATE_NOOP("ecs", "4 GiB")},   {"8192", QT_TRANSLATE_NOOP("ecs", "8 GiB")},
    {"16384", QT_TRANSLATE_NOOP("ecs", "16 GiB")}, {"32768", QT_TRANSLATE_NOOP("ecs", "32 GiB")},
    {"65536", QT_TRANSLATE_NOOP("ecs", "64 GiB")}, {"262144", QT_TRANSLATE_NOOP("ecs", "256 GiB")}};
constexpr Word Processors[] = {{"1", QT_TRANSLATE_NOOP("ecs", "1 vCPU")},
                               {"2", QT_TRANSLATE_NOOP("ecs", "2 vCPUs")},
                               {"4", QT_TRANSLATE_NOOP("ecs", "4 vCPUs")},
                               {"8", QT_TRANSLATE_NOOP("ecs", "8 vCPUs")},
                               {"32", QT_TRANSLATE_NOOP("ecs", "32 vCPUs")}};
constexpr Fixed Offered[] = {{"visibility", "public"}};

constexpr Column FlavorColumns[] = {
    {.id = "family", .title = QT_TRANSLATE_NOOP("ecs", "ECS Type"), .field = "family", .width = 200, .words = Families},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Flavor Name"), .field = "name", .width = 180},
    {.id = "vcpus", .title = QT_TRANSLATE_NOOP("ecs", "vCPUs"), .field = "vcpus", .width = 100, .words = Processors},
    {.id = "memory",
     .title = QT_TRANSLATE_NOOP("ecs", "Memory"),
     .field = "memory_mb",
     .width = 120,
     .words = Memories},
    {.id = "bandwidth",
     .title = QT_TRANSLATE_NOOP("ecs", "Assured / Maximum Bandwidth"),
     .field = "bandwidth",
     .width = 220},
    {.id = "packets", .title = QT_TRANSLATE_NOOP("ecs", "Packets Per Second"), .field = "packets", .width = 180},
};
constexpr Property FlavorProperties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Flavor Name"), .field = "name"},
};

constexpr Fixed DataImages[] = {{"visibility", "private"}, {"type", "data"}};
constexpr Word DataImage[] = {{"private", QT_TRANSLATE_NOOP("ecs", "Private image")}};
constexpr Column DataImageColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Image Name"), .field = "name", .width = 500},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("ecs", "Image Type"),
     .field = "visibility",
     .width = 250,
     .words = DataImage},
    {.id = "disk",
     .title = QT_TRANSLATE_NOOP("ecs", "Disk Capacity (GB)"),
     .field = "disk_gb",
     .cell = Cell::Number,
     .width = 250},
};
constexpr Property DataImageProperties[] = {
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("ecs", "All image types"),
     .field = "visibility",
     .kind = Property::Choice,
     .words = DataImage},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Name"), .field = "name"},
};

constexpr ListSpec Lists[] = {
    {.id = "ecs.createServer.dataImages",
     .service = "ecs",
     .title = QT_TRANSLATE_NOOP("ecs", "Select Data Disk Image"),
     .kind = "image",
     .columns = DataImageColumns,
     .properties = DataImageProperties,
     .fixed = DataImages,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .exports = false},
    {.id = "ecs.createServer.flavors",
     .service = "ecs",
     .title = QT_TRANSLATE_NOOP("ecs", "Specifications"),
     .kind = "flavor",
     .columns = FlavorColumns,
     .properties = FlavorProperties,
     .fixed = Offered,
     .owned = false,
     .search = Search::None,
     .sort = "position",
     .exports = false},
};

} // namespace

std::span<const ListSpec> ecs::makingLists()
{
    return Lists;
}
