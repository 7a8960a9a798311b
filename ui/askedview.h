#pragma once

#include "dock.h"
#include "query.h"

class Context;
class QLabel;
class QPlainTextEdit;
class QToolButton;

// What the real cloud would be asked for a command that stands in the journal: its request and its command line, to be
// selected and copied. objectNames "<id>.request", "<id>.request.copy", "<id>.line", "<id>.line.copy", "<id>.source".
class AskedView final : public QWidget {
    Q_OBJECT

public:
    AskedView(const QString &id, Context &context, QWidget *parent);

    void show(const Record &trace); // a row of the kind "trace", or nothing

private:
    struct Text {
        QLabel *title;
        QPlainTextEdit *text;
        QToolButton *copy;
        void setText(const QString &said);
    };
    Text add(const QString &id, const QString &title);

    Context &m_context;
    QLabel *m_none;
    Text m_request;
    Text m_line;
    QLabel *m_source;
    QLabel *m_note;
};

// "What would be asked": a dock that follows the project's last command. objectNames "asked", "asked.close",
// "asked.command".
class AskedPanel final : public Dock {
    Q_OBJECT

public:
    AskedPanel(Context &context, QWidget *parent);

    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    Context &m_context;
    QLabel *m_command;
    AskedView *m_view;
};
