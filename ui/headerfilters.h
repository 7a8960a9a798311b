#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

class Edition;
class SearchBar;
class TableHeader;
struct ListSpec;
struct Property;

// Funnels in the titles of a list whose columns can be searched by a choice of values: each opens these values, and
// what is taken stands as a condition in the search bar. objectNames of the entries "<list>.filter.<column>.<number>".
class HeaderFilters final : public QObject {
    Q_OBJECT

public:
    HeaderFilters(const ListSpec &spec, const QStringList &leftOut, const Edition &edition, SearchBar &search,
                  TableHeader &header);

private:
    void ask(int column, const QPoint &at);
    void show();

    const ListSpec &m_spec;
    SearchBar &m_search;
    TableHeader &m_header;
    QHash<int, const Property *> m_properties; // by column
};
