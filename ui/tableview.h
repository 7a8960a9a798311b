#pragma once

#include "tablemodel.h"

#include <QTableView>

#include <functional>
#include <memory>

class Context;
class TableHeader;
struct RowControls;

// A console table over one page of a TableModel: one delegate paints the cells; links and operations are real, pooled
// widgets whose description names the row. Sorting is asked for, never done here.
// objectNames: "<list>.table"; in a row "<list>.select" (check box or radio button), "<list>.<column>" for a link, or
// for the ? of a column that tells something and opens nothing ("<list>.<column>.text" is what it opens then),
// "<list>.<action>" for an operation, "<list>.more" for the menu button, its entries "<list>.more.<action>"; each has
// the dynamic property "row" = the row's id.
class TableView final : public QTableView {
    Q_OBJECT

public:
    enum Choice { None, Several, One };

    TableView(TableModel &model, Context &context, Choice choice, QWidget *parent = nullptr);
    ~TableView() override;

    QStringList chosen() const; // ids, in the order of the page
    void setChosen(const QStringList &ids);
    // Rows that cannot be used: greyed, not choosable, and they say why. Empty = usable.
    void setUnusable(std::function<QString(const Record &)> why);
    // Rows that can be unfolded: `make` gives what then stands below a row, for as long as it is unfolded.
    // To be said before there are rows. objectName of the button: "<list>.unfold".
    void setUnfolding(std::function<QWidget *(const Record &, QWidget *parent)> make);
    void setUnfolded(const QString &id, bool on);
    QWidget *unfolded(const QString &id) const;
    void setHiddenColumns(const QStringList &columns);
    QStringList hiddenColumns() const;

    // For the accessibility tree.
    const TableModel &rows() const;
    TableHeader &header() const;
    QList<QWidget *> controlsIn(int row, int column) const; // those that are shown
    QWidget *choiceOfAll() const;                           // the check box of the header, or nullptr
    QString rowName(int row) const;
    QString whyUnusable(int row) const;
    int columnOf(const QWidget *control) const; // -1: not in a row
    int rowOf(const QWidget *control) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void choiceChanged();
    void sortAsked(const QString &field, bool descending);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sync();
    void place();
    void layoutColumns();
    std::unique_ptr<RowControls> makeControls();
    void fillMore(RowControls &row, class QMenu &menu);
    void bind(int row);
    void follow(const QString &id, int column);
    void choose(const QString &id, bool on);
    void chooseAll(bool on);
    void showChoice();
    void showUnfolded();
    QSize roomFor(const QWidget &inside) const;
    void refold();
    void copyId(int row) const;

    struct Private;
    std::unique_ptr<Private> d;
};
