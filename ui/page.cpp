#include "page.h"

#include <QCoreApplication>

QString notYetText()
{
    return QCoreApplication::translate("Page", "The replica does not have this yet.");
}

void markNotYet(QWidget *control)
{
    control->setEnabled(false);
    control->setProperty("notYet", true);
    control->setToolTip(notYetText());
    control->setAccessibleDescription(notYetText());
}
