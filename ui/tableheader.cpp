#include "tableheader.h"

#include "cells.h"
#include "menu.h"
#include "theme.h"
#include "toolkit.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int SeparatorHeight = 20;
constexpr int ArrowWidth = 14;
constexpr int FunnelSize = 12;

void paintArrows(QPainter &painter, const QPoint &at, bool up, bool down)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto triangle = [&](int direction, bool strong) {
        painter.setBrush(theme::colour(strong ? u"accent"_s : u"weak"_s));
        const QPointF points[]{{at.x() - 3.5, at.y() + 1.5 * direction},
                               {at.x() + 3.5, at.y() + 1.5 * direction},
                               {double(at.x()), at.y() + 5.5 * direction}};
        painter.drawPolygon(points, 3);
    };
    triangle(-1, up);
    triangle(1, down);
    painter.restore();
}

} // namespace

TableHeader::TableHeader(const ListSpec &spec, QWidget *parent) : QHeaderView{Qt::Horizontal, parent}, m_spec{spec}
{
    setAccessibleName(tr("Column headers"));
    setFont(theme::font(cells::fontSize(QString::fromLatin1(m_spec.id)), !toolkit::isFirst(m_spec.id)));
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(cells::Before + cells::After + 20);
    setFocusPolicy(
        std::any_of(spec.columns.begin(), spec.columns.end(), [](const Column &column) { return column.sortable; })
            ? Qt::TabFocus
            : Qt::NoFocus);
    connect(this, &QHeaderView::sectionClicked, this, &TableHeader::press);
}

bool TableHeader::isSortable(int column) const
{
    return column >= 0 && column < int(m_spec.columns.size()) && m_spec.columns[column].sortable;
}

bool TableHeader::isSorted(int column) const
{
    return isSortable(column) && m_field == QLatin1StringView{m_spec.columns[column].field};
}

QString TableHeader::titleOf(int column) const
{
    return model() ? model()->headerData(column, Qt::Horizontal).toString() : QString{};
}

void TableHeader::setSort(const QString &field, bool descending)
{
    m_field = field;
    m_descending = descending;
    viewport()->update();
}

void TableHeader::setInset(int column, int width)
{
    m_insetColumn = column;
    m_inset = width;
    viewport()->update();
}

void TableHeader::setFilterable(const QSet<int> &columns)
{
    m_filterable = columns;
    if (!columns.isEmpty())
        setFocusPolicy(Qt::TabFocus);
    viewport()->update();
}

void TableHeader::setFiltered(int column, bool on)
{
    if (on)
        m_filtered.insert(column);
    else
        m_filtered.remove(column);
    viewport()->update();
}

void TableHeader::press(int column)
{
    if (isFilterable(column))
        emit filterAsked(column, viewport()->mapToGlobal(QPoint{sectionViewportPosition(column), height()}));
    if (isSortable(column))
        emit sortAsked(QString::fromLatin1(m_spec.columns[column].field), isSorted(column) && !m_descending);
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), cells::headerHeight(QString::fromLatin1(m_spec.id))};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    if (!rect.isValid())
        return;
    painter->save();
    painter->fillRect(rect, theme::colour(u"header"_s));
    painter->setFont(font());
    QRect text = rect.adjusted(cells::Before + (column == m_insetColumn ? m_inset : 0), 0, -cells::After, 0);
    const bool right = standsRight(m_spec.columns[column]);
    const QFontMetrics metrics{font()};
    if (isSortable(column)) {
        const int wanted = metrics.horizontalAdvance(titleOf(column)) + 6;
        text.setRight(text.right() - ArrowWidth);
        const int left = right ? text.right() : std::min(text.left() + wanted, text.right() + 1);
        paintArrows(*painter, {left + ArrowWidth / 2, rect.center().y()}, isSorted(column) && !m_descending,
                    isSorted(column) && m_descending);
    }
    if (isFilterable(column)) {
        const int wanted = metrics.horizontalAdvance(titleOf(column)) + 6;
        text.setRight(text.right() - FunnelSize - 4);
        const int left = std::min(text.left() + wanted, text.right() + 4);
        painter->drawPixmap(left, rect.center().y() - FunnelSize / 2 + 1,
                            theme::pixmap(u"filter"_s, isFiltered(column) ? u"accent"_s : u"normal"_s, FunnelSize));
    }
    const bool first = toolkit::isFirst(m_spec.id);
    painter->setPen(theme::colour(first ? u"text"_s : u"normal"_s));
    painter->drawText(text, int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine,
                      metrics.elidedText(titleOf(column), Qt::ElideRight, text.width()));
    if (visualIndex(column) > 0) {
        painter->setPen(theme::colour(first ? u"card"_s : u"border"_s));
        const int length = first ? rect.height() : SeparatorHeight;
        const int top = rect.top() + (rect.height() - length) / 2;
        painter->drawLine(rect.left(), top, rect.left(), top + length);
    }
    if (hasFocus() && column == m_current) {
        painter->setPen(theme::colour(u"accent"_s));
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void TableHeader::move(int step)
{
    for (int at = m_current + step; at >= 0 && at < count(); at += step) {
        if (answers(at) && !isSectionHidden(at)) {
            m_current = at;
            viewport()->update();
            return;
        }
    }
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1);
        return;
    case Qt::Key_Right:
        move(1);
        return;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        press(m_current);
        return;
    case Qt::Key_Menu:
        showMenu(m_current, viewport()->mapToGlobal(QPoint{sectionViewportPosition(m_current), height()}));
        return;
    default:
        event->ignore();
    }
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event); // not QAbstractItemView's: it would choose a cell
    if (!answers(m_current) || isSectionHidden(m_current)) {
        m_current = -1;
        move(1);
    }
    viewport()->update();
}

void TableHeader::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TableHeader::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    showMenu(byKey ? m_current : logicalIndexAt(event->pos()), event->globalPos());
}

void TableHeader::showMenu(int column, const QPoint &at)
{
    if (isFilterable(column))
        press(column);
    if (!isSortable(column))
        return;
    auto *menu = new ConsoleMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(titleOf(column));
    const QString id = u"%1.sort.%2"_s.arg(QLatin1StringView{m_spec.id}, QLatin1StringView{m_spec.columns[column].id});
    const auto add = [&](const QString &text, bool down) {
        QAction *entry = menu->addAction(text);
        entry->setObjectName(id + (down ? u".descending"_s : u".ascending"_s));
        entry->setCheckable(true);
        entry->setChecked(isSorted(column) && m_descending == down);
        const QString field = QString::fromLatin1(m_spec.columns[column].field);
        connect(entry, &QAction::triggered, this, [this, field, down] { emit sortAsked(field, down); });
    };
    add(tr("Sort ascending"), false);
    add(tr("Sort descending"), true);
    menu->popup(at);
}

bool TableHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int column = logicalIndexAt(help->pos());
        QToolTip::showText(help->globalPos(), column < 0 ? QString{} : titleOf(column), viewport());
        return true;
    }
    return QHeaderView::viewportEvent(event);
}
