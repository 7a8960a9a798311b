#include "evs.h"

#include "common/services.h"

// Elastic Volume Service: the disks that images and backups touch.
namespace {

constexpr Word Roles[] = {{"system", QT_TRANSLATE_NOOP("evs", "System disk")},
                          {"data", QT_TRANSLATE_NOOP("evs", "Data disk")}};
constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("evs", "No")}, {"1", QT_TRANSLATE_NOOP("evs", "Yes")}};
constexpr Word Online[] = {{"0", QT_TRANSLATE_NOOP("evs", "Offline")}, {"1", QT_TRANSLATE_NOOP("evs", "Online")}};
constexpr Word Types[] = {{"SAS", QT_TRANSLATE_NOOP("evs", "High I/O")},
                          {"SSD", QT_TRANSLATE_NOOP("evs", "Ultra-high I/O")},
                          {"SATA", QT_TRANSLATE_NOOP("evs", "Common I/O")},
                          {"DSS", QT_TRANSLATE_NOOP("evs", "Dedicated storage (DSS)")}};

constexpr Column Columns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("evs", "Name/ID"),
     .field = "name",
     .cell = Cell::NameId,
     .width = 184,
     .sortable = true,
     .opens = "evs.disk",
     .linkField = "id"},
    {.id = "status", .title = QT_TRANSLATE_NOOP("evs", "Status"), .field = "status", .cell = Cell::Status, .width = 84},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("evs", "Disk Specifications"),
     .field = "type",
     .width = 114,
     .words = Types,
     .pattern = QT_TRANSLATE_NOOP("evs", "{type} | {size_gb} GiB")},
    {.id = "attribute", .title = QT_TRANSLATE_NOOP("evs", "Attribute"), .field = "role", .width = 91, .words = Roles},
    {.id = "server",
     .title = QT_TRANSLATE_NOOP("evs", "Attached To"),
     .field = "server_id",
     .cell = Cell::Link,
     .width = 102,
     .opens = "ecs.server",
     .linkField = "server_id",
     .names = "server"},
    {.id = "az", .title = QT_TRANSLATE_NOOP("evs", "AZ"), .field = "az", .cell = Cell::Zone, .width = 73},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("evs", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 205,
     .sortable = true},
    {.id = "enterpriseProject",
     .title = QT_TRANSLATE_NOOP("evs", "Enterprise Project"),
     .field = "enterprise_project",
     .width = 64},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("evs", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 160},
};

constexpr Action Actions[] = {
    {.id = "attach",
     .title = QT_TRANSLATE_NOOP("evs", "Attach"),
     .command = "evs.attachDisk",
     .place = Place::Row,
     .opens = "evs.attachDisk"},
    {.id = "expand",
     .title = QT_TRANSLATE_NOOP("evs", "Expand Capacity"),
     .command = "evs.expandDisk",
     .place = Place::Row,
     .opens = "evs.expandDisk"},
    {.id = "backup",
     .title = QT_TRANSLATE_NOOP("evs", "Create Backup"),
     .command = "cbr.backUpDisk",
     .opens = "cbr.backUpDisk"},
    {.id = "detach",
     .title = QT_TRANSLATE_NOOP("evs", "Detach"),
     .command = "evs.detachDisk",
     .opens = "evs.detachDisk"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("evs", "Delete"),
     .command = "evs.deleteDisk",
     .opens = "evs.deleteDisk"},
};

constexpr Property Properties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("evs", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("evs", "ID"), .field = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("evs", "Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "disk"},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("evs", "Disk Type"),
     .field = "type",
     .kind = Property::Choice,
     .words = Types},
    {.id = "attribute",
     .title = QT_TRANSLATE_NOOP("evs", "Attribute"),
     .field = "role",
     .kind = Property::Choice,
     .words = Roles},
    {.id = "server", .title = QT_TRANSLATE_NOOP("evs", "Server ID"), .field = "server_id"},
    {.id = "az", .title = QT_TRANSLATE_NOOP("evs", "AZ"), .field = "az", .kind = Property::Zone},
    {.id = "created", .title = QT_TRANSLATE_NOOP("evs", "Created"), .field = "created", .kind = Property::Date},
};

constexpr Info Left[] = {
    {"name", QT_TRANSLATE_NOOP("evs", "Name"), "name"},
    {"id", QT_TRANSLATE_NOOP("evs", "ID"), "id"},
    {"status", QT_TRANSLATE_NOOP("evs", "Status"), "status", Cell::Status},
    {"az", QT_TRANSLATE_NOOP("evs", "AZ"), "az", Cell::Zone},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("evs", "Disk Specifications"),
     .field = "type",
     .words = Types,
     .pattern = QT_TRANSLATE_NOOP("evs", "{type} | {size_gb} GiB")},
    {.id = "server",
     .title = QT_TRANSLATE_NOOP("evs", "Attached To"),
     .field = "server_id",
     .cell = Cell::Link,
     .opens = "ecs.server",
     .linkField = "server_id",
     .names = "server"},
    {"created", QT_TRANSLATE_NOOP("evs", "Created"), "created", Cell::Time},
    {"enterpriseProject", QT_TRANSLATE_NOOP("evs", "Enterprise Project"), "enterprise_project"},
};

constexpr Info Right[] = {
    {"attribute", QT_TRANSLATE_NOOP("evs", "Attribute"), "role", Cell::Text, Roles},
    {"bus", QT_TRANSLATE_NOOP("evs", "Device Type"), "bus"},
    {"shared", QT_TRANSLATE_NOOP("evs", "Sharing"), "shared", Cell::YesNo, YesNo},
    {"encrypted", QT_TRANSLATE_NOOP("evs", "Encrypted"), "encrypted", Cell::YesNo, YesNo},
    {"online", QT_TRANSLATE_NOOP("evs", "In the Guest"), "online", Cell::Text, Online},
    {"files", QT_TRANSLATE_NOOP("evs", "Contents"), "files", Cell::List},
    {"fingerprint", QT_TRANSLATE_NOOP("evs", "Fingerprint"), "fingerprint"},
};

constexpr DetailSpec Details[] = {
    {.id = "evs.disk",
     .service = "evs",
     .kind = "disk",
     .parent = "evs.disks",
     .card = QT_TRANSLATE_NOOP("evs", "Disk Information"),
     .left = Left,
     .right = Right},
};

constexpr ListSpec Lists[] = {
    {.id = "evs.disks",
     .service = "evs",
     .title = QT_TRANSLATE_NOOP("evs", "Disks"),
     .kind = "disk",
     .columns = Columns,
     .actions = Actions,
     .properties = Properties,
     .search = Search::Wide,
     .sort = "created",
     .descending = true},
};

constexpr Tab Pages[] = {{QT_TRANSLATE_NOOP("evs", "Disks"), "evs.disks"}};
constexpr Action CreateDisk{.id = "createDisk",
                            .title = QT_TRANSLATE_NOOP("evs", "Create Disk"),
                            .command = "evs.createDisk",
                            .place = Place::Page,
                            .opens = "evs.createDisk"};

constexpr Section Sections[] = {
    {.id = "evs.evs",
     .service = "evs",
     .title = QT_TRANSLATE_NOOP("evs", "Elastic Volume Service"),
     .tabs = Pages,
     .primary = &CreateDisk},
};

constexpr State States[] = {
    {"disk", "creating", QT_TRANSLATE_NOOP("evs", "Creating"), nullptr, "busy"},
    {"disk", "available", QT_TRANSLATE_NOOP("evs", "Available"), nullptr, "ok"},
    {"disk", "in_use", QT_TRANSLATE_NOOP("evs", "In-use"), nullptr, "ok"},
    {"disk", "restoring", QT_TRANSLATE_NOOP("evs", "Restoring data"), nullptr, "busy"},
    {"disk", "error", QT_TRANSLATE_NOOP("evs", "Error"), nullptr, "error"},
    {"disk", "deleting", QT_TRANSLATE_NOOP("evs", "Deleting"), nullptr, "busy"},
};

constexpr Transition Transitions[] = {
    {"disk", nullptr, "create", "creating"},       {"disk", nullptr, "createAttached", "in_use"},
    {"disk", "creating", "created", "available"},  {"disk", "creating", "failed", "error"},
    {"disk", "available", "attach", "in_use"},     {"disk", "in_use", "detach", "available"},
    {"disk", "in_use", "replace", nullptr}, // by the system disk of another system
    {"disk", "available", "restore", "restoring"}, {"disk", "restoring", "restored", "available"},
    {"disk", "in_use", "delete", "deleting"},      {"disk", "available", "delete", "deleting"},
    {"disk", "error", "delete", "deleting"},       {"disk", "deleting", "deleted", nullptr},
};

} // namespace

const Service evs::service{.id = "evs",
                           .sections = Sections,
                           .lists = Lists,
                           .details = Details,
                           .confirmations = evs::confirmations(),
                           .forms = evs::forms(),
                           .commands = evs::commands(),
                           .states = States,
                           .transitions = Transitions,
                           .rules = evs::rules(),
                           .frame = "ims"};
