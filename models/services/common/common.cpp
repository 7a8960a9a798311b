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

void openEdition(Change &change)
{
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
