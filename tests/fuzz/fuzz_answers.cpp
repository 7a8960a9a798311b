#include "answers.h"
#include "fuzz.h"
#include "import_rows.h"
#include "importing.h"
#include "scenario.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

// A workspace that nobody has imported into yet.
std::unique_ptr<Cloud> fresh()
{
    static const QString source = [] {
        const Result<Scenario> scenario = loadScenario(u"starter"_s);
        demand(bool(scenario), u"the starter scenario"_s);
        const QString path = scratch(u"start.sqlite"_s);
        demand(bool(beginWorkspace(path, *scenario, {})), u"a workspace"_s);
        return path;
    }();
    const QString path = scratch(u"workspace.sqlite"_s);
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
    demand(QFile::copy(source, path), path);
    auto cloud = Cloud::open(path);
    demand(bool(cloud), cloud ? QString{} : cloud.failure().text());
    return std::move(*cloud);
}

} // namespace

// One or two answers, with a record separator between them, are refused with their place, or imported, or the door says
// in words why not; the same files never come in twice.
void fuzz(const QByteArray &input)
{
    QMap<QString, QByteArray> parts;
    for (const QByteArray &part : input.split('\x1e').mid(0, 2))
        parts.insert(written(u"answer-%1.json"_s.arg(parts.size()), part), part);

    const Result<Answers> answers = readAnswers(parts.keys());
    if (!answers) {
        const Failure &failure = answers.failure();
        demandRefusal(failure, failure.file, parts.value(failure.file));
        return;
    }
    const Result<ImportRows> rows = rowsOf(*answers);
    if (!rows) {
        demand(!rows.failure().message.isEmpty(), u"a refusal without words"_s);
        return;
    }
    const std::unique_ptr<Cloud> cloud = fresh();
    const QByteArray before = cloud->canonicalExport();
    const Result<ImportReport> report = importAnswers(*cloud, parts.keys());
    if (!report) {
        demand(!report.failure().message.isEmpty(), u"a refusal without words"_s);
        demand(cloud->canonicalExport() == before, u"a refused import changed the workspace"_s);
        return;
    }
    demand(!report->text().isEmpty() && !report->password.isEmpty(), u"a report without words"_s);
    demand(cloud->logIn(report->account, report->user, report->password).has_value(), u"nobody can log in"_s);
    demand(!importAnswers(*cloud, parts.keys(), u"once more"_s), u"the same came in twice"_s);
}
