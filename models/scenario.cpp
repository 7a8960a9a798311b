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

QString freshOf(const QString &path)
{
    return path + u".reset"_s;
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

Result<std::unique_ptr<Cloud>> beginWorkspace(const QString &path, const Scenario &scenario, const Start &start,
                                              const Progress &progress)
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
        put(u"readings"_s, readingsText(*edition));
        put(u"start"_s, QString::number(plan->start));
        put(u"backups"_s, QString::number(start.backups));
        writeStart(store, *plan);
        return generateStart(store, *plan, start.backups, start.seed, progress);
    });
}

Result<Origin> originOf(const Cloud &cloud)
{
    Origin origin;
    origin.scenario.id = cloud.meta(u"scenario"_s);
    origin.scenario.source = cloud.meta(u"scenarioSource"_s).toUtf8();
    origin.scenario.file = origin.scenario.id + u".yaml"_s;
    origin.start.edition = cloud.meta(u"edition"_s);
    origin.start.seed = cloud.meta(u"seed"_s).toULongLong();
    origin.start.backups = cloud.meta(u"backups"_s).toInt();
    if (origin.scenario.source.isEmpty())
        return Failure{.message = Texts::tr("This workspace does not know the scenario that it began with."),
                       .remedy = Texts::tr("Begin a new workspace."),
                       .file = cloud.path()};
    return origin;
}

Success resetWorkspace(const QString &path)
{
    Origin origin;
    {
        const Result<std::unique_ptr<Cloud>> cloud = Cloud::open(path);
        if (!cloud)
            return cloud.failure();
        const Result<Origin> known = originOf(**cloud);
        if (!known)
            return known.failure();
        origin = *known;
    }
    const Success made = makeReset(path, origin, {});
    return made ? takeReset(path) : made;
}

Success makeReset(const QString &path, const Origin &origin, const Progress &progress)
{
    const QString fresh = freshOf(path);
    Store::remove(fresh); // of a reset that was killed
    const auto cloud = beginWorkspace(fresh, origin.scenario, origin.start, progress);
    return cloud ? Success{Done{}} : Success{cloud.failure()};
}

Success takeReset(const QString &path)
{
    const QString fresh = freshOf(path);
    // Both names have to stand for one complete file: a log that is left would become part of the other workspace.
    for (const QString &file : {path, fresh}) {
        if (const Success whole = Store::whole(file); !whole) {
            Store::remove(fresh);
            Failure failure = whole.failure();
            failure.message.replace(QFileInfo{fresh}.fileName(), QFileInfo{path}.fileName());
            return failure;
        }
    }
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

QString nameAside(const QString &path)
{
    const QFileInfo info{path};
    for (int number = 1;; ++number) {
        const QString other =
            info.dir().filePath(u"%1-kept-%2.sqlite"_s.arg(info.completeBaseName(), QString::number(number)));
        if (!QFileInfo::exists(other))
            return other;
    }
}

Success putAside(const QString &path, const QString &aside)
{
    if (QFileInfo::exists(aside))
        return Failure{.message = Texts::tr("The workspace could not be put aside."), .file = path};
    // The file last: whoever is killed in between finds it under its name, and can go on.
    for (const auto &suffix : {u"-wal"_s, u"-journal"_s, u""_s}) {
        const bool there = suffix.isEmpty() || QFileInfo::exists(path + suffix);
        if (there && !QFile::rename(path + suffix, aside + suffix))
            return Failure{.message = Texts::tr("The workspace could not be put aside."),
                           .remedy = Texts::tr("Move the file to another folder, and start again."),
                           .file = path};
    }
    return Done{};
}

QByteArray scenarioSchema()
{
    return documentSchema(scenarioTable(), u"Console Replica scenario"_s);
}
