#include "cbr_backups.h"

using namespace Qt::StringLiterals;

// Disks and file systems that come out of backups: their dialogs and what they have to be like.
namespace {

constexpr int MostDiskGb = 32'768;

constexpr Word DiskTypes[] = {{"SAS", QT_TRANSLATE_NOOP("cbr", "High I/O")},
                              {"SSD", QT_TRANSLATE_NOOP("cbr", "Ultra-high I/O")},
                              {"SATA", QT_TRANSLATE_NOOP("cbr", "Common I/O")}};
constexpr Word Protocols[] = {{"NFS", QT_TRANSLATE_NOOP("cbr", "NFS")}};

constexpr FormField Zone{.id = "az",
                         .kind = FormField::Choice,
                         .title = QT_TRANSLATE_NOOP("cbr", "AZ"),
                         .mandatory = true,
                         .rows = "zone",
                         .label = "az"};
constexpr FormField Capacity{.id = "sizeGb",
                             .kind = FormField::Number,
                             .title = QT_TRANSLATE_NOOP("cbr", "Capacity (GB)"),
                             .mandatory = true,
                             .helper = QT_TRANSLATE_NOOP("cbr", "As large as the backup, or larger."),
                             .from = "size_gb",
                             .least = 1,
                             .limit = MostDiskGb};

constexpr FormField DiskFields[] = {
    {.id = "source", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Select Data Source"), .from = "name"},
    Zone,
    {.id = "type",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("cbr", "Disk Specifications"),
     .mandatory = true,
     .pattern = "SAS",
     .words = DiskTypes},
    Capacity,
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("cbr", "Disk Name"),
     .mandatory = true,
     .helper = QT_TRANSLATE_NOOP("cbr", "It becomes a data disk, also when the backup is of a system disk."),
     .pattern = "volume-%3"},
};
constexpr FormField FileSystemFields[] = {
    {.id = "source", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("cbr", "Backup"), .from = "name"},
    Zone,
    {.id = "protocol",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("cbr", "Protocol Type"),
     .pattern = "NFS",
     .words = Protocols},
    Capacity,
    {.id = "note",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("cbr", "VPC, subnet, security group and encryption belong to Scalable File Service, "
                                       "which the replica does not have.")},
    {.id = "name", .title = QT_TRANSLATE_NOOP("cbr", "Name"), .mandatory = true, .pattern = "sfs-turbo-%3"},
};

constexpr FormSpec Forms[] = {
    {.id = "cbr.createDisk",
     .service = "cbr",
     .command = "cbr.createDisk",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Create Disk"),
     .fields = DiskFields,
     .ok = QT_TRANSLATE_NOOP("cbr", "Next"),
     .confirms = QT_TRANSLATE_NOOP("cbr", "Check the disk. It is created once it is submitted."),
     .submit = QT_TRANSLATE_NOOP("cbr", "Submit"),
     .done = QT_TRANSLATE_NOOP("cbr", "The disk %1 is being created."),
     .goes = "evs.disks",
     .centred = false,
     .width = 800},
    {.id = "cbr.createFileSystem",
     .service = "cbr",
     .command = "cbr.createFileSystem",
     .argument = "backup",
     .kind = "backup",
     .title = QT_TRANSLATE_NOOP("cbr", "Create File System"),
     .fields = FileSystemFields,
     .ok = QT_TRANSLATE_NOOP("cbr", "Create Now"),
     .done = QT_TRANSLATE_NOOP("cbr", "The file system %1 is being created."),
     .centred = false,
     .width = 800,
     .page = true},
};

// --- Rules -------------------------------------------------------------------------------------------------------

QString type(const Facts &facts)
{
    return facts.target().value(u"object_type"_s).toString();
}

bool notAvailable(const Facts &facts)
{
    return !facts.target().isEmpty() && facts.target().value(u"status"_s) != u"available"_s;
}

bool ofNoDisk(const Facts &facts)
{
    return !facts.target().isEmpty() && type(facts) != "disk"_L1;
}

bool ofNoFileSystem(const Facts &facts)
{
    return !facts.target().isEmpty() && type(facts) != "turbo"_L1;
}

bool sizeWrong(const Facts &facts)
{
    const QVariant asked = facts.argument("sizeGb");
    if (facts.target().isEmpty() || !asked.isValid())
        return false;
    bool number = false;
    const qint64 size = asked.toLongLong(&number);
    return !number || size < facts.target().value(u"size_gb"_s).toLongLong() || size > MostDiskGb;
}

bool typeUnknown(const Facts &facts)
{
    const QString asked = facts.text("type");
    return !asked.isEmpty() && std::none_of(std::begin(DiskTypes), std::end(DiskTypes),
                                            [&](const Word &word) { return asked == QLatin1StringView{word.value}; });
}

constexpr Rule Rules[] = {
    {.id = "CBR-69",
     .command = "cbr.newFromBackup",
     .shown = Rule::Greyed,
     .broken = notAvailable,
     .field = "backup",
     .code = "BackupService.2005",
     .reason = QT_TRANSLATE_NOOP("rules", "Something new can be made of a backup that is Available."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Wait until the backup is Available, or choose another one."),
     .source = "cbr_03_0017"},
    {.id = "CBR-69.size",
     .command = "cbr.newFromBackup",
     .broken = sizeWrong,
     .field = "sizeGb",
     .code = "BackupService.2001",
     .reason = QT_TRANSLATE_NOOP("rules", "It has to be as large as the backup at least, and has 32,768 GB at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Enter a capacity in these bounds."),
     .source = "cbr_03_0017"},
    {.id = "CBR-69.type",
     .command = "cbr.createDisk",
     .broken = typeUnknown,
     .field = "type",
     .reason = QT_TRANSLATE_NOOP("rules", "The region has no disks of this type."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Common I/O, High I/O or Ultra-high I/O."),
     .source = "cbr_03_0017"},
    {.id = "CBR-69.disk",
     .command = "cbr.createDisk",
     .shown = Rule::Absent,
     .broken = ofNoDisk,
     .field = "backup",
     .code = "BackupService.6300",
     .reason = QT_TRANSLATE_NOOP("rules", "Disks are created from backups of disks."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the backup of a disk."),
     .source = "cbr_03_0017"},
    {.id = "CBR-70.new",
     .command = "cbr.createFileSystem",
     .shown = Rule::Absent,
     .broken = ofNoFileSystem,
     .field = "backup",
     .code = "BackupService.6300",
     .reason = QT_TRANSLATE_NOOP("rules", "File systems are created from backups of file systems."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose the backup of a file system."),
     .source = "cbr_03_0107"},
};

} // namespace

std::span<const FormSpec> cbr::diskForms()
{
    return Forms;
}

std::span<const Rule> cbr::diskRules()
{
    return Rules;
}
