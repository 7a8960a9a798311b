#include "form.h"

using namespace Qt::StringLiterals;

bool holds(const When &when, const QVariantMap &values)
{
    if (!when.field)
        return true;
    QString wanted = QString::fromLatin1(when.values);
    const bool turned = wanted.startsWith(u'!');
    if (turned)
        wanted.remove(0, 1);
    return wanted.split(u'|').contains(values.value(QString::fromLatin1(when.field)).toString()) != turned;
}
