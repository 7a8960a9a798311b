#include "change.h"
#include "common/services.h"
#include "common/tags.h"
#include "spec.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Server backup vaults.
namespace {

constexpr qint64 LeastCapacity = 10; // GB
constexpr qint64 MostCapacity = 10'485'760;
constexpr int MostTags = 20;

void createVault(Change &change)
{
    const QString id = change.newUuid();
    change.insert("vault", {{u"id"_s, id},
                            {u"project_id"_s, change.command().by.project},
                            {u"name"_s, change.text("name")},
                            {u"status"_s, u"available"_s},
                            {u"protect_type"_s, change.text("protectType")},
                            {u"capacity_gb"_s, change.argument("capacity").toLongLong()},
                            {u"created"_s, change.now()}});
    common::setTags(change, "vault", id, change.argument("tags").toList());
    change.outcome.created = id;
}

constexpr CommandSpec Commands[] = {
    {.id = "cbr.createVault", .trace = "createVault", .effect = createVault},
};

bool only(const QString &text, int least, int most)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9_-]*\\z"_s};
    return text.size() >= least && text.size() <= most && allowed.match(text).hasMatch();
}

bool noSuchType(const Facts &facts)
{
    const QString type = facts.text("protectType");
    return type != "backup"_L1 && type != "replication"_L1;
}

bool capacityOutside(const Facts &facts)
{
    bool number = false;
    const qint64 capacity = facts.argument("capacity").toLongLong(&number);
    return !number || capacity < LeastCapacity || capacity > MostCapacity;
}

bool nameWrong(const Facts &facts)
{
    return !only(facts.text("name"), 1, 64);
}

bool tagsMany(const Facts &facts)
{
    return facts.argument("tags").toList().size() > MostTags;
}

bool tagsWrong(const Facts &facts)
{
    const QVariantList tags = facts.argument("tags").toList();
    return std::any_of(tags.begin(), tags.end(), [](const QVariant &tag) {
        return !only(tag.toMap().value(u"key"_s).toString().trimmed(), 1, 36) ||
               !only(tag.toMap().value(u"value"_s).toString().trimmed(), 0, 43);
    });
}

constexpr Rule Rules[] = {
    {.id = "CBR-112",
     .command = "cbr.createVault",
     .broken = capacityOutside,
     .field = "capacity",
     .code = "BackupService.6101",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault has 10 to 10,485,760 GB."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a capacity in these bounds."),
     .source = "cbr_02_0003"},
    {.id = "CBR-113",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "The capacity should cover the disks of the servers in the vault."),
     .remedy = "advice of the form; what a vault too small does is CBR-114 and IMS-19",
     .source = "cbr_02_0003"},
    {.id = "CBR-120",
     .command = "cbr.createVault",
     .broken = noSuchType,
     .field = "protectType",
     .code = "BackupService.6102",
     .reason = QT_TRANSLATE_NOOP("rules", "A server backup vault is for backups or for replicas of them."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the protection type Backup or Replication."),
     .source = "cbr_02_0003"},
    {.id = "CBR-121",
     .command = "cbr.createVault",
     .broken = nameWrong,
     .field = "name",
     .reason =
         QT_TRANSLATE_NOOP("rules", "The name of a vault has 1 to 64 letters, digits, underscores (_) or hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the name."),
     .source = "cbr_02_0003"},
    {.id = "CBR-122",
     .command = "cbr.createVault",
     .broken = tagsMany,
     .field = "tags",
     .code = "BackupService.6600",
     .reason = QT_TRANSLATE_NOOP("rules", "A vault can have 20 tags at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete the tags that are not needed."),
     .source = "cbr_03_0010"},
    {.id = "CBR-122.characters",
     .command = "cbr.createVault",
     .broken = tagsWrong,
     .field = "tags",
     .reason =
         QT_TRANSLATE_NOOP("rules", "A tag key has 1 to 36, a tag value up to 43 letters, digits, underscores (_) or "
                                    "hyphens (-)."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Correct the tags."),
     .source = "cbr_03_0010"},
};

constexpr Word ProtectTypes[] = {{"backup", QT_TRANSLATE_NOOP("cbr", "Backup")},
                                 {"replication", QT_TRANSLATE_NOOP("cbr", "Replication")}};

constexpr FormField Fields[] = {
    {.id = "protectType",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("cbr", "Protection Type"),
     .mandatory = true,
     .helper =
         QT_TRANSLATE_NOOP("cbr", "Images need a vault for backups. The protection type cannot be changed later."),
     .pattern = "backup",
     .words = ProtectTypes},
    {.id = "capacity",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("cbr", "Vault Capacity (GB)"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("cbr", "When the vault is smaller than the disks of its servers, backups fail."),
     .pattern = "100",
     .least = int(LeastCapacity),
     .limit = int(MostCapacity)},
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("cbr", "Tags"), .limit = MostTags},
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Vault Name"), .mandatory = true, .pattern = "vault-fd45"},
};

constexpr FormSpec Forms[] = {
    {.id = "cbr.createVault",
     .service = "cbr",
     .command = "cbr.createVault",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Server Backup Vault"),
     .fields = Fields,
     .done = QT_TRANSLATE_NOOP("cbr", "The vault has been created."),
     .width = 880},
};

} // namespace

const Service cbr::vaults{.id = "cbr", .forms = Forms, .commands = Commands, .rules = Rules};
