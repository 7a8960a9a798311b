#pragma once

#include <QLineEdit>
#include <QWidget>

class QLabel;
class QPushButton;

// The part between '*' is bold.
QString withBold(const QString &text);

// A word that has to be typed before something is done: "To confirm deletion, enter DELETE below.", a link that enters
// it, the field. objectNames "<id>.word", "<id>.autoEnter".
class TypedWord final : public QWidget {
    Q_OBJECT

public:
    TypedWord(const QString &id, const QString &word, const QString &prompt, QWidget *parent);

    bool isTyped() const;
    QString whyNot() const; // what is to be done first; empty when it is typed
    void clear() { m_field->clear(); }
    QLineEdit &field() const { return *m_field; }
    QPushButton &autoEnter() const { return *m_autoEnter; }

signals:
    void changed();
    void entered(); // by the link

private:
    const QString m_word;
    QLabel *m_prompt;
    QPushButton *m_autoEnter;
    QLineEdit *m_field;
};
