#include "ecs_making.h"

#include "ecs.h"
#include "fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<Record> recordsOf(const Rows &rows)
{
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

Record one(const ecs::Fetch &fetch, const QString &kind, const QList<Filter> &filters, const QString &project = {})
{
    const Rows rows = fetch({.kind = kind, .project = project, .filters = filters, .limit = 1, .countAll = false});
    return rows.rows.isEmpty() ? Record{} : rows.record(0);
}

// The disk as it would be when nothing is asked for: that of the image, or an empty one.
Record likeImage(const Record &disk, bool system)
{
    return {{u"role"_s, system ? u"system"_s : u"data"_s},
            {u"size_gb"_s, disk.value(u"size_gb"_s, system ? 40 : 100)},
            {u"least"_s, disk.value(u"size_gb"_s, system ? 1 : ecs::LeastDataGb)},
            {u"bus"_s, disk.value(u"bus"_s, u"VBD"_s)},
            {u"type"_s, u"SAS"_s},
            {u"encrypted"_s, disk.value(u"encrypted"_s, 0).toInt()},
            {u"shared"_s, disk.value(u"shared"_s, 0).toInt()},
            {u"files"_s, disk.value(u"files"_s, u"[]"_s)},
            {u"fingerprint"_s, disk.value(u"fingerprint"_s, u""_s)},
            {u"image_id"_s, disk.value(u"image_id"_s, u""_s)}};
}

Record withWishes(Record disk, const QVariantMap &wishes)
{
    const auto take = [&](const QString &wish, const QString &field) {
        if (wishes.contains(wish))
            disk.insert(field, wishes.value(wish));
    };
    if (wishes.contains(u"sizeGb"_s))
        disk.insert(u"size_gb"_s, wishes.value(u"sizeGb"_s).toLongLong());
    take(u"type"_s, u"type"_s);
    take(u"bus"_s, u"bus"_s);
    for (const auto &flag : {u"encrypted"_s, u"shared"_s}) {
        if (wishes.contains(flag))
            disk.insert(flag, wishes.value(flag).toBool() ? 1 : 0);
    }
    return disk;
}

} // namespace

Record ecs::imageFor(const Fetch &fetch, const QString &id, const QString &project, const QString &kind)
{
    if (id.isEmpty())
        return {};
    const Record image = one(fetch, u"image"_s, {{u"id"_s, Filter::Is, {id}}});
    if (image.isEmpty())
        return {};
    QString found;
    if (text(image, "visibility") == "public"_L1)
        found = u"public"_s;
    else if (text(image, "project_id") == project)
        found = u"private"_s;
    else if (!one(fetch, u"sharedImage"_s, {{u"id"_s, Filter::Is, {id}}, {u"share"_s, Filter::Is, {u"accepted"_s}}},
                  project)
                  .isEmpty())
        found = u"shared"_s;
    return !found.isEmpty() && (kind.isEmpty() || kind == found) ? image : Record{};
}

QList<Record> ecs::imageDisks(const Fetch &fetch, const Record &image)
{
    const QString id = text(image, "id");
    QList<Record> disks =
        id.isEmpty()
            ? QList<Record>{}
            : recordsOf(
                  fetch({.kind = u"imageDisk"_s, .filters = {{u"image_id"_s, Filter::Is, {id}}}, .countAll = false}));
    std::stable_sort(disks.begin(), disks.end(), [](const Record &a, const Record &b) {
        const auto place = [](const Record &disk) {
            return std::pair{disk.value(u"role"_s) != u"system"_s, disk.value(u"position"_s).toLongLong()};
        };
        return place(a) < place(b);
    });
    return disks;
}

Record ecs::originalImage(const Fetch &fetch, const Record &server)
{
    if (const QString id = text(server, "image_id"); !id.isEmpty())
        return imageFor(fetch, id, text(server, "project_id"));
    // Of a server that stood there from the start the name may be all that is known.
    const QString name = text(server, "image_name");
    return name.isEmpty() ? Record{}
                          : one(fetch, u"image"_s,
                                {{u"visibility"_s, Filter::Is, {u"public"_s}}, {u"name"_s, Filter::Is, {name}}});
}

QStringList ecs::zonesOf(const Fetch &fetch, const QString &project)
{
    QStringList zones;
    const auto rows = recordsOf(fetch({.kind = u"zone"_s, .project = project, .sort = u"az"_s, .countAll = false}));
    for (const Record &zone : rows)
        zones += text(zone, "az");
    return zones;
}

QList<Record> ecs::disksAskedFor(const Fetch &fetch, const Record &image, const QVariantMap &arguments,
                                 const QString &project)
{
    QList<Record> given = imageDisks(fetch, image);
    if (given.isEmpty() || text(given.first(), "role") != "system"_L1) // nothing is known of what it holds
        given.prepend({{u"size_gb"_s, std::max<qint64>(1, image.value(u"disk_gb"_s).toLongLong())},
                       {u"encrypted"_s, image.value(u"encrypted"_s).toInt()}});
    for (Record &disk : given)
        disk.insert(u"image_id"_s, text(image, "id"));
    QList<Record> disks{withWishes(likeImage(given.first(), true), arguments.value(u"systemDisk"_s).toMap())};
    const QVariantList wishes = arguments.value(u"dataDisks"_s).toList();
    for (qsizetype n = 0; n < std::max(given.size() - 1, wishes.size()); ++n) {
        const QVariantMap wish = wishes.value(n).toMap();
        Record from = given.value(n + 1);
        if (const QString data = wish.value(u"image"_s).toString(); from.isEmpty() && !data.isEmpty()) {
            const Record source = imageFor(fetch, data, project);
            from = imageDisks(fetch, source).value(0);
            from.insert(u"image_id"_s, data);
            from.insert(u"size_gb"_s, source.value(u"disk_gb"_s, from.value(u"size_gb"_s)));
        }
        disks += withWishes(likeImage(from, false), wish);
    }
    return disks;
}

QString ecs::keyPairName(const Fetch &fetch, const QString &nameOrId, const QString &project)
{
    for (const auto &field : {u"name"_s, u"id"_s}) {
        const Record pair = one(fetch, u"keyPair"_s, {{field, Filter::Is, {nameOrId}}}, project);
        if (!pair.isEmpty())
            return text(pair, "name");
    }
    return {};
}

QString ecs::passwordWorth(const QString &password, const QString &user)
{
    if (password.isEmpty())
        return {};
    bool capital = false, small = false, digit = false, sign = false, strange = false;
    for (const QChar c : password) {
        if (c >= u'A' && c <= u'Z')
            capital = true;
        else if (c >= u'a' && c <= u'z')
            small = true;
        else if (c >= u'0' && c <= u'9')
            digit = true;
        else if (u"!@$%^-_=+[{}]:,./?"_s.contains(c))
            sign = true;
        else
            strange = true;
    }
    const bool length = password.size() >= 8 && password.size() <= 26;
    const bool named = password.contains(user, Qt::CaseInsensitive);
    return length && !strange && !named && capital + small + digit + sign >= 3 ? u"strong"_s : u"weak"_s;
}

qint64 ecs::readingTime(int dataDisks)
{
    constexpr qint64 Each = 1'500;
    return Each * dataDisks;
}
