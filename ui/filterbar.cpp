#include "filterbar.h"

#include "advancedsearch.h"
#include "context.h"
#include "controls.h"
#include "dayrange.h"
#include "enterpriseprojects.h"
#include "search.h"
#include "theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostTags = 10;
constexpr int MostRows = 20'000; // that the tags are taken from
constexpr int SelectWidth = 150;
constexpr int SearchWidth = 200;
constexpr int TagWidth = 230;

QString idOf(const ListSpec &spec, const char *part)
{
    return u"%1.%2"_s.arg(QLatin1StringView{spec.id}, QLatin1StringView{part});
}

} // namespace

FilterBar::FilterBar(const ListSpec &spec, Context &context, bool enterpriseProjects, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_context{context}
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(8);
    if (enterpriseProjects && std::any_of(spec.columns.begin(), spec.columns.end(), [](const Column &column) {
            return QLatin1StringView{column.field} == "enterprise_project"_L1;
        }))
        addProjects();
    for (const Property &property : spec.properties) {
        if (property.kind == Property::Choice)
            addSelect(QString::fromLatin1(property.id), say(spec.service, property.title),
                      QString::fromLatin1(property.field), property.words);
    }
    for (SelectBox *select : std::as_const(m_selects))
        row->addWidget(select);
    for (const Property &property : spec.properties) {
        if (property.kind == Property::Date && !m_range && !spec.searchCaption)
            addRange(property);
    }

    m_property = new SelectBox{idOf(spec, "search.property"), tr("Search property"), this};
    for (const Property &property : spec.properties) {
        if (property.kind == Property::Text)
            m_property->add(QString::fromLatin1(property.field), say(spec.service, property.title));
    }
    m_search = new SearchField{idOf(spec, "search"), {}, tr("Search"), this};
    m_search->setMinimumWidth(SearchWidth / 2);
    m_search->setMaximumWidth(SearchWidth);
    auto *joined = new QHBoxLayout;
    joined->setSpacing(0);
    joined->addWidget(m_property);
    joined->addWidget(m_search);
    row->addLayout(joined);

    if (spec.searchCaption)
        addAdvanced();
    else
        addTags();
    if (m_range) {
        QPushButton *all = outlineButton(idOf(spec, "reset"), tr("Reset"), this);
        row->addWidget(all);
        connect(all, &QPushButton::clicked, this, &FilterBar::clear);
    }

    connect(m_search, &SearchField::searched, this, &FilterBar::changed);
    connect(m_property, &SelectBox::chosen, this, [this] {
        if (!m_search->text().isEmpty())
            emit changed();
    });
}

void FilterBar::addRange(const Property &property)
{
    m_time = &property;
    m_range = new DayRange{u"%1.%2"_s.arg(idOf(m_spec, "filter"), QLatin1StringView{property.id}),
                           say(m_spec.service, property.title), this};
    layout()->addWidget(m_range);
    connect(m_range, &DayRange::changed, this, &FilterBar::changed);
}

// A button that opens the panel below the bar.
QPushButton *FilterBar::addOpener(const char *part, const QString &title)
{
    QPushButton *opener = outlineButton(idOf(m_spec, part), title, this);
    opener->setCheckable(true);
    opener->setIcon(theme::icon(u"double-chevron"_s));
    opener->setLayoutDirection(Qt::RightToLeft);
    layout()->addWidget(opener);
    connect(opener, &QPushButton::toggled, this, [this, opener](bool open) {
        opener->setIcon(theme::icon(open ? u"double-chevron-up"_s : u"double-chevron"_s));
        m_panel->setVisible(open);
    });
    return opener;
}

void FilterBar::addAdvanced()
{
    addOpener("advanced", say(m_spec.service, m_spec.searchCaption));
    m_advanced = new AdvancedSearch{m_spec, m_context.edition, parentWidget()};
    m_panel = m_advanced;
    m_panel->hide();
    connect(m_advanced, &AdvancedSearch::changed, this, &FilterBar::changed);
}

void FilterBar::addTags()
{
    const QPushButton *opener = addOpener("tags", tr("Search by Tag"));
    buildPanel();
    connect(opener, &QPushButton::toggled, this, [this](bool open) {
        if (open)
            loadTags();
    });
}

void FilterBar::addSelect(const QString &id, const QString &title, const QString &field, std::span<const Word> words)
{
    auto *select = new SelectBox{u"%1.%2"_s.arg(idOf(m_spec, "filter"), id), title, this};
    select->setProperty("field", field);
    select->setProperty("words", !words.empty());
    select->add({}, title);
    for (const Word &word : words)
        select->add(QString::fromLatin1(word.value), say(m_spec.service, word.label));
    select->setMaximumWidth(SelectWidth);
    m_selects += select;
    connect(select, &SelectBox::chosen, this, &FilterBar::changed);
}

void FilterBar::addProjects()
{
    addSelect(u"enterpriseProject"_s, tr("All EPSs"), u"enterprise_project"_s, {});
    Query rows{.kind = QString::fromLatin1(m_spec.kind),
               .project = m_spec.owned ? m_context.session.project : QString{}};
    for (const Fixed &fixed : m_spec.fixed)
        rows.filters += {QString::fromLatin1(fixed.field), Filter::Is, {QString::fromLatin1(fixed.value)}};
    const QStringList names = enterpriseProjectsOf(rows, m_context);
    for (const QString &name : names)
        m_selects.last()->add(name, name);
}

void FilterBar::buildPanel()
{
    auto *panel = new QFrame{parentWidget()};
    m_panel = panel;
    m_panel->setObjectName(idOf(m_spec, "tags.panel"));
    m_panel->setAutoFillBackground(true);
    QPalette palette = m_panel->palette();
    palette.setColor(QPalette::Window, theme::colour(u"page"_s));
    m_panel->setPalette(palette);
    m_panel->hide();

    m_pairs = new QVBoxLayout;
    m_pairs->setSpacing(8);
    m_add = outlineButton(idOf(m_spec, "tags.add"), u"+"_s, m_panel);
    m_add->setAccessibleName(tr("Add a tag"));
    m_add->setToolTip(m_add->accessibleName());
    m_add->setFixedWidth(30);
    QPushButton *search = outlineButton(idOf(m_spec, "tags.search"), tr("Search", "button"), m_panel);
    QPushButton *reset = outlineButton(idOf(m_spec, "tags.reset"), tr("Reset"), m_panel);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(search);
    buttons->addWidget(reset);
    auto *rows = new QVBoxLayout{m_panel};
    rows->setContentsMargins(20, 20, 20, 20);
    rows->setSpacing(8);
    rows->addLayout(m_pairs);
    rows->addWidget(weakLabel(tr("Keys and values are chosen from the lists."), m_panel));
    rows->addWidget(weakLabel(tr("Up to 10 tags; what carries all of them is found."), m_panel));
    rows->addLayout(buttons);
    addPair();

    connect(m_add, &QPushButton::clicked, this, [this] {
        addPair();
        m_rows.last().key->setFocus(Qt::OtherFocusReason);
    });
    connect(search, &QPushButton::clicked, this, [this] {
        m_tagged.clear();
        for (const Pair &pair : std::as_const(m_rows)) {
            if (!pair.key->value().isEmpty() && pair.value->currentIndex() > 0)
                m_tagged += Filter{u"id"_s, Filter::Tagged, {pair.key->value(), pair.value->value()}};
        }
        emit changed();
    });
    connect(reset, &QPushButton::clicked, this, [this] {
        dropPairs();
        emit changed();
    });
}

void FilterBar::addPair()
{
    Pair pair{.row = new QWidget{m_panel}};
    const QString number = QString::number(m_rows.size());
    pair.key = new SelectBox{idOf(m_spec, "tags.key"), tr("Tag key"), pair.row};
    pair.value = new SelectBox{idOf(m_spec, "tags.value"), tr("Tag value"), pair.row};
    for (SelectBox *box : {pair.key, pair.value}) {
        box->setProperty("row", number);
        box->setFixedWidth(TagWidth);
    }
    auto *row = new QHBoxLayout{pair.row};
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(pair.key);
    row->addWidget(pair.value);
    if (!m_rows.isEmpty()) {
        QToolButton *remove = iconButton(idOf(m_spec, "tags.remove"), u"close"_s, tr("Remove this tag"), pair.row);
        remove->setProperty("row", number);
        row->addWidget(remove);
        connect(remove, &QToolButton::clicked, this, [this, widget = pair.row] {
            m_rows.removeIf([widget](const Pair &each) { return each.row == widget; });
            showPairs();
            m_rows.last().key->setFocus(Qt::OtherFocusReason);
            widget->hide();
            widget->deleteLater();
        });
    }
    row->addStretch();
    m_pairs->addWidget(pair.row);
    fillKeys(pair);
    connect(pair.key, &SelectBox::chosen, this, [this, widget = pair.row] {
        for (Pair &each : m_rows) {
            if (each.row == widget)
                fillValues(each);
        }
        showPairs();
    });
    connect(pair.value, &SelectBox::chosen, this, &FilterBar::showPairs);
    m_rows += pair;
    showPairs();
}

// The button to add one stands in the last row, and only after that row was filled in.
void FilterBar::showPairs()
{
    auto *row = qobject_cast<QHBoxLayout *>(m_rows.last().row->layout());
    row->insertWidget(row->count() - 1, m_add);
    setTabOrder(m_rows.last().value, m_add);
    m_add->setEnabled(m_rows.size() < MostTags && m_rows.last().value->currentIndex() > 0);
}

void FilterBar::dropPairs()
{
    m_tagged.clear();
    const QList<Pair> others = m_rows.mid(1);
    m_rows.resize(1);
    m_rows.first().key->setCurrentIndex(0);
    fillValues(m_rows.first());
    showPairs(); // takes the button out of the row that goes
    for (const Pair &pair : others)
        delete pair.row;
}

void FilterBar::loadTags()
{
    m_known.clear();
    const Rows rows = m_context.cloud.fetch({.kind = u"tag"_s,
                                             .project = m_spec.owned ? m_context.session.project : QString{},
                                             .fields = {u"key"_s, u"value"_s},
                                             .filters = {{u"kind"_s, Filter::Is, {QString::fromLatin1(m_spec.kind)}}},
                                             .sort = u"key"_s,
                                             .limit = MostRows,
                                             .countAll = false});
    for (int row = 0; row < rows.rows.size(); ++row) {
        QStringList &values = m_known[rows.at(row, u"key"_s).toString()];
        if (const QString value = rows.at(row, u"value"_s).toString(); !values.contains(value))
            values += value;
    }
    for (Pair &pair : m_rows)
        fillKeys(pair);
}

void FilterBar::fillKeys(Pair &pair)
{
    const QString key = pair.key->value();
    const QString value = pair.value->value();
    pair.key->clear();
    pair.key->add({}, tr("Tag key"));
    for (const QString &each : m_known.keys())
        pair.key->add(each, each);
    pair.key->setValue(key);
    fillValues(pair);
    pair.value->setValue(value);
}

void FilterBar::fillValues(Pair &pair)
{
    const QString key = pair.key->value();
    pair.value->clear();
    pair.value->add({}, tr("Tag value"));
    QStringList values = m_known.value(key);
    values.sort();
    for (const QString &each : std::as_const(values))
        pair.value->add(each, each.isEmpty() ? u"--"_s : each);
    pair.value->setCurrentIndex(0);
    pair.value->setEnabled(!key.isEmpty());
}

QList<Filter> FilterBar::filters() const
{
    QList<Filter> filters;
    for (const SelectBox *select : m_selects) {
        if (!select->value().isEmpty())
            filters += select->property("words").toBool()
                           ? SearchReader::anyOf(select->property("field").toString(), select->value())
                           : Filter{select->property("field").toString(), Filter::Is, {select->value()}};
    }
    const QString days = m_range ? m_range->text() : QString{};
    if (const auto time =
            days.isEmpty() ? std::nullopt : SearchReader{m_spec, {}, m_context.edition}.condition(*m_time, days))
        filters += time->filter;
    if (const QString text = m_search->text().trimmed(); !text.isEmpty())
        filters += {m_property->value(), Filter::Contains, {text}};
    return filters + (m_advanced ? m_advanced->filters() : m_tagged);
}

void FilterBar::reset()
{
    const QSignalBlocker quiet{this};
    for (SelectBox *select : std::as_const(m_selects))
        select->setCurrentIndex(0);
    if (m_range)
        m_range->clear();
    {
        const QSignalBlocker silent{m_search};
        m_search->clear();
    }
    if (m_advanced)
        m_advanced->reset();
    else
        dropPairs();
}

void FilterBar::setKeyword(const QString &keyword)
{
    reset();
    const QSignalBlocker quiet{m_search};
    m_search->setText(keyword);
}

void FilterBar::clear()
{
    reset();
    m_property->setCurrentIndex(0);
    emit changed();
}
