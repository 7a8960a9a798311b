#include "rehearsal.h"

#include "attempt.h"
#include "context.h"
#include "headless.h"
#include "robot.h"
#include "scenario.h"
#include "shell.h"
#include "theme.h"
#include "words.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize{1440, 900};
constexpr int readingPause = 1200; // ms between steps that are watched

QString words(const char *text)
{
    return QCoreApplication::translate("rehearsal", text);
}

QString nameOf(const Step &step)
{
    static constexpr const char *kinds[] = {"go", "press", "fill", "choose", "select", "wait"};
    QStringList parts{QString::fromLatin1(kinds[step.kind])};
    if (step.kind == Step::Wait)
        for (auto one = step.state.cbegin(); one != step.state.cend(); ++one)
            parts << one.key()
                  << (one->typeId() == QMetaType::QString ? one->toString()
                                                          : QVariant{one->toMap().values()}.toStringList().join(u' '));
    else
        parts << step.target;
    if (step.kind == Step::Fill || step.kind == Step::Choose)
        parts << u"“%1”"_s.arg(step.value);
    if (!step.row.isEmpty())
        parts << u"in %1"_s.arg(step.row);
    if (!step.expect.isEmpty())
        parts << u"refused by %1"_s.arg(step.expect);
    return parts.join(u' ');
}

QString nameOf(const Goal &goal)
{
    QStringList parts{u"goal"_s};
    for (auto one = goal.state.cbegin(); one != goal.state.cend(); ++one) {
        parts << one.key();
        const QVariantMap fields = one->toMap();
        for (auto field = fields.cbegin(); field != fields.cend(); ++field)
            parts << u"%1 %2"_s.arg(field.key(), field->toString());
        if (fields.isEmpty())
            parts << one->toStringList();
    }
    return parts.join(u' ');
}

// The workspace that the procedure is played in, with its window.
struct Stage {
    QTemporaryDir folder;
    std::unique_ptr<Cloud> cloud;
    Edition edition;
    std::unique_ptr<Context> context;
    std::unique_ptr<Shell> shell;
};

Success openWorkspace(Stage &stage, const Procedure &procedure, const RehearsalOptions &options)
{
    const QString edition = options.edition.isEmpty() ? procedure.editions.value(0) : options.edition;
    QString path = options.workspace;
    if (path.isEmpty()) {
        if (!stage.folder.isValid())
            return Failure{.message = words(QT_TRANSLATE_NOOP("rehearsal", "No temporary folder could be made.")),
                           .remedy = stage.folder.errorString()};
        path = stage.folder.filePath(u"rehearsal.sqlite"_s);
    }
    auto cloud =
        QFileInfo::exists(path)
            ? Cloud::open(path)
            : beginAt(path, options.scenario.isEmpty() ? procedure.scenario : options.scenario, edition, options.seed);
    if (!cloud)
        return cloud.failure();
    stage.cloud = std::move(*cloud);
    auto known = editionNamed(options.edition.isEmpty() ? stage.cloud->meta(u"edition"_s) : edition);
    if (!known)
        return known.failure();
    stage.edition = *known;
    stage.context = std::make_unique<Context>(*stage.cloud, stage.edition);
    return Done{};
}

Success raiseWindow(Stage &stage, const Procedure &procedure, Session &session)
{
    const std::optional<Session> known = stage.cloud->logIn(procedure.account, procedure.user);
    if (!known)
        return Failure{.message = words(QT_TRANSLATE_NOOP("rehearsal", "The workspace has no practice user %1/%2."))
                                      .arg(procedure.account, procedure.user)};
    session = *known;
    if (!procedure.logsIn)
        stage.context->session = session;
    ConsoleWords::follow(stage.edition);
    theme::apply(*qApp, stage.edition);
    stage.shell = makeShell(*stage.context);
    stage.shell->resize(windowSize);
    stage.shell->start();
    stage.shell->show();
    stage.shell->activateWindow();
    Hand::settle();
    return Done{};
}

QString notFor(const Procedure &procedure, const QString &edition)
{
    return words(QT_TRANSLATE_NOOP("rehearsal", "%1 is not for the edition %2.")).arg(procedure.id, edition);
}

// Why playing it would prove nothing.
QString troubleAtStart(const Procedure &procedure, const Stage &stage, const Attempt &attempt)
{
    if (!procedure.editions.contains(stage.edition.id))
        return notFor(procedure, stage.edition.id);
    for (const Goal &goal : procedure.goals) {
        const bool now = holds(*stage.cloud, attempt, goal.state);
        if (now == goal.guards())
            continue;
        const QString what = now ? words(QT_TRANSLATE_NOOP("rehearsal", "“%1” (line %2) holds already at the start."))
                                 : words(QT_TRANSLATE_NOOP(
                                       "rehearsal", "“%1” (line %2) is to stay so, and does not hold at the start."));
        return what.arg(nameOf(goal), QString::number(goal.line));
    }
    return {};
}

Success keepPicture(const QPixmap &picture, const QString &folder, int number)
{
    const QString file = QDir{folder}.filePath(u"%1-step.png"_s.arg(number, 2, 10, QChar{u'0'}));
    QImage image = picture.toImage();
    image.setText(u"Description"_s,
                  words(QT_TRANSLATE_NOOP("rehearsal", "Training replica, not connected to any cloud")));
    if (!QDir{}.mkpath(folder) || !image.save(file))
        return Failure{.message = words(QT_TRANSLATE_NOOP("rehearsal", "The picture could not be written.")),
                       .remedy = words(QT_TRANSLATE_NOOP("rehearsal", "Name a folder that you may write to.")),
                       .file = file};
    return Done{};
}

void pauseToRead()
{
    QEventLoop loop;
    QTimer::singleShot(readingPause, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace

bool Rehearsal::ok() const
{
    const auto passed = [](const Part &part) { return part.outcome == Part::Passed; };
    return trouble.isEmpty() && std::all_of(steps.cbegin(), steps.cend(), passed) &&
           std::all_of(goals.cbegin(), goals.cend(), passed);
}

qint64 Rehearsal::simulated() const
{
    qint64 sum = 0;
    for (const Part &step : steps)
        sum += step.simulated;
    return sum;
}

qint64 Rehearsal::taken() const
{
    qint64 sum = 0;
    for (const Part &step : steps)
        sum += step.taken;
    return sum;
}

Result<Rehearsal> rehearse(const Procedure &whole, const RehearsalOptions &options,
                           const std::function<void(const Rehearsal::Part &)> &each)
{
    Stage stage;
    Session session;
    if (const Success opened = openWorkspace(stage, whole, options); !opened)
        return opened.failure();
    const Procedure procedure = whole.in(stage.edition.id);
    if (const Success raised = raiseWindow(stage, procedure, session); !raised)
        return raised.failure();

    Rehearsal result{
        .id = procedure.id, .title = spoken(procedure.title, options.language), .edition = stage.edition.id};
    Attempt attempt = beginAttempt(*stage.cloud, session);
    result.trouble = troubleAtStart(procedure, stage, attempt);

    Robot robot{*stage.shell, *stage.cloud, stage.edition};
    robot.setPictures(!options.pictures.isEmpty());
    bool going = result.trouble.isEmpty();
    const auto add = [&each](QList<Rehearsal::Part> &to, Rehearsal::Part part) {
        to << part;
        if (each)
            each(part);
    };
    for (int i = 0; i < int(procedure.steps.size()); ++i) {
        const Step &step = procedure.steps.at(i);
        Rehearsal::Part part{.name = nameOf(step), .text = spoken(step.say, options.language)};
        if (going && i != options.without) {
            QElapsedTimer clock;
            clock.start();
            const qint64 before = stage.cloud->now();
            const Robot::StepResult done = robot.perform(step, attempt);
            part.outcome = done.ok ? Rehearsal::Part::Passed : Rehearsal::Part::Failed;
            part.message = done.message;
            part.simulated = done.simulated - before;
            part.taken = clock.elapsed();
            going = done.ok;
            if (!done.picture.isNull())
                if (const Success kept = keepPicture(done.picture, options.pictures, i + 1); !kept)
                    return kept.failure();
            if (options.show)
                pauseToRead();
        }
        add(result.steps, part);
    }
    for (const Goal &goal : procedure.goals) {
        Rehearsal::Part part{.name = nameOf(goal), .text = spoken(goal.otherwise, options.language)};
        if (result.trouble.isEmpty()) {
            const bool reached = holds(*stage.cloud, attempt, goal.state, &part.message);
            part.outcome = reached ? Rehearsal::Part::Passed : Rehearsal::Part::Failed;
            result.points += reached ? goal.points : 0;
        }
        result.most += goal.points;
        add(result.goals, part);
    }
    return result;
}

void prepareScreen()
{
    static QTemporaryFile screen;
    if (!screen.open())
        return; // a smaller screen only moves menus in the pictures
    // As large as the window: menus open inside it, as they do in a window that fills a person's screen.
    screen.write(u"{\"windowFrameMargins\": false, \"screens\": [{\"name\": \"rehearsal\", \"x\": 0, \"y\": 0, "
                 "\"width\": %1, \"height\": %2}]}"_s.arg(windowSize.width())
                     .arg(windowSize.height())
                     .toUtf8());
    screen.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toLocal8Bit());
}

int runProcedures(const CommandLine &line)
{
    QTextStream out{stdout};
    QList<Procedure> procedures;
    for (const QString &name : line.all ? procedureIds() : line.names) {
        auto procedure = loadProcedure(name);
        if (!procedure)
            return refuse(procedure.failure());
        const bool fits = line.edition.isEmpty() || procedure->editions.contains(line.edition);
        if (!fits && !line.all)
            return refuse(
                {.message = notFor(*procedure, line.edition),
                 .remedy =
                     words(QT_TRANSLATE_NOOP("rehearsal", "It is for: %1.")).arg(procedure->editions.join(u", "_s)),
                 .file = procedure->file});
        if (fits)
            procedures << *procedure;
    }

    QList<Rehearsal> played;
    for (const Procedure &procedure : procedures) {
        RehearsalOptions options{.edition = line.edition,
                                 .workspace = line.workspace,
                                 .scenario = line.scenario,
                                 .language = line.language,
                                 .seed = line.seed,
                                 .pictures = line.pictures,
                                 .show = line.show};
        if (!options.pictures.isEmpty() && procedures.size() > 1)
            options.pictures = QDir{options.pictures}.filePath(procedure.id);
        out << procedure.id << u": "_s << spoken(procedure.title, options.language) << Qt::endl;
        const auto report = [&out](const Rehearsal::Part &part) {
            static constexpr const char *outcomes[] = {"ok  ", "FAIL", "-   "};
            out << u"  "_s << QLatin1StringView{outcomes[part.outcome]} << u"  "_s << part.name;
            if (part.simulated > 0)
                out << u"  (+%1 s)"_s.arg(part.simulated / 1000);
            out << Qt::endl;
            if (!part.message.isEmpty())
                out << u"        "_s << part.message << Qt::endl;
        };
        const auto rehearsal = rehearse(procedure, options, report);
        if (!rehearsal)
            return refuse(rehearsal.failure());
        if (!rehearsal->trouble.isEmpty())
            out << u"  FAIL  "_s << rehearsal->trouble << Qt::endl;
        out << words(rehearsal->ok() ? QT_TRANSLATE_NOOP("rehearsal", "  passed: %1 of %2 points, %3 s simulated")
                                     : QT_TRANSLATE_NOOP("rehearsal", "  failed: %1 of %2 points, %3 s simulated"))
                   .arg(rehearsal->points)
                   .arg(rehearsal->most)
                   .arg(rehearsal->simulated() / 1000)
            << Qt::endl;
        played << *rehearsal;
    }
    if (!line.junit.isEmpty()) {
        QSaveFile file{line.junit};
        if (!file.open(QIODevice::WriteOnly) || file.write(junitOf(played)) < 0 || !file.commit())
            return refuse({.message = words(QT_TRANSLATE_NOOP("rehearsal", "The report could not be written.")),
                           .remedy = file.errorString(),
                           .file = line.junit});
    }
    return std::all_of(played.cbegin(), played.cend(), [](const Rehearsal &one) { return one.ok(); }) ? 0 : 1;
}
