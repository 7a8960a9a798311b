#include "scenario_planner.h"

using namespace Qt::StringLiterals;

// Disks and file systems that are backed up by themselves.

bool StartPlanner::vaultTakes(const Value &vault, const char *type)
{
    if (!vault)
        return true;
    const QString has = thing("vault", vault).value["object_type"].text();
    return has == QLatin1StringView{type} ||
           refuse(vault, tr("This vault holds backups of the kind “%1”, not “%2”.").arg(has, QLatin1StringView{type}));
}

bool StartPlanner::planFileSystem(const Owner &owner, const Value &project, const Value &fileSystem)
{
    const QString id = m_things.value(u"fileSystem/"_s + keyOf(fileSystem)).id;
    Record record{{u"id"_s, id},
                  {u"project_id"_s, owner.id},
                  {u"az"_s, QString{owner.region + u"-a"}},
                  {u"files"_s, filesText(fileSystem)},
                  {u"fingerprint"_s, fingerprint(fileSystem)}};
    qint64 created = 0;
    if (!zoneFits(owner, fileSystem["az"]) || !sameProject(project, "vault", fileSystem["vault"]) ||
        !vaultTakes(fileSystem["vault"], "turbo") || !pastTime(fileSystem["created"], &created) ||
        !rowOf(fileSystem, "fileSystem", &record))
        return false;
    add("fileSystem", record);
    if (fileSystem["vault"]) {
        VaultUse &use = m_vaultUse[thing("vault", fileSystem["vault"]).id];
        use.allocated += fileSystem["size_gb"].number();
        ++use.servers;
    }
    return true;
}

// A backup of one disk of a server, or of a file system.
bool StartPlanner::planPartSource(const Owner &owner, const Value &project, const Value &backup, Record *record)
{
    record->remove(u"disk"_s);
    record->remove(u"file_system_id"_s);
    const bool ofDisk = bool(backup["disk"]);
    if (!ofDisk && !backup["file_system"])
        return true;
    const QString type = backup["object_type"].text();
    if (type != (ofDisk ? "disk"_L1 : "turbo"_L1))
        return refuse(ofDisk ? backup["disk"] : backup["file_system"],
                      tr("This is for backups of the kind “%1”.").arg(ofDisk ? u"disk"_s : u"turbo"_s));
    if (ofDisk && !backup["server"])
        return refuse(backup["disk"], tr("A backup with “disk” needs “server”."),
                      tr("Name the server that the disk is attached to."));
    if (!sameProject(project, "fileSystem", backup["file_system"]))
        return false;
    const auto found = std::find_if(m_plan.rows.cbegin(), m_plan.rows.cend(), [&](const auto &row) {
        return ofDisk ? qstrcmp(row.kind, "disk") == 0 &&
                            row.record.value(u"server_id"_s) == record->value(u"server_id"_s) &&
                            row.record.value(u"name"_s) == backup["disk"].text()
                      : qstrcmp(row.kind, "fileSystem") == 0 &&
                            row.record.value(u"id"_s) == thing("fileSystem", backup["file_system"]).id;
    });
    if (found == m_plan.rows.cend())
        return refuse(backup["disk"], tr("The server has no disk “%1”.").arg(backup["disk"].text()));
    const Record source = found->record;
    const QString id = record->value(u"id"_s).toString();
    for (const auto &name : {u"az"_s, u"size_gb"_s, u"encrypted"_s})
        record->insert(name, source.value(name, 0));
    const bool system = source.value(u"role"_s) == u"system"_s;
    record->insert({{u"server_id"_s, source.value(u"id"_s)},
                    {u"server_name"_s, source.value(u"name"_s)},
                    {u"server_type"_s, u""_s},
                    {u"contains_system_disk"_s, system ? 1 : 0}});
    add("backupDisk", {{u"id"_s, uuid(u"backupDisk/%1/0"_s.arg(id))},
                       {u"project_id"_s, owner.id},
                       {u"backup_id"_s, id},
                       {u"name"_s, backup["name"].text()},
                       {u"disk_id"_s, ofDisk ? source.value(u"id"_s) : u""_s},
                       {u"disk_name"_s, source.value(u"name"_s)},
                       {u"role"_s, source.value(u"role"_s, u"data"_s)},
                       {u"size_gb"_s, source.value(u"size_gb"_s)},
                       {u"bus"_s, source.value(u"bus"_s, u"VBD"_s)},
                       {u"encrypted"_s, source.value(u"encrypted"_s, 0)},
                       {u"position"_s, 0},
                       {u"files"_s, source.value(u"files"_s)},
                       {u"fingerprint"_s, source.value(u"fingerprint"_s)}});
    return true;
}
