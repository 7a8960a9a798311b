#pragma once

#include <QRegularExpression>
#include <QString>

// A text in the pseudo-language: "Create %1" -> "[Çŕéàţé %1]". No ASCII letter is left outside of what a program
// reads: placeholders, tags, entities.
inline QString pseudo(const QString &text)
{
    static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    static const QString accented = QStringLiteral("àƀçđéƒğĥîĵķļɱñöƥʠŕšţûʋŵẋýžÅƁÇÐÉƑĞĤÎĴĶĻṀÑÖƤɊŔŠŢÛṼŴẊÝŽ");
    static const QRegularExpression kept{
        QStringLiteral("%L?[0-9]{1,2}|%L?n|\\{[a-z_]+\\}|</?[a-zA-Z][^>]*>|&(?:amp|lt|gt|quot|nbsp|#[0-9]+);")};
    QString result;
    qsizetype from = 0;
    const auto accent = [&](qsizetype to) {
        for (; from < to; ++from) {
            const qsizetype letter = plain.indexOf(text.at(from));
            result += letter < 0 ? text.at(from) : accented.at(letter);
        }
    };
    QRegularExpressionMatchIterator matches = kept.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        accent(match.capturedStart());
        result += match.captured();
        from = match.capturedEnd();
    }
    accent(text.size());
    return text.isEmpty() ? text : u'[' + result + u']';
}
