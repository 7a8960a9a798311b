#include "sectionpage.h"

#include "ask.h"
#include "context.h"
#include "controls.h"
#include "listpage.h"
#include "nothere.h"
#include "offer.h"
#include "pages/banner.h"
#include "places.h"
#include "theme.h"
#include "wording.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int TitlePixels = 18;

// Whether the page stands behind this tab, directly or in a sub-section.
bool leadsTo(const QString &tab, const QString &page)
{
    if (tab == page)
        return true;
    const Section *section = findSection(tab);
    return section && std::any_of(section->tabs.begin(), section->tabs.end(), [&page](const Tab &each) {
               return each.page && leadsTo(QString::fromLatin1(each.page), page);
           });
}

// What else a service without a navigation has lies below its first section.
const Section *aboveOf(const Section &section)
{
    const Section *first = nullptr;
    for (const Service *service : services()) {
        if (qstrcmp(service->id, section.service) != 0)
            continue;
        if (!service->navigation.empty() || service->frame)
            return nullptr;
        if (!first && !service->sections.empty())
            first = &service->sections.front();
    }
    return first == &section || section.sub ? nullptr : first;
}

// The lists behind a tab.
QList<const ListSpec *> listsBehind(const QString &tab)
{
    if (const ListSpec *list = findList(tab))
        return {list};
    QList<const ListSpec *> lists;
    if (const Section *section = findSection(tab)) {
        for (const Tab &each : section->tabs) {
            if (each.page)
                lists += listsBehind(QString::fromLatin1(each.page));
        }
    }
    return lists;
}

QStringList kindsOf(const QString &page)
{
    QStringList kinds;
    if (const Section *section = findSection(page)) {
        for (const Tab &tab : section->tabs) {
            if (tab.page)
                kinds += kindsOf(QString::fromLatin1(tab.page));
        }
    }
    if (const ListSpec *list = findList(page))
        kinds += QString::fromLatin1(list->kind);
    return kinds + banner::kinds(page);
}

// Says that behind its tab an answer is awaited.
QLabel *redDot(QWidget *parent)
{
    constexpr int side = 6;
    QPixmap pixmap{side, side};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(u"error"_s));
    painter.drawEllipse(0, 0, side, side);
    painter.end();
    auto *dot = new QLabel{parent};
    dot->setPixmap(pixmap);
    dot->setAlignment(Qt::AlignTop);
    dot->setToolTip(SectionPage::tr("An answer is awaited"));
    dot->setAccessibleName(SectionPage::tr("An answer is awaited"));
    return dot;
}

} // namespace

struct SectionPage::Private {
    SectionPage &page;
    const Section &section;
    Context &context;
    Tabs *tabs = nullptr;
    QStackedLayout *body = nullptr;
    struct Built {
        Page *page;
        bool stale;
    };
    QHash<QString, Built> built;
    QString current;
    QLabel *sentence = nullptr;

    void buildBack(QVBoxLayout &rows, const Section &above);
    void addHelp(QHBoxLayout &row);
    void tell();
    void tellHelp(const QString &id) const;
    void tellQuotas(const QString &id) const;
    // Actions that lists have at the title of the page, while their tab is open.
    struct Offered {
        QString tab;
        const Action *action;
        QPushButton *button;
    };
    QList<Offered> offered;

    void showOffered();
    void buildTitle(QVBoxLayout &rows);
    void buildOffered(QHBoxLayout &row);
    void buildNotice(QVBoxLayout &rows);
    void buildTabs(QVBoxLayout &rows);
    void markTabs();
    void buildAside(QHBoxLayout &row);
    QString tabFor(const QString &asked) const;
    void show(const QString &tab, const QVariantMap &arguments);
};

SectionPage::SectionPage(const Section &section, Context &context, QWidget *parent)
    : Page{context, parent},
      d{new Private{.page = *this, .section = section, .context = context}}
{
    setObjectName(QString::fromLatin1(section.id));
    auto *rows = new QVBoxLayout{this};
    if (section.sub) {
        rows->setContentsMargins(0, 12, 0, 0);
        rows->setSpacing(0);
        d->buildTabs(*rows);
        return;
    }
    if (const Section *above = aboveOf(section)) {
        rows->setContentsMargins({});
        rows->setSpacing(0);
        d->buildBack(*rows, *above);
        auto *inside = new QVBoxLayout;
        rows->addLayout(inside, 1);
        rows = inside;
    }
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(12);
    if (!aboveOf(section))
        d->buildTitle(*rows);
    auto *card = new QFrame{this};
    card->setProperty("look", u"card"_s);
    auto *inner = new QVBoxLayout{card};
    inner->setContentsMargins(20, 16, 20, 16);
    inner->setSpacing(4);
    d->buildNotice(*inner);
    d->buildTabs(*inner);
    rows->addWidget(card, 1);
}

SectionPage::~SectionPage() = default;

void SectionPage::Private::buildTitle(QVBoxLayout &rows)
{
    const QString id = QString::fromLatin1(section.id);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (section.title) {
        row->addWidget(titleLabel(say(section.service, section.title), TitlePixels, &page));
        addHelp(*row);
    }
    if (section.sentence) {
        row->addSpacing(12);
        sentence = weakLabel({}, &page);
        sentence->setObjectName(id + u".sentence"_s);
        row->addWidget(sentence);
    }
    if (section.sentenceLink) {
        QPushButton *more = linkButton(id + u".sentence.more"_s, say(section.service, section.sentenceLink), &page);
        connect(more, &QPushButton::clicked, &page, [this, id] { tellQuotas(id + u".sentence.more"_s); });
        row->addWidget(more);
    }
    row->addStretch();
    buildOffered(*row);
    if (const Action *action = section.primary; action && has(context.edition, section.id, action->id)) {
        QPushButton *button = primaryButton(u"%1.%2"_s.arg(id, QLatin1StringView{action->id}),
                                            say(section.service, action->title), &page);
        if (action->opens)
            connect(button, &QPushButton::clicked, &page, [this, action] { carryOut(*action, {}, context, &page); });
        else
            markNotHere(button, action->title);
        row->addWidget(button);
    }
    rows.addLayout(row);
}

void SectionPage::Private::addHelp(QHBoxLayout &row)
{
    const QString id = u"%1.help"_s.arg(QLatin1StringView{section.id});
    QToolButton *help = iconButton(id, u"question"_s, SectionPage::tr("Help"), &page);
    help->setProperty("look", u"plain"_s);
    connect(help, &QToolButton::clicked, &page, [this, id] { tellHelp(id); });
    row.addWidget(help);
}

// In place of the title line.
void SectionPage::Private::buildBack(QVBoxLayout &rows, const Section &above)
{
    const TitleBar header = titleBar(u"%1.back"_s.arg(QLatin1StringView{section.id}),
                                     SectionPage::tr("Back to %1").arg(say(above.service, above.title)), &page);
    header.title->setText(say(section.service, section.title));
    addHelp(*header.line);
    connect(header.back, &QToolButton::clicked, &page, [this, &above] { context.go(QString::fromLatin1(above.id)); });
    rows.addWidget(header.bar);
}

void SectionPage::Private::buildOffered(QHBoxLayout &row)
{
    for (const Tab &tab : section.tabs) {
        const QString target = QString::fromLatin1(tab.page);
        const QList<const ListSpec *> lists = listsBehind(target);
        for (const ListSpec *list : lists) {
            const QList<const Action *> actions = actionsAt(*list, Place::Page, context.edition);
            for (const Action *action : actions) {
                const auto make = section.primary ? outlineButton : primaryButton;
                QPushButton *button =
                    make(actionId(*list, *action, Place::Page), say(list->service, action->title), &page);
                connect(button, &QPushButton::clicked, &page,
                        [this, action] { carryOut(*action, {}, context, &page); });
                offered += Offered{target, action, button};
                row.addWidget(button);
            }
        }
    }
}

void SectionPage::Private::showOffered()
{
    for (const Offered &one : std::as_const(offered))
        one.button->setVisible(
            one.tab == current &&
            !context.cloud.absent({.id = QString::fromLatin1(one.action->command), .by = context.session}));
}

// What the quotas leave, in the words of the section.
void SectionPage::Private::tell()
{
    if (!sentence)
        return;
    static const QRegularExpression place{u"\\{([a-z]+)\\}"_s};
    const QString text = say(section.service, section.sentence);
    Record left;
    for (auto places = place.globalMatch(text); places.hasNext();) {
        const QString quota = places.next().captured(1);
        left.insert(quota, QLocale{}.toString(context.cloud.quotaLeft(context.session.project, quota)));
    }
    sentence->setText(filled(text, left));
}

void SectionPage::Private::tellHelp(const QString &id) const
{
    const QString service = say(section.service, section.title);
    ask::tell(
        id + u".text"_s, SectionPage::tr("Help"),
        {SectionPage::tr("In the real console this opens the manual of %1.").arg(service),
         SectionPage::tr("In the replica, the dark bar helps: Why not? explains what is greyed or left out, What is "
                         "happening how an image comes about, and What would be asked which request stands behind "
                         "the last operation. F1 lists the keys.")},
        &page);
}

// What the project may still have of each thing that is limited.
void SectionPage::Private::tellQuotas(const QString &id) const
{
    constexpr Word Quotas[] = {{"server", QT_TRANSLATE_NOOP("SectionPage", "- ECSs: %1 more")},
                               {"vcpu", QT_TRANSLATE_NOOP("SectionPage", "- vCPUs: %1 more")},
                               {"memory", QT_TRANSLATE_NOOP("SectionPage", "- Memory: %1 GiB more")},
                               {"image", QT_TRANSLATE_NOOP("SectionPage", "- Private images: %1 more")}};
    QStringList lines{SectionPage::tr("What the quotas of this project leave:")};
    for (const Word &quota : Quotas)
        lines += SectionPage::tr(quota.label)
                     .arg(QLocale{}.toString(
                         context.cloud.quotaLeft(context.session.project, QString::fromLatin1(quota.value))));
    lines +=
        SectionPage::tr("In the real console this opens the quotas of the account, where more can be applied for.");
    ask::tell(id + u".text"_s, SectionPage::tr("Quota details"), lines, &page);
}

// The text after '|' is in the brand's colour.
void SectionPage::Private::buildNotice(QVBoxLayout &rows)
{
    if (!section.notice || !has(context.edition, section.id, "notice"))
        return;
    const QStringList parts = say(section.service, section.notice).split(u'|');
    auto *frame = new QFrame{&page};
    frame->setProperty("look", u"notice"_s);
    auto *row = new QHBoxLayout{frame};
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(4);
    row->addWidget(plainLabel(parts.value(0), frame));
    if (parts.size() > 1) {
        QLabel *strong = plainLabel(parts.value(1), frame);
        QPalette palette = strong->palette();
        palette.setColor(QPalette::WindowText, theme::colour(u"brand"_s));
        strong->setPalette(palette);
        row->addWidget(strong);
    }
    row->addStretch();
    rows.addWidget(frame);
}

void SectionPage::Private::buildTabs(QVBoxLayout &rows)
{
    tabs = new Tabs{u"%1.tabs"_s.arg(QLatin1StringView{section.id}), section.sub ? Tabs::Small : Tabs::Large, &page};
    for (const Tab &tab : section.tabs) {
        const QString target = tab.page ? QString::fromLatin1(tab.page) : QString{};
        const int index = tabs->add(target, say(section.service, tab.title));
        if (target.isEmpty()) {
            tabs->setTabEnabled(index, false);
            tabs->setTabToolTip(index, notHereText(tab.title));
        }
    }
    tabs->setVisible(section.tabs.size() > 1);
    auto *row = new QHBoxLayout;
    row->addWidget(tabs, 1);
    buildAside(*row);
    rows.addLayout(row);
    body = new QStackedLayout;
    rows.addLayout(body, 1);
    // The way there goes through the router, so that it can go back; it opens this tab again, which costs nothing.
    connect(tabs, &Tabs::chosen, &page, [this](const QString &target) {
        show(target, {});
        context.go(target);
    });
}

void SectionPage::Private::markTabs()
{
    for (int at = 0; at < tabs->count(); ++at) {
        const bool waits = banner::waits(tabs->tabData(at).toString(), context);
        QWidget *dot = tabs->tabButton(at, QTabBar::RightSide);
        if (waits == (dot != nullptr))
            continue;
        tabs->setTabButton(at, QTabBar::RightSide, waits ? redDot(tabs) : nullptr);
        if (dot)
            dot->deleteLater();
    }
}

void SectionPage::Private::buildAside(QHBoxLayout &row)
{
    if (!section.aside || !has(context.edition, section.id, "aside"))
        return;
    const QStringList parts = say(section.service, section.aside).split(u'|');
    row.addWidget(weakLabel(parts.value(0), &page));
    if (parts.size() < 2)
        return;
    QPushButton *link = linkButton(u"%1.aside"_s.arg(QLatin1StringView{section.id}), parts.at(1), &page);
    connect(link, &QPushButton::clicked, &page, [this, link] { tellHelp(link->objectName()); });
    row.addWidget(link);
}

QString SectionPage::Private::tabFor(const QString &asked) const
{
    for (const Tab &tab : section.tabs) {
        if (tab.page && !asked.isEmpty() && leadsTo(QString::fromLatin1(tab.page), asked))
            return QString::fromLatin1(tab.page);
    }
    if (!current.isEmpty())
        return current;
    if (section.first)
        return QString::fromLatin1(section.first);
    for (const Tab &tab : section.tabs) {
        if (tab.page)
            return QString::fromLatin1(tab.page);
    }
    return {};
}

void SectionPage::Private::show(const QString &tab, const QVariantMap &arguments)
{
    tabs->setCurrent(tab);
    auto found = built.find(tab);
    const bool fresh = found == built.end();
    if (fresh) {
        Page *made = nullptr;
        if (const Section *inner = findSection(tab))
            made = new SectionPage{*inner, context, &page};
        else if (const ListSpec *list = findList(tab))
            made = new ListPage{*list, context, &page};
        else
            return;
        body->addWidget(made);
        found = built.insert(tab, {made, false});
    }
    current = tab;
    if (fresh || !arguments.isEmpty())
        found->page->open(arguments);
    else if (found->stale)
        found->page->refresh();
    found->stale = false;
    body->setCurrentWidget(found->page);
    showOffered();
}

void SectionPage::open(const QVariantMap &arguments)
{
    const QString asked = arguments.value(u"tab"_s).toString();
    const QString tab = d->tabFor(asked);
    d->tell();
    QVariantMap rest = arguments;
    if (asked.isEmpty() || asked == tab)
        rest.remove(u"tab"_s);
    d->show(tab, rest);
    d->markTabs();
}

QStringList SectionPage::kinds() const
{
    QStringList kinds = kindsOf(objectName());
    for (const Private::Built &built : std::as_const(d->built))
        kinds += built.page->kinds();
    kinds.removeDuplicates();
    return kinds;
}

void SectionPage::refresh()
{
    d->markTabs();
    d->tell();
    d->showOffered();
    for (auto built = d->built.begin(); built != d->built.end(); ++built) {
        built->stale = built.key() != d->current;
        if (!built->stale)
            built->page->refresh();
    }
}

void SectionPage::tick()
{
    if (d->built.contains(d->current))
        d->built.value(d->current).page->tick();
}

QString SectionPage::current() const
{
    return d->current;
}
