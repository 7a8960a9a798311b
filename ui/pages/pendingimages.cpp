#include "pages/pendingimages.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "offer.h"
#include "tableview.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsShown = 5;
constexpr int NamesSaid = 5;
constexpr Action AcceptFull{
    .id = "acceptFull", .title = "", .command = "ims.acceptImage", .opens = "ims.acceptFullImage"};

const ListSpec &pendingList()
{
    return *findList(u"ims.shared.pending"_s);
}

Rows pending(const Context &context, int limit, const QStringList &fields = {})
{
    return context.cloud.fetch({.kind = u"sharedImage"_s,
                                .project = context.session.project,
                                .fields = fields,
                                .filters = {{u"share"_s, Filter::Is, {u"pending"_s}}},
                                .sort = u"created"_s,
                                .limit = limit});
}

} // namespace

PendingImages::PendingImages(Context &context, QWidget *parent) : QFrame{parent}, m_context{context}
{
    setObjectName(u"ims.shared.pending"_s);
    setProperty("look", u"notice"_s);
    const auto id = [this](QLatin1StringView part) { return QString{objectName() + u'.' + part}; };
    m_question = linkButton(id("unfold"_L1), {}, this);
    m_question->setCheckable(true);
    m_acceptAll = linkButton(id("acceptAll"_L1), tr("Accept All"), this);
    QToolButton *refresh = iconButton(id("refresh"_L1), u"refresh"_s, tr("Refresh"), this);
    refresh->setProperty("look", u"plain"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_question);
    head->addStretch();
    head->addWidget(m_acceptAll);
    head->addWidget(refresh);

    m_inside = new QWidget{this};
    m_accept = outlineButton(id("accept"_L1), tr("Accept"), m_inside);
    m_reject = outlineButton(id("reject"_L1), tr("Reject"), m_inside);
    m_model = new TableModel{pendingList(), context.cloud, context.edition, this};
    m_table = new TableView{*m_model, context, TableView::Several, m_inside};
    m_table->setAccessibleName(say("ims", pendingList().title));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_accept);
    buttons->addWidget(m_reject);
    buttons->addStretch();
    auto *below = new QVBoxLayout{m_inside};
    below->setContentsMargins({});
    below->setSpacing(8);
    below->addLayout(buttons);
    below->addWidget(m_table);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(12, 8, 12, 8);
    rows->setSpacing(8);
    rows->addLayout(head);
    rows->addWidget(m_inside);

    connect(m_question, &QPushButton::toggled, this, &PendingImages::unfold);
    connect(m_acceptAll, &QPushButton::clicked, this, [this] {
        const Rows all = pending(m_context, -1, {u"id"_s});
        QStringList ids;
        for (int row = 0; row < all.rows.size(); ++row)
            ids += all.at(row, u"id"_s).toString();
        accept(ids);
    });
    connect(refresh, &QToolButton::clicked, this, &PendingImages::look);
    connect(m_accept, &QPushButton::clicked, this, [this] { accept(m_table->chosen()); });
    connect(m_reject, &QPushButton::clicked, this,
            [this] { ask::confirm(*findConfirmation(u"ims.rejectImage"_s), m_table->chosen(), m_context, this); });
    connect(m_table, &TableView::choiceChanged, this, &PendingImages::judge);
    connect(&context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds.contains(u"imageMember"_s) || kinds.contains(u"image"_s))
            look();
    });
    unfold(false);
    look();
}

qint64 PendingImages::count(const Context &context)
{
    return pending(context, 0).total;
}

void PendingImages::look()
{
    constexpr int looked = 100;
    const Rows rows = pending(m_context, looked, {u"owner_account"_s});
    setHidden(rows.total == 0);
    if (rows.total == 0)
        return;
    QStringList tenants;
    for (int row = 0; row < rows.rows.size(); ++row)
        tenants += rows.at(row, u"owner_account"_s).toString();
    tenants.removeDuplicates();
    if (tenants.size() > NamesSaid)
        tenants = tenants.first(NamesSaid) + QStringList{u"…"_s};
    //: %1 names one or several accounts
    m_question->setText(caption(tr("Do you want to accept the %n image(s) from tenant %1?", nullptr, int(rows.total))
                                    .arg(tenants.join(tr(", ", "between names")))));
    m_model->setQuery({.project = m_context.session.project,
                       .sort = QString::fromLatin1(pendingList().sort),
                       .descending = pendingList().descending});
    const int shown = std::clamp(m_model->rowCount(), 1, RowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            shown * m_table->verticalHeader()->defaultSectionSize() + 2);
    judge();
}

void PendingImages::unfold(bool open)
{
    m_inside->setVisible(open);
    m_question->setIcon(theme::icon(open ? u"chevron-up"_s : u"chevron-down"_s));
}

void PendingImages::judge()
{
    const bool any = !m_table->chosen().isEmpty();
    const QString why = any ? QString{} : tr("Select at least one image.");
    for (QPushButton *button : {m_accept, m_reject}) {
        button->setEnabled(any);
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

// Those that need a vault are asked about; the others are accepted at once.
void PendingImages::accept(const QStringList &images)
{
    QStringList plain, full;
    for (const QString &image : images) {
        const auto found = m_context.cloud.find(u"sharedImage"_s, image, m_context.session.project);
        (found && found->value(u"type"_s) == u"full"_s ? full : plain) += image;
    }
    if (!plain.isEmpty()) {
        const Outcome outcome = m_context.cloud.dispatch(
            {.id = u"ims.acceptImage"_s, .by = m_context.session, .arguments = {{u"image"_s, plain}}});
        if (!outcome.ok())
            return ask::refused(outcome.refusals, m_context, this);
        m_context.notify(tr("Accepted: %n image(s)", nullptr, int(plain.size())));
    }
    if (!full.isEmpty())
        carryOut(AcceptFull, full, m_context, this);
}
