#include "change.h"
#include "common/services.h"
#include "ims/image_facts.h"
#include "spec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What can be changed of an image: its facts and its tags.
namespace {

constexpr int MostTags = 10;
constexpr int TagsWidth = 920; // of a dialog with the advice about predefined tags

constexpr Word MinimumSizes[] = {
    {"0", QT_TRANSLATE_NOOP("ims", "Unlimited")},  {"1024", QT_TRANSLATE_NOOP("ims", "1 GB")},
    {"2048", QT_TRANSLATE_NOOP("ims", "2 GB")},    {"4096", QT_TRANSLATE_NOOP("ims", "4 GB")},
    {"8192", QT_TRANSLATE_NOOP("ims", "8 GB")},    {"16384", QT_TRANSLATE_NOOP("ims", "16 GB")},
    {"32768", QT_TRANSLATE_NOOP("ims", "32 GB")},  {"65536", QT_TRANSLATE_NOOP("ims", "64 GB")},
    {"131072", QT_TRANSLATE_NOOP("ims", "128 GB")}};
constexpr Word MaximumSizes[] = {{"0", QT_TRANSLATE_NOOP("ims", "Unlimited")},
                                 {"4096", QT_TRANSLATE_NOOP("ims", "4 GB")},
                                 {"32768", QT_TRANSLATE_NOOP("ims", "32 GB")},
                                 {"65536", QT_TRANSLATE_NOOP("ims", "64 GB")},
                                 {"131072", QT_TRANSLATE_NOOP("ims", "128 GB")}};
constexpr Word MultiQueue[] = {{"1", QT_TRANSLATE_NOOP("ims", "Supported")},
                               {"0", QT_TRANSLATE_NOOP("ims", "Not supported")}};
constexpr Word BootModes[] = {{"bios", QT_TRANSLATE_NOOP("ims", "BIOS")}, {"uefi", QT_TRANSLATE_NOOP("ims", "UEFI")}};
constexpr Word Drivers[] = {{"installed", QT_TRANSLATE_NOOP("ims", "Installed")}};
constexpr When NoDataDisk{"type", "!data"};

constexpr FormField ModifyFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .mandatory = true, .from = "name"},
    {.id = "description",
     .kind = FormField::Area,
     .title = QT_TRANSLATE_NOOP("ims", "Description"),
     .from = "description",
     .limit = 1024},
    {.id = "minMemory",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "Minimum Memory"),
     .caution = QT_TRANSLATE_NOOP("ims", "A minimum memory that was raised has to be set back before the system of a "
                                         "server made from this image is reinstalled."),
     .from = "min_ram_mb",
     .words = MinimumSizes,
     .when = NoDataDisk},
    {.id = "maxMemory",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "Maximum Memory"),
     .from = "max_ram_mb",
     .words = MaximumSizes,
     .when = NoDataDisk},
    {.id = "multiqueue",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "NIC Multi-Queue"),
     .from = "multiqueue",
     .words = MultiQueue,
     .when = NoDataDisk,
     .help = QT_TRANSLATE_NOOP("ims", "With several queues the vCPUs of a server share the interrupts of a network "
                                      "card. The system in the image has to have a driver that can do so.")},
    {.id = "sriov",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("ims", "SR-IOV driver"),
     .from = "sriov",
     .words = Drivers,
     .when = NoDataDisk},
    {.id = "bootMode",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "Boot Mode"),
     .helper = QT_TRANSLATE_NOOP("ims", "It has to be the boot mode of the system in the image: with the other one, "
                                        "servers made from it do not start."),
     .from = "boot_mode",
     .words = BootModes,
     .when = NoDataDisk},
};
constexpr FormField AddTagFields[] = {
    {.id = "tags",
     .kind = FormField::Tags,
     .title = QT_TRANSLATE_NOOP("ims", "Tag"),
     .mandatory = true,
     .from = "id",
     .limit = MostTags},
};
constexpr FormField EditTagFields[] = {
    {.id = "tags",
     .kind = FormField::Tags,
     .title = QT_TRANSLATE_NOOP("ims", "Tag"),
     .mandatory = true,
     .from = "key",
     .limit = 1},
};
constexpr FormSpec Forms[] = {
    {.id = "ims.modifyImage",
     .service = "ims",
     .command = "ims.modifyImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Modify Image"),
     .fields = ModifyFields,
     .done = QT_TRANSLATE_NOOP("ims", "The image %1 was modified.")},
    {.id = "ims.addTag",
     .service = "ims",
     .command = "ims.addTag",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Add Tag"),
     .fields = AddTagFields,
     .done = QT_TRANSLATE_NOOP("ims", "The tags of %1 were changed."),
     .width = TagsWidth},
    {.id = "ims.editTag",
     .service = "ims",
     .command = "ims.editTag",
     .argument = "tag",
     .kind = "imageTag",
     .title = QT_TRANSLATE_NOOP("ims", "Edit Tag"),
     .fields = EditTagFields,
     .width = TagsWidth},
};

constexpr Column TagColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("ims", "Key"), .field = "key", .width = 450},
    {.id = "value", .title = QT_TRANSLATE_NOOP("ims", "Value"), .field = "value", .width = 550},
};
constexpr Confirmation Confirmations[] = {
    {.id = "ims.deleteTag",
     .service = "ims",
     .command = "ims.deleteTag",
     .argument = "tag",
     .kind = "imageTag",
     .title = QT_TRANSLATE_NOOP("ims", "Delete Tag"),
     .text = QT_TRANSLATE_NOOP("ims", "*This tag is taken off the image.* Whatever finds or groups resources by it no "
                                      "longer finds this one."),
     .columns = TagColumns,
     .no = QT_TRANSLATE_NOOP("ims", "No"),
     .yes = QT_TRANSLATE_NOOP("ims", "Yes"),
     .centred = true},
};

// --- Commands ----------------------------------------------------------------------------------------------------

// Changes what was said; the rest stays.
void modifyImage(Change &change)
{
    static constexpr std::pair<const char *, const char *> Texts[] = {
        {"name", "name"}, {"description", "description"}, {"bootMode", "boot_mode"}};
    static constexpr std::pair<const char *, const char *> Numbers[] = {
        {"minMemory", "min_ram_mb"}, {"maxMemory", "max_ram_mb"}, {"multiqueue", "multiqueue"}};
    Record values;
    for (const auto &[argument, column] : Texts) {
        if (change.argument(argument).isValid())
            values.insert(QString::fromLatin1(column), change.text(argument));
    }
    for (const auto &[argument, column] : Numbers) {
        if (change.argument(argument).isValid())
            values.insert(QString::fromLatin1(column), change.argument(argument).toInt());
    }
    for (const QString &id : change.ids("image"))
        change.update("image", id, values);
}

struct Pair {
    QString key;
    QString value;
};

QList<Pair> pairsOf(const QVariant &tags)
{
    QList<Pair> pairs;
    const QVariantList list = tags.toList();
    for (const QVariant &tag : list)
        pairs +=
            Pair{tag.toMap().value(u"key"_s).toString().trimmed(), tag.toMap().value(u"value"_s).toString().trimmed()};
    return pairs;
}

void putTag(Change &change, const QString &image, const Pair &pair)
{
    const QString id = image + u':' + pair.key;
    if (!change.find("tag", id).isEmpty()) {
        change.update("tag", id, {{u"value"_s, pair.value}});
        return;
    }
    change.insert("tag", {{u"id"_s, id},
                          {u"project_id"_s, change.command().by.project},
                          {u"kind"_s, u"image"_s},
                          {u"resource_id"_s, image},
                          {u"key"_s, pair.key},
                          {u"value"_s, pair.value}});
}

// A key that the image has already gets the new value.
void addTag(Change &change)
{
    const QList<Pair> pairs = pairsOf(change.argument("tags"));
    for (const QString &image : change.ids("image")) {
        for (const Pair &pair : pairs)
            putTag(change, image, pair);
    }
}

void editTag(Change &change)
{
    const Pair pair = pairsOf(change.argument("tags")).first();
    for (const QString &id : change.ids("tag")) {
        const Record tag = change.find("tag", id);
        if (tag.value(u"key"_s).toString() != pair.key)
            change.remove("tag", id);
        putTag(change, tag.value(u"resource_id"_s).toString(), pair);
    }
}

void deleteTag(Change &change)
{
    for (const QString &id : change.ids("tag"))
        change.remove("tag", id);
}

constexpr CommandSpec Commands[] = {
    {.id = "ims.modifyImage",
     .trace = "updateImage",
     .kind = "image",
     .argument = "image",
     .effect = modifyImage,
     .groups = {"ims.naming"}},
    {.id = "ims.addTag",
     .trace = "addTag",
     .kind = "image",
     .argument = "image",
     .effect = addTag,
     .groups = {"ims.tagging", "ims.tag"}},
    {.id = "ims.editTag",
     .trace = "addTag",
     .kind = "imageTag",
     .argument = "tag",
     .effect = editTag,
     .groups = {"ims.tagging", "ims.tag"}},
    {.id = "ims.deleteTag", .trace = "deleteTag", .kind = "imageTag", .argument = "tag", .effect = deleteTag},
};

// --- Rules -------------------------------------------------------------------------------------------------------

bool noneOf(const Facts &facts, const char *argument, std::span<const Word> words)
{
    const QVariant value = facts.argument(argument);
    return value.isValid() && std::none_of(words.begin(), words.end(), [&value](const Word &word) {
               return value.toString() == QLatin1StringView{word.value};
           });
}

// What is no argument is as the image has it.
qint64 memory(const Facts &facts, const char *argument, const char *column)
{
    const QVariant said = facts.argument(argument);
    return said.isValid() ? said.toLongLong() : facts.target().value(QString::fromLatin1(column)).toLongLong();
}

bool minimumUnknown(const Facts &facts)
{
    return noneOf(facts, "minMemory", MinimumSizes);
}

bool maximumUnknown(const Facts &facts)
{
    return noneOf(facts, "maxMemory", MaximumSizes);
}

bool maximumSmall(const Facts &facts)
{
    const qint64 most = memory(facts, "maxMemory", "max_ram_mb");
    return most > 0 && !facts.target().isEmpty() && memory(facts, "minMemory", "min_ram_mb") > most;
}

bool queuesUnknown(const Facts &facts)
{
    return noneOf(facts, "multiqueue", MultiQueue);
}

bool bootUnknown(const Facts &facts)
{
    return noneOf(facts, "bootMode", BootModes);
}

bool moreOfADataDisk(const Facts &facts)
{
    if (facts.target().value(u"type"_s).toString() != "data"_L1)
        return false;
    return std::any_of(std::begin(ModifyFields) + 2, std::end(ModifyFields),
                       [&facts](const FormField &field) { return facts.argument(field.id).isValid(); });
}

bool noTag(const Facts &facts)
{
    return facts.argument("tags").toList().isEmpty();
}

bool equalKeys(const Facts &facts)
{
    const QList<Pair> pairs = pairsOf(facts.argument("tags"));
    QSet<QString> keys;
    return std::any_of(pairs.begin(), pairs.end(), [&keys](const Pair &pair) {
        return !pair.key.isEmpty() && std::exchange(keys, keys + QSet<QString>{pair.key}).contains(pair.key);
    });
}

QSet<QString> keysOf(const Facts &facts, const QString &image)
{
    const Rows rows = facts.fetch({.kind = u"tag"_s,
                                   .project = facts.command().by.project,
                                   .filters = {{u"resource_id"_s, Filter::Is, {image}}}});
    QSet<QString> keys;
    for (int row = 0; row < rows.rows.size(); ++row)
        keys += rows.at(row, u"key"_s).toString();
    return keys;
}

bool hasAllTags(const Facts &facts)
{
    return !facts.target().isEmpty() && keysOf(facts, facts.target().value(u"id"_s).toString()).size() >= MostTags;
}

bool tooManyWithThese(const Facts &facts)
{
    if (facts.target().isEmpty() || hasAllTags(facts))
        return false;
    QSet<QString> keys = keysOf(facts, facts.target().value(u"id"_s).toString());
    const QList<Pair> pairs = pairsOf(facts.argument("tags"));
    for (const Pair &pair : pairs)
        keys += pair.key;
    return pairs.size() <= MostTags && keys.size() > MostTags;
}

bool keyTaken(const Facts &facts)
{
    const Record &tag = facts.target();
    const QList<Pair> pairs = pairsOf(facts.argument("tags"));
    return !tag.isEmpty() && !pairs.isEmpty() && pairs.first().key != tag.value(u"key"_s).toString() &&
           keysOf(facts, tag.value(u"resource_id"_s).toString()).contains(pairs.first().key);
}

bool severalPairs(const Facts &facts)
{
    return facts.argument("tags").toList().size() > 1;
}

constexpr const char *Modify = "en-us_topic_0030713199";
constexpr const char *Tagging = "en-us_topic_0068002265";

constexpr Rule Rules[] = {
    {.id = "IMS-66",
     .command = "ims.modifyImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = Modify},
    {.id = "IMS-66.data",
     .command = "ims.modifyImage",
     .broken = moreOfADataDisk,
     .code = "IMG.0168",
     .reason = QT_TRANSLATE_NOOP("rules", "Of a data disk image only the name and the description can be changed."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave the memory, the queues and the boot mode as they are."),
     .source = Modify},
    {.id = "IMS-66.minimum",
     .command = "ims.modifyImage",
     .broken = minimumUnknown,
     .field = "minMemory",
     .code = "IMG.0055",
     .reason = QT_TRANSLATE_NOOP("rules", "The minimum memory is none of those that are offered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Unlimited or one of 1 GB to 128 GB."),
     .source = Modify},
    {.id = "IMS-66.maximum",
     .command = "ims.modifyImage",
     .broken = maximumUnknown,
     .field = "maxMemory",
     .code = "IMG.0055",
     .reason = QT_TRANSLATE_NOOP("rules", "The maximum memory is none of those that are offered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Unlimited, 4 GB, 32 GB, 64 GB or 128 GB."),
     .source = Modify},
    {.id = "IMS-66.memory",
     .command = "ims.modifyImage",
     .broken = maximumSmall,
     .field = "maxMemory",
     .code = "IMG.0055",
     .reason = QT_TRANSLATE_NOOP("rules", "The maximum memory is smaller than the minimum memory."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Raise the maximum or lower the minimum."),
     .source = Modify},
    {.id = "IMS-66.queues",
     .command = "ims.modifyImage",
     .broken = queuesUnknown,
     .field = "multiqueue",
     .reason = QT_TRANSLATE_NOOP("rules", "NIC multi-queue is either supported or not."),
     .source = Modify},
    {.id = "IMS-66.boot",
     .command = "ims.modifyImage",
     .broken = bootUnknown,
     .field = "bootMode",
     .reason = QT_TRANSLATE_NOOP("rules", "The boot mode is BIOS or UEFI."),
     .source = Modify},
    {.id = "IMS-67",
     .kind = Rule::ShownOnly,
     .reason = QT_TRANSLATE_NOOP("rules", "A raised minimum memory has to be set back before servers are reinstalled."),
     .source = Modify,
     .page = "ims.modifyImage",
     .words = "has to be set back before the system of a server"},
    {.id = "IMS-72.none",
     .command = "ims.tag",
     .broken = noTag,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "There is no tag."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a tag key."),
     .source = Tagging},
    {.id = "IMS-72.equal",
     .command = "ims.tag",
     .broken = equalKeys,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "Two of the tags have the same key."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Give each tag a key of its own."),
     .source = Tagging},
    {.id = "IMS-72.full",
     .command = "ims.addTag",
     .shown = Rule::Greyed,
     .broken = hasAllTags,
     .field = "image",
     .code = "IMG.0116",
     .reason = QT_TRANSLATE_NOOP("rules", "The image has 10 tags already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Delete a tag that is not needed."),
     .source = Tagging},
    {.id = "IMS-72.more",
     .command = "ims.addTag",
     .broken = tooManyWithThese,
     .field = "tags",
     .code = "IMG.0116",
     .reason = QT_TRANSLATE_NOOP("rules", "With these the image would have more than 10 tags."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Add fewer tags, or delete others first."),
     .source = Tagging},
    {.id = "IMS-72.taken",
     .command = "ims.editTag",
     .broken = keyTaken,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "Another tag of the image has this key already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another key."),
     .source = Tagging},
    {.id = "IMS-72.one",
     .command = "ims.editTag",
     .broken = severalPairs,
     .field = "tags",
     .code = "IMG.0115",
     .reason = QT_TRANSLATE_NOOP("rules", "One tag is edited at a time."),
     .source = Tagging},
};

} // namespace

const Service ims::upkeep{
    .id = "ims", .confirmations = Confirmations, .forms = Forms, .commands = Commands, .rules = Rules};
