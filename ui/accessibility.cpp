#include "accessibility.h"

#include "accessibletable.h"
#include "cells.h"
#include "shell.h"
#include "tableheader.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

// "&File" -> "File"
QString plain(QString text)
{
    text.replace(u"&&"_s, u"\u0001"_s).remove(u'&').replace(u'\u0001', u'&');
    return text;
}

QMenu *menuOf(const QObject *button)
{
    if (auto *more = qobject_cast<MoreButton *>(const_cast<QObject *>(button)))
        return more->entries();
    if (const auto *push = qobject_cast<const QPushButton *>(button))
        return push->menu();
    if (const auto *tool = qobject_cast<const QToolButton *>(button))
        return tool->menu();
    return nullptr;
}

bool hasMenu(const QObject *button)
{
    return qobject_cast<const MoreButton *>(button) || menuOf(button);
}

// Buttons of every kind. The menu is looked up when it is asked for: interfaces are made before menus are set.
class Button final : public QAccessibleWidget {
public:
    explicit Button(QAbstractButton *button) : QAccessibleWidget{button} {}

    QAccessible::Role role() const override
    {
        if (hasMenu(object()))
            return QAccessible::ButtonMenu;
        if (qobject_cast<QRadioButton *>(object()) || (button()->isCheckable() && exclusive()))
            return QAccessible::RadioButton;
        if (qobject_cast<QCheckBox *>(object()))
            return QAccessible::CheckBox;
        return button()->property("look").toString() == "link"_L1 ? QAccessible::Link : QAccessible::Button;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = button()->isCheckable();
        state.checked = button()->isChecked();
        state.pressed = button()->isDown();
        if (const auto *box = qobject_cast<QCheckBox *>(object())) {
            state.checkStateMixed = box->checkState() == Qt::PartiallyChecked;
            state.checked = box->checkState() == Qt::Checked;
        }
        if (hasMenu(object())) {
            state.hasPopup = true;
            state.expandable = true;
            state.expanded = openMenu() != nullptr;
            state.collapsed = !state.expanded;
        }
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name)
            return QAccessibleWidget::text(kind);
        if (!button()->accessibleName().isEmpty())
            return button()->accessibleName();
        const QString text = plain(button()->text());
        return text.isEmpty() ? button()->toolTip() : text;
    }

    QAccessibleInterface *parent() const override
    {
        if (QAccessibleInterface *cell = cellOf(widget()))
            return cell;
        return QAccessibleWidget::parent();
    }

    int childCount() const override { return hasMenu(object()) ? 1 : QAccessibleWidget::childCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (!hasMenu(object()))
            return QAccessibleWidget::child(index);
        return index == 0 ? QAccessible::queryAccessibleInterface(menuOf(object())) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (!hasMenu(object()))
            return QAccessibleWidget::indexOfChild(child);
        return child->object() == menuOf(object()) ? 0 : -1;
    }

    QStringList actionNames() const override
    {
        QStringList names;
        if (button()->isEnabled())
            names += hasMenu(object()) ? showMenuAction() : ticks() ? toggleAction() : pressAction();
        return names + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &name) override
    {
        if (!button()->isEnabled())
            return;
        if (name == pressAction() || name == toggleAction() || name == showMenuAction()) {
            // a menu that is set on the button would run its own event loop in here
            if (QMenu *menu = hasMenu(object()) && !qobject_cast<MoreButton *>(object()) ? menuOf(object()) : nullptr)
                menu->popup(button()->mapToGlobal(QPoint{0, button()->height()}));
            else
                button()->click();
            return;
        }
        QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(object()); }
    bool exclusive() const
    {
        return button()->autoExclusive() || (button()->group() && button()->group()->exclusive());
    }
    bool ticks() const { return button()->isCheckable(); }
    const QMenu *openMenu() const
    {
        const auto *more = qobject_cast<const MoreButton *>(object());
        const QMenu *menu = more ? more->shown() : menuOf(object());
        return menu && menu->isVisible() ? menu : nullptr;
    }
};

// A menu stands under its button whether it is open or not; Qt asks for its entries by their place among the actions.
class Menu final : public QAccessibleWidget {
public:
    explicit Menu(QMenu *menu) : QAccessibleWidget{menu, QAccessible::PopupMenu} {}

    int childCount() const override { return int(menu()->actions().size()); }
    QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(menu()->actions().value(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return int(menu()->actions().indexOf(qobject_cast<QAction *>(child->object())));
    }
    QAccessibleInterface *parent() const override
    {
        const QList<QObject *> owners = menu()->menuAction()->associatedObjects();
        for (QObject *owner : owners) {
            if (hasMenu(owner))
                return QAccessible::queryAccessibleInterface(owner);
            if (qobject_cast<QMenu *>(owner))
                return QAccessible::queryAccessibleInterface(menu()->menuAction());
        }
        if (menu()->parent() && hasMenu(menu()->parent())) // a window of its own to Qt
            return QAccessible::queryAccessibleInterface(menu()->parent());
        return QAccessibleWidget::parent();
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString text = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !text.isEmpty())
            return text;
        const QAccessibleInterface *button = parent(); // the menu of a button is called as the button is
        return !menu()->title().isEmpty() || !button ? plain(menu()->title()) : button->text(kind);
    }

private:
    QMenu *menu() const { return qobject_cast<QMenu *>(object()); }
};

// An entry of a menu; why it is greyed is its description.
class Entry final : public QAccessibleObject, public QAccessibleActionInterface {
public:
    explicit Entry(QAction *action) : QAccessibleObject{action} {}

    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(menu()); }
    int childCount() const override { return action()->menu() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(action()->menu<QMenu *>()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return action()->menu() && child->object() == action()->menu<QMenu *>() ? 0 : -1;
    }
    QAccessible::Role role() const override
    {
        return action()->isSeparator() ? QAccessible::Separator : QAccessible::MenuItem;
    }
    QRect rect() const override
    {
        const QMenu *owner = menu();
        const QRect place = owner ? owner->actionGeometry(action()) : QRect{};
        return owner ? QRect{owner->mapToGlobal(place.topLeft()), place.size()} : place;
    }
    QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return plain(action()->text());
        case QAccessible::Description:
            return action()->toolTip() == plain(action()->text()) ? QString{} : action()->toolTip();
        case QAccessible::Accelerator:
            return action()->shortcut().toString(QKeySequence::NativeText);
        default:
            return {};
        }
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const QMenu *owner = menu();
        state.disabled = !action()->isEnabled();
        state.invisible = !action()->isVisible() || !owner || !owner->isVisible();
        state.focusable = true;
        state.focused = owner && owner->isVisible() && owner->activeAction() == action();
        state.checkable = action()->isCheckable();
        state.checked = action()->isChecked();
        state.hasPopup = action()->menu() != nullptr;
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override
    {
        if (!action()->isEnabled() || action()->isSeparator())
            return {};
        return {action()->menu() ? showMenuAction() : pressAction()};
    }
    void doAction(const QString &name) override
    {
        if (!action()->isEnabled())
            return;
        if (name == pressAction())
            action()->trigger();
        else if (name == showMenuAction() && menu())
            menu()->setActiveAction(action());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QAction *action() const { return qobject_cast<QAction *>(object()); }
    QMenu *menu() const
    {
        const QList<QObject *> owners = action()->associatedObjects();
        for (QObject *owner : owners) {
            if (auto *menu = qobject_cast<QMenu *>(owner))
                return menu;
        }
        return nullptr;
    }
};

// A drop-down list: its label is its name, what it shows is its value.
class Combo final : public QAccessibleWidget {
public:
    explicit Combo(QComboBox *box) : QAccessibleWidget{box, QAccessible::ComboBox} {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? box()->currentText() : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const auto *list = box()->findChild<QAbstractItemView *>();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = list && list->isVisible();
        state.collapsed = !state.expanded;
        state.editable = box()->isEditable();
        return state;
    }
    // The list exists once somebody asks for it.
    int childCount() const override { return box()->isEditable() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(box()->view());
        return index == 1 && box()->isEditable() ? QAccessible::queryAccessibleInterface(box()->lineEdit()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child->object() == box()->view()                              ? 0
               : box()->isEditable() && child->object() == box()->lineEdit() ? 1
                                                                             : -1;
    }
    QStringList actionNames() const override
    {
        return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name != showMenuAction() && name != pressAction())
            QAccessibleWidget::doAction(name);
        else if (const auto *list = box()->findChild<QAbstractItemView *>(); list && list->isVisible())
            box()->hidePopup();
        else if (box()->isEnabled())
            box()->showPopup();
    }

private:
    QComboBox *box() const { return qobject_cast<QComboBox *>(object()); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    if (auto *button = qobject_cast<QAbstractButton *>(object))
        return new Button{button};
    if (auto *menu = qobject_cast<QMenu *>(object))
        return new Menu{menu};
    if (auto *action = qobject_cast<QAction *>(object))
        return new Entry{action};
    if (auto *box = qobject_cast<QComboBox *>(object))
        return new Combo{box};
    if (auto *shell = qobject_cast<Shell *>(object))
        return new QAccessibleWidget{shell, QAccessible::Window};
    return accessibleTablePart(object);
}

} // namespace

void installAccessibility()
{
    QAccessible::installFactory(make);
}
