#include "cbr_policies.h"

#include "cbr.h"
#include "cbr_schedule.h"
#include "change.h"
#include "fields.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

// What policies take away: what is older than they keep, what is more than they keep, and failed backups.
namespace {

constexpr qint64 Day = 24LL * 3'600'000;
constexpr qint64 Hour = 3'600'000;
constexpr int MostFailed = 10;          // CBR-103 …
constexpr qint64 KeptFailed = 30 * Day; // … for a month

QTimeZone zoneFor(const Change &change, const Record &policy)
{
    const QString named = text(policy, "time_zone");
    const QTimeZone zone{(named.isEmpty() ? cbr::zoneOf(change) : named).toLatin1()};
    return zone.isValid() ? zone : QTimeZone::utc();
}

// The automatic backups of the resource of this one in its vault, the newest first.
Query siblings(const Record &backup, const char *status)
{
    return {.kind = u"backup"_s,
            .fields = {u"id"_s, u"created"_s, u"image_id"_s},
            .filters = {{u"server_id"_s, Filter::Is, {text(backup, "server_id")}},
                        {u"status"_s, Filter::Is, {QString::fromLatin1(status)}},
                        {u"automatic"_s, Filter::Is, {1}},
                        {u"vault_id"_s, Filter::Is, {text(backup, "vault_id")}}},
            .sort = u"created"_s,
            .descending = true,
            .countAll = false};
}

// Goes now, and as any that has expired: one that an image was made of stays (CBR-12).
void expire(Change &change, const QString &id)
{
    change.update("backup", id, {{u"expires"_s, change.now()}});
    if (change.allows("cbr.expireBackup", "backup", id))
        cbr::beginDeletion(change, id);
}

bool keepsLongTerm(const Record &policy)
{
    return number(policy, "keep_daily") + number(policy, "keep_weekly") + number(policy, "keep_monthly") +
               number(policy, "keep_yearly") >
           0;
}

// The newest of each of the last so many days, weeks, months and years that have one (CBR-99).
QSet<QString> keptLong(const QList<Record> &newestFirst, const Record &policy, const QTimeZone &zone)
{
    struct Rule {
        const char *amount;
        QString (*period)(QDate day);
    };
    static constexpr Rule rules[] = {
        {"keep_daily", [](QDate day) { return day.toString(Qt::ISODate); }},
        {"keep_weekly",
         [](QDate day) {
             int year = 0;
             const int week = day.weekNumber(&year);
             return u"%1/%2"_s.arg(year).arg(week);
         }},
        {"keep_monthly", [](QDate day) { return day.toString(u"yyyy-MM"_s); }},
        {"keep_yearly", [](QDate day) { return QString::number(day.year()); }},
    };
    QSet<QString> kept;
    for (const Rule &rule : rules) {
        QSet<QString> periods;
        for (const Record &backup : newestFirst) {
            const QString period = rule.period(QDateTime::fromMSecsSinceEpoch(number(backup, "created"), zone).date());
            if (periods.contains(period))
                continue;
            if (periods.size() >= number(policy, rule.amount))
                break;
            periods += period;
            kept += text(backup, "id");
        }
    }
    return kept;
}

QList<Record> recordsOf(const Rows &rows)
{
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

bool hasImage(const Record &backup)
{
    return !text(backup, "image_id").isEmpty();
}

// Of a policy that keeps a number only, those behind that number are read alone: a resource can have thousands.
QList<Record> tooMany(const Change &change, const Record &backup, const Record &policy)
{
    const qint64 quantity = number(policy, "quantity");
    Query query = siblings(backup, "available");
    if (keepsLongTerm(policy)) {
        QList<Record> all = recordsOf(change.fetch(query));
        all.removeIf(hasImage);
        const QSet<QString> kept = keptLong(all, policy, zoneFor(change, policy));
        all.remove(0, std::min<qsizetype>(quantity, all.size()));
        all.removeIf([&kept](const Record &one) { return kept.contains(text(one, "id")); });
        return all;
    }
    query.offset = quantity;
    QList<Record> behind = recordsOf(change.fetch(query));
    if (behind.isEmpty())
        return {};
    // Those with an image among the newest are not counted: as many more are kept.
    Query images = query;
    images.offset = 0;
    images.limit = 0;
    images.countAll = true;
    images.filters += {u"image_id"_s, Filter::IsNot, {u""_s}};
    const qint64 before = change.fetch(images).total - std::count_if(behind.begin(), behind.end(), hasImage);
    behind.removeIf(hasImage);
    behind.remove(0, std::min<qsizetype>(before, behind.size()));
    return behind;
}

void keepFailed(Change &change, const Record &backup)
{
    change.update("backup", text(backup, "id"), {{u"expires"_s, change.now() + KeptFailed}});
    cbr::planExpiry(change, text(backup, "id"));
    Query query = siblings(backup, "error");
    query.offset = MostFailed;
    const QList<Record> behind = recordsOf(change.fetch(query));
    for (const Record &one : behind)
        expire(change, text(one, "id"));
}

qint64 cleanUpOf(const Change &change, const Record &backup)
{
    const QTimeZone zone = zoneFor(change, change.find("policy", text(backup, "policy_id")));
    return cbr::cleanUpAfter(zone, text(backup, "id"), number(backup, "expires"));
}

} // namespace

void cbr::planExpiry(Change &change, const QString &id)
{
    const Record backup = change.find("backup", id);
    change.unschedule(id, "cbr.retention");
    if (number(backup, "expires") > 0)
        change.schedule("cbr.retention", id, cleanUpOf(change, backup));
}

void cbr::retention(Change &change, const QString &id)
{
    const Record backup = change.find("backup", id);
    if (backup.isEmpty() || !change.allows("cbr.expireBackup", "backup", id))
        return;
    if (const qint64 due = cleanUpOf(change, backup); due > change.now())
        change.schedule("cbr.retention", id, due);
    else if (!beginDeletion(change, id))
        change.schedule("cbr.retention", id, change.now() + Hour);
}

qint64 cbr::expiryOf(const Change &change, const Record &policy)
{
    return text(policy, "retention") == "time"_L1 ? change.now() + number(policy, "keep_days") * Day : 0;
}

void cbr::keepWhatPoliciesSay(Change &change, const QString &id)
{
    const Record backup = change.find("backup", id);
    if (number(backup, "automatic") == 0 || text(backup, "policy_id").isEmpty())
        return;
    if (text(backup, "status") == "error"_L1)
        return keepFailed(change, backup);
    const Record policy = change.find("policy", text(backup, "policy_id"));
    if (text(policy, "retention") != "quantity"_L1)
        return;
    // A policy that was taken off meanwhile says nothing any more (CBR-108).
    if (text(policy, "service") != "csbs"_L1 && number(backup, "replica") == 0 &&
        text(change.find("vault", text(backup, "vault_id")), "policy_id") != text(policy, "id"))
        return;
    const QList<Record> surplus = tooMany(change, backup, policy);
    for (const Record &one : surplus)
        expire(change, text(one, "id"));
}
