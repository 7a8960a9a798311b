#pragma once

#include "result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

// Which console is replicated: words, places, colours and the variant of each page that truly differs.
// Read from resources/editions/<id>.yaml. Data, not code: nothing asks which edition this is.
struct Edition {
    struct Region {
        QString role;      // "home"
        QString name;      // "eu-de"
        QStringList zones; // "eu-de-01", … in the order of the roles "home-a", "home-b"
    };
    struct Entry {
        QString title;
        QString page; // empty: not there yet
    };
    struct Group {
        QString title; // "Computing"
        QList<Entry> entries;
    };

    QString id;
    QString title;    // "Open Telekom Cloud"
    QString timeZone; // IANA name that times are shown in
    QString timeFormat;
    QList<Region> regions;
    QList<Group> services;           // the Service List
    QMap<QString, QString> colours;  // token -> "#rrggbb"
    QMap<QString, QString> variants; // "createImage" -> "otc"

    QString region(const QString &role) const;    // verbatim when it is no role of this edition
    QString zone(const QString &role) const;      // "home-a" -> "eu-de-01"
    QString zoneShort(const QString &role) const; // "home-a" -> "AZ1"; imported names verbatim
    QString time(qint64 milliseconds) const;      // "2024-12-16 12:00:59 GMT+01:00"; "--" for 0
};

QStringList editionIds();
// An id of a built-in edition or a path to a file.
Result<Edition> loadEdition(const QString &idOrFile);
