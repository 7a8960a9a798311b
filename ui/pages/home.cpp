#include "home.h"

#include "context.h"
#include "controls.h"
#include "spec.h"
#include "theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// Lists below a section, in the order of its tabs.
QStringList listsOf(const QString &page)
{
    const Section *section = findSection(page);
    if (!section)
        return findList(page) ? QStringList{page} : QStringList{};
    QStringList lists;
    for (const Tab &tab : section->tabs) {
        if (tab.page)
            lists << listsOf(QString::fromLatin1(tab.page));
    }
    return lists;
}

QFrame *card(QWidget *parent)
{
    auto *frame = new QFrame{parent};
    frame->setProperty("look", u"card"_s);
    return frame;
}

QString titleOf(const QString &page)
{
    if (const ListSpec *list = findList(page))
        return say(list->service, list->title);
    const Section *section = findSection(page);
    return section && section->title ? say(section->service, section->title) : page;
}

} // namespace

HomePage::HomePage(Context &context, QWidget *parent) : Page{context, parent}
{
    m_welcome = titleLabel({}, 20, this);
    m_where = weakLabel({}, this);
    m_tiles = new QGridLayout;
    m_tiles->setSpacing(16);
    for (const Edition::Group &group : context.edition.services) {
        for (const Edition::Entry &entry : group.entries) {
            if (!entry.page.isEmpty())
                addTile(say("edition", entry.title.toUtf8().constData()), entry.page, listsOf(entry.page));
        }
    }
    for (int column = 0; column < 3; ++column)
        m_tiles->setColumnStretch(column, 1);

    m_visitedCard = card(this);
    auto *visitedRows = new QVBoxLayout{m_visitedCard};
    visitedRows->setContentsMargins(20, 16, 20, 16);
    visitedRows->addWidget(titleLabel(tr("Recently visited"), 14, m_visitedCard));
    m_visited = new QVBoxLayout;
    visitedRows->addLayout(m_visited);

    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins(24, 24, 24, 24);
    rows->setSpacing(12);
    rows->addWidget(m_welcome);
    rows->addWidget(m_where);
    rows->addLayout(m_tiles);
    rows->addWidget(m_visitedCard);
    rows->addStretch(1);
}

void HomePage::addTile(const QString &title, const QString &page, const QStringList &lists)
{
    QFrame *tile = card(this);
    auto *grid = new QGridLayout{tile};
    grid->setContentsMargins(20, 16, 20, 16);
    QPushButton *link = linkButton(u"home.open."_s + page, title, tile);
    link->setFont(theme::font(14, true));
    connect(link, &QPushButton::clicked, this, [this, page] { m_context.go(page); });
    grid->addWidget(link, 0, 0, 1, 2, Qt::AlignLeft);
    for (const QString &id : lists) {
        const int row = grid->rowCount();
        QPushButton *name = linkButton(u"home.list."_s + id, titleOf(id), tile);
        connect(name, &QPushButton::clicked, this, [this, id] { m_context.go(id); });
        QLabel *count = plainLabel({}, tile);
        count->setObjectName(u"home.count."_s + id);
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(name, row, 0, Qt::AlignLeft);
        grid->addWidget(count, row, 1);
        m_counts.append({id, count});
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    m_tiles->addWidget(tile, m_tileCount / 3, m_tileCount % 3);
    ++m_tileCount;
}

void HomePage::open(const QVariantMap &)
{
    m_welcome->setText(tr("Welcome, %1").arg(m_context.session.user));
    QString region;
    for (const Record &project : m_context.cloud.projects(m_context.session.account)) {
        if (project.value(u"id"_s) == m_context.session.project)
            region = m_context.edition.region(project.value(u"region"_s).toString());
    }
    m_where->setText(tr("%1, region %2").arg(say("edition", m_context.edition.title.toUtf8().constData()), region));

    while (QLayoutItem *item = m_visited->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &page : std::as_const(m_context.visited)) {
        QPushButton *link = linkButton(u"home.visited."_s + page, titleOf(page), m_visitedCard);
        connect(link, &QPushButton::clicked, this, [this, page] { m_context.go(page); });
        m_visited->addWidget(link, 0, Qt::AlignLeft);
        link->show();
    }
    m_visitedCard->setVisible(!m_context.visited.isEmpty());
    refresh();
}

QStringList HomePage::kinds() const
{
    QStringList kinds;
    for (const auto &[id, label] : m_counts)
        kinds << QString::fromLatin1(findList(id)->kind);
    kinds.removeDuplicates();
    return kinds;
}

void HomePage::refresh()
{
    for (const auto &[id, label] : std::as_const(m_counts)) {
        const ListSpec &list = *findList(id);
        Query query{.kind = QString::fromLatin1(list.kind), .fields = {u"id"_s}, .limit = 0};
        if (list.owned)
            query.project = m_context.session.project;
        for (const Fixed &fixed : list.fixed)
            query.filters << Filter{QString::fromLatin1(fixed.field), Filter::Is, {QString::fromUtf8(fixed.value)}};
        label->setText(QLocale{}.toString(m_context.cloud.fetch(query).total));
    }
}

void HomePage::paintEvent(QPaintEvent *)
{
    QPainter{this}.fillRect(rect(), theme::colour(u"page"_s));
}
