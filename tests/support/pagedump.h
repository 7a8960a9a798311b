#pragma once

#include <QAccessible>
#include <QComboBox>
#include <QMenu>
#include <QWidget>

// What assistive tools see of a widget, as indented text: one line each, `role "name" [states] = "value"
// (description)`. Left out: what is not visible, and containers that say nothing (their content moves up). Menus stand
// under their button with all their entries, open or not; drop-down lists with theirs. Progress and clock aside, the
// text of a page is always the same. installAccessibility() must have been called.
namespace pagedump {

inline QString roleName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Window:
        return QStringLiteral("window");
    case QAccessible::Dialog:
        return QStringLiteral("dialog");
    case QAccessible::Table:
        return QStringLiteral("table");
    case QAccessible::Row:
        return QStringLiteral("row");
    case QAccessible::Cell:
        return QStringLiteral("cell");
    case QAccessible::ColumnHeader:
        return QStringLiteral("column");
    case QAccessible::Link:
        return QStringLiteral("link");
    case QAccessible::Button:
        return QStringLiteral("button");
    case QAccessible::ButtonMenu:
        return QStringLiteral("menu button");
    case QAccessible::PopupMenu:
        return QStringLiteral("menu");
    case QAccessible::MenuItem:
        return QStringLiteral("entry");
    case QAccessible::CheckBox:
        return QStringLiteral("check box");
    case QAccessible::RadioButton:
        return QStringLiteral("radio button");
    case QAccessible::ComboBox:
        return QStringLiteral("combo box");
    case QAccessible::EditableText:
        return QStringLiteral("field");
    case QAccessible::StaticText:
        return QStringLiteral("text");
    case QAccessible::PageTab:
        return QStringLiteral("tab");
    case QAccessible::PageTabList:
        return QStringLiteral("tabs");
    case QAccessible::List:
        return QStringLiteral("list");
    case QAccessible::ListItem:
        return QStringLiteral("item");
    case QAccessible::SpinBox:
        return QStringLiteral("spin box");
    case QAccessible::ProgressBar:
        return QStringLiteral("progress");
    case QAccessible::Graphic:
        return QStringLiteral("picture");
    case QAccessible::Grouping:
        return QStringLiteral("group");
    case QAccessible::ToolTip:
        return QStringLiteral("tool tip");
    case QAccessible::Tree:
        return QStringLiteral("tree");
    case QAccessible::TreeItem:
        return QStringLiteral("tree item");
    case QAccessible::Separator:
        return QStringLiteral("separator");
    default:
        return QStringLiteral("role %1").arg(int(role));
    }
}

// Roles of mere containers: they get a line only when they have a name.
inline bool isPlain(QAccessible::Role role)
{
    return role == QAccessible::Client || role == QAccessible::Border || role == QAccessible::Pane ||
           role == QAccessible::LayeredPane || role == QAccessible::NoRole || role == QAccessible::Grouping ||
           role == QAccessible::Splitter || role == QAccessible::StaticText || role == QAccessible::Graphic ||
           role == QAccessible::Section || role == QAccessible::ScrollBar || role == QAccessible::Separator;
}

inline QString oneLine(QString text)
{
    return text.replace(QLatin1Char('\n'), QStringLiteral(" / ")).simplified();
}

inline void add(QStringList &lines, QAccessibleInterface *one, int depth)
{
    if (!one || !one->isValid())
        return;
    const QAccessible::Role role = one->role();
    const QAccessible::State state = one->state();
    const bool inMenu = role == QAccessible::PopupMenu || role == QAccessible::MenuItem;
    const auto *action = qobject_cast<QAction *>(one->object());
    if ((state.invisible && !inMenu) || (action && !action->isVisible()) || role == QAccessible::ScrollBar)
        return;

    const QString name = oneLine(one->text(QAccessible::Name));
    int inner = depth;
    if (!isPlain(role) || !name.isEmpty()) {
        inner = depth + 1;
        QString line = QStringLiteral("%1%2").arg(QString(2 * depth, QLatin1Char(' ')), roleName(role));
        if (!name.isEmpty())
            line += QStringLiteral(" \"%1\"").arg(name);
        QStringList states;
        if (state.disabled)
            states += QStringLiteral("disabled");
        if (state.checked)
            states += QStringLiteral("checked");
        if (state.checkStateMixed)
            states += QStringLiteral("mixed");
        if (state.selected)
            states += QStringLiteral("selected");
        if (state.expanded)
            states += QStringLiteral("open");
        if (!states.isEmpty())
            line += QStringLiteral(" [%1]").arg(states.join(QStringLiteral(", ")));
        const bool valued = role == QAccessible::EditableText || role == QAccessible::ComboBox ||
                            role == QAccessible::SpinBox || role == QAccessible::ProgressBar;
        if (valued)
            line += QStringLiteral(" = \"%1\"").arg(oneLine(one->text(QAccessible::Value)));
        const QString description = oneLine(one->text(QAccessible::Description));
        if (!description.isEmpty() && description != name)
            line += QStringLiteral(" (%1)").arg(description);
        lines += line;
    }
    if (const auto *box = qobject_cast<QComboBox *>(one->object())) {
        for (int at = 0; at < box->count(); ++at)
            lines += QStringLiteral("%1item \"%2\"").arg(QString(2 * inner, QLatin1Char(' ')), box->itemText(at));
        return;
    }
    for (int at = 0; at < one->childCount(); ++at)
        add(lines, one->child(at), inner);
}

} // namespace pagedump

inline QString dumpPage(const QWidget *widget)
{
    QStringList lines;
    pagedump::add(lines, QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)), 0);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}
