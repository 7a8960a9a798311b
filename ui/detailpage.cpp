#include "detailpage.h"

#include "context.h"
#include "controls.h"
#include "fact.h"
#include "listpage.h"
#include "offer.h"
#include "theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int CardPadding = 20;
constexpr int LabelWidth = 150;
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
    QLabel *remark = nullptr;
    Tabs *tabs = nullptr;
    QStackedWidget *lists = nullptr;
    QHash<QString, ListPage *> built;

    QString named(QLatin1StringView part) const { return u"%1.%2"_s.arg(QLatin1StringView{spec.id}, part); }
    QLayout *buildHeader();
    void buildFacts(QVBoxLayout &rows);
    void buildTabs(QVBoxLayout &rows);
    void buildGone();
    void addColumn(QGridLayout &grid, std::span<const Info> infos, int column);
    void look();
    void judgeActions();
    void showTab(const QString &list);
    ListPage *currentList() const { return built.value(tabs ? tabs->current() : QString{}); }
};

DetailPage::DetailPage(const DetailSpec &spec, Context &context, QWidget *parent)
    : Page{context, parent},
      d{std::make_unique<Private>(Private{.page = *this, .spec = spec, .context = context})}
{
    setObjectName(QString::fromLatin1(spec.id));
    d->views = new QStackedWidget{this};
    d->there = new QWidget{d->views};
    auto *rows = new QVBoxLayout{d->there};
    rows->setContentsMargins({});
    rows->setSpacing(RowGap);
    d->buildFacts(*rows);
    d->buildTabs(*rows);
    rows->addStretch(1);
    d->views->addWidget(d->there);
    d->buildGone();

    auto *all = new QVBoxLayout{this};
    all->setContentsMargins(CardPadding, RowGap, CardPadding, CardPadding);
    all->setSpacing(RowGap);
    all->addLayout(d->buildHeader());
    all->addWidget(d->views, 1);
}

DetailPage::~DetailPage() = default;

QLayout *DetailPage::Private::buildHeader()
{
    const QString parentPage = QString::fromLatin1(spec.parent);
    auto *back = iconButton(named("back"_L1), u"chevron-left"_s, tr("Back to %1").arg(titleOf(parentPage)), &page);
    back->setProperty("look", u"plain"_s);
    QObject::connect(back, &QToolButton::clicked, &page, [this, parentPage] { context.go(parentPage); });
    title = titleLabel({}, 16, &page);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(back);
    line->addWidget(title, 1);
    for (const Action &action : spec.actions) {
        QPushButton *button =
            outlineButton(named(QLatin1StringView{action.id}), say(spec.service, action.title), &page);
        if (!action.opens)
            markNotYet(button);
        QObject::connect(button, &QPushButton::clicked, &page,
                         [this, &action] { carryOut(action, {id}, context, &page); });
        line->addWidget(button);
        actions.append({&action, button});
    }
    return line;
}

void DetailPage::Private::addColumn(QGridLayout &grid, std::span<const Info> infos, int column)
{
    int row = 0;
    for (const Info &info : infos) {
        auto *fact = new Fact{spec, info, context, &page};
        auto *label = weakLabel(fact->title(), &page);
        label->setMinimumWidth(LabelWidth);
        grid.addWidget(label, row, column, Qt::AlignTop | Qt::AlignLeft);
        grid.addWidget(fact, row, column + 1, Qt::AlignTop);
        facts += fact;
        ++row;
    }
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
    addColumn(*grid, spec.left, 0);
    addColumn(*grid, spec.right, 2);
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
    tabs = new Tabs{named("tabs"_L1), Tabs::Large, frame};
    lists = new QStackedWidget{frame};
    for (const Tab &tab : spec.tabs) {
        const int at = tabs->add(QString::fromLatin1(tab.page ? tab.page : ""), say(spec.service, tab.title));
        if (tab.page)
            continue;
        tabs->setTabEnabled(at, false);
        tabs->setTabToolTip(at, notYetText());
    }
    inside->addWidget(tabs);
    inside->addWidget(lists, 1);
    rows.addWidget(frame, 1);
    QObject::connect(tabs, &Tabs::chosen, &page, [this](const QString &list) { showTab(list); });
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
    const auto found = context.cloud.find(QString::fromLatin1(spec.kind), id, context.session.project);
    views->setCurrentWidget(found ? there : gone);
    for (const auto &[action, button] : std::as_const(actions))
        button->setVisible(found.has_value());
    if (!found) {
        record.clear();
        title->setText(id);
        return;
    }
    record = *found;
    title->setText(record.value(u"name"_s).toString());
    for (Fact *fact : std::as_const(facts))
        fact->show(record);
    const Fixed &when = spec.remarkWhen;
    remark->setVisible(spec.remark && (!when.field || record.value(QString::fromLatin1(when.field)).toString() ==
                                                          QLatin1StringView{when.value}));
    judgeActions();
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

void DetailPage::Private::showTab(const QString &list)
{
    const ListSpec *listSpec = findList(list);
    if (!listSpec)
        return;
    ListPage *&listPage = built[list];
    if (!listPage) {
        listPage = new ListPage{*listSpec, context, lists};
        listPage->setObjectName(list);
        lists->addWidget(listPage);
    }
    listPage->open({{u"parent"_s, id}});
    lists->setCurrentWidget(listPage);
}

void DetailPage::open(const QVariantMap &arguments)
{
    d->id = arguments.value(u"id"_s).toString();
    d->look();
    if (!d->tabs || d->record.isEmpty())
        return;
    const QString wanted = arguments.value(u"tab"_s).toString();
    const QString first = QString::fromLatin1(d->spec.tabs.front().page ? d->spec.tabs.front().page : "");
    d->tabs->setCurrent(findList(wanted) ? wanted : first);
    d->showTab(d->tabs->current());
}

QStringList DetailPage::kinds() const
{
    QStringList kinds{QString::fromLatin1(d->spec.kind)};
    for (const Tab &tab : d->spec.tabs) {
        const ListSpec *list = tab.page ? findList(QString::fromLatin1(tab.page)) : nullptr;
        if (list)
            kinds += QString::fromLatin1(list->kind);
    }
    kinds.removeDuplicates();
    return kinds;
}

void DetailPage::refresh()
{
    d->look();
    if (ListPage *list = d->currentList(); list && !d->record.isEmpty())
        list->refresh();
}

void DetailPage::tick()
{
    if (d->record.isEmpty())
        return;
    for (Fact *fact : std::as_const(d->facts))
        fact->tick(d->record);
    if (ListPage *list = d->currentList())
        list->tick();
}
