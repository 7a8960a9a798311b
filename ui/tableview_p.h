#pragma once

#include "tableview.h"

#include "cells.h"
#include "context.h"
#include "controls.h"
#include "menu.h"
#include "offer.h"
#include "tableheader.h"
#include "theme.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QRadioButton>
#include <QScrollBar>

// The controls of one row, in the order in which Tab goes through them. They stand for another row when the page
// changes; made once, kept as long as the table.
struct RowControls {
    QString id;
    QToolButton *unfold = nullptr;
    QAbstractButton *choice = nullptr;
    QList<CellLink *> links;
    QList<QPushButton *> operations;
    MoreButton *more = nullptr;
    QList<QAction *> entries;         // one for each action under More
    QHash<QByteArray, QMenu *> under; // sub-menus by their title

    QList<QWidget *> all() const
    {
        QList<QWidget *> widgets;
        if (unfold)
            widgets += unfold;
        if (choice)
            widgets += choice;
        for (CellLink *link : links)
            widgets += link;
        for (QPushButton *operation : operations)
            widgets += operation;
        if (more)
            widgets += more;
        return widgets;
    }
};

struct TableView::Private {
    TableModel &model;
    Context &context;
    Choice choice;
    TableHeader *header = nullptr;
    CellDelegate *delegate = nullptr;
    QCheckBox *all = nullptr;

    QList<int> linkColumns;
    int operationColumn = -1;
    int nameColumn = 0;
    QList<const Action *> rowActions;
    QList<const Action *> moreActions;

    std::vector<std::unique_ptr<RowControls>> pool;
    struct Place {
        int row;
        int column;
    };
    QHash<const QWidget *, Place> places;
    QSet<QString> chosen;
    std::function<QString(const Record &)> why;
    QHash<QString, QString> unusable;
    std::function<QWidget *(const Record &, QWidget *)> make;
    QHash<QString, QWidget *> unfolded; // by row id
    bool laying = false;
    bool syncing = false;

    // What the controls before the first column's text take of it.
    int inset() const { return ((make ? 1 : 0) + (choice == None ? 0 : 1)) * cells::Choice; }
    const ListSpec &spec() const { return model.spec(); }
    QString id(const char *part) const
    {
        return QStringLiteral("%1.%2").arg(QLatin1StringView{spec().id}, QLatin1StringView{part});
    }
};

// Qt leaves the order as it is when one of the two does not take the focus.
void putAfter(QWidget *first, QWidget *second);
