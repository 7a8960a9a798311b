#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class Context;

// One thing that takes part in the making of an image, as it stands now.
struct Happening {
    QString id; // "server", "snapshot.0", "backup", "image", "zone.0"
    QString title;
    QString state;
    QString look;      // icon of the state: "ok", "busy", "error", "off", "running"
    int progress = -1; // 0 … 99 while it runs
    QString why = {};  // why it is so, and what that means
    bool operator==(const Happening &) const = default;

    QString text() const; // all of it in one line
};

// What is happening with an image: server, a snapshot of each disk, backup, image, and which zone can use it; those
// that take part in the way in which it is made. Empty when there is no such image in the project.
QList<Happening> happenings(const Context &context, const QString &image);
