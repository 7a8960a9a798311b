#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

// A line of text with a link behind it; it breaks when it is wider than the form. objectName of the link "<id>.link".
class FormSentence final : public QWidget {
    Q_OBJECT

public:
    FormSentence(const QString &text, QWidget *parent);
    void setText(const QString &text);
    QPushButton *addLink(const QString &id, const QString &text);

private:
    QLabel *m_text;
};
