#include "tableview.h"

#include "cells.h"
#include "context.h"
#include "controls.h"
#include "menu.h"
#include "offer.h"
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

namespace
{

constexpr int LeastRows = 3; // that a table shows before it scrolls
constexpr int LeastWidth = 56;
constexpr int Whole = 1000;

// Qt leaves the order as it is when one of the two does not take the focus.
void putAfter(QWidget *first, QWidget *second)
{
    const Qt::FocusPolicy policy = first->focusPolicy();
    first->setFocusPolicy(Qt::StrongFocus);
    QWidget::setTabOrder(first, second);
    first->setFocusPolicy(policy);
}

} // namespace

// The controls of one row, in the order in which Tab goes through them. They stand for another row when the page
// changes; made once, kept as long as the table.
struct RowControls {
    QString id;
    QAbstractButton *choice = nullptr;
    QList<CellLink *> links;
    QList<QPushButton *> operations;
    MoreButton *more = nullptr;
    QList<QAction *> entries;

    QList<QWidget *> all() const
    {
        QList<QWidget *> widgets;
        if (choice)
            widgets += choice;
        for (CellLink *link : links)
            widgets += link;
        for (QPushButton *operation : operations)
            widgets += operation;
        if (more)
            widgets += more;
        return widgets;
    }
};

struct TableView::Private {
    TableModel &model;
    Context &context;
    Choice choice;
    TableHeader *header = nullptr;
    CellDelegate *delegate = nullptr;
    QCheckBox *all = nullptr;

    QList<int> linkColumns;
    int operationColumn = -1;
    int nameColumn = 0;
    QList<const Action *> rowActions;
    QList<const Action *> moreActions;

    std::vector<std::unique_ptr<RowControls>> pool;
    struct Place {
        int row;
        int column;
    };
    QHash<const QWidget *, Place> places;
    QSet<QString> chosen;
    std::function<QString(const Record &)> why;
    QHash<QString, QString> unusable;
    bool laying = false;
    bool syncing = false;

    const ListSpec &spec() const { return model.spec(); }
    QString id(const char *part) const { return u"%1.%2"_s.arg(QLatin1StringView{spec().id}, QLatin1StringView{part}); }
};

TableView::TableView(TableModel &model, Context &context, Choice choice, QWidget *parent)
    : QTableView{parent}, d{new Private{.model = model, .context = context, .choice = choice}}
{
    const ListSpec &spec = model.spec();
    setObjectName(d->id("table"));
    setAccessibleName(say(spec.service, spec.title));
    d->rowActions = actionsAt(spec, Place::Row);
    d->moreActions = actionsAt(spec, Place::More);
    for (int column = 0; column < int(spec.columns.size()); ++column) {
        const Column &each = spec.columns[column];
        if (each.opens && each.linkField)
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
    setFont(theme::font(12));
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
    const int inset = d->choice == None ? 0 : cells::Choice;
    d->delegate->setInset(first, inset);
    d->header->setInset(first, inset);
    for (auto place = d->places.begin(); place != d->places.end(); ++place) {
        if (qobject_cast<const QCheckBox *>(place.key()) || qobject_cast<const QRadioButton *>(place.key()))
            place->column = first;
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

std::unique_ptr<RowControls> TableView::makeControls()
{
    auto controls = std::make_unique<RowControls>();
    RowControls *row = controls.get();
    const ListSpec &spec = d->spec();
    const int at = int(d->pool.size());
    const auto add = [this, at](QWidget *control, int column) {
        d->places.insert(control, {at, column});
        control->installEventFilter(this);
    };
    if (d->choice != None) {
        if (d->choice == One)
            row->choice = new QRadioButton{viewport()};
        else
            row->choice = new QCheckBox{viewport()};
        row->choice->setAutoExclusive(false);
        row->choice->setObjectName(d->id("select"));
        add(row->choice, std::max(0, d->header->logicalIndex(0)));
        connect(row->choice, &QAbstractButton::clicked, this, [this, row](bool on) {
            choose(row->id, on || d->choice == One);
            showChoice();
        });
    }
    for (const int column : std::as_const(d->linkColumns)) {
        auto *link = new CellLink{viewport()};
        link->setObjectName(d->id(spec.columns[column].id));
        add(link, column);
        row->links += link;
        const QString page = QString::fromLatin1(spec.columns[column].opens);
        connect(link, &QPushButton::clicked, this, [this, row, column, page] {
            const QModelIndex index = d->model.index(d->model.rowOf(row->id), column);
            d->context.go(page, {{u"id"_s, index.data(TableModel::LinkRole)}});
        });
    }
    for (const Action *action : std::as_const(d->rowActions)) {
        QPushButton *operation = linkButton(actionId(spec, *action), say(spec.service, action->title), viewport());
        add(operation, d->operationColumn);
        row->operations += operation;
        connect(operation, &QPushButton::clicked, this,
                [this, row, action] { carryOut(*action, {row->id}, d->context, this); });
    }
    if (!d->moreActions.isEmpty()) {
        row->more = new MoreButton{d->id("more"), tr("More"), viewport()};
        add(row->more, d->operationColumn);
        row->more->setFill([this, row](QMenu &menu) {
            if (row->entries.isEmpty()) {
                for (const Action *action : std::as_const(d->moreActions)) {
                    auto *entry = new QAction{say(d->spec().service, action->title), &menu};
                    entry->setObjectName(actionId(d->spec(), *action));
                    row->entries += entry;
                    connect(entry, &QAction::triggered, this, [this, entry, action] {
                        carryOut(*action, {entry->property("row").toString()}, d->context, this);
                    });
                }
            }
            for (int n = 0; n < row->entries.size(); ++n) {
                QAction *entry = row->entries.at(n);
                const Offer offer = offerOf(*d->moreActions.at(n), {row->id}, d->context);
                menu.removeAction(entry);
                entry->setProperty("row", row->id);
                entry->setProperty("notYet", offer.notYet);
                entry->setEnabled(offer.enabled);
                entry->setToolTip(offer.why);
                entry->setStatusTip(offer.why);
                if (!offer.absent)
                    menu.addAction(entry);
            }
        });
    }
    return controls;
}

// Brings the controls of a row up to the row that it shows now.
void TableView::bind(int row)
{
    RowControls &controls = *d->pool[row];
    controls.id = d->model.idAt(row);
    const QString name = rowName(row);
    const QString why = d->unusable.value(controls.id);
    const auto show = [&controls](QWidget *control, bool visible) {
        control->setProperty("row", controls.id);
        if (control->isHidden() == visible)
            control->setVisible(visible);
    };
    if (controls.choice) {
        controls.choice->setAccessibleName(tr("Select %1").arg(name));
        controls.choice->setAccessibleDescription(why);
        controls.choice->setToolTip(why);
        controls.choice->setEnabled(why.isEmpty());
        show(controls.choice, true);
    }
    for (int at = 0; at < controls.links.size(); ++at) {
        const int column = d->linkColumns.at(at);
        const QModelIndex index = d->model.index(row, column);
        CellLink *link = controls.links.at(at);
        link->setFullText(index.data().toString());
        //: %1 is the name of a row, %2 the reason why it cannot be used
        link->setAccessibleDescription(why.isEmpty() ? name : tr("%1: %2").arg(name, why));
        show(link, !index.data(TableModel::LinkRole).toString().isEmpty() && !isColumnHidden(column));
    }
    const bool operations = d->operationColumn >= 0 && !isColumnHidden(d->operationColumn);
    for (int at = 0; at < controls.operations.size(); ++at) {
        const Offer offer = offerOf(*d->rowActions.at(at), {controls.id}, d->context);
        QPushButton *operation = controls.operations.at(at);
        operation->setEnabled(offer.enabled);
        operation->setProperty("notYet", offer.notYet);
        operation->setToolTip(offer.why);
        operation->setAccessibleDescription(offer.why.isEmpty() ? name : tr("%1: %2").arg(name, offer.why));
        show(operation, operations && !offer.absent);
    }
    if (controls.more) {
        controls.more->setAccessibleDescription(name);
        show(controls.more, operations);
    }
}

void TableView::sync()
{
    if (d->syncing)
        return;
    d->syncing = true;
    // Where the keys are: the same control of the same row keeps the focus, wherever the row goes.
    const QPointer<QWidget> focus{window()->focusWidget()};
    const int before = rowOf(focus);
    const QString id = before < 0 ? QString{} : d->pool[before]->id;
    const auto which = before < 0 ? -1 : d->pool[before]->all().indexOf(focus.data());

    const int count = d->model.rowCount();
    d->unusable.clear();
    for (int row = 0; d->why && row < count; ++row) {
        const QString why = d->why(d->model.index(row, 0).data(TableModel::RecordRole).value<Record>());
        if (!why.isEmpty())
            d->unusable.insert(d->model.idAt(row), why);
    }
    d->delegate->setGreyed(d->unusable);
    const auto gone = [this](const QString &each) { return d->model.rowOf(each) < 0 || d->unusable.contains(each); };
    const bool fewer = erase_if(d->chosen, gone) > 0;

    QWidget *last = d->pool.empty() || d->pool.back()->all().isEmpty() ? d->all : d->pool.back()->all().last();
    while (int(d->pool.size()) < count) {
        d->pool.push_back(makeControls());
        const QList<QWidget *> made = d->pool.back()->all();
        for (QWidget *control : made) {
            putAfter(last ? last : d->header, control);
            last = control;
        }
    }
    for (int row = 0; row < int(d->pool.size()); ++row) {
        RowControls &controls = *d->pool[row];
        if (controls.more && controls.more->shown() && controls.more->shown()->isVisible() &&
            d->model.rowOf(controls.id) < 0)
            controls.more->shown()->close();
        if (row < count) {
            bind(row);
            continue;
        }
        controls.id.clear();
        const QList<QWidget *> all = controls.all();
        for (QWidget *control : all)
            control->hide();
    }
    d->header->setSort(d->model.query().sort, d->model.query().descending);
    showChoice();

    bool reachable = false;
    for (int row = 0; row < count && !reachable; ++row) {
        const QList<QWidget *> all = d->pool[row]->all();
        reachable = std::any_of(all.begin(), all.end(),
                                [](const QWidget *control) { return !control->isHidden() && control->isEnabled(); });
    }
    setFocusPolicy(reachable || count == 0 ? Qt::NoFocus : Qt::TabFocus);

    layoutColumns();
    setMaximumHeight(sizeHint().height());
    updateGeometry();
    d->syncing = false;

    if (which >= 0) {
        const int found = d->model.rowOf(id);
        const int after = found >= 0 ? found : std::min(before, count - 1);
        QWidget *next = nullptr;
        if (after >= 0) {
            QList<QWidget *> candidates = d->pool[after]->all();
            candidates.prepend(candidates.at(which));
            for (QWidget *control : std::as_const(candidates)) {
                if (!next && !control->isHidden() && control->isEnabled())
                    next = control;
            }
        }
        if (!next)
            next = d->all;
        if (next && next != focus)
            next->setFocus(Qt::OtherFocusReason);
        else if (next)
            setCurrentIndex(d->model.index(after, columnOf(next)));
    }
    if (fewer)
        emit choiceChanged();
}

void TableView::layoutColumns()
{
    const auto &columns = d->spec().columns;
    const int width = viewport()->width();
    int operations = 0;
    for (int row = 0; row < d->model.rowCount() && d->operationColumn >= 0; ++row) {
        int wanted = cells::Before + cells::After;
        const QList<QWidget *> controls = controlsIn(row, d->operationColumn);
        for (const QWidget *control : controls)
            wanted += control->sizeHint().width() + cells::Gap;
        operations = std::max(operations, wanted);
    }
    int shares = 0;
    for (int column = 0; column < int(columns.size()); ++column)
        shares += isColumnHidden(column) ? 0 : std::max(1, columns[column].width);
    if (shares == 0)
        return;
    // The operations are never cut off; the others divide what is left.
    int left = width;
    int others = shares;
    const bool fixed = d->operationColumn >= 0 && !isColumnHidden(d->operationColumn) &&
                       width * columns[d->operationColumn].width / shares < operations;
    if (fixed) {
        left -= operations;
        others -= columns[d->operationColumn].width;
    }
    d->laying = true;
    int used = 0;
    int widest = -1;
    for (int column = 0; column < int(columns.size()); ++column) {
        if (isColumnHidden(column))
            continue;
        int room = operations;
        if (!fixed || column != d->operationColumn) {
            room = std::max(LeastWidth, int(qint64(left) * std::max(1, columns[column].width) / std::max(1, others)));
            if (widest < 0 || columns[column].width > columns[widest].width)
                widest = column;
        }
        used += room;
        setColumnWidth(column, room);
    }
    if (widest >= 0 && used < width && width - used < Whole / 10)
        setColumnWidth(widest, columnWidth(widest) + width - used);
    d->laying = false;
    place();
}

void TableView::place()
{
    if (d->all) {
        d->all->setGeometry(d->header->sectionViewportPosition(d->header->logicalIndex(0)) + cells::Before,
                            (cells::HeaderHeight - cells::Box) / 2, cells::Box, cells::Box);
    }
    const int count = std::min(d->model.rowCount(), int(d->pool.size()));
    for (int row = 0; row < count; ++row) {
        const RowControls &controls = *d->pool[row];
        const int top = rowViewportPosition(row);
        const auto cellOf = [&](int column) {
            return QRect{columnViewportPosition(column), top, columnWidth(column), rowHeight(row)};
        };
        if (controls.choice) {
            const QRect cell = cellOf(std::max(0, columnOf(controls.choice)));
            controls.choice->setGeometry(cell.left() + cells::Before, cell.center().y() - cells::Box / 2 + 1,
                                         cells::Box, cells::Box);
        }
        for (int at = 0; at < controls.links.size(); ++at) {
            CellLink *link = controls.links.at(at);
            if (link->isHidden())
                continue;
            const int column = d->linkColumns.at(at);
            const bool below = !d->model.index(row, column).data(TableModel::SecondRole).toString().isEmpty();
            link->fit(cells::firstLine(d->delegate->contents(cellOf(column), column), below));
        }
        if (d->operationColumn < 0)
            continue;
        QRect room = cells::firstLine(d->delegate->contents(cellOf(d->operationColumn), d->operationColumn), false);
        const QList<QWidget *> operations = controlsIn(row, d->operationColumn);
        for (QWidget *operation : operations) {
            const int wanted = operation->sizeHint().width();
            operation->setGeometry(room.left(), room.top(), wanted, room.height());
            room.setLeft(room.left() + wanted + cells::Gap);
        }
    }
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layoutColumns();
}

QSize TableView::sizeHint() const
{
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {600, cells::HeaderHeight + d->model.rowCount() * cells::rowHeight(d->spec()) + bar};
}

QSize TableView::minimumSizeHint() const
{
    const int rows = std::min(LeastRows, d->model.rowCount());
    return {200, cells::HeaderHeight + rows * cells::rowHeight(d->spec())};
}

bool TableView::eventFilter(QObject *watched, QEvent *event)
{
    auto *control = qobject_cast<QWidget *>(watched);
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
