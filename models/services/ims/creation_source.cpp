#include "ims/creation_source.h"

#include "fields.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

} // namespace

Record ims::sourceServer(const Facts &facts)
{
    const Record &target = facts.target();
    return target.contains(u"server_id"_s) ? facts.find("server", text(target, "server_id")) : target;
}

QList<Record> ims::sourceDisks(const Facts &facts)
{
    QList<Record> disks;
    const QString server = text(sourceServer(facts), "id");
    if (server.isEmpty())
        return disks;
    const Rows rows =
        facts.fetch({.kind = u"disk"_s, .filters = {{u"server_id"_s, Filter::Is, {server}}}, .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row)
        disks += rows.record(row);
    return disks;
}

Record ims::sourceSystemDisk(const Facts &facts)
{
    const QList<Record> disks = sourceDisks(facts);
    const auto found =
        std::find_if(disks.begin(), disks.end(), [](const Record &disk) { return text(disk, "role") == "system"_L1; });
    return found == disks.end() ? Record{} : *found;
}

QString ims::sourceGuest(const Facts &facts, QLatin1StringView fact)
{
    return QJsonDocument::fromJson(text(sourceServer(facts), "guest").toUtf8()).object().value(fact).toString();
}
