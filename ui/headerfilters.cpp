#include "headerfilters.h"

#include "menu.h"
#include "searchbar.h"
#include "spec.h"
#include "tableheader.h"

using namespace Qt::StringLiterals;

HeaderFilters::HeaderFilters(const ListSpec &spec, const QStringList &leftOut, const Edition &edition,
                             SearchBar &search, TableHeader &header)
    : QObject{&header},
      m_spec{spec},
      m_search{search},
      m_header{header}
{
    const SearchReader reader{spec, leftOut, edition};
    for (int column = 0; column < int(spec.columns.size()); ++column) {
        for (const Property *property : reader.properties()) {
            const bool choice = property->kind == Property::Choice || property->kind == Property::Zone;
            if (choice && !spec.columns[column].sortable && qstrcmp(property->field, spec.columns[column].field) == 0)
                m_properties.insert(column, property);
        }
    }
    const QList<int> columns = m_properties.keys();
    header.setFilterable({columns.begin(), columns.end()});
    connect(&header, &TableHeader::filterAsked, this, &HeaderFilters::ask);
    connect(&search, &SearchBar::changed, this, &HeaderFilters::show);
}

void HeaderFilters::ask(int column, const QPoint &at)
{
    const Property &property = *m_properties.value(column);
    const QString now = m_search.valueOf(property);
    auto *menu = new ConsoleMenu{&m_header};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_header.titleOf(column));
    const QString id =
        u"%1.filter.%2"_s.arg(QLatin1StringView{m_spec.id}, QLatin1StringView{m_spec.columns[column].id});
    const auto add = [&](const QString &text, const QString &value) {
        QAction *entry = menu->addAction(text);
        entry->setObjectName(u"%1.%2"_s.arg(id).arg(menu->actions().size() - 1));
        entry->setCheckable(true);
        entry->setChecked(value == now);
        connect(entry, &QAction::triggered, this, [this, &property, value] { m_search.setValue(property, value); });
    };
    add(tr("All"), {});
    const QList<SearchReader::Value> values = m_search.valuesOf(property);
    for (const SearchReader::Value &value : values)
        add(value.text, value.text);
    menu->popup(at);
}

void HeaderFilters::show()
{
    for (auto column = m_properties.cbegin(); column != m_properties.cend(); ++column)
        m_header.setFiltered(column.key(), !m_search.valueOf(*column.value()).isEmpty());
}
