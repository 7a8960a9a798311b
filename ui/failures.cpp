#include "failures.h"

#include "context.h"

using namespace Qt::StringLiterals;

namespace {

QList<const ListSpec *> listsBehind(const Action &action)
{
    QList<const ListSpec *> lists;
    const Section *section = action.opens ? findSection(QString::fromLatin1(action.opens)) : nullptr;
    for (const Tab &tab : section ? section->tabs : std::span<const Tab>{}) {
        if (const ListSpec *list = tab.page ? findList(QString::fromLatin1(tab.page)) : nullptr)
            lists += list;
    }
    return lists;
}

bool anyIn(const ListSpec &list, const Context &context)
{
    Query failed{.kind = QString::fromLatin1(list.kind),
                 .project = context.session.project,
                 .fields = {u"id"_s},
                 .filters = {{u"status"_s, Filter::Is, {u"failed"_s}}},
                 .limit = 1,
                 .countAll = false};
    for (const Fixed &fixed : list.fixed)
        failed.filters += {QString::fromLatin1(fixed.field), Filter::Is, {QString::fromLatin1(fixed.value)}};
    return !context.cloud.fetch(failed).rows.isEmpty();
}

} // namespace

QStringList failures::kinds(const Action &action)
{
    QStringList kinds;
    const QList<const ListSpec *> lists = listsBehind(action);
    for (const ListSpec *list : lists)
        kinds += QString::fromLatin1(list->kind);
    kinds.removeDuplicates();
    return kinds;
}

bool failures::any(const Action &action, const Context &context)
{
    const QList<const ListSpec *> lists = listsBehind(action);
    return std::any_of(lists.begin(), lists.end(), [&context](const ListSpec *list) { return anyIn(*list, context); });
}
