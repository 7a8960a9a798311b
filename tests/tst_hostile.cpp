// links: application
#include "ask.h"
#include "commandline.h"
#include "exporting.h"
#include "page.h"
#include "procedure.h"
#include "router.h"
#include "scenario.h"
#include "shell.h"
#include "support/hostile.h"
#include "support/pagedump.h"
#include "support/stage.h"
#include "workspaces.h"

#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTextDocument>

#include <ctime>

#include "accessibility.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestTurn = 2'000; // ms of processor time: what else runs on the machine does not count

// Line ends of an area of text are one character each.
QString withLines(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(QChar::ParagraphSeparator, u'\n');
}

// What is no character is replaced by the sign for that.
QString stored(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
            ++at;
        else if (c.isSurrogate() || c == QChar{0xFFFE})
            text[at] = QChar::ReplacementCharacter;
    }
    return text;
}

QString held(const QWidget *field)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    return withLines(qobject_cast<const QPlainTextEdit *>(field)->document()->toRawText());
}

// Fields in which something can be typed now.
QList<QPointer<QWidget>> fieldsOn(const QWidget *place)
{
    QList<QPointer<QWidget>> fields;
    const auto all = place->findChildren<QWidget *>();
    for (QWidget *each : all) {
        const auto *line = qobject_cast<QLineEdit *>(each);
        const auto *area = qobject_cast<QPlainTextEdit *>(each);
        if (each->isVisible() && ((line && !line->isReadOnly()) || (area && !area->isReadOnly())))
            fields += each;
    }
    return fields;
}

bool takesAnything(const QWidget *field)
{
    const auto *line = qobject_cast<const QLineEdit *>(field);
    return !line || !line->validator();
}

QString nameOf(const QWidget *field)
{
    return field->objectName() + u' ' + field->accessibleName();
}

// What could be taken for markup on the place, though it holds the text.
QStringList markup(const QWidget *place, const QString &text)
{
    QStringList found;
    if (!Qt::mightBeRichText(text) && !text.contains(u'<'))
        return found;
    const auto all = place->findChildren<QWidget *>();
    for (const QWidget *each : all) {
        const auto *label = qobject_cast<const QLabel *>(each);
        const bool formatted = label && (label->textFormat() == Qt::RichText ||
                                         (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text())));
        if (formatted && label->text().contains(text))
            found += u"label "_s + each->objectName();
        if (Qt::mightBeRichText(each->toolTip()) && each->toolTip().contains(text))
            found += u"tooltip "_s + each->objectName();
    }
    return found;
}

} // namespace

// Hostile texts in every field, through the door, and on every page that shows what a workspace holds: each succeeds or
// is refused in words, and stays as it was typed.
class TestHostile final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    Edition m_edition;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
    qint64 m_longest = 0;
    QString m_where;

    QString idOf(const char *kind) const
    {
        const Rows rows = m_cloud->fetch({.kind = QString::fromLatin1(kind), .project = m_context->session.project});
        return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
    }

    QStringList pages() const
    {
        QStringList pages = Router::pages(m_edition);
        for (const Service *service : services()) {
            for (const DetailSpec &detail : service->details)
                pages += QString::fromLatin1(detail.id);
        }
        pages.removeDuplicates();
        return pages;
    }

    QWidget *open(const QString &page)
    {
        m_context->session = page == "login"_L1 ? Session{} : *m_cloud->logIn(u"training"_s, u"trainee"_s);
        const DetailSpec *detail = findDetail(page);
        m_shell->router().go(page, detail ? QVariantMap{{u"id"_s, idOf(detail->kind)}} : QVariantMap{});
        QCoreApplication::processEvents();
        return m_shell->router().page();
    }

    template <typename Work>
    void turn(const QString &where, const Work &work)
    {
        const std::clock_t begun = std::clock();
        work();
        QCoreApplication::processEvents();
        const qint64 took = qint64{std::clock() - begun} * 1000 / CLOCKS_PER_SEC;
        if (took > m_longest) {
            m_longest = took;
            m_where = where;
        }
        if (took > 100)
            qInfo("%lld ms: %s", took, qPrintable(where));
        QVERIFY2(took < LongestTurn, qPrintable(u"%1: %2 ms"_s.arg(where, QString::number(took))));
    }

    void feed(QWidget *place, const QString &text)
    {
        const auto fields = fieldsOn(place);
        for (const QPointer<QWidget> &field : fields) {
            if (!field || !field->isVisible() || !field->isEnabled())
                continue;
            const QString where = nameOf(field);
            const QString before = held(field);
            turn(where, [&] { Stage::paste(field, text); });
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(field, qPrintable(where));
            const bool area = qobject_cast<QPlainTextEdit *>(field);
            const QString kept = held(field);
            // Nothing, pasted: an area keeps what is selected, a line loses it.
            const QString wanted = !area ? text : text.isEmpty() ? before : withLines(text);
            const bool refused = !takesAnything(field) && (text.isEmpty() ? kept == before : !kept.contains(text));
            QVERIFY2(kept == wanted || refused, qPrintable(u"%1 holds %2 characters: %3"_s.arg(
                                                    where, QString::number(kept.size()), kept.left(80))));
            if (!area)
                turn(where + u", Return"_s, [&] { QTest::keyClick(field, Qt::Key_Return); });
            if (QTest::currentTestFailed())
                return;
            if (field && qobject_cast<QAbstractSpinBox *>(field->parentWidget()))
                QVERIFY2(!held(field).isEmpty(), qPrintable(where)); // a number again
            if (!text.isEmpty())
                QCOMPARE(markup(m_shell.get(), text), QStringList{});
        }
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installAccessibility();
        m_edition = *loadEdition(u"otc"_s);
        theme::apply(*qApp, m_edition);
        const auto scenario = loadScenario(u"starter"_s);
        QVERIFY(scenario);
        auto cloud = beginWorkspace(m_folder.filePath(u"workspace.sqlite"_s), *scenario, {});
        QVERIFY(cloud);
        m_cloud = std::move(*cloud);
        m_context = std::make_unique<Context>(*m_cloud, m_edition);
        m_context->session = *m_cloud->logIn(u"training"_s, u"trainee"_s);
        m_shell = makeShell(*m_context);
        m_shell->resize(1440, 900);
        m_shell->show();
        m_shell->start();
        QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
    }
    void cleanupTestCase()
    {
        qInfo("longest turn: %lld ms, %s", m_longest, qPrintable(m_where));
        m_shell.reset();
        m_context.reset();
    }
    void init() { failOnWarnings(); }

    void everyPage_data() { hostile::rows(); }
    void everyPage()
    {
        QFETCH(QString, text);
        int fields = 0;
        for (const QString &page : pages()) {
            QWidget *place = open(page);
            const auto buttons = place->findChildren<QAbstractButton *>();
            for (QAbstractButton *button : buttons) {
                if (button->objectName().endsWith(".tags"_L1) && button->isVisible() && button->isEnabled())
                    button->click(); // the tag search
            }
            QCoreApplication::processEvents();
            fields += int(fieldsOn(place).size());
            feed(place, text);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(fields > 20, qPrintable(QString::number(fields)));
    }

    void everyConfirmation_data() { hostile::rows(); }
    void everyConfirmation()
    {
        QFETCH(QString, text);
        open(u"cbr.backups"_s);
        for (const Service *service : services()) {
            for (const Confirmation &confirmation : service->confirmations) {
                ask::confirm(confirmation, {idOf(confirmation.kind)}, *m_context, m_shell.get());
                QCoreApplication::processEvents();
                QWidget *dialog = QApplication::activeModalWidget();
                QVERIFY(dialog);
                feed(dialog, text);
                dialog->close();
                QCoreApplication::processEvents();
            }
        }
    }

    // Dialogs of the workspace menu that ask for text.
    void newWorkspace_data() { hostile::rows(); }
    void newWorkspace()
    {
        QFETCH(QString, text);
        open(u"home"_s);
        auto *entry = m_shell->findChild<QAction *>(u"workspace.new"_s);
        QVERIFY(entry);
        entry->trigger();
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        auto *file = dialog->findChild<QLineEdit *>(u"workspace.new.file"_s);
        auto *begin = dialog->findChild<QPushButton *>(u"workspace.new.begin"_s);
        auto *problem = dialog->findChild<QLabel *>(u"workspace.new.file.problem"_s);
        QVERIFY(file && begin && problem);
        file->clear();
        turn(u"workspace.new.file"_s, [&] { Stage::paste(file, text); });
        QCOMPARE(file->text(), text);
        QCOMPARE(begin->isEnabled(), problem->text().isEmpty());
        QVERIFY(begin->isEnabled() || problem->isVisible());
        // The file is refused in words, or a workspace begins in it.
        if (begin->isEnabled()) {
            const auto begun = beginWorkspace(m_folder.filePath(u"new/"_s) + text, *loadScenario(u"starter"_s), {});
            QVERIFY2(begun || !begun.failure().message.isEmpty(), "a refusal without words");
        }
        dialog->close();
        QCoreApplication::processEvents();
    }

    // What the form says is what the door says, and what came through stands in the workspace as it was typed.
    void createsAnImage_data() { hostile::rows(); }
    void createsAnImage()
    {
        QFETCH(QString, text);
        for (const char *field : {"name", "description", "key", "value", "enterpriseProject", "backup"}) {
            const QString argument = QString::fromLatin1(field);
            QVariantMap arguments{{u"backup"_s, u"b"_s}, {u"name"_s, u"web-image"_s}, {u"description"_s, u""_s}};
            if (argument == "key"_L1 || argument == "value"_L1) {
                QVariantMap tag{{u"key"_s, u"team"_s}, {u"value"_s, u"red"_s}};
                tag.insert(argument, text);
                arguments.insert(u"tags"_s, QVariantList{tag});
            } else {
                arguments.insert(argument, text);
            }
            World fresh{[](Change &change) { World::addBackup(change, u"b"_s); }};
            const QByteArray before = fresh.state();
            const Outcome outcome = fresh->dispatch(fresh.command("ims.createImage", arguments));
            for (const Refusal &refusal : outcome.refusals)
                QVERIFY2(!refusal.reason.isEmpty() && !refusal.rule.isEmpty(), field);
            if (!outcome.ok()) {
                QCOMPARE(fresh.state(), before);
                continue;
            }
            if (argument == "name"_L1 || argument == "description"_L1)
                QCOMPARE(fresh.value("image", outcome.created, field), stored(text));
            if (argument == "key"_L1 || argument == "value"_L1) {
                const Rows tags = fresh->fetch({.kind = u"tag"_s, .project = fresh.session.project});
                QCOMPARE(tags.at(0, argument).toString(), stored(text).trimmed()); // spaces around do not count
            }
        }
    }

    // Every command, asked for a thing of that name.
    void everyCommand_data() { hostile::rows(); }
    void everyCommand()
    {
        QFETCH(QString, text);
        World world;
        const QByteArray before = world.state();
        for (const Service *service : services()) {
            for (const CommandSpec &command : service->commands) {
                if (!command.argument)
                    continue;
                const QString argument = QString::fromLatin1(command.argument);
                for (const QVariant &value : {QVariant{text}, QVariant{QStringList{text, text}}}) {
                    const Outcome outcome = world->dispatch(world.command(command.id, {{argument, value}}));
                    QVERIFY2(!outcome.ok() || text.isEmpty(), command.id); // nothing was named
                    for (const Refusal &refusal : outcome.refusals)
                        QVERIFY2(!refusal.reason.isEmpty(), command.id);
                }
            }
        }
        QCOMPARE(world.state(), before);
        QVERIFY(!world->logIn(text, text, text));
    }

    // Names that came in by an import may be anything.
    void shownLiterally_data() { hostile::rows(); }
    void shownLiterally()
    {
        QFETCH(QString, text);
        if (text.size() > 1'000)
            text.truncate(1'000);
        if (text.isEmpty())
            return;
        text = stored(text);
        World world{[&text](Change &change) {
            const Record named{{u"name"_s, text}, {u"description"_s, text}, {u"server_name"_s, text}};
            World::addBackup(change, u"b"_s, named);
            Record image{{u"name"_s, text}, {u"description"_s, text}, {u"backup_id"_s, u"b"_s}};
            World::addImage(change, u"i"_s, image);
        }};
        Context context{world.cloud(), m_edition};
        context.session = world.session;
        const auto shell = makeShell(context);
        shell->resize(1440, 900);
        shell->show();
        shell->start();
        const QString literal = pagedump::oneLine(text);
        const auto look = [&](QWidget *place) {
            QCoreApplication::processEvents();
            const QString dump = dumpPage(place);
            QVERIFY2(dump.contains(literal), qPrintable(dump));
            QCOMPARE(markup(place, text), QStringList{});
            const auto buttons = place->findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                if (button->accessibleName() == text && !button->text().isEmpty())
                    QVERIFY2(button->shortcut().isEmpty(), qPrintable(button->objectName()));
            }
        };
        for (const auto &[page, id] : {std::pair{u"cbr.backups"_s, QString{}},
                                       {u"cbr.backup"_s, u"b"_s},
                                       {u"ims.private"_s, QString{}},
                                       {u"ims.image"_s, u"i"_s}}) {
            shell->router().go(page, id.isEmpty() ? QVariantMap{} : QVariantMap{{u"id"_s, id}});
            look(shell.get());
            if (QTest::currentTestFailed()) {
                qWarning("on %s", qPrintable(page));
                return;
            }
        }
        ask::confirm(*findConfirmation(u"ims.deleteImage"_s), {u"i"_s}, context, shell.get());
        QCoreApplication::processEvents();
        QWidget *dialog = QApplication::activeModalWidget();
        QVERIFY(dialog);
        look(dialog);
        dialog->close();

        const ListSpec &list = *findList(u"ims.private"_s);
        const QByteArray csv =
            exporting::csv(list, {u"name"_s}, {*world->find(u"image"_s, u"i"_s, HomeProject)}, context);
        const QString sheet = QString::fromUtf8(csv);
        QString cell = text;
        const bool formula = u"=+-@\t\r"_s.contains(text.front());
        cell = QString{formula ? u"'"_s : QString{}} + cell.replace(u'"', u"\"\""_s);
        QVERIFY2(sheet.contains(u'"' + cell + u'"'), csv.constData());
    }

    // The options and verbs of the program.
    void commandLine_data() { hostile::rows(); }
    void commandLine()
    {
        QFETCH(QString, text);
        if (text.contains(QChar::Null)) // ends an argument
            text.truncate(text.indexOf(QChar::Null));
        const auto look = [](const QStringList &arguments) {
            const Result<CommandLine> line = readCommandLine(QStringList{u"console-replica"_s} + arguments);
            QVERIFY(line || !line.failure().message.isEmpty());
        };
        look({text});
        for (const char *option : {"workspace", "scenario", "edition", "language", "login", "go", "speed", "seed",
                                   "junit", "pictures", "format", "nonsense"}) {
            look({u"--"_s + QLatin1StringView{option}, text});
            look({u"--%1=%2"_s.arg(QLatin1StringView{option}, text)});
        }
        look({u"run"_s, text});
        look({u"import"_s, text, u"--workspace"_s, text});
        look({u"list"_s, text});
        const auto scenario = loadScenario(text);
        QVERIFY(!scenario && !scenario.failure().message.isEmpty());
        const auto edition = loadEdition(text);
        QVERIFY(!edition && !edition.failure().message.isEmpty());
        const auto procedure = loadProcedure(text);
        QVERIFY(!procedure && !procedure.failure().message.isEmpty());
        const auto cloud = Cloud::open(m_folder.filePath(u"none/"_s) + text);
        QVERIFY(!cloud && !cloud.failure().message.isEmpty());
    }
};

QTEST_MAIN(TestHostile)
#include "tst_hostile.moc"
