#include "accessibletable.h"

#include "tableheader.h"
#include "tableview.h"

#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

class Table;

// Something in a table that is no object of its own.
class Part : public QAccessibleInterface {
public:
    Part(TableView &view, Table &table) : m_view{&view}, m_table{table} {}

    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int at = 0; at < childCount(); ++at) {
            if (QAccessibleInterface *one = child(at); one && one->rect().contains(x, y))
                return one;
        }
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int at = 0; at < childCount(); ++at) {
            if (child(at) == wanted)
                return at;
        }
        return -1;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !m_view || !m_view->isVisible();
        state.offscreen = !state.invisible && !rect().intersects(sight());
        return state;
    }

protected:
    QRect sight() const
    {
        const QRect inner = m_view->viewport()->rect();
        return {m_view->viewport()->mapToGlobal(inner.topLeft()), inner.size()};
    }
    QPointer<TableView> m_view;
    Table &m_table;
};

class Row final : public Part {
public:
    Row(TableView &view, Table &table, int row) : Part{view, table}, m_row{row} {}

    bool isValid() const override { return m_view && m_row < m_view->rows().rowCount(); }
    QAccessible::Role role() const override { return QAccessible::Row; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return m_view->header().count() - m_view->header().hiddenSectionCount(); }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return m_view->rowName(m_row);
        return kind == QAccessible::Description ? m_view->whyUnusable(m_row) : QString{};
    }
    QRect rect() const override
    {
        const QRect inner{0, m_view->rowViewportPosition(m_row), m_view->viewport()->width(), m_view->rowHeight(m_row)};
        return {m_view->viewport()->mapToGlobal(inner.topLeft()), inner.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = Part::state();
        if (!isValid())
            return state;
        state.disabled = !m_view->whyUnusable(m_row).isEmpty();
        state.selectable = m_view->choiceOfAll() != nullptr;
        state.selected = m_view->chosen().contains(m_view->rows().idAt(m_row));
        state.focused = m_view->hasFocus() && m_view->currentIndex().row() == m_row;
        return state;
    }

private:
    int m_row;
};

class CellPart final : public Part, public QAccessibleTableCellInterface {
public:
    CellPart(TableView &view, Table &table, int row, int column) : Part{view, table}, m_row{row}, m_column{column} {}

    bool isValid() const override { return m_view && m_row < m_view->rows().rowCount(); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(m_view->controlsIn(m_row, m_column).value(index));
    }
    int childCount() const override { return isValid() ? int(m_view->controlsIn(m_row, m_column).size()) : 0; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const QModelIndex index = m_view->rows().index(m_row, m_column);
        if (kind == QAccessible::Description)
            return index.data(TableModel::WhyRole).toString();
        if (kind != QAccessible::Name)
            return {};
        QStringList parts{index.data().toString(), index.data(TableModel::SecondRole).toString()};
        if (const QVariant progress = index.data(TableModel::ProgressRole); progress.isValid())
            parts += QCoreApplication::translate("CellDelegate", "%1%").arg(progress.toString());
        parts.removeAll(QString{});
        return parts.join(u", "_s);
    }
    QRect rect() const override
    {
        const QRect inner = m_view->visualRect(m_view->rows().index(m_row, m_column));
        return {m_view->viewport()->mapToGlobal(inner.topLeft()), inner.size()};
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface *>(this) : nullptr;
    }

    bool isSelected() const override { return m_view->chosen().contains(m_view->rows().idAt(m_row)); }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_view->header().visualIndex(m_column); }
    int rowIndex() const override { return m_row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return QAccessible::queryAccessibleInterface(m_view); }

private:
    int m_row;
    int m_column;
};

// The title of a column; pressing it sorts by it.
class Title final : public Part, public QAccessibleActionInterface {
public:
    Title(TableView &view, Table &table, int column) : Part{view, table}, m_column{column} {}

    bool isValid() const override { return m_view && m_column < m_view->header().count(); }
    QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(&m_view->header()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Name)
            return m_view->rows().headerData(m_column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (kind == QAccessible::Description && m_view->header().isFilterable(m_column))
            return m_view->header().isFiltered(m_column)
                       ? QCoreApplication::translate("TableHeader", "filtered")
                       : QCoreApplication::translate("TableHeader", "can be filtered");
        if (kind != QAccessible::Description || !m_view->header().isSortable(m_column))
            return {};
        if (!m_view->header().isSorted(m_column))
            return QCoreApplication::translate("TableHeader", "sortable");
        return m_view->header().descending() ? QCoreApplication::translate("TableHeader", "sorted, descending")
                                             : QCoreApplication::translate("TableHeader", "sorted, ascending");
    }
    QRect rect() const override
    {
        const TableHeader &header = m_view->header();
        const QPoint at{header.sectionViewportPosition(m_column), 0};
        return {header.viewport()->mapToGlobal(at), QSize{header.sectionSize(m_column), header.height()}};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !m_view || !m_view->isVisible() || m_view->isColumnHidden(m_column);
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override
    {
        const TableHeader &header = m_view->header();
        return header.isSortable(m_column)     ? QStringList{pressAction(), showMenuAction()}
               : header.isFilterable(m_column) ? QStringList{showMenuAction()}
                                               : QStringList{};
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_view->header().press(m_column);
        else if (name == showMenuAction())
            m_view->header().showMenu(m_column, rect().bottomLeft());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    int m_column;
};

class Table final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit Table(TableView *view) : QAccessibleWidget{view, QAccessible::Table} {}
    ~Table() override
    {
        for (const QAccessible::Id id : std::as_const(m_parts))
            QAccessible::deleteAccessibleInterface(id);
    }

    // Logical columns; row -1 is the header, column -1 the whole row.
    QAccessibleInterface *part(int row, int column)
    {
        QAccessible::Id &id = m_parts[{row, column}];
        if (!id) {
            QAccessibleInterface *made = nullptr;
            if (row < 0)
                made = new Title{view(), *this, column};
            else if (column < 0)
                made = new Row{view(), *this, row};
            else
                made = new CellPart{view(), *this, row, column};
            id = QAccessible::registerAccessibleInterface(made);
        }
        return QAccessible::accessibleInterface(id);
    }

    int childCount() const override { return rowCount() + 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(&view().header());
        return index > 0 && index <= rowCount() ? self()->part(index - 1, -1) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int at = 0; at < childCount(); ++at) {
            if (child(at) == wanted)
                return at;
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint point = view().viewport()->mapFromGlobal(QPoint{x, y});
        if (const int row = view().rowAt(point.y()); row >= 0 && view().viewport()->rect().contains(point))
            return self()->part(row, -1);
        return view().header().geometry().contains(view().mapFromGlobal(QPoint{x, y})) ? child(0) : nullptr;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        const int logical = logicalOf(column);
        return row >= 0 && row < rowCount() && logical >= 0 ? self()->part(row, logical) : nullptr;
    }
    QString columnDescription(int column) const override
    {
        return view().rows().headerData(logicalOf(column), Qt::Horizontal, Qt::DisplayRole).toString();
    }
    QString rowDescription(int row) const override { return view().rowName(row); }
    int columnCount() const override { return view().header().count() - view().header().hiddenSectionCount(); }
    int rowCount() const override { return view().rows().rowCount(); }
    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(view().chosen().size()); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        const QList<int> rows = selectedRows();
        for (const int row : rows) {
            for (int column = 0; column < columnCount(); ++column)
                cells += cellAt(row, column);
        }
        return cells;
    }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        const QStringList ids = view().chosen();
        for (const QString &id : ids)
            rows += view().rows().rowOf(id);
        return rows;
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override { return selectedRows().contains(row); }
    bool selectRow(int row) override
    {
        view().setChosen(view().chosen() + QStringList{view().rows().idAt(row)});
        return isRowSelected(row);
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override
    {
        QStringList ids = view().chosen();
        ids.removeAll(view().rows().idAt(row));
        view().setChosen(ids);
        return !isRowSelected(row);
    }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {} // parts stand for places, not for rows

    // The n-th visible column.
    int logicalOf(int column) const
    {
        const TableHeader &header = view().header();
        for (int visual = 0, seen = 0; visual < header.count(); ++visual) {
            const int logical = header.logicalIndex(visual);
            if (!header.isSectionHidden(logical) && seen++ == column)
                return logical;
        }
        return -1;
    }

private:
    TableView &view() const { return *static_cast<TableView *>(object()); }
    Table *self() const { return const_cast<Table *>(this); }

    QHash<std::pair<int, int>, QAccessible::Id> m_parts;
};

Table *tableOf(TableView *view)
{
    return static_cast<Table *>(QAccessible::queryAccessibleInterface(view));
}

class Header final : public QAccessibleWidget {
public:
    explicit Header(TableHeader *header) : QAccessibleWidget{header, QAccessible::Row} {}

    int childCount() const override { return first() + tableOf(view())->columnCount(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < first())
            return QAccessible::queryAccessibleInterface(view()->choiceOfAll());
        const int column = tableOf(view())->logicalOf(index - first());
        return column < 0 ? nullptr : tableOf(view())->part(-1, column);
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (int at = 0; at < childCount(); ++at) {
            if (child(at) == wanted)
                return at;
        }
        return -1;
    }

private:
    TableView *view() const { return qobject_cast<TableView *>(widget()->parentWidget()); }
    int first() const { return view()->choiceOfAll() ? 1 : 0; }
};

QAccessibleInterface *Row::child(int index) const
{
    return m_table.cellAt(m_row, index);
}

QAccessibleInterface *CellPart::parent() const
{
    return m_table.part(m_row, -1);
}

QList<QAccessibleInterface *> CellPart::columnHeaderCells() const
{
    return {m_table.part(-1, m_column)};
}

} // namespace

QAccessibleInterface *accessibleTablePart(QObject *object)
{
    if (auto *view = qobject_cast<TableView *>(object))
        return new Table{view};
    auto *header = qobject_cast<TableHeader *>(object);
    return header && qobject_cast<TableView *>(header->parentWidget()) ? new Header{header} : nullptr;
}

QAccessibleInterface *cellOf(const QWidget *control)
{
    const QWidget *viewport = control ? control->parentWidget() : nullptr;
    QWidget *above = viewport ? viewport->parentWidget() : nullptr;
    if (auto *header = qobject_cast<TableHeader *>(above))
        return QAccessible::queryAccessibleInterface(header);
    auto *view = qobject_cast<TableView *>(above);
    if (!view || view->rowOf(control) < 0 || view->columnOf(control) < 0)
        return nullptr;
    return tableOf(view)->part(view->rowOf(control), view->columnOf(control));
}
