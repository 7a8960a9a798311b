#include "nothere.h"

#include "elsewhere.h"
#include "page.h"
#include "spec.h"

#include <QCoreApplication>

QString elsewhereText(const char *service, bool inPart)
{
    //: %1 is the name of a service
    const QString text =
        inPart ? QCoreApplication::translate("Page", "The replica has %1 as far as images and backups need it; this "
                                                     "is none of it.")
               : QCoreApplication::translate("Page", "This belongs to %1, which the replica does not replicate.");
    return text.arg(say("edition", service));
}

QString notHereText(const char *label)
{
    const Elsewhere *found = findElsewhere(label);
    return found ? elsewhereText(found->service, found->inPart) : notYetText();
}

void markNotHere(QWidget *control, const char *label)
{
    markNotYet(control);
    control->setProperty("notYet", findElsewhere(label) == nullptr);
    control->setProperty("elsewhere", findElsewhere(label) != nullptr);
    control->setToolTip(notHereText(label));
    control->setAccessibleDescription(notHereText(label));
}
