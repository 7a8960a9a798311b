#pragma once

#include "change.h"
#include "cloud.h"
#include "store.h"

#include <QTemporaryDir>
#include <QtTest>

// A small workspace of its own for each test function: one account with two servers' worth of backups, a partner
// account, everything in known states. Times are relative to `start`. An edition can be followed by readings that hold
// instead of its own: "otc sourceServer=locked".
class World {
public:
    static constexpr qint64 Start = 1'772'438'400'000; // 2026-03-02 08:00:00 UTC
    static constexpr qint64 Minute = 60'000;

    World();
    explicit World(const std::function<void(Change &)> &more, const QString &edition = QStringLiteral("otc"));

    Cloud *operator->() { return m_cloud.get(); }
    Cloud &cloud() { return *m_cloud; }
    QString path() const { return m_folder.filePath(QStringLiteral("workspace.sqlite")); }
    void reopen();

    Session session;  // training/trainee at home
    Session stranger; // partner/colleague at home

    Command command(const char *id, const QVariantMap &arguments = {}) const
    {
        return {.id = QString::fromLatin1(id), .by = session, .arguments = arguments};
    }
    QStringList refused(const Command &command); // rule ids of the dispatch, in order
    QString value(const char *kind, const QString &id, const char *field);
    // Everything but the journal and the clock: what a refused command must leave as it was.
    QByteArray state();

    // A backup named and keyed `id`, available, with a system disk; `values` override.
    static void addBackup(Change &change, const QString &id, const Record &values = {});
    static void addImage(Change &change, const QString &id, const Record &values = {});

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Cloud> m_cloud;
};

inline const QString HomeProject = QStringLiteral("11111111111111111111111111111111");
inline const QString PartnerProject = QStringLiteral("22222222222222222222222222222222");
