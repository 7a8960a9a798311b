#pragma once

#include <QDialog>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

// The frame of every question: bold title and ×, a body, buttons at the foot. Window-modal, never blocks, gone when
// closed. Esc and × are a no. In the first toolkit the title has a bar before it and the foot is grey.
class AskDialog : public QDialog {
    Q_OBJECT

public:
    AskDialog(const QString &id, const QString &title, QWidget *parent);

    QVBoxLayout &body() { return *m_body; }
    // Buttons stand at the right, or in the middle.
    void setButtons(const QList<QPushButton *> &buttons, bool centred);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const bool m_first; // toolkit
    QLabel *m_title = nullptr;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
};
