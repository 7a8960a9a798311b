#include "scenario_planner.h"

// The resources of a project: what they say, what follows from it, and which of their statements exclude each other.

#include "cbr/cbr_schedule.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;

bool runs(const QString &status)
{
    return status == "creating"_L1 || status == "creating_image"_L1 || status == "restoring"_L1 ||
           status == "deleting"_L1;
}

QString volumeName(const QString &server, int position)
{
    return u"%1-volume-%2"_s.arg(server, u"%1"_s.arg(position, 4, 10, QLatin1Char('0')));
}

} // namespace

bool StartPlanner::disksFit(const Value &disks, bool systemDisk)
{
    if (disks.items().isEmpty())
        return refuse(disks, tr("At least one disk is needed."));
    int systems = 0;
    for (const Value &disk : disks.items())
        if (disk["role"] && disk["role"].text() == "system"_L1 && ++systems > 1)
            return refuse(disk["role"], tr("There can be one system disk only."));
    if (systemDisk && disks.items().first()["role"].text() == "data"_L1 && systems == 0)
        return refuse(disks.items().first()["role"], tr("A server needs a system disk."));
    return true;
}

bool StartPlanner::planServer(const Owner &owner, const Value &project, const Value &server)
{
    const QString id = m_things.value(u"server/"_s + keyOf(server)).id;
    Record record{{u"id"_s, id}, {u"project_id"_s, owner.id}, {u"az"_s, QString{owner.region + u"-a"}}};
    qint64 created = 0;
    if (!zoneFits(owner, server["az"]) || !sameProject(project, "vault", server["vault"]) ||
        !sameProject(project, "backupPolicy", server["csbs_policy"]) || !policyOf("csbs", server["csbs_policy"]) ||
        !pastTime(server["created"], &created) || !disksFit(server["disks"], true) || !rowOf(server, "server", &record))
        return false;
    Record guest;
    for (const auto &fact : {u"san"_s, u"volumes"_s, u"database"_s, u"sriov"_s}) {
        if (const QVariant value = record.take(fact); value.isValid())
            guest.insert(fact, value);
    }
    const bool windows = server["os_type"].text() == "Windows"_L1;
    if (!windows && guest.contains(u"san"_s))
        return refuse(server["san"], tr("Only Windows has a SAN policy."));
    if (windows && !guest.contains(u"san"_s))
        guest.insert(u"san"_s, u"OfflineShared"_s);
    record.insert(u"guest"_s,
                  QString::fromUtf8(QJsonDocument{QJsonObject::fromVariantMap(guest)}.toJson(QJsonDocument::Compact)));
    m_guests.insert(id, record.value(u"guest"_s).toString());
    add("server", record);
    planTags("server", owner, server, id);
    int position = 0;
    qint64 gigabytes = 0;
    for (const Value &disk : server["disks"].items()) {
        Record row{{u"project_id"_s, owner.id},
                   {u"server_id"_s, id},
                   {u"az"_s, record.value(u"az"_s)},
                   {u"created"_s, created},
                   {u"name"_s, volumeName(server["name"].text(), position)},
                   {u"role"_s, position == 0 ? u"system"_s : u"data"_s},
                   {u"position"_s, position},
                   {u"files"_s, filesText(disk)},
                   {u"fingerprint"_s, fingerprint(disk)}};
        QString diskId;
        if (!idOf(disk, uuid(u"disk/%1/%2"_s.arg(id, QString::number(position))), &diskId) ||
            !sameProject(project, "vault", disk["vault"]) || !vaultTakes(disk["vault"], "disk") ||
            !rowOf(disk, "disk", &row))
            return false;
        row.insert(u"id"_s, diskId);
        add("disk", row);
        if (disk["vault"]) {
            VaultUse &use = m_vaultUse[thing("vault", disk["vault"]).id];
            use.allocated += disk["size_gb"].number();
            ++use.servers;
        }
        if (!disk["excluded"].isTrue())
            gigabytes += disk["size_gb"].number();
        ++position;
    }
    if (server["vault"]) {
        VaultUse &use = m_vaultUse[thing("vault", server["vault"]).id];
        use.allocated += gigabytes;
        ++use.servers;
    }
    return true;
}

bool StartPlanner::planVault(const Owner &owner, const Value &project, const Value &vault)
{
    const QString id = m_things.value(u"vault/"_s + keyOf(vault)).id;
    Record record{{u"id"_s, id}, {u"project_id"_s, owner.id}};
    qint64 created = 0;
    if (!pastTime(vault["created"], &created) || !rowOf(vault, "vault", &record) || !usePolicy(project, vault, &record))
        return false;
    m_vaultRows.insert(id, m_plan.rows.size());
    add("vault", record);
    planTags("vault", owner, vault, id);
    return true;
}

bool StartPlanner::planBackup(const Owner &owner, const Value &project, const Value &backup)
{
    const QString id = m_things.value(u"backup/"_s + keyOf(backup)).id;
    Record record{{u"id"_s, id}, {u"project_id"_s, owner.id}, {u"az"_s, QString{owner.region + u"-a"}}};
    qint64 created = 0;
    if (!sameProject(project, "vault", backup["vault"]) || !sameProject(project, "server", backup["server"]) ||
        !sameProject(project, "backupPolicy", backup["policy"]) || !zoneFits(owner, backup["az"]) ||
        !pastTime(backup["created"], &created))
        return false;
    const Value &vault = thing("vault", backup["vault"]).value;
    if (vault["object_type"].text() != backup["object_type"].text())
        return refuse(backup["vault"], tr("This vault holds backups of the kind “%1”, not “%2”.")
                                           .arg(vault["object_type"].text(), backup["object_type"].text()));
    if (!planBackupSource(owner, backup, &record) || !rowOf(backup, "backup", &record) ||
        !planPartSource(owner, project, backup, &record) || !planBackupJobs(backup, &record))
        return false;
    record.remove(u"snapshots"_s);
    const QString status = backup["status"].text();
    if (status == "error"_L1)
        record.insert(u"fails"_s, 1);
    else if (!status.startsWith("creating"_L1))
        m_vaultUse[record.value(u"vault_id"_s).toString()].used += record.value(u"size_gb"_s).toLongLong();
    m_backupRows.insert(id, m_plan.rows.size());
    add("backup", record);
    planTags("backup", owner, backup, id);
    planTasks(backup, record);
    return planShares("backupMember", owner, backup, id);
}

bool StartPlanner::planBackupSource(const Owner &owner, const Value &backup, Record *record)
{
    if (backup["disk"] || backup["file_system"])
        return true; // its own source says all of it: planPartSource
    if (!backup["server"]) {
        if (!backup["server_name"] || !backup["disks"])
            return refuse(backup, tr("A backup without “server” needs “server_name” and “disks”."),
                          tr("Name the server, or say what it was called and which disks it had."));
        record->insert(u"server_id"_s, uuid(u"gone/"_s + backup["server_name"].text()));
        record->insert(u"server_exists"_s, 0);
        return planBackupDisks(owner, backup, backup["disks"], record);
    }
    const Value &server = thing("server", backup["server"]).value;
    Record source{{u"az"_s, QString{owner.region + u"-a"}}};
    if (!rowOf(server, "server", &source))
        return false;
    for (const auto &name : {u"az"_s, u"os_type"_s, u"os"_s, u"prepared"_s})
        record->insert(name, source.value(name));
    record->insert(u"guest"_s, m_guests.value(thing("server", backup["server"]).id, u"{}"_s));
    record->insert(u"server_name"_s, source.value(u"name"_s));
    record->insert(u"server_type"_s, source.value(u"type"_s));
    record->insert(u"server_status"_s, source.value(u"status"_s));
    return planBackupDisks(owner, backup, backup["disks"] ? backup["disks"] : server["disks"], record);
}

bool StartPlanner::planBackupDisks(const Owner &owner, const Value &backup, const Value &disks, Record *record)
{
    if (!disksFit(disks, false))
        return false;
    const QString backupId = record->value(u"id"_s).toString();
    const QString serverName = backup["server_name"] ? backup["server_name"].text() : backup["server"].text();
    int position = 0;
    qint64 gigabytes = 0;
    bool systemDisk = false;
    bool encrypted = false;
    for (const Value &disk : disks.items()) {
        if (backup["disks"] && (disk["vault"] || disk["excluded"].isTrue()))
            return refuse(disk["vault"] ? disk["vault"] : disk["excluded"],
                          tr("What is in a backup is in no vault by itself, and not left out."));
        const QString role = disk["role"] ? disk["role"].text() : position == 0 ? u"system"_s : u"data"_s;
        const QString name = disk["name"] ? disk["name"].text() : volumeName(serverName, position);
        add("backupDisk", {{u"id"_s, uuid(u"backupDisk/%1/%2"_s.arg(backupId, QString::number(position)))},
                           {u"project_id"_s, owner.id},
                           {u"backup_id"_s, backupId},
                           {u"name"_s, backup["name"].text()},
                           {u"disk_name"_s, name},
                           {u"role"_s, role},
                           {u"size_gb"_s, disk["size_gb"].number()},
                           {u"bus"_s, disk["bus"].text()},
                           {u"shared"_s, disk["shared"].number()},
                           {u"encrypted"_s, disk["encrypted"].number()},
                           {u"position"_s, position},
                           {u"files"_s, filesText(disk)},
                           {u"fingerprint"_s, fingerprint(disk)}});
        gigabytes += disk["size_gb"].number();
        systemDisk = systemDisk || role == "system"_L1;
        encrypted = encrypted || disk["encrypted"].isTrue();
        ++position;
    }
    record->insert(u"size_gb"_s, gigabytes);
    record->insert(u"contains_system_disk"_s, systemDisk ? 1 : 0);
    record->insert(u"encrypted"_s, encrypted ? 1 : 0);
    return true;
}

bool StartPlanner::planBackupJobs(const Value &backup, Record *record)
{
    const QString status = backup["status"].text();
    const QString id = record->value(u"id"_s).toString();
    qint64 snapshots = 0;
    qint64 due = 0;
    if (runs(status) != bool(backup["due"]))
        return backup["due"] ? refuse(backup["due"], tr("A backup in the state “%1” has nothing to end.").arg(status))
                             : refuse(backup["status"], tr("A backup in the state “%1” needs “due”.").arg(status),
                                      tr("Say when it ends, such as +12m."));
    if ((status == "creating"_L1) != bool(backup["snapshots"]))
        return refuse(backup["snapshots"] ? backup["snapshots"] : backup["status"],
                      tr("A backup in the state “creating” needs “snapshots”, and no other has it."),
                      tr("Say when an image can be created, such as +2m."));
    if (backup["snapshots"] && !futureTime(backup["snapshots"], &snapshots))
        return false;
    if (backup["due"]) {
        if (!futureTime(backup["due"], &due))
            return false;
        if (due < snapshots)
            return refuse(backup["due"], tr("“due” has to lie after “snapshots”."));
        record->insert(u"started"_s, record->value(u"created"_s));
    }
    if (snapshots > 0)
        m_plan.jobs.append({"cbr.snapshotsReady", id, snapshots});
    if (status.startsWith("creating"_L1))
        m_plan.jobs.append({"cbr.backupDone", id, due});
    else if (due > 0)
        m_plan.jobs.append({status == "restoring"_L1 ? "cbr.restoreDone" : "cbr.backupDeleted", id, due});
    if (!backup["expires"])
        return true;
    if (!backup["automatic"].isTrue())
        return refuse(backup["expires"], tr("Only automatic backups expire."), tr("Add “automatic: true”."));
    const qint64 expires = record->value(u"expires"_s).toLongLong();
    if (expires > m_plan.start)
        m_plan.jobs.append(
            {"cbr.retention", id, cbr::cleanUpAfter(QTimeZone{m_edition.timeZone.toLatin1()}, id, expires)});
    else
        m_expired.insert(id, backup["expires"]);
    return true;
}

bool StartPlanner::planImageSource(const Value &project, const Value &image, Record *record)
{
    const bool full = image["type"].text() == "full"_L1;
    if (full != bool(image["backup"]))
        return refuse(full ? image["type"] : image["backup"],
                      tr("Full-ECS images, and no others, are made from a “backup”."));
    if (full == bool(image["disk_gb"]))
        return refuse(full ? image["disk_gb"] : image,
                      tr("Images have “disk_gb”, except full-ECS images, which hold several disks."));
    if (!full) {
        if (!image["encrypted"])
            record->insert(u"encrypted"_s, 0);
        return true;
    }
    if (!sameProject(project, "backup", image["backup"]))
        return false;
    Record &backup = backupRow(record->value(u"backup_id"_s).toString());
    if (backup.contains(u"image_id"_s))
        return refuse(image["backup"], tr("The backup “%1” has an image already.").arg(image["backup"].text()),
                      tr("One backup makes one full-ECS image."));
    if (!backup.value(u"contains_system_disk"_s).toBool())
        return refuse(image["backup"], tr("The backup “%1” has no system disk.").arg(image["backup"].text()));
    const bool running = backup.value(u"status"_s) == u"creating_image"_s;
    if (running != (image["status"].text() == "normal_az"_L1) && image["status"].text() != "creating"_L1)
        return refuse(image["status"], tr("An image is “normal_az” as long as its backup is “creating_image”."));
    backup.insert(u"image_id"_s, record->value(u"id"_s));
    record->insert(u"guest"_s, backup.value(u"guest"_s, u"{}"_s));
    for (const char *const name : {"os_type", "os", "az", "prepared"})
        if (!image[name] || image[name].implied)
            record->insert(QString::fromLatin1(name), backup.value(QString::fromLatin1(name)));
    record->insert(u"source_type"_s, u"backup"_s);
    record->insert(u"from_shared"_s, backup.value(u"shared_from"_s).toString().isEmpty() ? 0 : 1);
    return true;
}

bool StartPlanner::planImage(const Owner &owner, const Value &project, const Value &image)
{
    const QString id = m_things.value(u"image/"_s + keyOf(image)).id;
    Record record{{u"id"_s, id}, {u"project_id"_s, owner.id}};
    qint64 created = 0;
    if (!pastTime(image["created"], &created) || !zoneFits(owner, image["az"]) || !rowOf(image, "image", &record) ||
        !planImageSource(project, image, &record))
        return false;
    const bool creating = image["status"].text() == "creating"_L1;
    if (creating != bool(image["due"]))
        return refuse(creating ? image["status"] : image["due"],
                      tr("Images in the state “creating”, and no others, have “due”."));
    if (creating) {
        qint64 due = 0;
        if (!futureTime(image["due"], &due))
            return false;
        record.insert(u"started"_s, created);
        m_plan.jobs.append({"ims.imageDone", id, due});
    } else if (image["status"].text() != "error"_L1 && !image["completed"]) {
        record.insert(u"completed"_s, qMin(created + 4 * Minute, m_plan.start));
    }
    add("image", record);
    planParts(owner.id, image, id);
    planTags("image", owner, image, id);
    return planShares("imageMember", owner, image, id);
}

// What is on the one disk of an image that no backup holds.
void StartPlanner::planParts(const QString &project, const Value &image, const QString &id)
{
    if (image["type"].text() == "full"_L1)
        return;
    const bool data = image["type"].text() == "data"_L1;
    const QString files = u"[\"%1\"]"_s.arg(image["name"].text());
    add("imagePart", {{u"id"_s, uuid(u"imagePart/"_s + id)},
                      {u"project_id"_s, project.isEmpty() ? QVariant{} : QVariant{project}},
                      {u"image_id"_s, id},
                      {u"name"_s, image["name"].text()},
                      {u"role"_s, data ? u"data"_s : u"system"_s},
                      {u"size_gb"_s, image["disk_gb"].number()},
                      {u"encrypted"_s, image["encrypted"].number()},
                      {u"files"_s, files},
                      {u"fingerprint"_s, QString::fromLatin1(hash(files).left(16))}});
}

bool StartPlanner::planPublicImages()
{
    for (const Value &image : m_document.root["images"].items()) {
        for (const char *const name : {"backup", "due", "shares", "tags"})
            if (image[name])
                return refuse(image[name], tr("A public image has no “%1”.").arg(QString::fromLatin1(name)));
        Record record{{u"id"_s, m_things.value(u"image/"_s + keyOf(image)).id}, {u"visibility"_s, u"public"_s}};
        qint64 created = 0;
        if (!pastTime(image["created"], &created) || !rowOf(image, "image", &record))
            return false;
        if (!image["encrypted"])
            record.insert(u"encrypted"_s, 0);
        record.insert(u"completed"_s, created);
        add("image", record);
        planParts({}, image, record.value(u"id"_s).toString());
    }
    return true;
}
