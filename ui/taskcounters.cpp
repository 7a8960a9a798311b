#include "taskcounters.h"

#include "context.h"
#include "controls.h"
#include "menu.h"
#include "theme.h"
#include "wording.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 16;
constexpr int Listed = 20; // rows of a group

QStringList statesOf(const Counter::Group &group)
{
    return QString::fromLatin1(group.states).split(u'|');
}

// The details that the first link of the list leads to.
QString detailsOf(const ListSpec &spec)
{
    for (const Column &column : spec.columns) {
        if (column.opens)
            return QString::fromLatin1(column.opens);
    }
    return {};
}

} // namespace

TaskCounters::TaskCounters(const ListSpec &spec, Context &context, QWidget *parent)
    : QWidget{parent},
      m_spec{spec},
      m_context{context}
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins({});
    row->setSpacing(8);
    for (const Counter &counter : spec.counters) {
        auto *button = new QToolButton{this};
        button->setObjectName(u"%1.counters.%2"_s.arg(QLatin1StringView{spec.id}, QLatin1StringView{counter.id}));
        button->setProperty("look", u"plain"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        const QString look = QString::fromLatin1(counter.look);
        button->setIcon(theme::icon(look, look));
        button->setIconSize({IconSize, IconSize});
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, &counter, button] { list(counter, button); });
        row->addWidget(button);
        m_buttons.append({&counter, button});
    }
}

Query TaskCounters::query(const QStringList &states) const
{
    Query query{.kind = QString::fromLatin1(m_spec.kind), .project = m_context.session.project};
    for (const Fixed &fixed : m_spec.fixed)
        query.filters += {QString::fromLatin1(fixed.field), Filter::Is, {QString::fromLatin1(fixed.value)}};
    query.filters += {u"status"_s, Filter::Is, {states.begin(), states.end()}};
    return query;
}

void TaskCounters::count()
{
    for (const auto &[counter, button] : std::as_const(m_buttons)) {
        QStringList states;
        for (const Counter::Group &group : counter->groups)
            states += statesOf(group);
        Query all = query(states);
        all.limit = 0;
        const qint64 rows = m_context.cloud.fetch(all).total;
        //: %1 is a number, %2 what it counts ("Failures")
        const QString text = tr("%1 %2").arg(QLocale{}.toString(rows), say(m_spec.service, counter->title));
        button->setText(text);
        button->setAccessibleName(text);
        button->setVisible(rows > 0);
    }
}

void TaskCounters::list(const Counter &counter, QToolButton *button)
{
    auto *menu = new ConsoleMenu{button};
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->setAccessibleName(say(m_spec.service, counter.title));
    for (const Counter::Group &group : counter.groups) {
        Query some = query(statesOf(group));
        some.limit = Listed;
        some.sort = u"created"_s;
        some.descending = true;
        const Rows rows = m_context.cloud.fetch(some);
        if (rows.total == 0)
            continue;
        QAction *caption = menu->addAction(say(m_spec.service, group.title));
        caption->setEnabled(false);
        for (int at = 0; at < rows.rows.size(); ++at) {
            const Record record = rows.record(at);
            //: %1 is the name of a resource, %2 its state
            QAction *entry = menu->addAction(
                ::caption(tr("%1: %2").arg(record.value(u"name"_s).toString(),
                                           statusLabel(QString::fromLatin1(m_spec.kind), record, m_context.edition))));
            entry->setObjectName(button->objectName() + u".row"_s);
            const QVariant id = record.value(u"id"_s);
            connect(entry, &QAction::triggered, this, [this, id] { m_context.go(detailsOf(m_spec), {{u"id"_s, id}}); });
        }
        if (rows.total > rows.rows.size())
            menu->addAction(tr("%n more", nullptr, int(rows.total - rows.rows.size())))->setEnabled(false);
    }
    menu->popup(button->mapToGlobal(QPoint{0, button->height()}));
}
