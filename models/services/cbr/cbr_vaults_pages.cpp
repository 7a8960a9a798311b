#include "cbr_vaults.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

// The pages of vaults: their lists, one a kind of resource, and what is in each.
namespace {

constexpr Word YesNo[] = {{"0", QT_TRANSLATE_NOOP("cbr", "No")}, {"1", QT_TRANSLATE_NOOP("cbr", "Yes")}};
constexpr Word Enabled[] = {{"0", QT_TRANSLATE_NOOP("cbr", "Disabled")}, {"1", QT_TRANSLATE_NOOP("cbr", "Enabled")}};
constexpr Word ProtectTypes[] = {{"backup", QT_TRANSLATE_NOOP("cbr", "Backup")},
                                 {"replication", QT_TRANSLATE_NOOP("cbr", "Replication")}};
constexpr Word Specifications[] = {{"server", QT_TRANSLATE_NOOP("cbr", "Server backup")},
                                   {"disk", QT_TRANSLATE_NOOP("cbr", "Disk backup")},
                                   {"turbo", QT_TRANSLATE_NOOP("cbr", "SFS Turbo backup")}};
constexpr Word BillingModes[] = {{"post_paid", QT_TRANSLATE_NOOP("cbr", "Pay-per-use")},
                                 {"pre_paid", QT_TRANSLATE_NOOP("cbr", "Yearly/Monthly")}};
constexpr Word Redundancies[] = {{"0", QT_TRANSLATE_NOOP("cbr", "Single-AZ")},
                                 {"1", QT_TRANSLATE_NOOP("cbr", "Multi-AZ")}};
constexpr Word Policies[] = {{"", QT_TRANSLATE_NOOP("cbr", "No policy applied")}};
constexpr Fixed Servers[] = {{"object_type", "server"}};
constexpr Fixed Disks[] = {{"object_type", "disk"}};
constexpr Fixed FileSystems[] = {{"object_type", "turbo"}};

// How many resources, and below it whether it takes more by itself.
QString associatedIn(const Record &vault)
{
    const QString count = vault.value(u"associated"_s).toString();
    return vault.value(u"auto_bind"_s).toInt() == 0
               ? count
               : say("cbr", QT_TRANSLATE_NOOP("cbr", "%1\nAutomatic association")).arg(count);
}

constexpr auto columns(const char *associated, const char *page)
{
    return std::array{Column{.id = "name",
                             .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
                             .field = "name",
                             .cell = Cell::NameId,
                             .width = 176,
                             .sortable = true,
                             .opens = page,
                             .linkField = "id"},
                      Column{.id = "status",
                             .title = QT_TRANSLATE_NOOP("cbr", "Status"),
                             .field = "status",
                             .cell = Cell::Status,
                             .width = 94,
                             .sortable = true},
                      Column{.id = "type",
                             .title = QT_TRANSLATE_NOOP("cbr", "Type"),
                             .field = "protect_type",
                             .width = 80,
                             .sortable = true,
                             .words = ProtectTypes},
                      Column{.id = "locking",
                             .title = QT_TRANSLATE_NOOP("cbr", "Backup Locking"),
                             .field = "locked",
                             .width = 75,
                             .sortable = true,
                             .words = Enabled},
                      Column{.id = "specifications",
                             .title = QT_TRANSLATE_NOOP("cbr", "Specifications"),
                             .field = "object_type",
                             .width = 85,
                             .sortable = true,
                             .words = Specifications},
                      Column{.id = "capacity",
                             .title = QT_TRANSLATE_NOOP("cbr", "Used/Total Vault Capacity (GB)"),
                             .field = "used_gb",
                             .cell = Cell::Capacity,
                             .width = 120,
                             .sortable = true,
                             .second = "capacity_gb"},
                      Column{.id = "policy",
                             .title = QT_TRANSLATE_NOOP("cbr", "Policy Status"),
                             .field = "policy",
                             .width = 75,
                             .words = Policies},
                      Column{.id = "associated",
                             .title = associated,
                             .field = "associated",
                             .cell = Cell::Number,
                             .width = 65,
                             .sortable = true,
                             .opens = page,
                             .linkField = "id",
                             .tells = associatedIn},
                      Column{.id = "billing",
                             .title = QT_TRANSLATE_NOOP("cbr", "Billing Mode"),
                             .field = "charging_mode",
                             .width = 75,
                             .words = BillingModes},
                      Column{.id = "redundancy",
                             .title = QT_TRANSLATE_NOOP("cbr", "Backup Data Redundancy"),
                             .field = "multi_az",
                             .width = 75,
                             .words = Redundancies},
                      Column{.id = "enterpriseProject",
                             .title = QT_TRANSLATE_NOOP("cbr", "Enterprise Project"),
                             .field = "enterprise_project",
                             .width = 70,
                             .sortable = true},
                      Column{.id = "operation",
                             .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
                             .field = "id",
                             .cell = Cell::Operation,
                             .width = 210}};
}
constexpr auto ServerColumns = columns(QT_TRANSLATE_NOOP("cbr", "Associated Servers"), "cbr.vault");
constexpr auto DiskColumns = columns(QT_TRANSLATE_NOOP("cbr", "Associated Disks"), "cbr.diskVault");
constexpr auto FileSystemColumns = columns(QT_TRANSLATE_NOOP("cbr", "Associated File Systems"), "cbr.turboVault");

constexpr Action Delete{.id = "delete",
                        .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
                        .command = "cbr.deleteVault",
                        .place = Place::Toolbar,
                        .opens = "cbr.deleteVault"};
constexpr Action ApplyPolicies{.id = "applyPolicy",
                               .title = QT_TRANSLATE_NOOP("cbr", "Apply Backup Policy"),
                               .command = "cbr.applyPolicy",
                               .place = Place::Toolbar,
                               .opens = "cbr.applyPolicy"};
constexpr Action BackUp{.id = "backUp",
                        .title = QT_TRANSLATE_NOOP("cbr", "Perform Backup"),
                        .command = "cbr.backUpVault",
                        .place = Place::Row,
                        .opens = "cbr.performBackup"};
constexpr Action expanding(const char *opens)
{
    return {.id = "expand",
            .title = QT_TRANSLATE_NOOP("cbr", "Expand Capacity"),
            .command = "cbr.expandVault",
            .opens = opens};
}
constexpr Action ApplyPolicy{.id = "applyBackupPolicy",
                             .title = QT_TRANSLATE_NOOP("cbr", "Apply Backup Policy"),
                             .command = "cbr.applyPolicy",
                             .opens = "cbr.applyPolicy"};
constexpr Action ApplyReplicationPolicy{.id = "applyReplicationPolicy",
                                        .title = QT_TRANSLATE_NOOP("cbr", "Apply Replication Policy"),
                                        .command = "cbr.applyReplicationPolicy",
                                        .opens = "cbr.applyReplicationPolicy"};
constexpr Action RemovePolicy{.id = "removePolicy",
                              .title = QT_TRANSLATE_NOOP("cbr", "Remove Policy"),
                              .command = "cbr.removePolicy",
                              .place = Place::Page,
                              .opens = "cbr.removePolicy"};
constexpr Action RemoveReplicationPolicy{.id = "removeReplicationPolicy",
                                         .title = QT_TRANSLATE_NOOP("cbr", "Remove Replication Policy"),
                                         .command = "cbr.removeReplicationPolicy",
                                         .place = Place::Page,
                                         .opens = "cbr.removeReplicationPolicy"};
constexpr Action CreateReplica{.id = "createReplica",
                               .title = QT_TRANSLATE_NOOP("cbr", "Create Replica"),
                               .command = "cbr.replicateVault",
                               .opens = "cbr.replicateVault"};
constexpr Action EnableAssociation{.id = "autoAssociation",
                                   .title = QT_TRANSLATE_NOOP("cbr", "Enable Automatic Association"),
                                   .command = "cbr.enableAssociation",
                                   .opens = "cbr.enableAssociation"};
constexpr Action DisableAssociation{.id = "noAssociation",
                                    .title = QT_TRANSLATE_NOOP("cbr", "Disable Automatic Association"),
                                    .command = "cbr.disableAssociation",
                                    .opens = "cbr.disableAssociation"};
constexpr Action Lock{.id = "locking",
                      .title = QT_TRANSLATE_NOOP("cbr", "Enable Backup Locking"),
                      .command = "cbr.lockBackups",
                      .opens = "cbr.lockBackups"};
constexpr Action Monitor{
    .id = "monitoring", .title = QT_TRANSLATE_NOOP("cbr", "View Monitoring Data"), .opens = "cbr.vaultMonitoring"};
constexpr Action DeleteOne{.id = "deleteVault",
                           .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
                           .command = "cbr.deleteVault",
                           .opens = "cbr.deleteVault"};

constexpr Action associating(const char *title, const char *opens)
{
    return {.id = "associate", .title = title, .command = "cbr.associate", .place = Place::Row, .opens = opens};
}

constexpr Action ServerActions[] = {Delete,
                                    ApplyPolicies,
                                    associating(QT_TRANSLATE_NOOP("cbr", "Associate Server"), "cbr.associateServers"),
                                    BackUp,
                                    expanding("cbr.expandVault"),
                                    ApplyPolicy,
                                    ApplyReplicationPolicy,
                                    CreateReplica,
                                    EnableAssociation,
                                    DisableAssociation,
                                    Lock,
                                    Monitor,
                                    DeleteOne};
constexpr Action DiskActions[] = {Delete,
                                  ApplyPolicies,
                                  associating(QT_TRANSLATE_NOOP("cbr", "Associate Disk"), "cbr.associateDisks"),
                                  BackUp,
                                  expanding("cbr.expandDiskVault"),
                                  ApplyPolicy,
                                  EnableAssociation,
                                  DisableAssociation,
                                  Lock,
                                  Monitor,
                                  DeleteOne};
constexpr Action FileSystemActions[] = {
    Delete,
    ApplyPolicies,
    associating(QT_TRANSLATE_NOOP("cbr", "Associate File System"), "cbr.associateFileSystems"),
    BackUp,
    expanding("cbr.expandTurboVault"),
    ApplyPolicy,
    Lock,
    Monitor,
    DeleteOne};

constexpr Property VaultProperties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "vault"},
    {.id = "type",
     .title = QT_TRANSLATE_NOOP("cbr", "Type"),
     .field = "protect_type",
     .kind = Property::Choice,
     .words = ProtectTypes},
    {.id = "locking",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Locking"),
     .field = "locked",
     .kind = Property::Choice,
     .words = Enabled},
    {.id = "specifications",
     .title = QT_TRANSLATE_NOOP("cbr", "Specifications"),
     .field = "object_type",
     .kind = Property::Choice,
     .words = Specifications},
    {.id = "expansion",
     .title = QT_TRANSLATE_NOOP("cbr", "expansion advised"),
     .field = "expansion_advised",
     .kind = Property::Choice,
     .words = YesNo},
    {.id = "enterpriseProject", .title = QT_TRANSLATE_NOOP("cbr", "Enterprise Project"), .field = "enterprise_project"},
};

constexpr ListSpec vaultList(const char *id, std::span<const Column> columns, std::span<const Action> actions,
                             std::span<const Fixed> fixed, const char *helper)
{
    return {.id = id,
            .service = "cbr",
            .title = QT_TRANSLATE_NOOP("cbr", "Vaults"),
            .kind = "vault",
            .columns = columns,
            .actions = actions,
            .properties = VaultProperties,
            .fixed = fixed,
            .searchCaption = QT_TRANSLATE_NOOP("cbr", "Client Filtering"),
            .helper = helper,
            .sort = "created",
            .descending = true};
}

// --- What is in a vault ------------------------------------------------------------------------------------------

constexpr auto resourceColumns(const char *type, int typeWidth)
{
    return std::array{
        Column{.id = "name",
               .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
               .field = "name",
               .cell = Cell::NameId,
               .width = 262},
        Column{.id = "status",
               .title = QT_TRANSLATE_NOOP("cbr", "Status"),
               .field = "status",
               .cell = Cell::Status,
               .width = 110},
        Column{.id = "type", .title = type, .field = "type", .width = typeWidth},
        Column{.id = "az", .title = QT_TRANSLATE_NOOP("cbr", "AZ"), .field = "az", .cell = Cell::Zone, .width = 110},
        Column{.id = "backups",
               .title = QT_TRANSLATE_NOOP("cbr", "Backups"),
               .field = "backups",
               .cell = Cell::Number,
               .width = 80},
        Column{.id = "space",
               .title = QT_TRANSLATE_NOOP("cbr", "Backup Space (GB)"),
               .field = "backup_gb",
               .cell = Cell::Number,
               .width = 120},
        Column{.id = "operation",
               .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
               .field = "id",
               .cell = Cell::Operation,
               .width = 220}};
}
constexpr auto InServerColumns = resourceColumns(QT_TRANSLATE_NOOP("cbr", "Server Type"), 98);
constexpr auto InDiskColumns = resourceColumns(QT_TRANSLATE_NOOP("cbr", "ECS/BMS"), 98);
constexpr auto InFileSystemColumns = resourceColumns(QT_TRANSLATE_NOOP("cbr", "Protocol"), 98);

constexpr auto resourceActions(const char *dissociate)
{
    return std::array{Action{.id = "backUp",
                             .title = QT_TRANSLATE_NOOP("cbr", "Perform Backup"),
                             .command = "cbr.performBackup",
                             .place = Place::Row,
                             .opens = "cbr.backUpNow"},
                      Action{.id = "migrate",
                             .title = QT_TRANSLATE_NOOP("cbr", "Migrate"),
                             .command = "cbr.migrate",
                             .place = Place::Row,
                             .opens = "cbr.migrate"},
                      Action{.id = "dissociate",
                             .title = QT_TRANSLATE_NOOP("cbr", "Dissociate"),
                             .command = "cbr.dissociate",
                             .place = Place::Row,
                             .opens = dissociate}};
}
constexpr auto InServerActions = resourceActions("cbr.dissociate");
constexpr auto InDiskActions = resourceActions("cbr.dissociateDisk");
constexpr auto InFileSystemActions = resourceActions("cbr.dissociateFileSystem");

constexpr ListSpec resourceList(const char *id, const char *title, std::span<const Column> columns,
                                std::span<const Action> actions)
{
    return {.id = id,
            .service = "cbr",
            .title = title,
            .kind = "vaultResource",
            .columns = columns,
            .actions = actions,
            .parentField = "vault_id",
            .search = Search::None,
            .sort = "name",
            .selectable = false,
            .exports = false};
}

constexpr Column TagColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("cbr", "Key"), .field = "key", .width = 350},
    {.id = "value", .title = QT_TRANSLATE_NOOP("cbr", "Value"), .field = "value", .width = 400},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 250},
};
constexpr Action TagActions[] = {
    {.id = "add",
     .title = QT_TRANSLATE_NOOP("cbr", "Add Tag"),
     .command = "cbr.addVaultTag",
     .place = Place::Toolbar,
     .opens = "cbr.addVaultTag"},
    {.id = "edit",
     .title = QT_TRANSLATE_NOOP("cbr", "Edit"),
     .command = "cbr.editVaultTag",
     .place = Place::Row,
     .opens = "cbr.editVaultTag"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
     .command = "cbr.deleteVaultTag",
     .place = Place::Row,
     .opens = "cbr.deleteVaultTag"},
};

constexpr const char *ServerHelper =
    QT_TRANSLATE_NOOP("cbr", "Backups are kept in vaults. Servers are associated with a vault, and a backup policy "
                             "applied to it backs them up.");
constexpr const char *DiskHelper =
    QT_TRANSLATE_NOOP("cbr", "Backups are kept in vaults. Disks are associated with a vault, and a backup policy "
                             "applied to it backs them up.");
constexpr const char *FileSystemHelper =
    QT_TRANSLATE_NOOP("cbr", "Backups are kept in vaults. SFS Turbo file systems are associated with a vault, and a "
                             "backup policy applied to it backs them up.");

constexpr ListSpec Lists[] = {
    vaultList("cbr.vaults", ServerColumns, ServerActions, Servers, ServerHelper),
    vaultList("cbr.diskVaults", DiskColumns, DiskActions, Disks, DiskHelper),
    vaultList("cbr.turboVaults", FileSystemColumns, FileSystemActions, FileSystems, FileSystemHelper),
    resourceList("cbr.vault.servers", QT_TRANSLATE_NOOP("cbr", "Associated Servers"), InServerColumns, InServerActions),
    resourceList("cbr.vault.disks", QT_TRANSLATE_NOOP("cbr", "Associated Disks"), InDiskColumns, InDiskActions),
    resourceList("cbr.vault.fileSystems", QT_TRANSLATE_NOOP("cbr", "Associated File Systems"), InFileSystemColumns,
                 InFileSystemActions),
    {.id = "cbr.vault.tags",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Tags"),
     .kind = "vaultTag",
     .columns = TagColumns,
     .actions = TagActions,
     .parentField = "resource_id",
     .search = Search::None,
     .sort = "key",
     .selectable = false,
     .exports = false},
};

// --- Details -----------------------------------------------------------------------------------------------------

QString replicates(const Record &vault)
{
    return say("cbr", YesNo[vault.value(u"replication_policy_id"_s).toString().isEmpty() ? 0 : 1].label);
}

constexpr Info Information[] = {
    {"name", QT_TRANSLATE_NOOP("cbr", "Name"), "name"},
    {"id", QT_TRANSLATE_NOOP("cbr", "ID"), "id"},
    {"type", QT_TRANSLATE_NOOP("cbr", "Type"), "protect_type", Cell::Text, ProtectTypes},
    {"capacity", QT_TRANSLATE_NOOP("cbr", "Vault Capacity (GB)"), "capacity_gb"},
    {"allocated", QT_TRANSLATE_NOOP("cbr", "Associated Capacity (GB)"), "allocated_gb"},
    {"used", QT_TRANSLATE_NOOP("cbr", "Used Capacity (GB)"), "used_gb"},
    {.id = "replication",
     .title = QT_TRANSLATE_NOOP("cbr", "Automatic Replication"),
     .field = "replication_policy_id",
     .tells = replicates},
    {"created", QT_TRANSLATE_NOOP("cbr", "Created"), "created", Cell::Time},
    {"autoAssociation", QT_TRANSLATE_NOOP("cbr", "Automatic Association"), "auto_bind", Cell::YesNo, YesNo},
    {"autoExpansion", QT_TRANSLATE_NOOP("cbr", "Auto Capacity Expansion"), "auto_expand", Cell::Text, Enabled},
    {"locking", QT_TRANSLATE_NOOP("cbr", "Backup Locking"), "locked", Cell::Text, Enabled},
    {"status", QT_TRANSLATE_NOOP("cbr", "Status"), "status", Cell::Status}, // above the boxes at the right
};
constexpr Info Management[] = {
    {"tags", QT_TRANSLATE_NOOP("cbr", "Tags"), "name", Cell::Tags},
    {"enterpriseProject", QT_TRANSLATE_NOOP("cbr", "Enterprise Project"), "enterprise_project"},
};

constexpr auto blocks(const char *associated)
{
    return std::array{
        Block{.id = "usage",
              .title = QT_TRANSLATE_NOOP("cbr", "Used Capacity"),
              .pattern = QT_TRANSLATE_NOOP("cbr", "{used_percent} | {used_gb}/{capacity_gb} GB")},
        Block{.id = "backups", .title = QT_TRANSLATE_NOOP("cbr", "Number of Backups"), .pattern = "{backups}"},
        Block{.id = "resources",
              .title = associated,
              .pattern = QT_TRANSLATE_NOOP(
                  "cbr", "{name} | {type} | Association Space {size_gb} GB | Backup Space {backup_gb} GB"),
              .kind = "vaultResource",
              .parentField = "vault_id",
              .empty = QT_TRANSLATE_NOOP("cbr", "Nothing is associated with the vault.")},
        Block{.id = "policy",
              .title = QT_TRANSLATE_NOOP("cbr", "Policy"),
              .pattern = QT_TRANSLATE_NOOP("cbr", "Backup Policy: {policy}"),
              .empty = QT_TRANSLATE_NOOP("cbr", "No policy applied")}};
}
constexpr auto ServerBlocks = blocks(QT_TRANSLATE_NOOP("cbr", "Associated Servers"));
constexpr auto DiskBlocks = blocks(QT_TRANSLATE_NOOP("cbr", "Associated Disks"));
constexpr auto FileSystemBlocks = blocks(QT_TRANSLATE_NOOP("cbr", "Associated File Systems"));

constexpr Tab ServerTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Associated Servers"), "cbr.vault.servers"},
                              {QT_TRANSLATE_NOOP("cbr", "Tags"), "cbr.vault.tags"}};
constexpr Tab DiskTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Associated Disks"), "cbr.vault.disks"},
                            {QT_TRANSLATE_NOOP("cbr", "Tags"), "cbr.vault.tags"}};
constexpr Tab FileSystemTabs[] = {{QT_TRANSLATE_NOOP("cbr", "Associated File Systems"), "cbr.vault.fileSystems"},
                                  {QT_TRANSLATE_NOOP("cbr", "Tags"), "cbr.vault.tags"}};

constexpr Action ServerPolicies[] = {ApplyPolicy, RemovePolicy, ApplyReplicationPolicy, RemoveReplicationPolicy};
constexpr Action PlainPolicies[] = {ApplyPolicy, RemovePolicy};

constexpr DetailSpec detail(const char *id, const char *parent, std::span<const Tab> tabs,
                            std::span<const Block> blocks, std::span<const Action> actions)
{
    return {.id = id,
            .service = "cbr",
            .kind = "vault",
            .parent = parent,
            .card = QT_TRANSLATE_NOOP("cbr", "Basic Information"),
            .left = Information,
            .right = Management,
            .tabs = tabs,
            .actions = actions,
            .summary = QT_TRANSLATE_NOOP("cbr", "Details"),
            .secondCard = QT_TRANSLATE_NOOP("cbr", "Management Information"),
            .blocks = blocks};
}

// The two metrics of a vault as they are now: the replica keeps no history of them (CBR-158).
constexpr Info Metrics[] = {
    {"used", QT_TRANSLATE_NOOP("cbr", "Used Vault Size (GB)"), "used_gb"},
    {"usage", QT_TRANSLATE_NOOP("cbr", "Vault Usage"), "used_percent"},
};

constexpr DetailSpec Details[] = {
    detail("cbr.vault", "cbr.vaults", ServerTabs, ServerBlocks, ServerPolicies),
    detail("cbr.diskVault", "cbr.diskVaults", DiskTabs, DiskBlocks, PlainPolicies),
    detail("cbr.turboVault", "cbr.turboVaults", FileSystemTabs, FileSystemBlocks, PlainPolicies),
    {.id = "cbr.vaultMonitoring",
     .service = "cbr",
     .kind = "vault",
     .parent = "cbr.vaults",
     .card = QT_TRANSLATE_NOOP("cbr", "Monitoring Data"),
     .left = Metrics,
     .right = {},
     .remark = QT_TRANSLATE_NOOP("cbr", "These are the values of this moment. Cloud Eye draws them every 15 minutes; "
                                        "the replica keeps no history of metrics.")},
};

} // namespace

std::span<const ListSpec> cbr::vaultLists()
{
    return Lists;
}

std::span<const DetailSpec> cbr::vaultDetails()
{
    return Details;
}
