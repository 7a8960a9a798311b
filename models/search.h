#pragma once

#include "edition.h"
#include "query.h"
#include "spec.h"

#include <optional>

// What people type into the property search of a list. Conditions read "Property: value" and dates "2026-03-02" or
// "2026-03-02 - 2026-03-05", either of which may be missing; a text without a property is the keyword.
class SearchReader {
public:
    struct Value {
        QString text; // as it is offered
        QVariant value;
    };
    struct Condition {
        const Property *property; // nullptr: the keyword
        QString text;
        Filter filter = {}; // of a property
    };

    SearchReader(const ListSpec &spec, const QStringList &leftOut, const Edition &edition);

    // That of one of a property's words, which can stand for several values: "creating|creating_image".
    static Filter anyOf(const QString &field, const QString &values);

    const QList<const Property *> &properties() const { return m_properties; }
    QString titleOf(const Property &property) const;
    QList<Value> valuesOf(const Property &property) const; // of a Choice
    // "Status: avail" is the property Status and the rest "avail".
    const Property *propertyIn(const QString &text, QString *rest) const;

    // Nothing: the property does not take this text.
    std::optional<Condition> condition(const Property &property, const QString &text) const;
    std::optional<Condition> condition(const QString &typed) const;

private:
    const ListSpec &m_spec;
    const Edition &m_edition;
    QList<const Property *> m_properties;
};
