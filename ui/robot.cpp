#include "robot.h"

#include "places.h"
#include "route.h"
#include "spec.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEvents = 200;
constexpr int patience = 60; // events; then it goes on a day at a time
constexpr int mostTurns = 10000;
constexpr int mostMenus = 4; // one inside the other
constexpr qint64 longestWait = 30LL * 24 * 3600 * 1000;
// Ways in which a text names a rule: its id, or its reason as the page words it.
bool names(const QString &text, const QString &rule)
{
    const QRegularExpression id{u"(?<![\\w.-])%1(?![\\w-]|\\.\\w)"_s.arg(QRegularExpression::escape(rule))};
    if (id.match(text).hasMatch())
        return true;
    const Rule *one = findRule(rule);
    const QString reason = one && one->reason ? plainText(say("rules", one->reason)).section(u'%', 0, 0) : QString{};
    return !reason.isEmpty() && text.contains(reason);
}

} // namespace

Robot::Robot(QWidget &window, Cloud &cloud, const Edition &edition, QObject *parent)
    : QObject{parent},
      m_window{window},
      m_sight{window, m_hand},
      m_cloud{cloud},
      m_edition{edition}
{
}

Robot::StepResult Robot::perform(const Step &step, Attempt &attempt)
{
    m_marked = {};
    m_marking = m_pictures && step.kind != Step::Go && step.kind != Step::Wait;
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
        result.picture = !done || m_marked.isNull() ? m_sight.picture() : m_marked;
    }
    return result;
}

Success Robot::press(const QString &named, const QString &row)
{
    const QString target = standing(named, m_edition);
    m_greyed.reset();
    const Result<Spot> spot = m_sight.find(target, row);
    if (spot)
        return click(*spot);
    closePopups();
    const Result<Spot> opener = m_sight.findOpener(target, row);
    if (!opener)
        return spot.failure();
    return openThen(*opener, [this, target, row]() -> Success {
        Result<Spot> entry = m_sight.find(target, row);
        for (int depth = 0; !entry && depth < mostMenus; ++depth) {
            const Result<Spot> way = m_sight.findOpener(target, row);
            if (!way || !qobject_cast<QMenu *>(way->widget))
                break;
            if (const Success opened = openSubMenu(*way); !opened)
                return opened;
            entry = m_sight.find(target, row);
        }
        return entry ? click(*entry) : Success{entry.failure()};
    });
}

// A sub-menu opens some time after the mouse has come to it; the keys open it at once.
Success Robot::openSubMenu(const Spot &spot)
{
    if (const Success reached = m_sight.reach(spot); !reached)
        return reached;
    auto *menu = qobject_cast<QMenu *>(spot.widget);
    QAction *entry = menu->actionAt(spot.area.center());
    for (qsizetype step = 0; step <= menu->actions().size() && menu->activeAction() != entry; ++step)
        m_hand.key(*menu, Qt::Key_Down);
    m_hand.key(*menu, Qt::Key_Right);
    Hand::settle();
    return entry && entry->menu()->isVisible() ? Success{Done{}} : Failure{.message = tr("A sub-menu did not open")};
}

Success Robot::fill(const QString &target, const QString &text, const QString &row, bool enter)
{
    const Result<Spot> spot = m_sight.find(target, row);
    if (!spot)
        return spot.failure();
    if (qobject_cast<QCheckBox *>(spot->widget))
        return tick(*spot, text);
    if (qobject_cast<QComboBox *>(spot->widget) || spot->widget->findChild<QAbstractButton *>(target + u'.' + text))
        return choose(target, text, row);
    if (const Success clicked = click(*spot); !clicked)
        return clicked;
    QWidget *field = spot->widget ? spot->widget->window()->focusWidget() : nullptr;
    const bool takesText = field && field->testAttribute(Qt::WA_InputMethodEnabled) &&
                           (field == spot->widget || spot->widget->isAncestorOf(field));
    if (!takesText)
        return Failure{.message = tr("“%1” takes no text").arg(target)};
    m_hand.key(*field, Qt::Key_A, Qt::ControlModifier);
    m_hand.key(*field, Qt::Key_Delete);
    m_hand.type(*field, text);
    Hand::settle();
    const QPointer<QWidget> still{field};
    QString held = text;
    if (const auto *number = qobject_cast<const QSpinBox *>(still))
        held = number->cleanText();
    else if (const auto *line = qobject_cast<const QLineEdit *>(still))
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

// "true" or "false"
Success Robot::tick(const Spot &spot, const QString &text)
{
    const auto *box = qobject_cast<QCheckBox *>(spot.widget);
    const bool wanted = text == "true"_L1;
    if (!wanted && text != "false"_L1)
        return Failure{.message = tr("“%1” is ticked with true or false, not “%2”").arg(box->objectName(), text)};
    if (box->isChecked() != wanted)
        return click(spot);
    mark(spot);
    return Done{};
}

Success Robot::choose(const QString &target, const QString &entry, const QString &row)
{
    const Result<Spot> spot = m_sight.find(target, row);
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
    if (found < 0) // "daily-0200 | Enabled | …" goes by its name …
        found = box.findText(entry + u" | "_s, Qt::MatchStartsWith | Qt::MatchCaseSensitive);
    if (found < 0) // … as does "Remaining 200G | vault-5c1e | …"
        found = box.findText(u" | %1 | "_s.arg(entry), Qt::MatchContains | Qt::MatchCaseSensitive);
    const QModelIndex index = box.model()->index(found, box.modelColumn(), box.rootModelIndex());
    if (found < 0 || !(index.flags() & Qt::ItemIsEnabled)) {
        closePopups();
        return Failure{.message = found < 0 ? tr("“%1” has no entry “%2”").arg(box.objectName(), entry)
                                            : tr("The entry “%2” of “%1” is disabled").arg(box.objectName(), entry)};
    }
    m_sight.bringIntoView(*list->viewport(), list->visualRect(index));
    const Spot spot{.widget = list->viewport(), .area = list->visualRect(index)};
    if (const Success clicked = click(spot); !clicked)
        return clicked;
    if (box.currentIndex() != found)
        return Failure{.message =
                           tr("“%1” shows “%2” after “%3” was chosen").arg(box.objectName(), box.currentText(), entry)};
    return Done{};
}

Success Robot::select(const QString &list, const QString &row)
{
    const QString target = list + u".select"_s;
    const Result<Spot> spot = m_sight.find(target, row);
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
    for (int events = 0; !reached(attempt, state, &why); ++events) {
        if (!m_cloud.nextEvent())
            return Failure{.message = tr("%1, and nothing more is going to happen").arg(why)};
        if (events == mostEvents || m_cloud.now() > end)
            return Failure{.message = tr("%1, after %n state change(s)", nullptr, events).arg(why)};
        const qint64 before = m_cloud.now();
        if (const Success moved = events < patience ? press(u"clock.next"_s) : jumpADay(); !moved)
            return moved;
        for (int turn = 0; turn < mostTurns && travelling(); ++turn)
            Hand::settle();
        if (m_cloud.now() == before)
            return Failure{.message = tr("%1, and the clock stands still").arg(why)};
    }
    return Done{};
}

bool Robot::reached(const Attempt &attempt, const QVariantMap &state, QString *why)
{
    const QString control = state.value(u"shown"_s).toString();
    if (control.isEmpty())
        return holds(m_cloud, attempt, state, why);
    const Result<Spot> spot = m_sight.find(control);
    *why = spot ? tr("“%1” is disabled").arg(control) : spot.failure().message;
    return spot && spot->enabled;
}

// Nobody presses Next event through nights full of automatic backups: then it is Jump to….
Success Robot::jumpADay()
{
    if (const Success pressed = press(u"clock.jump"_s); !pressed)
        return pressed;
    auto *when = m_window.findChild<QDateTimeEdit *>(u"clock.jump.when"_s);
    if (!when)
        return Failure{.message = tr("“Jump to…” did not open")};
    when->setDateTime(when->dateTime().addDays(1));
    return press(u"clock.jump.ok"_s);
}

// A long way of the clock is gone in slices; until it is there, its buttons are greyed.
bool Robot::travelling()
{
    const Result<Spot> next = m_sight.find(u"clock.next"_s);
    return next && !next->enabled;
}

Success Robot::pressRefused(const QString &target, const QString &row, const QString &rule, Attempt &attempt)
{
    const QStringList before = refusedSince(m_cloud, attempt);
    const auto said = [&rule](const QString &text) { return names(text, rule); };
    const auto isSaid = [&said](const QStringList &texts) { return std::any_of(texts.cbegin(), texts.cend(), said); };
    const Success pressed = press(target, row);
    if (pressed) {
        Hand::settle();
        const QStringList refused = refusedSince(m_cloud, attempt);
        if (refused.contains(rule) && !before.contains(rule))
            return Done{};
        // A step to a confirmation asks no door: it stays, and says why.
        if (refused == before && m_sight.find(standing(target, m_edition), row) && isSaid(saidInFront())) {
            attempt.reasons << rule;
            return Done{};
        }
        return Failure{.message = tr("Pressing “%1” was not refused by %2").arg(target, rule)};
    }
    const Rule *one = findRule(rule);
    const bool leftOut = !m_greyed && one && one->shown == Rule::Absent;
    if (leftOut || (m_greyed && isSaid(*m_greyed))) {
        attempt.reasons << rule;
        return Done{};
    }
    return Failure{.message = tr("Expected a refusal by %1: %2").arg(rule, pressed.failure().text())};
}

QStringList Robot::saidInFront() const
{
    const QWidget *dialog = QApplication::activeModalWidget();
    return Sight::words(dialog ? *dialog : m_window);
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

Success Robot::click(const Spot &spot, const std::function<void()> &inside)
{
    const QString name = nameOf(spot.widget);
    if (const QWidget *popup = QApplication::activePopupWidget(); popup && popup != spot.widget->window())
        closePopups();
    if (spot.widget && !qobject_cast<QMenu *>(spot.widget))
        m_sight.bringIntoView(*spot.widget, spot.area);
    if (!spot.widget)
        return Failure{.message = tr("“%1” went away").arg(name)};
    if (const Success reached = m_sight.reach(spot); !reached)
        return reached;
    mark(spot);
    if (!spot.enabled) {
        m_greyed = QStringList{spot.reason} + m_sight.words(*spot.widget->window());
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

void Robot::mark(const Spot &spot)
{
    if (m_marking && spot.widget)
        m_marked = m_sight.picture(&spot);
}
