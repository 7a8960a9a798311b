#pragma once

#include "form.h"
#include "formchoices.h"

#include <QWidget>

#include <functional>

class Context;
class QPushButton;
class QToolButton;
class SelectBox;

// The control of one field of a form, whatever it is: what it holds, and how that is put into it.
struct FormInput {
    QWidget *widget = nullptr; // takes the focus, has the objectName
    std::function<QVariant()> value;
    std::function<void(const QVariant &)> set;
    std::function<QString()> text = {};                                     // what it holds, in words
    std::function<void(const QList<FormChoice> &)> offer = {};              // of a Choice; keeps what is still offered
    std::function<void(const Query &)> list = {};                           // of a table
    std::function<void(const QString &word, const QString &why)> grey = {}; // empty: not any more
    // Told once why the door would refuse a value of the field (empty: it does not), and asks when somebody looks.
    std::function<void(const std::function<QString(const QVariant &value)> &)> judge = {};
    bool wide = false;              // beside no label
    QPushButton *link = nullptr;    // the field's own, where the control has a place for it …
    QToolButton *refresh = nullptr; // … and what reads everything again
};

// `changed` is called for whatever the person does with it.
FormInput makeInput(const FormSpec &spec, const FormField &field, const QStringList &targets, Context &context,
                    QWidget *parent, const std::function<void()> &changed);
// Greys an entry of a drop-down list and says why; empty: not any more.
void greyChoice(SelectBox &box, const QString &value, const QString &why);
// "<form>.<field>"
QString inputId(const FormSpec &spec, const FormField &field);
