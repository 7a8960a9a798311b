#include "ims.h"

using namespace Qt::StringLiterals;

namespace {

bool noBackup(const Facts &facts)
{
    return facts.text("backup").isEmpty();
}

bool busyOther(const Facts &facts)
{
    return facts.target().value(u"status"_s) == u"creating"_s && facts.target().value(u"type"_s) != u"full"_s;
}

Record backupOf(const Facts &facts)
{
    const Record &image = facts.target();
    const Record backup = facts.find("backup", image.value(u"backup_id"_s).toString());
    return backup.value(u"image_id"_s) == image.value(u"id"_s) ? backup : Record{};
}

bool keepsBackup(const Facts &facts)
{
    return !backupOf(facts).isEmpty() && !facts.argument("deleteBackups").toBool();
}

bool backupRuns(const Facts &facts)
{
    return backupOf(facts).value(u"status"_s).toString().startsWith("creating"_L1) &&
           facts.argument("deleteBackups").toBool();
}

constexpr Rule Rules[] = {
    {.id = "IMS-01",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "One backup makes at most one full-ECS image."),
     .source = "en-us_topic_0176812699",
     .same = "CBR-01"},
    {.id = "IMS-02",
     .kind = Rule::SameAs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "The backup must be Available, or Creating with the mark Image can be created."),
     .source = "cbr_03_0016",
     .same = "CBR-04"},
    {.id = "IMS-03",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "The backup must contain the system disk and be the backup of an ECS."),
     .source = "cbr_03_0016",
     .same = "CBR-07"},
    {.id = "IMS-04",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "The vault of the backup must be Available or Locked."),
     .source = "cbr_01_0009",
     .same = "CBR-09"},
    {.id = "IMS-05",
     .kind = Rule::SameAs,
     .reason =
         QT_TRANSLATE_NOOP("rules", "The source server must have been configured properly, or the creation may fail."),
     .source = "en-us_topic_0176812699",
     .same = "CBR-10"},
    {.id = "IMS-06",
     .kind = Rule::ShownOnly,
     .reason =
         QT_TRANSLATE_NOOP("rules", "Without Cloud-Init or Cloudbase-Init no password or key reaches servers made from "
                                    "the image."),
     .source = "en-us_topic_0030713216",
     .page = "ims.createImage",
     .words = "Learn more"},
    {.id = "IMS-27",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "The image is compressed and may be smaller than the backup."),
     .source = "en-us_topic_0192888345",
     .same = "CBR-14"},
    {.id = "IMS-28",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "Only the backup is charged, not the image made from it."),
     .source = "en-us_topic_0205267846",
     .page = "ims.image",
     .words = "Only the backup of this image is charged"},
    {.id = "IMS-30",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "A backup with an image cannot be deleted; delete the image first."),
     .source = "cbr_03_0016",
     .same = "CBR-11"},
    {.id = "IMS-15",
     .command = "ims.deleteImage",
     .shown = Rule::Greyed,
     .broken = busyOther,
     .field = "image",
     .code = "IMG.0090",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a full-ECS image can be deleted while it is being created."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the creation has ended."),
     .source = "en-us_topic_0022473689"},
    {.id = "IMS-60",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A deleted image cannot be brought back; servers made from it live on."),
     .source = "en-us_topic_0030713201",
     .page = "ims.deleteImage",
     .words = "A deleted image cannot be brought back."},
    {.id = "IMS-61",
     .kind = Rule::Warning,
     .command = "ims.deleteImage",
     .broken = keepsBackup,
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of a full-ECS image stays, and goes on being charged."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Tick the box to delete it with the image."),
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-62",
     .kind = Rule::Warning,
     .command = "ims.deleteImage",
     .broken = backupRuns,
     .code = "IMG.0176",
     .reason = QT_TRANSLATE_NOOP("rules", "A backup that is still being created stays when its image is deleted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete it in Cloud Backup and Recovery when it is Available."),
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-63",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A published or protected image cannot be deleted."),
     .remedy = "nothing can be published or protected in the replica, and public images belong to nobody",
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-64",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An image and its copy do not depend on each other."),
     .remedy = "nothing is refused: a copy has all of its contents itself",
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-65",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An image outlives the server that it was made of."),
     .remedy = "nothing is refused: an image has all of its contents itself",
     .source = "en-us_topic_0032326546"},
    {.id = "IMS-92",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "Images are made by users with IMS FullAccess; IMS ReadOnlyAccess lists them."),
     .remedy = "practice users have every permission",
     .source = "en-us_topic_0171668647"},
    {.id = "IMS-93",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "What is done to images is audited."),
     .remedy = "nothing is refused: the journal keeps every command under the name of its trace",
     .source = "en-us_topic_0107462581"},
    {.id = "IMS-94",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Every user of an account sees all of its private images."),
     .remedy = "nothing is refused: images belong to a project, and every user of the account can enter it",
     .source = "en-us_topic_0193146244"},
    {.id = "IMS-02.source",
     .command = "ims.createImage",
     .broken = noBackup,
     .field = "backup",
     .code = "IMG.0019",
     .reason = QT_TRANSLATE_NOOP("rules", "No backup is selected."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a backup from the list."),
     .source = "en-us_topic_0176812699"},
};

} // namespace

std::span<const Rule> ims::rules()
{
    return Rules;
}
