#pragma once

#include "query.h"

#include <QHash>
#include <QWidget>

class Context;
class SelectBox;
struct ListSpec;

// What stands above the rows of a picker: their enterprise projects, if the account has any and `byProject`, their
// states, if a column tells them, the search for a name, and what reads all again.
// objectNames "<id>.project", ".status", ".search", ".refresh".
class PickerFilters final : public QWidget {
    Q_OBJECT

public:
    PickerFilters(const QString &id, const ListSpec &list, const QString &prompt, bool byProject, Context &context,
                  QWidget *parent);

    void setTitle(QWidget *title); // before the filters
    void load(const Query &rows);  // what there is to choose from
    void narrow(Query &rows) const;

signals:
    void changed();
    void refreshed();

private:
    void buildStates(const ListSpec &list);

    Context &m_context;
    SelectBox *m_project;
    SelectBox *m_status;
    bool m_byProject;
    QString m_keyword;
    QHash<QString, QVariantList> m_states; // entry of the status list -> states
};
