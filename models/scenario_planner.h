#pragma once

#include "scenario_start.h"

#include <QHash>
#include <QMap>
#include <QSet>

// Walks the document twice: once for the ids of everything that has a name, once for the rows.
class StartPlanner {
    Q_DECLARE_TR_FUNCTIONS(Scenario)

public:
    StartPlanner(const Document &document, const Edition &edition, quint64 seed)
        : m_document{document},
          m_edition{edition},
          m_seed{seed}
    {
    }

    Result<StartPlan> plan();

private:
    struct Owner { // what every resource of a project needs to know
        QString account;
        QString id;
        QString name;
        QString region;
    };
    struct Thing {
        QString id;
        QString project; // key
        Value value;
    };
    struct VaultUse {
        qint64 used = 0;
        qint64 allocated = 0;
        qint64 servers = 0;
    };

    bool refuse(const Value &at, const QString &message, const QString &remedy = {})
    {
        m_failure = m_document.failure(at, message, remedy);
        return false;
    }

    QByteArray hash(const QString &what) const;
    QString hex(const QString &what) const { return QString::fromLatin1(hash(what).left(32)); }
    QString uuid(const QString &what) const;

    // Takes the id as given, or makes it.
    bool idOf(const Value &value, const QString &made, QString *id);

    bool timeOf(const Value &value, qint64 *time);

    bool pastTime(const Value &value, qint64 *time);

    bool futureTime(const Value &value, qint64 *time);

    // Scalars become columns of the same name, references the column NAME_id.
    bool rowOf(const Value &value, const char *table, Record *record);

    const Thing &thing(const char *sort, const Value &reference) const;

    bool sameProject(const Value &project, const char *sort, const Value &reference);

    bool zoneFits(const Owner &owner, const Value &zone);

    void add(const char *kind, Record record) { m_plan.rows.append({kind, std::move(record)}); }

    bool planHead();
    bool collect();
    bool collect(const char *sort, const Value &project, const Value &list);
    bool planAccounts();
    bool planProject(const Value &account, const QString &accountId, const Value &project);
    bool planServer(const Owner &owner, const Value &project, const Value &server);
    bool planVault(const Owner &owner, const Value &project, const Value &vault);
    bool planPolicy(const Owner &owner, const Value &policy);
    bool policyOf(const char *service, const Value &policy);
    bool usePolicy(const Value &project, const Value &vault, Record *record);
    void planTasks(const Value &backup, const Record &record);
    bool planBackup(const Owner &owner, const Value &project, const Value &backup);
    bool planBackupSource(const Owner &owner, const Value &backup, Record *record);
    bool planBackupDisks(const Owner &owner, const Value &backup, const Value &disks, Record *record);
    bool planFileSystem(const Owner &owner, const Value &project, const Value &fileSystem);
    bool planPartSource(const Owner &owner, const Value &project, const Value &backup, Record *record);
    bool vaultTakes(const Value &vault, const char *type);
    bool planBackupJobs(const Value &backup, Record *record);
    bool planImage(const Owner &owner, const Value &project, const Value &image);
    bool planImageSource(const Value &project, const Value &image, Record *record);
    bool planPublicImages();
    void planParts(const QString &project, const Value &image, const QString &id);
    void planAccount(const Value &account, const QString &id);
    bool planShares(const char *kind, const Owner &owner, const Value &resource, const QString &id);
    void planTags(const char *kind, const Owner &owner, const Value &resource, const QString &id);
    bool disksFit(const Value &disks, bool systemDisk);
    bool planTargets();
    void fillVaults();
    Record &backupRow(const QString &id) { return m_plan.rows[m_backupRows.value(id)].record; }
    static QString keyOf(const Value &value); // what other resources call it
    static QString filesText(const Value &disk);
    QString fingerprint(const Value &disk) const { return QString::fromLatin1(hash(filesText(disk)).left(16)); }

    const Document &m_document;
    const Edition &m_edition;
    const quint64 m_seed;
    Failure m_failure;
    StartPlan m_plan;
    QSet<QString> m_ids;
    QHash<QString, Thing> m_things;         // "server/ecs-web-01"
    QHash<QString, Owner> m_owners;         // by project key
    QHash<QString, VaultUse> m_vaultUse;    // by id
    QHash<QString, qsizetype> m_vaultRows;  // by id
    QHash<QString, qsizetype> m_backupRows; // by id
    QHash<QString, QString> m_guests;       // of servers, by id
    QHash<QString, Record> m_policies;      // by id
    QMap<QString, Value> m_expired;         // by the backup's id; an image keeps it
};
