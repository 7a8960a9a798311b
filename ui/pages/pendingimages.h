#pragma once

#include <QFrame>

class Context;
class QLabel;
class QPushButton;
class TableModel;
class TableView;

// Asks whether to accept the images that tenants share: all of them, or unfolded, one by one. A full-ECS image needs a
// vault, which is asked for in a dialog. objectNames "ims.shared.pending" with ".unfold", ".acceptAll", ".refresh",
// ".accept", ".reject", ".table".
class PendingImages final : public QFrame {
    Q_OBJECT

public:
    explicit PendingImages(Context &context, QWidget *parent = nullptr);

    static qint64 count(const Context &context);

private:
    void look();
    void judge();
    void accept(const QStringList &images);
    void unfold(bool open);

    Context &m_context;
    QPushButton *m_question;
    QPushButton *m_acceptAll;
    QWidget *m_inside;
    QPushButton *m_accept;
    QPushButton *m_reject;
    TableModel *m_model;
    TableView *m_table;
};
