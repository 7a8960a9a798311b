#include "pages/banner.h"

#include "pages/backupspace.h"
#include "pages/pendingimages.h"

using namespace Qt::StringLiterals;

namespace {

bool isOf(const QString &list)
{
    return list == "ims.shared"_L1;
}

bool tellsOfSpace(const QString &list)
{
    return list == "csbs.backups"_L1;
}

} // namespace

QWidget *banner::above(const ListSpec &list, Context &context, QWidget *parent)
{
    const QString id = QString::fromLatin1(list.id);
    if (tellsOfSpace(id))
        return new BackupSpace{context, parent};
    return isOf(id) ? new PendingImages{context, parent} : nullptr;
}

bool banner::waits(const QString &list, const Context &context)
{
    return isOf(list) && PendingImages::count(context) > 0;
}

QStringList banner::kinds(const QString &list)
{
    return isOf(list) ? QStringList{u"image"_s, u"imageMember"_s} : QStringList{};
}
