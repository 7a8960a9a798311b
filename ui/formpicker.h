#pragma once

#include "pickedrows.h"
#include "spec.h"

#include <QHash>
#include <QWidget>

#include <functional>

class Context;
class Pager;
class PickerFilters;
class TableModel;
class TableView;

// The control of a FormField::Picker. At the left the rows that can be taken, a page at a time, with filters by
// enterprise project, state and name: those that a rule of the field refuses are greyed and say why. At the right those
// that were taken, under the field's prompt with their number at %1; they stay taken while they are filtered out or on
// another page. Taken at first: the rows whose ids it is given, or "all" that no rule refuses. Inner rows with the
// column `excluded` are left out at first; of rows that are the targets of the form's command none can be, as targets
// are named by their ids. Of a FormField::Select that has a prompt, which stands in the search field, there is the left
// pane alone; with the limit 1 it takes one row, and its value is the id of that. objectNames those of the filters, the
// table and the pager; "<id>.selected.…" of PickedRows, or "<id>.selected" of the line that tells what is taken.
class FormPicker final : public QWidget {
    Q_OBJECT

public:
    // Why the door would refuse this value of the field; empty if it does not.
    using Judge = std::function<QString(const QVariant &)>;

    FormPicker(const FormSpec &spec, const FormField &field, Context &context, QWidget *parent);
    ~FormPicker() override;

    void list(const Query &rows); // reads again
    void setJudge(Judge judge);
    QVariant value() const;
    void set(const QVariant &value);
    QString text() const; // names of what is taken

signals:
    void changed(); // by the person

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString part(const char *name) const; // "<id>.<name>"
    void buildLeft(class QVBoxLayout &rows);
    QWidget *buildPicked();
    bool takesOne() const;
    void fetch();
    void follow();
    void push();
    void onChoice();
    void takeAll();
    void take(const QString &id);
    void drop(const QString &id);
    void dropGone();
    void setIncluded(const QString &id, const QString &inner, bool on);
    void tell();
    void showPicked();
    void showInner();
    QString whyNot(const QString &id) const;
    QString whyFixed(const QString &id) const;
    QVariant valueOf(const QString &id) const;
    QHash<QString, QList<Record>> innerOf(const QStringList &ids) const;
    QSet<QString> firstExcluded(const QList<Record> &inner) const;
    QList<Record> recordsOf(const QStringList &ids, const Query &part, qint64 *found) const;
    QStringList cellsOf(const Record &record) const;
    bool hasInner() const { return m_field.inner; }
    bool canLeaveOut() const { return m_field.inner && !m_targets; }
    QString whyWhole() const; // why nothing can be left out, if so

    const FormSpec &m_spec;
    const FormField &m_field;
    Context &m_context;
    const QByteArray m_id;
    const ListSpec m_list;
    const bool m_targets; // the rows are the command's
    Query m_rows;         // all that can be taken
    Query m_asked;        // the page of it that is shown
    Judge m_judge;
    QString m_sort;
    bool m_descending = false;

    QStringList m_taken;
    QHash<QString, QSet<QString>> m_excluded; // by what is taken
    QStringList m_pushed;                     // what the table was told to be ticked
    bool m_all = false;                       // is to be taken when the rows are known
    bool m_countDue = false;

    PickerFilters *m_filters;
    TableModel *m_model;
    TableView *m_table;
    QLabel *m_empty;
    Pager *m_pager;
    PickedRows *m_picked = nullptr; // of a Picker …
    QLabel *m_selected = nullptr;   // … and what tells it in its place
};
