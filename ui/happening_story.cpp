#include "happening_story.h"

#include "context.h"
#include "spec.h"
#include "tablemodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Happening)
};

QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

int share(qint64 started, qint64 due, qint64 now)
{
    return started > 0 && due > started ? int(std::clamp<qint64>((now - started) * 100 / (due - started), 0, 99)) : -1;
}

// The image with all that takes part in it.
class Story {
public:
    Story(const Context &context, const Record &image)
        : m_context{context},
          m_image{image},
          m_status{text(image, "status")},
          m_server{find("server", text(image, "server_id"))},
          m_backup{find("backup", text(image, "backup_id"))}
    {
    }

    QList<Happening> tell() const
    {
        QList<Happening> all;
        if (!text(m_image, "server_id").isEmpty())
            all += server();
        if (!m_backup.isEmpty()) {
            if (!text(m_image, "server_id").isEmpty())
                all += snapshots();
            all += backup();
        }
        all += image();
        return all + zones();
    }

private:
    Record find(const char *kind, const QString &id) const
    {
        return m_context.cloud.find(QString::fromLatin1(kind), id, m_context.session.project).value_or(Record{});
    }
    bool isFull() const { return text(m_image, "type") == "full"_L1; }
    bool running() const { return m_status == "creating"_L1 || m_status == "normal_az"_L1; }
    bool snapshotsAreMade() const { return text(m_backup, "status") != "creating"_L1; }

    Happening server() const
    {
        Happening one{.id = u"server"_s, .title = Words::tr("Server %1").arg(text(m_server, "name")), .state = {}};
        if (m_server.isEmpty()) {
            one.title = Words::tr("Server");
            one.state = Words::tr("Deleted");
            one.look = u"off"_s;
            one.why = Words::tr("The image does not need it any more.");
            return one;
        }
        one.state = statusLabel(u"server"_s, m_server, m_context.edition, nullptr, &one.look);
        if (!running())
            one.why = Words::tr("Nothing that happens to it concerns the image any more.");
        else if (!isFull())
            one.why = Words::tr("Its disk is being copied. Leave the server and its disks alone meanwhile.");
        else if (m_context.edition.readings.value(u"sourceServer"_s) == "locked"_L1)
            one.why = Words::tr("Locked until the image is Normal in the whole region. Deleting the image with its "
                                "backups kept unlocks it before.");
        else
            one.why = Words::tr("Leave it alone until the image is Normal in the whole region: what is done to it can "
                                "make the creation fail.");
        return one;
    }

    QList<Happening> snapshots() const
    {
        const qint64 due = dueOf(u"cbr.snapshotsReady"_s);
        const int progress = share(m_backup.value(u"started"_s).toLongLong(), due, m_context.cloud.now());
        const Rows disks = m_context.cloud.fetch({.kind = u"backupDisk"_s,
                                                  .project = m_context.session.project,
                                                  .filters = {{u"backup_id"_s, Filter::Is, {text(m_backup, "id")}}},
                                                  .sort = u"position"_s,
                                                  .countAll = false});
        QList<Happening> all;
        for (int row = 0; row < disks.rows.size(); ++row) {
            Happening one{
                .id = u"snapshot.%1"_s.arg(row),
                .title = Words::tr("Snapshot of %1 (%2 GB)")
                             .arg(disks.at(row, u"disk_name"_s).toString(), disks.at(row, u"size_gb"_s).toString()),
                .state = snapshotsAreMade() ? Words::tr("Made") : Words::tr("Being made"),
                .look = snapshotsAreMade() ? u"ok"_s : u"busy"_s,
                .progress = snapshotsAreMade() ? -1 : progress};
            if (row == 0)
                one.why = Words::tr("Each disk gets one, all of the same moment: what is written later is not in it.");
            all += one;
        }
        return all;
    }

    qint64 dueOf(const QString &job) const
    {
        const Rows jobs = m_context.cloud.fetch(
            {.kind = u"job"_s,
             .fields = {u"id"_s, u"due"_s},
             .filters = {{u"resource_id"_s, Filter::Is, {text(m_backup, "id")}}, {u"kind"_s, Filter::Is, {job}}},
             .countAll = false});
        return jobs.rows.isEmpty() ? 0 : jobs.at(0, u"due"_s).toLongLong();
    }

    Happening backup() const
    {
        const QString status = text(m_backup, "status");
        Happening one{.id = u"backup"_s, .title = Words::tr("Backup %1").arg(text(m_backup, "name")), .state = {}};
        QString second;
        one.state = statusLabel(u"backup"_s, m_backup, m_context.edition, &second, &one.look);
        if (!second.isEmpty())
            one.state = u"%1 – %2"_s.arg(one.state, second);
        one.progress = share(m_backup.value(u"started"_s).toLongLong(), m_backup.value(u"due"_s).toLongLong(),
                             m_context.cloud.now());
        const QString vault = text(find("vault", text(m_backup, "vault_id")), "name");
        if (status == "creating"_L1)
            one.why =
                Words::tr("It is written into the vault %1 from the snapshots, as soon as they are there.").arg(vault);
        else if (status == "creating_image"_L1)
            one.why =
                Words::tr("The snapshots are being written into the vault %1. That takes as long as there is data "
                          "on the disks, and longer beside other work.")
                    .arg(vault);
        else if (status == "error"_L1)
            one.why = Words::tr("It failed: the vault %1 could not take it.").arg(vault);
        else
            one.why =
                Words::tr("It is complete, in the vault %1. Only the backup is charged, not the image.").arg(vault);
        return one;
    }

    Happening image() const
    {
        Happening one{.id = u"image"_s, .title = Words::tr("Image %1").arg(text(m_image, "name")), .state = {}};
        QString second;
        one.state = statusLabel(u"image"_s, m_image, m_context.edition, &second, &one.look);
        if (!second.isEmpty())
            one.state = u"%1 – %2"_s.arg(one.state, second);
        const QVariant progress = progressOf(u"image"_s, m_image, m_context.cloud.now());
        one.progress = progress.isValid() ? progress.toInt() : -1;
        if (m_status == "error"_L1)
            one.why = failure();
        else if (m_status == "creating"_L1 && isFull() && !snapshotsAreMade())
            one.why = Words::tr("It is there as soon as the snapshots are.");
        else if (m_status == "creating"_L1)
            one.why = Words::tr("It is being made.");
        else if (m_status == "normal_az"_L1)
            one.why =
                Words::tr("It rests on the snapshots, which lie in one zone. With the backup it becomes usable in "
                          "the whole region.");
        else
            one.why = Words::tr("It is complete.");
        return one;
    }

    QString failure() const
    {
        const QString cause = text(m_image, "cause");
        if (cause == "unprepared"_L1)
            return Words::tr("The system was not prepared for cloning: drivers, or Cloud-Init or Cloudbase-Init, are "
                             "missing.");
        if (cause == "touched"_L1)
            return Words::tr("Something was done to the server while the image was being made.");
        if (cause == "backup"_L1)
            return Words::tr("Its backup failed.");
        return Words::tr("Its creation failed. Delete it.");
    }

    QList<Happening> zones() const
    {
        QList<Happening> all;
        const QStringList zones = zonesOfProject();
        const bool disks = text(m_image, "type") == "data"_L1;
        for (int at = 0; at < zones.size(); ++at) {
            const bool here = zones.at(at) == text(m_image, "az");
            const QString zone = m_context.edition.zoneShort(zones.at(at));
            Happening one{.id = u"zone.%1"_s.arg(at),
                          .title = disks ? Words::tr("Disks in %1").arg(zone) : Words::tr("Servers in %1").arg(zone),
                          .state = Words::tr("Not yet"),
                          .look = u"off"_s};
            if (m_status == "normal"_L1 || (m_status == "normal_az"_L1 && here)) {
                one.state = Words::tr("Can be made");
                one.look = u"ok"_s;
                one.why = m_status == "normal"_L1 ? Words::tr("The image can be read in the whole region.")
                                                  : Words::tr("The snapshots lie in this zone.");
            } else if (m_status == "normal_az"_L1) {
                one.why = Words::tr("Not before the backup is complete: the snapshots lie in %1.")
                              .arg(m_context.edition.zoneShort(text(m_image, "az")));
            } else if (m_status == "creating"_L1) {
                one.why = Words::tr("There is no image yet.");
            } else {
                one.state = Words::tr("Cannot be made");
                one.why = Words::tr("The image cannot be used.");
            }
            all += one;
        }
        return all;
    }

    // By their roles; of a region that the edition does not know, none.
    QStringList zonesOfProject() const
    {
        QString role;
        const auto projects = m_context.cloud.projects(m_context.session.account);
        for (const Record &project : projects)
            if (text(project, "id") == m_context.session.project)
                role = text(project, "region");
        QStringList zones;
        for (const Edition::Region &region : m_context.edition.regions)
            for (qsizetype at = 0; region.role == role && at < region.zones.size(); ++at)
                zones += u"%1-%2"_s.arg(role, QChar(u'a' + char16_t(at)));
        return zones;
    }

    const Context &m_context;
    Record m_image;
    QString m_status;
    Record m_server;
    Record m_backup;
};

} // namespace

QString Happening::text() const
{
    const QString now = progress < 0 ? state : Words::tr("%1 %2%").arg(state).arg(progress);
    return why.isEmpty() ? Words::tr("%1: %2").arg(title, now) : Words::tr("%1: %2. %3").arg(title, now, why);
}

QList<Happening> happenings(const Context &context, const QString &image)
{
    const auto record = context.cloud.find(u"image"_s, image, context.session.project);
    return record ? Story{context, *record}.tell() : QList<Happening>{};
}
