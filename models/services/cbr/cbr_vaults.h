#pragma once

#include "spec.h"

class Change;
class Facts;

// Vaults: what is in them, and how full they are. How many resources a vault has and how much they hold is kept by the
// workspace itself (resources/sql/003-backups.sql), whoever changes it.
namespace cbr {

constexpr int MostVaultTags = 20;
constexpr int MostBindTags = 5;
constexpr qint64 LeastVault = 10; // GB
constexpr qint64 MostVault = 10'485'760;

// The kind of resources that a vault with this object_type takes: "server", "disk", "fileSystem".
const char *kindIn(const QString &objectType);
// Whether a vault takes backups and resources: Available or Locked.
bool isOpen(const Record &vault);

// Puts a resource of the vault's kind into it, or takes one out of the vault it is in; its backups stay where they are.
void associate(Change &change, const QString &vault, const QString &resource);
void leaveVault(Change &change, const Record &vaultResource);
// A policy is due: its vaults that associate automatically take what their tags name (CBR-125 to CBR-127), before they
// are backed up.
void associateAutomatically(Change &change, const QString &policy);

// So many GB more stand in the vault, or less. One that expands by itself grows by a quarter when it is full (CBR-124).
void fillVault(Change &change, const QString &vault, qint64 gigabytes);

std::span<const ListSpec> vaultLists();
std::span<const DetailSpec> vaultDetails();
std::span<const FormSpec> vaultForms();
std::span<const Confirmation> vaultConfirmations();
std::span<const Rule> vaultRules();
std::span<const Rule> associationRules();
std::span<const Rule> leavingRules();

// Resources that a command names: {id, excluded: [disks]} or only the id of each.
struct Chosen {
    QString id;
    QStringList excluded;
};
QList<Chosen> chosenOf(const QVariant &resources);
void associateChosen(Change &change, const QString &vault, const QList<Chosen> &resources);
// The vault at hand: the target of a command, or the one that it makes, as far as it is known.
Record vaultAtHand(const Facts &facts);
QVariantList bindTagsOf(const Record &vault);
QString bindTagsText(const QVariantList &tags);

// Begins to delete some of the backups that these values name. The time to look again, or 0 when there are none left.
qint64 emptyOut(Change &change, const QList<Filter> &which);
// The task of this type that runs for the vault and the resource; empty: none.
QString runningTask(const Rows &running, const char *type, const QString &vault, const QString &resource);

} // namespace cbr
