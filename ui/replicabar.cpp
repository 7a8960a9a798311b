#include "replicabar.h"

#include "clock.h"
#include "controls.h"
#include "language.h"
#include "menubutton.h"
#include "theme.h"

#include <QAction>
#include <QActionGroup>
#include <QDateTimeEdit>
#include <QDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QSettings>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ReplicaBar::ReplicaBar(Context &context, Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_context{context},
      m_clock{clock}
{
    setObjectName(u"replica"_s);
    setAccessibleName(tr("Replica bar"));
    QPalette neutral = palette();
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        neutral.setColor(role, theme::colour(u"replicaText"_s));
    neutral.setColor(QPalette::Window, theme::colour(u"replica"_s));
    neutral.setColor(QPalette::Button, theme::colour(u"replica"_s));
    setPalette(neutral);

    const QString say = tr("Training replica, not connected to any cloud");
    auto *mark = new QLabel{tr("Training replica"), this};
    mark->setObjectName(u"replica.mark"_s);
    mark->setFont(theme::font(12, true));
    mark->setToolTip(say);
    mark->setAccessibleName(say);

    auto *workspace = new MenuButton{u"workspace.menu"_s, tr("Workspace"), u"replicaText"_s, this};
    auto *view = new MenuButton{u"view.menu"_s, tr("View"), u"replicaText"_s, this};
    const auto plain = [this] {
        auto *button = new QToolButton{this};
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    };
    // Made in the order in which Tab goes through them.
    m_back = plain();
    m_forward = plain();
    QWidget *clockWidgets = clockBar();
    auto *events = new MenuButton{u"events.menu"_s, tr("Events"), u"replicaText"_s, this};
    auto *language = new MenuButton{u"shell.language"_s, tr("Language"), u"replicaText"_s, this};
    m_happening = plain();
    m_asked = plain();
    m_asked->setToolButtonStyle(Qt::ToolButtonIconOnly); // the bar is full
    m_whyNot = plain();
    auto *help = new MenuButton{u"help.menu"_s, tr("Help"), u"replicaText"_s, this};
    m_workspace = workspace->menu();
    m_view = view->menu();
    m_events = events->menu();
    m_help = help->menu();
    fillLanguages(*language->menu());

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(6);
    row->addWidget(mark);
    row->addWidget(workspace);
    row->addWidget(view);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch();
    row->addWidget(clockWidgets);
    row->addWidget(events);
    row->addStretch();
    row->addWidget(language);
    row->addWidget(m_happening);
    row->addWidget(m_asked);
    row->addWidget(m_whyNot);
    row->addWidget(help);

    connect(&clock, &Clock::changed, this, &ReplicaBar::follow);
    connect(&clock, &Clock::cameFurther, this, [this](qint64 from, qint64 now, qint64 to) {
        m_progress->setValue(int((now - from) * 100 / std::max<qint64>(to - from, 1)));
        showTime();
    });
    follow();
}

void ReplicaBar::setMoves(QAction *back, QAction *forward, QAction *happening, QAction *asked, QAction *whyNot)
{
    const auto give = [](QToolButton *button, QAction *action, const QString &id) {
        button->setDefaultAction(action);
        button->setObjectName(id);
        button->setToolTip(
            QStringLiteral("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    };
    give(m_back, back, u"shell.back"_s);
    give(m_forward, forward, u"shell.forward"_s);
    give(m_happening, happening, u"whatIsHappening"_s);
    give(m_asked, asked, u"whatWouldBeAsked"_s);
    give(m_whyNot, whyNot, u"whyNot"_s);
}

QWidget *ReplicaBar::clockBar()
{
    auto *bar = new QWidget{this};
    bar->setAccessibleName(tr("Simulated clock"));
    m_time = new QLabel{bar};
    m_time->setObjectName(u"clock.time"_s);
    m_time->setFont(theme::font(12, true));
    m_time->setToolTip(tr("Simulated date and time"));

    const auto button = [bar](const QString &id, const QString &text) {
        auto *made = new QPushButton{text, bar};
        made->setObjectName(id);
        return made;
    };
    m_pause = button(u"clock.pause"_s, tr("Pause"));
    connect(m_pause, &QPushButton::clicked, this, [this] { m_clock.setPaused(!m_clock.paused()); });

    m_speed = new SelectBox{u"clock.speed"_s, tr("Speed of the clock"), bar};
    for (const int speed : Clock::speeds)
        m_speed->add(QString::number(speed), tr("%1×").arg(speed));
    connect(m_speed, &SelectBox::chosen, this, [this](const QString &speed) { m_clock.setSpeed(speed.toInt()); });

    m_next = button(u"clock.next"_s, tr("Next event"));
    m_next->setToolTip(tr("Moves the clock to the next state change that can be seen"));
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (!m_clock.goToNextEvent())
            m_context.notify(tr("Nothing is going on: there is no next event."));
    });
    m_jump = button(u"clock.jump"_s, tr("Jump to…"));
    connect(m_jump, &QPushButton::clicked, this, &ReplicaBar::askJump);

    m_progress = new QProgressBar{bar};
    m_progress->setObjectName(u"clock.progress"_s);
    m_progress->setAccessibleName(tr("The clock is moving"));
    m_progress->setFixedWidth(160);
    m_cancel = button(u"clock.cancel"_s, tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_clock.cancel(); });

    auto *row = new QHBoxLayout{bar};
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_time);
    row->addWidget(m_pause);
    row->addWidget(m_speed);
    row->addWidget(m_next);
    row->addWidget(m_jump);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    return bar;
}

void ReplicaBar::follow()
{
    const bool travelling = m_clock.travelling();
    m_pause->setText(m_clock.paused() ? tr("Resume") : tr("Pause"));
    m_speed->setValue(QString::number(m_clock.speed()));
    for (QWidget *control : {static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_speed),
                             static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_jump)})
        control->setVisible(!travelling);
    m_progress->setVisible(travelling);
    m_cancel->setVisible(travelling);
    showTime();
}

void ReplicaBar::showTime()
{
    const QString time = m_context.edition.time(m_context.cloud.now());
    if (m_time->text() != time)
        m_time->setText(time);
}

void ReplicaBar::askJump()
{
    const QTimeZone zone{m_context.edition.timeZone.toLatin1()};
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_context.cloud.now(), zone);

    auto *dialog = new QDialog{window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"clock.jump.dialog"_s);
    dialog->setWindowTitle(tr("Jump to"));
    // The field knows no zones but this computer's: it gets the edition's date and time as if they were UTC.
    auto *when = new QDateTimeEdit{QDateTime{now.date(), now.time(), Qt::UTC}, dialog};
    when->setObjectName(u"clock.jump.when"_s);
    when->setTimeSpec(Qt::UTC);
    when->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
    when->setMinimumDateTime(QDateTime{now.date(), now.time(), Qt::UTC});
    when->setCalendarPopup(true);
    when->setAccessibleName(tr("Date and time"));
    QLabel *line =
        plainLabel(tr("The simulated clock only moves forward. Time zone: %1").arg(m_context.edition.timeZone), dialog);
    line->setWordWrap(true);

    QPushButton *ok = primaryButton(u"clock.jump.ok"_s, tr("OK"), dialog);
    QPushButton *cancel = outlineButton(u"clock.jump.cancel"_s, tr("Cancel"), dialog);
    ok->setDefault(true);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(ok, &QPushButton::clicked, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [this, when, zone] {
        const QDateTime chosen{when->date(), when->time(), zone};
        m_clock.jumpTo(std::max(chosen.toMSecsSinceEpoch(), m_context.cloud.now()));
    });

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(ok);
    auto *rows = new QVBoxLayout{dialog};
    rows->setContentsMargins(24, 20, 24, 20);
    rows->setSpacing(12);
    rows->addWidget(line);
    rows->addWidget(when);
    rows->addLayout(buttons);
    dialog->open();
    when->setFocus();
}

void ReplicaBar::fillLanguages(QMenu &menu)
{
    const QString current = QSettings{}.value(u"language"_s).toString();
    auto *group = new QActionGroup{&menu};
    const auto add = [&](const QString &code, const QString &text) {
        QAction *action = menu.addAction(text, this, [this, code] { emit languageChosen(code); });
        action->setObjectName(u"shell.language."_s + (code.isEmpty() ? u"system"_s : code));
        action->setCheckable(true);
        action->setChecked(code == current);
        group->addAction(action);
    };
    add({}, tr("Language of the system"));
    const QStringList codes = languageCodes();
    for (const QString &code : codes) {
        const QString name = QLocale{code}.nativeLanguageName();
        add(code, code == u"en"_s ? tr("English") : name.isEmpty() ? code : name);
    }
}

void ReplicaBar::paintEvent(QPaintEvent *)
{
    QPainter{this}.fillRect(rect(), theme::colour(u"replica"_s));
}
