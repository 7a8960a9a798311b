#pragma once

#include "spec.h"

class Change;

// Elastic Cloud Server: its rows, each table in a file of its own, and what other subjects need of servers.
namespace ecs {

constexpr int LongestDescription = 85; // of a server

std::span<const Section> sections();
std::span<const ListSpec> lists();
std::span<const DetailSpec> details();
std::span<const Confirmation> confirmations();
std::span<const FormSpec> forms();
std::span<const CommandSpec> commands();
std::span<const JobSpec> jobs();
std::span<const State> states();
std::span<const Transition> transitions();
std::span<const Mark> marks();
std::span<const Rule> rules();

// What somebody does to a server makes the images fail that are being made of it. Every command that operates on a
// server calls it, and stands in the group "ecs.touch", whose rules refuse it where a server is locked instead.
void touch(Change &change, const QString &server);

// Whether a disk that is new to a server is online there (IMS-98). `san`: the guest's policy, empty for a guest that
// has none; `role`: system or data.
bool comesOnline(const QString &san, const QString &bus, const QString &role);

// What a Linux guest calls the file system of a disk, and what its /etc/fstab names: another disk has another one.
QString fileSystemId(const QString &diskId);

// What stands before the line that a person types into the remote login.
QString consolePrompt(const Record &server, const QString &mode);

} // namespace ecs
