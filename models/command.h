#pragma once

#include <QList>
#include <QString>
#include <QVariantMap>

// Who asks, and where. Everything that a command or a page may see belongs to this project.
struct Session {
    QString account; // account id, 32 hex
    QString user;    // user name
    QString project; // project id, 32 hex
    bool operator==(const Session &) const = default;
};

// One thing that a person asks the cloud to do. The rows of spec.h say which commands exist and what they take.
struct Command {
    QString id; // "ims.createImage"
    Session by = {};
    QVariantMap arguments = {}; // ids, texts, lists; {"backup": "…", "name": "web-image-01", "tags": [{"key","value"}]}
};

// A broken rule, ready to be shown (texts are translated).
struct Refusal {
    QString rule;        // "CBR-07"
    QString field = {};  // the argument to mark on a form, or empty
    QString target = {}; // the id of the resource that the rule speaks of, when a command names several
    QString code = {};   // the console's own error code
    QString reason;
    QString remedy = {};
    QString source = {}; // manual page
    QString page = {};   // a page that helps ("ims.image"), with pageId as its id
    QString pageId = {};
};

struct Outcome {
    QList<Refusal> refusals = {};
    QString created = {};   // id of the resource that the command made
    QVariantMap facts = {}; // what else the person is to be told, e.g. {"backupsKept": ["…"]}
    bool ok() const { return refusals.isEmpty(); }
};
