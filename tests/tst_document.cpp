// links: models
#include "document.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr Type Text{.kind = Type::Text};
constexpr Type Name{.kind = Type::Text, .pattern = "[a-z]+", .expected = "a lower-case word"};
constexpr Type Size{.kind = Type::Integer, .least = 1, .most = 100};
constexpr Type Flag{.kind = Type::Boolean};
constexpr Type Words{.kind = Type::Map, .of = &Text};
constexpr Type Texts{.kind = Type::List, .of = &Text};
constexpr Type Anything{.kind = Type::Any};
constexpr const char *Colours[] = {"red", "green"};
constexpr Type Colour{.kind = Type::Text, .choices = Colours};
constexpr Type ToPlant{.kind = Type::Text, .refersTo = "plant"};

constexpr Field PlantFields[] = {
    {.name = "name", .type = &Text, .required = true, .about = "what it is called", .defines = "plant"},
    {.name = "colour", .type = &Colour, .fallback = "green"},
    {.name = "tall", .type = &Flag, .fallback = "false"},
    {.name = "beside", .type = &ToPlant},
};
constexpr Table PlantTable{.name = "plant", .fields = PlantFields, .about = "something that grows"};
constexpr Type Plant{.kind = Type::Table, .table = &PlantTable};
constexpr Type Plants{.kind = Type::List, .of = &Plant};

constexpr Field GardenFields[] = {
    {.name = "name", .type = &Name, .required = true},
    {.name = "title", .type = &Text},
    {.name = "size", .type = &Size, .fallback = "7"},
    {.name = "on", .type = &Flag},
    {.name = "words", .type = &Words},
    {.name = "plants", .type = &Plants},
    {.name = "notes", .type = &Texts},
    {.name = "more", .type = &Anything},
};
constexpr Table Garden{.name = "garden", .fields = GardenFields};

QString yaml(const QString &name)
{
    return QStringLiteral(TEST_DATA "/yaml/%1.yaml").arg(name);
}

} // namespace

class TestDocument final : public QObject {
    Q_OBJECT

private slots:
    void readsWhatIsRight();
    void keepsPlaces();
    void fillsFallbacks();
    void plainAndQuotedScalars_data();
    void plainAndQuotedScalars();
    void tellsMistakes_data();
    void tellsMistakes();
    void everyExampleIsUsed();
    void missingFileAndFolder();
    void tooLargeFileIsNotParsed();
    void tooManyValues();
    void damagedInputNeverEscapes();
    void printsItsSchema();
    void suggestsTheNearestWord_data();
    void suggestsTheNearestWord();
};

void TestDocument::readsWhatIsRight()
{
    for (const QString &name : {u"good"_s, u"bom"_s}) {
        const Result<Document> document = readDocumentFile(yaml(name), Garden);
        QVERIFY2(document, qPrintable(document ? QString{} : document.failure().text()));
        const Value &root = document->root;
        QCOMPARE(root["title"].text(), u"42"_s);
        QCOMPARE(root["size"].number(), 12);
        QVERIFY(root["on"].isTrue());
        QCOMPARE(root["words"].words().value(u"de"_s), u"Garten"_s);
        QCOMPARE(root["plants"].items().size(), 2);
        QCOMPARE(root["plants"].items().at(1)["name"].text(), u"true"_s);
        QCOMPARE(root["notes"].texts(), (QStringList{u"first"_s, u"second: with a colon"_s}));
        const QVariantList any = root["more"].variant().toMap().value(u"any"_s).toList();
        QCOMPARE(any.at(0), QVariant{1LL});
        QCOMPARE(any.at(2).toMap().value(u"three"_s), QVariant{3LL});
        QVERIFY(!root["nothing"]);
    }
}

void TestDocument::keepsPlaces()
{
    const Result<Document> document = readDocumentFile(yaml(u"good"_s), Garden);
    QVERIFY(document);
    const Value &beside = document->root["plants"].items().at(1)["beside"];
    const Failure atValue = document->failure(beside, u"no"_s);
    QCOMPARE(atValue.line, 11);
    QCOMPARE(atValue.column, 13);
    const Failure atKey = document->failureAtKey(beside, u"no"_s);
    QCOMPARE(atKey.line, 11);
    QCOMPARE(atKey.column, 5);
}

void TestDocument::fillsFallbacks()
{
    const Result<Document> document = readDocument("name: garden\nplants: [{name: oak}]\n", u"x"_s, Garden);
    QVERIFY(document);
    QCOMPARE(document->root["size"].number(), 7);
    QVERIFY(document->root["size"].implied);
    QVERIFY(!document->root["name"].implied);
    const Value &oak = document->root["plants"].items().first();
    QCOMPARE(oak["colour"].text(), u"green"_s);
    QCOMPARE(oak["tall"].kind, Value::Boolean);
    QVERIFY(!oak["tall"].isTrue());
    QVERIFY(!document->root["on"]);
}

void TestDocument::plainAndQuotedScalars_data()
{
    QTest::addColumn<QByteArray>("scalar");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *scalar, Value::Kind kind, const QString &text) {
        QTest::addRow("%s", scalar) << QByteArray{scalar} << int(kind) << text;
    };
    row("12", Value::Integer, u"12"_s);
    row("-3", Value::Integer, u"-3"_s);
    row("0", Value::Integer, u"0"_s);
    row("\"12\"", Value::Text, u"12"_s);
    row("'12'", Value::Text, u"12"_s);
    row("012", Value::Text, u"012"_s);
    row("1.5", Value::Text, u"1.5"_s);
    row("+5", Value::Text, u"+5"_s);
    row("0x10", Value::Text, u"0x10"_s);
    row("-", Value::Text, u"-"_s);
    row("true", Value::Boolean, u"true"_s);
    row("\"true\"", Value::Text, u"true"_s);
    row("yes", Value::Text, u"yes"_s);
    row("True", Value::Text, u"True"_s);
    row("\"null\"", Value::Text, u"null"_s);
    row("'!tag'", Value::Text, u"!tag"_s);
    row("\"*x\"", Value::Text, u"*x"_s);
    row("2026-03-02T08:00:00Z", Value::Text, u"2026-03-02T08:00:00Z"_s);
    row("|\n  two\n  lines", Value::Text, u"two\nlines"_s);
}

void TestDocument::plainAndQuotedScalars()
{
    QFETCH(QByteArray, scalar);
    QFETCH(int, kind);
    QFETCH(QString, text);
    if (scalar == "-") // a list of nothing unless it stands in a flow
        scalar = "'-'";
    const Result<Document> document = readDocument("name: a\nmore: " + scalar, u"x"_s, Garden);
    QVERIFY2(document, qPrintable(document ? QString{} : document.failure().text()));
    QCOMPARE(int(document->root["more"].kind), kind);
    QCOMPARE(document->root["more"].text(), text);
}

void TestDocument::tellsMistakes_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, int line, int column, const QStringList &words) {
        QTest::addRow("%s", name) << line << column << words;
    };
    row("unknown-key", 4, 1, {u"“sise”"_s, u"Did you mean “size”?"_s});
    row("unknown-key-far", 4, 1, {u"“xylophone”"_s, u"There are: name, title, size"_s});
    row("unknown-key-nested", 8, 31, {u"“plant”"_s, u"“tal”"_s, u"“tall”"_s});
    row("wrong-type-text", 2, 7, {u"“name”"_s, u"a lower-case word"_s, u"the number 12"_s, u"in quotes: \"12\""_s});
    row("wrong-type-number", 4, 7, {u"“size”"_s, u"a whole number"_s, u"the text “12”"_s});
    row("wrong-type-flag", 5, 5, {u"“on”"_s, u"true or false"_s, u"“yes”"_s});
    row("wrong-type-list", 12, 8, {u"“notes”"_s, u"a list"_s, u"“first”"_s});
    row("wrong-type-map", 6, 8, {u"“words”"_s, u"a map"_s, u"a list"_s});
    row("wrong-type-table", 8, 5, {u"“plants”"_s, u"a map"_s, u"“rose”"_s});
    row("empty-value", 4, 1, {u"“size”"_s, u"nothing"_s});
    row("missing-key", 8, 5, {u"“name” is missing in “plant”"_s});
    row("wrong-choice", 8, 26, {u"“rde”"_s, u"Did you mean “red”?"_s});
    row("out-of-range", 4, 7, {u"between 1 and 100"_s, u"1200"_s});
    row("too-large-number", 4, 7, {u"too large"_s});
    row("leading-zero", 4, 7, {u"a whole number"_s, u"“012”"_s});
    row("wrong-pattern", 2, 7, {u"a lower-case word"_s, u"“Garden!”"_s});
    row("dangling", 11, 13, {u"no plant “rosse”"_s, u"Did you mean “rose”?"_s});
    row("defined-twice", 9, 11, {u"second plant"_s, u"“rose”"_s, u"line 8"_s});
    row("duplicate-key", 5, 1, {u"“size”"_s, u"line 4"_s});
    row("duplicate-map-key", 6, 21, {u"“en”"_s, u"twice"_s});
    row("anchor", 4, 7, {u"Anchors"_s, u"&here"_s});
    row("alias", 13, 5, {});
    row("alias-bomb", 1, 7, {u"Anchors"_s});
    row("tag", 4, 7, {u"Tags"_s});
    row("tag-local", 3, 8, {u"Tags"_s, u"!secret"_s});
    row("tag-nonspecific", 3, 8, {u"Tags"_s});
    row("tag-map", 6, 8, {u"Tags"_s});
    row("two-documents", 16, 1, {u"second document"_s});
    row("two-documents-empty", 16, 1, {u"second document"_s});
    row("syntax", 0, 0, {u"not valid YAML"_s});
    row("tab", 9, 2, {u"not valid YAML"_s});
    row("key-list", 5, 1, {u"A key has to be a text"_s});
    row("key-missing", 0, 0, {u"key"_s});
    row("deep", 2, 46, {u"40 levels"_s});
    row("very-deep", 0, 0, {});
    row("utf8", 6, 26, {u"not UTF-8"_s});
    row("utf8-surrogate", 6, 26, {u"not UTF-8"_s});
    row("utf8-overlong", 6, 26, {u"not UTF-8"_s});
    row("utf8-cut", 16, 3, {u"not UTF-8"_s});
    row("control", 6, 26, {u"control character"_s});
    row("nul", 6, 26, {u"control character"_s});
    row("nul-escaped", 6, 25, {u"control character"_s});
    row("utf16", 1, 1, {u"not UTF-8"_s});
    row("umlaut-column", 6, 29, {u"“en”"_s, u"the number 5"_s});
    row("empty", 1, 1, {u"empty"_s});
    row("comment-only", 1, 1, {u"empty"_s});
    row("root-list", 1, 1, {u"“garden”"_s, u"a map"_s, u"a list"_s});
    row("root-text", 1, 1, {u"“garden”"_s, u"a map"_s});
    row("crlf", 4, 1, {u"“sise”"_s});
}

void TestDocument::tellsMistakes()
{
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QStringList, words);
    const QString file = yaml(QString::fromLatin1(QTest::currentDataTag()));
    const Result<Document> document = readDocumentFile(file, Garden);
    QVERIFY(!document);
    const Failure &failure = document.failure();
    QCOMPARE(failure.file, file);
    if (line > 0) { // else the place is the parser's
        QVERIFY2(failure.line == line && failure.column == column, qPrintable(failure.text()));
    }
    for (const QString &word : words)
        QVERIFY2(failure.text().contains(word), qPrintable(failure.text()));
}

void TestDocument::everyExampleIsUsed()
{
    QStringList files = QDir{QStringLiteral(TEST_DATA "/yaml")}.entryList({u"*.yaml"_s}, QDir::Files);
    QFile source{QStringLiteral(SOURCE_DIR "/tests/tst_document.cpp")};
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(source.readAll());
    for (QString &file : files)
        QVERIFY2(text.contains(u'"' + file.chopped(5) + u'"'), qPrintable(file));
}

void TestDocument::missingFileAndFolder()
{
    QVERIFY(!readDocumentFile(yaml(u"is-not-there"_s), Garden));
    const Result<Document> folder = readDocumentFile(QStringLiteral(TEST_DATA), Garden);
    QVERIFY(!folder);
    QVERIFY2(folder.failure().text().contains(u"folder"_s), qPrintable(folder.failure().text()));
}

void TestDocument::tooLargeFileIsNotParsed()
{
    QTemporaryDir folder;
    QFile file{folder.filePath(u"large.yaml"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: garden\n");
    QVERIFY(file.resize(64 * 1024 * 1024 + 1)); // sparse
    file.close();
    const Result<Document> document = readDocumentFile(file.fileName(), Garden);
    QVERIFY(!document);
    QVERIFY2(document.failure().text().contains(u"64 MB"_s), qPrintable(document.failure().text()));
    QCOMPARE(document.failure().line, 0);
}

void TestDocument::tooManyValues()
{
    const Result<Document> document =
        readDocument("name: garden\nmore: [" + QByteArray{"1,"}.repeated(2'000'100) + "1]\n", u"x"_s, Garden);
    QVERIFY(!document);
    QVERIFY2(document.failure().text().contains(u"values"_s), qPrintable(document.failure().text()));
}

// Every cut and a wrong byte at every place: an answer each time, and a place inside the file.
void TestDocument::damagedInputNeverEscapes()
{
    const Result<QByteArray> good = readBytes(yaml(u"good"_s));
    QVERIFY(good);
    const qsizetype lines = good->count('\n') + 1;
    const auto look = [lines](const QByteArray &bytes) {
        const Result<Document> document = readDocument(bytes, u"x"_s, Garden);
        return document || (document.failure().line <= lines && !document.failure().message.isEmpty());
    };
    for (qsizetype at = 0; at <= good->size(); ++at)
        QVERIFY(look(good->left(at)));
    for (const char wrong : QByteArray{"{}[]:,-&*!|>'\"%@`#?~\t \n\\\xff"}) {
        for (qsizetype at = 0; at < good->size(); ++at) {
            QByteArray bytes = *good;
            bytes[at] = wrong;
            QVERIFY2(look(bytes) || wrong == '\n', bytes.constData());
        }
    }
}

void TestDocument::printsItsSchema()
{
    const QJsonObject schema = QJsonDocument::fromJson(documentSchema(Garden, u"Garden"_s)).object();
    QCOMPARE(schema.value(u"$schema"_s), u"https://json-schema.org/draft/2020-12/schema"_s);
    QCOMPARE(schema.value(u"title"_s), u"Garden"_s);
    QCOMPARE(schema.value(u"required"_s).toArray(), QJsonArray{u"name"_s});
    QCOMPARE(schema.value(u"additionalProperties"_s), false);
    const QJsonObject properties = schema.value(u"properties"_s).toObject();
    QCOMPARE(properties.size(), qsizetype(std::size(GardenFields)));
    const QJsonObject size{{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 100}, {u"default"_s, 7}};
    QCOMPARE(properties.value(u"size"_s).toObject(), size);
    const QJsonObject plants = properties.value(u"plants"_s).toObject();
    QCOMPARE(plants.value(u"items"_s).toObject().value(u"$ref"_s), u"#/$defs/plant"_s);
    QCOMPARE(properties.value(u"name"_s).toObject().value(u"pattern"_s), u"^(?:[a-z]+)$"_s);
    const QJsonObject plant = schema.value(u"$defs"_s).toObject().value(u"plant"_s).toObject();
    QCOMPARE(plant.value(u"description"_s), u"something that grows"_s);
    const QJsonObject colour = plant.value(u"properties"_s).toObject().value(u"colour"_s).toObject();
    QCOMPARE(colour.value(u"enum"_s).toArray(), (QJsonArray{u"red"_s, u"green"_s}));
}

void TestDocument::suggestsTheNearestWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("nearest");
    QTest::addRow("letter missing") << u"statu"_s << u"status"_s;
    QTest::addRow("letters swapped") << u"sttaus"_s << u"status"_s;
    QTest::addRow("letter wrong") << u"stazus"_s << u"status"_s;
    QTest::addRow("case") << u"STATUS"_s << u"status"_s;
    QTest::addRow("other word") << u"creatde"_s << u"created"_s;
    QTest::addRow("nothing near") << u"elephant"_s << QString{};
    QTest::addRow("empty") << QString{} << QString{};
}

void TestDocument::suggestsTheNearestWord()
{
    QFETCH(QString, word);
    QFETCH(QString, nearest);
    const QString answer = didYouMean(word, {u"created"_s, u"status"_s, u"name"_s});
    QCOMPARE(answer, nearest.isEmpty() ? u"There are: created, status, name."_s : u"Did you mean “%1”?"_s.arg(nearest));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
