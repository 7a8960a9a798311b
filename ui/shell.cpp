#include "shell.h"

#include "about.h"
#include "accessibility.h"
#include "ask.h"
#include "askedview.h"
#include "events.h"
#include "happening.h"
#include "headbar.h"
#include "notices.h"
#include "page.h"
#include "replicabar.h"
#include "router.h"
#include "shortcuts.h"
#include "sidenav.h"
#include "spec.h"
#include "theme.h"
#include "whynot.h"
#include "workspaces.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int frame = 16; // ms
constexpr std::array zoomSteps{80, 90, 100, 110, 125, 150};

} // namespace

Shell::Shell(Context &context, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_clock{new Clock{context.cloud, context.session, this}},
      m_replica{new ReplicaBar{context, *m_clock, this}},
      m_head{new HeadBar{context, this}},
      m_nav{new SideNav{context, this}},
      m_notices{new Notices{context, this}},
      m_happening{new HappeningPanel{context, this}},
      m_asked{new AskedPanel{context, this}},
      m_workspaces{new Workspaces{context, *this}}
{
    setObjectName(u"shell"_s);
    setWindowTitle(tr("%1 – Training replica, not connected to any cloud")
                       .arg(say("edition", context.edition.title.toUtf8().constData())));
    const QSize room = screen()->availableSize();
    resize(std::min(room.width(), 1680), std::min(room.height(), 1000)); // wide enough for whole columns

    auto *stack = new QStackedWidget{this};
    m_router = std::make_unique<Router>(context, *stack);

    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_nav);
    body->addWidget(stack, 1);
    body->addWidget(m_happening);
    body->addWidget(m_asked);
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_replica);
    rows->addWidget(m_head);
    rows->addLayout(body, 1);
    rows->addWidget(m_notices);

    addActions();
    connect(m_router.get(), &Router::moved, this, &Shell::follow);
    connect(m_head, &HeadBar::logOutAsked, this, &Shell::logOut);
    connect(m_head, &HeadBar::projectChosen, this, &Shell::switchProject);
    connect(m_head, &HeadBar::roleChosen, this, &Shell::switchRole);
    connect(m_replica, &ReplicaBar::languageChosen, this, &Shell::languageChosen);
    connect(m_clock, &Clock::refused, this,
            [this](const QList<Refusal> &refusals) { ask::refused(refusals, m_context, this); });
    connect(&context.cloud, &Cloud::changed, m_router.get(), &Router::changed);
    connect(&context.cloud, &Cloud::changed, m_happening, &HappeningPanel::refresh);
    connect(&context.cloud, &Cloud::changed, m_asked, &AskedPanel::refresh);
    connect(&context.cloud, &Cloud::advanced, this, &Shell::tick);
    connect(&context.cloud, &Cloud::failed, this,
            [this](const Failure &failure) { m_context.notify(failure.text(), false); });
    qApp->installEventFilter(this);
}

Shell::~Shell() = default;

void Shell::start(const QString &page, const QVariantMap &arguments)
{
    m_router->go(m_router->knows(page) ? page : u"home"_s, arguments);
}

void Shell::addActions()
{
    m_back = shortcuts::action("view.back", this);
    m_forward = shortcuts::action("view.forward", this);
    QAction *home = shortcuts::action("view.home", this);
    QAction *copy = shortcuts::action("view.copyId", this);
    QAction *whyNot = shortcuts::action("view.whyNot", this);
    QAction *happening = shortcuts::action("view.happening", this);
    QAction *asked = shortcuts::action("view.asked", this);
    QAction *zoomIn = shortcuts::action("view.zoomIn", this);
    QAction *zoomOut = shortcuts::action("view.zoomOut", this);
    QAction *zoomReset = shortcuts::action("view.zoomReset", this);
    QAction *keys = shortcuts::action("help.shortcuts", this);
    QAction *pause = shortcuts::action("clock.pauseKey", this);
    QAction *next = shortcuts::action("clock.nextKey", this);
    QAction *jump = shortcuts::action("clock.jumpKey", this);

    connect(m_back, &QAction::triggered, this, [this] { m_router->back(); });
    connect(m_forward, &QAction::triggered, this, [this] { m_router->forward(); });
    connect(home, &QAction::triggered, this, [this] { m_context.go(u"home"_s); });
    connect(copy, &QAction::triggered, this, &Shell::copyId);
    connect(whyNot, &QAction::triggered, this, [this] { showWhyNot(*m_router, m_context, this); });
    connect(happening, &QAction::triggered, this, &Shell::tellWhatIsHappening);
    connect(asked, &QAction::triggered, this, [this] { m_asked->setVisible(!m_asked->isVisible()); });
    connect(zoomIn, &QAction::triggered, this, [this] { zoom(1); });
    connect(zoomOut, &QAction::triggered, this, [this] { zoom(-1); });
    connect(zoomReset, &QAction::triggered, this, [this] { zoom(0); });
    connect(keys, &QAction::triggered, this, [this] { shortcuts::show(this); });
    connect(pause, &QAction::triggered, this, [this] { m_clock->setPaused(!m_clock->paused()); });
    connect(next, &QAction::triggered, this, [this] { m_clock->goToNextEvent(); });
    connect(jump, &QAction::triggered, this, [this] { m_replica->askJump(); });

    QMenu &view = m_replica->viewMenu();
    view.addActions({m_back, m_forward, home});
    view.addSeparator();
    view.addActions({copy, happening, asked, whyNot});
    view.addSeparator();
    view.addActions({zoomIn, zoomOut, zoomReset});

    fillEvents(m_replica->eventsMenu(), m_context, this);

    QMenu &help = m_replica->helpMenu();
    help.addAction(keys);
    help.addAction(tr("About Console Replica"), this, [this] { showAbout(this); })->setObjectName(u"help.about"_s);

    m_workspaces->fill(m_replica->workspaceMenu(), shortcuts::action("workspace.newKey", this),
                       shortcuts::action("workspace.openKey", this));
    m_back->setIcon(theme::icon(u"chevron-left"_s, u"replicaText"_s));
    m_forward->setIcon(theme::icon(u"chevron-right"_s, u"replicaText"_s));
    asked->setIcon(theme::icon(u"cloud"_s, u"replicaText"_s));
    m_replica->setMoves(m_back, m_forward, happening, asked, whyNot);
}

void Shell::follow()
{
    const QString root = m_router->root();
    const bool section = findSection(root);
    m_back->setEnabled(m_router->canGoBack());
    m_forward->setEnabled(m_router->canGoForward());
    m_head->follow(m_context.session);
    m_asked->refresh(); // may be another project now
    // Forms and details fill the width: they have their own way back.
    m_nav->setPage(section ? serviceOf(root) : nullptr, root);
    m_notices->movedOn();
    m_replica->showTime();
}

void Shell::tick()
{
    if (m_tickDue)
        return;
    m_tickDue = true;
    QTimer::singleShot(frame, this, [this] {
        m_tickDue = false;
        m_replica->showTime();
        m_router->tick();
        m_happening->refresh();
    });
}

void Shell::logOut()
{
    m_happening->hide();
    m_asked->hide();
    m_context.session = {};
    m_context.visited.clear();
    m_context.go(u"login"_s);
}

void Shell::switchProject(const QString &project)
{
    if (project == m_context.session.project)
        return;
    m_context.session.project = project;
    m_router->reopen();
}

// Another practice user sees the same page with other eyes.
void Shell::switchRole(const QString &account, const QString &user)
{
    const std::optional<Session> session = m_context.cloud.logIn(account, user);
    if (!session || *session == m_context.session)
        return;
    m_context.session = *session;
    m_context.visited.clear();
    m_router->reopen();
}

void Shell::copyId()
{
    const QString ids = chosenIds(*m_router).join(u'\n');
    if (ids.isEmpty()) {
        m_context.notify(tr("Choose a row of the table first."), false);
        return;
    }
    QGuiApplication::clipboard()->setText(ids);
    m_context.notify(tr("Copied: %1").arg(ids));
}

// Of the image that is meant on the page, else of the one that is being made; asked again for the same one, it closes.
void Shell::tellWhatIsHappening()
{
    QString image = chosenOf(*m_router, u"image"_s);
    if (image.isEmpty())
        image = imageInTheMaking(m_context);
    if (image.isEmpty())
        m_context.notify(tr("There is no image yet that something could be told of."), false);
    else if (m_happening->isVisible() && m_happening->image() == image)
        m_happening->hide();
    else
        m_happening->tell(image);
}

void Shell::zoom(int steps)
{
    const int now = QSettings{}.value(u"zoom"_s, 100).toInt();
    const auto at = std::lower_bound(zoomSteps.begin(), zoomSteps.end(), now);
    const auto index = std::clamp<qsizetype>(at - zoomSteps.begin() + steps, 0, qsizetype(zoomSteps.size()) - 1);
    const int percent = steps == 0 ? 100 : zoomSteps.at(std::size_t(index));
    QSettings{}.setValue(u"zoom"_s, percent);
    emit zoomChosen(percent);
}

bool Shell::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        const Qt::MouseButton button = static_cast<QMouseEvent *>(event)->button();
        if (widget && widget->window() == this && (button == Qt::BackButton || button == Qt::ForwardButton)) {
            if (button == Qt::BackButton)
                m_router->back();
            else
                m_router->forward();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

std::unique_ptr<Shell> makeShell(Context &context)
{
    installAccessibility(); // before there is a widget that somebody asks about
    return std::make_unique<Shell>(context);
}
