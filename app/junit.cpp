#include "rehearsal.h"

#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString seconds(qint64 milliseconds)
{
    return QString::number(double(milliseconds) / 1000, 'f', 3);
}

qsizetype count(const Rehearsal &rehearsal, Rehearsal::Part::Outcome outcome)
{
    const auto is = [outcome](const Rehearsal::Part &part) { return part.outcome == outcome; };
    return std::count_if(rehearsal.steps.cbegin(), rehearsal.steps.cend(), is) +
           std::count_if(rehearsal.goals.cbegin(), rehearsal.goals.cend(), is);
}

// XML has no way to write most control characters.
QString writable(QString text)
{
    text.removeIf(
        [](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar{0xfffe} || c == QChar{0xffff}; });
    return text;
}

void property(QXmlStreamWriter &xml, const QString &name, const QString &value)
{
    xml.writeEmptyElement(u"property"_s);
    xml.writeAttribute(u"name"_s, name);
    xml.writeAttribute(u"value"_s, writable(value));
}

void writePart(QXmlStreamWriter &xml, const QString &suite, int number, const Rehearsal::Part &part)
{
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, suite);
    xml.writeAttribute(u"name"_s, writable(u"%1 %2"_s.arg(number, 2, 10, QChar{u'0'}).arg(part.name)));
    xml.writeAttribute(u"time"_s, seconds(part.taken));
    xml.writeStartElement(u"properties"_s);
    property(xml, u"simulatedSeconds"_s, seconds(part.simulated));
    xml.writeEndElement();
    if (part.outcome == Rehearsal::Part::Skipped) {
        xml.writeEmptyElement(u"skipped"_s);
    } else if (part.outcome == Rehearsal::Part::Failed) {
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"message"_s, writable(part.message));
        xml.writeCharacters(writable(part.message));
        xml.writeEndElement();
    }
    if (!part.text.isEmpty())
        xml.writeTextElement(u"system-out"_s, writable(part.text));
    xml.writeEndElement();
}

void writeSuite(QXmlStreamWriter &xml, const Rehearsal &rehearsal)
{
    const bool trouble = !rehearsal.trouble.isEmpty();
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, rehearsal.id);
    xml.writeAttribute(u"tests"_s,
                       QString::number(rehearsal.steps.size() + rehearsal.goals.size() + (trouble ? 1 : 0)));
    xml.writeAttribute(u"failures"_s, QString::number(count(rehearsal, Rehearsal::Part::Failed)));
    xml.writeAttribute(u"errors"_s, trouble ? u"1"_s : u"0"_s);
    xml.writeAttribute(u"skipped"_s, QString::number(count(rehearsal, Rehearsal::Part::Skipped)));
    xml.writeAttribute(u"time"_s, seconds(rehearsal.taken()));
    xml.writeStartElement(u"properties"_s);
    property(xml, u"title"_s, rehearsal.title);
    property(xml, u"edition"_s, rehearsal.edition);
    property(xml, u"simulatedSeconds"_s, seconds(rehearsal.simulated()));
    property(xml, u"points"_s, u"%1/%2"_s.arg(rehearsal.points).arg(rehearsal.most));
    property(xml, u"notice"_s, u"Training replica, not connected to any cloud"_s);
    xml.writeEndElement();
    if (trouble) {
        xml.writeStartElement(u"testcase"_s);
        xml.writeAttribute(u"classname"_s, rehearsal.id);
        xml.writeAttribute(u"name"_s, u"00 start"_s);
        xml.writeStartElement(u"error"_s);
        xml.writeAttribute(u"message"_s, writable(rehearsal.trouble));
        xml.writeEndElement();
        xml.writeEndElement();
    }
    int number = 0;
    for (const Rehearsal::Part &part : rehearsal.steps)
        writePart(xml, rehearsal.id, ++number, part);
    for (const Rehearsal::Part &part : rehearsal.goals)
        writePart(xml, rehearsal.id, ++number, part);
    xml.writeTextElement(u"system-out"_s, writable(rehearsal.title));
    xml.writeEndElement();
}

} // namespace

QByteArray junitOf(const QList<Rehearsal> &rehearsals)
{
    QByteArray bytes;
    QXmlStreamWriter xml{&bytes};
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeAttribute(u"name"_s, u"console-replica"_s);
    for (const Rehearsal &rehearsal : rehearsals)
        writeSuite(xml, rehearsal);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}
