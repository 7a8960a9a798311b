#include "formpicker.h"

#include "context.h"
#include "controls.h"
#include "forminputs.h"
#include "kinds.h"
#include "pager.h"
#include "pickerfilters.h"
#include "tablemodel.h"
#include "tableview.h"
#include "toolkit.h"
#include "wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int BetweenPanes = 24;
constexpr int LeftShare = 5;
constexpr int RightShare = 3;
constexpr int RowsShown = 6;     // in a dialog, which is to end above the foot of the window
constexpr int MostTaken = 1'000; // by "all"
const QString All = u"all"_s;

QString idIn(const Record &record)
{
    return record.value(u"id"_s).toString();
}

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

ListSpec listOf(const FormSpec &spec, const FormField &field, const QByteArray &id)
{
    return {.id = id.constData(),
            .service = spec.service,
            .title = field.title ? field.title : spec.title,
            .kind = field.rows,
            .columns = field.columns,
            .owned = field.owned,
            .search = Search::None,
            .exports = false};
}

bool namesTargets(const FormSpec &spec, const FormField &field)
{
    const CommandSpec *command = findCommand(named(spec.command));
    return command && command->argument && qstrcmp(command->argument, field.id) == 0;
}

// The first toolkit shows at the right what it shows at the left.
std::span<const Column> columnsAside(const FormSpec &spec, const FormField &field)
{
    return toolkit::isFirst(spec.id) ? field.columns.subspan(1) : std::span<const Column>{};
}

QStringList titlesOf(const FormSpec &spec, const FormField &field)
{
    QStringList titles{say(spec.service, field.columns.front().title)};
    for (const Column &column : columnsAside(spec, field))
        titles += say(spec.service, column.title);
    return titles;
}

QString promptOf(const FormSpec &spec, const FormField &field)
{
    return field.kind == FormField::Select ? say(spec.service, field.prompt) : FormPicker::tr("Enter a name.");
}

} // namespace

FormPicker::FormPicker(const FormSpec &spec, const FormField &field, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_field{field},
      m_context{context},
      m_id{inputId(spec, field).toLatin1()},
      m_list{listOf(spec, field, m_id)},
      m_targets{namesTargets(spec, field)},
      m_filters{new PickerFilters{named(m_id.constData()), m_list, promptOf(spec, field),
                                  field.kind == FormField::Picker, context, this}},
      m_model{new TableModel{m_list, context.cloud, context.edition, this}},
      m_table{new TableView{*m_model, context, takesOne() ? TableView::One : TableView::Several, this}},
      m_empty{weakLabel(tr("No data available."), this)},
      m_pager{new Pager{named(m_id.constData()), this}}
{
    setObjectName(named(m_id.constData()));
    setAccessibleName(say(spec.service, m_list.title));
    if (hasInner()) {
        m_table->setUnfolding([this](const Record &row, QWidget *inside) -> QWidget * {
            const QString id = idIn(row);
            auto *inner = new InnerRows{named(m_id.constData()), innerOf({id}).value(id), inside};
            inner->setProperty("of", id);
            connect(inner, &InnerRows::toggled, this,
                    [this, id](const QString &one, bool on) { setIncluded(id, one, on); });
            inner->show(m_taken.contains(id), m_excluded.value(id), whyFixed(id));
            return inner;
        });
    }
    m_table->setUnusable([this](const Record &row) { return whyNot(idIn(row)); });
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all of its rows, where the form scrolls
    auto *left = new QVBoxLayout;
    left->setSpacing(Gap);
    buildLeft(*left);
    auto *panes = new QHBoxLayout{this};
    panes->setContentsMargins({});
    panes->setSpacing(BetweenPanes);
    panes->addLayout(left, LeftShare);
    if (field.kind == FormField::Picker)
        panes->addWidget(buildPicked(), columnsAside(spec, field).empty() ? RightShare : LeftShare);

    connect(m_table, &TableView::choiceChanged, this, &FormPicker::onChoice);
    connect(m_table, &TableView::sortAsked, this, [this](const QString &by, bool descending) {
        m_sort = by;
        m_descending = descending;
        m_pager->setPage(1);
        fetch();
    });
    connect(m_model, &TableModel::fetched, this, &FormPicker::push);
    connect(m_model, &TableModel::found, this, &FormPicker::follow);
    connect(m_pager, &Pager::asked, this, &FormPicker::fetch);
    connect(&context.cloud, &Cloud::advanced, m_model, &TableModel::tick);
}

QWidget *FormPicker::buildPicked()
{
    m_picked =
        new PickedRows{part("selected"), m_field.prompt ? say(m_spec.service, m_field.prompt) : tr("Selected (%1)"),
                       titlesOf(m_spec, m_field), hasInner(), this};
    connect(m_picked, &PickedRows::asked, this, &FormPicker::showPicked);
    connect(m_picked, &PickedRows::removed, this, [this](const QString &id) {
        drop(id);
        tell();
    });
    connect(m_picked, &PickedRows::innerToggled, this, &FormPicker::setIncluded);
    return m_picked;
}

bool FormPicker::takesOne() const
{
    return m_field.kind == FormField::Select && m_field.limit == 1;
}

QString FormPicker::part(const char *name) const
{
    return u"%1.%2"_s.arg(QLatin1StringView{m_id}, QLatin1StringView{name});
}

// What reads the list goes before the list does.
FormPicker::~FormPicker()
{
    delete m_table;
    delete m_model;
}

void FormPicker::buildLeft(QVBoxLayout &rows)
{
    const bool pair = m_field.kind == FormField::Picker;
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMinimumHeight(80);
    QLabel *title = plainLabel(accessibleName(), this);
    title->lower(); // spoken first
    if (pair)
        rows.addWidget(title);
    else
        m_filters->setTitle(title);
    rows.addWidget(m_filters);
    rows.addWidget(m_table);
    rows.addWidget(m_empty);
    rows.addWidget(m_pager);
    if (!pair) {
        m_selected = plainLabel({}, this);
        m_selected->setObjectName(part("selected"));
        m_selected->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        rows.addWidget(m_selected);
    }
    rows.addStretch(1);
    connect(m_filters, &PickerFilters::changed, this, [this] {
        m_pager->setPage(1);
        fetch();
    });
    connect(m_filters, &PickerFilters::refreshed, this, [this] { list(m_rows); });
}

void FormPicker::list(const Query &rows)
{
    m_rows = rows;
    m_filters->load(rows);
    if (m_sort.isEmpty())
        m_sort = rows.sort;
    if (m_all && m_judge)
        takeAll();
    dropGone();
    fetch();
    showPicked();
}

void FormPicker::setJudge(Judge judge)
{
    m_judge = std::move(judge);
    if (!m_rows.kind.isEmpty())
        list(m_rows);
}

// Rows are judged when somebody looks.
void FormPicker::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fetch();
}

// Return searches, and goes to a page: it is not for the form's OK.
void FormPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

void FormPicker::fetch()
{
    if (m_rows.kind.isEmpty())
        return;
    Query query = m_rows;
    m_filters->narrow(query);
    query.sort = m_sort;
    query.descending = m_descending;
    query.limit = m_pager->size();
    query.offset = m_pager->offset();
    query.countAll = true;
    {
        const QSignalBlocker quiet{m_table};
        if (query == m_asked)
            m_model->refresh();
        else
            m_model->setQuery(query);
        m_asked = query;
    }
    follow();
}

// Everything around the table, after a fetch and while more of it is found or counted.
void FormPicker::follow()
{
    push();
    const bool reading = m_model->isReading();
    m_pager->setTotal(reading ? std::max(m_model->total(), m_pager->offset() + 1) : m_model->total(),
                      m_model->totalIsLimit());
    if (!reading && !m_model->totalIsLimit() && m_pager->page() > m_pager->pages()) { // the last page went
        m_pager->setPage(m_pager->pages());
        fetch();
        return;
    }
    const bool none = m_model->rowCount() == 0;
    m_empty->setVisible(none && !reading);
    m_pager->setVisible(!none);
    if (m_picked)
        m_table->updateGeometry();
    else
        m_table->setFixedHeight(
            m_table->horizontalHeader()->sizeHint().height() +
            std::clamp(m_model->rowCount(), 1, RowsShown) * m_table->verticalHeader()->defaultSectionSize() + 2);
    showInner();
    if (!m_model->counting() || std::exchange(m_countDue, true))
        return;
    const auto countOn = [this] {
        m_countDue = false;
        m_model->countOn();
        follow();
    };
    QMetaObject::invokeMethod(this, countOn, Qt::QueuedConnection);
}

// Ticks what is taken of the rows that are shown.
void FormPicker::push()
{
    const QSignalBlocker quiet{m_table};
    m_table->setChosen(m_taken);
    m_pushed = m_table->chosen();
}

// What a person ticked or unticked. A row that went with its page is neither.
void FormPicker::onChoice()
{
    const QStringList chosen = m_table->chosen();
    const QStringList before = m_pushed;
    for (const QString &id : chosen) {
        if (!before.contains(id))
            take(id);
    }
    for (const QString &id : before) {
        if (!chosen.contains(id) && m_model->rowOf(id) >= 0)
            drop(id);
    }
    tell();
}

void FormPicker::takeAll()
{
    m_all = false;
    Query query = m_rows;
    query.fields = {u"id"_s};
    query.limit = MostTaken;
    query.countAll = false;
    const Rows rows = m_context.cloud.fetch(query);
    for (int row = 0; row < rows.rows.size(); ++row) {
        const QString id = rows.at(row, u"id"_s).toString();
        if (m_judge(QVariantList{valueOf(id)}).isEmpty())
            take(id);
    }
}

void FormPicker::take(const QString &id)
{
    if (m_taken.contains(id))
        return;
    if (takesOne())
        m_taken.clear();
    m_taken += id;
    if (canLeaveOut())
        m_excluded.insert(id, firstExcluded(innerOf({id}).value(id)));
}

void FormPicker::drop(const QString &id)
{
    m_taken.removeAll(id);
    m_excluded.remove(id);
}

// Rows that are not there any more, or not for this choice of another field.
void FormPicker::dropGone()
{
    if (m_taken.isEmpty())
        return;
    Query query = m_rows;
    query.fields = {u"id"_s};
    query.filters += {u"id"_s, Filter::Is, QVariantList{m_taken.begin(), m_taken.end()}};
    query.limit = -1;
    query.countAll = false;
    const Rows rows = m_context.cloud.fetch(query);
    QSet<QString> there;
    for (int row = 0; row < rows.rows.size(); ++row)
        there += rows.at(row, u"id"_s).toString();
    const QStringList before = m_taken;
    for (const QString &id : before) {
        if (!there.contains(id))
            drop(id);
    }
}

// A row of which nothing is left is not taken; one of which something is taken is.
void FormPicker::setIncluded(const QString &id, const QString &inner, bool on)
{
    QSet<QString> all;
    const QList<Record> rows = innerOf({id}).value(id);
    for (const Record &row : rows)
        all += idIn(row);
    QSet<QString> excluded = m_taken.contains(id) ? m_excluded.value(id) : all;
    if (on)
        excluded.remove(inner);
    else
        excluded.insert(inner);
    if (excluded == all) {
        drop(id);
    } else {
        if (!m_taken.contains(id))
            m_taken += id;
        m_excluded.insert(id, excluded);
    }
    tell();
}

void FormPicker::tell()
{
    push();
    showPicked();
    showInner();
    emit changed();
}

QString FormPicker::whyNot(const QString &id) const
{
    return m_judge && isVisible() ? m_judge(takesOne() ? QVariant{id} : QVariantList{valueOf(id)}) : QString{};
}

// Why the inner rows stay as they are.
QString FormPicker::whyFixed(const QString &id) const
{
    const QString why = whyNot(id);
    return why.isEmpty() ? whyWhole() : why;
}

QString FormPicker::whyWhole() const
{
    return canLeaveOut() ? QString{} : tr("The disks of a server are taken as one.");
}

QVariant FormPicker::valueOf(const QString &id) const
{
    if (!canLeaveOut())
        return id;
    const QSet<QString> left = m_excluded.value(id);
    QStringList excluded{left.begin(), left.end()};
    excluded.sort();
    return QVariantMap{{u"id"_s, id}, {u"excluded"_s, excluded}};
}

QVariant FormPicker::value() const
{
    if (takesOne())
        return m_taken.value(0);
    QVariantList value;
    for (const QString &id : m_taken)
        value += valueOf(id);
    return value;
}

void FormPicker::set(const QVariant &value)
{
    m_taken.clear();
    m_excluded.clear();
    m_all = value.toString() == All;
    QVariantList ids = value.toList();
    if (const QString text = value.typeId() == QMetaType::QString ? value.toString() : QString{}; text.startsWith(u'['))
        ids = QJsonDocument::fromJson(text.toUtf8()).array().toVariantList();
    else if (!m_all && !text.isEmpty())
        ids = {text};
    for (const QVariant &one : std::as_const(ids)) {
        const QVariantMap row = one.toMap();
        const QString id = row.isEmpty() ? one.toString() : row.value(u"id"_s).toString();
        if (m_taken.contains(id))
            continue;
        if (row.isEmpty()) {
            take(id);
            continue;
        }
        m_taken += id;
        const QStringList excluded = row.value(u"excluded"_s).toStringList();
        m_excluded.insert(id, {excluded.begin(), excluded.end()});
    }
    if (!m_rows.kind.isEmpty())
        list(m_rows);
}

QString FormPicker::text() const
{
    QStringList names;
    const auto inner = innerOf(m_taken);
    const QList<Record> records = recordsOf(m_taken, {.limit = -1}, nullptr);
    for (const Record &record : records) {
        const QString name = record.value(named(m_field.label)).toString();
        const qsizetype of = inner.value(idIn(record)).size();
        //: %1 is a server, %2 how many of its %3 disks are taken
        names += hasInner() ? tr("%1 (%2/%3)").arg(name).arg(of - m_excluded.value(idIn(record)).size()).arg(of) : name;
    }
    return names.join(u'\n');
}

QList<Record> FormPicker::recordsOf(const QStringList &ids, const Query &part, qint64 *found) const
{
    if (ids.isEmpty())
        return {};
    Query query = m_rows;
    query.filters += {u"id"_s, Filter::Is, QVariantList{ids.begin(), ids.end()}};
    query.keyword = part.keyword;
    query.sort = named(m_field.label);
    query.limit = part.limit;
    query.offset = part.offset;
    query.countAll = found != nullptr;
    const Rows rows = m_context.cloud.fetch(query);
    if (found)
        *found = rows.total;
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

QHash<QString, QList<Record>> FormPicker::innerOf(const QStringList &ids) const
{
    QHash<QString, QList<Record>> inner;
    if (!hasInner() || ids.isEmpty())
        return inner;
    const QString column = named(m_field.innerColumn);
    const Rows rows = m_context.cloud.fetch({.kind = named(m_field.inner),
                                             .project = m_rows.project,
                                             .filters = {{column, Filter::Is, QVariantList{ids.begin(), ids.end()}}},
                                             .sort = named(kindOf(named(m_field.inner)).name),
                                             .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row)
        inner[rows.at(row, column).toString()] += rows.record(row);
    return inner;
}

// Never all of them: that would be a row of which nothing is taken.
QSet<QString> FormPicker::firstExcluded(const QList<Record> &inner) const
{
    QSet<QString> excluded;
    for (const Record &row : inner) {
        if (row.value(u"excluded"_s).toBool())
            excluded += idIn(row);
    }
    return excluded.size() == inner.size() ? QSet<QString>{} : excluded;
}

void FormPicker::showPicked()
{
    if (!m_picked) {
        m_selected->setVisible(!m_taken.isEmpty());
        m_selected->setText(m_taken.size() == 1 ? tr("Selected: %1").arg(text())
                                                : tr("Selected (%1)").arg(m_taken.size()));
        return;
    }
    qint64 found = 0;
    QList<Record> records = recordsOf(
        m_taken, {.keyword = m_picked->keyword(), .limit = m_picked->limit(), .offset = m_picked->offset()}, &found);
    complete(records, columnsAside(m_spec, m_field), m_context.cloud);
    QStringList ids;
    for (const Record &record : records)
        ids += idIn(record);
    const auto inner = innerOf(ids);
    const Column &name = m_field.columns.front();
    const QString second = named(name.second ? name.second : name.cell == Cell::NameId ? "id" : "");
    QList<PickedRow> rows;
    for (const Record &record : std::as_const(records)) {
        const QString id = idIn(record);
        rows += {.id = id,
                 .name = record.value(named(m_field.label)).toString(),
                 .second = record.value(second).toString(),
                 .cells = cellsOf(record),
                 .inner = inner.value(id),
                 .excluded = m_excluded.value(id),
                 .fixed = whyWhole()};
    }
    m_picked->show(rows, found, m_taken.size());
}

void FormPicker::showInner()
{
    const auto unfolded = m_table->findChildren<InnerRows *>();
    for (InnerRows *inner : unfolded) {
        const QString id = inner->property("of").toString();
        inner->show(m_taken.contains(id), m_excluded.value(id), whyFixed(id));
    }
}

QStringList FormPicker::cellsOf(const Record &record) const
{
    QStringList cells;
    for (const Column &column : columnsAside(m_spec, m_field))
        cells += column.cell == Cell::Status ? statusLabel(named(m_list.kind), record, m_context.edition)
                                             : linesOf(column, m_spec.service, record, m_context.edition).first;
    return cells;
}
