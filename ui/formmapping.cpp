#include "formmapping.h"

#include "cells.h"
#include "context.h"
#include "controls.h"
#include "forminputs.h"
#include "kinds.h"
#include "theme.h"
#include "wording.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int Padding = 16;
constexpr int ColumnGap = 20;
constexpr int ChoiceWidth = 180;
const QString Folded = u"folded"_s;

QString idIn(const Record &record)
{
    return record.value(u"id"_s).toString();
}

QString nameIn(const Record &record)
{
    return record.value(u"name"_s).toString();
}

QString named(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

FormMapping::FormMapping(const FormSpec &spec, const FormField &field, const QStringList &targets, Context &context,
                         QWidget *parent)
    : QFrame{parent},
      m_spec{spec},
      m_field{field},
      m_targets{targets},
      m_context{context},
      m_id{inputId(spec, field)},
      m_fold{linkButton(m_id + u".fold"_s, say(spec.service, field.title), this)},
      m_inside{new QWidget{this}},
      m_refresh{iconButton(m_id + u".refresh"_s, u"refresh"_s, tr("Refresh %1").arg(m_fold->text()), m_inside)},
      m_empty{weakLabel(tr("No data available."), m_inside)}
{
    setObjectName(m_id);
    setAccessibleName(m_fold->text());
    setFrameShape(QFrame::StyledPanel);
    m_fold->setCheckable(true);
    auto *head = new QFrame{this};
    head->setAutoFillBackground(true);
    QPalette colours = head->palette();
    colours.setColor(QPalette::Window, theme::colour(u"page"_s));
    head->setPalette(colours);
    auto *title = new QHBoxLayout{head};
    title->setContentsMargins(Padding, Gap, Padding, Gap);
    title->addWidget(m_fold);
    title->addStretch(1);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addWidget(head);
    rows->addWidget(m_inside);
    buildInside();
    const auto unfold = [this](bool open) {
        m_inside->setVisible(open);
        m_fold->setIcon(theme::icon(open ? u"chevron-up"_s : u"chevron-down"_s));
    };
    connect(m_fold, &QPushButton::toggled, this, unfold);
    m_fold->setChecked(true);
}

void FormMapping::buildInside()
{
    auto *rows = new QVBoxLayout{m_inside};
    rows->setContentsMargins(Padding, Padding, Padding, Padding);
    rows->setSpacing(Gap);
    if (m_field.helper) {
        QLabel *helper = weakLabel(say(m_spec.service, m_field.helper), m_inside);
        helper->setWordWrap(true);
        rows->addWidget(helper);
    }
    auto *line = new QHBoxLayout;
    if (m_field.link) {
        m_link = linkButton(m_id + u".link"_s, say(m_spec.service, m_field.link), m_inside);
        line->addWidget(m_link);
    }
    line->addStretch(1);
    line->addWidget(m_refresh);
    rows->addLayout(line);
    m_empty->setAlignment(Qt::AlignCenter);
    rows->addWidget(m_empty);
}

// Where rows can go: those that have in a column what the target has in its own.
QList<Record> FormMapping::choices() const
{
    const QString kind = named(m_field.inner);
    Query query{
        .kind = kind, .project = m_context.session.project, .sort = named(kindOf(kind).name), .countAll = false};
    if (m_field.innerColumn) {
        const auto target = m_spec.kind && m_targets.size() == 1
                                ? m_context.cloud.find(named(m_spec.kind), m_targets.first(), m_context.session.project)
                                : std::nullopt;
        if (!target)
            return {};
        query.filters += {named(m_field.innerColumn), Filter::Is, {target->value(named(m_field.innerField))}};
    }
    const Rows rows = m_context.cloud.fetch(query);
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    return records;
}

void FormMapping::list(const Query &query)
{
    const Rows fetched = m_context.cloud.fetch(query);
    QList<Record> rows;
    for (int row = 0; row < fetched.rows.size(); ++row)
        rows += fetched.record(row);
    complete(rows, m_field.columns, m_context.cloud);
    const QList<Record> offered = choices();
    if (rows != m_rows || offered != m_choices || !m_table) {
        m_rows = rows;
        m_choices = offered;
        build();
    }
    judge();
}

void FormMapping::setJudge(Judge judges)
{
    m_judge = std::move(judges);
    judge();
}

QString FormMapping::firstFor(const Record &row) const
{
    const QString inner = named(m_field.inner);
    const QString id = row.value(inner + u"_id"_s).toString();
    const QString name = row.value(inner + u"_name"_s).toString();
    const auto find = [this](const auto &fits) {
        const auto found = std::find_if(m_choices.begin(), m_choices.end(), fits);
        return found == m_choices.end() ? QString{} : idIn(*found);
    };
    const QString same = find([&id](const Record &choice) { return idIn(choice) == id; });
    return same.isEmpty() ? find([&name](const Record &choice) { return nameIn(choice) == name; }) : same;
}

// What was chosen stays chosen as long as it is offered.
void FormMapping::build()
{
    const bool held = m_table && m_table->isAncestorOf(window()->focusWidget());
    if (m_table) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_destinations.clear();
    m_table = new QWidget{m_inside};
    m_inside->layout()->addWidget(m_table);
    auto *grid = new QGridLayout{m_table};
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(ColumnGap);
    grid->setVerticalSpacing(Gap);
    const QString to = m_field.prompt ? say(m_spec.service, m_field.prompt) : tr("Destination");
    int at = 0;
    for (const Column &column : m_field.columns)
        grid->addWidget(weakLabel(say(m_spec.service, column.title), m_table), 0, at++);
    grid->addWidget(weakLabel(to, m_table), 0, at);
    grid->setColumnStretch(0, 1);
    for (const Record &row : std::as_const(m_rows)) {
        const int line = grid->rowCount();
        at = 0;
        for (const Column &column : m_field.columns) {
            QLabel *cell =
                plainLabel(column.cell == Cell::Status ? statusLabel(named(m_field.rows), row, m_context.edition)
                                                       : linesOf(column, m_spec.service, row, m_context.edition).first,
                           m_table);
            if (at == 0)
                cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // names can be long
            grid->addWidget(cell, line, at++);
        }
        auto *box = new SelectBox{m_id + u".to"_s, tr("%1 of %2").arg(to, nameIn(row)), m_table};
        box->setFixedWidth(ChoiceWidth);
        box->setProperty("row", idIn(row));
        QString chosen = m_to.contains(idIn(row)) ? m_to.value(idIn(row)) : firstFor(row);
        for (const Record &choice : std::as_const(m_choices))
            box->add(idIn(choice), nameIn(choice));
        if (chosen.isEmpty() || box->findData(chosen) < 0) {
            box->insertItem(0, tr("--Select--"), QString{});
            chosen.clear();
        }
        box->setValue(chosen);
        auto *disc = new QLabel{m_table};
        QLabel *state = plainLabel({}, m_table);
        grid->addWidget(box, line, at++);
        grid->addWidget(disc, line, at++);
        grid->addWidget(state, line, at++);
        m_destinations += {box, disc, state};
        const int index = int(m_destinations.size()) - 1;
        showDestination(index);
        connect(box, &SelectBox::chosen, this, [this, index, id = idIn(row)](const QString &value) {
            m_to.insert(id, value);
            showDestination(index);
            emit changed();
        });
    }
    m_table->setVisible(!m_rows.isEmpty());
    m_empty->setVisible(m_rows.isEmpty());
    if (held && !m_destinations.isEmpty())
        m_destinations.first().box->setFocus(Qt::OtherFocusReason);
    else if (held)
        m_refresh->setFocus(Qt::OtherFocusReason);
}

// State and size of what a row goes to.
void FormMapping::showDestination(int at)
{
    const Destination &destination = m_destinations.at(at);
    const QString id = destination.box->value();
    const auto choice =
        std::find_if(m_choices.begin(), m_choices.end(), [&id](const Record &each) { return idIn(each) == id; });
    const bool known = choice != m_choices.end();
    QString look;
    QString text = known ? statusLabel(named(m_field.inner), *choice, m_context.edition, nullptr, &look) : QString{};
    if (known && choice->contains(u"size_gb"_s))
        text = tr("%1 | %2GB").arg(text, choice->value(u"size_gb"_s).toString());
    destination.disc->setPixmap(look.isEmpty() ? QPixmap{} : theme::pixmap(look, look, cells::Box));
    destination.state->setText(text);
}

void FormMapping::judge()
{
    if (!m_judge)
        return;
    for (qsizetype at = 0; at < m_destinations.size(); ++at) {
        const QString from = idIn(m_rows.at(at));
        for (const Record &choice : std::as_const(m_choices)) {
            const QVariantMap pair{{u"from"_s, from}, {u"to"_s, idIn(choice)}};
            greyChoice(*m_destinations.at(at).box, idIn(choice), m_judge(QVariantList{pair}));
        }
    }
}

QVariantList FormMapping::value() const
{
    QVariantList value;
    for (qsizetype at = 0; at < m_destinations.size(); ++at)
        value += QVariantMap{{u"from"_s, idIn(m_rows.at(at))}, {u"to"_s, m_destinations.at(at).box->value()}};
    return value;
}

void FormMapping::set(const QVariant &value)
{
    if (value.toString() == Folded) {
        m_fold->setChecked(false);
        return;
    }
    const QVariantList pairs = value.toList();
    for (const QVariant &pair : pairs)
        m_to.insert(pair.toMap().value(u"from"_s).toString(), pair.toMap().value(u"to"_s).toString());
    if (m_table)
        build();
}

QString FormMapping::text() const
{
    QStringList lines;
    for (qsizetype at = 0; at < m_destinations.size(); ++at) {
        const SelectBox &box = *m_destinations.at(at).box;
        //: %1 goes to %2
        lines += tr("%1 → %2").arg(nameIn(m_rows.at(at)), box.value().isEmpty() ? u"--"_s : box.currentText());
    }
    return lines.join(u'\n');
}
