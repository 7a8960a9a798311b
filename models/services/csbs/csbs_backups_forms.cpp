#include "csbs.h"
#include "csbs_columns.h"

// The page and the dialogs about backups.
namespace {

constexpr Word DiskRoles[] = {{"system", QT_TRANSLATE_NOOP("csbs", "System disk")},
                              {"data", QT_TRANSLATE_NOOP("csbs", "Data disk")}};
constexpr When OfThisService[] = {{"service", "csbs"}};
constexpr int TagsWidth = 920; // of a dialog with the advice about predefined tags

constexpr FormField CreateFields[] = {
    {.id = "prepared",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("csbs", "If images are to be made of the backups, prepare the servers first: optimize "
                                        "them, and install Cloud-Init or Cloudbase-Init."),
     .link = QT_TRANSLATE_NOOP("csbs", "Go to the servers"),
     .opens = "ecs.servers"},
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("csbs", "Servers")},
    {.id = "servers",
     .kind = FormField::Picker,
     .title = QT_TRANSLATE_NOOP("csbs", "Available Servers"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("csbs", "Selected Servers (%1)"),
     .rows = "server",
     .columns = csbs::ServerColumns,
     .inner = "disk",
     .innerColumn = "server_id"},
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("csbs", "Configure Backup")},
    {.id = "autoBackup",
     .kind = FormField::Check,
     .helper = QT_TRANSLATE_NOOP("csbs", "The policy backs up the selected servers from now on. One that did so before "
                                         "gives way to it."),
     .prompt = QT_TRANSLATE_NOOP("csbs", "Auto Backup")},
    {.id = "policy",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("csbs", "Backup Policy"),
     .mandatory = true,
     .prompt = QT_TRANSLATE_NOOP("csbs", "--Select--"),
     .rows = "policy",
     .only = OfThisService,
     .whenField = {"autoBackup", "true"},
     .link = QT_TRANSLATE_NOOP("csbs", "Create Policy"),
     .opens = "csbs.createPolicy",
     .refreshes = true},
    {.id = "immediate",
     .kind = FormField::Check,
     .helper = QT_TRANSLATE_NOOP("csbs", "The selected servers are backed up at once."),
     .prompt = QT_TRANSLATE_NOOP("csbs", "Immediate Backup"),
     .pattern = "true"},
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("csbs", "Name"),
     .mandatory = true,
     .pattern = "manualbk_%3",
     .whenField = {"immediate", "true"},
     .help = QT_TRANSLATE_NOOP("csbs", "Backups of several servers get a number each: backup-0001, backup-0002 and so "
                                       "on.")},
    {.id = "description",
     .kind = FormField::Area,
     .title = QT_TRANSLATE_NOOP("csbs", "Description"),
     .whenField = {"immediate", "true"},
     .limit = 255},
    {.id = "full",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("csbs", "Full Backup"),
     .prompt = QT_TRANSLATE_NOOP("csbs", "Enable"),
     .whenField = {"immediate", "true"},
     .help = QT_TRANSLATE_NOOP("csbs", "All data is backed up, not only what changed. Servers that had common backups "
                                       "before have enhanced ones afterwards, which are restored at once.")},
    {.id = "tags",
     .kind = FormField::Tags,
     .title = QT_TRANSLATE_NOOP("csbs", "Tag"),
     .whenField = {"immediate", "true"},
     .limit = int(csbs::MostTags)},
};

constexpr Column RestoreColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("csbs", "Name"), .field = "name", .width = 240},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("csbs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 170},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("csbs", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 320},
    {.id = "server", .title = QT_TRANSLATE_NOOP("csbs", "Server Name"), .field = "server_name", .width = 270},
};
constexpr Column MappingColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("csbs", "Disk Name"), .field = "disk_name", .width = 400},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("csbs", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 150},
    {.id = "role", .title = QT_TRANSLATE_NOOP("csbs", "Used As"), .field = "role", .width = 150, .words = DiskRoles},
};
constexpr FormField RestoreFields[] = {
    {.id = "warning",
     .kind = FormField::Caution,
     .title = QT_TRANSLATE_NOOP("csbs", "*Are you sure you want to restore the server data by using the following "
                                        "backup?* What is on the server now is overwritten by what was on it then. The "
                                        "server is shut down first, and once begun it cannot be stopped.")},
    {.id = "backups", .kind = FormField::Table, .columns = RestoreColumns},
    {.id = "start",
     .kind = FormField::Check,
     .prompt = QT_TRANSLATE_NOOP("csbs", "Start the server immediately after restoration"),
     .pattern = "true"},
    {.id = "disks",
     .kind = FormField::Mapping,
     .title = QT_TRANSLATE_NOOP("csbs", "Disk Backups"),
     .helper = QT_TRANSLATE_NOOP("csbs", "A disk has to be as large as its backup at least, and data go to a data "
                                         "disk."),
     .prompt = QT_TRANSLATE_NOOP("csbs", "Specified Disk"),
     .pattern = "folded",
     .rows = "backupDisk",
     .within = "backup",
     .column = "backup_id",
     .columns = MappingColumns,
     .inner = "disk",
     .innerColumn = "server_id",
     .innerField = "server_id"},
};

constexpr FormField AddTagFields[] = {
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("csbs", "Tags"), .limit = int(csbs::MostTags)}};
constexpr FormField EditTagFields[] = {
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("csbs", "Tags"), .from = "key", .limit = 1}};

constexpr FormSpec Forms[] = {
    {.id = "csbs.createBackup",
     .service = "csbs",
     .command = "csbs.createBackup",
     .title = QT_TRANSLATE_NOOP("csbs", "Create CSBS Backup"),
     .fields = CreateFields,
     .ok = QT_TRANSLATE_NOOP("csbs", "Create Now"),
     .confirms = QT_TRANSLATE_NOOP("csbs", "Confirm: look at what you have chosen, then submit it."),
     .submit = QT_TRANSLATE_NOOP("csbs", "Submit"),
     .done = QT_TRANSLATE_NOOP("csbs", "It has been submitted. What is backed up now is on the Backups tab."),
     .goes = "csbs.backups",
     .centred = false,
     .width = 1000,
     .page = true},
    {.id = "csbs.restoreBackup",
     .service = "csbs",
     .command = "csbs.restoreBackup",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("csbs", "Restore Data"),
     .fields = RestoreFields,
     .ok = QT_TRANSLATE_NOOP("csbs", "Yes"),
     .cancel = QT_TRANSLATE_NOOP("csbs", "No"),
     .done = QT_TRANSLATE_NOOP("csbs", "The restoration from %1 has begun. Its state is in the list."),
     .width = 800,
     .okIsPrimary = false},
    {.id = "csbs.addBackupTag",
     .service = "csbs",
     .command = "csbs.addBackupTag",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("csbs", "Add Tag"),
     .fields = AddTagFields,
     .done = QT_TRANSLATE_NOOP("csbs", "The tags of %1 were changed."),
     .width = TagsWidth},
    {.id = "csbs.editBackupTag",
     .service = "csbs",
     .command = "csbs.editBackupTag",
     .argument = "tag",
     .kind = "backupTag",
     .title = QT_TRANSLATE_NOOP("csbs", "Edit Tag"),
     .fields = EditTagFields,
     .width = TagsWidth},
};

} // namespace

std::span<const FormSpec> csbs::backupForms()
{
    return Forms;
}
