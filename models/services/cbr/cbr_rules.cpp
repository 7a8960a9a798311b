#include "cbr.h"

using namespace Qt::StringLiterals;

namespace {

QString target(const Facts &facts, const char *field)
{
    return facts.target().value(QString::fromLatin1(field)).toString();
}

bool targetIs(const Facts &facts, const char *field)
{
    return facts.target().value(QString::fromLatin1(field)).toBool();
}

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool oneOf(const QString &value, std::initializer_list<QLatin1StringView> values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool hasImage(const Facts &facts)
{
    return has(facts) && !target(facts, "image_id").isEmpty();
}

bool notForImages(const Facts &facts)
{
    return has(facts) && !oneOf(target(facts, "status"), {"available"_L1, "creating_image"_L1});
}

bool beingCreated(const Facts &facts)
{
    return has(facts) && oneOf(target(facts, "status"), {"creating"_L1, "creating_image"_L1});
}

bool notRestorable(const Facts &facts)
{
    return has(facts) && !oneOf(target(facts, "status"), {"available"_L1, "creating"_L1, "creating_image"_L1});
}

bool withoutSystemDisk(const Facts &facts)
{
    return has(facts) && target(facts, "object_type") == "server"_L1 && !targetIs(facts, "contains_system_disk");
}

bool notOfAnEcs(const Facts &facts)
{
    return has(facts) && (target(facts, "object_type") != "server"_L1 || target(facts, "server_type") != "ECS"_L1);
}

bool vaultUnusable(const Facts &facts)
{
    if (!has(facts))
        return false;
    const QString status = facts.find("vault", target(facts, "vault_id")).value(u"status"_s).toString();
    return !oneOf(status, {"available"_L1, "lock"_L1});
}

bool serverGone(const Facts &facts)
{
    return has(facts) && !targetIs(facts, "server_exists");
}

bool isReplica(const Facts &facts)
{
    return has(facts) && targetIs(facts, "replica");
}

bool notDeletable(const Facts &facts)
{
    return has(facts) && !oneOf(target(facts, "status"), {"available"_L1, "error"_L1});
}

bool vaultBeingDeleted(const Facts &facts)
{
    return has(facts) && facts.find("vault", target(facts, "vault_id")).value(u"status"_s) == u"deleting"_s;
}

bool notDue(const Facts &facts)
{
    return has(facts) && (!targetIs(facts, "automatic") || facts.target().value(u"expires"_s).toLongLong() == 0 ||
                          facts.target().value(u"expires"_s).toLongLong() > facts.now());
}

constexpr Rule Rules[] = {
    {.id = "CBR-01",
     .command = "ims.createImage",
     .shown = Rule::Greyed,
     .broken = hasImage,
     .field = "backup",
     .code = "IMG.0134",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "This backup has been used to create an image already. One backup makes one full-ECS "
                                 "image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use the image that exists, or choose another backup of the server."),
     .source = "cbr_03_0016",
     .helps = "ims.image",
     .helpsWith = "image_id"},
    {.id = "CBR-02",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The image holds the system disk and all data disks of the backup."),
     .source = "cbr_03_0016",
     .page = "ims.createImage",
     .words = "Full-ECS image"},
    {.id = "CBR-03",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Many servers can be made from one image."),
     .remedy = "a permission without a limit: nothing is refused",
     .source = "cbr_03_0016"},
    {.id = "CBR-04",
     .command = "ims.createImage",
     .shown = Rule::Greyed,
     .broken = notForImages,
     .field = "backup",
     .code = "IMG.0132",
     .reason =
         QT_TRANSLATE_NOOP("rules", "An image can be made from a backup that is Available, or Creating with the mark "
                                    "Image can be created."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is in one of these states."),
     .source = "cbr_03_0016"},
    {.id = "CBR-05",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = beingCreated,
     .field = "backup",
     .code = "BackupService.2005",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A backup that is being created cannot be restored, even when an image can be "
                                    "created from it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available."),
     .source = "cbr_03_0016"},
    {.id = "CBR-06",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The restore mode of an API answer tells whether an image or a restore is possible."),
     .source = "ListBackups",
     .same = "CBR-04"},
    {.id = "CBR-07",
     .command = "ims.createImage",
     .shown = Rule::Greyed,
     .broken = withoutSystemDisk,
     .field = "backup",
     .code = "IMG.0033",
     .reason = QT_TRANSLATE_NOOP("rules", "This backup does not contain the data of the system disk."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a backup that was made with the system disk."),
     .source = "cbr_03_0016"},
    {.id = "CBR-08",
     .command = "ims.createImage",
     .shown = Rule::Greyed,
     .broken = notOfAnEcs,
     .field = "backup",
     .code = "BackupService.6207",
     .reason = QT_TRANSLATE_NOOP("rules", "Only backups of an ECS can be used to create images."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the backup of an ECS."),
     .source = "cbr_03_0016"},
    {.id = "CBR-09",
     .command = "ims.createImage",
     .shown = Rule::Greyed,
     .broken = vaultUnusable,
     .field = "backup",
     .code = "IMG.0188",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault of this backup is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or choose a backup in another vault."),
     .source = "cbr_01_0009",
     .helps = "cbr.vaults"},
    {.id = "CBR-10",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP(
         "rules", "The server has to be prepared before it is backed up, or the image creation may fail."),
     .source = "cbr_03_0016",
     .page = "ims.createImage",
     .words = "Learn more"},
    {.id = "CBR-11",
     .command = "cbr.deleteBackup",
     .broken = hasImage,
     .field = "backup",
     .code = "BackupService.6204",
     .reason = QT_TRANSLATE_NOOP("rules", "An image was created from this backup, so the backup cannot be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the image first, then the backup."),
     .source = "cbr_03_0016",
     .helps = "ims.image",
     .helpsWith = "image_id"},
    {.id = "CBR-12",
     .command = "cbr.expireBackup",
     .shown = Rule::Greyed,
     .broken = hasImage,
     .field = "backup",
     .code = "BackupService.6204",
     .reason =
         QT_TRANSLATE_NOOP("rules", "An automatic backup that an image was created from is not counted as retained and "
                                    "is not deleted automatically."),
     .source = "cbr_03_0016",
     .helps = "ims.image",
     .helpsWith = "image_id"},
    {.id = "CBR-13",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A replica that an image was created from is kept too."),
     .source = "cbr_03_0026",
     .same = "CBR-12"},
    {.id = "CBR-14",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The backup is compressed into the image, so the image may be smaller."),
     .source = "cbr_03_0016",
     .page = "ims.image",
     .words = "Image Size"},
    {.id = "CBR-23",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = serverGone,
     .field = "backup",
     .code = "BackupService.2007",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The server of this backup no longer exists, so there is nothing to restore it to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Create an image from the backup and make a new server from it."),
     .source = "cbr_06_0055"},
    {.id = "CBR-55",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = notRestorable,
     .field = "backup",
     .code = "BackupService.2005",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available can be restored."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available, or choose another one."),
     .source = "cbr_03_0032"},
    {.id = "CBR-56",
     .command = "cbr.restoreBackup",
     .shown = Rule::Greyed,
     .broken = vaultUnusable,
     .field = "backup",
     .code = "BackupService.6202",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault of this backup is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Bring the vault back to Available, or choose a backup in another vault."),
     .source = "cbr_01_0009",
     .helps = "cbr.vaults"},
    {.id = "CBR-73",
     .command = "cbr.restoreBackup",
     .shown = Rule::Absent,
     .broken = isReplica,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules", "A replica serves to create images, not to restore a server."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Restore the server from a backup in its own region."),
     .source = "cbr_03_0018"},
    {.id = "CBR-74",
     .command = "cbr.deleteBackup",
     .shown = Rule::Greyed,
     .broken = notDeletable,
     .field = "backup",
     .code = "BackupService.6201",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available or in state Error can be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "cbr_03_0015"},
    {.id = "CBR-79",
     .command = "cbr.expireBackup",
     .shown = Rule::Greyed,
     .broken = notDue,
     .field = "backup",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "Only automatic backups are deleted automatically, and only when their time is over."),
     .source = "cbr_03_0025"},
    {.id = "CBR-80",
     .command = "cbr.deleteBackup",
     .shown = Rule::Greyed,
     .broken = vaultBeingDeleted,
     .field = "backup",
     .code = "BackupService.6201",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is being deleted, and its backups with it."),
     .source = "cbr_01_0009"},
};

} // namespace

std::span<const Rule> cbr::rules()
{
    return Rules;
}
