#include "ims/image_facts.h"
#include "ims_sharing.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype AtOnce = 100;

QStringList recipients(const Facts &facts)
{
    return ims::projectIds(facts.text("projects"));
}

// Those that are looked up: nobody asks about more than may be named at once.
QStringList known(const Facts &facts)
{
    const QStringList ids = recipients(facts);
    return ids.size() <= AtOnce ? ids : QStringList{};
}

bool isId(const QString &text)
{
    static const QRegularExpression form{u"\\A[0-9a-f]{32}\\z"_s};
    return form.match(text).hasMatch();
}

// Made of a CSBS backup, or of a server that has one.
bool fromCsbs(const Facts &facts)
{
    if (!ims::isFull(facts))
        return false;
    const QString type = facts.target().value(u"source_type"_s).toString();
    if (type != "server"_L1)
        return type == "csbs"_L1;
    return facts.count("backup", {{u"server_id"_s, Filter::Is, {facts.target().value(u"server_id"_s)}},
                                  {u"object_type"_s, Filter::Is, {u"csbs"_s}}}) > 0;
}

bool nobodyNamed(const Facts &facts)
{
    return recipients(facts).isEmpty();
}

bool tooMany(const Facts &facts)
{
    return recipients(facts).size() > AtOnce;
}

bool noId(const Facts &facts)
{
    const QStringList ids = known(facts);
    return !std::all_of(ids.begin(), ids.end(), isId);
}

bool notInTheRegion(const Facts &facts)
{
    const QStringList ids = known(facts);
    const QVariant region = facts.find("project", facts.command().by.project).value(u"region"_s);
    return std::any_of(ids.begin(), ids.end(), [&](const QString &id) {
        return isId(id) && facts.find("project", id).value(u"region"_s) != region;
    });
}

bool oneself(const Facts &facts)
{
    return known(facts).contains(facts.command().by.project);
}

bool twice(const Facts &facts)
{
    QStringList ids = known(facts);
    if (ids.isEmpty())
        return false;
    const Filter has{u"member_project_id"_s, Filter::Is, QVariantList{ids.begin(), ids.end()}};
    return ids.removeDuplicates() > 0 ||
           facts.count("imageMember", {{u"image_id"_s, Filter::Is, {facts.target().value(u"id"_s)}}, has}) > 0;
}

bool overQuota(const Facts &facts)
{
    const qsizetype more = known(facts).size();
    return more > 0 && !facts.target().isEmpty() && ims::tenantsLeft(facts) < more;
}

bool overQuotaOfDisks(const Facts &facts)
{
    return !ims::isFull(facts) && overQuota(facts);
}

bool overQuotaOfFull(const Facts &facts)
{
    return ims::isFull(facts) && overQuota(facts);
}

bool accepted(const Facts &facts)
{
    return facts.target().value(u"share"_s) == u"accepted"_s;
}

bool rejected(const Facts &facts)
{
    return facts.target().value(u"share"_s) == u"rejected"_s;
}

// The vault that is named, if the asking project has it.
Record vault(const Facts &facts)
{
    const Record found = facts.find("vault", facts.text("vault"));
    return found.value(u"project_id"_s) == facts.command().by.project ? found : Record{};
}

bool noVault(const Facts &facts)
{
    return ims::isFull(facts) && vault(facts).isEmpty();
}

bool otherVault(const Facts &facts)
{
    const Record chosen = vault(facts);
    return ims::isFull(facts) && !chosen.isEmpty() &&
           (chosen.value(u"protect_type"_s) != u"backup"_s || chosen.value(u"object_type"_s) != u"server"_s);
}

bool vaultUnusable(const Facts &facts)
{
    const Record chosen = vault(facts);
    const QString status = chosen.value(u"status"_s).toString();
    return ims::isFull(facts) && !chosen.isEmpty() && status != "available"_L1 && status != "lock"_L1;
}

// Whatever is accepted with this command goes into the one vault.
bool vaultSmall(const Facts &facts)
{
    const Record chosen = vault(facts);
    if (!ims::isFull(facts) || chosen.isEmpty())
        return false;
    QVariantList full;
    const QStringList images = facts.argument("image").toStringList();
    for (const QString &image : images) {
        if (facts.find("image", image).value(u"type"_s) == u"full"_s)
            full += image;
    }
    const Rows disks =
        facts.fetch({.kind = u"imageDisk"_s, .fields = {u"size_gb"_s}, .filters = {{u"image_id"_s, Filter::Is, full}}});
    qint64 needed = 0;
    for (int row = 0; row < disks.rows.size(); ++row)
        needed += disks.at(row, u"size_gb"_s).toLongLong();
    return chosen.value(u"capacity_gb"_s).toLongLong() - chosen.value(u"used_gb"_s).toLongLong() < needed;
}

constexpr const char *Manual = "en-us_topic_0032042419";

constexpr Rule Rules[] = {
    {.id = "IMS-31",
     .command = "ims.shareImage",
     .broken = notInTheRegion,
     .field = "projects",
     .code = "IMG.0177",
     .reason = QT_TRANSLATE_NOOP("rules", "The tenant cannot be found: no project in this region has this ID."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter the ID of a project in the region of the image. The recipient finds "
                                          "it in My Credentials."),
     .source = "en-us_topic_0032042423"},
    {.id = "IMS-32",
     .command = "ims.shareImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-33",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = ims::isEncrypted,
     .code = "IMG.0098",
     .reason = QT_TRANSLATE_NOOP("rules", "An encrypted image cannot be shared."),
     .source = "en-us_topic_0032042417"},
    {.id = "IMS-34",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = fromCsbs,
     .code = "IMG.0135",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be shared that was made from a CSBS backup, or from "
                                          "an ECS that has one."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Migrate the backups to Cloud Backup and Recovery first."),
     .source = "en-us_topic_0116125142"},
    {.id = "IMS-35",
     .command = "ims.shareImage",
     .shown = Rule::Absent,
     .broken = ims::fromSharedBackup,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image made from a shared backup cannot be shared."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-36",
     .command = "ims.shareImage",
     .broken = overQuotaOfDisks,
     .field = "projects",
     .code = "IMG.0088",
     .reason = QT_TRANSLATE_NOOP("rules", "A system disk image or data disk image can be shared with 256 tenants."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter fewer project IDs, or stop sharing with others first."),
     .source = "en-us_topic_0192505040",
     .reading = "shareQuota=256"},
    {.id = "IMS-36.128",
     .command = "ims.shareImage",
     .broken = overQuotaOfDisks,
     .field = "projects",
     .code = "IMG.0088",
     .reason = QT_TRANSLATE_NOOP("rules", "A system disk image or data disk image can be shared with 128 tenants."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter fewer project IDs, or stop sharing with others first."),
     .source = "en-us_topic_0177457773",
     .reading = "shareQuota=128"},
    {.id = "IMS-36.full",
     .command = "ims.shareImage",
     .broken = overQuotaOfFull,
     .field = "projects",
     .code = "IMG.0088",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image can be shared with 10 tenants."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter fewer project IDs, or stop sharing with others first."),
     .source = "en-us_topic_0192505040"},
    {.id = "IMS-37",
     .command = "ims.shareImage",
     .broken = tooMany,
     .field = "projects",
     .code = "IMG.0067",
     .reason = QT_TRANSLATE_NOOP("rules", "At most 100 project IDs can be entered at a time."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Share with the others afterwards."),
     .source = Manual},
    {.id = "IMS-38",
     .command = "ims.shareImage",
     .broken = noId,
     .field = "projects",
     .code = "IMG.0067",
     .reason = QT_TRANSLATE_NOOP("rules", "A project ID has 32 digits and letters from a to f."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Copy the ID from My Credentials, and separate several by commas (,)."),
     .source = Manual},
    {.id = "IMS-38.none",
     .command = "ims.shareImage",
     .broken = nobodyNamed,
     .field = "projects",
     .code = "IMG.0067",
     .reason = QT_TRANSLATE_NOOP("rules", "No project ID is entered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter the project ID of each recipient."),
     .source = Manual},
    {.id = "IMS-38.self",
     .command = "ims.shareImage",
     .broken = oneself,
     .field = "projects",
     .code = "IMG.0076",
     .reason = QT_TRANSLATE_NOOP("rules", "An image cannot be shared with the project that it belongs to."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the ID of this project out."),
     .source = "en-us_topic_0183293890"},
    {.id = "IMS-38.twice",
     .command = "ims.shareImage",
     .broken = twice,
     .field = "projects",
     .code = "IMG.0108",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The image is shared with one of these projects already, or an ID stands here "
                                    "twice."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the ID out. A recipient who has rejected the image can still accept "
                                          "it."),
     .source = Manual},
    {.id = "IMS-39",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A recipient with several projects can get the image in any of them."),
     .remedy = "a permission: nothing is refused; another project of the recipient does not find the image (DOOR-01)",
     .source = Manual},
    {.id = "IMS-40",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "Only tenants that have accepted count; received images count nowhere."),
     .source = "en-us_topic_0183293890",
     .same = "IMS-36"},
    {.id = "IMS-41",
     .command = "ims.acceptImage",
     .broken = noVault,
     .field = "vault",
     .code = "IMG.0184",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image needs a server backup vault before it can be accepted."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault, or create one."),
     .source = "en-us_topic_0032042420"},
    {.id = "IMS-41.type",
     .command = "ims.acceptImage",
     .broken = otherVault,
     .field = "vault",
     .code = "IMG.0193",
     .reason = QT_TRANSLATE_NOOP("rules", "This needs a server backup vault with the protection type Backup."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault."),
     .source = "en-us_topic_0032042420"},
    {.id = "IMS-41.state",
     .command = "ims.acceptImage",
     .broken = vaultUnusable,
     .field = "vault",
     .code = "IMG.0188",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault is neither Available nor Locked."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select another vault."),
     .source = "cbr_01_0009"},
    {.id = "IMS-41.capacity",
     .command = "ims.acceptImage",
     .broken = vaultSmall,
     .field = "vault",
     .code = "IMG.0182",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault has less room than the disks of the images need."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Select a vault with more room, or accept fewer images at a time."),
     .source = "en-us_topic_0032042420"},
    {.id = "IMS-42",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "A recipient cannot share the image again, and replicates it first."),
     .remedy = "the list of shared images has no Share, and the door finds images of the own project only (DOOR-01)",
     .source = "en-us_topic_0183293890"},
    {.id = "IMS-43",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The owner may stop sharing or delete the image at any time."),
     .remedy = "a permission: nothing is refused; the recipient does not find the image any more (DOOR-01)",
     .source = "en-us_topic_0032042422"},
    {.id = "IMS-44",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "An image that was published in the marketplace cannot be shared."),
     .remedy = "the marketplace is not replicated: no image is published",
     .source = "HW-CN/ims: overview of sharing"},
    {.id = "IMS-ANSWER-01",
     .command = "ims.acceptImage",
     .broken = accepted,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "This image has been accepted already."),
     .source = "en-us_topic_0032042420"},
    {.id = "IMS-ANSWER-02",
     .command = "ims.rejectImage",
     .broken = rejected,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "This image has been rejected already."),
     .source = "en-us_topic_0032042421"},
};

} // namespace

std::span<const Rule> ims::sharingRules()
{
    return Rules;
}
