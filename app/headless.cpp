#include "headless.h"

#include "gaps.h"
#include "importing.h"
#include "language.h"
#include "log.h"
#include "procedure.h"
#include "rehearsal.h"
#include "spec.h"
#include "words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("headless", text);
}

void print(const QString &text)
{
    QTextStream{stdout} << text << '\n';
}

template <typename T>
Result<T> named(const QString &idOrFile, const QStringList &ids, Result<T> (*load)(const QString &),
                const char *message)
{
    if (!ids.contains(idOrFile) && !QFileInfo::exists(idOrFile))
        return unknownName(words(message), idOrFile, ids);
    return load(idOrFile);
}

QString kindOf(const Rule &rule)
{
    switch (rule.kind) {
    case Rule::Enforced:
        return u"enforced"_s;
    case Rule::Warning:
        return u"warning"_s;
    case Rule::ShownOnly:
        return u"shown only"_s;
    case Rule::NotApplicable:
        return u"not applicable"_s;
    case Rule::SameAs:
        return u"same as %1"_s.arg(QString::fromLatin1(rule.same));
    }
    return {};
}

// One line a rule, its parts separated by tabs: id, kind, command, code, source, reason, remedy.
void listRules()
{
    for (const Service *service : services()) {
        for (const Rule &rule : service->rules) {
            const QStringList parts{QString::fromLatin1(rule.id),      kindOf(rule),
                                    QString::fromLatin1(rule.command), QString::fromLatin1(rule.code),
                                    QString::fromUtf8(rule.source),    say("rules", rule.reason),
                                    say("rules", rule.remedy)};
            print(parts.join(u'\t'));
        }
    }
}

int list(const CommandLine &line)
{
    const QString what = line.names.first();
    if (what == u"rules") {
        listRules();
        return 0;
    }
    if (what == u"gaps") {
        const auto edition = editionNamed(line.edition.isEmpty() ? u"otc"_s : line.edition);
        if (!edition)
            return refuse(edition.failure());
        const auto gaps = gapsOf(*edition);
        if (!gaps)
            return refuse(gaps.failure());
        for (const QString &gap : *gaps)
            print(gap);
        return 0;
    }
    const QStringList ids = what == u"scenarios" ? scenarioIds() : what == u"editions" ? editionIds() : procedureIds();
    for (const QString &id : ids)
        print(id);
    return 0;
}

Result<std::unique_ptr<Cloud>> existing(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return Failure{.message = words(QT_TRANSLATE_NOOP("headless", "The workspace does not exist.")),
                       .remedy = words(QT_TRANSLATE_NOOP("headless", "Check the name after --workspace.")),
                       .file = path};
    }
    return Cloud::open(path);
}

int exportWorkspace(const CommandLine &line)
{
    const auto cloud = existing(line.workspace);
    if (!cloud)
        return refuse(cloud.failure());
    std::optional<Failure> broken;
    QObject::connect(cloud->get(), &Cloud::failed, cloud->get(),
                     [&broken](const Failure &failure) { broken = failure; });
    const QByteArray rows = (*cloud)->canonicalExport();
    if (broken)
        return refuse(*broken);
    const bool written =
        std::fwrite(rows.constData(), 1, std::size_t(rows.size()), stdout) == std::size_t(rows.size()) &&
        std::fflush(stdout) == 0;
    return written ? 0 : refuse({.message = words(QT_TRANSLATE_NOOP("headless", "Standard output took no more."))});
}

// Into the workspace that is named, or a new one.
int importFiles(const CommandLine &line)
{
    const bool fresh = !QFileInfo::exists(line.workspace);
    if (!fresh && (!line.scenario.isEmpty() || !line.edition.isEmpty() || line.seed)) {
        return refuse(
            {.message = words(QT_TRANSLATE_NOOP("headless", "The workspace exists already and was left as it was.")),
             .remedy = words(QT_TRANSLATE_NOOP(
                 "headless", "--scenario, --edition and --seed are for a new workspace: leave them out.")),
             .file = line.workspace});
    }
    auto cloud = fresh ? beginAt(line.workspace, line.scenario, line.edition, line.seed) : Cloud::open(line.workspace);
    if (!cloud)
        return refuse(cloud.failure());
    const auto report = importAnswers(**cloud, line.names);
    if (report) {
        print(report->text());
        return 0;
    }
    if (fresh) {
        cloud->reset();
        QFile::remove(line.workspace);
    }
    return refuse(report.failure());
}

} // namespace

void introduce()
{
    QCoreApplication::setOrganizationName(u"console-replica"_s);
    QCoreApplication::setApplicationName(u"console-replica"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CONSOLE_VERSION));
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

int refuse(const Failure &failure)
{
    QTextStream{stderr} << u"console-replica: %1\n"_s.arg(failure.text());
    return 2;
}

Result<Edition> editionNamed(const QString &idOrFile)
{
    return named<Edition>(idOrFile, editionIds(), loadEdition,
                          QT_TRANSLATE_NOOP("headless", "There is no edition \"%1\"."));
}

Result<Scenario> scenarioNamed(const QString &idOrFile)
{
    return named<Scenario>(idOrFile, scenarioIds(), loadScenario,
                           QT_TRANSLATE_NOOP("headless", "There is no scenario \"%1\"."));
}

Success speak(const QString &language, ConsoleWords &translator, QTranslator &qtTranslator)
{
    const QStringList known = languageCodes();
    QString code = language;
    if (code.isEmpty()) {
        const QString system = QLocale::system().name(); // "de_DE"
        code = known.contains(system) ? system : system.section(u'_', 0, 0);
        if (!known.contains(code))
            code = u"en"_s;
    } else if (!known.contains(code)) {
        return unknownName(words(QT_TRANSLATE_NOOP("headless", "The language \"%1\" is not there.")), code, known);
    }
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::removeTranslator(&qtTranslator);
    if (qtTranslator.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtTranslator);
    loadLanguage(translator, code);
    QCoreApplication::installTranslator(&translator); // without a language, too: the open edition has words of its own
    QLocale::setDefault(language.isEmpty() ? QLocale::system() : QLocale{code});
    return Done{};
}

Result<std::unique_ptr<Cloud>> beginAt(const QString &path, const QString &scenarioId, const QString &edition,
                                       std::optional<quint64> seed, const Progress &progress)
{
    const auto scenario = scenarioNamed(scenarioId.isEmpty() ? u"starter"_s : scenarioId);
    if (!scenario)
        return scenario.failure();
    Start start;
    if (!edition.isEmpty()) {
        if (const auto known = editionNamed(edition); !known)
            return known.failure();
        start.edition = edition;
    }
    start.seed = seed.value_or(start.seed);
    const QString folder = QFileInfo{path}.absolutePath();
    if (!QDir{}.mkpath(folder)) {
        return Failure{.message = words(QT_TRANSLATE_NOOP("headless", "The folder cannot be made.")),
                       .remedy = words(QT_TRANSLATE_NOOP(
                           "headless", "Name a file in a folder that you may write to, with --workspace FILE.")),
                       .file = folder};
    }
    return beginWorkspace(path, *scenario, start, progress);
}

int headless(const QStringList &arguments)
{
    startLog({});
    const auto line = readCommandLine(arguments);
    ConsoleWords translator;
    QTranslator qtTranslator;
    const QString language = line ? line->language : QString{};
    if (const Success spoken = speak(language.isEmpty() ? QSettings{}.value(u"language"_s).toString() : language,
                                     translator, qtTranslator);
        !spoken && !language.isEmpty())
        return refuse(spoken.failure());
    if (!line)
        return refuse(line.failure());
    if (line->help) {
        print(commandLineHelp());
        return 0;
    }
    if (line->version) {
        print(u"console-replica %1"_s.arg(QCoreApplication::applicationVersion()));
        return 0;
    }
    switch (line->verb) {
    case CommandLine::List:
        return list(*line);
    case CommandLine::Export:
        return exportWorkspace(*line);
    case CommandLine::Run:
        return runProcedures(*line);
    case CommandLine::Import:
        return importFiles(*line);
    case CommandLine::Window:
        break;
    }
    return 2;
}
