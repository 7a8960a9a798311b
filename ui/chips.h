#pragma once

#include <QCheckBox>

#include <functional>

class QGridLayout;

// Several of many, drawn as boxes whose corner is marked: days, hours. Check boxes to assistive tools and keys; Tab
// comes to one of them, arrows go to the others. objectNames "<id>.<value>", "<id>.selectAll", "<id>.invert".
class Chips final : public QWidget {
    Q_OBJECT

public:
    // `columns`: so many in a line.
    Chips(const QString &id, int columns, QWidget *parent);

    void addLinks(); // Select All and Invert Selection, above the boxes
    void add(const QString &value, const QString &text);
    QStringList values() const; // in the order of the boxes
    void setValues(const QStringList &values);
    QString text() const; // what the chosen ones are called

    QList<QCheckBox *> boxes() const;

signals:
    void changed(); // by the person

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void stopAt(QCheckBox *box);
    void chooseEach(const std::function<bool(bool)> &on);

    int m_columns;
    QGridLayout *m_grid;
};

// On or off, drawn as a knob on a track. A check box to assistive tools and keys.
class Toggle final : public QCheckBox {
    Q_OBJECT

public:
    Toggle(const QString &id, const QString &name, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &point) const override;
};
