// links: models
#include "services/cbr/cbr_schedule.h"
#include "support/world.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 60 * World::Minute;
constexpr qint64 Day = 24 * Hour;
const QString Abroad{32, u'3'};
const QStringList Week{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};

qint64 at(const char *utc)
{
    return QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate).toMSecsSinceEpoch();
}

QString utc(std::optional<qint64> instant)
{
    return instant ? QDateTime::fromMSecsSinceEpoch(*instant, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm"_s) : u"never"_s;
}

Record every(qint64 days, const char *since, const QString &times, const QString &zone = u"Europe/Berlin"_s)
{
    return {{u"frequency"_s, u"daily"_s},
            {u"every"_s, days},
            {u"since"_s, at(since)},
            {u"times"_s, times},
            {u"time_zone"_s, zone}};
}

Record weekly(const QString &days, const QString &times, const QString &zone = u"Europe/Berlin"_s)
{
    return {{u"frequency"_s, u"weekly"_s}, {u"days"_s, days}, {u"times"_s, times}, {u"time_zone"_s, zone}};
}

const QString Hourly = []() -> QString {
    QStringList minutes;
    for (int hour = 0; hour < 24; ++hour)
        minutes += QString::number(60 * hour);
    return u"["_s + minutes.join(u',') + u"]"_s;
}();

// A server with one disk in a vault with room, and another vault abroad.
void furnish(Change &change)
{
    change.update("vault", u"vault-1"_s, {{u"capacity_gb"_s, 1'000'000}, {u"used_gb"_s, 0}});
    change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
    change.insert("disk", {{u"id"_s, u"disk-1"_s},
                           {u"project_id"_s, HomeProject},
                           {u"server_id"_s, u"server-1"_s},
                           {u"name"_s, u"ecs-web-01-system"_s},
                           {u"status"_s, u"in_use"_s},
                           {u"role"_s, u"system"_s},
                           {u"size_gb"_s, 40},
                           {u"az"_s, u"home-a"_s},
                           {u"position"_s, 0},
                           {u"created"_s, World::Start - World::Minute}});
    change.insert(
        "project",
        {{u"id"_s, Abroad}, {u"account_id"_s, QString{32, u'a'}}, {u"region"_s, u"capable"_s}, {u"name"_s, u"nl"_s}});
    change.insert("vault", {{u"id"_s, u"vault-abroad"_s},
                            {u"project_id"_s, Abroad},
                            {u"name"_s, u"vault-nl"_s},
                            {u"status"_s, u"available"_s},
                            {u"protect_type"_s, u"replication"_s},
                            {u"capacity_gb"_s, 1'000'000},
                            {u"created"_s, World::Start - World::Minute}});
}

struct Cloudy : World {
    explicit Cloudy(const std::function<void(Change &)> &more = [](Change &) {})
        : World{[&more](Change &change) {
              furnish(change);
              more(change);
          }}
    {
    }

    Outcome ask(const char *id, const QVariantMap &arguments) { return (*this)->dispatch(command(id, arguments)); }

    static QVariantMap form(const QVariantMap &different)
    {
        QVariantMap all{
            {u"type"_s, u"backup"_s},        {u"name"_s, u"policy_1"_s}, {u"status"_s, u"enabled"_s},
            {u"frequency"_s, u"weekly"_s},   {u"days"_s, Week},          {u"times"_s, QStringList{u"120"_s}},
            {u"retention"_s, u"permanent"_s}};
        all.insert(different);
        return all;
    }
    // Its id; it is applied to the vault.
    QString policy(const QVariantMap &different, const QString &vault = u"vault-1"_s)
    {
        const Outcome made = ask("cbr.createPolicy", form(different));
        if (!made.ok() || !ask("cbr.applyPolicy", {{u"vault"_s, vault}, {u"policy"_s, made.created}}).ok())
            qFatal("%s", qPrintable(made.ok() ? u"not applied"_s : made.refusals.first().reason));
        return made.created;
    }
    void modify(const QString &policy, QVariantMap different)
    {
        different.insert(u"policy"_s, policy);
        const Outcome done = ask("cbr.modifyPolicy", form(different));
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.refusals.first().reason));
    }

    void pass(qint64 time) { QVERIFY((*this)->advance((*this)->now() + time)); }
    QList<Record> rows(const char *kind, const QList<Filter> &filters = {}) const
    {
        const Rows found = const_cast<Cloudy *>(this)->cloud().fetch(
            {.kind = QString::fromLatin1(kind), .filters = filters, .sort = u"id"_s});
        QList<Record> records;
        for (int row = 0; row < found.rows.size(); ++row)
            records += found.record(row);
        return records;
    }
    qsizetype backups(const QString &status = u"available"_s) const
    {
        return rows("backup", {{u"status"_s, Filter::Is, {status}}}).size();
    }
    qsizetype tasks(const QString &status) const { return rows("task", {{u"status"_s, Filter::Is, {status}}}).size(); }
    QStringList due(const QString &policy) const
    {
        QStringList times;
        const QList<Record> jobs = rows("job", {{u"resource_id"_s, Filter::Is, {policy}}});
        for (const Record &job : jobs)
            times += utc(job.value(u"due"_s).toLongLong());
        return times;
    }
};

} // namespace

class TestPolicies : public QObject {
    Q_OBJECT

private slots:
    void theNextSlot_data()
    {
        QTest::addColumn<Record>("policy");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("next");
        const QString all = u"[\"MO\",\"TU\",\"WE\",\"TH\",\"FR\",\"SA\",\"SU\"]"_s;
        const auto row = [](const char *name, const Record &policy, const char *after, const char *next) {
            QTest::newRow(name) << policy << QString::fromLatin1(after) << QString::fromLatin1(next);
        };
        row("today", weekly(all, u"[1320]"_s), "2026-03-02T08:00:00Z", "2026-03-02T21:00");
        row("tomorrow", weekly(all, u"[480]"_s), "2026-03-02T08:00:00Z", "2026-03-03T07:00");
        row("not the one that is due", weekly(all, u"[1320]"_s), "2026-03-02T21:00:00Z", "2026-03-03T21:00");
        row("of several", weekly(all, u"[480,1320,540]"_s), "2026-03-02T07:30:00Z", "2026-03-02T08:00");
        row("a day of the week", weekly(u"[\"SU\"]"_s, u"[0]"_s), "2026-03-02T08:00:00Z", "2026-03-07T23:00");
        row("in a week", weekly(u"[\"MO\"]"_s, u"[540]"_s), "2026-03-02T08:00:00Z", "2026-03-09T08:00");
        row("no day", weekly(u"[]"_s, u"[540]"_s), "2026-03-02T08:00:00Z", "never");
        row("no time", weekly(all, u"[]"_s), "2026-03-02T08:00:00Z", "never");
        row("the time left out", weekly(all, u"[120]"_s), "2026-03-28T12:00:00Z", "2026-03-29T01:00");
        row("the day after it", weekly(all, u"[120]"_s), "2026-03-29T01:00:00Z", "2026-03-30T00:00");
        row("the time shown twice", weekly(all, u"[120]"_s), "2026-10-24T12:00:00Z", "2026-10-25T00:00");
        row("not once more", weekly(all, u"[120]"_s), "2026-10-25T00:00:00Z", "2026-10-26T01:00");
        row("half an hour that is left out", weekly(all, u"[120]"_s, u"Australia/Lord_Howe"_s), "2026-10-03T12:00:00Z",
            "2026-10-03T15:30");
        row("another zone", weekly(all, u"[120]"_s, u"Asia/Shanghai"_s), "2026-03-02T08:00:00Z", "2026-03-02T18:00");
        row("a zone that is none", weekly(all, u"[120]"_s, u"Nowhere"_s), "2026-03-02T08:00:00Z", "2026-03-03T02:00");
        // CBR-96
        row("by the day, today", every(3, "2026-03-02T08:00:00Z", u"[1320]"_s), "2026-03-02T08:00:00Z",
            "2026-03-02T21:00");
        row("by the day, the time has passed", every(3, "2026-03-02T08:00:00Z", u"[480]"_s), "2026-03-02T08:00:00Z",
            "2026-03-05T07:00");
        row("by the day, in thirty", every(30, "2026-03-02T08:00:00Z", u"[480]"_s), "2026-03-02T08:00:00Z",
            "2026-04-01T06:00");
        row("by the day, years later", every(30, "2016-03-02T08:00:00Z", u"[480]"_s), "2026-03-02T08:00:00Z",
            "2026-03-10T07:00");
    }
    void theNextSlot()
    {
        QFETCH(Record, policy);
        QFETCH(QString, after);
        QFETCH(QString, next);
        QCOMPARE(utc(cbr::nextSlot(policy, QDateTime::fromString(after, Qt::ISODate).toMSecsSinceEpoch())), next);
    }

    // A day that is an hour shorter, or longer, has each of its times once.
    void daysOfAnotherLength_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("times");
        QTest::newRow("usual") << u"2026-03-01T23:00:00Z"_s << u"2026-03-02T23:00:00Z"_s << 24;
        QTest::newRow("shorter") << u"2026-03-28T23:00:00Z"_s << u"2026-03-29T22:00:00Z"_s << 23;
        QTest::newRow("longer") << u"2026-10-24T22:00:00Z"_s << u"2026-10-25T23:00:00Z"_s << 24;
    }
    void daysOfAnotherLength()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, times);
        const qint64 end = QDateTime::fromString(to, Qt::ISODate).toMSecsSinceEpoch();
        qint64 now = QDateTime::fromString(from, Qt::ISODate).toMSecsSinceEpoch() - 1;
        int count = 0;
        const Record policy = every(1, "2026-01-01T00:00:00Z", Hourly);
        for (now = *cbr::nextSlot(policy, now); now < end; now = *cbr::nextSlot(policy, now))
            ++count;
        QCOMPARE(count, times);
    }

    // CBR-102
    void cleaningUp()
    {
        const QTimeZone zone{"Europe/Berlin"};
        QSet<int> hours;
        for (int hour = 0; hour < 400; ++hour) {
            const qint64 expired = World::Start + hour * Hour + 17 * World::Minute;
            const qint64 due = cbr::cleanUpAfter(zone, QString::number(hour * 7919), expired);
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(due, zone);
            QVERIFY(due >= expired && due <= expired + 3 * Day);
            QVERIFY(local.time().hour() >= 8 && local.time().hour() < 20 && local.time().minute() == 0);
            QCOMPARE(local.date().toJulianDay() % 2, 0);
            hours += local.time().hour();
        }
        QCOMPARE(hours.size(), 12);
        QCOMPARE(cbr::cleanUpAfter(zone, u"id"_s, 9'000'000'000'000'000'000), 9'000'000'000'000'000'000);
    }

    void eachSlotOfAYearOnce()
    {
        Cloudy world;
        const QString policy = world.policy({});
        QCOMPARE(world.due(policy), QStringList{u"2026-03-03T01:00"_s});
        world.pass(365 * Day);
        QCOMPARE(world.backups(), 365);
        const QList<Record> backups = world.rows("backup");
        int full = 0;
        QSet<qint64> times;
        for (const Record &backup : backups) {
            times += backup.value(u"created"_s).toLongLong();
            full += backup.value(u"incremental"_s).toInt() == 0;
            QVERIFY(backup.value(u"name"_s).toString().startsWith(u"autobk_"_s));
            QCOMPARE(backup.value(u"automatic"_s).toInt(), 1);
        }
        QCOMPARE(times.size(), 365);
        QCOMPARE(full, 1);
        QCOMPARE(world.due(policy).size(), 1);
        QVERIFY(world.rows("task").size() <= 31); // CBR-151
    }

    void weeksAtOnceAreWeeksByTheHour()
    {
        QByteArray exports[2];
        for (const bool stepped : {false, true}) {
            Cloudy world{[](Change &change) { World::addBackup(change, u"manual"_s); }};
            world.policy({{u"times"_s, QStringList{u"120"_s, u"840"_s}},
                          {u"retention"_s, u"quantity"_s},
                          {u"quantity"_s, 3},
                          {u"longTerm"_s, true},
                          {u"keepWeekly"_s, 2}});
            if (stepped) {
                for (int hour = 0; hour < 5 * 7 * 24; ++hour)
                    world.pass(Hour);
            } else {
                world.pass(5 * 7 * Day);
            }
            exports[stepped] = world->canonicalExport();
        }
        QVERIFY(exports[0] == exports[1]);
        QVERIFY(exports[0].contains("autobk_"));
    }

    // CBR-97
    void aSlotIsSkippedWhileABackupIsMade()
    {
        Cloudy world{[](Change &change) { change.update("disk", u"disk-1"_s, {{u"size_gb"_s, 1'500}}); }};
        world.policy({{u"times"_s, cbr::listOf(Hourly)}}); // it takes two and a half hours
        world.pass(6 * Hour);
        const QList<Record> skipped = world.rows("task", {{u"status"_s, Filter::Is, {u"skipped"_s}}});
        QCOMPARE(skipped.size(), 4);
        QCOMPARE(skipped.first().value(u"resource_name"_s).toString(), u"ecs-web-01"_s);
        QCOMPARE(skipped.first().value(u"vault_name"_s).toString(), u"vault-5c1e"_s);
        QCOMPARE(world.rows("backup").size(), 2);
    }

    void whatChangesAPolicyPlansAnew()
    {
        Cloudy world;
        const QString policy = world.policy({});
        const QVariantMap it{{u"policy"_s, policy}};
        QVERIFY(world.ask("cbr.disablePolicy", it).ok());
        QCOMPARE(world.due(policy), QStringList{});
        QCOMPARE(world.value("vault", u"vault-1"_s, "policy_enabled"), u"0"_s);
        world.pass(3 * Day);
        QCOMPARE(world.rows("backup").size(), 0);
        QVERIFY(world.ask("cbr.enablePolicy", it).ok());
        QCOMPARE(world.due(policy), QStringList{u"2026-03-06T01:00"_s});
        world.modify(policy, {{u"times"_s, QStringList{u"1380"_s}}, {u"name"_s, u"nightly"_s}});
        QCOMPARE(world.due(policy), QStringList{u"2026-03-05T22:00"_s});
        QCOMPARE(world.value("vault", u"vault-1"_s, "policy"), u"nightly"_s);
        world.modify(policy, {{u"frequency"_s, u"daily"_s}, {u"every"_s, 4}, {u"times"_s, QStringList{u"0"_s}}});
        QCOMPARE(world.due(policy), QStringList{u"2026-03-08T23:00"_s});
        QVERIFY(world.ask("cbr.removePolicy", {{u"vault"_s, u"vault-1"_s}}).ok());
        QCOMPARE(world.due(policy), QStringList{});
        QCOMPARE(world.value("vault", u"vault-1"_s, "policy"), QString{});
    }

    void anotherPolicyTakesThePlace() // CBR-90
    {
        Cloudy world;
        const QString first = world.policy({});
        const QString second = world.policy({{u"name"_s, u"second"_s}});
        QCOMPARE(world.due(first).size() + 10 * world.due(second).size(), 10);
        QCOMPARE(world.value("vault", u"vault-1"_s, "policy"), u"second"_s);
        QVERIFY(world.ask("cbr.applyPolicy", {{u"vault"_s, u"vault-1"_s}, {u"enabled"_s, false}}).ok());
        QCOMPARE(world.value("vault", u"vault-1"_s, "policy_id"), QString{});
    }

    void aQuantityIsKept() // CBR-79, CBR-98, CBR-12
    {
        Cloudy world{[](Change &change) { World::addBackup(change, u"manual"_s, {{u"expires"_s, World::Start}}); }};
        world.policy({{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 3}});
        world.pass(2 * Day);
        const QString kept =
            world.rows("backup", {{u"automatic"_s, Filter::Is, {1}}}).first().value(u"id"_s).toString();
        QVERIFY(
            world.ask("ims.createImage", {{u"backup"_s, kept}, {u"name"_s, u"image"_s}, {u"agreement"_s, true}}).ok());
        world.pass(8 * Day);
        QCOMPARE(world.backups(), 5); // three, the one with an image, the manual one
        QVERIFY(world->find(u"backup"_s, kept, HomeProject));
        QVERIFY(world->find(u"backup"_s, u"manual"_s, HomeProject));
    }

    void aTimeIsKept() // CBR-98, CBR-102
    {
        Cloudy world;
        world.policy({{u"retention"_s, u"time"_s}, {u"period"_s, u"days"_s}, {u"keepDays"_s, 4}});
        world.pass(30 * Day);
        QVERIFY(world.backups() >= 4 && world.backups() <= 6);
        const QList<Record> backups = world.rows("backup");
        for (const Record &backup : backups)
            QCOMPARE(backup.value(u"expires"_s).toLongLong(), backup.value(u"created"_s).toLongLong() + 4 * Day);
    }

    // CBR-99: the union of the newest, and the newest of each of the last days, weeks, months and years.
    void theLongTerm()
    {
        Cloudy world;
        world.policy({{u"times"_s, QStringList{u"120"_s, u"1320"_s}},
                      {u"retention"_s, u"quantity"_s},
                      {u"quantity"_s, 2},
                      {u"longTerm"_s, true},
                      {u"keepDaily"_s, 3},
                      {u"keepMonthly"_s, 2},
                      {u"keepYearly"_s, 2}});
        world.pass(at("2027-01-15T12:00:00Z") - world->now());
        QStringList times;
        const QList<Record> backups = world.rows("backup", {{u"status"_s, Filter::Is, {u"available"_s}}});
        for (const Record &backup : backups)
            times += utc(backup.value(u"created"_s).toLongLong());
        times.sort();
        QCOMPARE(times, (QStringList{u"2026-12-31T21:00"_s, u"2027-01-13T21:00"_s, u"2027-01-14T21:00"_s,
                                     u"2027-01-15T01:00"_s}));
    }

    // CBR-104 to CBR-107: what becomes of backups that were made before.
    void aChangedRetention_data()
    {
        QTest::addColumn<QVariantMap>("before");
        QTest::addColumn<QVariantMap>("after");
        QTest::addColumn<int>("old");
        const QVariantMap three{{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 3}};
        const QVariantMap six{{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 6}};
        const QVariantMap month{{u"retention"_s, u"time"_s}, {u"period"_s, u"30"_s}};
        const QVariantMap year{{u"retention"_s, u"time"_s}, {u"period"_s, u"365"_s}};
        const QVariantMap forGood{{u"retention"_s, u"permanent"_s}};
        // Six are made before, and two months pass afterwards.
        QTest::newRow("quantity to quantity") << six << three << 0;
        QTest::newRow("quantity to time") << six << month << 6;
        QTest::newRow("quantity to permanent") << six << forGood << 6;
        QTest::newRow("time to time") << month << year << 0;
        QTest::newRow("time to permanent") << month << forGood << 0;
        QTest::newRow("time to quantity") << year << three << 0;
        QTest::newRow("permanent to time") << forGood << month << 6;
    }
    void aChangedRetention()
    {
        QFETCH(QVariantMap, before);
        QFETCH(QVariantMap, after);
        QFETCH(int, old);
        Cloudy world;
        const QString policy = world.policy(before);
        world.pass(6 * Day);
        const qint64 changed = world->now();
        QCOMPARE(world.backups(), 6);
        world.modify(policy, after);
        QCOMPARE(world.backups(), 6);
        world.pass(60 * Day);
        QCOMPARE(world.rows("backup", {{u"created"_s, Filter::Between, {0, changed}}}).size(), old);
    }

    // CBR-108, CBR-109
    void whatAPolicyLeavesBehind_data()
    {
        QTest::addColumn<QVariantMap>("retention");
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("left");
        for (const auto &command : {u"cbr.removePolicy"_s, u"cbr.deletePolicy"_s}) {
            QTest::addRow("quantity, %s", qPrintable(command))
                << QVariantMap{{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 2}} << command << 2;
            QTest::addRow("time, %s", qPrintable(command))
                << QVariantMap{{u"retention"_s, u"time"_s}, {u"period"_s, u"30"_s}} << command << 0;
        }
    }
    void whatAPolicyLeavesBehind()
    {
        QFETCH(QVariantMap, retention);
        QFETCH(QString, command);
        QFETCH(int, left);
        Cloudy world;
        const QString policy = world.policy(retention);
        world.pass(4 * Day);
        QVERIFY(world.ask(qPrintable(command), {{u"policy"_s, policy}, {u"vault"_s, u"vault-1"_s}}).ok());
        QVERIFY(world.backups() >= 2);
        world.pass(60 * Day);
        QCOMPARE(world.rows("backup").size(), left);
        QCOMPARE(world.due(policy), QStringList{});
    }

    void failedOnesAreKeptForAMonth() // CBR-103
    {
        Cloudy world{[](Change &change) { change.update("server", u"server-1"_s, {{u"status"_s, u"faulty"_s}}); }};
        const QString policy = world.policy({});
        world.pass(20 * Day);
        QCOMPARE(world.backups(u"error"_s), 10);
        QCOMPARE(world.tasks(u"failed"_s), 20);
        QVERIFY(world.ask("cbr.disablePolicy", {{u"policy"_s, policy}}).ok());
        world.pass(34 * Day);
        QCOMPARE(world.backups(u"error"_s), 0);
    }

    void replicasGoAbroadOnce()
    {
        Cloudy world;
        world.policy({{u"retention"_s, u"quantity"_s}, {u"quantity"_s, 4}});
        const Outcome made = world.ask("cbr.createPolicy", Cloudy::form({{u"type"_s, u"replication"_s},
                                                                         {u"name"_s, u"abroad"_s},
                                                                         {u"times"_s, QStringList{u"360"_s}},
                                                                         {u"destinationRegion"_s, u"capable"_s},
                                                                         {u"retention"_s, u"quantity"_s},
                                                                         {u"quantity"_s, 3}}));
        QVERIFY(made.ok());
        QVERIFY(
            world
                .ask("cbr.applyReplicationPolicy",
                     {{u"vault"_s, u"vault-1"_s}, {u"policy"_s, made.created}, {u"destination"_s, u"vault-abroad"_s}})
                .ok());
        world.pass(2 * Day);
        QCOMPARE(world.rows("backup", {{u"replica"_s, Filter::Is, {1}}}).size(), 2);
        world.pass(8 * Day);
        const QList<Record> replicas = world.rows("backup", {{u"replica"_s, Filter::Is, {1}}});
        QCOMPARE(replicas.size(), 3);
        QSet<QString> origins;
        for (const Record &replica : replicas) {
            QCOMPARE(replica.value(u"project_id"_s).toString(), Abroad);
            origins += replica.value(u"copied_from"_s).toString();
        }
        QCOMPARE(origins.size(), 3);
    }

    // What a form shows of the policy is what was filled in.
    void aPolicyKeepsWhatWasFilledIn()
    {
        Cloudy world;
        const QString id = world.policy({{u"times"_s, QStringList{u"1320"_s, u"60"_s}},
                                         {u"retention"_s, u"time"_s},
                                         {u"period"_s, u"days"_s},
                                         {u"keepDays"_s, 45}});
        QCOMPARE(world.value("policy", id, "times"), u"[60,1320]"_s);
        QCOMPARE(world.value("policy", id, "period"), u"days"_s);
        QCOMPARE(world.value("policy", id, "keep_days"), u"45"_s);
        QCOMPARE(world.value("policy", id, "time_zone"), u"Europe/Berlin"_s);
    }
};

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
