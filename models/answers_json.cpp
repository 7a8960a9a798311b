#include "answers_json.h"

#include <QCoreApplication>
#include <QSet>

#include <nlohmann/json.hpp>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLevels = 64;
constexpr int MostValues = 3'000'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

// Tells the reader of the events how far the parser has come.
class Counted {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    Counted(const char *at, qint64 *seen) : m_at{at}, m_seen{seen} {}
    reference operator*() const { return *m_at; }
    Counted &operator++()
    {
        ++m_at;
        ++*m_seen;
        return *this;
    }
    bool operator==(const Counted &other) const { return m_at == other.m_at; }
    bool operator!=(const Counted &other) const { return m_at != other.m_at; }

private:
    const char *m_at;
    qint64 *m_seen;
};

struct Complaint {
    const char *says; // in the parser's own message
    const char *expected;
};

// What the parser's complaints about a single sign or word mean.
constexpr Complaint Complaints[] = {
    {"ill-formed UTF-8", QT_TRANSLATE_NOOP("Answers", "text in UTF-8")},
    {"control character", QT_TRANSLATE_NOOP("Answers", "\\n, \\t or \\u00XX instead of a control character in a text")},
    {"surrogate", QT_TRANSLATE_NOOP("Answers", "a pair of \\uXXXX surrogates")},
    {"forbidden character after backslash",
     QT_TRANSLATE_NOOP("Answers", "one of the JSON escapes after the backslash")},
    {"hex digits", QT_TRANSLATE_NOOP("Answers", "four hexadecimal digits after \\u")},
    {"invalid number", QT_TRANSLATE_NOOP("Answers", "a number")},
    {"number overflow", QT_TRANSLATE_NOOP("Answers", "a number that a computer can hold")},
};

class Tree final : public nlohmann::json_sax<nlohmann::json> {
public:
    Tree(const QByteArray &data, QString file, const qint64 *seen) : m_data{data}, m_file{std::move(file)}, m_seen{seen}
    {
    }

    std::optional<Failure> failure;
    JsonValue root;

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add({.type = JsonValue::Flag, .flag = value}); }
    bool number_integer(number_integer_t value) override
    {
        return add({.type = JsonValue::Integer, .integer = value}, 1);
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > number_unsigned_t(std::numeric_limits<qint64>::max()))
            return add({.type = JsonValue::Real, .real = double(value)}, 1);
        return add({.type = JsonValue::Integer, .integer = qint64(value)}, 1);
    }
    bool number_float(number_float_t value, const string_t &) override
    {
        return add({.type = JsonValue::Real, .real = value}, 1);
    }
    bool string(string_t &value) override { return add({.type = JsonValue::Text, .text = textOf(value)}); }
    bool binary(binary_t &) override { return false; } // JSON text has none
    bool start_object(std::size_t) override { return begin({.type = JsonValue::Object}); }
    bool end_object() override { return end(); }
    bool start_array(std::size_t) override { return begin({.type = JsonValue::List}); }
    bool end_array() override { return end(); }

    bool key(string_t &value) override
    {
        const qint64 at = place(0);
        QString name = textOf(value);
        const auto known = m_names.constFind(name);
        Open &open = m_open.back();
        open.name = known == m_names.cend() ? *m_names.insert(name) : *known;
        open.named = true;
        if (open.names.contains(open.name))
            return refuse(at, Texts::tr("The member “%1” stands twice in one object.").arg(name),
                          Texts::tr("Fetch the answer again: each member may stand there once."));
        open.names.insert(open.name);
        return !failure;
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &error) override
    {
        const QString says = QString::fromUtf8(error.what());
        const bool cut = qint64(position) > m_data.size() || says.contains("unexpected end of input"_L1);
        const qint64 at = std::clamp<qint64>(qint64(position) - 1, 0, m_data.size());
        if (cut)
            return refuse(m_data.size(), Texts::tr("The file ends too early: expected %1.").arg(expected()),
                          Texts::tr("Fetch the answer again and save the whole of it."));
        for (const Complaint &complaint : Complaints) {
            if (says.contains(QLatin1StringView{complaint.says}))
                return refuse(at, Texts::tr("Damaged JSON: expected %1.").arg(Texts::tr(complaint.expected)), {});
        }
        return refuse(at, Texts::tr("Damaged JSON: expected %1.").arg(expected()),
                      Texts::tr("Save the answer as the service gave it, and nothing else in the file."));
    }

private:
    struct Open {
        JsonValue value;
        QSet<QString> names = {};
        QString name = {};
        bool named = false;
    };

    bool refuse(qint64 at, const QString &message, const QString &remedy)
    {
        const JsonPlace where = placeOf(m_data, at);
        failure =
            Failure{.message = message, .remedy = remedy, .file = m_file, .line = where.line, .column = where.column};
        return false;
    }

    QString textOf(const string_t &value)
    {
        if (value.find('\0') != string_t::npos)
            refuse(*m_seen - 1, Texts::tr("A text holds a NUL: expected text that can be shown."), {});
        return QString::fromUtf8(value.data(), qsizetype(value.size()));
    }

    QString expected() const
    {
        if (m_open.empty())
            return m_begun ? Texts::tr("nothing after the answer") : Texts::tr("an answer that begins with {");
        const Open &open = m_open.back();
        if (open.value.type == JsonValue::List)
            return open.value.items.empty() ? Texts::tr("a value or ]") : Texts::tr("a comma and a value, or ]");
        if (open.named)
            return Texts::tr("a colon and the value of “%1”").arg(open.name);
        return open.value.items.empty() ? Texts::tr("a member's name in quotation marks, or }")
                                        : Texts::tr("a comma and a member's name in quotation marks, or }");
    }

    // Where the token begins that the parser has just read. After a number it has read one sign more.
    qint64 place(int beyond)
    {
        qint64 at = m_end;
        while (at < m_data.size() && QLatin1StringView{" \t\r\n,:"}.contains(QLatin1Char{m_data.at(at)}))
            ++at;
        m_end = *m_seen - beyond;
        return at;
    }

    bool begin(JsonValue value)
    {
        value.at = place(0);
        m_begun = true;
        if (m_open.size() >= MostLevels)
            return refuse(value.at, Texts::tr("Nested too deep: expected at most %1 levels.").arg(MostLevels), {});
        m_open.push_back({.value = std::move(value)});
        return true;
    }

    bool end()
    {
        place(0);
        JsonValue value = std::move(m_open.back().value);
        m_open.pop_back();
        return put(std::move(value));
    }

    bool add(JsonValue value, int beyond = 0)
    {
        value.at = place(beyond);
        m_begun = true;
        return put(std::move(value));
    }

    bool put(JsonValue value)
    {
        if (failure)
            return false;
        if (++m_count > MostValues)
            return refuse(value.at, Texts::tr("The file holds more than %1 values.").arg(MostValues),
                          Texts::tr("Fetch the list in several pages, and import them together."));
        if (m_open.empty()) {
            root = std::move(value);
            return true;
        }
        Open &open = m_open.back();
        value.name = std::exchange(open.name, {});
        open.named = false;
        open.value.items.push_back(std::move(value));
        return true;
    }

    const QByteArray &m_data;
    const QString m_file;
    const qint64 *m_seen;
    qint64 m_end = 0; // of the last token
    std::vector<Open> m_open;
    QSet<QString> m_names; // each name is kept once
    int m_count = 0;
    bool m_begun = false;
};

} // namespace

const JsonValue *JsonValue::member(QStringView wanted) const
{
    for (const JsonValue &item : items) {
        if (item.name == wanted)
            return &item;
    }
    return nullptr;
}

JsonPlace placeOf(const QByteArray &data, qint64 at)
{
    const auto begin = data.begin();
    const auto end = begin + std::min<qsizetype>(at, data.size());
    const auto line = std::find(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), '\n').base();
    const auto characters = std::count_if(line, end, [](char c) { return (uchar(c) & 0xc0) != 0x80; });
    return {.line = int(std::count(begin, end, '\n')) + 1, .column = int(characters) + 1};
}

Result<JsonValue> parseJson(const QByteArray &data, const QString &file)
{
    if (const qsizetype nul = data.indexOf('\0'); nul >= 0) {
        const JsonPlace where = placeOf(data, nul);
        return Failure{.message = Texts::tr("The file holds a NUL: expected JSON text in UTF-8."),
                       .remedy = Texts::tr("Fetch the answer again and save it as UTF-8."),
                       .file = file,
                       .line = where.line,
                       .column = where.column};
    }
    qint64 seen = 0;
    Tree tree{data, file, &seen};
    const bool whole =
        nlohmann::json::sax_parse(Counted{data.data(), &seen}, Counted{data.data() + data.size(), &seen}, &tree);
    if (tree.failure)
        return *tree.failure;
    Q_ASSERT(whole);
    Q_UNUSED(whole)
    return std::move(tree.root);
}
