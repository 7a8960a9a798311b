#include "menu.h"

#include <QToolTip>

ConsoleMenu::ConsoleMenu(QWidget *parent) : QMenu{parent}
{
    setToolTipsVisible(true);
    connect(this, &QMenu::hovered, this, [this](const QAction *action) {
        const bool explained = !action->isEnabled() && action->toolTip() != action->text();
        if (explained)
            QToolTip::showText(mapToGlobal(actionGeometry(const_cast<QAction *>(action)).bottomLeft()),
                               action->toolTip(), this);
        else
            QToolTip::hideText();
    });
}
