#pragma once

#include <QWidget>

class CountedText;
class QLabel;
class Segments;

// The script of a new server, as a text or from a file. objectNames "ecs.createServer.userDataFrom.text", ".file",
// "ecs.createServer.userData", ".userDataFile".
class ServerUserData final : public QWidget {
    Q_OBJECT

public:
    explicit ServerUserData(QWidget *parent);

    void begin();
    QString text() const;

signals:
    void changed();

private:
    void read(const QString &path);

    Segments *m_from;
    CountedText *m_text;
    QWidget *m_file;
    QLabel *m_fileName;
};
