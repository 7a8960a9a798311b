#pragma once

#include "edition.h"
#include "spec.h"

#include <QStringList>

// What a person presses, one after the other, to come to this page from anywhere: Service List, entry, left
// navigation, tabs. Empty when no menu leads there (a details page is opened from its list).
QStringList routeTo(const QString &page, const Edition &edition);

// The page that a form is left for: the one that it goes to, else where it is opened from; of several such lists the
// one that was visited last.
QString pageBefore(const FormSpec &form, const Edition &edition, const QStringList &visited);
