#include "exporting_xlsx.h"

#include <QIODevice>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<quint32, 256> sums()
{
    std::array<quint32, 256> table{};
    for (quint32 at = 0; at < table.size(); ++at) {
        quint32 sum = at;
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? 0xedb88320U ^ (sum >> 1) : sum >> 1;
        table[at] = sum;
    }
    return table;
}

quint32 checksum(quint32 sum, const QByteArray &bytes) // CRC-32, as archives have it
{
    static constexpr std::array<quint32, 256> Table = sums();
    sum = ~sum;
    for (const char byte : bytes)
        sum = Table[(sum ^ quint8(byte)) & 0xff] ^ (sum >> 8);
    return ~sum;
}

template <typename... Numbers>
QByteArray littleEndian(Numbers... numbers)
{
    QByteArray bytes;
    const auto add = [&bytes](auto number) {
        char raw[sizeof number];
        qToLittleEndian(number, raw);
        bytes.append(raw, sizeof number);
    };
    (add(numbers), ...);
    return bytes;
}

// What XML 1.0 takes of it.
QByteArray escaped(const QString &text)
{
    QString clean;
    const QString cut = text.left(Workbook::MostSigns);
    for (qsizetype at = 0; at < cut.size(); ++at) {
        const QChar c = cut.at(at);
        if (c.isHighSurrogate() && at + 1 < cut.size() && cut.at(at + 1).isLowSurrogate()) {
            clean += c;
            clean += cut.at(++at);
        } else if (c.isSurrogate() || c.unicode() >= 0xfffe || (c < u' ' && c != u'\t' && c != u'\n')) {
            clean += QChar::ReplacementCharacter;
        } else {
            clean += c;
        }
    }
    return clean.toHtmlEscaped().toUtf8();
}

QByteArray columnName(qsizetype at) // A, B, … Z, AA
{
    QByteArray name;
    for (++at; at > 0; at = (at - 1) / 26)
        name.prepend(char('A' + (at - 1) % 26));
    return name;
}

constexpr char Declaration[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr char Types[] =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>)"
    R"(<Override PartName="/xl/worksheets/sheet1.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)";
constexpr char Relations[] =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" )"
    R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%1" Target="%2"/></Relationships>)";
constexpr char Book[] = R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
                        R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>)"
                        R"(<sheet name="Export" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr char SheetBegins[] =
    R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
constexpr char SheetEnds[] = "</sheetData></worksheet>";

QByteArray relation(const char *type, const char *target)
{
    return QByteArray{Relations}.replace("%1", type).replace("%2", target);
}

} // namespace

Workbook::Workbook(QIODevice &device) : m_device{device}
{
    const std::array parts{
        std::pair{QByteArray{"[Content_Types].xml"}, QByteArray{Types}},
        std::pair{QByteArray{"_rels/.rels"}, relation("officeDocument", "xl/workbook.xml")},
        std::pair{QByteArray{"xl/workbook.xml"}, QByteArray{Book}},
        std::pair{QByteArray{"xl/_rels/workbook.xml.rels"}, relation("worksheet", "worksheets/sheet1.xml")}};
    for (const auto &[name, text] : parts) {
        begin(name);
        write(Declaration + text);
        finish();
    }
    begin("xl/worksheets/sheet1.xml");
    write(QByteArray{Declaration} + SheetBegins);
}

void Workbook::line(const QStringList &cells)
{
    const QByteArray number = QByteArray::number(++m_lines);
    QByteArray row = "<row r=\"" + number + "\">";
    for (qsizetype at = 0; at < cells.size(); ++at)
        row += "<c r=\"" + columnName(at) + number + R"(" t="inlineStr"><is><t xml:space="preserve">)" +
               escaped(cells.at(at)) + "</t></is></c>";
    write(row + "</row>");
}

void Workbook::end()
{
    write(SheetEnds);
    finish();
    const qint64 at = m_device.pos();
    QByteArray directory;
    for (const Part &part : std::as_const(m_parts))
        directory += header(part, true);
    const auto count = quint16(m_parts.size());
    m_device.write(
        directory + "PK\5\6" +
        littleEndian(quint16(0), quint16(0), count, count, quint32(directory.size()), quint32(at), quint16(0)));
}

void Workbook::begin(const QByteArray &name)
{
    m_parts += Part{.name = name, .at = m_device.pos()};
    m_device.write(header(m_parts.constLast(), false));
}

void Workbook::write(const QByteArray &bytes)
{
    Part &part = m_parts.last();
    part.sum = checksum(part.sum, bytes);
    part.size += quint32(bytes.size());
    m_device.write(bytes);
}

// Sum and size are known now: the header is written again.
void Workbook::finish()
{
    const Part &part = m_parts.constLast();
    const qint64 at = m_device.pos();
    m_device.seek(part.at);
    m_device.write(header(part, false));
    m_device.seek(at);
}

// Of the part itself, or of its entry in the directory at the end.
QByteArray Workbook::header(const Part &part, bool central)
{
    constexpr quint16 Version = 20;
    constexpr quint16 Utf8 = 0x800;
    constexpr quint16 Stored = 0;
    constexpr quint16 Midnight = 0;
    constexpr quint16 Day = 0x21; // the first that archives know: what was exported when stands in no archive
    QByteArray bytes = central ? "PK\1\2" + littleEndian(Version) : QByteArray{"PK\3\4"};
    bytes += littleEndian(Version, Utf8, Stored, Midnight, Day, part.sum, part.size, part.size,
                          quint16(part.name.size()), quint16(0));
    if (central)
        bytes += littleEndian(quint16(0), quint16(0), quint16(0), quint32(0), quint32(part.at));
    return bytes + part.name;
}
