#include "unfoldeddetail.h"

#include "context.h"
#include "detailtabs.h"
#include "fact.h"
#include "wording.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 12;
constexpr int RowGap = 10;
constexpr int ColumnGap = 16;

} // namespace

UnfoldedDetail::UnfoldedDetail(const DetailSpec &spec, const Record &record, Context &context, QWidget *parent)
    : QFrame{parent},
      m_spec{spec},
      m_context{context}
{
    setProperty("row", record.value(u"id"_s));
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(0, Padding, 0, Padding);
    rows->setSpacing(RowGap);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(ColumnGap);
    grid->setVerticalSpacing(RowGap);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    m_facts += Fact::add(*grid, 0, spec.left, spec, context, this);
    m_facts += Fact::add(*grid, 2, spec.right, spec, context, this);
    rows->addLayout(grid);
    if (!spec.tabs.empty()) {
        m_tabs = new DetailTabs{spec, context, this};
        rows->addWidget(m_tabs);
    }
    look(m_context.cloud.find(QString::fromLatin1(spec.kind), record.value(u"id"_s).toString(), context.session.project)
             .value_or(record));
    if (m_tabs)
        m_tabs->open(m_record, {});
}

void UnfoldedDetail::look(const Record &record)
{
    m_record = record;
    complete(m_record, m_spec.left, m_context.cloud);
    complete(m_record, m_spec.right, m_context.cloud);
    for (Fact *fact : std::as_const(m_facts))
        fact->show(m_record);
}

// One that is gone goes with its row.
void UnfoldedDetail::refresh()
{
    const auto record = m_context.cloud.find(QString::fromLatin1(m_spec.kind), id(), m_context.session.project);
    if (!record)
        return;
    look(*record);
    if (m_tabs)
        m_tabs->refresh(m_record);
}

void UnfoldedDetail::tick()
{
    for (Fact *fact : std::as_const(m_facts))
        fact->tick(m_record);
    if (m_tabs)
        m_tabs->tick();
}

QStringList UnfoldedDetail::kinds(const DetailSpec &spec)
{
    return QStringList{QString::fromLatin1(spec.kind)} + DetailTabs::kinds(spec);
}
