#include "fuzz.h"
#include "scenario.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A scenario is refused with its place, or a workspace begins with it, whose first day passes, and begins once more.
void fuzz(const QByteArray &input)
{
    const QString file = written(u"input.yaml"_s, input);
    const Result<Scenario> scenario = loadScenario(file);
    if (!scenario) {
        demandRefusal(scenario.failure(), file, input);
        return;
    }
    demand(!scenario->title.contains(QChar::Null), u"a NUL in the title"_s);
    const QString path = scratch(u"workspace.sqlite"_s);
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
    // Few generated backups, whatever the file asks for; none when it asks for none.
    auto cloud = beginWorkspace(path, *scenario, {.backups = 3});
    if (!cloud)
        cloud = beginWorkspace(path, *scenario, {});
    if (!cloud) {
        demandRefusal(cloud.failure(), file, input);
        return;
    }
    constexpr qint64 day = 24LL * 60 * 60 * 1000;
    const Success passed = (*cloud)->advance((*cloud)->now() + day);
    demand(bool(passed), passed ? QString{} : passed.failure().text());
}
