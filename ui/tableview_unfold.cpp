#include "tableview_p.h"

#include <QLayout>

// Rows that unfold: they are higher, and the room below their cells belongs to a widget of its own.

void TableView::setUnfolding(std::function<QWidget *(const Record &, QWidget *)> make)
{
    d->make = std::move(make);
    setHiddenColumns(hiddenColumns());
}

QWidget *TableView::unfolded(const QString &id) const
{
    return d->unfolded.value(id);
}

void TableView::setUnfolded(const QString &id, bool on)
{
    const int row = d->model.rowOf(id);
    if (row < 0 || !d->make || on == d->unfolded.contains(id))
        return;
    if (on) {
        const auto record = d->model.index(row, 0).data(TableModel::RecordRole).value<Record>();
        QWidget *inside = d->make(record, viewport());
        d->unfolded.insert(id, inside);
        inside->show();
        inside->installEventFilter(this);
        QWidget *last = d->pool[row]->all().last();
        const auto parts = inside->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if (!(part->focusPolicy() & Qt::TabFocus))
                continue;
            putAfter(last, part);
            last = part;
        }
    } else {
        QWidget *inside = d->unfolded.take(id);
        if (inside->isAncestorOf(window()->focusWidget()))
            d->pool[row]->unfold->setFocus();
        inside->hide();
        inside->deleteLater();
    }
    sync();
}

// Below the controls of the first column, as wide as the table and as high as that needs.
QSize TableView::roomFor(const QWidget &inside) const
{
    const int width = viewport()->width() - cells::Before - d->inset() - cells::After;
    const QLayout *layout = inside.layout();
    return {width,
            layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : inside.sizeHint().height()};
}

// What stands in an unfolded row wants another height.
void TableView::refold()
{
    showUnfolded();
    setMaximumHeight(sizeHint().height());
    updateGeometry();
    place();
}

// What is unfolded goes with its row, and the rows get the heights that they need.
void TableView::showUnfolded()
{
    for (auto one = d->unfolded.begin(); one != d->unfolded.end();) {
        if (d->model.rowOf(one.key()) >= 0) {
            ++one;
            continue;
        }
        one.value()->hide();
        one.value()->deleteLater();
        one = d->unfolded.erase(one);
    }
    for (int row = 0; row < d->model.rowCount(); ++row) {
        const QWidget *inside = unfolded(d->model.idAt(row));
        setRowHeight(row, cells::rowHeight(d->spec()) + (inside ? roomFor(*inside).height() + cells::After : 0));
    }
}
