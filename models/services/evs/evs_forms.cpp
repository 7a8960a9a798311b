#include "evs.h"

namespace {

constexpr Word Types[] = {{"SAS", QT_TRANSLATE_NOOP("evs", "High I/O")},
                          {"SSD", QT_TRANSLATE_NOOP("evs", "Ultra-high I/O")},
                          {"SATA", QT_TRANSLATE_NOOP("evs", "Common I/O")},
                          {"DSS", QT_TRANSLATE_NOOP("evs", "Dedicated storage (DSS)")}};
constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("evs", "No")}, {"1", QT_TRANSLATE_NOOP("evs", "Yes")}};
constexpr When Available[] = {{"status", "available"}};

constexpr Column DiskColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("evs", "Name (ID)"), .field = "name", .width = 270, .second = "id"},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("evs", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 130},
    {.id = "type", .title = QT_TRANSLATE_NOOP("evs", "Disk Type"), .field = "type", .width = 130, .words = Types},
    {.id = "bus", .title = QT_TRANSLATE_NOOP("evs", "Device Type"), .field = "bus", .width = 110},
    {.id = "shared",
     .title = QT_TRANSLATE_NOOP("evs", "Sharing"),
     .field = "shared",
     .cell = Cell::YesNo,
     .width = 80,
     .words = YesNo},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("evs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 120},
    {.id = "az", .title = QT_TRANSLATE_NOOP("evs", "AZ"), .field = "az", .cell = Cell::Zone, .width = 100},
    {.id = "encrypted",
     .title = QT_TRANSLATE_NOOP("evs", "Encrypted"),
     .field = "encrypted",
     .cell = Cell::YesNo,
     .width = 90,
     .words = YesNo},
};

constexpr FormField AttachDisks[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "evs", "Note the following points before you attach disks:\n*A shared disk needs a distributed file system or "
                "cluster software. Without one, its data is lost.\nA disk is attached to a server in its own "
                "availability zone. A Windows server whose SAN policy is not OnlineAll may leave it offline.")},
    {.id = "name", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("evs", "ECS Name"), .from = "name"},
    {.id = "disks",
     .kind = FormField::Select,
     .title = QT_TRANSLATE_NOOP("evs", "Select Disk"),
     .prompt = QT_TRANSLATE_NOOP("evs", "Enter a name."),
     .rows = "disk",
     .only = Available,
     .columns = DiskColumns},
};

constexpr Column ServerColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("evs", "Name (ID)"), .field = "name", .width = 380, .second = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("evs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 200},
    {.id = "az", .title = QT_TRANSLATE_NOOP("evs", "AZ"), .field = "az", .cell = Cell::Zone, .width = 180},
    {.id = "address", .title = QT_TRANSLATE_NOOP("evs", "IP Address"), .field = "private_ip", .width = 240},
};

constexpr FormField AttachDisk[] = {
    {.id = "name", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("evs", "Disk Name"), .from = "name"},
    {.id = "server",
     .kind = FormField::Select,
     .title = QT_TRANSLATE_NOOP("evs", "Select Server"),
     .prompt = QT_TRANSLATE_NOOP("evs", "Enter a name."),
     .rows = "server",
     .columns = ServerColumns,
     .limit = 1},
};

constexpr FormField Expand[] = {
    {.id = "name", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("evs", "Disk Name"), .from = "name"},
    {.id = "now", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("evs", "Capacity (GB)"), .from = "size_gb"},
    {.id = "sizeGb",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("evs", "New Capacity (GB)"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("evs", "A disk cannot be made smaller again. Partitions and file systems are extended "
                                        "in the server afterwards."),
     .from = "size_gb",
     .least = 1,
     .limit = evs::MostDataGb},
};

constexpr Word DiskTypes[] = {{"SAS", QT_TRANSLATE_NOOP("evs", "High I/O")},
                              {"SSD", QT_TRANSLATE_NOOP("evs", "Ultra-high I/O")},
                              {"SATA", QT_TRANSLATE_NOOP("evs", "Common I/O")}};
constexpr FormField Create[] = {
    {.id = "az",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("evs", "AZ"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("evs", "A disk can be attached to servers of its own AZ only."),
     .rows = "zone",
     .label = "az"},
    {.id = "type",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("evs", "Disk Specifications"),
     .mandatory = true,
     .pattern = "SAS",
     .words = DiskTypes},
    {.id = "sizeGb",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("evs", "Capacity (GB)"),
     .mandatory = true,
     .pattern = "10",
     .least = evs::LeastDataGb,
     .limit = evs::MostDataGb},
    {.id = "encrypted",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("evs", "Encryption"),
     .prompt = QT_TRANSLATE_NOOP("evs", "Encrypt the disk")},
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("evs", "Disk Name"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("evs", "It is empty: attach it to a server, then make a file system on it."),
     .pattern = "volume-4b7d"},
};

constexpr FormSpec Forms[] = {
    {.id = "evs.createDisk",
     .service = "evs",
     .command = "evs.createDisk",
     .title = QT_TRANSLATE_NOOP("evs", "Create Disk"),
     .fields = Create,
     .ok = QT_TRANSLATE_NOOP("evs", "Next"),
     .confirms = QT_TRANSLATE_NOOP("evs", "Check the disk. It is created once it is submitted."),
     .submit = QT_TRANSLATE_NOOP("evs", "Submit"),
     .done = QT_TRANSLATE_NOOP("evs", "The disk %1 is being created."),
     .goes = "evs.disks",
     .centred = false,
     .width = 800},
    {.id = "ecs.attachDisks",
     .service = "evs",
     .command = "ecs.attachDisks",
     .argument = "server",
     .kind = "server",
     .title = QT_TRANSLATE_NOOP("evs", "Attach Disk"),
     .fields = AttachDisks,
     .done = QT_TRANSLATE_NOOP("evs", "The disks have been attached to %1."),
     .centred = false,
     .width = 958},
    {.id = "evs.attachDisk",
     .service = "evs",
     .command = "evs.attachDisk",
     .argument = "disk",
     .kind = "disk",
     .title = QT_TRANSLATE_NOOP("evs", "Attach Disk"),
     .fields = AttachDisk,
     .done = QT_TRANSLATE_NOOP("evs", "%1 has been attached."),
     .centred = false,
     .width = 880},
    {.id = "evs.expandDisk",
     .service = "evs",
     .command = "evs.expandDisk",
     .argument = "disk",
     .kind = "disk",
     .title = QT_TRANSLATE_NOOP("evs", "Expand Capacity"),
     .fields = Expand,
     .done = QT_TRANSLATE_NOOP("evs", "%1 has been expanded."),
     .centred = false},
};

constexpr Column AskColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("evs", "Name"), .field = "name", .width = 500},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("evs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 250},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("evs", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 250},
};

constexpr Confirmation Confirmations[] = {
    {.id = "evs.detachDisk",
     .service = "evs",
     .command = "evs.detachDisk",
     .argument = "disk",
     .kind = "disk",
     .title = QT_TRANSLATE_NOOP("evs", "Detach Disk"),
     .text = QT_TRANSLATE_NOOP("evs", "These disks will be detached. *What is being written to them is lost.* Stop "
                                      "the programs that use them first."),
     .columns = AskColumns,
     .no = QT_TRANSLATE_NOOP("evs", "No"),
     .yes = QT_TRANSLATE_NOOP("evs", "Yes")},
    {.id = "evs.deleteDisk",
     .service = "evs",
     .command = "evs.deleteDisk",
     .argument = "disk",
     .kind = "disk",
     .title = QT_TRANSLATE_NOOP("evs", "Delete Disk"),
     .text = QT_TRANSLATE_NOOP("evs", "These disks will be deleted. *What they hold cannot be brought back.*"),
     .columns = AskColumns,
     .no = QT_TRANSLATE_NOOP("evs", "No"),
     .yes = QT_TRANSLATE_NOOP("evs", "Yes")},
};

} // namespace

std::span<const FormSpec> evs::forms()
{
    return Forms;
}

std::span<const Confirmation> evs::confirmations()
{
    return Confirmations;
}
