#include "createimage_picker.h"

#include "context.h"
#include "controls.h"
#include "createimage_disks.h"
#include "offer.h"
#include "page.h"
#include "pager.h"
#include "tablemodel.h"
#include "tableview.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int StatusWidth = 190;
constexpr int SearchWidth = 220;
constexpr int Gap = 8;

const Property *choiceOf(const ListSpec &spec)
{
    for (const Property &property : spec.properties) {
        if (property.kind == Property::Choice)
            return &property;
    }
    return nullptr;
}

} // namespace

SourcePicker::SourcePicker(const ListSpec &spec, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_context{context}
{
    const QString id = QString::fromLatin1(spec.id);
    m_filterLine = new QHBoxLayout;
    m_filterLine->setSpacing(Gap);
    buildFilters();
    m_model = new TableModel{spec, context.cloud, context.edition, this};
    m_table = new TableView{*m_model, context, picksDisks() ? TableView::None : TableView::One, this};
    if (QLatin1StringView{spec.kind} == "server"_L1)
        m_table->setUnfolding([this](const Record &server, QWidget *inside) { return unfold(server, inside); });
    m_table->setUnusable([this](const Record &row) { return whyUnusable(row); });
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all of its rows, the page scrolls
    m_empty = weakLabel(tr("No data available."), this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(80);
    m_pager = new Pager{id, this};
    m_selected = plainLabel({}, this);
    m_selected->setObjectName(u"%1.selected"_s.arg(id));
    m_selected->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(Gap);
    rows->addLayout(m_filterLine);
    rows->addWidget(m_table);
    rows->addWidget(m_empty);
    rows->addWidget(m_pager);
    rows->addWidget(m_selected);

    connect(m_table, &TableView::choiceChanged, this, &SourcePicker::onChoice);
    connect(m_pager, &Pager::asked, this, &SourcePicker::fetch);
    connect(m_model, &TableModel::found, this, &SourcePicker::follow);
    showChosen();
}

void SourcePicker::buildFilters()
{
    const QString id = QString::fromLatin1(m_spec.id);
    const Property *choice = choiceOf(m_spec);
    const QString filter = choice && !choice->states ? say(m_spec.service, choice->title) : tr("Status");
    m_status = new SelectBox{u"%1.status"_s.arg(id), filter, this};
    m_status->setFixedWidth(StatusWidth);
    m_status->setVisible(choice);
    if (choice) {
        m_status->add({}, say(m_spec.service, choice->title));
        for (const Word &word : choice->words) {
            const QString label = say(m_spec.service, word.label);
            m_status->add(label, label);
            m_states[label] += QString::fromLatin1(word.value);
        }
        // States that are called alike are one entry.
        for (const Service *service : services()) {
            for (const State &state : service->states) {
                if (!choice->states || QLatin1StringView{state.kind} != QLatin1StringView{choice->states})
                    continue;
                const QString label = say(service->id, state.label);
                if (!m_states.contains(label))
                    m_status->add(label, label);
                m_states[label] += QString::fromLatin1(state.id);
            }
        }
    }
    m_search = new SearchField{u"%1.search"_s.arg(id), tr("Enter a name."), tr("Enter a name."), this};
    m_search->setFixedWidth(SearchWidth);
    auto *refreshButton = iconButton(u"%1.refresh"_s.arg(id), u"refresh"_s, tr("Refresh"), this);
    m_filterLine->addStretch(1);
    m_filterLine->addWidget(m_status);
    m_filterLine->addWidget(m_search);
    m_filterLine->addWidget(refreshButton);

    connect(m_status, &SelectBox::chosen, this, [this] {
        m_pager->setPage(1);
        fetch();
    });
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        if (text == m_keyword)
            return;
        m_keyword = text;
        m_pager->setPage(1);
        fetch();
    });
    connect(refreshButton, &QToolButton::clicked, this, &SourcePicker::refresh);
}

void SourcePicker::reset()
{
    m_status->setValue({});
    choose({});
    setSearch({});
}

void SourcePicker::setSearch(const QString &text)
{
    m_keyword = text;
    m_search->setText(text);
    m_pager->setPage(1);
    fetch();
}

void SourcePicker::setFilters(const QList<Filter> &filters)
{
    m_filters = filters;
    m_pager->setPage(1);
    fetch();
}

// Behind the ones that were added before, at the beginning of the line.
void SourcePicker::addFilter(QWidget *control)
{
    int at = 0;
    while (!m_filterLine->itemAt(at)->spacerItem())
        ++at;
    m_filterLine->insertWidget(at, control);
}

void SourcePicker::addBelowFilters(QWidget *controls)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, controls);
}

void SourcePicker::choose(const QString &id)
{
    const bool other = m_chosen != id;
    m_chosen = id;
    {
        const QSignalBlocker quiet{m_table};
        m_table->setChosen(id.isEmpty() ? QStringList{} : QStringList{id});
    }
    showChosen();
    if (other)
        emit chosenChanged();
}

void SourcePicker::setCommand(const QString &command)
{
    if (m_command == command)
        return;
    m_command = command;
    m_table->setProperty("command", command);
    refresh();
}

void SourcePicker::setUnusable(std::function<QString(const Record &)> why)
{
    m_unusable = std::move(why);
    refresh();
}

QString SourcePicker::whyNot(const QString &target) const
{
    const CommandSpec *command = findCommand(m_command);
    return command
               ? refusalText(m_context.cloud.check({.id = m_command,
                                                    .by = m_context.session,
                                                    .arguments = {{QString::fromLatin1(command->argument), target}}},
                                                   Cloud::Entry))
               : QString{};
}

// A server of which no disk can be chosen says why of its last one.
void SourcePicker::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

QString SourcePicker::whyUnusable(const Record &row) const
{
    if (!isVisible()) // judged when somebody looks
        return {};
    if (m_unusable)
        return m_unusable(row);
    const QString id = row.value(u"id"_s).toString();
    if (!picksDisks())
        return whyNot(id);
    QString why = tr("This server has no data disk.");
    const QList<Record> disks = disksOf(id, m_context);
    for (const Record &disk : disks) {
        if (disk.value(u"role"_s) != u"data"_s)
            continue;
        why = whyNot(disk.value(u"id"_s).toString());
        if (why.isEmpty())
            break;
    }
    return why;
}

QWidget *SourcePicker::unfold(const Record &server, QWidget *parent)
{
    const std::function<QString(const Record &)> why = [this](const Record &disk) {
        return whyNot(disk.value(u"id"_s).toString());
    };
    auto *disks = new DiskList{QString::fromLatin1(m_spec.id), server.value(u"id"_s).toString(), m_context,
                               picksDisks() ? why : nullptr, parent};
    connect(disks, &DiskList::chosen, this, &SourcePicker::choose);
    disks->setChosen(m_chosen);
    return disks;
}

void SourcePicker::showDisks()
{
    const auto all = m_table->findChildren<DiskList *>();
    for (DiskList *disks : all) {
        disks->refresh();
        disks->setChosen(m_chosen);
    }
}

void SourcePicker::fetch()
{
    Query query{.kind = QString::fromLatin1(m_spec.kind),
                .project = m_spec.owned ? m_context.session.project : QString{},
                .filters = m_filters,
                .keyword = m_keyword,
                .sort = QString::fromLatin1(m_spec.sort),
                .descending = m_spec.descending,
                .limit = m_pager->size(),
                .offset = m_pager->offset()};
    if (const QVariantList states = m_states.value(m_status->value()); !states.isEmpty())
        query.filters += {QString::fromLatin1(choiceOf(m_spec)->field), Filter::Is, states};
    {
        const QSignalBlocker quiet{m_table};
        m_model->setQuery(query);
    }
    follow();
}

// Everything around the table, after a fetch and while more of it is found or counted.
void SourcePicker::follow()
{
    {
        const QSignalBlocker quiet{m_table};
        m_table->setChosen({m_chosen});
    }
    const bool reading = m_model->isReading();
    m_pager->setTotal(reading ? std::max(m_model->total(), m_pager->offset() + 1) : m_model->total(),
                      m_model->totalIsLimit());
    if (!reading && !m_model->totalIsLimit() && m_pager->page() > m_pager->pages()) { // the last page went
        m_pager->setPage(m_pager->pages());
        fetch();
        return;
    }
    showChosen();
    if (!m_model->counting() || std::exchange(m_countDue, true))
        return;
    const auto countOn = [this] {
        m_countDue = false;
        m_model->countOn();
        follow();
    };
    QMetaObject::invokeMethod(this, countOn, Qt::QueuedConnection);
}

void SourcePicker::refresh()
{
    if (m_model->query().kind.isEmpty())
        return;
    fetch();
}

void SourcePicker::tick()
{
    m_model->tick();
}

void SourcePicker::focusTable()
{
    m_table->setFocus();
}

// A page without the chosen row says that nothing is chosen; so does a row that cannot be used any more. Neither is a
// person's choice.
void SourcePicker::onChoice()
{
    const QStringList ids = m_table->chosen();
    if (!ids.isEmpty())
        choose(ids.first());
}

QString SourcePicker::chosenName() const
{
    if (m_chosen.isEmpty())
        return {};
    const QString kind = picksDisks() ? u"disk"_s : QString::fromLatin1(m_spec.kind);
    const auto record = m_context.cloud.find(kind, m_chosen, m_spec.owned ? m_context.session.project : QString{});
    return record ? record->value(u"name"_s).toString() : m_chosen;
}

void SourcePicker::showChosen()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty && !m_model->isReading());
    m_pager->setVisible(!empty);
    m_selected->setVisible(!m_chosen.isEmpty());
    m_selected->setText(tr("Selected: %1").arg(chosenName()));
    showDisks();
    m_table->updateGeometry();
}
