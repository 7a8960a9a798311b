// links: models
#include "support/course.h"
#include "support/schemas.h"

#include <QResource>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 TwoDays = 48LL * 3'600'000; // longer than any work of the scenario takes

// A running victim, and what it says.
class Victim {
public:
    explicit Victim(const QStringList &arguments)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            qFatal("no pipe");
        m_said = ends[0];
        QList<QByteArray> words{BINARY_DIR "/victim"};
        for (const QString &argument : arguments)
            words += argument.toLocal8Bit();
        QList<char *> argv;
        for (QByteArray &word : words)
            argv += word.data();
        argv += nullptr;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        if (::posix_spawn(&m_process, words.first().constData(), &actions, nullptr, argv.data(), environ) != 0)
            qFatal("no victim");
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
    }
    Victim(const Victim &) = delete;
    Victim &operator=(const Victim &) = delete;
    ~Victim() { ::close(m_said); }

    // Listens until it has said so many lines and this time has passed then, or it has ended.
    void listen(qsizetype lines, qint64 nanoseconds)
    {
        QElapsedTimer passed;
        passed.start();
        for (;;) {
            const bool enough = m_lines.count('\n') >= lines;
            if (!enough)
                passed.restart();
            const qint64 left = nanoseconds - passed.nsecsElapsed();
            if (enough && left <= 0)
                return;
            const timespec rest{0, enough ? left : 0};
            pollfd end{m_said, POLLIN, 0};
            if (::ppoll(&end, 1, enough ? &rest : nullptr, nullptr) > 0 && !read())
                return;
        }
    }
    // What it said in all, and how it ended: its status, or the signal as a negative number.
    QByteArray kill() { return ::kill(m_process, SIGKILL), rest(); }
    QByteArray rest()
    {
        while (read())
            ;
        int status = 0;
        ::waitpid(m_process, &status, 0);
        ended = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
        return m_lines;
    }
    int ended = 0;

private:
    bool read()
    {
        std::array<char, 4096> bytes{};
        const ssize_t got = ::read(m_said, bytes.data(), bytes.size());
        if (got > 0)
            m_lines.append(bytes.data(), got);
        return got > 0;
    }
    int m_said = -1;
    pid_t m_process = 0;
    QByteArray m_lines;
};

// The last steps that were begun and done, and the state that was acknowledged for each.
struct Heard {
    int begun = -1;
    int done = -1;
    QMap<int, QByteArray> acknowledged; // step -> "state journal"
};

Heard heard(const QByteArray &lines)
{
    Heard all;
    for (const QByteArray &line : lines.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2 && words.first() == "begin") {
            all.begun = words.at(1).toInt();
        } else if (words.size() == 4 && words.first() == "done") {
            all.done = words.at(1).toInt();
            all.acknowledged.insert(all.done, words.at(2) + ' ' + words.at(3));
        }
    }
    return all;
}

} // namespace

// The program is killed at any moment: every command that was acknowledged stands, no other one is half done, and what
// runs comes to its end.
class TestKills final : public QObject {
    Q_OBJECT

    // The states after each step as nobody disturbs them.
    struct Undisturbed {
        explicit Undisturbed(quint64 start) : seed{start}, course{folder.path(), start} {}
        const QByteArray &after(int step)
        {
            while (states.size() <= step) {
                course.step(int(states.size()));
                states += course.state() + ' ' + QByteArray::number(course.journal());
            }
            return states.at(step);
        }
        quint64 seed;
        QTemporaryDir folder;
        Course course;
        QList<QByteArray> states;
    };

    static void everythingEnds(const Cloud &cloud, const QString &copy);

private slots:
    void nothingCommittedIsLost();
    void aSchemaComesWholeOrNotAtAll_data();
    void aSchemaComesWholeOrNotAtAll();
};

void TestKills::everythingEnds(const Cloud &cloud, const QString &copy)
{
    QFile::remove(copy);
    QVERIFY(cloud.snapshot(copy));
    const auto later = Cloud::open(copy);
    QVERIFY2(later, later ? "" : qPrintable(later.failure().text()));
    const auto busy = [&later](const QString &kind) {
        const Rows rows = (*later)->fetch(
            {.kind = kind,
             .fields = {u"id"_s},
             .filters = {
                 {u"status"_s, Filter::Is, {u"creating"_s, u"creating_image"_s, u"restoring"_s, u"deleting"_s}}}});
        QSet<QString> ids;
        for (int row = 0; row < rows.rows.size(); ++row)
            ids += rows.at(row, u"id"_s).toString();
        return ids;
    };
    const QMap<QString, QSet<QString>> before{{u"backup"_s, busy(u"backup"_s)}, {u"image"_s, busy(u"image"_s)}};
    QVERIFY((*later)->advance(cloud.now() + TwoDays));
    for (auto kind = before.cbegin(); kind != before.cend(); ++kind)
        QVERIFY(!busy(kind.key()).intersects(*kind)); // policies begin new ones all the time
}

void TestKills::nothingCommittedIsLost()
{
    constexpr int RoundsOfOneLife = 20;
    const int rounds = qEnvironmentVariableIntValue("CONSOLE_REPLICA_KILLS") > 0
                           ? qEnvironmentVariableIntValue("CONSOLE_REPLICA_KILLS")
                           : 200;
    std::mt19937_64 chance{2026};
    int killed = 0;
    int kept = 0;   // the step that ran was committed already
    int undone = 0; // … or had not been
    int steps = 0;

    std::unique_ptr<QTemporaryDir> folder;
    std::unique_ptr<Undisturbed> twin;
    int step = 0; // the next one
    for (int round = 0; round < rounds; ++round) {
        if (round % RoundsOfOneLife == 0) {
            folder = std::make_unique<QTemporaryDir>();
            twin = std::make_unique<Undisturbed>(chance());
            step = 0;
        }
        const quint64 seed = twin->seed;
        const bool inACall = round % 2 == 0;
        const long call = inACall ? 1 + long(chance() % (step == 0 ? 200 : 60)) : 0;
        Victim victim{{u"live"_s, folder->path(), QString::number(seed), QString::number(step), QString::number(call)}};
        if (!inACall)
            victim.listen(1 + qsizetype(chance() % 4), qint64(chance() % 20'000) * 1000);
        const Heard said = heard(inACall ? victim.rest() : victim.kill());
        const QByteArray where = "round " + QByteArray::number(round) + ", seed " + QByteArray::number(seed) +
                                 ", step " + QByteArray::number(step) + ", call " + QByteArray::number(call);
        const auto told = [&where](const QByteArray &what) { return QByteArray{where + ": " + what}; };
        QVERIFY2(victim.ended == -SIGKILL, told("ended " + QByteArray::number(victim.ended)).constData());
        ++killed;
        for (auto one = said.acknowledged.begin(); one != said.acknowledged.end(); ++one)
            QVERIFY2(one.value() == twin->after(one.key()), told("other than undisturbed").constData());
        const int done = std::max(said.done, step - 1);
        steps += done + 1 - step;
        step = done + 1;

        if (!QFile::exists(Course::pathIn(folder->path()))) {
            QVERIFY2(done < 0, told("the workspace is gone").constData());
            ++undone;
            continue;
        }
        const auto cloud = Cloud::open(Course::pathIn(folder->path()));
        QVERIFY2(cloud, told(cloud ? QByteArray{} : cloud.failure().text().toUtf8()).constData());
        const qint64 rows = (*cloud)->fetch({.kind = u"journal"_s, .limit = 0}).total;
        const QByteArray now = stateOf(**cloud) + ' ' + QByteArray::number(rows);
        if (done >= 0 && now == twin->after(done)) {
            undone += said.begun > done;
        } else {
            QVERIFY2(said.begun == done + 1 && now == twin->after(done + 1),
                     told("neither as acknowledged nor one step further").constData());
            ++kept;
            ++step;
        }
        everythingEnds(**cloud, folder->filePath(u"copy.sqlite"_s));
        if (QTest::currentTestFailed())
            QFAIL(where.constData());
    }
    qInfo("%d kills in %d steps: %d steps stood, %d had not happened", killed, steps, kept, undone);
    QCOMPARE(killed, rounds);
    QVERIFY(kept > 0 && undone > 0);
}

void TestKills::aSchemaComesWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("dump");
    for (const QString &dump : frozenSchemas())
        QTest::newRow(qPrintable(QFileInfo{dump}.baseName())) << dump;
}

// A file of an older schema is killed in every call in turn that changes the disk while it is brought up to date.
void TestKills::aSchemaComesWholeOrNotAtAll()
{
    QFETCH(const QString, dump);
    const QString next = QStringLiteral(BINARY_DIR "/next_schema.rcc");
    QTemporaryDir folder;
    const QString old = folder.filePath(u"old.sqlite"_s);
    makeFrozen(dump, old);
    const auto copied = [&] {
        const QString path = folder.filePath(u"workspace.sqlite"_s);
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(path + suffix);
        return QFile::copy(old, path) ? path : QString{};
    };
    const auto stateAt = [](const QString &path) {
        const auto cloud = Cloud::open(path);
        return cloud ? stateOf(**cloud) : cloud.failure().text().toUtf8();
    };
    const QByteArray before = stateAt(copied());
    QVERIFY(QResource::registerResource(next));
    const QByteArray after = stateAt(copied());
    QVERIFY(QResource::unregisterResource(next));
    QVERIFY(before != after);

    int stayed = 0;
    int came = 0;
    for (int call = 1;; ++call) {
        const QString path = copied();
        Victim victim{{u"open"_s, path, next, QString::number(call)}};
        victim.rest();
        if (victim.ended == 0)
            break; // it has fewer calls than that
        QCOMPARE(victim.ended, -SIGKILL);
        QByteArray now = stateAt(path);
        if (now == before) {
            ++stayed;
        } else {
            QVERIFY2(now.contains("newer"), now.constData());
            ++came;
            QVERIFY(QResource::registerResource(next));
            now = stateAt(path);
            QVERIFY(QResource::unregisterResource(next));
            QCOMPARE(now, after);
        }
    }
    qInfo("%d kills before it came, %d after", stayed, came);
    QVERIFY(stayed > 0 && came > 0);
}

QTEST_GUILESS_MAIN(TestKills)
#include "tst_kills.moc"
