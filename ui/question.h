#pragma once

#include <QFrame>

// What the first toolkit asks in a dialog: a large warning sign, the question, which stands between two '*' of the text,
// and below it what there is to know.
class Question final : public QFrame {
    Q_OBJECT

public:
    Question(const QString &text, QWidget *parent);
};
