#pragma once

#include "spec.h"

#include <functional>

class Change;

// Servers and disks from images, and other systems on servers: what its files, and the pages, share.
namespace ecs {

using Fetch = std::function<Rows(const Query &)>;

// The image if the project may make servers of it: its own, a public one, or one that it was given and accepted.
// Empty otherwise. kind: "public", "private", "shared", or empty for any of them.
Record imageFor(const Fetch &fetch, const QString &id, const QString &project, const QString &kind = {});
// The disks that an image brings along, the system disk first.
QList<Record> imageDisks(const Fetch &fetch, const Record &image);
// The image that a server was made of; empty when it is gone, or was never known.
Record originalImage(const Fetch &fetch, const Record &server);
// Where a project can have servers, by role or by the names that an import brought.
QStringList zonesOf(const Fetch &fetch, const QString &project);

// The disks of a new server as it is asked for: what the command does not say is as the image has it, and the image's
// disks come first. Keys: role, size_gb, bus, type, encrypted, shared, files, fingerprint, image_id, and `least`, below
// which it cannot be.
QList<Record> disksAskedFor(const Fetch &fetch, const Record &image, const QVariantMap &arguments,
                            const QString &project);
constexpr int MostDataDisks = 23;
constexpr int MostSystemGb = 1024;
constexpr int LeastDataGb = 10;
constexpr int MostDataGb = 32'768;
constexpr int MostServers = 100; // of one command
constexpr int MostUserData = 32'768;

// Where a new server stands, in place of a zone: in one that the cloud picks, or several in all of them by turns.
inline constexpr QLatin1StringView AnyZone{"random"};
inline constexpr QLatin1StringView EveryZone{"multi"};

// What a command names a key pair by, its name or its id, as its name; empty when the project has no such.
QString keyPairName(const Fetch &fetch, const QString &nameOrId, const QString &project);

// What a password is worth: "strong", "weak", or "" when there is none. The command gets this word (or "different", of
// two that differ), and the password itself stays in the field that it was typed into.
QString passwordWorth(const QString &password, const QString &user);

// How long a page takes to read the disks of an image, in simulated milliseconds: longer the more data disks there are.
qint64 readingTime(int dataDisks);

// What is found on a data disk of a server whose image was made of a volume over several disks.
inline constexpr const char *LostVolume = "(unreadable: part of a volume over several disks)";

void createServers(Change &change);
void createTemporary(Change &change);
void createDataDisks(Change &change);
void changeOs(Change &change);
void reinstallOs(Change &change);
std::span<const JobSpec> makingJobs();
std::span<const Rule> makingRules();
std::span<const ListSpec> makingLists();
std::span<const FormSpec> makingForms();

} // namespace ecs
