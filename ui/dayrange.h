#pragma once

#include <QWidget>

class QLineEdit;

// From a day to a day, both included, as they are typed, such as 2026-03-02; either can be missing. What is no day, or
// ends before it begins, is marked and counts as nothing.
// objectNames "<id>.from" and "<id>.to".
class DayRange final : public QWidget {
    Q_OBJECT

public:
    DayRange(const QString &id, const QString &name, QWidget *parent);

    QString text() const; // as the property search reads it: "2026-03-02 - 2026-03-05", "2026-03-02 -"; or empty
    void clear();         // silent

signals:
    void changed(); // by the person

private:
    QLineEdit *addField(const QString &id, const QString &prompt, const QString &name);
    void look();

    QLineEdit *m_from;
    QLineEdit *m_to;
    QString m_told; // the text that was told last
};
