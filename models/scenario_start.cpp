#include "scenario_start.h"

#include "cbr/cbr_policies.h"
#include "change.h"
#include "scenario_fields.h"
#include "scenario_planner.h"
#include "store.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

} // namespace

QString StartPlanner::keyOf(const Value &value)
{
    return value["key"] ? value["key"].text() : value["name"].text();
}

QString StartPlanner::filesText(const Value &disk)
{
    return QString::fromUtf8(
        QJsonDocument{QJsonArray::fromStringList(disk["files"].texts())}.toJson(QJsonDocument::Compact));
}

Result<StartPlan> StartPlanner::plan()
{
    if (planHead() && collect() && planAccounts() && planPublicImages() && planTargets()) {
        fillVaults();
        return std::move(m_plan);
    }
    return m_failure;
}

QByteArray StartPlanner::hash(const QString &what) const
{
    const QByteArray seeded = QByteArray::number(m_seed) + '/' + what.toUtf8();
    return QCryptographicHash::hash(seeded, QCryptographicHash::Sha256).toHex();
}

QString StartPlanner::uuid(const QString &what) const
{
    QString digits = hex(what);
    digits[12] = u'4';
    digits[16] = u"89ab"_s.at(digits.at(16).unicode() % 4);
    return digits.left(8) + u'-' + digits.mid(8, 4) + u'-' + digits.mid(12, 4) + u'-' + digits.mid(16, 4) + u'-' +
           digits.mid(20);
}

bool StartPlanner::idOf(const Value &value, const QString &made, QString *id)
{
    const Value &given = value["id"];
    *id = given ? given.text() : made;
    if (m_ids.contains(*id))
        return refuse(given ? given : value, tr("The id “%1” is used twice.").arg(*id));
    m_ids.insert(*id);
    return true;
}

bool StartPlanner::timeOf(const Value &value, qint64 *time)
{
    const QString text = value.text();
    bool valid = true;
    if (text.endsWith(u'Z')) {
        const QDateTime absolute = QDateTime::fromString(text, Qt::ISODate);
        valid = absolute.isValid();
        *time = absolute.toMSecsSinceEpoch();
    } else {
        const QString clock = text.section(u' ', 1);
        const QString amount = text.section(u' ', 0, 0);
        const QChar unit = amount.back();
        const qint64 length = unit == u'd' ? Day : unit == u'h' ? Hour : unit == u'm' ? Minute : Second;
        *time = m_plan.start + amount.chopped(1).toLongLong() * length;
        if (!clock.isEmpty()) {
            const QTime at = QTime::fromString(clock, clock.size() > 5 ? u"HH:mm:ss"_s : u"HH:mm"_s);
            valid = at.isValid();
            *time = *time / Day * Day + at.msecsSinceStartOfDay();
        }
    }
    return valid || refuse(value, tr("“%1” is no time that exists.").arg(text));
}

bool StartPlanner::pastTime(const Value &value, qint64 *time)
{
    if (!timeOf(value, time))
        return false;
    return *time <= m_plan.start || refuse(value, tr("“%1” has to lie before the start.").arg(value.key),
                                           tr("Write it relative to the start, such as -2h."));
}

bool StartPlanner::futureTime(const Value &value, qint64 *time)
{
    if (!timeOf(value, time))
        return false;
    return *time > m_plan.start || refuse(value, tr("“%1” has to lie after the start.").arg(value.key),
                                          tr("Write it relative to the start, such as +12m."));
}

bool StartPlanner::rowOf(const Value &value, const char *table, Record *record)
{
    for (const Field &field : scenarioTable(QString::fromLatin1(table)).fields) {
        const QString name = QString::fromUtf8(field.name);
        const Value &item = value[field.name];
        if (!item || name == "key"_L1 || name == "id"_L1 || item.kind == Value::List || item.kind == Value::Map)
            continue;
        if (isTime(*field.type)) {
            qint64 time = 0;
            if (!timeOf(item, &time))
                return false;
            record->insert(name, time);
        } else if (field.type->refersTo) {
            record->insert(name + u"_id"_s, thing(field.type->refersTo, item).id);
        } else {
            record->insert(name, item.kind == Value::Text ? QVariant{item.text()} : QVariant{item.number()});
        }
    }
    return true;
}

const StartPlanner::Thing &StartPlanner::thing(const char *sort, const Value &reference) const
{
    static const Thing none;
    const auto found = m_things.constFind(QString::fromLatin1(sort) + u'/' + reference.text());
    return found == m_things.cend() ? none : *found;
}

bool StartPlanner::sameProject(const Value &project, const char *sort, const Value &reference)
{
    if (!reference || thing(sort, reference).project == project["key"].text())
        return true;
    return refuse(reference,
                  tr("The %1 “%2” belongs to another project.").arg(QString::fromLatin1(sort), reference.text()),
                  tr("Resources of one project can name each other only."));
}

bool StartPlanner::zoneFits(const Owner &owner, const Value &zone)
{
    if (!zone || zone.text() == owner.region + u"-a" || zone.text() == owner.region + u"-b")
        return true;
    return refuse(zone, tr("The zone “%1” is not in the project's region “%2”.").arg(zone.text(), owner.region),
                  tr("There are: %1-a, %1-b.").arg(owner.region));
}

bool StartPlanner::planHead()
{
    const Value &root = m_document.root;
    if (!timeOf(root["start"], &m_plan.start))
        return false;
    // The simulated clock counts from 1970, and has to have years before it.
    constexpr qint64 Latest = 221'845'392'000'000; // the year 9000
    if (m_plan.start < 0 || m_plan.start >= Latest)
        return refuse(root["start"], tr("The start has to lie between the years 1970 and 9000."));
    m_plan.settings = root["settings"].words();
    return true;
}

bool StartPlanner::collect(const char *sort, const Value &project, const Value &list)
{
    for (const Value &value : list.items()) {
        const QString key = QString::fromLatin1(sort) + u'/' + keyOf(value);
        Thing found{.id = {}, .project = project["key"].text(), .value = value};
        if (!idOf(value, uuid(key), &found.id))
            return false;
        m_things.insert(key, found);
    }
    return true;
}

bool StartPlanner::collect()
{
    if (!collect("image", {}, m_document.root["images"]))
        return false;
    for (const Value &account : m_document.root["accounts"].items()) {
        for (const Value &project : account["projects"].items()) {
            Owner owner{.account = account["name"].text(),
                        .id = {},
                        .name = project["name"].text(),
                        .region = project["region"].text()};
            owner.name.replace("{region}"_L1, m_edition.region(owner.region));
            if (!idOf(project, hex(u"project/"_s + project["key"].text()), &owner.id))
                return false;
            m_owners.insert(project["key"].text(), owner);
            if (!collect("backupPolicy", project, project["policies"]) ||
                !collect("server", project, project["servers"]) || !collect("vault", project, project["vaults"]) ||
                !collect("fileSystem", project, project["file_systems"]) ||
                !collect("backup", project, project["backups"]) || !collect("image", project, project["images"]))
                return false;
        }
    }
    return true;
}

// What an account has beside its users and projects.
void StartPlanner::planAccount(const Value &account, const QString &id)
{
    const auto addOne = [&](const char *kind, const QString &name, Record record) {
        record.insert(u"id"_s, hex(u"%1/%2/%3"_s.arg(QString::fromLatin1(kind), id, name)));
        record.insert(u"account_id"_s, id);
        add(kind, std::move(record));
    };
    for (const QString &agency : account["agencies"].texts())
        addOne("agency", agency, {{u"name"_s, agency}});
    for (const Value &tag : account["predefined_tags"].items())
        addOne("predefinedTag", tag.key, {{u"key"_s, tag.key}, {u"value"_s, tag.text()}});
    for (const Value &policy : account["tag_policies"].items())
        addOne("tagPolicy", policy["key"].text(),
               {{u"kind"_s, u"image"_s},
                {u"key"_s, policy["key"].text()},
                {u"allowed"_s,
                 QString::fromUtf8(QJsonDocument{QJsonArray::fromStringList(policy["allowed"].texts())}.toJson(
                     QJsonDocument::Compact))},
                {u"required"_s, policy["required"].number()}});
}

bool StartPlanner::planAccounts()
{
    for (const Value &account : m_document.root["accounts"].items()) {
        const QString name = account["name"].text();
        QString id;
        if (!idOf(account, hex(u"account/"_s + name), &id))
            return false;
        add("account",
            {{u"id"_s, id}, {u"name"_s, name}, {u"enterprise_projects"_s, account["enterprise_projects"].number()}});
        planAccount(account, id);
        for (const char *const list : {"users", "projects"})
            if (account[list].items().isEmpty())
                return refuse(account[list], tr("An account needs at least one user and one project."));
        QSet<QString> users;
        for (const Value &user : account["users"].items()) {
            const QString userName = user["name"].text();
            if (users.contains(userName))
                return refuse(user["name"], tr("The account has two users “%1”.").arg(userName));
            users.insert(userName);
            QString userId;
            if (!idOf(user, hex(u"user/%1/%2"_s.arg(name, userName)), &userId))
                return false;
            add("user", {{u"id"_s, userId},
                         {u"account_id"_s, id},
                         {u"name"_s, userName},
                         {u"password"_s, user["password"].text()}});
        }
        for (const Value &project : account["projects"].items())
            if (!planProject(account, id, project))
                return false;
    }
    return true;
}

bool StartPlanner::planProject(const Value &, const QString &accountId, const Value &project)
{
    const Owner owner = m_owners.value(project["key"].text());
    const QString written = project["name"].text();
    add("project", {{u"id"_s, owner.id},
                    {u"account_id"_s, accountId},
                    {u"region"_s, owner.region},
                    {u"name"_s, owner.name},
                    {u"pattern"_s, written.contains("{region}"_L1) ? written : u""_s}});
    for (const Value &quota : project["quotas"].items())
        m_plan.quotas.append({owner.id, quota.key, quota.number()});
    for (const QString &pair : project["key_pairs"].texts())
        add("keyPair", {{u"id"_s, uuid(u"keyPair/%1/%2"_s.arg(owner.id, pair))},
                        {u"project_id"_s, owner.id},
                        {u"name"_s, pair},
                        {u"created"_s, m_plan.start}});
    for (const Value &server : project["servers"].items())
        if (!planServer(owner, project, server))
            return false;
    for (const Value &fileSystem : project["file_systems"].items())
        if (!planFileSystem(owner, project, fileSystem))
            return false;
    // After what is in them: they bring their own counts.
    for (const Value &policy : project["policies"].items())
        if (!planPolicy(owner, policy))
            return false;
    for (const Value &vault : project["vaults"].items())
        if (!planVault(owner, project, vault))
            return false;
    for (const Value &backup : project["backups"].items())
        if (!planBackup(owner, project, backup))
            return false;
    for (const Value &image : project["images"].items())
        if (!planImage(owner, project, image))
            return false;
    for (auto expired = m_expired.cbegin(); expired != m_expired.cend(); ++expired)
        if (!backupRow(expired.key()).contains(u"image_id"_s))
            return refuse(expired.value(), tr("This backup has expired before the start."),
                          tr("Only a backup with an image outlives its retention."));
    return true;
}

bool StartPlanner::planShares(const char *kind, const Owner &owner, const Value &resource, const QString &id)
{
    const bool image = qstrcmp(kind, "imageMember") == 0;
    QSet<QString> members;
    for (const Value &share : resource["shares"].items()) {
        const Owner member = m_owners.value(share["project"].text());
        if (member.id == owner.id)
            return refuse(share["project"], tr("A resource cannot be shared with its own project."));
        if (members.contains(member.id))
            return refuse(share["project"], tr("This project is named twice."));
        members.insert(member.id);
        qint64 created = 0;
        if (!pastTime(share["created"], &created))
            return false;
        Record record{{u"id"_s, uuid(u"share/%1/%2"_s.arg(id, member.id))},
                      {u"project_id"_s, owner.id},
                      {image ? u"image_id"_s : u"backup_id"_s, id},
                      {u"member_project_id"_s, member.id},
                      {u"member_account"_s, member.account},
                      {u"member_project"_s, member.name},
                      {u"owner_account"_s, owner.account},
                      {u"status"_s, share["status"].text()},
                      {u"created"_s, created}};
        if (image)
            record.insert(u"owner_project"_s, owner.name);
        add(kind, record);
    }
    return true;
}

void StartPlanner::planTags(const char *kind, const Owner &owner, const Value &resource, const QString &id)
{
    for (const Value &tag : resource["tags"].items())
        add("tag", {{u"id"_s, QString{id + u':' + tag.key}},
                    {u"project_id"_s, owner.id},
                    {u"kind"_s, QString::fromLatin1(kind)},
                    {u"resource_id"_s, id},
                    {u"key"_s, tag.key},
                    {u"value"_s, tag.text()}});
}

bool StartPlanner::planTargets()
{
    const Value &generate = m_document.root["generate"];
    if (!generate)
        return true;
    constexpr qint64 BackupsPerServer = 25;
    const qint64 backups = generate["backups"].number();
    m_plan.amounts = {.backups = backups,
                      .servers = generate["servers"] ? generate["servers"].number() : backups / BackupsPerServer,
                      .images = generate["images"].number()};
    for (const Value &target : generate["into"].items()) {
        const Owner owner = m_owners.value(target["project"].text());
        m_plan.targets.append({owner.id, owner.region, target["parts"].number()});
    }
    return !m_plan.targets.isEmpty() || refuse(generate["into"], tr("At least one project is needed."));
}

void StartPlanner::fillVaults()
{
    for (auto row = m_vaultRows.cbegin(); row != m_vaultRows.cend(); ++row) {
        Record &vault = m_plan.rows[row.value()].record;
        const VaultUse use = m_vaultUse.value(row.key());
        const auto fill = [&vault](const QString &name, qint64 amount) {
            if (!vault.contains(name))
                vault.insert(name, amount);
        };
        fill(u"used_gb"_s, use.used);
        fill(u"allocated_gb"_s, use.allocated);
        fill(u"associated"_s, use.servers);
    }
}

Result<StartPlan> planStart(const Document &document, const Edition &edition, quint64 seed)
{
    return StartPlanner{document, edition, seed}.plan();
}

void writeStart(Store &store, const StartPlan &plan)
{
    const Command none;
    Change change{store, none, plan.start};
    for (const StartPlan::Row &row : plan.rows)
        change.insert(row.kind, row.record);
    Statement quota = store.prepare(u"INSERT INTO quota (project_id, type, amount) VALUES (?, ?, ?)"_s);
    for (const StartPlan::Quota &row : plan.quotas)
        quota.bind(row.project).bind(row.type).bind(row.amount).run();
    for (const StartPlan::Job &job : plan.jobs)
        change.schedule(job.job, job.resource, job.due);
    for (const StartPlan::Row &row : plan.rows)
        if (qstrcmp(row.kind, "policy") == 0)
            cbr::planPolicy(change, row.record.value(u"id"_s).toString());
    for (auto setting = plan.settings.cbegin(); setting != plan.settings.cend(); ++setting)
        change.setSetting(setting.key().toLatin1().constData(), setting.value());
}
