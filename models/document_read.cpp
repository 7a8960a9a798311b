#include "document_parse.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

// Holds a parsed file against its table: fills in what may be left out, collects names, follows references.
class DocumentReader {
    Q_DECLARE_TR_FUNCTIONS(Document)

public:
    explicit DocumentReader(const QString &file) : m_file{file} {}

    std::optional<Failure> read(Value &root, const Table &table)
    {
        if (readTable(root, table) && readReferences())
            return {};
        return m_failure;
    }

private:
    bool refuse(int line, int column, const QString &message, const QString &remedy = {})
    {
        m_failure = Failure{.message = message, .remedy = remedy, .file = m_file, .line = line, .column = column};
        return false;
    }
    bool refuse(const Value &at, const QString &message, const QString &remedy = {})
    {
        return refuse(at.line, at.column, message, remedy);
    }

    static QString found(const Value &value)
    {
        switch (value.kind) {
        case Value::None:
            return tr("nothing");
        case Value::Text:
            return tr("the text “%1”").arg(value.text().left(40));
        case Value::Integer:
            return tr("the number %1").arg(value.text());
        case Value::Boolean:
            return value.text();
        case Value::List:
            return tr("a list");
        case Value::Map:
            return tr("a map");
        }
        return {};
    }

    static QString expected(const Type &type)
    {
        switch (type.kind) {
        case Type::Text:
            return type.expected ? tr(type.expected) : tr("a text");
        case Type::Integer:
            return tr("a whole number");
        case Type::Boolean:
            return tr("true or false");
        case Type::Scalar:
            return tr("a text, a number, true or false");
        case Type::List:
            return tr("a list");
        case Type::Map:
        case Type::Table:
            return tr("a map of keys and values");
        case Type::Any:
            return tr("a value");
        }
        return {};
    }

    bool wrongType(const Value &value, const Type &type, const QString &name)
    {
        const bool unquoted = type.kind == Type::Text && (value.kind == Value::Integer || value.kind == Value::Boolean);
        return refuse(value, tr("“%1” has to be %2; here stands %3.").arg(name, expected(type), found(value)),
                      unquoted ? tr("Put it in quotes: \"%1\"").arg(value.text()) : QString{});
    }

    bool readText(const Value &value, const Type &type, const QString &name)
    {
        if (value.kind != Value::Text)
            return wrongType(value, type, name);
        if (type.pattern && !matches(type.pattern, value.text()))
            return wrongType(value, type, name);
        if (!type.choices.empty()) {
            QStringList known;
            for (const char *const choice : type.choices)
                known << QString::fromUtf8(choice);
            if (!known.contains(value.text()))
                return refuse(value, tr("“%1” is no value of “%2”.").arg(value.text().left(60), name),
                              didYouMean(value.text(), known));
        }
        if (type.refersTo)
            m_references.append({value, QString::fromUtf8(type.refersTo)});
        return true;
    }

    bool readInteger(const Value &value, const Type &type, const QString &name)
    {
        if (value.kind != Value::Integer)
            return wrongType(value, type, name);
        if (value.number() < type.least || value.number() > type.most)
            return refuse(value, tr("“%1” has to be between %2 and %3; here stands %4.")
                                     .arg(name, QString::number(type.least), QString::number(type.most), value.text()));
        return true;
    }

    bool readItems(Value &value, const Type &type, const QString &name)
    {
        if (value.kind != (type.kind == Type::List ? Value::List : Value::Map))
            return wrongType(value, type, name);
        for (Value &item : value.m_items)
            if (!readValue(item, *type.of, type.kind == Type::Map ? item.key : name))
                return false;
        return true;
    }

    bool readValue(Value &value, const Type &type, const QString &name)
    {
        switch (type.kind) {
        case Type::Text:
            return readText(value, type, name);
        case Type::Integer:
            return readInteger(value, type, name);
        case Type::Boolean:
            return value.kind == Value::Boolean || wrongType(value, type, name);
        case Type::Scalar:
            return (value && value.kind != Value::List && value.kind != Value::Map) || wrongType(value, type, name);
        case Type::List:
        case Type::Map:
            return readItems(value, type, name);
        case Type::Table:
            return value.kind == Value::Map ? readTable(value, *type.table) : wrongType(value, type, name);
        case Type::Any:
            return value || wrongType(value, type, name);
        }
        return false;
    }

    bool readTable(Value &value, const Table &table)
    {
        if (value.kind != Value::Map)
            return refuse(value.line, value.column,
                          tr("“%1” has to be a map of keys and values; here stands %2.")
                              .arg(QString::fromUtf8(table.name), found(value)));
        if (!readKeys(value, table))
            return false;
        const Value *definition = nullptr;
        const char *defined = nullptr;
        for (const Field &field : table.fields) {
            const QString name = QString::fromUtf8(field.name);
            const auto at = std::find_if(value.m_items.begin(), value.m_items.end(),
                                         [&name](const Value &item) { return item.key == name; });
            if (at == value.m_items.end()) {
                if (field.required)
                    return refuse(value, tr("“%1” is missing in “%2”.").arg(name, QString::fromUtf8(table.name)),
                                  tr("Add the key “%1”.").arg(name));
                continue;
            }
            if (!readValue(*at, *field.type, name))
                return false;
            if (field.defines && !definition) {
                definition = &*at;
                defined = field.defines;
            }
        }
        if (definition && !define(*definition, QString::fromUtf8(defined)))
            return false;
        addFallbacks(value, table);
        return true;
    }

    bool readKeys(const Value &value, const Table &table)
    {
        QStringList known;
        for (const Field &field : table.fields)
            known << QString::fromUtf8(field.name);
        for (const Value &item : value.items())
            if (!known.contains(item.key))
                return refuse(item.keyLine, item.keyColumn,
                              tr("“%1” has no key “%2”.").arg(QString::fromUtf8(table.name), item.key.left(60)),
                              didYouMean(item.key, known));
        return true;
    }

    static void addFallbacks(Value &value, const Table &table)
    {
        for (const Field &field : table.fields) {
            if (!field.fallback || value[field.name])
                continue;
            Value item;
            item.key = QString::fromUtf8(field.name);
            item.line = item.keyLine = value.line;
            item.column = item.keyColumn = value.column;
            item.m_text = QString::fromUtf8(field.fallback);
            item.kind = Value::Text;
            item.implied = true;
            if (field.type->kind == Type::Boolean) {
                item.kind = Value::Boolean;
                item.m_number = item.m_text == "true"_L1;
            } else if (field.type->kind == Type::Integer) {
                item.kind = Value::Integer;
                item.m_number = item.m_text.toLongLong();
            }
            value.m_items.append(item);
        }
    }

    bool define(const Value &value, const QString &sort)
    {
        QHash<QString, int> &names = m_names[sort];
        if (const auto before = names.constFind(value.text()); before != names.cend())
            return refuse(value, tr("A second %1 is named “%2”.").arg(sort, value.text()),
                          tr("The other one stands in line %1.").arg(before.value()));
        names.insert(value.text(), value.line);
        return true;
    }

    bool readReferences()
    {
        for (const auto &[value, sort] : std::as_const(m_references)) {
            const QHash<QString, int> names = m_names.value(sort);
            if (!names.contains(value.text())) {
                QStringList known = names.keys();
                known.sort();
                return refuse(value, tr("There is no %1 “%2” in this file.").arg(sort, value.text().left(60)),
                              didYouMean(value.text(), known));
            }
        }
        return true;
    }

    bool matches(const char *pattern, const QString &text)
    {
        QRegularExpression &expression = m_patterns[pattern];
        if (expression.pattern().isEmpty())
            expression.setPattern(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)));
        return expression.match(text).hasMatch();
    }

    struct Reference {
        Value value;
        QString sort;
    };

    const QString m_file;
    QHash<QString, QHash<QString, int>> m_names; // sort -> name -> line
    QList<Reference> m_references;
    QHash<const char *, QRegularExpression> m_patterns;
    Failure m_failure;
};

Result<Document> readDocument(const QByteArray &bytes, const QString &file, const Table &root)
{
    Result<Value> value = parseYaml(bytes, file);
    if (!value)
        return value.failure();
    if (std::optional<Failure> failure = DocumentReader{file}.read(*value, root))
        return std::move(*failure);
    return Document{.file = file, .root = std::move(*value)};
}
