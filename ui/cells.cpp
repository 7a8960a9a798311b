#include "cells.h"

#include "controls.h"
#include "menu.h"
#include "theme.h"
#include "toolkit.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {

constexpr int BarWidth = 110;
constexpr int BarHeight = 4;
constexpr int RunHeight = 3;
constexpr int MarkSize = 12;

// The disc of a state. Drawn, because it is drawn for every row.
void paintDisc(QPainter &painter, const QRect &box, const QString &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.setPen(Qt::NoPen);
    const QColor colour = theme::colour(look);
    if (look == "busy"_L1) {
        constexpr int Dots = 8;
        for (int dot = 0; dot < Dots; ++dot) {
            QColor fading = colour;
            fading.setAlphaF(float(dot + 2) / (Dots + 1));
            painter.setBrush(fading);
            const double angle = dot * 6.2831853 / Dots;
            painter.drawEllipse(QPointF{8 + 6 * std::cos(angle), 8 + 6 * std::sin(angle)}, 1.4, 1.4);
        }
        painter.restore();
        return;
    }
    painter.setBrush(colour);
    painter.drawEllipse(QRectF{0.5, 0.5, 15, 15});
    QPen pen{theme::colour(u"card"_s), 1.6};
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (look == "ok"_L1) {
        const QPointF check[]{{4.8, 8.3}, {7.1, 10.6}, {11.3, 5.8}};
        painter.drawPolyline(check, 3);
    } else if (look == "error"_L1) {
        painter.drawLine(QPointF{8, 4.2}, QPointF{8, 8.8});
        painter.drawPoint(QPointF{8, 11.6});
    } else if (look == "running"_L1) {
        const QPointF head[]{{8.3, 5.4}, {10.9, 8}, {8.3, 10.6}};
        painter.drawPolyline(head, 3);
        painter.drawLine(QPointF{5, 8}, QPointF{10.7, 8});
    } else {
        painter.drawArc(QRectF{4.5, 4.8, 7, 7}, 130 * 16, 280 * 16);
        painter.drawLine(QPointF{8, 3.8}, QPointF{8, 7.4});
    }
    painter.restore();
}

void paintText(QPainter &painter, const QRect &rect, const QString &text, const QColor &colour,
               Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter.setPen(colour);
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

} // namespace

int cells::headerHeight(const QString &list)
{
    constexpr int Plain = 29;
    constexpr int OfFirstToolkit = 32;
    return toolkit::isFirst(list) ? OfFirstToolkit : Plain;
}

int cells::fontSize(const QString &list)
{
    constexpr int Plain = 12;
    constexpr int OfFirstToolkit = 14;
    return toolkit::isFirst(list) ? OfFirstToolkit : Plain;
}

// Lists that show the id below the name are tall; those of the first toolkit are dense where nothing stands below.
int cells::rowHeight(const ListSpec &spec)
{
    constexpr int Plain = 49;
    constexpr int Tall = 60;
    constexpr int Dense = 32;
    const auto any = [&spec](auto holds) { return std::any_of(spec.columns.begin(), spec.columns.end(), holds); };
    if (any([](const Column &column) { return column.cell == Cell::NameId; }))
        return Tall;
    const bool below = any([](const Column &column) { return column.second; });
    return toolkit::isFirst(spec.id) && !below ? Dense : Plain;
}

QRect cells::firstLine(const QRect &cell, bool below)
{
    const int top = cell.center().y() - (below ? Line : Line / 2) + 1;
    return {cell.left(), top, cell.width(), Line};
}

QRect cells::secondLine(const QRect &cell)
{
    return firstLine(cell, true).translated(0, Line);
}

QString cells::elided(const QString &text, const QWidget &widget, int width)
{
    return widget.fontMetrics().elidedText(text, Qt::ElideRight, width);
}

CellDelegate::CellDelegate(const ListSpec &spec, QObject *parent) : QStyledItemDelegate{parent}, m_spec{spec} {}

void CellDelegate::setInset(int column, int width)
{
    m_insetColumn = column;
    m_inset = width;
}

QRect CellDelegate::contents(const QRect &cell, int column) const
{
    const int inset = column == m_insetColumn ? m_inset : 0;
    const QRect folded{cell.topLeft(), QSize{cell.width(), std::min(cell.height(), cells::rowHeight(m_spec))}};
    return folded.adjusted(cells::Before + inset, 0, -cells::After, 0);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {cells::Before + cells::After, cells::rowHeight(m_spec)};
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->fillRect(option.rect, theme::colour(index.row() % 2 ? u"zebra"_s : u"card"_s));
    painter->setPen(theme::colour(u"line"_s));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(option.font);
    const QRect rect = contents(option.rect, index.column());
    switch (m_spec.columns[index.column()].cell) {
    case Cell::Status:
        paintStatus(painter, rect, index);
        break;
    case Cell::Capacity:
        paintCapacity(painter, rect, index);
        break;
    case Cell::Operation:
        break;
    default:
        paintLines(painter, rect, index);
        break;
    }
    if (option.state & QStyle::State_HasFocus && option.widget && option.widget->hasFocus()) {
        painter->setPen(theme::colour(u"accent"_s));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void CellDelegate::paintStatus(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString second = index.data(TableModel::SecondRole).toString();
    const QVariant progress = index.data(TableModel::ProgressRole);
    const bool greyed = m_greyed.contains(index.data(TableModel::IdRole).toString());
    const bool beside = rect.height() < 2 * cells::Line; // no room below
    const QRect line = cells::firstLine(rect, !second.isEmpty() && !beside);
    const QRect disc{line.left(), line.center().y() - 7, cells::Box, cells::Box};
    const QString look = index.data(TableModel::LookRole).toString();
    if (look == "error"_L1 && qstrcmp(m_spec.kind, "task") == 0 && toolkit::isFirst(m_spec.id))
        painter->drawPixmap(disc.topLeft(), theme::pixmap(u"flame"_s, look, cells::Box));
    else
        paintDisc(*painter, disc, look);
    QRect text = line.adjusted(cells::Choice, 0, 0, 0);
    QString label = index.data().toString();
    if (progress.isValid())
        label = tr("%1 %2%").arg(label, progress.toString());
    paintText(*painter, text, label, theme::colour(greyed ? u"weak"_s : u"text"_s));
    if (progress.isValid()) {
        const QRect track{text.left(), line.bottom(), std::min(text.width(), BarWidth), RunHeight};
        painter->fillRect(track, theme::colour(u"header"_s));
        painter->fillRect(QRect{track.topLeft(), QSize{track.width() * progress.toInt() / 100, RunHeight}},
                          theme::colour(u"ok"_s));
    }
    if (second.isEmpty())
        return;
    if (beside)
        text.adjust(painter->fontMetrics().horizontalAdvance(label) + cells::After, 0, 0, 0);
    else
        text = cells::secondLine(rect).adjusted(cells::Choice, 0, 0, 0);
    if (const QString mark = index.data(TableModel::MarkRole).toString(); !mark.isEmpty()) {
        painter->drawPixmap(text.left(), text.center().y() - MarkSize / 2, theme::pixmap(mark, u"weak"_s, MarkSize));
        text.adjust(MarkSize + 4, 0, 0, 0);
    }
    paintText(*painter, text, second, theme::colour(u"weak"_s));
    QPen dashes{theme::colour(u"weak"_s)};
    dashes.setDashPattern({3, 2});
    painter->setPen(dashes);
    const int width = std::min(text.width(), painter->fontMetrics().horizontalAdvance(second));
    const int below = text.center().y() + painter->fontMetrics().ascent() / 2 + 3;
    painter->drawLine(text.left(), below, text.left() + width, below);
}

void CellDelegate::paintCapacity(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const double ratio = index.data(TableModel::RatioRole).toDouble();
    const int room = rect.width() - painter->fontMetrics().horizontalAdvance(text) - cells::After;
    const int width = std::clamp(room, 0, BarWidth);
    const QRect track{rect.left(), rect.center().y() - 1, width, BarHeight};
    painter->fillRect(track, theme::colour(u"header"_s));
    painter->fillRect(QRect{track.topLeft(), QSize{int(width * std::clamp(ratio, 0.0, 1.0)), BarHeight}},
                      theme::colour(ratio > 1 ? u"error"_s : u"ok"_s));
    paintText(*painter, rect.adjusted(width > 0 ? width + cells::After : 0, 0, 0, 0), text, theme::colour(u"text"_s));
}

void CellDelegate::paintLines(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const QString second = index.data(TableModel::SecondRole).toString();
    const QString id = index.data(TableModel::IdRole).toString();
    const QColor colour = theme::colour(m_greyed.contains(id) ? u"weak"_s : u"text"_s);
    if (index.data(TableModel::LinkRole).toString().isEmpty()) {
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
        paintText(*painter, cells::firstLine(rect, !second.isEmpty()), index.data().toString(), colour, alignment);
    }
    if (!second.isEmpty())
        paintText(*painter, cells::secondLine(rect), second, colour);
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines;
    if (const QString why = m_greyed.value(index.data(TableModel::IdRole).toString()); !why.isEmpty())
        lines += why;
    if (const QString why = index.data(TableModel::WhyRole).toString(); !why.isEmpty())
        lines += why;
    const bool status = m_spec.columns[index.column()].cell == Cell::Status;
    const int room = contents(option.rect, index.column()).width() - (status ? cells::Choice : 0);
    for (const int role : {int(Qt::DisplayRole), int(TableModel::SecondRole)}) {
        const QString text = index.data(role).toString();
        if (option.fontMetrics.horizontalAdvance(text) > room)
            lines += text;
    }
    QToolTip::showText(event->globalPos(), tip(lines.join(u'\n')), view->viewport(), option.rect);
    return true;
}

CellLink::CellLink(QWidget *parent) : QPushButton{parent}
{
    setProperty("look", u"link"_s);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
}

void CellLink::askOnly(const QString &name)
{
    m_asks = true;
    setProperty("look", u"plain"_s);
    setIcon(theme::icon(u"question"_s));
    setIconSize({cells::Box - 2, cells::Box - 2});
    setAccessibleName(name);
    setToolTip(name);
}

void CellLink::setFullText(const QString &text)
{
    if (m_asks || text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setText(caption(text));
}

void CellLink::fit(const QRect &room)
{
    if (m_asks) {
        setGeometry({room.topLeft() - QPoint{cells::Ring, 0}, QSize{sizeHint().width(), room.height()}});
        return;
    }
    const QString full = caption(m_text);
    if (text() != full)
        setText(full);
    const QRect whole = room.adjusted(-cells::Ring, 0, cells::Ring, 0);
    const int wanted = sizeHint().width();
    if (wanted > whole.width()) {
        const int frame = wanted - fontMetrics().horizontalAdvance(m_text);
        setText(caption(cells::elided(m_text, *this, whole.width() - frame)));
    }
    setToolTip(wanted > whole.width() ? tip(m_text) : QString{});
    setGeometry(whole.left(), whole.top(), std::min(wanted, whole.width()), whole.height());
}

MoreButton::MoreButton(const QString &id, const QString &text, QWidget *parent) : QPushButton{text, parent}
{
    setObjectName(id);
    setProperty("look", u"link"_s);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QPushButton::clicked, this, &MoreButton::open);
}

QMenu *MoreButton::entries()
{
    if (!m_menu) {
        m_menu = new ConsoleMenu{this};
        m_menu->setAccessibleName(text());
    }
    if (m_fill && !m_menu->isVisible())
        m_fill(*m_menu);
    return m_menu;
}

void MoreButton::open()
{
    QMenu *menu = entries();
    if (menu->isEmpty())
        return;
    menu->popup(mapToGlobal(QPoint{0, height()}));
}

// Drawn with an arrow, like a button with a menu of its own; that one would run an event loop while it is open.
void MoreButton::initStyleOption(QStyleOptionButton *option) const
{
    QPushButton::initStyleOption(option);
    option->features |= QStyleOptionButton::HasMenu;
}

void MoreButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open();
        if (m_menu && m_menu->isVisible())
            m_menu->setActiveAction(m_menu->actions().constFirst());
    } else {
        QPushButton::keyPressEvent(event);
    }
}
