#include "createimage_variant.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace {

constexpr const char *Source[] = {"region", "type", "imageType", "from", "file", "vault"};
constexpr const char *Information[] = {"imported", "encryption", "name", "enterpriseProject", "tags", "description"};
constexpr const char *AgreedInformation[] = {"imported", "encryption",  "name",     "enterpriseProject",
                                             "tags",     "description", "agreement"};

constexpr std::array Variants{
    CreateImageVariant{"otc", Source, Information, QT_TRANSLATE_NOOP("CreateImagePage", "Create Now")},
    CreateImageVariant{"huawei", Source, AgreedInformation, QT_TRANSLATE_NOOP("CreateImagePage", "Next")},
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
