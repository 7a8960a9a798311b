#pragma once

#include "support/world.h"

// A console that replicates images across regions, with what that needs in the other one.
namespace abroad {

inline const QString Project = QString{32, QLatin1Char{'3'}};
inline const QString Elsewhere = QString{32, QLatin1Char{'4'}}; // in a region that takes no full-ECS images

inline void fill(Change &change)
{
    change.setSetting("readings", QStringLiteral("fullReplication=acrossRegions signs=latin"));
    const QString account{32, QLatin1Char{'a'}};
    for (const auto &[id, region] :
         {std::pair{Project, QStringLiteral("capable")}, std::pair{Elsewhere, QStringLiteral("notcapable")}})
        change.insert("project", {{QStringLiteral("id"), id},
                                  {QStringLiteral("account_id"), account},
                                  {QStringLiteral("region"), region},
                                  {QStringLiteral("name"), region}});
    const auto vault = [&change](const QString &id, const QString &type, int capacity) {
        change.insert("vault", {{QStringLiteral("id"), id},
                                {QStringLiteral("project_id"), Project},
                                {QStringLiteral("name"), id},
                                {QStringLiteral("status"), QStringLiteral("available")},
                                {QStringLiteral("protect_type"), type},
                                {QStringLiteral("capacity_gb"), capacity},
                                {QStringLiteral("created"), World::Start}});
    };
    vault(QStringLiteral("vault-there"), QStringLiteral("replication"), 500);
    vault(QStringLiteral("vault-small"), QStringLiteral("replication"), 59);
    vault(QStringLiteral("vault-backup"), QStringLiteral("backup"), 500);
    for (const auto &[id, owner] : {std::pair{"agency", QLatin1Char{'a'}}, std::pair{"theirs", QLatin1Char{'b'}}})
        change.insert("agency", {{QStringLiteral("id"), QString::fromLatin1(id)},
                                 {QStringLiteral("account_id"), QString{32, owner}},
                                 {QStringLiteral("name"), QStringLiteral("ims_cross_copy")}});
}

// The arguments of a replication there that lacks nothing.
inline QVariantMap to(const QVariantMap &other = {})
{
    QVariantMap arguments{{QStringLiteral("type"), QStringLiteral("across")},
                          {QStringLiteral("region"), QStringLiteral("capable")},
                          {QStringLiteral("project"), Project},
                          {QStringLiteral("vault"), QStringLiteral("vault-there")},
                          {QStringLiteral("agency"), QStringLiteral("agency")},
                          {QStringLiteral("prefix"), QStringLiteral("copy_")}};
    arguments.insert(other);
    return arguments;
}

} // namespace abroad
