#pragma once

#include "spec.h"

// What is done to disks: attached, detached, expanded, deleted. Its rows, each table in a file of its own.
namespace evs {

constexpr int MostDataDisks = 23; // of a server
constexpr int MostSystemGb = 1024;
constexpr int LeastDataGb = 10;
constexpr int MostDataGb = 32'768;

std::span<const CommandSpec> commands();
std::span<const FormSpec> forms();
std::span<const Confirmation> confirmations();
std::span<const Rule> rules();

} // namespace evs
