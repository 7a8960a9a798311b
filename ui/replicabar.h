#pragma once

#include "context.h"

#include <QWidget>

class Clock;
class QAction;
class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;
class SelectBox;

// What a real console lacks, in a neutral bar of its own: the mark, menus of the program, back and forward, the
// clock. objectNames "clock.pause", ".speed", ".next", ".jump", ".time", ".progress", ".cancel"; "workspace.menu",
// "view.menu", "events.menu", "shell.language" with "shell.language.<code>", "help.menu", "replica.mark",
// "whatIsHappening", "whatWouldBeAsked", "whyNot".
class ReplicaBar final : public QWidget {
    Q_OBJECT

public:
    ReplicaBar(Context &context, Clock &clock, QWidget *parent = nullptr);

    QMenu &workspaceMenu() const { return *m_workspace; }
    QMenu &viewMenu() const { return *m_view; }
    QMenu &eventsMenu() const { return *m_events; }
    QMenu &helpMenu() const { return *m_help; }
    void setMoves(QAction *back, QAction *forward, QAction *happening, QAction *asked, QAction *whyNot);

    void showTime();
    void askJump();

signals:
    void languageChosen(const QString &code); // empty: the system's

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *clockBar();
    void fillLanguages(QMenu &menu);
    void follow();

    Context &m_context;
    Clock &m_clock;
    QMenu *m_workspace = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_events = nullptr;
    QMenu *m_help = nullptr;
    QToolButton *m_back;
    QToolButton *m_forward;
    QToolButton *m_happening;
    QToolButton *m_asked;
    QToolButton *m_whyNot;
    QLabel *m_time = nullptr;
    QPushButton *m_pause = nullptr;
    SelectBox *m_speed = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_jump = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
};
