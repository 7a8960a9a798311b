#pragma once

#include "spec.h"

#include <QString>

class Change;

// How backups come about, whoever wants them: a person, a policy, an image on its way, the older service.
namespace cbr {

struct BackupWish {
    QString vault; // its object_type says what is backed up: "server" and "csbs" a server, "disk" a disk, "turbo" a
                   // file system
    QString name;
    QString description = {};
    bool full = false;   // in any case; else only the first one of the resource is
    QString policy = {}; // that makes it: it is an automatic one then …
    qint64 expires = 0;  // … which goes at this time; 0: never by itself
    QString image = {};  // that is made on the way: with all disks, also those that are left out else, and sooner done
};

struct NewBackup {
    QString id;
    qint64 snapshots = 0; // when an image can be made of it
    qint64 done = 0;
    qint64 gigabytes = 0;
};

// Begins a backup of the resource with this id: its row, the rows of its disks with what is on them now, its task and
// its jobs. Asks no rules. Names and zone, guest and preparation are those of the resource at this moment.
NewBackup beginBackup(Change &change, const QString &resource, const BackupWish &wish);

// Where the disks of a backup go: {from: backupDisk, to: disk}.
struct Destination {
    QString from;
    QString to;
};
// What a command asks for as `disks`; without it each disk goes where it came from, as far as that is still there.
QList<Destination> destinationsOf(const QVariant &disks);
QList<Destination> originalDisks(const QList<Record> &parts, const QList<Record> &disks);

// What the backup that is being taken away shares with the next one of its resource stays, as that one's (CBR-78): how
// much of what it took in its vault, in gigabytes. What is left of it is restorable as before.
qint64 leaveToNext(Change &change, const Record &backup);

// Begins to restore a server or a disk from a backup: the server is stopped first and started afterwards if it is to
// be. Its files are replaced when that has ended; disks that nothing is restored to keep theirs (CBR-65). Asks no
// rules. False in a state in which that cannot be.
bool beginRestore(Change &change, const QString &backup, const QList<Destination> &destinations, bool startAfterwards);

// The columns of a disk of a server as a copy made now has them: project, role, size, bus, encryption, position, and
// its content. A database that runs meanwhile leaves its files, on the data disks if there are any, in a state that no
// transaction had (IMS-07).
Record copyOfDisk(const Record &server, const Record &disk, bool hasDataDisks);

// The disks of a server by position. all: also those that are left out of its backups.
QList<Record> disksOf(const Change &change, const QString &server, bool all);
bool hasDataDisks(const QList<Record> &disks);
qint64 gigabytesOf(const QList<Record> &disks);

// A server or a disk is gone for good: its backups know (CBR-23).
void sourceGone(Change &change, const QString &resource);

// Several backups made at once get a number each (CBR-34).
QString numbered(const QString &name, qsizetype at, qsizetype count);

// What rules of both services ask of a server, or of what names one.
namespace toBackUp {
bool serverBusy(const Facts &facts);
bool backedUpNow(const Facts &facts);
bool restoredNow(const Facts &facts);
bool withoutDisks(const Facts &facts);
bool bareMetal(const Facts &facts);
bool frozen(const Facts &facts);
bool veryLarge(const Facts &facts);
} // namespace toBackUp

// … and of a backup that goes back to its server, to the disks of the argument "disks" if there is one.
namespace toRestore {
bool serverGone(const Facts &facts);
bool serverBusy(const Facts &facts);
bool otherType(const Facts &facts);
bool otherSystem(const Facts &facts);
bool backedUpNow(const Facts &facts);
bool restoredNow(const Facts &facts);
bool elsewhere(const Facts &facts);
bool dataOntoSystem(const Facts &facts);
bool destinationSmaller(const Facts &facts);
bool destinationBusy(const Facts &facts);
bool destinationTwice(const Facts &facts);
} // namespace toRestore

std::span<const Rule> backupRules();
std::span<const FormSpec> backupForms();
std::span<const Rule> restoreRules();
std::span<const Rule> diskRules();
std::span<const FormSpec> diskForms();
std::span<const ListSpec> diskLists();
std::span<const DetailSpec> diskDetails();
std::span<const Section> diskSections();

} // namespace cbr
