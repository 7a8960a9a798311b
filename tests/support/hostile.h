#pragma once

#include <QString>
#include <QtTest>

// Texts that people paste, and that programs break on.
namespace hostile {

struct Text {
    const char *name;
    QString text;
};

inline QList<Text> texts()
{
    return {
        {"empty", QStringLiteral("")},
        {"spaces", QStringLiteral("   ")},
        {"spaces around", QStringLiteral("  two  words ")},
        {"megabyte", QStringLiteral("Lorem ipsum dolor ").repeated(1024 * 1024 / 18)},
        {"one long word", QString{100'000, QLatin1Char{'w'}}},
        {"percent signs", QString{40'000, QLatin1Char{'%'}}},
        {"right to left", QStringLiteral("\u05D2\u05D9\u05D1\u05D5\u05D9 \u0646\u0633\u062E\u0629 12")},
        {"overridden direction", QStringLiteral("a\u202Egpj.exe\u202Cb\u2066c\u2069")},
        {"combining marks", QStringLiteral("Z\u0335\u0322\u0348\u0353a\u0301\u0302\u0303\u0304l\u0310\u0315go")},
        {"emoji", QStringLiteral("\U0001F469\u200D\U0001F4BB\U0001F1E9\U0001F1EA\U0001F44D\U0001F3FD")},
        {"control characters", QStringLiteral("a\u0001b\u0007c\u001B[31md\u007Fe")},
        {"NUL", QString{QStringLiteral("before") + QChar{0} + QStringLiteral("after")}},
        {"lines", QStringLiteral("one\ntwo\r\nthree\tfour\u2028five")},
        {"quotes", QStringLiteral("\"double\" 'single' `back` \\ \u201Ccurly\u201D")},
        {"SQL", QStringLiteral("'; DROP TABLE backup; --")},
        {"like", QStringLiteral("100%_\\")},
        {"markup", QStringLiteral("<b>bold</b><img src=x onerror=alert(1)><a href=\"file:///etc\">")},
        {"half markup", QStringLiteral("1 < 2 && 3 > 2")},
        {"place to fill in", QStringLiteral("%1 %2 %L1 %n %% %s $name")},
        {"ampersands", QStringLiteral("R&D && &amp;")},
        {"path", QStringLiteral("../../etc/passwd")},
        {"formula", QStringLiteral("=HYPERLINK(\"http://x\",\"y\")")},
        {"formula after +", QStringLiteral("+1+cmd|' /C calc'!A0")},
        {"formula after -", QStringLiteral("-2+3")},
        {"formula after @", QStringLiteral("@SUM(A1)")},
        {"half a surrogate pair", QString{QStringLiteral("a") + QChar{0xD83D} + QStringLiteral("b")}},
        {"byte order mark", QStringLiteral("\uFEFFtext")},
        {"not a character", QString{QStringLiteral("a") + QChar{0xFFFE} + QStringLiteral("b")}},
    };
}

inline void rows()
{
    QTest::addColumn<QString>("text");
    for (const Text &each : texts())
        QTest::newRow(each.name) << each.text;
}

} // namespace hostile
