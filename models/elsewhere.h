#pragma once

#include <span>

// Controls that the console has and that lead to what the replica does not replicate, for good: they stay greyed and
// say whose they are. What merely is not there yet has no row here, and is a gap.
struct Elsewhere {
    const char *label;   // of the control, untranslated
    const char *service; // title in the Service List or of another site, untranslated …
    bool inPart = false; // … of which the replica has what images and backups need
};

std::span<const Elsewhere> elsewhere();
// nullptr: nothing is said of such a control.
const Elsewhere *findElsewhere(const char *label);
