#include "query.h"

#include "kinds.h"
#include "store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Record Rows::record(int row) const
{
    Record record;
    for (int column = 0; column < fields.size(); ++column)
        record.insert(fields.at(column), rows.at(row).at(column));
    return record;
}

bool Query::looksForText() const
{
    return !keyword.isEmpty() || std::any_of(filters.begin(), filters.end(),
                                             [](const Filter &filter) { return filter.match == Filter::Contains; });
}

namespace {

struct Built {
    QString where;
    QVariantList values;

    void add(const QString &condition, const QVariantList &bound)
    {
        where += (where.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values += bound;
    }

    // The text stands literally anywhere in one of the columns, in small or capital letters.
    void addText(const QStringList &columns, const QString &text)
    {
        constexpr qsizetype longestPattern = 50'000; // bytes, of SQLite's LIKE; it ends at a NUL, too
        QString pattern = text;
        pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        pattern = u'%' + pattern + u'%';
        const bool fits = !text.contains(QChar::Null) && pattern.toUtf8().size() <= longestPattern;
        const QString form = fits ? u"%1 LIKE ? ESCAPE '\\'"_s : u"instr(lower(%1), lower(?)) > 0"_s; // slower
        QStringList conditions;
        for (const QString &column : columns)
            conditions += form.arg(column);
        add(u'(' + conditions.join(u" OR "_s) + u')', QVariantList(columns.size(), fits ? pattern : text));
    }
};

void addFilter(Built &built, const Filter &filter, const Kind &kind)
{
    const QString field = columnName(filter.field);
    const auto marks = [&filter] { return QStringList(filter.values.size(), u"?"_s).join(u','); };
    switch (filter.match) {
    case Filter::Is:
        built.add(u"%1 IN (%2)"_s.arg(field, marks()), filter.values);
        break;
    case Filter::IsNot:
        built.add(u"%1 NOT IN (%2)"_s.arg(field, marks()), filter.values);
        break;
    case Filter::Contains:
        break; // a text
    case Filter::Between:
        built.add(u"%1 >= ? AND %1 < ?"_s.arg(field), {filter.values.value(0), filter.values.value(1)});
        break;
    case Filter::Tagged:
        built.add(u"EXISTS (SELECT 1 FROM tag WHERE tag.resource_id = %1.id AND tag.key = ? AND tag.value = ?)"_s.arg(
                      QLatin1StringView{kind.table}),
                  {filter.values.value(0), filter.values.value(1)});
        break;
    }
}

QStringList keywordColumns(const Kind &kind)
{
    return {QString::fromLatin1(kind.name), u"id"_s};
}

QStringList textColumns(const Query &query, const Kind &kind)
{
    QStringList columns = query.keyword.isEmpty() ? QStringList{} : keywordColumns(kind);
    for (const Filter &filter : query.filters)
        if (filter.match == Filter::Contains)
            columns += columnName(filter.field);
    return columns;
}

void addTexts(Built &built, const Query &query, const Kind &kind)
{
    for (const Filter &filter : query.filters)
        if (filter.match == Filter::Contains)
            built.addText({columnName(filter.field)}, filter.values.value(0).toString());
    if (!query.keyword.isEmpty())
        built.addText(keywordColumns(kind), query.keyword);
}

// In which order the rows stand. Those of one state or one enterprise project stand as its index has them.
QStringList orderOf(const Query &query, const Kind &kind)
{
    QStringList order;
    if (!query.sort.isEmpty() && query.sort != "id"_L1)
        order += columnName(query.sort);
    if ((query.sort == "status"_L1 || query.sort == "enterprise_project"_L1) && kind.dated)
        order += u"created"_s;
    return order += u"id"_s;
}

// Where reading begins, so that the fewest rows are passed over.
struct Way {
    qint64 steps;
    qint64 limit;
    bool backward = false;
    bool atLandmark = false; // behind it, or before it when backward
};

Way wayTo(const Query &query, const QStringList &order)
{
    Way best{.steps = query.offset, .limit = query.limit};
    if (query.limit <= 0)
        return best;
    const auto consider = [&best](const Way &way) {
        if (way.steps >= 0 && way.steps < best.steps)
            best = way;
    };
    if (query.knownTotal > query.offset) {
        const qint64 rows = std::min<qint64>(query.limit, query.knownTotal - query.offset);
        consider({.steps = query.knownTotal - query.offset - rows, .limit = rows, .backward = true});
    }
    const Landmark &mark = query.landmark;
    const bool known = mark.offset >= 0 && std::none_of(order.begin(), order.end(), [&mark](const QString &column) {
                           return mark.row.value(column).isNull();
                       });
    if (known && query.offset > mark.offset)
        consider({.steps = query.offset - mark.offset - 1, .limit = query.limit, .atLandmark = true});
    if (known && query.offset + query.limit <= mark.offset)
        consider({.steps = mark.offset - query.offset - query.limit,
                  .limit = query.limit,
                  .backward = true,
                  .atLandmark = true});
    return best;
}

// The end of a statement that reads one page in its order, and the values that come last in it.
struct Tail {
    QString sql;
    QVariantList values;
    bool backward = false;
};

Tail tailOf(const Query &query, const QStringList &order, Built &built)
{
    constexpr qint64 SortedAtOnce = 1000; // rows: the index of a filter serves them better than that of the order
    const Way way = wayTo(query, order);
    const bool down = query.descending != way.backward;
    if (way.atLandmark) {
        QVariantList values;
        for (const QString &column : order)
            values += query.landmark.row.value(column);
        built.add(u"(%1) %2 (%3)"_s.arg(order.join(u", "_s), down ? u"<"_s : u">"_s,
                                        QStringList(order.size(), u"?"_s).join(u", "_s)),
                  values);
    }
    const QString direction = down ? u" DESC"_s : u""_s;
    const QString sorted = query.knownTotal >= 0 && query.knownTotal <= SortedAtOnce ? u"+"_s : u""_s;
    return {.sql = u" ORDER BY "_s + sorted + order.join(direction + u", "_s + sorted) + direction +
                   u" LIMIT ? OFFSET ?"_s,
            .values = {way.limit, way.steps},
            .backward = way.backward};
}

} // namespace

Rows fetchRows(Store &store, const Query &query)
{
    const Kind &kind = kindOf(query.kind);
    const QStringList order = orderOf(query, kind);
    QString table = QString::fromLatin1(kind.table);
    QStringList fields;
    for (const QString &field : query.fields)
        fields += columnName(field);
    Built built;
    if (!query.project.isEmpty())
        built.add(u"project_id = ?"_s, {query.project});
    for (const Filter &filter : query.filters)
        addFilter(built, filter, kind);
    if (query.scan >= 0) {
        Query part = query;
        part.limit = int(query.scan);
        part.offset = query.scanFrom;
        part.knownTotal = -1;
        const Tail tail = tailOf(part, order, built);
        QStringList inner = fields + textColumns(query, kind);
        inner.removeDuplicates();
        table = u"(SELECT %1 FROM %2%3%4)"_s.arg(inner.join(u", "_s), table, built.where, tail.sql);
        built = {.where = {}, .values = built.values + tail.values};
    }
    addTexts(built, query, kind);

    Rows result;
    if (query.countAll) {
        const QString rows =
            query.countUpTo < 0
                ? table + built.where
                : u"(SELECT 1 FROM %1%2 LIMIT %3)"_s.arg(table, built.where, QString::number(query.countUpTo + 1));
        Statement count = store.prepare(u"SELECT count(*) FROM "_s + rows);
        for (const QVariant &value : built.values)
            count.bind(value);
        count.next();
        result.total = count.number(0);
        result.counted = query.countUpTo < 0 || result.total <= query.countUpTo;
    }
    if (query.limit == 0)
        return result;

    const Tail tail = query.scan < 0 ? tailOf(query, order, built) : Tail{};
    Statement select = store.prepare(u"SELECT "_s + (fields.isEmpty() ? u"*"_s : fields.join(u", "_s)) + u" FROM "_s +
                                     table + built.where + tail.sql);
    for (const QVariant &value : built.values + tail.values)
        select.bind(value);
    while (select.next()) {
        if (result.fields.isEmpty())
            result.fields = select.columns();
        QVariantList row;
        row.reserve(result.fields.size());
        for (int column = 0; column < result.fields.size(); ++column)
            row += select.value(column);
        result.rows += row;
    }
    if (tail.backward)
        std::reverse(result.rows.begin(), result.rows.end());
    if (result.fields.isEmpty())
        result.fields = fields;
    return result;
}
