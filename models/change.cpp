#include "change.h"

#include "kinds.h"
#include "lifecycle.h"
#include "rules.h"
#include "spec.h"
#include "store.h"

using namespace Qt::StringLiterals;

namespace {

Record firstRecord(Store &store, Query query)
{
    query.limit = 1;
    query.countAll = false;
    const Rows rows = fetchRows(store, query);
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

quint64 mixed(quint64 value) // splitmix64
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

Record Facts::find(const char *kind, const QString &id) const
{
    if (id.isEmpty())
        return {};
    const Rows rows = fetch(
        {.kind = QString::fromLatin1(kind), .filters = {{u"id"_s, Filter::Is, {id}}}, .limit = 1, .countAll = false});
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

Rows Facts::fetch(const Query &query) const
{
    const auto known =
        std::find_if(m_read.begin(), m_read.end(), [&](const auto &read) { return read.first == query; });
    if (known != m_read.end())
        return known->second;
    return m_read.emplace_back(query, fetchRows(m_store, query)).second;
}

qint64 Facts::count(const char *kind, const QList<Filter> &filters) const
{
    return fetch({.kind = QString::fromLatin1(kind), .project = m_command.by.project, .filters = filters, .limit = 0})
        .total;
}

bool Facts::reads(const QString &reading) const
{
    if (!m_readings) {
        Statement statement = m_store.prepare(u"SELECT value FROM meta WHERE key = 'readings'"_s);
        m_readings = statement.next() ? statement.text(0).split(u' ') : QStringList{};
    }
    return m_readings->contains(reading);
}

qint64 Facts::quota(const char *type, qint64 fallback, const QString &project) const
{
    Statement statement = m_store.prepare(u"SELECT amount FROM quota WHERE project_id = ? AND type = ?"_s);
    statement.bind(project.isEmpty() ? m_command.by.project : project).bind(QString::fromLatin1(type));
    return statement.next() ? statement.number(0) : fallback;
}

Change::Change(Store &store, const Command &command, qint64 now) : m_store{store}, m_command{command}, m_now{now} {}

QStringList Change::ids(const char *name) const
{
    const QVariant value = argument(name);
    return value.typeId() == QMetaType::QString ? QStringList{value.toString()} : value.toStringList();
}

Record Change::find(const char *kind, const QString &id) const
{
    return id.isEmpty()
               ? Record{}
               : firstRecord(m_store, {.kind = QString::fromLatin1(kind), .filters = {{u"id"_s, Filter::Is, {id}}}});
}

QList<Record> Change::findAll(const char *kind, const char *field, const QVariant &value) const
{
    const Rows rows = fetchRows(m_store, {.kind = QString::fromLatin1(kind),
                                          .filters = {{QString::fromLatin1(field), Filter::Is, {value}}},
                                          .countAll = false});
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

Rows Change::fetch(const Query &query) const
{
    return fetchRows(m_store, query);
}

void Change::insert(const char *kind, const Record &record)
{
    QStringList columns;
    for (auto value = record.begin(); value != record.end(); ++value)
        columns += columnName(value.key());
    Statement statement = m_store.prepare(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(
        QLatin1StringView{kindOf(QString::fromLatin1(kind)).table}, columns.join(u", "_s),
        QStringList(columns.size(), u"?"_s).join(u", "_s)));
    for (const QVariant &value : record)
        statement.bind(value);
    statement.run();
    touched += QString::fromLatin1(kind);
}

void Change::update(const char *kind, const QString &id, const Record &values)
{
    QStringList assignments;
    for (auto value = values.begin(); value != values.end(); ++value)
        assignments += columnName(value.key()) + u" = ?"_s;
    Statement statement = m_store.prepare(u"UPDATE %1 SET %2 WHERE id = ?"_s.arg(
        QLatin1StringView{kindOf(QString::fromLatin1(kind)).table}, assignments.join(u", "_s)));
    for (const QVariant &value : values)
        statement.bind(value);
    statement.bind(id);
    statement.run();
    touched += QString::fromLatin1(kind);
}

void Change::remove(const char *kind, const QString &id)
{
    Statement statement = m_store.prepare(
        u"DELETE FROM %1 WHERE id = ?"_s.arg(QLatin1StringView{kindOf(QString::fromLatin1(kind)).table}));
    statement.bind(id);
    statement.run();
    touched += QString::fromLatin1(kind);
}

bool Change::transition(const char *kind, const QString &id, const char *event)
{
    const QString status = u"status"_s;
    const Record record = firstRecord(
        m_store, {.kind = QString::fromLatin1(kind), .fields = {status}, .filters = {{u"id"_s, Filter::Is, {id}}}});
    const Transition *way =
        record.isEmpty()
            ? nullptr
            : findTransition(QString::fromLatin1(kind), record.value(status).toString(), QString::fromLatin1(event));
    if (!way)
        return false;
    if (way->to) {
        update(kind, id, {{status, QString::fromLatin1(way->to)}});
        return true;
    }
    remove(kind, id);
    for (const auto &table : {u"job"_s, u"tag"_s})
        m_store.prepare(u"DELETE FROM %1 WHERE resource_id = ?"_s.arg(table)).bind(id).run();
    touched += u"tag"_s;
    return true;
}

void Change::schedule(const char *job, const QString &resource, qint64 due)
{
    const JobSpec *spec = findJob(QString::fromLatin1(job));
    Q_ASSERT(spec);
    Statement statement =
        m_store.prepare(u"INSERT INTO job (due, kind, resource_id, visible, started) VALUES (?, ?, ?, ?, ?)"_s);
    statement.bind(std::max(due, m_now + 1))
        .bind(QString::fromLatin1(job))
        .bind(resource)
        .bind(spec->visible ? 1 : 0)
        .bind(m_now);
    statement.run();
}

void Change::unschedule(const QString &resource, const char *job)
{
    if (job)
        m_store.prepare(u"DELETE FROM job WHERE resource_id = ? AND kind = ?"_s)
            .bind(resource)
            .bind(QString::fromLatin1(job))
            .run();
    else
        m_store.prepare(u"DELETE FROM job WHERE resource_id = ?"_s).bind(resource).run();
}

qint64 Change::runningJobs(const QStringList &kinds, int most) const
{
    Statement statement = m_store.prepare(u"SELECT count(*) FROM (SELECT 1 FROM job WHERE kind IN (%1) LIMIT ?)"_s.arg(
        QStringList(kinds.size(), u"?"_s).join(u", "_s)));
    for (const QString &kind : kinds)
        statement.bind(kind);
    statement.bind(most);
    statement.next();
    return statement.number(0);
}

bool Change::allows(const char *command, const char *argument, const QString &id) const
{
    const Command asked{.id = QString::fromLatin1(command), .arguments = {{QString::fromLatin1(argument), id}}};
    const CommandSpec *spec = findCommand(asked.id);
    Facts facts{m_store, asked, m_now};
    facts.setTarget(find(spec->kind, id));
    return brokenRules(facts, asked.id, true).isEmpty();
}

quint64 Change::random()
{
    Statement read = m_store.prepare(u"SELECT value FROM meta WHERE key = 'random'"_s);
    const quint64 state = read.next() ? read.text(0).toULongLong() : 1;
    Statement write = m_store.prepare(
        u"INSERT INTO meta VALUES ('random', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    write.bind(QString::number(state + 0x9e3779b97f4a7c15ULL)).run();
    return mixed(state);
}

QString Change::newHex(int digits)
{
    QString hex;
    while (hex.size() < digits)
        hex += QString::number(random(), 16).rightJustified(16, u'0');
    return hex.left(digits);
}

QString Change::newUuid()
{
    QString hex = newHex(32);
    hex[12] = u'4';
    hex[16] = u"89ab"_s.at(hex.at(16).digitValue() & 3);
    return hex.left(8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) + u'-' + hex.mid(20);
}

double Change::chance()
{
    return double(random() >> 11) / double(1ULL << 53);
}

QVariant Change::setting(const char *key) const
{
    Statement statement = m_store.prepare(u"SELECT value FROM meta WHERE key = ?"_s);
    statement.bind(QString::fromLatin1(key));
    return statement.next() ? statement.value(0) : QVariant{};
}

void Change::setSetting(const char *key, const QString &value)
{
    m_store.prepare(u"INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
        .bind(QString::fromLatin1(key))
        .bind(value)
        .run();
}
