#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;
class QPushButton;

// Points to note before something is done: a first line, and further ones that can be hidden. A line that begins with
// '*' has the brand's colour. objectName "<id>.hide" of the button.
class NoteBox final : public QFrame {
    Q_OBJECT

public:
    NoteBox(const QString &id, const QStringList &lines, QWidget *parent);

    QPushButton *addLink(const QString &id, const QString &text);

signals:
    void folded(); // or unfolded: its height is another one

private:
    QHBoxLayout *m_links;
};
