#include "answers.h"

#include "answers_convert.h"
#include "answers_json.h"
#include "answers_members.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MostBytes = 64LL * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Answers)
};

struct Refused {
    Failure failure;
};

QString latin(const char *text)
{
    return QString::fromLatin1(text);
}

struct Expected {
    Convert convert;
    const char *words;
};

constexpr Expected Expectations[] = {
    {Convert::Text, QT_TRANSLATE_NOOP("Answers", "a text")},
    {Convert::Id, QT_TRANSLATE_NOOP("Answers", "an id as a text that is not empty")},
    {Convert::Number, QT_TRANSLATE_NOOP("Answers", "a whole number of 0 or more")},
    {Convert::Megabytes, QT_TRANSLATE_NOOP("Answers", "a whole number of 0 or more, in MB")},
    {Convert::Flag, QT_TRANSLATE_NOOP("Answers", "true or false")},
    {Convert::Opposite, QT_TRANSLATE_NOOP("Answers", "true or false")},
    {Convert::Present, QT_TRANSLATE_NOOP("Answers", "a text")},
    {Convert::Time, QT_TRANSLATE_NOOP("Answers", "a time such as 2026-03-02T08:00:00Z")},
    {Convert::Project, QT_TRANSLATE_NOOP("Answers", "the id of an enterprise project, or 0")},
    {Convert::Address, QT_TRANSLATE_NOOP("Answers", "lists of addresses, each with a member “addr”")},
    {Convert::FirstImage, QT_TRANSLATE_NOOP("Answers", "a list of objects with a member “image_id”")},
    {Convert::Pairs, QT_TRANSLATE_NOOP("Answers", "a list of tags: objects with “key” and “value”, or key=value")},
    {Convert::Resources, QT_TRANSLATE_NOOP("Answers", "a list of resources, each with an “id”")},
    {Convert::Rows, QT_TRANSLATE_NOOP("Answers", "a list of objects")},
};

QString expectation(const Member &member)
{
    if (member.convert == Convert::Word) {
        QStringList words;
        for (const ApiWord &word : member.words)
            words += latin(word.theirs);
        return Texts::tr("one of %1").arg(words.join(u", "_s));
    }
    const auto found = std::find_if(std::begin(Expectations), std::end(Expectations),
                                    [&](const Expected &row) { return row.convert == member.convert; });
    Q_ASSERT(found != std::end(Expectations));
    return Texts::tr(found->words);
}

// The rows of the member table by source and path, and the paths that only lead to rows.
struct MemberIndex {
    QHash<QString, QHash<QString, const Member *>> bySource;
    QHash<QString, QSet<QString>> ways;
    QHash<QString, QList<const Member *>> required;

    MemberIndex()
    {
        for (const Member &member : answerMembers()) {
            const QString path = latin(member.path);
            bySource[latin(member.source)].insert(path, &member);
            if (member.required)
                required[latin(member.source)].append(&member);
            for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1))
                ways[latin(member.source)].insert(path.left(slash));
        }
    }
};

const MemberIndex &memberIndex()
{
    static const MemberIndex index;
    return index;
}

const Source &sourceOf(const QString &id)
{
    const auto sources = answerSources();
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [&](const Source &source) { return id == QLatin1StringView{source.id}; });
    Q_ASSERT(found != sources.end());
    return *found;
}

QJsonValue jsonOf(const JsonValue &value)
{
    switch (value.type) {
    case JsonValue::Null:
        return {};
    case JsonValue::Flag:
        return value.flag;
    case JsonValue::Integer:
        return value.integer;
    case JsonValue::Real:
        return value.real;
    case JsonValue::Text:
        return value.text;
    case JsonValue::List: {
        QJsonArray list;
        for (const JsonValue &item : value.items)
            list.append(jsonOf(item));
        return list;
    }
    case JsonValue::Object: {
        QJsonObject object;
        for (const JsonValue &item : value.items)
            object.insert(item.name, jsonOf(item));
        return object;
    }
    }
    return {};
}

// Reads one file into the answers.
class Reader {
public:
    Reader(QString file, Answers &answers) : m_file{std::move(file)}, m_data{answers.data[m_file]}, m_answers{answers}
    {
        for (qsizetype row = 0; row < answers.rows.size(); ++row)
            m_known.insert(keyOf(answers.rows.at(row)), row);
    }

    void read(const JsonValue &root)
    {
        if (root.type != JsonValue::Object)
            refuse(root.at, Texts::tr("This is no answer of a call that can be imported: expected an object."),
                   known());
        if (isImage(root)) {
            readRow(root, u"image"_s, true, {});
            return;
        }
        bool found = false;
        for (const JsonValue &member : root.items) {
            const auto shapes = answerShapes();
            const auto shape = std::find_if(shapes.begin(), shapes.end(), [&](const Shape &candidate) {
                return latin(candidate.member) == member.name;
            });
            if (shape != shapes.end()) {
                found = true;
                readShape(*shape, member, root.member(u"count"));
            } else if (!isEnvelope(member.name)) {
                ++m_answers.unknown[u"answer "_s + member.name];
            }
        }
        if (!found)
            refuse(root.at, Texts::tr("This is no answer of a call that can be imported."), known());
    }

private:
    [[noreturn]] void refuse(qint64 at, const QString &message, const QString &remedy) const
    {
        const JsonPlace where = placeOf(m_data, at);
        throw Refused{
            {.message = message, .remedy = remedy, .file = m_file, .line = where.line, .column = where.column}};
    }

    static QString known()
    {
        QStringList calls;
        for (const Source &source : answerSources()) {
            if (!calls.contains(latin(source.call)))
                calls += latin(source.call);
        }
        return Texts::tr("Save the answer of one of these calls: %1.").arg(calls.join(u"; "_s));
    }

    static QString keyOf(const AnswerRow &row) { return row.kind + u' ' + row.values.value(u"id"_s).toString(); }

    // GET /v2/images/{image_id} answers with the image itself.
    static bool isImage(const JsonValue &root)
    {
        return root.member(u"id") &&
               (root.member(u"__imagetype") || root.member(u"visibility") || root.member(u"container_format"));
    }

    static bool isEnvelope(const QString &name)
    {
        const auto members = envelopeMembers();
        return std::any_of(members.begin(), members.end(), [&](const char *member) { return latin(member) == name; });
    }

    void readShape(const Shape &shape, const JsonValue &value, const JsonValue *count)
    {
        const QString source = latin(shape.source);
        if (value.type != (shape.list ? JsonValue::List : JsonValue::Object))
            refuse(value.at,
                   Texts::tr("“%1”: expected %2.")
                       .arg(value.name, shape.list ? Texts::tr("a list of objects") : Texts::tr("an object")),
                   Texts::tr("Save the answer of: %1.").arg(latin(sourceOf(source).call)));
        if (!shape.list) {
            readRow(value, source, true, {});
            return;
        }
        for (const JsonValue &item : value.items)
            readRow(item, source, false, {});
        if (count && count->type == JsonValue::Integer && count->integer > qint64(value.items.size()))
            m_answers.partial.insert(m_file, u"%1/%2"_s.arg(value.items.size()).arg(count->integer));
    }

    void readRow(const JsonValue &item, const QString &source, bool detail, const Record &given)
    {
        const Source &from = sourceOf(source);
        if (item.type != JsonValue::Object)
            refuse(item.at, Texts::tr("“%1”: expected %2.").arg(source, Texts::tr("an object")),
                   Texts::tr("Save the answer of: %1.").arg(latin(from.call)));
        AnswerRow row{.kind = latin(from.kind),
                      .source = source,
                      .values = given,
                      .extra = {},
                      .detail = detail,
                      .file = m_file,
                      .at = item.at};
        QList<std::pair<const Member *, const JsonValue *>> parts;
        const QJsonObject kept = readMembers(item, {}, row, parts);
        if (!kept.isEmpty())
            row.extra = QString::fromUtf8(QJsonDocument{kept}.toJson(QJsonDocument::Compact));
        const auto required = memberIndex().required.value(source);
        for (const Member *member : required) {
            if (!row.values.contains(latin(member->column)))
                refuse(item.at,
                       Texts::tr("The member “%1” is missing: expected %2.")
                           .arg(latin(member->path), expectation(*member)),
                       Texts::tr("Save the whole answer of: %1.").arg(latin(from.call)));
        }
        const QString id = row.values.value(u"id"_s).toString();
        const QVariant project = row.values.value(u"project_id"_s);
        add(std::move(row));
        for (const auto &[member, list] : parts) {
            for (const JsonValue &part : list->items)
                readRow(part, latin(member->rows), detail, {{latin(member->column), id}, {u"project_id"_s, project}});
        }
    }

    // Returns what has no column.
    QJsonObject readMembers(const JsonValue &object, const QString &above, AnswerRow &row,
                            QList<std::pair<const Member *, const JsonValue *>> &parts)
    {
        const auto rows = memberIndex().bySource.value(row.source);
        const auto ways = memberIndex().ways.value(row.source);
        QJsonObject kept;
        for (const JsonValue &value : object.items) {
            const QString path = above + value.name;
            const Member *member = rows.value(path);
            if (!member && ways.contains(path)) {
                if (value.type == JsonValue::Null)
                    continue;
                if (value.type != JsonValue::Object)
                    refuseType(path, value, Texts::tr("an object"));
                const QJsonObject below = readMembers(value, path + u'/', row, parts);
                if (!below.isEmpty())
                    kept.insert(value.name, below);
                continue;
            }
            if (!member || member->convert == Convert::Keep) {
                kept.insert(value.name, jsonOf(value));
                if (!member && !rows.contains(above + u'*'))
                    ++m_answers.unknown[row.source + u' ' + QString{path}.replace(u'/', u'.')];
                continue;
            }
            if (value.type == JsonValue::Null)
                continue;
            if (member->convert == Convert::Rows) {
                if (value.type != JsonValue::List)
                    refuseType(path, value, expectation(*member));
                parts.append({member, &value});
                continue;
            }
            row.values.insert(latin(member->column), columnOf(*member, value));
            if (keptToo(member->convert, value))
                kept.insert(value.name, jsonOf(value));
        }
        return kept;
    }

    QVariant columnOf(const Member &member, const JsonValue &value) const
    {
        if (member.convert == Convert::Word)
            return wordOf(member, value);
        const QVariant column = converted(member.convert, value);
        if (!column.isValid())
            refuseType(latin(member.path), value, expectation(member));
        return column;
    }

    QVariant wordOf(const Member &member, const JsonValue &value) const
    {
        const QString says = value.type == JsonValue::Flag ? (value.flag ? u"true"_s : u"false"_s) : value.text;
        const auto word = std::find_if(member.words.begin(), member.words.end(),
                                       [&](const ApiWord &candidate) { return latin(candidate.theirs) == says; });
        if (value.type == JsonValue::Text && word == member.words.end())
            refuse(value.at,
                   Texts::tr("“%1” is “%2”, which is not documented: expected %3.")
                       .arg(latin(member.path), says.left(80), expectation(member)),
                   Texts::tr("Correct the value, or leave the resource out."));
        if ((value.type != JsonValue::Text && value.type != JsonValue::Flag) || word == member.words.end())
            refuseType(latin(member.path), value, expectation(member));
        if (!word->ours)
            return QString{};
        bool isNumber = false;
        const int number = latin(word->ours).toInt(&isNumber);
        return isNumber ? QVariant{number} : QVariant{latin(word->ours)};
    }

    [[noreturn]] void refuseType(const QString &path, const JsonValue &value, const QString &expected) const
    {
        refuse(value.at, Texts::tr("“%1”: expected %2.").arg(path, expected),
               Texts::tr("Correct the value, or fetch the answer again."));
    }

    // A column holds only a part of these.
    static bool keptToo(Convert convert, const JsonValue &value)
    {
        return convert == Convert::Resources || convert == Convert::Present || convert == Convert::Address ||
               (convert == Convert::FirstImage && value.items.size() > 1);
    }

    void add(AnswerRow row)
    {
        const QString key = keyOf(row);
        const auto before = m_known.constFind(key);
        if (before == m_known.cend()) {
            m_known.insert(key, m_answers.rows.size());
            m_answers.rows.append(std::move(row));
            return;
        }
        AnswerRow &other = m_answers.rows[before.value()];
        const bool disk = row.kind == "disk"_L1;
        if (other.file == row.file && other.source == row.source && !disk)
            refuse(
                row.at,
                Texts::tr("%1 %2 stands twice in this answer.").arg(row.source, row.values.value(u"id"_s).toString()),
                Texts::tr("Each resource may stand in a list once: fetch the answer again."));
        // One disk on two servers is a shared disk; it stays with the first.
        if (disk && row.values.value(u"server_id"_s) != other.values.value(u"server_id"_s)) {
            row.values.insert(u"server_id"_s, other.values.value(u"server_id"_s));
            row.values.insert(u"shared"_s, 1);
        }
        const bool better = row.detail >= other.detail;
        AnswerRow &best = better ? row : other;
        const AnswerRow &worse = better ? other : row;
        for (auto value = worse.values.begin(); value != worse.values.end(); ++value) {
            if (!best.values.contains(value.key()))
                best.values.insert(value.key(), value.value());
        }
        if (best.extra.isEmpty())
            best.extra = worse.extra;
        if (better)
            other = std::move(row);
    }

    const QString m_file;
    const QByteArray m_data;
    Answers &m_answers;
    QHash<QString, qsizetype> m_known;
};

Failure fileFailure(const QString &file, const QString &message, const QString &remedy)
{
    return {.message = message, .remedy = remedy, .file = file};
}

std::optional<Failure> readFile(const QString &name, Answers &answers)
{
    const QFileInfo info{name};
    if (!info.exists())
        return fileFailure(name, Texts::tr("There is no such file."), Texts::tr("Check the name."));
    if (!info.isFile())
        return fileFailure(name, Texts::tr("This is not a file."), Texts::tr("Name files with answers in JSON."));
    const auto tooLarge = [&name] {
        return fileFailure(name, Texts::tr("The file is larger than 64 MB."),
                           Texts::tr("Fetch the list in several pages, and import them together."));
    };
    if (info.size() > MostBytes)
        return tooLarge();
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly))
        return fileFailure(name, Texts::tr("The file cannot be read: %1.").arg(file.errorString()),
                           Texts::tr("Check its permissions."));
    const QByteArray data = file.read(info.size() > 0 ? info.size() : MostBytes + 1); // pipes have no size
    if (data.size() > MostBytes)
        return tooLarge();
    const Result<JsonValue> root = parseJson(data, name);
    if (!root)
        return root.failure();
    answers.data.insert(name, data);
    Reader{name, answers}.read(*root);
    return {};
}

} // namespace

Failure Answers::failure(const AnswerRow &row, const QString &message, const QString &remedy) const
{
    const JsonPlace where = placeOf(data.value(row.file), row.at);
    return {.message = message, .remedy = remedy, .file = row.file, .line = where.line, .column = where.column};
}

Result<Answers> readAnswers(const QStringList &files)
{
    Answers answers;
    QStringList names = files;
    names.removeDuplicates();
    if (names.isEmpty())
        return Failure{.message = Texts::tr("No file was named."),
                       .remedy = Texts::tr("Name the files that hold the answers.")};
    try {
        for (const QString &name : std::as_const(names)) {
            if (const auto failure = readFile(name, answers))
                return *failure;
        }
    } catch (const Refused &refused) {
        return refused.failure;
    }
    // What was deleted meanwhile is left out, and its parts with it.
    QSet<QString> gone;
    for (const AnswerRow &row : std::as_const(answers.rows)) {
        const auto status = row.values.constFind(u"status"_s);
        if (status != row.values.cend() && status->toString().isEmpty())
            gone.insert(row.values.value(u"id"_s).toString());
    }
    const auto partOfGone = [&gone](const AnswerRow &row, const QString &parent) {
        return gone.contains(row.values.value(parent).toString());
    };
    answers.rows.removeIf([&](const AnswerRow &row) {
        return partOfGone(row, u"id"_s) || (row.kind == "disk"_L1 && partOfGone(row, u"server_id"_s)) ||
               (row.kind.startsWith("backup"_L1) && partOfGone(row, u"backup_id"_s));
    });
    return answers;
}
