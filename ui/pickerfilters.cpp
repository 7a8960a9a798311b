#include "pickerfilters.h"

#include "context.h"
#include "controls.h"
#include "enterpriseprojects.h"
#include "spec.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int StatusWidth = 150;
constexpr int SearchWidth = 180;
constexpr int Gap = 8;

} // namespace

PickerFilters::PickerFilters(const QString &id, const ListSpec &list, const QString &prompt, bool byProject,
                             Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_project{new SelectBox{id + u".project"_s, tr("Enterprise Project"), this}},
      m_status{new SelectBox{id + u".status"_s, tr("Status"), this}},
      m_byProject{byProject && hasEnterpriseProjects(context)}
{
    auto *search = new SearchField{id + u".search"_s, prompt, prompt, this};
    auto *again = iconButton(id + u".refresh"_s, u"refresh"_s, tr("Refresh"), this);
    m_project->setFixedWidth(StatusWidth);
    m_project->setVisible(m_byProject);
    m_project->add({}, tr("All projects"));
    m_status->setFixedWidth(StatusWidth);
    search->setFixedWidth(SearchWidth);
    buildStates(list);
    auto *across = new QHBoxLayout{this};
    across->setContentsMargins({});
    across->setSpacing(Gap);
    across->addStretch(1);
    for (QWidget *filter : {static_cast<QWidget *>(m_project), static_cast<QWidget *>(m_status),
                            static_cast<QWidget *>(search), static_cast<QWidget *>(again)})
        across->addWidget(filter);
    connect(m_project, &SelectBox::chosen, this, &PickerFilters::changed);
    connect(m_status, &SelectBox::chosen, this, &PickerFilters::changed);
    connect(search, &SearchField::searched, this, [this](const QString &text) {
        if (text == m_keyword)
            return;
        m_keyword = text;
        emit changed();
    });
    connect(again, &QToolButton::clicked, this, &PickerFilters::refreshed);
}

void PickerFilters::setTitle(QWidget *title)
{
    static_cast<QHBoxLayout *>(layout())->insertWidget(0, title);
    title->lower(); // spoken first
}

// States that are called alike are one entry.
void PickerFilters::buildStates(const ListSpec &list)
{
    m_status->add({}, tr("All statuses"));
    for (const Service *service : services()) {
        for (const State &state : service->states) {
            if (qstrcmp(state.kind, list.kind) != 0)
                continue;
            const QString label = say(service->id, state.label);
            if (!m_states.contains(label))
                m_status->add(label, label);
            m_states[label] += QString::fromLatin1(state.id);
        }
    }
    const bool told = std::any_of(list.columns.begin(), list.columns.end(),
                                  [](const Column &column) { return column.cell == Cell::Status; });
    m_status->setVisible(told && !m_states.isEmpty());
}

// What was chosen stays chosen as long as there is any of it.
void PickerFilters::load(const Query &rows)
{
    if (!m_byProject)
        return;
    const QString before = m_project->value();
    const QSignalBlocker quiet{m_project};
    m_project->clear();
    m_project->add({}, tr("All projects"));
    const QStringList names = enterpriseProjectsOf(rows, m_context);
    for (const QString &name : names)
        m_project->add(name, name);
    m_project->setValue(names.contains(before) ? before : QString{});
}

void PickerFilters::narrow(Query &rows) const
{
    rows.keyword = m_keyword;
    if (const QVariantList states = m_states.value(m_status->value()); !states.isEmpty())
        rows.filters += {u"status"_s, Filter::Is, states};
    if (const QString project = m_project->value(); !project.isEmpty())
        rows.filters += {u"enterprise_project"_s, Filter::Is, {project}};
}
