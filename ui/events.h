#pragma once

class Context;
class QMenu;
class QWidget;

// What a trainer lets happen to the account of the session; a refusal is shown over `over`.
// objectNames "events.<command>", e.g. "events.iam.fallIntoArrears".
void fillEvents(QMenu &menu, Context &context, QWidget *over);
