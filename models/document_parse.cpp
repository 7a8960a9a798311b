#include "document_parse.h"

#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <limits>
#include <streambuf>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLevels = 40;
constexpr int mostValues = 2'000'000;

struct Refused {
    Failure failure;
};

// Reads the bytes where they lie.
class Bytes final : public std::streambuf {
public:
    explicit Bytes(const QByteArray &bytes)
    {
        char *const begin = const_cast<char *>(bytes.constData()); // a get area is never written to
        setg(begin, begin, begin + bytes.size());
    }
};

int charactersIn(QByteArrayView utf8)
{
    return int(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xC0U) != 0x80U; }));
}

// Marks of yaml-cpp count bytes; people count characters.
class Places {
public:
    explicit Places(const QByteArray &bytes) : m_bytes{bytes}
    {
        m_lines.push_back(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
        for (qsizetype at = 0; (at = bytes.indexOf('\n', at)) >= 0;)
            m_lines.push_back(++at);
    }

    // Counts on from the last answer: marks come in order, and a line can be the whole file.
    int column(int line, int byteColumn) const
    {
        if (line < 0 || std::size_t(line) >= m_lines.size())
            return byteColumn + 1;
        const qsizetype from = m_lines.at(std::size_t(line));
        const qsizetype to = qMin(from + byteColumn, m_bytes.size());
        if (line != m_line || to < m_at) {
            m_line = line;
            m_at = from;
            m_characters = 0;
        }
        if (m_at < to)
            m_characters += charactersIn(QByteArrayView{m_bytes}.sliced(m_at, to - m_at));
        m_at = qMax(m_at, to);
        return m_characters + 1;
    }

    char byteAt(int line, int byteColumn) const
    {
        if (line < 0 || std::size_t(line) >= m_lines.size())
            return '\0';
        const qsizetype at = m_lines.at(std::size_t(line)) + byteColumn;
        return at < m_bytes.size() ? m_bytes.at(at) : '\0';
    }

private:
    const QByteArray &m_bytes;
    std::vector<qsizetype> m_lines;
    mutable int m_line = -1;
    mutable qsizetype m_at = 0;
    mutable int m_characters = 0;
};

bool isControl(uchar c)
{
    return (c < 0x20U && c != '\t' && c != '\n' && c != '\r') || c == 0x7FU;
}

bool isInteger(const QString &text)
{
    QStringView digits{text};
    if (digits.startsWith(u'-'))
        digits = digits.mid(1);
    if (digits.isEmpty() || (digits.size() > 1 && digits.front() == u'0'))
        return false;
    for (const QChar c : digits)
        if (c < u'0' || c > u'9')
            return false;
    return true;
}

} // namespace

class DocumentBuilder final : public YAML::EventHandler {
    Q_DECLARE_TR_FUNCTIONS(Document)

public:
    DocumentBuilder(const Places &places, const QString &file) : m_places{places}, m_file{file} {}

    Value take() { return std::move(m_root); }

    [[noreturn]] void refuse(const YAML::Mark &mark, const QString &message, const QString &remedy = {}) const
    {
        throw Refused{{.message = message,
                       .remedy = remedy,
                       .file = m_file,
                       .line = mark.line + 1,
                       .column = m_places.column(mark.line, mark.column)}};
    }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_started)
            refuse(mark, tr("A second document begins here."), tr("Keep one document in a file."));
        m_started = true;
    }
    void OnDocumentEnd() override {}

    void OnAnchor(const YAML::Mark &mark, const std::string &name) override
    {
        refuse(mark, tr("Anchors are not allowed: &%1").arg(QString::fromStdString(name)),
               tr("Write the value out where it is needed, or quote a text that begins with &."));
    }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        refuse(mark, tr("Aliases are not allowed."),
               tr("Write the value out where it is needed, or quote a text that begins with *."));
    }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override
    {
        if (expectsKey())
            refuse(mark, tr("A key is missing before the colon."));
        Value none = at(Value::None, mark); // the mark is that of whatever comes next
        if (!m_open.empty() && m_open.back().value.kind == Value::Map) {
            none.line = m_open.back().keyLine;
            none.column = m_open.back().keyColumn;
        }
        add(std::move(none));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t, const std::string &text) override
    {
        const bool quoted = tag == "!" && m_places.byteAt(mark.line, mark.column) != '!';
        if (!quoted)
            refuseTag(mark, tag);
        Value value = at(Value::Text, mark);
        value.m_text = QString::fromStdString(text);
        if (std::any_of(text.begin(), text.end(), [](char c) { return isControl(uchar(c)); })) // escaped, as \0
            refuse(mark, tr("This text holds a control character."), tr("Leave the control character out."));
        if (expectsKey()) {
            setKey(mark, value.m_text);
            return;
        }
        if (!quoted)
            giveType(mark, value);
        add(std::move(value));
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        refuseTag(mark, tag);
        begin(at(Value::List, mark));
    }
    void OnSequenceEnd() override { end(); }

    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        refuseTag(mark, tag);
        begin(at(Value::Map, mark));
    }
    void OnMapEnd() override { end(); }

private:
    struct Open {
        Value value;
        QHash<QString, int> keys; // -> line
        bool expectsKey = false;
        QString key = {};
        int keyLine = 0;
        int keyColumn = 0;
    };

    Value at(Value::Kind kind, const YAML::Mark &mark) const
    {
        Value value;
        value.kind = kind;
        value.line = mark.line + 1;
        value.column = m_places.column(mark.line, mark.column);
        return value;
    }

    bool expectsKey() const { return !m_open.empty() && m_open.back().expectsKey; }

    void refuseTag(const YAML::Mark &mark, const std::string &tag) const
    {
        if (!tag.empty() && tag != "?")
            refuse(mark, tr("Tags are not allowed: %1").arg(QString::fromStdString(tag)),
                   tr("Leave the tag out, or quote a text that begins with !."));
    }

    void giveType(const YAML::Mark &mark, Value &value) const
    {
        if (value.m_text == "true"_L1 || value.m_text == "false"_L1) {
            value.kind = Value::Boolean;
            value.m_number = value.m_text == "true"_L1;
        } else if (isInteger(value.m_text)) {
            bool fits = false;
            value.m_number = value.m_text.toLongLong(&fits);
            if (!fits)
                refuse(mark, tr("This number is too large: %1").arg(value.m_text), tr("Quote it if it is a text."));
            value.kind = Value::Integer;
        }
    }

    void setKey(const YAML::Mark &mark, const QString &key)
    {
        Open &open = m_open.back();
        const int line = mark.line + 1;
        if (const auto before = open.keys.constFind(key); before != open.keys.cend())
            refuse(mark, tr("The key “%1” stands here twice.").arg(key),
                   tr("It stands in line %1 already.").arg(before.value()));
        open.keys.insert(key, line);
        open.key = key;
        open.keyLine = line;
        open.keyColumn = m_places.column(mark.line, mark.column);
        open.expectsKey = false;
    }

    void begin(Value value)
    {
        if (expectsKey())
            throw Refused{{.message = tr("A key has to be a text, not a list or a map."),
                           .remedy = tr("Quote a text that begins with { or [."),
                           .file = m_file,
                           .line = value.line,
                           .column = value.column}};
        if (m_open.size() >= mostLevels)
            throw Refused{{.message = tr("The values are nested more than %1 levels deep.").arg(mostLevels),
                           .file = m_file,
                           .line = value.line,
                           .column = value.column}};
        const bool map = value.kind == Value::Map;
        m_open.push_back({.value = std::move(value), .keys = {}, .expectsKey = map});
    }

    void end()
    {
        Value value = std::move(m_open.back().value);
        m_open.pop_back();
        add(std::move(value));
    }

    void add(Value value)
    {
        if (++m_count > mostValues)
            throw Refused{{.message = tr("The file holds more than %1 values.").arg(mostValues),
                           .file = m_file,
                           .line = value.line,
                           .column = value.column}};
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Open &open = m_open.back();
        if (open.value.kind == Value::Map) {
            value.key = std::exchange(open.key, {});
            value.keyLine = open.keyLine;
            value.keyColumn = open.keyColumn;
            open.expectsKey = true;
        }
        open.value.m_items.append(std::move(value));
    }

    const Places &m_places;
    const QString m_file;
    Value m_root;
    std::vector<Open> m_open;
    int m_count = 0;
    bool m_started = false;
};

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

// What yaml-cpp would take for the end of the file, or decode as something else, is refused before it sees it.
std::optional<Failure> refuseBytes(const QByteArray &bytes, const QString &file)
{
    int line = 1;
    qsizetype lineStart = 0;
    const auto failure = [&](qsizetype at, const QString &message, const QString &remedy) {
        return Failure{.message = message,
                       .remedy = remedy,
                       .file = file,
                       .line = line,
                       .column = charactersIn(QByteArrayView{bytes}.sliced(lineStart, at - lineStart)) + 1};
    };
    QStringDecoder decoder{QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom};
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end + 1;
        lineStart = at;
        for (qsizetype i = at; i < end;) {
            const auto c = uchar(bytes.at(i));
            if (c < 0x80U) {
                if (isControl(c))
                    return failure(i, Texts::tr("A control character stands here."),
                                   Texts::tr("YAML files are plain text in UTF-8."));
                ++i;
                continue;
            }
            const qsizetype length = c < 0xE0U ? 2 : c < 0xF0U ? 3 : 4;
            const QString decoded = decoder(QByteArrayView{bytes}.sliced(i, qMin(length, end - i)));
            const bool replacement = QByteArrayView{bytes}.sliced(i).startsWith("\xEF\xBF\xBD");
            if (decoder.hasError() || (decoded.contains(QChar::ReplacementCharacter) && !replacement))
                return failure(i, Texts::tr("This is not UTF-8."), Texts::tr("Save the file in the encoding UTF-8."));
            i += length;
        }
        at = end;
        ++line;
    }
    return {};
}

} // namespace

Result<Value> parseYaml(const QByteArray &bytes, const QString &file)
{
    if (std::optional<Failure> failure = refuseBytes(bytes, file))
        return std::move(*failure);
    const Places places{bytes};
    DocumentBuilder builder{places, file};
    try {
        Bytes buffer{bytes};
        std::istream stream{&buffer};
        YAML::Parser parser{stream};
        if (!parser.HandleNextDocument(builder))
            return Failure{.message = Texts::tr("The file is empty."), .file = file, .line = 1, .column = 1};
        parser.HandleNextDocument(builder); // refused by the builder
        return builder.take();
    } catch (Refused &refused) {
        return std::move(refused.failure);
    } catch (const YAML::Exception &error) {
        return Failure{.message = Texts::tr("This is not valid YAML: %1.").arg(QString::fromStdString(error.msg)),
                       .remedy = Texts::tr("Check indentation, quotes and brackets here and in the lines above."),
                       .file = file,
                       .line = error.mark.line + 1,
                       .column = places.column(error.mark.line, error.mark.column)};
    } catch (const std::exception &error) {
        return Failure{.message = Texts::tr("This file cannot be read: %1.").arg(QString::fromUtf8(error.what())),
                       .file = file};
    }
}
