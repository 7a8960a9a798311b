#include "application.h"

#include "about.h"
#include "errand.h"
#include "headless.h"
#include "importing.h"
#include "log.h"
#include "rehearsal.h"
#include "router.h"
#include "scenario.h"
#include "theme.h"
#include "workspaces.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

constexpr int beatLength = 100; // ms

} // namespace

Success chooseDisplay(const CommandLine &line)
{
    if (!line.showsWindow()) {
        prepareScreen();
        return Done{};
    }
    const bool named = qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (named || qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        return Done{};
    return Failure{
        .message = Application::tr("There is no display to show the window on."),
        .remedy = Application::tr("Start it in a desktop session, or play a procedure: console-replica run --all.")};
}

bool Application::isAttended()
{
    return QGuiApplication::platformName() != u"offscreen" && QGuiApplication::platformName() != u"minimal";
}

Application::Application(CommandLine line, bool attended) : m_line{std::move(line)}, m_attended{attended}
{
    connect(&m_timer, &QTimer::timeout, this, &Application::beat);
}

Application::~Application() = default;

int Application::run()
{
    startLog(logPath());
    const Success ready = start();
    if (!ready) {
        const int status = refuse(ready.failure());
        if (m_attended)
            QMessageBox::critical(nullptr, tr("Console Replica"), ready.failure().text());
        return status;
    }
    m_sinceBeat.start();
    m_timer.start(beatLength);
    const int status = QApplication::exec();
    m_timer.stop();
    if (m_desk && m_desk->shell)
        QSettings{}.setValue(u"geometry"_s, m_desk->shell->saveGeometry());
    return status;
}

Success Application::start()
{
    QString language = m_line.language;
    if (language.isEmpty())
        language = QSettings{}.value(u"language"_s).toString();
    if (const Success spoken = speak(language, m_words, m_qtWords); !spoken && !m_line.language.isEmpty())
        return spoken;
    const Success opened = openFirst();
    return opened ? logInAndGo() : opened;
}

Result<std::unique_ptr<Cloud>> Application::firstWorkspace()
{
    QString path = m_line.workspace;
    if (path.isEmpty())
        path = QSettings{}.value(u"workspace"_s).toString();
    if (path.isEmpty() || (m_line.workspace.isEmpty() && !QFileInfo::exists(path)))
        path = Workspaces::defaultPath();

    if (!QFileInfo::exists(path))
        return beginAt(path, m_line.scenario, m_line.edition, m_line.seed);
    if (m_line.scenario.isEmpty() && m_line.seed) {
        return Failure{.message = tr("--seed is for a new workspace, and this one exists."),
                       .remedy = tr("Leave out --seed, or name another file with --workspace."),
                       .file = path};
    }
    if (!m_line.scenario.isEmpty()) {
        if (const auto scenario = scenarioNamed(m_line.scenario); !scenario)
            return scenario.failure();
    }
    const QString aside = nameAside(path);
    const auto native = [](const QString &name) { return QDir::toNativeSeparators(name); };
    auto standing = Cloud::open(path);
    // Nobody named the file, so nobody could name another one: there has to be a way to go on.
    if (!standing && standing.failure().damaged && m_line.workspace.isEmpty() && m_attended) {
        const bool anew = asksForANewOne(tr("The workspace %1 is damaged and cannot be opened. Begin a new one in its "
                                            "place? The damaged file is kept as %2.")
                                             .arg(native(path), native(aside)));
        return anew ? beginInPlaceOf(path, aside) : std::move(standing);
    }
    if (!standing || m_line.scenario.isEmpty())
        return standing;

    // It is sound; and it must be closed for good before it may be put aside.
    standing = Failure{.message = tr("The workspace exists already and was left as it is."),
                       .remedy = tr("Leave out --scenario to open it, or name another file with --workspace."),
                       .file = path};
    if (!m_attended)
        return standing;
    const bool anew = asksForANewOne(tr("The workspace %1 exists already. Begin a new one from scenario %2 in its "
                                        "place? The old one is kept as %3.")
                                         .arg(native(path), m_line.scenario, native(aside)));
    return anew ? beginInPlaceOf(path, aside) : Cloud::open(path);
}

Result<std::unique_ptr<Cloud>> Application::beginInPlaceOf(const QString &path, const QString &aside)
{
    const Success put = putAside(path, aside);
    return put ? beginAt(path, m_line.scenario, m_line.edition, m_line.seed) : put.failure();
}

bool Application::asksForANewOne(const QString &question)
{
    QMessageBox box;
    box.setObjectName(u"start.question"_s);
    box.setWindowTitle(tr("Console Replica"));
    box.setIcon(QMessageBox::Question);
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    QPushButton *begin = box.addButton(tr("Begin a new one"), QMessageBox::AcceptRole);
    begin->setObjectName(u"start.begin"_s);
    QPushButton *leave = box.addButton(tr("Leave it as it is"), QMessageBox::RejectRole);
    leave->setObjectName(u"start.leave"_s);
    box.setDefaultButton(leave);
    box.setEscapeButton(leave);
    box.exec();
    return box.clickedButton() == begin;
}

Success Application::openFirst()
{
    if (!m_line.edition.isEmpty()) {
        if (const auto edition = editionNamed(m_line.edition); !edition)
            return edition.failure();
    }
    auto cloud = firstWorkspace();
    if (!cloud)
        return cloud.failure();
    return putOnDesk(std::move(*cloud), m_line.edition);
}

Success Application::putOnDesk(std::unique_ptr<Cloud> cloud, const QString &editionId)
{
    const auto edition = editionNamed(editionId.isEmpty() ? cloud->meta(u"edition"_s) : editionId);
    if (!edition)
        return edition.failure();
    // Taking the old window away must not end the program.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_desk = std::make_unique<Desk>();
    m_desk->cloud = std::move(cloud);
    m_desk->edition = *edition;
    if (const Success open = openEdition(*m_desk->cloud, m_desk->edition); !open)
        return open.failure();
    m_desk->context = std::make_unique<Context>(*m_desk->cloud, m_desk->edition);
    ConsoleWords::follow(m_desk->edition);
    theme::setZoom(*qApp, QSettings{}.value(u"zoom"_s, 100).toInt() / 100.0);
    theme::apply(*qApp, m_desk->edition);
    Workspaces::remember(m_desk->cloud->path());
    return Done{};
}

Success Application::logInAndGo()
{
    Cloud &cloud = *m_desk->cloud;
    if (!m_line.account.isEmpty()) {
        const auto session = cloud.logIn(m_line.account, m_line.user);
        if (!session) {
            QStringList valid;
            const auto accounts = cloud.accounts();
            for (const Record &account : accounts) {
                const auto users = cloud.users(account.value(u"id"_s).toString());
                for (const Record &user : users)
                    valid << u"%1/%2"_s.arg(account.value(u"name"_s).toString(), user.value(u"name"_s).toString());
            }
            return unknownName(tr("There is no practice user \"%1\" in this workspace."),
                               u"%1/%2"_s.arg(m_line.account, m_line.user), valid);
        }
        m_desk->context->session = *session;
    }
    const QStringList pages = Router::pages(m_desk->edition);
    if (!m_line.page.isEmpty() && !pages.contains(m_line.page))
        return unknownName(tr("There is no page \"%1\"."), m_line.page, pages);
    raiseShell(m_line.page, {});
    if (m_line.speed)
        m_desk->shell->clock().setSpeed(*m_line.speed);
    return Done{};
}

void Application::raiseShell(const QString &page, const QVariantMap &arguments)
{
    auto shell = makeShell(*m_desk->context);
    wire(*shell);
    const QByteArray geometry =
        m_desk->shell ? m_desk->shell->saveGeometry() : QSettings{}.value(u"geometry"_s).toByteArray();
    if (!geometry.isEmpty())
        shell->restoreGeometry(geometry);
    shell->start(page, arguments);
    shell->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    // The one before may be the sender of what brought us here.
    if (m_desk->shell) {
        m_desk->shell->hide();
        m_desk->shell.release()->deleteLater();
    }
    m_desk->shell = std::move(shell);
}

void Application::wire(Shell &shell)
{
    // Queued: these take away the window that asks.
    connect(&shell, &Shell::languageChosen, this, &Application::setLanguage, Qt::QueuedConnection);
    connect(&shell, &Shell::zoomChosen, this, &Application::setZoom, Qt::QueuedConnection);
    Workspaces &workspaces = shell.workspaces();
    connect(&workspaces, &Workspaces::beginAsked, this, &Application::begin, Qt::QueuedConnection);
    connect(&workspaces, &Workspaces::openAsked, this, &Application::openOther, Qt::QueuedConnection);
    connect(&workspaces, &Workspaces::editionAsked, this, &Application::setEdition, Qt::QueuedConnection);
    connect(&workspaces, &Workspaces::resetAsked, this, &Application::reset, Qt::QueuedConnection);
    connect(&workspaces, &Workspaces::importAsked, this, &Application::importFiles, Qt::QueuedConnection);
}

void Application::begin(const QString &path, const QString &scenario, const QString &edition, quint64 seed)
{
    const auto make = [=](const Progress &progress) -> Success {
        const auto made = beginAt(path, scenario, edition, seed, progress);
        return made ? Success{Done{}} : Success{made.failure()};
    };
    Errand::run(tr("Beginning a new workspace"), make, *m_desk->shell, [this, path](const Success &made) {
        if (made)
            openOther(path);
        else
            m_desk->context->notify(made.failure().text(), false);
    });
}

void Application::openOther(const QString &path)
{
    if (QFileInfo{path}.canonicalFilePath() == QFileInfo{m_desk->cloud->path()}.canonicalFilePath()) {
        m_desk->context->notify(tr("This workspace is open already."));
        return;
    }
    auto cloud = Cloud::open(path);
    const Success put = cloud ? putOnDesk(std::move(*cloud), {}) : Success{cloud.failure()};
    if (!put) {
        m_desk->context->notify(put.failure().text(), false);
        return;
    }
    if (m_line.workspace.isEmpty())
        QSettings{}.setValue(u"workspace"_s, QFileInfo{path}.absoluteFilePath());
    raiseShell({}, {});
}

// The new one is made beside the old one, with which the window stays alive until then.
void Application::reset()
{
    const auto origin = originOf(*m_desk->cloud);
    if (!origin) {
        m_desk->context->notify(origin.failure().text(), false);
        return;
    }
    const auto make = [path = m_desk->cloud->path(), origin = *origin](const Progress &progress) {
        return makeReset(path, origin, progress);
    };
    Errand::run(tr("Resetting the workspace to its start"), make, *m_desk->shell, [this](const Success &made) {
        if (made)
            takeReset();
        else
            m_desk->context->notify(made.failure().text(), false);
    });
}

void Application::takeReset()
{
    const QString path = m_desk->cloud->path();
    const QString edition = m_desk->edition.id;
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QSettings{}.setValue(u"geometry"_s, m_desk->shell->saveGeometry());
    m_timer.stop();
    m_desk.reset(); // the file has to be closed
    const Success done = ::takeReset(path);
    auto cloud = Cloud::open(path);
    const Success put = cloud ? putOnDesk(std::move(*cloud), edition) : Success{cloud.failure()};
    if (!put) {
        refuse(put.failure());
        if (m_attended)
            QMessageBox::critical(nullptr, tr("Console Replica"), put.failure().text());
        QCoreApplication::exit(2);
        return;
    }
    raiseShell({}, {});
    m_timer.start();
    if (!done)
        m_desk->context->notify(done.failure().text(), false);
    else
        m_desk->context->notify(tr("The workspace was reset to its start."));
}

void Application::importFiles(const QStringList &files)
{
    const auto import = std::make_shared<std::optional<Import>>();
    const auto read = [import, files](const Progress &) -> Success {
        auto answers = readImport(files);
        if (!answers)
            return answers.failure();
        *import = std::move(*answers);
        return Done{};
    };
    Errand::run(tr("Importing"), read, *m_desk->shell, [this, import](const Success &done) {
        const auto report = done ? takeImport(*m_desk->cloud, **import) : Result<ImportReport>{done.failure()};
        m_desk->context->notify(report ? report->text() : report.failure().text(), bool(report));
    });
}

void Application::setLanguage(const QString &code)
{
    if (const Success spoken = speak(code, m_words, m_qtWords); !spoken) {
        m_desk->context->notify(spoken.failure().text(), false);
        return;
    }
    QSettings{}.setValue(u"language"_s, code);
    Router &router = m_desk->shell->router();
    raiseShell(router.asked(), router.arguments());
}

// The workspace stays as it is, and so do the session and the page.
void Application::setEdition(const QString &id)
{
    const auto edition = editionNamed(id);
    const Success open = edition ? openEdition(*m_desk->cloud, *edition) : Success{edition.failure()};
    if (!open) {
        m_desk->context->notify(open.failure().text(), false);
        return;
    }
    m_desk->edition = *edition;
    ConsoleWords::follow(m_desk->edition);
    theme::apply(*qApp, m_desk->edition);
    Router &router = m_desk->shell->router();
    raiseShell(router.asked(), router.arguments());
}

void Application::setZoom(int percent)
{
    theme::setZoom(*qApp, percent / 100.0);
}

void Application::beat()
{
    const qint64 elapsed = m_sinceBeat.restart();
    if (m_desk && m_desk->shell)
        m_desk->shell->clock().beat(elapsed);
}
