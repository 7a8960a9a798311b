#include "attempt.h"

#include "spec.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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
    return (kind == u"image"_s ? say("procedure", QT_TRANSLATE_NOOP("procedure", "Image “%1”"))
                               : say("procedure", QT_TRANSLATE_NOOP("procedure", "Backup “%1”")))
        .arg(name);
}

QList<Record> named(const Cloud &cloud, const QString &project, const QString &kind, const QString &name)
{
    const Rows rows =
        cloud.fetch({.kind = kind, .project = project, .filters = {{.field = u"name"_s, .values = {name}}}});
    QList<Record> records;
    for (int i = 0; i < int(rows.rows.size()); ++i)
        records << rows.record(i);
    return records;
}

// What the record lacks; empty when it is as wanted.
QString lacks(const Cloud &cloud, const QString &project, const QString &kind, const Record &record,
              const QVariantMap &wanted)
{
    const QString name = title(kind, record.value(u"name"_s).toString());
    const QString status = record.value(u"status"_s).toString();
    const QString wantedStatus = wanted.value(u"status"_s).toString();
    if (!wantedStatus.isEmpty() && status != wantedStatus)
        return say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 is “%2”, not “%3”"))
            .arg(name, label(kind, status), label(kind, wantedStatus));
    if (!wanted.contains(u"backup"_s))
        return {};
    const QString id = record.value(u"backup_id"_s).toString();
    const std::optional<Record> backup = id.isEmpty() ? std::nullopt : cloud.find(u"backup"_s, id, project);
    const QString from = backup ? backup->value(u"name"_s).toString() : QString{};
    if (from == wanted.value(u"backup"_s).toString())
        return {};
    return from.isEmpty() ? say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 is not made from a backup")).arg(name)
                          : say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 is made from backup “%2”, not “%3”"))
                                .arg(name, from, wanted.value(u"backup"_s).toString());
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
    QString instead = say("procedure", QT_TRANSLATE_NOOP("procedure", "%1 does not exist")).arg(title(kind, name));
    for (const Record &record : named(cloud, project, kind, name)) {
        instead = lacks(cloud, project, kind, record, fields);
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
