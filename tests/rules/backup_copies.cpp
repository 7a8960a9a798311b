#include "rules/cases.h"
#include "support/abroad.h"

using namespace Qt::StringLiterals;

namespace {

const QString Evening{32, u'c'};
const QVariantMap WithPartner{{u"projects"_s, PartnerProject}};

QVariantMap with(QVariantMap map, const QVariantMap &more)
{
    map.insert(more);
    return map;
}

void addMember(Change &change, const QString &backup, const QString &project, const QString &status)
{
    change.insert("backupMember", {{u"id"_s, QString{backup + u'/' + project}},
                                   {u"project_id"_s, HomeProject},
                                   {u"backup_id"_s, backup},
                                   {u"member_project_id"_s, project},
                                   {u"member_account"_s, u"partner"_s},
                                   {u"member_project"_s, u"eu-de"_s},
                                   {u"owner_account"_s, u"training"_s},
                                   {u"status"_s, status},
                                   {u"created"_s, World::Start - World::Minute}});
}

template <int count>
void manyMembers(Change &change)
{
    for (int n = 0; n < count; ++n)
        addMember(change, u"backup"_s, u"%1"_s.arg(n, 32, 16, QLatin1Char('0')), n % 2 ? u"pending"_s : u"accepted"_s);
}

// The partner has accepted the backup.
std::function<void(Change &)> copied(const Record &copy = {})
{
    return [copy](Change &change) {
        addMember(change, u"backup"_s, PartnerProject, u"accepted"_s);
        Record values{{u"project_id"_s, PartnerProject},
                      {u"vault_id"_s, u"vault-2"_s},
                      {u"copied_from"_s, u"backup"_s},
                      {u"shared_from"_s, u"training"_s}};
        values.insert(copy);
        World::addBackup(change, u"copy"_s, values);
    };
}

void copiedAndUsed(Change &change)
{
    copied({{u"image_id"_s, u"theirs"_s}})(change);
    World::addImage(change, u"theirs"_s, {{u"project_id"_s, PartnerProject}, {u"backup_id"_s, u"copy"_s}});
}

// The partner's backup, shared with the project that asks.
std::function<void(Change &)> received(const QString &status, const Record &vault = {})
{
    return [status, vault](Change &change) {
        change.update("backup", u"backup"_s, {{u"project_id"_s, PartnerProject}, {u"vault_id"_s, u"vault-2"_s}});
        addMember(change, u"backup"_s, HomeProject, status);
        change.update("backupMember", QString{u"backup/"_s + HomeProject}, {{u"project_id"_s, PartnerProject}});
        if (!vault.isEmpty())
            change.update("vault", u"vault-1"_s, vault);
    };
}

const QVariantMap WithMember{{u"member"_s, QString{u"backup/"_s + PartnerProject}}};
const QVariantMap There{
    {u"name"_s, u"replica"_s}, {u"description"_s, QString(255, u'd')}, {u"destination"_s, u"vault-there"_s}};

void replicaThere(Change &change)
{
    abroad::fill(change);
    World::addBackup(change, u"copy"_s,
                     {{u"project_id"_s, abroad::Project},
                      {u"vault_id"_s, u"vault-there"_s},
                      {u"copied_from"_s, u"backup"_s},
                      {u"replica"_s, 1}});
}

void vaultElsewhere(Change &change)
{
    abroad::fill(change);
    change.update("vault", u"vault-there"_s, {{u"project_id"_s, abroad::Elsewhere}});
}

} // namespace

rules::Subject rules::backupSharing()
{
    const char *share = "cbr.shareBackup";
    const char *accept = "cbr.acceptBackup";
    return {.cases =
                {
                    {.rule = "CBR-25", .command = "cbr.cancelSharing", .arguments = WithMember, .more = copiedAndUsed},
                    {.rule = "CBR-25.deletion", .command = "cbr.deleteBackup", .more = copiedAndUsed},
                    {.rule = "CBR-134", .command = share, .arguments = WithPartner, .more = manyMembers<10>},
                    {"CBR-135", share, {}, {}, {}, {{u"projects"_s, Evening}}},
                    {"CBR-136", share, {}, {}, {}, {{u"projects"_s, u"partner"_s}}},
                    {"CBR-136.none", share, {}, {}, {}, {{u"projects"_s, u" , \n,"_s}}},
                    {"CBR-136.self", share, {}, {}, {}, {{u"projects"_s, HomeProject}}},
                    {"CBR-137", share, {{u"status"_s, u"error"_s}}, {}, {}, WithPartner},
                    {.rule = "CBR-137.twice",
                     .command = share,
                     .arguments = WithPartner,
                     .more = [](Change &change) { addMember(change, u"backup"_s, PartnerProject, u"rejected"_s); }},
                    {"CBR-137.copy", share, {{u"shared_from"_s, u"partner"_s}}, {}, {}, WithPartner},
                    {"CBR-137.vault", share, {}, {}, {{u"status"_s, u"frozen"_s}}, WithPartner},
                    {"CBR-138", share, {{u"object_type"_s, u"disk"_s}}, {}, {}, WithPartner},
                    {.rule = "CBR-139",
                     .command = accept,
                     .arguments = {{u"vault"_s, u"vault-2"_s}},
                     .more = received(u"pending"_s)},
                    {.rule = "CBR-139.type",
                     .command = accept,
                     .more = received(u"pending"_s, {{u"protect_type"_s, u"replication"_s}})},
                    {.rule = "CBR-139.state",
                     .command = accept,
                     .more = received(u"pending"_s, {{u"status"_s, u"error"_s}})},
                    {.rule = "CBR-139.room", .command = accept, .more = received(u"pending"_s, {{u"used_gb"_s, 440}})},
                    {.rule = "CBR-139.accepted", .command = accept, .more = received(u"accepted"_s)},
                    {.rule = "CBR-139.original",
                     .command = accept,
                     .backup = {{u"status"_s, u"deleting"_s}},
                     .more = received(u"pending"_s)},
                    {.rule = "CBR-139.answered", .command = "cbr.rejectBackup", .more = received(u"rejected"_s)},
                    {.rule = "CBR-140", .command = "cbr.deleteBackup", .more = copied({{u"status"_s, u"restoring"_s}})},
                    {"CBR-141", share, {{u"encrypted"_s, 1}}, {}, {}, WithPartner},
                },
            .passing = {
                {.command = share, .arguments = WithPartner, .more = manyMembers<9>},
                {.command = "cbr.cancelSharing", .arguments = WithMember, .more = copied()},
                {.command = accept, .more = received(u"rejected"_s, {{u"used_gb"_s, 439}})},
                {.command = "cbr.rejectBackup", .more = received(u"pending"_s)},
            }};
}

rules::Subject rules::replicas()
{
    const char *one = "cbr.replicateBackup";
    const char *vault = "cbr.replicateVault";
    const auto to = [](const QVariantMap &other) { return with(There, other); };
    return {.cases =
                {
                    {.rule = "CBR-142",
                     .command = one,
                     .backup = {{u"status"_s, u"error"_s}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-142.type",
                     .command = one,
                     .backup = {{u"server_type"_s, u"BMS"_s}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-142.system",
                     .command = one,
                     .backup = {{u"contains_system_disk"_s, 0}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-143",
                     .command = one,
                     .backup = {{u"replica"_s, 1}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-143.vault",
                     .command = vault,
                     .vault = {{u"protect_type"_s, u"replication"_s}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-144", .command = one, .arguments = There, .more = replicaThere},
                    {.rule = "CBR-145",
                     .command = vault,
                     .vault = {{u"replicated_to"_s, u"[\"capable\"]"_s}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-146", .command = one, .arguments = There, .more = vaultElsewhere},
                    {.rule = "CBR-147",
                     .command = one,
                     .arguments = to({{u"destination"_s, u"vault-2"_s}}),
                     .more = abroad::fill},
                    {.rule = "CBR-147.type",
                     .command = one,
                     .arguments = to({{u"destination"_s, u"vault-backup"_s}}),
                     .more = abroad::fill},
                    {.rule = "CBR-147.room",
                     .command = one,
                     .arguments = to({{u"destination"_s, u"vault-small"_s}}),
                     .more = abroad::fill},
                    {.rule = "CBR-147.all",
                     .command = vault,
                     .arguments = to({{u"destination"_s, u"vault-small"_s}}),
                     .more = abroad::fill},
                    {.rule = "CBR-148",
                     .command = one,
                     .arguments = to({{u"name"_s, QString(65, u'n')}}),
                     .more = abroad::fill},
                    {.rule = "CBR-148.description",
                     .command = one,
                     .arguments = to({{u"description"_s, QString(256, u'd')}}),
                     .more = abroad::fill},
                    {.rule = "CBR-150",
                     .command = vault,
                     .backup = {{u"status"_s, u"error"_s}},
                     .arguments = There,
                     .more = abroad::fill},
                    {.rule = "CBR-150.type",
                     .command = vault,
                     .vault = {{u"object_type"_s, u"disk"_s}},
                     .arguments = There,
                     .more = abroad::fill},
                },
            .passing = {
                {.command = one, .arguments = to({{u"name"_s, QString(64, u'n')}}), .more = abroad::fill},
                {.command = vault, .arguments = There, .more = abroad::fill},
            }};
}
