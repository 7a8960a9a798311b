#include "ecs_making.h"

#include "cbr/cbr_backups.h"
#include "change.h"
#include "common/durations.h"
#include "common/tags.h"
#include "ecs.h"
#include "fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

// What is made of an image: servers with the contents of its disks, temporary servers, and disks alone.
namespace {

// A guest that was not prepared for cloning: about every third server does not come up, the others cannot be entered.
constexpr double UnpreparedFaulty = 0.34;

ecs::Fetch from(const Change &change)
{
    return [&change](const Query &query) { return change.fetch(query); };
}

QVariantMap guestOf(const Record &record)
{
    return QJsonDocument::fromJson(text(record, "guest").toUtf8()).object().toVariantMap();
}

qint64 countOf(const Change &change)
{
    return change.argument("count").isValid() ? change.argument("count").toLongLong() : 1;
}

// One keeps the name, several get a number each.
QString numbered(const QString &name, qint64 number, qint64 count)
{
    return count == 1 ? name : u"%1-%2"_s.arg(name, u"%1"_s.arg(number, 4, 10, QLatin1Char('0')));
}

QString volumeName(const QString &server, int position)
{
    return u"%1-volume-%2"_s.arg(server, u"%1"_s.arg(position, 4, 10, QLatin1Char('0')));
}

// Addresses of the practice subnet, one after the other over the whole workspace.
QString nextAddress(Change &change)
{
    constexpr qint64 Subnets = 128;
    constexpr qint64 Hosts = 250;
    const qint64 number = change.setting("addresses").toLongLong();
    change.setSetting("addresses", QString::number(number + 1));
    return u"192.168.%1.%2"_s.arg(Subnets + number / Hosts % Subnets).arg(2 + number % Hosts);
}

QString projectOf(const Change &change)
{
    return change.text("enterpriseProject").isEmpty() ? u"default"_s : change.text("enterpriseProject");
}

QString zoneOf(const Change &change)
{
    return change.text("az").isEmpty() ? ecs::zonesOf(from(change), change.command().by.project).value(0)
                                       : change.text("az");
}

// Of each of several new servers: one that the cloud picks for all, or all of them by turns.
QStringList zonesFor(Change &change)
{
    const QStringList all = ecs::zonesOf(from(change), change.command().by.project);
    const QString asked = change.text("az");
    if (asked == ecs::EveryZone)
        return all;
    return {asked == ecs::AnyZone ? all.value(int(change.chance() * double(all.size()))) : zoneOf(change)};
}

// The script that came along, where the agent that runs it keeps it.
void addUserData(Change &change, const Record &image, Record *systemDisk)
{
    const QString script = change.text("userData");
    if (script.isEmpty() || !image.value(u"prepared"_s).toBool())
        return;
    const QString path = text(image, "os_type") == "Windows"_L1 ? u"C:/cloudbase-init/user-data.txt"_s
                                                                : u"/var/lib/cloud/instance/user-data.txt"_s;
    QJsonArray files = QJsonDocument::fromJson(text(*systemDisk, "files").toUtf8()).array();
    files.append(u"%1 = %2"_s.arg(path, script));
    systemDisk->insert(u"files"_s, QString::fromUtf8(QJsonDocument{files}.toJson(QJsonDocument::Compact)));
}

// The systems of both are alike; who may enter and where they stand is not.
Record serverRow(Change &change, const Record &image, const QString &name)
{
    return {{u"id"_s, change.newUuid()},
            {u"project_id"_s, change.command().by.project},
            {u"name"_s, name},
            {u"status"_s, u"creating"_s},
            {u"az"_s, zoneOf(change)},
            {u"os_type"_s, image.value(u"os_type"_s)},
            {u"os"_s, image.value(u"os"_s)},
            {u"image_id"_s, image.value(u"id"_s)},
            {u"image_name"_s, image.value(u"name"_s)},
            {u"private_ip"_s, nextAddress(change)},
            {u"prepared"_s, image.value(u"prepared"_s)},
            {u"guest"_s, image.value(u"guest"_s)},
            {u"enterprise_project"_s, projectOf(change)},
            {u"created"_s, change.now()}};
}

// What the guest makes of a disk that it finds for the first time.
void meetGuest(Record *disk, const QVariantMap &guest)
{
    const QString role = text(*disk, "role");
    disk->insert(u"online"_s, ecs::comesOnline(guest.value(u"san"_s).toString(), text(*disk, "bus"), role) ? 1 : 0);
    const bool fromImage = !text(*disk, "fingerprint").isEmpty();
    if (role == "data"_L1 && fromImage && guest.contains(u"volumes"_s)) {
        const QJsonArray lost{QString::fromLatin1(ecs::LostVolume)};
        disk->insert(u"files"_s, QString::fromUtf8(QJsonDocument{lost}.toJson(QJsonDocument::Compact)));
        disk->insert(u"fingerprint"_s, u""_s);
    }
}

void addDisks(Change &change, const Record &server, QList<Record> disks)
{
    const QVariantMap guest = guestOf(server);
    const QVariantList tags = change.argument("tags").toList();
    int position = 0;
    for (Record &disk : disks) {
        meetGuest(&disk, guest);
        disk.remove(u"least"_s);
        const QString id = change.newUuid();
        disk.insert({{u"id"_s, id},
                     {u"project_id"_s, server.value(u"project_id"_s)},
                     {u"server_id"_s, server.value(u"id"_s)},
                     {u"name"_s, volumeName(text(server, "name"), position)},
                     {u"az"_s, server.value(u"az"_s)},
                     {u"position"_s, position},
                     {u"enterprise_project"_s, server.value(u"enterprise_project"_s)},
                     {u"created"_s, change.now()}});
        change.insert("disk", disk);
        common::setTags(change, "disk", id, tags);
        ++position;
    }
}

qint64 gigabytes(const QList<Record> &disks)
{
    qint64 sum = 0;
    for (const Record &disk : disks)
        sum += disk.value(u"size_gb"_s).toLongLong();
    return sum;
}

// Its system disk names the data disks of the server that was imaged, and the new ones are others (ECS-21). Whoever
// cleared the table before imaging is spared.
bool needsMaintenance(const Change &change, const Record &server)
{
    if (text(server, "os_type") != "Linux"_L1 || guestOf(server).value(u"fstab"_s) == u"cleared"_s)
        return false;
    const QList<Record> disks = change.findAll("disk", "server_id", server.value(u"id"_s));
    const auto isListing = [](const Record &disk) {
        return text(disk, "role") == "system"_L1 && text(disk, "files").contains("\"/etc/fstab"_L1);
    };
    const auto isFound = [&server](const Record &disk) {
        return text(disk, "role") == "data"_L1 && text(disk, "image_id") == text(server, "image_id");
    };
    return std::any_of(disks.begin(), disks.end(), isListing) && std::any_of(disks.begin(), disks.end(), isFound);
}

void serverCreated(Change &change, const QString &id)
{
    const Record server = change.find("server", id);
    if (text(server, "status") != "creating"_L1)
        return;
    const bool prepared = server.value(u"prepared"_s).toBool();
    const bool gone = change.find("image", text(server, "image_id")).isEmpty();
    if (gone || (!prepared && change.chance() < UnpreparedFaulty)) {
        change.transition("server", id, "failed");
        change.update("server", id, {{u"cause"_s, gone ? u"image"_s : u"unprepared"_s}});
        return;
    }
    change.transition("server", id, "created");
    change.update("server", id,
                  {{u"enterable"_s, prepared ? 1 : 0},
                   {u"cause"_s, needsMaintenance(change, server) ? u"maintenance"_s : u""_s}});
}

void diskCreated(Change &change, const QString &id)
{
    if (text(change.find("disk", id), "status") == "creating"_L1)
        change.transition("disk", id, "created");
}

// --- Another system, or the same one anew ------------------------------------------------------------------------

Record systemDiskOf(const Change &change, const QString &server)
{
    const QList<Record> disks = change.findAll("disk", "server_id", server);
    const auto system =
        std::find_if(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "role") == "system"_L1; });
    return system == disks.end() ? Record{} : *system;
}

// The new disk has another id; capacity, type and bus stay, but it is never smaller than the image.
void replaceSystemDisk(Change &change, const Record &server, const Record &image, bool readable)
{
    const QString id = text(server, "id");
    Record disk = systemDiskOf(change, id);
    if (disk.isEmpty()) // detached meanwhile
        return;
    const Record given = ecs::disksAskedFor(from(change), image, {}, text(server, "project_id")).first();
    if (change.transition("disk", text(disk, "id"), "replace"))
        cbr::sourceGone(change, text(disk, "id"));
    disk.insert(
        {{u"id"_s, change.newUuid()},
         {u"created"_s, change.now()},
         {u"size_gb"_s, std::max(disk.value(u"size_gb"_s).toLongLong(), given.value(u"size_gb"_s).toLongLong())},
         {u"encrypted"_s, disk.value(u"encrypted"_s).toInt() | given.value(u"encrypted"_s).toInt()},
         {u"image_id"_s, image.value(u"id"_s, u""_s)},
         {u"files"_s, readable ? given.value(u"files"_s) : u"[]"_s},
         {u"fingerprint"_s, readable ? given.value(u"fingerprint"_s) : u""_s}});
    change.insert("disk", disk);
}

// What the system brings; a volume over data disks stays, as these are left alone.
QString guestAfter(const Record &server, const Record &image)
{
    QVariantMap guest = guestOf(image);
    const QVariantMap before = guestOf(server);
    guest.remove(u"volumes"_s);
    guest.remove(u"database"_s);
    if (before.contains(u"volumes"_s))
        guest.insert(u"volumes"_s, before.value(u"volumes"_s));
    return QString::fromUtf8(QJsonDocument{QJsonObject::fromVariantMap(guest)}.toJson(QJsonDocument::Compact));
}

void osWritten(Change &change, const QString &id, const char *done, const char *failed)
{
    constexpr double UnpreparedFails = 0.5;
    const Record server = change.find("server", id);
    const Record image = change.find("image", text(server, "image_id"));
    const bool prepared = image.value(u"prepared"_s).toBool();
    const bool bad = image.isEmpty() || (!prepared && change.chance() < UnpreparedFails);
    if (!change.transition("server", id, bad ? failed : done))
        return;
    replaceSystemDisk(change, server, image, !bad);
    if (bad) {
        change.update("server", id, {{u"cause"_s, image.isEmpty() ? u"image"_s : u"unprepared"_s}});
        return;
    }
    change.update("server", id,
                  {{u"os_type"_s, image.value(u"os_type"_s)},
                   {u"os"_s, image.value(u"os"_s)},
                   {u"image_name"_s, image.value(u"name"_s)},
                   {u"prepared"_s, image.value(u"prepared"_s)},
                   {u"enterable"_s, prepared ? 1 : 0},
                   {u"guest"_s, guestAfter(server, image)},
                   {u"cause"_s, u""_s}});
}

void osChanged(Change &change, const QString &id)
{
    osWritten(change, id, "osChanged", "osChangeFailed");
}

void osReinstalled(Change &change, const QString &id)
{
    osWritten(change, id, "reinstalled", "reinstallFailed");
}

void writeOs(Change &change, const Record &image, const char *event, const char *job)
{
    const QString id = change.text("server");
    if (!change.transition("server", id, event))
        return;
    ecs::touch(change, id);
    Record values{{u"image_id"_s, image.value(u"id"_s)}, {u"cause"_s, u""_s}};
    if (change.text("login") == "password"_L1)
        values.insert(u"key_pair"_s, u""_s);
    else if (const QString key = ecs::keyPairName(from(change), change.text("keyPair"), change.command().by.project);
             !key.isEmpty()) // without one, the server keeps the way in that it had
        values.insert(u"key_pair"_s, key);
    change.update("server", id, values);
    if (change.argument("encrypted").toBool()) // the new disk takes it over
        change.update("disk", text(systemDiskOf(change, id), "id"), {{u"encrypted"_s, 1}});
    const Record disk = ecs::disksAskedFor(from(change), image, {}, change.command().by.project).first();
    change.schedule(job, id, change.now() + duration(change, job, disk.value(u"size_gb"_s).toLongLong()));
}

} // namespace

void ecs::createServers(Change &change)
{
    const Record image = change.find("image", change.text("image"));
    QList<Record> disks = disksAskedFor(from(change), image, change.command().arguments, change.command().by.project);
    addUserData(change, image, &disks.first());
    const QStringList zones = zonesFor(change);
    const qint64 count = countOf(change);
    QStringList made;
    for (qint64 number = 1; number <= count; ++number) {
        Record server = serverRow(change, image, numbered(change.text("name"), number, count));
        server.insert({{u"flavor"_s, change.text("flavor")},
                       {u"az"_s, zones.at(qsizetype(number - 1) % zones.size())},
                       {u"agency"_s, change.text("agency")}});
        if (change.text("login") != "password"_L1)
            server.insert(u"key_pair"_s,
                          keyPairName(from(change), change.text("keyPair"), change.command().by.project));
        change.insert("server", server);
        const QString id = text(server, "id");
        addDisks(change, server, disks);
        common::setTags(change, "server", id, change.argument("tags").toList());
        change.schedule("ecs.serverCreated", id,
                        change.now() + duration(change, "ecs.serverCreated", gigabytes(disks), disks.size()));
        made += id;
    }
    change.outcome.created = made.value(0);
    change.outcome.facts.insert(u"servers"_s, made);
}

void ecs::createTemporary(Change &change)
{
    const Record image = change.find("image", change.text("image"));
    const QList<Record> disks = disksAskedFor(from(change), image, {}, change.command().by.project);
    Record server = serverRow(change, image, change.text("name"));
    server.insert(u"temporary"_s, 1);
    server.insert(u"flavor"_s, u"s3.large.2"_s);
    change.insert("server", server);
    const QString id = text(server, "id");
    addDisks(change, server, disks);
    change.schedule("ecs.serverCreated", id,
                    change.now() + duration(change, "ecs.serverCreated", gigabytes(disks), disks.size()));
    change.outcome.created = id;
}

void ecs::createDataDisks(Change &change)
{
    const Record image = change.find("image", change.text("image"));
    const Record given = imageDisks(from(change), image).value(0);
    const qint64 least = image.value(u"disk_gb"_s).toLongLong();
    const qint64 size = change.argument("sizeGb").isValid() ? change.argument("sizeGb").toLongLong() : least;
    const qint64 count = countOf(change);
    QStringList made;
    for (qint64 number = 1; number <= count; ++number) {
        const QString id = change.newUuid();
        change.insert("disk", {{u"id"_s, id},
                               {u"project_id"_s, change.command().by.project},
                               {u"name"_s, numbered(change.text("name"), number, count)},
                               {u"status"_s, u"creating"_s},
                               {u"az"_s, zoneOf(change)},
                               {u"role"_s, u"data"_s},
                               {u"size_gb"_s, std::max<qint64>(1, size)},
                               {u"encrypted"_s, image.value(u"encrypted"_s).toInt()},
                               {u"position"_s, 0},
                               {u"image_id"_s, image.value(u"id"_s)},
                               {u"files"_s, given.value(u"files"_s, u"[]"_s)},
                               {u"fingerprint"_s, given.value(u"fingerprint"_s, u""_s)},
                               {u"enterprise_project"_s, projectOf(change)},
                               {u"created"_s, change.now()}});
        change.schedule("evs.diskCreated", id, change.now() + duration(change, "evs.diskCreated", size));
        made += id;
    }
    change.outcome.created = made.value(0);
    change.outcome.facts.insert(u"disks"_s, made);
}

void ecs::changeOs(Change &change)
{
    writeOs(change, change.find("image", change.text("image")), "changeOs", "ecs.osChanged");
}

void ecs::reinstallOs(Change &change)
{
    const Record server = change.find("server", change.text("server"));
    writeOs(change, originalImage(from(change), server), "reinstallOs", "ecs.osReinstalled");
}

std::span<const JobSpec> ecs::makingJobs()
{
    static constexpr JobSpec jobs[] = {{"ecs.serverCreated", serverCreated},
                                       {"ecs.osChanged", osChanged},
                                       {"ecs.osReinstalled", osReinstalled},
                                       {"evs.diskCreated", diskCreated}};
    return jobs;
}
