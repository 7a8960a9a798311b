#include "cbr_schedule.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 1'440 * Minute;
constexpr int LongestCycle = 31; // days; policies go by the week or by 1 to 30 days
constexpr int Opens = 8;         // o'clock, of the clean-up
constexpr int Closes = 20;

QDate dayOf(const QTimeZone &zone, qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, zone).date();
}

qint64 instantOf(const QTimeZone &zone, QDate day, int minute)
{
    const qint64 local = QDateTime{day, QTime{0, 0}, Qt::UTC}.toMSecsSinceEpoch() + minute * Minute;
    const auto offsetAt = [&zone](qint64 at) {
        return 1'000LL * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
    };
    const qint64 before = offsetAt(local - Day);
    const qint64 behind = offsetAt(local + Day);
    for (const qint64 offset : {std::max(before, behind), std::min(before, behind)}) {
        if (offsetAt(local - offset) == offset)
            return local - offset;
    }
    return local - before;
}

QTimeZone zoneOf(const Record &policy)
{
    const QTimeZone zone{policy.value(u"time_zone"_s).toString().toLatin1()};
    return zone.isValid() ? zone : QTimeZone::utc();
}

struct Days {
    bool weekly;
    QStringList names;
    qint64 every;
    QDate since;

    bool contain(QDate day) const
    {
        static const QStringList week{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
        return weekly ? names.contains(week.at(day.dayOfWeek() - 1)) : day >= since && since.daysTo(day) % every == 0;
    }
};

} // namespace

QStringList cbr::listOf(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value.toStringList();
    const QJsonArray entries = QJsonDocument::fromJson(value.toString().toUtf8()).array();
    QStringList list;
    for (const QJsonValue &entry : entries)
        list += entry.toVariant().toString();
    return list;
}

std::optional<qint64> cbr::nextSlot(const Record &policy, qint64 after)
{
    const QTimeZone zone = zoneOf(policy);
    const Days days{.weekly = policy.value(u"frequency"_s) == u"weekly"_s,
                    .names = listOf(policy.value(u"days"_s)),
                    .every = std::max<qint64>(1, policy.value(u"every"_s).toLongLong()),
                    .since = dayOf(zone, policy.value(u"since"_s).toLongLong())};
    const QStringList times = listOf(policy.value(u"times"_s));
    const QDate first = dayOf(zone, after).addDays(-1); // one of its times may have been put past midnight
    for (int passed = 0; passed <= LongestCycle + 1; ++passed) {
        const QDate day = first.addDays(passed);
        if (!days.contain(day))
            continue;
        std::optional<qint64> next;
        for (const QString &time : times) {
            const qint64 at = instantOf(zone, day, time.toInt());
            if (at > after && (!next || at < *next))
                next = at;
        }
        if (next)
            return next;
    }
    return {};
}

qint64 cbr::cleanUpAfter(const QTimeZone &zone, const QString &id, qint64 expired)
{
    QDate day = dayOf(zone, expired);
    while (day.isValid()) {
        if (day.toJulianDay() % 2 == 0) {
            if (expired <= instantOf(zone, day, Opens * 60)) {
                const int spread = std::accumulate(id.begin(), id.end(), 0,
                                                   [](int sum, QChar each) { return sum + each.unicode() % 16; });
                return instantOf(zone, day, (Opens + spread % (Closes - Opens)) * 60);
            }
            for (int hour = Opens + 1; hour < Closes; ++hour) {
                if (const qint64 at = instantOf(zone, day, hour * 60); at >= expired)
                    return at;
            }
        }
        day = day.addDays(1);
    }
    return expired; // a time that no calendar has
}
