#include "import_rows.h"

#include "fields.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// A state that a running task gives a server.
struct Task {
    const char *task;
    const char *status;
};
constexpr Task Tasks[] = {{"powering-on", "starting"}, {"powering-off", "stopping"}, {"deleting", "deleting"}};

// How the region stands in the name of a zone: "eu-de-01", "eu-ch2a".
constexpr const char *Zones[] = {"^([a-z]{2}-[a-z]+)-\\d{2}$", "^([a-z]{2}(?:-[a-z]+)+-?\\d+)[a-z]$"};

constexpr const char *DefaultRegion = "home"; // a role that every edition names

QString notImported(const QString &id)
{
    return u"(not imported) "_s + id;
}

bool isOne(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toInt() == 1;
}

class Assembly {
public:
    explicit Assembly(const Answers &answers) : m_answers{answers}
    {
        for (const AnswerRow &row : answers.rows)
            put(row);
    }

    std::optional<Failure> failure;

    ImportRows assemble()
    {
        linkDisks();
        linkVaults();
        linkBackups();
        linkBackupDisks();
        linkImages();
        linkMembers();
        addProjects();
        return std::move(m_rows);
    }

private:
    using Table = QList<Record>;

    Table &table(const char *kind) { return m_rows.tables[QString::fromLatin1(kind)]; }

    static QString keyOf(const QString &kind, const QString &id) { return kind + u' ' + id; }

    Record *find(const char *kind, const QString &id)
    {
        const auto found = m_index.constFind(keyOf(QString::fromLatin1(kind), id));
        return found == m_index.cend() ? nullptr : &table(kind)[found.value()];
    }

    Record steering(const char *kind, const QString &id) const
    {
        return m_steering.value(keyOf(QString::fromLatin1(kind), id));
    }

    void append(const QString &kind, const Record &record)
    {
        Table &rows = m_rows.tables[kind];
        m_index.insert(keyOf(kind, text(record, "id")), rows.size());
        rows.append(record);
    }

    // Columns on one side, what steers the import on the other.
    void put(const AnswerRow &row)
    {
        Record record;
        Record steers;
        for (auto value = row.values.begin(); value != row.values.end(); ++value)
            (value.key().startsWith(u'@') ? steers : record).insert(value.key(), value.value());
        QString kind = row.kind;
        const QString parent = text(steers, "@parent");
        if (kind == "backup"_L1 && !parent.isEmpty()) { // a disk's part of a server backup, listed by itself
            kind = u"backupDisk"_s;
            record = {{u"id"_s, record.value(u"id"_s)},
                      {u"project_id"_s, record.value(u"project_id"_s)},
                      {u"backup_id"_s, parent},
                      {u"name"_s, record.value(u"name"_s)},
                      {u"disk_name"_s, record.value(u"server_name"_s)},
                      {u"size_gb"_s, record.value(u"size_gb"_s, 0)},
                      {u"encrypted"_s, record.value(u"encrypted"_s, 0)}};
        }
        const QString id = text(record, "id");
        if (m_index.contains(keyOf(kind, id)))
            return;
        if (!row.extra.isEmpty() && kind != "backupMember"_L1)
            record.insert(u"extra"_s, row.extra);
        for (const QVariant &tag : steers.value(u"@tags"_s).toList())
            addTag(kind, record, tag.toMap());
        m_steering.insert(keyOf(kind, id), steers);
        m_source.insert(keyOf(kind, id), &row);
        append(kind, record);
    }

    void addTag(const QString &kind, const Record &owner, const QVariantMap &tag)
    {
        const QString key = text(tag, "key");
        const QString id = text(owner, "id") + u':' + key;
        if (key.isEmpty() || m_index.contains(keyOf(u"tag"_s, id)))
            return;
        const bool ofNobody = text(owner, "visibility") == "public"_L1;
        append(u"tag"_s, {{u"id"_s, id},
                          {u"project_id"_s, ofNobody ? QVariant{} : owner.value(u"project_id"_s)},
                          {u"kind"_s, kind},
                          {u"resource_id"_s, owner.value(u"id"_s)},
                          {u"key"_s, key},
                          {u"value"_s, tag.value(u"value"_s)}});
    }

    void addPlaceholder(const char *kind, const QString &id, Record record)
    {
        record.insert(u"id"_s, id);
        record.insert(u"name"_s, notImported(id));
        record.insert(u"placeholder"_s, 1);
        append(QString::fromLatin1(kind), record);
        m_rows.placeholders += QString::fromLatin1(kind) + u' ' + id;
    }

    // What stands in for a resource that something of `by`'s project refers to.
    Record like(const Record &by, const char *status) const
    {
        const QVariant project = by.value(u"project_id"_s);
        return {{u"project_id"_s, project.toString().isEmpty() ? anyProject() : project},
                {u"status"_s, QString::fromLatin1(status)},
                {u"created"_s, by.value(u"created"_s, 0)}};
    }

    QVariant anyProject() const
    {
        for (const AnswerRow &row : m_answers.rows) {
            const QVariant project = row.values.value(u"project_id"_s);
            if (!project.toString().isEmpty())
                return project;
        }
        return {};
    }

    Record &serverFor(const QString &id, const Record &by)
    {
        if (!find("server", id)) {
            Record server = like(by, "running");
            server.insert(u"az"_s, by.value(u"az"_s, u""_s));
            server.insert(u"os_type"_s, u"Other"_s);
            server.insert(u"os"_s, u""_s);
            addPlaceholder("server", id, server);
        }
        return *find("server", id);
    }

    void needVault(const QString &id, const Record &by)
    {
        if (find("vault", id))
            return;
        Record vault = like(by, "available");
        vault.insert(u"capacity_gb"_s, 0);
        vault.insert(u"object_type"_s, by.value(u"object_type"_s, u"server"_s));
        addPlaceholder("vault", id, vault);
    }

    void needBackup(const QString &id, const Record &by)
    {
        if (find("backup", id))
            return;
        Record backup = like(by, "available");
        const QString project = text(backup, "project_id");
        // no answer says in which vault it lies
        const QString vault = QUuid::createUuidV5(QUuid{}, u"vault of "_s + project).toString(QUuid::WithoutBraces);
        backup.insert(u"vault_id"_s, vault);
        backup.insert(u"server_name"_s, notImported({}).trimmed());
        backup.insert(u"os_type"_s, by.value(u"os_type"_s, u"Other"_s));
        backup.insert(u"os"_s, by.value(u"os"_s, u""_s));
        addPlaceholder("backup", id, backup);
        needVault(vault, backup);
    }

    void linkDisks()
    {
        QHash<QString, qint64> sizes; // as the backups know them
        for (const Record &part : std::as_const(table("backupDisk")))
            sizes.insert(text(steering("backupDisk", text(part, "id")), "@resource"),
                         part.value(u"size_gb"_s).toLongLong());
        Table &disks = table("disk");
        QHash<QString, QList<std::tuple<qint64, QString, qsizetype>>> ofServer;
        for (qsizetype at = 0; at < disks.size(); ++at) {
            Record &disk = disks[at];
            const QString id = text(disk, "id");
            const Record steers = steering("disk", id);
            const QString device = text(steers, "@device");
            const bool first = steers.contains(u"@bootIndex"_s) ? steers.value(u"@bootIndex"_s).toInt() == 0
                                                                : device.endsWith("da"_L1);
            disk.insert(u"name"_s, id);
            disk.insert(u"role"_s, first ? u"system"_s : u"data"_s);
            if (!disk.contains(u"size_gb"_s))
                disk.insert(u"size_gb"_s, sizes.value(id));
            const Record &server = serverFor(text(disk, "server_id"), disk);
            disk.insert(u"project_id"_s, server.value(u"project_id"_s));
            ofServer[text(disk, "server_id")].append({steers.value(u"@bootIndex"_s, 99).toLongLong(), device, at});
        }
        for (auto &list : ofServer) {
            std::sort(list.begin(), list.end());
            for (qsizetype position = 0; position < list.size(); ++position)
                disks[std::get<2>(list.at(position))].insert(u"position"_s, position);
        }
        for (Record &server : table("server")) {
            if (!isOne(server, "placeholder"))
                finishServer(server);
        }
    }

    void finishServer(Record &server)
    {
        const Record steers = steering("server", text(server, "id"));
        for (const Task &task : Tasks) {
            if (text(steers, "@task") == QLatin1StringView{task.task})
                server.insert(u"status"_s, QString::fromLatin1(task.status));
        }
        for (const QVariant &tag : steers.value(u"@systemTags"_s).toList()) {
            const QString project = text(tag.toMap(), "value");
            if (text(tag.toMap(), "key") == "_sys_enterprise_project_id"_L1 && !project.isEmpty() && project != "0"_L1)
                server.insert(u"enterprise_project"_s, project);
        }
        server.insert(u"type"_s, text(server, "flavor").startsWith("physical."_L1) ? u"BMS"_s : u"ECS"_s);
        server.insert(u"os"_s, server.value(u"image_name"_s, u""_s));
        for (const auto &[column, value] : {std::pair{u"az"_s, u""_s}, std::pair{u"os_type"_s, u"Other"_s}}) {
            if (!server.contains(column))
                server.insert(column, value);
        }
    }

    void linkVaults()
    {
        for (Record &vault : table("vault")) {
            const QVariantList resources = steering("vault", text(vault, "id")).value(u"@resources"_s).toList();
            vault.insert(u"associated"_s, resources.size());
            for (const QVariant &resource : resources) {
                if (Record *server = find("server", resource.toString()))
                    server->insert(u"vault_id"_s, vault.value(u"id"_s));
            }
        }
    }

    void linkBackups()
    {
        for (Record &backup : table("backup")) {
            const QString id = text(backup, "id");
            const Record steers = steering("backup", id);
            if (text(backup, "status") == "creating"_L1 && text(steers, "@restoreMode") == "snapshot"_L1)
                backup.insert(u"status"_s, u"creating_image"_s);
            if (text(backup, "status") == "error"_L1)
                backup.insert(u"fails"_s, 1);
            if (!backup.contains(u"server_name"_s))
                backup.insert(u"server_name"_s, u""_s);
            needVault(text(backup, "vault_id"), backup);
            if (text(backup, "object_type") == "server"_L1)
                describeServer(backup, text(steers, "@resource"));
            else
                backup.insert(u"contains_system_disk"_s,
                              int(isOne(steers, "@bootable") || isOne(steers, "@systemDisk")));
            const QString image = text(backup, "image_id");
            if (image.isEmpty()) {
                backup.remove(u"image_id"_s);
                continue;
            }
            if (const QString other = std::exchange(m_backupOfImage[image], id); !other.isEmpty())
                fail("backup", id,
                     Texts::tr("Image %1 is said to be made from backup %2 and from backup %3.").arg(image, other, id),
                     Texts::tr("One image is made from one backup: fetch the answers again."));
        }
    }

    void describeServer(Record &backup, const QString &serverId)
    {
        backup.insert(u"server_id"_s, serverId.isNull() ? u""_s : serverId);
        if (serverId.isEmpty())
            return;
        const Record &server = serverFor(serverId, backup);
        backup.insert(u"os_type"_s, server.value(u"os_type"_s));
        backup.insert(u"os"_s, server.value(u"os"_s));
        backup.insert(u"server_type"_s, server.value(u"type"_s, u"ECS"_s));
        backup.insert(u"server_status"_s, isOne(server, "placeholder") ? u""_s : text(server, "status"));
    }

    void linkBackupDisks()
    {
        QHash<QString, QList<std::pair<bool, qsizetype>>> ofBackup; // system disks first
        Table &parts = table("backupDisk");
        for (qsizetype at = 0; at < parts.size(); ++at) {
            Record &part = parts[at];
            const Record steers = steering("backupDisk", text(part, "id"));
            const bool system = isOne(steers, "@bootable") || isOne(steers, "@systemDisk");
            part.insert(u"role"_s, system ? u"system"_s : u"data"_s);
            if (text(part, "disk_name").isEmpty())
                part.insert(u"disk_name"_s, part.value(u"name"_s));
            if (!part.contains(u"size_gb"_s))
                part.insert(u"size_gb"_s, 0);
            needBackup(text(part, "backup_id"), part);
            if (isOne(part, "encrypted"))
                find("backup", text(part, "backup_id"))->insert(u"encrypted"_s, 1);
            ofBackup[text(part, "backup_id")].append({!system, at});
        }
        for (auto &list : ofBackup) {
            std::sort(list.begin(), list.end());
            for (qsizetype position = 0; position < list.size(); ++position)
                parts[list.at(position).second].insert(u"position"_s, position);
        }
    }

    void linkImages()
    {
        for (Record &image : table("image")) {
            const QString id = text(image, "id");
            const bool isPublic = text(image, "visibility") == "public"_L1;
            const bool full = isOne(steering("image", id), "@whole");
            if (full)
                image.insert(u"type"_s, u"full"_s);
            else if (!image.contains(u"type"_s))
                image.insert(u"type"_s, u"system"_s);
            if (full)
                image.remove(u"disk_gb"_s);
            else if (!image.contains(u"encrypted"_s))
                image.insert(u"encrypted"_s, 0);
            if (!image.contains(u"os_type"_s))
                image.insert(u"os_type"_s, u"Other"_s);
            const QString backupId = text(image, "backup_id");
            if (isPublic) // belongs to nobody
                image.remove(u"project_id"_s);
            else if (!backupId.isEmpty())
                linkImage(image, backupId);
        }
        const Table backups = table("backup");
        for (const Record &backup : backups) {
            const QString image = text(backup, "image_id");
            if (image.isEmpty() || find("image", image))
                continue;
            Record record = like(backup, "normal");
            record.insert(u"type"_s, u"full"_s);
            record.insert(u"os_type"_s, backup.value(u"os_type"_s, u"Other"_s));
            record.insert(u"os"_s, backup.value(u"os"_s, u""_s));
            record.insert(u"backup_id"_s, backup.value(u"id"_s));
            record.insert(u"source_type"_s, u"backup"_s);
            addPlaceholder("image", image, record);
        }
    }

    // No answer says which zone an image is bound to: it is the one of a backup that still runs.
    void linkImage(Record &image, const QString &backupId)
    {
        image.insert(u"source_type"_s, u"backup"_s);
        needBackup(backupId, image);
        Record &backup = *find("backup", backupId);
        if (text(backup, "image_id").isEmpty() && !m_backupOfImage.contains(text(image, "id")))
            backup.insert(u"image_id"_s, image.value(u"id"_s));
        if (text(backup, "os").isEmpty()) { // the server is not known
            backup.insert(u"os_type"_s, image.value(u"os_type"_s));
            backup.insert(u"os"_s, image.value(u"os"_s, u""_s));
        }
        if (text(image, "status") == "normal"_L1 && text(backup, "status").startsWith("creating"_L1)) {
            image.insert(u"status"_s, u"normal_az"_s);
            image.insert(u"az"_s, backup.value(u"az"_s, u""_s));
        }
    }

    void linkMembers()
    {
        for (Record &member : table("backupMember")) {
            needBackup(text(member, "backup_id"), member);
            member.insert(u"project_id"_s, find("backup", text(member, "backup_id"))->value(u"project_id"_s));
        }
    }

    static QString regionOf(const QString &zone)
    {
        for (const char *pattern : Zones) {
            const auto match = QRegularExpression{QString::fromLatin1(pattern)}.match(zone);
            if (match.hasMatch())
                return match.captured(1);
        }
        return {};
    }

    void addProjects()
    {
        QMap<QString, QString> regions; // project -> region
        for (const char *kind : {"server", "disk", "vault", "backup", "backupDisk", "image"}) {
            for (const Record &record : std::as_const(table(kind))) {
                QString &region = regions[text(record, "project_id")];
                if (region.isEmpty())
                    region = regionOf(text(record, "az"));
            }
        }
        regions.remove({}); // public images
        if (regions.isEmpty() && !anyProject().toString().isEmpty())
            regions.insert(anyProject().toString(), {});
        if (regions.isEmpty() && !failure)
            failure = Failure{
                .message = Texts::tr("These answers hold no resource of a project: there is nothing to import."),
                .remedy = Texts::tr("Fetch the lists of a project that has vaults, backups, images or servers.")};
        QMap<QString, int> named;
        for (auto project = regions.cbegin(); project != regions.cend(); ++project) {
            const QString region = project->isEmpty() ? QString::fromLatin1(DefaultRegion) : project.value();
            const bool plain = !project->isEmpty() && named[region]++ == 0;
            table("project").append({{u"id"_s, project.key()},
                                     {u"region"_s, region},
                                     {u"name"_s, plain ? region : QString{region + u'_' + project.key().left(8)}}});
        }
    }

    void fail(const char *kind, const QString &id, const QString &message, const QString &remedy)
    {
        const AnswerRow *row = m_source.value(keyOf(QString::fromLatin1(kind), id));
        if (row && !failure)
            failure = m_answers.failure(*row, message, remedy);
    }

    const Answers &m_answers;
    ImportRows m_rows;
    QHash<QString, qsizetype> m_index;
    QHash<QString, Record> m_steering;
    QHash<QString, const AnswerRow *> m_source;
    QHash<QString, QString> m_backupOfImage;
};

} // namespace

Result<ImportRows> rowsOf(const Answers &answers)
{
    Assembly assembly{answers};
    ImportRows rows = assembly.assemble();
    if (assembly.failure)
        return *assembly.failure;
    return rows;
}
