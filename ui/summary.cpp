#include "summary.h"

#include "context.h"
#include "controls.h"
#include "fact.h"
#include "offer.h"
#include "theme.h"
#include "wording.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int Listed = 24; // lines in a box
constexpr int Between = 16;
// The one link that a box has: below the backups of a server that has none.
constexpr Action BackUpNow{.id = "backUpNow", .title = "", .command = "cbr.backUpServer", .opens = "cbr.backUpServer"};

} // namespace

Summary::Summary(const DetailSpec &spec, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_context{context}
{
    auto *left = new QVBoxLayout;
    left->setSpacing(Between);
    addCard(*left, spec.card, spec.left);
    addCard(*left, spec.secondCard, spec.right);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    for (const Info &info : spec.left) {
        if (info.cell != Cell::Status)
            continue;
        m_facts += new Fact{spec, info, context, this};
        right->addWidget(m_facts.last());
        right->addSpacing(Between);
    }
    for (const Block &block : spec.blocks)
        addBox(*right, block);
    right->addStretch(1);
    auto *columns = new QHBoxLayout{this};
    columns->setContentsMargins(0, Between, 0, 0);
    columns->setSpacing(2 * Between);
    columns->addLayout(left, 3);
    columns->addLayout(right, 4);
}

void Summary::addCard(QVBoxLayout &column, const char *title, std::span<const Info> infos)
{
    if (infos.empty())
        return;
    column.addWidget(titleLabel(say(m_spec.service, title), 14, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Between);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    // The state stands above the boxes.
    const auto state =
        std::find_if(infos.begin(), infos.end(), [](const Info &info) { return info.cell == Cell::Status; });
    m_facts += Fact::add(*grid, 0, {infos.begin(), state}, m_spec, m_context, this);
    column.addLayout(grid);
    column.addSpacing(Between);
}

void Summary::addBox(QVBoxLayout &column, const Block &block)
{
    const QString id = u"%1.%2"_s.arg(QLatin1StringView{m_spec.id}, QLatin1StringView{block.id});
    auto *box = new QFrame{this};
    box->setObjectName(id);
    box->setAutoFillBackground(true);
    QPalette palette = box->palette();
    palette.setColor(QPalette::Window, theme::colour(u"page"_s));
    box->setPalette(palette);
    auto *rows = new QVBoxLayout{box};
    rows->setContentsMargins(20, 12, 20, 12);
    rows->setSpacing(6);
    rows->addWidget(titleLabel(say(m_spec.service, block.title), 13, box));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(4);
    rows->addLayout(lines);
    auto *advice = new QWidget{box};
    auto *adviceRow = new QHBoxLayout{advice};
    adviceRow->setContentsMargins({});
    if (block.advice) {
        QLabel *text = weakLabel(say(m_spec.service, block.advice), advice);
        text->setWordWrap(true);
        adviceRow->addWidget(text, 1);
    }
    QPushButton *link = nullptr;
    if (block.link) {
        link = linkButton(id + u".more"_s, say(m_spec.service, block.link), advice);
        connect(link, &QPushButton::clicked, this, [this] { carryOut(BackUpNow, {m_id}, m_context, this); });
        adviceRow->addWidget(link, 0, Qt::AlignTop);
    }
    rows->addWidget(advice);
    column.addWidget(box);
    m_boxes += Box{&block, lines, advice, link};
}

QStringList Summary::linesOf(const Block &block, const Record &record) const
{
    const QString pattern = say(m_spec.service, block.pattern);
    if (!block.kind)
        return QStringList{filled(pattern, record)};
    const Rows rows = m_context.cloud.fetch(
        {.kind = QString::fromLatin1(block.kind),
         .project = m_context.session.project,
         .filters = {{QString::fromLatin1(block.parentField), Filter::Is, {record.value(u"id"_s)}}},
         .limit = Listed,
         .countAll = false});
    QList<Record> records;
    for (int row = 0; row < rows.rows.size(); ++row)
        records += rows.record(row);
    const auto place = [](const Record &one) {
        return std::pair{one.value(u"position"_s).toLongLong(), -one.value(u"created"_s).toLongLong()};
    };
    std::sort(records.begin(), records.end(),
              [&place](const Record &one, const Record &other) { return place(one) < place(other); });
    QStringList lines;
    for (Record &one : records) {
        for (const Word &word : block.words) {
            if (one.value(u"role"_s).toString() == QLatin1StringView{word.value})
                one.insert(u"role"_s, say(m_spec.service, word.label));
        }
        lines += filled(pattern, one);
    }
    return lines;
}

void Summary::show(const Record &record)
{
    for (Fact *fact : std::as_const(m_facts))
        fact->show(record);
    m_id = record.value(u"id"_s).toString();
    for (const Box &box : std::as_const(m_boxes)) {
        if (box.link) {
            const Offer offer = offerOf(BackUpNow, {m_id}, m_context);
            box.link->setEnabled(offer.enabled);
            box.link->setToolTip(tip(offer.why));
            box.link->setAccessibleDescription(offer.why);
        }
        while (QLayoutItem *item = box.lines->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        QStringList lines = linesOf(*box.block, record);
        lines.removeAll(QString{});
        box.advice->setVisible(lines.isEmpty() && (box.block->advice || box.block->link));
        if (lines.isEmpty())
            lines += box.block->empty ? say(m_spec.service, box.block->empty) : u"--"_s;
        for (const QString &line : std::as_const(lines)) {
            QLabel *label = plainLabel(line, box.lines->parentWidget());
            label->setWordWrap(true);
            box.lines->addWidget(label);
            label->show();
        }
    }
}

void Summary::tick(const Record &record)
{
    for (Fact *fact : std::as_const(m_facts))
        fact->tick(record);
}
