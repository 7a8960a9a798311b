#include "schemas.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

QStringList frozenSchemas()
{
    const QDir folder{QStringLiteral(TEST_DATA "/schema")};
    QStringList dumps;
    for (const QString &file : folder.entryList({u"[0-9]*.sql"_s}, QDir::Files, QDir::Name))
        dumps += folder.filePath(file);
    return dumps;
}

void makeFrozen(const QString &dump, const QString &path)
{
    const QString name = u"frozen"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        QFile file{dump};
        if (!database.open() || !file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be made", qPrintable(path));
        const QStringList statements = QString::fromUtf8(file.readAll()).split(u"\n--;\n"_s);
        for (const QString &statement : statements) {
            if (QSqlQuery query{database}; !query.exec(statement.trimmed()))
                qFatal("%s: %s\n%s", qPrintable(dump), qPrintable(query.lastError().text()), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(name);
}
