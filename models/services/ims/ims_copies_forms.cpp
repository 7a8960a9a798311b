#include "ims_copies.h"

namespace {

constexpr Word Types[] = {{"region", QT_TRANSLATE_NOOP("ims", "Within Region")},
                          {"across", QT_TRANSLATE_NOOP("ims", "Across Regions")}};
constexpr Word EnterpriseProjects[] = {{"default", QT_TRANSLATE_NOOP("ims", "default")}};
constexpr Word Keys[] = {{"ims/default", QT_TRANSLATE_NOOP("ims", "ims/default")}};
constexpr Word ImageTypes[] = {{"system", QT_TRANSLATE_NOOP("ims", "ECS system disk image")},
                               {"data", QT_TRANSLATE_NOOP("ims", "Data disk image")}};
constexpr Word OsTypes[] = {{"Windows", QT_TRANSLATE_NOOP("ims", "Windows")},
                            {"Linux", QT_TRANSLATE_NOOP("ims", "Linux")},
                            {"Other", QT_TRANSLATE_NOOP("ims", "Other")}};
constexpr const char *Select = QT_TRANSLATE_NOOP("ims", "--Select--");
constexpr const char *HasAcross = "fullReplication=acrossRegions";
constexpr const char *HasNone = "fullReplication=never";
constexpr When Capable[] = {{"region", "home|capable"}};
constexpr When ForReplication[] = {{"protect_type", "replication"}};
constexpr When ToRegion{"type", "across"};
constexpr When Here{"type", "!across"};
constexpr When Anyway{};

constexpr FormField Description{
    .id = "description", .kind = FormField::Area, .title = QT_TRANSLATE_NOOP("ims", "Description"), .limit = 1024};

// Where copies go: `shown` tells of the form's other fields when the line is there.
constexpr FormField region(std::span<const When> only, When target, When shown)
{
    return {.id = "region",
            .kind = FormField::Choice,
            .title = QT_TRANSLATE_NOOP("ims", "Destination Region"),
            .mandatory = true,
            .prompt = Select,
            .rows = "project",
            .label = "region",
            .value = "region",
            .only = only,
            .when = target,
            .whenField = shown};
}

constexpr FormField project(When shown)
{
    return {.id = "project",
            .kind = FormField::Choice,
            .title = QT_TRANSLATE_NOOP("ims", "Destination Project"),
            .mandatory = true,
            .prompt = Select,
            .rows = "project",
            .within = "region",
            .column = "region",
            .whenField = shown};
}

constexpr FormField vault(bool mandatory, const char *helper, When target, When shown)
{
    return {.id = "vault",
            .kind = FormField::Choice,
            .title = QT_TRANSLATE_NOOP("ims", "Destination Server Backup Vault"),
            .mandatory = mandatory,
            .helper = helper,
            .prompt = Select,
            .rows = "vault",
            .only = ForReplication,
            .within = "project",
            .when = target,
            .whenField = shown,
            .refreshes = true};
}

constexpr FormField agency(When shown)
{
    return {.id = "agency",
            .kind = FormField::Choice,
            .title = QT_TRANSLATE_NOOP("ims", "IAM Agency"),
            .mandatory = true,
            .prompt = Select,
            .rows = "agency",
            .whenField = shown,
            .link = QT_TRANSLATE_NOOP("ims", "View Agencies"),
            .refreshes = true,
            .help = QT_TRANSLATE_NOOP("ims", "An agency lets the Image Management Service act for you in the "
                                             "destination project: without one it may not put a copy there.")};
}

constexpr FormField enterpriseProject(When shown, const char *reading)
{
    return {.id = "enterpriseProject",
            .kind = FormField::Choice,
            .title = QT_TRANSLATE_NOOP("ims", "Enterprise Project"),
            .mandatory = true,
            .words = EnterpriseProjects,
            .whenField = shown,
            .reading = reading,
            .account = "enterprise_projects",
            .refreshes = true,
            .help = QT_TRANSLATE_NOOP("ims", "Enterprise projects group the resources and the users of a company by "
                                             "what they belong to. One that is assigned to no other belongs to the "
                                             "project default.")};
}

constexpr FormField copyName(const char *pattern, const char *reading)
{
    return {.id = "name",
            .title = QT_TRANSLATE_NOOP("ims", "Name"),
            .mandatory = true,
            .from = "name",
            .pattern = pattern,
            .reading = reading};
}

constexpr FormField ReplicateFields[] = {
    {.id = "os", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "OS"), .from = "os", .reading = HasAcross},
    {.id = "created",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .from = "created",
     .cell = Cell::Time,
     .reading = HasAcross},
    {.id = "type",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "Replication Type"),
     .pattern = "across",
     .words = Types,
     .reading = HasAcross},
    copyName("copy_%1", HasNone),
    copyName("copy_%2_%1", HasAcross),
    enterpriseProject(Here, HasAcross),
    region(Capable, {"type", "full"}, ToRegion),
    region({}, {"type", "!full"}, ToRegion),
    project(ToRegion),
    vault(true,
          QT_TRANSLATE_NOOP("ims", "Its protection type has to be Replication. The backup of the image is copied into "
                                   "it and is charged there, too."),
          {"type", "full"}, ToRegion),
    agency(ToRegion),
    Description,
    {.id = "encrypt",
     .kind = FormField::Check,
     .title = QT_TRANSLATE_NOOP("ims", "Encryption"),
     .prompt = QT_TRANSLATE_NOOP("ims", "KMS encryption"),
     .from = "encrypted",
     .whenField = Here},
    {.id = "key",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Key Name"),
     .words = Keys,
     .whenField = {"encrypt", "true"}},
};

constexpr Column ChosenColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name", .width = 500},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 500},
};
constexpr FormField SeveralFields[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("ims", "The size of an image must not exceed 128 GB. The traffic between the regions "
                                       "and the copies are charged.")},
    {.id = "count",
     .kind = FormField::Sentence,
     .title = QT_TRANSLATE_NOOP("ims", "Images selected that can be replicated across regions: %1")},
    {.id = "images", .kind = FormField::Table, .title = QT_TRANSLATE_NOOP("ims", "Images"), .columns = ChosenColumns},
    {.id = "prefix",
     .title = QT_TRANSLATE_NOOP("ims", "Name Prefix"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("ims", "Stands before the name of each image in the name of its copy."),
     .pattern = "copy_%2_"},
    region({}, Anyway, Anyway),
    project(Anyway),
    vault(false,
          QT_TRANSLATE_NOOP("ims", "For the backups of full-ECS images; its protection type has to be Replication."),
          Anyway, Anyway),
    agency(Anyway),
    Description,
};

constexpr FormField SharedFields[] = {
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("ims", "The image size must be less than 128 GB.")},
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ims", "Image Details")},
    {.id = "image", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "Name"), .from = "name"},
    {.id = "imageType",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("ims", "Image Type"),
     .from = "type",
     .words = ImageTypes},
    {.id = "size",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("ims", "Image Size"),
     .from = "size_bytes",
     .cell = Cell::Number,
     .unit = "bytes"},
    {.id = "osType",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("ims", "OS Type"),
     .from = "os_type",
     .words = OsTypes},
    {.id = "os", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "OS"), .from = "os"},
    {.id = "created",
     .kind = FormField::Fact,
     .title = QT_TRANSLATE_NOOP("ims", "Created"),
     .from = "created",
     .cell = Cell::Time},
    copyName("copy_%1", nullptr),
    enterpriseProject(Anyway, nullptr),
    Description,
};

constexpr FormSpec Forms[] = {
    {.id = "ims.replicateImage",
     .service = "ims",
     .command = "ims.replicateImage",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Replicate Image"),
     .fields = ReplicateFields,
     .done = QT_TRANSLATE_NOOP("ims", "The copy %1 is being created.")},
    {.id = "ims.replicateAcross",
     .service = "ims",
     .command = "ims.replicateAcross",
     .argument = "image",
     .kind = "image",
     .title = QT_TRANSLATE_NOOP("ims", "Replicate Images Across Regions"),
     .fields = SeveralFields,
     .done = QT_TRANSLATE_NOOP("ims", "Copies are being created of: %1.")},
    {.id = "ims.replicateShared",
     .service = "ims",
     .command = "ims.replicateShared",
     .argument = "image",
     .kind = "sharedImage",
     .title = QT_TRANSLATE_NOOP("ims", "Replicate Image"),
     .fields = SharedFields,
     .done = QT_TRANSLATE_NOOP("ims", "The copy %1 is being created."),
     .goes = "ims.private"},
};

} // namespace

std::span<const FormSpec> ims::copyForms()
{
    return Forms;
}
