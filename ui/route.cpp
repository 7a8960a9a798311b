#include "route.h"

#include "offer.h"
#include "places.h"

using namespace Qt::StringLiterals;

namespace {

// The section that has this page as a tab.
const Section *above(const QString &page)
{
    for (const Service *service : services())
        for (const Section &section : service->sections)
            for (const Tab &tab : section.tabs)
                if (tab.page && page == QLatin1StringView{tab.page})
                    return &section;
    return nullptr;
}

// The button that opens the page from a section: "Create Image" on its right.
const Section *withPrimary(const QString &page)
{
    for (const Service *service : services())
        for (const Section &section : service->sections)
            if (section.primary && section.primary->opens && page == QLatin1StringView{section.primary->opens})
                return &section;
    return nullptr;
}

// The list that has a button, above it or at the title of its page, that opens the page whatever is chosen; with the
// button's id.
std::pair<const ListSpec *, QString> withButton(const QString &page, const Edition &edition)
{
    for (const Service *service : services()) {
        for (const ListSpec &list : service->lists) {
            if (list.parentField || !above(QString::fromLatin1(list.id)))
                continue;
            for (const Place place : {Place::Toolbar, Place::Page}) {
                const QList<const Action *> actions = actionsAt(list, place, edition);
                for (const Action *action : actions) {
                    if (action->opens && page == QLatin1StringView{action->opens} &&
                        (place == Place::Page || !needsRows(*action)))
                        return {&list, actionId(list, *action, place)};
                }
            }
        }
    }
    return {};
}

bool opensOneOf(std::span<const Action> actions, const char *page)
{
    return std::any_of(actions.begin(), actions.end(),
                       [page](const Action &action) { return action.opens && qstrcmp(action.opens, page) == 0; });
}

// The list that this page is, or is shown with, if the form is opened from there.
const ListSpec *opener(const QString &page, const FormSpec &form)
{
    if (const ListSpec *list = findList(page))
        return opensOneOf(list->actions, form.id) ? list : nullptr;
    const Section *section = findSection(page);
    for (const Tab &tab : section ? section->tabs : std::span<const Tab>{})
        if (const ListSpec *list = tab.page ? opener(QString::fromLatin1(tab.page), form) : nullptr)
            return list;
    return nullptr;
}

QString rootOf(QString page)
{
    while (const Section *section = above(page))
        page = QString::fromLatin1(section->id);
    return page;
}

QStringList tabsTo(QString page)
{
    QStringList tabs;
    while (const Section *section = above(page)) {
        if (section->tabs.size() > 1) // one alone is shown without its tab
            tabs.prepend(page + u".tab"_s);
        page = QString::fromLatin1(section->id);
    }
    return tabs;
}

// From a page that nothing leads to, nothing leads on.
QStringList further(const QStringList &route, const QStringList &on)
{
    return route.isEmpty() ? route : route + on;
}

} // namespace

QStringList routeTo(const QString &page, const Edition &edition)
{
    if (page == u"home"_s)
        return {u"shell.home"_s};
    if (page == u"credentials"_s)
        return {u"shell.user.credentials"_s};
    if (const Section *section = withPrimary(page)) {
        const QString id = QString::fromLatin1(section->id);
        return further(routeTo(id, edition), {u"%1.%2"_s.arg(id, QString::fromLatin1(section->primary->id))});
    }
    const QString root = rootOf(page);
    if (root != page)
        return further(routeTo(root, edition), tabsTo(page));
    if (const auto [list, button] = withButton(page, edition); list)
        return further(routeTo(QString::fromLatin1(list->id), edition), {button});
    const Service *service = serviceOf(page);
    if (!service || (!findSection(page) && !findList(page)))
        return {};
    QString entry;
    for (const Edition::Group &group : edition.services)
        for (const Edition::Entry &one : group.entries)
            if (!one.page.isEmpty() && serviceOf(one.page) == service && (entry.isEmpty() || rootOf(one.page) == root))
                entry = one.page;
    if (entry.isEmpty())
        return {};
    QStringList route{u"shell.services.%1"_s.arg(entry)};
    if (rootOf(entry) != root)
        route << u"nav.%1"_s.arg(root);
    return route;
}

QString pageBefore(const FormSpec &form, const Edition &edition, const QStringList &visited)
{
    if (form.goes)
        return QString::fromLatin1(form.goes);
    for (const QString &page : visited)
        if (const ListSpec *list = opener(page, form))
            return QString::fromLatin1(list->id);
    if (const Section *section = withPrimary(QString::fromLatin1(form.id)))
        return QString::fromLatin1(section->id);
    if (const auto [list, button] = withButton(QString::fromLatin1(form.id), edition); list)
        return QString::fromLatin1(list->id);
    QString ofKind;
    for (const Service *service : services()) {
        for (const ListSpec &list : service->lists) {
            const QString id = QString::fromLatin1(list.id);
            if (list.parentField || !above(id))
                continue;
            if (opensOneOf(list.actions, form.id))
                return id;
            if (ofKind.isEmpty() && form.kind && qstrcmp(list.kind, form.kind) == 0)
                ofKind = id;
        }
        for (const DetailSpec &detail : service->details) {
            if (opensOneOf(detail.actions, form.id))
                return QString::fromLatin1(detail.parent);
        }
    }
    return ofKind.isEmpty() ? u"home"_s : ofKind;
}
