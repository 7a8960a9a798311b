#include "router.h"

#include "detailpage.h"
#include "formpage.h"
#include "listpage.h"
#include "pages/createimage.h"
#include "pages/createserver.h"
#include "pages/credentials.h"
#include "pages/home.h"
#include "pages/login.h"
#include "pages/serverconsole.h"
#include "route.h"
#include "sectionpage.h"

#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
Page *make(Context &context)
{
    return new T{context};
}

// Pages that a spec cannot say. With a variant, the edition names which of them it shows.
struct Custom {
    const char *page;
    const char *variant; // key of Edition::variants, or nullptr
    const char *name;    // … and its value
    Page *(*build)(Context &);
};

constexpr std::array customs{
    Custom{"login", nullptr, nullptr, make<LoginPage>},
    Custom{"home", nullptr, nullptr, make<HomePage>},
    Custom{"credentials", nullptr, nullptr, make<CredentialsPage>},
    Custom{"ims.createImage", "createImage", "otc", make<CreateImagePage>},
    Custom{"ims.createImage", "createImage", "classic", make<CreateImagePage>},
    Custom{"ims.createImage", "createImage", "huawei", make<CreateImagePage>},
    Custom{"ecs.console", nullptr, nullptr, make<ServerConsolePage>},
    Custom{"ecs.createServer", nullptr, nullptr, make<CreateServerPage>},
};

const Custom *findCustom(const QString &page, const Edition &edition)
{
    const auto found = std::find_if(customs.begin(), customs.end(), [&](const Custom &custom) {
        return page == QLatin1StringView{custom.page} &&
               (!custom.variant ||
                edition.variants.value(QString::fromLatin1(custom.variant)) == QLatin1StringView{custom.name});
    });
    return found == customs.end() ? nullptr : found;
}

const Section *sectionWith(const QString &tab)
{
    for (const Service *service : services()) {
        for (const Section &section : service->sections) {
            for (const Tab &each : section.tabs) {
                if (each.page && tab == QLatin1StringView{each.page})
                    return &section;
            }
        }
    }
    return nullptr;
}

// The outermost section that shows this list or section; nullptr when none does.
const Section *rootSection(const QString &page)
{
    const Section *root = findSection(page);
    while (const Section *outer = sectionWith(root ? QString::fromLatin1(root->id) : page)) {
        root = outer;
    }
    return root;
}

const FormSpec *findFormPage(const QString &page)
{
    const FormSpec *form = findForm(page);
    return form && form->page ? form : nullptr;
}

} // namespace

Router::Router(Context &context, QStackedWidget &stack) : m_context{context}, m_stack{stack}
{
    setObjectName(u"router"_s);
    connect(&context, &Context::asked, this, &Router::go);
}

Router::~Router() = default;

bool Router::knows(const QString &page) const
{
    return findCustom(page, m_context.edition) || findDetail(page) || findFormPage(page) || rootSection(page);
}

QStringList Router::pages(const Edition &edition)
{
    QStringList ids;
    for (const Custom &custom : customs) {
        const QString id = QString::fromLatin1(custom.page);
        if (findCustom(id, edition) == &custom)
            ids << id;
    }
    for (const Service *service : services()) {
        // What the console has no way to is not one of its pages.
        for (const Section &section : service->sections) {
            const QString id = QString::fromLatin1(section.id);
            if (!routeTo(id, edition).isEmpty())
                ids << id;
        }
        for (const ListSpec &list : service->lists) {
            const QString id = QString::fromLatin1(list.id);
            if (!list.parentField && rootSection(id) && !routeTo(id, edition).isEmpty())
                ids << id;
        }
        for (const FormSpec &form : service->forms) {
            const QString id = QString::fromLatin1(form.id);
            if (form.page && !form.argument && !routeTo(id, edition).isEmpty())
                ids << id;
        }
    }
    return ids;
}

QString Router::root() const
{
    return m_root;
}

QString Router::asked() const
{
    return m_at < 0 ? QString{} : m_history.at(m_at).page;
}

QVariantMap Router::arguments() const
{
    return m_at < 0 ? QVariantMap{} : m_history.at(m_at).arguments;
}

void Router::go(const QString &page, const QVariantMap &arguments)
{
    if (!(m_context.session == m_session)) {
        forget();
        m_session = m_context.session;
    }
    Place place{page, arguments};
    if (m_session.account.isEmpty() && page != u"login") {
        m_wanted = place;
        place = {u"login"_s, {}};
    } else if (page == u"home" && !m_wanted.page.isEmpty()) {
        place = std::exchange(m_wanted, {});
    }
    if (!knows(place.page)) {
        qWarning("there is no page \"%s\"", qUtf8Printable(place.page));
        return;
    }
    remember(place);
    show(place);
}

void Router::remember(const Place &place)
{
    if (m_at >= 0 && m_history.at(m_at) == place)
        return;
    m_history.resize(m_at + 1);
    m_history << place;
    m_at = m_history.size() - 1;

    // What "recently visited" offers: pages that open by themselves.
    if (place.arguments.isEmpty() && rootSection(place.page)) {
        m_context.visited.removeOne(place.page);
        m_context.visited.prepend(place.page);
        while (m_context.visited.size() > 6)
            m_context.visited.removeLast();
    }
}

void Router::back()
{
    if (canGoBack())
        show(m_history.at(--m_at));
}

void Router::forward()
{
    if (canGoForward())
        show(m_history.at(++m_at));
}

void Router::reopen()
{
    const Section *section = rootSection(asked());
    const DetailSpec *detail = findDetail(asked());
    QString page = section ? asked() : u"home"_s;
    if (detail) {
        page = QString::fromLatin1(detail->parent);
    } else if (const Service *service = section ? nullptr : serviceOf(asked())) {
        if (!service->sections.empty())
            page = QString::fromLatin1(service->sections.front().id);
    } else if (!section && !asked().isEmpty()) {
        page = asked(); // home and credentials
    }
    go(page);
}

Page *Router::build(const QString &root) const
{
    if (const Custom *custom = findCustom(root, m_context.edition))
        return custom->build(m_context);
    if (const DetailSpec *detail = findDetail(root))
        return new DetailPage{*detail, m_context};
    if (const FormSpec *form = findFormPage(root))
        return new FormPage{*form, m_context};
    return new SectionPage{*findSection(root), m_context};
}

void Router::show(const Place &place)
{
    QString root = place.page;
    QVariantMap arguments = place.arguments;
    if (!findCustom(root, m_context.edition) && !findDetail(root) && !findFormPage(root)) {
        root = QString::fromLatin1(rootSection(place.page)->id);
        if (root != place.page)
            arguments.insert(u"tab"_s, place.page);
    }

    auto built = m_built.find(root);
    if (built == m_built.end()) {
        Page *page = build(root);
        page->setObjectName(root);
        auto *frame = new QScrollArea{&m_stack};
        frame->setFrameShape(QFrame::NoFrame);
        frame->setWidgetResizable(true);
        frame->setFocusPolicy(Qt::NoFocus);
        frame->setWidget(page);
        m_stack.addWidget(frame);
        built = m_built.insert(root, {frame, page});
    }
    m_root = root;
    m_page = built->page;
    m_page->open(arguments);
    if (std::exchange(built->stale, false))
        m_page->refresh();
    m_stack.setCurrentWidget(built->frame);
    if (m_stack.hasFocus()) // kept for the page that comes
        m_page->setFocus(Qt::OtherFocusReason);
    emit moved();
}

void Router::forget()
{
    if (m_stack.isAncestorOf(m_stack.window()->focusWidget()))
        m_stack.setFocus(Qt::OtherFocusReason);
    for (const Built &built : std::as_const(m_built)) {
        m_stack.removeWidget(built.frame);
        built.frame->hide();
        built.frame->deleteLater();
    }
    m_built.clear();
    m_history.clear();
    m_at = -1;
    m_page = nullptr;
    m_root.clear();
}

void Router::changed(const QStringList &kinds)
{
    for (Built &built : m_built) {
        const QStringList shown = built.page->kinds();
        const bool concerns =
            std::any_of(kinds.cbegin(), kinds.cend(), [&](const QString &kind) { return shown.contains(kind); });
        if (!concerns)
            continue;
        if (built.page == m_page)
            m_page->refresh();
        else
            built.stale = true;
    }
}

void Router::tick()
{
    if (m_page)
        m_page->tick();
}
