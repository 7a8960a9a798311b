#include "tableview_p.h"

#include "cells.h"
#include "context.h"
#include "controls.h"
#include "happening.h"
#include "menu.h"
#include "offer.h"
#include "places.h"
#include "tableheader.h"
#include "theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QRadioButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastRows = 3; // that a table shows before it scrolls

} // namespace

TableView::TableView(TableModel &model, Context &context, Choice choice, QWidget *parent)
    : QTableView{parent},
      d{new Private{.model = model, .context = context, .choice = choice}}
{
    const ListSpec &spec = model.spec();
    setObjectName(d->id("table"));
    setAccessibleName(say(spec.service, spec.title));
    d->rowActions = actionsAt(spec, Place::Row, context.edition);
    d->moreActions = actionsAt(spec, Place::More, context.edition);
    for (int column = 0; column < int(spec.columns.size()); ++column) {
        const Column &each = spec.columns[column];
        if (each.linkField && (each.opens || each.tells))
            d->linkColumns += column;
        if (each.cell == Cell::Operation)
            d->operationColumn = column;
        if (QLatin1StringView{each.field} == "name"_L1)
            d->nameColumn = column;
    }

    d->delegate = new CellDelegate{spec, this};
    setItemDelegate(d->delegate);
    d->header = new TableHeader{spec, this};
    setHorizontalHeader(d->header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(cells::rowHeight(spec));
    setFont(theme::font(cells::fontSize(QString::fromLatin1(spec.id))));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setAutoScroll(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMouseTracking(true);

    if (choice == Several) {
        d->all = new QCheckBox{d->header->viewport()};
        d->all->setObjectName(d->id("selectAll"));
        d->all->setAccessibleName(tr("Select all"));
        connect(d->all, &QCheckBox::clicked, this, [this] { chooseAll(chosen().size() < d->model.rowCount()); });
    }
    setModel(&model);
    connect(d->header, &TableHeader::sortAsked, this, &TableView::sortAsked);
    connect(d->header, &QHeaderView::sectionResized, this, [this] {
        if (!d->laying)
            place();
    });
    connect(&model, &TableModel::fetched, this, &TableView::sync);

    QStringList hidden;
    for (const Column &column : spec.columns) {
        if (!column.atFirst)
            hidden += QString::fromLatin1(column.id);
    }
    setHiddenColumns(hidden);
}

TableView::~TableView() = default;

const TableModel &TableView::rows() const
{
    return d->model;
}

TableHeader &TableView::header() const
{
    return *d->header;
}

QWidget *TableView::choiceOfAll() const
{
    return d->all;
}

QString TableView::rowName(int row) const
{
    const Record record = d->model.index(row, 0).data(TableModel::RecordRole).value<Record>();
    const QString name = record.value(u"name"_s).toString();
    return name.isEmpty() ? d->model.index(row, d->nameColumn).data().toString() : name;
}

QString TableView::whyUnusable(int row) const
{
    return d->unusable.value(d->model.idAt(row));
}

QList<QWidget *> TableView::controlsIn(int row, int column) const
{
    QList<QWidget *> controls;
    if (row < 0 || row >= int(d->pool.size()) || row >= d->model.rowCount())
        return controls;
    const QList<QWidget *> all = d->pool[row]->all();
    for (QWidget *control : all) {
        if (d->places.value(control).column == column && !control->isHidden())
            controls += control;
    }
    QWidget *inside = unfolded(d->model.idAt(row));
    if (inside && column == d->places.value(d->pool[row]->unfold).column)
        controls += inside;
    return controls;
}

int TableView::columnOf(const QWidget *control) const
{
    return d->places.contains(control) ? d->places.value(control).column : -1;
}

int TableView::rowOf(const QWidget *control) const
{
    return d->places.contains(control) ? d->places.value(control).row : -1;
}

QStringList TableView::chosen() const
{
    QStringList ids;
    for (int row = 0; row < d->model.rowCount(); ++row) {
        if (const QString id = d->model.idAt(row); d->chosen.contains(id))
            ids += id;
    }
    return ids;
}

void TableView::setChosen(const QStringList &ids)
{
    const QStringList before = chosen();
    d->chosen.clear();
    for (const QString &id : ids) {
        if (d->model.rowOf(id) >= 0 && !d->unusable.contains(id) && (d->choice != One || d->chosen.isEmpty()))
            d->chosen.insert(id);
    }
    showChoice();
    if (chosen() != before)
        emit choiceChanged();
}

void TableView::choose(const QString &id, bool on)
{
    QStringList ids = d->choice == One ? QStringList{} : chosen();
    ids.removeAll(id);
    if (on)
        ids += id;
    setChosen(ids);
}

void TableView::chooseAll(bool on)
{
    QStringList ids;
    for (int row = 0; on && row < d->model.rowCount(); ++row)
        ids += d->model.idAt(row);
    setChosen(ids);
}

void TableView::showChoice()
{
    int count = 0;
    for (const auto &controls : d->pool) {
        const bool on = d->chosen.contains(controls->id);
        count += on;
        if (controls->choice && controls->choice->isChecked() != on)
            controls->choice->setChecked(on);
    }
    if (d->all) {
        const int usable = d->model.rowCount() - int(d->unusable.size());
        d->all->setCheckState(count == 0 ? Qt::Unchecked : count < usable ? Qt::PartiallyChecked : Qt::Checked);
        d->all->setEnabled(usable > 0);
    }
}

void TableView::setUnusable(std::function<QString(const Record &)> why)
{
    d->why = std::move(why);
    sync();
}

void TableView::setHiddenColumns(const QStringList &columns)
{
    int first = -1;
    for (int column = 0; column < int(d->spec().columns.size()); ++column) {
        const bool hidden = columns.contains(QLatin1StringView{d->spec().columns[column].id});
        setColumnHidden(column, hidden);
        if (!hidden && first < 0)
            first = column;
    }
    d->delegate->setInset(first, d->inset());
    d->header->setInset(first, d->inset());
    for (const auto &controls : d->pool) {
        for (const QWidget *before : std::initializer_list<QWidget *>{controls->unfold, controls->choice}) {
            if (before)
                d->places[before].column = first;
        }
    }
    sync();
}

QStringList TableView::hiddenColumns() const
{
    QStringList columns;
    for (int column = 0; column < int(d->spec().columns.size()); ++column) {
        if (isColumnHidden(column))
            columns += QString::fromLatin1(d->spec().columns[column].id);
    }
    return columns;
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!d->unfolded.isEmpty())
        showUnfolded();
    layoutColumns();
}

QSize TableView::sizeHint() const
{
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {600, cells::headerHeight(QString::fromLatin1(d->spec().id)) + verticalHeader()->length() + bar};
}

QSize TableView::minimumSizeHint() const
{
    const int rows = std::min(LeastRows, d->model.rowCount());
    return {200, cells::headerHeight(QString::fromLatin1(d->spec().id)) + rows * cells::rowHeight(d->spec())};
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    auto *control = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::LayoutRequest && d->unfolded.key(control).size() > 0)
        refold();
    const int row = rowOf(control);
    if (row < 0)
        return QTableView::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn) {
        const QModelIndex index = d->model.index(row, columnOf(control));
        setCurrentIndex(index);
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
            scrollTo(index);
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_C && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
            copyId(row);
            return true;
        }
        if (auto *link = qobject_cast<CellLink *>(control);
            link && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            link->click();
            return true;
        }
        const bool opens = control == d->pool[row]->more && key->key() == Qt::Key_Down;
        if ((key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) && !opens) {
            const int next = row + (key->key() == Qt::Key_Down ? 1 : -1);
            if (next >= 0 && next < d->model.rowCount()) {
                QWidget *other = d->pool[next]->all().value(d->pool[row]->all().indexOf(control));
                if (other && !other->isHidden() && other->isEnabled())
                    other->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QTableView::eventFilter(watched, event);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        setCurrentIndex(d->model.index(0, d->nameColumn));
    QTableView::focusInEvent(event);
}

// A click anywhere in a row of a picker takes the row.
void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const int row = rowAt(event->position().toPoint().y());
    if (d->choice == One && event->button() == Qt::LeftButton && row >= 0 && whyUnusable(row).isEmpty())
        choose(d->model.idAt(row), true);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyId(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
    scrollTo(currentIndex());
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int row = byKey ? currentIndex().row() : rowAt(event->pos().y());
    if (row < 0 || d->model.idAt(row).isEmpty())
        return;
    auto *menu = new ConsoleMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(rowName(row));
    QAction *copy = menu->addAction(tr("Copy ID"));
    copy->setObjectName(d->id("copyId"));
    copy->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    connect(copy, &QAction::triggered, this, [this, id = d->model.idAt(row)] { copyId(d->model.rowOf(id)); });
    auto *happening = window()->findChild<HappeningPanel *>();
    if (happening && QLatin1StringView{d->model.spec().kind} == "image"_L1) {
        QAction *tell = menu->addAction(tr("What is happening"));
        tell->setObjectName(d->id("whatIsHappening"));
        connect(tell, &QAction::triggered, happening, [happening, id = d->model.idAt(row)] { happening->tell(id); });
    }
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void TableView::copyId(int row) const
{
    if (const QString id = d->model.idAt(row); !id.isEmpty())
        QGuiApplication::clipboard()->setText(id);
}

// Not QTableView's: it tells assistive tools a number of its own tree, which accessibility.cpp replaces.
void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (!current.isValid() || !hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event{this, QAccessible::Focus};
    event.setChild(current.row() + 1);
    QAccessible::updateAccessibility(&event);
}
