#pragma once

#include <QWidget>

class InfoBox;
class QGridLayout;

// What was chosen in a form, as one line of its second step. `field` is empty for the resources that it is about.
struct FormSetting {
    QString field;
    QString title;
    QString value;
    bool operator==(const FormSetting &) const = default;
};

// The second step of a form: a box, and below it what was chosen, read-only. objectNames "<form>.confirm.<field>".
class FormConfirm final : public QWidget {
    Q_OBJECT

public:
    FormConfirm(const QString &form, const QString &text, QWidget *parent);

    void show(const QList<FormSetting> &settings);

private:
    const QString m_form;
    QGridLayout *m_grid;
    QList<FormSetting> m_settings;
};
