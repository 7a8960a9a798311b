#include "recipes.h"

#include "answers.h"
#include "cloud.h"
#include "edition.h"
#include "import_rows.h"
#include "kinds.h"
#include "spec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 1'440 * Minute;

QStringList hostileTexts()
{
    return {u""_s,
            u" "_s,
            u" outside "_s,
            u"\t\r\n"_s,
            QString{129, u'n'},
            QString{5'000, u'x'},
            u"a\nb"_s,
            u"'; DROP TABLE backup; --"_s,
            u"\"%1\" %2 <b>bold</b> & \\"_s,
            u"שלום עולם"_s,
            u"e\u0301\u0302\u0303"_s,
            QStringLiteral("\U0001f4be\U0001f469\u200d\U0001f680"),
            QString{QChar{0}} + u"after"_s,
            QString{QChar{0xd83d}},
            QString{QChar{0xfffe}} + u'\u0007',
            u"_sys_key"_s,
            u"NULL"_s,
            u"-1"_s};
}

QString pick(Dice &dice, const QStringList &list)
{
    return list.at(dice.below(list.size()));
}

void image(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"name"_s, QString{u"image "_s + dice.hex(6)});
    if (dice.once(2))
        arguments.insert(u"description"_s,
                         pick(dice, {u"before the release"_s, u"naïve 図 \U0001f4be"_s, u"%1 & 'x'"_s}));
    if (dice.once(3))
        arguments.insert(u"enterpriseProject"_s, pick(dice, {u"default"_s, u"finance"_s}));
    QVariantList tags;
    for (qint64 count = dice.once(2) ? dice.below(11) : 0; count > 0; --count)
        tags += QVariantMap{{u"key"_s, QString{u"key-"_s + dice.hex(2)}}, {u"value"_s, dice.hex(int(dice.below(8)))}};
    if (!tags.isEmpty())
        arguments.insert(u"tags"_s, tags);
    arguments.insert(u"agreement"_s, true);
}

void imageAndVault(Kitchen &kitchen, QVariantMap &arguments)
{
    image(kitchen, arguments);
    arguments.insert(
        u"vault"_s,
        kitchen.one(u"SELECT CASE WHEN s.vault_id <> '' THEN s.vault_id ELSE (SELECT v.id FROM vault v WHERE "
                    "v.project_id = s.project_id AND v.status = 'available' AND v.protect_type = 'backup' AND "
                    "v.object_type = 'server' ORDER BY v.id) END FROM server s WHERE s.id = ?"_s,
                    {arguments.value(u"server"_s)}));
}

void modified(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"name"_s, QString{u"image "_s + dice.hex(6)});
    const QString type = kitchen.one(u"SELECT type FROM image WHERE id = ?"_s, {arguments.value(u"image"_s)});
    if (type == "data"_L1 || dice.once(2))
        return;
    arguments.insert(u"minMemory"_s, pick(dice, {u"0"_s, u"1024"_s, u"4096"_s}));
    arguments.insert(u"maxMemory"_s, pick(dice, {u"0"_s, u"4096"_s, u"131072"_s}));
    arguments.insert(u"multiqueue"_s, pick(dice, {u"0"_s, u"1"_s}));
    arguments.insert(u"bootMode"_s, pick(dice, {u"bios"_s, u"uefi"_s}));
}

void oneTag(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"tags"_s, QVariantList{QVariantMap{{u"key"_s, QString{u"key-"_s + dice.hex(2)}},
                                                         {u"value"_s, dice.hex(int(dice.below(8)))}}});
}

// Within the region, and where the readings let it to another one.
void copied(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"name"_s, QString{u"copy_"_s + dice.hex(6)});
    arguments.insert(u"prefix"_s, u"copy_"_s);
    arguments.insert(u"encrypt"_s, dice.once(2));
    const QString image = arguments.value(u"image"_s).toStringList().value(0, arguments.value(u"image"_s).toString());
    const bool full = kitchen.one(u"SELECT type FROM image WHERE id = ?"_s, {image}) == "full"_L1;
    arguments.insert(u"type"_s, full || dice.once(2) ? u"across"_s : u"region"_s);
    const QString account = kitchen.one(u"SELECT p.account_id FROM image i JOIN project p ON p.id = i.project_id "
                                        "WHERE i.id = ?"_s,
                                        {image});
    const QString project =
        kitchen.one(u"SELECT id FROM project WHERE account_id = ? AND region = 'capable' ORDER BY id"_s, {account});
    arguments.insert(u"region"_s, u"capable"_s);
    arguments.insert(u"project"_s, project);
    arguments.insert(u"vault"_s, kitchen.one(u"SELECT id FROM vault WHERE project_id = ? AND protect_type = "
                                             "'replication' ORDER BY id"_s,
                                             {project}));
    arguments.insert(u"agency"_s, kitchen.one(u"SELECT id FROM agency WHERE account_id = ? ORDER BY id"_s, {account}));
}

void file(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"name"_s, QString{u"file-"_s + dice.hex(6)});
    arguments.insert(u"format"_s, pick(dice, {u"qcow2"_s, u"vmdk"_s, u"vhd"_s, u"zvhd"_s}));
    arguments.insert(u"fast"_s, dice.once(2));
    arguments.insert(u"path"_s, u"training-images"_s);
}

#define NOW "(SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'now')"

// Also what alone keeps a backup from the end of its retention.
void goneImage(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString keeping = kitchen.one(
        u"SELECT i.id FROM image i JOIN backup b ON b.image_id = i.id WHERE i.project_id = ? AND b.automatic = 1 AND "
        "b.status = 'available' AND b.expires > 0 AND b.expires <= " NOW " ORDER BY i.id"_s,
        {kitchen.by.project});
    if (!keeping.isEmpty() && kitchen.dice.once(3))
        arguments.insert(u"image"_s, keeping);
    if (kitchen.dice.once(2))
        arguments.insert(u"deleteBackups"_s, kitchen.dice.once(10));
}

// Tenants in the region that do not have the image.
void tenants(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString image = arguments.value(u"image"_s).toString();
    const QList<QStringList> others =
        kitchen.watch.rows(u"SELECT p.id FROM project p JOIN image i ON i.id = ? JOIN project o ON o.id = i.project_id "
                           "WHERE p.region = o.region AND p.id <> o.id AND NOT EXISTS (SELECT 1 FROM image_member m "
                           "WHERE m.image_id = i.id AND m.member_project_id = p.id) ORDER BY p.id LIMIT 3"_s,
                           {image});
    QStringList ids;
    for (const QStringList &other : others) {
        if (ids.isEmpty() || kitchen.dice.once(3))
            ids += other.at(0);
    }
    arguments.insert(u"projects"_s, ids.join(kitchen.dice.once(2) ? u", "_s : u","_s));
}

void vaultForImage(Kitchen &kitchen, QVariantMap &arguments)
{
    const QList<QStringList> vaults = kitchen.watch.rows(
        u"SELECT v.id FROM vault v JOIN shared_image s ON s.project_id = v.project_id WHERE s.id = ? AND "
        "s.share <> 'accepted' AND v.protect_type = 'backup' AND v.object_type = 'server' AND v.status = 'available' "
        "ORDER BY v.capacity_gb - v.used_gb DESC, v.id LIMIT 1"_s,
        {arguments.value(u"image"_s)});
    if (!vaults.isEmpty())
        arguments.insert(u"vault"_s, vaults.at(0).at(0));
}

void answers(Kitchen &kitchen, QVariantMap &arguments)
{
    QString json = kitchen.answers;
    json.replace(Salt, kitchen.dice.hex(4));
    arguments.insert(u"account"_s, QString{u"account "_s + kitchen.dice.hex(6)});
    arguments.insert(u"tables"_s, QJsonDocument::fromJson(json.toUtf8()).object().toVariantMap());
}

void edition(Kitchen &kitchen, QVariantMap &arguments)
{
    const Edition one = *loadEdition(pick(kitchen.dice, editionIds()));
    arguments.insert(u"edition"_s, one.id);
    arguments.insert(u"readings"_s, readingsText(one));
}

void later(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"to"_s, kitchen.cloud.now() + kitchen.dice.below(kitchen.dice.once(20) ? 10 * Day : 30 * Minute));
}

void next(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"to"_s, kitchen.cloud.nextEvent().value_or(kitchen.cloud.now()));
}

// --- Servers and disks from images ---

QString zone(Kitchen &kitchen)
{
    const QString region = kitchen.one(u"SELECT region FROM project WHERE id = ?"_s, {kitchen.by.project});
    return region + (kitchen.dice.once(2) ? u"-a"_s : u"-b"_s);
}

void described(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"description"_s, kitchen.dice.hex(20));
}

void freeDisk(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"disks"_s,
                     QStringList{kitchen.one(u"SELECT id FROM disk WHERE project_id = ? AND status = 'available'"
                                             " ORDER BY id"_s,
                                             {kitchen.by.project})});
}

void serverOfZone(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"server"_s, kitchen.one(u"SELECT s.id FROM server s JOIN disk d ON d.az = s.az WHERE d.id = ?"
                                              " AND s.project_id = d.project_id ORDER BY s.id"_s,
                                              {arguments.value(u"disk"_s)}));
}

void blankDisk(Kitchen &kitchen, QVariantMap &arguments)
{
    const QString region = kitchen.one(u"SELECT region FROM project WHERE id = ?"_s, {kitchen.by.project});
    arguments.insert(u"az"_s, QString{region + (kitchen.dice.once(2) ? u"-a"_s : u"-b"_s)});
    arguments.insert(u"name"_s, QString{u"volume-"_s + kitchen.dice.hex(4)});
    arguments.insert(u"type"_s, pick(kitchen.dice, {u"SAS"_s, u"SSD"_s, u"SATA"_s}));
    arguments.insert(u"sizeGb"_s, 10 + kitchen.dice.below(100));
    arguments.insert(u"encrypted"_s, kitchen.dice.once(4));
}

void largerDisk(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"sizeGb"_s, 1 + kitchen.dice.below(2'000));
}

void newName(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"name"_s, QString{u"made-"_s + kitchen.dice.hex(6)});
}

void server(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    const QString image =
        kitchen.one(dice.once(3) ? u"SELECT id FROM image WHERE visibility = 'public' AND ? <> '' ORDER BY id LIMIT 1"_s
                                 : u"SELECT id FROM image WHERE project_id = ? AND type IN ('system', 'full') AND "
                                   "status IN ('normal', 'normal_az') ORDER BY id LIMIT 1"_s,
                    {kitchen.by.project});
    newName(kitchen, arguments);
    arguments.insert(u"image"_s, image.isEmpty() ? kitchen.one(u"SELECT id FROM image WHERE visibility = 'public' "
                                                               "ORDER BY id LIMIT 1"_s)
                                                 : image);
    arguments.insert(u"az"_s, zone(kitchen));
    arguments.insert(u"flavor"_s, pick(dice, {u"s3.large.4"_s, u"s3.2xlarge.2"_s, u"m3.large.8"_s}));
    arguments.insert(u"login"_s, u"password"_s);
    arguments.insert(u"password"_s, u"strong"_s);
    arguments.insert(u"count"_s, 1 + dice.below(dice.once(10) ? 100 : 3));
    if (dice.once(2))
        arguments.insert(u"dataDisks"_s, QVariantList{QVariantMap{}, QVariantMap{{u"type"_s, u"SSD"_s}}});
    if (dice.once(3))
        arguments.insert(u"tags"_s, QVariantList{QVariantMap{{u"key"_s, u"team"_s}, {u"value"_s, u"web"_s}}});
}

void system(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"image"_s,
                     kitchen.one(u"SELECT id FROM image WHERE visibility = 'public' ORDER BY id LIMIT 1"_s));
    if (kitchen.dice.once(2))
        arguments.insert(u"login"_s, u"password"_s);
    arguments.insert(u"password"_s, u"strong"_s);
}

void disks(Kitchen &kitchen, QVariantMap &arguments)
{
    newName(kitchen, arguments);
    arguments.insert(u"count"_s, 1 + kitchen.dice.below(3));
    if (kitchen.dice.once(2))
        arguments.insert(u"az"_s, zone(kitchen));
}

void speed(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"speed"_s, QList<int>{0, 1, 10, 60, 600}.at(kitchen.dice.below(5)));
}

#define GOOD_SERVER "type = 'ECS' AND status IN ('running', 'stopped') AND frozen = 0"

void whatGoes(Kitchen &kitchen, QVariantMap &arguments)
{
    arguments.insert(u"deleteDisks"_s, kitchen.dice.once(2));
    arguments.insert(u"releaseEip"_s, kitchen.dice.once(2));
}

void line(Kitchen &kitchen, QVariantMap &arguments)
{
    Dice &dice = kitchen.dice;
    arguments.insert(u"line"_s, pick(dice, {u"diskpart"_s, u"san"_s, u"san policy=onlineall"_s, u"online disk"_s,
                                            u"delete volume"_s, u"exit"_s, u"wbadmin start backup"_s, u"lsblk"_s,
                                            u"yum install cloud-init"_s, u"apt-get install cloud-init"_s, u"vgs"_s,
                                            u"vgremove vg_data"_s, u"cat /etc/fstab"_s, u"reboot"_s}));
    if (dice.once(2)) {
        arguments.insert(u"mode"_s, u"diskpart"_s);
        arguments.insert(u"disk"_s, dice.below(4));
        arguments.insert(u"volume"_s, dice.below(4));
    }
}

constexpr Recipe Recipes[] = {
    {"cbr.deleteBackup", 9, "status IN ('available', 'error') AND image_id IS NULL", 3},
    {"cbr.expireBackup", 30,
     "status = 'available' AND automatic = 1 AND expires > 0 AND expires <= " NOW " AND image_id IS NULL"},
    {.command = "ims.createImage",
     .weight = 90,
     .goodTarget = "status IN ('available', 'creating_image') AND image_id IS NULL AND contains_system_disk = 1 AND "
                   "object_type = 'server' AND server_type = 'ECS' AND " IN_A_GOOD_VAULT,
     .fill = image},
    {.command = "ims.createFullImage",
     .weight = 60,
     .goodTarget =
         GOOD_SERVER " AND locked_by = '' AND NOT EXISTS (SELECT 1 FROM backup b WHERE b.server_id = server.id "
                     "AND b.status IN ('creating', 'creating_image', 'restoring'))",
     .fill = imageAndVault},
    {.command = "ims.createSystemImage", .weight = 15, .goodTarget = GOOD_SERVER, .fill = image},
    {.command = "ims.createDataImage",
     .weight = 15,
     .goodTarget =
         "role = 'data' AND server_id IN (SELECT s.id FROM server s WHERE s.status IN ('running', 'stopped'))",
     .fill = image},
    {.command = "ims.importImage", .weight = 3, .fill = image},
    {.command = "ims.deleteImage",
     .weight = 66,
     .goodTarget = "visibility = 'private' AND (status <> 'creating' OR type = 'full')",
     .targets = 2,
     .fill = goneImage},
    {"ims.applyForServer", 3, "visibility = 'private'"},
    {"ims.applyForShared", 3, "share = 'accepted'"},
    {.command = "ecs.createServer", .weight = 12, .fill = server},
    {"ims.createDataDisk", 6, "visibility = 'private' AND type = 'data' AND status = 'normal'", 1, disks},
    {"ims.createSharedDisk", 6, "share = 'accepted' AND type = 'data'", 1, disks},
    {"ims.createEcs", 6, "visibility = 'private' AND type = 'iso' AND status = 'normal'", 1, newName},
    {"ecs.attachDisks", 6, GOOD_SERVER, 1, freeDisk},
    {.command = "evs.createDisk", .weight = 3, .fill = blankDisk},
    {"evs.attachDisk", 6, "status = 'available'", 1, serverOfZone},
    {"evs.detachDisk", 6, "status = 'in_use' AND role = 'data'", 2},
    {"evs.expandDisk", 4, "status IN ('in_use', 'available')", 1, largerDisk},
    {"evs.deleteDisk", 4, "status IN ('available', 'error')", 2},
    {"ecs.renameServer", 4, "1", 1, newName},
    {"ecs.describeServer", 3, "1", 1, described},
    {"ecs.setAgency", 2, "1"},
    {"ecs.changeOs", 9, "status IN ('stopped', 'change_os_failed', 'reinstall_failed') AND temporary = 0", 1, system},
    {"ecs.reinstallOs", 6, "status IN ('stopped', 'reinstall_failed') AND temporary = 0 AND image_name <> ''"},
    {.command = "ims.shareImage",
     .weight = 15,
     .goodTarget = "visibility = 'private' AND status IN ('normal', 'normal_az') AND coalesce(encrypted, 0) = 0 AND "
                   "from_shared = 0 AND (SELECT count(*) FROM image_member m WHERE m.image_id = image.id) = 0",
     .fill = tenants},
    {"ims.stopSharing", 8, "1", 2},
    {.command = "ims.acceptImage", .weight = 12, .goodTarget = "share = 'pending'", .fill = vaultForImage},
    {"ims.rejectImage", 8, "share <> 'rejected'"},
    {.command = "iam.fallIntoArrears", .weight = 4},
    {.command = "iam.settleArrears", .weight = 4},
    {.command = "iam.readNotices", .weight = 2},
    {"ecs.start", 20, "status = 'stopped' AND frozen = 0", 2},
    {"ecs.stop", 20, "status = 'running' AND frozen = 0", 2},
    {"ecs.restart", 12, "status = 'running' AND frozen = 0", 2},
    {.command = "ecs.deleteServer",
     .weight = 4,
     .goodTarget = "status IN ('running', 'stopped', 'faulty')",
     .fill = whatGoes},
    {.command = "ecs.consoleLine",
     .weight = 20,
     .goodTarget = "status = 'running' AND enterable = 1 AND frozen = 0",
     .fill = line},
    {"ecs.getPassword", 3, "os_type = 'Windows'"},
    {"ecs.deletePassword", 3, "os_type = 'Windows'"},
    {"ecs.modifySpecifications", 3, "status = 'stopped'"},
    {"ecs.createDiskBackup", 3, "type = 'ECS'"},
    {.command = "ims.modifyImage",
     .weight = 6,
     .goodTarget = "visibility = 'private' AND status LIKE 'normal%'",
     .fill = modified},
    {.command = "ims.addTag", .weight = 6, .goodTarget = "visibility = 'private'", .fill = oneTag},
    {.command = "ims.editTag", .weight = 4, .goodTarget = "true", .fill = oneTag},
    {.command = "ims.deleteTag", .weight = 4, .goodTarget = "true", .targets = 2},
    {.command = "ims.replicateImage",
     .weight = 9,
     .goodTarget = "visibility = 'private' AND status = 'normal' AND type <> 'iso'",
     .fill = copied},
    {.command = "ims.replicateAcross",
     .weight = 9,
     .goodTarget = "visibility = 'private' AND status = 'normal' AND type <> 'iso'",
     .targets = 2,
     .fill = copied},
    {.command = "ims.replicateShared", .weight = 6, .goodTarget = "type IN ('system', 'data')", .fill = copied},
    {.command = "ims.exportImage",
     .weight = 6,
     .goodTarget = "visibility = 'private' AND status = 'normal' AND type IN ('system', 'data')",
     .fill = file},
    {"ims.publishImage", 3, "visibility = 'private'"},
    {.command = "iam.import", .weight = 1, .fill = answers},
    {.command = "edition.open", .weight = 3, .fill = edition},
    {.command = "clock.jump", .weight = 15, .fill = later},
    {.command = "clock.nextEvent", .weight = 18, .fill = next},
    {.command = "clock.speed", .weight = 9, .fill = speed},
};

// One of the rows, drawn.
QStringList drawn(Kitchen &kitchen, const QString &select, const QVariantList &values = {})
{
    const QList<QStringList> rows = kitchen.watch.rows(select + u" ORDER BY id"_s, values);
    return rows.isEmpty() ? QStringList{} : rows.at(kitchen.dice.below(rows.size()));
}

Session ownerOf(Kitchen &kitchen, const QString &project)
{
    const QString account = kitchen.one(u"SELECT account_id FROM project WHERE id = ?"_s, {project});
    return {.account = account,
            .user = drawn(kitchen, u"SELECT name FROM user WHERE account_id = ?"_s, {account}).value(0),
            .project = project};
}

Session anybody(Kitchen &kitchen)
{
    return ownerOf(kitchen, drawn(kitchen, u"SELECT id FROM project"_s).value(0));
}

QString tableOf(const CommandSpec &spec)
{
    return QString::fromLatin1(kindOf(QString::fromLatin1(spec.kind)).table);
}

} // namespace

qint64 Dice::below(qint64 limit)
{
    m_state += 0x9e3779b97f4a7c15ULL; // splitmix64
    quint64 value = m_state;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return qint64((value ^ (value >> 31)) % quint64(limit));
}

QString Dice::hex(int digits)
{
    QString hex;
    while (hex.size() < digits)
        hex += QString::number(below(16), 16);
    return hex;
}

QString Kitchen::one(const QString &sql, const QVariantList &values)
{
    const QList<QStringList> rows = watch.rows(sql, values);
    return rows.isEmpty() ? QString{} : rows.at(0).at(0);
}

QString saltedAnswers(const QStringList &files)
{
    const Result<Answers> answers = readAnswers(files);
    const Result<ImportRows> rows = answers ? rowsOf(*answers) : Result<ImportRows>{answers.failure()};
    if (!rows)
        qFatal("%s", qPrintable(rows.failure().text()));
    QJsonObject tables;
    QStringList ids;
    for (auto table = rows->tables.cbegin(); table != rows->tables.cend(); ++table) {
        QJsonArray list;
        for (const Record &record : table.value()) {
            list += QJsonObject::fromVariantMap(record);
            if (table.key() != "tag"_L1)
                ids += record.value(u"id"_s).toString();
        }
        tables.insert(table.key(), list);
    }
    QString json = QString::fromUtf8(QJsonDocument{tables}.toJson(QJsonDocument::Compact));
    for (const QString &id : std::as_const(ids))
        json.replace(id, Salt + id.mid(4));
    return json;
}

std::span<const Recipe> recipes()
{
    static const std::vector<Recipe> all = [] {
        std::vector<Recipe> rows{std::begin(Recipes), std::end(Recipes)};
        for (const auto &more : {vaultRecipes(), backupRecipes(), policyRecipes(), copyRecipes(), csbsRecipes()})
            rows.insert(rows.end(), more.begin(), more.end());
        return rows;
    }();
    return all;
}

Command sensible(const Recipe &recipe, Kitchen &kitchen)
{
    const CommandSpec &spec = *findCommand(QString::fromLatin1(recipe.command));
    Command command{.id = QString::fromLatin1(recipe.command)};
    if (!spec.argument) {
        const QStringList project =
            recipe.goodTarget
                ? drawn(kitchen, u"SELECT id FROM project WHERE "_s + QString::fromLatin1(recipe.goodTarget))
                : QStringList{};
        command.by = project.isEmpty() ? anybody(kitchen) : ownerOf(kitchen, project.first());
        if (command.id == "iam.import"_L1)
            command.by = {.account = u""_s, .user = u"importer"_s, .project = u""_s}; // as importAnswers() does
    } else {
        const QString select = u"SELECT id, project_id FROM %1 WHERE "_s.arg(tableOf(spec));
        QStringList target = drawn(kitchen, select + QString::fromLatin1(recipe.goodTarget));
        if (target.isEmpty())
            target = drawn(kitchen, select + u"project_id IS NOT NULL"_s);
        command.by = target.isEmpty() ? anybody(kitchen) : ownerOf(kitchen, target.at(1));
        QStringList ids{target.value(0)};
        while (ids.size() < recipe.targets && kitchen.dice.once(4))
            ids += drawn(kitchen, select + QString::fromLatin1(recipe.goodTarget) + u" AND project_id = ?"_s,
                         {command.by.project})
                       .value(0, ids.first());
        command.arguments.insert(QString::fromLatin1(spec.argument),
                                 ids.size() == 1 ? QVariant{ids.first()} : QVariant{ids});
    }
    if (command.id.startsWith("ims.create"_L1))
        command.arguments.insert(u"agreement"_s, true); // some consoles ask for it
    kitchen.by = command.by;
    if (recipe.fill)
        recipe.fill(kitchen, command.arguments);
    return command;
}

Command strange(const Recipe &recipe, Kitchen &kitchen)
{
    const CommandSpec &spec = *findCommand(QString::fromLatin1(recipe.command));
    Dice &dice = kitchen.dice;
    Command command = sensible(recipe, kitchen);
    const auto target = [&](const QVariant &value) {
        command.arguments.insert(QString::fromLatin1(spec.argument), value);
    };
    if (spec.argument && !dice.once(3)) {
        switch (dice.below(6)) {
        case 0: // somebody else, who learnt the id
            command.by = anybody(kitchen);
            break;
        case 1:
            target(drawn(kitchen, u"SELECT id FROM %1 WHERE project_id IS NOT ?"_s.arg(tableOf(spec)),
                         {command.by.project})
                       .value(0));
            break;
        case 2: // in any state
            target(drawn(kitchen, u"SELECT id FROM %1 WHERE project_id IS ?"_s.arg(tableOf(spec)), {command.by.project})
                       .value(0));
            break;
        case 3:
            target(pick(dice, hostileTexts()));
            break;
        case 4:
            command.arguments.remove(QString::fromLatin1(spec.argument));
            break;
        case 5:
            target(recipe.targets > 1 ? QVariant{QStringList{}} : QVariant{u""_s});
            break;
        }
        return command;
    }
    const QStringList names = command.arguments.keys();
    if (names.isEmpty())
        return command;
    const QString name = pick(dice, names);
    if (dice.once(4))
        command.arguments.remove(name);
    else if (name == "tags"_L1)
        command.arguments.insert(name, QVariantList{QVariantMap{{u"key"_s, pick(dice, hostileTexts())},
                                                                {u"value"_s, pick(dice, hostileTexts())}}});
    else if (name == "tables"_L1 || name == "account"_L1)
        command.arguments.insert(u"account"_s, dice.once(2)
                                                   ? pick(dice, hostileTexts())
                                                   : drawn(kitchen, u"SELECT name, id FROM account"_s).value(0));
    else
        command.arguments.insert(name, dice.once(8) ? QVariant{dice.below(1'000'000) - 1'000}
                                                    : QVariant{pick(dice, hostileTexts())});
    return command;
}
