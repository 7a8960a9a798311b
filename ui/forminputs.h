#pragma once

#include "form.h"
#include "formchoices.h"

#include <QWidget>

#include <functional>

class Context;

// The control of one field of a form, whatever it is: what it holds, and how that is put into it.
struct FormInput {
    QWidget *widget = nullptr; // takes the focus, has the objectName
    std::function<QVariant()> value;
    std::function<void(const QVariant &)> set;
    std::function<void(const QList<FormChoice> &)> offer = {};              // of a Choice; keeps what is still offered
    std::function<void(const Query &)> list = {};                           // of a table
    std::function<void(const QString &word, const QString &why)> grey = {}; // empty: not any more
    bool wide = false;                                                      // beside no label
};

// `changed` is called for whatever the person does with it.
FormInput makeInput(const FormSpec &spec, const FormField &field, const QStringList &targets, Context &context,
                    QWidget *parent, const std::function<void()> &changed);
// "<form>.<field>"
QString inputId(const FormSpec &spec, const FormField &field);
