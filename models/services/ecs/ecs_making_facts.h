#pragma once

#include "ecs_making.h"

#include <algorithm>

// What the rules of several files ask.
namespace ecs {

inline Fetch fetchOf(const Facts &facts)
{
    return [&facts](const Query &query) { return facts.fetch(query); };
}

inline QString text(const Record &record, const char *field)
{
    return record.value(QString::fromLatin1(field)).toString();
}

inline bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> these)
{
    return std::find(these.begin(), these.end(), text) != these.end();
}

// That the command speaks of, if the asking project may use it.
inline Record imageOf(const Facts &facts)
{
    return imageFor(fetchOf(facts), facts.text("image"), facts.command().by.project, facts.text("imageKind"));
}

inline bool isFullImage(const Facts &facts)
{
    return text(imageOf(facts), "type") == QLatin1StringView{"full"};
}

// As long as only the snapshots of an image are there it can be used in one zone.
inline QString onlyZone(const Record &image)
{
    return text(image, "status") == QLatin1StringView{"normal_az"} ? text(image, "az") : QString{};
}

constexpr const char *AnotherImage = QT_TRANSLATE_NOOP("rules", "Choose another image.");

// The rules file by file.
std::span<const Rule> makingImageRules();
std::span<const Rule> makingDiskRules();
std::span<const Rule> makingEntryRules();

} // namespace ecs
