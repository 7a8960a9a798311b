#pragma once

#include <QWidget>

class QVBoxLayout;

// A panel of the replica beside the console, in the replica's own colours: title, close button, and what is added to
// rows(). objectNames `id`, "<id>.close". One at a time is open in a window.
class Dock : public QWidget {
    Q_OBJECT

public:
    Dock(const QString &id, const QString &title, QWidget *parent);

    QVBoxLayout &rows() { return *m_rows; }

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_rows;
};
