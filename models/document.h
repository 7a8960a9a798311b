#pragma once

#include "result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>

// The one strict reader of YAML files. A table of fields reads a file and prints its JSON Schema:
//
//     constexpr Type text{.kind = Type::Text};
//     constexpr Type words{.kind = Type::Map, .of = &text}; // {en: ..., de: ...}
//     constexpr Field stepFields[] = {{.name = "press", .type = &text, .required = true},
//                                     {.name = "say", .type = &words}};
//     constexpr Table step{.name = "step", .fields = stepFields};
//     constexpr Type aStep{.kind = Type::Table, .table = &step};
//     constexpr Type steps{.kind = Type::List, .of = &aStep}; // the type of the key "steps" in the table root
//     const Result<Document> document = readDocumentFile(path, root); // Failure: file, line, column, remedy
//     for (const Value &one : document->root["steps"].items())
//         if (!known.contains(one["press"].text()))
//             return document->failure(one["press"], message, didYouMean(one["press"].text(), known));
//
// Plain scalars are integers (12), booleans (true, false) or text; quoted ones are always text. A text that looks like
// a number has to be quoted. Refused: unknown, duplicate and missing keys, anchors, aliases, tags, several documents,
// control characters, invalid UTF-8, more than 64 MB, two million values or 40 levels.

struct Table;

struct Type {
    enum Kind {
        Text,
        Integer,
        Boolean,
        Scalar, // any of the three
        List,   // of `of`
        Map,    // any keys, values of `of`
        Table,  // the keys of `table`
        Any,    // whatever stands there
    };
    Kind kind = Text;
    const Type *of = nullptr;
    const ::Table *table = nullptr;
    std::span<const char *const> choices = {};
    const char *pattern = nullptr;  // Text: has to match as a whole (PCRE and ECMA-262 alike) …
    const char *expected = nullptr; // … and what that is called in messages: "a time such as -3d 04:10"
    qint64 least = 0;               // Integer
    qint64 most = Q_INT64_C(1) << 53;
    const char *refersTo = nullptr; // Text: something with that name is defined in the same file (Field::defines)
};

struct Field {
    const char *name;
    const Type *type;
    bool required = false;
    const char *fallback = nullptr; // as it would stand in the file; scalars only
    const char *about = nullptr;    // for the schema
    // The value names a thing of this sort ("server"), uniquely in the file. When several fields of a table define,
    // the first that is present counts.
    const char *defines = nullptr;
};

struct Table {
    const char *name; // of the definition in the schema, and in messages
    std::span<const Field> fields;
    const char *about = nullptr;
};

// One value of a file with its place, lines and columns from 1. Cheap to copy.
class Value {
public:
    enum Kind { None, Text, Integer, Boolean, List, Map };

    Kind kind = None;
    int line = 0;
    int column = 0;
    QString key = {}; // under which it stands in its map
    int keyLine = 0;
    int keyColumn = 0;
    bool implied = false; // the table's fallback; the file does not say it

    explicit operator bool() const { return kind != None; }
    QString text() const { return m_text; } // of any scalar, as it was written
    qint64 number() const { return m_number; }
    bool isTrue() const { return kind == Boolean && m_number != 0; }
    const QList<Value> &items() const { return m_items; } // of a list or a map, in the order of the file
    const Value &operator[](const char *name) const;      // None when it is not there
    const Value &value(const QString &name) const;
    QStringList texts() const;            // of a list of scalars
    QMap<QString, QString> words() const; // of a map of scalars
    QVariant variant() const;             // QString, qlonglong, bool, QVariantList, QVariantMap

private:
    friend class DocumentBuilder;
    friend class DocumentReader;
    QString m_text;
    qint64 m_number = 0;
    QList<Value> m_items;
};

struct Document {
    Q_DECLARE_TR_FUNCTIONS(Document)
public:
    QString file;
    Value root;

    Failure failure(const Value &at, const QString &message, const QString &remedy = {}) const;
    Failure failureAtKey(const Value &at, const QString &message, const QString &remedy = {}) const;
};

Result<Document> readDocument(const QByteArray &bytes, const QString &file, const Table &root);
// Built-in files (":/…") and others. The name in messages is the path as given.
Result<Document> readDocumentFile(const QString &path, const Table &root);
// The bytes of a file, at most 64 MB.
Result<QByteArray> readBytes(const QString &path);

// JSON Schema, draft 2020-12.
QByteArray documentSchema(const Table &root, const QString &title);

// "Did you mean “status”?", or the list of what there is when nothing comes near and the list is short; else empty.
QString didYouMean(const QString &word, const QStringList &known);
