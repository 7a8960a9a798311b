#pragma once

#include "context.h"

#include <QWidget>

class Messages;
class QMenu;
class QToolButton;

// The console's own head: the brand bar, and below it region picker, edition, Homepage, Service List and user menu.
// Where the edition's variant of "head" is "regionAndProject", the project is picked beside the region.
// objectNames "shell.region" with entries "shell.region.<role>" (a project id where a region has several and nothing
// else picks one), "shell.project" with entries "shell.project.<id>",
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
    void fillPlace();
    void fillRegions(const QList<Record> &projects);
    void fillProjects(const QList<Record> &projects);
    void fillUser();

    Context &m_context;
    QWidget *m_console = nullptr;
    QToolButton *m_region = nullptr;
    QToolButton *m_project = nullptr; // where it is picked by itself
    QToolButton *m_user = nullptr;
    Messages *m_messages = nullptr;
    Session m_session;
};
