#include "procedure.h"

#include "document.h"
#include "edition.h"
#include "places.h"
#include "scenario.h"
#include "spec.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr Type text{.kind = Type::Text};
constexpr Type texts{.kind = Type::List, .of = &text};
constexpr Type truth{.kind = Type::Boolean};
constexpr Type scalar{.kind = Type::Scalar};
constexpr Type scalars{.kind = Type::Map, .of = &scalar};
constexpr Type words{.kind = Type::Map, .of = &text};
constexpr Type manyWords{.kind = Type::List, .of = &words};
constexpr Type oneOrMore{.kind = Type::Any};
constexpr Type points{.kind = Type::Integer, .least = 0, .most = 100};
constexpr Type player{.kind = Type::Text, .pattern = "[^/]+/[^/]+", .expected = "ACCOUNT/USER"};
constexpr const char *regions[] = {"home", "capable", "notcapable"};
constexpr Type region{.kind = Type::Text, .choices = regions};
constexpr const char *places[] = {"login", "home"};
constexpr Type place{.kind = Type::Text, .choices = places};
constexpr Type identity{.kind = Type::Text,
                        .pattern = "[a-z0-9]+(-[a-z0-9]+)*",
                        .expected = "an id such as create-image-from-server-backup"};

constexpr std::array kindsGraded{
    Graded{"image", QT_TRANSLATE_NOOP("procedure", "Image “%1”")},
    Graded{"backup", QT_TRANSLATE_NOOP("procedure", "Backup “%1”")},
    Graded{"imageMember", QT_TRANSLATE_NOOP("procedure", "Tenant “%1”")},
    Graded{"vault", QT_TRANSLATE_NOOP("procedure", "Vault “%1”")},
    Graded{"server", QT_TRANSLATE_NOOP("procedure", "Server “%1”")},
    Graded{"disk", QT_TRANSLATE_NOOP("procedure", "Disk “%1”")},
    Graded{"fileSystem", QT_TRANSLATE_NOOP("procedure", "File system “%1”")},
    Graded{"policy", QT_TRANSLATE_NOOP("procedure", "Policy “%1”")},
    Graded{"backupMember", QT_TRANSLATE_NOOP("procedure", "Project “%1”")},
    Graded{"vaultTag", QT_TRANSLATE_NOOP("procedure", "Tag “%1”")},
    Graded{"backupTag", QT_TRANSLATE_NOOP("procedure", "Tag “%1”")},
    Graded{"policyTag", QT_TRANSLATE_NOOP("procedure", "Tag “%1”")},
    Graded{"task", QT_TRANSLATE_NOOP("procedure", "Task of “%1”")},
};

// One field for each graded kind, and those that stand beside them.
template <std::size_t More>
constexpr auto withKinds(const Type &type, const Field (&more)[More])
{
    std::array<Field, kindsGraded.size() + More> fields{};
    for (std::size_t i = 0; i < kindsGraded.size(); ++i)
        fields[i] = {.name = kindsGraded[i].kind, .type = &type};
    for (std::size_t i = 0; i < More; ++i)
        fields[kindsGraded.size() + i] = more[i];
    return fields;
}

QStringList namesOf(std::span<const char *const> names)
{
    QStringList list;
    for (const char *name : names)
        list << QString::fromLatin1(name);
    return list;
}

QStringList kindNames(std::span<const char *const> more = {})
{
    QStringList names;
    for (const Graded &one : kindsGraded)
        names << QString::fromLatin1(one.kind);
    return names + namesOf(more);
}

constexpr auto goneFields = [] {
    std::array<Field, kindsGraded.size()> fields{};
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = {.name = kindsGraded[i].kind, .type = &text};
    return fields;
}();
constexpr Table goneTable{.name = "gone", .fields = goneFields, .about = "The resource of this name is deleted."};
constexpr Type gone{.kind = Type::Table, .table = &goneTable};

constexpr Field waitMore[] = {
    {.name = "status", .type = &text, .about = "The state that the named one has to reach"},
    {.name = "region", .type = &region, .about = "Where it is; else where it was begun"},
    {.name = "gone", .type = &gone},
    {.name = "shown", .type = &text, .about = "objectName of the control that has to be there"}};
constexpr auto waitFields = withKinds(oneOrMore, waitMore); // a name, or what a goal says
constexpr Table waitTable{.name = "wait", .fields = waitFields};
constexpr Type wait{.kind = Type::Table, .table = &waitTable};

constexpr Field expectFields[] = {{.name = "refused", .type = &text, .required = true, .about = "Id of the rule"}};
constexpr Table expectTable{.name = "expect", .fields = expectFields};
constexpr Type expect{.kind = Type::Table, .table = &expectTable};

constexpr Field stepFields[] = {
    {.name = "go", .type = &text, .about = "Page to go to by the menus"},
    {.name = "press", .type = &text, .about = "objectName of the control to press"},
    {.name = "fill", .type = &scalars, .about = "objectName of a field: what to type"},
    {.name = "choose", .type = &scalars, .about = "objectName of a drop-down list: the entry"},
    {.name = "select", .type = &text, .about = "Id of the list in which to tick a row"},
    {.name = "wait", .type = &wait, .about = "State to wait for, in simulated time"},
    {.name = "row", .type = &text, .about = "Name or id of the row that the control stands in"},
    {.name = "enter", .type = &truth, .about = "Return after typing"},
    {.name = "expect", .type = &expect, .about = "The press has to be refused"},
    {.name = "deciding", .type = &truth, .about = "The step without which a goal must fail"},
    {.name = "edition", .type = &oneOrMore, .about = "The edition in which it is done, or a list of them; else in all"},
    {.name = "say", .type = &words, .required = true, .about = "What the person is told, a text per language"},
    {.name = "why", .type = &words, .about = "What it is good for"},
    {.name = "hints", .type = &manyWords, .about = "Help, from a nudge to the exact place"},
};
constexpr Table stepTable{.name = "step", .fields = stepFields};
constexpr Type step{.kind = Type::Table, .table = &stepTable};
constexpr Type steps{.kind = Type::List, .of = &step};
constexpr const char *stepKinds[] = {"go", "press", "fill", "choose", "select", "wait"}; // in the order of Step::Kind

constexpr Field goalMore[] = {
    {.name = "gone", .type = &gone},
    {.name = "refused", .type = &oneOrMore, .about = "none, the id of a rule, or a list of them"},
    {.name = "points", .type = &points, .fallback = "1"},
    {.name = "edition",
     .type = &oneOrMore,
     .about = "The edition in which it is graded, or a list of them; else in all"},
    {.name = "stays", .type = &truth, .about = "It holds at the start already and has to hold at the end"},
    {.name = "otherwise", .type = &words, .about = "What the person is told when it does not hold"},
};
constexpr auto goalFields = withKinds(scalars, goalMore);
constexpr const char *waitKinds[] = {"gone", "shown"}; // beside those of resources
constexpr const char *goalKinds[] = {"gone", "refused"};
constexpr Table goalTable{.name = "goal", .fields = goalFields};
constexpr Type goal{.kind = Type::Table, .table = &goalTable};
constexpr Type goals{.kind = Type::List, .of = &goal};

constexpr Field rootFields[] = {
    {.name = "procedure", .type = &identity, .required = true, .about = "Id of the procedure"},
    {.name = "editions", .type = &texts, .required = true, .about = "Editions that it can be played in"},
    {.name = "source", .type = &texts, .about = "Manual pages that document it"},
    {.name = "title", .type = &words, .required = true},
    {.name = "scenario", .type = &text, .required = true, .about = "Id of the scenario that it starts from"},
    {.name = "as", .type = &player, .fallback = "training/trainee", .about = "Who plays it"},
    {.name = "start", .type = &place, .fallback = "home", .about = "Where it starts: at the login page or logged in"},
    {.name = "given", .type = &scalars, .about = "Variables, used as $name"},
    {.name = "steps", .type = &steps, .required = true},
    {.name = "goal", .type = &goals, .required = true},
};
constexpr Table rootTable{.name = "procedure", .fields = rootFields};

QString folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/procedures"_s;
}

QStringList rulesKnown()
{
    QStringList known;
    for (const Service *service : services())
        for (const Rule &rule : service->rules)
            known << QString::fromLatin1(rule.id);
    return known;
}

// Entries that a rule may leave out, by their control where the spec has them.
QStringList entriesKnown()
{
    QStringList known;
    for (const Service *service : services())
        for (const ListSpec &list : service->lists)
            for (const Action &action : list.actions)
                known << actionId(list, action, action.place);
    return known;
}

QStringList statesKnown(const QString &kind)
{
    QStringList known;
    for (const Service *service : services())
        for (const State &state : service->states)
            if (kind == QLatin1StringView{state.kind})
                known << QString::fromLatin1(state.id);
    return known;
}

QStringList pagesKnown()
{
    QSet<QString> known{u"home"_s, u"credentials"_s};
    const auto add = [&known](const char *page) {
        if (page)
            known << QString::fromLatin1(page);
    };
    for (const Service *service : services()) {
        for (const Section &section : service->sections) {
            add(section.id);
            add(section.primary ? section.primary->opens : nullptr);
        }
        for (const ListSpec &list : service->lists)
            add(list.id);
        for (const NavItem &item : service->navigation)
            add(item.page);
    }
    QStringList sorted{known.cbegin(), known.cend()};
    sorted.sort();
    return sorted;
}

// Reads what the field tables cannot say: one kind a step, variables, references to rules, states and pages.
class Reader {
public:
    Reader(const Document &document, const QVariantMap &instead) : m_document{document}, m_instead{instead} {}

    Result<Procedure> read()
    {
        const Value &root = m_document.root;
        Procedure result;
        result.file = m_document.file;
        result.id = root["procedure"].text();
        result.editions = references(root["editions"].items(), editionIds(), u"edition"_s);
        result.source = root["source"].texts();
        result.scenario = reference(root["scenario"], scenarioIds(), u"scenario"_s);
        const QStringList who = (root["as"] ? root["as"].text() : u"training/trainee"_s).split(u'/');
        result.account = who.at(0);
        result.user = who.at(1);
        result.logsIn = root["start"].text() == u"login"_s;
        readGiven();
        result.title = spokenWords(root["title"]);
        result.given = m_given;
        for (const Value &one : root["steps"].items())
            readStep(result, one);
        for (const Value &one : root["goal"].items())
            readGoal(result, one);
        if (result.editions.isEmpty())
            fail(root["editions"],
                 say("procedure", QT_TRANSLATE_NOOP("procedure", "A procedure needs at least one edition")));
        for (const QString &edition : std::as_const(result.editions))
            checkPlayed(result.in(edition), edition);
        if (m_failure)
            return *m_failure;
        return result;
    }

private:
    void fail(const Value &at, const QString &message, const QString &remedy = {})
    {
        if (!m_failure)
            m_failure = m_document.failure(at, message, remedy);
    }

    QString reference(const Value &value, const QStringList &known, const QString &what)
    {
        const QString name = replaced(value);
        if (value && !known.contains(name))
            fail(value, say("procedure", QT_TRANSLATE_NOOP("procedure", "There is no %1 “%2”")).arg(what, name),
                 didYouMean(name, known));
        return name;
    }

    QStringList references(const QList<Value> &values, const QStringList &known, const QString &what)
    {
        QStringList names;
        for (const Value &value : values)
            names << reference(value, known, what);
        return names;
    }

    // What is left of it in an edition has to be a procedure still.
    void checkPlayed(const Procedure &played, const QString &edition)
    {
        const Value &root = m_document.root;
        if (played.goals.isEmpty())
            fail(root["goal"],
                 say("procedure",
                     QT_TRANSLATE_NOOP("procedure", "A procedure needs at least one goal in the edition “%1”"))
                     .arg(edition));
        if (played.deciding() < 0)
            fail(root["steps"],
                 say("procedure", QT_TRANSLATE_NOOP("procedure", "No step is the deciding one in the edition “%1”"))
                     .arg(edition),
                 say("procedure",
                     QT_TRANSLATE_NOOP("procedure",
                                       "Write “deciding: true” at the step without which a goal must fail")));
    }

    // Some of the procedure's editions; empty where the file names none.
    QStringList onlyIn(const Procedure &procedure, const Value &value)
    {
        const Value &only = value["edition"];
        if (!only)
            return {};
        const QList<Value> all = only.kind == Value::List ? only.items() : QList<Value>{only};
        if (all.isEmpty())
            fail(only, say("procedure", QT_TRANSLATE_NOOP("procedure", "Expected an edition or a list of editions")));
        QStringList names;
        for (const Value &one : all) {
            names << reference(one, editionIds(), u"edition"_s);
            if (!procedure.editions.contains(names.constLast()))
                fail(one,
                     say("procedure", QT_TRANSLATE_NOOP("procedure", "The procedure is not for the edition “%1”"))
                         .arg(names.constLast()),
                     say("procedure", QT_TRANSLATE_NOOP("procedure", "Name it in “editions”, too")));
        }
        return names;
    }

    void readGiven()
    {
        static const QRegularExpression shape{u"^[a-z][A-Za-z0-9]*$"_s};
        for (const Value &value : m_document.root["given"].items()) {
            if (!shape.match(value.key).hasMatch())
                fail(value,
                     say("procedure", QT_TRANSLATE_NOOP("procedure", "“%1” is no name for a variable")).arg(value.key),
                     say("procedure", QT_TRANSLATE_NOOP("procedure", "Use letters and digits, a small letter first")));
            m_given.insert(value.key, m_instead.value(value.key, value.text()).toString());
        }
    }

    QString replaced(const Value &value) { return replaced(value, value.text()); }

    // "$name" is the variable, "$$" a dollar sign.
    QString replaced(const Value &at, const QString &raw)
    {
        static const QRegularExpression pattern{u"\\$(\\$|[a-z][A-Za-z0-9]*)"_s};
        QString result;
        qsizetype from = 0;
        for (auto each = pattern.globalMatch(raw); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            result += QStringView{raw}.sliced(from, match.capturedStart() - from);
            from = match.capturedEnd();
            const QString name = match.captured(1);
            if (name == u"$"_s)
                result += u'$';
            else if (m_given.contains(name))
                result += m_given.value(name).toString();
            else
                fail(at, say("procedure", QT_TRANSLATE_NOOP("procedure", "“given” has no variable $%1")).arg(name),
                     didYouMean(name, m_given.keys()));
        }
        return result + QStringView{raw}.sliced(from);
    }

    Words spokenWords(const Value &value)
    {
        Words result;
        for (const Value &one : value.items())
            result.insert(one.key, replaced(one));
        if (value && !result.contains(u"en"_s))
            fail(value, say("procedure", QT_TRANSLATE_NOOP("procedure", "“%1” has no English text")).arg(value.key),
                 say("procedure", QT_TRANSLATE_NOOP("procedure", "Add “en: …”")));
        return result;
    }

    // Exactly one of the keys; -1 otherwise.
    int only(const Value &value, const QStringList &names)
    {
        int found = -1;
        for (int i = 0; i < int(names.size()); ++i) {
            const Value &one = value[names.at(i).toLatin1().constData()];
            if (!one)
                continue;
            if (found >= 0) {
                fail(one, say("procedure", QT_TRANSLATE_NOOP("procedure", "“%1” and “%2” cannot stand together"))
                              .arg(names.at(found), names.at(i)));
                return -1;
            }
            found = i;
        }
        if (found < 0)
            fail(value,
                 say("procedure", QT_TRANSLATE_NOOP("procedure", "Expected one of: %1")).arg(names.join(u", "_s)));
        return found;
    }

    void onlyFor(const Value &at, const char *key, std::initializer_list<Step::Kind> kinds, Step::Kind kind)
    {
        if (at[key] && std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
            fail(at[key], say("procedure", QT_TRANSLATE_NOOP("procedure", "“%1” does not go with “%2”"))
                              .arg(QString::fromLatin1(key), QString::fromLatin1(stepKinds[kind])));
    }

    void readStep(Procedure &procedure, const Value &value)
    {
        const int kind = only(value, namesOf(stepKinds));
        if (kind < 0)
            return;
        Step one{.kind = Step::Kind(kind), .line = value.line};
        const Value &what = value[stepKinds[kind]];
        if (one.kind == Step::Fill || one.kind == Step::Choose) {
            if (what.items().size() != 1) {
                fail(what, say("procedure", QT_TRANSLATE_NOOP("procedure", "Expected one field and its value")));
                return;
            }
            one.target = what.items().constFirst().key;
            one.value = replaced(what.items().constFirst());
        } else if (one.kind == Step::Wait) {
            one.state = waitState(what);
        } else if (one.kind == Step::Go) {
            one.target = reference(what, pagesKnown(), u"page"_s);
        } else {
            one.target = replaced(what);
        }
        onlyFor(value, "row", {Step::Press, Step::Fill, Step::Choose, Step::Select}, one.kind);
        onlyFor(value, "enter", {Step::Fill}, one.kind);
        onlyFor(value, "expect", {Step::Press}, one.kind);
        if (one.kind == Step::Select && !value["row"])
            fail(what, say("procedure", QT_TRANSLATE_NOOP("procedure", "“select” needs a “row”")));
        one.row = replaced(value["row"]);
        one.enter = value["enter"].isTrue();
        one.expect = reference(value["expect"]["refused"], rulesKnown(), u"rule"_s);
        // An entry that is not there is a refusal, a misspelt one is not.
        if (const Rule *rule = findRule(one.expect); rule && rule->shown == Rule::Absent)
            reference(what, entriesKnown(), u"entry"_s);
        one.say = spokenWords(value["say"]);
        one.why = spokenWords(value["why"]);
        for (const Value &hint : value["hints"].items())
            one.hints << spokenWords(hint);
        one.editions = onlyIn(procedure, value);
        one.deciding = value["deciding"].isTrue();
        if (one.deciding && !m_failure)
            for (const QString &edition : one.editions.isEmpty() ? procedure.editions : one.editions)
                if (procedure.in(edition).deciding() >= 0)
                    fail(value["deciding"],
                         say("procedure", QT_TRANSLATE_NOOP("procedure", "Only one step can be the deciding one")));
        procedure.steps << one;
    }

    QVariantMap waitState(const Value &value)
    {
        const QStringList names = kindNames(waitKinds);
        const int kind = only(value, names);
        if (kind < 0)
            return {};
        const QString name = names.at(kind);
        const Value &what = value[name.toLatin1().constData()];
        if (name == u"gone"_s)
            return {{name, goneState(what)}};
        if (name == u"shown"_s)
            return {{name, replaced(what)}};
        const auto nested = [](const Value &one) { return one.kind == Value::List || one.kind == Value::Map; };
        if (what.kind == Value::List || std::any_of(what.items().begin(), what.items().end(), nested))
            fail(what,
                 say("procedure", QT_TRANSLATE_NOOP("procedure", "Expected a name, or columns and their values")));
        if (what.kind == Value::Map)
            return {{name, resourceState(what, name)}};
        if (!value["status"])
            fail(value, say("procedure", QT_TRANSLATE_NOOP("procedure", "“wait” needs a “status”")));
        QVariantMap state{{u"name"_s, replaced(what)},
                          {u"status"_s, reference(value["status"], statesKnown(name), u"state"_s)}};
        if (value["region"])
            state.insert(u"region"_s, value["region"].text());
        return {{name, state}};
    }

    QVariantMap goneState(const Value &value)
    {
        const QStringList names = kindNames();
        const int kind = only(value, names);
        if (kind < 0)
            return {};
        return {{names.at(kind), replaced(value[names.at(kind).toLatin1().constData()])}};
    }

    QVariantMap resourceState(const Value &value, const QString &kind)
    {
        QVariantMap state;
        for (const Value &one : value.items()) {
            if (one.key == u"status"_s)
                state.insert(one.key, reference(one, statesKnown(kind), u"state"_s));
            else if (one.key == u"region"_s)
                state.insert(one.key, reference(one, namesOf(regions), u"region"_s));
            else
                state.insert(one.key, replaced(one));
        }
        return state;
    }

    QStringList refusedState(const Value &value)
    {
        const QList<Value> all = value.kind == Value::List ? value.items() : QList<Value>{value};
        if (all.isEmpty() || (all.size() > 1 && value.texts().contains(u"none"_s)))
            fail(value, say("procedure", QT_TRANSLATE_NOOP("procedure", "Expected none, a rule or a list of rules")));
        return references(all, rulesKnown() << u"none"_s, u"rule"_s);
    }

    void readGoal(Procedure &procedure, const Value &value)
    {
        const QStringList names = kindNames(goalKinds);
        const int kind = only(value, names);
        if (kind < 0)
            return;
        const QString name = names.at(kind);
        const Value &what = value[name.toLatin1().constData()];
        Goal one{.points = value["points"] ? int(value["points"].number()) : 1, .line = value.line};
        if (name == u"gone"_s)
            one.state = {{name, goneState(what)}};
        else if (name == u"refused"_s)
            one.state = {{name, refusedState(what)}};
        else
            one.state = {{name, resourceState(what, name)}};
        one.otherwise = spokenWords(value["otherwise"]);
        one.editions = onlyIn(procedure, value);
        one.stays = value["stays"].isTrue();
        if (one.stays && name == u"refused"_s)
            fail(value["stays"],
                 say("procedure", QT_TRANSLATE_NOOP("procedure", "“%1” does not go with “%2”")).arg(u"stays"_s, name));
        procedure.goals << one;
    }

    const Document &m_document;
    const QVariantMap &m_instead;
    QVariantMap m_given;
    std::optional<Failure> m_failure;
};

} // namespace

int Procedure::deciding() const
{
    const auto at = std::find_if(steps.cbegin(), steps.cend(), [](const Step &one) { return one.deciding; });
    return at == steps.cend() ? -1 : int(at - steps.cbegin());
}

Procedure Procedure::in(const QString &edition) const
{
    const auto elsewhere = [&edition](const auto &one) {
        return !one.editions.isEmpty() && !one.editions.contains(edition);
    };
    Procedure played = *this;
    played.steps.removeIf(elsewhere);
    played.goals.removeIf(elsewhere);
    return played;
}

std::span<const Graded> graded()
{
    return kindsGraded;
}

QStringList procedureIds()
{
    QStringList ids;
    for (const QString &where : {u":/procedures"_s, folder()})
        for (const QFileInfo &file : QDir{where}.entryInfoList({u"*.yaml"_s}, QDir::Files, QDir::Name))
            if (!ids.contains(file.completeBaseName()))
                ids << file.completeBaseName();
    return ids;
}

Result<Procedure> loadProcedure(const QString &idOrFile, const QVariantMap &instead)
{
    QString path = u":/procedures/%1.yaml"_s.arg(idOrFile);
    if (!QFile::exists(path))
        path = folder() + u"/%1.yaml"_s.arg(idOrFile);
    if (!QFile::exists(path))
        path = idOrFile;
    if (!QFile::exists(path))
        return Failure{.message =
                           say("procedure", QT_TRANSLATE_NOOP("procedure", "There is no procedure “%1”")).arg(idOrFile),
                       .remedy = didYouMean(idOrFile, procedureIds())};
    const Result<Document> document = readDocumentFile(path, rootTable);
    if (!document)
        return document.failure();
    return Reader{*document, instead}.read();
}

QByteArray procedureSchema()
{
    return documentSchema(rootTable, u"Procedure"_s);
}

QString spoken(const Words &words, const QString &language)
{
    const QString exact = words.value(language);
    if (!exact.isEmpty())
        return exact;
    const QString base = words.value(language.section(u'_', 0, 0));
    return base.isEmpty() ? words.value(u"en"_s) : base;
}
