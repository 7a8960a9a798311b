#include "pseudo.h"

#include <QFile>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <cstdio>

using namespace Qt::StringLiterals;

// pseudo SOURCE.ts RESULT.ts: the same messages, each translated into the pseudo-language.
int main(int count, char *arguments[])
{
    if (count != 3) {
        std::fputs("usage: pseudo SOURCE.ts RESULT.ts\n", stderr);
        return 2;
    }
    QFile source{QFile::decodeName(arguments[1])};
    QFile result{QFile::decodeName(arguments[2])};
    if (!source.open(QIODevice::ReadOnly) || !result.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "%s\n", qPrintable(source.errorString() + u'\n' + result.errorString()));
        return 2;
    }

    QXmlStreamReader in{&source};
    QXmlStreamWriter out{&result};
    QString text;
    bool plural = false;
    while (!in.atEnd()) {
        in.readNext();
        if (in.isStartElement() && in.name() == "message"_L1)
            plural = in.attributes().value("numerus"_L1) == "yes"_L1;
        if (in.isStartElement() && in.name() == "source"_L1) {
            text = in.readElementText();
            out.writeTextElement(u"source"_s, text);
        } else if (in.isStartElement() && in.name() == "translation"_L1) {
            in.skipCurrentElement();
            if (plural) {
                out.writeStartElement(u"translation"_s);
                out.writeTextElement(u"numerusform"_s, pseudo(text)); // one
                out.writeTextElement(u"numerusform"_s, pseudo(text)); // many
                out.writeEndElement();
            } else {
                out.writeTextElement(u"translation"_s, pseudo(text));
            }
        } else {
            out.writeCurrentToken(in);
        }
    }
    if (in.hasError()) {
        std::fprintf(stderr, "%s:%lld: %s\n", arguments[1], in.lineNumber(), qPrintable(in.errorString()));
        return 1;
    }
    return 0;
}
