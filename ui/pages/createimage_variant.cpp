#include "createimage_variant.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace {

using From = CreateImageVariant::From;
using Source = CreateImageVariant::Source;

constexpr const char *SourceRows[] = {"region", "type", "imageType", "from", "file", "vault"};
constexpr const char *ClassicSourceRows[] = {"region", "imageType", "from", "file", "vault"};
constexpr const char *Information[] = {"imported", "encryption", "name", "enterpriseProject", "tags", "description"};
constexpr const char *AgreedInformation[] = {"imported", "encryption",  "name",     "enterpriseProject",
                                             "tags",     "description", "agreement"};

constexpr const char *Encryption[] = {"encryption"};
constexpr const char *Vault[] = {"vault"};
constexpr const char *File[] = {"file", "imported"};

constexpr const char *Servers = "ims.createImage.servers";
constexpr const char *Disks = "ims.createImage.disks";
constexpr const char *Backups = "ims.createImage.backups";
constexpr const char *CsbsBackups = "ims.createImage.csbsBackups";
constexpr const char *Files = "ims.createImage.files";

constexpr From Ecs{Servers, QT_TRANSLATE_NOOP("CreateImagePage", "ECS")};
constexpr From ServerBackup{Backups, QT_TRANSLATE_NOOP("CreateImagePage", "Cloud Server Backup"),
                            QT_TRANSLATE_NOOP("CreateImagePage", "Create Server Backup"), "cbr.vaults"};
constexpr From CsbsBackup{CsbsBackups, QT_TRANSLATE_NOOP("CreateImagePage", "CSBS Backup")};
constexpr From ClassicCsbsBackup{CsbsBackups, QT_TRANSLATE_NOOP("CreateImagePage", "CSBS Backup"),
                                 QT_TRANSLATE_NOOP("CreateImagePage", "Create CSBS Backup"), "csbs.createBackup"};
constexpr From ImageFile{Files, QT_TRANSLATE_NOOP("CreateImagePage", "Image File")};

constexpr From Tabs[] = {Ecs, ServerBackup};
constexpr From TabsOfThree[] = {Ecs, CsbsBackup, ServerBackup};
constexpr From ClassicTabs[] = {Ecs, ClassicCsbsBackup, ServerBackup, ImageFile};

constexpr Source FromServer{"create", "full", Servers, Servers, "ims.createFullImage", "server", Vault};
constexpr Source FromBackup{"create", "full", Backups, Backups, "ims.createImage", "backup"};
constexpr Source FromCsbs{"create", "full", CsbsBackups, CsbsBackups, "ims.createImage", "backup", {}, true};
constexpr Source OfSystem{"create", "system", Servers, Servers, "ims.createSystemImage", "server", Encryption};
constexpr Source OfData{"create", "data", Servers, Disks, "ims.createDataImage", "disk", Encryption};

// From a file, where that is a type of its own …
constexpr Source imported(const char *imageType)
{
    return {"import", imageType, nullptr, nullptr, "ims.importImage", "file", File};
}
// … and where the type is the image's, and the file one of its sources.
constexpr Source classic(Source source)
{
    source.type = nullptr;
    source.whenThere = false;
    return source;
}
constexpr Source classicFile(const char *imageType)
{
    return {nullptr, imageType, Files, nullptr, "ims.importImage", "file", File};
}

constexpr Source Sources[] = {OfSystem,           FromServer,       FromBackup,     OfData,
                              imported("system"), imported("data"), imported("iso")};
constexpr Source SourcesWithCsbs[] = {OfSystem, FromServer,         FromBackup,       FromCsbs,
                                      OfData,   imported("system"), imported("data"), imported("iso")};
constexpr Source ClassicSources[] = {classic(OfSystem), classicFile("system"), classic(FromServer), classic(FromBackup),
                                     classic(FromCsbs), classic(OfData),       classicFile("data")};

constexpr std::array Variants{
    CreateImageVariant{"otc", SourceRows, Information, QT_TRANSLATE_NOOP("CreateImagePage", "Create Now"), Tabs,
                       Sources},
    CreateImageVariant{"classic", ClassicSourceRows, Information, QT_TRANSLATE_NOOP("CreateImagePage", "Create Now"),
                       ClassicTabs, ClassicSources},
    CreateImageVariant{"huawei", SourceRows, AgreedInformation, QT_TRANSLATE_NOOP("CreateImagePage", "Next"),
                       TabsOfThree, SourcesWithCsbs},
};

} // namespace

const CreateImageVariant &createImageVariant(const QString &name)
{
    const auto found = std::find_if(Variants.begin(), Variants.end(), [&name](const CreateImageVariant &variant) {
        return name == QLatin1StringView{variant.name};
    });
    if (found == Variants.end())
        qFatal("no variant of Create Image: %s", qPrintable(name));
    return *found;
}
