#include "world.h"

#include "edition.h"

using namespace Qt::StringLiterals;

namespace {

Record with(Record record, const Record &values)
{
    for (auto value = values.begin(); value != values.end(); ++value)
        record.insert(value.key(), value.value());
    return record;
}

} // namespace

void World::addBackup(Change &change, const QString &id, const Record &values)
{
    change.insert("backup", with({{u"id"_s, id},
                                  {u"project_id"_s, HomeProject},
                                  {u"vault_id"_s, u"vault-1"_s},
                                  {u"name"_s, id},
                                  {u"status"_s, u"available"_s},
                                  {u"server_id"_s, u"server-1"_s},
                                  {u"server_name"_s, u"ecs-web-01"_s},
                                  {u"az"_s, u"home-a"_s},
                                  {u"size_gb"_s, 60},
                                  {u"created"_s, Start - Minute}},
                                 values));
    change.insert("backupDisk", {{u"id"_s, QString{id + u"-disk"}},
                                 {u"project_id"_s, HomeProject},
                                 {u"backup_id"_s, id},
                                 {u"name"_s, QString{id + u"_system"}},
                                 {u"disk_name"_s, u"ecs-web-01-system"_s},
                                 {u"role"_s, u"system"_s},
                                 {u"size_gb"_s, 40},
                                 {u"position"_s, 0}});
}

void World::addImage(Change &change, const QString &id, const Record &values)
{
    change.insert("image", with({{u"id"_s, id},
                                 {u"project_id"_s, HomeProject},
                                 {u"name"_s, id},
                                 {u"status"_s, u"normal"_s},
                                 {u"type"_s, u"full"_s},
                                 {u"os_type"_s, u"Linux"_s},
                                 {u"os"_s, u"Ubuntu 22.04 server 64bit"_s},
                                 {u"created"_s, Start - Minute}},
                                values));
}

World::World() : World{[](Change &) {}} {}

World::World(const std::function<void(Change &)> &more, const QString &edition)
{
    const auto fill = [&](Store &store) -> Success {
        const Command none;
        Change change{store, none, Start};
        const QStringList words = edition.split(u' ');
        Edition opened = *loadEdition(words.first());
        for (const QString &reading : words.mid(1))
            opened.readings.insert(reading.section(u'=', 0, 0), reading.section(u'=', 1));
        change.setSetting("edition", opened.id);
        change.setSetting("readings", readingsText(opened));
        const auto account = [&change](const QString &id, const QString &name, const QString &user,
                                       const QString &project) {
            change.insert("account", {{u"id"_s, id}, {u"name"_s, name}});
            change.insert("user", {{u"id"_s, QString{u"user-" + name}},
                                   {u"account_id"_s, id},
                                   {u"name"_s, user},
                                   {u"password"_s, u"practice"_s}});
            change.insert(
                "project",
                {{u"id"_s, project}, {u"account_id"_s, id}, {u"region"_s, u"home"_s}, {u"name"_s, u"eu-de"_s}});
            change.insert("vault", {{u"id"_s, project == HomeProject ? u"vault-1"_s : u"vault-2"_s},
                                    {u"project_id"_s, project},
                                    {u"name"_s, u"vault-5c1e"_s},
                                    {u"status"_s, u"available"_s},
                                    {u"capacity_gb"_s, 500},
                                    {u"used_gb"_s, 100},
                                    {u"created"_s, Start - Minute}});
        };
        account(QString{32, u'a'}, u"training"_s, u"trainee"_s, HomeProject);
        account(QString{32, u'b'}, u"partner"_s, u"colleague"_s, PartnerProject);
        change.insert("server", {{u"id"_s, u"server-1"_s},
                                 {u"project_id"_s, HomeProject},
                                 {u"name"_s, u"ecs-web-01"_s},
                                 {u"status"_s, u"running"_s},
                                 {u"az"_s, u"home-a"_s},
                                 {u"os_type"_s, u"Linux"_s},
                                 {u"os"_s, u"Ubuntu 22.04 server 64bit"_s},
                                 {u"created"_s, Start - Minute}});
        more(change);
        return Done{};
    };
    auto cloud = Cloud::create(path(), Start, 7, fill);
    if (!cloud)
        qFatal("%s", qPrintable(cloud.failure().text()));
    m_cloud = std::move(*cloud);
    session = *m_cloud->logIn(u"training"_s, u"trainee"_s);
    stranger = *m_cloud->logIn(u"partner"_s, u"colleague"_s);
}

void World::reopen()
{
    m_cloud.reset();
    auto cloud = Cloud::open(path());
    if (!cloud)
        qFatal("%s", qPrintable(cloud.failure().text()));
    m_cloud = std::move(*cloud);
}

QStringList World::refused(const Command &command)
{
    QStringList rules;
    const Outcome outcome = m_cloud->dispatch(command);
    for (const Refusal &refusal : outcome.refusals)
        rules += refusal.rule;
    return rules;
}

QString World::value(const char *kind, const QString &id, const char *field)
{
    const auto record = m_cloud->find(QString::fromLatin1(kind), id, {});
    return record ? record->value(QString::fromLatin1(field)).toString() : u"(gone)"_s;
}

QByteArray World::state()
{
    QByteArray kept;
    const auto lines = m_cloud->canonicalExport().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.contains("\"_table\":\"journal\"") && !line.contains("\"_table\":\"meta\""))
            kept += line + '\n';
    }
    return kept;
}
