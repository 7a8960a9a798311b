#pragma once

#include "askdialog.h"

#include <QStringList>

class Context;
class SourcePicker;

// Select Data Disk Image: one for a data disk of a new server. Those that make another disk of it already are greyed.
// objectNames "ecs.dataDiskImage.ok", ".cancel", ".close", ".view", ".create", beside those of the list
// "ecs.createServer.dataImages".
class DataDiskImages final : public AskDialog {
    Q_OBJECT

public:
    DataDiskImages(Context &context, const QStringList &used, QWidget *parent);

signals:
    void chosen(const QString &image);

private:
    QString unusable(const QString &image) const;

    Context &m_context;
    QStringList m_used;
    SourcePicker *m_picker;
};
