#include "change.h"
#include "common/durations.h"
#include "common/services.h"
#include "fields.h"
#include "ims/image_facts.h"
#include "ims_copies.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// Images as files in a bucket.
namespace {

constexpr qint64 MostExported = 1024; // GB

// The replica has no object storage: Standard buckets that stand for those of the region.
constexpr Word Buckets[] = {{"training-images", QT_TRANSLATE_NOOP("ims", "training-images")},
                            {"training-archive", QT_TRANSLATE_NOOP("ims", "training-archive")}};
constexpr Word Formats[] = {{"qcow2", QT_TRANSLATE_NOOP("ims", "qcow2")},
                            {"vmdk", QT_TRANSLATE_NOOP("ims", "vmdk")},
                            {"vhd", QT_TRANSLATE_NOOP("ims", "vhd")},
                            {"zvhd", QT_TRANSLATE_NOOP("ims", "zvhd")}};

constexpr const char *Select = QT_TRANSLATE_NOOP("ims", "--Select--");

constexpr FormField ExportFields[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("ims", "The replica has no object storage: the buckets below stand for the Standard "
                                       "buckets of this region, and no file is written.")},
    {.id = "fast",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ims", "Fast Export"),
     .helper = QT_TRANSLATE_NOOP("ims", "Needed above 128 GB. The file is then a ZVHD2."),
     .prompt = QT_TRANSLATE_NOOP("ims", "Enable")},
    {.id = "format",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "Format"),
     .pattern = "qcow2",
     .words = Formats,
     .whenField = {"fast", "!true"}},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .mandatory = true, .from = "name"},
    {.id = "path",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Storage Path"),
     .mandatory = true,
     .prompt = Select,
     .words = Buckets},
};

constexpr FormSpec Forms[] = {
    {.id = "ims.exportImage",
     .service = "ims",
     .command = "ims.exportImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Export Image"),
     .fields = ExportFields,
     .done = QT_TRANSLATE_NOOP("ims", "The file %1 is being written.")},
};

constexpr State States[] = {
    {"imageExport", "exporting", QT_TRANSLATE_NOOP("ims", "Exporting"), nullptr, "busy", false, true},
    {"imageExport", "exported", QT_TRANSLATE_NOOP("ims", "Exported"), nullptr, "ok", true},
};
constexpr Transition Transitions[] = {
    {"imageExport", nullptr, "export", "exporting"},
    {"imageExport", "exporting", "done", "exported"},
};

constexpr Fixed Running[] = {{"status", "exporting"}};
constexpr Column ExportColumns[] = {
    {.id = "image", .title = QT_TRANSLATE_NOOP("ims", "Image"), .field = "image_name", .width = 250},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 160},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "File Name"), .field = "name", .width = 220},
    {.id = "format", .title = QT_TRANSLATE_NOOP("ims", "Format"), .field = "format", .width = 100},
    {.id = "path", .title = QT_TRANSLATE_NOOP("ims", "Storage Path"), .field = "path", .width = 270},
};
constexpr ListSpec Lists[] = {
    {.id = "ims.exports",
     .service = "ims",
     .title = QT_TRANSLATE_NOOP("ims", "Images being exported"),
     .kind = "imageExport",
     .columns = ExportColumns,
     .fixed = Running,
     .search = Search::None,
     .sort = "created",
     .descending = true,
     .selectable = false,
     .exports = false},
};

void exportImage(Change &change)
{
    const Record image = change.find("image", change.text("image"));
    const QString id = change.newUuid();
    const qint64 due = change.now() + duration(change, "ims.exportDone", ims::gigabytes(image));
    change.insert("imageExport", {{u"id"_s, id},
                                  {u"project_id"_s, change.command().by.project},
                                  {u"image_id"_s, text(image, "id")},
                                  {u"image_name"_s, text(image, "name")},
                                  {u"name"_s, change.text("name")},
                                  {u"format"_s, change.argument("fast").toBool() ? u"zvhd2"_s : change.text("format")},
                                  {u"path"_s, change.text("path")},
                                  {u"status"_s, u"exporting"_s},
                                  {u"started"_s, change.now()},
                                  {u"due"_s, due},
                                  {u"created"_s, change.now()}});
    change.schedule("ims.exportDone", id, due);
}

void exportDone(Change &change, const QString &id)
{
    if (change.transition("imageExport", id, "done"))
        change.update("imageExport", id, {{u"started"_s, 0}, {u"due"_s, 0}});
}

constexpr CommandSpec Commands[] = {
    {.id = "ims.exportImage", .trace = "exportImage", .kind = "image", .argument = "image", .effect = exportImage},
};
constexpr JobSpec Jobs[] = {{"ims.exportDone", exportDone}};

bool has(const Facts &facts)
{
    return !facts.target().isEmpty();
}

qint64 sizeOf(const Facts &facts)
{
    return facts.target().value(u"size_bytes"_s).toLongLong();
}

bool fast(const Facts &facts)
{
    return facts.argument("fast").toBool();
}

bool tooLargeToExport(const Facts &facts)
{
    return has(facts) && sizeOf(facts) >= MostExported * ims::Gibibyte;
}

bool needsFast(const Facts &facts)
{
    return has(facts) && sizeOf(facts) > ims::MostCopied * ims::Gibibyte && !fast(facts);
}

bool encryptedFast(const Facts &facts)
{
    return ims::isEncrypted(facts) && fast(facts);
}

template <typename Words>
bool knows(const Words &words, const QString &value)
{
    return std::any_of(std::begin(words), std::end(words),
                       [&value](const Word &word) { return value == QLatin1StringView{word.value}; });
}

bool formatUnknown(const Facts &facts)
{
    return !fast(facts) && !knows(Formats, facts.text("format"));
}

bool fileUnnamed(const Facts &facts)
{
    return facts.text("name").isEmpty();
}

bool fileLong(const Facts &facts)
{
    return facts.text("name").size() > 128;
}

bool fileSigns(const Facts &facts)
{
    static const QRegularExpression allowed{u"\\A[A-Za-z0-9._-]([A-Za-z0-9._ -]*[A-Za-z0-9._-])?\\z"_s};
    return !fileUnnamed(facts) && !allowed.match(facts.text("name")).hasMatch();
}

bool noBucket(const Facts &facts)
{
    return !knows(Buckets, facts.text("path"));
}

bool fileThere(const Facts &facts)
{
    const QString format = fast(facts) ? u"zvhd2"_s : facts.text("format");
    return facts.count("imageExport", {{u"path"_s, Filter::Is, {facts.text("path")}},
                                       {u"name"_s, Filter::Is, {facts.text("name")}},
                                       {u"format"_s, Filter::Is, {format}}}) > 0;
}

bool beingExported(const Facts &facts)
{
    return has(facts) && facts.count("imageExport", {{u"image_id"_s, Filter::Is, {facts.target().value(u"id"_s)}},
                                                     {u"status"_s, Filter::Is, {u"exporting"_s}}}) > 0;
}

constexpr const char *Codes = "en-us_topic_0022473689";
constexpr const char *Exporting = "en-us_topic_0034011241";

constexpr Rule Rules[] = {
    {.id = "IMS-45",
     .command = "ims.exportImage",
     .shown = Rule::Absent,
     .broken = ims::isFull,
     .code = "IMG.0128",
     .reason = QT_TRANSLATE_NOOP("rules", "A full-ECS image cannot be exported."),
     .source = "en-us_topic_0176812699"},
    {.id = "IMS-57",
     .command = "ims.exportImage",
     .shown = Rule::Absent,
     .broken = ims::isIso,
     .reason = QT_TRANSLATE_NOOP("rules", "An ISO image cannot be exported."),
     .source = Exporting},
    {.id = "IMS-57.public",
     .kind = Rule::NotApplicable,
     .reason = QT_TRANSLATE_NOOP("rules", "Images that come from public images of some systems cannot be exported."),
     .remedy = "the manuals name three different lists of systems, and an image keeps no record of the public image "
               "behind it",
     .source = Exporting},
    {.id = "IMS-56",
     .command = "ims.exportImage",
     .shown = Rule::Greyed,
     .broken = ims::notNormal,
     .field = "image",
     .reason = ims::NotNormal,
     .remedy = ims::WaitForNormal,
     .source = Exporting},
    {.id = "IMS-56.running",
     .command = "ims.exportImage",
     .shown = Rule::Greyed,
     .broken = beingExported,
     .field = "image",
     .code = "IMG.0148",
     .reason = QT_TRANSLATE_NOOP("rules", "The image is being exported."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the image is exported."),
     .source = Codes},
    {.id = "IMS-56.size",
     .command = "ims.exportImage",
     .broken = tooLargeToExport,
     .code = "IMG.0071",
     .reason = QT_TRANSLATE_NOOP("rules", "Only an image smaller than 1 TB can be exported."),
     .source = Exporting},
    {.id = "IMS-56.fast",
     .command = "ims.exportImage",
     .broken = needsFast,
     .field = "fast",
     .code = "IMG.0160",
     .reason = QT_TRANSLATE_NOOP("rules", "An image larger than 128 GB can only be exported fast."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enable Fast Export."),
     .source = Exporting},
    {.id = "IMS-56.format",
     .command = "ims.exportImage",
     .broken = formatUnknown,
     .field = "format",
     .code = "IMG.0072",
     .reason = QT_TRANSLATE_NOOP("rules", "The file format is none of those that are offered."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose qcow2, vmdk, vhd or zvhd."),
     .source = Codes},
    {.id = "IMS-56.name",
     .command = "ims.exportImage",
     .broken = fileUnnamed,
     .field = "name",
     .code = "IMG.0073",
     .reason = QT_TRANSLATE_NOOP("rules", "The file needs a name."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter 1 to 128 characters."),
     .source = Codes},
    {.id = "IMS-56.length",
     .command = "ims.exportImage",
     .broken = fileLong,
     .field = "name",
     .code = "IMG.0074",
     .reason = QT_TRANSLATE_NOOP("rules", "The name of the file is longer than 128 characters."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Shorten the name."),
     .source = Codes},
    {.id = "IMS-56.characters",
     .command = "ims.exportImage",
     .broken = fileSigns,
     .field = "name",
     .code = "IMG.0075",
     .reason = QT_TRANSLATE_NOOP("rules", "The name of the file may contain letters, digits, hyphens (-), periods (.), "
                                          "underscores (_) and inner spaces only."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the other characters out."),
     .source = Codes},
    {.id = "IMS-56.path",
     .command = "ims.exportImage",
     .broken = noBucket,
     .field = "path",
     .code = "IMG.0069",
     .reason = QT_TRANSLATE_NOOP("rules", "No Standard bucket of this region is chosen."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a bucket from the list."),
     .source = Codes},
    {.id = "IMS-56.there",
     .command = "ims.exportImage",
     .broken = fileThere,
     .field = "name",
     .code = "IMG.0070",
     .reason = QT_TRANSLATE_NOOP("rules", "The bucket has a file of this name and format already."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose another name, format or bucket."),
     .source = Codes},
    {.id = "IMS-58",
     .command = "ims.exportImage",
     .broken = encryptedFast,
     .field = "fast",
     .reason = QT_TRANSLATE_NOOP("rules", "An encrypted image cannot be exported fast."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave Fast Export off, and choose a format."),
     .source = Exporting},
};

} // namespace

const Service ims::exports{.id = "ims",
                           .lists = Lists,
                           .forms = Forms,
                           .commands = Commands,
                           .jobs = Jobs,
                           .states = States,
                           .transitions = Transitions,
                           .rules = Rules};
