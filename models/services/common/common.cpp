#include "change.h"
#include "common/services.h"
#include "edition.h"
#include "spec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Moves of the simulated clock that a person makes. They are journalled here; the clock itself is moved by
// Cloud::advance, in slices, so that a long way can be watched and stopped.
namespace {

void remember(Change &) {}

void setSpeed(Change &change)
{
    change.setSetting("speed", QString::number(change.argument("speed").toInt()));
}

// Both sides of a share keep what they were called.
void rename(Change &change, const QString &project, const QString &name)
{
    struct Side {
        const char *kind;
        const char *id;
        const char *name;
    };
    constexpr Side Sides[] = {{"imageMember", "project_id", "owner_project"},
                              {"imageMember", "member_project_id", "member_project"},
                              {"backupMember", "member_project_id", "member_project"}};
    change.update("project", project, {{u"name"_s, name}});
    for (const Side &side : Sides) {
        const QList<Record> shares = change.findAll(side.kind, side.id, project);
        for (const Record &share : shares)
            change.update(side.kind, share.value(u"id"_s).toString(), {{QString::fromLatin1(side.name), name}});
    }
}

// Projects that a scenario calls after their region are called as this console calls it.
void nameProjects(Change &change, const Edition &edition)
{
    const Rows projects =
        change.fetch({.kind = u"project"_s, .filters = {{u"pattern"_s, Filter::IsNot, {u""_s}}}, .countAll = false});
    for (int row = 0; row < projects.rows.size(); ++row) {
        QString name = projects.at(row, u"pattern"_s).toString();
        name.replace("{region}"_L1, edition.region(projects.at(row, u"region"_s).toString()));
        rename(change, projects.at(row, u"id"_s).toString(), name);
    }
}

void openEdition(Change &change)
{
    nameProjects(change, *loadEdition(change.text("edition")));
    change.setSetting("edition", change.text("edition"));
    change.setSetting("readings", change.text("readings"));
}

constexpr CommandSpec Commands[] = {
    {.id = "edition.open", .trace = "openEdition", .effect = openEdition},
    {.id = "clock.jump", .trace = "jumpClock", .effect = remember},
    {.id = "clock.nextEvent", .trace = "jumpClock", .effect = remember},
    {.id = "clock.speed", .trace = "setClockSpeed", .effect = setSpeed}, // 0 = paused
};

// Each reading that an edition has to follow, once, with a value that it can have.
bool readingsIncomplete(const Facts &facts)
{
    if (!loadEdition(facts.text("edition")))
        return true;
    const QStringList pairs = facts.text("readings").split(u' ');
    const std::span<const ManualReading> all = readings();
    return pairs.size() != qsizetype(all.size()) ||
           !std::all_of(all.begin(), all.end(), [&pairs](const ManualReading &reading) {
               return std::any_of(reading.values.begin(), reading.values.end(), [&](const char *value) {
                   return pairs.contains(u"%1=%2"_s.arg(QLatin1StringView{reading.id}, QLatin1StringView{value}));
               });
           });
}

bool backwards(const Facts &facts)
{
    return facts.argument("to").toLongLong() < facts.now();
}

bool noSpeed(const Facts &facts)
{
    const int speed = facts.argument("speed").toInt();
    return speed < 0 || speed > 600;
}

constexpr Rule Rules[] = {
    {.id = "EDITION-01",
     .command = "edition.open",
     .broken = readingsIncomplete,
     .reason = QT_TRANSLATE_NOOP("rules", "This console does not say how it reads the manuals."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Open a console of the replica, or complete its file."),
     .source = "design"},
    {.id = "CLOCK-01",
     .command = "clock.jump",
     .broken = backwards,
     .field = "to",
     .reason = QT_TRANSLATE_NOOP("rules", "The simulated clock only runs forward."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a later time, or reset the workspace to its start."),
     .source = "design"},
    {.id = "CLOCK-02",
     .command = "clock.speed",
     .broken = noSpeed,
     .field = "speed",
     .reason = QT_TRANSLATE_NOOP("rules", "The clock runs at 0 to 600 times the real speed."),
     .source = "design"},
};

} // namespace

const Service common::service{.id = "common", .navTitle = nullptr, .commands = Commands, .rules = Rules};
