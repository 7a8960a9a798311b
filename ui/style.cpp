#include "style.h"

#include "theme.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace
{

QColor c(const char *token)
{
    return theme::colour(QString::fromLatin1(token));
}

QString lookOf(const QWidget *widget)
{
    return widget ? widget->property("look").toString() : QString{};
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(line);
    painter->setBrush(fill);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

void focusRing(QPainter *painter, const QRect &rect)
{
    painter->save();
    painter->setPen(QPen{c("text"), 1, Qt::DotLine});
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(rect.adjusted(1, 1, -2, -2));
    painter->restore();
}

void drawArrow(QPainter *painter, const QRect &rect, const QColor &colour)
{
    const QPointF m = QRectF{rect}.center();
    const QPointF triangle[]{{m.x() - 4, m.y() - 2}, {m.x() + 4, m.y() - 2}, {m.x(), m.y() + 3}};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawPolygon(triangle, 3);
    painter->restore();
}

struct Ink {
    QColor fill, line, text;
    bool bold = false;
};

Ink inkOf(const QStyleOption *option, const QString &look)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    const bool down = has(option, QStyle::State_Sunken);
    if (look == "link"_L1)
        return {Qt::transparent, Qt::transparent, enabled ? c(hover ? "brand" : "link") : c("weak")};
    if (look == "segment"_L1) {
        if (!enabled)
            return {c("disabledFill"), c("disabledFill"), c("disabledText")};
        const bool on = has(option, QStyle::State_On);
        return {on ? c("brand") : c("segment"), on ? c("brand") : c("segment"), on ? c("card") : c("text"), on};
    }
    if (!enabled)
        return {c("disabledFill"), c("border"), c("disabledText")};
    if (look == "primary"_L1)
        return {hover || down ? c("brandHover") : c("brand"), hover || down ? c("brandHover") : c("brand"), c("card")};
    if (look == "plain"_L1)
        return {Qt::transparent, Qt::transparent, hover ? c("brand") : c("text")};
    return {down ? c("hover") : c("card"), hover ? c("brand") : c("border"), hover ? c("brand") : c("text")};
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle{QStyleFactory::create(u"Fusion"_s)} {}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton: {
        const auto *button = static_cast<const QStyleOptionButton *>(option);
        const QString look = lookOf(widget);
        const Ink ink = inkOf(option, look);
        if (ink.fill != Qt::transparent)
            box(painter, option->rect, ink.fill, ink.line);
        QFont font = painter->font();
        font.setBold(ink.bold || font.bold());
        font.setUnderline(look == "link"_L1 && has(option, State_MouseOver) && has(option, State_Enabled));
        painter->save();
        painter->setFont(font);
        painter->setPen(ink.text);
        QRect rect = option->rect;
        if (button->features & QStyleOptionButton::HasMenu) {
            const QPixmap arrow =
                theme::pixmap(u"chevron-down"_s, has(option, State_Enabled) ? u"normal"_s : u"disabledText"_s, 10);
            const int side = look == "link"_L1 ? 0 : 12;
            painter->drawPixmap(rect.right() - side - 9, rect.center().y() - 4, arrow);
            rect.adjust(0, 0, -(side + 12), 0);
        }
        if (!button->icon.isNull()) {
            const QPixmap icon =
                button->icon.pixmap(button->iconSize, has(option, State_Enabled) ? QIcon::Normal : QIcon::Disabled);
            const int width = int(icon.deviceIndependentSize().width());
            const int textWidth = button->text.isEmpty() ? 0 : button->fontMetrics.horizontalAdvance(button->text) + 6;
            const int left = look == "link"_L1 || look == "plain"_L1 ? rect.left()
                                                                    : rect.center().x() - (width + textWidth) / 2;
            painter->drawPixmap(left, rect.center().y() - int(icon.deviceIndependentSize().height()) / 2 + 1, icon);
            rect.setLeft(left + width + 6);
            painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, button->text);
        } else {
            const auto alignment = look == "link"_L1 ? Qt::AlignLeft : Qt::AlignHCenter;
            painter->drawText(rect, int(alignment) | Qt::AlignVCenter | Qt::TextShowMnemonic, button->text);
        }
        painter->restore();
        if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
            focusRing(painter, option->rect);
        return;
    }
    case CE_TabBarTabShape: {
        const auto *tab = static_cast<const QStyleOptionTab *>(option);
        if (lookOf(widget) == "small"_L1) {
            if (tab->position != QStyleOptionTab::End && tab->position != QStyleOptionTab::OnlyOneTab) {
                painter->setPen(c("line"));
                const int right = option->rect.right();
                painter->drawLine(right, option->rect.center().y() - 6, right, option->rect.center().y() + 7);
            }
        } else if (has(option, State_Selected)) {
            const QRect rect = option->rect;
            painter->fillRect(QRect{rect.left() + 14, rect.bottom() - 1, rect.width() - 28, 2}, c("brand"));
        }
        return;
    }
    case CE_TabBarTabLabel: {
        const auto *tab = static_cast<const QStyleOptionTab *>(option);
        const bool small = lookOf(widget) == "small"_L1;
        painter->save();
        const QColor ink = !has(option, State_Enabled)    ? c("disabledText")
                           : has(option, State_Selected)  ? c("brand")
                           : has(option, State_MouseOver) ? c("brandHover")
                                                          : c("normal");
        painter->setPen(ink);
        painter->drawText(option->rect, int(Qt::AlignCenter) | Qt::TextShowMnemonic, tab->text);
        painter->restore();
        if (has(option, State_HasFocus))
            focusRing(painter, option->rect.adjusted(small ? 4 : 10, 4, small ? -4 : -10, -4));
        return;
    }
    case CE_ComboBoxLabel: {
        const auto *combo = static_cast<const QStyleOptionComboBox *>(option);
        QRect rect = option->rect.adjusted(10, 0, -26, 0);
        painter->save();
        if (!combo->currentIcon.isNull()) {
            painter->drawPixmap(rect.left(), rect.center().y() - 7, combo->currentIcon.pixmap(14, 14));
            rect.adjust(20, 0, 0, 0);
        }
        painter->setPen(has(option, State_Enabled) ? c("text") : c("disabledText"));
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, rect.width()));
        painter->restore();
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, c("header"));
        if (const auto *header = static_cast<const QStyleOptionHeader *>(option); header->section > 0) {
            painter->setPen(c("border"));
            const int middle = option->rect.center().y();
            painter->drawLine(option->rect.left(), middle - 8, option->rect.left(), middle + 8);
        }
        return;
    case CE_MenuItem: {
        const auto *item = static_cast<const QStyleOptionMenuItem *>(option);
        if (item->menuItemType == QStyleOptionMenuItem::Separator) {
            painter->setPen(c("line"));
            painter->drawLine(option->rect.left() + 8, option->rect.center().y(), option->rect.right() - 8,
                              option->rect.center().y());
            return;
        }
        const bool enabled = has(option, State_Enabled);
        const bool selected = has(option, State_Selected);
        if (selected)
            painter->fillRect(option->rect, c("hover"));
        painter->save();
        painter->setPen(!enabled ? c("disabledText") : selected ? c("brand") : c("text"));
        const QRect rect = option->rect.adjusted(14, 0, -14, 0);
        const QStringList parts = item->text.split(u'\t');
        QRect textRect = rect;
        if (item->checkType != QStyleOptionMenuItem::NotCheckable || !item->icon.isNull())
            textRect.adjust(20, 0, 0, 0);
        painter->drawText(textRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, parts.value(0));
        if (parts.size() > 1) {
            painter->setPen(c("weak"));
            painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, parts.at(1));
        }
        if (item->checked) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen{c("brand"), 1.6});
            const QPointF at{qreal(rect.left()), qreal(rect.center().y())};
            const QPointF check[]{at + QPointF{2, 0}, at + QPointF{5, 3}, at + QPointF{11, -4}};
            painter->drawPolyline(check, 3);
        } else if (!item->icon.isNull()) {
            painter->drawPixmap(rect.left(), rect.center().y() - 7, item->icon.pixmap(14, 14));
        }
        if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
            painter->drawPixmap(rect.right() - 4, rect.center().y() - 4, theme::pixmap(u"chevron-right"_s, u"normal"_s, 10));
        painter->restore();
        if (selected && !enabled)
            focusRing(painter, option->rect);
        return;
    }
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, c("card"));
        return;
    case CE_ProgressBarGroove:
        painter->fillRect(option->rect, c("header"));
        return;
    case CE_ProgressBarContents: {
        const auto *bar = static_cast<const QStyleOptionProgressBar *>(option);
        const int span = bar->maximum - bar->minimum;
        QRect rect = option->rect;
        if (span > 0)
            rect.setWidth(int(qint64{rect.width()} * (bar->progress - bar->minimum) / span));
        painter->fillRect(rect, c("ok"));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const bool enabled = has(option, State_Enabled);
    switch (element) {
    case PE_PanelLineEdit:
    case PE_FrameLineEdit: {
        if (lookOf(widget) == "bare"_L1)
            return;
        const bool invalid = widget && widget->property("invalid").toBool();
        const QColor line = invalid ? c("errorLine") : has(option, State_HasFocus) ? c("brand") : c("border");
        const QColor fill = !enabled ? c("disabledFill") : invalid ? c("errorFill") : c("card");
        box(painter, option->rect, element == PE_PanelLineEdit ? fill : QColor{Qt::transparent}, line);
        return;
    }
    case PE_Frame:
        if (widget && widget->inherits("QPlainTextEdit")) {
            const bool invalid = widget->property("invalid").toBool();
            const QColor line = invalid ? c("errorLine") : widget->hasFocus() ? c("brand") : c("border");
            box(painter, option->rect, Qt::transparent, line);
            return;
        }
        break;
    case PE_FrameFocusRect:
        focusRing(painter, option->rect);
        return;
    case PE_FrameMenu:
        box(painter, option->rect, Qt::transparent, c("line"));
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, c("card"));
        return;
    case PE_FrameTabBarBase:
        if (lookOf(widget) != "small"_L1) {
            painter->setPen(c("line"));
            painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const bool on = has(option, State_On);
        const bool half = has(option, State_NoChange);
        const QRect rect = option->rect;
        const QColor line = !enabled ? c("border") : on || half ? c("brand") : has(option, State_MouseOver) ? c("brand") : c("border");
        box(painter, rect, !enabled ? c("disabledFill") : on || half ? c("brand") : c("card"), line);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen{enabled ? c("card") : c("weak"), 1.8});
        const QPointF at = rect.topLeft();
        if (on) {
            const QPointF check[]{at + QPointF{3.5, 8}, at + QPointF{6.8, 11}, at + QPointF{12.5, 4.8}};
            painter->drawPolyline(check, 3);
        } else if (half) {
            painter->drawLine(at + QPointF{4, 8}, at + QPointF{12, 8});
        }
        painter->restore();
        return;
    }
    case PE_IndicatorRadioButton: {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool on = has(option, State_On);
        painter->setPen(QPen{!enabled ? c("border") : on ? c("brand") : c("border"), 1});
        painter->setBrush(enabled ? c("card") : c("disabledFill"));
        const QRectF rect = QRectF{option->rect}.adjusted(0.5, 0.5, -0.5, -0.5);
        painter->drawEllipse(rect);
        if (on) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(enabled ? c("brand") : c("weak"));
            painter->drawEllipse(rect.adjusted(3.5, 3.5, -3.5, -3.5));
        }
        painter->restore();
        return;
    }
    case PE_PanelButtonTool: {
        const QString look = lookOf(widget);
        if (look == "plain"_L1) {
            if (enabled && has(option, State_MouseOver))
                painter->fillRect(option->rect, c("hover"));
            return;
        }
        const Ink ink = inkOf(option, look);
        box(painter, option->rect, ink.fill, ink.line);
        return;
    }
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorTabClose:
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        const bool enabled = has(option, State_Enabled);
        const QString look = lookOf(widget);
        if (look != "bare"_L1) {
            const bool invalid = widget && widget->property("invalid").toBool();
            const bool lit = enabled && (has(option, State_HasFocus) || has(option, State_MouseOver));
            box(painter, option->rect, enabled ? (invalid ? c("errorFill") : c("card")) : c("disabledFill"),
                invalid ? c("errorLine") : lit ? c("brand") : c("border"));
        }
        drawArrow(painter, QRect{option->rect.right() - 22, option->rect.top(), 16, option->rect.height()},
                  enabled ? c("normal") : c("disabledText"));
        return;
    }
    if (control == CC_ScrollBar) {
        const auto *bar = static_cast<const QStyleOptionSlider *>(option);
        painter->fillRect(option->rect, c("page"));
        const QRect slider = subControlRect(control, bar, SC_ScrollBarSlider, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(has(option, State_MouseOver) ? c("weak") : c("border"));
        painter->drawRoundedRect(slider.adjusted(2, 2, -2, -2), 3, 3);
        painter->restore();
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto *button = static_cast<const QStyleOptionButton *>(option);
        const QString look = lookOf(widget);
        const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
        int width = text + (button->icon.isNull() ? 0 : button->iconSize.width() + (text ? 6 : 0));
        if (button->features & QStyleOptionButton::HasMenu)
            width += 15;
        if (look == "link"_L1 || look == "plain"_L1)
            return {width + 2, std::max(button->fontMetrics.height() + 4, 20)};
        const int padding = look == "segment"_L1 ? 30 : 20;
        return {std::max(width + 2 * padding, look == "segment"_L1 ? 0 : 70), look == "segment"_L1 ? 28 : 28};
    }
    case CT_LineEdit:
        return {size.width(), 28};
    case CT_ComboBox:
        return {size.width() + 44, 28};
    case CT_TabBarTab: {
        const auto *tab = static_cast<const QStyleOptionTab *>(option);
        const int text = tab->fontMetrics.size(Qt::TextShowMnemonic, tab->text).width();
        return lookOf(widget) == "small"_L1 ? QSize{text + 28, 28} : QSize{text + 32, 38};
    }
    case CT_MenuItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *item = static_cast<const QStyleOptionMenuItem *>(option);
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return {base.width(), 9};
        return {std::max(base.width() + 16, 120), 30};
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_ScrollBarExtent:
        return 11;
    case PM_TabBarTabHSpace:
        return 32;
    case PM_TabBarTabVSpace:
        return 18;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return 8;
    case PM_MenuVMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Menu_AllowActiveAndDisabled: // the reason of a greyed entry can be reached by key
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ComboBox_Popup:
        return 0;
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}
