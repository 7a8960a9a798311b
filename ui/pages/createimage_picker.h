#pragma once

#include "query.h"
#include "spec.h"

#include <QHash>
#include <QWidget>

#include <functional>

class Context;
class Pager;
class QHBoxLayout;
class QLabel;
class SearchField;
class SelectBox;
class TableModel;
class TableView;

// One source of an image: filter by status, search by name, refresh, a table of which one row can be chosen, pages, and
// what is chosen. What was chosen stays chosen while it is filtered out or on another page. Servers unfold to their
// disks; where the list is not selectable, one of the data disks is what is chosen.
// objectNames "<list>.status", ".search", ".refresh", ".selected" beside those of the table and the pager.
class SourcePicker final : public QWidget {
    Q_OBJECT

public:
    SourcePicker(const ListSpec &spec, Context &context, QWidget *parent);

    void reset(); // everything listed, nothing chosen
    void setSearch(const QString &text);
    void setFilters(const QList<Filter> &filters); // beside status and name
    void addFilter(QWidget *control);              // in front of the others
    void addBelowFilters(QWidget *controls);
    void choose(const QString &id);
    const QString &chosen() const { return m_chosen; }
    QString chosenName() const;
    // By the rules of this command: rows that it cannot be done with are greyed and say why.
    void setCommand(const QString &command);
    // … or what else is said of them.
    void setUnusable(std::function<QString(const Record &)> why);
    void refresh();
    void tick();
    void focusTable();

signals:
    void chosenChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildFilters();
    void fetch();
    void follow();
    void onChoice();
    void showChosen();
    bool picksDisks() const { return !m_spec.selectable; }
    QString whyNot(const QString &target) const;
    QString whyUnusable(const Record &row) const;
    QWidget *unfold(const Record &server, QWidget *parent);
    void showDisks();

    const ListSpec &m_spec;
    Context &m_context;
    QHBoxLayout *m_filterLine;
    QList<Filter> m_filters;
    SelectBox *m_status;
    SearchField *m_search;
    TableModel *m_model;
    TableView *m_table;
    QLabel *m_empty;
    Pager *m_pager;
    QLabel *m_selected;
    QHash<QString, QVariantList> m_states; // entry of the status list -> states
    QString m_keyword;
    QString m_chosen;
    QString m_command;
    std::function<QString(const Record &)> m_unusable;
    bool m_countDue = false; // a turn of counting will come
};
