#include "enterpriseprojects.h"

#include "context.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostProjects = 200;

} // namespace

bool hasEnterpriseProjects(const Context &context)
{
    const QList<Record> accounts = context.cloud.accounts();
    return std::any_of(accounts.begin(), accounts.end(), [&context](const Record &account) {
        return account.value(u"id"_s) == context.session.account && account.value(u"enterprise_projects"_s).toBool();
    });
}

QStringList enterpriseProjectsOf(Query rows, Context &context)
{
    const QString field = u"enterprise_project"_s;
    rows.fields = {field};
    rows.sort = field;
    rows.descending = false;
    rows.limit = 1;
    rows.offset = 0;
    rows.countAll = false;
    QStringList names{u"default"_s};
    // From one name to the next one, however many rows have it: behind the last that there can be of it.
    const qint64 latest = std::numeric_limits<qint64>::max();
    const QString greatest = QStringLiteral("\U0010ffff");
    for (Rows found = context.cloud.fetch(rows); !found.rows.isEmpty() && names.size() < MostProjects;
         found = context.cloud.fetch(rows)) {
        names += found.at(0, field).toString();
        rows.landmark = {{{field, names.last()}, {u"created"_s, latest}, {u"id"_s, greatest}}, 0};
        rows.offset = 1;
    }
    names.removeDuplicates();
    names.removeAll(QString{});
    std::sort(names.begin() + 1, names.end());
    return names;
}
