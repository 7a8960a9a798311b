#include "rowstable.h"

#include "context.h"
#include "controls.h"
#include "tablemodel.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsShown = 5;

ListSpec renamed(ListSpec list, const QByteArray &id)
{
    list.id = id.constData();
    return list;
}

} // namespace

RowsTable::RowsTable(const QString &id, const ListSpec &list, Context &context, TableView::Choice choice,
                     QWidget *parent)
    : QWidget{parent},
      m_id{id.toLatin1()},
      m_list{renamed(list, m_id)},
      m_model{new TableModel{m_list, context.cloud, context.edition, this}},
      m_table{new TableView{*m_model, context, choice, this}}
{
    m_table->setAccessibleName(say(list.service, list.title));
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->addWidget(m_table);
    setFocusProxy(m_table);
    connect(m_table, &TableView::choiceChanged, this, &RowsTable::choiceChanged);
    connect(&context.cloud, &Cloud::advanced, m_model, &TableModel::tick);
}

// What reads the list goes before the list does.
RowsTable::~RowsTable()
{
    delete m_table;
    delete m_model;
}

void RowsTable::setEmptyText(const QString &text)
{
    m_none = weakLabel(text, this);
    layout()->addWidget(m_none);
    layout()->setAlignment(m_none, Qt::AlignCenter);
    m_none->setVisible(count() == 0);
}

void RowsTable::show(const Query &query)
{
    if (m_shown.kind == query.kind && m_shown.project == query.project && m_shown.filters == query.filters) {
        m_model->refresh();
    } else {
        m_shown = query;
        m_model->setQuery(query);
    }
    const int rows = std::clamp(count(), 1, RowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            rows * m_table->verticalHeader()->defaultSectionSize() + 2);
    if (m_none)
        m_none->setVisible(count() == 0);
}

int RowsTable::count() const
{
    return m_model->rowCount();
}

Record RowsTable::record(int row) const
{
    return m_model->index(row, 0).data(TableModel::RecordRole).value<Record>();
}
