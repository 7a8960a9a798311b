#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Create = "cbr.createVault";
constexpr const char *CreateForDisks = "cbr.createDiskVault";

using Fill = std::function<void(Change &)>;

// A server of its own beside the one of every world.
Fill server(const Record &values = {})
{
    return [values](Change &change) {
        Record row{{u"id"_s, u"server-2"_s},    {u"project_id"_s, HomeProject}, {u"name"_s, u"ecs-web-02"_s},
                   {u"status"_s, u"running"_s}, {u"az"_s, u"home-a"_s},         {u"os_type"_s, u"Linux"_s},
                   {u"os"_s, u"Debian 12"_s},   {u"created"_s, World::Start}};
        row.insert(values);
        change.insert("server", row);
    };
}

void disk(Change &change, const Record &values = {})
{
    Record row{{u"id"_s, u"disk-9"_s},
               {u"project_id"_s, HomeProject},
               {u"name"_s, u"disk-9"_s},
               {u"status"_s, u"in_use"_s},
               {u"server_id"_s, u"server-1"_s},
               {u"az"_s, u"home-a"_s},
               {u"role"_s, u"data"_s},
               {u"size_gb"_s, 200},
               {u"position"_s, 1}};
    row.insert(values);
    change.insert("disk", row);
}

void tagged(Change &change, int count)
{
    for (int n = 0; n < count; ++n)
        change.insert("tag", {{u"id"_s, u"vault-1:old%1"_s.arg(n)},
                              {u"project_id"_s, HomeProject},
                              {u"kind"_s, u"vault"_s},
                              {u"resource_id"_s, u"vault-1"_s},
                              {u"key"_s, u"old%1"_s.arg(n)},
                              {u"value"_s, u"1"_s}});
}

void policy(Change &change, const QString &retention)
{
    change.insert("policy", {{u"id"_s, u"policy-1"_s},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, u"nightly"_s},
                             {u"retention"_s, retention},
                             {u"quantity"_s, 7},
                             {u"created"_s, World::Start}});
    change.update("vault", u"vault-1"_s, {{u"policy_id"_s, u"policy-1"_s}});
}

// The server of every world in its vault, and a second vault beside it.
Fill inVault(
    const Record &vault = {}, const Fill &more = [](Change &) {})
{
    return [vault, more](Change &change) {
        change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
        Record other{{u"id"_s, u"vault-9"_s},       {u"project_id"_s, HomeProject}, {u"name"_s, u"vault-9"_s},
                     {u"status"_s, u"available"_s}, {u"capacity_gb"_s, 500},        {u"created"_s, World::Start}};
        other.insert(vault);
        change.insert("vault", other);
        more(change);
    };
}

} // namespace

rules::Subject rules::vaults()
{
    const auto made = [](
                          const char *rule, const QVariantMap &arguments, const Fill &more = [](Change &) {}) {
        return Case{.rule = rule, .command = Create, .arguments = arguments, .more = more};
    };
    const auto of = [](
                        const char *rule, const char *command, const Record &vault, const QVariantMap &arguments = {},
                        const Fill &more = [](Change &) {}) {
        return Case{.rule = rule, .command = command, .vault = vault, .arguments = arguments, .more = more};
    };
    const QVariantMap one{{u"tags"_s, tags(1)}};
    const QVariantMap first{{u"resources"_s, QStringList{u"server-1"_s}}};
    const QVariantMap bound{{u"autoAssociation"_s, true}, {u"bindTags"_s, tags(5)}};
    const Record taken{{u"image_id"_s, u"image"_s}};
    const auto full = [](Change &change) { tagged(change, 20); };
    const auto almostFull = [](Change &change) { tagged(change, 19); };
    const auto oneTag = [](Change &change) { tagged(change, 1); };
    const auto withBackup = [](Change &change) { change.update("backup", u"backup"_s, {{u"automatic"_s, 1}}); };
    const auto empty = [](Change &change) { change.remove("backup", u"backup"_s); };
    const auto kept = [](Change &change) {
        change.remove("backup", u"backup"_s);
        policy(change, u"quantity"_s);
    };
    return {.cases =
                {
                    made("CBR-112", {{u"capacity"_s, 9}}),
                    made("CBR-91.vault", {{u"autoBackup"_s, true}}),
                    made("CBR-120", {{u"protectType"_s, u"both"_s}}),
                    made("CBR-121", {{u"name"_s, u"vault 1"_s}}),
                    made("CBR-122", {{u"tags"_s, tags(21)}}),
                    made("CBR-122.characters", {{u"tags"_s, tags(1, u"key %1"_s)}}),
                    made("CBR-122.unique", {{u"tags"_s, tags(2, u"key"_s)}}),
                    of("CBR-122.full", "cbr.addVaultTag", {}, one, full),
                    of("CBR-122.more", "cbr.addVaultTag", {}, {{u"tags"_s, tags(2)}}, almostFull),
                    of("CBR-122.none", "cbr.addVaultTag", {}, {{u"tags"_s, QVariantList{}}}),
                    of("CBR-122.key", "cbr.editVaultTag", {},
                       {{u"tag"_s, u"vault-1:old0"_s}, {u"tags"_s, tags(1, u"new"_s)}}, oneTag),
                    of("CBR-122.deleting", "cbr.deleteVaultTag", {{u"status"_s, u"deleting"_s}},
                       {{u"tag"_s, u"vault-1:old0"_s}}, oneTag),
                    of("CBR-81", "cbr.deleteVault", {{u"status"_s, u"lock"_s}}),
                    {.rule = "CBR-81.busy", .command = "cbr.deleteVault", .backup = {{u"status"_s, u"restoring"_s}}},
                    {.rule = "CBR-82", .command = "cbr.deleteVault", .backup = taken},
                    of("CBR-83", "cbr.lockBackups", {{u"locked"_s, 1}}),
                    of("CBR-84", "cbr.deleteBackup", {{u"locked"_s, 1}}, {}, withBackup),
                    of("CBR-86", "cbr.dissociate", {{u"locked"_s, 1}}, {{u"resource"_s, u"server-1"_s}}, inVault()),
                    of("CBR-87", "cbr.deleteVault", {{u"locked"_s, 1}}),
                    of("CBR-87.policy", "cbr.deleteVault", {{u"locked"_s, 1}}, {}, kept),
                    of("CBR-118.vault", "cbr.renameVault", {{u"status"_s, u"frozen"_s}}),
                    of("CBR-123", "cbr.expandVault", {}, {{u"add"_s, 0}}),
                    of("CBR-123.most", "cbr.expandVault", {}, {{u"add"_s, 10'485'760}}),
                    of("CBR-123.locked", "cbr.expandVault", {{u"status"_s, u"lock"_s}}, {{u"add"_s, 10}}),
                    // into a vault
                    {.rule = "CBR-113.disk",
                     .command = CreateForDisks,
                     .arguments = {{u"resources"_s, QStringList{u"disk-9"_s}}},
                     .more =
                         [](Change &change) {
                             disk(change, {{u"vault_id"_s, u""_s}});
                         }},
                    of("CBR-116", "cbr.associate", {{u"associated"_s, 256}}, first),
                    of("CBR-117", "cbr.associate", {}, first, inVault()),
                    of("CBR-117.twice", "cbr.associate", {},
                       {{u"resources"_s, QStringList{u"server-1"_s, u"server-1"_s}}}),
                    of("CBR-118", "cbr.associate", {}, {{u"resources"_s, QStringList{u"server-2"_s}}},
                       server({{u"status"_s, u"faulty"_s}})),
                    of("CBR-118.none", "cbr.associate", {}),
                    of("CBR-119", "cbr.associate", {}, {{u"resources"_s, QStringList{u"disk-9"_s}}},
                       [](Change &change) { disk(change); }),
                    of("CBR-120.resources", "cbr.associate", {{u"protect_type"_s, u"replication"_s}}, first),
                    of("CBR-120.association", "cbr.enableAssociation", {{u"protect_type"_s, u"replication"_s}},
                       {{u"bindTags"_s, tags(1)}}),
                    of("CBR-125.on", "cbr.enableAssociation", {{u"auto_bind"_s, 1}}, {{u"bindTags"_s, tags(1)}}),
                    of("CBR-125.off", "cbr.disableAssociation", {{u"auto_bind"_s, 0}}),
                    made("CBR-127", {{u"autoAssociation"_s, true}, {u"bindTags"_s, tags(6)}}),
                    made("CBR-127.characters", {{u"autoAssociation"_s, true}, {u"bindTags"_s, tags(1, u"key %1"_s)}}),
                    // out of a vault
                    of("CBR-129.vault", "cbr.migrate", {{u"status"_s, u"frozen"_s}},
                       {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}}, inVault()),
                    of("CBR-129.migration", "cbr.dissociate", {}, {{u"resource"_s, u"server-1"_s}},
                       inVault({},
                               [](Change &change) {
                                   change.insert("task", {{u"id"_s, u"task-1"_s},
                                                          {u"project_id"_s, HomeProject},
                                                          {u"type"_s, u"migration"_s},
                                                          {u"status"_s, u"running"_s},
                                                          {u"resource_id"_s, u"server-1"_s},
                                                          {u"created"_s, World::Start}});
                               })),
                    {.rule = "CBR-129.busy",
                     .command = "cbr.dissociate",
                     .backup = {{u"status"_s, u"creating"_s}},
                     .arguments = {{u"resource"_s, u"server-1"_s}},
                     .more = inVault()},
                    {.rule = "CBR-129.image",
                     .command = "cbr.dissociate",
                     .backup = taken,
                     .arguments = {{u"resource"_s, u"server-1"_s}},
                     .more = inVault()},
                    of("CBR-130", "cbr.migrate", {}, {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-2"_s}},
                       inVault()),
                    of("CBR-130.state", "cbr.migrate", {}, {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}},
                       inVault({{u"status"_s, u"error"_s}})),
                    of("CBR-130.type", "cbr.migrate", {}, {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}},
                       inVault({{u"object_type"_s, u"disk"_s}})),
                    of("CBR-130.same", "cbr.migrate", {}, {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-1"_s}},
                       inVault()),
                    of("CBR-130.room", "cbr.migrate", {}, {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}},
                       inVault({{u"used_gb"_s, 450}})),
                    {.rule = "CBR-130.idle",
                     .command = "cbr.migrate",
                     .backup = {{u"status"_s, u"creating"_s}},
                     .arguments = {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}},
                     .more = inVault()},
                    of("CBR-130.destination", "cbr.migrate", {},
                       {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}},
                       inVault({},
                               [](Change &change) {
                                   World::addBackup(change, u"other"_s,
                                                    {{u"vault_id"_s, u"vault-9"_s},
                                                     {u"server_id"_s, u"server-9"_s},
                                                     {u"server_exists"_s, 0},
                                                     {u"status"_s, u"restoring"_s}});
                               })),
                    of("CBR-116.migration", "cbr.migrate", {},
                       {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}}, inVault({{u"associated"_s, 256}})),
                },
            .passing =
                {
                    {.command = Create, .arguments = bound},
                    {.command = CreateForDisks,
                     .arguments = {{u"resources"_s, QStringList{u"disk-9"_s}}, {u"capacity"_s, 200}},
                     .more = [](Change &change) { disk(change); }},
                    {.command = "cbr.expandVault", .arguments = {{u"add"_s, 1}}},
                    {.command = "cbr.addVaultTag", .arguments = one, .more = almostFull},
                    {.command = "cbr.editVaultTag",
                     .arguments = {{u"tag"_s, u"vault-1:old0"_s}, {u"tags"_s, tags(1, u"old0"_s)}},
                     .more = oneTag},
                    {.command = "cbr.deleteVaultTag", .arguments = {{u"tag"_s, u"vault-1:old0"_s}}, .more = oneTag},
                    {.command = "cbr.deleteVault", .vault = {{u"locked"_s, 1}}, .more = empty},
                    {.command = "cbr.associate", .vault = {{u"associated"_s, 255}}, .arguments = first},
                    {.command = "cbr.enableAssociation", .arguments = {{u"bindTags"_s, tags(5)}}},
                    {.command = "cbr.disableAssociation", .vault = {{u"auto_bind"_s, 1}}},
                    {.command = "cbr.dissociate", .arguments = {{u"resource"_s, u"server-1"_s}}, .more = inVault()},
                    {.command = "cbr.migrate",
                     .arguments = {{u"resource"_s, u"server-1"_s}, {u"vault"_s, u"vault-9"_s}},
                     .more = inVault({{u"status"_s, u"lock"_s}, {u"used_gb"_s, 440}, {u"associated"_s, 255}})},
                },
            .warnings =
                {
                    of("CBR-113", "cbr.associate", {{u"capacity_gb"_s, 100}}, first,
                       [](Change &change) { disk(change); }),
                    of("CBR-124", "cbr.setAutoExpansion", {{u"used_gb"_s, 500}}, {{u"autoExpand"_s, true}}),
                    of("CBR-125", "cbr.enableAssociation", {}, {{u"bindTags"_s, tags(1)}}),
                    of("CBR-125.room", "cbr.enableAssociation", {{u"used_gb"_s, 460}}, {{u"bindTags"_s, tags(1)}}),
                    of("CBR-129", "cbr.dissociate", {}, {{u"resource"_s, u"server-1"_s}}, inVault()),
                },
            .silent = {
                of("CBR-113", "cbr.associate", {}, first, [](Change &change) { disk(change); }),
                of("CBR-124", "cbr.setAutoExpansion", {}, {{u"autoExpand"_s, true}}),
                of("CBR-125", "cbr.enableAssociation", {}, {{u"bindTags"_s, tags(1)}},
                   [](Change &change) { policy(change, u"time"_s); }),
                of("CBR-125.room", "cbr.enableAssociation", {}, {{u"bindTags"_s, tags(1)}}),
                of("CBR-129", "cbr.dissociate", {}, {{u"resource"_s, u"server-1"_s}},
                   inVault({}, [](Change &change) { change.remove("backup", u"backup"_s); })),
            }};
}
