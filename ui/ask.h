#pragma once

#include "command.h"
#include "spec.h"

#include <QStringList>

class Context;
class QWidget;

// Every question to a person. Dialogs are window-modal and asynchronous; nothing here blocks.
namespace ask {

// Opens the confirmation for these rows; on yes the command goes through the door, and a refusal stays in the dialog.
// objectNames "<confirmation>.word", ".autoEnter", ".option", ".yes", ".no", ".close".
void confirm(const Confirmation &confirmation, const QStringList &ids, Context &context, QWidget *parent);

// Shows refusals with rule, reason, remedy and the way out.
void refused(const QList<Refusal> &refusals, Context &context, QWidget *parent);

} // namespace ask
