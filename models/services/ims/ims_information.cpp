#include "ims.h"
#include "ims/image_facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

// What holds for whatever gives an image its name and description ("ims.naming"), its tags ("ims.tagging"), or makes a
// new one ("ims.newImage").
namespace {

bool onlyOf(const QString &text, const QRegularExpression &allowed)
{
    return text.isEmpty() || allowed.match(text).hasMatch();
}

// An image that is made of a server, disk, backup or file; a copy is none.
bool isCreation(const Facts &facts)
{
    return facts.command().id.startsWith("ims.create"_L1);
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
    return ims::hasOtherSigns(facts.text("name"), false);
}

bool nameChinese(const Facts &facts)
{
    return ims::hasOtherSigns(facts.text("name"), true);
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

bool anyKey(const Facts &facts, const QRegularExpression &allowed)
{
    return anyTag(facts, [&allowed](const QString &key, const QString &) {
        return key.isEmpty() || key.size() > 36 || !onlyOf(key, allowed);
    });
}

bool anyValue(const Facts &facts, const QRegularExpression &allowed)
{
    return anyTag(facts, [&allowed](const QString &, const QString &value) {
        return value.size() > 43 || !onlyOf(value, allowed);
    });
}

const QRegularExpression &latinTag()
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]+\\z"_s};
    return allowed;
}

bool tagKey(const Facts &facts)
{
    return anyKey(facts, latinTag());
}

bool tagValue(const Facts &facts)
{
    return anyValue(facts, latinTag());
}

bool tagKeyChinese(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[\\p{Han}A-Za-z0-9_-]+\\z"_s};
    return anyKey(facts, allowed);
}

bool tagValueChinese(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[\\p{Han}A-Za-z0-9_.-]+\\z"_s};
    return anyValue(facts, allowed);
}

bool tagReserved(const Facts &facts)
{
    return anyTag(facts, [](const QString &key, const QString &) { return key.startsWith("_sys_"_L1); });
}

// What the account's tag policies for images do not allow: "stage (production, test)"; empty: nothing.
struct Policy {
    QString key;
    QStringList allowed; // empty: any value
    bool required;

    QString text() const { return allowed.isEmpty() ? key : u"%1 (%2)"_s.arg(key, allowed.join(u", "_s)); }
};

QList<Policy> policies(const Facts &facts)
{
    const Rows rows = facts.fetch({.kind = u"tagPolicy"_s,
                                   .filters = {{u"account_id"_s, Filter::Is, {facts.command().by.account}},
                                               {u"kind"_s, Filter::Is, {u"image"_s}}},
                                   .sort = u"key"_s,
                                   .countAll = false});
    QList<Policy> all;
    for (int row = 0; row < rows.rows.size(); ++row) {
        const auto allowed = QJsonDocument::fromJson(rows.at(row, u"allowed"_s).toByteArray()).array().toVariantList();
        all += Policy{rows.at(row, u"key"_s).toString(), QVariant{allowed}.toStringList(),
                      rows.at(row, u"required"_s).toBool()};
    }
    return all;
}

QString forbiddenTag(const Facts &facts)
{
    const QList<Policy> all = facts.argument("tags").toList().isEmpty() ? QList<Policy>{} : policies(facts);
    for (const Policy &policy : all) {
        const bool broken = !policy.allowed.isEmpty() && anyTag(facts, [&](const QString &key, const QString &value) {
            return key == policy.key && !policy.allowed.contains(value);
        });
        if (broken)
            return policy.text();
    }
    return {};
}

// Only of what makes an image: other commands do not name all of its tags.
QString missingTag(const Facts &facts)
{
    const QList<Policy> all = isCreation(facts) ? policies(facts) : QList<Policy>{};
    for (const Policy &policy : all) {
        if (policy.required && !anyTag(facts, [&](const QString &key, const QString &) { return key == policy.key; }))
            return policy.text();
    }
    return {};
}

bool againstPolicy(const Facts &facts)
{
    return !forbiddenTag(facts).isEmpty();
}

bool withoutRequired(const Facts &facts)
{
    return !missingTag(facts).isEmpty();
}

bool notAgreed(const Facts &facts)
{
    return isCreation(facts) && !facts.argument("agreement").toBool();
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
     .source = "en-us_topic_0020091562",
     .reading = "signs=latin"},
    {.id = "IMS-70.chinese",
     .command = "ims.naming",
     .broken = nameChinese,
     .field = "name",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules",
                                 "The name may contain letters, Chinese characters, digits, hyphens (-), periods (.), "
                                 "underscores (_) and spaces only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the other characters out."),
     .source = "ims_01_0211",
     .reading = "signs=chinese"},
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
     .source = "en-us_topic_0068002265",
     .reading = "signs=latin"},
    {.id = "IMS-72.key.chinese",
     .command = "ims.tagging",
     .broken = tagKeyChinese,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP(
         "rules", "A tag key has 1 to 36 letters, Chinese characters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag key."),
     .source = "ims_01_0211",
     .reading = "signs=chinese"},
    {.id = "IMS-72.value",
     .command = "ims.tagging",
     .broken = tagValue,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag value has up to 43 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag value."),
     .source = "en-us_topic_0068002265",
     .reading = "signs=latin"},
    {.id = "IMS-72.value.chinese",
     .command = "ims.tagging",
     .broken = tagValueChinese,
     .field = "tags",
     .code = "IMG.0115",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A tag value has up to 43 letters, Chinese characters, digits, underscores (_), "
                                    "hyphens (-) or periods (.)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tag value."),
     .source = "ims_01_0211",
     .reading = "signs=chinese"},
    {.id = "IMS-73",
     .command = "ims.tagging",
     .broken = tagReserved,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "Tag keys that begin with _sys_ are reserved."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another tag key."),
     .source = "en-us_topic_0094148850"},
    {.id = "IMS-74",
     .command = "ims.tagging",
     .broken = againstPolicy,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag policy of the organization does not allow this value: %1."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one of the values that the policy names."),
     .source = "ims_01_0211",
     .names = forbiddenTag,
     .reading = "tagPolicies=some"},
    {.id = "IMS-74.required",
     .command = "ims.tagging",
     .broken = withoutRequired,
     .field = "tags",
     .reason = QT_TRANSLATE_NOOP("rules", "A tag policy of the organization asks for a tag: %1."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Add this tag."),
     .source = "ims_01_0211",
     .names = missingTag,
     .reading = "tagPolicies=some"},
    {.id = "IMS-75",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Predefined tags need the permission for the Tag Management Service."),
     .remedy = "practice users have every permission, and the Tag Management Service is not replicated",
     .source = "en-us_topic_0068002265"},
    {.id = "IMS-102",
     .command = "ims.newImage",
     .broken = notAgreed,
     .field = "agreement",
     .reason = QT_TRANSLATE_NOOP("rules", "The Image Disclaimer has not been agreed to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Read it and tick the box at Agreement."),
     .source = "ims_01_0211",
     .reading = "agreement=some"},
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
