#include "sight.h"

#include "hand.h"
#include "tablemodel.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNotches = 400;
constexpr int ringWidth = 3;
constexpr int footerHeight = 20;

// Why a control is greyed, as far as it or what it stands in says so.
QString reasonOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (!widget->toolTip().isEmpty())
            return plainText(widget->toolTip());
        if (!widget->accessibleDescription().isEmpty())
            return plainText(widget->accessibleDescription());
        if (widget->isWindow() || !widget->parentWidget() || widget->parentWidget()->isEnabled())
            break;
    }
    return {};
}

// Where a click counts: of a check box or radio button, its box and text only.
QRect areaOf(const QWidget &widget)
{
    const bool radio = qobject_cast<const QRadioButton *>(&widget);
    if (!radio && !qobject_cast<const QCheckBox *>(&widget))
        return widget.rect();
    QStyleOptionButton option;
    option.initFrom(&widget);
    option.text = static_cast<const QAbstractButton &>(widget).text();
    const QRect area = widget.style()->subElementRect(
        radio ? QStyle::SE_RadioButtonClickRect : QStyle::SE_CheckBoxClickRect, &option, &widget);
    return area.isEmpty() ? widget.rect() : area & widget.rect();
}

QMenu *menuOf(const QWidget *widget)
{
    if (const auto *tool = qobject_cast<const QToolButton *>(widget))
        return tool->menu();
    if (const auto *push = qobject_cast<const QPushButton *>(widget))
        return push->menu();
    return nullptr;
}

QAction *entryOf(const QMenu *menu, const QString &id)
{
    const QList<QAction *> entries = menu ? menu->actions() : QList<QAction *>{};
    for (QAction *entry : entries)
        if (entry->objectName() == id && entry->isVisible())
            return entry;
    return nullptr;
}

// The entry of a menu whose sub-menu has it.
QAction *wayTo(const QMenu *menu, const QString &id)
{
    const QList<QAction *> entries = menu ? menu->actions() : QList<QAction *>{};
    for (QAction *entry : entries)
        if (const QMenu *sub = entry->menu<QMenu *>(); sub && (entryOf(sub, id) || wayTo(sub, id)))
            return entry;
    return nullptr;
}

bool isRow(const QModelIndex &index, const QString &row)
{
    if (index.data(TableModel::IdRole).toString() == row)
        return true;
    const QVariantMap record = index.data(TableModel::RecordRole).toMap();
    if (record.contains(u"name"_s))
        return record.value(u"name"_s).toString() == row;
    for (int column = 0; column < index.model()->columnCount(); ++column)
        if (index.siblingAtColumn(column).data().toString() == row)
            return true;
    return false;
}

// What stands in an unfolded row is told apart by its text.
QWidget *unfolded(const QWidget &surface, const QString &target, const QString &text)
{
    const QList<QAbstractButton *> buttons = surface.findChildren<QAbstractButton *>(target);
    for (QAbstractButton *button : buttons)
        if (button->isVisible() && button->text() == text)
            return button;
    return nullptr;
}

QString said(const char *text)
{
    return QCoreApplication::translate("Sight", text);
}

} // namespace

QString nameOf(const QWidget *widget)
{
    for (const QWidget *one = widget; one; one = one->parentWidget())
        if (!one->objectName().isEmpty() && !one->objectName().startsWith(u"qt_"_s))
            return one->objectName();
    return QString::fromLatin1(widget->metaObject()->className());
}

QString plainText(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text.simplified();
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText().simplified();
}

QWidget *Sight::front() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return &m_window;
}

// Everything that stands on the screen, what a person can use first.
QList<QWidget *> Sight::surfaces() const
{
    QList<QWidget *> all{front()};
    const auto add = [&all](QWidget *one) {
        if (one && one->isVisible() && !all.contains(one))
            all << one;
    };
    add(QApplication::activeModalWidget());
    add(QApplication::activeWindow());
    add(&m_window);
    for (QWidget *one : QApplication::topLevelWidgets())
        add(one);
    return all;
}

Result<Spot> Sight::find(const QString &target, const QString &row)
{
    if (!row.isEmpty())
        return findInRow(target, row);
    QWidget *hidden = nullptr;
    for (QWidget *one : surfaces()) {
        if (auto *menu = qobject_cast<QMenu *>(one))
            if (QAction *entry = entryOf(menu, target))
                return Spot{menu, menu->actionGeometry(entry), entry->isEnabled(),
                            entry->toolTip() == entry->iconText() ? QString{} : plainText(entry->toolTip())};
        if (one->objectName() == target)
            return Spot{one, one->rect(), one->isEnabled(), reasonOf(one)};
        const QList<QWidget *> found = one->findChildren<QWidget *>(target);
        for (QWidget *widget : found) {
            if (widget->isVisible())
                return Spot{widget, areaOf(*widget), widget->isEnabled(), reasonOf(widget)};
            hidden = widget;
        }
        if (!target.endsWith(u".tab"_s))
            continue;
        const QList<QTabBar *> bars = one->findChildren<QTabBar *>();
        for (QTabBar *bar : bars)
            for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
                if (bar->tabData(i).toString() + u".tab"_s == target)
                    return Spot{bar, bar->tabRect(i), bar->isEnabled() && bar->isTabEnabled(i), bar->tabToolTip(i)};
    }
    if (hidden)
        return Failure{.message = said(QT_TRANSLATE_NOOP("Sight", "“%1” is hidden")).arg(target)};
    return missing(target);
}

Result<Spot> Sight::findInRow(const QString &target, const QString &row)
{
    QString id = row;
    for (QWidget *one : surfaces()) {
        if (auto *menu = qobject_cast<QMenu *>(one))
            if (QAction *entry = entryOf(menu, target);
                entry && (!entry->property("row").isValid() || entry->property("row").toString() == m_row))
                return Spot{menu, menu->actionGeometry(entry), entry->isEnabled(),
                            entry->toolTip() == entry->iconText() ? QString{} : plainText(entry->toolTip())};
        QAbstractItemView *table = nullptr;
        const QList<QAbstractItemView *> tables = one->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *each : tables)
            if (each->isVisible() && each->objectName().endsWith(u".table"_s) &&
                target.startsWith(each->objectName().chopped(5)))
                table = each;
        if (table) {
            QModelIndexList found;
            for (int i = 0; i < table->model()->rowCount(table->rootIndex()); ++i)
                if (const QModelIndex index = table->model()->index(i, 0, table->rootIndex()); isRow(index, row))
                    found << index;
            if (QWidget *inside = found.isEmpty() ? unfolded(*one, target, row) : nullptr)
                return Spot{inside, areaOf(*inside), inside->isEnabled(), reasonOf(inside)};
            if (found.isEmpty())
                return Failure{.message = said(QT_TRANSLATE_NOOP("Sight", "“%1” shows no row “%2”"))
                                              .arg(table->objectName().chopped(6), row)};
            if (found.size() > 1)
                return Failure{.message = QCoreApplication::translate("Sight", "“%1” shows %n rows “%2”", nullptr,
                                                                      int(found.size()))
                                              .arg(table->objectName().chopped(6), row),
                               .remedy = said(QT_TRANSLATE_NOOP("Sight", "Name the row by its id"))};
            bringIntoView(*table->viewport(), table->visualRect(found.constFirst()));
            m_row = id = found.constFirst().data(TableModel::IdRole).toString();
            if (id.isEmpty())
                m_row = id = row;
        }
        const QList<QWidget *> widgets = one->findChildren<QWidget *>(target);
        for (QWidget *widget : widgets)
            if (widget->isVisible() && widget->property("row").toString() == id)
                return Spot{widget, areaOf(*widget), widget->isEnabled(), reasonOf(widget)};
        if (table)
            break;
    }
    return Failure{.message = said(QT_TRANSLATE_NOOP("Sight", "The row “%1” has no control “%2”")).arg(row, target)};
}

// The entry of an open menu whose sub-menu has the target; else the button whose menu or panel holds it: named like the
// target's beginning, or with a menu that has it.
Result<Spot> Sight::findOpener(const QString &target, const QString &row)
{
    for (QWidget *one : surfaces())
        if (auto *menu = qobject_cast<QMenu *>(one))
            if (QAction *entry = wayTo(menu, target); entry && !entry->menu()->isVisible())
                return Spot{menu, menu->actionGeometry(entry), entry->isEnabled()};
    for (qsizetype dot = target.lastIndexOf(u'.'); dot > 0; dot = target.lastIndexOf(u'.', dot - 1)) {
        const Result<Spot> spot = find(target.first(dot), row);
        if (spot && qobject_cast<QAbstractButton *>(spot->widget))
            return spot;
    }
    for (QWidget *one : surfaces()) {
        const QList<QAbstractButton *> buttons = one->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons)
            if (button->isVisible() && (entryOf(menuOf(button), target) || wayTo(menuOf(button), target)))
                return Spot{button, button->rect(), button->isEnabled(), reasonOf(button)};
    }
    return missing(target);
}

Success Sight::reach(const Spot &spot) const
{
    QWidget *widget = spot.widget;
    const QString name = nameOf(widget);
    QWidget *window = widget->window();
    QWidget *ahead = front();
    const bool popup = QApplication::activePopupWidget();
    if (window != ahead &&
        (popup || (window != QApplication::activeModalWidget() && QApplication::activeModalWidget())))
        return Failure{.message =
                           said(QT_TRANSLATE_NOOP("Sight", "“%1” cannot be reached: “%2” is open in front of it"))
                               .arg(name, nameOf(ahead))};
    const QPoint at = widget->mapTo(window, spot.area.center());
    if (!window->rect().contains(at))
        return Failure{.message = said(QT_TRANSLATE_NOOP("Sight", "“%1” lies outside the window")).arg(name)};
    for (QWidget *one = widget; one != window; one = one->parentWidget())
        if (!one->rect().contains(one->mapFrom(window, at)))
            return Failure{.message = said(QT_TRANSLATE_NOOP("Sight", "“%1” cannot be scrolled into view")).arg(name)};
    QWidget *hit = window->childAt(at);
    if (hit && hit != widget && !widget->isAncestorOf(hit))
        return Failure{.message = said(QT_TRANSLATE_NOOP("Sight", "“%1” is covered by “%2”")).arg(name, nameOf(hit))};
    return Done{};
}

// Turns the wheel over each scroll area around the widget until its middle shows.
void Sight::bringIntoView(QWidget &widget, const QRect &area) const
{
    const QPointer<QWidget> still{&widget};
    for (QWidget *around = widget.parentWidget(); still && around; around = around->parentWidget()) {
        auto *scroll = qobject_cast<QAbstractScrollArea *>(around);
        if (!scroll || !scroll->viewport() ||
            (scroll->viewport() != &widget && !scroll->viewport()->isAncestorOf(&widget)))
            continue;
        QWidget *view = scroll->viewport();
        QRect wanted = area; // moves along in a view whose content is painted
        for (int notch = 0; still && notch < mostNotches; ++notch) {
            const QPoint at = view == &widget ? wanted.center() : widget.mapTo(view, area.center());
            if (view->rect().contains(at))
                break;
            const QPoint steps{at.x() < 0 ? -1 : (at.x() >= view->width() ? 1 : 0),
                               at.y() < 0 ? -1 : (at.y() >= view->height() ? 1 : 0)};
            const QPoint before{scroll->horizontalScrollBar()->value(), scroll->verticalScrollBar()->value()};
            m_hand.wheel(*view, steps.y() ? QPoint{0, steps.y()} : steps);
            Hand::settle();
            const QPoint after{scroll->horizontalScrollBar()->value(), scroll->verticalScrollBar()->value()};
            if (before == after)
                break;
            wanted.translate(before - after);
        }
    }
}

Failure Sight::missing(const QString &target) const
{
    QStringList near;
    for (const QWidget *widget : m_window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->objectName().section(u'.', -1) == target.section(u'.', -1) &&
            !widget->objectName().isEmpty())
            near << widget->objectName();
    return {.message = said(QT_TRANSLATE_NOOP("Sight", "Nothing here is called “%1”")).arg(target),
            .remedy = near.isEmpty() ? QString{}
                                     : said(QT_TRANSLATE_NOOP("Sight", "Did you mean “%1”?")).arg(near.constFirst())};
}

QStringList Sight::words(const QWidget &window)
{
    QStringList texts;
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->isVisible() && !label->text().isEmpty())
            texts << plainText(label->text());
    return texts;
}

QPixmap Sight::picture(const Spot *marked) const
{
    const QPixmap window = m_window.grab();
    const QPoint corner = m_window.mapToGlobal(QPoint{});
    QPixmap sheet{window.width(), window.height() + footerHeight};
    sheet.fill(theme::colour(u"replica"_s));
    QPainter painter{&sheet};
    painter.drawPixmap(0, 0, window);
    const QList<QWidget *> all = surfaces();
    for (auto one = all.crbegin(); one != all.crend(); ++one)
        if (*one != &m_window && (*one)->isVisible() && (*one)->windowType() != Qt::ToolTip)
            painter.drawPixmap((*one)->mapToGlobal(QPoint{}) - corner, (*one)->grab());
    painter.setFont(theme::font(11));
    painter.setPen(theme::colour(u"replicaText"_s));
    painter.drawText(QRect{0, window.height(), window.width(), footerHeight}, Qt::AlignCenter,
                     said(QT_TRANSLATE_NOOP("Sight", "Training replica, not connected to any cloud")));
    if (marked && marked->widget) {
        const QRect ring{marked->widget->mapToGlobal(marked->area.topLeft()) - corner, marked->area.size()};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen{theme::colour(u"accent"_s), ringWidth});
        painter.drawRoundedRect(ring.adjusted(-ringWidth, -ringWidth, ringWidth, ringWidth), 4, 4);
    }
    return sheet;
}
