#pragma once

#include <span>

// Every title of the built-in editions, marked for extraction in the context "edition": read one with
// say("edition", title.toUtf8()). A test holds the list against the files.
std::span<const char *const> editionWords();
