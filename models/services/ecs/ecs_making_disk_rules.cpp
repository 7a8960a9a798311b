#include "ecs_making_facts.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace ecs;

// The disks of a new server.
namespace {

// --- Disks -------------------------------------------------------------------------------------------------------

QList<Record> disksOf(const Facts &facts)
{
    const Record image = imageOf(facts);
    return image.isEmpty()
               ? QList<Record>{}
               : disksAskedFor(fetchOf(facts), image, facts.command().arguments, facts.command().by.project);
}

template <typename Wrong>
bool anyDisk(const Facts &facts, const char *role, Wrong wrong)
{
    const QList<Record> disks = disksOf(facts);
    return std::any_of(disks.begin(), disks.end(), [&](const Record &disk) {
        return text(disk, "role") == QLatin1StringView{role} && wrong(disk);
    });
}

bool smaller(const Record &disk)
{
    return disk.value(u"size_gb"_s).toLongLong() < disk.value(u"least"_s).toLongLong();
}

bool systemSmaller(const Facts &facts)
{
    return anyDisk(facts, "system", smaller);
}

bool systemLarge(const Facts &facts)
{
    return anyDisk(facts, "system",
                   [](const Record &disk) { return disk.value(u"size_gb"_s).toLongLong() > MostSystemGb; });
}

bool dataSmaller(const Facts &facts)
{
    return anyDisk(facts, "data", smaller);
}

bool dataLarge(const Facts &facts)
{
    return anyDisk(facts, "data",
                   [](const Record &disk) { return disk.value(u"size_gb"_s).toLongLong() > MostDataGb; });
}

bool unknownType(const Record &disk)
{
    return !isOneOf(text(disk, "type"), {"SAS"_L1, "SSD"_L1, "SATA"_L1}) ||
           !isOneOf(text(disk, "bus"), {"VBD"_L1, "SCSI"_L1});
}

bool diskTypeUnknown(const Facts &facts)
{
    return anyDisk(facts, "system", unknownType) || anyDisk(facts, "data", unknownType);
}

bool manyDisks(const Facts &facts)
{
    return disksOf(facts).size() > MostDataDisks + 1;
}

bool decrypted(const Facts &facts)
{
    return imageOf(facts).value(u"encrypted"_s).toBool() &&
           anyDisk(facts, "system", [](const Record &disk) { return !disk.value(u"encrypted"_s).toBool(); });
}

// Bus, sharing and encryption as they are in the image.
bool disksChanged(const Facts &facts)
{
    const Record image = imageOf(facts);
    if (onlyZone(image).isEmpty())
        return false;
    const QList<Record> given = imageDisks(fetchOf(facts), image);
    const QList<Record> asked = disksOf(facts);
    for (qsizetype n = 0; n < std::min(given.size(), asked.size()); ++n) {
        for (const auto &field : {u"bus"_s, u"shared"_s, u"encrypted"_s}) {
            if (given.at(n).value(field) != asked.at(n).value(field))
                return true;
        }
    }
    return false;
}

QStringList dataImagesOf(const Facts &facts)
{
    QStringList images;
    const QVariantList wishes = facts.argument("dataDisks").toList();
    for (const QVariant &wish : wishes) {
        if (const QString image = wish.toMap().value(u"image"_s).toString(); !image.isEmpty())
            images += image;
    }
    return images;
}

bool dataImageBesideFull(const Facts &facts)
{
    return isFullImage(facts) && !dataImagesOf(facts).isEmpty();
}

bool dataImageUnfit(const Facts &facts)
{
    const QStringList images = dataImagesOf(facts);
    return !isFullImage(facts) && std::any_of(images.begin(), images.end(), [&facts](const QString &id) {
        const Record image = imageFor(fetchOf(facts), id, facts.command().by.project);
        return text(image, "type") != "data"_L1 || text(image, "status") != "normal"_L1;
    });
}

bool dataImageTwice(const Facts &facts)
{
    const QStringList images = dataImagesOf(facts);
    return QSet<QString>{images.begin(), images.end()}.size() < images.size();
}

bool dataImageDiskChanged(const Facts &facts)
{
    const QVariantList wishes = facts.argument("dataDisks").toList();
    return !isFullImage(facts) && std::any_of(wishes.begin(), wishes.end(), [](const QVariant &wish) {
        const QVariantMap disk = wish.toMap();
        return !disk.value(u"image"_s).toString().isEmpty() &&
               (disk.value(u"bus"_s, u"VBD"_s) != u"VBD"_s || disk.value(u"shared"_s).toBool() ||
                disk.contains(u"encrypted"_s));
    });
}

constexpr Rule Rules[] = {
    {.id = "ECS-02",
     .command = "ecs.createServer",
     .broken = systemSmaller,
     .field = "systemDisk",
     .reason = QT_TRANSLATE_NOOP("rules", "The system disk cannot be smaller than that of the image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Keep the capacity, or enlarge it."),
     .source = "en-us_topic_0030713200"},
    {.id = "ECS-02.most",
     .command = "ecs.createServer",
     .broken = systemLarge,
     .field = "systemDisk",
     .reason = QT_TRANSLATE_NOOP("rules", "A system disk has 1,024 GB at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a smaller capacity."),
     .source = "en-us_topic_0030713209"},
    {.id = "IMS-90",
     .command = "ecs.createServer",
     .broken = decrypted,
     .field = "systemDisk",
     .reason = QT_TRANSLATE_NOOP("rules", "The system disk of a server made from an encrypted image is encrypted too."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave the encryption on."),
     .source = "en-us_topic_0046588154"},
    {.id = "ECS-02.data",
     .command = "ecs.createServer",
     .broken = dataSmaller,
     .field = "dataDisks",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk has 10 GB at least, and cannot be smaller than in its image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Keep the capacity, or enlarge it."),
     .source = "en-us_topic_0030713200"},
    {.id = "ECS-02.dataMost",
     .command = "ecs.createServer",
     .broken = dataLarge,
     .field = "dataDisks",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk has 32,768 GB at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose a smaller capacity."),
     .source = "en-us_topic_0030713221"},
    {.id = "ECS-06.type",
     .command = "ecs.createServer",
     .broken = diskTypeUnknown,
     .field = "dataDisks",
     .code = "Ecs.0046",
     .reason = QT_TRANSLATE_NOOP("rules", "The region has no disks of this type."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Choose Common I/O, High I/O or Ultra-high I/O."),
     .source = "en-us_topic_0022067717"},
    {.id = "ECS-04.disks",
     .command = "ecs.createServer",
     .broken = disksChanged,
     .field = "dataDisks",
     .code = "Ecs.0046",
     .reason =
         QT_TRANSLATE_NOOP("rules", "As long as the image is bound to one zone, SCSI, sharing and encryption of its "
                                    "disks stay as they are."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave them as the image has them, or wait for its backup."),
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-08",
     .command = "ecs.createServer",
     .broken = manyDisks,
     .field = "dataDisks",
     .reason = QT_TRANSLATE_NOOP("rules", "A new server has 23 data disks at most."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Remove the disks that are not needed."),
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-03",
     .command = "ecs.createServer",
     .broken = dataImageBesideFull,
     .field = "dataDisks",
     .reason = QT_TRANSLATE_NOOP("rules", "A server made from a full-ECS image takes no disks from data disk images."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Take the data disk image away, or choose a system disk image."),
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-08.image",
     .command = "ecs.createServer",
     .broken = dataImageUnfit,
     .field = "dataDisks",
     .reason = QT_TRANSLATE_NOOP("rules", "A data disk is made from a data disk image in state Normal."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-08.once",
     .command = "ecs.createServer",
     .broken = dataImageTwice,
     .field = "dataDisks",
     .reason = QT_TRANSLATE_NOOP("rules", "Each data disk image makes one disk of a server."),
     .remedy = AnotherImage,
     .source = "en-us_topic_0163572589"},
    {.id = "ECS-08.fixed",
     .command = "ecs.createServer",
     .broken = dataImageDiskChanged,
     .field = "dataDisks",
     .reason =
         QT_TRANSLATE_NOOP("rules", "SCSI, sharing and encryption are off for a disk made from a data disk image."),
     .remedy = QT_TRANSLATE_NOOP("rules", "Leave them out."),
     .source = "en-us_topic_0163572589"},
};

} // namespace

std::span<const Rule> ecs::makingDiskRules()
{
    return Rules;
}
