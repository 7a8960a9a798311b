#pragma once

#include <QStringList>
#include <QVariant>

struct Edition;

// What an API calls the value of an argument: {az:zone} of a request is inForm("zone", the argument `az`, …). Invalid
// when the value says nothing. There has to be such a form.
namespace asked_forms {

QVariant inForm(const QString &form, const QVariant &value, const QVariantMap &arguments, const Edition &edition);
bool isForm(const QString &form);

bool isSet(const QVariant &value);         // neither missing nor empty
QStringList listed(const QVariant &value); // a list, one value, or a text with commas

} // namespace asked_forms
