#include "cbr_policies.h"

namespace {

constexpr Fixed ForBackups[] = {{"service", "cbr"}, {"type", "backup"}};
constexpr Fixed ForReplicas[] = {{"service", "cbr"}, {"type", "replication"}};

constexpr Column Name{.id = "name",
                      .title = QT_TRANSLATE_NOOP("cbr", "Name/ID"),
                      .field = "name",
                      .cell = Cell::NameId,
                      .width = 230,
                      .sortable = true};
constexpr Column Status{.id = "status",
                        .title = QT_TRANSLATE_NOOP("cbr", "Status"),
                        .field = "status",
                        .cell = Cell::Status,
                        .width = 120,
                        .sortable = true};
constexpr Column Retention{.id = "retention",
                           .title = QT_TRANSLATE_NOOP("cbr", "Retention Rule"),
                           .field = "retention",
                           .width = 210,
                           .sortable = true,
                           .tells = cbr::retentionRule};
constexpr Column Operation{.id = "operation",
                           .title = QT_TRANSLATE_NOOP("cbr", "Operation"),
                           .field = "id",
                           .cell = Cell::Operation,
                           .width = 180};

constexpr Column BackupColumns[] = {
    Name,
    Status,
    {.id = "rule",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Rule"),
     .field = "frequency",
     .width = 260,
     .sortable = true,
     .tells = cbr::backupRule},
    Retention,
    Operation,
};

constexpr Column ReplicationColumns[] = {
    Name,
    Status,
    {.id = "rule",
     .title = QT_TRANSLATE_NOOP("cbr", "Replication Rule"),
     .field = "frequency",
     .width = 210,
     .sortable = true,
     .tells = cbr::backupRule},
    Retention,
    {.id = "region",
     .title = QT_TRANSLATE_NOOP("cbr", "Destination Region"),
     .field = "destination_zone",
     .cell = Cell::Region,
     .width = 120},
    Operation,
};

constexpr Action Actions[] = {
    {.id = "enable",
     .title = QT_TRANSLATE_NOOP("cbr", "Enable"),
     .command = "cbr.enablePolicy",
     .place = Place::Row,
     .opens = "cbr.enablePolicy"},
    {.id = "disable",
     .title = QT_TRANSLATE_NOOP("cbr", "Disable"),
     .command = "cbr.disablePolicy",
     .place = Place::Row,
     .opens = "cbr.disablePolicy"},
    {.id = "edit",
     .title = QT_TRANSLATE_NOOP("cbr", "Edit"),
     .command = "cbr.modifyPolicy",
     .place = Place::Row,
     .opens = "cbr.modifyPolicy"},
    {.id = "delete",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete"),
     .command = "cbr.deletePolicy",
     .place = Place::Row,
     .opens = "cbr.deletePolicy"},
};

constexpr Property Properties[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name"},
    {.id = "id", .title = QT_TRANSLATE_NOOP("cbr", "ID"), .field = "id"},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .kind = Property::Choice,
     .states = "policy"},
};

constexpr ListSpec Lists[] = {
    {.id = "cbr.backupPolicies",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Policies"),
     .kind = "policy",
     .columns = BackupColumns,
     .actions = Actions,
     .properties = Properties,
     .fixed = ForBackups,
     .helper = QT_TRANSLATE_NOOP("cbr", "A backup policy acts once it is applied to a vault. If no backups are made, "
                                        "verify that the policy status is enabled."),
     .counter = QT_TRANSLATE_NOOP("cbr", "You can create %1 more backup policies."),
     .sort = "created",
     .descending = true,
     .selectable = false,
     .exports = false},
    {.id = "cbr.replicationPolicies",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Replication Policies"),
     .kind = "policy",
     .columns = ReplicationColumns,
     .actions = Actions,
     .properties = Properties,
     .fixed = ForReplicas,
     .helper = QT_TRANSLATE_NOOP("cbr", "A replication policy acts once it is applied to a server backup vault. Leave "
                                        "the backups enough time before it."),
     .counter = QT_TRANSLATE_NOOP("cbr", "You can create %1 more replication policies."),
     .sort = "created",
     .descending = true,
     .selectable = false,
     .exports = false},
};

constexpr Tab Tabs[] = {{QT_TRANSLATE_NOOP("cbr", "Backup Policies"), "cbr.backupPolicies"},
                        {QT_TRANSLATE_NOOP("cbr", "Replication Policies"), "cbr.replicationPolicies"}};
constexpr Action CreatePolicy{.id = "createPolicy",
                              .title = QT_TRANSLATE_NOOP("cbr", "Create Policy"),
                              .command = "cbr.createPolicy",
                              .place = Place::Page,
                              .opens = "cbr.createPolicy"};

constexpr Section Sections[] = {
    {.id = "cbr.policies",
     .service = "cbr",
     .title = QT_TRANSLATE_NOOP("cbr", "Policies"),
     .tabs = Tabs,
     .primary = &CreatePolicy},
};

// --- Questions
// -----------------------------------------------------------------------------------------------------------

constexpr Column ShortColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name", .width = 600},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 400},
};

constexpr Column DeleteColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name", .width = 200},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 140},
    {.id = "rule",
     .title = QT_TRANSLATE_NOOP("cbr", "Backup Rule"),
     .field = "frequency",
     .width = 360,
     .tells = cbr::backupRule},
    {.id = "retention",
     .title = QT_TRANSLATE_NOOP("cbr", "Retention Rule"),
     .field = "retention",
     .width = 300,
     .tells = cbr::retentionRule},
};

constexpr Confirmation Confirmations[] = {
    {.id = "cbr.enablePolicy",
     .service = "cbr",
     .command = "cbr.enablePolicy",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("cbr", "Enable Policy"),
     .text = QT_TRANSLATE_NOOP("cbr", "Are you sure you want to enable the policy below? It acts at its next time."),
     .columns = ShortColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes")},
    {.id = "cbr.disablePolicy",
     .service = "cbr",
     .command = "cbr.disablePolicy",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("cbr", "Disable Policy"),
     .text = QT_TRANSLATE_NOOP("cbr", "Are you sure you want to disable the policy below? Until it is enabled again, "
                                      "it does nothing for the vaults that it is applied to."),
     .columns = ShortColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes")},
    {.id = "cbr.deletePolicy",
     .service = "cbr",
     .command = "cbr.deletePolicy",
     .argument = "policy",
     .kind = "policy",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete Policy"),
     .text = QT_TRANSLATE_NOOP("cbr", "The policy below is removed from all vaults that it is applied to. *Nothing is "
                                      "backed up automatically there any more*; the backups that it made stay."),
     .line = QT_TRANSLATE_NOOP("cbr", "Policy %1 will be deleted."),
     .columns = DeleteColumns,
     .word = "DELETE",
     .prompt = QT_TRANSLATE_NOOP("cbr", "To confirm deletion, enter *\"%1\"* below."),
     .no = QT_TRANSLATE_NOOP("cbr", "Cancel"),
     .yes = QT_TRANSLATE_NOOP("cbr", "OK")},
    {.id = "cbr.removePolicy",
     .service = "cbr",
     .command = "cbr.removePolicy",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Remove Policy"),
     .text = QT_TRANSLATE_NOOP("cbr", "Are you sure you want to remove the backup policy from the vault below? Its "
                                      "resources are no longer backed up automatically. Backups that are kept for a "
                                      "time still expire, those that are kept by their quantity do not."),
     .columns = ShortColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes"),
     .centred = true},
    {.id = "cbr.removeReplicationPolicy",
     .service = "cbr",
     .command = "cbr.removeReplicationPolicy",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Remove Policy"),
     .text =
         QT_TRANSLATE_NOOP("cbr", "Are you sure you want to remove the replication policy from the vault below? Its "
                                  "backups are no longer replicated automatically."),
     .columns = ShortColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes"),
     .centred = true},
};

} // namespace

std::span<const ListSpec> cbr::policyLists()
{
    return Lists;
}

std::span<const Section> cbr::policySections()
{
    return Sections;
}

std::span<const Confirmation> cbr::policyConfirmations()
{
    return Confirmations;
}
