#pragma once

#include "query.h"
#include "spec.h"

#include <QHash>
#include <QWidget>

class Context;
class ListPage;
class QStackedWidget;
class Tabs;

// The tabs of a details page: lists of what belongs to the resource, each built when it is shown first.
// objectName "<page>.tabs", and those of the lists.
class DetailTabs final : public QWidget {
    Q_OBJECT

public:
    DetailTabs(const DetailSpec &spec, Context &context, QWidget *parent);
    ~DetailTabs() override;

    // A tab before the lists, with a view of its own.
    void addFirst(const QString &page, const QString &title, QWidget *view);
    QWidget *stack() const; // what holds the views
    // Another resource, at this tab, or at the first if it does not have it.
    void open(const Record &record, const QString &tab);
    void refresh(const Record &record); // the resource or what belongs to it has changed
    void tick();
    // Of the lists.
    static QStringList kinds(const DetailSpec &spec);

private:
    struct View {
        QWidget *widget = nullptr;
        QList<ListPage *> lists;
    };
    bool fits(const Fixed &when) const;
    void offer();
    View build(const Tab &tab);
    void show(const QString &page);
    const QList<ListPage *> lists() const;

    const DetailSpec &m_spec;
    Context &m_context;
    Record m_record;
    Tabs *m_tabs;
    QStackedWidget *m_stack;
    QString m_first; // tab with a view of its own
    QHash<QString, View> m_built;
};
