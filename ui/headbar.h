#pragma once

#include "context.h"

#include <QWidget>

class Messages;
class QMenu;
class QToolButton;

// The console's own head: the brand bar, and below it region picker, edition, Homepage, Service List and user menu.
// objectNames "shell.region" with entries "shell.region.<role>" (a project id where a region has several),
// "shell.home", "shell.services" with entries "shell.services.<page>", "shell.messages", "shell.user" with
// "shell.user.credentials", "shell.user.role.<account>/<user>" for each practice user and "shell.user.logout".
class HeadBar final : public QWidget {
    Q_OBJECT

public:
    explicit HeadBar(Context &context, QWidget *parent = nullptr);

    // Who is logged in, and where; nobody sees the brand bar only.
    void follow(const Session &session);

signals:
    void projectChosen(const QString &project);
    void roleChosen(const QString &account, const QString &user);
    void logOutAsked();

private:
    QWidget *consoleBar();
    void fillServices(QMenu &menu);
    void fillRegions();
    void fillUser();

    Context &m_context;
    QWidget *m_console = nullptr;
    QToolButton *m_region = nullptr;
    QToolButton *m_user = nullptr;
    Messages *m_messages = nullptr;
    Session m_session;
};
