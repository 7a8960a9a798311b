#pragma once

#include "page.h"

class QGridLayout;
class QLabel;
class QVBoxLayout;

// The first page after the log-in: the services of the replica with what they hold, and the pages visited last.
// objectNames "home.open.<page>", "home.list.<list>", "home.count.<list>", "home.visited.<page>".
class HomePage final : public Page {
    Q_OBJECT

public:
    explicit HomePage(Context &context, QWidget *parent = nullptr);

    void open(const QVariantMap &arguments) override;
    QStringList kinds() const override;
    void refresh() override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addTile(const QString &title, const QString &page, const QStringList &lists);

    QLabel *m_welcome;
    QLabel *m_where;
    QGridLayout *m_tiles;
    QVBoxLayout *m_visited;
    QWidget *m_visitedCard;
    QList<QPair<QString, QLabel *>> m_counts; // list id -> number
    int m_tileCount = 0;
};
