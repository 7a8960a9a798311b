#pragma once

#include "command.h"
#include "query.h"

#include <QSet>
#include <QToolButton>

class Context;

// What the operator tells the account, at the head of the console: a bell with the number of unread messages, which are
// read when they are opened. New ones are told at once, too. objectNames "shell.messages", "messages" (the dialog).
class Messages final : public QToolButton {
    Q_OBJECT

public:
    explicit Messages(Context &context, QWidget *parent = nullptr);

    void follow(const Session &session);

private:
    Rows fetch(int limit, bool unread) const;
    QString text(const Record &notice) const;
    void look(bool tell);
    void open();

    Context &m_context;
    QString m_account;
    QSet<QString> m_known; // ids of unread ones that need not be told any more
};
