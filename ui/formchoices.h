#pragma once

#include "form.h"

#include <QStringList>

class Context;

// An entry of a drop-down list.
struct FormChoice {
    QString value;
    QString text;
    bool operator==(const FormChoice &) const = default;
};

// What a Choice offers now: its words, or the rows of the cloud, called as its column tells if it has one; `typed` is what the form's fields hold, `target` the
// id of its only target.
QList<FormChoice> choicesOf(const FormSpec &spec, const FormField &field, const QVariantMap &typed,
                            const QString &target, const Context &context);
// The rows that a field's choice or table is made of. `typed` has the facts of the target, too.
Query rowsOf(const FormSpec &spec, const FormField &field, const QVariantMap &typed, const QString &target,
             const Context &context);
// What a field begins with. In its pattern %3 stands for four hex digits, %4 for the time of day.
QString beginning(const FormField &field, const Record &target, const Context &context);
// Whether the field stands on the form in this edition, for this account and target.
bool belongs(const FormSpec &spec, const FormField &field, const Record &target, const Context &context);
