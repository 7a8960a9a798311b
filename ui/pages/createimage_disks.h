#pragma once

#include "query.h"

#include <QFrame>
#include <QList>

#include <functional>

class Context;
class QButtonGroup;
class QGridLayout;
class QRadioButton;

// The disks of a server, below its row in a picker: name, size, attribute; data disks can be chosen where the picker is
// one for disks. objectName "<list>.disk.<position>" with the dynamic properties "row" = the server, "disk" = the disk.
class DiskList final : public QFrame {
    Q_OBJECT

public:
    // `why` says why a disk cannot be chosen, and is left out where none can.
    DiskList(const QString &list, const QString &server, Context &context,
             std::function<QString(const Record &disk)> why, QWidget *parent);

    void setChosen(const QString &disk);
    void refresh();

signals:
    void chosen(const QString &disk);

private:
    void add(const Record &disk, int line);

    QString m_list;
    QString m_server;
    Context &m_context;
    std::function<QString(const Record &)> m_why;
    QGridLayout *m_grid;
    QList<QRadioButton *> m_buttons;
    QList<Record> m_disks;
};

// In the order of their places in the server.
QList<Record> disksOf(const QString &server, const Context &context);
