#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;

// Times of the day as they are typed, such as 10:37: at least one, at most so many. What is no time counts as "-1", so
// that the door says what is wrong.
// objectNames "<id>.time" and "<id>.remove" with the dynamic property "row", "<id>.add".
class DayTimes final : public QWidget {
    Q_OBJECT

public:
    DayTimes(const QString &id, const QString &name, int most, QWidget *parent);

    QStringList minutes() const;
    void setMinutes(const QStringList &minutes);
    QString text() const;

signals:
    void changed(); // by the person

private:
    struct Line {
        QWidget *box;
        QLineEdit *edit;
        QToolButton *remove;
    };
    void add(const QString &time);
    void remove(const QWidget *box);
    void number();

    const QString m_name;
    const int m_most;
    QGridLayout *m_grid;
    QPushButton *m_add = nullptr;
    QList<Line> m_lines;
};
