#pragma once

#include "change.h"

#include <span>

// The remote login: a table of lines that a guest knows, what it answers and what the line changes. No shell. The
// answers are those of such a system, so they are the same in every language.
namespace ecs {

// The guest that a line is given to, and where the session stands.
struct Guest {
    Change &change;
    Record server;
    QVariantMap facts; // what stands in its column "guest"
    QList<Record> disks;
    QString mode = {}; // "diskpart" inside DiskPart
    int disk = -1;     // selected there
    int volume = -1;

    QString text(const char *field) const { return server.value(QString::fromLatin1(field)).toString(); }
    bool prepared() const { return server.value(QStringLiteral("prepared")).toBool(); }
    void setPrepared();
    void setFact(const QString &fact, const QVariant &value); // an invalid one takes it away
    void bringOnline(int at);
    void lose(int at); // what is on this disk
};

// "/etc/hostname = web-01" on a disk is a file with this name and this text.
struct File {
    QString name;
    QString text;
};
QList<File> filesOn(const Record &disk);

struct Line {
    const char *pattern; // of the whole line
    QString (*answer)(Guest &, const QStringList &captured);
    const char *shown;     // as it is offered to somebody who does not know it
    const char *mode = ""; // in which it is known
};

std::span<const Line> windowsLines();
std::span<const Line> linuxLines();
QString windowsUnknown(const Guest &guest, const QString &line);
QString linuxUnknown(const QString &line);

} // namespace ecs
