#pragma once

#include "search.h"

#include <QFrame>

class QHBoxLayout;
class QLineEdit;
class QListWidget;
class QToolButton;

// The property search: one bar, in which finished conditions stand as tokens; all of them must hold.
// Keys: Down opens the list and goes through it, Return takes what is chosen or typed, Escape closes the list,
// Backspace in the empty field removes the last token. There is one keyword; see search.h for how conditions read.
// objectNames "<list>.search" (the field), ".search.list", ".search.token" and in it ".search.token.remove",
// ".search.clear".
class SearchBar final : public QFrame {
    Q_OBJECT

public:
    // `over`: the widget that the list of properties is shown in.
    SearchBar(const ListSpec &spec, const QStringList &leftOut, const Edition &edition, QWidget *over);

    QList<Filter> filters() const;
    QString keyword() const;
    bool isEmpty() const { return m_tokens.isEmpty(); }
    void setKeyword(const QString &keyword); // in place of everything; silent
    void clear();
    // What stands there for a property of a choice of values, and something in its place; empty: nothing.
    QString valueOf(const Property &property) const;
    void setValue(const Property &property, const QString &text);
    QList<SearchReader::Value> valuesOf(const Property &property) const { return m_reader.valuesOf(property); }

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Token {
        const Property *property; // nullptr: the keyword
        QString text;
        Filter filter;
        QWidget *chip = nullptr;
    };
    void offer(); // fills and shows the list for what stands in the field
    void closeList();
    void move(int step);
    void takeItem(int row);
    void takeTyped();
    bool take(const std::optional<SearchReader::Condition> &condition); // false: there is none
    void add(Token token);
    void removeAt(qsizetype at);
    void showTokens();

    const ListSpec &m_spec;
    const SearchReader m_reader;
    QList<Token> m_tokens;
    QHBoxLayout *m_row;
    QLineEdit *m_edit;
    QToolButton *m_clear;
    QListWidget *m_list;
};
