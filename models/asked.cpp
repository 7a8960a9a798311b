#include "asked.h"

#include "asked_forms.h"
#include "cloud.h"
#include "edition.h"
#include "fields.h"
#include "spec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <optional>

using namespace Qt::StringLiterals;

using asked_forms::isSet;
using asked_forms::listed;

namespace {

// --- Braces ----------------------------------------------------------------------------------------------------------

// An opening brace of JSON is followed by a quotation mark or nothing.
const QRegularExpression &brace()
{
    static const QRegularExpression brace{u"\\{([.?A-Za-z][^{}\\s]*)\\}"_s};
    return brace;
}

class Filling {
public:
    Filling(const QVariantMap &arguments, const Edition &edition) : m_arguments{arguments}, m_edition{edition} {}

    // The value of what stands between the braces; invalid when it is missing.
    QVariant value(QString inside) const
    {
        if (const qsizetype at = inside.indexOf(u'?'); at >= 0) {
            if (!holds(inside.mid(at + 1)))
                return {};
            inside.truncate(at);
            if (inside.isEmpty())
                return u""_s; // a condition alone
        }
        if (inside.endsWith("..."_L1)) {
            const QStringList list = listed(m_arguments.value(inside.chopped(3)));
            return list.isEmpty() ? QVariant{} : QVariant{list};
        }
        if (const qsizetype at = inside.indexOf(u':'); at >= 0) {
            const QVariant given = m_arguments.value(inside.left(at));
            const QString form = inside.mid(at + 1);
            if (form.startsWith("--"_L1))
                return given.toBool() ? QVariant{form} : QVariant{};
            return asked_forms::inForm(form, given, m_arguments, m_edition);
        }
        const QVariant value = m_arguments.value(inside);
        if (isSet(value))
            return value;
        return inside.startsWith(u'.') ? QVariant{u"<%1>"_s.arg(inside.mid(1))} : QVariant{};
    }

    bool holds(QString condition) const
    {
        const bool turned = condition.startsWith(u'!');
        if (turned)
            condition.remove(0, 1);
        const QString wanted = condition.section(u'=', 1);
        const QVariant value = m_arguments.value(condition.section(u'=', 0, 0));
        // What is off stands as false, or as the 0 of two segments.
        const bool set =
            value.typeId() == QMetaType::Bool ? value.toBool() : isSet(value) && value.toString() != u"0"_s;
        return turned != (wanted.isEmpty() ? set : value.toString() == wanted);
    }

    QString path(const QString &pattern) const
    {
        bool asked = true;
        const QString path = replaced(pattern, [&](const QString &inside) {
            const QVariant found = value(inside);
            if (inside.startsWith(u'?'))
                asked = asked && found.isValid();
            if (!found.isValid())
                return u"<%1>"_s.arg(inside.section(u':', 0, 0));
            const QString text = found.toString();
            return text.startsWith(u'<') ? text : QString::fromLatin1(QUrl::toPercentEncoding(text));
        });
        return asked ? path : QString{};
    }

    QString body(const QString &pattern) const
    {
        QStringList lines;
        for (const QString &line : pattern.split(u'\n', Qt::SkipEmptyParts)) {
            if (const auto filled = bodyLine(line))
                lines += *filled;
        }
        return tidied(lines).join(u'\n');
    }

    QString words(const QString &pattern) const
    {
        QStringList words;
        QString option;
        for (const QString &word : pattern.split(u' ', Qt::SkipEmptyParts)) {
            const auto match = brace().match(word);
            if (!match.hasMatch()) {
                if (!option.isEmpty())
                    words += option; // a flag
                option.clear();
                (word.startsWith("--"_L1) ? option : words.emplaceBack()) = word;
                continue;
            }
            const QVariant found = value(match.captured(1));
            if (word.startsWith("{?"_L1)) {
                if (!found.isValid())
                    return {};
                continue;
            }
            const QStringList all =
                found.typeId() == QMetaType::QStringList || found.typeId() == QMetaType::QVariantList
                    ? found.toStringList()
                : found.isValid() ? QStringList{found.toString()}
                                  : QStringList{};
            for (const QString &each : all) {
                if (!option.isEmpty())
                    words += option;
                words += quoted(QString{word}.replace(match.captured(0), each));
            }
            option.clear();
        }
        if (!option.isEmpty())
            words += option;
        return words.join(u' ');
    }

private:
    template <typename Text>
    static QString replaced(const QString &pattern, const Text &text)
    {
        QString filled;
        qsizetype from = 0;
        for (auto all = brace().globalMatch(pattern); all.hasNext();) {
            const auto match = all.next();
            filled += pattern.mid(from, match.capturedStart() - from) + text(match.captured(1));
            from = match.capturedEnd();
        }
        return filled + pattern.mid(from);
    }

    // Nothing when what it is about is missing; inside quotation marks, when all of it is.
    std::optional<QString> bodyLine(const QString &line) const
    {
        const QString indent(line.size() - line.trimmed().size(), u' ');
        int braces = 0;
        int missing = 0;
        bool conditionFails = false;
        bool inText = false;
        qsizetype seen = 0;
        QString filled;
        for (auto all = brace().globalMatch(line); all.hasNext();) {
            const auto match = all.next();
            const QString before = line.mid(seen, match.capturedStart() - seen);
            if (before.count(u'"') % 2 == 1)
                inText = !inText;
            seen = match.capturedEnd();
            filled += before;
            const QVariant found = value(match.captured(1));
            if (match.captured(1).startsWith(u'?')) {
                conditionFails = conditionFails || !found.isValid();
                continue;
            }
            ++braces;
            missing += found.isValid() ? 0 : 1;
            filled += inText ? escaped(found.toString()) : json(found, indent);
        }
        if (conditionFails || (braces > 0 && (inText || braces == 1 ? missing == braces : missing > 0)))
            return {};
        filled += line.mid(seen);
        while (filled.endsWith(u' '))
            filled.chop(1);
        return filled;
    }

    static QString escaped(const QString &text)
    {
        const QString whole = json(text, {});
        return whole.mid(1, whole.size() - 2);
    }

    static QString json(const QVariant &value, const QString &indent)
    {
        const QJsonValue one = QJsonValue::fromVariant(value);
        if (one.isArray() || one.isObject()) {
            const QJsonDocument document = one.isArray() ? QJsonDocument{one.toArray()} : QJsonDocument{one.toObject()};
            QString text = QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
            text.replace("    "_L1, "  "_L1);
            return one.isArray() && one.toArray().isEmpty() ? u"[]"_s : text.replace(u'\n', u'\n' + indent);
        }
        const QString text = QString::fromUtf8(QJsonDocument{QJsonArray{one}}.toJson(QJsonDocument::Compact));
        return text.mid(1, text.size() - 2);
    }

    // Objects that nothing is left in go, and commas stand where they have to.
    static QStringList tidied(QStringList lines)
    {
        const auto opens = [](const QString &line) { return line.endsWith(u'{') || line.endsWith(u'['); };
        const auto closes = [](const QString &line) {
            const QString text = line.trimmed();
            return text.startsWith(u'}') || text.startsWith(u']');
        };
        for (qsizetype at = 1; at < lines.size();) {
            if (opens(lines.at(at - 1)) && closes(lines.at(at))) {
                lines.remove(at - 1, 2);
                at = std::max<qsizetype>(1, at - 1);
            } else {
                ++at;
            }
        }
        for (qsizetype at = 0; at < lines.size(); ++at) {
            QString &line = lines[at];
            if (line.endsWith(u','))
                line.chop(1);
            if (at + 1 < lines.size() && !opens(line) && !closes(lines.at(at + 1)))
                line += u',';
        }
        return lines;
    }

    // As a shell has to have it; what is in angle brackets has to be put in anyway.
    static QString quoted(const QString &word)
    {
        static const QRegularExpression plain{u"^[\\w@%+=:,./<>-]+$"_s};
        return plain.match(word).hasMatch() ? word : u"'%1'"_s.arg(QString{word}.replace(u'\'', u"'\\''"_s));
    }

    const QVariantMap &m_arguments;
    const Edition &m_edition;
};

// Once for each value of the first {name/}, and so on; each time the argument has that one value.
void eachOf(const QString &texts, const QVariantMap &arguments, const std::function<void(const QVariantMap &)> &use)
{
    static const QRegularExpression each{u"\\{([A-Za-z]+)/\\}"_s};
    const auto match = each.match(texts);
    if (!match.hasMatch())
        return use(arguments);
    const QString name = match.captured(1);
    for (const QString &one : listed(arguments.value(name))) {
        QVariantMap with = arguments;
        with.insert(name, one);
        eachOf(QString{texts}.replace(match.captured(0), u""_s), with, use);
    }
}

QString single(QString text)
{
    return text.replace("/}"_L1, "}"_L1);
}

QString lineOf(const char *text)
{
    return QString::fromUtf8(text ? text : "");
}

} // namespace

QList<const Request *> requestsOf(const QString &command)
{
    QList<const Request *> all;
    for (const Service *service : services()) {
        for (const Request &request : service->requests) {
            if (command == QLatin1StringView{request.command})
                all += &request;
        }
    }
    return all;
}

Asked asked(const Request &request, const QString &project, const QVariantMap &arguments, const Edition &edition,
            const FindTarget &find)
{
    const CommandSpec *command = findCommand(QString::fromLatin1(request.command));
    const QString argument = QString::fromLatin1(command && command->argument ? command->argument : "");
    const QString method = lineOf(request.method);
    const QString path = lineOf(request.path);
    const QString body = lineOf(request.body);
    const QString cli = lineOf(request.cli);
    const bool together = body.contains("{target..."_L1) || body.contains(u"{%1..."_s.arg(argument)) ||
                          body.contains(u"{%1:objects"_s.arg(argument));

    QStringList ids = listed(arguments.value(argument));
    if (ids.isEmpty())
        ids += QString{};
    QStringList requests;
    QStringList lines;
    const auto add = [](QStringList &to, const QString &text) {
        if (!text.isEmpty() && !to.contains(text))
            to += text;
    };
    for (const QString &id : std::as_const(ids)) {
        QVariantMap facts = arguments;
        facts.insert(u"toProject"_s, arguments.value(u"project"_s));
        facts.insert(u"project"_s, project);
        const Record target = find && !id.isEmpty() ? find(id) : Record{};
        for (auto column = target.cbegin(); column != target.cend(); ++column)
            facts.insert(u'.' + column.key(), column.value());
        facts.insert(u"command"_s, QString::fromLatin1(request.command));
        if (!argument.isEmpty() && !together)
            facts.insert(argument, id);
        facts.insert(u"target"_s, facts.value(argument));
        eachOf(path + body, facts, [&](const QVariantMap &with) {
            const Filling filling{with, edition};
            const QString asks = filling.path(single(path));
            const QString text = filling.body(single(body));
            if (!asks.isEmpty())
                add(requests, u"%1 %2"_s.arg(method, asks) + (text.isEmpty() ? text : u"\n\n" + text));
        });
        eachOf(cli, facts, [&](const QVariantMap &with) { add(lines, Filling{with, edition}.words(single(cli))); });
        if (together)
            break;
    }
    return {.request = requests.join(u"\n\n"_s),
            .commandLine = lines.join(u'\n'),
            .source = lineOf(request.source),
            .why = {}};
}

Asked askedOf(const Record &trace, const Cloud &cloud, const Edition &edition)
{
    const QString command = text(trace, "command");
    const QList<const Request *> requests = requestsOf(command);
    if (requests.isEmpty()) {
        for (const NotAsked &each : notAskedCommands()) {
            if (command == QLatin1StringView{each.command})
                return {.request = {}, .commandLine = {}, .source = {}, .why = QString::fromUtf8(each.why)};
        }
        return {};
    }
    const QString project = text(trace, "project_id");
    QVariantMap arguments = QJsonDocument::fromJson(text(trace, "arguments").toUtf8()).object().toVariantMap();
    const auto projects = cloud.projects(text(trace, "account_id"));
    for (const Record &each : projects) {
        if (text(each, "id") == arguments.value(u"project"_s).toString())
            arguments.insert(u"toProjectName"_s, text(each, "name"));
    }
    const CommandSpec *spec = findCommand(command);
    const FindTarget find = [&](const QString &id) {
        return spec && spec->kind ? cloud.find(QString::fromLatin1(spec->kind), id, project).value_or(Record{})
                                  : Record{};
    };
    QStringList texts;
    QStringList lines;
    QStringList sources;
    for (const Request *request : requests) {
        const Asked one = asked(*request, project, arguments, edition, find);
        if (one.request.isEmpty())
            continue;
        texts += one.request;
        sources += one.source;
        if (!one.commandLine.isEmpty())
            lines += one.commandLine;
    }
    return {
        .request = texts.join(u"\n\n"_s), .commandLine = lines.join(u'\n'), .source = sources.join(u", "_s), .why = {}};
}
