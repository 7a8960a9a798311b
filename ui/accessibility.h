#pragma once

// The accessibility tree as Qt makes it lacks the controls in table cells, menus under their buttons and the names of
// drop-down lists; this adds them. Call once, before the first widget.
void installAccessibility();
