#include "measure.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

double clockNow()
{
    timespec time = {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double timeOf(const std::function<void()> &action)
{
    const double before = clockNow();
    action();
    return clockNow() - before;
}

double median(QList<double> values)
{
    if (values.isEmpty())
        giveUp(u"Nothing was measured."_s);
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double best(const QList<double> &values)
{
    if (values.isEmpty())
        giveUp(u"Nothing was measured."_s);
    return *std::min_element(values.begin(), values.end());
}

void giveUp(const QString &why)
{
    std::fprintf(stderr, "bench: %s\n", qPrintable(why));
    std::exit(2);
}

double Process::number(const QString &key) const
{
    for (const QString &line : lines) {
        if (line.startsWith(key + u' '))
            return line.mid(key.size() + 1).toDouble();
    }
    giveUp(u"A child said nothing of \"%1\"."_s.arg(key));
}

namespace {

// Nanoseconds that the process has had of a processor.
qint64 worked(pid_t process)
{
    QFile file{u"/proc/%1/schedstat"_s.arg(process)};
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').constFirst().toLongLong() : 0;
}

// When it last did anything; what it does within so many looks is nothing.
double restsAt(pid_t process)
{
    constexpr int Looks = 60;
    constexpr int Pause = 5; // ms
    constexpr qint64 Nothing = 2'000'000;
    double last = clockNow();
    qint64 before = 0;
    for (int quiet = 0; quiet < Looks; ++quiet) {
        ::poll(nullptr, 0, Pause);
        if (const qint64 now = worked(process); now - before > Nothing) {
            before = now;
            last = clockNow();
            quiet = 0;
        }
    }
    return last;
}

Process run(const QString &program, const QStringList &arguments, bool untilItRests)
{
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> line;
    for (QByteArray &word : words)
        line.push_back(word.data());
    line.push_back(nullptr);

    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        giveUp(u"No pipe."_s);
    posix_spawn_file_actions_t actions = {};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    if (untilItRests) // somebody else's program: its complaints are its own
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    posix_spawn_file_actions_addclose(&actions, pipe[1]);

    Process process;
    pid_t child = 0;
    process.started = clockNow();
    if (posix_spawnp(&child, line[0], &actions, nullptr, line.data(), environ) != 0)
        giveUp(u"%1 cannot be started."_s.arg(program));
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    double rests = 0;
    if (untilItRests) {
        rests = restsAt(child);
        ::kill(child, SIGKILL);
    }
    QByteArray printed;
    std::array<char, 4096> buffer{};
    for (ssize_t got = 0; (got = ::read(pipe[0], buffer.data(), buffer.size())) > 0;)
        printed.append(buffer.data(), got);
    ::close(pipe[0]);
    rusage usage = {};
    int status = 0;
    ::wait4(child, &status, 0, &usage);
    process.ended = untilItRests ? rests : clockNow();
    process.peakMb = double(usage.ru_maxrss) / 1024;
    process.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    process.lines = QString::fromUtf8(printed).split(u'\n', Qt::SkipEmptyParts);
    if (process.status != 0 && !untilItRests)
        giveUp(u"%1 %2 ended with %3."_s.arg(program, arguments.join(u' '), QString::number(process.status)));
    return process;
}

} // namespace

Process runProcess(const QString &program, const QStringList &arguments)
{
    return run(program, arguments, false);
}

Process runUntilItRests(const QString &program, const QStringList &arguments)
{
    return run(program, arguments, true);
}

Process runChild(const QStringList &arguments)
{
    return runProcess(QCoreApplication::applicationFilePath(), QStringList{u"--child"_s} + arguments);
}

void hand(const Row &row)
{
    const QStringList parts{row.what,
                            QString::number(row.measured, 'g', 12),
                            QString::number(row.beside, 'g', 12),
                            row.unit,
                            row.besides,
                            QString::number(row.limit)};
    std::printf("row\t%s\n", qPrintable(parts.join(u'\t')));
    std::fflush(stdout);
}

QList<Row> rowsOf(const Process &child)
{
    QList<Row> rows;
    for (const QString &line : child.lines) {
        const QStringList parts = line.split(u'\t');
        if (parts.size() == 7 && parts.at(0) == "row"_L1)
            rows += Row{parts.at(1), parts.at(2).toDouble(), parts.at(3).toDouble(), parts.at(4),
                        parts.at(5), parts.at(6).toDouble()};
    }
    return rows;
}

void printTable(const QList<Row> &rows)
{
    const auto amount = [](double value, const QString &unit) {
        return u"%1 %2"_s.arg(QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0), unit);
    };
    QList<QStringList> lines{{u"what"_s, u"measured"_s, u"beside it"_s, u"ratio"_s, u"limit"_s, u""_s}};
    for (const Row &row : rows) {
        lines += {row.what,
                  amount(row.measured, row.unit),
                  amount(row.beside, row.unit) + u"  "_s + row.besides,
                  row.beside > 0 ? QString::number(row.measured / row.beside, 'f', 2) : u"-"_s,
                  row.limit > 0 ? QString::number(row.limit) : u"-"_s,
                  row.missed()    ? u"MISSED"_s
                  : row.limit > 0 ? u"met"_s
                                  : u"compare"_s};
    }
    QList<qsizetype> widths(lines.first().size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype at = 0; at < line.size(); ++at)
            widths[at] = std::max(widths.at(at), line.at(at).size());
    }
    for (const QStringList &line : lines) {
        QString text;
        for (qsizetype at = 0; at < line.size(); ++at) {
            const bool number = at == 1 || at == 3 || at == 4;
            text += (at > 0 ? u" | "_s : u""_s) +
                    (number ? line.at(at).rightJustified(widths.at(at)) : line.at(at).leftJustified(widths.at(at)));
        }
        std::printf("%s\n", qPrintable(text.trimmed()));
    }
}
