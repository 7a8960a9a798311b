#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class CountedText;
class QFrame;
class QPushButton;
class QVBoxLayout;

// Words that are typed, several at once between commas, and added to a table below, from which each can be taken
// again. What is typed and not added yet counts, too, so that nothing is left behind.
// objectNames `id` of what is typed into, "<id>.add", and "<id>.remove" with the dynamic property "row" = the word.
class AddedTexts final : public QWidget {
    Q_OBJECT

public:
    AddedTexts(const QString &id, const QString &name, const QString &column, QWidget *parent);

    QString text() const; // all of them, between commas
    void setText(const QString &text);

signals:
    void changed(); // by the person

private:
    void add();
    void addRow(const QString &word);
    void header(const QString &column);

    const QString m_id;
    CountedText *m_typed;
    QPushButton *m_add;
    QFrame *m_table;
    QVBoxLayout *m_rows;
    QStringList m_words;
};
