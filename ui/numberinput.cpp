#include "numberinput.h"

#include <QLineEdit>
#include <QWheelEvent>

NumberInput::NumberInput(const QString &id, const QString &name, int least, int most, QWidget *parent)
    : QSpinBox{parent}
{
    setObjectName(id);
    setRange(least, most);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel either
    setName(name);
}

void NumberInput::setName(const QString &name)
{
    setAccessibleName(name);
    lineEdit()->setAccessibleName(name);
}

void NumberInput::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}
