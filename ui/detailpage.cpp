#include "detailpage.h"

#include "askedview.h"
#include "context.h"
#include "controls.h"
#include "detailtabs.h"
#include "fact.h"
#include "nothere.h"
#include "offer.h"
#include "places.h"
#include "summary.h"
#include "wording.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int CardPadding = 20;
constexpr int RowGap = 12;

QString titleOf(const QString &page)
{
    const ListSpec *list = findList(page);
    return list ? say(list->service, list->title) : page;
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame{parent};
    frame->setProperty("look", u"card"_s);
    return frame;
}

} // namespace

struct DetailPage::Private {
    DetailPage &page;
    const DetailSpec &spec;
    Context &context;
    QString id;
    Record record;

    QLabel *title = nullptr;
    QList<QPair<const Action *, QAbstractButton *>> actions;
    QStackedWidget *views = nullptr;
    QWidget *there = nullptr;
    QWidget *gone = nullptr;
    QList<Fact *> facts;
    Summary *summary = nullptr;
    QLabel *remark = nullptr;
    AskedView *asked = nullptr;
    DetailTabs *tabs = nullptr;

    QString summaryTab() const { return spec.summary ? named("summary"_L1) : QString{}; }
    QString named(QLatin1StringView part) const { return u"%1.%2"_s.arg(QLatin1StringView{spec.id}, part); }
    QWidget *buildHeader();
    void buildFacts(QVBoxLayout &rows);
    void buildTabs(QVBoxLayout &rows);
    void buildAsked(QVBoxLayout &rows);
    void buildGone();
    void look();
    void judgeActions();
    bool fits(const Fixed &when) const;
};

DetailPage::DetailPage(const DetailSpec &spec, Context &context, QWidget *parent)
    : Page{context, parent},
      d{std::make_unique<Private>(Private{.page = *this, .spec = spec, .context = context})}
{
    setObjectName(QString::fromLatin1(spec.id));
    QWidget *header = d->buildHeader();
    d->views = new QStackedWidget{this};
    d->there = new QWidget{d->views};
    auto *rows = new QVBoxLayout{d->there};
    rows->setContentsMargins(CardPadding, RowGap, CardPadding, CardPadding);
    rows->setSpacing(RowGap);
    if (!spec.summary)
        d->buildFacts(*rows);
    d->buildTabs(*rows);
    d->buildAsked(*rows);
    rows->addStretch(d->asked ? 0 : 1);
    d->views->addWidget(d->there);
    d->buildGone();

    auto *all = new QVBoxLayout{this};
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(header);
    all->addWidget(d->views, 1);
}

DetailPage::~DetailPage() = default;

QWidget *DetailPage::Private::buildHeader()
{
    const QString parentPage = QString::fromLatin1(spec.parent);
    const TitleBar header = titleBar(named("back"_L1), tr("Back to %1").arg(titleOf(parentPage)), &page);
    QObject::connect(header.back, &QToolButton::clicked, &page, [this, parentPage] { context.go(parentPage); });
    title = header.title;
    for (const Action &action : spec.actions) {
        if (!has(context.edition, spec.id, action.id))
            continue;
        QPushButton *button =
            outlineButton(named(QLatin1StringView{action.id}), say(spec.service, action.title), header.bar);
        if (!action.opens)
            markNotHere(button, action.title);
        QObject::connect(button, &QPushButton::clicked, &page,
                         [this, &action] { carryOut(action, {id}, context, &page); });
        header.line->addWidget(button);
        actions.append({&action, button});
    }
    return header.bar;
}

void DetailPage::Private::buildFacts(QVBoxLayout &rows)
{
    QFrame *frame = card(there);
    auto *inside = new QVBoxLayout{frame};
    inside->setContentsMargins(CardPadding, CardPadding, CardPadding, CardPadding);
    inside->setSpacing(16);
    inside->addWidget(titleLabel(say(spec.service, spec.card), 14, frame));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(RowGap);
    facts += Fact::add(*grid, 0, spec.left, spec, context, &page);
    facts += Fact::add(*grid, 2, spec.right, spec, context, &page);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    inside->addLayout(grid);
    rows.addWidget(frame);
    remark = weakLabel(say(spec.service, spec.remark), there);
    remark->setObjectName(named("remark"_L1));
    remark->setWordWrap(true);
    rows.addWidget(remark);
}

void DetailPage::Private::buildTabs(QVBoxLayout &rows)
{
    if (spec.tabs.empty())
        return;
    QFrame *frame = card(there);
    auto *inside = new QVBoxLayout{frame};
    inside->setContentsMargins(CardPadding, 8, CardPadding, CardPadding);
    tabs = new DetailTabs{spec, context, frame};
    if (spec.summary) {
        summary = new Summary{spec, context, tabs->stack()};
        tabs->addFirst(summaryTab(), say(spec.service, spec.summary), summary);
    }
    inside->addWidget(tabs);
    rows.addWidget(frame, 1);
}

// Of a trace, what the real cloud would have been asked.
void DetailPage::Private::buildAsked(QVBoxLayout &rows)
{
    if (QLatin1StringView{spec.kind} != "trace"_L1)
        return;
    QFrame *frame = card(there);
    auto *inside = new QVBoxLayout{frame};
    inside->setContentsMargins(CardPadding, CardPadding, CardPadding, CardPadding);
    inside->addWidget(titleLabel(AskedPanel::tr("What would be asked"), 14, frame));
    asked = new AskedView{named("asked"_L1), context, frame};
    inside->addWidget(asked, 1);
    rows.addWidget(frame, 1);
}

void DetailPage::Private::buildGone()
{
    gone = new QWidget{views};
    gone->setObjectName(named("gone"_L1));
    auto *text = plainLabel(tr("This resource does not exist any more, or it belongs to another project."), gone);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    const QString parentPage = QString::fromLatin1(spec.parent);
    auto *back = linkButton(named("gone.back"_L1), tr("Back to %1").arg(titleOf(parentPage)), gone);
    QObject::connect(back, &QPushButton::clicked, &page, [this, parentPage] { context.go(parentPage); });
    auto *rows = new QVBoxLayout{gone};
    rows->addStretch(1);
    rows->addWidget(text);
    rows->addWidget(back, 0, Qt::AlignCenter);
    rows->addStretch(2);
    views->addWidget(gone);
}

// Reads the resource again and shows what it says now.
void DetailPage::Private::look()
{
    auto found = context.cloud.find(QString::fromLatin1(spec.kind), id, context.session.project);
    if (!found && spec.publicToo) {
        found = context.cloud.find(QString::fromLatin1(spec.kind), id, {});
        if (found && !found->value(u"project_id"_s).isNull())
            found.reset();
    }
    views->setCurrentWidget(found ? there : gone);
    for (const auto &[action, button] : std::as_const(actions))
        button->setVisible(found.has_value());
    if (!found) {
        record.clear();
        title->setText(id);
        return;
    }
    record = *found;
    complete(record, spec.left, context.cloud);
    complete(record, spec.right, context.cloud);
    title->setText(record.value(u"name"_s).toString());
    for (Fact *fact : std::as_const(facts))
        fact->show(record);
    if (summary)
        summary->show(record);
    if (asked)
        asked->show(record);
    if (remark)
        remark->setVisible(spec.remark && fits(spec.remarkWhen));
    judgeActions();
}

bool DetailPage::Private::fits(const Fixed &when) const
{
    return !when.field || record.value(QString::fromLatin1(when.field)).toString() == QLatin1StringView{when.value};
}

void DetailPage::Private::judgeActions()
{
    for (const auto &[action, button] : std::as_const(actions)) {
        if (!action->opens)
            continue;
        const Offer offer = offerOf(*action, {id}, context);
        button->setVisible(!offer.absent);
        button->setEnabled(offer.enabled);
        button->setToolTip(tip(offer.why));
        button->setAccessibleDescription(offer.why);
    }
}

void DetailPage::open(const QVariantMap &arguments)
{
    d->id = arguments.value(u"id"_s).toString();
    d->look();
    if (d->tabs && !d->record.isEmpty())
        d->tabs->open(d->record, arguments.value(u"tab"_s).toString());
}

QStringList DetailPage::kinds() const
{
    QStringList kinds{QString::fromLatin1(d->spec.kind)};
    kinds += DetailTabs::kinds(d->spec);
    for (const Block &block : d->spec.blocks) {
        if (block.kind)
            kinds += QString::fromLatin1(block.kind);
    }
    kinds.removeDuplicates();
    return kinds;
}

void DetailPage::refresh()
{
    d->look();
    if (d->record.isEmpty())
        return;
    if (d->tabs)
        d->tabs->refresh(d->record);
}

void DetailPage::tick()
{
    if (d->record.isEmpty())
        return;
    for (Fact *fact : std::as_const(d->facts))
        fact->tick(d->record);
    if (d->summary)
        d->summary->tick(d->record);
    if (d->tabs)
        d->tabs->tick();
}
