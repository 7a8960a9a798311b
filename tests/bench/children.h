#pragma once

#include <QStringList>

// What the bench runs as processes of their own: "NAME FILE…". Returns the exit status.
int runAsChild(int argc, char **argv, const QStringList &arguments);

// Prints rows: fetched and painted, over a workspace of scenario `large`.
void measureLists(const QString &file);
// The same of the images and servers in a workspace of scenario `many-images`.
void measureImageLists(const QString &file);
// Prints rows: commands and due jobs. The files are changed; `bare` is a copy of `file`.
void measureDispatch(const QString &file, const QString &bare);
void measureAdvance(const QString &file, const QString &bare);
void measureCreations(const QString &file, const QString &bare);
// Prints "advanced MILLISECONDS" for all jobs that stand in the file.
void measureDue(const QString &file);

// Makes so many jobs due, and no others, in a workspace that nobody has open: every other backup becomes available,
// the others end their restoring.
void makeDue(const QString &file, int jobs);
// The same with images that are being created, over all accounts: one half from backups, the other of servers.
void makeCreations(const QString &file, int images);
// Applies so many weekly policies to one vault with one server each, in a workspace that nobody has open; nothing else
// is due.
void makePolicies(const QString &file, int policies);
// Prints the row of a year of these policies: backups and their retention, by the door and in bare SQL.
void measurePolicies(const QString &file, const QString &bare);
