#pragma once

#include <QDialog>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

// The frame of every question: bold title and ×, a body, buttons at the foot. Window-modal, never blocks, gone when
// closed. Esc and × are a no.
class AskDialog : public QDialog {
    Q_OBJECT

public:
    AskDialog(const QString &id, const QString &title, QWidget *parent);

    QVBoxLayout &body() { return *m_body; }
    // Buttons stand at the right, or in the middle.
    void setButtons(const QList<QPushButton *> &buttons, bool centred);

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
};
