#include "life.h"

#include "lifecycle.h"
#include "rules.h"
#include "spec.h"
#include "tablemodel.h"

#include <QDateTime>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Second = 1'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

// Every commit is synced: in memory that costs nothing.
QString folder()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo{memory}.isWritable() ? memory : QDir::tempPath()) + u"/console-replica-life-XXXXXX"_s;
}

QString inWords(const Command &command)
{
    QString arguments =
        QString::fromUtf8(QJsonDocument{QJsonObject::fromVariantMap(command.arguments)}.toJson(QJsonDocument::Compact));
    if (arguments.size() > 300)
        arguments = arguments.left(300) + u" …"_s;
    return u"%1 of project %2 asks %3 %4"_s.arg(command.by.user, command.by.project.left(8), command.id, arguments);
}

bool isWay(const Watch::Step &step, bool imported)
{
    for (const Service *service : services()) {
        for (const Transition &way : service->transitions) {
            if (step.kind == QLatin1StringView{way.kind} && step.from == QLatin1StringView{way.from ? way.from : ""} &&
                step.to == QLatin1StringView{way.to ? way.to : ""})
                return true;
        }
    }
    return imported && step.from.isEmpty() && findState(step.kind, step.to);
}

// The first line in which they differ, of both.
QString difference(const QByteArray &one, const QByteArray &other)
{
    const auto a = one.split('\n');
    const auto b = other.split('\n');
    qsizetype line = 0;
    while (line < a.size() && line < b.size() && a.at(line) == b.at(line))
        ++line;
    return u"\n    %1\n    %2"_s.arg(QString::fromUtf8(a.value(line)), QString::fromUtf8(b.value(line)));
}

} // namespace

Life::Life(const Scenario &scenario, const Start &start, const QString &answers, Tally &tally)
    : m_scenario{scenario},
      m_start{start},
      m_answers{answers},
      m_tally{tally},
      m_folder{folder()}
{
    auto cloud = beginWorkspace(path("workspace"), m_scenario, m_start);
    require(bool(cloud), cloud ? QString{} : cloud.failure().text());
    m_cloud = std::move(*cloud);
    m_watch = std::make_unique<Watch>(m_cloud->path());
    tell(u"A workspace begins: scenario %1, seed %2."_s.arg(m_scenario.id).arg(m_start.seed));
    lookEverywhere();
}

Life::~Life()
{
    close();
}

void Life::open()
{
    auto cloud = Cloud::open(path("workspace"));
    require(bool(cloud), cloud ? QString{} : cloud.failure().text());
    m_cloud = std::move(*cloud);
    m_watch = std::make_unique<Watch>(m_cloud->path());
}

void Life::close()
{
    m_watch.reset();
    m_cloud.reset();
}

void Life::happen(const Move &move)
{
    Dice dice{move.dice};
    m_chunks ^= move.dice;
    switch (move.kind) {
    case Move::Sensible:
    case Move::Strange:
        act(move, dice);
        break;
    case Move::Advance: {
        const qint64 spans[] = {0, 1, Second, Minute, 10 * Minute, Hour, Day};
        const qint64 next = m_cloud->nextEvent().value_or(m_cloud->now());
        advance(dice.once(3) ? std::max(m_cloud->now(), next - dice.below(2))
                             : m_cloud->now() + spans[dice.below(std::size(spans))]);
        break;
    }
    case Move::Restart:
        restart();
        break;
    case Move::Reset:
        reset();
        break;
    }
    if (++m_since >= FullEvery)
        lookEverywhere();
}

void Life::act(const Move &move, Dice &dice)
{
    int all = 0;
    for (const Recipe &recipe : recipes())
        all += recipe.weight;
    qint64 drawn = dice.below(all);
    const Recipe *recipe = recipes().data();
    while (drawn >= recipe->weight)
        drawn -= (recipe++)->weight;
    Kitchen kitchen{*m_cloud, *m_watch, dice, m_answers};
    const bool isSensible = move.kind == Move::Sensible;
    const Command command = isSensible ? sensible(*recipe, kitchen) : strange(*recipe, kitchen);
    const qint64 to = command.arguments.value(u"to"_s).toLongLong();
    dispatch(command, isSensible);
    // As the clock of the window does: in slices, when the door has agreed.
    if (isSensible && command.id.startsWith("clock."_L1)) {
        for (qint64 slice = 1 + dice.below(3); slice > 0 && to > m_cloud->now(); --slice)
            advance(m_cloud->now() + (to - m_cloud->now()) / slice);
    }
}

void Life::dispatch(const Command &command, bool sensible)
{
    const bool asked = m_tally.dispatched % 4 == 0;
    const bool agreed = asked && m_cloud->check(command).isEmpty();
    const Outcome outcome = m_cloud->dispatch(command);
    QStringList rules;
    for (const Refusal &refusal : outcome.refusals)
        rules += refusal.rule;
    m_story += Event{command, outcome.ok() ? u": done."_s : QString{u": refused, "_s + rules.join(u' ')}};
    require(!rules.contains(u"STORE"_s), u"the workspace refused the change: "_s + outcome.refusals.value(0).reason);

    const bool carriedOut = findCommand(command.id)->effect;
    require(!asked || !carriedOut || agreed == outcome.ok(), u"check and dispatch answer differently"_s);
    Tally::Count &count = m_tally.commands[command.id];
    ++(outcome.ok() ? count.accepted : count.refused);
    if (sensible && carriedOut)
        ++(outcome.ok() ? m_tally.sensible.accepted : m_tally.sensible.refused);
    for (const QString &rule : std::as_const(rules))
        ++m_tally.rules[rule];
    ++m_tally.dispatched;

    const Watch::Seen seen = m_watch->seen();
    ++m_journalled;
    require(seen.journalled == 1, u"one command, %1 journal rows"_s.arg(seen.journalled));
    require(outcome.ok() || seen.changes == QStringList{u"journal INSERT"_s},
            u"refused, but it changed "_s + seen.changes.join(u", "_s));
    lookCloser(seen, command.id);
}

void Life::advance(qint64 to)
{
    tell(u"The clock goes on by %1 s."_s.arg(double(to - m_cloud->now()) / 1000));
    require(bool(m_cloud->advance(to)), u"the clock did not move"_s);
    require(m_cloud->now() == to, u"the clock stopped elsewhere"_s);
    const Watch::Seen seen = m_watch->seen();
    require(seen.journalled == 0, u"time alone wrote into the journal"_s);
    lookCloser(seen, {});
}

void Life::restart()
{
    tell(u"The program is closed and started again."_s);
    ++m_tally.restarts;
    const qint64 now = m_cloud->now();
    const QByteArray before = m_cloud->canonicalExport();
    close();
    open();
    require(m_cloud->now() == now, u"the clock shows another time"_s);
    const QByteArray after = m_cloud->canonicalExport();
    require(after == before, u"the workspace is another one"_s + difference(before, after));
}

void Life::reset()
{
    lookEverywhere();
    replay();
    ++m_tally.resets;
    m_start.edition = m_cloud->meta(u"edition"_s); // the console that is open stays open
    close();
    const Success done = resetWorkspace(path("workspace"));
    tell(u"The workspace is reset to its start."_s);
    require(bool(done), done ? QString{} : done.failure().text());
    open();
    m_journalled = 0;
    const QByteArray bytes = m_cloud->canonicalExport();
    const QByteArray start = anotherStart()->canonicalExport();
    removeReplay();
    require(bytes == start, u"the reset did not bring the start back"_s + difference(start, bytes));
}

void Life::end()
{
    lookEverywhere();
    replay();
}

void Life::lookCloser(const Watch::Seen &seen, const QString &by)
{
    for (const QString &change : seen.changes)
        require(!change.startsWith("journal"_L1) || change == "journal INSERT"_L1, u"the journal lost a row"_s);
    m_tally.transitions += seen.steps.size();
    for (const Watch::Step &step : seen.steps)
        require(isWay(step, by == "iam.import"_L1),
                u"no table has the way of a %1 from '%2' to '%3'"_s.arg(step.kind, step.from, step.to));
    // Else it would depend on how the clock is moved what a later command finds.
    require(m_cloud->nextEvent().value_or(m_cloud->now() + 1) > m_cloud->now(), u"a job that is due has not run"_s);
    const QStringList broken = m_watch->broken(Watch::Touched, seen.changes);
    require(broken.isEmpty(), broken.join(u"\n    "_s));
}

void Life::lookEverywhere()
{
    m_since = 0;
    const QStringList broken = m_watch->broken(Watch::All);
    require(broken.isEmpty(), broken.join(u"\n    "_s));
    const qint64 journalled = m_watch->rows(u"SELECT count(*) FROM journal"_s).at(0).at(0).toLongLong();
    require(journalled == m_journalled, u"%1 commands, but %2 rows in the journal"_s.arg(m_journalled).arg(journalled));
    lookAtPages();
}

// Every list, asked as its page asks, by everybody who can log in, also inside somebody else's resource.
void Life::lookAtPages()
{
    static const Edition edition = *loadEdition(u"otc"_s);
    const QList<QStringList> shares =
        m_watch->rows(u"SELECT member_project_id || ' ' || backup_id FROM backup_member UNION ALL "
                      "SELECT member_project_id || ' ' || image_id FROM image_member"_s);
    const QSet<QStringList> shared{shares.begin(), shares.end()};
    const QList<QStringList> parents = m_watch->rows(u"SELECT id FROM backup UNION ALL SELECT id FROM image"_s);
    const QList<QStringList> projects = m_watch->rows(u"SELECT id FROM project"_s);
    for (const Service *service : services()) {
        for (const ListSpec &list : service->lists) {
            TableModel model{list, *m_cloud, edition};
            const auto look = [&](const QString &project, const Query &query) {
                model.setQuery(query);
                for (int row = 0; row < model.rowCount(); ++row) {
                    const Record record = model.index(row, 0).data(TableModel::RecordRole).toMap();
                    const QString id = model.idAt(row);
                    const bool ofNobody = record.value(u"visibility"_s) == u"public"_s;
                    const bool theirs = QLatin1StringView{list.kind}.startsWith("shared"_L1)
                                            ? shared.contains({project + u' ' + id})
                                            : record.value(u"project_id"_s) == project;
                    require(theirs || (!list.owned && ofNobody),
                            u"%1 shows project %2 the resource %3 of another"_s.arg(QLatin1StringView{list.id}, project,
                                                                                    id));
                }
            };
            for (const QStringList &project : projects) {
                const QString asking = list.owned ? project.at(0) : QString{};
                if (!list.parentField) {
                    look(project.at(0), {.project = asking});
                    continue;
                }
                const QStringList &parent = parents.at(qsizetype(m_chunks % quint64(parents.size())));
                look(project.at(0), {.project = asking,
                                     .filters = {{QString::fromLatin1(list.parentField), Filter::Is, {parent.at(0)}}}});
            }
        }
    }
    for (const QStringList &project : projects) {
        const qint64 images =
            m_watch
                ->rows(u"SELECT count(*) FROM image WHERE project_id = ? AND visibility = 'private'"_s,
                       project.first().isEmpty() ? QVariantList{} : QVariantList{project.first()})
                .at(0)
                .at(0)
                .toLongLong();
        const QList<QStringList> quota =
            m_watch->rows(u"SELECT amount FROM quota WHERE project_id = ? AND type = 'image'"_s, {project.first()});
        const qint64 most = quota.isEmpty() ? 50 : quota.at(0).at(0).toLongLong();
        require(m_cloud->quotaLeft(project.first(), u"image"_s) == most - images,
                u"the quota of images does not add up"_s);
    }
}

std::unique_ptr<Cloud> Life::anotherStart()
{
    auto begun = beginWorkspace(path("replay"), m_scenario, m_start);
    require(bool(begun), begun ? QString{} : begun.failure().text());
    return std::move(*begun);
}

void Life::removeReplay()
{
    for (const char *suffix : {"replay", "replay-wal", "replay-shm"})
        QFile::remove(path(suffix));
}

// What the journal holds, done once more from the same start, with the clock moved in other portions.
void Life::replay()
{
    auto begun = anotherStart();
    Cloud &again = *begun;
    Dice dice{m_chunks};
    const auto travel = [&](qint64 to) {
        for (qint64 slice = 1 + dice.below(4); slice > 0; --slice) {
            const bool moved = bool(again.advance(again.now() + (to - again.now()) / slice));
            require(moved, u"the clock of the replay did not move"_s);
        }
    };
    const Rows journal = m_cloud->fetch({.kind = u"journal"_s, .sort = u"id"_s});
    for (int row = 0; row < journal.rows.size(); ++row) {
        const auto text = [&](const char *field) { return journal.at(row, QString::fromLatin1(field)).toString(); };
        travel(journal.at(row, u"at"_s).toLongLong());
        again.dispatch({.id = text("command"),
                        .by = {.account = text("account_id"), .user = text("user"), .project = text("project_id")},
                        .arguments = QJsonDocument::fromJson(text("arguments").toUtf8()).object().toVariantMap()});
        ++m_tally.replayed;
    }
    travel(m_cloud->now());
    const QByteArray lived = m_cloud->canonicalExport();
    const QByteArray replayed = again.canonicalExport();
    require(replayed == lived, u"the journal replays to another workspace"_s + difference(lived, replayed));
    begun.reset();
    removeReplay();
}

void Life::require(bool holds, const QString &what) const
{
    if (holds)
        return;
    QString text = what + u"\n  after"_s;
    for (const Event &event : m_story)
        text += u"\n    "_s + (event.command.id.isEmpty() ? QString{} : inWords(event.command)) + event.words;
    throw std::runtime_error{text.toStdString()};
}
