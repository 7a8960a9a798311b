#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

class QIODevice;

// A workbook of one sheet in the format of Excel (Office Open XML), written line by line. All cells are texts, so none
// is taken for a formula. The archive around it is stored, not compressed. The device has to be open for writing, at
// its beginning, and be able to go back.
class Workbook {
public:
    static constexpr qint64 MostLines = 1'048'576; // of a sheet
    static constexpr int MostSigns = 32'767;       // of a cell; more are cut off

    explicit Workbook(QIODevice &device);
    void line(const QStringList &cells);
    void end(); // nothing can be written afterwards

private:
    struct Part {
        QByteArray name;
        qint64 at = 0; // where its header stands
        quint32 sum = 0;
        quint32 size = 0;
    };
    void begin(const QByteArray &name);
    void write(const QByteArray &bytes);
    void finish();
    static QByteArray header(const Part &part, bool central);

    QIODevice &m_device;
    QList<Part> m_parts;
    qint64 m_lines = 0;
};
