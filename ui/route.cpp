#include "route.h"

#include "spec.h"

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

} // namespace

QStringList routeTo(const QString &page, const Edition &edition)
{
    if (page == u"home"_s)
        return {u"shell.home"_s};
    if (page == u"credentials"_s)
        return {u"shell.user.credentials"_s};
    if (const Section *section = withPrimary(page)) {
        const QString id = QString::fromLatin1(section->id);
        return routeTo(id, edition) + QStringList{u"%1.%2"_s.arg(id, QString::fromLatin1(section->primary->id))};
    }
    const Service *service = serviceOf(page);
    if (!service || (!findSection(page) && !above(page) && !findList(page)))
        return {};
    const QString root = rootOf(page);
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
    return route + tabsTo(page);
}
