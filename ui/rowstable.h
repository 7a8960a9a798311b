#pragma once

#include "spec.h"
#include "tableview.h"

#include <QWidget>

class Context;
class QLabel;
class TableModel;

// Some rows inside a dialog or above a list: a console table as high as its rows, up to a few. `id` takes the place of
// the list's.
class RowsTable final : public QWidget {
    Q_OBJECT

public:
    RowsTable(const QString &id, const ListSpec &list, Context &context, TableView::Choice choice, QWidget *parent);
    ~RowsTable() override;

    void show(const Query &query); // reads again, with the query if it is another one
    int count() const;
    Record record(int row) const;
    TableView &table() const { return *m_table; }
    void setEmptyText(const QString &text); // instead of rows

signals:
    void choiceChanged();

private:
    const QByteArray m_id;
    const ListSpec m_list;
    Query m_shown;
    TableModel *m_model;
    TableView *m_table;
    QLabel *m_none = nullptr;
};
