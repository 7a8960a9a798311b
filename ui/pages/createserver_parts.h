#pragma once

#include "command.h"

#include <QAbstractButton>
#include <QLayout>
#include <QString>
#include <QWidget>

class QFrame;
class QSpinBox;
class QVBoxLayout;

// Small parts of the server creation page.
namespace createserver {

constexpr int RowGap = 16; // between the rows of a card

inline QString page()
{
    return QStringLiteral("ecs.createServer");
}
inline QString part(const char *name)
{
    return QStringLiteral("%1.%2").arg(page(), QLatin1StringView{name});
}

// A white card with a title; `card` is the parent of what comes into it.
QVBoxLayout *newCard(const QString &title, QWidget *&card, QWidget *parent);
// Controls side by side at their own widths; the focus goes to the first.
QWidget *inLine(QWidget *parent, const QList<QWidget *> &controls);
// A number with − and +, which the wheel leaves alone: the page scrolls.
QSpinBox *stepper(const QString &id, const QString &name, int least, int most, QWidget *parent);
// Focuses the control, or the first one that Tab reaches in it.
void focus(QWidget *control);
// Greys a control and says why, in its tooltip and to assistive tools; an empty reason makes it usable.
void grey(QWidget *control, const QString &why);
// Reason and remedy as they stand below a field.
QString problemText(const QList<Refusal> &refusals, const QString &field);

} // namespace createserver
