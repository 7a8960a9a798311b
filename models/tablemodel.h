#pragma once

#include "edition.h"
#include "query.h"
#include "spec.h"
#include "wording.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>

class Cloud;
class Reading;

// One page of a list, formatted once per fetch. Refetches when the cloud changed (told by the page), keeps ids stable.
// What is looked for by its text follows piece by piece when there is much to look through: see isReading().
class TableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        SecondRole,   // second line
        LookRole,     // icon token of a Status cell
        ProgressRole, // 0 … 100 while something runs, else invalid
        LinkRole,     // id that the cell's link opens, or empty
        RatioRole,    // used/total of a Capacity cell, 0 … more than 1
        MarkRole,     // icon before the second line of a Status cell, or empty …
        WhyRole,      // … and what it says as a tooltip
        RecordRole,   // the whole row as a Record
    };

    TableModel(const ListSpec &spec, Cloud &cloud, const Edition &edition, QObject *parent = nullptr);
    ~TableModel() override;

    const ListSpec &spec() const { return m_spec; }
    void setQuery(Query query); // kind, fixed filters and fields are filled in from the spec; fetches
    const Query &query() const { return m_query; }
    void refresh(); // same query again; rows that stay keep their index
    void tick();    // time moved: progress only
    // Of all pages. Few rows are counted at once; of more it is the number that was known before, if any, or a lower
    // limit until countOn() has said that nothing is left.
    qint64 total() const { return m_total; }
    bool isReading() const { return bool(m_reading); } // rows and total are what was found so far
    bool totalIsLimit() const { return m_limit; }
    bool counting() const { return m_count.has_value(); }
    bool countOn(); // counts a part of the rest, a few milliseconds of work; false: all is counted
    // Rows that the open console has no place for; none of them is among the rows or in the total.
    qint64 foreign() const { return m_foreign; }
    QString idAt(int row) const;
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void fetched(); // after every fetch, whatever it changed: what may be done with a row can have changed too
    void found();   // while it is reading, and when it has read all: another total, perhaps more rows

private:
    struct Text {
        QString first, second, look, link, mark, why;
        QVariant progress, ratio;
        bool operator==(const Text &) const = default;
    };
    void leaveOutForeign(Query &query);
    Text format(const Column &column, const Record &record) const;
    QVariant progressOf(const Column &column, const Record &record) const;
    QList<Text> formatRow(const Record &record) const;
    // `unchanged`: the rows are the same as at the last fetch.
    QList<Record> fetch(bool unchanged);
    void count(const Rows &rows);
    void show(const QList<Record> &records, bool keeping);
    void readPiece(bool keeping);
    void take(const QList<Record> &records);
    bool shift(const QList<Record> &records);
    void tellRow(int row, const QList<Text> &texts);

    const ListSpec &m_spec;
    Cloud &m_cloud;
    const Edition &m_edition;
    Query m_query;
    QList<Record> m_records;
    QList<QList<Text>> m_texts;
    QStringList m_titles;
    struct Count {
        qint64 counted = 0;
        qint64 from = 0; // of the rows that are left, by when they were created
        qint64 to = 0;
        qint64 step = 0;    // 0: the extent is not known yet
        bool again = false; // what was counted has changed meanwhile
    };
    qint64 m_foreign = 0;
    qint64 m_total = 0;
    bool m_limit = false;
    std::optional<Count> m_count;
    Landmark m_landmark; // the first row that is shown
    std::unique_ptr<Reading> m_reading;
    bool m_keeping = false; // what is read takes the place of the same rows, when all of it is there
    bool m_again = false;   // something changed meanwhile
};
