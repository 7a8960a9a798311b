#pragma once

#include "query.h"
#include "spec.h"

#include <QHash>
#include <QWidget>

class AdvancedSearch;
class Context;
class DayRange;
class QComboBox;
class QPushButton;
class QVBoxLayout;
class SearchField;
class SelectBox;

// The drop-down lists of a list, its time range, its search by name or ID and its tag search. A bar with a time range
// has a button that clears all of it. A list whose properties have a caption is searched for more of them in a panel of
// that title, and has neither a time range nor a tag search in the bar; see advancedsearch.h.
// objectNames "<list>.filter.<property>" (of a time range with ".from" and ".to"), "<list>.reset", "<list>.search",
// "<list>.search.property", "<list>.advanced", or "<list>.tags" and in its panel ".tags.key", ".tags.value" (dynamic
// property "row" from 0), ".tags.add", ".tags.remove", ".tags.search", ".tags.reset".
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    FilterBar(const ListSpec &spec, Context &context, bool enterpriseProjects, QWidget *parent = nullptr);

    QList<Filter> filters() const;
    bool isEmpty() const { return filters().isEmpty(); }
    void setKeyword(const QString &keyword); // in place of everything; silent
    void clear();
    QWidget *panel() const { return m_panel; } // stands below the bar

signals:
    void changed();

private:
    struct Pair {
        QWidget *row;
        SelectBox *key;
        SelectBox *value;
    };
    void addSelect(const QString &id, const QString &title, const QString &field, std::span<const Word> words);
    void addProjects();
    void addRange(const Property &property);
    void addAdvanced();
    void addTags();
    QPushButton *addOpener(const char *part, const QString &title);
    void buildPanel();
    void addPair();
    void showPairs();
    void dropPairs();
    void loadTags();
    void fillKeys(Pair &pair);
    void fillValues(Pair &pair);
    void reset(); // everything, without telling

    const ListSpec &m_spec;
    Context &m_context;
    QList<SelectBox *> m_selects;
    const Property *m_time = nullptr; // what the range is of
    DayRange *m_range = nullptr;
    SelectBox *m_property = nullptr;
    SearchField *m_search = nullptr;
    AdvancedSearch *m_advanced = nullptr;
    QWidget *m_panel = nullptr;
    QVBoxLayout *m_pairs = nullptr;
    QPushButton *m_add = nullptr;
    QList<Pair> m_rows;
    QList<Filter> m_tagged; // what Search was pressed for
    QMap<QString, QStringList> m_known;
};
