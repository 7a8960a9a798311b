#pragma once

#include <span>

// The documented members of the answers, one row each.
enum class Convert {
    Keep,       // no column; the member is kept as it came
    Text,       // "" when it is missing
    Id,         // a text that is not empty
    Number,     // whole, not negative; also as a text of digits
    Megabytes,  // into GB, rounded up
    Flag,       // also as "true" or "false"
    Opposite,   // of a Flag
    Present,    // whether the text is not empty
    Time,       // ISO 8601, UTC unless it says otherwise
    Word,       // one of `words`
    Project,    // enterprise project; 0 and "" are "default"
    Address,    // the first address of a server
    FirstImage, // the id of the first image in a list
    Pairs,      // tags: [{key, value}] or ["key=value"]
    Resources,  // the ids in a list of resources
    Rows,       // a list of rows of another source; `column` is where they refer to this one
};

struct ApiWord {
    const char *theirs;
    const char *ours; // nullptr: such a resource is gone and is left out
};

struct Member {
    const char *source;
    const char *path; // "billing/used"; "metadata/*" takes whatever else stands there
    const char *column = nullptr;
    Convert convert = Convert::Keep;
    bool required = false;
    std::span<const ApiWord> words = {};
    const char *rows = nullptr;
};

struct Source {
    const char *id;
    const char *kind; // in the workspace
    const char *call; // that answers with it
};

// What a member of the answer itself holds.
struct Shape {
    const char *member;
    bool list;
    const char *source;
};

std::span<const Member> answerMembers();
std::span<const Source> answerSources();
std::span<const Shape> answerShapes();
// Members of an answer that page through a list or link to other calls.
std::span<const char *const> envelopeMembers();
