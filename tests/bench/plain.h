#pragma once

#include "measure.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

// A workspace file without the program, in the mode that the program uses.
struct Plain {
    QSqlDatabase database;

    explicit Plain(const QString &path)
    {
        static int number = 0;
        database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("plain-%1").arg(++number));
        database.setDatabaseName(path);
        if (!database.open())
            giveUp(QStringLiteral("%1 cannot be opened.").arg(path));
        for (const auto &pragma : {QStringLiteral("locking_mode = EXCLUSIVE"), QStringLiteral("journal_mode = WAL"),
                                   QStringLiteral("synchronous = FULL"), QStringLiteral("foreign_keys = ON"),
                                   QStringLiteral("temp_store = MEMORY"), QStringLiteral("cell_size_check = ON")})
            run(QStringLiteral("PRAGMA ") + pragma);
    }

    ~Plain() { database.close(); }
    Q_DISABLE_COPY_MOVE(Plain)

    QSqlQuery prepared(const QString &sql) const
    {
        QSqlQuery query{database};
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            giveUp(query.lastError().text());
        return query;
    }
    void run(const QString &sql) const
    {
        QSqlQuery query{database};
        if (!query.exec(sql))
            giveUp(query.lastError().text());
    }
    static void run(QSqlQuery &query, const QVariantList &values)
    {
        for (int at = 0; at < values.size(); ++at)
            query.bindValue(at, values.at(at));
        if (!query.exec())
            giveUp(query.lastError().text());
    }
    QVariantList first(const QString &sql) const
    {
        QSqlQuery query{database};
        QVariantList row;
        if (query.exec(sql) && query.next()) {
            for (int column = 0; query.value(column).isValid(); ++column)
                row += query.value(column);
        }
        return row;
    }
};
