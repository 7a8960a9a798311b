#pragma once

#include <QVariantMap>
#include <QWidget>

class Context;

// A console page in the shell. Pages know no other page; they talk upward through Context.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(Context &context, QWidget *parent = nullptr) : QWidget{parent}, m_context{context} {}

    // Shown (again) with these arguments; called before it becomes visible.
    virtual void open(const QVariantMap &arguments) { Q_UNUSED(arguments) }
    // Kinds of resources that the page shows; refresh() is called when one of them changed while the page is visible.
    virtual QStringList kinds() const { return {}; }
    virtual void refresh() {}
    // Time moved on (at most once a frame).
    virtual void tick() {}

protected:
    Context &m_context;
};

// Marks a control that the replica does not have yet: disabled, says so in its tooltip and accessible description,
// and is found by `console-replica list gaps`.
void markNotYet(QWidget *control);
QString notYetText();
