#include "iam.h"

#include "change.h"
#include "common/durations.h"
#include "import_rows.h"
#include "rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// The command that fills a new account with what API answers describe (importing.h).
namespace {

constexpr const char *PracticePassword = "practice";
constexpr qsizetype Chunk = 500;

// What runs in an imported resource goes on from now.
struct Running {
    const char *kind;
    const char *status;
    const char *job;
};
constexpr Running Runs[] = {
    {"backup", "creating", "cbr.snapshotsReady"},   {"backup", "creating", "cbr.backupDone"},
    {"backup", "creating_image", "cbr.backupDone"}, {"backup", "restoring", "cbr.restoreDone"},
    {"backup", "deleting", "cbr.backupDeleted"},    {"image", "creating", "ims.imageDone"},
    {"server", "starting", "ecs.started"},          {"server", "stopping", "ecs.stopped"},
    {"server", "restarting", "ecs.restarted"},      {"server", "deleting", "ecs.serverDeleted"},
};

QString text(const QVariantMap &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

QVariantList rowsOf(const Command &command, const char *kind)
{
    return command.arguments.value(u"tables"_s).toMap().value(QString::fromLatin1(kind)).toList();
}

bool isPublic(const QVariantMap &row)
{
    return text(row, "visibility") == "public"_L1;
}

void go(Change &change, const char *kind, const Record &row, qint64 disks)
{
    const QString id = text(row, "id");
    const qint64 gigabytes = row.value(u"size_gb"_s).toLongLong();
    for (const Running &running : Runs) {
        if (qstrcmp(running.kind, kind) != 0 || text(row, "status") != QLatin1StringView{running.status})
            continue;
        const qint64 due = change.now() + duration(change, running.job, gigabytes, disks);
        if (qstrcmp(kind, "server") != 0) // nobody sees how far those are
            change.update(kind, id, {{u"started"_s, change.now()}, {u"due"_s, due}});
        change.schedule(running.job, id, due);
    }
    const qint64 expires = row.value(u"expires"_s).toLongLong();
    if (qstrcmp(kind, "backup") == 0 && row.value(u"automatic"_s).toInt() == 1 && expires > change.now())
        change.schedule("cbr.retention", id, expires);
}

void importAccount(Change &change)
{
    const Command &command = change.command();
    const QString account = change.newHex(32);
    const QString name = change.text("account");
    change.insert("account", {{u"id"_s, account}, {u"name"_s, name}, {u"imported"_s, 1}});
    change.insert("user", {{u"id"_s, change.newHex(32)},
                           {u"account_id"_s, account},
                           {u"name"_s, command.by.user},
                           {u"password"_s, QString::fromLatin1(PracticePassword)}});

    QHash<QString, qint64> disks; // in a backup
    for (const QVariant &part : rowsOf(command, "backupDisk"))
        ++disks[text(part.toMap(), "backup_id")];
    QSet<QString> projects;
    QSet<QString> known; // public images that stay as they are
    for (const char *kind : ImportKinds) {
        for (const QVariant &value : rowsOf(command, kind)) {
            Record row = value.toMap();
            const QString id = text(row, "id");
            if (qstrcmp(kind, "project") == 0) {
                row.insert(u"account_id"_s, account);
                projects.insert(id);
            } else if (qstrcmp(kind, "backupMember") == 0) {
                const QString project = text(row, "member_project_id");
                const QString member = projects.contains(project) ? name : u"(not imported)"_s;
                row.insert(u"member_account"_s, member);
                row.insert(u"member_project"_s, projects.contains(project) ? project : u"(not imported) "_s + project);
                row.insert(u"owner_account"_s, name);
            } else if (qstrcmp(kind, "image") == 0 && isPublic(row) && !change.find("image", id).isEmpty()) {
                known.insert(id);
                continue;
            } else if (qstrcmp(kind, "tag") == 0) {
                if (known.contains(text(row, "resource_id")))
                    continue;
                if (text(row, "project_id").isEmpty())
                    row.insert(u"project_id"_s, u""_s);
            }
            change.insert(kind, row);
            go(change, kind, row, disks.value(id));
        }
    }
    change.outcome.created = account;
    change.outcome.facts = {{u"password"_s, QString::fromLatin1(PracticePassword)},
                            {u"publicImagesKnown"_s, known.size()}};
}

constexpr CommandSpec Commands[] = {{.id = "iam.import", .trace = "importAccount", .effect = importAccount}};

bool nameUnusable(const Facts &facts)
{
    static const QRegularExpression usable{u"^[^/\\s\\p{C}](?:[^/\\p{C}]{0,62}[^/\\s\\p{C}])?$"_s};
    return !usable.match(facts.text("account")).hasMatch();
}

bool nameTaken(const Facts &facts)
{
    return facts.fetch({.kind = u"account"_s, .filters = {{u"name"_s, Filter::Is, {facts.text("account")}}}}).total > 0;
}

bool idsTaken(const Facts &facts)
{
    return !iam::firstCollision(facts.command(), [&facts](const Query &query) { return facts.fetch(query); }).isEmpty();
}

constexpr Rule Rules[] = {
    {.id = "IMPORT-01",
     .command = "iam.import",
     .broken = nameUnusable,
     .field = "account",
     .reason = QT_TRANSLATE_NOOP("rules", "An account's name has 1 to 64 characters, none of them a slash."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another name for the imported account."),
     .source = "design"},
    {.id = "IMPORT-02",
     .command = "iam.import",
     .broken = nameTaken,
     .field = "account",
     .reason = QT_TRANSLATE_NOOP("rules", "An account with this name is in the workspace already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another name, or import into another workspace."),
     .source = "design"},
    {.id = "IMPORT-03",
     .command = "iam.import",
     .broken = idsTaken,
     .field = "tables",
     .reason =
         QT_TRANSLATE_NOOP("rules", "Resources with these ids are in the workspace already; nothing was imported."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Import these answers into a new workspace."),
     .source = "design"},
};

} // namespace

QString iam::firstCollision(const Command &command, const std::function<Rows(const Query &)> &fetch)
{
    for (const char *kind : ImportKinds) {
        if (qstrcmp(kind, "tag") == 0) // tags go with their resources
            continue;
        for (const bool publicOnes : {false, true}) {
            QVariantList ids;
            const auto look = [&] {
                Query query{.kind = QString::fromLatin1(kind),
                            .fields = {u"id"_s},
                            .filters = {{u"id"_s, Filter::Is, std::exchange(ids, {})}},
                            .limit = 1,
                            .countAll = false};
                if (publicOnes)
                    query.filters += {u"visibility"_s, Filter::IsNot, {u"public"_s}};
                const Rows found = fetch(query);
                return found.rows.isEmpty()
                           ? QString{}
                           : QString{QString::fromLatin1(kind) + u' ' + found.rows.at(0).at(0).toString()};
            };
            for (const QVariant &row : rowsOf(command, kind)) {
                if (isPublic(row.toMap()) != publicOnes)
                    continue;
                ids += text(row.toMap(), "id");
                if (ids.size() < Chunk)
                    continue;
                if (const QString found = look(); !found.isEmpty())
                    return found;
            }
            if (ids.isEmpty())
                continue;
            if (const QString found = look(); !found.isEmpty())
                return found;
        }
    }
    return {};
}

std::span<const CommandSpec> iam::importCommands()
{
    return Commands;
}

std::span<const Rule> iam::importRules()
{
    return Rules;
}
