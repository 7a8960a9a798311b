#pragma once

#include "query.h"

#include <QFrame>
#include <QHash>
#include <QSet>

class Pager;
class QCheckBox;
class QGridLayout;
class QToolButton;
class QLabel;
class SearchField;

// The disks of a server, or what else a row of a picker is made of: each can be left out, if any can. objectName
// "<id>.inner" of the check boxes, with the dynamic property "row" = the disk's id.
class InnerRows final : public QFrame {
    Q_OBJECT

public:
    InnerRows(const QString &id, const QList<Record> &rows, QWidget *parent);

    // Ticked are those that are not left out. `why` nothing of it can be changed, if so.
    void show(bool taken, const QSet<QString> &excluded, const QString &why = {});

signals:
    void toggled(const QString &inner, bool on);

private:
    QList<QCheckBox *> m_boxes;
};

// A row that was taken in a picker.
struct PickedRow {
    QString id;
    QString name;
    QString second;
    QStringList cells; // of the further columns
    QList<Record> inner;
    QSet<QString> excluded;
    QString fixed; // why none of the inner rows can be left out, if so
    bool operator==(const PickedRow &) const = default;
};

// The right pane of a picker: what was taken, a page at a time, with a filter by name; each can be given back.
// objectNames "<id>.search", "<id>.unfold", "<id>.remove" with the dynamic property "row", "<id>.pager.…".
class PickedRows final : public QWidget {
    Q_OBJECT

public:
    // `caption` has the number at %1; `titles` of the name and of further columns; `unfolds`: the rows have inner ones.
    PickedRows(const QString &id, const QString &caption, const QStringList &titles, bool unfolds, QWidget *parent);
    ~PickedRows() override;

    // The part of all that are taken which is wanted now.
    const QString &keyword() const { return m_keyword; }
    int limit() const;
    qint64 offset() const;
    void show(const QList<PickedRow> &rows, qint64 found, qsizetype taken);

signals:
    void asked(); // another part
    void removed(const QString &id);
    void innerToggled(const QString &id, const QString &inner, bool on);

private:
    class Row;
    void buildHeader(const QStringList &titles, bool unfolds);
    void leave(Row &row);

    const QString m_id;
    const QString m_captionText;
    const bool m_unfolds;
    QString m_keyword;
    QLabel *m_caption;
    SearchField *m_search;
    QFrame *m_header;
    QLabel *m_empty;
    QWidget *m_area;
    Pager *m_pager;
    QList<Row *> m_rows;
};
