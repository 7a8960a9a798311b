#include "spec.h"

#include <QCoreApplication>
#include <QHash>

namespace {

// id -> row, over all services.
template <typename Row>
const Row *find(const QString &id, std::span<const Row> Service::*rows)
{
    static QHash<QString, const Row *> table = [rows] {
        QHash<QString, const Row *> all;
        for (const Service *service : services()) {
            for (const Row &row : service->*rows)
                all.insert(QString::fromLatin1(row.id), &row);
        }
        return all;
    }();
    return table.value(id);
}

} // namespace

QString say(const char *context, const char *text)
{
    return text ? QCoreApplication::translate(context, text) : QString{};
}

const ListSpec *findList(const QString &id)
{
    return find<ListSpec>(id, &Service::lists);
}

const Section *findSection(const QString &id)
{
    return find<Section>(id, &Service::sections);
}

const DetailSpec *findDetail(const QString &id)
{
    return find<DetailSpec>(id, &Service::details);
}

const Confirmation *findConfirmation(const QString &id)
{
    return find<Confirmation>(id, &Service::confirmations);
}

const FormSpec *findForm(const QString &id)
{
    return find<FormSpec>(id, &Service::forms);
}

const CommandSpec *findCommand(const QString &id)
{
    return find<CommandSpec>(id, &Service::commands);
}

const JobSpec *findJob(const QString &id)
{
    return find<JobSpec>(id, &Service::jobs);
}

const Rule *findRule(const QString &id)
{
    return find<Rule>(id, &Service::rules);
}

const Service *serviceOf(const QString &page)
{
    const QString name = page.section(QLatin1Char('.'), 0, 0);
    for (const Service *service : services()) {
        if (name == QLatin1StringView{service->id})
            return service;
    }
    return nullptr;
}

const State *findState(const QString &kind, const QString &id)
{
    for (const Service *service : services()) {
        for (const State &state : service->states) {
            if (kind == QLatin1StringView{state.kind} && id == QLatin1StringView{state.id})
                return &state;
        }
    }
    return nullptr;
}

const Transition *findTransition(const QString &kind, const QString &from, const QString &event)
{
    for (const Service *service : services()) {
        for (const Transition &way : service->transitions) {
            if (way.from && kind == QLatin1StringView{way.kind} && from == QLatin1StringView{way.from} &&
                event == QLatin1StringView{way.event})
                return &way;
        }
    }
    return nullptr;
}
