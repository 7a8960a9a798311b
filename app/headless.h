#pragma once

#include "commandline.h"
#include "edition.h"
#include "scenario.h"

class QTranslator;
class ConsoleWords;

// Name and version of the program; before anything else.
void introduce();

// Everything that the program does without a window that a person uses: help, run, import, export, list.
// Returns the exit status: 0 done, 1 failed or refused, 2 bad usage or bad input.
int headless(const QStringList &arguments);

// The message on standard error; exit status 2.
int refuse(const Failure &failure);
// The arguments as text, before there is an application object.
QStringList argumentsOf(int argc, char **argv);

// By id or file; an unknown id is answered with the ids that there are.
Result<Edition> editionNamed(const QString &idOrFile);
Result<Scenario> scenarioNamed(const QString &idOrFile);

// Language of the words on the screen; empty: the system's. A failure names the languages that there are.
Success speak(const QString &language, ConsoleWords &words, QTranslator &qtWords);

// A workspace in the making: the folder is made, the scenario read and validated, then written.
Result<std::unique_ptr<Cloud>> beginAt(const QString &path, const QString &scenario, const QString &edition,
                                       std::optional<quint64> seed, const Progress &progress = {});
