#include "scenario_start.h"

#include "store.h"

#include <QHash>

#include <algorithm>
#include <array>

// Many resources at once: deterministic from the seed, through a handful of prepared statements.

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 24 * 60 * Minute;

constexpr qint64 ServersPerVault = 40;
constexpr qint64 BackupsPerImage = 200;
constexpr qint64 TellEvery = 500;

class Chance // splitmix64
{
public:
    explicit Chance(quint64 seed) : m_state{seed} {}

    quint64 next()
    {
        quint64 value = m_state += 0x9e3779b97f4a7c15ULL;
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
        value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
        return value ^ (value >> 31);
    }
    qint64 below(qint64 limit) { return qint64(next() % quint64(limit)); }
    QString hex(int digits) { return QString::number(next(), 16).rightJustified(16, u'0').left(digits); }
    QString uuid()
    {
        const QString a = hex(16);
        const QString b = hex(16);
        return a.left(8) + u'-' + a.mid(8, 4) + u"-4"_s + a.mid(13, 3) + u"-a"_s + b.mid(1, 3) + u'-' + b.mid(4);
    }

private:
    quint64 m_state;
};

struct System {
    const char *type;
    const char *name;
};
constexpr std::array Systems{System{"Linux", "Ubuntu 22.04 server 64bit"}, System{"Linux", "Debian GNU/Linux 12 64bit"},
                             System{"Linux", "Rocky Linux 9 64bit"}, System{"Linux", "openSUSE Leap 15.5 64bit"},
                             System{"Windows", "Windows Server 2022 Standard 64bit"}};
constexpr std::array Words{"web",   "app",   "db",   "erp",   "mail", "cache",
                           "build", "queue", "auth", "files", "shop", "log"};

struct Server {
    QString id, name, az, vault, status;
    System system;
    qint64 systemGb, dataGb; // dataGb 0: no data disk
    QString systemMark, dataMark;
};

class Generator {
public:
    Generator(Store &store, qint64 start, quint64 seed)
        : m_start{start},
          m_chance{seed},
          m_vault{store.prepare(u"INSERT INTO vault (id, project_id, name, status, capacity_gb, associated, "
                                "created) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)},
          m_vaultUse{store.prepare(u"UPDATE vault SET used_gb = ? WHERE id = ?"_s)},
          m_server{
              store.prepare(u"INSERT INTO server (id, project_id, name, status, az, os_type, os, vault_id, created) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)},
          m_disk{store.prepare(u"INSERT INTO disk (id, project_id, server_id, name, role, size_gb, position, files, "
                               "fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)},
          m_backup{store.prepare(
              u"INSERT INTO backup (id, project_id, vault_id, name, status, started, due, server_id, server_name, az, "
              "server_status, os_type, os, automatic, incremental, contains_system_disk, size_gb, image_id, fails, "
              "created) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)},
          m_backupDisk{store.prepare(u"INSERT INTO backup_disk (id, project_id, backup_id, name, disk_name, role, "
                                     "size_gb, position, files, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)},
          m_image{store.prepare(u"INSERT INTO image (id, project_id, name, status, type, os_type, os, size_bytes, "
                                "backup_id, source_type, az, created, completed) "
                                "VALUES (?, ?, ?, 'normal', 'full', ?, ?, ?, ?, 'backup', ?, ?, ?)"_s)},
          m_systemImage{store.prepare(
              u"INSERT INTO image (id, project_id, name, status, started, due, type, os_type, os, disk_gb, size_bytes, "
              "min_ram_mb, encrypted, source_type, created, completed) "
              "VALUES (?, ?, ?, ?, ?, ?, 'system', ?, ?, ?, ?, 1024, ?, 'server', ?, ?)"_s)},
          m_part{
              store.prepare(u"INSERT INTO image_part (id, project_id, image_id, name, role, size_gb, encrypted, files, "
                            "fingerprint) VALUES (?, ?, ?, ?, 'system', ?, ?, ?, ?)"_s)},
          m_job{store.prepare(u"INSERT INTO job (due, kind, resource_id, visible, started) VALUES (?, ?, ?, 1, ?)"_s)}
    {
    }

    // False when it is not to go on.
    bool fill(const StartPlan::Target &target, const StartPlan::Amounts &amounts, const std::function<bool()> &more)
    {
        m_servers.clear();
        const qint64 backups = amounts.backups;
        const qint64 servers = std::max<qint64>(1, amounts.servers);
        addVaults(target, std::max<qint64>(1, servers / ServersPerVault), servers, backups);
        for (qint64 server = 0; server < servers; ++server)
            addServer(target, server);
        for (qint64 backup = 0; backup < backups; ++backup) {
            if (!more())
                return false;
            addBackup(target, m_servers.at(m_chance.below(servers)), backup);
        }
        for (qint64 image = 0; image < amounts.images; ++image) {
            if (!more())
                return false;
            addImage(target, m_servers.at(m_chance.below(servers)));
        }
        for (const QString &vault : std::as_const(m_vaults))
            m_vaultUse.bind(m_used.value(vault)).bind(vault).run();
        return true;
    }

private:
    void addVaults(const StartPlan::Target &target, qint64 vaults, qint64 servers, qint64 backups)
    {
        m_vaults.clear();
        for (qint64 vault = 0; vault < vaults; ++vault) {
            m_vaults << m_chance.uuid();
            const qint64 used = backups / vaults * 110; // about
            const char *const status = vault % 50 == 49 ? "lock" : "available";
            m_vault.bind(m_vaults.last())
                .bind(target.project)
                .bind(u"vault-%1"_s.arg(m_chance.hex(4)))
                .bind(QString::fromLatin1(status))
                .bind(used * 2 + 100)
                .bind(servers / vaults)
                .bind(m_start - 400 * Day - m_chance.below(100 * Day))
                .run();
        }
    }

    void addServer(const StartPlan::Target &target, qint64 number)
    {
        const QString word = QString::fromLatin1(Words.at(std::size_t(m_chance.below(qint64(Words.size())))));
        const System system = Systems.at(std::size_t(m_chance.below(qint64(Systems.size()))));
        const bool windows = qstrcmp(system.type, "Windows") == 0;
        const Server server{.id = m_chance.uuid(),
                            .name = u"%1-%2-%3"_s.arg(windows ? u"win"_s : u"ecs"_s, word,
                                                      QString::number(number + 1).rightJustified(4, u'0')),
                            .az = target.region + (m_chance.below(2) == 0 ? u"-a"_s : u"-b"_s),
                            .vault = m_vaults.at(m_chance.below(m_vaults.size())),
                            .status = m_chance.below(5) == 0 ? u"stopped"_s : u"running"_s,
                            .system = system,
                            .systemGb = windows ? 60 : 40,
                            .dataGb = m_chance.below(2) == 0 ? 0 : 10 * (1 + m_chance.below(20)),
                            .systemMark = m_chance.hex(16),
                            .dataMark = m_chance.hex(16)};
        m_server.bind(server.id)
            .bind(target.project)
            .bind(server.name)
            .bind(server.status)
            .bind(server.az)
            .bind(QString::fromLatin1(server.system.type))
            .bind(QString::fromLatin1(server.system.name))
            .bind(server.vault)
            .bind(m_start - 400 * Day - m_chance.below(100 * Day))
            .run();
        for (int position = 0; position < (server.dataGb > 0 ? 2 : 1); ++position)
            m_disk.bind(m_chance.uuid())
                .bind(target.project)
                .bind(server.id)
                .bind(diskName(server, position))
                .bind(position == 0 ? u"system"_s : u"data"_s)
                .bind(position == 0 ? server.systemGb : server.dataGb)
                .bind(position)
                .bind(files(server, position))
                .bind(position == 0 ? server.systemMark : server.dataMark)
                .run();
        m_servers << server;
    }

    static QString diskName(const Server &server, int position)
    {
        return server.name + (position == 0 ? u"-volume-0000"_s : u"-volume-0001"_s);
    }
    static QString files(const Server &server, int position)
    {
        return position == 0 ? u"[\"hostname: %1\"]"_s.arg(server.name) : u"[\"data of %1\"]"_s.arg(server.name);
    }

    // One in a hundred each; the rest is Available.
    QString status()
    {
        static constexpr std::array Rare{"creating", "creating_image", "restoring", "deleting", "error"};
        const qint64 drawn = m_chance.below(100);
        return QString::fromLatin1(drawn < qint64(Rare.size()) ? Rare.at(std::size_t(drawn)) : "available");
    }

    void addJobs(const QString &backup, const QString &state, qint64 due)
    {
        const auto add = [&](const QString &job, qint64 at) {
            m_job.bind(at).bind(job).bind(backup).bind(m_start).run();
        };
        if (state == "creating"_L1)
            add(u"cbr.snapshotsReady"_s, m_start + (due - m_start) / 4);
        if (state.startsWith("creating"_L1))
            add(u"cbr.backupDone"_s, due);
        else if (due > 0)
            add(state == "restoring"_L1 ? u"cbr.restoreDone"_s : u"cbr.backupDeleted"_s, due);
    }

    void addBackup(const StartPlan::Target &target, const Server &server, qint64 number)
    {
        const QString id = m_chance.uuid();
        const QString state = status();
        const bool runs = state != "available"_L1 && state != "error"_L1;
        const bool automatic = m_chance.below(5) != 0;
        const bool dataOnly = server.dataGb > 0 && m_chance.below(100) == 0;
        const bool image = state == "available"_L1 && !dataOnly && number % BackupsPerImage == 0;
        const qint64 created = m_start - (runs ? m_chance.below(20 * Minute) : m_chance.below(400 * Day)) / 1000 * 1000;
        const qint64 due = runs ? m_start + (5 + m_chance.below(235)) * Minute : 0;
        const QString name = (automatic ? u"autobk_"_s : u"manualbk_"_s) + m_chance.hex(4);
        const QString imageId = image ? m_chance.uuid() : QString{};
        const qint64 gigabytes = (dataOnly ? 0 : server.systemGb) + server.dataGb;
        m_backup.bind(id)
            .bind(target.project)
            .bind(server.vault)
            .bind(name)
            .bind(state)
            .bind(runs ? created : 0)
            .bind(due)
            .bind(server.id)
            .bind(server.name)
            .bind(server.az)
            .bind(server.status)
            .bind(QString::fromLatin1(server.system.type))
            .bind(QString::fromLatin1(server.system.name))
            .bind(automatic ? 1 : 0)
            .bind(m_chance.below(10) == 0 ? 0 : 1)
            .bind(dataOnly ? 0 : 1)
            .bind(gigabytes)
            .bind(image ? QVariant{imageId} : QVariant{})
            .bind(state == "error"_L1 ? 1 : 0)
            .bind(created)
            .run();
        for (int position = dataOnly ? 1 : 0; position < (server.dataGb > 0 ? 2 : 1); ++position)
            m_backupDisk.bind(m_chance.uuid())
                .bind(target.project)
                .bind(id)
                .bind(name)
                .bind(diskName(server, position))
                .bind(position == 0 ? u"system"_s : u"data"_s)
                .bind(position == 0 ? server.systemGb : server.dataGb)
                .bind(position)
                .bind(files(server, position))
                .bind(position == 0 ? server.systemMark : server.dataMark)
                .run();
        addJobs(id, state, due);
        if (!state.startsWith("creating"_L1) && state != "error"_L1)
            m_used[server.vault] += gigabytes;
        if (image)
            m_image.bind(imageId)
                .bind(target.project)
                .bind(u"%1-image-%2"_s.arg(server.name, m_chance.hex(4)))
                .bind(QString::fromLatin1(server.system.type))
                .bind(QString::fromLatin1(server.system.name))
                .bind(gigabytes * 1024 * 1024 * (400 + m_chance.below(400)))
                .bind(id)
                .bind(server.az)
                .bind(std::min(created + 30 * Minute, m_start))
                .bind(std::min(created + 34 * Minute, m_start))
                .run();
    }

    // One in a hundred is being created, one has failed; the rest is Normal.
    void addImage(const StartPlan::Target &target, const Server &server)
    {
        const QString id = m_chance.uuid();
        const qint64 drawn = m_chance.below(100);
        const bool runs = drawn == 0;
        const bool failed = drawn == 1;
        const bool encrypted = m_chance.below(20) == 0;
        const qint64 created = m_start - (runs ? m_chance.below(10 * Minute) : m_chance.below(400 * Day)) / 1000 * 1000;
        const qint64 due = runs ? m_start + (1 + m_chance.below(60)) * Minute : 0;
        m_systemImage.bind(id)
            .bind(target.project)
            .bind(u"%1-system-%2"_s.arg(server.name, m_chance.hex(4)))
            .bind(runs     ? u"creating"_s
                  : failed ? u"error"_s
                           : u"normal"_s)
            .bind(runs ? created : 0)
            .bind(due)
            .bind(QString::fromLatin1(server.system.type))
            .bind(QString::fromLatin1(server.system.name))
            .bind(server.systemGb)
            .bind(server.systemGb * 1024 * 1024 * (100 + m_chance.below(400)))
            .bind(encrypted ? 1 : 0)
            .bind(created)
            .bind(runs || failed ? 0 : std::min(created + 4 * Minute, m_start))
            .run();
        m_part.bind(m_chance.uuid())
            .bind(target.project)
            .bind(id)
            .bind(diskName(server, 0))
            .bind(server.systemGb)
            .bind(encrypted ? 1 : 0)
            .bind(files(server, 0))
            .bind(server.systemMark)
            .run();
        if (runs)
            m_job.bind(due).bind(u"ims.imageDone"_s).bind(id).bind(m_start).run();
    }

    const qint64 m_start;
    Chance m_chance;
    Statement m_vault, m_vaultUse, m_server, m_disk, m_backup, m_backupDisk, m_image, m_systemImage, m_part, m_job;
    QList<QString> m_vaults;
    QHash<QString, qint64> m_used; // by vault, in GB
    QList<Server> m_servers;
};

} // namespace

StartPlan::Amounts StartPlan::Amounts::share(qint64 parts, qint64 of) const
{
    const auto part = [&](qint64 amount) { return of > 0 ? amount * parts / of : 0; };
    return {part(backups), part(servers), part(images)};
}

StartPlan::Amounts StartPlan::Amounts::operator-(const Amounts &other) const
{
    return {backups - other.backups, servers - other.servers, images - other.images};
}

Success generateStart(Store &store, const StartPlan &plan, qint64 backups, quint64 seed, const Progress &progress)
{
    if (plan.targets.isEmpty())
        return Done{};
    // Ids are random, so every row lands on another page of its indexes: they have to stay in memory until the commit.
    Statement usual = store.prepare(u"PRAGMA cache_size"_s);
    const QString cache = usual.next() ? usual.text(0) : u"-2000"_s;
    usual.restart();
    store.prepare(u"PRAGMA cache_size = -400000"_s).run();
    qint64 parts = 0;
    for (const StartPlan::Target &target : plan.targets)
        parts += target.parts;
    const qint64 planned = std::max<qint64>(1, plan.amounts.backups);
    StartPlan::Amounts left = backups > 0 ? plan.amounts.share(backups, planned) : plan.amounts;
    const StartPlan::Amounts all = left;
    Generator generator{store, plan.start, seed * 0x2545f4914f6cdd1dULL + 7};
    qint64 made = 0;
    const auto more = [&] {
        const qint64 number = made++;
        return !progress || number % TellEvery != 0 || progress(number, all.backups + all.images);
    };
    bool complete = true;
    for (const StartPlan::Target &target : plan.targets) {
        const bool last = &target == &plan.targets.last();
        const StartPlan::Amounts share = last ? left : all.share(target.parts, parts);
        left = left - share;
        complete = complete && (share.backups + share.images <= 0 || generator.fill(target, share, more));
    }
    store.prepare(u"PRAGMA cache_size = %1"_s.arg(cache)).run();
    if (!complete)
        return brokenOff();
    return Done{};
}
