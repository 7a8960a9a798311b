#include "messages.h"

#include "ask.h"
#include "context.h"
#include "spec.h"
#include "theme.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int Shown = 12;
constexpr int Told = 3; // as many as there is room for

} // namespace

Messages::Messages(Context &context, QWidget *parent) : QToolButton{parent}, m_context{context}
{
    setObjectName(u"shell.messages"_s);
    setIcon(theme::icon(u"bell"_s));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Messages"));
    connect(this, &QToolButton::clicked, this, &Messages::open);
    connect(&context.cloud, &Cloud::changed, this, [this](const QStringList &kinds) {
        if (kinds.contains(u"notice"_s))
            look(true);
    });
}

void Messages::follow(const Session &session)
{
    if (session.account == m_account)
        return;
    m_account = session.account;
    m_known.clear();
    look(false);
}

Rows Messages::fetch(int limit, bool unread) const
{
    QList<Filter> filters{{u"account_id"_s, Filter::Is, {m_account}}};
    if (unread)
        filters += {u"seen"_s, Filter::Is, {0}};
    return m_context.cloud.fetch(
        {.kind = u"notice"_s, .filters = filters, .sort = u"created"_s, .descending = true, .limit = limit});
}

QString Messages::text(const Record &notice) const
{
    const auto value = [&notice](const char *field) { return notice.value(QString::fromLatin1(field)).toString(); };
    const QString said = say(value("service").toLatin1().constData(), value("subject").toLatin1().constData());
    return said.contains("%1"_L1) ? said.arg(value("detail")) : said;
}

void Messages::look(bool tell)
{
    const Rows unread = fetch(Told, true);
    for (int row = int(unread.rows.size()) - 1; row >= 0; --row) {
        const QString id = unread.at(row, u"id"_s).toString();
        if (tell && !m_known.contains(id))
            m_context.notify(text(unread.record(row)), false);
        m_known += id;
    }
    setText(unread.total > 0 ? QString::number(unread.total) : QString{});
    const QString about = unread.total > 0 ? tr("Unread: %1").arg(unread.total) : tr("No unread messages");
    setToolTip(tr("Messages"));
    setAccessibleDescription(about);
}

void Messages::open()
{
    const Rows latest = fetch(Shown, false);
    QStringList paragraphs;
    for (int row = 0; row < latest.rows.size(); ++row) {
        const Record notice = latest.record(row);
        paragraphs += QString{m_context.edition.time(notice.value(u"created"_s).toLongLong()) + u'\n' + text(notice)};
    }
    if (latest.total > latest.rows.size())
        paragraphs += tr("Older messages are not shown: %1").arg(latest.total - latest.rows.size());
    if (paragraphs.isEmpty())
        paragraphs += tr("There are no messages.");
    ask::tell(u"messages"_s, tr("Messages"), paragraphs, window());
    if (fetch(0, true).total > 0)
        m_context.cloud.dispatch({.id = u"iam.readNotices"_s, .by = m_context.session});
}
