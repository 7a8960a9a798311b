#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

// What every fuzz target shares. A target defines fuzz() and nothing else; main.cpp brings it to libFuzzer, and in the
// ordinary build to the files of its corpus.
void fuzz(const QByteArray &input);

// Ends the program with the words when the condition does not hold: the input is then kept as a crash.
void demand(bool condition, const QString &words);
// A refusal says what is wrong, in words, and where: inside the input, which stands in `file`.
void demandRefusal(const Failure &failure, const QString &file, const QByteArray &input);

// A name in a folder that lasts as long as the program, and a file there that holds the bytes.
QString scratch(const QString &name);
QString written(const QString &name, const QByteArray &bytes);
