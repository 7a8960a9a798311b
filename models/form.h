#pragma once

#include "query.h"

#include <span>

struct Column;
struct Word;

// A column of a row, or the value of another field, that has to have one of these values ("system|full"; a leading '!'
// turns it round).
struct When {
    const char *field = nullptr;
    const char *values = nullptr;
};

// One line of a form. What a person enters becomes the command's argument `id`.
struct FormField {
    enum Kind {
        Text,     // one line
        Area,     // several lines, with a counter up to `limit`
        Number,   // stepper, `least` to `limit`
        Choice,   // drop-down list of `words` or of the rows of `rows`
        Segments, // joined boxes of `words`
        Check,    // check box: true or false
        Tags,     // tag editor, at most `limit` pairs
        Fact,     // the target's column `from`, read-only
        Note,     // information box
        Caution,  // warning box
        Heading,
        Table,  // the targets themselves, in `columns`
        Select, // rows of `rows` in `columns`, to be ticked: a list of their ids
    };
    const char *id;
    Kind kind = Text;
    const char *title = nullptr; // label, or the text of a box or heading
    bool mandatory = false;
    const char *helper = nullptr; // below the control; %1 = what the quota `counter` leaves
    const char *counter = nullptr;
    const char *prompt = nullptr;  // placeholder, or the entry of a Choice that stands for none
    const char *from = nullptr;    // begins with this column of the target …
    const char *pattern = nullptr; // … put into this text at %1 ("copy_%1"), or with this value when `from` is not set
    std::span<const Word> words = {};
    const char *rows = nullptr;        // kind whose rows are offered …
    const char *label = "name";        // … by this column …
    std::span<const When> only = {};   // … those with these values …
    const char *within = nullptr;      // … of the project (or, with `column`, of the value) that this field names …
    const char *column = "project_id"; // … in this column; without `within`: those of the asking project …
    bool owned = true;                 // … or, when false, of everybody
    std::span<const Column> columns = {};
    When when = {};      // on the target: shown only then
    When whenField = {}; // on another field of the form: shown only then
    int least = 0;
    int limit = 0;
    const char *link = nullptr;  // below the control …
    const char *opens = nullptr; // … to this page or form
    bool refreshes = false;      // with a refresh button
};

// A dialog that fills in a command's arguments. The door judges while it is filled in: what a rule says of an argument
// stands at its field, what it says of none above the buttons. Warnings of the command stand as caution boxes.
struct FormSpec {
    const char *id; // "ims.modifyImage"
    const char *service;
    const char *command;
    const char *argument = nullptr; // the command's argument that takes the target, or the list of targets
    const char *kind = nullptr;     // of the target
    const char *title;
    std::span<const FormField> fields;
    std::span<const char *const> tabs = {}; // ids of the forms that stand beside it, itself among them
    const char *tab = nullptr;              // its title there
    const char *ok = nullptr;               // default: OK
    const char *cancel = nullptr;           // default: Cancel
    const char *done = nullptr;             // notice afterwards, with %1 = names
    const char *goes = nullptr;             // page that is shown afterwards
    bool centred = true;
    int width = 680;
};
