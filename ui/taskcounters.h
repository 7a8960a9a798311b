#pragma once

#include "spec.h"

#include <QWidget>

class Context;
class QToolButton;

// The numbers beside the buttons of a list ("1 Creating", "2 Failures"): those that are not nought. Pressed, one lists
// its rows, and each leads to its details. objectNames "<list>.counters.<id>", and "<list>.counters.<id>.row" of the
// entries.
class TaskCounters final : public QWidget {
    Q_OBJECT

public:
    TaskCounters(const ListSpec &spec, Context &context, QWidget *parent);

    void count();

private:
    void list(const Counter &counter, QToolButton *button);
    Query query(const QStringList &states) const;

    const ListSpec &m_spec;
    Context &m_context;
    QList<QPair<const Counter *, QToolButton *>> m_buttons;
};
