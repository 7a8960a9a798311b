#include "serverconsole.h"

#include "context.h"
#include "controls.h"
#include "refusalbox.h"
#include "services/ecs/ecs.h"
#include "theme.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLines = 5'000; // that are kept in sight
constexpr int Padding = 20;

void colour(QWidget *widget)
{
    QPalette palette = widget->palette();
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
        palette.setColor(role, theme::colour(u"console"_s));
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText})
        palette.setColor(role, theme::colour(u"consoleText"_s));
    widget->setPalette(palette);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(theme::font(13).pixelSize());
    widget->setFont(font);
}

} // namespace

ServerConsolePage::ServerConsolePage(Context &context, QWidget *parent) : Page{context, parent}
{
    const TitleBar header = titleBar(u"ecs.console.back"_s, tr("Back to the server"), this);
    m_title = header.title;
    connect(header.back, &QToolButton::clicked, this, [this] {
        m_context.go(m_id.isEmpty() ? u"ecs.servers"_s : u"ecs.server"_s,
                     m_id.isEmpty() ? QVariantMap{} : QVariantMap{{u"id"_s, m_id}});
    });

    auto *panel = new QFrame{this};
    panel->setAutoFillBackground(true);
    colour(panel);
    m_history = new QPlainTextEdit{panel};
    m_history->setObjectName(u"ecs.console.history"_s);
    m_history->setAccessibleName(tr("What the server answered"));
    m_history->setReadOnly(true);
    m_history->setTabChangesFocus(true);
    m_history->setProperty("look", u"bare"_s);
    m_history->setMaximumBlockCount(MostLines);
    colour(m_history);
    m_prompt = plainLabel({}, panel);
    colour(m_prompt);
    m_line = textField(u"ecs.console.line"_s, tr("Line for the server"), panel);
    m_line->setFrame(false);
    m_line->setProperty("look", u"bare"_s);
    colour(m_line);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, &ServerConsolePage::send);

    auto *entry = new QHBoxLayout;
    entry->setSpacing(8);
    entry->addWidget(m_prompt);
    entry->addWidget(m_line, 1);
    m_send = outlineButton(u"ecs.console.send"_s, tr("Send"), panel);
    connect(m_send, &QPushButton::clicked, this, &ServerConsolePage::send);
    entry->addWidget(m_send);
    auto *inside = new QVBoxLayout{panel};
    inside->setContentsMargins(12, 12, 12, 12);
    inside->addWidget(m_history, 1);
    inside->addLayout(entry);
    m_rows = new QVBoxLayout;
    m_rows->setContentsMargins(Padding, Padding, Padding, Padding);
    m_rows->setSpacing(12);
    m_rows->addWidget(panel, 1);
    auto *all = new QVBoxLayout{this};
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(header.bar);
    all->addLayout(m_rows, 1);
    setFocusProxy(m_line);
}

void ServerConsolePage::open(const QVariantMap &arguments)
{
    const QString id = arguments.value(u"id"_s).toString();
    const bool other = id != m_id || !m_server;
    m_id = id;
    refresh();
    if (other)
        begin();
}

QStringList ServerConsolePage::kinds() const
{
    return {u"server"_s};
}

// Somebody else logs in: nothing of the session before is left.
void ServerConsolePage::begin()
{
    m_session.clear();
    m_typed.clear();
    m_at = 0;
    m_history->clear();
    m_line->clear();
    if (m_server)
        write(tr("Connected to %1. This is no shell: it answers to the lines that the procedures need.")
                  .arg(m_server->value(u"name"_s).toString()),
              true);
    m_prompt->setText(prompt());
}

QString ServerConsolePage::prompt() const
{
    return m_server ? ecs::consolePrompt(*m_server, m_session.value(u"mode"_s).toString()) : QString{};
}

void ServerConsolePage::refresh()
{
    m_server = m_context.cloud.find(u"server"_s, m_id, m_context.session.project);
    m_title->setText(m_server ? tr("Remote Login: %1").arg(m_server->value(u"name"_s).toString())
                              : tr("This server does not exist any more, or it belongs to another project."));
    showRefusals();
}

// A server that stops takes the line away; what was said stays to be read.
void ServerConsolePage::showRefusals()
{
    delete std::exchange(m_refusals, nullptr);
    const QList<Refusal> refusals =
        m_server ? m_context.cloud.check(
                       {.id = u"ecs.consoleLine"_s, .by = m_context.session, .arguments = {{u"server"_s, m_id}}},
                       Cloud::Entry)
                 : QList<Refusal>{};
    const bool open = m_server && refusals.isEmpty();
    m_line->setEnabled(open);
    m_send->setEnabled(open);
    if (refusals.isEmpty())
        return;
    m_refusals = new QWidget{this};
    auto *rows = new QVBoxLayout{m_refusals};
    rows->setContentsMargins({});
    for (const Refusal &refusal : refusals)
        rows->addWidget(refusalBox(refusal, {}, u"ecs.console"_s, m_context, m_refusals));
    m_rows->insertWidget(0, m_refusals);
}

void ServerConsolePage::send()
{
    const QString line = m_line->text();
    QVariantMap arguments = m_session;
    arguments.insert(u"server"_s, m_id);
    arguments.insert(u"line"_s, line);
    const Outcome outcome =
        m_context.cloud.dispatch({.id = u"ecs.consoleLine"_s, .by = m_context.session, .arguments = arguments});
    if (!outcome.ok()) { // the line stays as it was typed
        showRefusals();
        return;
    }
    take(line, outcome);
}

void ServerConsolePage::take(const QString &line, const Outcome &outcome)
{
    write(m_prompt->text() + u' ' + line);
    if (const QString reply = outcome.facts.value(u"reply"_s).toString(); !reply.isEmpty())
        write(reply);
    if (const QStringList known = outcome.facts.value(u"known"_s).toStringList(); !known.isEmpty())
        write(tr("This replica answers to: %1").arg(known.join(u"  ·  "_s)), true);
    for (const auto &fact : {u"mode"_s, u"disk"_s, u"volume"_s})
        m_session.insert(fact, outcome.facts.value(fact));
    m_prompt->setText(prompt());
    if (!line.trimmed().isEmpty() && (m_typed.isEmpty() || m_typed.last() != line))
        m_typed += line;
    m_at = m_typed.size();
    m_line->clear();
}

void ServerConsolePage::write(const QString &text, bool ours)
{
    QTextCharFormat format;
    format.setForeground(theme::colour(ours ? u"weak"_s : u"consoleText"_s));
    QTextCursor cursor{m_history->document()};
    cursor.movePosition(QTextCursor::End);
    if (!m_history->document()->isEmpty())
        cursor.insertBlock();
    cursor.insertText(text, format);
    m_history->moveCursor(QTextCursor::End);
    m_history->ensureCursorVisible();
}

bool ServerConsolePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return false;
    m_at = std::clamp<qsizetype>(m_at + (key == Qt::Key_Up ? -1 : 1), 0, m_typed.size());
    m_line->setText(m_typed.value(m_at));
    return true;
}
