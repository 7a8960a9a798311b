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

namespace {

struct Built {
    QString where;
    QVariantList values;

    void add(const QString &condition, const QVariantList &bound)
    {
        where += (where.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        values += bound;
    }
};

// Text that stands anywhere, with the signs of LIKE taken literally.
QString anywhere(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

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
        built.add(u"%1 LIKE ? ESCAPE '\\'"_s.arg(field), {anywhere(filter.values.value(0).toString())});
        break;
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

} // namespace

Rows fetchRows(Store &store, const Query &query)
{
    const Kind &kind = kindOf(query.kind);
    const QString table = QString::fromLatin1(kind.table);
    Built built;
    if (!query.project.isEmpty())
        built.add(u"project_id = ?"_s, {query.project});
    for (const Filter &filter : query.filters)
        addFilter(built, filter, kind);
    if (!query.keyword.isEmpty()) {
        const QString text = anywhere(query.keyword);
        built.add(u"(%1 LIKE ? ESCAPE '\\' OR id LIKE ? ESCAPE '\\')"_s.arg(QLatin1StringView{kind.name}),
                  {text, text});
    }

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

    QStringList fields;
    for (const QString &field : query.fields)
        fields += columnName(field);
    QString sql = u"SELECT "_s + (fields.isEmpty() ? u"*"_s : fields.join(u", "_s)) + u" FROM "_s + table + built.where;
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    sql += u" ORDER BY "_s;
    if (!query.sort.isEmpty() && query.sort != "id"_L1)
        sql += columnName(query.sort) + direction + u", "_s;
    sql += u"id"_s + direction + u" LIMIT ? OFFSET ?"_s;
    Statement select = store.prepare(sql);
    for (const QVariant &value : built.values)
        select.bind(value);
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
