#pragma once

#include "command.h"
#include "spec.h"

#include <QStringList>
#include <functional>

#include <functional>

class Context;
class QWidget;

// Every question to a person. Dialogs are window-modal and asynchronous; nothing here blocks.
namespace ask {

// Opens the confirmation for these rows; on yes the command goes through the door, and a refusal stays in the dialog.
// Rows that the rules refuse are listed apart, with the way out; yes concerns the others.
// objectNames "<confirmation>.word", ".autoEnter", ".option", ".yes", ".no", ".close", ".table"; a way out is
// "<confirmation>.helps" with the dynamic property "row".
void confirm(const Confirmation &confirmation, const QStringList &ids, Context &context, QWidget *parent);

// Opens a form for these rows, for none, or for the resource of a details page. OK carries the command through the
// door; a refusal stays in the dialog with all that was typed, and so it does when a link leads away: the form comes
// back as it was left. `then` is told what came of it. A form that is a page is gone to instead, and tells nobody.
// objectNames "<form>.<field>", "<form>.ok", ".cancel", ".close", ".tabs"; a way out of a refusal is "<form>.helps".
void form(const FormSpec &form, const QStringList &ids, Context &context, QWidget *parent,
          const std::function<void(const Outcome &)> &then = {});

// Shows refusals with rule, reason, remedy and the way out. objectNames "refused.helps", ".ok", ".close".
void refused(const QList<Refusal> &refusals, Context &context, QWidget *parent);

// Explains something in paragraphs; those that begin with "- " are points. objectNames "<id>.ok", ".close".
void tell(const QString &id, const QString &title, const QStringList &paragraphs, QWidget *parent);

// Names in a sentence: the first few, and how many more.
QString inWords(const QStringList &names);

} // namespace ask
