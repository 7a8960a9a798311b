#pragma once

#include "theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

// What the painting parts of ConsoleStyle share.
namespace paint {

constexpr qreal Radius = 2;

inline bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

inline QString lookOf(const QWidget *widget)
{
    return widget ? widget->property("look").toString() : QString{};
}

// The focus came by key, so it has to be seen.
inline bool ringed(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int width = 1);
// Dark outside and light inside, so it stands out on every fill.
void ring(QPainter *painter, const QRect &rect);
void triangle(QPainter *painter, const QPointF &middle, const QColor &colour);

// Each draws what it knows and says whether it did.
bool button(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool buttonPart(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool field(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool fieldPart(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool comboBox(const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool view(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool viewPart(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget);
bool menuItem(const QStyleOption *option, QPainter *painter);
bool frame(const QStyleOption *option, QPainter *painter, const QWidget *widget);

// The place of a tab's words in it.
QRect tabText(const QStyleOptionTab *tab);

} // namespace paint
