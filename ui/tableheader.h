#pragma once

#include "spec.h"

#include <QHeaderView>
#include <QSet>

class QCheckBox;

// Column titles of a console table. A sortable one is sorted by click, by Space or Return when the header has the
// focus (arrow keys move along), or from its context menu. One with a funnel asks for a filter in the same ways.
class TableHeader final : public QHeaderView {
    Q_OBJECT

public:
    TableHeader(const ListSpec &spec, QWidget *parent);

    void setSort(const QString &field, bool descending);
    bool isSorted(int column) const;
    bool descending() const { return m_descending; }
    bool isSortable(int column) const;
    void setFilterable(const QSet<int> &columns);
    void setFiltered(int column, bool on); // its funnel is drawn strong
    bool isFilterable(int column) const { return m_filterable.contains(column); }
    bool isFiltered(int column) const { return m_filtered.contains(column); }
    QString titleOf(int column) const;
    void press(int column); // as a click does
    void setInset(int column, int width);
    void showMenu(int column, const QPoint &at);

signals:
    void sortAsked(const QString &field, bool descending);
    void filterAsked(int column, const QPoint &at);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    QSize sizeHint() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void move(int step);
    bool answers(int column) const { return isSortable(column) || isFilterable(column); }

    const ListSpec &m_spec;
    QSet<int> m_filterable;
    QSet<int> m_filtered;
    QString m_field;
    bool m_descending = false;
    int m_insetColumn = -1;
    int m_inset = 0;
    int m_current = -1; // the title that the keys are at
};
