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

bool ofOlderService(const Facts &facts)
{
    return target(facts, "object_type") == "csbs"_L1;
}

bool notForImages(const Facts &facts)
{
    return has(facts) && !ofOlderService(facts) &&
           !oneOf(target(facts, "status"), {"available"_L1, "creating_image"_L1});
}

bool withoutSystemDisk(const Facts &facts)
{
    return has(facts) && target(facts, "object_type") == "server"_L1 && !targetIs(facts, "contains_system_disk");
}

bool notOfAnEcs(const Facts &facts)
{
    return has(facts) && ((target(facts, "object_type") != "server"_L1 && !ofOlderService(facts)) ||
                          target(facts, "server_type") != "ECS"_L1);
}

bool vaultUnusable(const Facts &facts)
{
    if (!has(facts))
        return false;
    const QString status = facts.find("vault", target(facts, "vault_id")).value(u"status"_s).toString();
    return !oneOf(status, {"available"_L1, "lock"_L1});
}

bool notDeletable(const Facts &facts)
{
    return has(facts) && !oneOf(target(facts, "status"), {"available"_L1, "error"_L1, "restoring"_L1});
}

bool inUse(const Facts &facts)
{
    return target(facts, "status") == "restoring"_L1;
}

bool vaultBeingDeleted(const Facts &facts)
{
    return has(facts) && facts.find("vault", target(facts, "vault_id")).value(u"status"_s) == u"deleting"_s;
}

// The newest backup of a resource while another one of it is being made in the same vault.
bool newestWhileNextRuns(const Facts &facts)
{
    if (target(facts, "status") != "available"_L1 || target(facts, "server_id").isEmpty())
        return false;
    const auto newest = [&facts](const QVariantList &states) {
        return facts.fetch({.kind = u"backup"_s,
                            .fields = {u"id"_s},
                            .filters = {{u"server_id"_s, Filter::Is, {target(facts, "server_id")}},
                                        {u"status"_s, Filter::Is, states},
                                        {u"automatic"_s, Filter::Is, {0, 1}},
                                        {u"vault_id"_s, Filter::Is, {target(facts, "vault_id")}}},
                            .sort = u"created"_s,
                            .descending = true,
                            .limit = 1,
                            .countAll = false});
    };
    return !newest({u"creating"_s, u"creating_image"_s}).rows.isEmpty() &&
           newest({u"available"_s}).at(0, u"id"_s) == facts.target().value(u"id"_s);
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
    {.id = "CBR-15",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A stopped server is not to be started while an image is made from it."),
     .source = "en-us_topic_0176812699",
     .same = "IMS-08"},
    {.id = "CBR-16",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "An image made from a shared backup cannot be shared."),
     .source = "en-us_topic_0176812699",
     .same = "IMS-35"},
    {.id = "CBR-17",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image can be neither exported nor replicated."),
     .source = "en-us_topic_0176812699",
     .same = "IMS-46"},
    {.id = "CBR-18",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "The backup can be deleted with its full-ECS image."),
     .source = "en-us_topic_0030713201",
     .same = "IMS-61"},
    {.id = "CBR-19",
     .kind = Rule::SameAs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "The backup of an image that is deleted while it is created may stay behind."),
     .source = "en-us_topic_0030713201",
     .same = "IMS-62"},
    {.id = "CBR-20",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "The details of a backup list the disks that it holds."),
     .source = "en-us_topic_0205267846",
     .page = "cbr.backup",
     .words = "Disk Backup"},
    {.id = "CBR-21",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An image made from a server has its backup made first."),
     .remedy = "a behaviour, nothing is refused: tst_creation holds it",
     .source = "en-us_topic_0116125142"},
    {.id = "CBR-22",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "Until its backup is done, an image works in the zone of its snapshots only."),
     .remedy = "a behaviour, nothing is refused: tst_creation holds it",
     .source = "en-us_topic_0116125142"},
    {.id = "CBR-24",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Changing the OS to a full-ECS image writes the system disk only."),
     .remedy = "a behaviour, nothing is refused: tst_making holds it",
     .source = "en-us_topic_0176812699"},
    {.id = "CBR-27",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An image made from a backup costs nothing beside the backup's storage."),
     .remedy = "the replica counts no costs",
     .source = "en-us_topic_0205267846"},
    {.id = "CBR-74",
     .command = "cbr.deleteBackup",
     .shown = Rule::Greyed,
     .broken = notDeletable,
     .field = "backup",
     .code = "BackupService.6201",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a backup that is Available or in state Error can be deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "cbr_03_0015"},
    {.id = "CBR-74.use",
     .command = "cbr.deleteBackup",
     .shown = Rule::Greyed,
     .broken = inUse,
     .field = "backup",
     .code = "BackupService.6216",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup is in use: something is being restored from it."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until what runs has ended."),
     .source = "cbr_03_0015"},
    {.id = "CBR-75",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A deletion is confirmed by typing DELETE."),
     .remedy = "the dialog asks for it: tst_ask holds it",
     .source = "cbr_03_0015"},
    {.id = "CBR-76",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Several backups can be deleted at once."),
     .remedy = "a permission: each of them is judged by itself",
     .source = "cbr_03_0015"},
    {.id = "CBR-77",
     .command = "cbr.deleteBackup",
     .shown = Rule::Greyed,
     .broken = newestWhileNextRuns,
     .field = "backup",
     .code = "BackupService.6216",
     .reason = QT_TRANSLATE_NOOP("rules", "The next backup is being made, and it builds on this one."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until that backup is done."),
     .source = "cbr_03_0015"},
    {.id = "CBR-78",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The other backups of a resource stay restorable when one is deleted: only "
                                          "what no other one needs goes."),
     .remedy = "a behaviour, nothing is refused: tst_backups holds it",
     .source = "cbr_06_0003"},
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
