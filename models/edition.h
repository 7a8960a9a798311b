#pragma once

#include "result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <span>

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
    QString file;     // what it was loaded by: its id or a path
    QString title;    // "Open Telekom Cloud"
    QString timeZone; // IANA name that times are shown in
    QString timeFormat;
    QList<Region> regions;
    QList<Group> services;           // the Service List
    QMap<QString, QString> colours;  // token -> "#rrggbb"
    QMap<QString, QString> variants; // "createImage" -> "otc"
    QMap<QString, QString> readings; // where manuals differ: "sourceServer" -> "locked"
    // What this console says for a text of the sources, by its context; words.h.
    QMap<QString, QMap<QString, QString>> words;
    // Where an entry stands: "cbr.backups.createImage" -> "row", "more", "toolbar" or Nowhere; places.h.
    QMap<QString, QString> places;
    QStringList hides; // ids of foreignRows()

    static constexpr QLatin1StringView Nowhere{"nowhere"};

    QString region(const QString &role) const;    // verbatim when it is no role of this edition
    QString zone(const QString &role) const;      // "home-a" -> "eu-de-01"
    QString zoneShort(const QString &role) const; // "home-a" -> "AZ1"; imported names verbatim
    QString time(qint64 milliseconds) const;      // "2024-12-16 12:00:59 GMT+01:00"; "--" for 0
};

// Where the manuals of the consoles differ, or contradict each other: what an edition has to say.
struct ManualReading {
    const char *id;
    std::span<const char *const> values;
    const char *about;
};
std::span<const ManualReading> readings();
// As the workspace keeps them, for Facts::reads(): "sourceServer=locked …".
QString readingsText(const Edition &edition);

// Rows that a console can have no place for, when they come from another one: kept, not shown, and counted.
struct ForeignRows {
    const char *id;
    const char *kind; // those of this kind …
    const char *field;
    const char *value; // … with this value
};
std::span<const ForeignRows> foreignRows();

class Cloud;
// Tells the workspace which edition is open, so that its rules follow that one's readings; journalled when it changes.
Success openEdition(Cloud &cloud, const Edition &edition);

QStringList editionIds();
// An id of a built-in edition or a path to a file.
Result<Edition> loadEdition(const QString &idOrFile);
