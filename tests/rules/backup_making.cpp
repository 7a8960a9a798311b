#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

using Fill = std::function<void(Change &)>;

// The server of every world in the vault, with one disk.
void inVault(Change &change)
{
    change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
    change.insert("disk", {{u"id"_s, u"disk-1"_s},
                           {u"project_id"_s, HomeProject},
                           {u"server_id"_s, u"server-1"_s},
                           {u"name"_s, u"ecs-web-01-system"_s},
                           {u"role"_s, u"system"_s},
                           {u"az"_s, u"home-a"_s},
                           {u"size_gb"_s, 40},
                           {u"position"_s, 0}});
}

Fill with(const char *kind, const QString &id, const Record &values)
{
    return [=](Change &change) {
        inVault(change);
        change.update(kind, id, values);
    };
}

Fill server(const Record &values)
{
    return with("server", u"server-1"_s, values);
}

Fill disk(const Record &values)
{
    return with("disk", u"disk-1"_s, values);
}

// The disk by itself in a vault of its own.
Fill loneDisk(const Record &values)
{
    return [=](Change &change) {
        inVault(change);
        change.insert("vault", {{u"id"_s, u"vault-d"_s},
                                {u"project_id"_s, HomeProject},
                                {u"name"_s, u"vault-d"_s},
                                {u"status"_s, u"available"_s},
                                {u"object_type"_s, u"disk"_s},
                                {u"capacity_gb"_s, 500},
                                {u"created"_s, World::Start}});
        Record row{{u"vault_id"_s, u"vault-d"_s}};
        row.insert(values);
        change.update("disk", u"disk-1"_s, row);
    };
}

Fill fileSystem(const Record &values)
{
    return [=](Change &change) {
        inVault(change);
        change.insert("vault", {{u"id"_s, u"vault-f"_s},
                                {u"project_id"_s, HomeProject},
                                {u"name"_s, u"vault-f"_s},
                                {u"status"_s, u"available"_s},
                                {u"object_type"_s, u"turbo"_s},
                                {u"capacity_gb"_s, 500},
                                {u"created"_s, World::Start}});
        change.insert("fileSystem", {{u"id"_s, u"files-1"_s},
                                     {u"project_id"_s, HomeProject},
                                     {u"name"_s, u"files-1"_s},
                                     {u"az"_s, u"home-a"_s},
                                     {u"size_gb"_s, 500},
                                     {u"created"_s, World::Start}});
        Record row{{u"vault_id"_s, u"vault-f"_s}};
        row.insert(values);
        change.update("fileSystem", u"files-1"_s, row);
    };
}

void manyShared(Change &change)
{
    inVault(change);
    for (int n = 2; n <= 12; ++n)
        change.insert("disk", {{u"id"_s, u"disk-%1"_s.arg(n)},
                               {u"project_id"_s, HomeProject},
                               {u"server_id"_s, u"server-1"_s},
                               {u"name"_s, u"shared-%1"_s.arg(n)},
                               {u"role"_s, u"data"_s},
                               {u"size_gb"_s, 10},
                               {u"shared"_s, 1},
                               {u"position"_s, n}});
}

// Another backup of the same server.
Fill another(const Record &values)
{
    return [=](Change &change) {
        inVault(change);
        World::addBackup(change, u"another"_s, values);
    };
}

QVariantMap arguments(const QString &resource, const QVariantMap &more = {})
{
    QVariantMap all{{u"resources"_s, resource}, {u"name"_s, u"manualbk_5c1e"_s}, {u"description"_s, u"a"_s}};
    all.insert(more);
    return all;
}
const QVariantMap OfServer = arguments(u"server-1"_s);
const QVariantMap OfDisk = arguments(u"disk-1"_s);

QVariantMap onto(const QString &from, const QString &to)
{
    return {{u"disks"_s, QVariantList{QVariantMap{{u"from"_s, from}, {u"to"_s, to}}}}};
}

// The server has a data disk, too, and the backup what was on it.
Fill dataDisk(const Record &part, const Record &values = {})
{
    return [=](Change &change) {
        inVault(change);
        Record row{{u"id"_s, u"disk-2"_s},
                   {u"project_id"_s, HomeProject},
                   {u"server_id"_s, u"server-1"_s},
                   {u"name"_s, u"ecs-web-01-data"_s},
                   {u"role"_s, u"data"_s},
                   {u"size_gb"_s, 100},
                   {u"position"_s, 1}};
        row.insert(values);
        change.insert("disk", row);
        Record inside{{u"id"_s, u"part-2"_s},
                      {u"project_id"_s, HomeProject},
                      {u"backup_id"_s, u"backup"_s},
                      {u"name"_s, u"part-2"_s},
                      {u"disk_name"_s, u"ecs-web-01-data"_s},
                      {u"role"_s, u"data"_s},
                      {u"size_gb"_s, 100},
                      {u"position"_s, 1}};
        inside.insert(part);
        change.insert("backupDisk", inside);
    };
}

QVariantList both(const QString &to)
{
    return {QVariantMap{{u"from"_s, u"backup-disk"_s}, {u"to"_s, to}},
            QVariantMap{{u"from"_s, u"part-2"_s}, {u"to"_s, to}}};
}

const Record OfADisk{{u"object_type"_s, u"disk"_s}, {u"server_id"_s, u"disk-1"_s}, {u"size_gb"_s, 40}};
const Record OfAFileSystem{{u"object_type"_s, u"turbo"_s}, {u"server_id"_s, u"files-1"_s}, {u"size_gb"_s, 40}};

Record but(Record record, const Record &values)
{
    record.insert(values);
    return record;
}

void freeDisk(Change &change)
{
    loneDisk({{u"server_id"_s, QVariant{}}, {u"status"_s, u"available"_s}})(change);
}

const QVariantMap New{{u"name"_s, u"volume-e162"_s}, {u"az"_s, u"home-a"_s}, {u"sizeGb"_s, 40}};

QVariantMap newly(const QVariantMap &more)
{
    QVariantMap all = New;
    all.insert(more);
    return all;
}

constexpr const char *Perform = "cbr.performBackup";
constexpr const char *Restore = "cbr.restoreBackup";
constexpr const char *RestoreDisk = "cbr.restoreDisk";

} // namespace

rules::Subject rules::backupMaking()
{
    return {
        .cases =
            {
                {"CBR-29", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, server({{u"status"_s, u"faulty"_s}})},
                {"CBR-30", Perform, {}, {}, {}, OfDisk, {}, u"otc"_s, loneDisk({{u"status"_s, u"error"_s}})},
                {"CBR-31",
                 Perform,
                 {},
                 {},
                 {},
                 arguments(u"files-1"_s),
                 {},
                 u"otc"_s,
                 fileSystem({{u"status"_s, u"creating"_s}})},
                {"CBR-32", "cbr.backUpServer", {}, {}, {}, OfServer, {}, u"otc"_s, server({{u"vault_id"_s, u""_s}})},
                {"CBR-32.empty", "cbr.backUpVault"},
                {"CBR-32.disks", "ecs.createDiskBackup", {}, {}, {}, {}, {}, u"otc"_s, inVault},
                {"CBR-32.state", Perform, {}, {}, {{u"status"_s, u"frozen"_s}}, OfServer, {}, u"otc"_s, inVault},
                {"CBR-32.replicas",
                 Perform,
                 {},
                 {},
                 {{u"protect_type"_s, u"replication"_s}},
                 OfServer,
                 {},
                 u"otc"_s,
                 inVault},
                {"CBR-33",
                 Perform,
                 {},
                 {},
                 {},
                 arguments(u"server-1"_s, {{u"name"_s, u"backup no 1"_s}}),
                 {},
                 u"otc"_s,
                 inVault},
                {"CBR-35",
                 Perform,
                 {},
                 {},
                 {},
                 arguments(u"server-1"_s, {{u"description"_s, QString(256, u'd')}}),
                 {},
                 u"otc"_s,
                 inVault},
                {"CBR-37",
                 Perform,
                 {},
                 {},
                 {},
                 arguments(u"server-1"_s, {{u"full"_s, true}}),
                 {},
                 u"otc"_s,
                 another({{u"incremental"_s, 0}})},
                {"CBR-40", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, another({{u"status"_s, u"creating"_s}})},
                {"CBR-40.restoring",
                 Perform,
                 {},
                 {},
                 {},
                 OfServer,
                 {},
                 u"otc"_s,
                 another({{u"status"_s, u"restoring"_s}})},
                {"CBR-42", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, disk({{u"excluded"_s, 1}})},
                {"CBR-43", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, manyShared},
                {"CBR-44", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, disk({{u"bus"_s, u"SCSI"_s}})},
                {"CBR-44.disk", Perform, {}, {}, {}, OfDisk, {}, u"otc"_s, loneDisk({{u"bus"_s, u"SCSI"_s}})},
                {"CBR-44.dedicated", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, disk({{u"type"_s, u"DESS"_s}})},
                {"CBR-44.metal", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, server({{u"type"_s, u"BMS"_s}})},
                {"CBR-45", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, server({{u"frozen"_s, 1}})},
                {"CBR-74.use", "cbr.deleteBackup", {{u"status"_s, u"restoring"_s}}},
                {"CBR-77",
                 "cbr.deleteBackup",
                 {},
                 {},
                 {},
                 {},
                 {},
                 u"otc"_s,
                 another({{u"status"_s, u"creating_image"_s}, {u"created"_s, World::Start}})},
            },
        .passing =
            {
                {.command = Perform, .arguments = OfServer, .more = inVault},
                {.command = "cbr.backUpServer", .arguments = OfServer, .more = inVault},
                {.command = "cbr.backUpDisk", .arguments = OfDisk, .more = loneDisk({})},
                {.command = "cbr.backUpVault", .vault = {{u"associated"_s, 1}}},
                {.command = "cbr.updateBackup", .arguments = OfServer},
                {.command = "ecs.createDiskBackup", .more = loneDisk({})},
            },
        .warnings =
            {
                {"CBR-46", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, disk({{u"size_gb"_s, 4'097}})},
            },
        .silent =
            {
                {"CBR-46", Perform, {}, {}, {}, OfServer, {}, u"otc"_s, disk({{u"size_gb"_s, 4'096}})},
            },
    };
}

rules::Subject rules::restoring()
{
    return {
        .cases =
            {
                {"CBR-05", Restore, {{u"status"_s, u"creating_image"_s}}},
                {"CBR-23", Restore, {{u"server_exists"_s, 0}}},
                {"CBR-23.disk", RestoreDisk, but(OfADisk, {{u"server_exists"_s, 0}})},
                {"CBR-55", Restore, {{u"status"_s, u"error"_s}}},
                {"CBR-56", Restore, {}, {}, {{u"status"_s, u"error"_s}}},
                {"CBR-59", Restore, {}, {}, {}, {}, {}, u"otc"_s, server({{u"status"_s, u"faulty"_s}})},
                {"CBR-60",
                 Restore,
                 {},
                 {},
                 {},
                 onto(u"part-2"_s, u"disk-1"_s),
                 {},
                 u"otc"_s,
                 dataDisk({{u"size_gb"_s, 40}})},
                {"CBR-61",
                 Restore,
                 {},
                 {},
                 {},
                 onto(u"part-2"_s, u"disk-2"_s),
                 {},
                 u"otc"_s,
                 dataDisk({}, {{u"size_gb"_s, 99}})},
                {"CBR-61.state",
                 Restore,
                 {},
                 {},
                 {},
                 onto(u"part-2"_s, u"disk-2"_s),
                 {},
                 u"otc"_s,
                 dataDisk({}, {{u"status"_s, u"error"_s}})},
                {"CBR-61.twice", Restore, {}, {}, {}, {{u"disks"_s, both(u"disk-2"_s)}}, {}, u"otc"_s, dataDisk({})},
                {"CBR-63", Restore, {}, {}, {}, onto(u"backup-disk"_s, u"elsewhere"_s), {}, u"otc"_s, inVault},
                {"CBR-63.system", Restore, {}, {}, {}, {}, {}, u"otc"_s, server({{u"os_type"_s, u"Windows"_s}})},
                {"CBR-63.type", Restore, {{u"server_type"_s, u"BMS"_s}}},
                {"CBR-64", Restore, {}, {}, {}, {}, {}, u"otc"_s, another({{u"status"_s, u"creating"_s}})},
                {"CBR-64.restoring", Restore, {}, {}, {}, {}, {}, u"otc"_s, another({{u"status"_s, u"restoring"_s}})},
                {"CBR-64.server", "ecs.stop", {{u"status"_s, u"restoring"_s}}},
                {"CBR-66", RestoreDisk, OfADisk, {}, {}, {}, {}, u"otc"_s, loneDisk({})},
                {"CBR-66.size", RestoreDisk, but(OfADisk, {{u"size_gb"_s, 41}}), {}, {}, {}, {}, u"otc"_s, freeDisk},
                {"CBR-66.server", RestoreDisk, {}},
                {"CBR-66.disk", Restore, OfADisk},
                {"CBR-69", "cbr.createDisk", but(OfADisk, {{u"status"_s, u"error"_s}}), {}, {}, New},
                {"CBR-69.size", "cbr.createDisk", OfADisk, {}, {}, newly({{u"sizeGb"_s, 39}})},
                {"CBR-69.type", "cbr.createDisk", OfADisk, {}, {}, newly({{u"type"_s, u"DESS"_s}})},
                {"CBR-69.disk", "cbr.createDisk", {}, {}, {}, newly({{u"sizeGb"_s, 60}})},
                {"CBR-70", Restore, OfAFileSystem},
                {"CBR-70.new", "cbr.createFileSystem", OfADisk, {}, {}, New},
                {"CBR-73", Restore, {{u"replica"_s, 1}}},
            },
        .passing = {
            {.command = RestoreDisk, .backup = OfADisk, .more = freeDisk},
            {.command = "cbr.createDisk", .backup = OfADisk, .arguments = New},
            {.command = "cbr.createFileSystem", .backup = OfAFileSystem, .arguments = New},
        }};
}
