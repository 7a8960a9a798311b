#include "advancedsearch.h"

#include "controls.h"
#include "dayrange.h"
#include "search.h"
#include "theme.h"

#include <QFormLayout>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SelectWidth = 230;
constexpr int TextWidth = 230;

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

// As the table calls it.
QString titleOf(const Property &property, const ListSpec &spec)
{
    const auto column = std::find_if(spec.columns.begin(), spec.columns.end(), [&property](const Column &each) {
        return qstrcmp(each.field, property.field) == 0;
    });
    return say(spec.service, column == spec.columns.end() ? property.title : column->title);
}

} // namespace

AdvancedSearch::AdvancedSearch(const ListSpec &spec, const Edition &edition, QWidget *parent)
    : QFrame{parent},
      m_spec{spec},
      m_edition{edition}
{
    setObjectName(id("panel"));
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme::colour(u"page"_s));
    setPalette(colours);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(20, 20, 20, 20);
    rows->setSpacing(8);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    rows->addLayout(form);
    for (const Property &property : spec.properties) {
        if (property.kind == Property::Choice)
            addSelect(property, *form);
    }
    addText(*form);
    for (const Property &property : spec.properties) {
        if (property.kind == Property::Date && !m_range)
            addRange(property, *form);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *search = outlineButton(id("search"), tr("Search", "button"), this);
    QPushButton *reset = outlineButton(id("reset"), tr("Reset"), this);
    buttons->addStretch();
    buttons->addWidget(search);
    buttons->addWidget(reset);
    rows->addLayout(buttons);
    connect(search, &QPushButton::clicked, this, &AdvancedSearch::search);
    connect(reset, &QPushButton::clicked, this, [this] {
        this->reset();
        emit changed();
    });
}

QString AdvancedSearch::id(const char *part) const
{
    return u"%1.advanced.%2"_s.arg(QLatin1StringView{m_spec.id}, QLatin1StringView{part});
}

void AdvancedSearch::addSelect(const Property &property, QFormLayout &form)
{
    auto *select = new SelectBox{id(property.id), titleOf(property, m_spec), this};
    select->setProperty("field", named(property.field));
    select->add({}, say(m_spec.service, property.title));
    for (const Word &word : property.words)
        select->add(named(word.value), say(m_spec.service, word.label));
    select->setFixedWidth(SelectWidth);
    m_selects += select;
    form.addRow(plainLabel(titleOf(property, m_spec), this), select);
}

void AdvancedSearch::addText(QFormLayout &form)
{
    m_key = new SelectBox{id("key"), tr("Search property"), this};
    for (const Property &property : m_spec.properties) {
        if (property.kind == Property::Text)
            m_key->add(named(property.field), say(m_spec.service, property.title));
    }
    m_text = textField(id("text"), tr("Search"), this);
    m_text->setFixedWidth(TextWidth);
    connect(m_text, &QLineEdit::returnPressed, this, &AdvancedSearch::search);
    auto *joined = new QHBoxLayout;
    joined->setSpacing(0);
    joined->addWidget(m_key);
    joined->addWidget(m_text);
    form.addRow(plainLabel(tr("Search"), this), joined);
}

void AdvancedSearch::addRange(const Property &property, QFormLayout &form)
{
    m_time = &property;
    m_range = new DayRange{id(property.id), say(m_spec.service, property.title), this};
    form.addRow(plainLabel(tr("Date"), this), m_range);
}

void AdvancedSearch::search()
{
    m_sought.clear();
    for (const SelectBox *select : std::as_const(m_selects)) {
        if (!select->value().isEmpty())
            m_sought += SearchReader::anyOf(select->property("field").toString(), select->value());
    }
    if (const QString text = m_text->text().trimmed(); !text.isEmpty())
        m_sought += {m_key->value(), Filter::Contains, {text}};
    const QString days = m_range ? m_range->text() : QString{};
    if (const auto time = days.isEmpty() ? std::nullopt : SearchReader{m_spec, {}, m_edition}.condition(*m_time, days))
        m_sought += time->filter;
    emit changed();
}

void AdvancedSearch::reset()
{
    for (SelectBox *select : std::as_const(m_selects))
        select->setCurrentIndex(0);
    m_key->setCurrentIndex(0);
    m_text->clear();
    if (m_range)
        m_range->clear();
    m_sought.clear();
}
