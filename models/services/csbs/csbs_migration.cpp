#include "cbr/cbr_policies.h"
#include "cbr/cbr_vaults.h"
#include "change.h"
#include "common/services.h"
#include "fields.h"
#include "spec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Migrate to CBR: what the older service has in the project goes to vaults of Cloud Backup and Recovery.
namespace {

constexpr qsizetype LongestName = 64;
constexpr const char *Manual = "cbr_03_0104";

QList<Filter> ofCsbs()
{
    return {{u"object_type"_s, Filter::Is, {u"csbs"_s}}};
}

QList<Filter> taggedImage(const QString &image)
{
    return {{u"kind"_s, Filter::Is, {u"image"_s}}, {u"resource_id"_s, Filter::Is, {image}}};
}

// --- What goes ---------------------------------------------------------------------------------------------------

QList<Record> allOf(const Rows &rows)
{
    QList<Record> all;
    for (int row = 0; row < rows.rows.size(); ++row)
        all += rows.record(row);
    return all;
}

// In an order that does not depend on ids, which are drawn.
QList<Record> ofProject(const Change &change, const char *kind, const QList<Filter> &filters)
{
    return allOf(change.fetch({.kind = QString::fromLatin1(kind),
                               .project = change.command().by.project,
                               .filters = filters,
                               .sort = u"created"_s,
                               .countAll = false}));
}

// One whose image has tags stays behind (CBR-26).
QList<Record> backupsThatGo(const Change &change)
{
    QList<Record> all = ofProject(change, "backup", ofCsbs());
    all.removeIf([&change](const Record &backup) {
        const QString image = text(backup, "image_id");
        return !image.isEmpty() &&
               !change.fetch({.kind = u"tag"_s, .filters = taggedImage(image), .limit = 1, .countAll = false})
                    .rows.isEmpty();
    });
    return all;
}

// --- Where it goes -----------------------------------------------------------------------------------------------

qint64 stored(const QList<Record> &backups)
{
    qint64 sum = 0;
    for (const Record &backup : backups)
        sum += text(backup, "status") == "available"_L1 ? number(backup, "stored_gb") : 0;
    return sum;
}

// A fifth larger than what comes into it.
QString newVault(Change &change, const QString &name, const QList<Record> &backups)
{
    const QString id = change.newUuid();
    change.insert("vault", {{u"id"_s, id},
                            {u"project_id"_s, change.command().by.project},
                            {u"name"_s, name.left(LongestName)},
                            {u"status"_s, u"available"_s},
                            {u"object_type"_s, u"server"_s},
                            {u"capacity_gb"_s, std::max(cbr::LeastVault, (stored(backups) * 6 + 4) / 5)},
                            {u"created"_s, change.now()}});
    return id;
}

// A server that is in a vault already stays in it.
void take(Change &change, const QString &vault, const QString &server)
{
    const Record row = change.find("server", server);
    if (!row.isEmpty() && text(row, "vault_id").isEmpty())
        cbr::associate(change, vault, server);
}

void take(Change &change, const QString &vault, const QList<Record> &backups)
{
    for (const Record &backup : backups) {
        const QString id = text(backup, "id");
        cbr::fillVault(change, text(backup, "vault_id"), -stored({backup}));
        change.update("backup", id, {{u"vault_id"_s, vault}, {u"object_type"_s, u"server"_s}});
        const QList<Record> images = change.findAll("image", "backup_id", id);
        for (const Record &image : images)
            change.update("image", text(image, "id"), {{u"source_type"_s, u"backup"_s}});
    }
    cbr::fillVault(change, vault, stored(backups));
}

// A policy gets a vault of its name if it made backups or goes on making some, and loses its servers to that.
void takePolicy(Change &change, const Record &policy, QList<Record> &backups)
{
    const QString id = text(policy, "id");
    const QList<Record> servers = ofProject(change, "server", {{u"csbs_policy_id"_s, Filter::Is, {id}}});
    QList<Record> own;
    if (!servers.isEmpty()) {
        const auto others = std::stable_partition(
            backups.begin(), backups.end(), [&id](const Record &backup) { return text(backup, "policy_id") == id; });
        own = {backups.begin(), others};
        backups.erase(backups.begin(), others);
    }
    change.update("policy", id, {{u"service"_s, u"cbr"_s}});
    for (const Record &server : servers)
        change.update("server", text(server, "id"), {{u"csbs_policy_id"_s, u""_s}});
    if (own.isEmpty() && (servers.isEmpty() || text(policy, "status") != "enabled"_L1)) {
        cbr::planPolicy(change, id); // it has nothing to do any more
        return;
    }
    const QString vault = newVault(change, text(policy, "name"), own);
    for (const Record &server : servers)
        take(change, vault, text(server, "id"));
    take(change, vault, own);
    cbr::applyPolicy(change, {vault}, id);
}

void migrate(Change &change)
{
    QList<Record> backups = backupsThatGo(change);
    const QList<Record> policies = ofProject(change, "policy", {{u"service"_s, Filter::Is, {u"csbs"_s}}});
    for (const Record &policy : policies)
        takePolicy(change, policy, backups);
    if (backups.isEmpty())
        return;
    const QString vault = newVault(change, u"default"_s, backups);
    for (const Record &backup : std::as_const(backups))
        take(change, vault, text(backup, "server_id"));
    take(change, vault, backups);
    change.outcome.created = vault;
}

// --- Rules -------------------------------------------------------------------------------------------------------

bool nothingThere(const Facts &facts)
{
    return facts.count("backup", ofCsbs()) + facts.count("policy", {{u"service"_s, Filter::Is, {u"csbs"_s}}}) == 0;
}

bool busy(const Facts &facts)
{
    const QVariantList states{u"creating"_s, u"creating_image"_s, u"restoring"_s, u"deleting"_s};
    return facts.count("backup", ofCsbs() + QList<Filter>{{u"status"_s, Filter::Is, states}}) > 0;
}

bool noticeNotRead(const Facts &facts)
{
    return !facts.argument("read").toBool();
}

bool taggedImages(const Facts &facts)
{
    const Rows images = facts.fetch({.kind = u"image"_s,
                                     .project = facts.command().by.project,
                                     .fields = {u"id"_s},
                                     .filters = {{u"source_type"_s, Filter::Is, {u"csbs"_s}}},
                                     .countAll = false});
    for (int row = 0; row < images.rows.size(); ++row) {
        if (facts.count("tag", taggedImage(images.at(row, u"id"_s).toString())) > 0)
            return true;
    }
    return false;
}

constexpr Rule Rules[] = {
    {.id = "CBR-132",
     .command = "csbs.migrate",
     .shown = Rule::Absent,
     .broken = nothingThere,
     .reason = QT_TRANSLATE_NOOP("rules", "There is nothing in Cloud Server Backup Service that could be migrated."),
     .source = Manual},
    {.id = "CBR-132.busy",
     .command = "csbs.migrate",
     .broken = busy,
     .reason = QT_TRANSLATE_NOOP("rules", "A CSBS backup is being created, restored or deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = Manual},
    {.id = "CBR-132.notice",
     .command = "csbs.migrate",
     .broken = noticeNotRead,
     .field = "read",
     .reason = QT_TRANSLATE_NOOP("rules", "The migration notice has to be read first."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Read it, then tick the box."),
     .source = Manual},
    {.id = "CBR-26",
     .kind = Rule::Warning,
     .command = "csbs.migrate",
     .broken = taggedImages,
     .reason = QT_TRANSLATE_NOOP("rules", "Backups whose images have tags are not migrated."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags of the images first, then migrate. They can be added again "
                                          "afterwards."),
     .source = Manual},
};

// --- The dialog --------------------------------------------------------------------------------------------------

constexpr FormField Fields[] = {
    {.id = "notice",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP(
         "csbs",
         "What Cloud Server Backup Service keeps in this project goes to Cloud Backup and Recovery. This cannot "
         "be taken back.\nServers with a backup policy get a vault of its name, and the policy goes on "
         "there.\nAll other backups go to a vault named default.\nEach vault is a fifth larger than the backups "
         "that come into it. Vaults that exist already are not used.")},
    {.id = "read", .kind = FormField::Check, .prompt = QT_TRANSLATE_NOOP("csbs", "I have read the migration notice.")},
};

constexpr FormSpec Forms[] = {
    {.id = "csbs.migrate",
     .service = "csbs",
     .command = "csbs.migrate",
     .title = QT_TRANSLATE_NOOP("csbs", "Migrate to CBR"),
     .fields = Fields,
     .done = QT_TRANSLATE_NOOP("csbs", "The backups were migrated to Cloud Backup and Recovery."),
     .okIsPrimary = false},
};

constexpr CommandSpec Commands[] = {{.id = "csbs.migrate", .trace = "migrateResources", .effect = migrate}};

} // namespace

const Service csbs::migration{.id = "csbs", .forms = Forms, .commands = Commands, .rules = Rules};
