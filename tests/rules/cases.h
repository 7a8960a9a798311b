#pragma once

#include "support/world.h"

#include <functional>

namespace rules {

// One row per enforced rule: what has to be so that exactly these rules are broken. Everything that a row leaves out
// stands as in the world of the passing case.
struct Case {
    const char *rule;
    const char *command;
    Record backup = {};
    Record image = {};
    Record vault = {};
    QVariantMap arguments = {};
    QStringList rules = {};                  // when others are broken with it
    QString edition = QStringLiteral("otc"); // whose readings hold, see World
    std::function<void(Change &)> more = [](Change &) {};
};

// How a command is asked for when its rules all hold: the same fields, without a rule.
using Passing = Case;

QVariantList tags(int count, const QString &key = QStringLiteral("key%1"),
                  const QString &value = QStringLiteral("value"));

// A file each, one subject; `passing` has the commands that need more than the world of every case.
struct Subject {
    QList<Case> cases;
    QList<Passing> passing = {};
    QList<Case> warnings = {}; // one row per warning: what has to be so that it is given …
    QList<Case> silent = {};   // … and what not
};
Subject backups();
Subject backupMaking();
Subject restoring(); // and what is made of backups of disks and file systems
Subject clockAndImports();
Subject images();      // from backups, and their deletion
Subject information(); // names, descriptions, tags, quotas
Subject creation();    // images from servers
Subject sharing();
Subject copies();
Subject upkeep();
Subject servers();
Subject disks();  // attached, detached, expanded, deleted
Subject making(); // servers and disks from images, Change OS, Reinstall OS
Subject console();
Subject vaults();
Subject arrears();
Subject backupSharing();
Subject replicas();
Subject policies();
Subject csbs(); // the older service
Subject csbsMigration();

} // namespace rules
