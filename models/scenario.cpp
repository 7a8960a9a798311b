#include "scenario.h"

#include "scenario_fields.h"
#include "scenario_start.h"
#include "store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Scenario)
};

// Built-in ones first: a file of the same name in the user's folder does not hide them.
QStringList folders()
{
    return {u":/scenarios"_s, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/scenarios"_s};
}

QString fileOf(const QString &idOrFile)
{
    for (const QString &folder : folders())
        if (const QString file = u"%1/%2.yaml"_s.arg(folder, idOrFile); QFileInfo::exists(file))
            return file;
    return idOrFile;
}

} // namespace

QStringList scenarioIds()
{
    QStringList ids;
    for (const QString &folder : folders()) {
        const QFileInfoList files = QDir{folder}.entryInfoList({u"*.yaml"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files)
            ids << file.completeBaseName();
    }
    ids.removeDuplicates();
    return ids;
}

Result<Scenario> loadScenario(const QString &idOrFile)
{
    const QString file = fileOf(idOrFile);
    if (!QFileInfo::exists(file))
        return Failure{.message = Texts::tr("There is no scenario “%1”.").arg(idOrFile),
                       .remedy = didYouMean(idOrFile, scenarioIds())};
    const Result<QByteArray> bytes = readBytes(file);
    if (!bytes)
        return bytes.failure();
    const Result<Document> document = readDocument(*bytes, file, scenarioTable());
    if (!document)
        return document.failure();
    if (const Result<StartPlan> plan = planStart(*document, {}, 1); !plan)
        return plan.failure();
    const Value &root = document->root;
    return Scenario{.id = root["scenario"].text(),
                    .title = root["title"].text(),
                    .summary = root["summary"].text(),
                    .source = *bytes,
                    .file = file};
}

Result<std::unique_ptr<Cloud>> beginWorkspace(const QString &path, const Scenario &scenario, const Start &start)
{
    const Result<Edition> edition = loadEdition(start.edition);
    if (!edition)
        return edition.failure();
    const Result<Document> document = readDocument(scenario.source, scenario.file, scenarioTable());
    if (!document)
        return document.failure();
    const Result<StartPlan> plan = planStart(*document, *edition, start.seed);
    if (!plan)
        return plan.failure();
    const qint64 backups = start.backups > 0 ? start.backups : plan->backups;
    if (start.backups > 0 && plan->targets.isEmpty())
        return Failure{.message = Texts::tr("The scenario “%1” generates no backups.").arg(scenario.id),
                       .remedy = Texts::tr("Leave the number of backups out, or use the scenario “large”.")};

    return Cloud::create(path, plan->start, start.seed, [&](Store &store) -> Success {
        const auto put = [&store](const QString &key, const QString &value) {
            store.prepare(u"INSERT INTO meta VALUES (?, ?)"_s).bind(key).bind(value).run();
        };
        put(u"scenario"_s, scenario.id);
        put(u"scenarioSource"_s, QString::fromUtf8(scenario.source));
        put(u"edition"_s, start.edition);
        put(u"start"_s, QString::number(plan->start));
        put(u"backups"_s, QString::number(start.backups));
        writeStart(store, *plan);
        generateStart(store, *plan, backups, start.seed);
        return Done{};
    });
}

Success resetWorkspace(const QString &path)
{
    Scenario scenario;
    Start start;
    {
        const Result<std::unique_ptr<Cloud>> cloud = Cloud::open(path);
        if (!cloud)
            return cloud.failure();
        const auto meta = [&cloud](const QString &key) { return (*cloud)->meta(key); };
        scenario.id = meta(u"scenario"_s);
        scenario.source = meta(u"scenarioSource"_s).toUtf8();
        scenario.file = scenario.id + u".yaml"_s;
        start.edition = meta(u"edition"_s);
        start.seed = meta(u"seed"_s).toULongLong();
        start.backups = meta(u"backups"_s).toInt();
    }
    if (scenario.source.isEmpty())
        return Failure{.message = Texts::tr("This workspace does not know the scenario that it began with."),
                       .remedy = Texts::tr("Begin a new workspace."),
                       .file = path};

    const QString fresh = path + u".reset"_s;
    Store::remove(fresh); // of a reset that was killed
    if (const Result<std::unique_ptr<Cloud>> cloud = beginWorkspace(fresh, scenario, start); !cloud)
        return cloud.failure();
    // The last connection took its write-ahead log along: both names stand for one complete file now.
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(fresh).toStdString(), QFile::encodeName(path).toStdString(), error);
    if (error) {
        Store::remove(fresh);
        return Failure{
            .message =
                Texts::tr("The workspace cannot be replaced: %1.").arg(QString::fromLocal8Bit(error.message().c_str())),
            .remedy = Texts::tr("It was left as it is."),
            .file = path};
    }
    return Done{};
}

QByteArray scenarioSchema()
{
    return documentSchema(scenarioTable(), u"Console Replica scenario"_s);
}
