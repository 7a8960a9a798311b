#include "ims_copies.h"

#include "fields.h"
#include "ims/image_facts.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostAtATime = 5;
constexpr qint64 MostImages = 50; // IMS-76
constexpr qint64 MostTasks = 40;  // IMS-77

bool is(const Facts &facts, const char *field, QLatin1StringView value)
{
    return text(facts.target(), field) == value;
}

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

qint64 wanted(const Facts &facts)
{
    const QVariant images = facts.argument("image");
    return images.typeId() == QMetaType::QString ? 1 : std::max<qint64>(1, images.toStringList().size());
}

qint64 countIn(const Facts &facts, const QString &project, const QList<Filter> &filters)
{
    return facts.fetch({.kind = u"image"_s, .project = project, .filters = filters, .limit = 0}).total;
}

Rows ownProjects(const Facts &facts)
{
    return facts.fetch(
        {.kind = u"project"_s, .filters = {{u"account_id"_s, Filter::Is, {facts.command().by.account}}}});
}

QString ownRegion(const Facts &facts)
{
    return text(facts.find("project", facts.command().by.project), "region");
}

// --- Replication -------------------------------------------------------------------------------------------------

bool always(const Facts &)
{
    return true;
}

bool fullWithin(const Facts &facts)
{
    return ims::isFull(facts) && facts.text("type") == "region"_L1;
}

bool typeUnknown(const Facts &facts)
{
    return facts.text("type") != "region"_L1 && facts.text("type") != "across"_L1;
}

bool zoneBound(const Facts &facts)
{
    return has(facts) && is(facts, "status", "normal_az"_L1);
}

bool encryptedAcross(const Facts &facts)
{
    return ims::isEncrypted(facts) && ims::across(facts);
}

bool fullReplica(const Facts &facts)
{
    return ims::isFull(facts) && facts.target().value(u"replica"_s).toBool();
}

bool fullFromElsewhere(const Facts &facts)
{
    return ims::isFull(facts) && ownRegion(facts) == "notcapable"_L1;
}

bool toAnyRegion(const Facts &facts)
{
    if (!ims::across(facts))
        return true;
    const Rows projects = ownProjects(facts);
    for (int row = 0; row < projects.rows.size(); ++row) {
        if (projects.at(row, u"region"_s).toString() == facts.text("region"))
            return true;
    }
    return false;
}

bool noRegion(const Facts &facts)
{
    return !toAnyRegion(facts);
}

bool sameRegion(const Facts &facts)
{
    return ims::across(facts) && !noRegion(facts) && facts.text("region") == ownRegion(facts);
}

bool regionNotCapable(const Facts &facts)
{
    return ims::across(facts) && ims::isFull(facts) && facts.text("region") == "notcapable"_L1;
}

bool noProject(const Facts &facts)
{
    return ims::across(facts) && !noRegion(facts) && ims::destination(facts).isEmpty();
}

// The vault that the backup of a full-ECS image is to go into; empty when there is none that can take copies.
Record vaultThere(const Facts &facts)
{
    const Record vault = facts.find("vault", facts.text("vault"));
    const bool good = text(vault, "project_id") == ims::destination(facts) && text(vault, "status") == "available"_L1 &&
                      text(vault, "protect_type") == "replication"_L1;
    return good ? vault : Record{};
}

bool needsVault(const Facts &facts)
{
    return ims::across(facts) && ims::isFull(facts) && !ims::destination(facts).isEmpty();
}

bool noVault(const Facts &facts)
{
    return needsVault(facts) && vaultThere(facts).isEmpty();
}

bool noRoom(const Facts &facts)
{
    const Record vault = needsVault(facts) ? vaultThere(facts) : Record{};
    const Record backup = facts.find("backup", text(facts.target(), "backup_id"));
    return !vault.isEmpty() && vault.value(u"capacity_gb"_s).toLongLong() - vault.value(u"used_gb"_s).toLongLong() <
                                   backup.value(u"size_gb"_s).toLongLong();
}

// A copy of a backup has the server and the time of its original.
bool backupThere(const Facts &facts)
{
    if (!needsVault(facts) || vaultThere(facts).isEmpty())
        return false;
    const Record backup = facts.find("backup", text(facts.target(), "backup_id"));
    return facts
               .fetch({.kind = u"backup"_s,
                       .project = ims::destination(facts),
                       .filters = {{u"server_id"_s, Filter::Is, {backup.value(u"server_id"_s)}},
                                   {u"created"_s, Filter::Is, {backup.value(u"created"_s)}},
                                   {u"replica"_s, Filter::Is, {1}}},
                       .limit = 0})
               .total > 0;
}

bool noBackup(const Facts &facts)
{
    return needsVault(facts) &&
           text(facts.find("backup", text(facts.target(), "backup_id")), "status") != "available"_L1;
}

bool noAgency(const Facts &facts)
{
    return ims::across(facts) &&
           text(facts.find("agency", facts.text("agency")), "account_id") != facts.command().by.account;
}

bool tooManyCopies(const Facts &facts)
{
    qint64 running = 0;
    const Rows projects = ownProjects(facts);
    for (int row = 0; row < projects.rows.size(); ++row) {
        running += countIn(facts, projects.at(row, u"id"_s).toString(),
                           {{u"status"_s, Filter::Is, {u"creating"_s}}, {u"copied_from"_s, Filter::IsNot, {u""_s}}});
    }
    return running + wanted(facts) > MostAtATime;
}

bool tooLarge(const Facts &facts)
{
    return has(facts) && !ims::isFull(facts) &&
           facts.target().value(u"size_bytes"_s).toLongLong() > ims::MostCopied * ims::Gibibyte;
}

bool prefixWrong(const Facts &facts)
{
    const QString prefix = facts.text("prefix");
    return prefix.isEmpty() || prefix.startsWith(u' ') || ims::hasOtherSigns(prefix, facts.reads(u"signs=chinese"_s)) ||
           prefix.size() + text(facts.target(), "name").size() > 128;
}

bool noImageMore(const Facts &facts)
{
    const QString project = ims::destination(facts);
    return !project.isEmpty() && facts.quota("image", MostImages, project) -
                                         countIn(facts, project, {{u"visibility"_s, Filter::Is, {u"private"_s}}}) <
                                     wanted(facts);
}

bool noTaskMore(const Facts &facts)
{
    const QString project = ims::destination(facts);
    return !project.isEmpty() && facts.quota("imageTasks", MostTasks, project) -
                                         countIn(facts, project, {{u"status"_s, Filter::Is, {u"creating"_s}}}) <
                                     wanted(facts);
}

bool typeAcross(const Facts &facts)
{
    return facts.text("type") == "across"_L1;
}

// --- Shared images -----------------------------------------------------------------------------------------------

bool notAccepted(const Facts &facts)
{
    return has(facts) && !is(facts, "share", "accepted"_L1);
}

constexpr const char *Never = "fullReplication=never";
constexpr const char *Across = "fullReplication=acrossRegions";
constexpr const char *Constraints = "en-us_topic_0192505040";
constexpr const char *Within = "en-us_topic_0049177180";
constexpr const char *Regions = "ims_01_0332";
constexpr const char *Codes = "en-us_topic_0022473689";
constexpr const char *Shared = "en-us_topic_0172473649";
constexpr const char *Full = "en-us_topic_0176812699";

constexpr Rule Rules[] = {
    {.id = "IMS-46",
     .command = "ims.replicateImage",
     .shown = Rule::Absent,
     .broken = ims::isFull,
     .code = "IMG.0130",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be replicated."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make a server from it, then a system disk image and a data disk image of "
                                          "that server, and replicate those."),
     .source = Full,
     .reading = Never},
    {.id = "IMS-46.within",
     .command = "ims.replicateImage",
     .shown = Rule::Greyed,
     .broken = fullWithin,
     .field = "type",
     .code = "IMG.0130",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be replicated within its region."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make a server from it, then a system disk image and a data disk image of "
                                          "that server, and replicate those."),
     .source = Full,
     .reading = Across},
    {.id = "IMS-46.across",
     .command = "ims.replicateImage",
     .broken = typeAcross,
     .reason = QT_TRANSLATE_NOOP("rules", "This console replicates images inside their region only."),
     .source = Within,
     .reading = Never},
    {.id = "IMS-46.bulk",
     .command = "ims.replicateAcross",
     .shown = Rule::Absent,
     .broken = always,
     .reason = QT_TRANSLATE_NOOP("rules", "This console does not replicate images to other regions."),
     .source = Within,
     .reading = Never},
    {.id = "IMS-46.type",
     .command = "ims.replicateImage",
     .broken = typeUnknown,
     .field = "type",
     .reason = QT_TRANSLATE_NOOP("rules", "No replication type is chosen."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Within Region or Across Regions."),
     .source = Regions,
     .reading = Across},
    {.id = "IMS-47",
     .command = "ims.replication",
     .broken = regionNotCapable,
     .field = "region",
     .reason = QT_TRANSLATE_NOOP("rules", "Full-ECS images cannot be replicated to this region."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a region that takes them."),
     .source = Regions,
     .reading = Across},
    {.id = "IMS-47.source",
     .command = "ims.replication",
     .shown = Rule::Greyed,
     .broken = fullFromElsewhere,
     .field = "image",
     .reason = QT_TRANSLATE_NOOP("rules", "Full-ECS images of this region cannot be replicated to another one."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Make a server from it, then a system disk image and a data disk image of "
                                          "that server, and replicate those."),
     .source = Regions,
     .reading = Across},
    {.id = "IMS-47.region",
     .command = "ims.replication",
     .broken = noRegion,
     .field = "region",
     .reason = QT_TRANSLATE_NOOP("rules", "No destination region is chosen."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a region in which you have a project."),
     .source = Regions,
     .reading = Across},
    {.id = "IMS-47.same",
     .command = "ims.replication",
     .broken = sameRegion,
     .field = "region",
     .code = "IMG.0142",
     .reason = QT_TRANSLATE_NOOP("rules", "The image is in this region already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another region."),
     .source = Codes,
     .reading = Across},
    {.id = "IMS-48",
     .command = "ims.replication",
     .shown = Rule::Absent,
     .broken = fullReplica,
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image that was replicated to this region cannot be replicated "
                                          "again."),
     .source = Full,
     .reading = Across},
    {.id = "IMS-49",
     .kind = Rule::SameAs,
     .reason = QT_TRANSLATE_NOOP("rules", "The way round: a server, then disk images of it, and copies of those."),
     .source = Full,
     .same = "IMS-46.within"},
    {.id = "IMS-50",
     .command = "ims.replication",
     .broken = noVault,
     .field = "vault",
     .code = "IMG.0189",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A full-ECS image needs a server backup vault in the destination project that "
                                    "is Available and has the protection type Replication."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose such a vault, or create one there first."),
     .source = Regions,
     .reading = Across},
    {.id = "IMS-50.room",
     .command = "ims.replication",
     .broken = noRoom,
     .field = "vault",
     .code = "IMG.0182",
     .reason = QT_TRANSLATE_NOOP("rules", "The vault has less room than the backup of the image needs."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a larger vault, or expand this one."),
     .source = Codes,
     .reading = Across},
    {.id = "IMS-50.there",
     .command = "ims.replication",
     .broken = backupThere,
     .field = "vault",
     .code = "IMG.0150",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of this image was copied there already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use the copy that is there, or delete it with its backup first."),
     .source = Codes,
     .reading = Across},
    {.id = "IMS-50.backup",
     .command = "ims.replication",
     .broken = noBackup,
     .code = "IMG.0132",
     .reason = QT_TRANSLATE_NOOP("rules", "The backup of the image is not Available."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until nothing is done with the backup."),
     .source = Codes,
     .reading = Across},
    {.id = "IMS-50.project",
     .command = "ims.replication",
     .broken = noProject,
     .field = "project",
     .reason = QT_TRANSLATE_NOOP("rules", "No destination project is chosen."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose one of your projects in the destination region."),
     .source = Regions,
     .reading = Across},
    {.id = "IMS-51",
     .command = "ims.replication",
     .shown = Rule::Greyed,
     .broken = zoneBound,
     .field = "image",
     .code = "IMG.0152",
     .reason = QT_TRANSLATE_NOOP("rules", "An image that is available in one zone only cannot be replicated."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the line Available in AZX has gone from its status."),
     .source = Codes,
     .reading = Across},
    {.id = "IMS-88",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The key of an image cannot be changed; a replica can have another one."),
     .remedy =
         "no command changes the key of an image, and the replica has no key service that a key could vanish from",
     .source = "en-us_topic_0046588154"},
    {.id = "IMS-89",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Images of bare metal servers are not encrypted with KMS."),
     .remedy = "there are no such images: a bare metal server is no source of one (IMS-24, CBR-08)",
     .source = "en-us_topic_0022473689"},
    {.id = "ECS-23",
     .kind = Rule::NotApplicable,
     .reason =
         QT_TRANSLATE_NOOP("rules", "A replica of a backup is not replicated again, but images are made from it."),
     .remedy = "no command replicates a backup alone, and making an image from a replica is a permission",
     .source = "cbr_03_0018"},
    {.id = "IMS-51.encrypted",
     .command = "ims.replication",
     .shown = Rule::Greyed,
     .broken = encryptedAcross,
     .field = "type",
     .code = "IMG.0143",
     .reason = QT_TRANSLATE_NOOP("rules", "An encrypted image cannot be replicated across regions."),
     .remedy =
         QT_TRANSLATE_NOOP("rules", "Replicate it within the region without encryption, then replicate that copy."),
     .source = Codes,
     .reading = Across},
    {.id = "IMS-52",
     .command = "ims.replication",
     .broken = noAgency,
     .field = "agency",
     .reason = QT_TRANSLATE_NOOP("rules", "No IAM agency is chosen that lets the service act for you."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose an agency of the account."),
     .source = "faq_202503_1",
     .reading = Across},
    {.id = "IMS-53",
     .command = "ims.copying",
     .broken = tooManyCopies,
     .code = "IMG.0149",
     .reason = QT_TRANSLATE_NOOP("rules", "At most 5 images are replicated at the same time."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until some of the copies are Normal."),
     .source = Constraints,
     .helps = "ims.private"},
    {.id = "IMS-53.size",
     .command = "ims.replication",
     .broken = tooLarge,
     .code = "IMG.0146",
     .reason = QT_TRANSLATE_NOOP("rules", "An image larger than 128 GB cannot be replicated."),
     .source = Constraints},
    {.id = "IMS-54",
     .command = "ims.replication",
     .shown = Rule::Absent,
     .broken = ims::isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be replicated."),
     .source = Within},
    {.id = "IMS-54.normal",
     .command = "ims.replication",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = Within},
    {.id = "IMS-55",
     .command = "ims.replicateShared",
     .broken = tooLarge,
     .code = "IMG.0146",
     .reason = QT_TRANSLATE_NOOP("rules", "A shared image larger than 128 GB cannot be replicated."),
     .source = Shared},
    {.id = "IMS-55.accepted",
     .command = "ims.replicateShared",
     .shown = Rule::Greyed,
     .broken = notAccepted,
     .field = "image",
     .code = "IMG.0196",
     .reason = QT_TRANSLATE_NOOP("rules", "Only a shared image that was accepted can be replicated."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Accept the image first."),
     .source = Codes},
    {.id = "IMS-55.full",
     .command = "ims.replicateShared",
     .shown = Rule::Absent,
     .broken = ims::isFull,
     .code = "IMG.0130",
     .reason = QT_TRANSLATE_NOOP("rules", "Of shared images only system disk and data disk images can be replicated."),
     .source = Shared},
    {.id = "IMS-55.iso",
     .command = "ims.replicateShared",
     .shown = Rule::Absent,
     .broken = ims::isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be replicated."),
     .source = Shared},
    {.id = "IMS-55.encrypted",
     .command = "ims.replicateShared",
     .shown = Rule::Greyed,
     .broken = ims::isEncrypted,
     .field = "image",
     .code = "IMG.0197",
     .reason = QT_TRANSLATE_NOOP("rules", "A shared image that is encrypted with a KMS key cannot be replicated."),
     .source = Codes},
    {.id = "IMS-55.normal",
     .command = "ims.replicateShared",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = Shared},
    {.id = "IMS-70.prefix",
     .command = "ims.replicateAcross",
     .broken = prefixWrong,
     .field = "prefix",
     .code = "IMG.0003",
     .reason = QT_TRANSLATE_NOOP("rules", "With this in front a name would not be one that an image can have."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Use the characters that a name can have, no space in front, and at most "
                                          "128 characters with the name."),
     .source = Constraints,
     .reading = Across},
    {.id = "IMS-76.copies",
     .command = "ims.copying",
     .broken = noImageMore,
     .code = "IMG.0015",
     .reason = QT_TRANSLATE_NOOP("rules", "The quota of private images in the project of the copy is used up."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete private images there that are not needed."),
     .source = Constraints},
    {.id = "IMS-77.copies",
     .command = "ims.copying",
     .broken = noTaskMore,
     .code = "IMG.0060",
     .reason = QT_TRANSLATE_NOOP("rules", "40 images are being created already in the project of the copy."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until some of them have ended."),
     .source = Constraints},
    {.id = "IMS-59",
     .command = "ims.publishImage",
     .broken = ims::isFull,
     .field = "image",
     .code = "IMG.0129",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be published."),
     .source = Full},
};

} // namespace

bool ims::across(const Facts &facts)
{
    const QString &command = facts.command().id;
    return command == "ims.replicateAcross"_L1 || (command == "ims.replicateImage"_L1 && typeAcross(facts));
}

QString ims::destination(const Facts &facts)
{
    if (!across(facts))
        return facts.command().by.project;
    const Record project = facts.find("project", facts.text("project"));
    const bool own = text(project, "account_id") == facts.command().by.account;
    return own && text(project, "region") == facts.text("region") ? text(project, "id") : QString{};
}

std::span<const Rule> ims::copyRules()
{
    return Rules;
}
