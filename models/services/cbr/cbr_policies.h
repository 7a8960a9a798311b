#pragma once

#include "spec.h"

class Change;

// Policies make backups and replicas by themselves, and take away what is older than they keep.
namespace cbr {

// Sets the one job of the policy at its next slot; a policy that is disabled, applied to nothing, or to vaults without
// resources has none. To be called whenever one of this has changed.
void planPolicy(Change &change, const QString &policy);
// The same of the policies of a vault.
void planPoliciesOf(Change &change, const QString &vault);
// What both services do with a policy that a form fills in, the argument "policy" if there is one; no status: it stays.
void createPolicy(Change &change, const QString &service, const QString &type, const QString &status);
void modifyPolicy(Change &change, const QString &status);
// … and with those of the argument "policy".
void enablePolicies(Change &change);
void disablePolicies(Change &change);
void deletePolicies(Change &change);
// Applies a backup policy to vaults; the one that was applied before gives way (CBR-90).
void applyPolicy(Change &change, const QStringList &vaults, const QString &policy);
// Takes the policy of this type ("backup", "replication") off the vault. Its backups stay (CBR-108).
void removePolicy(Change &change, const QString &vault, const QString &type);

// A backup that a policy made has ended, well or not: what its resource has too many of goes (CBR-98, 99, 103).
void keepWhatPoliciesSay(Change &change, const QString &backup);
// Sets the one job that takes an automatic backup away at the clean-up after its time (CBR-102).
void planExpiry(Change &change, const QString &backup);
// That job: a backup whose time is over goes. One that is busy is looked at again later.
void retention(Change &change, const QString &backup);
// When a backup that is made now goes by itself; 0: never by its time.
qint64 expiryOf(const Change &change, const Record &policy);
// The time zone of the console that is open.
QString zoneOf(const Change &change);

// What a policy does in a sentence, as the console has it; of a row, or of what a form holds.
QString backupRule(const Record &policy);
QString retentionRule(const Record &policy);
// As lists to choose from call it: name, status and id; and its rule, too.
QString policyWithState(const Record &policy);
QString policyLine(const Record &policy);

// How many more policies of this type the project may have (CBR-89).
qint64 policiesLeft(const Facts &facts, const QString &type);

std::span<const Rule> policyRules();
std::span<const ListSpec> policyLists();
std::span<const Section> policySections();
std::span<const Confirmation> policyConfirmations();
std::span<const FormSpec> policyForms();

} // namespace cbr
