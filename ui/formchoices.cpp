#include "formchoices.h"

#include "context.h"
#include "kinds.h"
#include "places.h"
#include "spec.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostChoices = 1'000; // in a drop-down list

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

// Places stand in the workspace by their role.
QString placed(const QString &column, const QString &text, const Edition &edition)
{
    return column == "region"_L1 ? edition.region(text) : column == "az"_L1 ? edition.zone(text) : text;
}

QString homeRegion(const Context &context)
{
    const auto projects = context.cloud.projects(context.session.account);
    for (const Record &project : projects) {
        if (project.value(u"id"_s) == context.session.project)
            return context.edition.region(project.value(u"region"_s).toString());
    }
    return {};
}

// Not the same in two workspaces, nor after anything was done in one; the same whenever it is asked in between.
QString fourHexDigits(const Context &context)
{
    const Rows last = context.cloud.fetch({.kind = u"journal"_s,
                                           .fields = {u"id"_s},
                                           .sort = u"id"_s,
                                           .descending = true,
                                           .limit = 1,
                                           .countAll = false});
    const QString done = last.rows.isEmpty() ? QString{} : last.at(0, u"id"_s).toString();
    const QByteArray all = (context.cloud.meta(u"seed"_s) + u' ' + done).toLatin1();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex().first(4));
}

// "141817", where the console is.
QString timeOfDay(const Context &context)
{
    return context.edition.time(context.cloud.now()).section(u' ', 1, 1).remove(u':');
}

// What a picker has taken, without the inner rows that were left out.
QList<Filter> among(const QString &column, const QVariantList &taken)
{
    QVariantList ids;
    QVariantList excluded;
    for (const QVariant &one : taken) {
        const QVariantMap row = one.toMap();
        ids += row.isEmpty() ? one : row.value(u"id"_s);
        excluded += row.value(u"excluded"_s).toList();
    }
    QList<Filter> filters{{column, Filter::Is, ids}};
    if (!excluded.isEmpty())
        filters += {u"id"_s, Filter::IsNot, excluded};
    return filters;
}

bool accountHas(const char *column, const Context &context)
{
    const auto accounts = context.cloud.accounts();
    return std::any_of(accounts.begin(), accounts.end(), [&](const Record &account) {
        return account.value(u"id"_s) == context.session.account && account.value(named(column)).toBool();
    });
}

} // namespace

Query rowsOf(const FormSpec &spec, const FormField &field, const QVariantMap &typed, const QString &target,
             const Context &context)
{
    const Kind &kind = kindOf(named(field.rows));
    Query query{.kind = named(field.rows),
                .sort = named(field.kind == FormField::Select ? kind.name : field.label),
                .limit = MostChoices,
                .countAll = false};
    const QString column = named(field.column);
    if (field.owned && kind.ofAccount)
        query.filters += {u"account_id"_s, Filter::Is, {context.session.account}};
    else if (field.owned)
        query.project = context.session.project;
    if (field.within) {
        const bool byTarget = spec.argument && qstrcmp(field.within, spec.argument) == 0;
        const QVariant value = byTarget ? QVariant{target} : typed.value(named(field.within));
        const bool picked = value.typeId() == QMetaType::QVariantList; // text is a list of its letters, to Qt
        if (column == "project_id"_L1)
            query.project = value.toString().isEmpty() ? u"-"_s : value.toString(); // none is not everybody
        else
            query.filters +=
                picked ? among(column, value.toList()) : QList<Filter>{{column, Filter::Is, {value.toString()}}};
    }
    for (const When &only : field.only) {
        QString values = named(only.values);
        const bool turned = values.startsWith(u'!');
        Filter filter{named(only.field), turned ? Filter::IsNot : Filter::Is};
        const QStringList all = values.remove(0, turned ? 1 : 0).split(u'|');
        for (const QString &value : all)
            filter.values += value;
        query.filters += filter;
    }
    return query;
}

QList<FormChoice> choicesOf(const FormSpec &spec, const FormField &field, const QVariantMap &typed,
                            const QString &target, const Context &context)
{
    QList<FormChoice> choices;
    if (field.prompt)
        choices += {{}, say(spec.service, field.prompt)};
    for (const Word &word : field.words)
        choices += {named(word.value), say(spec.service, word.label)};
    if (!field.rows)
        return choices;
    const Rows rows = context.cloud.fetch(rowsOf(spec, field, typed, target, context));
    for (int row = 0; row < rows.rows.size(); ++row) {
        const QString text =
            field.columns.empty()
                ? placed(named(field.label), rows.at(row, named(field.label)).toString(), context.edition)
                : field.columns.front().tells(rows.record(row));
        const FormChoice choice{rows.at(row, named(field.value)).toString(), text};
        const auto same = [&choice](const FormChoice &other) { return other.value == choice.value; };
        if (std::none_of(choices.cbegin(), choices.cend(), same))
            choices += choice;
    }
    return choices;
}

QString beginning(const FormField &field, const Record &target, const Context &context)
{
    const QString from = field.from ? target.value(named(field.from)).toString() : QString{};
    if (!field.pattern)
        return from;
    QString text = named(field.pattern);
    if (text.contains("%3"_L1))
        text.replace("%3"_L1, fourHexDigits(context));
    if (text.contains("%4"_L1))
        text.replace("%4"_L1, timeOfDay(context));
    if (text.contains("%2"_L1))
        text.replace("%2"_L1, homeRegion(context));
    return field.from && target.isEmpty() ? QString{} : text.replace("%1"_L1, from);
}

bool belongs(const FormSpec &spec, const FormField &field, const Record &target, const Context &context)
{
    if (!has(context.edition, spec.id, field.id))
        return false;
    if (field.account && !accountHas(field.account, context))
        return false;
    const QStringList reading = field.reading ? named(field.reading).split(u'=') : QStringList{};
    if (!reading.isEmpty() && context.edition.readings.value(reading.at(0)) != reading.value(1))
        return false;
    return holds(field.when, target);
}
