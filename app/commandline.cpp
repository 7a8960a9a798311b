#include "commandline.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned bit(CommandLine::Verb verb)
{
    return 1U << verb;
}

constexpr unsigned everyVerb = ~0U;
constexpr unsigned opens = bit(CommandLine::Window) | bit(CommandLine::Run);

struct Option {
    const char *name;
    const char *value; // nullptr: a switch
    const char *text;
    unsigned verbs;
};

constexpr std::array options{
    Option{"workspace", "FILE",
           QT_TRANSLATE_NOOP("commandline", "the workspace file; without it, the one in the user's data directory"),
           everyVerb & ~bit(CommandLine::List)},
    Option{"scenario", "ID|FILE", QT_TRANSLATE_NOOP("commandline", "how a new workspace starts"),
           opens | bit(CommandLine::Import)},
    Option{"edition", "ID", QT_TRANSLATE_NOOP("commandline", "which console is replicated"),
           opens | bit(CommandLine::Import) | bit(CommandLine::List)},
    Option{"language", "CODE", QT_TRANSLATE_NOOP("commandline", "language of the program"), everyVerb},
    Option{"login", "ACCOUNT/USER", QT_TRANSLATE_NOOP("commandline", "start logged in as this practice user"),
           bit(CommandLine::Window)},
    Option{"go", "PAGE", QT_TRANSLATE_NOOP("commandline", "start on this page"), bit(CommandLine::Window)},
    Option{"speed", "N", QT_TRANSLATE_NOOP("commandline", "speed of the simulated clock: 1, 10, 60 or 600"),
           bit(CommandLine::Window)},
    Option{"seed", "N", QT_TRANSLATE_NOOP("commandline", "what a new workspace draws its ids and its chance from"),
           opens | bit(CommandLine::Import)},
    Option{"all", nullptr, QT_TRANSLATE_NOOP("commandline", "run: every procedure"), bit(CommandLine::Run)},
    Option{"show", nullptr, QT_TRANSLATE_NOOP("commandline", "run: in a window that can be watched"),
           bit(CommandLine::Run)},
    Option{"junit", "FILE", QT_TRANSLATE_NOOP("commandline", "run: write the results as JUnit XML"),
           bit(CommandLine::Run)},
    Option{"pictures", "DIR", QT_TRANSLATE_NOOP("commandline", "run: write one picture a step"), bit(CommandLine::Run)},
    Option{"format", "json", QT_TRANSLATE_NOOP("commandline", "export: every row as JSON lines"),
           bit(CommandLine::Export)},
};

struct VerbName {
    const char *name;
    CommandLine::Verb verb;
    const char *text;
};

constexpr std::array verbs{
    VerbName{
        "run", CommandLine::Run,
        QT_TRANSLATE_NOOP("commandline", "run PROCEDURE… | --all          plays procedures through the real widgets")},
    VerbName{"import", CommandLine::Import,
             QT_TRANSLATE_NOOP("commandline", "import FILE… --workspace FILE    reads API answers as a new account")},
    VerbName{
        "export", CommandLine::Export,
        QT_TRANSLATE_NOOP("commandline", "export --workspace FILE          writes the workspace to standard output")},
    VerbName{"list", CommandLine::List,
             QT_TRANSLATE_NOOP("commandline", "list procedures|scenarios|editions|rules|gaps")},
};

QString words(const char *text)
{
    return QCoreApplication::translate("commandline", text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const Option &option : options) {
        parser.addOption({QString::fromLatin1(option.name), words(option.text),
                          QString::fromLatin1(option.value ? option.value : "")});
    }
    parser.addOption({{u"h"_s, u"help"_s}, words(QT_TRANSLATE_NOOP("commandline", "this text"))});
    parser.addOption({{u"v"_s, u"version"_s}, words(QT_TRANSLATE_NOOP("commandline", "the version"))});
}

int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.last();
}

QString seeHelp()
{
    return words(QT_TRANSLATE_NOOP("commandline", "See console-replica --help."));
}

Result<CommandLine> wrong(const QString &message)
{
    return Failure{.message = message, .remedy = seeHelp()};
}

Result<CommandLine> unexpected(const QString &option, const QString &value, const char *expected)
{
    return wrong(words(QT_TRANSLATE_NOOP("commandline", "--%1: \"%2\" is not understood; expected %3."))
                     .arg(option, value, words(expected)));
}

} // namespace

Failure unknownName(const QString &message, const QString &name, const QStringList &valid)
{
    const QString given = name.left(60); // the cost grows with the length
    QStringList sorted = valid;
    sorted.sort();
    const auto near = std::min_element(sorted.cbegin(), sorted.cend(), [&](const QString &a, const QString &b) {
        return distance(given, a) < distance(given, b);
    });
    QString remedy = words(QT_TRANSLATE_NOOP("commandline", "Valid: %1.")).arg(sorted.join(u", "_s));
    if (near != sorted.cend() && distance(given, *near) <= std::max<qsizetype>(2, given.size() / 3))
        remedy = words(QT_TRANSLATE_NOOP("commandline", "Did you mean \"%1\"? %2")).arg(*near, remedy);
    return {.message = message.arg(name), .remedy = remedy};
}

bool CommandLine::needsWidgets() const
{
    return verb == Window || verb == Run || (verb == List && names == QStringList{u"gaps"_s});
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    QStringList lines{words(QT_TRANSLATE_NOOP(
        "commandline", "Rehearses cloud console procedures. Training replica, not connected to any cloud."))};
    lines << QString{} << words(QT_TRANSLATE_NOOP("commandline", "Without a verb it opens the window. Verbs:"));
    for (const VerbName &verb : verbs)
        lines << u"  "_s + words(verb.text);
    lines << QString{}
          << words(QT_TRANSLATE_NOOP("commandline", "Exit status: 0 done, 1 the procedure failed or the command was "
                                                    "refused, 2 bad usage or bad input."));
    parser.setApplicationDescription(lines.join(u'\n'));
    addOptions(parser);
    return parser.helpText();
}

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool parsed = parser.parse(arguments);

    CommandLine line;
    line.help = parser.isSet(u"help"_s);
    line.version = parser.isSet(u"version"_s);
    if (line.help || line.version)
        return line;
    if (!parsed)
        return wrong(parser.errorText() + u'.');

    QStringList rest = parser.positionalArguments();
    if (!rest.isEmpty()) {
        const QString first = rest.takeFirst();
        const auto verb = std::find_if(verbs.begin(), verbs.end(),
                                       [&](const VerbName &each) { return first == QLatin1StringView{each.name}; });
        if (verb == verbs.end()) {
            QStringList valid;
            for (const VerbName &each : verbs)
                valid << QString::fromLatin1(each.name);
            return unknownName(words(QT_TRANSLATE_NOOP("commandline", "Unknown verb \"%1\".")), first, valid);
        }
        line.verb = verb->verb;
        line.names = rest;
    }

    for (const Option &option : options) {
        const QString name = QString::fromLatin1(option.name);
        if (!parser.isSet(name))
            continue;
        if (!(option.verbs & bit(line.verb)))
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "--%1 does not go with this verb.")).arg(name));
        if (parser.values(name).size() > 1)
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "--%1 is given twice.")).arg(name));
        if (option.value && parser.value(name).isEmpty())
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "--%1 has an empty value.")).arg(name));
    }

    line.workspace = parser.value(u"workspace"_s);
    line.scenario = parser.value(u"scenario"_s);
    line.edition = parser.value(u"edition"_s);
    line.language = parser.value(u"language"_s);
    line.page = parser.value(u"go"_s);
    line.all = parser.isSet(u"all"_s);
    line.show = parser.isSet(u"show"_s);
    line.junit = parser.value(u"junit"_s);
    line.pictures = parser.value(u"pictures"_s);
    line.format = parser.isSet(u"format"_s) ? parser.value(u"format"_s) : u"json"_s;

    if (parser.isSet(u"login"_s)) {
        const QString who = parser.value(u"login"_s);
        line.account = who.section(u'/', 0, 0);
        line.user = who.section(u'/', 1);
        if (line.account.isEmpty() || line.user.isEmpty())
            return unexpected(u"login"_s, who, QT_TRANSLATE_NOOP("commandline", "ACCOUNT/USER"));
    }
    if (parser.isSet(u"speed"_s)) {
        const int speed = parser.value(u"speed"_s).toInt();
        if (speed != 1 && speed != 10 && speed != 60 && speed != 600)
            return unexpected(u"speed"_s, parser.value(u"speed"_s),
                              QT_TRANSLATE_NOOP("commandline", "1, 10, 60 or 600"));
        line.speed = speed;
    }
    if (parser.isSet(u"seed"_s)) {
        bool number = false;
        line.seed = parser.value(u"seed"_s).toULongLong(&number);
        if (!number)
            return unexpected(u"seed"_s, parser.value(u"seed"_s), QT_TRANSLATE_NOOP("commandline", "a whole number"));
    }
    if (line.format != u"json"_s)
        return unknownName(words(QT_TRANSLATE_NOOP("commandline", "Unknown format \"%1\".")), line.format, {u"json"_s});

    switch (line.verb) {
    case CommandLine::Window:
        break;
    case CommandLine::Run:
        if (line.all != line.names.isEmpty())
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "run needs the names of procedures or --all.")));
        break;
    case CommandLine::Import:
        if (line.names.isEmpty() || line.workspace.isEmpty())
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "import needs files and --workspace FILE.")));
        break;
    case CommandLine::Export:
        if (!line.names.isEmpty() || line.workspace.isEmpty())
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "export needs --workspace FILE and nothing else.")));
        break;
    case CommandLine::List: {
        const QStringList valid{u"procedures"_s, u"scenarios"_s, u"editions"_s, u"rules"_s, u"gaps"_s};
        if (line.names.size() != 1)
            return wrong(words(QT_TRANSLATE_NOOP("commandline", "list needs one of: %1.")).arg(valid.join(u", "_s)));
        if (!valid.contains(line.names.first()))
            return unknownName(words(QT_TRANSLATE_NOOP("commandline", "There is no list of \"%1\".")),
                               line.names.first(), valid);
        break;
    }
    }
    return line;
}
