#include "evs.h"

#include "fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> these)
{
    return std::find(these.begin(), these.end(), text) != these.end();
}

// A server gets disks, or a disk gets a server.
bool serverIsTarget(const Facts &facts)
{
    return facts.command().id == "ecs.attachDisks"_L1;
}

Record serverOf(const Facts &facts)
{
    if (serverIsTarget(facts))
        return facts.target();
    const Record server = facts.text("server").isEmpty() ? Record{} : facts.find("server", facts.text("server"));
    return text(server, "project_id") == facts.command().by.project ? server : Record{};
}

QList<Record> disksOf(const Facts &facts)
{
    if (!serverIsTarget(facts))
        return {facts.target()};
    QList<Record> disks;
    const QStringList ids = facts.argument("disks").toStringList();
    for (const QString &id : ids)
        disks += facts.find("disk", id);
    return disks;
}

bool noServer(const Facts &facts)
{
    return serverOf(facts).isEmpty();
}

bool noDisk(const Facts &facts)
{
    return disksOf(facts).isEmpty();
}

bool diskTaken(const Facts &facts)
{
    const QList<Record> disks = disksOf(facts);
    return std::any_of(disks.begin(), disks.end(), [&facts](const Record &disk) {
        return text(disk, "status") != "available"_L1 || text(disk, "project_id") != facts.command().by.project;
    });
}

bool serverBusy(const Facts &facts)
{
    const Record server = serverOf(facts);
    return !server.isEmpty() && !isOneOf(text(server, "status"), {"running"_L1, "stopped"_L1});
}

bool serverTemporary(const Facts &facts)
{
    return serverOf(facts).value(u"temporary"_s).toBool();
}

bool otherZone(const Facts &facts)
{
    const Record server = serverOf(facts);
    const QList<Record> disks = disksOf(facts);
    return !server.isEmpty() && std::any_of(disks.begin(), disks.end(), [&server](const Record &disk) {
        return text(disk, "status") == "available"_L1 && text(disk, "az") != text(server, "az");
    });
}

qint64 disksOn(const Facts &facts, const QString &server, const char *role)
{
    return facts.count("disk",
                       {{u"server_id"_s, Filter::Is, {server}}, {u"role"_s, Filter::Is, {QString::fromLatin1(role)}}});
}

bool tooMany(const Facts &facts)
{
    const Record server = serverOf(facts);
    return !server.isEmpty() && disksOn(facts, text(server, "id"), "data") + disksOf(facts).size() > evs::MostDataDisks;
}

bool secondSystem(const Facts &facts)
{
    const QList<Record> disks = disksOf(facts);
    const qint64 systems =
        std::count_if(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "role") == "system"_L1; });
    const Record server = serverOf(facts);
    return systems > 0 && !server.isEmpty() && systems + disksOn(facts, text(server, "id"), "system") > 1;
}

bool notAttached(const Facts &facts)
{
    return !facts.target().isEmpty() && text(facts.target(), "status") != "in_use"_L1;
}

// The replica starts no server without a system.
bool systemDisk(const Facts &facts)
{
    return text(facts.target(), "role") == "system"_L1 && text(facts.target(), "status") == "in_use"_L1;
}

bool notExpandable(const Facts &facts)
{
    return !facts.target().isEmpty() && !isOneOf(text(facts.target(), "status"), {"in_use"_L1, "available"_L1});
}

bool notLarger(const Facts &facts)
{
    return facts.argument("sizeGb").toLongLong() <= facts.target().value(u"size_gb"_s).toLongLong();
}

bool tooLarge(const Facts &facts)
{
    const bool system = text(facts.target(), "role") == "system"_L1;
    return facts.argument("sizeGb").toLongLong() > (system ? evs::MostSystemGb : evs::MostDataGb);
}

bool notDeletable(const Facts &facts)
{
    return !facts.target().isEmpty() && !isOneOf(text(facts.target(), "status"), {"available"_L1, "error"_L1});
}

bool onLockedServer(const Facts &facts)
{
    const QString server = text(facts.target(), "server_id");
    return !server.isEmpty() && !text(facts.find("server", server), "locked_by").isEmpty();
}

constexpr const char *Attaching = "en-us_topic_0096293655";
constexpr const char *Detaching = "en-us_topic_0036046828";
constexpr const char *Answers = "en-us_topic_0022067717";
constexpr const char *OnlyReady =
    QT_TRANSLATE_NOOP("rules", "Disks are attached to a server that is Running or Stopped.");
constexpr const char *WaitForServer = QT_TRANSLATE_NOOP("rules", "Wait until the server is Running or Stopped.");
constexpr const char *OnlyAvailable = QT_TRANSLATE_NOOP("rules", "Only a disk that is Available can be attached.");
constexpr const char *NoTemporary =
    QT_TRANSLATE_NOOP("rules", "No disk can be attached to a temporary server made from an ISO image.");

bool newSizeWrong(const Facts &facts)
{
    bool number = false;
    const qint64 size = facts.argument("sizeGb").toLongLong(&number);
    return !number || size < evs::LeastDataGb || size > evs::MostDataGb;
}

bool newTypeUnknown(const Facts &facts)
{
    const QString type = facts.text("type");
    return type != "SAS"_L1 && type != "SSD"_L1 && type != "SATA"_L1;
}

constexpr Rule Rules[] = {
    {.id = "EVS-01",
     .command = "evs.attachDisk",
     .shown = Rule::Greyed,
     .broken = diskTaken,
     .code = "Ecs.0103",
     .reason = OnlyAvailable,
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the disk from its server first."),
     .source = Answers},
    {.id = "EVS-01.chosen",
     .command = "ecs.attachDisks",
     .broken = diskTaken,
     .field = "disks",
     .code = "Ecs.0103",
     .reason = OnlyAvailable,
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose other disks."),
     .source = Answers},
    {.id = "EVS-02",
     .command = "evs.attachDisk",
     .broken = noServer,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules", "No server of this project is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a server."),
     .source = Attaching},
    {.id = "EVS-02.disks",
     .command = "ecs.attachDisks",
     .broken = noDisk,
     .field = "disks",
     .reason = QT_TRANSLATE_NOOP("rules", "No disk is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Tick at least one disk."),
     .source = Attaching},
    {.id = "EVS-03",
     .command = "ecs.attachDisks",
     .shown = Rule::Greyed,
     .broken = serverBusy,
     .reason = OnlyReady,
     .remedy = WaitForServer,
     .source = Attaching},
    {.id = "EVS-03.chosen",
     .command = "evs.attachDisk",
     .broken = serverBusy,
     .field = "server",
     .reason = OnlyReady,
     .remedy = WaitForServer,
     .source = Attaching},
    {.id = "EVS-04",
     .command = "ecs.attachDisks",
     .shown = Rule::Greyed,
     .broken = serverTemporary,
     .reason = NoTemporary,
     .source = "en-us_topic_0146474782"},
    {.id = "EVS-04.chosen",
     .command = "evs.attachDisk",
     .broken = serverTemporary,
     .field = "server",
     .reason = NoTemporary,
     .source = "en-us_topic_0146474782"},
    {.id = "EVS-05",
     .command = "evs.attaching",
     .broken = otherZone,
     .field = "server",
     .code = "Ecs.0121",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk can be attached to a server in its own availability zone only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one in the same zone."),
     .source = Answers},
    {.id = "EVS-06",
     .command = "evs.attaching",
     .broken = tooMany,
     .field = "server",
     .code = "Ecs.0104",
     .reason = QT_TRANSLATE_NOOP("rules", "A server can have 23 data disks at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach disks that are not needed."),
     .source = Answers},
    {.id = "EVS-07",
     .command = "evs.attaching",
     .broken = secondSystem,
     .field = "server",
     .code = "Ecs.0017",
     .reason = QT_TRANSLATE_NOOP("rules", "The server has a system disk already, and one is all that it can have."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a data disk."),
     .source = Answers},
    {.id = "EVS-08",
     .command = "evs.detachDisk",
     .shown = Rule::Greyed,
     .broken = notAttached,
     .code = "Ecs.0111",
     .reason = QT_TRANSLATE_NOOP("rules", "The disk is not attached to a server."),
     .source = Answers},
    {.id = "EVS-09",
     .command = "evs.detachDisk",
     .shown = Rule::Greyed,
     .broken = systemDisk,
     .reason = QT_TRANSLATE_NOOP("rules", "In the replica the system disk stays with its server."),
     .source = Detaching},
    {.id = "EVS-10",
     .command = "evs.expandDisk",
     .shown = Rule::Greyed,
     .broken = notExpandable,
     .reason = QT_TRANSLATE_NOOP("rules", "Only a disk that is Available or In-use can be expanded."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "en-us_topic_0030713209"},
    {.id = "EVS-11",
     .command = "evs.expandDisk",
     .broken = notLarger,
     .field = "sizeGb",
     .reason = QT_TRANSLATE_NOOP("rules", "A disk can be enlarged only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a capacity above the present one."),
     .source = "en-us_topic_0030713209"},
    {.id = "EVS-12",
     .command = "evs.expandDisk",
     .broken = tooLarge,
     .field = "sizeGb",
     .reason = QT_TRANSLATE_NOOP("rules", "A system disk has 1,024 GB at most, a data disk 32,768 GB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a smaller capacity."),
     .source = "en-us_topic_0030713221"},
    {.id = "EVS-13",
     .command = "evs.deleteDisk",
     .shown = Rule::Greyed,
     .broken = notDeletable,
     .reason = QT_TRANSLATE_NOOP("rules", "Only a disk that is Available can be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the disk from its server first."),
     .source = Detaching},
    {.id = "EVS-14",
     .command = "evs.onServer",
     .shown = Rule::Greyed,
     .broken = onLockedServer,
     .code = "Ecs.0605",
     .reason = QT_TRANSLATE_NOOP("rules", "An image is being made from the server of this disk, so the server and its "
                                          "disks are locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the image is Normal."),
     .source = Answers,
     .reading = "sourceServer=locked"},
    {.id = "EVS-15",
     .command = "evs.createDisk",
     .broken = newSizeWrong,
     .field = "sizeGb",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk has 10 to 32,768 GB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a capacity in these bounds."),
     .source = "en-us_topic_0021738346"},
    {.id = "EVS-16",
     .command = "evs.createDisk",
     .broken = newTypeUnknown,
     .field = "type",
     .reason = QT_TRANSLATE_NOOP("rules", "The region has no disks of this type."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Common I/O, High I/O or Ultra-high I/O."),
     .source = "en-us_topic_0021738346"},
};

} // namespace

std::span<const Rule> evs::rules()
{
    return Rules;
}
