#pragma once

#include "command.h"

#include <QPair>
#include <QString>
#include <QWidget>

class Context;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

// Confirm the settings: what is going to be created, read-only, with Previous and Submit.
// objectNames "ims.createImage.confirm.<setting>", ".previous", ".submit", ".helps".
class ConfirmSettings final : public QWidget {
    Q_OBJECT

public:
    struct Setting {
        QString id;
        QString title;
        QString value;
    };

    ConfirmSettings(Context &context, QWidget *parent);

    void show(const QList<Setting> &settings);
    void showRefusals(const QList<Refusal> &refusals);
    void showWarnings(const QList<Refusal> &warnings);
    void focusSubmit();

signals:
    void previous();
    void submitted();

private:
    Context &m_context;
    QGridLayout *m_grid;
    QVBoxLayout *m_warnings;
    QVBoxLayout *m_boxes;
    QPushButton *m_submit;
    QString m_told;
};
