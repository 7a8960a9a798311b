#include "ims.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool onlyOf(const QString &text, const QRegularExpression &allowed)
{
    return text.isEmpty() || allowed.match(text).hasMatch();
}

bool noBackup(const Facts &facts)
{
    return facts.text("backup").isEmpty();
}

bool nameEmpty(const Facts &facts)
{
    return facts.text("name").isEmpty();
}

bool nameLong(const Facts &facts)
{
    return facts.text("name").size() > 128;
}

bool nameSigns(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9._ -]+\\z"_s};
    return !onlyOf(facts.text("name"), allowed);
}

bool nameSpaces(const Facts &facts)
{
    const QString name = facts.text("name");
    return name != name.trimmed();
}

bool descriptionLong(const Facts &facts)
{
    return facts.text("description").size() > 1024;
}

bool descriptionSigns(const Facts &facts)
{
    static const QRegularExpression forbidden{u"[<>\\r\\n\\x{2028}\\x{2029}]"_s};
    return facts.text("description").contains(forbidden);
}

template <typename Wrong>
bool anyTag(const Facts &facts, Wrong wrong)
{
    const QVariantList tags = facts.argument("tags").toList();
    return std::any_of(tags.begin(), tags.end(), [&wrong](const QVariant &tag) {
        return wrong(tag.toMap().value(u"key"_s).toString().trimmed(),
                     tag.toMap().value(u"value"_s).toString().trimmed());
    });
}

bool tagsMany(const Facts &facts)
{
    return facts.argument("tags").toList().size() > 10;
}

const QRegularExpression &tagSigns()
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]+\\z"_s};
    return allowed;
}

bool tagKey(const Facts &facts)
{
    return anyTag(facts, [](const QString &key, const QString &) {
        return key.isEmpty() || key.size() > 36 || !onlyOf(key, tagSigns());
    });
}

bool tagValue(const Facts &facts)
{
    return anyTag(
        facts, [](const QString &, const QString &value) { return value.size() > 43 || !onlyOf(value, tagSigns()); });
}

bool tagReserved(const Facts &facts)
{
    return anyTag(facts, [](const QString &key, const QString &) { return key.startsWith("_sys_"_L1); });
}

bool quotaUsed(const Facts &facts)
{
    return quotaLeft(facts, u"image"_s) <= 0;
}

bool manyTasks(const Facts &facts)
{
    constexpr qint64 Tasks = 40;
    return facts.count("image", {{u"status"_s, Filter::Is, {u"creating"_s}}}) >= facts.quota("imageTasks", Tasks);
}

bool busyOther(const Facts &facts)
{
    return facts.target().value(u"status"_s) == u"creating"_s && facts.target().value(u"type"_s) != u"full"_s;
}

bool typeIs(const Facts &facts, std::initializer_list<QLatin1StringView> types)
{
    return std::find(types.begin(), types.end(), facts.target().value(u"type"_s).toString()) != types.end();
}

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

bool notForServers(const Facts &facts)
{
    return has(facts) && !typeIs(facts, {"system"_L1, "full"_L1});
}

bool notForDisks(const Facts &facts)
{
    return has(facts) && !typeIs(facts, {"data"_L1});
}

bool notIso(const Facts &facts)
{
    return has(facts) && !typeIs(facts, {"iso"_L1});
}

bool isFull(const Facts &facts)
{
    return has(facts) && typeIs(facts, {"full"_L1});
}

bool isIso(const Facts &facts)
{
    return has(facts) && typeIs(facts, {"iso"_L1});
}

bool isEncrypted(const Facts &facts)
{
    return has(facts) && facts.target().value(u"encrypted"_s).toBool();
}

bool fromSharedBackup(const Facts &facts)
{
    return isFull(facts) && facts.target().value(u"from_shared"_s).toBool();
}

bool notNormal(const Facts &facts)
{
    const QString status = facts.target().value(u"status"_s).toString();
    return has(facts) && status != "normal"_L1 && status != "normal_az"_L1;
}

constexpr const char *NotNormal = QT_TRANSLATE_NOOP("rules", "This needs an image in state Normal.");
constexpr const char *WaitForNormal =
    QT_TRANSLATE_NOOP("rules", "Wait until the image is Normal, or choose another one.");

constexpr Rule Rules[] = {
    {.id = "IMS-OP-01",
     .command = "ims.applyForServer",
     .shown = Rule::Absent,
     .broken = notForServers,
     .reason = QT_TRANSLATE_NOOP("rules", "Servers are made from system disk images and full-ECS images."),
     .source = "en-us_topic_0030713200"},
    {.id = "IMS-OP-02",
     .command = "ims.createDataDisk",
     .shown = Rule::Absent,
     .broken = notForDisks,
     .reason = QT_TRANSLATE_NOOP("rules", "Data disks are made from data disk images."),
     .source = "en-us_topic_0030713201"},
    {.id = "IMS-86",
     .command = "ims.createEcs",
     .shown = Rule::Absent,
     .broken = notIso,
     .reason = QT_TRANSLATE_NOOP("rules", "Only an ISO image makes a temporary server."),
     .source = "en-us_topic_0146480986"},
    {.id = "IMS-66",
     .command = "ims.modifyImage",
     .shown = Rule::Greyed,
     .broken = notNormal,
     .field = "image",
     .reason = NotNormal,
     .remedy = WaitForNormal,
     .source = "en-us_topic_0030713199"},
    {.id = "IMS-32",
     .command = "ims.shareImage",
     .shown = Rule::Greyed,
     .broken = notNormal,
     .field = "image",
     .reason = NotNormal,
     .remedy = WaitForNormal,
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-33",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = isEncrypted,
     .code = "IMG.0098",
     .reason = QT_TRANSLATE_NOOP("rules", "An encrypted image cannot be shared."),
     .source = "en-us_topic_0032042417"},
    {.id = "IMS-35",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = fromSharedBackup,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image made from a shared backup cannot be shared."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-45",
     .command = "ims.exportImage",
     .shown = Rule::Absent,
     .broken = isFull,
     .code = "IMG.0128",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be exported."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-46",
     .command = "ims.replicateImage",
     .shown = Rule::Absent,
     .broken = isFull,
     .code = "IMG.0130",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be replicated."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-57",
     .command = "ims.exportImage",
     .shown = Rule::Absent,
     .broken = isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be exported."),
     .source = "en-us_topic_0034011241"},
    {.id = "IMS-54",
     .command = "ims.replicateImage",
     .shown = Rule::Absent,
     .broken = isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be replicated."),
     .source = "en-us_topic_0049177180"},
    {.id = "IMS-54.normal",
     .command = "ims.replicateImage",
     .shown = Rule::Greyed,
     .broken = notNormal,
     .field = "image",
     .reason = NotNormal,
     .remedy = WaitForNormal,
     .source = "en-us_topic_0049177180"},
    {.id = "IMS-56",
     .command = "ims.exportImage",
     .shown = Rule::Greyed,
     .broken = notNormal,
     .field = "image",
     .reason = NotNormal,
     .remedy = WaitForNormal,
     .source = "en-us_topic_0034011241"},
    {.id = "IMS-97",
     .command = "ims.applyForServer",
     .shown = Rule::Greyed,
     .broken = notNormal,
     .field = "image",
     .code = "IMG.0027",
     .reason = NotNormal,
     .remedy = WaitForNormal,
     .source = "en-us_topic_0116125142"},
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
    {.id = "IMS-70",
     .command = "ims.createImage",
     .broken = nameEmpty,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules", "The image needs a name."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter 1 to 128 characters."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-70.length",
     .command = "ims.createImage",
     .broken = nameLong,
     .field = "name",
     .code = "IMG.0002",
     .reason = QT_TRANSLATE_NOOP("rules", "The name is longer than 128 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the name."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-70.characters",
     .command = "ims.createImage",
     .broken = nameSigns,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name may contain letters, digits, hyphens (-), periods (.), underscores (_) and "
                                 "spaces only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the other characters out."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-70.spaces",
     .command = "ims.createImage",
     .broken = nameSpaces,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules", "The name may not begin or end with a space."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the outer spaces away."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-71",
     .command = "ims.createImage",
     .broken = descriptionLong,
     .field = "description",
     .code = "IMG.0004",
     .reason = QT_TRANSLATE_NOOP("rules", "The description is longer than 1,024 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the description."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-71.characters",
     .command = "ims.createImage",
     .broken = descriptionSigns,
     .field = "description",
     .code = "IMG.0054",
     .reason = QT_TRANSLATE_NOOP("rules", "The description may not contain line breaks or angle brackets (< >)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Write it in one line without these characters."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-72",
     .command = "ims.createImage",
     .broken = tagsMany,
     .field = "tags",
     .code = "IMG.0116",
     .reason = QT_TRANSLATE_NOOP("rules", "An image can have 10 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-72.key",
     .command = "ims.createImage",
     .broken = tagKey,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag key."),
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-72.value",
     .command = "ims.createImage",
     .broken = tagValue,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag value has up to 43 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag value."),
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-73",
     .command = "ims.createImage",
     .broken = tagReserved,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "Tag keys that begin with _sys_ are reserved."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another tag key."),
     .source = "en-us_topic_0094148850"},
    {.id = "IMS-74",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An organisation can lay down which tags are allowed."),
     .remedy = "tag policies exist in Huawei Cloud only; this edition has none",
     .source = "ims_01_0211"},
    {.id = "IMS-75",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Predefined tags need the permission for the Tag Management Service."),
     .remedy = "practice users have every permission, and the Tag Management Service is not replicated",
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-76",
     .command = "ims.createImage",
     .broken = quotaUsed,
     .code = "IMG.0015",
     .reason = QT_TRANSLATE_NOOP("rules", "The quota of private images in this region is used up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete private images that are not needed."),
     .source = "en-us_topic_0192505040",
     .helps = "ims.private"},
    {.id = "IMS-77",
     .command = "ims.createImage",
     .broken = manyTasks,
     .code = "IMG.0060",
     .reason =
         QT_TRANSLATE_NOOP("rules", "40 images are being created already; more are not started at the same time."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until some of them have ended."),
     .source = "en-us_topic_0192505040",
     .helps = "ims.private"},
};

} // namespace

std::span<const Rule> ims::rules()
{
    return Rules;
}
