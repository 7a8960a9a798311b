#include "ecs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool is(const Facts &facts, std::initializer_list<QLatin1StringView> states)
{
    const QString status = facts.target().value(u"status"_s).toString();
    return std::find(states.begin(), states.end(), status) != states.end();
}

bool isNot(const Facts &facts, std::initializer_list<QLatin1StringView> states)
{
    return !facts.target().isEmpty() && !is(facts, states);
}

bool notStopped(const Facts &facts)
{
    return isNot(facts, {"stopped"_L1});
}

bool notRunning(const Facts &facts)
{
    return isNot(facts, {"running"_L1});
}

bool busy(const Facts &facts)
{
    return isNot(facts, {"running"_L1, "stopped"_L1, "faulty"_L1, "change_os_failed"_L1, "reinstall_failed"_L1});
}

bool frozen(const Facts &facts)
{
    return facts.target().value(u"frozen"_s).toBool();
}

bool notWindows(const Facts &facts)
{
    return !facts.target().isEmpty() && facts.target().value(u"os_type"_s) != u"Windows"_s;
}

// Whether one of these images is still being made.
bool anyImage(const Facts &facts, const Filter &which)
{
    const Filter beingMade{u"status"_s, Filter::Is, {u"creating"_s, u"normal_az"_s}};
    return !facts
                .fetch({.kind = u"image"_s,
                        .fields = {u"id"_s},
                        .filters = {which, beingMade},
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

// An image that takes its data from the server itself.
bool imagedNow(const Facts &facts)
{
    const QVariant server = facts.target().value(u"id"_s);
    return !facts.target().isEmpty() && anyImage(facts, {u"server_id"_s, Filter::Is, {server}});
}

bool locked(const Facts &facts)
{
    const QVariant image = facts.target().value(u"locked_by"_s);
    return !image.toString().isEmpty() && anyImage(facts, {u"id"_s, Filter::Is, {image}});
}

// … or from one of its backups.
bool stoppedAndImaged(const Facts &facts)
{
    if (!is(facts, {"stopped"_L1}))
        return false;
    if (imagedNow(facts))
        return true;
    const Rows backups = facts.fetch({.kind = u"backup"_s,
                                      .fields = {u"image_id"_s},
                                      .filters = {{u"server_id"_s, Filter::Is, {facts.target().value(u"id"_s)}},
                                                  {u"image_id"_s, Filter::IsNot, {u""_s}}},
                                      .countAll = false});
    QVariantList images;
    for (const QVariantList &backup : backups.rows)
        images += backup.first();
    return !images.isEmpty() && anyImage(facts, {u"id"_s, Filter::Is, images});
}

bool descriptionLong(const Facts &facts)
{
    return facts.text("description").size() > ecs::LongestDescription;
}

constexpr Rule Rules[] = {
    {.id = "ECS-15",
     .command = "ecs.touch",
     .shown = Rule::Greyed,
     .broken = locked,
     .field = "server",
     .code = "Ecs.0605",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "A full-ECS image is being made from this server, so it is locked and this operation "
                                 "is disabled."),
     .remedy = QT_TRANSLATE_NOOP("rules",
                                 "Wait until the image is Normal. To unlock the server earlier, delete the image that "
                                 "is being made and keep its backups."),
     .source = "en-us_topic_0022067717",
     .helps = "ims.image",
     .helpsWith = "locked_by",
     .reading = "sourceServer=locked"},
    {.id = "IMS-13",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "While an image is made from a server, the server is locked and protected, and some "
                                 "operations on it are disabled."),
     .source = "ims_01_0210",
     .same = "ECS-15"},
    {.id = "IMS-09",
     .kind = Rule::Warning,
     .command = "ecs.touch",
     .broken = imagedNow,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "An image is being made from this server. Any operation on it makes the creation of "
                                 "the image fail."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave the server alone until the image is Normal."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-08",
     .command = "ecs.start",
     .shown = Rule::Greyed,
     .broken = stoppedAndImaged,
     .field = "server",
     .code = "IMG.0010",
     .reason =
         QT_TRANSLATE_NOOP("rules", "An image is being made from this stopped server or from its backup. Until it is "
                                    "complete, the server must not be started."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the image is Normal."),
     .source = "en-us_topic_0093344231"},
    {.id = "ECS-S1",
     .command = "ecs.start",
     .shown = Rule::Greyed,
     .broken = notStopped,
     .field = "server",
     .code = "Ecs.0100",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a server that is Stopped can be started."),
     .source = "en-us_topic_0140323150"},
    {.id = "ECS-S2",
     .command = "ecs.stop",
     .shown = Rule::Greyed,
     .broken = notRunning,
     .field = "server",
     .code = "Ecs.0100",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a server that is Running can be stopped."),
     .source = "en-us_topic_0140323150"},
    {.id = "ECS-S3",
     .command = "ecs.restart",
     .shown = Rule::Greyed,
     .broken = notRunning,
     .field = "server",
     .code = "Ecs.0100",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a server that is Running can be restarted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Start the server first."),
     .source = "en-us_topic_0140323150"},
    {.id = "ECS-S4",
     .command = "ecs.deleteServer",
     .shown = Rule::Greyed,
     .broken = busy,
     .field = "server",
     .code = "Ecs.0100",
     .reason = QT_TRANSLATE_NOOP("rules", "A server cannot be deleted while something else is done to it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "en-us_topic_0140323150"},
    {.id = "ECS-S5",
     .command = "ecs.modifySpecifications",
     .shown = Rule::Greyed,
     .broken = notStopped,
     .field = "server",
     .code = "Ecs.0100",
     .reason = QT_TRANSLATE_NOOP("rules", "The specifications can be changed of a server that is Stopped."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Stop the server first."),
     .source = "en-us_topic_0140323150"},
    {.id = "ECS-S6",
     .command = "ecs.password",
     .shown = Rule::Absent,
     .broken = notWindows,
     .field = "server",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a Windows server has a first password that can be read."),
     .source = "en-us_topic_0031107266"},
    {.id = "ECS-S7",
     .command = "ecs.unfrozen",
     .shown = Rule::Greyed,
     .broken = frozen,
     .field = "server",
     .code = "Ecs.0030",
     .reason = QT_TRANSLATE_NOOP("rules", "The server is frozen because the account is in arrears."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Settle the account, or delete the server."),
     .source = "en-us_topic_0094148850"},
    {.id = "ECS-S8",
     .command = "ecs.describeServer",
     .broken = descriptionLong,
     .field = "description",
     .reason = QT_TRANSLATE_NOOP("rules", "The description is longer than 85 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten it."),
     .source = "en-us_topic_0013771092"},
    {.id = "ECS-20",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP(
         "rules", "When a server is deleted, its data disks and its EIP can go with it; its images stay."),
     .remedy = "a choice and no limit: the question before the deletion has both check boxes",
     .source = "en-us_topic_0018073218"},
};

} // namespace

std::span<const Rule> ecs::rules()
{
    return Rules;
}
