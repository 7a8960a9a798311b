#pragma once

#include "query.h"

#include <QVariantMap>
#include <QWidget>

#include <memory>
#include <vector>

class Context;
class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;
class SelectBox;

// System disk and data disks of a new server. Those of the chosen image fill themselves in, one after the other in
// simulated time, and can only be enlarged; more can be added.
// objectNames "ecs.createServer.systemDisk.type", ".size", ".encrypted"; of a data disk
// "ecs.createServer.dataDisk.type",
// ".size", ".scsi", ".shared", ".encrypted", ".remove", ".fromImage" with the dynamic property "row" = "1", "2", …
class ServerDisks final : public QObject {
    Q_OBJECT

public:
    ServerDisks(Context &context, QWidget *parent);
    ~ServerDisks() override;

    QWidget *systemDisk() const { return m_system; }
    QWidget *dataDisks() const { return m_data; }

    // Reads the disks of this image, unless it is the one already; empty: none.
    void setImage(const QString &image);
    bool isReading() const { return m_shown < int(m_given.size()); }
    void tick();
    QVariantMap wishesForSystem() const;
    QVariantList wishesForData() const;
    QStringList summary() const; // a line a disk

signals:
    void changed();

private:
    struct Row;
    void buildSystem();
    void addRow(const Record &disk, bool given);
    void removeRow(Row *row);
    void chooseImage(Row *row);
    void setDataImage(Row *row, const QString &image);
    void follow();

    Context &m_context;
    QWidget *m_system;
    SelectBox *m_systemType;
    QSpinBox *m_systemSize;
    QCheckBox *m_systemEncrypted;
    QWidget *m_data;
    QVBoxLayout *m_rows;
    QLabel *m_reading;
    QPushButton *m_add;
    QLabel *m_left;
    QString m_image;
    Record m_record;
    QList<Record> m_given; // data disks of the image
    int m_shown = 0;       // how many of them are there already
    qint64 m_begun = 0;
    std::vector<std::unique_ptr<Row>> m_disks;
};
