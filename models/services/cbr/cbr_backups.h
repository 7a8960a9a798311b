#pragma once

#include "query.h"

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

// The columns of a disk of a server as a copy made now has them: project, role, size, bus, encryption, position, and
// its content. A database that runs meanwhile leaves its files, on the data disks if there are any, in a state that no
// transaction had (IMS-07).
Record copyOfDisk(const Record &server, const Record &disk, bool hasDataDisks);

// The disks of a server by position. all: also those that are left out of its backups.
QList<Record> disksOf(const Change &change, const QString &server, bool all);
bool hasDataDisks(const QList<Record> &disks);
qint64 gigabytesOf(const QList<Record> &disks);

} // namespace cbr
