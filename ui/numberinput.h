#pragma once

#include <QSpinBox>

// A number between two bounds with − and +. Assistive tools meet its field apart from it: both have its name. The wheel
// leaves it alone: the page scrolls.
class NumberInput final : public QSpinBox {
    Q_OBJECT

public:
    NumberInput(const QString &id, const QString &name, int least, int most, QWidget *parent);

    void setName(const QString &name);

protected:
    void wheelEvent(QWheelEvent *event) override;
};
