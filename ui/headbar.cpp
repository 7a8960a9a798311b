#include "headbar.h"

#include "controls.h"
#include "menubutton.h"
#include "messages.h"
#include "nothere.h"
#include "spec.h"
#include "theme.h"

#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The brand bar with a mark of our own: two overlapping windows, one of them hollow.
class BrandBar final : public QWidget {
    Q_OBJECT

public:
    explicit BrandBar(QWidget *parent) : QWidget{parent}
    {
        setFixedHeight(50);
        setAccessibleName(tr("Console Replica"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter{this};
        painter.fillRect(rect(), theme::colour(u"bar"_s));
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = theme::colour(u"card"_s);
        QPainterPath mark;
        mark.addRoundedRect(QRectF{16, 13, 18, 18}, 3, 3);
        painter.fillPath(mark, ink);
        painter.setPen(QPen{ink, 2});
        painter.drawRoundedRect(QRectF{24, 20, 18, 18}, 3, 3);
        painter.setFont(theme::font(16, true));
        painter.drawText(QRect{54, 0, 300, height()}, Qt::AlignVCenter, tr("Console Replica"));
    }
};

class ConsoleBar final : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter{this};
        painter.fillRect(rect(), theme::colour(u"card"_s));
        painter.setPen(theme::colour(u"line"_s));
        painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    }
};

QString word(const QString &title)
{
    return say("edition", title.toUtf8().constData());
}

// A menu of which one entry holds; the button says which.
void beginChoice(QToolButton &button)
{
    button.menu()->clear();
    delete button.menu()->findChild<QActionGroup *>();
    new QActionGroup{button.menu()};
}

QAction *addChoice(QToolButton &button, const QString &id, const QString &text, bool holds)
{
    QAction *action = button.menu()->addAction(caption(text));
    action->setObjectName(id);
    action->setCheckable(true);
    action->setChecked(holds);
    button.menu()->findChild<QActionGroup *>()->addAction(action);
    if (holds)
        button.setText(caption(text));
    return action;
}

QFrame *divider(QWidget *parent)
{
    auto *line = new QFrame{parent};
    line->setFrameShape(QFrame::VLine);
    line->setFixedHeight(14);
    return line;
}

} // namespace

HeadBar::HeadBar(Context &context, QWidget *parent) : QWidget{parent}, m_context{context}
{
    auto *rows = new QVBoxLayout{this};
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(new BrandBar{this});
    m_console = consoleBar();
    rows->addWidget(m_console);
    m_console->hide();
}

QWidget *HeadBar::consoleBar()
{
    auto *bar = new ConsoleBar{this};
    bar->setFixedHeight(50);

    m_region = new MenuButton{u"shell.region"_s, {}, u"normal"_s, bar};
    m_region->setIcon(theme::icon(u"pin"_s));
    m_region->setToolTip(tr("Region"));
    m_region->setAccessibleDescription(tr("Region"));

    if (m_context.edition.variants.value(u"head"_s) == "regionAndProject"_L1) {
        m_project = new MenuButton{u"shell.project"_s, {}, u"normal"_s, bar};
        m_project->setToolTip(tr("Project"));
        m_project->setAccessibleDescription(tr("Project"));
    }

    auto *edition = new QLabel{word(m_context.edition.title).toUpper(), bar};
    edition->setFont(theme::font(16, true));
    QPalette brand = edition->palette();
    brand.setColor(QPalette::WindowText, theme::colour(u"brand"_s));
    edition->setPalette(brand);
    edition->setAccessibleName(word(m_context.edition.title));

    auto *home = new QToolButton{bar};
    home->setObjectName(u"shell.home"_s);
    home->setText(tr("Homepage"));
    home->setAutoRaise(true);
    home->setFocusPolicy(Qt::StrongFocus);
    connect(home, &QToolButton::clicked, this, [this] { m_context.go(u"home"_s); });

    auto *services = new MenuButton{u"shell.services"_s, tr("Service List"), u"normal"_s, bar};
    services->menu()->setObjectName(u"shell.services.menu"_s);
    fillServices(*services->menu());

    m_messages = new Messages{m_context, bar};
    m_user = new MenuButton{u"shell.user"_s, {}, u"normal"_s, bar};
    connect(&m_context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds.contains(u"user"_s))
            fillUser();
    });

    auto *row = new QHBoxLayout{bar};
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    row->addWidget(m_region);
    if (m_project)
        row->addWidget(m_project);
    row->addWidget(divider(bar));
    row->addWidget(edition);
    row->addWidget(divider(bar));
    row->addWidget(home);
    row->addWidget(services);
    row->addStretch();
    row->addWidget(m_messages);
    row->addWidget(m_user);
    return bar;
}

void HeadBar::fillServices(QMenu &menu)
{
    for (const Edition::Group &group : m_context.edition.services) {
        menu.addSection(word(group.title));
        for (const Edition::Entry &entry : group.entries) {
            QAction *action = menu.addAction(word(entry.title));
            if (entry.page.isEmpty()) {
                action->setEnabled(false);
                const QString why = elsewhereText(entry.title.toUtf8().constData());
                action->setToolTip(why);
                action->setStatusTip(why);
                continue;
            }
            action->setObjectName(u"shell.services."_s + entry.page);
            connect(action, &QAction::triggered, this, [this, page = entry.page] { m_context.go(page); });
        }
    }
}

void HeadBar::follow(const Session &session)
{
    m_console->setVisible(!session.account.isEmpty());
    if (session == m_session)
        return;
    m_session = session;
    m_messages->follow(session);
    if (!session.account.isEmpty()) {
        m_user->setText(caption(session.user));
        fillPlace();
        fillUser();
    }
}

// Practice users are their accounts' roles: nobody has to type a password again to see the other side.
void HeadBar::fillUser()
{
    QMenu &menu = *m_user->menu();
    menu.clear();
    menu.addAction(tr("My Credentials"), this, [this] { m_context.go(u"credentials"_s); })
        ->setObjectName(u"shell.user.credentials"_s);
    menu.addSection(tr("Switch Role"));
    const QList<Record> accounts = m_context.cloud.accounts();
    for (const Record &account : accounts) {
        const QString id = account.value(u"id"_s).toString();
        const QString name = account.value(u"name"_s).toString();
        const QList<Record> users = m_context.cloud.users(id);
        for (const Record &record : users) {
            const QString user = record.value(u"name"_s).toString();
            const QString both = u"%1/%2"_s.arg(name, user);
            QAction *role = menu.addAction(caption(both), this, [this, name, user] { emit roleChosen(name, user); });
            role->setObjectName(u"shell.user.role."_s + both);
            role->setCheckable(true);
            role->setChecked(id == m_session.account && user == m_session.user);
        }
    }
    menu.addSeparator();
    menu.addAction(tr("Log Out"), this, &HeadBar::logOutAsked)->setObjectName(u"shell.user.logout"_s);
}

void HeadBar::fillPlace()
{
    const QList<Record> projects = m_context.cloud.projects(m_session.account);
    fillRegions(projects);
    if (m_project)
        fillProjects(projects);
}

// A region that has several projects stands there once for each, unless they are picked by themselves.
void HeadBar::fillRegions(const QList<Record> &projects)
{
    beginChoice(*m_region);
    QHash<QString, QStringList> perRegion;
    for (const Record &project : projects)
        perRegion[project.value(u"region"_s).toString()] += project.value(u"id"_s).toString();
    for (const Record &project : projects) {
        const QString id = project.value(u"id"_s).toString();
        const QString role = project.value(u"region"_s).toString();
        const QString region = m_context.edition.region(role);
        const QStringList &own = perRegion[role];
        if (m_project && own.first() != id)
            continue;
        const bool byProject = !m_project && own.size() > 1;
        const QString text = byProject ? tr("%1 (%2)").arg(region, project.value(u"name"_s).toString()) : region;
        QAction *action = addChoice(*m_region, u"shell.region."_s + (byProject ? id : role), text,
                                    byProject ? id == m_session.project : own.contains(m_session.project));
        connect(action, &QAction::triggered, this, [this, id] { emit projectChosen(id); });
    }
}

void HeadBar::fillProjects(const QList<Record> &projects)
{
    beginChoice(*m_project);
    const auto here = std::find_if(projects.begin(), projects.end(), [this](const Record &project) {
        return project.value(u"id"_s) == m_session.project;
    });
    for (const Record &project : projects) {
        if (here == projects.end() || project.value(u"region"_s) != here->value(u"region"_s))
            continue;
        const QString id = project.value(u"id"_s).toString();
        QAction *action = addChoice(*m_project, u"shell.project."_s + id, project.value(u"name"_s).toString(),
                                    id == m_session.project);
        connect(action, &QAction::triggered, this, [this, id] { emit projectChosen(id); });
    }
}

#include "headbar.moc"
