#pragma once

#include "support/world.h"

// The older backup service in use.
namespace olderservice {

using namespace Qt::StringLiterals;

constexpr qint64 Hour = 60 * World::Minute;

// What a project keeps its backups in: a vault that stands in no list.
inline void addVault(Change &change, qint64 used = 0)
{
    change.insert("vault", {{u"id"_s, u"vault-c"_s},
                            {u"project_id"_s, HomeProject},
                            {u"name"_s, u"csbs"_s},
                            {u"status"_s, u"available"_s},
                            {u"object_type"_s, u"csbs"_s},
                            {u"capacity_gb"_s, 10'485'760},
                            {u"used_gb"_s, used},
                            {u"created"_s, World::Start}});
}

// Two servers with two backups each, a policy, and jobs of every kind.
inline void inUse(Change &change)
{
    addVault(change, 99);
    change.insert("policy", {{u"id"_s, u"policy"_s},
                             {u"project_id"_s, HomeProject},
                             {u"service"_s, u"csbs"_s},
                             {u"type"_s, u"backup"_s},
                             {u"name"_s, u"test001"_s},
                             {u"status"_s, u"enabled"_s},
                             {u"frequency"_s, u"weekly"_s},
                             {u"days"_s, u"[\"TU\"]"_s},
                             {u"times"_s, u"[\"42\"]"_s},
                             {u"retention"_s, u"time"_s},
                             {u"keep_days"_s, 90},
                             {u"created"_s, World::Start}});
    change.insert("server", {{u"id"_s, u"server-2"_s},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, u"ecs-db-02"_s},
                             {u"status"_s, u"stopped"_s},
                             {u"az"_s, u"home-b"_s},
                             {u"csbs_policy_id"_s, u"policy"_s},
                             {u"os_type"_s, u"Linux"_s},
                             {u"os"_s, u"Debian GNU/Linux 12 64bit"_s},
                             {u"created"_s, World::Start - World::Minute}});
    for (const auto &server : {u"server-1"_s, u"server-2"_s}) {
        for (const auto &role : {u"system"_s, u"data"_s})
            change.insert("disk", {{u"id"_s, QString{server + u'-' + role}},
                                   {u"project_id"_s, HomeProject},
                                   {u"server_id"_s, server},
                                   {u"name"_s, QString{server + u'-' + role}},
                                   {u"role"_s, role},
                                   {u"status"_s, u"in_use"_s},
                                   {u"az"_s, u"home-a"_s},
                                   {u"size_gb"_s, 40},
                                   {u"position"_s, role == u"system"_s ? 0 : 1}});
    }
    // The first minute of a day in Berlin, its last one, and the neighbours of both.
    constexpr qint64 Midnight = World::Start + 15 * Hour;
    const auto backup = [&change](const QString &id, qint64 created, const QString &status = u"available"_s) {
        World::addBackup(change, id,
                         {{u"object_type"_s, u"csbs"_s},
                          {u"vault_id"_s, u"vault-c"_s},
                          {u"status"_s, status},
                          {u"created"_s, created}});
    };
    backup(u"before"_s, Midnight - 1);
    backup(u"first"_s, Midnight);
    backup(u"last"_s, Midnight + 24 * Hour - 1);
    backup(u"after"_s, Midnight + 24 * Hour, u"error"_s);
    const auto tag = [&change](const QString &kind, const QString &of) {
        change.insert("tag", {{u"id"_s, QString{of + u":team"}},
                              {u"project_id"_s, HomeProject},
                              {u"kind"_s, kind},
                              {u"resource_id"_s, of},
                              {u"key"_s, u"team"_s},
                              {u"value"_s, u"web"_s}});
    };
    tag(u"backup"_s, u"first"_s);
    tag(u"policy"_s, u"policy"_s);
    const auto job = [&change](const QString &id, const QString &type, const QString &status,
                               const QString &error = {}) {
        change.insert("task", {{u"id"_s, id},
                               {u"project_id"_s, HomeProject},
                               {u"service"_s, u"csbs"_s},
                               {u"type"_s, type},
                               {u"status"_s, status},
                               {u"error"_s, error},
                               {u"error_code"_s, error.isEmpty() ? QString{} : u"BackupService.7103"_s},
                               {u"backup_name"_s, id},
                               {u"resource_name"_s, u"ecs-web-01"_s},
                               {u"created"_s, World::Start}});
    };
    job(u"failed"_s, u"backup"_s, u"failed"_s, u"The data of a disk could not be read from its snapshot."_s);
    job(u"done"_s, u"backup"_s, u"success"_s);
    job(u"running"_s, u"backup"_s, u"running"_s);
    job(u"restored"_s, u"restore"_s, u"success"_s);
}

} // namespace olderservice
