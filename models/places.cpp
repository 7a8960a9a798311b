#include "places.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Names{std::pair{Place::Row, "row"_L1}, std::pair{Place::More, "more"_L1},
                           std::pair{Place::Toolbar, "toolbar"_L1}};

QString partId(const char *page, const char *part)
{
    return u"%1.%2"_s.arg(QLatin1StringView{page}, QLatin1StringView{part});
}

} // namespace

std::optional<Place> placeOf(const ListSpec &list, const Action &action, const Edition &edition)
{
    const auto placed = edition.places.constFind(partId(list.id, action.id));
    if (placed == edition.places.cend())
        return action.place;
    for (const auto &[place, name] : Names) {
        if (*placed == name)
            return place;
    }
    return std::nullopt;
}

QList<const Action *> actionsAt(const ListSpec &list, Place place, const Edition &edition)
{
    QList<const Action *> actions;
    for (const Action &action : list.actions) {
        if (placeOf(list, action, edition) == place)
            actions += &action;
    }
    return actions;
}

QString actionId(const ListSpec &list, const Action &action, Place place)
{
    const QString form = place == Place::More ? u"%1.more.%2"_s : u"%1.%2"_s;
    return form.arg(QLatin1StringView{list.id}, QLatin1StringView{action.id});
}

QString standing(const QString &control, const Edition &edition)
{
    QString page = control.section(u'.', 0, -2);
    if (page.endsWith(".more"_L1))
        page.chop(int(qstrlen(".more")));
    const ListSpec *list = findList(page);
    if (!list)
        return control;
    for (const Action &action : list->actions) {
        if (actionId(*list, action, action.place) != control)
            continue;
        const auto place = placeOf(*list, action, edition);
        return place ? actionId(*list, action, *place) : control;
    }
    return control;
}

bool has(const Edition &edition, const char *page, const char *part)
{
    return edition.places.value(partId(page, part)) != Edition::Nowhere;
}

// In the order of the services and their rows.
QList<Placeable> placeables()
{
    QList<Placeable> all;
    const auto add = [&all](const char *page, const char *part, bool moves = false) {
        all += Placeable{partId(page, part), moves};
    };
    for (const Service *service : services()) {
        for (const Section &section : service->sections) {
            if (section.notice)
                add(section.id, "notice");
            if (section.aside)
                add(section.id, "aside");
            if (section.primary)
                add(section.id, section.primary->id);
        }
        for (const ListSpec &list : service->lists) {
            for (const auto &[part, text] : {std::pair{"notice", list.notice}, std::pair{"helper", list.helper},
                                             std::pair{"counter", list.counter}})
                if (text)
                    add(list.id, part);
            for (const Column &column : list.columns)
                add(list.id, column.id);
            for (const Action &action : list.actions)
                add(list.id, action.id, true);
        }
        for (const DetailSpec &detail : service->details) {
            for (const std::span<const Info> side : {detail.left, detail.right}) {
                for (const Info &info : side)
                    add(detail.id, info.id);
            }
            for (const Action &action : detail.actions)
                add(detail.id, action.id);
        }
        for (const FormSpec &form : service->forms) {
            for (const FormField &field : form.fields) {
                if (field.id)
                    add(form.id, field.id);
            }
        }
    }
    return all;
}
