#include "query.h"

#include "kinds.h"
#include "store.h"

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

} // namespace

Rows fetchRows(Store &store, const Query &query)
{
    const Kind &kind = kindOf(query.kind);
    QString table = QString::fromLatin1(kind.table);
    Built built;
    if (!query.project.isEmpty())
        built.add(u"project_id = ?"_s, {query.project});
    for (const Filter &filter : query.filters)
        addFilter(built, filter, kind);
    QStringList fields;
    for (const QString &field : query.fields)
        fields += columnName(field);
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    QString order = u" ORDER BY "_s;
    if (!query.sort.isEmpty() && query.sort != "id"_L1)
        order += columnName(query.sort) + direction + u", "_s;
    order += u"id"_s + direction + u" LIMIT ? OFFSET ?"_s;
    if (query.scan >= 0) {
        QStringList inner = fields + textColumns(query, kind);
        inner.removeDuplicates();
        table = u"(SELECT %1 FROM %2%3%4)"_s.arg(inner.join(u", "_s), table, built.where, order);
        built = {.where = {}, .values = built.values + QVariantList{query.scan, query.scanFrom}};
    }
    addTexts(built, query, kind);

    Rows result;
    if (query.countAll) {
        Statement count = store.prepare(u"SELECT count(*) FROM "_s + table + built.where);
        for (const QVariant &value : built.values)
            count.bind(value);
        count.next();
        result.total = count.number(0);
    }
    if (query.limit == 0)
        return result;

    QString sql = u"SELECT "_s + (fields.isEmpty() ? u"*"_s : fields.join(u", "_s)) + u" FROM "_s + table + built.where;
    if (query.scan < 0)
        sql += order;
    Statement select = store.prepare(sql);
    for (const QVariant &value : built.values)
        select.bind(value);
    if (query.scan < 0)
        select.bind(query.limit).bind(query.offset);
    while (select.next()) {
        if (result.fields.isEmpty())
            result.fields = select.columns();
        QVariantList row;
        row.reserve(result.fields.size());
        for (int column = 0; column < result.fields.size(); ++column)
            row += select.value(column);
        result.rows += row;
    }
    if (result.fields.isEmpty())
        result.fields = fields;
    return result;
}
