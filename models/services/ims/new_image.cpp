#include "ims/new_image.h"

#include "change.h"

using namespace Qt::StringLiterals;

namespace {

constexpr double UnpreparedFails = 0.5;

} // namespace

Record ims::newImage(Change &change, const QString &id, const char *type, qint64 gigabytes)
{
    const double compressed = 0.35 + 0.45 * change.chance();
    const QString enterpriseProject = change.text("enterpriseProject");
    return {{u"id"_s, id},
            {u"project_id"_s, change.command().by.project},
            {u"name"_s, change.text("name")},
            {u"description"_s, change.text("description")},
            {u"status"_s, u"creating"_s},
            {u"started"_s, change.now()},
            {u"type"_s, QString::fromLatin1(type)},
            {u"size_bytes"_s, qint64(double(gigabytes) * compressed * 1024) * 1024 * 1024},
            {u"enterprise_project"_s, enterpriseProject.isEmpty() ? u"default"_s : enterpriseProject},
            {u"created"_s, change.now()}};
}

bool ims::guestFails(Change &change, const Record &image)
{
    return !image.value(u"prepared"_s).toBool() && change.chance() < UnpreparedFails;
}

void ims::lockServer(Change &change, const QString &server, const QString &image)
{
    change.update("server", server, {{u"locked_by"_s, image}});
}

void ims::unlockServer(Change &change, const Record &image)
{
    const QString server = image.value(u"server_id"_s).toString();
    if (change.find("server", server).value(u"locked_by"_s) == image.value(u"id"_s))
        change.update("server", server, {{u"locked_by"_s, u""_s}});
}
