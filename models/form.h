#pragma once

#include "query.h"

#include <span>

enum class Cell;
struct Column;
struct Word;

// A column of a row, or the value of another field, that has to have one of these values ("system|full"; a leading '!'
// turns it round). Those of a check box are "true" and "false".
struct When {
    const char *field = nullptr;
    const char *values = nullptr;
};
bool holds(const When &when, const QVariantMap &values);

// One line of a form. What a person enters becomes the command's argument `id`.
struct FormField {
    enum Kind {
        Text,     // one line
        Password, // one line that nobody can read; the argument is its `worth`, and what was typed goes nowhere
        Area,     // several lines, with a counter up to `limit`; with a column in `columns`: texts that are added to a
                  // table of that one, between commas
        Number,   // stepper, `least` to `limit`
        Choice,   // drop-down list of `words` or of the rows of `rows`
        Segments, // joined boxes of `words`
        Check,    // check box: true or false
        Tags,     // tag editor, at most `limit` pairs; `from` "id": with those that the target has, "key": begins with
                  // the tag that the target is
        Fact,     // the target's column `from`, read-only
        Note, // information box; of several lines, the further ones can be hidden: those with '*' in front are urgent
        Caution, // warning box
        Heading,
        Table,    // the targets themselves, in `columns`
        Select,   // rows of `rows` in `columns`, to be ticked: a list of their ids
        Siblings, // where the tabs of the sibling forms stand; at the top, if a form with tabs has none. With a title:
                  // radio buttons beside it
        Chips,    // `words` of which several can be chosen, `limit` in a line: a list of their values
        Switch,   // on or off: true or false
        Picker, // two panes: rows of `rows` in `columns`, and those that were taken: a list of their ids. With `inner`
                // each unfolds to its rows of that kind, which can be left out: a list of {id, excluded: [ids]}
        Sentence, // a line of text, and a link behind it
        Mapping,  // all rows of `rows` in `columns`, each with a list of rows of `inner` to choose from: a list of
                  // {from, to}
        Times,    // times of the day, at least one and at most `limit`: a list of their minutes
    };
    const char *id;
    Kind kind = Text;
    const char *title = nullptr; // label, or the text of a box or heading
    bool mandatory = false;
    const char *helper = nullptr; // below the control; %1 = what the quota `counter` leaves
    const char *counter = nullptr;
    const char *caution = nullptr; // above the control, in the colour of the brand
    const char *prompt = nullptr;  // placeholder, the entry of a Choice that stands for none, or the text of a Check
    const char *from = nullptr;    // begins with this column of the one target …
    const char *pattern = nullptr; // … put into this text at %1 ("copy_%1"), the asking region at %2, or with this
                                   // value when `from` is not set
    Cell cell = {};                // of a Fact …
    const char *unit = nullptr;    // … as Info::unit
    std::span<const Word> words = {};
    const char *rows = nullptr;      // kind whose rows are offered …
    const char *label = "name";      // … by this column …
    const char *value = "id";        // … for the value in this one, each once …
    std::span<const When> only = {}; // … those with these values …
    const char *within = nullptr; // … and with the value of this field, or the target if it is the form's argument …
    const char *column = "project_id"; // … in this column. Without `within` = the project: those of the asking one, or
                                       // of its account …
    bool owned = true; // … or, when false, of everybody
    std::span<const Column> columns = {};
    const char *inner = nullptr;       // kind of a Picker's inner rows or a Mapping's choices …
    const char *innerColumn = nullptr; // … which have the row's id in this column, or, for a Mapping, the target's …
    const char *innerField = nullptr;  // … value in this one
    const char *links = nullptr;       // Chips: "all" – with Select All and Invert Selection
    When when = {};                    // on the target: shown only then
    When whenField = {};               // on another field of the form: shown only then
    const char *reading = nullptr;     // shown only where the edition follows it: "fullReplication=acrossRegions"
    const char *account = nullptr;     // shown only when the asking account has this column set: "enterprise_projects"
    int least = 0;
    int limit = 0;
    const char *link = nullptr;  // below the control …
    const char *opens = nullptr; // … to this page or form
    bool refreshes = false;      // with a refresh button
    const char *help = nullptr;  // behind the control: a ? that explains this
    QString (*worth)(const QString &password) = nullptr;
};

// A dialog that fills in a command's arguments. The door judges while it is filled in: what a rule says of an argument
// stands at its field, what it says of none above the buttons. Warnings of the command stand as caution boxes. A word
// of Segments or a Choice that a greying rule of its field refuses is greyed with the reason.
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
    // OK leads to a second step first: this box, what was chosen, and the button that sends it (default: OK).
    const char *confirms = nullptr;
    const char *submit = nullptr;
    const char *cancel = nullptr; // default: Cancel
    const char *done = nullptr;   // notice afterwards, with %1 = the name that was typed, or the targets'
    const char *goes = nullptr;   // page that is shown afterwards
    bool centred = true;          // OK and Cancel; else Cancel and OK at the right
    int width = 680;
    bool page = false;            // a page with a back chevron, its buttons at the foot, in place of a dialog
    const char *word = nullptr;   // has to be typed first …
    const char *prompt = nullptr; // … as this line says, with %1 = the word
    bool okIsPrimary = true;      // false: Cancel stands out, as what was pressed in haste cannot be taken back
};
