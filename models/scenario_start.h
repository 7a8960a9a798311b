#pragma once

#include "document.h"
#include "edition.h"
#include "progress.h"
#include "query.h"

class Store;

// Everything that a scenario file says about the start, checked and with all ids made, before a row is written.
struct StartPlan {
    struct Row {
        const char *kind;
        Record record;
    };
    struct Job {
        const char *job;
        QString resource;
        qint64 due;
    };
    struct Quota {
        QString project;
        QString type;
        qint64 amount;
    };
    struct Target { // of generated resources
        QString project;
        QString region;
        qint64 parts;
    };

    qint64 start = 0;
    QList<Row> rows = {};
    QList<Job> jobs = {};
    QList<Quota> quotas = {};
    QMap<QString, QString> settings = {};
    QList<Target> targets = {};
    // How many are to be generated, over all targets.
    struct Amounts {
        qint64 backups = 0;
        qint64 servers = 0;
        qint64 images = 0; // of system disks
        Amounts share(qint64 parts, qint64 of) const;
        Amounts operator-(const Amounts &other) const;
    };
    Amounts amounts = {};
};

// The same document, edition and seed give the same plan.
Result<StartPlan> planStart(const Document &document, const Edition &edition, quint64 seed);
// Inside a transaction. can throw StoreError
void writeStart(Store &store, const StartPlan &plan);
// Servers, vaults, backups and images from the seed, spread over the plan's targets. can throw StoreError
// `backups`: how many instead of what the plan says, the rest in proportion; 0: as planned.
Success generateStart(Store &store, const StartPlan &plan, qint64 backups, quint64 seed, const Progress &progress);
