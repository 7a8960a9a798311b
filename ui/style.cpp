#include "style.h"

#include "paint.h"
#include "toolkit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QStyleFactory>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

constexpr int ControlHeight = 28;
constexpr int TallHeight = 32; // the one primary button of a page
constexpr int ButtonPadding = 20;
constexpr int SegmentPadding = 30;
constexpr int LeastButton = 70;
constexpr int RadioRoom = 28;
constexpr int BoxPadding = 16; // of a boxed tab
constexpr int FieldPadding = 8;
constexpr int ArrowRoom = 15;
constexpr int EntryHeight = 30;
constexpr int LeastMenu = 120;
constexpr int BarHeight = 4;
constexpr int LeastSlider = 24;
constexpr int HeaderMargin = 8;
constexpr int ScrollWidth = 10;

// The first toolkit has higher fields, as high as its buttons.
int heightOf(const QWidget *field)
{
    return field && toolkit::isFirst(field->objectName()) ? TallHeight : ControlHeight;
}

// The list that a drop-down list opens.
bool isDropList(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxListView");
}

QSize buttonSize(const QStyleOptionButton *button, const QWidget *widget)
{
    const QString look = paint::lookOf(widget);
    const int text = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    int width = text + (button->icon.isNull() ? 0 : button->iconSize.width() + (text > 0 ? 6 : 0));
    if (button->features & QStyleOptionButton::HasMenu)
        width += ArrowRoom;
    if (look == "link"_L1 || look == "plain"_L1)
        return {width + 4, std::max(button->fontMetrics.height() + 4, 20)};
    if (look == "segment"_L1)
        return {width + 2 * SegmentPadding, ControlHeight};
    if (look == "radio"_L1)
        return {width + RadioRoom, ControlHeight};
    const bool tall = widget && widget->property("tall").toBool();
    return {std::max(width + 2 * ButtonPadding, LeastButton), tall ? TallHeight : ControlHeight};
}

QSize tabSize(const QStyleOptionTab *tab, const QWidget *widget)
{
    const int text = tab->fontMetrics.size(Qt::TextShowMnemonic, tab->text).width();
    const QString look = paint::lookOf(widget);
    return look == "small"_L1   ? QSize{text + 24, ControlHeight}
           : look == "boxed"_L1 ? QSize{text + 2 * BoxPadding, TallHeight}
                                : QSize{text + 40, 38};
}

} // namespace

ConsoleStyle::ConsoleStyle() : QProxyStyle{QStyleFactory::create(u"Fusion"_s)} {}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
        return;
    }
    auto *label = qobject_cast<QLabel *>(widget);
    const QString look = label ? paint::lookOf(label) : QString{};
    if (look.isEmpty())
        return;
    const QString token = look == "weak"_L1      ? u"weak"_s
                          : look == "label"_L1   ? u"normal"_s
                          : look == "warning"_L1 ? u"brand"_s
                                                 : u"text"_s;
    QPalette palette = label->palette();
    if (!palette.isBrushSet(QPalette::Active, QPalette::WindowText)) {
        palette.setColor(QPalette::WindowText, theme::colour(token));
        label->setPalette(palette);
    }
    if (look == "title"_L1 && !label->testAttribute(Qt::WA_SetFont))
        label->setFont(theme::font(16, true));
    if (look == "mono"_L1 && !label->testAttribute(Qt::WA_SetFont)) {
        QFont font = theme::font();
        font.setFamilies({u"Liberation Mono"_s});
        label->setFont(font);
    }
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (paint::button(element, option, painter, widget) || paint::field(element, option, painter, widget) ||
        paint::view(element, option, painter, widget))
        return;
    switch (element) {
    case CE_MenuItem:
        if (paint::menuItem(option, painter))
            return;
        break;
    case CE_ShapedFrame:
        if (paint::frame(option, painter, widget))
            return;
        break;
    case CE_ToolButtonLabel: { // our icons light up under the mouse
        QStyleOptionToolButton lit = *qstyleoption_cast<const QStyleOptionToolButton *>(option);
        lit.state.setFlag(State_AutoRaise, lit.state.testFlag(State_MouseOver));
        QProxyStyle::drawControl(element, &lit, painter, widget);
        return;
    }
    case CE_HeaderLabel: {
        QStyleOptionHeader bold = *qstyleoption_cast<const QStyleOptionHeader *>(option);
        bold.palette.setColor(QPalette::ButtonText, theme::colour(u"normal"_s));
        painter->save();
        painter->setFont(theme::font(12, true));
        bold.fontMetrics = QFontMetrics{painter->font()};
        QProxyStyle::drawControl(element, &bold, painter, widget);
        painter->restore();
        return;
    }
    case CE_ItemViewItem: {
        QStyleOptionViewItem item = *qstyleoption_cast<const QStyleOptionViewItem *>(option);
        item.palette.setColor(QPalette::Highlight, theme::colour(u"hover"_s));
        item.palette.setColor(QPalette::HighlightedText, theme::colour(u"accent"_s));
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    if (paint::buttonPart(element, option, painter, widget) || paint::fieldPart(element, option, painter, widget) ||
        paint::viewPart(element, option, painter, widget))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        paint::comboBox(option, painter, widget);
        return;
    case CC_ToolButton:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (paint::ringed(option))
            paint::ring(painter, option->rect);
        return;
    case CC_ScrollBar: {
        painter->fillRect(option->rect, theme::colour(u"page"_s));
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool held = option->activeSubControls == SC_ScrollBarSlider;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(held ? u"weak"_s : u"border"_s));
        painter->drawRoundedRect(slider.adjusted(2, 2, -2, -2), 3, 3);
        painter->restore();
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                     const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        return buttonSize(qstyleoption_cast<const QStyleOptionButton *>(option), widget);
    case CT_LineEdit:
        return {size.width() + 2 * FieldPadding, heightOf(widget)};
    case CT_ComboBox:
        return {size.width() + 44, heightOf(widget)};
    case CT_TabBarTab:
        return tabSize(qstyleoption_cast<const QStyleOptionTab *>(option), widget);
    case CT_MenuItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return {base.width(), 9};
        return {std::max(base.width() + 24, LeastMenu), EntryHeight};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return isDropList(widget) ? QSize{base.width(), EntryHeight} : base;
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (paint::lookOf(widget) == "bare"_L1)
            return option->rect;
        return option->rect.adjusted(FieldPadding, 1, -FieldPadding, -1);
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove: {
        const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
        if (bar && !bar->textVisible)
            return {option->rect.left(), option->rect.center().y() - BarHeight / 2 + 1, option->rect.width(),
                    BarHeight};
        break;
    }
    default:
        break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ConsoleStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const
{
    if (control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const bool across = bar->orientation == Qt::Horizontal;
    const QRect all = bar->rect;
    const int room = across ? all.width() : all.height();
    const qint64 range = qint64{bar->maximum} - bar->minimum;
    const int length = range <= 0 ? room
                                  : std::clamp(int(qint64{room} * bar->pageStep / (range + bar->pageStep)),
                                               std::min(LeastSlider, room), room);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, room - length, bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        return across ? QRect{all.left() + from, all.top(), to - from, all.height()}
                      : QRect{all.left(), all.top() + from, all.width(), to - from};
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSlider:
        return stretch(start, start + length);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + length, room);
    default:
        return {};
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
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return ScrollWidth;
    case PM_ScrollBarSliderMin:
        return LeastSlider;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_TabBarBaseOverlap:
        return 1;
    case PM_HeaderMargin:
        return HeaderMargin;
    case PM_MenuVMargin:
        return 6;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_FocusFrameHMargin:
        if (qobject_cast<const QTableView *>(widget))
            return HeaderMargin - 1; // Qt adds one: cells start where their headers do
        return isDropList(widget) ? 9 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon ConsoleStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return theme::icon(u"close"_s);
    return QProxyStyle::standardIcon(icon, option, widget);
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Menu_AllowActiveAndDisabled: // the reason of a greyed entry can be reached by key
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ComboBox_Popup:
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}
