#include "paint.h"

#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace {

struct Ink {
    QColor fill, line, text;
    bool bold = false;
};

Ink inkOf(const QStyleOption *option, const QString &look)
{
    using paint::has;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const bool down = enabled && has(option, QStyle::State_Sunken);
    const QColor none = Qt::transparent;
    if (look == "link"_L1)
        return {none, none,
                theme::colour(!enabled ? u"weak"_s
                              : down   ? u"accentHover"_s
                              : hover  ? u"accent"_s
                                       : u"link"_s)};
    if (look == "segment"_L1) {
        const bool on = has(option, QStyle::State_On);
        const QColor fill = theme::colour(!enabled ? u"disabledFill"_s : on ? u"accent"_s : u"segment"_s);
        const QColor text = theme::colour(!enabled       ? u"disabledText"_s
                                          : on           ? u"card"_s
                                          : hover | down ? u"accent"_s
                                                         : u"text"_s);
        return {fill, enabled && !on ? theme::colour(u"segmentLine"_s) : fill, text, on};
    }
    if (look == "plain"_L1 || look == "icon"_L1)
        return {none, none, theme::colour(!enabled ? u"disabledText"_s : hover ? u"accent"_s : u"text"_s)};
    if (!enabled)
        return {theme::colour(u"disabledFill"_s), theme::colour(u"line"_s), theme::colour(u"disabledText"_s)};
    if (look == "primary"_L1) {
        const QColor fill = theme::colour(hover || down ? u"brandHover"_s : u"brand"_s);
        return {fill, fill, theme::colour(u"card"_s)};
    }
    if (look == "grey"_L1)
        return {theme::colour(down ? u"hover"_s : u"grey"_s), theme::colour(hover ? u"accent"_s : u"greyLine"_s),
                theme::colour(hover ? u"accent"_s : u"text"_s)};
    return {theme::colour(down ? u"hover"_s : u"card"_s), theme::colour(hover ? u"accent"_s : u"border"_s),
            theme::colour(hover ? u"accent"_s : u"text"_s)};
}

void pushButton(const QStyleOptionButton *button, QPainter *painter, const QWidget *widget)
{
    const QString look = paint::lookOf(widget);
    const bool flush = look == "link"_L1 || look == "plain"_L1; // starts where the text above it starts
    const bool enabled = paint::has(button, QStyle::State_Enabled);
    const Ink ink = inkOf(button, look);
    painter->save();
    if (ink.fill.alpha() > 0)
        paint::box(painter, button->rect, ink.fill, ink.line);
    QFont font = painter->font();
    font.setBold(ink.bold || font.bold());
    font.setUnderline(look == "link"_L1 && enabled && paint::has(button, QStyle::State_MouseOver));
    painter->setFont(font);
    painter->setPen(ink.text);

    constexpr int Gap = 6;
    constexpr int Arrow = 10;
    QRect room = flush ? button->rect.adjusted(2, 0, -2, 0) : button->rect;
    const bool menu = button->features & QStyleOptionButton::HasMenu;
    const QSize icon = button->icon.isNull() ? QSize{0, 0} : button->iconSize;
    const int text = painter->fontMetrics().size(Qt::TextShowMnemonic, button->text).width();
    const int between = icon.width() > 0 && text > 0 ? Gap : 0;
    const int used = icon.width() + between + text + (menu ? Arrow + Gap - 1 : 0);
    int x = flush ? room.left() : room.left() + std::max(0, (room.width() - used) / 2);
    if (icon.width() > 0) {
        const bool behind = button->direction == Qt::RightToLeft;
        const QPoint at{behind ? x + text + between : x, room.center().y() - icon.height() / 2 + 1};
        button->icon.paint(painter, QRect{at, icon}, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += behind ? 0 : icon.width() + between;
    }
    const QRect words{x, room.top(), std::min(text + 1, room.right() + 1 - x), room.height()};
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, button->text);
    if (menu) {
        const QString token = !enabled ? u"disabledText"_s : look == "link"_L1 ? u"link"_s : u"normal"_s;
        const int left = std::min(words.right() + Gap, room.right() - Arrow);
        painter->drawPixmap(left, room.center().y() - Arrow / 2 + 1, theme::pixmap(u"chevron-down"_s, token, Arrow));
    }
    painter->restore();
    if (paint::ringed(button))
        paint::ring(painter, button->rect);
}

void checkBox(const QStyleOption *option, QPainter *painter)
{
    using paint::has;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool half = has(option, QStyle::State_NoChange);
    const bool on = has(option, QStyle::State_On);
    const bool marked = on || half;
    const QString line = !enabled                                         ? u"border"_s
                         : marked || has(option, QStyle::State_MouseOver) ? u"accent"_s
                                                                          : u"border"_s;
    const QString fill = !enabled ? u"disabledFill"_s : marked ? u"accent"_s : u"card"_s;
    const QRect rect{option->rect.topLeft(), QSize{16, 16}};
    paint::box(painter, rect, theme::colour(fill), theme::colour(line));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{theme::colour(enabled ? u"card"_s : u"disabledText"_s), 1.8});
    const QPointF at = rect.topLeft();
    if (half) {
        painter->drawLine(at + QPointF{4, 8}, at + QPointF{12, 8});
    } else if (on) {
        const QPointF tick[]{at + QPointF{3.7, 8.2}, at + QPointF{6.8, 11.2}, at + QPointF{12.3, 5}};
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
    if (paint::ringed(option))
        paint::ring(painter, rect);
}

void radioButton(const QStyleOption *option, QPainter *painter)
{
    using paint::has;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool focus = paint::ringed(option);
    const bool lit = enabled && (on || has(option, QStyle::State_MouseOver));
    const QRectF rect = QRectF{QPointF{option->rect.topLeft()}, QSizeF{16, 16}}.adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{theme::colour(focus ? u"text"_s : lit ? u"accent"_s : u"border"_s), focus ? 2.0 : 1.0});
    painter->setBrush(theme::colour(enabled ? u"card"_s : u"disabledFill"_s));
    painter->drawEllipse(focus ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(enabled ? u"accent"_s : u"disabledText"_s));
        painter->drawEllipse(rect.adjusted(3.5, 3.5, -3.5, -3.5));
    }
    painter->restore();
}

// One of several that stand below one another.
void radioChoice(const QStyleOptionButton *button, QPainter *painter)
{
    constexpr int Side = 16;
    constexpr int Gap = 10;
    QStyleOptionButton dot = *button;
    dot.rect = QRect{button->rect.left(), button->rect.center().y() - Side / 2 + 1, Side, Side};
    radioButton(&dot, painter);
    painter->save();
    painter->setPen(theme::colour(paint::has(button, QStyle::State_Enabled) ? u"text"_s : u"disabledText"_s));
    painter->drawText(button->rect.adjusted(Side + Gap, 0, 0, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, button->text);
    painter->restore();
}

} // namespace

bool paint::button(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    if (element != QStyle::CE_PushButton)
        return false;
    if (lookOf(widget) == "radio"_L1) {
        radioChoice(qstyleoption_cast<const QStyleOptionButton *>(option), painter);
        return true;
    }
    pushButton(qstyleoption_cast<const QStyleOptionButton *>(option), painter, widget);
    return true;
}

bool paint::buttonPart(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
        checkBox(option, painter);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        radioButton(option, painter);
        return true;
    case QStyle::PE_FrameFocusRect:
        if (ringed(option) && !(widget && widget->inherits("QComboBoxListView"))) // its current entry is lit already
            ring(painter, option->rect);
        return true;
    case QStyle::PE_PanelButtonTool: {
        const QString look = lookOf(widget);
        const bool lit = has(option, QStyle::State_Enabled) &&
                         (has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken));
        if (has(option, QStyle::State_AutoRaise) && look.isEmpty()) { // on a bar of any colour
            QColor veil = option->palette.color(QPalette::ButtonText);
            veil.setAlpha(lit || has(option, QStyle::State_On) ? 30 : 0);
            painter->fillRect(option->rect, veil);
            return true;
        }
        const Ink ink = inkOf(option, look);
        if (ink.fill.alpha() > 0)
            box(painter, option->rect, ink.fill, ink.line);
        else if (lit)
            box(painter, option->rect, theme::colour(u"hover"_s), theme::colour(u"hover"_s));
        return true;
    }
    case QStyle::PE_IndicatorArrowDown:
        triangle(painter, QRectF{option->rect}.center(), option->palette.color(QPalette::ButtonText));
        return true;
    default:
        return false;
    }
}
