#include "ecs_making_facts.h"

#include "ims/image_facts.h"

#include <vector>

using namespace Qt::StringLiterals;
using namespace ecs;

// Groups: "ecs.fromImage" whatever puts an image's system on a server, "ecs.newServer" whatever makes servers,
// "ecs.naming", "ecs.tagging" and "ecs.entering" their names, tags, keys and passwords, "ecs.newOs" what gives a server
// that stands another system, "ims.making" and "ims.forServers" the ways from an image to a server or disk,
// "ims.forDisks" those to a disk, "ims.placing" what may name a zone.
namespace {

// --- The image ---------------------------------------------------------------------------------------------------

bool noImage(const Facts &facts)
{
    return facts.text("image").isEmpty();
}

bool imageOutOfReach(const Facts &facts)
{
    return !noImage(facts) && imageOf(facts).isEmpty();
}

bool imageNotNormal(const Facts &facts)
{
    const Record image = imageOf(facts);
    return !image.isEmpty() && !isOneOf(text(image, "status"), {"normal"_L1, "normal_az"_L1});
}

Record backupOf(const Facts &facts, const Record &image)
{
    return text(image, "type") == "full"_L1 ? facts.find("backup", text(image, "backup_id")) : Record{};
}

bool backupGone(const Facts &facts)
{
    const Record image = imageOf(facts);
    return text(image, "type") == "full"_L1 && backupOf(facts, image).isEmpty();
}

bool backupBroken(const Facts &facts)
{
    const QString status = text(backupOf(facts, imageOf(facts)), "status");
    return !status.isEmpty() && isOneOf(status, {"error"_L1, "deleting"_L1});
}

bool isoImage(const Facts &facts)
{
    return text(imageOf(facts), "type") == "iso"_L1;
}

bool dataImage(const Facts &facts)
{
    return text(imageOf(facts), "type") == "data"_L1;
}

bool otherZone(const Facts &facts)
{
    const QString only = onlyZone(imageOf(facts));
    return !only.isEmpty() && !facts.text("az").isEmpty() && facts.text("az") != only;
}

bool serverInOtherZone(const Facts &facts)
{
    const QString only = onlyZone(imageOf(facts));
    return !only.isEmpty() && text(facts.target(), "az") != only;
}

// --- Specifications ----------------------------------------------------------------------------------------------

// Of the new server, or of the one at hand.
Record flavorOf(const Facts &facts)
{
    return facts.find("flavor", facts.target().isEmpty() ? facts.text("flavor") : text(facts.target(), "flavor"));
}

bool noFlavor(const Facts &facts)
{
    return flavorOf(facts).isEmpty();
}

bool memoryOutside(const Facts &facts)
{
    const Record image = imageOf(facts);
    const qint64 memory = flavorOf(facts).value(u"memory_mb"_s).toLongLong();
    const qint64 most = image.value(u"max_ram_mb"_s).toLongLong();
    return memory > 0 && (memory < image.value(u"min_ram_mb"_s).toLongLong() || (most > 0 && memory > most));
}

bool memoryFor32Bit(const Facts &facts)
{
    constexpr qint64 Most = 4096;
    return text(imageOf(facts), "os").contains("32bit"_L1) && flavorOf(facts).value(u"memory_mb"_s).toLongLong() > Most;
}

bool gpuWithUefi(const Facts &facts)
{
    const Record image = imageOf(facts);
    return flavorOf(facts).value(u"gpu"_s).toBool() && text(image, "boot_mode") == "uefi"_L1 &&
           text(image, "visibility") == "private"_L1;
}

// The server starts as the image does that it was made from.
bool otherBootMode(const Facts &facts)
{
    const Record running = imageFor(fetchOf(facts), text(facts.target(), "image_id"), facts.command().by.project, {});
    const Record chosen = imageOf(facts);
    return !running.isEmpty() && !chosen.isEmpty() && text(running, "boot_mode") != text(chosen, "boot_mode");
}

bool noZone(const Facts &facts)
{
    return !zonesOf(fetchOf(facts), facts.command().by.project).contains(facts.text("az"));
}

bool noPlace(const Facts &facts)
{
    return !isOneOf(facts.text("az"), {AnyZone, EveryZone}) && noZone(facts);
}

// Left out, it is the first one.
bool unknownZone(const Facts &facts)
{
    return !facts.text("az").isEmpty() && noZone(facts);
}

// --- Systems of servers that stand -------------------------------------------------------------------------------

bool notForNewOs(const Facts &facts)
{
    return !facts.target().isEmpty() &&
           !isOneOf(text(facts.target(), "status"), {"stopped"_L1, "reinstall_failed"_L1, "change_os_failed"_L1});
}

bool neverForNewOs(const Facts &facts)
{
    return notForNewOs(facts) && text(facts.target(), "status") != "running"_L1;
}

bool notStoppedYet(const Facts &facts)
{
    return text(facts.target(), "status") == "running"_L1 && !facts.argument("stopNow").toBool();
}

bool notForReinstalling(const Facts &facts)
{
    return !facts.target().isEmpty() && !isOneOf(text(facts.target(), "status"), {"stopped"_L1, "reinstall_failed"_L1});
}

bool noSystemDisk(const Facts &facts)
{
    return !facts.target().isEmpty() &&
           facts
               .fetch({.kind = u"disk"_s,
                       .filters = {{u"server_id"_s, Filter::Is, {text(facts.target(), "id")}},
                                   {u"role"_s, Filter::Is, {u"system"_s}}},
                       .limit = 1,
                       .countAll = false})
               .rows.isEmpty();
}

bool originalGone(const Facts &facts)
{
    return !facts.target().isEmpty() && originalImage(fetchOf(facts), facts.target()).isEmpty();
}

bool isTemporary(const Facts &facts)
{
    return facts.target().value(u"temporary"_s).toBool();
}

constexpr const char *AnotherFlavor = QT_TRANSLATE_NOOP("rules", "Choose other specifications, or another image.");

constexpr Rule Rules[] = {
    {.id = "IMS-OP-01",
     .command = "ims.forServers",
     .shown = Rule::Absent,
     .broken = ims::notForServers,
     .reason = QT_TRANSLATE_NOOP("rules", "Servers are made from system disk images and full-ECS images."),
     .source = "en-us_topic_0030713200"},
    {.id = "IMS-OP-02",
     .command = "ims.forDisks",
     .shown = Rule::Absent,
     .broken = ims::notForDisks,
     .reason = QT_TRANSLATE_NOOP("rules", "Data disks are made from data disk images."),
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-86",
     .command = "ims.createEcs",
     .shown = Rule::Absent,
     .broken = ims::notIso,
     .code = "IMG.0166",
     .reason = QT_TRANSLATE_NOOP("rules", "Only an ISO image makes a temporary server."),
     .source = "en-us_topic_0146480986"},
    {.id = "IMS-97",
     .command = "ims.making",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .code = "IMG.0027",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0116125142"},
    {.id = "ECS-24",
     .command = "ecs.fromImage",
     .broken = noImage,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "No image is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the kind of image, then the image."),
     .source = "en-us_topic_0176812699"},
    {.id = "ECS-06.image",
     .command = "ecs.fromImage",
     .broken = imageOutOfReach,
     .field = "image",
     .code = "Ecs.0031",
     .reason = QT_TRANSLATE_NOOP("rules", "The image is not there, or is not shared with this project any more."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0022067717"},
    {.id = "ECS-06",
     .command = "ecs.fromImage",
     .broken = imageNotNormal,
     .field = "image",
     .code = "Ecs.0032",
     .reason = QT_TRANSLATE_NOOP("rules", "Only an image in state Normal makes servers."),
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0022067717"},
    {.id = "ECS-06.backup",
     .command = "ecs.fromImage",
     .broken = backupGone,
     .field = "image",
     .code = "Ecs.0034",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of this full-ECS image is gone."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0022067717"},
    {.id = "ECS-06.backupState",
     .command = "ecs.fromImage",
     .broken = backupBroken,
     .field = "image",
     .code = "Ecs.0048",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of this full-ECS image is neither Available nor Creating."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0022067717"},
    {.id = "ECS-16",
     .command = "ecs.fromImage",
     .broken = isoImage,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image does not stand on the server console; it makes temporary "
                                          "servers from the list of images only."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0146480986"},
    {.id = "ECS-16.data",
     .command = "ecs.fromImage",
     .broken = dataImage,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk image holds no system."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a system disk image or a full-ECS image."),
     .source = "en-us_topic_0030713200"},
    {.id = "ECS-04",
     .command = "ecs.createServer",
     .broken = otherZone,
     .field = "az",
     .code = "Ecs.0048",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The backup of this image is not finished: until then it makes servers in one "
                                    "availability zone only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the zone that stands below Normal, or wait until it disappears."),
     .source = "en-us_topic_0163572589",
     .helps = "ims.private"},
    {.id = "ECS-04.changeOs",
     .command = "ecs.changeOs",
     .broken = serverInOtherZone,
     .field = "image",
     .code = "Ecs.0048",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of this image is not finished: until then it can be used in one "
                                          "availability zone only, and the server is in another one."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until Available in AZ has disappeared below Normal."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-68",
     .command = "ecs.changeOs",
     .broken = otherBootMode,
     .field = "image",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The server and the image do not boot in the same way: one by BIOS, the other "
                                    "one by UEFI."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0290353431"},
    {.id = "IMS-25",
     .kind = Rule::SameAs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "While Available in AZ stands below Normal, servers are made in that zone only."),
     .source = "en-us_topic_0116125142",
     .same = "ECS-04"},
    {.id = "ECS-NEW-01",
     .command = "ecs.createServer",
     .broken = noPlace,
     .field = "az",
     .reason = QT_TRANSLATE_NOOP("rules", "The availability zone is not one of this region."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose an availability zone."),
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-NEW-01.others",
     .command = "ims.placing",
     .broken = unknownZone,
     .field = "az",
     .reason = QT_TRANSLATE_NOOP("rules", "The availability zone is not one of this region."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose an availability zone."),
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-NEW-02",
     .command = "ecs.createServer",
     .broken = noFlavor,
     .field = "flavor",
     .reason = QT_TRANSLATE_NOOP("rules", "No specifications are selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose specifications from the table."),
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-NEW-03",
     .command = "ecs.fromImage",
     .broken = memoryOutside,
     .field = "flavor",
     .reason = QT_TRANSLATE_NOOP("rules", "The memory lies outside what the image was set to: its minimum or maximum."),
     .remedy = AnotherFlavor,
     .source = "en-us_topic_0030713199"},
    {.id = "IMS-69",
     .command = "ecs.fromImage",
     .broken = memoryFor32Bit,
     .field = "flavor",
     .reason = QT_TRANSLATE_NOOP("rules", "A 32-bit system can use 4 GB of memory at most."),
     .remedy = AnotherFlavor,
     .source = "en-us_topic_0192505040"},
    {.id = "ECS-17",
     .command = "ecs.fromImage",
     .broken = gpuWithUefi,
     .field = "flavor",
     .reason = QT_TRANSLATE_NOOP("rules", "GPU-accelerated servers cannot boot private images in UEFI mode."),
     .remedy = AnotherFlavor,
     .source = "en-us_topic_0177457773"},
    {.id = "ECS-10",
     .command = "ecs.changeOs",
     .shown = Rule::Greyed,
     .broken = notForNewOs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "The OS is changed of a server that is Stopped, or whose reinstallation or OS "
                                    "change failed."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Stop the server first."),
     .source = "en-us_topic_0031523135",
     .reading = "osChange=ofStopped"},
    {.id = "ECS-10.state",
     .command = "ecs.changeOs",
     .shown = Rule::Greyed,
     .broken = neverForNewOs,
     .reason = QT_TRANSLATE_NOOP("rules", "The OS is changed of a server that is Running or Stopped, or whose "
                                          "reinstallation or OS change failed."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "en-us_topic_0031523135",
     .reading = "osChange=stopsFirst"},
    {.id = "ECS-10.stop",
     .command = "ecs.changeOs",
     .broken = notStoppedYet,
     .field = "stopNow",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is running. Its OS can be changed only once it is stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Let it be stopped now, or stop it first."),
     .source = "en-us_topic_0031523135",
     .reading = "osChange=stopsFirst"},
    {.id = "ECS-10.disk",
     .command = "ecs.newOs",
     .shown = Rule::Greyed,
     .broken = noSystemDisk,
     .reason = QT_TRANSLATE_NOOP("rules", "The server has no system disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Attach a system disk first."),
     .source = "en-us_topic_0031523135"},
    {.id = "IMS-86.temporary",
     .command = "ecs.newOs",
     .shown = Rule::Greyed,
     .broken = isTemporary,
     .reason = QT_TRANSLATE_NOOP("rules", "A temporary server made from an ISO image gets no other system."),
     .source = "en-us_topic_0146480986"},
    {.id = "ECS-13",
     .command = "ecs.reinstallOs",
     .shown = Rule::Greyed,
     .broken = notForReinstalling,
     .reason = QT_TRANSLATE_NOOP("rules", "The OS is reinstalled on a server that is Stopped, or whose reinstallation "
                                          "failed."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Stop the server first."),
     .source = "en-us_topic_0024911405"},
    {.id = "ECS-13.image",
     .command = "ecs.reinstallOs",
     .shown = Rule::Greyed,
     .broken = originalGone,
     .reason = QT_TRANSLATE_NOOP("rules", "The image that the server was made from is gone."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Change the OS instead."),
     .source = "en-us_topic_0024912311"},
    {.id = "ECS-09",
     .kind = Rule::Warning,
     .command = "ecs.changeOs",
     .broken = isFullImage,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "Of a full-ECS image only the system disk is written. To get the data of its "
                                          "data disks back, make a new server from the image."),
     .source = "en-us_topic_0176812699"},
    {.id = "ECS-01",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "From a full-ECS image the disks are filled in automatically; several data "
                                          "disks take a while."),
     .source = "en-us_topic_0030713200",
     .page = "ecs.createServer",
     .words = "A full-ECS image brings the disks of its server along."},
    {.id = "ECS-05",
     .kind = Rule::SameAs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "Once Available in AZ has disappeared, zone, SCSI, sharing and encryption can "
                                    "be chosen."),
     .source = "en-us_topic_0163572589",
     .same = "ECS-04.disks"},
    {.id = "ECS-12",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The kind of image, and Windows or Linux, may change with the OS."),
     .remedy = "it allows something: no rule of the replica forbids it",
     .source = "en-us_topic_0031523135"},
    {.id = "ECS-11",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "The new system gets a new system disk; data disks and addresses stay, and the "
                                    "server is started."),
     .remedy = "it is what the command does: no rule of the replica forbids anything by it",
     .source = "en-us_topic_0031523135"},
    {.id = "ECS-21",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "A table of file systems that names other data disks leads to maintenance mode."),
     .remedy = "it is a consequence in the guest of the new server, which starts in maintenance mode",
     .source = "cbr_05_0003"},
    {.id = "ECS-07",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Servers from full-ECS images of old CSBS backups are made slowly."),
     .remedy = "advice about a format that went before; the replica has backups of the later one only",
     .source = "en-us_topic_0102391480"},
    {.id = "ECS-14",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "While the OS is changed or reinstalled, a temporary server exists and goes "
                                          "away by itself."),
     .remedy = "nobody can do anything with it, and the list would only show a row that comes and goes",
     .source = "en-us_topic_0031523135"},
};

} // namespace

std::span<const Rule> ecs::makingImageRules()
{
    return Rules;
}

std::span<const Rule> ecs::makingRules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> rules;
        for (const auto part : {makingImageRules(), makingDiskRules(), makingEntryRules()})
            rules.insert(rules.end(), part.begin(), part.end());
        return rules;
    }();
    return all;
}
