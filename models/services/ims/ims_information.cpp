#include "ims.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// What holds for whatever gives an image its name and description ("ims.naming"), its tags ("ims.tagging"), or makes a
// new one ("ims.newImage").
namespace {

bool onlyOf(const QString &text, const QRegularExpression &allowed)
{
    return text.isEmpty() || allowed.match(text).hasMatch();
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

constexpr Rule Rules[] = {
    {.id = "IMS-70",
     .command = "ims.naming",
     .broken = nameEmpty,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules", "The image needs a name."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter 1 to 128 characters."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-70.length",
     .command = "ims.naming",
     .broken = nameLong,
     .field = "name",
     .code = "IMG.0002",
     .reason = QT_TRANSLATE_NOOP("rules", "The name is longer than 128 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the name."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-70.characters",
     .command = "ims.naming",
     .broken = nameSigns,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name may contain letters, digits, hyphens (-), periods (.), underscores (_) and "
                                 "spaces only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the other characters out."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-70.spaces",
     .command = "ims.naming",
     .broken = nameSpaces,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules", "The name may not begin or end with a space."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the outer spaces away."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-71",
     .command = "ims.naming",
     .broken = descriptionLong,
     .field = "description",
     .code = "IMG.0004",
     .reason = QT_TRANSLATE_NOOP("rules", "The description is longer than 1,024 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the description."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-71.characters",
     .command = "ims.naming",
     .broken = descriptionSigns,
     .field = "description",
     .code = "IMG.0054",
     .reason = QT_TRANSLATE_NOOP("rules", "The description may not contain line breaks or angle brackets (< >)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Write it in one line without these characters."),
     .source = "en-us_topic_0020091562"},
    {.id = "IMS-72",
     .command = "ims.tagging",
     .broken = tagsMany,
     .field = "tags",
     .code = "IMG.0116",
     .reason = QT_TRANSLATE_NOOP("rules", "An image can have 10 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-72.key",
     .command = "ims.tagging",
     .broken = tagKey,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag key."),
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-72.value",
     .command = "ims.tagging",
     .broken = tagValue,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag value has up to 43 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag value."),
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-73",
     .command = "ims.tagging",
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
     .command = "ims.newImage",
     .broken = quotaUsed,
     .code = "IMG.0015",
     .reason = QT_TRANSLATE_NOOP("rules", "The quota of private images in this region is used up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete private images that are not needed."),
     .source = "en-us_topic_0192505040",
     .helps = "ims.private"},
    {.id = "IMS-77",
     .command = "ims.newImage",
     .broken = manyTasks,
     .code = "IMG.0060",
     .reason =
         QT_TRANSLATE_NOOP("rules", "40 images are being created already; more are not started at the same time."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until some of them have ended."),
     .source = "en-us_topic_0192505040",
     .helps = "ims.private"},
};

} // namespace

std::span<const Rule> ims::informationRules()
{
    return Rules;
}
