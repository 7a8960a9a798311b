#pragma once

#include <QString>

struct Elsewhere;
class QWidget;

// Why a control of the console cannot be used: it belongs to what the replica does not replicate (see elsewhere.h), or
// the replica does not have it yet. `label` is its untranslated text.
QString notHereText(const char *label);
// All of a service is elsewhere; untranslated title in the Service List.
QString elsewhereText(const char *service, bool inPart = false);

// Greyed, with the reason as its tooltip and accessible description; Why not? lists it. Only what is not there yet
// counts for `console-replica list gaps`.
void markNotHere(QWidget *control, const char *label);
