#include "listpage.h"

#include "columnsettings.h"
#include "context.h"
#include "controls.h"
#include "enterpriseprojects.h"
#include "exporting.h"
#include "failures.h"
#include "filterbar.h"
#include "headerfilters.h"
#include "menu.h"
#include "offer.h"
#include "pager.h"
#include "pages/banner.h"
#include "places.h"
#include "rowstable.h"
#include "searchbar.h"
#include "tableheader.h"
#include "tableview.h"
#include "taskcounters.h"
#include "theme.h"
#include "unfoldeddetail.h"
#include "variants.h"

#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace {

constexpr int Between = 12; // rows of controls
constexpr int EmptyIcon = 48;
constexpr int MostRunning = 100; // of what stands above the buttons

// Kinds whose changes can change what a list of this kind shows: what a view is made of, and what rules look at.
QStringList kindsBehind(const ListSpec &spec)
{
    const QString kind = QString::fromLatin1(spec.kind);
    QStringList kinds{kind};
    if (kind == "sharedImage"_L1)
        kinds += {u"image"_s, u"imageMember"_s};
    else if (kind == "sharedBackup"_L1)
        kinds += {u"backup"_s, u"backupMember"_s};
    else if (kind == "imageDisk"_L1)
        kinds += {u"backup"_s, u"backupDisk"_s, u"imagePart"_s};
    else if (kind.endsWith("Tag"_L1))
        kinds += u"tag"_s;
    else if (kind == "vaultResource"_L1)
        kinds += {u"server"_s, u"disk"_s, u"fileSystem"_s, u"backup"_s, u"vault"_s};
    else if (kind == "backup"_L1)
        kinds += {u"image"_s, u"server"_s, u"vault"_s};
    else if (kind == "backupUse"_L1)
        kinds += u"backup"_s;
    else if (kind == "server"_L1)
        kinds += {u"image"_s, u"backup"_s};
    if (spec.search == Search::Selects)
        kinds += u"tag"_s;
    if (const ListSpec *running = spec.running ? findList(QString::fromLatin1(spec.running)) : nullptr)
        kinds += QString::fromLatin1(running->kind);
    if (const DetailSpec *detail = spec.unfolds ? findDetail(QString::fromLatin1(spec.unfolds)) : nullptr)
        kinds += UnfoldedDetail::kinds(*detail);
    kinds += kindsNamed(spec.columns);
    for (const Action &action : spec.actions) {
        if (action.place == Place::Toolbar)
            kinds += failures::kinds(action);
    }
    return kinds + banner::kinds(QString::fromLatin1(spec.id));
}

// Of the rows' kind, or of their type if the list has those of one only.
QString quotaOf(const ListSpec &spec)
{
    const auto type = std::find_if(spec.fixed.begin(), spec.fixed.end(),
                                   [](const Fixed &fixed) { return qstrcmp(fixed.field, "type") == 0; });
    const QString kind = QString::fromLatin1(spec.kind);
    return type == spec.fixed.end() ? kind : u"%1.%2"_s.arg(kind, QLatin1StringView{type->value});
}

} // namespace

struct ListPage::Private {
    ListPage &page;
    const ListSpec &spec;
    Context &context;
    TableModel *model = nullptr;
    TableView *table = nullptr;
    SearchBar *search = nullptr;
    FilterBar *filter = nullptr;
    Pager *pager = nullptr;
    QLabel *counter = nullptr;
    TaskCounters *counters = nullptr;
    QLabel *foreign = nullptr; // how many rows the open console has no place for
    RowsTable *running = nullptr;
    QWidget *empty = nullptr;
    QLabel *emptyText = nullptr;
    QPushButton *clearFilters = nullptr;
    QAction *exportChosen = nullptr;
    struct Tool {
        const Action *action;
        QPushButton *button;
    };
    QList<Tool> tools;
    QStringList leftOut; // columns and properties that this account or this console does not have
    QString parent;
    bool opened = false;
    bool countedOn = false;
    bool countDue = false; // a turn of counting will come

    QString id(const char *part) const { return u"%1.%2"_s.arg(QLatin1StringView{spec.id}, QLatin1StringView{part}); }
    void build();
    void buildToolbar(QHBoxLayout &row);
    void buildSearch(QVBoxLayout &rows, QHBoxLayout &toolbar);
    void buildEmpty(QVBoxLayout &rows);
    QAbstractButton *refreshButton();
    QAbstractButton *columnsButton();
    void exportRows(const QStringList &ids);
    QStringList visibleColumns() const;
    QStringList allRows() const;
    QStringList subjects(const Action &action) const;
    bool filtered() const;
    Query query() const;
    void load();
    void show();
    void showTools();
    bool leavesOut(const Action &action) const;
    void countSoon();
    const QList<UnfoldedDetail *> unfolded() const
    {
        return table->viewport()->findChildren<UnfoldedDetail *>(Qt::FindDirectChildrenOnly);
    }
};

ListPage::ListPage(const ListSpec &spec, Context &context, QWidget *parent)
    : Page{context, parent},
      d{new Private{.page = *this, .spec = variantOf(spec, context.edition), .context = context}}
{
    setObjectName(QString::fromLatin1(spec.id));
    d->build();
}

ListPage::~ListPage() = default;

void ListPage::Private::build()
{
    if (!hasEnterpriseProjects(context))
        leftOut += u"enterpriseProject"_s;
    for (const Column &column : spec.columns) {
        if (!has(context.edition, spec.id, column.id))
            leftOut += QString::fromLatin1(column.id);
    }
    model = new TableModel{spec, context.cloud, context.edition, &page};

    auto *rows = new QVBoxLayout{&page};
    rows->setContentsMargins(0, Between, 0, 0);
    rows->setSpacing(Between);
    if (QWidget *asks = banner::above(spec, context, &page))
        rows->addWidget(asks);
    if (spec.running) {
        const ListSpec &list = *findList(QString::fromLatin1(spec.running));
        running = new RowsTable{QString::fromLatin1(list.id), list, context, TableView::None, &page};
        rows->addWidget(running);
    }
    if (spec.notice && has(context.edition, spec.id, "notice")) {
        auto *notice = new InfoBox{InfoBox::Info, {say(spec.service, spec.notice)}, &page};
        notice->setClosable(id("notice.close"));
        rows->addWidget(notice);
    }
    if (spec.helper && has(context.edition, spec.id, "helper")) {
        QLabel *helper = weakLabel(say(spec.service, spec.helper), &page);
        helper->setWordWrap(true);
        rows->addWidget(helper);
    }
    if (spec.counter && has(context.edition, spec.id, "counter")) {
        counter = weakLabel({}, &page);
        counter->setObjectName(id("counter"));
        if (!spec.parentField)
            rows->addWidget(counter);
    }
    foreign = weakLabel({}, &page);
    foreign->setObjectName(id("foreign"));
    rows->addWidget(foreign);
    auto *toolbar = new QHBoxLayout;
    toolbar->setSpacing(8);
    buildToolbar(*toolbar);
    rows->addLayout(toolbar);
    buildSearch(*rows, *toolbar);

    auto *sheet = new QVBoxLayout; // the table and what stands right below it
    sheet->setSpacing(0);
    table = new TableView{*model, context, spec.selectable ? TableView::Several : TableView::None, &page};
    if (const DetailSpec *detail = spec.unfolds ? findDetail(QString::fromLatin1(spec.unfolds)) : nullptr) {
        table->setUnfolding([this, detail](const Record &row, QWidget *inside) {
            return new UnfoldedDetail{*detail, row, context, inside};
        });
    }
    table->setHiddenColumns(columns::hidden(spec) + leftOut);
    if (spec.search == Search::Wide)
        new HeaderFilters{spec, leftOut, context.edition, *search, table->header()};
    sheet->addWidget(table, 1);
    buildEmpty(*sheet);
    pager = new Pager{QString::fromLatin1(spec.id), &page};
    sheet->addWidget(pager);
    sheet->addStretch();
    rows->addLayout(sheet, 1);

    connect(table, &TableView::choiceChanged, &page, [this] { showTools(); });
    connect(table, &TableView::sortAsked, &page, [this](const QString &field, bool descending) {
        Query sorted = model->query();
        sorted.sort = field;
        sorted.descending = descending;
        sorted.offset = 0;
        pager->setPage(1);
        model->setQuery(sorted);
        show();
    });
    connect(pager, &Pager::asked, &page, [this] { load(); });
    connect(model, &TableModel::found, &page, [this] { show(); });
}

void ListPage::Private::buildToolbar(QHBoxLayout &row)
{
    const QList<const Action *> actions = actionsAt(spec, Place::Toolbar, context.edition);
    for (const Action *action : actions) {
        QPushButton *button =
            outlineButton(actionId(spec, *action, Place::Toolbar), say(spec.service, action->title), &page);
        row.addWidget(button);
        tools += Tool{action, button};
        connect(button, &QPushButton::clicked, &page,
                [this, action] { carryOut(*action, subjects(*action), context, &page); });
    }
    if (counter && spec.parentField)
        row.addWidget(counter);
    if (spec.exports && spec.search == Search::Properties) {
        QPushButton *exports = outlineButton(id("export"), tr("Export"), &page);
        auto *menu = new ConsoleMenu{exports};
        QAction *all = menu->addAction(tr("All data"));
        all->setObjectName(id("export.all"));
        exportChosen = menu->addAction(tr("Selected rows"));
        exportChosen->setObjectName(id("export.chosen"));
        exports->setMenu(menu);
        row.addWidget(exports);
        connect(all, &QAction::triggered, &page, [this] { exportRows({}); });
        connect(exportChosen, &QAction::triggered, &page, [this] { exportRows(table->chosen()); });
    }
    if (!spec.counters.empty()) {
        counters = new TaskCounters{spec, context, &page};
        row.addWidget(counters);
    }
    row.addStretch();
}

QAbstractButton *ListPage::Private::refreshButton()
{
    QToolButton *button = iconButton(id("refresh"), u"refresh"_s, tr("Refresh"), &page);
    connect(button, &QToolButton::clicked, &page, [this] { page.refresh(); });
    return button;
}

QAbstractButton *ListPage::Private::columnsButton()
{
    QToolButton *button = iconButton(id("columns"), u"gear"_s, tr("Column settings"), &page);
    connect(button, &QToolButton::clicked, &page, [this] {
        columns::ask(spec, leftOut, &page,
                     [this](const QStringList &hidden) { table->setHiddenColumns(hidden + leftOut); });
    });
    return button;
}

void ListPage::Private::buildSearch(QVBoxLayout &rows, QHBoxLayout &toolbar)
{
    const auto changed = [this] {
        pager->setPage(1);
        load();
    };
    const auto addExport = [&] {
        if (!spec.exports)
            return;
        QToolButton *exports = iconButton(id("export"), u"export"_s, tr("Export"), &page);
        toolbar.addWidget(exports);
        connect(exports, &QToolButton::clicked, &page, [this] { exportRows({}); });
    };
    if (spec.search == Search::Wide) {
        toolbar.addWidget(refreshButton());
        addExport();
        search = new SearchBar{spec, leftOut, context.edition, &page};
        rows.addWidget(search);
        connect(search, &SearchBar::changed, &page, changed);
    } else if (spec.search == Search::Properties) {
        search = new SearchBar{spec, leftOut, context.edition, &page};
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(search, 1);
        row->addWidget(refreshButton());
        row->addWidget(columnsButton());
        rows.addLayout(row);
        connect(search, &SearchBar::changed, &page, changed);
    } else if (spec.search == Search::Selects) {
        filter = new FilterBar{spec, context, leftOut.isEmpty(), &page};
        toolbar.addWidget(filter);
        toolbar.addWidget(refreshButton());
        if (spec.searchCaption)
            toolbar.addWidget(columnsButton());
        addExport();
        rows.addWidget(filter->panel());
        connect(filter, &FilterBar::changed, &page, changed);
    }
}

void ListPage::Private::buildEmpty(QVBoxLayout &rows)
{
    empty = new QWidget{&page};
    empty->setObjectName(id("empty"));
    auto *column = new QVBoxLayout{empty};
    column->setContentsMargins(0, 40, 0, 40);
    column->setSpacing(8);
    auto *picture = new QLabel{empty};
    picture->setPixmap(theme::pixmap(u"empty-state"_s, u"weak"_s, EmptyIcon));
    emptyText = plainLabel({}, empty);
    clearFilters = linkButton(id("clear"), tr("Clear filters"), empty);
    for (QWidget *widget : std::initializer_list<QWidget *>{picture, emptyText, clearFilters})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    empty->hide();
    rows.addWidget(empty);
    connect(clearFilters, &QPushButton::clicked, &page, [this] {
        if (search)
            search->clear();
        if (filter)
            filter->clear();
    });
}

QStringList ListPage::Private::visibleColumns() const
{
    const QStringList hidden = table->hiddenColumns();
    QStringList columns;
    for (const Column &column : spec.columns) {
        if (!hidden.contains(QLatin1StringView{column.id}))
            columns += QString::fromLatin1(column.id);
    }
    return columns;
}

void ListPage::Private::exportRows(const QStringList &ids)
{
    exporting::ask(spec, visibleColumns(), model->query(), ids, context, &page);
}

QStringList ListPage::Private::allRows() const
{
    Query all = query();
    all.fields = {u"id"_s};
    all.limit = -1;
    all.offset = 0;
    all.countAll = false;
    for (const Fixed &fixed : spec.fixed)
        all.filters += {QString::fromLatin1(fixed.field), Filter::Is, {QString::fromLatin1(fixed.value)}};
    all.kind = QString::fromLatin1(spec.kind);
    const Rows rows = context.cloud.fetch(all);
    QStringList ids;
    for (int row = 0; row < rows.rows.size(); ++row)
        ids += rows.at(row, u"id"_s).toString();
    return ids;
}

// What a button above the list is about: the ticked rows; where none can be ticked, all rows, or what they belong to.
QStringList ListPage::Private::subjects(const Action &action) const
{
    if (spec.selectable)
        return table->chosen();
    const Confirmation *question = action.opens ? findConfirmation(QString::fromLatin1(action.opens)) : nullptr;
    if (!needsRows(action))
        return {};
    if (question && qstrcmp(question->kind, spec.kind) == 0) {
        const QStringList all = allRows();
        QStringList allowed = all; // of all rows, those that it can be done to; of none of them it says why
        allowed.removeIf([&](const QString &id) { return !offerOf(action, {id}, context).enabled; });
        return allowed.isEmpty() ? all : allowed;
    }
    return spec.parentField ? QStringList{parent} : QStringList{};
}

bool ListPage::Private::filtered() const
{
    return (search && !search->isEmpty()) || (filter && !filter->isEmpty());
}

Query ListPage::Private::query() const
{
    Query query;
    if (spec.owned)
        query.project = context.session.project;
    if (spec.parentField)
        query.filters += {QString::fromLatin1(spec.parentField), Filter::Is, {parent}};
    if (search) {
        query.filters += search->filters();
        query.keyword = search->keyword();
    }
    if (filter)
        query.filters += filter->filters();
    query.sort = model->query().sort;
    query.descending = model->query().descending;
    query.limit = pager->size();
    query.offset = pager->offset();
    return query;
}

void ListPage::Private::load()
{
    opened = true;
    model->setQuery(query());
    show();
}

// Rows are shown first; the number of very many follows, and the window answers meanwhile.
void ListPage::Private::countSoon()
{
    if (countDue || !model->counting())
        return;
    countDue = true;
    constexpr int frame = 16; // ms
    QTimer::singleShot(countedOn ? 0 : frame, &page, [this] {
        constexpr int turn = 8; // ms
        countDue = false;
        // At the start everybody waits for the first picture.
        countedOn = false;
        if (const QWindow *window = page.window()->windowHandle(); window && !window->isExposed())
            return countSoon();
        QElapsedTimer clock;
        clock.start();
        while (model->countOn() && clock.elapsed() < turn) {
        }
        countedOn = model->counting();
        if (countedOn)
            countSoon();
        else
            show();
    });
}

// Everything around the table, after a fetch.
void ListPage::Private::show()
{
    const bool reading = model->isReading();
    pager->setTotal(reading ? std::max(model->total(), pager->offset() + 1) : model->total(), model->totalIsLimit());
    countSoon();
    if (!model->totalIsLimit() && pager->page() > pager->pages()) { // the last page is gone
        pager->setPage(pager->pages());
        load();
        return;
    }
    const bool none = reading ? model->rowCount() == 0 : model->total() == 0;
    emptyText->setText(reading      ? tr("Searching…")
                       : filtered() ? tr("Nothing matches these filters.")
                                    : tr("No data available."));
    clearFilters->setVisible(filtered());
    empty->setVisible(none);
    pager->setVisible(!none && (spec.search != Search::None || model->total() > pager->size()));
    foreign->setVisible(model->foreign() > 0);
    foreign->setText(
        tr("%n row(s) are kept, but not shown: this console has no place for them.", nullptr, int(model->foreign())));
    if (counter) {
        counter->setText(say(spec.service, spec.counter)
                             .arg(context.cloud.quotaLeft(context.session.project, quotaOf(spec), parent)));
    }
    if (counters)
        counters->count();
    if (running) {
        const ListSpec &list = *findList(QString::fromLatin1(spec.running));
        running->show(
            {.kind = QString::fromLatin1(list.kind), .project = context.session.project, .limit = MostRunning});
        running->setVisible(running->count() > 0);
    }
    showTools();
}

// Whatever the rows are.
bool ListPage::Private::leavesOut(const Action &action) const
{
    return action.command && findCommand(QString::fromLatin1(action.command)) &&
           context.cloud.absent({.id = QString::fromLatin1(action.command), .by = context.session});
}

void ListPage::Private::showTools()
{
    for (const Tool &tool : std::as_const(tools)) {
        const QStringList ids = subjects(*tool.action);
        const Offer offer = offerOf(*tool.action, ids, context);
        const bool missing = ids.isEmpty() && (needsRows(*tool.action) || offer.notYet);
        tool.button->setProperty("notYet", offer.notYet);
        tool.button->setVisible(!leavesOut(*tool.action) && (spec.selectable || !offer.absent));
        tool.button->setEnabled(offer.enabled && !missing);
        const bool failed = failures::any(*tool.action, context);
        tool.button->setIcon(failed ? theme::icon(u"flame"_s, u"error"_s) : QIcon{});
        const QString why = failed                       ? tr("Something has failed there.")
                            : !offer.enabled || !missing ? offer.why
                            : spec.selectable            ? tr("Select at least one row.")
                                                         : tr("There are no rows.");
        tool.button->setToolTip(tip(why));
        tool.button->setAccessibleDescription(why);
    }
    if (exportChosen)
        exportChosen->setEnabled(!table->chosen().isEmpty());
}

void ListPage::open(const QVariantMap &arguments)
{
    if (arguments.contains(u"parent"_s))
        d->parent = arguments.value(u"parent"_s).toString();
    if (arguments.contains(u"keyword"_s)) {
        const QString keyword = arguments.value(u"keyword"_s).toString();
        if (d->search)
            d->search->setKeyword(keyword);
        if (d->filter)
            d->filter->setKeyword(keyword);
        d->pager->setPage(1);
    }
    d->load();
}

QStringList ListPage::kinds() const
{
    return kindsBehind(d->spec);
}

void ListPage::refresh()
{
    if (!d->opened) {
        d->load();
        return;
    }
    d->model->refresh();
    for (UnfoldedDetail *detail : d->unfolded())
        detail->refresh();
    d->show();
}

void ListPage::tick()
{
    d->model->tick();
    for (UnfoldedDetail *detail : d->unfolded())
        detail->tick();
}
