#include "trace_requests.h"

#include "asked.h"
#include "common/services.h"

namespace {

constexpr const char *OfTheReplica = QT_TRANSLATE_NOOP("trace", "This belongs to the replica: the real console does "
                                                                "not have it.");
constexpr const char *Judged = QT_TRANSLATE_NOOP("trace", "This only opens a page or says whether something could be "
                                                          "done; nothing is asked.");

constexpr NotAsked Unasked[] = {
    {"edition.open", OfTheReplica},
    {"clock.jump", OfTheReplica},
    {"clock.nextEvent", OfTheReplica},
    {"clock.speed", OfTheReplica},
    {"iam.import", OfTheReplica},
    {"iam.fallIntoArrears", QT_TRANSLATE_NOOP("trace", "This happens to an account; nobody asks for it.")},
    {"iam.settleArrears", QT_TRANSLATE_NOOP("trace", "This happens to an account; nobody asks for it.")},
    {"iam.readNotices", QT_TRANSLATE_NOOP("trace", "The console alone remembers which notices have been read.")},
    {"cbr.expireBackup", QT_TRANSLATE_NOOP("trace", "The service does this by itself when the time has come.")},
    {"cbr.backUpVault", Judged},
    {"csbs.deleteJob", QT_TRANSLATE_NOOP("trace", "The API reference has no request for this.")},
    {"csbs.migrate", QT_TRANSLATE_NOOP("trace", "The API reference has no request for this.")},
    {"ims.applyForServer", Judged},
    {"ims.applyForShared", Judged},
    {"ims.publishImage", Judged},
    {"ecs.getPassword", Judged},
    {"ecs.deletePassword", Judged},
    {"ecs.modifySpecifications", Judged},
    {"ecs.createDiskBackup", Judged},
    {"ecs.consoleLine", QT_TRANSLATE_NOOP("trace", "This is typed into the server; the cloud is asked for nothing.")},
};

std::vector<Request> joined()
{
    std::vector<Request> all;
    for (const std::span<const Request> some :
         {trace::cbrRequests(), trace::csbsRequests(), trace::imsRequests(), trace::ecsRequests()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

const std::vector<Request> All = joined();

} // namespace

std::span<const NotAsked> notAskedCommands()
{
    return Unasked;
}

const Service trace::requests{.id = "trace", .requests = All};
