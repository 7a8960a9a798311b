#pragma once

#include <QStringList>

class QTranslator;

// Languages that the program can speak, English first: those compiled in, and those in the folder "i18n" beside the
// program, where the build puts the pseudo-language "zz".
QStringList languageCodes();

// Loads the program's words in this language or its plain form ("de" for "de_CH"); the caller installs them.
// False: there are none, and the sources' English stands.
bool loadLanguage(QTranslator &words, const QString &code);
