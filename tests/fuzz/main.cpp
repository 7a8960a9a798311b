#include "fuzz.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

void demand(bool condition, const QString &words)
{
    if (condition)
        return;
    std::fprintf(stderr, "Not as promised: %s\n", qPrintable(words));
    std::abort();
}

void demandRefusal(const Failure &failure, const QString &file, const QByteArray &input)
{
    const QString text = failure.text();
    demand(!failure.message.isEmpty(), u"a refusal without words"_s);
    demand(!text.contains(u"%1"_s) || input.contains("%1"), u"a placeholder is left: "_s + text);
    demand(failure.file == file, u"a refusal of another file: "_s + text);
    const QList<QByteArray> lines = input.split('\n');
    demand(failure.line >= 1 && failure.line <= lines.size(), u"no line of the file: "_s + text);
    const auto &line = lines.at(failure.line - 1);
    const auto characters = std::count_if(line.begin(), line.end(), [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    demand(failure.column >= 1 && failure.column <= characters + 1, u"no column of the line: "_s + text);
}

QString scratch(const QString &name)
{
    static const QTemporaryDir folder;
    demand(folder.isValid(), folder.errorString());
    return folder.filePath(name);
}

QString written(const QString &name, const QByteArray &bytes)
{
    QFile file{scratch(name)};
    demand(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush(), file.errorString());
    return file.fileName();
}

#ifdef CONSOLE_FUZZ

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    QStandardPaths::setTestModeEnabled(true);
    static QCoreApplication application{*argc, *argv};
    return 0;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    fuzz(QByteArray{reinterpret_cast<const char *>(data), qsizetype(size)});
    return 0;
}

#else

// Each file that is named, and each file in the folders that are named.
int main(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const QCoreApplication application{argc, argv};
    int inputs = 0;
    const auto play = [&inputs](const QString &name) {
        QFile file{name};
        demand(file.open(QIODevice::ReadOnly), name);
        std::fprintf(stderr, "%s\n", qPrintable(name));
        fuzz(file.readAll());
        ++inputs;
    };
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    for (const QString &argument : arguments) {
        if (QFileInfo{argument}.isFile())
            play(argument);
        for (QDirIterator each{argument, QDir::Files, QDirIterator::Subdirectories}; each.hasNext();)
            play(each.next());
    }
    demand(inputs > 0, u"no input was found"_s);
}

#endif
