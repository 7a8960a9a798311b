#pragma once

#include "command.h"

#include <QStringList>

class Context;
class InfoBox;
class QVBoxLayout;
class QWidget;

// A refusal as a person sees it: why, what to do, the rule with code and manual page, and a link to the page that
// helps ("<id>.helps", dynamic property "row" = the refused resource). `subject` names the resource when several are
// spoken of.
InfoBox *refusalBox(const Refusal &refusal, const QString &subject, const QString &id, Context &context,
                    QWidget *parent);

// A warning: what will come of it, what to do, the rule. objectName "<id>.warning", dynamic property "rule".
InfoBox *warningBox(const Refusal &warning, const QString &id, QWidget *parent);

// What the way out is called, or empty when there is none.
QString helpsTitle(const Refusal &refusal, const Context &context);
