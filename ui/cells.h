#pragma once

#include "tablemodel.h"

#include <QPushButton>
#include <QSet>
#include <QStyleOptionButton>
#include <QStyledItemDelegate>

class QMenu;

// Where things stand in a row. The delegate paints, the table puts its controls there.
namespace cells {

constexpr int Before = 12; // from the column's edge to its text
constexpr int After = 8;
constexpr int Box = 16;         // check box, radio button, status disc
constexpr int Choice = Box + 8; // what the check box takes from the first column
constexpr int Line = 20;        // height of a line of text
constexpr int Gap = 14;         // between two operations
constexpr int Ring = 2;         // room around the text of a link
int headerHeight(const QString &list);
int fontSize(const QString &list);
int rowHeight(const ListSpec &spec);
// The first line of text in a cell; `below`: there is a second one.
QRect firstLine(const QRect &cell, bool below);
QRect secondLine(const QRect &cell);
// How wide a text is that a button of a row shows, and the button with it.
QString elided(const QString &text, const QWidget &widget, int width);

} // namespace cells

// The one delegate of every console table.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CellDelegate(const ListSpec &spec, QObject *parent);

    void setGreyed(const QHash<QString, QString> &why) { m_greyed = why; } // row id -> reason
    void setInset(int column, int width);                                  // room for the check box

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    QRect contents(const QRect &cell, int column) const;

private:
    void paintStatus(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintCapacity(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintLines(QPainter *painter, const QRect &rect, const QModelIndex &index) const;

    const ListSpec &m_spec;
    QHash<QString, QString> m_greyed;
    int m_insetColumn = -1;
    int m_inset = 0;
};

// A link in a cell. Cuts its text to the room it has; its name stays whole.
class CellLink final : public QPushButton {
    Q_OBJECT

public:
    explicit CellLink(QWidget *parent);
    void askOnly(const QString &name); // a ? in place of the text
    void setFullText(const QString &text);
    QString fullText() const { return m_text; }
    void fit(const QRect &room); // takes the room that its text needs, at most this

private:
    QString m_text;
    bool m_asks = false;
};

// **More** with its arrow. The entries are made when the menu opens, or when an assistive tool asks for them.
class MoreButton final : public QPushButton {
    Q_OBJECT

public:
    MoreButton(const QString &id, const QString &text, QWidget *parent);

    QMenu *entries(); // brought up to date
    void setFill(std::function<void(QMenu &)> fill) { m_fill = std::move(fill); }
    void open();
    QMenu *shown() const { return m_menu; } // nullptr before it was asked for

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::function<void(QMenu &)> m_fill;
    QMenu *m_menu = nullptr;
};
