#include "log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fullAt = 1'000'000;

// Lives as long as the process: messages come until its very end.
struct Log {
    QMutex mutex;
    QFile file;
};

Log &theLog()
{
    static Log *const log = new Log;
    return *log;
}

bool openFile(QFile &file)
{
    return file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text);
}

void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message == u"This plugin does not support propagateSizeHints()")
        return; // of the platform without a display, at each window
    const QByteArray line = qFormatLogMessage(type, context, message).toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
    Log &log = theLog();
    const QMutexLocker lock{&log.mutex};
    if (!log.file.isOpen())
        return;
    if (log.file.size() > fullAt) {
        const QString name = log.file.fileName();
        log.file.close();
        QFile::remove(name + u".1"_s);
        QFile::rename(name, name + u".1"_s);
        if (!openFile(log.file))
            return;
    }
    log.file.write(QDateTime::currentDateTime().toString(Qt::ISODate).toLatin1() + ' ' + line);
    log.file.flush();
}

} // namespace

void startLog(const QString &path)
{
    qInstallMessageHandler(write);
    if (path.isEmpty())
        return;
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    theLog().file.setFileName(path);
    if (!openFile(theLog().file))
        std::fputs(
            qPrintable(u"console-replica: %1 cannot be written; messages go to standard error only\n"_s.arg(path)),
            stderr);
}
