#pragma once

#include "tablemodel.h"

#include <QTableView>

#include <functional>

class Context;

// A console table over one page of a TableModel: one delegate paints the cells; links and operations are real, pooled
// widgets whose description names the row. Sorting is asked for, never done here.
// objectNames: "<list>.table"; in a row "<list>.select" (check box or radio button), "<list>.<column>" for a link,
// "<list>.<action>" for an operation, "<list>.more" for the menu button, its entries "<list>.more.<action>"; each has
// the dynamic property "row" = the row's id.
class TableView final : public QTableView {
    Q_OBJECT

public:
    enum Choice { None, Several, One };

    TableView(TableModel &model, Context &context, Choice choice, QWidget *parent = nullptr);

    QStringList chosen() const; // ids, in the order of the page
    void setChosen(const QStringList &ids);
    // Rows that cannot be used: greyed, not choosable, and they say why. Empty = usable.
    void setUnusable(std::function<QString(const Record &)> why);
    void setHiddenColumns(const QStringList &columns);
    QStringList hiddenColumns() const;

signals:
    void choiceChanged();
    void sortAsked(const QString &field, bool descending);
};
