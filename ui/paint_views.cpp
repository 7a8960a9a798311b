#include "paint.h"

#include <QHeaderView>
#include <QStyleOptionTab>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int Underline = 3;
constexpr int TabInset = 3; // room for the focus ring

void tabShape(const QStyleOptionTab *tab, QPainter *painter, const QWidget *widget)
{
    const QRect rect = tab->rect;
    if (paint::lookOf(widget) == "small"_L1) {
        if (tab->position != QStyleOptionTab::End && tab->position != QStyleOptionTab::OnlyOneTab)
            painter->fillRect(QRect{rect.right() - 8, rect.center().y() - 6, 1, 14}, theme::colour(u"border"_s));
    } else if (paint::lookOf(widget) == "boxed"_L1) {
        if (paint::has(tab, QStyle::State_Selected)) { // open below, so that it belongs to what stands there
            paint::box(painter, rect.adjusted(0, 0, 0, 1), theme::colour(u"card"_s), theme::colour(u"border"_s));
            painter->fillRect(QRect{rect.left() + 1, rect.bottom(), rect.width() - 2, 1}, theme::colour(u"card"_s));
        }
    } else if (paint::has(tab, QStyle::State_Selected)) {
        const QRect words = paint::tabText(tab);
        painter->fillRect(QRect{words.left(), rect.bottom() - Underline, words.width(), Underline},
                          theme::colour(u"accent"_s));
    }
}

void tabLabel(const QStyleOptionTab *tab, QPainter *painter, const QWidget *widget)
{
    using paint::has;
    const QString look = paint::lookOf(widget);
    QRect words = paint::tabText(tab);
    if (look == "boxed"_L1)
        words.moveLeft(tab->rect.left() + (tab->rect.width() - words.width()) / 2);
    const QString open = look == "large"_L1 ? u"tab"_s : u"accent"_s;
    painter->save();
    painter->setPen(theme::colour(!has(tab, QStyle::State_Enabled)    ? u"disabledText"_s
                                  : has(tab, QStyle::State_Selected)  ? open
                                  : has(tab, QStyle::State_MouseOver) ? u"accentHover"_s
                                                                      : u"normal"_s));
    painter->drawText(words.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, tab->text);
    painter->restore();
    if (paint::ringed(tab))
        paint::ring(painter, words.adjusted(-TabInset, 4, TabInset + 1, -6));
}

void header(const QStyleOptionHeader *section, QPainter *painter)
{
    painter->fillRect(section->rect, theme::colour(u"header"_s));
    if (section->position == QStyleOptionHeader::Middle || section->position == QStyleOptionHeader::End) {
        constexpr int Line = 18;
        painter->fillRect(QRect{section->rect.left(), section->rect.center().y() - Line / 2 + 1, 1, Line},
                          theme::colour(u"border"_s));
    }
}

void progress(const QStyleOptionProgressBar *bar, QPainter *painter)
{
    const qint64 span = qint64{bar->maximum} - bar->minimum;
    QRect rect = bar->rect;
    if (span > 0)
        rect.setWidth(int(rect.width() * std::clamp<qint64>(bar->progress - bar->minimum, 0, span) / span));
    painter->fillRect(rect, theme::colour(u"ok"_s));
}

} // namespace

QRect paint::tabText(const QStyleOptionTab *tab)
{
    const int width = tab->fontMetrics.size(Qt::TextShowMnemonic, tab->text).width();
    return {tab->rect.left() + TabInset, tab->rect.top(), width, tab->rect.height() - 2};
}

bool paint::view(QStyle::ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    switch (element) {
    case QStyle::CE_TabBarTabShape:
        tabShape(qstyleoption_cast<const QStyleOptionTab *>(option), painter, widget);
        return true;
    case QStyle::CE_TabBarTabLabel:
        tabLabel(qstyleoption_cast<const QStyleOptionTab *>(option), painter, widget);
        return true;
    case QStyle::CE_HeaderSection:
        header(qstyleoption_cast<const QStyleOptionHeader *>(option), painter);
        return true;
    case QStyle::CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme::colour(u"header"_s));
        return true;
    case QStyle::CE_MenuEmptyArea:
        painter->fillRect(option->rect, theme::colour(u"card"_s));
        return true;
    case QStyle::CE_ProgressBarGroove:
        painter->fillRect(option->rect, theme::colour(u"header"_s));
        return true;
    case QStyle::CE_ProgressBarContents:
        progress(qstyleoption_cast<const QStyleOptionProgressBar *>(option), painter);
        return true;
    default:
        return false;
    }
}

bool paint::viewPart(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget)
{
    switch (element) {
    case QStyle::PE_FrameTabBarBase:
        if (lookOf(widget) != "small"_L1)
            painter->fillRect(QRect{option->rect.left(), option->rect.bottom(), option->rect.width(), 1},
                              theme::colour(u"line"_s));
        return true;
    case QStyle::PE_FrameMenu:
        box(painter, option->rect, Qt::transparent, theme::colour(u"line"_s));
        return true;
    case QStyle::PE_PanelMenu:
        painter->fillRect(option->rect, theme::colour(u"card"_s));
        return true;
    case QStyle::PE_PanelTipLabel:
        painter->fillRect(option->rect, theme::colour(u"border"_s));
        painter->fillRect(option->rect.adjusted(1, 1, -1, -1), theme::colour(u"card"_s));
        return true;
    case QStyle::PE_IndicatorHeaderArrow: {
        const auto *section = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool down = section && section->sortIndicator == QStyleOptionHeader::SortDown;
        const int side = std::min(option->rect.width(), option->rect.height());
        // Qt gives it the upper half of the header.
        const QPoint middle{option->rect.center().x(), (widget ? widget->rect() : option->rect).center().y()};
        const QPoint at = middle - QPoint{side / 2, side / 2};
        painter->drawPixmap(at, theme::pixmap(down ? u"sort-down"_s : u"sort-up"_s, u"accent"_s, side));
        return true;
    }
    case QStyle::PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->backgroundBrush.style() != Qt::NoBrush)
            painter->fillRect(option->rect, item->backgroundBrush);
        if (has(option, QStyle::State_Selected) || has(option, QStyle::State_MouseOver))
            painter->fillRect(option->rect, theme::colour(u"hover"_s));
        return true;
    }
    case QStyle::PE_PanelItemViewRow: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, theme::colour(u"zebra"_s));
        return true;
    }
    default:
        return false;
    }
}

bool paint::menuItem(const QStyleOption *option, QPainter *painter)
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return false;
    const QRect whole = option->rect;
    constexpr int Side = 20;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        if (item->text.isEmpty()) {
            painter->fillRect(QRect{whole.left() + 8, whole.center().y(), whole.width() - 16, 1},
                              theme::colour(u"line"_s));
            return true;
        }
        painter->save();
        painter->setFont(theme::font(12, true));
        painter->setPen(theme::colour(u"text"_s));
        painter->drawText(whole.adjusted(Side, 0, -Side, 0), Qt::AlignLeft | Qt::AlignVCenter, item->text);
        painter->restore();
        return true;
    }
    constexpr int Icon = 14;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool selected = has(option, QStyle::State_Selected);
    painter->save();
    if (selected)
        painter->fillRect(whole, theme::colour(u"hover"_s));
    if (selected && !enabled) // seen by those who come to it by key, to hear why it is greyed
        painter->fillRect(QRect{whole.left(), whole.top(), 2, whole.height()}, theme::colour(u"disabledText"_s));
    const QRect rect = whole.adjusted(Side, 0, -Side, 0);
    QRect words = rect;
    if (item->checkType != QStyleOptionMenuItem::NotCheckable || !item->icon.isNull())
        words.adjust(Icon + 6, 0, 0, 0);
    const qsizetype tab = item->text.indexOf(u'\t');
    painter->setPen(theme::colour(!enabled ? u"disabledText"_s : selected ? u"accent"_s : u"text"_s));
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, item->text.left(tab));
    if (item->checked) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen{theme::colour(u"accent"_s), 1.6});
        const QPointF at{qreal(rect.left()), qreal(rect.center().y())};
        const QPointF tick[]{at + QPointF{1, 0.5}, at + QPointF{4, 3.5}, at + QPointF{10, -3.5}};
        painter->drawPolyline(tick, 3);
        painter->restore();
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, {rect.left(), rect.center().y() - Icon / 2 + 1, Icon, Icon}, Qt::AlignCenter,
                         enabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (tab >= 0) {
        painter->setPen(theme::colour(u"weak"_s));
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        painter->drawPixmap(rect.right() - 2, rect.center().y() - 4,
                            theme::pixmap(u"chevron-right"_s, enabled ? u"normal"_s : u"disabledText"_s, 10));
    painter->restore();
    return true;
}
