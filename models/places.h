#pragma once

#include "edition.h"
#include "spec.h"

#include <optional>

// Where things stand on the pages of the open console, which may place them differently from the specs:
// Edition::places.

// Nothing: this console has no such entry.
std::optional<Place> placeOf(const ListSpec &list, const Action &action, const Edition &edition);
// In the order of the spec.
QList<const Action *> actionsAt(const ListSpec &list, Place place, const Edition &edition);
// The id of its control: "cbr.backups.more.createImage" under More, else "cbr.backups.createImage".
QString actionId(const ListSpec &list, const Action &action, Place place);
// The control that this console has for the one with that id: where its entry stands here.
QString standing(const QString &control, const Edition &edition);

// Whether this console has a part of a page: an action, column, fact, tab, field, notice. `page` is the id of its spec.
bool has(const Edition &edition, const char *page, const char *part);

// Everything that an edition can place; `moves`: the entries that can stand in the row, under More or in the toolbar.
struct Placeable {
    QString id;
    bool moves = false;
};
QList<Placeable> placeables();
