#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QAction;
class QWidget;

// The program's own keys: one table for the actions, their menus and the list that Help shows.
namespace shortcuts {

// The action of this id ("view.back") with its text and keys, working everywhere in the window.
QAction *action(const char *id, QWidget *window);

// Help > Keyboard Shortcuts; objectName "help.shortcuts.dialog".
void show(QWidget *window);

} // namespace shortcuts
