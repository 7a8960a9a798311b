#include "watcher.h"

#include "measure.h"
#include "router.h"
#include "theme.h"

#include <QApplication>
#include <QEvent>

using namespace Qt::StringLiterals;

Watcher::Watcher(QString list, std::function<void()> painted) : m_list{std::move(list)}, m_painted{std::move(painted)}
{
    qApp->installEventFilter(this);
}

bool Watcher::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint)
        return false;
    if (const auto *table = qobject_cast<TableView *>(watched->parent())) {
        if (watched != table->viewport() || table->objectName() != m_list + u".table")
            return false;
        m_rows = table->rows().rowCount();
    } else if (watched->objectName() != m_list + u".empty") {
        return false;
    }
    // When this turn of the loop is over, all of the window is painted.
    QMetaObject::invokeMethod(this, m_painted, Qt::QueuedConnection);
    return false;
}

Desk::Desk(const QString &path)
{
    auto opened = Cloud::open(path);
    auto known = loadEdition(u"otc"_s);
    if (!opened || !known)
        giveUp(u"%1 cannot be opened."_s.arg(path));
    cloud = std::move(*opened);
    edition = *known;
    context = std::make_unique<Context>(*cloud, edition);
    context->session = *cloud->logIn(u"training"_s, u"trainee"_s);
}

void Desk::show(const QString &page)
{
    theme::apply(*qApp, edition);
    shell = makeShell(*context);
    shell->resize(windowSize);
    shell->start(page);
    list = page;
    shell->show();
    settle();
}

void Desk::go(const QString &page)
{
    list = page;
    shell->router().go(page);
    settle();
}

double Desk::act(const std::function<void()> &action)
{
    bool painted = false;
    const Watcher watcher{list, [&painted] { painted = true; }};
    const double before = clockNow();
    action();
    while (!painted && clockNow() - before < 20'000)
        QCoreApplication::processEvents();
    return clockNow() - before;
}

bool Desk::settled() const
{
    const auto *shown = table();
    return !shown || !(shown->rows().counting() || shown->rows().isReading());
}

double Desk::settle(double *longest)
{
    const double before = clockNow();
    double gap = 0;
    for (int quiet = 0; quiet < 3;) {
        gap = std::max(gap, timeOf([] { QCoreApplication::processEvents(); }));
        quiet = settled() ? quiet + 1 : 0;
    }
    if (longest)
        *longest = gap;
    return clockNow() - before;
}
