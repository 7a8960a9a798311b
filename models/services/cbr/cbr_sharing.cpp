#include "cbr.h"
#include "cbr_copies.h"
#include "change.h"
#include "common/services.h"
#include "fields.h"
#include "ims/image_tenants.h"

using namespace Qt::StringLiterals;

namespace {

void shareBackup(Change &change)
{
    const Session &by = change.command().by;
    const QString account = text(change.find("account", by.account), "name");
    const QStringList recipients = ims::projectIds(change.text("projects"));
    for (const QString &id : recipients) {
        const Record recipient = change.find("project", id);
        change.insert("backupMember",
                      {{u"id"_s, change.newUuid()},
                       {u"project_id"_s, by.project},
                       {u"backup_id"_s, change.text("backup")},
                       {u"member_project_id"_s, id},
                       {u"member_account"_s, text(change.find("account", text(recipient, "account_id")), "name")},
                       {u"member_project"_s, text(recipient, "name")},
                       {u"owner_account"_s, account},
                       {u"status"_s, u"pending"_s},
                       {u"created"_s, change.now()}});
    }
}

// The copies of a backup in this project.
QList<Record> copiesIn(const Change &change, const QString &backup, const QString &project)
{
    QList<Record> copies = change.findAll("backup", "copied_from", backup);
    copies.removeIf([&project](const Record &copy) { return text(copy, "project_id") != project; });
    return copies;
}

void cancelSharing(Change &change)
{
    const QStringList members = change.ids("member");
    for (const QString &id : members) {
        const Record member = change.find("backupMember", id);
        if (!change.transition("backupMember", id, "cancel"))
            continue;
        const QList<Record> copies = copiesIn(change, text(member, "backup_id"), text(member, "member_project_id"));
        for (const Record &copy : copies)
            cbr::beginDeletion(change, text(copy, "id"));
    }
}

Record memberOf(const Change &change, const QString &backup)
{
    const QList<Record> members = change.findAll("backupMember", "backup_id", backup);
    const auto own = std::find_if(members.begin(), members.end(), [&change](const Record &member) {
        return text(member, "member_project_id") == change.command().by.project;
    });
    return own == members.end() ? Record{} : *own;
}

void acceptBackup(Change &change)
{
    const QString backup = change.text("backup");
    const QString vault = change.text("vault");
    const Record member = memberOf(change, backup);
    const QString id = text(member, "id");
    if (!change.transition("backupMember", id, "accept"))
        return;
    change.update("backupMember", id, {{u"vault_id"_s, vault}});
    const Record original = change.find("backup", backup);
    change.outcome.created = cbr::copyBackup(change, original,
                                             {{u"project_id"_s, change.command().by.project},
                                              {u"vault_id"_s, vault},
                                              {u"status"_s, u"available"_s},
                                              {u"shared_from"_s, text(member, "owner_account")},
                                              {u"server_exists"_s, 0}});
    const Record taking = change.find("vault", vault);
    Record changed{{u"used_gb"_s, number(taking, "used_gb") + number(original, "size_gb")}};
    if (change.text("autoBind") == "1"_L1)
        changed.insert(u"auto_bind"_s, 1);
    change.update("vault", vault, changed);
}

void rejectBackup(Change &change)
{
    const QStringList backups = change.ids("backup");
    for (const QString &backup : backups)
        change.transition("backupMember", text(memberOf(change, backup), "id"), "reject");
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.shareBackup",
     .trace = "createBackupMember",
     .kind = "backup",
     .argument = "backup",
     .effect = shareBackup},
    {.id = "cbr.cancelSharing",
     .trace = "deleteBackupMember",
     .kind = "backupMember",
     .argument = "member",
     .effect = cancelSharing},
    {.id = "cbr.acceptBackup",
     .trace = "updateBackupMember",
     .kind = "sharedBackup",
     .argument = "backup",
     .effect = acceptBackup},
    {.id = "cbr.rejectBackup",
     .trace = "updateBackupMember",
     .kind = "sharedBackup",
     .argument = "backup",
     .effect = rejectBackup},
};

constexpr Transition Transitions[] = {
    {"backup", nullptr, "accept", "available"}, // the copy of what another project shared
    {"backupMember", "pending", "cancel", nullptr},  {"backupMember", "accepted", "cancel", nullptr},
    {"backupMember", "rejected", "cancel", nullptr}, {"backupMember", "rejected", "accept", "accepted"},
};

} // namespace

void cbr::beginDeletionOfCopies(Change &change, const QString &backup)
{
    const QList<Record> copies = change.findAll("backup", "copied_from", backup);
    for (const Record &copy : copies) {
        if (isSharedCopy(copy) && text(copy, "image_id").isEmpty())
            beginDeletion(change, text(copy, "id"));
    }
}

const Service cbr::sharing{.id = "cbr",
                           .confirmations = cbr::sharingConfirmations(),
                           .forms = cbr::sharingForms(),
                           .commands = Commands,
                           .transitions = Transitions,
                           .rules = cbr::sharingRules()};
