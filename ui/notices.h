#pragma once

#include <QVariantMap>
#include <QWidget>

class Context;
class QVBoxLayout;

// What came of what a person did, in lines below the page: they cover nothing and stay until they are closed; good
// news also leaves when the person has moved on twice. objectNames "notice" (the line), "notice.link", "notice.close".
class Notices final : public QWidget {
    Q_OBJECT

public:
    explicit Notices(Context &context, QWidget *parent = nullptr);

    void add(const QString &text, bool good, const QString &page, const QVariantMap &arguments);
    void movedOn();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void drop(QWidget *notice);

    Context &m_context;
    QVBoxLayout *m_lines;
};
