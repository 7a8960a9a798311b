#include "cloud.h"
#include "fuzz.h"
#include "scenario.h"
#include "search.h"

using namespace Qt::StringLiterals;

namespace {

Cloud &workspace()
{
    static const std::unique_ptr<Cloud> cloud = [] {
        const Result<Scenario> scenario = loadScenario(u"starter"_s);
        demand(bool(scenario), u"the starter scenario"_s);
        auto begun = beginWorkspace(scratch(u"workspace.sqlite"_s), *scenario, {});
        demand(bool(begun), u"a workspace"_s);
        return std::move(*begun);
    }();
    return *cloud;
}

const Edition &edition()
{
    static const Result<Edition> loaded = loadEdition(u"otc"_s);
    return *loaded;
}

// SQLite folds the case of ASCII only.
QString folded(QString text)
{
    for (QChar &c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar{c.unicode() + (u'a' - u'A')};
    }
    return text;
}

bool holds(const Rows &rows, int row, const QString &field, const QString &text)
{
    return folded(rows.at(row, field).toString()).contains(folded(text));
}

} // namespace

// Each line of the input is typed into the search of every list. Whatever was understood is a query that can be asked,
// and what it finds holds the typed text literally.
void fuzz(const QByteArray &input)
{
    const QStringList lines = QString::fromUtf8(input).split(u'\n').mid(0, 8);
    for (const Service *service : services()) {
        for (const ListSpec &list : service->lists) {
            const SearchReader reader{list, {}, edition()};
            Query query{.kind = QString::fromLatin1(list.kind)};
            QList<SearchReader::Condition> conditions;
            for (const QString &line : lines) {
                const auto condition = reader.condition(line);
                if (!condition)
                    continue;
                demand(line.contains(condition->text, Qt::CaseInsensitive), u"other text: "_s + condition->text);
                conditions += *condition;
                if (condition->property)
                    query.filters += condition->filter;
                else
                    query.keyword = condition->text;
            }
            const Rows rows = workspace().fetch(query);
            demand(rows.total == rows.rows.size(), u"another count"_s);
            for (int row = 0; row < rows.rows.size(); ++row) {
                demand(query.keyword.isEmpty() || holds(rows, row, u"id"_s, query.keyword) ||
                           holds(rows, row, u"name"_s, query.keyword) || rows.indexOf(u"name"_s) < 0,
                       u"found without the keyword: "_s + query.keyword);
                for (const SearchReader::Condition &each : std::as_const(conditions)) {
                    if (each.property && each.filter.match == Filter::Contains)
                        demand(holds(rows, row, each.filter.field, each.text), u"found without: "_s + each.text);
                }
            }
        }
    }
}
