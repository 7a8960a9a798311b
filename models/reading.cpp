#include "reading.h"

#include "cloud.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 FirstPiece = 2'000; // rows; what it finds is shown in the same turn
constexpr qint64 Piece = 8'000;      // 10 to 40 ms

} // namespace

Reading::Reading(const Cloud &cloud, Query query) : m_cloud{cloud}, m_query{std::move(query)}
{
    Query all = everything();
    all.limit = 0;
    m_whole = m_cloud.fetch(all).total;
}

// What the query would find without its texts.
Query Reading::everything() const
{
    Query all = m_query;
    all.keyword.clear();
    all.filters.removeIf([](const Filter &filter) { return filter.match == Filter::Contains; });
    return all;
}

bool Reading::next()
{
    if (done())
        return false;
    Query piece = m_query;
    piece.fields = {u"id"_s};
    piece.countAll = false;
    piece.scan = m_from == 0 ? FirstPiece : Piece;
    piece.scanFrom = m_from;
    piece.landmark = m_mark;
    const Rows found = m_cloud.fetch(piece);
    for (const QVariantList &row : found.rows) {
        const qint64 place = m_total++;
        if (place >= m_query.offset && (m_query.limit < 0 || m_ids.size() < m_query.limit))
            m_ids += row.first().toString();
    }
    m_from += piece.scan;
    if (done())
        return false;
    Query last = everything();
    last.countAll = false;
    last.limit = 1;
    last.offset = m_from - 1;
    last.landmark = m_mark;
    const Rows mark = m_cloud.fetch(last);
    m_mark = mark.rows.isEmpty() ? Landmark{} : Landmark{mark.record(0), last.offset};
    return true;
}

Rows Reading::rows() const
{
    Query page = m_query;
    page.keyword.clear();
    page.filters = {{u"id"_s, Filter::Is, {m_ids.begin(), m_ids.end()}}};
    page.limit = -1;
    page.offset = 0;
    page.countAll = false;
    Rows rows = m_cloud.fetch(page);
    rows.total = m_total;
    return rows;
}
