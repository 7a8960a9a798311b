#include "reading.h"

#include "cloud.h"
#include "kinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FirstPiece = 500;   // rows; what it finds is shown in the same turn
constexpr qint64 Piece = 8'000;      // 10 to 40 ms
constexpr qint64 NamePiece = 40'000; // 10 to 20 ms
constexpr qsizetype Rare = 200;

// What the query would find without its texts.
Query everything(Query query)
{
    query.keyword.clear();
    query.filters.removeIf([](const Filter &filter) { return filter.match == Filter::Contains; });
    return query;
}

// The column of the texts, if there is one whose index holds all that has to be looked at.
std::optional<QString> indexedText(const Query &query)
{
    const Kind &kind = kindOf(query.kind);
    QStringList columns;
    if (!query.keyword.isEmpty())
        columns += QString::fromLatin1(kind.name);
    for (const Filter &filter : query.filters) {
        if (filter.match == Filter::Contains && !columns.contains(filter.field))
            columns += filter.field;
    }
    const bool indexed = columns.size() == 1 && kind.dated && !kind.view &&
                         (columns.first() == "name"_L1 || columns.first() == "server_name"_L1);
    return indexed ? std::optional{columns.first()} : std::nullopt;
}

// These rows in the order of the query. They are asked for by nothing but their ids: with the project, too, SQLite goes
// through the index of the order instead.
Query rowsOf(Query query, const QStringList &ids)
{
    query.project.clear();
    query.keyword.clear();
    query.filters = {{u"id"_s, Filter::Is, {ids.begin(), ids.end()}}};
    query.countAll = false;
    return query;
}

} // namespace

Reading::Reading(const Cloud &cloud, Query query) : m_cloud{cloud}, m_query{std::move(query)}, m_inOrder{m_query}
{
    const auto column = indexedText(m_query);
    if (column && m_query.limit >= 0) {
        m_byName = Way{m_query};
        m_byName->query.sort = *column;
        m_byName->query.descending = false;
    }
}

Query Reading::Way::piece(qint64 rows) const
{
    Query piece = query;
    piece.fields = {u"id"_s};
    piece.scan = rows;
    piece.scanFrom = from;
    piece.landmark = mark;
    return piece;
}

void Reading::Way::move(const Cloud &cloud, qint64 rows)
{
    from += rows;
    Query last = everything(query);
    last.countAll = false;
    last.limit = 1;
    last.offset = from - 1;
    last.landmark = mark;
    const Rows found = cloud.fetch(last);
    ended = found.rows.isEmpty();
    if (!ended)
        mark = {found.record(0), last.offset};
}

bool Reading::done() const
{
    return m_inOrder.ended || (m_byName && m_byName->ended && (filled() || m_counted <= Rare));
}

// Some rows first, then how many there are, then what is still missing of the page.
bool Reading::next()
{
    if (done())
        return false;
    if (m_inOrder.from == 0 || !m_byName || m_byName->ended)
        readInOrder();
    else
        countByName();
    return !done();
}

void Reading::readInOrder()
{
    const qint64 rows = m_inOrder.from == 0 ? FirstPiece : Piece;
    Query piece = m_inOrder.piece(rows);
    piece.countAll = false;
    const Rows found = m_cloud.fetch(piece);
    for (const QVariantList &row : found.rows) {
        const qint64 place = m_found++;
        if (place >= m_query.offset && !filled())
            m_ids += row.first().toString();
    }
    m_inOrder.move(m_cloud, rows);
}

void Reading::countByName()
{
    Query piece = m_byName->piece(NamePiece);
    piece.limit = 0;
    const qint64 here = m_cloud.fetch(piece).total;
    m_counted += here;
    if (here > 0 && m_counted <= Rare) {
        piece.limit = int(Rare);
        piece.countAll = false;
        const Rows found = m_cloud.fetch(piece);
        for (const QVariantList &row : found.rows)
            m_rare += row.first().toString();
    }
    m_byName->move(m_cloud, NamePiece);
    if (!m_byName->ended || m_counted > Rare || filled())
        return;
    // So few that their order is soon made.
    Query page = rowsOf(m_query, m_rare);
    page.fields = {u"id"_s};
    const Rows rows = m_cloud.fetch(page);
    m_ids.clear();
    for (const QVariantList &row : rows.rows)
        m_ids += row.first().toString();
}

Rows Reading::rows() const
{
    Query page = rowsOf(m_query, m_ids);
    page.limit = -1;
    page.offset = 0;
    Rows rows = m_cloud.fetch(page);
    rows.total = total();
    return rows;
}
