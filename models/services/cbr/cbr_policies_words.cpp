#include "cbr_policies.h"

#include "cbr_schedule.h"
#include "fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// The sentences about a policy. A form calls what it holds by its arguments, a row by its columns.
namespace {

QString said(const char *sentence)
{
    return say("cbr", sentence);
}

bool replicates(const Record &policy)
{
    return text(policy, "type") == "replication"_L1;
}

QString timesOf(const Record &policy)
{
    QList<int> minutes;
    const QStringList times = cbr::listOf(policy.value(u"times"_s));
    for (const QString &time : times)
        minutes += time.toInt();
    std::sort(minutes.begin(), minutes.end());
    QStringList shown;
    for (const int minute : std::as_const(minutes))
        shown += u"%1:%2"_s.arg(minute / 60, 2, 10, QChar{u'0'}).arg(minute % 60, 2, 10, QChar{u'0'});
    return shown.join(u", "_s);
}

constexpr Word Week[] = {
    {"MO", QT_TRANSLATE_NOOP("cbr", "Monday")},    {"TU", QT_TRANSLATE_NOOP("cbr", "Tuesday")},
    {"WE", QT_TRANSLATE_NOOP("cbr", "Wednesday")}, {"TH", QT_TRANSLATE_NOOP("cbr", "Thursday")},
    {"FR", QT_TRANSLATE_NOOP("cbr", "Friday")},    {"SA", QT_TRANSLATE_NOOP("cbr", "Saturday")},
    {"SU", QT_TRANSLATE_NOOP("cbr", "Sunday")},
};

QString daysOf(const Record &policy)
{
    const QStringList days = cbr::listOf(policy.value(u"days"_s));
    QStringList shown;
    for (const Word &day : Week) {
        if (days.contains(QLatin1StringView{day.value}))
            shown += said(day.label);
    }
    return shown.join(u", "_s);
}

QString periodOf(const Record &policy)
{
    constexpr Word Periods[] = {{"30", QT_TRANSLATE_NOOP("cbr", "1 month")},
                                {"90", QT_TRANSLATE_NOOP("cbr", "3 months")},
                                {"180", QT_TRANSLATE_NOOP("cbr", "6 months")},
                                {"365", QT_TRANSLATE_NOOP("cbr", "1 year")}};
    const QString typed = text(policy, "period");
    const QString days = typed == "days"_L1 ? text(policy, policy.contains(u"keepDays"_s) ? "keepDays" : "keep_days")
                         : typed.isEmpty()  ? text(policy, "keep_days")
                                            : typed;
    for (const Word &period : Periods) {
        if (days == QLatin1StringView{period.value})
            return said(period.label);
    }
    return said(QT_TRANSLATE_NOOP("cbr", "%1 days")).arg(days);
}

// "5 daily, 4 weekly"
QString longTermOf(const Record &policy)
{
    struct Amount {
        const char *argument;
        const char *column;
        const char *text;
    };
    constexpr Amount Amounts[] = {{"keepDaily", "keep_daily", QT_TRANSLATE_NOOP("cbr", "%1 daily")},
                                  {"keepWeekly", "keep_weekly", QT_TRANSLATE_NOOP("cbr", "%1 weekly")},
                                  {"keepMonthly", "keep_monthly", QT_TRANSLATE_NOOP("cbr", "%1 monthly")},
                                  {"keepYearly", "keep_yearly", QT_TRANSLATE_NOOP("cbr", "%1 yearly")}};
    const QVariant on = policy.value(u"longTerm"_s);
    if (on.isValid() && !on.toBool())
        return {};
    QStringList kept;
    for (const Amount &amount : Amounts) {
        const int number =
            policy.value(QLatin1StringView{amount.argument}, policy.value(QLatin1StringView{amount.column})).toInt();
        if (number > 0)
            kept += said(amount.text).arg(number);
    }
    return kept.join(u", "_s);
}

} // namespace

QString cbr::backupRule(const Record &policy)
{
    const QString times = timesOf(policy);
    const bool replicas = replicates(policy);
    if (text(policy, "frequency") != "daily"_L1) {
        const QString days = daysOf(policy);
        return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Automatically perform weekly replications at %1 on the "
                                                        "following selected days: %2")
                             : QT_TRANSLATE_NOOP("cbr", "Automatically perform weekly backups at %1 on the following "
                                                        "selected days: %2"))
            .arg(times.isEmpty() ? u"--"_s : times, days.isEmpty() ? u"--"_s : days);
    }
    const int every = policy.value(u"every"_s).toInt();
    const QString at = times.isEmpty() ? u"--"_s : times;
    if (every == 1)
        return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Automatically perform replications at %1 every day.")
                             : QT_TRANSLATE_NOOP("cbr", "Automatically perform backups at %1 every day."))
            .arg(at);
    return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Automatically perform replications at %1 every %2 days.")
                         : QT_TRANSLATE_NOOP("cbr", "Automatically perform backups at %1 every %2 days."))
        .arg(at, QString::number(every));
}

QString cbr::retentionRule(const Record &policy)
{
    const bool replicas = replicates(policy);
    const QString retention = text(policy, "retention");
    if (retention == "permanent"_L1)
        return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Keep backup replicas permanently.")
                             : QT_TRANSLATE_NOOP("cbr", "Keep backups permanently."));
    if (retention == "time"_L1)
        return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Keep backup replicas from the last %1.")
                             : QT_TRANSLATE_NOOP("cbr", "Keep backups from the last %1."))
            .arg(periodOf(policy));
    const QString quantity = text(policy, "quantity");
    const QString longTerm = longTermOf(policy);
    if (longTerm.isEmpty())
        return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Keep the most recent %1 backup replicas.")
                             : QT_TRANSLATE_NOOP("cbr", "Keep the most recent %1 backups."))
            .arg(quantity);
    return said(replicas ? QT_TRANSLATE_NOOP("cbr", "Keep the most recent %1 backup replicas, and execute the "
                                                    "long-term retention rule: %2.")
                         : QT_TRANSLATE_NOOP("cbr", "Keep the most recent %1 backups, and execute the long-term "
                                                    "retention rule: %2."))
        .arg(quantity, longTerm);
}

QString cbr::policyWithState(const Record &policy)
{
    const bool enabled = text(policy, "status") == "enabled"_L1;
    return u"%1 | %2 | %3"_s.arg(
        text(policy, "name"),
        said(enabled ? QT_TRANSLATE_NOOP("cbr", "Enabled") : QT_TRANSLATE_NOOP("cbr", "Disabled")), text(policy, "id"));
}

QString cbr::policyLine(const Record &policy)
{
    return u"%1 | %2"_s.arg(policyWithState(policy), backupRule(policy));
}
