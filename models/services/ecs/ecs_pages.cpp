#include "ecs.h"

namespace {

constexpr Word DiskRoles[] = {{"system", QT_TRANSLATE_NOOP("ecs", "System Disk")},
                              {"data", QT_TRANSLATE_NOOP("ecs", "Data Disk")}};
constexpr Word Online[] = {{"0", QT_TRANSLATE_NOOP("ecs", "Offline")}, {"1", QT_TRANSLATE_NOOP("ecs", "Online")}};
constexpr Word ImageKinds[] = {{"public", QT_TRANSLATE_NOOP("ecs", "Public image")},
                               {"private", QT_TRANSLATE_NOOP("ecs", "Private image")}};
constexpr Fixed EcsOnly[] = {{"type", "ECS"}};

// --- Elastic Cloud Server ----------------------------------------------------------------------------------------

constexpr Column Columns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("ecs", "Name/ID"),
     .field = "name",
     .cell = Cell::NameId,
     .width = 200,
     .sortable = true,
     .opens = "ecs.server",
     .linkField = "id"},
    {.id = "az", .title = QT_TRANSLATE_NOOP("ecs", "AZ"), .field = "az", .cell = Cell::Zone, .width = 88},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ecs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 120},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("ecs", "Specifications/Image"),
     .field = "flavor",
     .width = 159,
     .second = "image_name",
     .pattern = QT_TRANSLATE_NOOP("ecs", "{vcpus} vCPUs | {memory_gb} GiB | {flavor}")},
    {.id = "ip",
     .title = QT_TRANSLATE_NOOP("ecs", "IP Address"),
     .field = "eip",
     .width = 158,
     .pattern = QT_TRANSLATE_NOOP("ecs", "{eip} (EIP) 5 Mbit/s"),
     .secondPattern = QT_TRANSLATE_NOOP("ecs", "{private_ip} (Private IP)")},
    {.id = "enterpriseProject",
     .title = QT_TRANSLATE_NOOP("ecs", "Enterprise Project"),
     .field = "enterprise_project",
     .width = 70},
    {.id = "tag", .title = QT_TRANSLATE_NOOP("ecs", "Tag"), .field = "id", .cell = Cell::Tags, .width = 95},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ecs", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 150},
};

constexpr const char *Images = QT_TRANSLATE_NOOP("ecs", "Manage Image/Backup");
constexpr const char *Network = QT_TRANSLATE_NOOP("ecs", "Manage Network");
constexpr const char *Monitoring = QT_TRANSLATE_NOOP("ecs", "View O&M and Monitoring");

constexpr Action Actions[] = {
    {.id = "start",
     .title = QT_TRANSLATE_NOOP("ecs", "Start"),
     .command = "ecs.start",
     .place = Place::Toolbar,
     .opens = "ecs.start"},
    {.id = "stop",
     .title = QT_TRANSLATE_NOOP("ecs", "Stop"),
     .command = "ecs.stop",
     .place = Place::Toolbar,
     .opens = "ecs.stop"},
    {.id = "restart",
     .title = QT_TRANSLATE_NOOP("ecs", "Restart"),
     .command = "ecs.restart",
     .place = Place::Toolbar,
     .opens = "ecs.restart"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("ecs", "Delete"),
     .command = "ecs.deleteServer",
     .place = Place::Toolbar,
     .opens = "ecs.deleteServer"},
    {.id = "remoteLogin",
     .title = QT_TRANSLATE_NOOP("ecs", "Remote Login"),
     .command = "ecs.consoleLine",
     .place = Place::Row,
     .opens = "ecs.console"},
    {.id = "startServer", .title = QT_TRANSLATE_NOOP("ecs", "Start"), .command = "ecs.start", .opens = "ecs.start"},
    {.id = "stopServer", .title = QT_TRANSLATE_NOOP("ecs", "Stop"), .command = "ecs.stop", .opens = "ecs.stop"},
    {.id = "restartServer",
     .title = QT_TRANSLATE_NOOP("ecs", "Restart"),
     .command = "ecs.restart",
     .opens = "ecs.restart"},
    {.id = "getPassword", .title = QT_TRANSLATE_NOOP("ecs", "Get Password"), .command = "ecs.getPassword"},
    {.id = "deletePassword", .title = QT_TRANSLATE_NOOP("ecs", "Delete Password"), .command = "ecs.deletePassword"},
    {.id = "modifySpecifications",
     .title = QT_TRANSLATE_NOOP("ecs", "Modify Specifications"),
     .command = "ecs.modifySpecifications"},
    {.id = "deleteServer",
     .title = QT_TRANSLATE_NOOP("ecs", "Delete"),
     .command = "ecs.deleteServer",
     .opens = "ecs.deleteServer"},
    {.id = "createImage",
     .title = QT_TRANSLATE_NOOP("ecs", "Create Image"),
     .command = "ims.createFullImage",
     .opens = "ims.createImage",
     .argument = "server",
     .under = Images},
    {.id = "changeOs",
     .title = QT_TRANSLATE_NOOP("ecs", "Change OS"),
     .command = "ecs.changeOs",
     .opens = "ecs.changeOs",
     .under = Images},
    {.id = "reinstallOs",
     .title = QT_TRANSLATE_NOOP("ecs", "Reinstall OS"),
     .command = "ecs.reinstallOs",
     .opens = "ecs.reinstallOs",
     .under = Images},
    {.id = "createServerBackup",
     .title = QT_TRANSLATE_NOOP("ecs", "Create Server Backup"),
     .command = "cbr.backUpServer",
     .opens = "cbr.backUpServer",
     .under = Images},
    {.id = "createDiskBackup",
     .title = QT_TRANSLATE_NOOP("ecs", "Create Disk Backup"),
     .command = "ecs.createDiskBackup",
     .opens = "cbr.backUpDisks",
     .under = Images},
    {.id = "changeSecurityGroup", .title = QT_TRANSLATE_NOOP("ecs", "Change Security Group"), .under = Network},
    {.id = "bindEip", .title = QT_TRANSLATE_NOOP("ecs", "Bind EIP"), .under = Network},
    {.id = "unbindEip", .title = QT_TRANSLATE_NOOP("ecs", "Unbind EIP"), .under = Network},
    {.id = "monitoringData", .title = QT_TRANSLATE_NOOP("ecs", "View Monitoring Data"), .under = Monitoring},
    {.id = "consoleLogs", .title = QT_TRANSLATE_NOOP("ecs", "View Console Logs"), .under = Monitoring},
};

constexpr Property Properties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("ecs", "ECS ID"), .field = "id"},
    {.id = "az", .title = QT_TRANSLATE_NOOP("ecs", "AZ"), .field = "az", .kind = Property::Zone},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ecs", "Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "server"},
    {.id = "flavor", .title = QT_TRANSLATE_NOOP("ecs", "Flavor Name"), .field = "flavor"},
    {.id = "image", .title = QT_TRANSLATE_NOOP("ecs", "Image ID"), .field = "image_id"},
    {.id = "eip", .title = QT_TRANSLATE_NOOP("ecs", "EIP"), .field = "eip"},
    {.id = "ip", .title = QT_TRANSLATE_NOOP("ecs", "Private IP Address"), .field = "private_ip"},
    {.id = "created", .title = QT_TRANSLATE_NOOP("ecs", "Created"), .field = "created", .kind = Property::Date},
    {.id = "vpc", .title = QT_TRANSLATE_NOOP("ecs", "VPC ID"), .field = "vpc"},
    {.id = "enterpriseProject", .title = QT_TRANSLATE_NOOP("ecs", "Enterprise Project"), .field = "enterprise_project"},
    {.id = "tag", .title = QT_TRANSLATE_NOOP("ecs", "Tag"), .field = "id", .kind = Property::Tag},
};

constexpr Counter::Group Creating[] = {{QT_TRANSLATE_NOOP("ecs", "Creating"), "creating"}};
constexpr Counter::Group Failures[] = {
    {QT_TRANSLATE_NOOP("ecs", "Creation Failures"), "faulty"},
    {QT_TRANSLATE_NOOP("ecs", "Operation Failures"), "change_os_failed|reinstall_failed"}};
constexpr Counter Counters[] = {
    {.id = "creating", .title = QT_TRANSLATE_NOOP("ecs", "Creating"), .look = "busy", .groups = Creating},
    {.id = "failures", .title = QT_TRANSLATE_NOOP("ecs", "Failures"), .look = "error", .groups = Failures}};

// --- Details -----------------------------------------------------------------------------------------------------

constexpr Info Information[] = {
    {"id", QT_TRANSLATE_NOOP("ecs", "ID"), "id"},
    {"name", QT_TRANSLATE_NOOP("ecs", "Name"), "name"},
    {"description", QT_TRANSLATE_NOOP("ecs", "Description"), "description"},
    {"region", QT_TRANSLATE_NOOP("ecs", "Region"), "az", Cell::Region},
    {"az", QT_TRANSLATE_NOOP("ecs", "AZ"), "az", Cell::Zone},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("ecs", "Specifications"),
     .field = "flavor",
     .pattern = QT_TRANSLATE_NOOP("ecs", "{vcpus} vCPUs | {memory_gb} GiB | {flavor}")},
    {"image", QT_TRANSLATE_NOOP("ecs", "Image"), "image_name", Cell::Link, ImageKinds, "ims.image", "image_id"},
    {.id = "license",
     .title = QT_TRANSLATE_NOOP("ecs", "License Type"),
     .field = "os_type",
     .pattern = QT_TRANSLATE_NOOP("ecs", "Use license from the system")},
    {"vpc", QT_TRANSLATE_NOOP("ecs", "VPC"), "vpc"},
    {"keyPair", QT_TRANSLATE_NOOP("ecs", "Key Pair"), "key_pair"},
    {"created", QT_TRANSLATE_NOOP("ecs", "Created"), "created", Cell::Time},
    {"launched", QT_TRANSLATE_NOOP("ecs", "Launched"), "created", Cell::Time},
    {"status", QT_TRANSLATE_NOOP("ecs", "Status"), "status", Cell::Status},
};

constexpr Info Management[] = {
    {"enterpriseProject", QT_TRANSLATE_NOOP("ecs", "Enterprise Project"), "enterprise_project"},
    {"agency", QT_TRANSLATE_NOOP("ecs", "Agency"), "agency"},
    {"group", QT_TRANSLATE_NOOP("ecs", "ECS Group"), "ecs_group"},
};

constexpr Block Blocks[] = {
    {.id = "disks",
     .title = QT_TRANSLATE_NOOP("ecs", "Disks"),
     .pattern = QT_TRANSLATE_NOOP("ecs", "{role}: {name} {type} | {size_gb} GiB"),
     .kind = "disk",
     .parentField = "server_id",
     .words = DiskRoles},
    {.id = "nics",
     .title = QT_TRANSLATE_NOOP("ecs", "NICs"),
     .pattern = QT_TRANSLATE_NOOP("ecs", "Primary NIC: {vpc} | {private_ip}")},
    {.id = "groups",
     .title = QT_TRANSLATE_NOOP("ecs", "Security Groups"),
     .pattern = QT_TRANSLATE_NOOP("ecs", "default")},
    {.id = "eips",
     .title = QT_TRANSLATE_NOOP("ecs", "EIPs"),
     .pattern = QT_TRANSLATE_NOOP("ecs", "{eip} | 5 Mbit/s"),
     .empty = QT_TRANSLATE_NOOP("ecs", "No EIP is bound.")},
    {.id = "backups",
     .title = QT_TRANSLATE_NOOP("ecs", "Cloud Backup Recovery"),
     .pattern = "{name}",
     .kind = "backup",
     .parentField = "server_id",
     .empty = QT_TRANSLATE_NOOP("ecs", "The ECS has not been backed up."),
     .advice = QT_TRANSLATE_NOOP("ecs", "From a backup, a server or a single disk can be brought back."),
     .link = QT_TRANSLATE_NOOP("ecs", "Back Up Now")},
};

constexpr Tab Tabs[] = {
    {QT_TRANSLATE_NOOP("ecs", "Disks"), "ecs.server.disks"}, {QT_TRANSLATE_NOOP("ecs", "Network Interfaces"), nullptr},
    {QT_TRANSLATE_NOOP("ecs", "Security Groups"), nullptr},  {QT_TRANSLATE_NOOP("ecs", "EIPs"), nullptr},
    {QT_TRANSLATE_NOOP("ecs", "Monitoring"), nullptr},       {QT_TRANSLATE_NOOP("ecs", "Tags"), "ecs.server.tags"},
    {QT_TRANSLATE_NOOP("ecs", "Console Logs"), nullptr}};

constexpr Action DetailActions[] = {
    {.id = "remoteLogin",
     .title = QT_TRANSLATE_NOOP("ecs", "Remote Login"),
     .command = "ecs.consoleLine",
     .place = Place::Page,
     .opens = "ecs.console"},
    {.id = "start",
     .title = QT_TRANSLATE_NOOP("ecs", "Start"),
     .command = "ecs.start",
     .place = Place::Page,
     .opens = "ecs.start"},
    {.id = "stop",
     .title = QT_TRANSLATE_NOOP("ecs", "Stop"),
     .command = "ecs.stop",
     .place = Place::Page,
     .opens = "ecs.stop"},
    {.id = "restart",
     .title = QT_TRANSLATE_NOOP("ecs", "Restart"),
     .command = "ecs.restart",
     .place = Place::Page,
     .opens = "ecs.restart"},
};

constexpr DetailSpec Details[] = {
    {.id = "ecs.server",
     .service = "ecs",
     .kind = "server",
     .parent = "ecs.servers",
     .card = QT_TRANSLATE_NOOP("ecs", "ECS Information"),
     .left = Information,
     .right = Management,
     .tabs = Tabs,
     .actions = DetailActions,
     .summary = QT_TRANSLATE_NOOP("ecs", "Summary"),
     .secondCard = QT_TRANSLATE_NOOP("ecs", "Management Information"),
     .blocks = Blocks},
};

constexpr Column DiskColumns[] = {
    {.id = "disk",
     .title = QT_TRANSLATE_NOOP("ecs", "Disk"),
     .field = "role",
     .cell = Cell::Link,
     .width = 260,
     .opens = "evs.disk",
     .linkField = "id",
     .words = DiskRoles,
     .pattern = QT_TRANSLATE_NOOP("ecs", "{name} | {role} | {size_gb} GiB")},
    {.id = "bus", .title = QT_TRANSLATE_NOOP("ecs", "Device Type"), .field = "bus", .width = 70},
    {.id = "online",
     .title = QT_TRANSLATE_NOOP("ecs", "In the Guest"),
     .field = "online",
     .width = 70,
     .words = Online},
    {.id = "files",
     .title = QT_TRANSLATE_NOOP("ecs", "Contents"),
     .field = "files",
     .cell = Cell::List,
     .width = 230,
     .second = "fingerprint"},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("ecs", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 370},
};

constexpr Action DiskActions[] = {
    {.id = "attach",
     .title = QT_TRANSLATE_NOOP("ecs", "Attach Disk"),
     .command = "ecs.attachDisks",
     .place = Place::Toolbar,
     .opens = "ecs.attachDisks",
     .argument = "server"},
    {.id = "expand",
     .title = QT_TRANSLATE_NOOP("ecs", "Expand Capacity"),
     .command = "evs.expandDisk",
     .place = Place::Row,
     .opens = "evs.expandDisk"},
    {.id = "detach",
     .title = QT_TRANSLATE_NOOP("ecs", "Detach"),
     .command = "evs.detachDisk",
     .place = Place::Row,
     .opens = "evs.detachDisk"},
    {.id = "monitoring", .title = QT_TRANSLATE_NOOP("ecs", "View Monitoring Data")},
    {.id = "backup",
     .title = QT_TRANSLATE_NOOP("ecs", "Create Backup"),
     .command = "cbr.backUpDisk",
     .opens = "cbr.backUpDisk"},
    {.id = "snapshot", .title = QT_TRANSLATE_NOOP("ecs", "Create Snapshot")},
    {.id = "modify", .title = QT_TRANSLATE_NOOP("ecs", "Modify Specifications")},
};

constexpr Column TagColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("ecs", "Key"), .field = "key", .width = 450},
    {.id = "value", .title = QT_TRANSLATE_NOOP("ecs", "Value"), .field = "value", .width = 550},
};

constexpr ListSpec Lists[] = {
    {.id = "ecs.servers",
     .service = "ecs",
     .title = QT_TRANSLATE_NOOP("ecs", "Servers"),
     .kind = "server",
     .columns = Columns,
     .actions = Actions,
     .properties = Properties,
     .fixed = EcsOnly,
     .search = Search::Wide,
     .sort = "created",
     .descending = true,
     .counters = Counters,
     .searchPrompt = QT_TRANSLATE_NOOP("ecs", "Search by name by default.")},
    {.id = "ecs.server.disks",
     .service = "ecs",
     .title = QT_TRANSLATE_NOOP("ecs", "Disks"),
     .kind = "disk",
     .columns = DiskColumns,
     .actions = DiskActions,
     .parentField = "server_id",
     .search = Search::None,
     .helper =
         QT_TRANSLATE_NOOP("ecs", "A disk that is new to the server, or has grown, may not be seen in it before it was "
                                  "restarted."),
     .sort = "position",
     .selectable = false,
     .exports = false},
    {.id = "ecs.server.tags",
     .service = "ecs",
     .title = QT_TRANSLATE_NOOP("ecs", "Tags"),
     .kind = "tag",
     .columns = TagColumns,
     .parentField = "resource_id",
     .search = Search::None,
     .sort = "key",
     .selectable = false,
     .exports = false},
};

constexpr Tab Pages[] = {{QT_TRANSLATE_NOOP("ecs", "Servers"), "ecs.servers"}};
constexpr Action CreateEcs{.id = "createServer",
                           .title = QT_TRANSLATE_NOOP("ecs", "Create ECS"),
                           .place = Place::Page,
                           .opens = "ecs.createServer"};

constexpr Section Sections[] = {
    {.id = "ecs.ecs",
     .service = "ecs",
     .title = QT_TRANSLATE_NOOP("ecs", "Elastic Cloud Server"),
     .tabs = Pages,
     .primary = &CreateEcs,
     .sentence = QT_TRANSLATE_NOOP("ecs", "You can create {server} more ECSs. The ECSs can use up to {vcpu} vCPUs and "
                                          "{memory} GiB of memory."),
     .sentenceLink = QT_TRANSLATE_NOOP("ecs", "Quota details")},
};

// --- Questions ---------------------------------------------------------------------------------------------------

constexpr Column AskColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Name"), .field = "name", .width = 380},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ecs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 220},
    {.id = "ip", .title = QT_TRANSLATE_NOOP("ecs", "Private IP Address"), .field = "private_ip", .width = 400},
};

constexpr Confirmation Confirmations[] = {
    {.id = "ecs.start",
     .service = "ecs",
     .command = "ecs.start",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Start ECS"),
     .text = QT_TRANSLATE_NOOP("ecs", "These servers will be started."),
     .columns = AskColumns,
     .no = QT_TRANSLATE_NOOP("ecs", "No"),
     .yes = QT_TRANSLATE_NOOP("ecs", "Yes")},
    {.id = "ecs.stop",
     .service = "ecs",
     .command = "ecs.stop",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Stop ECS"),
     .text = QT_TRANSLATE_NOOP("ecs", "These servers will be stopped. *What runs on them ends.*"),
     .columns = AskColumns,
     .no = QT_TRANSLATE_NOOP("ecs", "No"),
     .yes = QT_TRANSLATE_NOOP("ecs", "Yes")},
    {.id = "ecs.restart",
     .service = "ecs",
     .command = "ecs.restart",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Restart ECS"),
     .text = QT_TRANSLATE_NOOP("ecs", "These servers will be restarted. *What runs on them is interrupted.*"),
     .columns = AskColumns,
     .no = QT_TRANSLATE_NOOP("ecs", "No"),
     .yes = QT_TRANSLATE_NOOP("ecs", "Yes")},
};

constexpr FormField DeleteFields[] = {
    {.id = "caution",
     .kind = FormField::Caution,
     .title = QT_TRANSLATE_NOOP("ecs",
                                "A deleted server cannot be brought back, and its system disk goes with it. Images and "
                                "backups made from it stay.")},
    {.id = "servers", .kind = FormField::Table, .columns = AskColumns},
    {.id = "releaseEip",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ecs", "Release the EIPs bound to the ECSs"),
     .helper =
         QT_TRANSLATE_NOOP("ecs", "A released EIP goes back at once and may be another customer's afterwards. One "
                                  "that is not released stays with the account and goes on being charged.")},
    {.id = "deleteDisks",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ecs", "Delete all data disks attached to the ECSs"),
     .helper = QT_TRANSLATE_NOOP("ecs", "Disks that are not deleted stay with what they hold, can be attached to other "
                                        "servers, and go on being charged.")},
};

// What is edited beside a fact: a form with the id of that fact.
constexpr FormField NameField[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ecs", "Name"), .mandatory = true, .from = "name"}};
constexpr FormField DescriptionField[] = {{.id = "description",
                                           .kind = FormField::Area,
                                           .title = QT_TRANSLATE_NOOP("ecs", "Description"),
                                           .from = "description",
                                           .limit = ecs::LongestDescription}};
constexpr FormField AgencyField[] = {{.id = "agency",
                                      .kind = FormField::Choice,
                                      .title = QT_TRANSLATE_NOOP("ecs", "Agency"),
                                      .prompt = QT_TRANSLATE_NOOP("ecs", "--Select--"),
                                      .from = "agency",
                                      .rows = "agency",
                                      .value = "name"}};

constexpr FormSpec Forms[] = {
    {.id = "ecs.server.name",
     .service = "ecs",
     .command = "ecs.renameServer",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Modify Name"),
     .fields = NameField,
     .done = QT_TRANSLATE_NOOP("ecs", "The ECS is called %1 now.")},
    {.id = "ecs.server.description",
     .service = "ecs",
     .command = "ecs.describeServer",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Modify Description"),
     .fields = DescriptionField,
     .done = QT_TRANSLATE_NOOP("ecs", "The description of %1 has been changed.")},
    {.id = "ecs.server.agency",
     .service = "ecs",
     .command = "ecs.setAgency",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Modify Agency"),
     .fields = AgencyField,
     .done = QT_TRANSLATE_NOOP("ecs", "The agency of %1 has been changed.")},
    {.id = "ecs.deleteServer",
     .service = "ecs",
     .command = "ecs.deleteServer",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("ecs", "Delete ECS"),
     .fields = DeleteFields,
     .ok = QT_TRANSLATE_NOOP("ecs", "Yes"),
     .cancel = QT_TRANSLATE_NOOP("ecs", "No"),
     .done = QT_TRANSLATE_NOOP("ecs", "Being deleted: %1")},
};

} // namespace

std::span<const Section> ecs::sections()
{
    return Sections;
}

std::span<const ListSpec> ecs::lists()
{
    return Lists;
}

std::span<const DetailSpec> ecs::details()
{
    return Details;
}

std::span<const Confirmation> ecs::confirmations()
{
    return Confirmations;
}

std::span<const FormSpec> ecs::forms()
{
    return Forms;
}
