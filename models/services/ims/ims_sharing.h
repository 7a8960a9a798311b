#pragma once

#include "ims/image_tenants.h"
#include "ims/image_words.h"

// Images that other tenants get, and what they answer: each table in a file of its own.
namespace ims {

inline constexpr Column ReceivedColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name", .width = 210},
    {.id = "id", .title = QT_TRANSLATE_NOOP("ims", "Image ID"), .field = "id", .width = 250},
    {.id = "osType", .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .field = "os_type", .width = 90, .words = OsTypes},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 170},
    {.id = "type", .title = QT_TRANSLATE_NOOP("ims", "Image Type"), .field = "type", .width = 150, .words = ImageTypes},
    {.id = "account", .title = QT_TRANSLATE_NOOP("ims", "Source Account"), .field = "owner_account", .width = 130},
};
inline constexpr Column MemberColumns[] = {
    {.id = "account", .title = QT_TRANSLATE_NOOP("ims", "Account Name"), .field = "member_account", .width = 220},
    {.id = "project", .title = QT_TRANSLATE_NOOP("ims", "Project Name"), .field = "member_project", .width = 180},
    {.id = "projectId", .title = QT_TRANSLATE_NOOP("ims", "Project ID"), .field = "member_project_id", .width = 400},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("ims", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 200},
};

std::span<const Rule> sharingRules();
std::span<const ListSpec> sharingLists();
std::span<const FormSpec> sharingForms();
std::span<const Confirmation> sharingConfirmations();

} // namespace ims
