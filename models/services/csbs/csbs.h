#pragma once

#include "spec.h"

class Change;

// Cloud Server Backup Service, the older service beside CBR: backups of whole servers without vaults to buy, and
// policies by the minute. Backups, their jobs and the scheduler are those of CBR.
namespace csbs {

constexpr qsizetype MostTags = 10; // of a backup or a policy

// The hidden vault that the backups of a project stand in; none where nobody used the service (CSBS-45).
Record vaultOf(const Facts &facts);
// How many more the project may have.
qint64 backupsLeft(const Facts &facts);
qint64 policiesLeft(const Facts &facts);

// The policy backs up these servers from now on, and no other one does (CSBS-25).
void associate(Change &change, const QString &policy, const QStringList &servers);
// Begins a backup of each server, with these tags. The first one's id.
QString backUp(Change &change, const QStringList &servers, const QVariantList &tags);

std::span<const ListSpec> backupLists();
std::span<const DetailSpec> backupDetails();
std::span<const Confirmation> backupConfirmations();
std::span<const FormSpec> backupForms();
std::span<const Rule> backupRules();
std::span<const ListSpec> policyLists();
std::span<const DetailSpec> policyDetails();
std::span<const Confirmation> policyConfirmations();
std::span<const FormSpec> policyForms();
std::span<const Rule> policyRules();
std::span<const Rule> tagRules();

} // namespace csbs
