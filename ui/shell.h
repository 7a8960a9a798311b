#pragma once

#include "clock.h"
#include "context.h"

#include <QWidget>

#include <memory>

class AskedPanel;
class HappeningPanel;
class HeadBar;
class Notices;
class QAction;
class ReplicaBar;
class Router;
class SideNav;
class Workspaces;

// The window: replica bar, the console's head, left navigation, the page, notices.
class Shell final : public QWidget {
    Q_OBJECT

public:
    explicit Shell(Context &context, QWidget *parent = nullptr);
    ~Shell() override;

    Router &router() { return *m_router; }
    Clock &clock() { return *m_clock; }
    Workspaces &workspaces() { return *m_workspaces; }

    // The first page: what is asked for, else the home page; the log-in comes before either.
    void start(const QString &page = {}, const QVariantMap &arguments = {});

signals:
    void languageChosen(const QString &code);
    void zoomChosen(int percent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addActions();
    void follow();
    void tick();
    void logOut();
    void switchProject(const QString &project);
    void switchRole(const QString &account, const QString &user);
    void copyId();
    void tellWhatIsHappening();
    void zoom(int steps);

    Context &m_context;
    Clock *m_clock;
    ReplicaBar *m_replica;
    HeadBar *m_head;
    SideNav *m_nav;
    Notices *m_notices;
    HappeningPanel *m_happening;
    AskedPanel *m_asked;
    Workspaces *m_workspaces;
    std::unique_ptr<Router> m_router;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    bool m_tickDue = false;
};

// The window over this context, as people, tests and the robot get it.
std::unique_ptr<Shell> makeShell(Context &context);
