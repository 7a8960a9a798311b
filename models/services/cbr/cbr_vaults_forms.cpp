#include "cbr_policies.h"
#include "cbr_vaults_columns.h"
#include "fields.h"

using namespace Qt::StringLiterals;

using cbr::BindColumns;

// The forms that make vaults and change them.
namespace {

constexpr int TagsWidth = 920; // of a dialog with the advice about predefined tags

constexpr Word ProtectTypes[] = {{"backup", QT_TRANSLATE_NOOP("cbr", "Backup")},
                                 {"replication", QT_TRANSLATE_NOOP("cbr", "Replication")}};
constexpr Word Specifications[] = {{"server", QT_TRANSLATE_NOOP("cbr", "Server backup")},
                                   {"disk", QT_TRANSLATE_NOOP("cbr", "Disk backup")},
                                   {"turbo", QT_TRANSLATE_NOOP("cbr", "SFS Turbo backup")}};
constexpr Word ConfigureOrSkip[] = {{"1", QT_TRANSLATE_NOOP("cbr", "Configure")},
                                    {"0", QT_TRANSLATE_NOOP("cbr", "Skip")}};
constexpr Word Associated[] = {{"", QT_TRANSLATE_NOOP("cbr", "No")}};
constexpr Word DiskRoles[] = {{"system", QT_TRANSLATE_NOOP("cbr", "System disk")},
                              {"data", QT_TRANSLATE_NOOP("cbr", "Data disk")}};
constexpr When BackupPolicies[] = {{"type", "backup"}, {"service", "cbr"}};
constexpr When ForBackups{"protectType", "backup"};

// --- What can be associated --------------------------------------------------------------------------------------

constexpr Column InVault{.id = "associated",
                         .title = QT_TRANSLATE_NOOP("cbr", "Associated"),
                         .field = "vault_id",
                         .width = 200,
                         .words = Associated,
                         .pattern = QT_TRANSLATE_NOOP("cbr", "Yes ({vault_id})"),
                         .names = "vault"};
constexpr Column sized(Column column, int width)
{
    column.width = width;
    return column;
}
constexpr Column Name{
    .id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"), .field = "name", .cell = Cell::NameId, .width = 380};
constexpr Column State{
    .id = "status", .title = QT_TRANSLATE_NOOP("cbr", "Status"), .field = "status", .cell = Cell::Status, .width = 160};

constexpr Column ServerColumns[] = {
    Name,
    State,
    {.id = "type", .title = QT_TRANSLATE_NOOP("cbr", "Type"), .field = "type", .width = 100},
    {.id = "az", .title = QT_TRANSLATE_NOOP("cbr", "AZ"), .field = "az", .cell = Cell::Zone, .width = 160},
    InVault,
};
constexpr Column DiskColumns[] = {
    sized(Name, 310),
    sized(State, 120),
    {.id = "server",
     .title = QT_TRANSLATE_NOOP("cbr", "ECS/BMS"),
     .field = "server_id",
     .width = 130,
     .names = "server"},
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 135},
    {.id = "role", .title = QT_TRANSLATE_NOOP("cbr", "Used As"), .field = "role", .width = 115, .words = DiskRoles},
    sized(InVault, 190),
};
constexpr Column FileSystemColumns[] = {
    Name,
    State,
    {.id = "size",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Space (GB)"),
     .field = "size_gb",
     .cell = Cell::Number,
     .width = 260},
    InVault,
};

constexpr FormField servers(When whenField)
{
    return {.id = "resources",
            .kind = FormField::Picker,
            .title = QT_TRANSLATE_NOOP("cbr", "Server List"),
            .prompt = QT_TRANSLATE_NOOP("cbr", "Selected Servers (%1)"),
            .rows = "server",
            .columns = ServerColumns,
            .inner = "disk",
            .innerColumn = "server_id",
            .whenField = whenField};
}
constexpr FormField Disks{.id = "resources",
                          .kind = FormField::Picker,
                          .title = QT_TRANSLATE_NOOP("cbr", "Disk List"),
                          .prompt = QT_TRANSLATE_NOOP("cbr", "Selected Disks (%1)"),
                          .rows = "disk",
                          .columns = DiskColumns};
constexpr FormField FileSystems{.id = "resources",
                                .kind = FormField::Picker,
                                .title = QT_TRANSLATE_NOOP("cbr", "File System List"),
                                .prompt = QT_TRANSLATE_NOOP("cbr", "Selected File Systems (%1)"),
                                .rows = "fileSystem",
                                .columns = FileSystemColumns};

// --- Create vault ------------------------------------------------------------------------------------------------

constexpr FormField ProtectionType{
    .id = "protectType",
    .kind = FormField::Segments,
    .title = QT_TRANSLATE_NOOP("cbr", "Protection Type"),
    .mandatory = true,
    .helper = QT_TRANSLATE_NOOP("cbr", "Images need a vault for backups. The protection type cannot be changed later."),
    .pattern = "backup",
    .words = ProtectTypes};
constexpr FormField OnlyBackup{.id = "protectType",
                               .kind = FormField::Segments,
                               .title = QT_TRANSLATE_NOOP("cbr", "Protection Type"),
                               .pattern = "backup",
                               .words = std::span{ProtectTypes}.first<1>()};
constexpr FormField Locking{
    .id = "locked",
    .kind = FormField::Check,
    .title = QT_TRANSLATE_NOOP("cbr", "Backup Locking"),
    .helper = QT_TRANSLATE_NOOP("cbr", "It cannot be disabled later. Automatic backups stay until they expire."),
    .prompt = QT_TRANSLATE_NOOP("cbr", "Enable")};

constexpr FormField Capacity{.id = "capacity",
                             .kind = FormField::Number,
                             .title = QT_TRANSLATE_NOOP("cbr", "Vault Capacity (GB)"),
                             .mandatory = true,
                             .pattern = "100",
                             .least = int(cbr::LeastVault),
                             .limit = int(cbr::MostVault)};
constexpr FormField advice(const char *text, const char *kind, const char *column, When whenField = {})
{
    return {.id = "advice",
            .kind = FormField::Sentence,
            .title = text,
            .rows = kind,
            .label = "size_gb",
            .within = "resources",
            .column = column,
            .whenField = whenField};
}
constexpr FormField TooSmall{
    .id = "tooSmall",
    .kind = FormField::Caution,
    .title =
        QT_TRANSLATE_NOOP("cbr", "When the vault has less capacity than what is backed up into it, backups fail.")};
constexpr FormField AutoExpansion{
    .id = "autoExpand",
    .kind = FormField::Segments,
    .title = QT_TRANSLATE_NOOP("cbr", "Auto Capacity Expansion"),
    .helper = QT_TRANSLATE_NOOP("cbr", "A vault that is full grows by a quarter of its capacity."),
    .pattern = "0",
    .words = ConfigureOrSkip};

constexpr FormField autoBackup(When whenField)
{
    return {.id = "autoBackup",
            .kind = FormField::Segments,
            .title = QT_TRANSLATE_NOOP("cbr", "Auto Backup"),
            .helper = QT_TRANSLATE_NOOP("cbr", "A backup policy that is applied to the vault backs up what is "
                                               "associated with it."),
            .pattern = "0",
            .words = ConfigureOrSkip,
            .whenField = whenField};
}
constexpr Column PolicyLine[] = {{.id = "line", .title = "", .field = "name", .tells = cbr::policyLine}};
constexpr FormField Policy{.id = "policy",
                           .kind = FormField::Choice,
                           .title = QT_TRANSLATE_NOOP("cbr", "Backup Policy"),
                           .mandatory = true,
                           .prompt = QT_TRANSLATE_NOOP("cbr", "--Select--"),
                           .rows = "policy",
                           .only = BackupPolicies,
                           .columns = PolicyLine,
                           .whenField = {"autoBackup", "1"},
                           .link = QT_TRANSLATE_NOOP("cbr", "Create Policy"),
                           .opens = "cbr.createPolicy",
                           .refreshes = true};

constexpr FormField autoAssociation(When whenField)
{
    return {.id = "autoAssociation",
            .kind = FormField::Segments,
            .title = QT_TRANSLATE_NOOP("cbr", "Automatic Association"),
            .pattern = "0",
            .words = ConfigureOrSkip,
            .whenField = whenField};
}
constexpr FormField bindTags(When whenField)
{
    return {.id = "bindTags",
            .kind = FormField::Tags,
            .title = QT_TRANSLATE_NOOP("cbr", "Tags of the Resources"),
            .helper = QT_TRANSLATE_NOOP("cbr", "What has one of these tags is associated when the policy of the vault "
                                               "is due; without a tag, whatever is in no vault yet."),
            .whenField = whenField,
            .limit = cbr::MostBindTags};
}
constexpr FormField Tags{
    .id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("cbr", "Tags"), .limit = cbr::MostVaultTags};
constexpr FormField VaultName{
    .id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Vault Name"), .mandatory = true, .pattern = "vault-%3"};

constexpr FormField ServerVault[] = {
    ProtectionType,
    Locking,
    servers(ForBackups),
    Capacity,
    advice(QT_TRANSLATE_NOOP("cbr", "The disks of the servers that you have selected hold %1 GB. Give the vault at "
                                    "least as much, so that their backups succeed."),
           "disk", "server_id", ForBackups),
    TooSmall,
    AutoExpansion,
    autoBackup(ForBackups),
    Policy,
    autoAssociation(ForBackups),
    bindTags({"autoAssociation", "1"}),
    Tags,
    VaultName,
};
constexpr FormField DiskVault[] = {
    Locking,
    Disks,
    Capacity,
    advice(QT_TRANSLATE_NOOP("cbr", "The disks that you have selected hold %1 GB. The vault has to have at least as "
                                    "much."),
           "disk", "id"),
    TooSmall,
    AutoExpansion,
    autoBackup({}),
    Policy,
    autoAssociation({}),
    bindTags({"autoAssociation", "1"}),
    Tags,
    VaultName,
};
constexpr FormField FileSystemVault[] = {
    OnlyBackup,
    Locking,
    FileSystems,
    Capacity,
    advice(QT_TRANSLATE_NOOP("cbr", "The file systems that you have selected hold %1 GB. Give the vault at least as "
                                    "much, so that their backups succeed."),
           "fileSystem", "id"),
    TooSmall,
    AutoExpansion,
    autoBackup({}),
    Policy,
    Tags,
    VaultName,
};

constexpr FormSpec creation(const char *id, const char *title, std::span<const FormField> fields)
{
    return {.id = id,
            .service = "cbr",
            .command = id,
            .title = title,
            .fields = fields,
            .ok = QT_TRANSLATE_NOOP("cbr", "Next"),
            .confirms = QT_TRANSLATE_NOOP("cbr", "Check what the vault will be, then submit it."),
            .submit = QT_TRANSLATE_NOOP("cbr", "Submit"),
            .done = QT_TRANSLATE_NOOP("cbr", "The vault has been created."),
            .page = true};
}

// --- Change a vault ----------------------------------------------------------------------------------------------

constexpr FormField ServersOfVault[] = {servers({})};
constexpr FormField DisksOfVault[] = {Disks};
constexpr FormField FileSystemsOfVault[] = {FileSystems};

constexpr FormSpec association(const char *id, const char *title, std::span<const FormField> fields)
{
    return {.id = id,
            .service = "cbr",
            .command = "cbr.associate",
            .argument = "vault",
            .kind = "vault",
            .title = title,
            .fields = fields,
            .done = QT_TRANSLATE_NOOP("cbr", "Associated with: %1"),
            .page = true};
}

QString enlarged(const Record &vault)
{
    return QString::number(number(vault, "capacity_gb") + vault.value(u"add"_s).toLongLong());
}

constexpr Column Enlarged[] = {{.id = "enlarged", .title = "", .field = "capacity_gb", .tells = enlarged}};
constexpr FormField ExpandFields[] = {
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("cbr", "Current Configuration")},
    {.id = "name", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Vault Name"), .from = "name"},
    {.id = "region", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Region"), .pattern = "%2"},
    {.id = "id", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Vault ID"), .from = "id"},
    {.id = "type",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Type"),
     .from = "object_type",
     .words = Specifications},
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("cbr", "Vault Capacity (GB)")},
    {.id = "capacity",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("cbr", "Current Capacity (GB)"),
     .from = "capacity_gb"},
    {.id = "used", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Used Capacity (GB)"), .from = "used_gb"},
    {.id = "add",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("cbr", "Add Capacity (GB)"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("cbr", "The vault is Locked until the capacity has been added."),
     .pattern = "10",
     .least = 1,
     .limit = int(cbr::MostVault)},
    {.id = "enlarged",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "New Capacity (GB): %1"),
     .columns = Enlarged},
};

// It is locked on: nobody switches it off again.
constexpr FormField LockFields[] = {
    {.id = "locked",
     .kind = FormField::Switch,
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Locking"),
     .pattern = "true",
     .least = 1},
    {.kind = FormField::Sentence, .title = QT_TRANSLATE_NOOP("cbr", "Backup Locking cannot be disabled again.")},
    {.kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "Backups that a policy made can be deleted only after they have expired.")},
    {.kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "A vault with backups cannot be deleted, and what is in it can be neither "
                                       "dissociated nor migrated.")},
    {.kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "A vault whose policy keeps backups permanently or by their number cannot be "
                                       "deleted.")},
};

constexpr FormSpec expanding(const char *id, const char *title)
{
    return {.id = id,
            .service = "cbr",
            .command = "cbr.expandVault",
            .argument = "vault",
            .kind = "vault",
            .title = title,
            .fields = ExpandFields,
            .ok = QT_TRANSLATE_NOOP("cbr", "Next"),
            .confirms = QT_TRANSLATE_NOOP("cbr", "Check what is added to the vault. It cannot be made smaller again."),
            .submit = QT_TRANSLATE_NOOP("cbr", "Submit"),
            .done = QT_TRANSLATE_NOOP("cbr", "Being expanded: %1"),
            .page = true};
}

constexpr FormField NameFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .mandatory = true, .from = "name"}};
constexpr FormField ExpansionFields[] = {
    {.id = "autoExpand",
     .kind = FormField::Switch,
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .helper = QT_TRANSLATE_NOOP("cbr", "A vault that is full grows by a quarter of its capacity. Enabled after it is "
                                        "full, this has no effect."),
     .from = "auto_expand"}};

// The pencils of a details page: forms with the id of the fact behind which they stand.
constexpr FormSpec editing(const char *id, const char *command, const char *title, std::span<const FormField> fields)
{
    return {.id = id,
            .service = "cbr",
            .command = command,
            .argument = "vault",
            .kind = "vault",
            .title = title,
            .fields = fields,
            .centred = false};
}
constexpr FormSpec naming(const char *id)
{
    return editing(id, "cbr.renameVault", QT_TRANSLATE_NOOP("cbr", "Modify Vault Name"), NameFields);
}
constexpr FormSpec expansion(const char *id)
{
    return editing(id, "cbr.setAutoExpansion", QT_TRANSLATE_NOOP("cbr", "Auto Capacity Expansion"), ExpansionFields);
}

constexpr FormField BindFields[] = {
    {.id = "vaults", .kind = FormField::Table, .title = QT_TRANSLATE_NOOP("cbr", "Vaults"), .columns = BindColumns},
    bindTags({}),
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("cbr", "Only tags that resources have already find anything. With several tags, one "
                                       "of them is enough.")},
};
constexpr FormField PencilFields[] = {autoAssociation({}), bindTags({"autoAssociation", "1"})};

constexpr FormSpec associating(const char *id)
{
    return editing(id, "cbr.setAssociation", QT_TRANSLATE_NOOP("cbr", "Automatic Association"), PencilFields);
}

// --- Tags --------------------------------------------------------------------------------------------------------

constexpr FormField AddTagFields[] = {
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("cbr", "Tags"), .limit = cbr::MostVaultTags}};
constexpr FormField EditTagFields[] = {
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("cbr", "Tags"), .from = "key", .limit = 1}};

// --- Migrate -----------------------------------------------------------------------------------------------------

constexpr When BackupVaults[] = {{"protect_type", "backup"}};
constexpr FormField destinationVault(const char *kind, const char *creation)
{
    return {.id = "vault",
            .kind = FormField::Choice,
            .title = QT_TRANSLATE_NOOP("cbr", "Destination Vault"),
            .mandatory = true,
            .prompt = QT_TRANSLATE_NOOP("cbr", "--Select--"),
            .rows = "vault",
            .only = BackupVaults,
            .within = "kind",
            .column = "object_type",
            .columns = cbr::VaultWithRoom,
            .when = {"kind", kind},
            .link = QT_TRANSLATE_NOOP("cbr", "Create Vault"),
            .opens = creation,
            .refreshes = true};
}

constexpr FormField migrated(std::span<const Column> columns, const char *kind)
{
    return {.id = "resources",
            .kind = FormField::Table,
            .title = QT_TRANSLATE_NOOP("cbr", "Resources to Be Migrated"),
            .columns = columns,
            .when = {"kind", kind}};
}

QString needed(const Record &resource)
{
    return QString::number(number(resource, "backup_gb"));
}

constexpr Column Needed[] = {{.id = "needed", .title = "", .field = "backup_gb", .tells = needed}};
constexpr FormField MigrateFields[] = {
    {.id = "kind",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Type"),
     .from = "kind",
     .words = Specifications},
    destinationVault("server", "cbr.createVault"),
    destinationVault("disk", "cbr.createDiskVault"),
    destinationVault("turbo", "cbr.createTurboVault"),
    {.id = "room",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("cbr", "It needs room for the backups, which move with the resource: %1 GB."),
     .columns = Needed},
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("cbr", "Resources to Be Migrated")},
    migrated(cbr::ServersInVault, "server"),
    migrated(cbr::DisksInVault, "disk"),
    migrated(cbr::FileSystemsInVault, "turbo"),
};

constexpr FormSpec Forms[] = {
    creation("cbr.createVault", QT_TRANSLATE_NOOP("cbr", "Create Server Backup Vault"), ServerVault),
    creation("cbr.createDiskVault", QT_TRANSLATE_NOOP("cbr", "Create Disk Backup Vault"), DiskVault),
    creation("cbr.createTurboVault", QT_TRANSLATE_NOOP("cbr", "Create SFS Turbo Backup Vault"), FileSystemVault),
    association("cbr.associateServers", QT_TRANSLATE_NOOP("cbr", "Associate Server"), ServersOfVault),
    association("cbr.associateDisks", QT_TRANSLATE_NOOP("cbr", "Associate Disk"), DisksOfVault),
    association("cbr.associateFileSystems", QT_TRANSLATE_NOOP("cbr", "Associate File System"), FileSystemsOfVault),
    expanding("cbr.expandVault", QT_TRANSLATE_NOOP("cbr", "Expand Server Backup Vault")),
    expanding("cbr.expandDiskVault", QT_TRANSLATE_NOOP("cbr", "Expand Disk Backup Vault")),
    expanding("cbr.expandTurboVault", QT_TRANSLATE_NOOP("cbr", "Expand SFS Turbo Backup Vault")),
    naming("cbr.vault.name"),
    naming("cbr.diskVault.name"),
    naming("cbr.turboVault.name"),
    expansion("cbr.vault.autoExpansion"),
    expansion("cbr.diskVault.autoExpansion"),
    expansion("cbr.turboVault.autoExpansion"),
    associating("cbr.vault.autoAssociation"),
    associating("cbr.diskVault.autoAssociation"),
    {.id = "cbr.enableAssociation",
     .service = "cbr",
     .command = "cbr.enableAssociation",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Enable Automatic Association"),
     .fields = BindFields,
     .ok = QT_TRANSLATE_NOOP("cbr", "Yes"),
     .cancel = QT_TRANSLATE_NOOP("cbr", "No"),
     .done = QT_TRANSLATE_NOOP("cbr", "Automatic association is enabled: %1"),
     .width = TagsWidth},
    {.id = "cbr.lockBackups",
     .service = "cbr",
     .command = "cbr.lockBackups",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Enable Backup Locking"),
     .fields = LockFields,
     .done = QT_TRANSLATE_NOOP("cbr", "Backup Locking is enabled: %1"),
     .centred = false,
     .okIsPrimary = false},
    {.id = "cbr.addVaultTag",
     .service = "cbr",
     .command = "cbr.addVaultTag",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Add Tag"),
     .fields = AddTagFields,
     .done = QT_TRANSLATE_NOOP("cbr", "The tags of %1 were changed."),
     .width = TagsWidth},
    {.id = "cbr.editVaultTag",
     .service = "cbr",
     .command = "cbr.editVaultTag",
     .argument = "tag",
     .kind = "vaultTag",
     .title = QT_TRANSLATE_NOOP("cbr", "Edit Tag"),
     .fields = EditTagFields,
     .width = TagsWidth},
    {.id = "cbr.migrate",
     .service = "cbr",
     .command = "cbr.migrate",
     .argument = "resource",
     .kind = "vaultResource",
     .title = QT_TRANSLATE_NOOP("cbr", "Migrate Resource"),
     .fields = MigrateFields,
     .ok = QT_TRANSLATE_NOOP("cbr", "Yes"),
     .cancel = QT_TRANSLATE_NOOP("cbr", "No"),
     .done = QT_TRANSLATE_NOOP("cbr", "Being migrated: %1"),
     .centred = false,
     .width = 880},
};

} // namespace

QString cbr::vaultWithRoom(const Record &vault)
{
    //: %1 are gigabytes, %2 and %3 the name and the id of a vault
    return say("cbr", QT_TRANSLATE_NOOP("cbr", "Remaining %1G | %2 | %3"))
        .arg(std::max<qint64>(0, number(vault, "capacity_gb") - number(vault, "used_gb")))
        .arg(text(vault, "name"), text(vault, "id"));
}

QString cbr::vaultWithId(const Record &vault)
{
    return u"%1 | %2"_s.arg(text(vault, "name"), text(vault, "id"));
}

std::span<const FormSpec> cbr::vaultForms()
{
    return Forms;
}
