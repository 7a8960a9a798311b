#include "cbr_vaults_columns.h"

using namespace Qt::StringLiterals;

using cbr::BindColumns;

// The questions about vaults, what is in them and their tags.
namespace {

QString payPerUse(const Record &)
{
    return say("cbr", QT_TRANSLATE_NOOP("cbr", "Pay-per-use"));
}

constexpr Column DeleteColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .field = "name", .width = 280},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("cbr", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 170},
    {.id = "capacity",
     .title = QT_TRANSLATE_NOOP("cbr", "Vault Capacity (GB)"),
     .field = "capacity_gb",
     .cell = Cell::Number,
     .width = 190},
    {.id = "used",
     .title = QT_TRANSLATE_NOOP("cbr", "Used Capacity (GB)"),
     .field = "used_gb",
     .cell = Cell::Number,
     .width = 190},
    {.id = "billing",
     .title = QT_TRANSLATE_NOOP("cbr", "Billing Mode"),
     .field = "id",
     .width = 170,
     .tells = payPerUse},
};
constexpr Column TagColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("cbr", "Key"), .field = "key", .width = 450},
    {.id = "value", .title = QT_TRANSLATE_NOOP("cbr", "Value"), .field = "value", .width = 550},
};

constexpr Confirmation dissociating(const char *id, const char *title, std::span<const Column> columns)
{
    return {.id = id,
            .service = "cbr",
            .command = "cbr.dissociate",
            .argument = "resource",
            .kind = "vaultResource",
            .title = title,
            .text =
                QT_TRANSLATE_NOOP("cbr", "The resources below leave their vault, *and all of their backups in it are "
                                         "deleted*, those that were made by hand, too."),
            .columns = columns,
            .no = QT_TRANSLATE_NOOP("cbr", "No"),
            .yes = QT_TRANSLATE_NOOP("cbr", "Yes")};
}

constexpr Confirmation Confirmations[] = {
    {.id = "cbr.deleteVault",
     .service = "cbr",
     .command = "cbr.deleteVault",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete Vault"),
     .text =
         QT_TRANSLATE_NOOP("cbr", "The vaults below are removed for good, *and all backups in them*. Nothing can be "
                                  "restored from these any more."),
     .line = QT_TRANSLATE_NOOP("cbr", "Vault %1 will be deleted."),
     .columns = DeleteColumns,
     .word = "DELETE",
     .prompt = QT_TRANSLATE_NOOP("cbr", "To confirm deletion, enter *\"%1\"* below."),
     .no = QT_TRANSLATE_NOOP("cbr", "Cancel"),
     .yes = QT_TRANSLATE_NOOP("cbr", "OK")},
    {.id = "cbr.disableAssociation",
     .service = "cbr",
     .command = "cbr.disableAssociation",
     .argument = "vault",
     .kind = "vault",
     .title = QT_TRANSLATE_NOOP("cbr", "Disable Automatic Association"),
     .text = QT_TRANSLATE_NOOP("cbr", "The vaults below take nothing by themselves any more. *What is associated with "
                                      "them stays.*"),
     .columns = BindColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes"),
     .yesIsPrimary = false,
     .centred = true},
    dissociating("cbr.dissociate", QT_TRANSLATE_NOOP("cbr", "Dissociate Server"), cbr::ServersInVault),
    dissociating("cbr.dissociateDisk", QT_TRANSLATE_NOOP("cbr", "Dissociate Disk"), cbr::DisksInVault),
    dissociating("cbr.dissociateFileSystem", QT_TRANSLATE_NOOP("cbr", "Dissociate File System"),
                 cbr::FileSystemsInVault),
    {.id = "cbr.deleteVaultTag",
     .service = "cbr",
     .command = "cbr.deleteVaultTag",
     .argument = "tag",
     .kind = "vaultTag",
     .title = QT_TRANSLATE_NOOP("cbr", "Delete Tag"),
     .text = QT_TRANSLATE_NOOP("cbr", "*This tag is taken off the vault.* Whatever finds or groups resources by it no "
                                      "longer finds this one."),
     .columns = TagColumns,
     .no = QT_TRANSLATE_NOOP("cbr", "No"),
     .yes = QT_TRANSLATE_NOOP("cbr", "Yes")},
};

} // namespace

std::span<const Confirmation> cbr::vaultConfirmations()
{
    return Confirmations;
}
