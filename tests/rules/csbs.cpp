#include "rules/cases.h"
#include "support/olderservice.h"

using namespace Qt::StringLiterals;

namespace {

using Fill = std::function<void(Change &)>;

void addPolicy(Change &change, const QString &id, const Record &values = {})
{
    Record policy{{u"id"_s, id},
                  {u"project_id"_s, HomeProject},
                  {u"service"_s, u"csbs"_s},
                  {u"name"_s, id},
                  {u"days"_s, u"[\"MO\"]"_s},
                  {u"times"_s, u"[637]"_s},
                  {u"time_zone"_s, u"Europe/Berlin"_s},
                  {u"retention"_s, u"time"_s},
                  {u"keep_days"_s, 30},
                  {u"since"_s, World::Start - World::Minute},
                  {u"created"_s, World::Start - World::Minute}};
    policy.insert(values);
    change.insert("policy", policy);
}

void addTag(Change &change, const QString &kind, const QString &resource, const QString &key)
{
    change.insert("tag", {{u"id"_s, QString{resource + u':' + key}},
                          {u"project_id"_s, HomeProject},
                          {u"kind"_s, kind},
                          {u"resource_id"_s, resource},
                          {u"key"_s, key},
                          {u"value"_s, u"value"_s}});
}

// The project uses the service: its hidden vault, a server with a disk, a policy, a job that ended.
void inUse(Change &change)
{
    olderservice::addVault(change);
    change.insert("disk", {{u"id"_s, u"disk-1"_s},
                           {u"project_id"_s, HomeProject},
                           {u"server_id"_s, u"server-1"_s},
                           {u"name"_s, u"ecs-web-01-system"_s},
                           {u"role"_s, u"system"_s},
                           {u"status"_s, u"in_use"_s},
                           {u"az"_s, u"home-a"_s},
                           {u"size_gb"_s, 40},
                           {u"position"_s, 0}});
    addPolicy(change, u"policy"_s);
    change.insert("task", {{u"id"_s, u"job"_s},
                           {u"project_id"_s, HomeProject},
                           {u"service"_s, u"csbs"_s},
                           {u"type"_s, u"backup"_s},
                           {u"status"_s, u"failed"_s},
                           {u"created"_s, World::Start}});
}

Fill and_(const Fill &more)
{
    return [more](Change &change) {
        inUse(change);
        more(change);
    };
}

Fill with(const char *kind, const QString &id, const Record &values)
{
    return and_([=](Change &change) { change.update(kind, id, values); });
}

Fill server(const Record &values)
{
    return with("server", u"server-1"_s, values);
}

Fill another(const Record &values)
{
    return and_([=](Change &change) { World::addBackup(change, u"another"_s, values); });
}

// The server has a data disk, too, and the backup what was on it.
Fill dataDisk(const Record &values = {}, bool inBackup = true)
{
    return and_([=](Change &change) {
        Record row{{u"id"_s, u"disk-2"_s},
                   {u"project_id"_s, HomeProject},
                   {u"server_id"_s, u"server-1"_s},
                   {u"name"_s, u"ecs-web-01-data"_s},
                   {u"role"_s, u"data"_s},
                   {u"status"_s, u"in_use"_s},
                   {u"size_gb"_s, 100},
                   {u"position"_s, 1}};
        row.insert(values);
        change.insert("disk", row);
        if (inBackup)
            change.insert("backupDisk", {{u"id"_s, u"part-2"_s},
                                         {u"project_id"_s, HomeProject},
                                         {u"backup_id"_s, u"backup"_s},
                                         {u"name"_s, u"part-2"_s},
                                         {u"disk_name"_s, u"ecs-web-01-data"_s},
                                         {u"role"_s, u"data"_s},
                                         {u"size_gb"_s, 100},
                                         {u"position"_s, 1}});
    });
}

const Record OfCsbs{{u"object_type"_s, u"csbs"_s}, {u"vault_id"_s, u"vault-c"_s}};

Record but(Record record, const Record &values)
{
    record.insert(values);
    return record;
}

QVariantMap put(QVariantMap arguments, const QVariantMap &more)
{
    arguments.insert(more);
    return arguments;
}

const QVariantMap Now{
    {u"servers"_s, u"server-1"_s}, {u"immediate"_s, true}, {u"name"_s, u"manualbk_5c1e"_s}, {u"description"_s, u"a"_s}};
const QVariantMap Later{{u"servers"_s, u"server-1"_s}, {u"autoBackup"_s, true}, {u"policy"_s, u"policy"_s}};

QVariantMap onto(const QString &from, const QString &to)
{
    return {{u"disks"_s, QVariantList{QVariantMap{{u"from"_s, from}, {u"to"_s, to}}}}};
}

const QVariantMap Form{{u"name"_s, u"policy_1"_s},
                       {u"enabled"_s, true},
                       {u"frequency"_s, u"weekly"_s},
                       {u"days"_s, QStringList{u"MO"_s, u"SU"_s}},
                       {u"times"_s, QStringList{u"42"_s, u"637"_s}},
                       {u"retention"_s, u"time"_s},
                       {u"period"_s, u"30"_s},
                       {u"policy"_s, u"policy"_s}};

rules::Case filledIn(const char *rule, const QVariantMap &different)
{
    return {.rule = rule, .command = "csbs.createPolicy", .arguments = put(Form, different), .more = inUse};
}

rules::Case creating(const char *rule, const QVariantMap &arguments, const Fill &more = inUse)
{
    return {.rule = rule, .command = "csbs.createBackup", .arguments = arguments, .more = more};
}

rules::Case restored(const char *rule, const Record &backup, const Fill &more = inUse,
                     const QVariantMap &arguments = {}, const QStringList &rules = {})
{
    return {.rule = rule,
            .command = "csbs.restoreBackup",
            .backup = but(OfCsbs, backup),
            .arguments = arguments,
            .rules = rules,
            .more = more};
}

rules::Case imaging(const char *rule, const Record &backup, const Fill &more = inUse)
{
    return {.rule = rule, .command = "ims.createImage", .backup = but(OfCsbs, backup), .more = more};
}

rules::Case onPolicy(const char *rule, const char *command, const Fill &more, const QVariantMap &arguments = {})
{
    return {.rule = rule,
            .command = command,
            .arguments =
                put({{u"policy"_s, u"policy"_s}, {u"name"_s, u"manualbk_1"_s}, {u"description"_s, u""_s}}, arguments),
            .more = more};
}

Fill associated(const Record &policy = {})
{
    return and_([=](Change &change) {
        change.update("server", u"server-1"_s, {{u"csbs_policy_id"_s, u"policy"_s}});
        if (!policy.isEmpty())
            change.update("policy", u"policy"_s, policy);
    });
}

Fill associatedWith(const Fill &more)
{
    return [=](Change &change) {
        associated()(change);
        more(change);
    };
}

Fill fullPolicy(int servers)
{
    return and_([servers](Change &change) {
        for (int at = 0; at < servers; ++at)
            change.insert("server", {{u"id"_s, u"more-%1"_s.arg(at)},
                                     {u"project_id"_s, HomeProject},
                                     {u"name"_s, u"more-%1"_s.arg(at)},
                                     {u"status"_s, u"running"_s},
                                     {u"az"_s, u"home-a"_s},
                                     {u"os_type"_s, u"Linux"_s},
                                     {u"os"_s, u"Ubuntu 22.04 server 64bit"_s},
                                     {u"csbs_policy_id"_s, u"policy"_s},
                                     {u"created"_s, World::Start}});
    });
}

void quotaOfNone(Change &change)
{
    change.insert("backup", {{u"id"_s, u"counted"_s},
                             {u"project_id"_s, HomeProject},
                             {u"vault_id"_s, u"vault-c"_s},
                             {u"object_type"_s, u"csbs"_s},
                             {u"name"_s, u"counted"_s},
                             {u"status"_s, u"available"_s},
                             {u"server_id"_s, u"server-2"_s},
                             {u"server_name"_s, u"gone"_s},
                             {u"server_exists"_s, 0},
                             {u"size_gb"_s, 1},
                             {u"created"_s, World::Start}});
    change.update("vault", u"vault-c"_s, {{u"backups"_s, 600}});
}

QList<rules::Case> makingCases()
{
    return {
        creating("CSBS-13", Now, server({{u"status"_s, u"faulty"_s}})),
        creating("CSBS-13.frozen", Now, server({{u"frozen"_s, 1}})),
        creating("CSBS-13.type", Now, server({{u"type"_s, u"BMS"_s}})),
        creating("CSBS-13.disks", Now, and_([](Change &change) { change.remove("disk", u"disk-1"_s); })),
        creating("CSBS-16", Now, with("disk", u"disk-1"_s, {{u"type"_s, u"DSS"_s}})),
        creating("CSBS-19", put(Now, {{u"name"_s, QString(256, u'a')}})),
        creating("CSBS-20", put(Now, {{u"description"_s, u"a <b>"_s}})),
        creating("CSBS-21", put(Now, {{u"tags"_s, rules::tags(11)}})),
        creating("CSBS-21.characters", put(Now, {{u"tags"_s, rules::tags(1, u"a key"_s)}})),
        creating("CSBS-21.unique", put(Now, {{u"tags"_s, rules::tags(1, u"key"_s) + rules::tags(1, u"key"_s)}})),
        creating("CSBS-23", Now, and_(quotaOfNone)),
        creating("CSBS-25.neither", {{u"servers"_s, u"server-1"_s}}),
        creating("CSBS-25.policy", put(Later, {{u"policy"_s, u"nobody"_s}})),
        creating("CSBS-24.servers", Later, fullPolicy(64)),
        creating("CSBS-33.server", Now, another({{u"status"_s, u"creating"_s}})),
        creating("CSBS-33.restoring", Now, another({{u"status"_s, u"restoring"_s}})),
        creating("CSBS-45", Now,
                 [](Change &change) {
                     inUse(change);
                     change.remove("vault", u"vault-c"_s);
                 }),
    };
}

QList<rules::Case> backupCases()
{
    const auto shared = and_([](Change &change) { change.update("backupDisk", u"backup-disk"_s, {{u"shared"_s, 1}}); });
    return {
        imaging("CSBS-02", {{u"status"_s, u"creating"_s}}),
        imaging("CSBS-04", {{u"contains_system_disk"_s, 0}}),
        imaging("CSBS-09", {}, shared),
        restored("CSBS-03", {{u"status"_s, u"creating_image"_s}}),
        restored("CSBS-36", {{u"status"_s, u"error"_s}}),
        restored("CSBS-36.busy", {{u"status"_s, u"deleting"_s}}),
        restored("CSBS-36.service", {{u"object_type"_s, u"server"_s}, {u"vault_id"_s, u"vault-1"_s}}),
        restored("CSBS-36.gone", {{u"server_exists"_s, 0}, {u"server_id"_s, u"server-9"_s}}),
        restored("CSBS-37", {}, server({{u"status"_s, u"faulty"_s}})),
        restored("CSBS-37.backup", {}, another({{u"status"_s, u"creating"_s}})),
        restored("CSBS-37.restoring", {}, another({{u"status"_s, u"restoring"_s}})),
        restored("CSBS-37.type", {}, server({{u"type"_s, u"BMS"_s}})),
        restored("CSBS-37.system", {}, server({{u"os_type"_s, u"Windows"_s}})),
        restored("CSBS-38", {}, dataDisk(), onto(u"part-2"_s, u"disk-1"_s), {u"CSBS-38"_s, u"CSBS-38.size"_s}),
        restored("CSBS-38.size", {}, with("disk", u"disk-1"_s, {{u"size_gb"_s, 20}}),
                 onto(u"backup-disk"_s, u"disk-1"_s)),
        restored("CSBS-38.server", {}, inUse, onto(u"backup-disk"_s, u"disk-9"_s)),
        restored("CSBS-38.state", {}, with("disk", u"disk-1"_s, {{u"status"_s, u"error"_s}}),
                 onto(u"backup-disk"_s, u"disk-1"_s)),
        restored("CSBS-38.twice", {}, dataDisk(),
                 {{u"disks"_s, QVariantList{QVariantMap{{u"from"_s, u"backup-disk"_s}, {u"to"_s, u"disk-2"_s}},
                                            QVariantMap{{u"from"_s, u"part-2"_s}, {u"to"_s, u"disk-2"_s}}}}}),
        {.rule = "CSBS-06",
         .command = "csbs.deleteBackup",
         .backup = but(OfCsbs, {{u"image_id"_s, u"image"_s}}),
         .more = with("image", u"image"_s, {{u"backup_id"_s, u"backup"_s}})},
        {.rule = "CSBS-39",
         .command = "csbs.deleteBackup",
         .backup = but(OfCsbs, {{u"status"_s, u"creating"_s}}),
         .more = inUse},
        {.rule = "CSBS-39.service", .command = "csbs.deleteBackup", .more = inUse},
        {.rule = "CSBS-44.running",
         .command = "csbs.deleteJob",
         .arguments = {{u"task"_s, u"job"_s}},
         .more = with("task", u"job"_s, {{u"status"_s, u"running"_s}})},
        {.rule = "CSBS-44.service",
         .command = "csbs.deleteJob",
         .arguments = {{u"task"_s, u"job"_s}},
         .more = with("task", u"job"_s, {{u"service"_s, u"cbr"_s}})},
    };
}

QList<rules::Case> tagCases()
{
    const auto many = [](Change &change, int count) {
        inUse(change);
        for (int at = 0; at < count; ++at)
            addTag(change, u"backup"_s, u"backup"_s, u"mine%1"_s.arg(at));
    };
    const auto adding = [](const char *rule, const QVariantList &tags, const Fill &more) {
        return rules::Case{.rule = rule,
                           .command = "csbs.addBackupTag",
                           .backup = OfCsbs,
                           .arguments = {{u"tags"_s, tags}},
                           .more = more};
    };
    return {
        adding("CSBS-21.full", rules::tags(1, u"mine0"_s), [many](Change &change) { many(change, 10); }),
        adding("CSBS-21.more", rules::tags(3), [many](Change &change) { many(change, 8); }),
        adding("CSBS-21.none", {}, inUse),
        {.rule = "CSBS-21.key",
         .command = "csbs.editBackupTag",
         .backup = OfCsbs,
         .arguments = {{u"tag"_s, u"backup:mine0"_s}, {u"tags"_s, rules::tags(1, u"other"_s)}},
         .more = [many](Change &change) { many(change, 1); }},
    };
}

QList<rules::Case> policyCases()
{
    const auto all = [](Change &change) {
        inUse(change);
        for (int more = 1; more < 32; ++more)
            addPolicy(change, u"policy-%1"_s.arg(more));
    };
    return {
        {.rule = "CSBS-24", .command = "csbs.createPolicy", .arguments = Form, .more = all},
        filledIn("CSBS-26", {{u"name"_s, u"my policy"_s}}),
        filledIn("CSBS-26.unique", {{u"name"_s, u"policy"_s}}),
        onPolicy("CSBS-26.service", "csbs.deletePolicy", with("policy", u"policy"_s, {{u"service"_s, u"cbr"_s}})),
        filledIn("CSBS-27", {{u"times"_s, QStringList{u"5"_s, u"1410"_s}}}), // 00:05 and 23:30
        filledIn("CSBS-29", {{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 0}}),
        filledIn("CSBS-29.days", {{u"period"_s, u"days"_s}, {u"keepDays"_s, 0}}),
        {.rule = "CSBS-25.same",
         .command = "csbs.associateServers",
         .arguments = {{u"servers"_s, u"server-1"_s}, {u"policy"_s, u"policy"_s}},
         .more = associated()},
        onPolicy("CSBS-33", "csbs.backUpNow", associatedWith([](Change &change) {
                     World::addBackup(change, u"another"_s, {{u"status"_s, u"creating"_s}});
                 })),
        onPolicy("CSBS-33.restored", "csbs.backUpNow", associatedWith([](Change &change) {
                     World::addBackup(change, u"another"_s, {{u"status"_s, u"restoring"_s}});
                 })),
        onPolicy("CSBS-33.state", "csbs.backUpNow", associatedWith([](Change &change) {
                     change.update("server", u"server-1"_s, {{u"status"_s, u"faulty"_s}});
                 })),
        onPolicy("CSBS-33.none", "csbs.backUpNow", inUse),
        onPolicy("CSBS-33.quota", "csbs.backUpNow", associatedWith(quotaOfNone)),
        onPolicy("CSBS-34.enabled", "csbs.enablePolicy", inUse),
        onPolicy("CSBS-34.disabled", "csbs.disablePolicy", with("policy", u"policy"_s, {{u"status"_s, u"disabled"_s}})),
        {.rule = "CSBS-35.none", .command = "csbs.disassociate", .more = inUse},
    };
}

} // namespace

rules::Subject rules::csbs()
{
    const auto withTag = [](Change &change) {
        inUse(change);
        addTag(change, u"backup"_s, u"backup"_s, u"mine"_s);
    };
    const auto large = with("disk", u"disk-1"_s, {{u"size_gb"_s, 5'000}});
    const QVariantMap job{{u"task"_s, u"job"_s}};
    return {
        .cases = makingCases() + backupCases() + tagCases() + policyCases(),
        .passing = {creating("", Now),
                    restored("", {}),
                    {.command = "csbs.deleteBackup", .backup = OfCsbs, .more = inUse},
                    {.command = "csbs.addBackupTag",
                     .backup = OfCsbs,
                     .arguments = {{u"tags"_s, rules::tags(10)}},
                     .more = inUse},
                    {.command = "csbs.editBackupTag",
                     .backup = OfCsbs,
                     .arguments = {{u"tag"_s, u"backup:mine"_s}, {u"tags"_s, rules::tags(1, u"mine"_s)}},
                     .more = withTag},
                    {.command = "csbs.deleteJob", .arguments = job, .more = inUse},
                    {.command = "csbs.createPolicy", .arguments = Form, .more = inUse},
                    {.command = "csbs.associateServers", .arguments = Later, .more = inUse},
                    {.command = "csbs.disassociate", .more = associated()},
                    onPolicy("", "csbs.deletePolicy", inUse),
                    onPolicy("", "csbs.backUpNow", associated()),
                    onPolicy("", "csbs.enablePolicy", with("policy", u"policy"_s, {{u"status"_s, u"disabled"_s}})),
                    onPolicy("", "csbs.disablePolicy", inUse)},
        .warnings = {creating("CSBS-18", Now, large)},
        .silent = {creating("CSBS-18", Now)},
    };
}
