#pragma once

#include "query.h"
#include "result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

// One resource as an answer describes it, in the words of the workspace.
struct AnswerRow {
    QString kind;        // of the workspace: "backup", "backupDisk", …
    QString source;      // what the answers call it: "backup", "backupChild", …
    Record values;       // column -> value; a name that begins with @ steers the import and is no column
    QString extra;       // the members that have no column, as a JSON object; "" = none
    bool detail = false; // of a call for one resource, which says more than a list does
    QString file;
    qint64 at = 0; // byte in the file
};

// What the answers of the documented list and detail calls hold. One resource stands there once, though several answers
// may speak of it: what a detail call says goes before a list, and else what the later file says.
struct Answers {
    QList<AnswerRow> rows;
    QMap<QString, int> unknown;     // "backup extend_info.foo" -> how often; they are kept in AnswerRow::extra
    QMap<QString, QString> partial; // file -> "1/50": of the answers that are one page of a longer list
    QMap<QString, QByteArray> data; // file -> what it holds

    // A failure that points at the row.
    Failure failure(const AnswerRow &row, const QString &message, const QString &remedy = {}) const;
};

// Reads answers of CBR (vaults, backups, share members), IMS (images) and ECS (servers, attached disks). The kind is
// recognised by the members. Any failure names file, line and column, says what was expected and what to do; it is all
// or nothing. Refused: damaged JSON (see answers_json.h), files over 64 MB, answers of other calls, members that are
// missing or of the wrong type, values that are not documented.
Result<Answers> readAnswers(const QStringList &files);
