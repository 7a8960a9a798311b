#include "robot.h"

#include "route.h"
#include "spec.h"
#include "tablemodel.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNotches = 400;
constexpr int mostEvents = 200;
constexpr qint64 longestWait = 30LL * 24 * 3600 * 1000;
constexpr int ringWidth = 3;
constexpr int footerHeight = 20;

QString plain(QString text)
{
    if (Qt::mightBeRichText(text)) {
        QTextDocument document;
        document.setHtml(text);
        text = document.toPlainText();
    }
    return text.simplified();
}

// Why a control is greyed, as far as it or what it stands in says so.
QString reasonOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (!widget->toolTip().isEmpty())
            return plain(widget->toolTip());
        if (!widget->accessibleDescription().isEmpty())
            return plain(widget->accessibleDescription());
        if (widget->isWindow() || !widget->parentWidget() || widget->parentWidget()->isEnabled())
            break;
    }
    return {};
}

QString nameOf(const QWidget *widget)
{
    for (const QWidget *one = widget; one; one = one->parentWidget())
        if (!one->objectName().isEmpty() && !one->objectName().startsWith(u"qt_"_s))
            return one->objectName();
    return QString::fromLatin1(widget->metaObject()->className());
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

bool isRow(const QModelIndex &index, const QString &row)
{
    if (index.data(TableModel::IdRole).toString() == row)
        return true;
    const QVariantMap record = index.data(TableModel::RecordRole).toMap();
    if (!record.isEmpty())
        return record.value(u"name"_s).toString() == row;
    for (int column = 0; column < index.model()->columnCount(); ++column)
        if (index.siblingAtColumn(column).data().toString() == row)
            return true;
    return false;
}

// Ways in which a text names a rule: its id, or its reason as the page words it.
bool names(const QString &text, const QString &rule)
{
    if (text.contains(rule))
        return true;
    const Rule *one = findRule(rule);
    const QString reason = one && one->reason ? plain(say("rules", one->reason)).section(u'%', 0, 0) : QString{};
    return !reason.isEmpty() && text.contains(reason);
}

} // namespace

Robot::Robot(QWidget &window, Cloud &cloud, const Edition &edition, QObject *parent)
    : QObject{parent}, m_window{window}, m_cloud{cloud}, m_edition{edition}
{
}

Robot::StepResult Robot::perform(const Step &step, Attempt &attempt)
{
    m_marked = {};
    const Success done = [&]() -> Success {
        switch (step.kind) {
        case Step::Go:
            return go(step.target);
        case Step::Press:
            return step.expect.isEmpty() ? press(step.target, step.row)
                                         : pressRefused(step.target, step.row, step.expect, attempt);
        case Step::Fill:
            return fill(step.target, step.value, step.row, step.enter);
        case Step::Choose:
            return choose(step.target, step.value, step.row);
        case Step::Select:
            return select(step.target, step.row);
        case Step::Wait:
            return wait(attempt, step.state);
        }
        return Done{};
    }();
    Hand::settle();
    StepResult result{.ok = bool(done), .simulated = m_cloud.now()};
    if (!done)
        result.message = done.failure().text();
    if (m_pictures) {
        const bool after = !done || step.kind == Step::Go || step.kind == Step::Wait || m_marked.isNull();
        result.picture = after ? picture() : m_marked;
    }
    return result;
}

Success Robot::press(const QString &target, const QString &row)
{
    m_disabled = {};
    const Result<Spot> spot = find(target, row);
    if (spot)
        return click(*spot);
    const Result<Spot> opener = findOpener(target, row);
    if (!opener)
        return spot.failure();
    return openThen(*opener, [this, target, row]() -> Success {
        const Result<Spot> entry = find(target, row);
        return entry ? click(*entry) : Success{entry.failure()};
    });
}

Success Robot::fill(const QString &target, const QString &text, const QString &row, bool enter)
{
    const Result<Spot> spot = find(target, row);
    if (!spot)
        return spot.failure();
    if (const Success clicked = click(*spot); !clicked)
        return clicked;
    QWidget *field = spot->widget ? spot->widget->window()->focusWidget() : nullptr;
    if (!field || !(field == spot->widget || spot->widget->isAncestorOf(field)))
        return Failure{.message = tr("“%1” does not take the keyboard").arg(target)};
    m_hand.key(*field, Qt::Key_A, Qt::ControlModifier);
    m_hand.key(*field, Qt::Key_Delete);
    m_hand.type(*field, text);
    Hand::settle();
    const QPointer<QWidget> still{field};
    QString held = text;
    if (const auto *line = qobject_cast<const QLineEdit *>(still))
        held = line->text();
    else if (const auto *area = qobject_cast<const QPlainTextEdit *>(still))
        held = area->toPlainText();
    if (held != text)
        return Failure{.message = tr("“%1” holds “%2” after “%3” was typed").arg(target, held, text)};
    mark(*spot);
    if (enter && still) {
        m_hand.key(*still, Qt::Key_Return, {}, u"\r"_s);
        Hand::settle();
    }
    return Done{};
}

Success Robot::choose(const QString &target, const QString &entry, const QString &row)
{
    const Result<Spot> spot = find(target, row);
    if (!spot)
        return spot.failure();
    if (auto *box = qobject_cast<QComboBox *>(spot->widget)) {
        if (const Success clicked = click(*spot); !clicked)
            return clicked;
        return pickEntry(*box, entry);
    }
    // Joined boxes: each value is a button of its own.
    return press(target + u'.' + entry, row);
}

Success Robot::pickEntry(QComboBox &box, const QString &entry)
{
    QAbstractItemView *list = box.view();
    if (!list->isVisible())
        return Failure{.message = tr("The list of “%1” did not open").arg(box.objectName())};
    int found = box.findText(entry);
    if (found < 0)
        found = box.findData(entry);
    const QModelIndex index = box.model()->index(found, box.modelColumn(), box.rootModelIndex());
    if (found < 0 || !(index.flags() & Qt::ItemIsEnabled)) {
        closePopups();
        return Failure{.message = found < 0 ? tr("“%1” has no entry “%2”").arg(box.objectName(), entry)
                                            : tr("The entry “%2” of “%1” is disabled").arg(box.objectName(), entry)};
    }
    bringIntoView(*list->viewport(), list->visualRect(index));
    const Spot spot{.widget = list->viewport(), .area = list->visualRect(index)};
    if (const Success clicked = click(spot); !clicked)
        return clicked;
    if (box.currentIndex() != found)
        return Failure{.message = tr("“%1” shows “%2” after “%3” was chosen")
                                      .arg(box.objectName(), box.currentText(), entry)};
    return Done{};
}

Success Robot::select(const QString &list, const QString &row)
{
    const QString target = list + u".select"_s;
    const Result<Spot> spot = find(target, row);
    if (!spot)
        return spot.failure();
    const auto *button = qobject_cast<const QAbstractButton *>(spot->widget);
    if (button && button->isChecked()) {
        mark(*spot);
        return Done{};
    }
    return click(*spot);
}

Success Robot::go(const QString &page)
{
    const QStringList route = routeTo(page, m_edition);
    if (route.isEmpty())
        return Failure{.message = tr("No menu leads to “%1”").arg(page),
                       .remedy = tr("Open it from the page that lists it")};
    for (const QString &target : route)
        if (const Success pressed = press(target); !pressed)
            return pressed;
    const QList<QWidget *> opened = m_window.findChildren<QWidget *>(page);
    for (const QWidget *one : opened)
        if (one->isVisible())
            return Done{};
    return Failure{.message = tr("“%1” did not open").arg(page)};
}

Success Robot::wait(const Attempt &attempt, const QVariantMap &state)
{
    const qint64 end = m_cloud.now() + longestWait;
    QString why;
    for (int events = 0; !holds(m_cloud, attempt, state, &why); ++events) {
        if (!m_cloud.nextEvent())
            return Failure{.message = tr("%1, and nothing more is going to happen").arg(why)};
        if (events == mostEvents || m_cloud.now() > end)
            return Failure{.message = tr("%1, after %n state change(s)", nullptr, events).arg(why)};
        const qint64 before = m_cloud.now();
        if (const Success pressed = press(u"clock.next"_s); !pressed)
            return pressed;
        if (m_cloud.now() == before)
            return Failure{.message = tr("%1, and the clock stands still").arg(why)};
    }
    return Done{};
}

Success Robot::pressRefused(const QString &target, const QString &row, const QString &rule, Attempt &attempt)
{
    const QStringList before = refusedSince(m_cloud, attempt);
    const Success pressed = press(target, row);
    if (pressed) {
        Hand::settle();
        const QStringList refused = refusedSince(m_cloud, attempt);
        if (refused.contains(rule) && !before.contains(rule))
            return Done{};
        return Failure{.message = tr("Pressing “%1” was not refused by %2").arg(target, rule)};
    }
    const Rule *one = findRule(rule);
    const bool leftOut = !m_disabled.widget && one && one->shown == Rule::Absent;
    if (leftOut || (m_disabled.widget && names(m_disabled.reason, rule))) {
        attempt.reasons << rule;
        return Done{};
    }
    return Failure{.message = tr("Expected a refusal by %1: %2").arg(rule, pressed.failure().text())};
}

QWidget *Robot::surface() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *dialog = QApplication::activeModalWidget())
        return dialog;
    return &m_window;
}

// Everything that stands on the screen, what a person can use first.
QList<QWidget *> Robot::surfaces() const
{
    QList<QWidget *> all{surface()};
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

Result<Robot::Spot> Robot::find(const QString &target, const QString &row)
{
    if (!row.isEmpty())
        return findInRow(target, row);
    QWidget *hidden = nullptr;
    for (QWidget *one : surfaces()) {
        if (auto *menu = qobject_cast<QMenu *>(one))
            if (QAction *entry = entryOf(menu, target))
                return Spot{menu, menu->actionGeometry(entry), entry->isEnabled(),
                            entry->toolTip() == entry->iconText() ? QString{} : plain(entry->toolTip())};
        if (one->objectName() == target)
            return Spot{one, one->rect(), one->isEnabled(), reasonOf(one)};
        const QList<QWidget *> found = one->findChildren<QWidget *>(target);
        for (QWidget *widget : found) {
            if (widget->isVisible())
                return Spot{widget, widget->rect(), widget->isEnabled(), reasonOf(widget)};
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
        return Failure{.message = tr("“%1” is hidden").arg(target)};
    return missing(target);
}

Result<Robot::Spot> Robot::findInRow(const QString &target, const QString &row)
{
    QString id = row;
    for (QWidget *one : surfaces()) {
        if (auto *menu = qobject_cast<QMenu *>(one))
            if (QAction *entry = entryOf(menu, target);
                entry && (!entry->property("row").isValid() || entry->property("row").toString() == m_row))
                return Spot{menu, menu->actionGeometry(entry), entry->isEnabled(),
                            entry->toolTip() == entry->iconText() ? QString{} : plain(entry->toolTip())};
        QAbstractItemView *table = nullptr;
        const QList<QAbstractItemView *> tables = one->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *each : tables)
            if (each->isVisible() && each->objectName().endsWith(u".table"_s)
                && target.startsWith(each->objectName().chopped(5)))
                table = each;
        if (table) {
            QModelIndexList found;
            for (int i = 0; i < table->model()->rowCount(table->rootIndex()); ++i)
                if (const QModelIndex index = table->model()->index(i, 0, table->rootIndex()); isRow(index, row))
                    found << index;
            if (found.isEmpty())
                return Failure{.message = tr("“%1” shows no row “%2”").arg(table->objectName().chopped(6), row)};
            if (found.size() > 1)
                return Failure{.message = tr("“%1” shows %n rows “%2”", nullptr, int(found.size()))
                                              .arg(table->objectName().chopped(6), row),
                               .remedy = tr("Name the row by its id")};
            bringIntoView(*table->viewport(), table->visualRect(found.constFirst()));
            m_row = id = found.constFirst().data(TableModel::IdRole).toString();
            if (id.isEmpty())
                m_row = id = row;
        }
        const QList<QWidget *> widgets = one->findChildren<QWidget *>(target);
        for (QWidget *widget : widgets)
            if (widget->isVisible() && widget->property("row").toString() == id)
                return Spot{widget, widget->rect(), widget->isEnabled(), reasonOf(widget)};
        if (table)
            break;
    }
    return Failure{.message = tr("The row “%1” has no control “%2”").arg(row, target)};
}

// The button whose menu or panel holds the target: named like the target's beginning, or with a menu that has it.
Result<Robot::Spot> Robot::findOpener(const QString &target, const QString &row)
{
    closePopups();
    for (qsizetype dot = target.lastIndexOf(u'.'); dot > 0; dot = target.lastIndexOf(u'.', dot - 1)) {
        const Result<Spot> spot = find(target.first(dot), row);
        if (spot && qobject_cast<QAbstractButton *>(spot->widget))
            return spot;
    }
    for (QWidget *one : surfaces()) {
        const QList<QAbstractButton *> buttons = one->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons)
            if (button->isVisible() && entryOf(menuOf(button), target))
                return Spot{button, button->rect(), button->isEnabled(), reasonOf(button)};
    }
    return missing(target);
}

// A button may run the event loop of its menu inside the press: what follows is then done from there.
Success Robot::openThen(const Spot &opener, const std::function<Success()> &then)
{
    Success result = Done{};
    bool done = false;
    const auto follow = [&] {
        if (std::exchange(done, true))
            return;
        result = then();
        closePopups();
    };
    if (const Success clicked = click(opener, follow); !clicked)
        return clicked;
    follow();
    return result;
}

Success Robot::reach(const Spot &spot) const
{
    QWidget *widget = spot.widget;
    const QString name = nameOf(widget);
    QWidget *window = widget->window();
    QWidget *front = surface();
    const bool popup = QApplication::activePopupWidget();
    if (window != front && (popup || (window != QApplication::activeModalWidget() && QApplication::activeModalWidget())))
        return Failure{.message = tr("“%1” cannot be reached: “%2” is open in front of it").arg(name, nameOf(front))};
    const QPoint at = widget->mapTo(window, spot.area.center());
    if (!window->rect().contains(at))
        return Failure{.message = tr("“%1” lies outside the window").arg(name)};
    for (QWidget *one = widget; one != window; one = one->parentWidget())
        if (!one->rect().contains(one->mapFrom(window, at)))
            return Failure{.message = tr("“%1” cannot be scrolled into view").arg(name)};
    QWidget *hit = window->childAt(at);
    if (hit && hit != widget && !widget->isAncestorOf(hit))
        return Failure{.message = tr("“%1” is covered by “%2”").arg(name, nameOf(hit))};
    return Done{};
}

Success Robot::click(const Spot &spot, const std::function<void()> &inside)
{
    const QString name = nameOf(spot.widget);
    if (!qobject_cast<QMenu *>(spot.widget))
        bringIntoView(*spot.widget, spot.area);
    if (!spot.widget)
        return Failure{.message = tr("“%1” went away").arg(name)};
    if (const Success reached = reach(spot); !reached)
        return reached;
    mark(spot);
    if (!spot.enabled) {
        m_disabled = spot;
        return Failure{.message = spot.reason.isEmpty() ? tr("“%1” is disabled").arg(name)
                                                        : tr("“%1” is disabled: %2").arg(name, spot.reason)};
    }
    bool stuck = false;
    bool pressing = true;
    QTimer within;
    within.setSingleShot(true);
    connect(&within, &QTimer::timeout, this, [&] {
        if (!pressing || !QApplication::activePopupWidget())
            return;
        if (inside)
            return inside();
        stuck = true;
        closePopups();
    });
    within.start(0);
    m_hand.click(*spot.widget, spot.area.center());
    pressing = false;
    Hand::settle();
    if (stuck)
        return Failure{.message = tr("“%1” opens a menu").arg(name), .remedy = tr("Press the entry itself")};
    return Done{};
}

// Turns the wheel over each scroll area around the widget until its middle shows.
void Robot::bringIntoView(QWidget &widget, const QRect &area) const
{
    const QPointer<QWidget> still{&widget};
    for (QWidget *around = widget.parentWidget(); still && around; around = around->parentWidget()) {
        auto *scroll = qobject_cast<QAbstractScrollArea *>(around);
        if (!scroll || !scroll->viewport() || (scroll->viewport() != &widget && !scroll->viewport()->isAncestorOf(&widget)))
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

void Robot::closePopups() const
{
    for (int depth = 0; depth < 4; ++depth) {
        QWidget *popup = QApplication::activePopupWidget();
        if (!popup)
            return;
        m_hand.key(*popup, Qt::Key_Escape);
        Hand::settle();
    }
}

Failure Robot::missing(const QString &target) const
{
    QStringList near;
    for (const QWidget *widget : m_window.findChildren<QWidget *>())
        if (widget->isVisible() && widget->objectName().section(u'.', -1) == target.section(u'.', -1)
            && !widget->objectName().isEmpty())
            near << widget->objectName();
    return {.message = tr("Nothing here is called “%1”").arg(target),
            .remedy = near.isEmpty() ? QString{} : tr("Did you mean “%1”?").arg(near.constFirst())};
}

QPixmap Robot::picture() const
{
    QPixmap window = m_window.grab();
    QPixmap sheet{window.width(), window.height() + footerHeight};
    sheet.fill(theme::colour(u"replica"_s));
    QPainter painter{&sheet};
    painter.drawPixmap(0, 0, window);
    const QList<QWidget *> all = surfaces();
    for (auto one = all.crbegin(); one != all.crend(); ++one)
        if (*one != &m_window && (*one)->isVisible() && (*one)->windowType() != Qt::ToolTip)
            painter.drawPixmap((*one)->mapToGlobal(QPoint{}) - m_window.mapToGlobal(QPoint{}), (*one)->grab());
    painter.setFont(theme::font(11));
    painter.setPen(theme::colour(u"replicaText"_s));
    painter.drawText(QRect{0, window.height(), window.width(), footerHeight}, Qt::AlignCenter,
                     tr("Training replica, not connected to any cloud"));
    return sheet;
}

void Robot::mark(const Spot &spot)
{
    if (!m_pictures || !spot.widget)
        return;
    m_marked = picture();
    const QPoint corner = spot.widget->mapToGlobal(spot.area.topLeft()) - m_window.mapToGlobal(QPoint{});
    QPainter painter{&m_marked};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{theme::colour(u"brand"_s), ringWidth});
    painter.drawRoundedRect(QRect{corner, spot.area.size()}.adjusted(-ringWidth, -ringWidth, ringWidth, ringWidth), 4, 4);
}
