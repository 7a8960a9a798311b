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
//   QPushButton "look": "primary" | "outline" (default) | "link" | "segment" | "icon"
//   QLabel      "look": "title" | "weak" | "label" | "warning" | "mono"
//   QFrame      "look": "card" | "info" | "notice" | "bar" | "replica"
namespace theme {

// Once before the first widget, and again for another edition.
void apply(QApplication &application, const Edition &edition);

// Tokens: "brand", "brandHover", "link", "text", "normal", "weak", "page", "card", "header", "zebra", "line", "border",
// "disabledFill", "disabledText", "segment", "ok", "busy", "error", "off", "running", "infoFill", "infoLine",
// "warnFill", "warnLine", "replica", "replicaText".
QColor colour(const QString &token);
// Our own SVG from resources/icons, tinted.
QIcon icon(const QString &name, const QString &token = QStringLiteral("normal"));
QPixmap pixmap(const QString &name, const QString &token, int size);
QFont font(int pixels = 12, bool bold = false);
// 1.25 makes what font() gives a quarter larger, and the fonts of all widgets that stand already.
void setZoom(QApplication &application, double factor);

} // namespace theme
