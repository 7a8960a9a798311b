#pragma once

#include "spec.h"

// What both tabs of the service show: servers to choose from, tags, and what is asked before something is done.
namespace csbs {

inline constexpr Word Associated[] = {{"", QT_TRANSLATE_NOOP("csbs", "No")}};

inline constexpr Column ServerColumns[] = {
    {.id = "name",
     .title = QT_TRANSLATE_NOOP("csbs", "Name/ID"),
     .field = "name",
     .cell = Cell::NameId,
     .width = 380,
     .sortable = true},
    {.id = "status",
     .title = QT_TRANSLATE_NOOP("csbs", "Status"),
     .field = "status",
     .cell = Cell::Status,
     .width = 160},
    {.id = "type", .title = QT_TRANSLATE_NOOP("csbs", "Type"), .field = "type", .width = 100},
    {.id = "az", .title = QT_TRANSLATE_NOOP("csbs", "AZ"), .field = "az", .cell = Cell::Zone, .width = 160},
    {.id = "associated",
     .title = QT_TRANSLATE_NOOP("csbs", "Associated"),
     .field = "csbs_policy_id",
     .width = 200,
     .words = Associated,
     .pattern = QT_TRANSLATE_NOOP("csbs", "Yes ({csbs_policy_id})"),
     .names = "policy"},
};

inline constexpr Column TagColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("csbs", "Key"), .field = "key", .width = 350},
    {.id = "value", .title = QT_TRANSLATE_NOOP("csbs", "Value"), .field = "value", .width = 400},
    {.id = "operation",
     .title = QT_TRANSLATE_NOOP("csbs", "Operation"),
     .field = "id",
     .cell = Cell::Operation,
     .width = 250},
};
inline constexpr Column TagQuestionColumns[] = {
    {.id = "key", .title = QT_TRANSLATE_NOOP("csbs", "Key"), .field = "key", .width = 450},
    {.id = "value", .title = QT_TRANSLATE_NOOP("csbs", "Value"), .field = "value", .width = 550},
};

// A question with No and Yes; No stands out, unless what is asked can be taken back.
constexpr Confirmation asking(const char *id, const char *argument, const char *kind, const char *title,
                              const char *text, std::span<const Column> columns, bool yesIsPrimary = false)
{
    return {.id = id,
            .service = "csbs",
            .command = id,
            .argument = argument,
            .kind = kind,
            .title = title,
            .text = text,
            .columns = columns,
            .no = QT_TRANSLATE_NOOP("csbs", "No"),
            .yes = QT_TRANSLATE_NOOP("csbs", "Yes"),
            .yesIsPrimary = yesIsPrimary,
            .centred = true};
}

} // namespace csbs
