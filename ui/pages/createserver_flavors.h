#pragma once

#include "query.h"

#include <QWidget>

#include <functional>

class Context;
class QLabel;
class Segments;
class SelectBox;
class SourcePicker;

// Specifications of a new server: by vCPUs, memory and name, by type, then a table of which one is chosen, and what
// that is in words. objectNames "ecs.createServer.vcpus", ".memory", ".flavorType.<type>", ".specifications" beside
// those of the list "ecs.createServer.flavors".
class ServerFlavors final : public QWidget {
    Q_OBJECT

public:
    ServerFlavors(Context &context, QWidget *parent);

    void begin(); // nothing chosen
    void refresh();
    void setUnusable(std::function<QString(const Record &)> why);
    QString flavor() const;
    QString label() const;

signals:
    void changed();

private:
    SelectBox *filterBox(const char *column, const QString &name, const QString &prompt);
    void narrow();
    void follow();

    Context &m_context;
    SelectBox *m_vcpus;
    SelectBox *m_memory;
    Segments *m_type;
    SourcePicker *m_picker;
    QLabel *m_chosen;
};
