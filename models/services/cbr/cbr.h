#pragma once

#include "spec.h"

// Cloud Backup and Recovery: its rows, each table in a file of its own.
namespace cbr {

std::span<const CommandSpec> commands();
std::span<const JobSpec> jobs();
std::span<const State> states();
std::span<const Transition> transitions();
std::span<const Rule> rules();
std::span<const Section> sections();
std::span<const ListSpec> lists();
std::span<const DetailSpec> details();
std::span<const Confirmation> confirmations();
std::span<const NavItem> navigation();

// Begins to delete a backup, whatever was made of it; false in a state in which that cannot be. turns: how many
// deletions it lasts until it is done, when others come first.
bool beginDeletion(Change &change, const QString &backup, int turns = 1);

} // namespace cbr
