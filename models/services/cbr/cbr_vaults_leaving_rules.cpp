#include "cbr_vaults.h"

#include "fields.h"

using namespace Qt::StringLiterals;

// What may leave a vault, and where it may go.
namespace {

constexpr qint64 MostResources = 256;

Record vaultOf(const Facts &facts)
{
    return facts.find("vault", text(facts.target(), "vault_id"));
}

bool locked(const Facts &facts)
{
    return number(vaultOf(facts), "locked") != 0;
}

bool closed(const Facts &facts)
{
    return !facts.target().isEmpty() && !cbr::isOpen(vaultOf(facts));
}

bool isMoving(const Facts &facts)
{
    if (facts.target().isEmpty())
        return false;
    return !facts
                .fetch({.kind = u"task"_s,
                        .project = text(facts.target(), "project_id"),
                        .fields = {u"id"_s},
                        .filters = {{u"service"_s, Filter::Is, {u"cbr"_s}},
                                    {u"status"_s, Filter::Is, {u"running"_s}},
                                    {u"type"_s, Filter::Is, {u"migration"_s}},
                                    {u"resource_id"_s, Filter::Is, {text(facts.target(), "id")}}},
                        .limit = 1,
                        .countAll = false})
                .rows.isEmpty();
}

bool anyBackup(const Facts &facts, const QList<Filter> &filters)
{
    return !facts.fetch({.kind = u"backup"_s, .fields = {u"id"_s}, .filters = filters, .limit = 1, .countAll = false})
                .rows.isEmpty();
}

QList<Filter> ofTheResource(const Facts &facts)
{
    return {{u"server_id"_s, Filter::Is, {text(facts.target(), "id")}},
            {u"vault_id"_s, Filter::Is, {text(facts.target(), "vault_id")}}};
}

QVariantList working()
{
    return {u"creating"_s, u"creating_image"_s, u"restoring"_s};
}

bool atWork(const Facts &facts)
{
    return !facts.target().isEmpty() &&
           anyBackup(facts, ofTheResource(facts) + QList<Filter>{{u"status"_s, Filter::Is, working()}});
}

bool hasImage(const Facts &facts)
{
    return !facts.target().isEmpty() &&
           anyBackup(facts, ofTheResource(facts) + QList<Filter>{{u"image_id"_s, Filter::IsNot, {u""_s}}});
}

bool hasBackups(const Facts &facts)
{
    return number(facts.target(), "backups") > 0;
}

Record destination(const Facts &facts)
{
    const Record vault = facts.find("vault", facts.text("vault"));
    return text(vault, "project_id") == facts.command().by.project ? vault : Record{};
}

bool noDestination(const Facts &facts)
{
    return destination(facts).isEmpty();
}

bool destinationClosed(const Facts &facts)
{
    const Record to = destination(facts);
    return !to.isEmpty() && !cbr::isOpen(to);
}

bool destinationOfAnotherKind(const Facts &facts)
{
    const Record to = destination(facts);
    return !to.isEmpty() &&
           (text(to, "object_type") != text(facts.target(), "kind") || text(to, "protect_type") != "backup"_L1);
}

bool destinationIsSource(const Facts &facts)
{
    const Record to = destination(facts);
    return !to.isEmpty() && text(to, "id") == text(facts.target(), "vault_id");
}

bool destinationSmall(const Facts &facts)
{
    const Record to = destination(facts);
    return !to.isEmpty() && !destinationIsSource(facts) &&
           number(to, "capacity_gb") - number(to, "used_gb") < number(facts.target(), "backup_gb");
}

bool destinationCrowded(const Facts &facts)
{
    const Record to = destination(facts);
    return !to.isEmpty() && !destinationIsSource(facts) && number(to, "associated") >= MostResources;
}

bool busyVault(const Facts &facts, const QString &vault)
{
    return !vault.isEmpty() && anyBackup(facts, {{u"vault_id"_s, Filter::Is, {vault}},
                                                 {u"status"_s, Filter::Is, working() + QVariantList{u"deleting"_s}}});
}

bool sourceBusy(const Facts &facts)
{
    return busyVault(facts, text(facts.target(), "vault_id"));
}

bool destinationBusy(const Facts &facts)
{
    return !destinationIsSource(facts) && busyVault(facts, text(destination(facts), "id"));
}

constexpr Rule Rules[] = {
    {.id = "CBR-86",
     .command = "cbr.leaving",
     .shown = Rule::Greyed,
     .broken = locked,
     .field = "resource",
     .code = "BackupService.6220",
     .reason = QT_TRANSLATE_NOOP("rules", "Backup Locking is enabled for the vault: no resource leaves it."),
     .source = "cbr_01_0035"},
    {.id = "CBR-116.migration",
     .command = "cbr.migrate",
     .broken = destinationCrowded,
     .field = "vault",
     .code = "BackupService.6100",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination vault has 256 resources already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another vault."),
     .source = "cbr_01_0009"},
    {.id = "CBR-129",
     .kind = Rule::Warning,
     .command = "cbr.dissociate",
     .broken = hasBackups,
     .reason = QT_TRANSLATE_NOOP("rules", "All backups of the resource in this vault are deleted with it, those that "
                                          "were made by hand, too."),
     .source = "cbr_03_0005"},
    {.id = "CBR-129.vault",
     .command = "cbr.leaving",
     .shown = Rule::Greyed,
     .broken = closed,
     .field = "resource",
     .code = "BackupService.6112",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available."),
     .source = "cbr_01_0009"},
    {.id = "CBR-129.migration",
     .command = "cbr.leaving",
     .shown = Rule::Greyed,
     .broken = isMoving,
     .field = "resource",
     .code = "BackupService.6134",
     .reason = QT_TRANSLATE_NOOP("rules", "The resource is being migrated to another vault."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the migration has ended."),
     .source = "cbr_03_0116"},
    {.id = "CBR-129.busy",
     .command = "cbr.dissociate",
     .shown = Rule::Greyed,
     .broken = atWork,
     .field = "resource",
     .code = "BackupService.6125",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup of this resource is being created or restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until it has ended."),
     .source = "cbr_03_0005"},
    {.id = "CBR-129.image",
     .command = "cbr.dissociate",
     .broken = hasImage,
     .field = "resource",
     .code = "BackupService.6115",
     .reason = QT_TRANSLATE_NOOP("rules", "An image was created from a backup of this resource, so the backup cannot "
                                          "be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the image first."),
     .source = "cbr_03_0005",
     .helps = "ims.private"},
    {.id = "CBR-130",
     .command = "cbr.migrate",
     .broken = noDestination,
     .field = "vault",
     .code = "BackupService.6120",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination vault does not exist in this region."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a destination vault."),
     .source = "cbr_03_0116"},
    {.id = "CBR-130.state",
     .command = "cbr.migrate",
     .broken = destinationClosed,
     .field = "vault",
     .code = "BackupService.6112",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination vault is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault."),
     .source = "cbr_03_0116"},
    {.id = "CBR-130.type",
     .command = "cbr.migrate",
     .broken = destinationOfAnotherKind,
     .field = "vault",
     .code = "BackupService.6102",
     .reason = QT_TRANSLATE_NOOP("rules", "Resources are migrated between vaults of the same type only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault of the same type."),
     .source = "cbr_03_0116"},
    {.id = "CBR-130.same",
     .command = "cbr.migrate",
     .broken = destinationIsSource,
     .field = "vault",
     .code = "BackupService.6104",
     .reason = QT_TRANSLATE_NOOP("rules", "The resource is in this vault already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault."),
     .source = "cbr_03_0116"},
    {.id = "CBR-130.room",
     .command = "cbr.migrate",
     .broken = destinationSmall,
     .field = "vault",
     .code = "BackupService.6114",
     .reason = QT_TRANSLATE_NOOP("rules", "The destination vault has not enough room for the backups."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Expand it, or select another one."),
     .source = "cbr_03_0116"},
    {.id = "CBR-130.idle",
     .command = "cbr.migrate",
     .shown = Rule::Greyed,
     .broken = sourceBusy,
     .field = "resource",
     .code = "BackupService.6125",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup in the vault is being created, restored or deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until it has ended."),
     .source = "cbr_03_0116"},
    {.id = "CBR-130.destination",
     .command = "cbr.migrate",
     .broken = destinationBusy,
     .field = "vault",
     .code = "BackupService.6125",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup in the destination vault is being created, restored or deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until it has ended, or select another vault."),
     .source = "cbr_03_0116"},
};

} // namespace

std::span<const Rule> cbr::leavingRules()
{
    return Rules;
}
