#include "ims.h"

#include "ims/image_words.h"

using ims::ImageProperties;
using ims::ImageTypes;
using ims::OsTypes;

namespace {

constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("ims", "No")}, {"1", QT_TRANSLATE_NOOP("ims", "Yes")}};
constexpr Word Supported[] = {{"0", QT_TRANSLATE_NOOP("ims", "Not supported")},
                              {"1", QT_TRANSLATE_NOOP("ims", "Supported")}};
constexpr Word Published[] = {{"0", QT_TRANSLATE_NOOP("ims", "Not published")},
                              {"1", QT_TRANSLATE_NOOP("ims", "Published")}};
constexpr Word DiskRoles[] = {{"system", QT_TRANSLATE_NOOP("ims", "System disk")},
                              {"data", QT_TRANSLATE_NOOP("ims", "Data disk")}};
constexpr Fixed PrivateOnly[] = {{"visibility", "private"}};
constexpr Fixed PublicOnly[] = {{"visibility", "public"}};
constexpr Fixed ServersOnly[] = {{"object_type", "server"}};

// --- Private Images ----------------------------------------------------------------------------------------------

constexpr Column PrivateColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("ims", "Name"),
     .field = "name",
     .cell = Cell::Link,
     .width = 127,
     .sortable = true,
     .opens = "ims.image",
     .linkField = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 126},
    {.id = "osType", .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .field = "os_type", .width = 62, .words = OsTypes},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 72},
    {.id = "type", .title = QT_TRANSLATE_NOOP("ims", "Image Type"), .field = "type", .width = 90, .words = ImageTypes},
    {.id = "disk",
     .title = QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"),
     .field = "disk_gb",
     .cell = Cell::Number,
     .width = 52},
    {.id = "encrypted",
     .title = QT_TRANSLATE_NOOP("ims", "Encrypted"),
     .field = "encrypted",
     .width = 50,
     .words = YesNo},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 180,
     .sortable = true},
    {.id = "enterpriseProject",
     .title = QT_TRANSLATE_NOOP("ims", "Enterprise Project"),
     .field = "enterprise_project",
     .width = 54},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ims", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 187},
};

constexpr Action PrivateActions[] = {
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("ims", "Delete"),
     .command = "ims.deleteImage",
     .place = Place::Toolbar,
     .opens = "ims.deleteImage"},
    {.id = "share",
     .title = QT_TRANSLATE_NOOP("ims", "Share"),
     .command = "ims.shareImage",
     .place = Place::Toolbar,
     .opens = "ims.shareImages"},
    {.id = "replicateChosen",
     .title = QT_TRANSLATE_NOOP("ims", "Replicate Across Regions"),
     .command = "ims.replicateAcross",
     .place = Place::Toolbar,
     .opens = "ims.replicateAcross"},
    {.id = "apply",
     .title = QT_TRANSLATE_NOOP("ims", "Apply for Server"),
     .command = "ims.applyForServer",
     .place = Place::Row,
     .opens = "ecs.createServer",
     .argument = "image"},
    {.id = "createDisk",
     .title = QT_TRANSLATE_NOOP("ims", "Create Data Disk"),
     .command = "ims.createDataDisk",
     .place = Place::Row,
     .opens = "ims.createDataDisk"},
    {.id = "createEcs",
     .title = QT_TRANSLATE_NOOP("ims", "Create ECS"),
     .command = "ims.createEcs",
     .place = Place::Row,
     .opens = "ims.createEcs"},
    {.id = "modify",
     .title = QT_TRANSLATE_NOOP("ims", "Modify"),
     .command = "ims.modifyImage",
     .place = Place::Row,
     .opens = "ims.modifyImage"},
    {.id = "shareImage",
     .title = QT_TRANSLATE_NOOP("ims", "Share"),
     .command = "ims.shareImage",
     .opens = "ims.shareImage"},
    {.id = "replicate",
     .title = QT_TRANSLATE_NOOP("ims", "Replicate"),
     .command = "ims.replicateImage",
     .opens = "ims.replicateImage"},
    {.id = "export",
     .title = QT_TRANSLATE_NOOP("ims", "Export"),
     .command = "ims.exportImage",
     .opens = "ims.exportImage"},
    {.id = "publish", .title = QT_TRANSLATE_NOOP("ims", "Publish"), .command = "ims.publishImage"},
    {.id = "deleteImage",
     .title = QT_TRANSLATE_NOOP("ims", "Delete"),
     .command = "ims.deleteImage",
     .opens = "ims.deleteImage"},
};

// --- Public Images -----------------------------------------------------------------------------------------------

constexpr Column PublicColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("ims", "Name"),
     .field = "name",
     .cell = Cell::Link,
     .width = 172,
     .sortable = true},
    {.id = "status", .title = QT_TRANSLATE_NOOP("ims", "Status"), .field = "status", .cell = Cell::Status, .width = 78},
    {.id = "osType", .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .field = "os_type", .width = 66, .words = OsTypes},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 88},
    {.id = "type", .title = QT_TRANSLATE_NOOP("ims", "Image Type"), .field = "type", .width = 124, .words = ImageTypes},
    {.id = "disk",
     .title = QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"),
     .field = "disk_gb",
     .cell = Cell::Number,
     .width = 110},
    {.id = "memory",
     .title = QT_TRANSLATE_NOOP("ims", "Minimum Memory (MB)"),
     .field = "min_ram_mb",
     .cell = Cell::Number,
     .width = 83},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 173,
     .sortable = true},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ims", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 106},
};

constexpr Action PublicActions[] = {
    {.id = "apply",
     .title = QT_TRANSLATE_NOOP("ims", "Apply for Server"),
     .place = Place::Row,
     .opens = "ecs.createServer",
     .argument = "image"},
};

// --- Image details -----------------------------------------------------------------------------------------------

constexpr Info ImageLeft[] = {
    {"name", QT_TRANSLATE_NOOP("ims", "Name"), "name"},
    {"type", QT_TRANSLATE_NOOP("ims", "Image Type"), "type", Cell::Text, ImageTypes},
    {"os", QT_TRANSLATE_NOOP("ims", "OS"), "os"},
    {"size", QT_TRANSLATE_NOOP("ims", "Image Size"), "size_bytes", Cell::Number, {}, nullptr, nullptr, "bytes"},
    {"created", QT_TRANSLATE_NOOP("ims", "Created"), "created", Cell::Time},
    {"source", QT_TRANSLATE_NOOP("ims", "Source"), "backup_id", Cell::Link, {}, "cbr.backup", "backup_id"},
    {"encrypted", QT_TRANSLATE_NOOP("ims", "Encrypted"), "encrypted", Cell::YesNo, YesNo},
    {"enterpriseProject", QT_TRANSLATE_NOOP("ims", "Enterprise Project"), "enterprise_project"},
};

constexpr Info ImageRight[] = {
    {"id", QT_TRANSLATE_NOOP("ims", "Image ID"), "id"},
    {"disk", QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"), "disk_gb", Cell::Number},
    {"status", QT_TRANSLATE_NOOP("ims", "Status"), "status", Cell::Status},
    {"published", QT_TRANSLATE_NOOP("ims", "Publish Status"), "published", Cell::Text, Published},
    {"completed", QT_TRANSLATE_NOOP("ims", "Completed"), "completed", Cell::Time},
    {"description", QT_TRANSLATE_NOOP("ims", "Description"), "description"},
    {"osType", QT_TRANSLATE_NOOP("ims", "OS Type"), "os_type", Cell::Text, OsTypes},
    {"fast", QT_TRANSLATE_NOOP("ims", "Fast ECS Creation"), "fast_creation", Cell::Text, Supported},
};

constexpr Column SourceColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("ims", "Name"),
     .field = "name",
     .cell = Cell::Link,
     .width = 420,
     .opens = "cbr.backup",
     .linkField = "id"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("ims", "ID"), .field = "id", .width = 380},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 200},
};

constexpr Column DiskColumns[] = {
    {.id = "disk", .title = QT_TRANSLATE_NOOP("ims", "Disk Name"), .field = "name", .width = 400},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 200},
    {.id = "role",
     .title = QT_TRANSLATE_NOOP("ims", "Disk Attribute"),
     .field = "role",
     .width = 400,
     .words = DiskRoles},
};

constexpr Column TagColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("ims", "Key"), .field = "key", .width = 350},
    {.id = "value", .title = QT_TRANSLATE_NOOP("ims", "Value"), .field = "value", .width = 400},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ims", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 250},
};

constexpr Action TagActions[] = {
    {.id = "add",
     .title = QT_TRANSLATE_NOOP("ims", "Add Tag"),
     .command = "ims.addTag",
     .place = Place::Toolbar,
     .opens = "ims.addTag"},
    {.id = "edit",
     .title = QT_TRANSLATE_NOOP("ims", "Edit"),
     .command = "ims.editTag",
     .place = Place::Row,
     .opens = "ims.editTag"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("ims", "Delete"),
     .command = "ims.deleteTag",
     .place = Place::Row,
     .opens = "ims.deleteTag"},
};

constexpr Tab ImageTabs[] = {{QT_TRANSLATE_NOOP("ims", "Shared with"), "ims.image.tenants"},
                             {.title = QT_TRANSLATE_NOOP("ims", "Backups"),
                              .page = "ims.image.backups",
                              .inside = "ims.image.disks",
                              .when = {"type", "full"}},
                             {QT_TRANSLATE_NOOP("ims", "Tags"), "ims.image.tags"}};
constexpr Action ImageDetailActions[] = {
    {.id = "modify",
     .title = QT_TRANSLATE_NOOP("ims", "Modify"),
     .command = "ims.modifyImage",
     .place = Place::Page,
     .opens = "ims.modifyImage"},
};

constexpr DetailSpec Details[] = {
    {.id = "ims.image",
     .service = "ims",
     .kind = "image",
     .parent = "ims.private",
     .card = QT_TRANSLATE_NOOP("ims", "Basic Information"),
     .left = ImageLeft,
     .right = ImageRight,
     .tabs = ImageTabs,
     .actions = ImageDetailActions,
     .remark = QT_TRANSLATE_NOOP("ims", "Only the backup of this image is charged; the image itself is not."),
     .remarkWhen = {"type", "full"},
     .publicToo = true},
};

// --- Pickers on the Create Image page ----------------------------------------------------------------------------

constexpr Column PickBackupColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("ims", "Backup Name"),
     .field = "name",
     .cell = Cell::Link,
     .width = 360,
     .opens = "cbr.backup",
     .linkField = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Backup Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 240},
    {.id = "server", .title = QT_TRANSLATE_NOOP("ims", "ECS Name"), .field = "server_name", .width = 200},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 200},
};
constexpr Property PickBackupProperties[] = {
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "All statuses"),
     .field = "status",
     .kind = Property::Choice,
     .states = "backup"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name"},
};
constexpr ListSpec Lists[] = {
    {.id = "ims.public",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Public Images"),
     .kind = "image",
     .columns = PublicColumns,
     .actions = PublicActions,
     .properties = ImageProperties,
     .fixed = PublicOnly,
     .owned = false,
     .search = Search::Selects,
     .sort = "created",
     .descending = true,
     .selectable = false},
    {.id = "ims.private",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Private Images"),
     .kind = "image",
     .columns = PrivateColumns,
     .actions = PrivateActions,
     .properties = ImageProperties,
     .fixed = PrivateOnly,
     .search = Search::Selects,
     .counter = QT_TRANSLATE_NOOP("ims", "You can create %1 more private images."),
     .notice = QT_TRANSLATE_NOOP("ims",
                                 "Private images that lack fast ECS creation are worth optimizing. The details page of "
                                 "an image tells whether it has it."),
     .running = "ims.exports",
     .sort = "created",
     .descending = true},
    {.id = "ims.image.backups",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Backups"),
     .kind = "backup",
     .columns = SourceColumns,
     .parentField = "image_id",
     .search = Search::None,
     .sort = "created",
     .selectable = false,
     .exports = false},
    {.id = "ims.image.disks",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Disks"),
     .kind = "imageDisk",
     .columns = DiskColumns,
     .parentField = "image_id",
     .search = Search::None,
     .sort = "position",
     .selectable = false,
     .exports = false},
    {.id = "ims.image.tags",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Tags"),
     .kind = "imageTag",
     .columns = TagColumns,
     .actions = TagActions,
     .parentField = "resource_id",
     .search = Search::None,
     .sort = "key",
     .selectable = false,
     .exports = false},
    {.id = "ims.createImage.backups",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Cloud Server Backup"),
     .kind = "backup",
     .columns = PickBackupColumns,
     .properties = PickBackupProperties,
     .fixed = ServersOnly,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .exports = false},
};

constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("ims", "Public Images"), "ims.public"},
                        {QT_TRANSLATE_NOOP("ims", "Private Images"), "ims.private"},
                        {QT_TRANSLATE_NOOP("ims", "Images Shared with Me"), "ims.shared"}};
constexpr Action CreateImage{.id = "createImage",
                             .title = QT_TRANSLATE_NOOP("ims", "Create Image"),
                             .place = Place::Page,
                             .opens = "ims.createImage"};

constexpr Section Sections[] = {
    {.id = "ims.images",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Image Management Service"),
     .tabs = Tabs,
     .primary = &CreateImage,
     .notice = QT_TRANSLATE_NOOP("ims", "IMS is now commercially available.|Any private images stored will be billed"),
     .first = "ims.private",
     .aside = QT_TRANSLATE_NOOP("ims", "Images can be published in KooGallery.|Help")},
};

constexpr NavItem Navigation[] = {
    {QT_TRANSLATE_NOOP("ims", "Dashboard"), nullptr, true},
    {QT_TRANSLATE_NOOP("ims", "Elastic Cloud Server"), "ecs.ecs"},
    {QT_TRANSLATE_NOOP("ims", "Dedicated Host"), nullptr},
    {QT_TRANSLATE_NOOP("ims", "Bare Metal Server"), nullptr},
    {.title = QT_TRANSLATE_NOOP("ims", "Elastic Volume Service"), .page = "evs.evs", .expands = true},
    {QT_TRANSLATE_NOOP("ims", "Image Management Service"), "ims.images"},
    {.title = QT_TRANSLATE_NOOP("ims", "Auto Scaling"), .page = nullptr, .expands = true},
    {QT_TRANSLATE_NOOP("ims", "Key Pair"), nullptr},
    {QT_TRANSLATE_NOOP("ims", "ECS Group"), nullptr},
    {.title = QT_TRANSLATE_NOOP("ims", "Cloud Backup Recovery"),
     .page = "cbr.servers",
     .ruleAbove = true,
     .external = true},
};

constexpr Column DeleteColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name", .width = 330},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 160},
    {.id = "type", .title = QT_TRANSLATE_NOOP("ims", "Image Type"), .field = "type", .width = 220, .words = ImageTypes},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 290},
};

constexpr Confirmation Confirmations[] = {
    {.id = "ims.deleteImage",
     .service = "ims",
     .command = "ims.deleteImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Delete Image"),
     .text = QT_TRANSLATE_NOOP(
         "ims", "*A deleted image cannot be brought back.* Servers made from it go on running, but their "
                "system cannot be reinstalled from it any more."),
     .columns = DeleteColumns,
     .option = "deleteBackups",
     .optionTitle = QT_TRANSLATE_NOOP("ims", "Delete CSBS backups or cloud server backups of the full-ECS images"),
     .optionWhen = {"type", "full"},
     .no = QT_TRANSLATE_NOOP("ims", "No"),
     .yes = QT_TRANSLATE_NOOP("ims", "Yes"),
     .centred = true},
};

} // namespace

std::span<const Section> ims::sections()
{
    return Sections;
}

std::span<const ListSpec> ims::lists()
{
    return Lists;
}

std::span<const DetailSpec> ims::details()
{
    return Details;
}

std::span<const Confirmation> ims::confirmations()
{
    return Confirmations;
}

std::span<const NavItem> ims::navigation()
{
    return Navigation;
}
