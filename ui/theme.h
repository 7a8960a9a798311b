#pragma once

#include "edition.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QApplication;

// Colours, fonts and icons of the open edition. No application style sheet: a small style on top of Fusion draws the
// controls, so building a page stays cheap.
// Variants of a control are dynamic properties set before it is shown:
//   QPushButton "look": "primary" | "outline" (default) | "link" | "segment" | "plain" (no box); "tall" = true: 32 high
//   QToolButton "look": a box when unset | "plain" or "icon" (no box)
//   QLabel      "look": "title" | "weak" | "label" | "warning" | "mono"
//   QFrame      "look": "card" | "info" | "warning" | "error" | "notice" | "bar" | "replica"
//   QLineEdit, QComboBox "look": "bare" (its surroundings draw the box)
//   QTabBar     "look": "large" | "small" | "boxed"
//   any field   "invalid" = true: a rule speaks of it
namespace theme {

// Once before the first widget, and again for another edition.
void apply(QApplication &application, const Edition &edition);

// Tokens: "bar" (at the top), "brand", "brandHover" (the console's own colour: primary buttons), "accent",
// "accentHover" (what is chosen or pointed at), "link", "text", "normal", "weak", "page", "card", "header", "zebra",
// "line", "border", "disabledFill", "disabledText", "segment", "ok", "busy", "error", "off", "running", "infoFill",
// "infoLine", "warnFill", "warnLine", "replica", "replicaText"; and the same for all editions unless one names them:
// "hover", "mandatory", "errorFill", "errorLine", "console", "consoleText". What an edition lacks is neutral and told
// once.
QColor colour(const QString &token);
// Our own SVG from resources/icons, tinted.
QIcon icon(const QString &name, const QString &token = QStringLiteral("normal"));
QPixmap pixmap(const QString &name, const QString &token, int size);
QFont font(int pixels = 12, bool bold = false);
// 1.25 makes what font() gives a quarter larger, and the fonts of all widgets that stand already.
void setZoom(QApplication &application, double factor);

} // namespace theme
