#include "cbr_copies.h"

#include "fields.h"
#include "ims/image_tenants.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostMembers = 10;

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool is(const Facts &facts, const char *field, QLatin1StringView value)
{
    return text(facts.target(), field) == value;
}

bool works(const Record &vault)
{
    return text(vault, "status") == "available"_L1 || text(vault, "status") == "lock"_L1;
}

qint64 room(const Record &vault)
{
    return number(vault, "capacity_gb") - number(vault, "used_gb");
}

// --- Sharing -----------------------------------------------------------------------------------------------------

QStringList recipients(const Facts &facts)
{
    const QStringList ids = ims::projectIds(facts.text("projects"));
    return ids.size() <= 10 * MostMembers ? ids : ids.mid(0, 10 * MostMembers);
}

bool isId(const QString &text)
{
    static const QRegularExpression form{u"\\A[0-9a-f]{32}\\z"_s};
    return form.match(text).hasMatch();
}

bool nobodyNamed(const Facts &facts)
{
    return recipients(facts).isEmpty();
}

bool noId(const Facts &facts)
{
    const QStringList ids = recipients(facts);
    return !std::all_of(ids.begin(), ids.end(), isId);
}

bool oneself(const Facts &facts)
{
    return recipients(facts).contains(facts.command().by.project);
}

bool notInTheRegion(const Facts &facts)
{
    const QStringList ids = recipients(facts);
    const QVariant region = facts.find("project", facts.command().by.project).value(u"region"_s);
    return std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
        return isId(id) && facts.find("project", id).value(u"region"_s) != region;
    });
}

bool twice(const Facts &facts)
{
    QStringList ids = recipients(facts);
    if (ids.isEmpty() || !has(facts))
        return false;
    const Filter has{u"member_project_id"_s, Filter::Is, QVariantList{ids.begin(), ids.end()}};
    return ids.removeDuplicates() > 0 ||
           facts.count("backupMember", {{u"backup_id"_s, Filter::Is, {facts.target().value(u"id"_s)}}, has}) > 0;
}

bool tooMany(const Facts &facts)
{
    const qsizetype more = recipients(facts).size();
    return more > 0 && has(facts) && cbr::membersLeft(facts) < more;
}

bool notAvailable(const Facts &facts)
{
    return has(facts) && !is(facts, "status", "available"_L1);
}

bool ofNoServer(const Facts &facts)
{
    return has(facts) && !is(facts, "object_type", "server"_L1);
}

bool isEncrypted(const Facts &facts)
{
    return facts.target().value(u"encrypted"_s).toBool();
}

bool sharedWithUs(const Facts &facts)
{
    return cbr::isSharedCopy(facts.target());
}

bool vaultUnusable(const Facts &facts)
{
    return has(facts) && !works(facts.find("vault", text(facts.target(), "vault_id")));
}

bool anyCopyWithImage(const QList<Record> &copies)
{
    return std::any_of(copies.begin(), copies.end(),
                       [](const Record &copy) { return cbr::isSharedCopy(copy) && !text(copy, "image_id").isEmpty(); });
}

bool memberHasImage(const Facts &facts)
{
    QList<Record> copies = cbr::copiesOf(facts, text(facts.target(), "backup_id"));
    copies.removeIf(
        [&facts](const Record &copy) { return text(copy, "project_id") != text(facts.target(), "member_project_id"); });
    return anyCopyWithImage(copies);
}

bool copyHasImage(const Facts &facts)
{
    return anyCopyWithImage(cbr::copiesOf(facts, text(facts.target(), "id")));
}

bool copyIsBusy(const Facts &facts)
{
    const QList<Record> copies = cbr::copiesOf(facts, text(facts.target(), "id"));
    return std::any_of(copies.begin(), copies.end(), [](const Record &copy) {
        return cbr::isSharedCopy(copy) && text(copy, "status") != "available"_L1;
    });
}

// --- The recipient's answer --------------------------------------------------------------------------------------

bool accepted(const Facts &facts)
{
    return has(facts) && is(facts, "status", "accepted"_L1);
}

// What its owner restores from it meanwhile does not matter.
bool originalGoes(const Facts &facts)
{
    const QString status = text(facts.find("backup", text(facts.target(), "id")), "status");
    return has(facts) && status != "available"_L1 && status != "restoring"_L1;
}

bool answered(const Facts &facts)
{
    return has(facts) && !is(facts, "status", "pending"_L1);
}

// The vault that is named, if the asking project has it.
Record takingVault(const Facts &facts)
{
    const Record found = facts.find("vault", facts.text("vault"));
    return text(found, "project_id") == facts.command().by.project ? found : Record{};
}

bool noVault(const Facts &facts)
{
    return takingVault(facts).isEmpty();
}

bool otherVault(const Facts &facts)
{
    const Record vault = takingVault(facts);
    return !vault.isEmpty() && has(facts) &&
           (text(vault, "protect_type") != "backup"_L1 ||
            text(vault, "object_type") != text(facts.target(), "object_type"));
}

bool takingUnusable(const Facts &facts)
{
    const Record vault = takingVault(facts);
    return !vault.isEmpty() && !works(vault);
}

bool takingSmall(const Facts &facts)
{
    const Record vault = takingVault(facts);
    return !vault.isEmpty() && has(facts) && room(vault) <= number(facts.target(), "size_gb");
}

constexpr const char *Sharing = "cbr_03_0014";
constexpr const char *DeleteImageFirst = QT_TRANSLATE_NOOP("rules", "Ask the recipient to delete that image first.");
constexpr const char *OtherVault = QT_TRANSLATE_NOOP("rules", "Select another vault.");
constexpr const char *VaultState = QT_TRANSLATE_NOOP("rules", "The vault is neither Available nor Locked.");

constexpr Rule Rules[] = {
    {.id = "CBR-25",
     .command = "cbr.cancelSharing",
     .broken = memberHasImage,
     .field = "member",
     .code = "BackupService.6710",
     .reason = QT_TRANSLATE_NOOP("rules", "The recipient has created an image from the shared backup."),
     .remedy = DeleteImageFirst,
     .source = "AddMember"},
    {.id = "CBR-25.deletion",
     .command = "cbr.deleteBackup",
     .broken = copyHasImage,
     .field = "backup",
     .code = "BackupService.6710",
     .reason = QT_TRANSLATE_NOOP("rules", "A recipient has created an image from this shared backup."),
     .remedy = DeleteImageFirst,
     .source = "AddMember"},
    {.id = "CBR-134",
     .command = "cbr.shareBackup",
     .broken = tooMany,
     .field = "projects",
     .code = "BackupService.6701",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup can be shared with 10 projects."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter fewer project IDs, or cancel sharing with others first."),
     .source = Sharing},
    {.id = "CBR-135",
     .command = "cbr.shareBackup",
     .broken = notInTheRegion,
     .field = "projects",
     .code = "BackupService.6704",
     .reason = QT_TRANSLATE_NOOP("rules", "No project in this region has this ID."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter the ID of a project in the region of the backup."),
     .source = Sharing},
    {.id = "CBR-136",
     .command = "cbr.shareBackup",
     .broken = noId,
     .field = "projects",
     .code = "BackupService.6704",
     .reason = QT_TRANSLATE_NOOP("rules", "A project ID has 32 digits and letters from a to f."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Copy the ID from My Credentials, and separate several by commas (,)."),
     .source = Sharing},
    {.id = "CBR-136.none",
     .command = "cbr.shareBackup",
     .broken = nobodyNamed,
     .field = "projects",
     .code = "BackupService.6704",
     .reason = QT_TRANSLATE_NOOP("rules", "No project ID is entered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter the project ID of each recipient."),
     .source = Sharing},
    {.id = "CBR-136.self",
     .command = "cbr.shareBackup",
     .broken = oneself,
     .field = "projects",
     .code = "BackupService.6704",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup cannot be shared with the project that it belongs to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the ID of this project out."),
     .source = Sharing},
    {.id = "CBR-137",
     .command = "cbr.shareBackup",
     .shown = Rule::Greyed,
     .broken = notAvailable,
     .field = "backup",
     .code = "BackupService.6702",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available can be shared."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available."),
     .source = Sharing},
    {.id = "CBR-137.twice",
     .command = "cbr.shareBackup",
     .broken = twice,
     .field = "projects",
     .code = "BackupService.6714",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup is shared with one of these projects already, or an ID stands "
                                          "here twice."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the ID out."),
     .source = Sharing},
    {.id = "CBR-137.copy",
     .command = "cbr.shareBackup",
     .shown = Rule::Greyed,
     .broken = sharedWithUs,
     .field = "backup",
     .code = "BackupService.6707",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup that was shared with you cannot be shared again."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Ask its owner to share it."),
     .source = Sharing},
    {.id = "CBR-137.vault",
     .command = "cbr.shareBackup",
     .shown = Rule::Greyed,
     .broken = vaultUnusable,
     .field = "backup",
     .code = "BackupService.6712",
     .reason = VaultState,
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or choose a backup in another vault."),
     .source = "cbr_01_0009",
     .helps = "cbr.vaults"},
    {.id = "CBR-138",
     .command = "cbr.shareBackup",
     .shown = Rule::Greyed,
     .broken = ofNoServer,
     .field = "backup",
     .code = "BackupService.6700",
     .reason = QT_TRANSLATE_NOOP("rules", "Only backups of cloud servers can be shared."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Share a backup of the server."),
     .source = Sharing},
    {.id = "CBR-139",
     .command = "cbr.acceptBackup",
     .broken = noVault,
     .field = "vault",
     .code = "BackupService.6713",
     .reason = QT_TRANSLATE_NOOP("rules", "A shared backup needs a vault that takes it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault, or create one."),
     .source = Sharing},
    {.id = "CBR-139.type",
     .command = "cbr.acceptBackup",
     .broken = otherVault,
     .field = "vault",
     .code = "BackupService.6713",
     .reason = QT_TRANSLATE_NOOP("rules", "This needs a vault for backups of the same kind of resource."),
     .remedy = OtherVault,
     .source = Sharing},
    {.id = "CBR-139.state",
     .command = "cbr.acceptBackup",
     .broken = takingUnusable,
     .field = "vault",
     .code = "BackupService.6112",
     .reason = VaultState,
     .remedy = OtherVault,
     .source = "cbr_01_0009"},
    {.id = "CBR-139.room",
     .command = "cbr.acceptBackup",
     .broken = takingSmall,
     .field = "vault",
     .code = "BackupService.6114",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault has no more free room than the backup needs."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault with more room, or expand this one."),
     .source = Sharing},
    {.id = "CBR-139.accepted",
     .command = "cbr.acceptBackup",
     .shown = Rule::Greyed,
     .broken = accepted,
     .field = "backup",
     .code = "BackupService.6706",
     .reason = QT_TRANSLATE_NOOP("rules", "This backup has been accepted already."),
     .source = Sharing},
    {.id = "CBR-139.original",
     .command = "cbr.acceptBackup",
     .shown = Rule::Greyed,
     .broken = originalGoes,
     .field = "backup",
     .code = "BackupService.6702",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup is no longer Available to those it is shared with."),
     .source = Sharing},
    {.id = "CBR-139.answered",
     .command = "cbr.rejectBackup",
     .shown = Rule::Greyed,
     .broken = answered,
     .field = "backup",
     .code = "BackupService.6706",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is waiting for an answer can be rejected."),
     .source = Sharing},
    {.id = "CBR-140",
     .command = "cbr.deleteBackup",
     .broken = copyIsBusy,
     .field = "backup",
     .code = "BackupService.6216",
     .reason = QT_TRANSLATE_NOOP("rules", "A recipient's copy of this shared backup is in use; it would be deleted "
                                          "with it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs there has ended."),
     .source = Sharing},
    {.id = "CBR-141",
     .command = "cbr.shareBackup",
     .shown = Rule::Greyed,
     .broken = isEncrypted,
     .field = "backup",
     .code = "BackupService.6709",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup has encrypted disks, and nobody but its owner has their key."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Share a backup of a server without encrypted disks."),
     .source = Sharing},
};

} // namespace

qint64 cbr::membersLeft(const Facts &facts)
{
    return MostMembers - facts.count("backupMember", {{u"backup_id"_s, Filter::Is, {facts.target().value(u"id"_s)}},
                                                      {u"status"_s, Filter::IsNot, {u"rejected"_s}}});
}

std::span<const Rule> cbr::sharingRules()
{
    return Rules;
}
