#include "attempt.h"

#include "kinds.h"
#include "procedure.h"
#include "spec.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

QString label(const QString &kind, const QString &status)
{
    for (const Service *service : services())
        for (const State &one : service->states)
            if (kind == QLatin1StringView{one.kind} && status == QLatin1StringView{one.id}) {
                const QString first = say(service->id, one.label);
                if (!one.second)
                    return first;
                return u"%1 / %2"_s.arg(first, say(service->id, one.second).replace(u"%1"_s, u"AZ"_s));
            }
    return status;
}

QString title(const QString &kind, const QString &name)
{
    for (const Graded &one : graded())
        if (kind == QLatin1StringView{one.kind})
            return say("procedure", one.title).arg(name);
    return name;
}

// The attempt's project, or that of its account in the region that the state names.
QString projectOf(const Cloud &cloud, const Session &session, const QString &region)
{
    if (region.isEmpty())
        return session.project;
    const Rows rows = cloud.fetch({.kind = u"project"_s,
                                   .fields = {u"id"_s},
                                   .filters = {{.field = u"account_id"_s, .values = {session.account}},
                                               {.field = u"region"_s, .values = {region}}},
                                   .sort = u"name"_s,
                                   .limit = 1,
                                   .countAll = false});
    return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
}

// Those with this name, or all.
QList<Record> named(const Cloud &cloud, const QString &project, const QString &kind, const QString &name)
{
    Query query{.kind = kind, .project = project};
    if (!name.isEmpty())
        query.filters = {{.field = QString::fromLatin1(kindOf(kind).name), .values = {name}}};
    const Rows rows = cloud.fetch(query);
    QList<Record> records;
    for (int i = 0; i < int(rows.rows.size()); ++i)
        records << rows.record(i);
    return records;
}

// What stands in a field of the record: in its column, or the name of what the column of its id leads to.
std::optional<QString> valueOf(const Cloud &cloud, const QString &project, const Record &record, const QString &field)
{
    if (record.contains(field))
        return record.value(field).toString();
    const auto all = kinds();
    const auto to =
        std::find_if(all.begin(), all.end(), [&field](const Kind &one) { return field == QLatin1StringView{one.id}; });
    const QString reference = field + u"_id"_s;
    if (to == all.end() || !record.contains(reference))
        return {};
    const auto found = cloud.find(field, record.value(reference).toString(), project);
    return found ? found->value(QString::fromLatin1(to->name)).toString() : QString{};
}

// What the record lacks; empty when it is as wanted.
QString lacks(const Cloud &cloud, const QString &project, const QString &kind, const Record &record,
              const QVariantMap &wanted)
{
    const QString name = title(kind, record.value(QString::fromLatin1(kindOf(kind).name)).toString());
    for (auto one = wanted.cbegin(); one != wanted.cend(); ++one) {
        if (one.key() == u"name"_s || one.key() == u"region"_s)
            continue;
        const auto value = valueOf(cloud, project, record, one.key());
        const QString asked = one.value().toString();
        if (value == asked)
            continue;
        if (one.key() == u"status"_s)
            return say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 is “%2”, not “%3”"))
                .arg(name, label(kind, value.value_or(QString{})), label(kind, asked));
        return value ? say("procedure", QT_TRANSLATE_NOOP("procedure", "%1: %2 is “%3”, not “%4”"))
                           .arg(name, one.key(), *value, asked)
                     : say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 has no field “%2”")).arg(name, one.key());
    }
    return {};
}

// Empty when it holds.
QString stands(const Cloud &cloud, const Attempt &attempt, const QString &kind, const QVariant &wanted)
{
    const QString project = attempt.session.project;
    if (kind == u"refused"_s) {
        const QStringList wantedRules = wanted.toStringList();
        const QStringList refused = refusedSince(cloud, attempt);
        if (wantedRules.contains(u"none"_s))
            return refused.isEmpty() ? QString{}
                                     : say("procedure", QT_TRANSLATE_NOOP("procedure", "The console refused by %1"))
                                           .arg(refused.join(u", "_s));
        for (const QString &rule : wantedRules)
            if (!refused.contains(rule) && !attempt.reasons.contains(rule))
                return say("procedure", QT_TRANSLATE_NOOP("procedure", "Nothing was refused by %1")).arg(rule);
        for (const QString &rule : refused)
            if (!wantedRules.contains(rule))
                return say("procedure", QT_TRANSLATE_NOOP("procedure", "The console refused by %1")).arg(rule);
        return {};
    }
    if (kind == u"gone"_s) {
        const QVariantMap what = wanted.toMap();
        for (auto one = what.cbegin(); one != what.cend(); ++one)
            if (!named(cloud, project, one.key(), one->toString()).isEmpty())
                return say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 still exists"))
                    .arg(title(one.key(), one->toString()));
        return {};
    }
    const QVariantMap fields = wanted.toMap();
    const QString name = fields.value(u"name"_s).toString();
    const QString there = projectOf(cloud, attempt.session, fields.value(u"region"_s).toString());
    QString instead = say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 does not exist")).arg(title(kind, name));
    if (there.isEmpty())
        return instead;
    for (const Record &record : named(cloud, there, kind, name)) {
        instead = lacks(cloud, there, kind, record, fields);
        if (instead.isEmpty())
            break;
    }
    return instead;
}

} // namespace

Attempt beginAttempt(const Cloud &cloud, const Session &session)
{
    const Rows last = cloud.fetch({.kind = u"journal"_s,
                                   .project = session.project,
                                   .fields = {u"id"_s},
                                   .sort = u"id"_s,
                                   .descending = true,
                                   .limit = 1,
                                   .countAll = false});
    return {.session = session, .since = last.rows.isEmpty() ? 0 : last.at(0, u"id"_s).toLongLong()};
}

QStringList refusedSince(const Cloud &cloud, const Attempt &attempt)
{
    const Rows rows = cloud.fetch({.kind = u"journal"_s,
                                   .project = attempt.session.project,
                                   .fields = {u"id"_s, u"refusals"_s},
                                   .filters = {{.field = u"outcome"_s, .values = {u"refused"_s}},
                                               {.field = u"id"_s,
                                                .match = Filter::Between,
                                                .values = {attempt.since + 1, std::numeric_limits<qint64>::max()}}},
                                   .sort = u"id"_s,
                                   .countAll = false});
    QStringList refused;
    for (int i = 0; i < int(rows.rows.size()); ++i)
        for (const QVariant &rule :
             QJsonDocument::fromJson(rows.at(i, u"refusals"_s).toByteArray()).array().toVariantList())
            if (!refused.contains(rule.toString()))
                refused << rule.toString();
    return refused;
}

bool holds(const Cloud &cloud, const Attempt &attempt, const QVariantMap &state, QString *why)
{
    for (auto one = state.cbegin(); one != state.cend(); ++one) {
        const QString instead = stands(cloud, attempt, one.key(), one.value());
        if (instead.isEmpty())
            continue;
        if (why)
            *why = instead;
        return false;
    }
    return true;
}
