#include "cbr/cbr.h"
#include "change.h"
#include "common/services.h"
#include "fields.h"
#include "ims/ims.h"

using namespace Qt::StringLiterals;

// Accounts that do not pay. Time does the rest: first everything goes on, then it is frozen, then the backups are
// deleted. What an account has can be very much, so that is done in parts, a second apart.
namespace {

constexpr qint64 Second = 1'000;
constexpr qint64 Hour = 3'600 * Second;
constexpr qint64 Day = 24 * Hour;
// Both are documented with 15 days where nothing else was agreed on with the operator.
constexpr int GraceDays = 15;
constexpr int RetentionDays = 15;
constexpr int PartSize = 50;
constexpr const char *Scene = "ARREAR"; // as the API says what a resource is frozen for

struct Standing {
    const char *kind;
    const char *field;
    QLatin1StringView value;
};
constexpr Standing Working[] = {{"vault", "status", "available"_L1},
                                {"vault", "status", "lock"_L1},
                                {"image", "status", "normal"_L1},
                                {"server", "frozen", "0"_L1}};
constexpr Standing Frozen[] = {
    {"vault", "status", "frozen"_L1}, {"image", "status", "frozen"_L1}, {"server", "frozen", "1"_L1}};
constexpr Standing Unfinished[] = {{"image", "status", "creating"_L1}, {"image", "status", "normal_az"_L1}};
constexpr Standing Deletable[] = {{"backup", "status", "available"_L1}, {"backup", "status", "error"_L1}};
constexpr Standing Busy[] = {{"backup", "status", "creating"_L1},
                             {"backup", "status", "creating_image"_L1},
                             {"backup", "status", "restoring"_L1}};

// How many days of its arrears are over; -1 of an account that has none.
qint64 daysOf(const Record &account, qint64 now)
{
    const qint64 since = account.value(u"arrears"_s).toLongLong();
    return since > 0 ? (now - since) / Day : -1;
}

void tell(Change &change, const QString &account, const char *subject, const QString &detail = u""_s)
{
    change.insert("notice", {{u"id"_s, change.newUuid()},
                             {u"account_id"_s, account},
                             {u"service"_s, u"iam"_s},
                             {u"subject"_s, QString::fromLatin1(subject)},
                             {u"detail"_s, detail},
                             {u"created"_s, change.now()}});
}

// What the account has that stands like this, at most as many as a part takes; in an order that an index has.
QStringList some(Change &change, const QString &account, const Standing &standing, const QList<Filter> &more = {})
{
    const bool ofBackups = qstrcmp(standing.kind, "backup") == 0;
    QStringList ids;
    const QList<Record> projects = change.findAll("project", "account_id", account);
    for (const Record &project : projects) {
        for (const QString &type :
             ofBackups ? QStringList{u"server"_s, u"disk"_s, u"turbo"_s} : QStringList{QString{}}) {
            QList<Filter> filters{{QString::fromLatin1(standing.field), Filter::Is, {QString{standing.value}}}};
            if (!type.isEmpty())
                filters += {u"object_type"_s, Filter::Is, {type}};
            const Rows rows = change.fetch({.kind = QString::fromLatin1(standing.kind),
                                            .project = text(project, "id"),
                                            .fields = {u"id"_s},
                                            .filters = filters + more,
                                            .sort = qstrcmp(standing.field, "status") == 0 ? u"status"_s : u"created"_s,
                                            .limit = int(PartSize - ids.size()),
                                            .countAll = false});
            for (int row = 0; row < rows.rows.size(); ++row)
                ids += rows.at(row, u"id"_s).toString();
            if (ids.size() >= PartSize)
                return ids;
        }
    }
    return ids;
}

bool any(Change &change, const QString &account, std::span<const Standing> standings)
{
    return std::any_of(standings.begin(), standings.end(),
                       [&](const Standing &standing) { return !some(change, account, standing).isEmpty(); });
}

void setFrozen(Change &change, const char *kind, const QString &id, bool frozen)
{
    if (qstrcmp(kind, "server") == 0)
        change.update(kind, id, {{u"frozen"_s, frozen ? 1 : 0}});
    else if (!change.transition(kind, id, frozen ? "freeze" : "unfreeze"))
        return;
    change.update(kind, id, {{u"frozen_scene"_s, frozen ? QString::fromLatin1(Scene) : u""_s}});
}

// One part each; false when nothing was left to do.
bool freeze(Change &change, const QString &account)
{
    for (const Standing &standing : Working) {
        const QStringList ids = some(change, account, standing);
        for (const QString &id : ids)
            setFrozen(change, standing.kind, id, true);
        if (!ids.isEmpty())
            return true;
    }
    return false;
}

bool thaw(Change &change, const QString &account)
{
    for (const Standing &standing : Frozen) {
        const QStringList ids =
            some(change, account, standing, {{u"frozen_scene"_s, Filter::Is, {QString::fromLatin1(Scene)}}});
        for (const QString &id : ids)
            setFrozen(change, standing.kind, id, false);
        if (!ids.isEmpty())
            return true;
    }
    return false;
}

// The image goes with its backup, or it keeps by itself what the backup held of it.
void partFromImage(Change &change, const QString &account, const QString &image, const QString &backup)
{
    if (change.setting("readings").toString().split(u' ').contains(u"arrears=imagesToo"_s)) {
        const QString name = text(change.find("image", image), "name");
        ims::removeImage(change, image);
        tell(change, account,
             QT_TRANSLATE_NOOP("iam", "The full-ECS image %1 was deleted, because its backup was deleted for arrears."),
             name);
        return;
    }
    const QList<Record> disks = change.findAll("backupDisk", "backup_id", backup);
    for (const Record &disk : disks) {
        Record part{{u"id"_s, change.newUuid()}, {u"image_id"_s, image}, {u"name"_s, disk.value(u"disk_name"_s)}};
        for (const char *same :
             {"project_id", "role", "size_gb", "bus", "encrypted", "position", "files", "fingerprint"})
            part.insert(QString::fromLatin1(same), disk.value(QString::fromLatin1(same)));
        change.insert("imagePart", part);
    }
    change.update("image", image, {{u"backup_id"_s, u""_s}});
    change.update("backup", backup, {{u"image_id"_s, QVariant{}}});
}

bool deleteBackups(Change &change, const QString &account)
{
    for (const Standing &standing : Deletable) {
        const QStringList ids = some(change, account, standing);
        for (const QString &id : ids) {
            if (const QString image = text(change.find("backup", id), "image_id"); !image.isEmpty())
                partFromImage(change, account, image, id);
            cbr::beginDeletion(change, id);
        }
        if (!ids.isEmpty())
            return true;
    }
    return false;
}

// What the account's days of arrears bring, or their end. What is busy is looked at again later.
void goOn(Change &change, const QString &id)
{
    const Record account = change.find("account", id);
    const qint64 days = daysOf(account, change.now());
    bool more = false;
    bool waits = false;
    if (days < 0) {
        more = thaw(change, id);
    } else if (days >= GraceDays) {
        more = freeze(change, id);
        waits = any(change, id, Unfinished);
        if (days >= GraceDays + RetentionDays) {
            more = deleteBackups(change, id) || more;
            waits = waits || any(change, id, Busy);
        }
    }
    if (more || waits)
        change.schedule("iam.arrearsGoOn", id, change.now() + (more ? Second : Hour));
}

void graceIsOver(Change &change, const QString &id)
{
    tell(change, id,
         QT_TRANSLATE_NOOP("iam",
                           "The grace period is over: vaults, images and servers are frozen. Backups are kept for "
                           "another %1 days."),
         QString::number(RetentionDays));
    change.unschedule(id, "iam.arrearsGoOn");
    goOn(change, id);
}

void retentionIsOver(Change &change, const QString &id)
{
    tell(change, id, QT_TRANSLATE_NOOP("iam", "The retention period is over: all backups are deleted for arrears."));
    change.unschedule(id, "iam.arrearsGoOn");
    goOn(change, id);
}

void fallIntoArrears(Change &change)
{
    const QString id = change.command().by.account;
    if (change.find("account", id).isEmpty())
        return;
    change.update("account", id, {{u"arrears"_s, change.now()}});
    change.unschedule(id, "iam.arrearsGoOn");
    change.schedule("iam.graceIsOver", id, change.now() + GraceDays * Day);
    change.schedule("iam.retentionIsOver", id, change.now() + (GraceDays + RetentionDays) * Day);
    tell(change, id,
         QT_TRANSLATE_NOOP("iam", "The account is in arrears. Everything goes on for a grace period of %1 days."),
         QString::number(GraceDays));
}

void settleArrears(Change &change)
{
    const QString id = change.command().by.account;
    change.update("account", id, {{u"arrears"_s, 0}});
    for (const char *job : {"iam.graceIsOver", "iam.retentionIsOver", "iam.arrearsGoOn"})
        change.unschedule(id, job);
    tell(change, id,
         QT_TRANSLATE_NOOP("iam",
                           "The arrears are settled. What was frozen works again; what was deleted does not come "
                           "back."));
    goOn(change, id);
}

void readNotices(Change &change)
{
    const Rows unseen = change.fetch(
        {.kind = u"notice"_s,
         .fields = {u"id"_s},
         .filters = {{u"account_id"_s, Filter::Is, {change.command().by.account}}, {u"seen"_s, Filter::Is, {0}}},
         .countAll = false});
    for (int row = 0; row < unseen.rows.size(); ++row)
        change.update("notice", unseen.at(row, u"id"_s).toString(), {{u"seen"_s, 1}});
}

bool inArrears(const Facts &facts)
{
    return facts.find("account", facts.command().by.account).value(u"arrears"_s).toLongLong() > 0;
}

bool notInArrears(const Facts &facts)
{
    return !inArrears(facts);
}

constexpr CommandSpec Commands[] = {
    {.id = "iam.fallIntoArrears", .trace = "fallIntoArrears", .effect = fallIntoArrears},
    {.id = "iam.settleArrears", .trace = "settleArrears", .effect = settleArrears},
    {.id = "iam.readNotices", .trace = "readNotices", .effect = readNotices},
};

constexpr JobSpec Jobs[] = {{.id = "iam.graceIsOver", .run = graceIsOver},
                            {.id = "iam.retentionIsOver", .run = retentionIsOver},
                            {.id = "iam.arrearsGoOn", .run = goOn, .visible = false}};

constexpr Rule Rules[] = {
    {.id = "ARREARS-01",
     .command = "iam.fallIntoArrears",
     .broken = inArrears,
     .reason = QT_TRANSLATE_NOOP("rules", "The account is in arrears already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Move the clock on to see what comes of it, or settle the arrears."),
     .source = "design"},
    {.id = "ARREARS-02",
     .command = "iam.settleArrears",
     .broken = notInArrears,
     .reason = QT_TRANSLATE_NOOP("rules", "The account is not in arrears."),
     .source = "design"},
    {.id = "IMS-29",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image is deleted with a backup that is deleted for arrears."),
     .remedy = "a consequence: nothing is refused; it happens where the edition reads arrears=imagesToo",
     .source = "seed 003"},
    {.id = "CBR-28",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A backup that is deleted for arrears takes its full-ECS image along."),
     .remedy = "a consequence: nothing is refused; it happens where the edition reads arrears=imagesToo",
     .source = "seed 003"},
};

} // namespace

const Service iam::arrears{.id = "iam", .commands = Commands, .jobs = Jobs, .rules = Rules};
