#pragma once

#include "result.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include "command.h"

class Cloud;

// What came in, for the person who imported it.
struct ImportReport {
    QString account;
    QString accountId;
    QString user;
    QString password;               // a practice password, made for the import
    QMap<QString, int> counts;      // kind of the workspace -> rows, placeholders not among them
    QStringList placeholders;       // "vault <id>"
    QMap<QString, int> unknown;     // "backup extend_info.foo" -> how often
    QMap<QString, QString> partial; // file -> "1/50"
    int publicImagesKnown = 0;      // public images that the workspace has already; they stay as they are

    QString text() const; // translated, several lines
};

// Reads the answers (see answers.h) into a new account: one user, a project for each project id, and what stands in the
// answers, ids and names as they came. What they refer to without describing it becomes a placeholder with the name
// "(not imported) <id>". One command "iam.import" through the door, all or nothing; nothing that exists is changed.
// Without a name the account is called after its first project.
// Failure: unreadable answers, a name that is taken or unusable, ids that the workspace has already.
Result<ImportReport> importAnswers(Cloud &cloud, const QStringList &files, const QString &accountName = {});

// The two halves of it: the first, which takes the time, may be done in another thread.
struct Import {
    Command command;
    ImportReport report; // as far as the answers tell
};
Result<Import> readImport(const QStringList &files, const QString &accountName = {});
Result<ImportReport> takeImport(Cloud &cloud, const Import &import);
