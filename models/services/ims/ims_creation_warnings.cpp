#include "common/services.h"
#include "fields.h"
#include "ims/creation_source.h"
#include "spec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What is only warned of when an image is made of a server.
namespace {

bool hasDataDisks(const Facts &facts)
{
    const QList<Record> disks = ims::sourceDisks(facts);
    return std::any_of(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "role") == "data"_L1; });
}

bool runs(const Facts &facts, const char *os)
{
    return text(ims::sourceServer(facts), "os_type") == QLatin1StringView{os};
}

bool always(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool databaseRuns(const Facts &facts)
{
    return text(ims::sourceServer(facts), "status") == "running"_L1 &&
           !ims::sourceGuest(facts, "database"_L1).isEmpty();
}

bool spanned(const Facts &facts)
{
    return runs(facts, "Windows") && ims::sourceGuest(facts, "volumes"_L1) == "spanned"_L1;
}

bool diskGroup(const Facts &facts)
{
    return runs(facts, "Linux") && ims::sourceGuest(facts, "volumes"_L1) == "group"_L1;
}

bool leavesDisksOffline(const Facts &facts)
{
    const QString policy = ims::sourceGuest(facts, "san"_L1);
    return runs(facts, "Windows") && !policy.isEmpty() && policy != "OnlineAll"_L1;
}

bool dataDisksInFstab(const Facts &facts)
{
    return runs(facts, "Linux") && hasDataDisks(facts);
}

constexpr const char *FromServer = "en-us_topic_0116125142";

constexpr Rule Rules[] = {
    {.id = "IMS-07.database",
     .kind = Rule::Warning,
     .command = "ims.fromServer",
     .broken = databaseRuns,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "A database runs on this server. What it writes while the image is made does not fit "
                                 "together in the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Stop the server before you make an image of it."),
     .source = FromServer},
    {.id = "IMS-09.form",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = always,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "Leave the server alone until the image is Normal: whatever is done to it meanwhile "
                                 "can make the creation fail."),
     .source = FromServer,
     .reading = "sourceServer=untouched"},
    {.id = "IMS-13.form",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = always,
     .field = "server",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The server is locked until its image is Normal in the whole region; some of its "
                                    "operations are disabled meanwhile."),
     .remedy = QT_TRANSLATE_NOOP("rules", "If that takes too long, delete the image that is being created and keep its "
                                          "backups: that unlocks the server."),
     .source = "ims_01_0215",
     .reading = "sourceServer=locked"},
    {.id = "IMS-10",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = spanned,
     .field = "server",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A spanned volume lies over several disks of this server. Its data is lost in "
                                    "servers made from the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Back the spanned volume up and delete it before you make the image."),
     .source = "en-us_topic_0106444267"},
    {.id = "IMS-11",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = diskGroup,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "A disk group or a logical volume lies over several disks of this server. Its data is "
                                 "lost in servers made from the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Back the data up and dissolve the group before you make the image."),
     .source = "en-us_topic_0106444267"},
    {.id = "IMS-16",
     .kind = Rule::Warning,
     .command = "ims.createFullImage",
     .broken = leavesDisksOffline,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The SAN policy of this server is not OnlineAll. Data disks of servers made from the "
                                 "image may stay offline."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Log in to the server and set the policy: diskpart, san policy=onlineall."),
     .source = FromServer},
    {.id = "IMS-82",
     .kind = Rule::Warning,
     .command = "ims.createSystemImage",
     .broken = dataDisksInFstab,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "This Linux server has data disks. Servers made from the image miss them and may not "
                                 "start when /etc/fstab names them."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Detach the data disks and take their lines out of /etc/fstab first."),
     .source = "en-us_topic_0030713180"},
};

} // namespace

const Service ims::creationWarnings{.id = "ims", .rules = Rules};
