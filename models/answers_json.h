#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

#include <vector>

// One value of a JSON file, with the place where it begins.
struct JsonValue {
    enum Type : quint8 { Null, Flag, Integer, Real, Text, List, Object };

    Type type = Null;
    bool flag = false;
    qint64 integer = 0;
    double real = 0;
    QString text = {};
    QString name = {}; // as a member of an object
    std::vector<JsonValue> items = {};
    qint64 at = 0; // byte

    const JsonValue *member(QStringView wanted) const; // nullptr: none
};

struct JsonPlace {
    int line;
    int column; // in characters
};
JsonPlace placeOf(const QByteArray &data, qint64 at);

// Refused, with line, column and what was expected: anything that is not one JSON value in UTF-8, a member that stands
// twice in an object, a NUL, more than 64 levels or three million values.
Result<JsonValue> parseJson(const QByteArray &data, const QString &file);
