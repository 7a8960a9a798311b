#pragma once

#include <QWidget>

class Context;
class QLabel;
class QPushButton;

// How many more backups the older service takes in the project, and the room that they take: a link to what each server
// uses of it. objectNames "csbs.backups.space", ".used"; of the dialog "csbs.usage", ".tabs", ".search.property",
// ".search", ".rows", ".ok".
class BackupSpace final : public QWidget {
    Q_OBJECT

public:
    BackupSpace(Context &context, QWidget *parent);

private:
    void look();
    void openUsage();

    Context &m_context;
    QLabel *m_left;
    QPushButton *m_used;
    QLabel *m_behind;
};
