#include "cbr_copies.h"
#include "cbr_vaults_columns.h"

namespace {

constexpr const char *SelectOne = QT_TRANSLATE_NOOP("cbr", "--Select--");

constexpr When Capable[] = {{"region", "home|capable"}};
constexpr When ForReplicas[] = {{"object_type", "server"}, {"protect_type", "replication"}};
constexpr FormField DestinationRegion{.id = "region",
                                      .kind = FormField::Choice,
                                      .title = QT_TRANSLATE_NOOP("cbr", "Destination Region"),
                                      .prompt = SelectOne,
                                      .rows = "project",
                                      .label = "region",
                                      .value = "region",
                                      .only = Capable};
constexpr FormField DestinationProject{.id = "project",
                                       .kind = FormField::Choice,
                                       .title = QT_TRANSLATE_NOOP("cbr", "Destination Project"),
                                       .prompt = SelectOne,
                                       .rows = "project",
                                       .within = "region",
                                       .column = "region"};
constexpr FormField DestinationVault{
    .id = "destination",
    .kind = FormField::Choice,
    .title = QT_TRANSLATE_NOOP("cbr", "Destination Vault"),
    .helper = QT_TRANSLATE_NOOP("cbr", "A backup can be copied to several regions, and lies there once. The traffic is "
                                       "charged to the region that it comes from."),
    .prompt = SelectOne,
    .rows = "vault",
    .only = ForReplicas,
    .within = "project",
    .columns = cbr::VaultWithId,
    .refreshes = true};

constexpr FormField ReplicaFields[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("cbr", "Name"),
     .mandatory = true,
     .from = "server_name",
     .pattern = "%1_%3"},
    {.id = "description", .kind = FormField::Area, .title = QT_TRANSLATE_NOOP("cbr", "Description"), .limit = 255},
    DestinationRegion,
    DestinationProject,
    DestinationVault,
};
constexpr FormField VaultFields[] = {DestinationRegion, DestinationProject, DestinationVault};

constexpr FormSpec Forms[] = {
    {.id = "cbr.replicateBackup",
     .service = "cbr",
     .command = "cbr.replicateBackup",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Replica"),
     .fields = ReplicaFields,
     .done = QT_TRANSLATE_NOOP("cbr", "The replica %1 is being created."),
     .centred = false},
    {.id = "cbr.replicateVault",
     .service = "cbr",
     .command = "cbr.replicateVault",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Replica"),
     .fields = VaultFields,
     .done = QT_TRANSLATE_NOOP("cbr", "Replicas are being created of the backups in: %1"),
     .centred = false},
};

} // namespace

std::span<const FormSpec> cbr::replicaForms()
{
    return Forms;
}
