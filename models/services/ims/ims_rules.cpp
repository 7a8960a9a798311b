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
