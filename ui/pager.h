#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;
class SelectBox;

// "Total Records: n", rows a page, page numbers and a field to jump.
// objectNames "<list>.pager.size|previous|next|page|jump"; page numbers have the dynamic property "page".
class Pager final : public QWidget {
    Q_OBJECT

public:
    explicit Pager(const QString &list, QWidget *parent = nullptr);

    void setTotal(qint64 total, bool isLimit = false); // isLimit: there are at least so many
    void setPage(int page);                            // from 1; silent
    int page() const { return m_page; }
    int pages() const;
    int size() const { return m_size; }
    qint64 offset() const { return qint64(m_page - 1) * m_size; }

    // Which numbers stand there: the first, the last, those around the page; 0 for what is left out.
    static QList<int> numbers(int page, int pages);

signals:
    void asked(); // another page or another size

private:
    void go(int page);
    void show();
    void showNumbers();

    QString m_list;
    qint64 m_total = 0;
    bool m_isLimit = false;
    int m_page = 1;
    int m_size = 10;
    QLabel *m_label;
    SelectBox *m_sizes;
    QToolButton *m_previous;
    QToolButton *m_next;
    QHBoxLayout *m_numbers;
    QLineEdit *m_jump;
};
