#include "rules/cases.h"

using namespace Qt::StringLiterals;

namespace {

using rules::Case;

const Record System{{u"type"_s, u"system"_s}, {u"disk_gb"_s, 40}};
const Record Full{{u"type"_s, u"full"_s}, {u"backup_id"_s, u"backup"_s}};
const Record InOneZone{
    {u"type"_s, u"full"_s}, {u"backup_id"_s, u"backup"_s}, {u"status"_s, u"normal_az"_s}, {u"az"_s, u"home-a"_s}};
const Record Used{{u"image_id"_s, u"image"_s}};
const Record BeingMade{{u"image_id"_s, u"image"_s}, {u"status"_s, u"creating_image"_s}};

Record with(Record record, const Record &values)
{
    record.insert(values);
    return record;
}

void addKeyPair(Change &change)
{
    change.insert("keyPair", {{u"id"_s, u"key"_s},
                              {u"project_id"_s, HomeProject},
                              {u"name"_s, u"KeyPair-3b38"_s},
                              {u"created"_s, World::Start}});
}

void addImages(Change &change)
{
    addKeyPair(change);
    World::addImage(change, u"data"_s, {{u"type"_s, u"data"_s}, {u"disk_gb"_s, 40}});
    World::addImage(change, u"theirs"_s,
                    {{u"project_id"_s, PartnerProject}, {u"type"_s, u"system"_s}, {u"disk_gb"_s, 40}});
}

QVariantMap asked(const QVariantMap &values = {})
{
    QVariantMap arguments{{u"az"_s, u"home-a"_s}, {u"flavor"_s, u"s3.large.2"_s}, {u"keyPair"_s, u"KeyPair-3b38"_s}};
    arguments.insert(values);
    return arguments;
}

Case newServer(const char *rule, const QVariantMap &values, const Record &image = System, const Record &backup = {})
{
    return {.rule = rule,
            .command = "ecs.createServer",
            .backup = backup,
            .image = image,
            .arguments = asked(values),
            .more = addImages};
}

QVariantMap data(const QVariantMap &values, int count = 1)
{
    return {{u"dataDisks"_s, QVariantList(count, values)}};
}

// The world's server, stopped, with a system disk and made from the world's image.
std::function<void(Change &)> stoppedServer(const Record &values = {}, bool disk = true)
{
    return [=](Change &change) {
        addKeyPair(change);
        change.update("server", u"server-1"_s,
                      with({{u"status"_s, u"stopped"_s}, {u"image_id"_s, u"image"_s}}, values));
        if (disk)
            change.insert("disk", {{u"id"_s, u"disk"_s},
                                   {u"project_id"_s, HomeProject},
                                   {u"server_id"_s, u"server-1"_s},
                                   {u"name"_s, u"ecs-web-01-volume-0000"_s},
                                   {u"role"_s, u"system"_s},
                                   {u"size_gb"_s, 40},
                                   {u"position"_s, 0}});
    };
}

Case os(const char *rule, const char *command, const Record &server = {}, bool disk = true)
{
    return {.rule = rule,
            .command = command,
            .image = System,
            .arguments = {{u"server"_s, u"server-1"_s}},
            .more = stoppedServer(server, disk)};
}

// Where the console offers to stop a running server on the way.
Case stopsFirst(const char *rule, const QString &status, bool stopNow = false)
{
    Case asked = os(rule, "ecs.changeOs", {{u"status"_s, status}});
    asked.edition = u"otc osChange=stopsFirst"_s;
    asked.arguments.insert(u"stopNow"_s, stopNow);
    return asked;
}

Case disk(const char *rule, const QVariantMap &values)
{
    return {.rule = rule,
            .command = "ims.createDataDisk",
            .image = {{u"type"_s, u"data"_s}, {u"disk_gb"_s, 40}},
            .arguments = values};
}

QList<Case> entries()
{
    return {
        {"IMS-86", "ims.createEcs", {}, System},
        {"IMS-97", "ims.applyForServer", {}, {{u"status"_s, u"creating"_s}}},
        {"IMS-OP-01", "ims.applyForServer", {}, {{u"type"_s, u"iso"_s}}},
        {"IMS-OP-02", "ims.createDataDisk", {}, Full},
        disk("IMS-85.disk", {{u"sizeGb"_s, 39}}),
        disk("IMS-85.diskMost", {{u"sizeGb"_s, 32'769}}),
        disk("IMS-85.diskCount", {{u"count"_s, 0}}),
        disk("ECS-NEW-01.others", {{u"az"_s, u"capable-a"_s}}),
    };
}

QList<Case> servers()
{
    return {
        newServer("ECS-24", {{u"image"_s, u""_s}}),
        newServer("ECS-06.image", {{u"image"_s, u"theirs"_s}}),
        newServer("ECS-06", {}, with(System, {{u"status"_s, u"error"_s}})),
        newServer("ECS-06.backup", {}, {{u"type"_s, u"full"_s}, {u"backup_id"_s, u"gone"_s}}),
        newServer("ECS-06.backupState", {}, Full, with(Used, {{u"status"_s, u"error"_s}})),
        newServer("ECS-16", {}, with(System, {{u"type"_s, u"iso"_s}})),
        newServer("ECS-16.data", {}, with(System, {{u"type"_s, u"data"_s}})),
        newServer("ECS-04", {{u"az"_s, u"home-b"_s}}, InOneZone, BeingMade),
        newServer("ECS-NEW-01", {{u"az"_s, u"capable-a"_s}}),
        newServer("ECS-NEW-02", {{u"flavor"_s, u"s9.enormous"_s}}),
        newServer("ECS-NEW-03", {}, with(System, {{u"min_ram_mb"_s, 8192}})),
        newServer("IMS-69", {{u"flavor"_s, u"s3.large.4"_s}},
                  with(System, {{u"os"_s, u"Windows Server 2008 Standard 32bit"_s}})),
        newServer("ECS-17", {{u"flavor"_s, u"pi2.2xlarge.4"_s}}, with(System, {{u"boot_mode"_s, u"uefi"_s}})),
        newServer("ECS-02", {{u"systemDisk"_s, QVariantMap{{u"sizeGb"_s, 39}}}}),
        newServer("ECS-02.most", {{u"systemDisk"_s, QVariantMap{{u"sizeGb"_s, 1025}}}}),
        newServer("IMS-90", {{u"systemDisk"_s, QVariantMap{{u"encrypted"_s, false}}}},
                  with(System, {{u"encrypted"_s, 1}})),
        newServer("ECS-02.data", data({{u"sizeGb"_s, 9}})),
        newServer("ECS-02.dataMost", data({{u"sizeGb"_s, 32'769}})),
        newServer("ECS-06.type", data({{u"type"_s, u"tape"_s}})),
        newServer("ECS-04.disks", {{u"systemDisk"_s, QVariantMap{{u"encrypted"_s, true}}}}, InOneZone, BeingMade),
        newServer("ECS-08", data({{u"sizeGb"_s, 10}}, 24)),
        newServer("ECS-03", data({{u"image"_s, u"data"_s}}), Full, Used),
        newServer("ECS-08.image", data({{u"image"_s, u"image"_s}})),
        newServer("ECS-08.once", data({{u"image"_s, u"data"_s}}, 2)),
        newServer("ECS-08.fixed", data({{u"image"_s, u"data"_s}, {u"bus"_s, u"SCSI"_s}})),
        newServer("ECS-19", {{u"name"_s, u""_s}}),
        newServer("ECS-19.length", {{u"name"_s, QString(65, u'a')}}),
        newServer("ECS-19.characters", {{u"name"_s, u"web 01"_s}}),
        newServer("ECS-18", {{u"tags"_s, rules::tags(11)}}),
        newServer("ECS-18.key", {{u"tags"_s, rules::tags(1, QString(37, u'k'))}}),
        newServer("ECS-18.value", {{u"tags"_s, rules::tags(1, u"key"_s, u"a.b"_s)}}),
        newServer("IMS-91", {{u"count"_s, 101}}),
        newServer("ECS-NEW-05", {{u"keyPair"_s, u"somebody-elses"_s}}),
        newServer("ECS-NEW-06", {{u"login"_s, u"password"_s}, {u"password"_s, u"weak"_s}}),
        newServer("ECS-NEW-07", {{u"userData"_s, QString(32'769, u'#')}}),
        newServer("ECS-NEW-08", {{u"agency"_s, u"nobody"_s}}),
        newServer("ECS-NEW-06.again", {{u"login"_s, u"password"_s}, {u"password"_s, u"different"_s}}),
        {.rule = "ECS-NEW-04",
         .command = "ecs.createServer",
         .image = System,
         .arguments = asked(),
         .more =
             [](Change &change) {
                 addKeyPair(change);
                 for (int n = 0; n < 2047; ++n) // with the world's own server: 2048
                     change.insert("server", {{u"id"_s, u"crowd-%1"_s.arg(n)},
                                              {u"project_id"_s, HomeProject},
                                              {u"name"_s, u"crowd"_s},
                                              {u"status"_s, u"running"_s},
                                              {u"az"_s, u"home-a"_s},
                                              {u"os_type"_s, u"Linux"_s},
                                              {u"os"_s, u""_s},
                                              {u"created"_s, World::Start}});
             }},
    };
}

QList<Case> systems()
{
    Case elsewhere = os("ECS-04.changeOs", "ecs.changeOs", {{u"az"_s, u"home-b"_s}});
    elsewhere.image = InOneZone;
    elsewhere.backup = BeingMade;
    Case uefi = os("IMS-68", "ecs.changeOs");
    uefi.more = [](Change &change) {
        stoppedServer({{u"image_id"_s, u"uefi"_s}})(change);
        World::addImage(change, u"uefi"_s, with(System, {{u"boot_mode"_s, u"uefi"_s}}));
    };
    return {
        elsewhere,
        uefi,
        os("ECS-10", "ecs.changeOs", {{u"status"_s, u"running"_s}}),
        stopsFirst("ECS-10.state", u"starting"_s),
        stopsFirst("ECS-10.stop", u"running"_s),
        os("ECS-10.disk", "ecs.changeOs", {}, false),
        os("IMS-86.temporary", "ecs.changeOs", {{u"temporary"_s, 1}}),
        os("ECS-13", "ecs.reinstallOs", {{u"status"_s, u"change_os_failed"_s}}),
        os("ECS-13.image", "ecs.reinstallOs", {{u"image_id"_s, u"gone"_s}}),
    };
}

} // namespace

rules::Subject rules::making()
{
    Case full = os("ECS-09", "ecs.changeOs");
    full.image = Full;
    full.backup = Used;
    return {.cases = ::entries() + ::servers() + ::systems(),
            .passing = {{.command = "ims.createDataDisk",
                         .image = {{u"type"_s, u"data"_s}, {u"disk_gb"_s, 40}},
                         .arguments = {{u"sizeGb"_s, 32'768}, {u"count"_s, 100}, {u"az"_s, u"home-b"_s}}},
                        {.command = "ims.createEcs", .image = {{u"type"_s, u"iso"_s}, {u"disk_gb"_s, 10}}},
                        newServer({}, {{u"az"_s, u"random"_s}, {u"userData"_s, QString(32'768, u'#')}}),
                        newServer({}, {{u"az"_s, u"multi"_s}, {u"count"_s, 2}}),
                        newServer({}, {{u"count"_s, 100}, {u"systemDisk"_s, QVariantMap{{u"sizeGb"_s, 1024}}}}),
                        os({}, "ecs.changeOs"),
                        stopsFirst({}, u"running"_s, true),
                        os({}, "ecs.reinstallOs")},
            .warnings = {full},
            .silent = {os("ECS-09", "ecs.changeOs")}};
}
