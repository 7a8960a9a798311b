#include "apart.h"

#include <array>
#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

Apart apart(const std::function<void(const Say &say)> &work, int seconds)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        qFatal("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        for (const int number : {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL})
            ::signal(number, SIG_DFL); // the test's own handlers would print its stack
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        ::alarm(unsigned(seconds));
        work([&ends](const QByteArray &text) {
            if (::write(ends[1], text.constData(), std::size_t(text.size())) != text.size())
                ::_exit(3);
        });
        ::_exit(0);
    }
    ::close(ends[1]);
    Apart result;
    std::array<char, 4096> bytes{};
    for (ssize_t got = 0; (got = ::read(ends[0], bytes.data(), bytes.size())) > 0;)
        result.said.append(bytes.data(), got);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    result.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return result;
}
