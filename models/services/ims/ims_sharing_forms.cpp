#include "ims_sharing.h"

using ims::MemberColumns;
using ims::OsTypes;
using ims::ReceivedColumns;

namespace {

// --- Share, stop sharing -----------------------------------------------------------------------------------------

constexpr FormField Region{.id = "region",
                           .kind = FormField::Note,
                           .title = QT_TRANSLATE_NOOP("ims", "An image can be shared only inside its region.")};
constexpr FormField Recipients{
    .id = "recipients",
    .kind = FormField::Sentence,
    .title = QT_TRANSLATE_NOOP("ims", "Enter one or more project IDs of the recipients. Separate multiple IDs with "
                                      "commas (,)."),
    .link = QT_TRANSLATE_NOOP("ims", "Learn how to obtain the project ID"),
    .opens = "credentials"};
constexpr FormField Projects{
    .id = "projects",
    .kind = FormField::Area,
    .title = QT_TRANSLATE_NOOP("ims", "Project ID"),
    .mandatory = true,
    .helper = QT_TRANSLATE_NOOP("ims", "At most 100 project IDs at a time. The image can be shared with %1 more "
                                       "tenants."),
    .counter = "imageMember"};
constexpr FormField Tabs{.kind = FormField::Siblings};
constexpr FormField Details{
    .id = "details", .kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ims", "Image Details")};
constexpr FormField ImageName{
    .id = "name", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "Image Name"), .from = "name"};
constexpr FormField ImageOsType{.id = "osType",
                                .kind = FormField::Fact,
                                .title = QT_TRANSLATE_NOOP("ims", "OS Type"),
                                .from = "os_type",
                                .words = OsTypes};
constexpr FormField ImageOs{.id = "os", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "OS"), .from = "os"};
constexpr FormField ImageSize{.id = "size",
                              .kind = FormField::Fact,
                              .title = QT_TRANSLATE_NOOP("ims", "Image Size"),
                              .from = "size_bytes",
                              .unit = "bytes",
                              .when = {"type", "!full"}};
constexpr FormField ImageId{
    .id = "image", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "Image ID"), .from = "id"};

constexpr FormField ShareFields[] = {Region,    Details, ImageName,  ImageOsType, ImageOs,
                                     ImageSize, Tabs,    Recipients, Projects};

constexpr FormField StopFields[] = {
    Details,
    ImageName,
    ImageOsType,
    ImageOs,
    ImageSize,
    ImageId,
    Tabs,
    {.id = "tenants",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("ims", "The image is no longer shared with the tenants that you select.")},
    {.id = "member",
     .kind = FormField::Select,
     .title = QT_TRANSLATE_NOOP("ims", "Tenants"),
     .rows = "imageMember",
     .within = "image",
     .column = "image_id",
     .columns = MemberColumns},
};

constexpr const char *ShareTabs[] = {"ims.shareImage", "ims.stopSharing"};

// --- Share several images ----------------------------------------------------------------------------------------

constexpr Column SharedImageColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name", .width = 260},
    {.id = "osType", .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .field = "os_type", .width = 120, .words = OsTypes},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 260},
    {.id = "disk",
     .title = QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"),
     .field = "disk_gb",
     .cell = Cell::Number,
     .width = 160},
    {.id = "tenants",
     .title = QT_TRANSLATE_NOOP("ims", "Available Tenant Quota"),
     .field = "imageMember",
     .cell = Cell::Left,
     .width = 200},
};
constexpr FormField ShareSeveralFields[] = {
    Region,
    {.id = "count", .kind = FormField::Sentence, .title = QT_TRANSLATE_NOOP("ims", "Shareable images selected: %1")},
    {.id = "images",
     .kind = FormField::Table,
     .title = QT_TRANSLATE_NOOP("ims", "Images to share"),
     .columns = SharedImageColumns},
    Recipients,
    {.id = "projects",
     .kind = FormField::Area,
     .title = QT_TRANSLATE_NOOP("ims", "Project ID"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("ims", "At most 100 project IDs at a time.")},
};

constexpr FormField TenantFields[] = {Region, Recipients, Projects};

// --- The recipient's answers -------------------------------------------------------------------------------------

constexpr When ServerVaults[] = {{"object_type", "server"}};
constexpr const char *VaultHelp = QT_TRANSLATE_NOOP(
    "ims", "Its protection type has to be Backup, and what is left of it has to suffice for all disks "
           "in the image.");
constexpr When Rejected[] = {{"share", "rejected"}};
constexpr FormField AcceptFields[] = {
    {.id = "why",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("ims", "A full-ECS image brings its backup along. Select the server backup vault that "
                                       "takes it before you accept the image.")},
    {.id = "images",
     .kind = FormField::Table,
     .title = QT_TRANSLATE_NOOP("ims", "Images to be accepted"),
     .columns = ReceivedColumns},
    {.id = "vault",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Server Backup Vault"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("ims", "--Select--"),
     .rows = "vault",
     .only = ServerVaults,
     .link = QT_TRANSLATE_NOOP("ims", "Create Server Backup Vault"),
     .opens = "cbr.createVault",
     .refreshes = true,
     .help = VaultHelp},
};
constexpr FormField RejectedFields[] = {
    {.id = "again",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("ims", "Images that were rejected can be accepted again.")},
    {.id = "image",
     .kind = FormField::Select,
     .title = QT_TRANSLATE_NOOP("ims", "Rejected Images"),
     .rows = "sharedImage",
     .only = Rejected,
     .columns = ReceivedColumns,
     .refreshes = true},
    {.id = "vault",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Server Backup Vault"),
     .helper = QT_TRANSLATE_NOOP("ims", "Needed for full-ECS images."),
     .prompt = QT_TRANSLATE_NOOP("ims", "--Select--"),
     .rows = "vault",
     .only = ServerVaults,
     .help = VaultHelp},
};

constexpr FormSpec Forms[] = {
    {.id = "ims.shareImage",
     .service = "ims",
     .command = "ims.shareImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Share Image"),
     .fields = ShareFields,
     .tabs = ShareTabs,
     .tab = QT_TRANSLATE_NOOP("ims", "Shared Images"),
     .done = QT_TRANSLATE_NOOP("ims", "Shared: %1"),
     .width = 893},
    {.id = "ims.stopSharing",
     .service = "ims",
     .command = "ims.stopSharing",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Share Image"),
     .fields = StopFields,
     .tabs = ShareTabs,
     .tab = QT_TRANSLATE_NOOP("ims", "Stop Sharing"),
     .done = QT_TRANSLATE_NOOP("ims", "No longer shared: %1"),
     .width = 893},
    {.id = "ims.shareImages",
     .service = "ims",
     .command = "ims.shareImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Share Image"),
     .fields = ShareSeveralFields,
     .done = QT_TRANSLATE_NOOP("ims", "Shared: %1"),
     .width = 893},
    {.id = "ims.addTenant",
     .service = "ims",
     .command = "ims.shareImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Add Tenant"),
     .fields = TenantFields,
     .done = QT_TRANSLATE_NOOP("ims", "Shared: %1"),
     .width = 893},
    {.id = "ims.acceptFullImage",
     .service = "ims",
     .command = "ims.acceptImage",
     .argument = "image",
     .kind = "sharedImage",
     .title = QT_TRANSLATE_NOOP("ims", "Accept Full-ECS Image"),
     .fields = AcceptFields,
     .done = QT_TRANSLATE_NOOP("ims", "Accepted: %1"),
     .width = 880},
    {.id = "ims.rejectedImages",
     .service = "ims",
     .command = "ims.acceptImage",
     .title = QT_TRANSLATE_NOOP("ims", "Rejected Images"),
     .fields = RejectedFields,
     .ok = QT_TRANSLATE_NOOP("ims", "Accept"),
     .done = QT_TRANSLATE_NOOP("ims", "Accepted."),
     .width = 880},
};

} // namespace

std::span<const FormSpec> ims::sharingForms()
{
    return Forms;
}
