#include "events.h"

#include "ask.h"
#include "context.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

struct Event {
    const char *command; // takes no arguments
    const char *title;
};

constexpr Event Events[] = {
    {"iam.fallIntoArrears", QT_TRANSLATE_NOOP("events", "Fall into Arrears")},
    {"iam.settleArrears", QT_TRANSLATE_NOOP("events", "Settle Arrears")},
};

} // namespace

void fillEvents(QMenu &menu, Context &context, QWidget *over)
{
    for (const Event &event : Events) {
        const QString command = QString::fromLatin1(event.command);
        QAction *action =
            menu.addAction(QCoreApplication::translate("events", event.title), over, [command, &context, over] {
                const Outcome outcome = context.cloud.dispatch({.id = command, .by = context.session});
                ask::refused(outcome.refusals, context, over);
            });
        action->setObjectName(u"events."_s + command);
    }
    // Who is nobody has no account.
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [&menu, &context] {
        const QList<QAction *> actions = menu.actions();
        for (QAction *action : actions)
            action->setEnabled(!context.session.account.isEmpty());
    });
}
