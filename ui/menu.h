#pragma once

#include <QMenu>

// A menu whose greyed entries say why: by mouse as a tooltip, and when an arrow key comes to them.
class ConsoleMenu final : public QMenu {
    Q_OBJECT

public:
    explicit ConsoleMenu(QWidget *parent = nullptr);
};
