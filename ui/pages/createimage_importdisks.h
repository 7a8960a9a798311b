#pragma once

#include <QVariantList>
#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

// Data disks that come with an imported system disk: each makes a data disk image of its own. objectNames
// "ims.createImage.dataDisks.add", and in each row ".capacity", ".file", ".remove" with the dynamic property "row".
class ImportDisks final : public QWidget {
    Q_OBJECT

public:
    explicit ImportDisks(QWidget *parent);

    QVariantList capacities() const; // GB
    void reset();

signals:
    void changed();

private:
    void add();
    void drop(QWidget *row);
    void remove(QWidget *row);
    void follow();

    QVBoxLayout *m_rows;
    QToolButton *m_add;
    QLabel *m_left;
};
