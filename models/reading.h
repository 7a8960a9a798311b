#pragma once

#include "query.h"

#include <optional>

class Cloud;

// The rows of a query that looks for texts, which no index answers: read piece by piece, each soon done whatever the
// workspace holds, so that whoever waits can do other things in between. What changes meanwhile may or may not be seen.
class Reading {
public:
    Reading(const Cloud &cloud, Query query);

    bool next(); // reads the next piece; false: all is read
    bool done() const;
    // The rows of the page, as far as they were found.
    const QStringList &ids() const { return m_ids; }
    Rows rows() const;
    qint64 total() const { return std::max(m_found, m_counted); } // found so far
    qint64 read() const { return m_inOrder.from; }                // rows that were looked at

private:
    // One way through everything that the other conditions let through.
    struct Way {
        Query query;
        qint64 from = 0;
        Landmark mark = {}; // the last row that was looked at
        bool ended = false;

        Query piece(qint64 rows) const;
        void move(const Cloud &cloud, qint64 rows);
    };

    void readInOrder();
    void countByName();
    bool filled() const { return m_query.limit >= 0 && m_ids.size() == m_query.limit; }

    const Cloud &m_cloud;
    const Query m_query;
    Way m_inOrder;               // finds the rows of the page
    std::optional<Way> m_byName; // counts, in the index of the text alone: many times faster
    qint64 m_found = 0;
    qint64 m_counted = 0;
    QStringList m_rare; // all that the count met, as long as they are few
    QStringList m_ids;
};
