#include "ecs_making_facts.h"

#include "common/tags.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace ecs;

// Names, tags and numbers, and how a server is entered.
namespace {

// --- Names, tags, numbers, entering ------------------------------------------------------------------------------

bool nameEmpty(const Facts &facts)
{
    return facts.text("name").isEmpty();
}

bool nameLong(const Facts &facts)
{
    constexpr qsizetype Longest = 64;
    return facts.text("name").size() > Longest;
}

bool nameSigns(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9._-]*\\z"_s};
    return !allowed.match(facts.text("name")).hasMatch();
}

qint64 countOf(const Facts &facts)
{
    return facts.argument("count").isValid() ? facts.argument("count").toLongLong() : 1;
}

bool countOutside(const Facts &facts)
{
    return countOf(facts) < 1 || countOf(facts) > MostServers;
}

bool serverQuota(const Facts &facts)
{
    return quotaLeft(facts, u"server"_s) < std::clamp<qint64>(countOf(facts), 1, MostServers);
}

bool withPassword(const Facts &facts)
{
    return facts.text("login") == "password"_L1;
}

bool isNew(const Facts &facts)
{
    return facts.target().isEmpty();
}

bool noKeyPair(const Facts &facts)
{
    const QString name = facts.text("keyPair");
    if (withPassword(facts) || (name.isEmpty() && !isNew(facts)))
        return false;
    return keyPairName(fetchOf(facts), name, facts.command().by.project).isEmpty();
}

bool passwordsDiffer(const Facts &facts)
{
    return withPassword(facts) && facts.text("password") == "different"_L1;
}

bool passwordWeak(const Facts &facts)
{
    return withPassword(facts) && !passwordsDiffer(facts) && facts.text("password") != "strong"_L1;
}

bool userDataLong(const Facts &facts)
{
    return facts.text("userData").size() > MostUserData;
}

bool noAgency(const Facts &facts)
{
    const QString name = facts.text("agency");
    return !name.isEmpty() && facts
                                  .fetch({.kind = u"agency"_s,
                                          .filters = {{u"account_id"_s, Filter::Is, {facts.command().by.account}},
                                                      {u"name"_s, Filter::Is, {name}}},
                                          .countAll = false})
                                  .rows.isEmpty();
}

// --- Disks of their own ------------------------------------------------------------------------------------------

bool diskSmaller(const Facts &facts)
{
    const qint64 size = facts.argument("sizeGb").toLongLong();
    return !facts.target().isEmpty() && facts.argument("sizeGb").isValid() &&
           size < facts.target().value(u"disk_gb"_s).toLongLong();
}

bool diskLarge(const Facts &facts)
{
    return facts.argument("sizeGb").toLongLong() > MostDataGb;
}

constexpr Rule Rules[] = {
    {.id = "ECS-19",
     .command = "ecs.naming",
     .broken = nameEmpty,
     .field = "name",
     .reason = QT_TRANSLATE_NOOP("rules", "A name is needed."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter 1 to 64 characters."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-19.length",
     .command = "ecs.naming",
     .broken = nameLong,
     .field = "name",
     .reason = QT_TRANSLATE_NOOP("rules", "The name is longer than 64 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the name."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-19.characters",
     .command = "ecs.naming",
     .broken = nameSigns,
     .field = "name",
     .reason = QT_TRANSLATE_NOOP(
         "rules", "The name may contain letters, digits, underscores (_), hyphens (-) and periods (.) only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the other characters out."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-18",
     .command = "ecs.tagging",
     .broken = common::manyTags,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "A server can have 10 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = "en-us_topic_0092499768"},
    {.id = "ECS-18.key",
     .command = "ecs.tagging",
     .broken = common::wrongTagKey,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag key."),
     .source = "en-us_topic_0092499768"},
    {.id = "ECS-18.value",
     .command = "ecs.tagging",
     .broken = common::wrongTagValue,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag value has up to 43 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag value."),
     .source = "en-us_topic_0092499768"},
    {.id = "IMS-91",
     .command = "ecs.newServer",
     .broken = countOutside,
     .field = "count",
     .reason = QT_TRANSLATE_NOOP("rules", "1 to 100 are made at a time."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number from 1 to 100."),
     .source = "en-us_topic_0192505040"},
    {.id = "ECS-NEW-04",
     .command = "ecs.newServer",
     .broken = serverQuota,
     .reason = QT_TRANSLATE_NOOP("rules", "The quota of servers does not suffice for this."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make fewer servers, or delete some that are not needed."),
     .source = "en-us_topic_0022067717"},
    {.id = "ECS-NEW-05",
     .command = "ecs.entering",
     .broken = noKeyPair,
     .field = "keyPair",
     .reason = QT_TRANSLATE_NOOP("rules", "No key pair of this project is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a key pair."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-NEW-06",
     .command = "ecs.entering",
     .broken = passwordWeak,
     .field = "password",
     .reason = QT_TRANSLATE_NOOP("rules", "The password has 8 to 26 characters, three of these four kinds: capital "
                                          "letters, small letters, digits, and !@$%^-_=+[{}]:,./?"),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter such a password, without the name of the user."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-NEW-06.again",
     .command = "ecs.entering",
     .broken = passwordsDiffer,
     .field = "password",
     .reason = QT_TRANSLATE_NOOP("rules", "The two passwords differ."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter the same password twice."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-NEW-07",
     .command = "ecs.createServer",
     .broken = userDataLong,
     .field = "userData",
     .reason = QT_TRANSLATE_NOOP("rules", "The user data is longer than 32,768 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten it."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-NEW-08",
     .command = "ecs.createServer",
     .broken = noAgency,
     .field = "agency",
     .reason = QT_TRANSLATE_NOOP("rules", "The account has no such agency."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another one."),
     .source = "en-us_topic_0163572591"},
    {.id = "ECS-NEW-08.later",
     .command = "ecs.setAgency",
     .broken = noAgency,
     .field = "agency",
     .reason = QT_TRANSLATE_NOOP("rules", "The account has no such agency."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another one."),
     .source = "en-us_topic_0013771092"},
    {.id = "IMS-85.disk",
     .command = "ims.forDisks",
     .broken = diskSmaller,
     .field = "sizeGb",
     .reason = QT_TRANSLATE_NOOP("rules", "The disk cannot be smaller than its image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Keep the capacity, or enlarge it."),
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-85.diskMost",
     .command = "ims.forDisks",
     .broken = diskLarge,
     .field = "sizeGb",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk has 32,768 GB at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a smaller capacity."),
     .source = "en-us_topic_0030713221"},
    {.id = "IMS-85.diskCount",
     .command = "ims.forDisks",
     .broken = countOutside,
     .field = "count",
     .reason = QT_TRANSLATE_NOOP("rules", "1 to 100 are made at a time."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a number from 1 to 100."),
     .source = "en-us_topic_0030713201"},
};

} // namespace

std::span<const Rule> ecs::makingEntryRules()
{
    return Rules;
}
