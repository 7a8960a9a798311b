#include "cbr_copies.h"

namespace {

constexpr const char *SelectOne = QT_TRANSLATE_NOOP("cbr", "--Select--");

// --- Share, cancel sharing ---------------------------------------------------------------------------------------

constexpr FormField Meant{
    .id = "meant",
    .kind = FormField::Note,
    .title = QT_TRANSLATE_NOOP("cbr", "A project that the backup is shared with can make disks and images from it. It "
                                      "has to be in the region of the backup.")};
constexpr FormField Name{
    .id = "backupName", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Backup Name"), .from = "name"};
constexpr FormField Id{
    .id = "backupId", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Backup ID"), .from = "id"};
constexpr FormField Server{
    .id = "server", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .from = "server_name"};
constexpr FormField Type{
    .id = "type", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Backup Type"), .from = "server_type"};
constexpr FormField Region{.id = "region",
                           .kind = FormField::Fact,
                           .title = QT_TRANSLATE_NOOP("cbr", "Region"),
                           .from = "az",
                           .cell = Cell::Region};
constexpr FormField Way{.id = "way", .kind = FormField::Siblings, .title = QT_TRANSLATE_NOOP("cbr", "Type")};

constexpr Column AddedColumns[] = {
    {.id = "projectId", .title = QT_TRANSLATE_NOOP("cbr", "Project ID"), .field = "member_project_id"},
};
constexpr FormField ShareFields[] = {
    Meant,
    Name,
    Id,
    Server,
    Type,
    Region,
    Way,
    {.id = "how",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "Enter the project ID of a recipient."),
     .link = QT_TRANSLATE_NOOP("cbr", "Learn how to obtain a project ID."),
     .opens = "credentials"},
    {.id = "projects",
     .kind = FormField::Area,
     .title = QT_TRANSLATE_NOOP("cbr", "Projects"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("cbr", "You can share the backup with %1 more projects."),
     .counter = "backupMember",
     .columns = AddedColumns},
};

constexpr Column MemberColumns[] = {
    {.id = "account", .title = QT_TRANSLATE_NOOP("cbr", "Account"), .field = "member_account", .width = 180},
    {.id = "project", .title = QT_TRANSLATE_NOOP("cbr", "Project"), .field = "member_project", .width = 180},
    {.id = "projectId", .title = QT_TRANSLATE_NOOP("cbr", "Project ID"), .field = "member_project_id", .width = 380},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 200},
};
constexpr FormField CancelFields[] = {
    Meant,
    Name,
    Id,
    Server,
    Type,
    Region,
    Way,
    {.id = "member",
     .kind = FormField::Select,
     .title = QT_TRANSLATE_NOOP("cbr", "The backup is no longer shared with the projects that you select, and copies "
                                       "that they accepted are deleted."),
     .rows = "backupMember",
     .within = "backupId",
     .column = "backup_id",
     .columns = MemberColumns},
};
constexpr const char *ShareTabs[] = {"cbr.shareBackup", "cbr.cancelSharing"};

// --- The recipient's answer --------------------------------------------------------------------------------------

constexpr When ServerVaults[] = {{"object_type", "server"}, {"protect_type", "backup"}};
constexpr Word ConfigureOrSkip[] = {{"1", QT_TRANSLATE_NOOP("cbr", "Configure")},
                                    {"0", QT_TRANSLATE_NOOP("cbr", "Skip")}};
constexpr Column ReceivedColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name", .width = 300},
    {.id = "server", .title = QT_TRANSLATE_NOOP("cbr", "Server Name"), .field = "server_name", .width = 220},
    {.id = "owner", .title = QT_TRANSLATE_NOOP("cbr", "Shared By"), .field = "owner_account", .width = 180},
    {.id = "created",
     .title = QT_TRANSLATE_NOOP("cbr", "Created"),
     .field = "created",
     .cell = Cell::Time,
     .width = 300},
};
constexpr FormField AcceptFields[] = {
    {.id = "backups",
     .kind = FormField::Table,
     .title = QT_TRANSLATE_NOOP("cbr", "Backup to be accepted"),
     .columns = ReceivedColumns},
    {.id = "vault",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("cbr", "Vault"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("cbr", "It has to be of the same type and have more free room than the backup needs."),
     .prompt = SelectOne,
     .rows = "vault",
     .only = ServerVaults,
     .link = QT_TRANSLATE_NOOP("cbr", "Create Server Backup Vault"),
     .opens = "cbr.createVault",
     .refreshes = true},
    {.id = "autoBind",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("cbr", "Automatic Association"),
     .pattern = "0",
     .words = ConfigureOrSkip},
};

constexpr FormSpec Forms[] = {
    {.id = "cbr.shareBackup",
     .service = "cbr",
     .command = "cbr.shareBackup",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Share Backup"),
     .fields = ShareFields,
     .tabs = ShareTabs,
     .tab = QT_TRANSLATE_NOOP("cbr", "Share Backup"),
     .done = QT_TRANSLATE_NOOP("cbr", "Shared: %1"),
     .centred = false,
     .width = 760},
    {.id = "cbr.cancelSharing",
     .service = "cbr",
     .command = "cbr.cancelSharing",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Share Backup"),
     .fields = CancelFields,
     .tabs = ShareTabs,
     .tab = QT_TRANSLATE_NOOP("cbr", "Cancel Sharing"),
     .done = QT_TRANSLATE_NOOP("cbr", "No longer shared: %1"),
     .centred = false,
     .width = 760},
    {.id = "cbr.acceptBackup",
     .service = "cbr",
     .command = "cbr.acceptBackup",
     .argument = "backup",
     .kind = "sharedBackup",
     .title = QT_TRANSLATE_NOOP("cbr", "Accept Backup"),
     .fields = AcceptFields,
     .done = QT_TRANSLATE_NOOP("cbr", "Accepted: %1"),
     .centred = false,
     .width = 760},
};

constexpr Confirmation Confirmations[] = {
    {.id = "cbr.rejectBackup",
     .service = "cbr",
     .command = "cbr.rejectBackup",
     .argument = "backup",
     .kind = "sharedBackup",
     .title = QT_TRANSLATE_NOOP("cbr", "Reject Backup"),
     .text = QT_TRANSLATE_NOOP("cbr", "The backups below were shared with this project. *Rejected ones can be accepted "
                                      "later*, as long as their owner shares them."),
     .columns = ReceivedColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes")},
};

} // namespace

std::span<const FormSpec> cbr::sharingForms()
{
    return Forms;
}

std::span<const Confirmation> cbr::sharingConfirmations()
{
    return Confirmations;
}
