#include "document.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostBytes = 64LL * 1024 * 1024;

// How many letters differ; swapped neighbours count as one.
int distance(const QString &a, const QString &b)
{
    const auto columns = std::size_t(b.size()) + 1;
    std::vector<int> before(columns), last(columns), row(columns);
    for (std::size_t j = 0; j < columns; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = std::size_t(j);
            const bool same = a.at(i - 1) == b.at(j - 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last[columns - 1];
}

QJsonObject typeSchema(const Type &type, QJsonObject &definitions);

void tableSchema(const Table &table, QJsonObject &definitions)
{
    const QString name = QString::fromUtf8(table.name);
    if (definitions.contains(name))
        return;
    definitions.insert(name, QJsonObject{}); // tables may contain themselves
    QJsonObject properties;
    QJsonArray required;
    for (const Field &field : table.fields) {
        QJsonObject property = typeSchema(*field.type, definitions);
        if (field.about)
            property.insert("description"_L1, QString::fromUtf8(field.about));
        if (field.fallback) {
            const QString fallback = QString::fromUtf8(field.fallback);
            if (field.type->kind == Type::Boolean)
                property.insert("default"_L1, fallback == "true"_L1);
            else if (field.type->kind == Type::Integer)
                property.insert("default"_L1, fallback.toLongLong());
            else
                property.insert("default"_L1, fallback);
        }
        properties.insert(QString::fromUtf8(field.name), property);
        if (field.required)
            required.append(QString::fromUtf8(field.name));
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"additionalProperties"_s, false}, {u"properties"_s, properties}};
    if (table.about)
        schema.insert("description"_L1, QString::fromUtf8(table.about));
    if (!required.isEmpty())
        schema.insert("required"_L1, required);
    definitions.insert(name, schema);
}

QJsonObject typeSchema(const Type &type, QJsonObject &definitions)
{
    switch (type.kind) {
    case Type::Text: {
        QJsonObject schema{{u"type"_s, u"string"_s}};
        if (!type.choices.empty()) {
            QJsonArray choices;
            for (const char *const choice : type.choices)
                choices.append(QString::fromUtf8(choice));
            schema.insert("enum"_L1, choices);
        }
        if (type.pattern)
            schema.insert("pattern"_L1, QStringLiteral("^(?:%1)$").arg(QString::fromUtf8(type.pattern)));
        if (type.refersTo)
            schema.insert("$comment"_L1,
                          QStringLiteral("name of a %1 of this file").arg(QString::fromUtf8(type.refersTo)));
        return schema;
    }
    case Type::Integer:
        return {{u"type"_s, u"integer"_s}, {u"minimum"_s, type.least}, {u"maximum"_s, type.most}};
    case Type::Boolean:
        return {{u"type"_s, u"boolean"_s}};
    case Type::Scalar:
        return {{u"type"_s, QJsonArray{u"string"_s, u"integer"_s, u"boolean"_s}}};
    case Type::List:
        return {{u"type"_s, u"array"_s}, {u"items"_s, typeSchema(*type.of, definitions)}};
    case Type::Map:
        return {{u"type"_s, u"object"_s}, {u"additionalProperties"_s, typeSchema(*type.of, definitions)}};
    case Type::Table:
        tableSchema(*type.table, definitions);
        return {{u"$ref"_s, QString{u"#/$defs/"_s + QString::fromUtf8(type.table->name)}}};
    case Type::Any:
        return {};
    }
    return {};
}

} // namespace

const Value &Value::value(const QString &name) const
{
    static const Value none;
    for (const Value &item : m_items)
        if (item.key == name)
            return item;
    return none;
}

const Value &Value::operator[](const char *name) const
{
    return value(QString::fromUtf8(name));
}

QStringList Value::texts() const
{
    QStringList result;
    for (const Value &item : m_items)
        result << item.text();
    return result;
}

QMap<QString, QString> Value::words() const
{
    QMap<QString, QString> result;
    for (const Value &item : m_items)
        result.insert(item.key, item.text());
    return result;
}

QVariant Value::variant() const
{
    switch (kind) {
    case None:
        return {};
    case Text:
        return m_text;
    case Integer:
        return m_number;
    case Boolean:
        return m_number != 0;
    case List: {
        QVariantList list;
        for (const Value &item : m_items)
            list << item.variant();
        return list;
    }
    case Map: {
        QVariantMap map;
        for (const Value &item : m_items)
            map.insert(item.key, item.variant());
        return map;
    }
    }
    return {};
}

Failure Document::failure(const Value &at, const QString &message, const QString &remedy) const
{
    return {.message = message, .remedy = remedy, .file = file, .line = at.line, .column = at.column};
}

Failure Document::failureAtKey(const Value &at, const QString &message, const QString &remedy) const
{
    return {.message = message, .remedy = remedy, .file = file, .line = at.keyLine, .column = at.keyColumn};
}

Result<QByteArray> readBytes(const QString &path)
{
    if (QFileInfo{path}.isDir())
        return Failure{
            .message = Document::tr("This is a folder."), .remedy = Document::tr("Name a file."), .file = path};
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return Failure{.message = Document::tr("This file cannot be opened: %1.").arg(file.errorString()),
                       .file = path};
    const Failure tooLarge{.message = Document::tr("This file is larger than 64 MB."),
                           .remedy = Document::tr("Split it, or leave out what is not needed."),
                           .file = path};
    if (file.size() > mostBytes)
        return tooLarge;
    const qint64 size = file.size() > 0 ? file.size() : mostBytes + 1; // some have none, such as pipes
    const QByteArray bytes = file.read(size);
    if (bytes.size() > mostBytes)
        return tooLarge;
    if (file.error() != QFileDevice::NoError)
        return Failure{.message = Document::tr("This file cannot be read: %1.").arg(file.errorString()), .file = path};
    return bytes;
}

Result<Document> readDocumentFile(const QString &path, const Table &root)
{
    const Result<QByteArray> bytes = readBytes(path);
    if (!bytes)
        return bytes.failure();
    return readDocument(*bytes, path, root);
}

QByteArray documentSchema(const Table &root, const QString &title)
{
    QJsonObject definitions;
    tableSchema(root, definitions);
    const QString name = QString::fromUtf8(root.name);
    QJsonObject schema = definitions.take(name).toObject();
    schema.insert("$schema"_L1, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert("title"_L1, title);
    if (!definitions.isEmpty())
        schema.insert("$defs"_L1, definitions);
    return QJsonDocument{schema}.toJson();
}

QString didYouMean(const QString &word, const QStringList &known)
{
    constexpr qsizetype longest = 60;
    constexpr qsizetype mostListed = 20;
    QString best;
    int least = int(qMin(word.size(), longest)) / 3 + 2; // farther away is no typing error
    const QString given = word.left(longest).toLower();
    for (const QString &candidate : known) {
        if (qAbs(candidate.size() - given.size()) >= least)
            continue;
        const int difference = distance(given, candidate.left(longest).toLower());
        if (difference < least) {
            least = difference;
            best = candidate;
        }
    }
    if (!best.isEmpty())
        return Document::tr("Did you mean “%1”?").arg(best);
    if (!known.isEmpty() && known.size() <= mostListed)
        return Document::tr("There are: %1.").arg(known.join(u", "_s));
    return {};
}
