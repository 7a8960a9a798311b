#pragma once

#include "edition.h"
#include "spec.h"

// An edition can name a variant for a whole service, such as "cbr: classic": lists, questions and forms of which that
// variant has one of its own are shown as that one is. It has the id, the kind, the actions and the command of the one
// that it stands for, so what names them, or looks at their rules, need not know it.
const ListSpec &variantOf(const ListSpec &list, const Edition &edition);
const Confirmation &variantOf(const Confirmation &question, const Edition &edition);
const FormSpec &variantOf(const FormSpec &form, const Edition &edition);
