#pragma once

#include "spec.h"

class Change;

// Backups that other projects get: shared copies in the same region, replicas in another one.
namespace cbr {

// A copy of a backup and what it holds in another project; `differences` have at least its project_id and vault_id.
// The id of the copy.
QString copyBackup(Change &change, const Record &original, const Record &differences);
// The copies of a backup, of both kinds.
QList<Record> copiesOf(const Facts &facts, const QString &backup);
bool isSharedCopy(const Record &backup);

// Whether a backup can be replicated and has no replica in the region yet.
bool replicable(const Change &change, const Record &backup, const QString &region);
// Begins a replica of a backup in a replication vault of another region, with its task in both projects (CBR-142 to
// 149). An empty name is made from the backup's.
QString beginReplica(Change &change, const Record &backup, const Record &vault, const QString &name,
                     const QString &description);
// Begins to delete the copies that recipients accepted; those that an image was made of stay (CBR-140).
void beginDeletionOfCopies(Change &change, const QString &backup);
// With how many more projects the backup at hand can be shared (CBR-134).
qint64 membersLeft(const Facts &facts);

std::span<const Rule> sharingRules();
std::span<const FormSpec> sharingForms();
std::span<const Confirmation> sharingConfirmations();
std::span<const Rule> replicaRules();
std::span<const FormSpec> replicaForms();

} // namespace cbr
