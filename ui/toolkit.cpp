#include "toolkit.h"

#include "edition.h"

using namespace Qt::StringLiterals;

namespace {

QStringList &first()
{
    static QStringList services{u"csbs"_s};
    return services;
}

} // namespace

void toolkit::follow(const Edition &edition)
{
    first() = QStringList{u"csbs"_s} + edition.variants.keys(u"classic"_s);
}

bool toolkit::isFirst(const QString &id)
{
    const auto end = id.indexOf(u'.');
    return first().contains(end < 0 ? QStringView{id} : QStringView{id}.left(end));
}

bool toolkit::isFirst(const char *id)
{
    return isFirst(QString::fromLatin1(id));
}
