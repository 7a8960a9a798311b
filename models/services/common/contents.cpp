#include "common/contents.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

QString contents::fingerprint(const QString &files)
{
    return QString::fromLatin1(QCryptographicHash::hash(files.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
}

QString contents::inconsistent(const QString &files, const QString &database)
{
    QJsonArray marked;
    const QJsonArray all = QJsonDocument::fromJson(files.toUtf8()).array();
    for (const QJsonValue &file : all)
        marked += u"%1 (crash-consistent: written while %2 ran)"_s.arg(file.toString(), database);
    return QString::fromUtf8(QJsonDocument{marked}.toJson(QJsonDocument::Compact));
}
