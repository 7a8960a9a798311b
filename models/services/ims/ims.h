#pragma once

#include "spec.h"

// Image Management Service: its rows, each table in a file of its own.
namespace ims {

std::span<const CommandSpec> commands();
std::span<const JobSpec> jobs();
std::span<const State> states();
std::span<const Transition> transitions();
std::span<const Rule> rules();
std::span<const Rule> informationRules();
std::span<const Rule> creationRules();
std::span<const ListSpec> creationLists();
std::span<const Section> sections();
std::span<const ListSpec> lists();
std::span<const DetailSpec> details();
std::span<const Confirmation> confirmations();
std::span<const NavItem> navigation();

// Deletes an image, and sets the backup free that it was made of; its tenants lose it.
bool removeImage(Change &change, const QString &image);

} // namespace ims
