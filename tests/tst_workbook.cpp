// links: ui
#include "exporting_xlsx.h"

#include <QBuffer>
#include <QXmlStreamReader>
#include <QtEndian>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.constData() + at);
}

quint16 shortAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.constData() + at);
}

// The sum that archives hold of a part, bit by bit.
quint32 sumOf(const QByteArray &bytes)
{
    quint32 sum = 0xffffffffU;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320U : 0);
    }
    return ~sum;
}

// The parts of a stored archive by name, found as a reader finds them: from the directory at its end.
QMap<QByteArray, QByteArray> partsOf(const QByteArray &archive)
{
    QMap<QByteArray, QByteArray> parts;
    const qsizetype end = archive.lastIndexOf("PK\5\6");
    if (end < 0 || end + 22 != archive.size())
        return {};
    qsizetype at = numberAt(archive, end + 16);
    for (int count = shortAt(archive, end + 10); count > 0; --count) {
        if (archive.mid(at, 4) != "PK\1\2" || shortAt(archive, at + 10) != 0)
            return {};
        const quint32 sum = numberAt(archive, at + 16);
        const quint32 size = numberAt(archive, at + 20);
        const int name = shortAt(archive, at + 28);
        const qsizetype local = numberAt(archive, at + 42);
        const QByteArray bytes = archive.mid(local + 30 + name, size);
        const bool same = archive.mid(local, 4) == "PK\3\4" && numberAt(archive, local + 14) == sum &&
                          numberAt(archive, local + 22) == size && shortAt(archive, local + 26) == name;
        if (!same || sumOf(bytes) != sum)
            return {};
        parts.insert(archive.mid(at + 46, name), bytes);
        at += 46 + name;
    }
    return at == end ? parts : QMap<QByteArray, QByteArray>{};
}

QList<QStringList> linesOf(const QByteArray &sheet)
{
    QList<QStringList> lines;
    QXmlStreamReader xml{sheet};
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "row"_L1)
            lines += QStringList{};
        else if (xml.name() == "t"_L1)
            lines.last() += xml.readElementText();
    }
    return xml.hasError() ? QList<QStringList>{{xml.errorString()}} : lines;
}

QByteArray written(const QList<QStringList> &lines)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    Workbook book{buffer};
    for (const QStringList &line : lines)
        book.line(line);
    book.end();
    return buffer.data();
}

} // namespace

// Workbooks that spreadsheets open.
class TestWorkbook final : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAgain()
    {
        const QList<QStringList> lines{{u"Name"_s, u"Status"_s},
                                       {u"a < b & \"c\""_s, u"=SUM(A1)"_s},
                                       {u" two\nlines "_s, u"備份 \U0001f4be"_s},
                                       {}};
        const auto parts = partsOf(written(lines));
        QCOMPARE(parts.size(), 5);
        QCOMPARE(linesOf(parts.value("xl/worksheets/sheet1.xml")), lines);
        for (const QByteArray &part : parts) {
            QXmlStreamReader xml{part};
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), part.constData());
        }
        for (const char *const named : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"})
            QVERIFY2(parts.contains(named), named);
    }

    void cellsAreNamedAsInASpreadsheet()
    {
        QStringList cells;
        for (int at = 0; at < 703; ++at)
            cells += QString::number(at);
        const QByteArray sheet = partsOf(written({cells, cells})).value("xl/worksheets/sheet1.xml");
        for (const char *const cell : {"r=\"A1\"", "r=\"Z1\"", "r=\"AA1\"", "r=\"ZZ2\"", "r=\"AAA2\""})
            QVERIFY2(sheet.contains(cell), cell);
    }

    void whatNoFileCanHoldIsReplaced()
    {
        const QString text = u"a"_s + QChar{0} + QChar{0xd83d} + QChar{0xfffe} + u'\u0007' + u"b"_s;
        const auto parts = partsOf(written({{text, QString(40'000, u'x')}}));
        const auto lines = linesOf(parts.value("xl/worksheets/sheet1.xml"));
        QCOMPARE(lines.value(0).value(0), u"a\ufffd\ufffd\ufffd\ufffdb"_s);
        QCOMPARE(lines.value(0).value(1).size(), Workbook::MostSigns);
    }

    void theSameLinesMakeTheSameFile() { QCOMPARE(written({{u"a"_s}}), written({{u"a"_s}})); }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
