#pragma once

#include "query.h"

class Cloud;

// The rows of a query that looks for texts, which no index answers: read piece by piece, each soon done whatever the
// workspace holds, so that whoever waits can do other things in between. What changes meanwhile may or may not be seen.
class Reading {
public:
    Reading(const Cloud &cloud, Query query);

    bool next(); // reads the next piece; false: all is read
    bool done() const { return m_from >= m_whole; }
    // The rows of the page, as far as they were found.
    const QStringList &ids() const { return m_ids; }
    Rows rows() const;
    qint64 total() const { return m_total; } // found so far
    qint64 read() const { return m_from; }   // rows that were looked at, of so many:
    qint64 whole() const { return m_whole; }

private:
    Query everything() const;

    const Cloud &m_cloud;
    Query m_query;
    qint64 m_whole = 0;
    qint64 m_from = 0;
    Landmark m_mark; // the last row that was looked at
    qint64 m_total = 0;
    QStringList m_ids;
};
