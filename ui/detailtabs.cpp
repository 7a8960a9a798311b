#include "detailtabs.h"

#include "context.h"
#include "controls.h"
#include "listpage.h"
#include "nothere.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int Indent = 20;
constexpr int RowGap = 12;

QString pageOf(const Tab &tab)
{
    return tab.page ? QString::fromLatin1(tab.page) : QString{};
}

ListPage *listOf(const char *page, Context &context, QWidget *parent)
{
    auto *list = new ListPage{*findList(QString::fromLatin1(page)), context, parent};
    list->setObjectName(QString::fromLatin1(page));
    return list;
}

} // namespace

DetailTabs::DetailTabs(const DetailSpec &spec, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_context{context},
      m_tabs{new Tabs{u"%1.tabs"_s.arg(QLatin1StringView{spec.id}), Tabs::Large, this}},
      m_stack{new QStackedWidget{this}}
{
    for (const Tab &tab : spec.tabs) {
        const int at = m_tabs->add(pageOf(tab), say(spec.service, tab.title));
        if (tab.page)
            continue;
        m_tabs->setTabEnabled(at, false);
        m_tabs->setTabToolTip(at, notHereText(tab.title));
    }
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->addWidget(m_tabs);
    rows->addWidget(m_stack, 1);
    connect(m_tabs, &Tabs::chosen, this, &DetailTabs::show);
}

DetailTabs::~DetailTabs() = default;

QWidget *DetailTabs::stack() const
{
    return m_stack;
}

void DetailTabs::addFirst(const QString &page, const QString &title, QWidget *view)
{
    m_first = page;
    const int at = m_tabs->add(page, title);
    m_tabs->moveTab(at, 0);
    m_tabs->setCurrent(page);
    m_stack->addWidget(view);
    m_built.insert(page, {view, {}});
}

bool DetailTabs::fits(const Fixed &when) const
{
    return !when.field || m_record.value(QString::fromLatin1(when.field)).toString() == QLatin1StringView{when.value};
}

void DetailTabs::offer()
{
    int at = m_first.isEmpty() ? 0 : 1;
    for (const Tab &tab : m_spec.tabs)
        m_tabs->setTabVisible(at++, fits(tab.when));
}

DetailTabs::View DetailTabs::build(const Tab &tab)
{
    if (!tab.inside) {
        ListPage *list = listOf(tab.page, m_context, m_stack);
        return {list, {list}};
    }
    auto *both = new QWidget{m_stack};
    ListPage *row = listOf(tab.page, m_context, both);
    ListPage *inside = listOf(tab.inside, m_context, both);
    const ListSpec &list = *findList(QString::fromLatin1(tab.inside));
    QPushButton *unfold =
        linkButton(u"%1.unfold"_s.arg(QLatin1StringView{list.id}), say(list.service, list.title), both);
    unfold->setCheckable(true);
    connect(unfold, &QPushButton::toggled, inside, [inside, unfold](bool open) {
        inside->setVisible(open);
        unfold->setIcon(theme::icon(open ? u"chevron-up"_s : u"chevron-down"_s));
    });
    unfold->setChecked(true);
    auto *rows = new QVBoxLayout{both};
    rows->setContentsMargins({});
    rows->setSpacing(RowGap);
    rows->addWidget(row);
    rows->addWidget(unfold);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(Indent, 0, 0, 0);
    indented->addWidget(inside);
    rows->addLayout(indented, 1);
    return {both, {row, inside}};
}

void DetailTabs::show(const QString &page)
{
    if (page == m_first && !m_first.isEmpty()) {
        m_stack->setCurrentWidget(m_built.value(page).widget);
        return;
    }
    const auto tab = std::find_if(m_spec.tabs.begin(), m_spec.tabs.end(), [&page](const Tab &each) {
        return each.page && page == QLatin1StringView{each.page};
    });
    if (tab == m_spec.tabs.end())
        return;
    View &view = m_built[page];
    if (!view.widget) {
        view = build(*tab);
        m_stack->addWidget(view.widget);
    }
    for (ListPage *each : std::as_const(view.lists))
        each->open({{u"parent"_s, m_record.value(u"id"_s)}});
    m_stack->setCurrentWidget(view.widget);
}

void DetailTabs::open(const Record &record, const QString &tab)
{
    m_record = record;
    offer();
    const bool offered = std::any_of(m_spec.tabs.begin(), m_spec.tabs.end(), [this, &tab](const Tab &each) {
        return each.page && tab == QLatin1StringView{each.page} && fits(each.when);
    });
    m_tabs->setCurrent(offered ? tab : m_first.isEmpty() ? pageOf(m_spec.tabs.front()) : m_first);
    show(m_tabs->current());
}

const QList<ListPage *> DetailTabs::lists() const
{
    return m_built.value(m_tabs->current()).lists;
}

void DetailTabs::refresh(const Record &record)
{
    m_record = record;
    offer();
    for (ListPage *list : lists())
        list->refresh();
}

void DetailTabs::tick()
{
    for (ListPage *list : lists())
        list->tick();
}

QStringList DetailTabs::kinds(const DetailSpec &spec)
{
    QStringList kinds;
    for (const Tab &tab : spec.tabs) {
        for (const char *page : {tab.page, tab.inside}) {
            if (const ListSpec *list = page ? findList(QString::fromLatin1(page)) : nullptr)
                kinds += QString::fromLatin1(list->kind);
        }
    }
    return kinds;
}
