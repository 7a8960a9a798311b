// A program to be killed.
//     victim live FOLDER SEED STEP CALL    lives on from step STEP: a line before each step and one after it
//     victim open FILE SCHEMA CALL         opens FILE and with it brings it to the schema that SCHEMA (.rcc) adds
// CALL: it ends, as by SIGKILL, in the CALLth call that changes the disk; every other one of these is half done
// first. 0 lets it live.
#include "support/course.h"

#include <QCoreApplication>
#include <QResource>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

long deadly = 0; // calls left; counted from when main() says so

void count()
{
    if (deadly > 0 && --deadly == 0)
        ::raise(SIGKILL);
}

void say(const char *word, int step, const QByteArray &rest = {})
{
    const QByteArray line = QByteArray{word} + ' ' + QByteArray::number(step) + rest + '\n';
    if (::write(STDOUT_FILENO, line.constData(), std::size_t(line.size())) != line.size())
        ::_exit(3); // nobody listens any more
}

} // namespace

// The program's own functions come before those of the C library, for SQLite and Qt too.
extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    if (deadly == 1 && (size & 0x800) == 0 && (at & 0x1000) == 0) // torn
        ::syscall(SYS_pwrite64, file, bytes, size / 2, at);
    count();
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}
int fdatasync(int file)
{
    count();
    return int(::syscall(SYS_fdatasync, file));
}
int fsync(int file)
{
    count();
    return int(::syscall(SYS_fsync, file));
}
int ftruncate64(int file, off64_t size) noexcept
{
    count();
    return int(::syscall(SYS_ftruncate, file, size));
}
int unlink(const char *path) noexcept
{
    count();
    return int(::syscall(SYS_unlinkat, AT_FDCWD, path, 0));
}
int rename(const char *from, const char *to) noexcept
{
    count();
    return int(::syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0));
}
int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    count();
    return int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
}
}

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1StringView{"live"} && arguments.size() == 6) {
        Course course{arguments.at(2), arguments.at(3).toULongLong()};
        deadly = arguments.at(5).toLong();
        for (int step = arguments.at(4).toInt();; ++step) {
            say("begin", step);
            course.step(step);
            say("done", step, ' ' + course.state() + ' ' + QByteArray::number(course.journal()));
        }
    }
    if (arguments.value(1) == QLatin1StringView{"open"} && arguments.size() == 5) {
        if (!QResource::registerResource(arguments.at(3)))
            return 4;
        deadly = arguments.at(4).toLong();
        const auto cloud = Cloud::open(arguments.at(2));
        if (!cloud)
            std::fprintf(stderr, "%s\n", qPrintable(cloud.failure().text()));
        QResource::unregisterResource(arguments.at(3));
        return cloud ? 0 : 1;
    }
    return 2;
}
