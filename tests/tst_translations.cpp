// links: models
#include "../translations/pseudo.h"
#include "edition.h"
#include "language.h"
#include "rules.h"
#include "spec.h"
#include "support/plainwords.h"
#include "support/world.h"
#include "words.h"

#include <QDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    bool plural = false;
    QString type; // "unfinished", "obsolete", "vanished" or empty

    QString key() const { return context + u": "_s + source; }
};

QList<Message> messages(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> all;
    QXmlStreamReader in{&file};
    QString context;
    while (!in.atEnd()) {
        in.readNext();
        if (!in.isStartElement())
            continue;
        const QString name = in.name().toString();
        if (name == "name"_L1) {
            context = in.readElementText();
        } else if (name == "message"_L1) {
            all += Message{.context = context, .plural = in.attributes().value("numerus"_L1) == "yes"_L1};
        } else if (name == "source"_L1) {
            all.last().source = in.readElementText();
        } else if (name == "translation"_L1) {
            all.last().type = in.attributes().value("type"_L1).toString();
            if (!all.last().plural)
                all.last().translations += in.readElementText();
        } else if (name == "numerusform"_L1) {
            all.last().translations += in.readElementText();
        }
    }
    return in.hasError() ? QList<Message>{} : all;
}

QString built(const QString &name)
{
    return QCoreApplication::applicationDirPath() + u"/translations/"_s + name;
}

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList all;
    QRegularExpressionMatchIterator found = QRegularExpression{pattern}.globalMatch(text);
    while (found.hasNext())
        all += found.next().captured();
    all.sort();
    return all;
}

// What has to be the same in every language: placeholders, tags, and whether there is a mnemonic.
QStringList fixedParts(QString text, bool plural)
{
    QStringList parts = matches(text, u"%L?\\d{1,2}|%L?n|\\{[a-z_]+\\}|</?[a-z]\\w*|href=\"[^\"]*\""_s);
    if (plural)
        parts.removeAll(u"%n"_s); // "one backup" needs no number
    if (!matches(text.remove(u"&&"_s), u"&(?![a-z]+;|#\\d+;)\\S"_s).isEmpty())
        parts += u"mnemonic"_s;
    return parts;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void committedLanguages_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("pseudo-language") << built(u"console_zz.ts"_s);
        const QDir folder{QStringLiteral(SOURCE_DIR "/translations")};
        const QStringList files = folder.entryList({u"console_*.ts"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.contains(u"console_en.ts"_s));
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
    void committedLanguages()
    {
        QFETCH(QString, path);
        QStringList bad;
        for (const Message &message : messages(path)) {
            if (!message.type.isEmpty())
                bad += u"%1 (%2)"_s.arg(message.key(), message.type);
            for (const QString &translation : message.translations) {
                if (fixedParts(translation, message.plural) != fixedParts(message.source, message.plural))
                    bad += u"%1 -> %2"_s.arg(message.key(), translation);
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    // ./dev translations brings the new ones into the file; then both forms have to be written.
    void englishHasItsPlurals()
    {
        QSet<QString> written;
        for (const Message &message : messages(QStringLiteral(SOURCE_DIR "/translations/console_en.ts"))) {
            if (message.translations.size() == 2 && !message.translations.contains(QString{}))
                written += message.key();
        }
        QStringList missing;
        const QList<Message> all = messages(built(u"source.ts"_s));
        QVERIFY(!all.isEmpty());
        for (const Message &message : all) {
            if (message.plural && !written.contains(message.key()))
                missing += message.key();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void languagesAreFound()
    {
        QCOMPARE(languageCodes().value(0), u"en"_s);
        QVERIFY(languageCodes().contains(u"zz"_s));
        QTranslator words;
        QVERIFY(loadLanguage(words, u"en"_s));
        QVERIFY(loadLanguage(words, u"zz"_s));
        QVERIFY(!loadLanguage(words, u"xx"_s));
        QVERIFY(!loadLanguage(words, {}));
        QVERIFY(!loadLanguage(words, u"../translations/console"_s));
    }

    // A title whose context is wrong, or that is marked nowhere, would stay English for ever.
    void everyRowIsTranslated()
    {
        QTranslator words;
        QVERIFY(loadLanguage(words, u"zz"_s));
        QVERIFY(QCoreApplication::installTranslator(&words));
        QStringList missing;
        const auto need = [&missing](const char *context, const char *text, const char *where) {
            if (text && pseudo(QString::fromUtf8(text)) != say(context, text))
                missing +=
                    u"%1 (%2): %3"_s.arg(QLatin1StringView{context}, QLatin1StringView{where}, QString::fromUtf8(text));
        };
        for (const Service *service : services()) {
            const char *context = service->id;
            const auto needActions = [&](std::span<const Action> actions, const char *where) {
                for (const Action &action : actions)
                    need(context, action.title, where);
            };
            const auto needWords = [&](std::span<const Word> labels, const char *where) {
                for (const Word &label : labels)
                    need(context, label.label, where);
            };
            const auto needColumns = [&](std::span<const Column> columns, const char *where) {
                for (const Column &column : columns) {
                    need(context, column.title, where);
                    needWords(column.words, where);
                }
            };
            need(context, service->navTitle, "navigation");
            for (const NavItem &item : service->navigation)
                need(context, item.title, "navigation");
            for (const Section &section : service->sections) {
                need(context, section.title, section.id);
                need(context, section.notice, section.id);
                need(context, section.aside, section.id);
                for (const Tab &tab : section.tabs)
                    need(context, tab.title, section.id);
                if (section.primary)
                    need(context, section.primary->title, section.id);
            }
            for (const ListSpec &list : service->lists) {
                for (const char *text : {list.title, list.searchCaption, list.helper, list.counter, list.notice})
                    need(context, text, list.id);
                needColumns(list.columns, list.id);
                needActions(list.actions, list.id);
                for (const Property &property : list.properties) {
                    need(context, property.title, list.id);
                    needWords(property.words, list.id);
                }
            }
            for (const DetailSpec &detail : service->details) {
                need(context, detail.card, detail.id);
                need(context, detail.remark, detail.id);
                for (const std::span<const Info> side : {detail.left, detail.right}) {
                    for (const Info &info : side) {
                        need(context, info.title, detail.id);
                        if (info.unit && QByteArrayView{info.unit}.contains('%')) // "bytes" is a way to count
                            need(context, info.unit, detail.id);
                        needWords(info.words, detail.id);
                    }
                }
                for (const Tab &tab : detail.tabs)
                    need(context, tab.title, detail.id);
                needActions(detail.actions, detail.id);
            }
            for (const Confirmation &question : service->confirmations) {
                for (const char *text : {question.title, question.text, question.line, question.prompt,
                                         question.optionTitle, question.no, question.yes})
                    need(context, text, question.id);
                needColumns(question.columns, question.id);
            }
            for (const FormSpec &form : service->forms) {
                for (const char *text : {form.title, form.tab, form.ok, form.cancel, form.done})
                    need(context, text, form.id);
                for (const FormField &field : form.fields) {
                    for (const char *text : {field.title, field.helper, field.caution, field.prompt, field.link})
                        need(context, text, form.id);
                    needWords(field.words, form.id);
                    needColumns(field.columns, form.id);
                }
            }
            for (const State &state : service->states) {
                need(context, state.label, state.id);
                need(context, state.second, state.id);
            }
            for (const Rule &rule : service->rules) {
                if (rule.kind == Rule::Enforced || rule.kind == Rule::Warning) { // the others are never read out
                    need("rules", rule.reason, rule.id);
                    need("rules", rule.remedy, rule.id);
                }
            }
        }
        for (const QString &id : editionIds()) {
            const Result<Edition> edition = loadEdition(id);
            QVERIFY(edition);
            const auto needTitle = [&](const QString &title) {
                need("edition", title.toUtf8().constData(), id.toUtf8().constData());
            };
            needTitle(edition->title);
            for (const Edition::Group &group : edition->services) {
                needTitle(group.title);
                for (const Edition::Entry &entry : group.entries)
                    needTitle(entry.title);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    // A word of an edition stands for a text of the program, and is translated itself.
    void editionsSpeakTheirOwnWords_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : editionIds())
            QTest::newRow(qPrintable(id)) << id;
    }
    void editionsSpeakTheirOwnWords()
    {
        QFETCH(QString, id);
        QSet<QString> sources;
        for (const Message &message : messages(built(u"source.ts"_s)))
            sources += message.key();
        ConsoleWords language;
        QVERIFY(loadLanguage(language, u"zz"_s));
        QVERIFY(QCoreApplication::installTranslator(&language));
        const Edition edition = *loadEdition(id);
        for (auto context = edition.words.cbegin(); context != edition.words.cend(); ++context) {
            const QByteArray where = context.key().toUtf8();
            for (auto word = context->cbegin(); word != context->cend(); ++word) {
                const QByteArray text = word.key().toUtf8();
                const QString key = Message{.context = context.key(), .source = word.key()}.key();
                QVERIFY2(sources.contains(key), qPrintable(key));
                QCOMPARE(say(where.constData(), text.constData()), pseudo(word.key()));
                ConsoleWords::follow(edition);
                QCOMPARE(say(where.constData(), text.constData()), pseudo(*word));
                ConsoleWords::follow({});
            }
        }
    }

    // Without a language, too.
    void wordsStandInPlainEnglish()
    {
        ConsoleWords plain;
        QVERIFY(plain.isEmpty());
        Edition edition;
        edition.words[u"ims"_s][u"Status"_s] = u"State"_s;
        ConsoleWords::follow(edition);
        QVERIFY(!plain.isEmpty());
        QCOMPARE(plain.translate("ims", "Status"), u"State"_s);
        QVERIFY(plain.translate("ims", "Name").isEmpty());
        QVERIFY(plain.translate("cbr", "Status").isEmpty());
        ConsoleWords::follow({});
    }

    void pseudoKeepsWhatProgramsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("result");
        QTest::newRow("words") << u"Create Image"_s << u"[Çŕéàţé Îɱàğé]"_s;
        QTest::newRow("placeholders") << u"%1 of %L2, %n left"_s << u"[%1 öƒ %L2, %n ļéƒţ]"_s;
        QTest::newRow("columns") << u"{vcpus} vCPUs"_s << u"[{vcpus} ʋÇƤÛš]"_s;
        QTest::newRow("mnemonic") << u"&New && old"_s << u"[&Ñéŵ && öļđ]"_s;
        QTest::newRow("markup") << u"<a href=\"x\">Go</a>&nbsp;on &amp; on"_s
                                << u"[<a href=\"x\">Ğö</a>&nbsp;öñ &amp; öñ]"_s;
        QTest::newRow("signs") << u"a*b*|c (0/1,024)\nd"_s << u"[à*ƀ*|ç (0/1,024)\nđ]"_s;
        QTest::newRow("nothing") << QString{} << QString{};
    }
    void pseudoKeepsWhatProgramsRead()
    {
        QFETCH(QString, text);
        QTEST(pseudo(text), "result");
    }
    void pseudoLeavesNoLetter()
    {
        QString letters;
        for (char letter = 'A'; letter <= 'z'; ++letter) {
            if (QChar::fromLatin1(letter).isLetter())
                letters += QChar::fromLatin1(letter);
        }
        QCOMPARE(letters.size(), 52);
        const QString accented = pseudo(letters);
        QVERIFY(!accented.contains(QRegularExpression{u"[A-Za-z]"_s}));
        QCOMPARE(QSet<QChar>(accented.begin(), accented.end()).size(), 52 + 2);
    }

    void plainWordsAreSeen_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("plain");
        QTest::newRow("accented") << u"button \"[Çŕéàţé Îɱàğé]\" [disabled]"_s << false;
        QTest::newRow("english") << u"button \"Create Image\""_s << true;
        QTest::newRow("half") << u"label \"[Ţöţàļ]: records\""_s << true;
        QTest::newRow("data") << u"link \"web-backup-0412\""_s << false;
        QTest::newRow("data in a sentence") << u"label \"[Ţĥé ƀàçķûƥ web-backup-0412]\""_s << false;
        QTest::newRow("data with more") << u"label \"web-backup-0412 Available\""_s << true;
        QTest::newRow("part of data") << u"label \"backup\""_s << true;
        QTest::newRow("longer than data") << u"label \"web-backup-0412b\""_s << true;
        QTest::newRow("inside a JSON column") << u"cell \"nginx.conf\""_s << false;
        QTest::newRow("number and id") << u"cell \"0f3bb0d2c9d04a0e 12 (3)\""_s << false;
        QTest::newRow("time") << u"cell \"2026-03-02 09:00:00 GMT+01:00\""_s << false;
        QTest::newRow("tags") << u"label \"<b>[Ñàɱé]</b>&nbsp;<a href='help'>[Ɱöŕé]</a>\""_s << false;
        QTest::newRow("no quotes") << u"Create Image"_s << true;
        QTest::newRow("only a role") << u"  menu button"_s << false;
        QTest::newRow("states") << u"button \"[Ñéẋţ]\" [disabled, checked]"_s << false;
        QTest::newRow("value") << u"field \"[Ñàɱé]\" = \"Type a name\""_s << true;
        QTest::newRow("description") << u"button \"[Ɱöŕé]\" [disabled] (Not there yet)"_s << true;
        QTest::newRow("description in data") << u"button \"[Ɱöŕé]\" (web-backup-0412)"_s << false;
    }
    void plainWordsAreSeen()
    {
        QFETCH(QString, line);
        QFETCH(bool, plain);
        const QSet<QString> data =
            plainwords::data("{\"_table\":\"b\",\"name\":\"web-backup-0412\"}\n{\"files\":\"[\\\"nginx.conf\\\"]\"}\n");
        QCOMPARE(plainwords::in(line, data), plain ? QStringList{line} : QStringList{});
    }
    void theWorkspaceIsData()
    {
        World world;
        const QSet<QString> data = plainwords::data(world->canonicalExport());
        QVERIFY(data.contains(u"trainee"_s));
        QVERIFY(!data.contains(u"Available"_s));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
