#include "ims_sharing.h"

using ims::ImageProperties;
using ims::ImageTypes;
using ims::MemberColumns;
using ims::OsTypes;
using ims::ReceivedColumns;

namespace {

constexpr Fixed AcceptedOnly[] = {{"share", "accepted"}};
constexpr Fixed PendingOnly[] = {{"share", "pending"}};

// --- Images Shared with Me ---------------------------------------------------------------------------------------

constexpr Column SharedColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("ims", "Name"),
     .field = "name",
     .cell = Cell::Link,
     .width = 150,
     .sortable = true},
    {.id = "osType", .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .field = "os_type", .width = 75, .words = OsTypes},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 120},
    {.id = "type", .title = QT_TRANSLATE_NOOP("ims", "Image Type"), .field = "type", .width = 130, .words = ImageTypes},
    {.id = "disk",
     .title = QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"),
     .field = "disk_gb",
     .cell = Cell::Number,
     .width = 90},
    {.id = "account", .title = QT_TRANSLATE_NOOP("ims", "Source Account"), .field = "owner_account", .width = 100},
    {.id = "project", .title = QT_TRANSLATE_NOOP("ims", "Source Project Name"), .field = "owner_project", .width = 110},
    {.id = "projectId",
     .title = QT_TRANSLATE_NOOP("ims", "Source Project ID"),
     .field = "owner_project_id",
     .width = 130},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ims", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 160},
};

constexpr Action SharedActions[] = {
    {.id = "rejectChosen",
     .title = QT_TRANSLATE_NOOP("ims", "Reject"),
     .command = "ims.rejectImage",
     .place = Place::Toolbar,
     .opens = "ims.rejectImage"},
    {.id = "rejected",
     .title = QT_TRANSLATE_NOOP("ims", "Rejected Images"),
     .place = Place::Toolbar,
     .opens = "ims.rejectedImages"},
    {.id = "apply",
     .title = QT_TRANSLATE_NOOP("ims", "Apply for Server"),
     .command = "ims.applyForShared",
     .place = Place::Row,
     .opens = "ecs.createServer",
     .argument = "image"},
    {.id = "createDisk",
     .title = QT_TRANSLATE_NOOP("ims", "Create Data Disk"),
     .command = "ims.createSharedDisk",
     .place = Place::Row,
     .opens = "ims.createSharedDisk"},
    {.id = "reject",
     .title = QT_TRANSLATE_NOOP("ims", "Reject"),
     .command = "ims.rejectImage",
     .place = Place::Row,
     .opens = "ims.rejectImage"},
    {.id = "replicate",
     .title = QT_TRANSLATE_NOOP("ims", "Replicate"),
     .command = "ims.replicateShared",
     .opens = "ims.replicateShared"},
};

// --- Tenants of an image -----------------------------------------------------------------------------------------

constexpr Column TenantColumns[] = {
    {.id = "account", .title = QT_TRANSLATE_NOOP("ims", "Account Name"), .field = "member_account", .width = 200},
    {.id = "project", .title = QT_TRANSLATE_NOOP("ims", "Project Name"), .field = "member_project", .width = 200},
    {.id = "projectId", .title = QT_TRANSLATE_NOOP("ims", "Project ID"), .field = "member_project_id", .width = 300},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 150},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ims", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 150},
};

constexpr Action TenantActions[] = {
    {.id = "deleteAll",
     .title = QT_TRANSLATE_NOOP("ims", "Delete All"),
     .command = "ims.stopSharing",
     .place = Place::Toolbar,
     .opens = "ims.deleteTenant"},
    {.id = "add",
     .title = QT_TRANSLATE_NOOP("ims", "Add Tenant"),
     .command = "ims.shareImage",
     .place = Place::Toolbar,
     .opens = "ims.addTenant"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("ims", "Delete"),
     .command = "ims.stopSharing",
     .place = Place::Row,
     .opens = "ims.deleteTenant"},
};

constexpr ListSpec Lists[] = {
    {.id = "ims.shared",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Images Shared with Me"),
     .kind = "sharedImage",
     .columns = SharedColumns,
     .actions = SharedActions,
     .properties = ImageProperties,
     .fixed = AcceptedOnly,
     .search = Search::Selects,
     .sort = "created",
     .descending = true,
     .exports = false},
    {.id = "ims.image.tenants",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Shared with"),
     .kind = "imageMember",
     .columns = TenantColumns,
     .actions = TenantActions,
     .parentField = "image_id",
     .search = Search::None,
     .counter = QT_TRANSLATE_NOOP("ims", "You can add %1 more tenants."),
     .sort = "created",
     .selectable = false,
     .exports = false},
    {.id = "ims.shared.pending",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Images to be accepted"),
     .kind = "sharedImage",
     .columns = ReceivedColumns,
     .fixed = PendingOnly,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .exports = false},
};

constexpr Confirmation Confirmations[] = {
    {.id = "ims.rejectImage",
     .service = "ims",
     .command = "ims.rejectImage",
     .argument = "image",
     .kind = "sharedImage",
     .title = QT_TRANSLATE_NOOP("ims", "Reject Image"),
     .text = QT_TRANSLATE_NOOP("ims", "*A rejected image leaves your list.* As long as its owner shares it, you can "
                                      "accept it again from Rejected Images."),
     .columns = ReceivedColumns,
     .no = QT_TRANSLATE_NOOP("ims", "No"),
     .yes = QT_TRANSLATE_NOOP("ims", "Yes"),
     .centred = true},
    {.id = "ims.deleteTenant",
     .service = "ims",
     .command = "ims.stopSharing",
     .argument = "member",
     .kind = "imageMember",
     .title = QT_TRANSLATE_NOOP("ims", "Delete Tenant"),
     .text = QT_TRANSLATE_NOOP("ims", "*The image is no longer shared with these tenants.* They cannot make servers of "
                                      "it, change to its system or reinstall it any more."),
     .columns = MemberColumns,
     .no = QT_TRANSLATE_NOOP("ims", "No"),
     .yes = QT_TRANSLATE_NOOP("ims", "Yes"),
     .centred = true},
};

} // namespace

std::span<const ListSpec> ims::sharingLists()
{
    return Lists;
}

std::span<const Confirmation> ims::sharingConfirmations()
{
    return Confirmations;
}
