#pragma once

#include <QAccessible>

class QWidget;

// Console tables in the accessibility tree: table > header row and rows > cells > the controls in them. Rows are named
// by their name column. What is not in sight of the view says so; on a hidden page everything is hidden.

// The interface of a console table or of its header; nullptr for anything else.
QAccessibleInterface *accessibleTablePart(QObject *object);
// The cell that this control of a row or of a header stands in; nullptr when it stands elsewhere.
QAccessibleInterface *cellOf(const QWidget *control);
