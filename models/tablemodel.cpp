#include "tablemodel.h"

#include "cloud.h"
#include "kinds.h"
#include "reading.h"

#include <QSet>

#include <tuple>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 CountedAtOnce = 1000; // rows
constexpr qint64 CountedInParts = 40;  // of a million rows each takes a few milliseconds

QString named(const char *field)
{
    return field ? QString::fromLatin1(field) : QString{};
}

// The number of rows, unless there are more than a thousand.
Rows few(const Cloud &cloud, Query query)
{
    query.limit = 0;
    query.countUpTo = CountedAtOnce;
    return cloud.fetch(query);
}

} // namespace

TableModel::TableModel(const ListSpec &spec, Cloud &cloud, const Edition &edition, QObject *parent)
    : QAbstractTableModel{parent},
      m_spec{spec},
      m_cloud{cloud},
      m_edition{edition}
{
    for (const Column &column : spec.columns)
        m_titles += say(spec.service, column.title);
}

TableModel::~TableModel() = default;

void TableModel::setQuery(Query query)
{
    query.kind = named(m_spec.kind);
    const auto isFixed = [this](const Filter &filter) {
        return std::any_of(m_spec.fixed.begin(), m_spec.fixed.end(),
                           [&filter](const Fixed &fixed) { return filter.field == QLatin1StringView{fixed.field}; });
    };
    query.filters.removeIf(isFixed);
    for (const Fixed &fixed : m_spec.fixed)
        query.filters.prepend({named(fixed.field), Filter::Is, {named(fixed.value)}});
    leaveOutForeign(query);
    if (query.sort.isEmpty() && m_spec.sort) {
        query.sort = named(m_spec.sort);
        query.descending = m_spec.descending;
    }
    const bool sameRows = query.project == m_query.project && query.filters == m_query.filters &&
                          query.keyword == m_query.keyword && !m_query.kind.isEmpty();
    const bool sameOrder = query.sort == m_query.sort && query.descending == m_query.descending;
    if (!sameRows) {
        m_total = 0;
        m_limit = false;
        m_count.reset();
    }
    if (!sameRows || !sameOrder)
        m_landmark = {};
    const bool known = sameRows && m_total > 0 && !m_limit && !m_count;
    m_query = std::move(query);
    m_reading.reset();
    m_keeping = m_again = false;
    if (!m_query.looksForText()) {
        show(fetch(known), false);
        return;
    }
    m_reading = std::make_unique<Reading>(m_cloud, m_query);
    readPiece(false);
}

// Asked for only when there are such rows: the filter has no index.
void TableModel::leaveOutForeign(Query &query)
{
    m_foreign = 0;
    for (const ForeignRows &rows : foreignRows()) {
        if (query.kind != QLatin1StringView{rows.kind} || !m_edition.hides.contains(QLatin1StringView{rows.id}))
            continue;
        const Filter those{named(rows.field), Filter::Is, {named(rows.value)}};
        Query all{.kind = query.kind, .project = query.project, .filters = {those}, .limit = 0};
        for (const Fixed &fixed : m_spec.fixed)
            all.filters += Filter{named(fixed.field), Filter::Is, {named(fixed.value)}};
        const qint64 count = m_cloud.fetch(all).total;
        m_foreign += count;
        const Filter others{those.field, Filter::IsNot, those.values};
        query.filters.removeAll(others);
        if (count > 0)
            query.filters += others;
    }
}

// What is read through with the first piece is shown as if there were no pieces.
void TableModel::readPiece(bool keeping)
{
    const auto before = m_reading->ids().size();
    const bool more = m_reading->next();
    if (!more || !m_keeping)
        m_total = m_reading->total();
    if (!more) {
        const QList<Record> records = fetch(false);
        m_reading.reset();
        show(records, keeping);
        return;
    }
    if (!m_keeping && (!keeping || m_reading->ids().size() != before))
        show(fetch(false), keeping);
    // Through the event loop, which lets a person do something else.
    QMetaObject::invokeMethod(
        this,
        [this, reading = m_reading.get()] {
            if (!reading || reading != m_reading.get())
                return; // something else is looked for by now
            readPiece(true);
            if (!m_reading && std::exchange(m_again, false))
                refresh();
            emit found();
        },
        Qt::QueuedConnection);
}

QList<Record> TableModel::fetch(bool unchanged)
{
    Query query = m_query;
    query.countAll = false;
    if (unchanged) {
        query.knownTotal = m_total;
        query.landmark = m_landmark;
    } else if (!m_reading && m_query.sort != named(m_spec.sort) &&
               m_query.filters.size() > qsizetype(m_spec.fixed.size())) {
        // Few rows are found by the filter and then sorted; no index has them in this order.
        if (const Rows some = few(m_cloud, m_query); some.counted)
            query.knownTotal = some.total;
    }
    const Rows rows = m_reading ? m_reading->rows() : m_cloud.fetch(query);
    QList<Record> records;
    records.reserve(rows.rows.size());
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    complete(records, m_spec.columns, m_cloud);
    m_landmark = records.isEmpty() ? Landmark{} : Landmark{records.first(), m_query.offset};
    if (!unchanged && !m_reading)
        count(rows);
    return records;
}

void TableModel::count(const Rows &rows)
{
    const auto known = [this](qint64 total) {
        m_total = total;
        m_limit = false;
        m_count.reset();
    };
    const qint64 here = rows.rows.size();
    if (m_query.limit < 0 || !m_query.countAll || (here < m_query.limit && (here > 0 || m_query.offset == 0)))
        return known(m_query.offset + here); // the end is in sight
    const Rows some = few(m_cloud, m_query);
    if (some.counted)
        return known(some.total);
    if (m_count) {
        m_count->again = true;
        return;
    }
    if (m_total < some.total || m_limit) {
        m_total = some.total;
        m_limit = true;
    }
    m_count = Count{};
}

bool TableModel::countOn()
{
    if (!m_count)
        return false;
    Query part = m_query;
    part.limit = 0;
    part.offset = 0;
    const auto done = [this](qint64 total) {
        m_total = total;
        m_limit = false;
        m_count = m_count->again ? std::optional{Count{}} : std::nullopt;
        return m_count.has_value();
    };
    if (!kindOf(m_query.kind).dated)
        return done(m_cloud.fetch(part).total);
    const QString created = u"created"_s;
    if (m_count->step == 0) {
        Query edge = m_query;
        edge.limit = 1;
        edge.offset = 0;
        edge.countAll = false;
        edge.fields = QStringList{created};
        edge.sort = created;
        edge.descending = false;
        m_count->from = m_cloud.fetch(edge).at(0, created).toLongLong();
        edge.descending = true;
        m_count->to = m_cloud.fetch(edge).at(0, created).toLongLong() + 1;
        m_count->step = (m_count->to - m_count->from) / CountedInParts + 1;
        return true;
    }
    const qint64 to = std::min(m_count->to, m_count->from + m_count->step);
    part.filters += Filter{created, Filter::Between, {m_count->from, to}};
    m_count->counted += m_cloud.fetch(part).total;
    m_count->from = to;
    return to < m_count->to || done(m_count->counted);
}

void TableModel::take(const QList<Record> &records)
{
    m_records = records;
    m_texts.clear();
    m_texts.reserve(records.size());
    for (const Record &record : records)
        m_texts += formatRow(record);
}

void TableModel::refresh()
{
    if (m_query.kind.isEmpty())
        return;
    Query query = m_query;
    leaveOutForeign(query);
    if (query.filters != m_query.filters) {
        setQuery(std::move(query));
    } else if (m_reading) {
        m_again = true;
    } else if (m_query.looksForText()) {
        m_reading = std::make_unique<Reading>(m_cloud, m_query);
        m_keeping = true;
        readPiece(true);
    } else {
        show(fetch(false), true);
    }
}

void TableModel::show(const QList<Record> &records, bool keeping)
{
    if (keeping && shift(records)) {
        m_records = records;
        for (int row = 0; row < m_records.size(); ++row)
            tellRow(row, formatRow(m_records.at(row)));
    } else {
        beginResetModel();
        take(records);
        endResetModel();
    }
    emit fetched();
}

// Takes out the rows that have gone and puts in the new ones. False when the rows that stay changed places.
bool TableModel::shift(const QList<Record> &records)
{
    const QString key = u"id"_s;
    QSet<QString> before;
    for (const Record &record : std::as_const(m_records))
        before.insert(record.value(key).toString());
    QSet<QString> after;
    QStringList staying;
    for (const Record &record : records) {
        const QString id = record.value(key).toString();
        after.insert(id);
        if (before.contains(id))
            staying += id;
    }
    QStringList kept;
    for (const Record &record : std::as_const(m_records)) {
        if (const QString id = record.value(key).toString(); after.contains(id))
            kept += id;
    }
    if (kept != staying || kept.isEmpty())
        return m_records.isEmpty() && records.isEmpty();

    for (int last = int(m_records.size()) - 1; last >= 0; --last) {
        if (after.contains(idAt(last)))
            continue;
        int first = last;
        while (first > 0 && !after.contains(idAt(first - 1)))
            --first;
        beginRemoveRows({}, first, last);
        m_records.remove(first, last - first + 1);
        m_texts.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    for (int first = 0; first < records.size(); ++first) {
        int end = first;
        while (end < records.size() && !before.contains(records.at(end).value(key).toString()))
            ++end;
        if (end == first)
            continue;
        beginInsertRows({}, first, end - 1);
        for (int row = first; row < end; ++row) {
            m_records.insert(row, records.at(row));
            m_texts.insert(row, formatRow(records.at(row)));
        }
        endInsertRows();
        first = end;
    }
    return true;
}

void TableModel::tellRow(int row, const QList<Text> &texts)
{
    int first = -1;
    int last = -1;
    for (int column = 0; column < texts.size(); ++column) {
        if (texts.at(column) == m_texts.at(row).at(column))
            continue;
        first = first < 0 ? column : first;
        last = column;
    }
    if (first < 0)
        return;
    m_texts[row] = texts;
    emit dataChanged(index(row, first), index(row, last));
}

void TableModel::tick()
{
    for (int column = 0; column < int(m_spec.columns.size()); ++column) {
        if (m_spec.columns[column].cell != Cell::Status)
            continue;
        for (int row = 0; row < m_records.size(); ++row) {
            Text &text = m_texts[row][column];
            if (!text.progress.isValid())
                continue;
            const QVariant progress = progressOf(m_spec.columns[column], m_records.at(row));
            if (progress == text.progress)
                continue;
            text.progress = progress;
            emit dataChanged(index(row, column), index(row, column), {ProgressRole});
        }
    }
}

QString TableModel::idAt(int row) const
{
    return row < 0 || row >= m_records.size() ? QString{} : m_records.at(row).value(u"id"_s).toString();
}

int TableModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_records.size(); ++row) {
        if (idAt(row) == id)
            return row;
    }
    return -1;
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_spec.columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return idAt(index.row());
    if (role == RecordRole)
        return m_records.at(index.row());
    const Text &text = m_texts.at(index.row()).at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text.first;
    case SecondRole:
        return text.second;
    case LookRole:
        return text.look;
    case ProgressRole:
        return text.progress;
    case LinkRole:
        return text.link;
    case RatioRole:
        return text.ratio;
    case MarkRole:
        return text.mark;
    case WhyRole:
        return text.why;
    case Qt::TextAlignmentRole:
        return standsRight(m_spec.columns[index.column()]) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                           : int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_titles.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_titles.at(section);
    if (role == Qt::TextAlignmentRole && standsRight(m_spec.columns[section]))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

// A column that names when it ends shows it in every state that does.
QVariant TableModel::progressOf(const Column &column, const Record &record) const
{
    return column.second ? ::progressOf(record.value(u"started"_s).toLongLong(),
                                        record.value(named(column.second)).toLongLong(), m_cloud.now())
                         : ::progressOf(named(m_spec.kind), record, m_cloud.now());
}

QList<TableModel::Text> TableModel::formatRow(const Record &record) const
{
    QList<Text> texts;
    texts.reserve(qsizetype(m_spec.columns.size()));
    for (const Column &column : m_spec.columns)
        texts += format(column, record);
    return texts;
}

TableModel::Text TableModel::format(const Column &column, const Record &record) const
{
    Text text;
    switch (column.cell) {
    case Cell::Operation:
        return text;
    case Cell::Status: {
        text.first = statusLabel(named(m_spec.kind), record, m_edition, &text.second, &text.look);
        text.progress = progressOf(column, record);
        if (const Mark *mark = markOf(named(m_spec.kind), record, m_edition)) {
            text.mark = named(mark->icon);
            text.why = say(serviceOf(*mark), mark->why);
        }
        return text;
    }
    case Cell::Capacity: {
        const double total = record.value(named(column.second)).toDouble();
        text.first =
            u"%1/%2"_s.arg(record.value(named(column.field)).toString(), record.value(named(column.second)).toString());
        text.ratio = total > 0 ? record.value(named(column.field)).toDouble() / total : 0.0;
        return text;
    }
    default:
        break;
    }
    std::tie(text.first, text.second) = linesOf(column, m_spec.service, record, m_edition);
    if (column.linkField && (column.opens || column.tells))
        text.link = record.value(named(column.linkField)).toString();
    return text;
}
