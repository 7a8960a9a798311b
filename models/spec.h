#pragma once

#include "form.h"
#include "lifecycle.h"
#include "rules.h"

#include <QtGlobal>

#include <array>
#include <span>

// Pages are data. Every title is an untranslated source string in the context of its service's id:
// mark it with QT_TRANSLATE_NOOP("cbr", "Backups") and read it with say("cbr", title).
QString say(const char *context, const char *text);

// What a stored value is called on the page ("full" -> "Full-ECS image(x86)").
struct Word {
    const char *value;
    const char *label;
};

enum class Cell {
    Text,
    NameId, // link, with the id below
    Link,   // link to `opens`, plain text when `linkField` is empty in the row
    Status, // icon, label, second line, progress
    Time,
    Number,   // right aligned
    Capacity, // bar and used/total
    YesNo,
    Operation,
    Zone,   // the edition's name of a zone …
    Region, // … and of its region
    Tags,   // of the row itself, whatever its field is
    List,   // entries of a JSON list
    Left,   // right aligned: what the quota with the name `field` leaves the row
};

struct Column {
    const char *id;
    const char *title;
    const char *field;
    Cell cell = Cell::Text;
    int width = 0; // share of the table's width in 1/1000
    bool sortable = false;
    // Field of the second line, of the total of a Capacity, or of when a Status ends that shows how far it is.
    const char *second = nullptr;
    const char *opens = nullptr;     // page that the link opens …
    const char *linkField = nullptr; // … with the id in this field ("id" for the row itself)
    std::span<const Word> words = {};
    bool atFirst = true; // false: only after it was chosen in the column settings
    // The lines as texts with columns of the row in braces: "{eip} (EIP)". One that lacks a value gives way to the
    // plain value, or to the second line.
    const char *pattern = nullptr;
    const char *secondPattern = nullptr;
    const char *names = nullptr;                   // the value is the id of a row of this kind: its name is shown
    QString (*tells)(const Record &row) = nullptr; // the first line in words of its own, such as a policy's rule
};

// Page: on a details page, or, of a list that is a tab of a section, the primary button of the section meanwhile.
enum class Place { Row, More, Toolbar, Page };

// Something to press. Without `opens` the replica does not have it yet: it stands there disabled and says so.
struct Action {
    const char *id;
    const char *title;
    const char *command = nullptr; // whose rules grey it
    Place place = Place::More;
    const char *opens = nullptr; // a page or a confirmation; it gets the row's id as the argument `argument`
    const char *argument = "id";
    bool menu = false;           // drawn with an arrow
    const char *under = nullptr; // title of the sub-menu of More that it stands in
};

struct Property {
    enum Kind { Text, Choice, Date, Zone, Tag }; // Tag: "key=value"
    const char *id;
    const char *title;
    const char *field;
    Kind kind = Text;
    const char *states = nullptr;     // Choice: the states of this kind …
    std::span<const Word> words = {}; // … or these words
};

enum class Search {
    None,
    Properties, // one bar: "Select a property or enter a keyword."
    Selects,    // drop-down lists, name search and tag search
    Wide,       // one bar below the buttons, refresh and export at their right end
};

struct Fixed {
    const char *field;
    const char *value;
};

// How many rows of a list are in some states, beside its buttons. Pressed, it lists them in these groups.
struct Counter {
    struct Group {
        const char *title;
        const char *states; // "faulty|failed"
    };
    const char *id;
    const char *title;
    const char *look; // icon and colour
    std::span<const Group> groups;
};

struct ListSpec {
    const char *id; // "cbr.backups"; also the page's id for --go, procedures and objectName
    const char *service;
    const char *title;
    const char *kind;
    std::span<const Column> columns;
    std::span<const Action> actions = {};
    std::span<const Property> properties = {};
    std::span<const Fixed> fixed = {}; // rows that belong on this page
    const char *parentField = nullptr; // inside a details page: rows of this parent only
    bool owned = true;                 // false: rows that belong to nobody (public images)
    Search search = Search::Properties;
    const char *searchCaption = nullptr; // group caption of the property list
    const char *helper = nullptr;        // weak line above the buttons
    const char *counter = nullptr;       // weak line with %1 = what the quota leaves
    const char *notice = nullptr;        // closable information box
    const char *running = nullptr;       // a list that stands above the buttons as long as it has rows
    const char *sort = nullptr;          // field
    bool descending = false;
    bool selectable = true;
    bool exports = true;
    std::span<const Counter> counters = {};
    const char *searchPrompt = nullptr; // in the empty search bar, in place of its own
    const char *unfolds = nullptr;      // details page whose facts and tabs each row unfolds to
};

struct Tab {
    const char *title;
    const char *page;             // a list or another section; nullptr: not there yet
    const char *inside = nullptr; // on a details page: what the list's only row unfolds to, a list of the same parent
    Fixed when = {nullptr, nullptr}; // on a details page: only for resources with this value
};

// Title line, one primary button, tabs. `sub`: drawn as the small tabs inside a tab.
struct Section {
    const char *id;
    const char *service;
    const char *title = nullptr;
    std::span<const Tab> tabs;
    const Action *primary = nullptr;
    const char *notice = nullptr; // boxed line above the tabs; the text after '|' is in the brand's colour
    bool sub = false;
    const char *first = nullptr; // the tab that opens, if it is not the first one
    // Weak line behind the title, with what quotas leave in braces: "{server} more" …
    const char *sentence = nullptr;
    const char *sentenceLink = nullptr; // … and a link that the replica does not have yet
    const char *aside = nullptr;        // line at the right of the tabs; the text after '|' is a link
};

struct Info {
    const char *id;
    const char *title;
    const char *field;
    Cell cell = Cell::Text;
    std::span<const Word> words = {};
    const char *opens = nullptr;
    const char *linkField = nullptr;
    const char *unit = nullptr;    // "bytes": shown as KB, MB, GB
    const char *pattern = nullptr; // as of a column
    const char *names = nullptr;
    QString (*tells)(const Record &row) = nullptr; // as of a column
};

// A grey box on a summary: lines about the resource itself, or about the rows of a kind that belong to it.
struct Block {
    const char *id;
    const char *title;
    const char *pattern;               // of a line
    const char *kind = nullptr;        // nullptr: the resource itself
    const char *parentField = nullptr; // of the kind
    std::span<const Word> words = {};  // of the column "role"
    const char *empty = nullptr;       // what stands there when there is no line …
    const char *advice = nullptr;      // … and below it, with a link that the replica does not have yet
    const char *link = nullptr;
};

struct DetailSpec {
    const char *id; // "cbr.backup"
    const char *service;
    const char *kind;
    const char *parent; // page that the back chevron leads to
    const char *card;   // title of the card
    std::span<const Info> left;
    std::span<const Info> right;
    std::span<const Tab> tabs = {}; // lists with a parentField
    std::span<const Action> actions = {};
    const char *remark = nullptr;          // line below the card …
    Fixed remarkWhen = {nullptr, nullptr}; // … when the resource has this value
    // The cards fill a tab of their own with this title: `left` in one, `right` in one below it, and boxes beside them.
    const char *summary = nullptr;
    const char *secondCard = nullptr; // title of the card with `right`
    std::span<const Block> blocks = {};
    bool publicToo = false; // shows rows that belong to nobody, too
};

// A question before a command with no other input.
struct Confirmation {
    const char *id;
    const char *service;
    const char *command;
    const char *argument; // the command's argument that takes the list of ids
    const char *kind;
    const char *title;
    const char *text;           // the part between '*' is bold
    const char *line = nullptr; // "Backup %1 will be deleted."
    std::span<const Column> columns;
    const char *word = nullptr;   // has to be typed
    const char *prompt = nullptr; // with %1 = the word
    const char *option = nullptr; // argument of the check box …
    const char *optionTitle = nullptr;
    Fixed optionWhen = {nullptr, nullptr}; // … shown when a row has this value
    const char *no;
    const char *yes;
    bool yesIsPrimary = true;
    bool centred = false;
};

class Change;

struct CommandSpec {
    const char *id;
    const char *trace;              // name in the Cloud Trace Service
    const char *kind = nullptr;     // kind of its target …
    const char *argument = nullptr; // … and the argument that names it (one id or a list)
    void (*effect)(Change &) = nullptr;
    // Groups of commands whose rules hold for it, too: "ims.naming" for whatever gives an image its name.
    std::array<const char *, 5> groups = {};
};

struct JobSpec {
    const char *id;
    void (*run)(Change &, const QString &resource);
    bool visible = true; // a state change that a person can see: "Next event" stops here
};

struct NavItem {
    const char *title;
    const char *page; // nullptr: not there yet
    bool ruleAbove = false;
    bool external = false; // leads to another service
    bool expands = false;
    const char *counts = nullptr; // kind of which the rows in state "failed" stand behind the title, if there are any
};

// What the real cloud would be asked for a command, as its API reference and its command line have it. In braces:
// {project}, arguments of the command ("{vault}"); a line of `body` or a word of `cli` whose argument is empty is left
// out.
struct Request {
    const char *command;
    const char *method; // "POST"
    const char *path;   // "/v3/{project}/vaults"
    const char *body = nullptr;
    const char *cli = nullptr; // "openstack server stop {server}"; nullptr: the command line has no word for it
    const char *source = nullptr;
};

struct Service {
    const char *id;
    const char *navTitle = nullptr; // title of the left navigation
    std::span<const NavItem> navigation = {};
    std::span<const Section> sections = {};
    std::span<const ListSpec> lists = {};
    std::span<const DetailSpec> details = {};
    std::span<const Confirmation> confirmations = {};
    std::span<const FormSpec> forms = {};
    std::span<const CommandSpec> commands = {};
    std::span<const JobSpec> jobs = {};
    std::span<const State> states = {};
    std::span<const Transition> transitions = {};
    std::span<const Rule> rules = {};
    std::span<const Mark> marks = {};
    std::span<const Request> requests = {};
    const char *frame = nullptr; // service whose navigation stands beside its pages, when it has none of its own
};

// Every service of the replica, in the order of their folders.
std::span<const Service *const> services();

const ListSpec *findList(const QString &id);
const Section *findSection(const QString &id);
const DetailSpec *findDetail(const QString &id);
const Confirmation *findConfirmation(const QString &id);
const FormSpec *findForm(const QString &id);
const CommandSpec *findCommand(const QString &id);
const JobSpec *findJob(const QString &id);
const Rule *findRule(const QString &id);
// The service whose navigation stands beside the page ("ims" for "ims.createImage").
const Service *serviceOf(const QString &page);
