#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

// Finds plain English on a page that speaks the pseudo-language, where every text of the program is accented. What is
// left in ASCII letters is data (names, ids, addresses, times) or a text that nobody can translate.
namespace plainwords {

inline void gather(const QJsonValue &value, QSet<QString> &data)
{
    static const QRegularExpression word{QStringLiteral("[A-Za-z]{2}")};
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            gather(it.value(), data);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            gather(one, data);
    } else if (const QString text = value.toString(); text.contains(word)) {
        data.insert(text);
        const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8()); // columns that hold JSON
        if (inner.isArray())
            gather(inner.array(), data);
        else if (inner.isObject())
            gather(inner.object(), data);
    }
}

// Every text that stands in the workspace, from Cloud::canonicalExport().
inline QSet<QString> data(const QByteArray &canonicalExport)
{
    QSet<QString> texts;
    for (const QByteArray &line : canonicalExport.split('\n'))
        gather(QJsonDocument::fromJson(line).object(), texts);
    return texts;
}

// The lines of a page dump (see pagedump.h) with words that are neither accented nor data. `data` are whole texts: a
// word counts as data only inside its text.
inline QStringList in(const QString &dump, const QSet<QString> &data)
{
    static const QRegularExpression role{QStringLiteral("^ *[a-z ]+( \\d+)?(?= [\"\\[(=]|$)")};
    static const QRegularExpression states{
        QStringLiteral("(?<=[\"a-z]) \\[(disabled|checked|mixed|selected|open|, )+\\](?= =| \\(|$)")};
    static const QRegularExpression markup{
        QStringLiteral("<[^>]*>|&[a-z]+;|\\\\n|GMT[+-]\\d\\d:\\d\\d|https?://"
                       "\\S+|\\b(?:Ctrl|Alt|Shift|Meta)\\+[\\w+]+|\\b(?=\\w*\\d)[0-9a-fA-F]{2,}\\b")};
    static const QRegularExpression word{QStringLiteral("[A-Za-z]{2,}")};
    QStringList longestFirst = data.values();
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    const auto isWord = [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); };

    const auto plain = [&](QString text) {
        for (const QString &known : std::as_const(longestFirst)) {
            for (qsizetype at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + 1)) {
                const qsizetype end = at + known.size();
                const bool begins = at == 0 || !isWord(text.at(at - 1)) || !isWord(known.front());
                const bool ends = end == text.size() || !isWord(text.at(end)) || !isWord(known.back());
                if (begins && ends)
                    text.replace(at, known.size(), QLatin1Char(' '));
            }
        }
        return text.remove(markup).contains(word);
    };

    QStringList found;
    const QStringList lines = dump.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (plain(QString{line}.remove(role).remove(states)))
            found += line.trimmed();
    }
    return found;
}

} // namespace plainwords
