#include "tableview_p.h"

#include "ask.h"
#include "controls.h"
#include "places.h"

using namespace Qt::StringLiterals;

// The rows of a table: their pooled controls, what stands in them, and where.

namespace {

constexpr int LeastWidth = 56;
constexpr int Whole = 1000;

} // namespace

void putAfter(QWidget *first, QWidget *second)
{
    const Qt::FocusPolicy policy = first->focusPolicy();
    first->setFocusPolicy(Qt::StrongFocus);
    QWidget::setTabOrder(first, second);
    first->setFocusPolicy(policy);
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
    if (d->make) {
        row->unfold = iconButton(d->id("unfold"), u"chevron-down"_s, {}, viewport());
        row->unfold->setProperty("look", u"plain"_s);
        row->unfold->setFixedSize(cells::Box, cells::Box);
        add(row->unfold, std::max(0, d->header->logicalIndex(0)));
        connect(row->unfold, &QToolButton::clicked, this,
                [this, row] { setUnfolded(row->id, !d->unfolded.contains(row->id)); });
    }
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
        if (!spec.columns[column].opens)
            link->askOnly(say(spec.service, spec.columns[column].title));
        connect(link, &QPushButton::clicked, this, [this, row, column] { follow(row->id, column); });
    }
    for (const Action *action : std::as_const(d->rowActions)) {
        QPushButton *operation =
            linkButton(actionId(spec, *action, Place::Row), say(spec.service, action->title), viewport());
        add(operation, d->operationColumn);
        row->operations += operation;
        connect(operation, &QPushButton::clicked, this,
                [this, row, action] { carryOut(*action, {row->id}, d->context, this); });
    }
    if (!d->moreActions.isEmpty()) {
        row->more = new MoreButton{d->id("more"), tr("More"), viewport()};
        add(row->more, d->operationColumn);
        row->more->setFill([this, row](QMenu &menu) { fillMore(*row, menu); });
    }
    return controls;
}

// To the page that the column opens. A column that opens none tells what it has to say.
void TableView::follow(const QString &id, int column)
{
    const Column &spec = d->spec().columns[column];
    const QModelIndex index = d->model.index(d->model.rowOf(id), column);
    if (spec.opens)
        d->context.go(QString::fromLatin1(spec.opens), {{u"id"_s, index.data(TableModel::LinkRole)}});
    else
        ask::tell(u"%1.text"_s.arg(d->id(spec.id)), say(d->spec().service, spec.title), {index.data().toString()},
                  this);
}

// The entries of More for the row as it stands: those that the console leaves out are not there, and no sub-menu that
// would be empty.
void TableView::fillMore(RowControls &row, QMenu &menu)
{
    if (row.entries.isEmpty()) {
        for (const Action *action : std::as_const(d->moreActions)) {
            auto *entry = new QAction{say(d->spec().service, action->title), &menu};
            entry->setObjectName(actionId(d->spec(), *action, Place::More));
            row.entries += entry;
            connect(entry, &QAction::triggered, this, [this, entry, action] {
                carryOut(*action, {entry->property("row").toString()}, d->context, this);
            });
            if (!action->under || row.under.contains(action->under))
                continue;
            auto *sub = new ConsoleMenu{&menu};
            sub->setTitle(say(d->spec().service, action->under));
            row.under.insert(action->under, sub);
        }
    }
    for (QMenu *sub : std::as_const(row.under))
        menu.removeAction(sub->menuAction());
    for (int n = 0; n < row.entries.size(); ++n) {
        const Action &action = *d->moreActions.at(n);
        QAction *entry = row.entries.at(n);
        QMenu *place = action.under ? row.under.value(action.under) : &menu;
        const Offer offer = offerOf(action, {row.id}, d->context);
        place->removeAction(entry);
        entry->setProperty("row", row.id);
        entry->setProperty("notYet", offer.notYet);
        entry->setEnabled(offer.enabled);
        entry->setToolTip(tip(offer.why));
        entry->setStatusTip(offer.why);
        if (offer.absent)
            continue;
        if (place != &menu && !menu.actions().contains(place->menuAction()))
            menu.addAction(place->menuAction());
        place->addAction(entry);
    }
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
    if (controls.unfold) {
        const bool open = d->unfolded.contains(controls.id);
        const QString what = open ? tr("Fold %1") : tr("Unfold %1");
        controls.unfold->setIcon(theme::icon(open ? u"chevron-up"_s : u"chevron-down"_s));
        controls.unfold->setAccessibleName(what.arg(name));
        controls.unfold->setToolTip(tip(what.arg(name)));
        show(controls.unfold, true);
    }
    if (controls.choice) {
        controls.choice->setAccessibleName(tr("Select %1").arg(name));
        controls.choice->setAccessibleDescription(why);
        controls.choice->setToolTip(tip(why));
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
        operation->setToolTip(tip(offer.why));
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

    showUnfolded();
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
                            (cells::headerHeight(QString::fromLatin1(d->spec().id)) - cells::Box) / 2, cells::Box,
                            cells::Box);
    }
    const int count = std::min(d->model.rowCount(), int(d->pool.size()));
    for (int row = 0; row < count; ++row) {
        const RowControls &controls = *d->pool[row];
        const int top = rowViewportPosition(row);
        const auto cellOf = [&](int column) {
            return QRect{columnViewportPosition(column), top, columnWidth(column), cells::rowHeight(d->spec())};
        };
        int before = cells::Before;
        for (QWidget *box : std::initializer_list<QWidget *>{controls.unfold, controls.choice}) {
            if (!box)
                continue;
            const QRect cell = cellOf(std::max(0, columnOf(box)));
            box->setGeometry(cell.left() + before, cell.center().y() - cells::Box / 2 + 1, cells::Box, cells::Box);
            before += cells::Choice;
        }
        if (QWidget *inside = unfolded(controls.id)) {
            inside->setGeometry(
                QRect{{cells::Before + d->inset(), top + cells::rowHeight(d->spec())}, roomFor(*inside)});
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
        room.setLeft(room.left() - cells::Ring);
        const QList<QWidget *> operations = controlsIn(row, d->operationColumn);
        for (QWidget *operation : operations) {
            const int wanted = operation->sizeHint().width();
            operation->setGeometry(room.left(), room.top(), wanted, room.height());
            room.setLeft(room.left() + wanted + cells::Gap);
        }
    }
}
