#include "words.h"

#include <QByteArray>
#include <QHash>

namespace {

// Context -> text of the sources -> the edition's word.
QHash<QByteArray, QHash<QByteArray, QByteArray>> &ownWords()
{
    static QHash<QByteArray, QHash<QByteArray, QByteArray>> words;
    return words;
}

} // namespace

void ConsoleWords::follow(const Edition &edition)
{
    ownWords().clear();
    for (auto context = edition.words.cbegin(); context != edition.words.cend(); ++context) {
        QHash<QByteArray, QByteArray> &own = ownWords()[context.key().toUtf8()];
        for (auto word = context->cbegin(); word != context->cend(); ++word)
            own.insert(word.key().toUtf8(), word->toUtf8());
    }
}

QString ConsoleWords::translate(const char *context, const char *text, const char *disambiguation, int n) const
{
    const auto raw = [](const char *bytes) { return QByteArray::fromRawData(bytes, qsizetype(qstrlen(bytes))); };
    if (const auto own = ownWords().constFind(raw(context)); own != ownWords().cend()) {
        if (const auto word = own->constFind(raw(text)); word != own->cend()) {
            const QString said = QTranslator::translate(context, word->constData(), nullptr, n);
            return said.isEmpty() ? QString::fromUtf8(*word) : said;
        }
    }
    return QTranslator::translate(context, text, disambiguation, n);
}

bool ConsoleWords::isEmpty() const
{
    return ownWords().isEmpty() && QTranslator::isEmpty();
}
