#pragma once

#include "edition.h"

#include <QTranslator>

// A language, spoken as the open edition speaks: where that one has a word of its own, the word is translated instead
// of the text that stands in the sources. To be installed in place of a plain QTranslator, also for English.
class ConsoleWords final : public QTranslator {
public:
    using QTranslator::QTranslator;

    // For the whole program, as one console is open in it at a time.
    static void follow(const Edition &edition);

    QString translate(const char *context, const char *text, const char *disambiguation = nullptr,
                      int n = -1) const override;
    bool isEmpty() const override;
};
