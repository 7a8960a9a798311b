#pragma once

#include "query.h"
#include "spec.h"

#include <QWidget>

class Context;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

// One fact of a resource on its details page: what stands beside the label. Words of a link tell what the linked row's
// visibility is called, behind it. A form with the id of the fact edits it. objectNames "<page>.<fact>" for the value
// (a link where it leads somewhere), "<page>.<fact>.copy" beside ids, "<page>.<fact>.edit" where there is such a form.
class Fact final : public QWidget {
    Q_OBJECT

public:
    static constexpr int LineHeight = 20; // of the value, and of the label beside it

    Fact(const DetailSpec &spec, const Info &info, Context &context, QWidget *parent);

    QString title() const;
    QWidget *value() const;
    void show(const Record &record);
    void tick(const Record &record);

    // Label and fact of each, one below the other, in two columns of the grid.
    static QList<Fact *> add(QGridLayout &grid, int column, std::span<const Info> infos, const DetailSpec &spec,
                             Context &context, QWidget *parent);

private:
    void showStatus(const Record &record);
    QString visibilityOfLinked() const;

    const DetailSpec &m_spec;
    const Info &m_info;
    Context &m_context;
    QLabel *m_disc;
    QLabel *m_text;
    QLabel *m_second;
    QPushButton *m_link;
    QLabel *m_behind; // the link
    QToolButton *m_copy;
    QToolButton *m_edit = nullptr;
    QProgressBar *m_progress;
    QString m_id;
    QString m_target;
    QString m_status;
};
