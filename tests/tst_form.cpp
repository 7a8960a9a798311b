// links: ui
#include "accessibility.h"
#include "ask.h"
#include "controls.h"
#include "formchoices.h"
#include "kinds.h"
#include "language.h"
#include "support/forms.h"
#include "support/hostile.h"
#include "support/pagedump.h"
#include "support/stage.h"
#include "tableview.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

constexpr Word Colours[] = {{"red", QT_TRANSLATE_NOOP("ims", "Windows")}, {"blue", QT_TRANSLATE_NOOP("ims", "Linux")}};
constexpr Column RowColumns[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .field = "name", .width = 500},
    {.id = "os", .title = QT_TRANSLATE_NOOP("ims", "OS"), .field = "os", .width = 500}};
constexpr When ImagesOnly[] = {{"type", "!iso"}};
constexpr FormField Fields[] = {
    {.id = "hint",
     .kind = FormField::Note,
     .title = QT_TRANSLATE_NOOP("ims", "Image Type"),
     .link = QT_TRANSLATE_NOOP("ims", "Source"),
     .opens = "cbr.backups"},
    {.kind = FormField::Heading, .title = QT_TRANSLATE_NOOP("ims", "Basic Information")},
    {.id = "server", .kind = FormField::Fact, .title = QT_TRANSLATE_NOOP("ims", "ECS"), .from = "server_name"},
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .mandatory = true, .from = "name", .pattern = "copy_%1"},
    {.id = "description", .kind = FormField::Area, .title = QT_TRANSLATE_NOOP("ims", "Description"), .limit = 1024},
    {.id = "tags", .kind = FormField::Tags, .title = QT_TRANSLATE_NOOP("ims", "Tags"), .limit = 10},
    {.id = "size",
     .kind = FormField::Number,
     .title = QT_TRANSLATE_NOOP("ims", "Disk Capacity (GB)"),
     .pattern = "40",
     .least = 1,
     .limit = 1024},
    {.id = "colour",
     .kind = FormField::Segments,
     .title = QT_TRANSLATE_NOOP("ims", "OS Type"),
     .pattern = "blue",
     .words = Colours},
    {.id = "extra", .kind = FormField::Check, .title = QT_TRANSLATE_NOOP("ims", "Encrypted")},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Image Type"),
     .prompt = QT_TRANSLATE_NOOP("ims", "Other"),
     .rows = "image",
     .only = ImagesOnly,
     .within = "colour",
     .column = "os_type",
     .whenField = {"extra", "true"},
     .link = QT_TRANSLATE_NOOP("ims", "Modify"),
     .opens = "ims.addTag",
     .refreshes = true},
    {.id = "images",
     .kind = FormField::Select,
     .title = QT_TRANSLATE_NOOP("ims", "Private Images"),
     .rows = "image",
     .columns = RowColumns},
    {.id = "otherEdition", .title = QT_TRANSLATE_NOOP("ims", "Agreement"), .reading = "fullReplication=acrossRegions"},
};
// Over a command that exists: what the form has beyond its arguments is written to the journal only.
constexpr FormSpec Form{.id = "test.form",
                        .service = "ims",
                        .command = "ims.createImage",
                        .argument = "backup",
                        .kind = "backup",
                        .title = QT_TRANSLATE_NOOP("ims", "Create Image"),
                        .fields = Fields,
                        .done = QT_TRANSLATE_NOOP("ims", "%1 is made.")};

constexpr When Red[] = {{"os_type", "red"}};
constexpr When Blue[] = {{"os_type", "blue"}};
constexpr FormField SeveralFields[] = {
    {.id = "name", .title = QT_TRANSLATE_NOOP("ims", "Name"), .mandatory = true, .pattern = "web"},
    {.id = "colour", .kind = FormField::Segments, .title = QT_TRANSLATE_NOOP("ims", "OS Type"), .words = Colours},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Windows"),
     .rows = "image",
     .only = Red,
     .whenField = {"colour", "red"}},
    {.id = "image",
     .kind = FormField::Choice,
     .title = QT_TRANSLATE_NOOP("ims", "Linux"),
     .rows = "image",
     .only = Blue,
     .whenField = {"colour", "blue"}},
};
constexpr FormSpec Several{.id = "test.several",
                           .service = "ims",
                           .command = "ims.createImage",
                           .argument = "backup",
                           .kind = "backup",
                           .title = QT_TRANSLATE_NOOP("ims", "Create Image"),
                           .fields = SeveralFields};

void fill(Change &change)
{
    forms::fill(change);
    World::addImage(change, u"image-blue"_s, {{u"name"_s, u"sea"_s}, {u"os_type"_s, u"blue"_s}});
    World::addImage(change, u"image-red"_s, {{u"name"_s, u"fire"_s}, {u"os_type"_s, u"red"_s}});
    World::addImage(change, u"image-iso"_s + u"-blue"_s,
                    {{u"name"_s, u"disc"_s}, {u"os_type"_s, u"blue"_s}, {u"type"_s, u"iso"_s}});
}

} // namespace

// Dialogs that are data: a form of the test's own, and every form that is registered.
class TestForm final : public QObject {
    Q_OBJECT

    std::unique_ptr<Stage> m_stage;

    QDialog *open(const QStringList &ids = {u"backup-free"_s}, const FormSpec &form = Form)
    {
        return forms::open(form, ids, m_stage->context, m_stage->window);
    }
    template <typename T>
    T *part(QAnyStringView name)
    {
        return m_stage->control<T>(name);
    }
    QStringList idsOf(const char *kind)
    {
        const Rows rows = m_stage->world->fetch({.kind = QString::fromLatin1(kind), .sort = u"id"_s});
        QStringList ids;
        for (int row = 0; row < rows.rows.size(); ++row)
            ids += rows.at(row, u"id"_s).toString();
        return ids;
    }
    QString problem(QLatin1StringView field)
    {
        auto *label = part<QLabel>(u"test.form.%1.problem"_s.arg(field));
        return label ? label->text() : QString{};
    }
    QStringList offered()
    {
        QStringList texts;
        auto *box = part<SelectBox>("test.form.image");
        for (int index = 0; box && index < box->count(); ++index)
            texts += box->itemText(index);
        return texts;
    }
    void press(QAnyStringView name) { Stage::press(part<QAbstractButton>(name)); }

private slots:
    void initTestCase() { installAccessibility(); }
    void init()
    {
        failOnWarnings();
        m_stage = std::make_unique<Stage>(fill);
        m_stage->window.show();
    }
    void cleanup() { m_stage.reset(); }

    void beginsWithTheTarget()
    {
        QDialog *dialog = open();
        QVERIFY(dialog);
        QCOMPARE(dialog->objectName(), u"test.form"_s);
        QCOMPARE(dialog->accessibleName(), u"Create Image"_s);
        QCOMPARE(dialog->windowModality(), Qt::WindowModal);
        QCOMPARE(part<QLabel>("test.form.server")->text(), u"ecs-web-01"_s);
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"copy_backup-free"_s);
        QCOMPARE(part<QSpinBox>("test.form.size")->value(), 40);
        QCOMPARE(part<Segments>("test.form.colour")->value(), u"blue"_s);
        QVERIFY(!part<QLineEdit>("test.form.otherEdition"));
        QVERIFY(!part<SelectBox>("test.form.image"));
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("test.form.name"));
        QVERIFY(part<QPushButton>("test.form.ok")->isDefault());
        QVERIFY(dialog->height() <= m_stage->window.height());
    }

    void judgesAFieldOnceItWasTouched()
    {
        open();
        auto *name = part<QLineEdit>("test.form.name");
        QCOMPARE(problem("name"_L1), QString{});
        Stage::paste(name, u"a*b"_s);
        QVERIFY(problem("name"_L1).startsWith(u"The name may contain letters"_s));
        QCOMPARE(problem("description"_L1), QString{});
        Stage::paste(name, u"good"_s);
        QCOMPARE(problem("name"_L1), QString{});
    }

    void refusesInTheDialogAndKeepsWhatWasTyped()
    {
        QDialog *dialog = open();
        const QByteArray before = m_stage->world.state();
        Stage::paste(part<QLineEdit>("test.form.name"), u"a*b"_s);
        Stage::paste(part<QPlainTextEdit>("test.form.description"), u"one <two>"_s);
        press("test.form.ok");
        QVERIFY(dialog->isVisible());
        QVERIFY(!problem("name"_L1).isEmpty());
        QVERIFY(!problem("description"_L1).isEmpty());
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("test.form.name"));
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"a*b"_s);
        QCOMPARE(part<QPlainTextEdit>("test.form.description")->toPlainText(), u"one <two>"_s);
        QCOMPARE(m_stage->world.state(), before);
        QVERIFY(m_stage->notices.isEmpty());
    }

    void carriesOutWhatWasFilledIn()
    {
        QPointer<QDialog> dialog = open();
        Stage::paste(part<QLineEdit>("test.form.name"), u"web"_s);
        Stage::paste(part<QLineEdit>("test.form.tags.key"), u"team"_s);
        Stage::paste(part<QPlainTextEdit>("test.form.description"), u"said"_s);
        press("test.form.ok");
        QVERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(m_stage->notices.size(), 1);
        QCOMPARE(m_stage->notices.first().text, u"web is made."_s);
        const QString image = m_stage->world.value("backup", u"backup-free"_s, "image_id");
        QCOMPARE(m_stage->world.value("image", image, "name"), u"web"_s);
        QCOMPARE(m_stage->world.value("image", image, "description"), u"said"_s);
        QCOMPARE(m_stage->world.value("tag", image + u":team"_s, "key"), u"team"_s);
    }

    void namesOfItsOwn()
    {
        constexpr FormField vault{.id = "name", .pattern = "vault-%3"};
        constexpr FormField policy{.id = "name", .pattern = "policy_%4"};
        const QString first = beginning(vault, {}, m_stage->context);
        static const QRegularExpression hex{u"\\Avault-[0-9a-f]{4}\\z"_s};
        QVERIFY2(hex.match(first).hasMatch(), qPrintable(first));
        QCOMPARE(beginning(vault, {}, m_stage->context), first);
        const QString time = m_stage->edition.time(m_stage->world->now()).mid(11, 8).remove(u':');
        QCOMPARE(beginning(policy, {}, m_stage->context), u"policy_"_s + time);
        QVERIFY(m_stage->world
                    ->dispatch(m_stage->world.command(
                        "cbr.createVault", {{u"protectType"_s, u"backup"_s}, {u"capacity"_s, 100}, {u"name"_s, first}}))
                    .ok());
        QVERIFY(beginning(vault, {}, m_stage->context) != first);
    }

    void tellsWhoeverOpenedIt()
    {
        Outcome told;
        ask::form(Form, {u"backup-free"_s}, m_stage->context, &m_stage->window,
                  [&told](const Outcome &outcome) { told = outcome; });
        QApplication::processEvents();
        press("test.form.ok");
        QVERIFY(!told.created.isEmpty());
        QCOMPARE(m_stage->world.value("image", told.created, "name"), u"copy_backup-free"_s);
    }

    void cancelLeavesNothingBehind_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"cancel", "close", "Esc"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void cancelLeavesNothingBehind()
    {
        QFETCH(QString, way);
        const QByteArray before = m_stage->world->canonicalExport();
        QPointer<QDialog> dialog = open();
        Stage::paste(part<QLineEdit>("test.form.name"), u"web"_s);
        if (way == "Esc"_L1)
            QTest::keyClick(dialog.data(), Qt::Key_Escape);
        else
            press(u"test.form.%1"_s.arg(way));
        QApplication::processEvents();
        QVERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(m_stage->world->canonicalExport(), before);
        QVERIFY(m_stage->notices.isEmpty());
        open();
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"copy_backup-free"_s);
    }

    void comesBackAsItWasWhenALinkLedAway()
    {
        QPointer<QDialog> dialog = open();
        Stage::paste(part<QLineEdit>("test.form.name"), u"half way"_s);
        press("test.form.extra");
        press("test.form.hint.link");
        QCOMPARE(m_stage->asked, u"cbr.backups"_s);
        QVERIFY(!dialog || !dialog->isVisible());
        open({u"backup-taken"_s}); // another one
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"copy_backup-taken"_s);
        press("test.form.cancel");
        open();
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"half way"_s);
        QVERIFY(part<QCheckBox>("test.form.extra")->isChecked());
        press("test.form.cancel");
        open();
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"copy_backup-free"_s);
    }

    void offersWhatOtherFieldsAskFor()
    {
        open();
        press("test.form.extra");
        QCOMPARE(offered(), QStringList({u"Other"_s, u"sea"_s})); // neither the red one nor the disc
        auto *box = part<SelectBox>("test.form.image");
        box->setCurrentIndex(1);
        emit box->activated(1);
        press("test.form.colour.red");
        QCOMPARE(offered(), QStringList({u"Other"_s, u"fire"_s}));
        QCOMPARE(box->value(), QString{});
        press("test.form.colour.blue");
        QCOMPARE(box->value(), u"image-blue"_s); // as it was chosen
        press("test.form.extra");
        QVERIFY(!part<SelectBox>("test.form.image"));
        press("test.form.ok");
        const Rows journal = m_stage->world->fetch({.kind = u"journal"_s, .sort = u"id"_s, .descending = true});
        const QString arguments = journal.at(0, u"arguments"_s).toString();
        QVERIFY2(arguments.contains(u"\"colour\":\"blue\""_s) && !arguments.contains(u"image-blue"_s),
                 qPrintable(arguments)); // what is not shown is not sent
    }

    void followsTheCloud()
    {
        open();
        press("test.form.extra");
        QCOMPARE(offered().size(), 2);
        m_stage->world->dispatch(m_stage->world.command("ims.deleteImage", {{u"image"_s, u"image-blue"_s}}));
        QTRY_COMPARE(offered(), QStringList{u"Other"_s});
        auto *table = part<TableView>("test.form.images.table");
        QVERIFY(table->model()->rowCount() > 2);
    }

    void sendsTheRowsThatAreTicked()
    {
        open();
        auto *table = part<TableView>("test.form.images.table");
        QVERIFY(table);
        table->setChosen({u"image-red"_s});
        press("test.form.ok");
        const Rows journal = m_stage->world->fetch({.kind = u"journal"_s, .sort = u"id"_s, .descending = true});
        QVERIFY(journal.at(0, u"arguments"_s).toString().contains(u"\"images\":[\"image-red\"]"_s));
    }

    // Two lists stand for one argument: the one that is shown counts.
    void sendsWhatIsShownOfSeveralForOne()
    {
        open({u"backup-free"_s}, Several);
        press("test.several.colour.red");
        auto *box = part<SelectBox>("test.several.image");
        QCOMPARE(box->count(), 1);
        QCOMPARE(box->value(), u"image-red"_s);
        press("test.several.ok");
        const Rows journal = m_stage->world->fetch({.kind = u"journal"_s, .sort = u"id"_s, .descending = true});
        const QString arguments = journal.at(0, u"arguments"_s).toString();
        QVERIFY2(arguments.contains(u"\"image\":\"image-red\""_s), qPrintable(arguments));
    }

    // Of the image that a fact names: those that it is shared with.
    void offersRowsOfWhatAFactNames()
    {
        QDialog *dialog = open({u"image-system"_s}, *findForm(u"ims.stopSharing"_s));
        auto *table = part<TableView>("ims.stopSharing.member.table");
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(!Stage::words(dialog).contains(u"DOOR-03"_s)); // before anything was done
        press("ims.stopSharing.ok");
        QVERIFY(dialog->isVisible());
        QVERIFY(Stage::words(dialog).contains(u"DOOR-03"_s));
        table->setChosen({u"member-1"_s});
        press("ims.stopSharing.ok");
        QCOMPARE(m_stage->world.value("imageMember", u"member-1"_s, "id"), u"(gone)"_s);
    }

    void listsRefusedRowsApart()
    {
        QDialog *dialog = open({u"backup-free"_s, u"backup-taken"_s});
        const QString words = Stage::words(dialog);
        QVERIFY2(words.contains(u"These stay as they are:"_s), qPrintable(words));
        QVERIFY(words.contains(u"backup-taken: "_s));
        QVERIFY(part<QAbstractButton>("test.form.ok")->isEnabled());
    }

    void canDoNothingWithRefusedRows()
    {
        QDialog *dialog = open({u"backup-taken"_s});
        auto *ok = part<QAbstractButton>("test.form.ok");
        QVERIFY(!ok->isEnabled());
        QVERIFY(!ok->accessibleDescription().isEmpty());
        QVERIFY(Stage::words(dialog).contains(u"CBR-01"_s));
    }

    void seesItsTargetGo()
    {
        open();
        m_stage->world->dispatch(m_stage->world.command("cbr.deleteBackup", {{u"backup"_s, u"backup-free"_s}}));
        QTRY_VERIFY(!part<QAbstractButton>("test.form.ok")->isEnabled());
        QCOMPARE(part<QLineEdit>("test.form.name")->text(), u"copy_backup-free"_s);
    }

    void takesAnyText_data() { hostile::rows(); }
    void takesAnyText()
    {
        QFETCH(QString, text);
        for (const char *field : {"name", "description", "tags.key"}) {
            QPointer<QDialog> dialog = open();
            const QByteArray before = m_stage->world.state();
            auto *control = part<QWidget>(u"test.form.%1"_s.arg(QLatin1StringView{field}));
            QVERIFY(control);
            Stage::paste(control, text);
            const auto *line = qobject_cast<QLineEdit *>(control);
            const QString kept = line ? line->text() : QString{};
            press("test.form.ok");
            if (!dialog || !dialog->isVisible()) {
                m_stage = std::make_unique<Stage>(fill);
                m_stage->window.show();
                continue;
            }
            QCOMPARE(m_stage->world.state(), before);
            if (line)
                QCOMPARE(line->text(), kept);
            if (line && !text.isEmpty())
                QCOMPARE(kept, text);
            bool said = false;
            for (const char *one : {"name", "description", "tags"})
                said = said || !problem(QLatin1StringView{one}).isEmpty();
            QVERIFY2(said, field);
            dialog->close();
            QApplication::processEvents();
        }
    }

    // --- Every form that is registered ---------------------------------------------------------------------------

    void isWellFormed_data()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < forms::all().size(); ++at)
            QTest::newRow(forms::all().at(at)->id) << at;
    }
    void isWellFormed()
    {
        QFETCH(int, at);
        const FormSpec &form = *forms::all().at(at);
        const CommandSpec *command = findCommand(QString::fromLatin1(form.command));
        QVERIFY(command);
        // Where the command's rows are ticked in the form, it is about what they belong to.
        const bool ticks = std::any_of(form.fields.begin(), form.fields.end(), [command](const FormField &field) {
            return field.id && command->argument && qstrcmp(field.id, command->argument) == 0;
        });
        if (form.argument && !ticks) {
            QVERIFY(command->argument && form.kind);
            QCOMPARE(form.argument, command->argument);
            // A view may tell more of the same rows.
            if (qstrcmp(form.kind, command->kind) != 0) {
                QVERIFY2(kindOf(QString::fromLatin1(form.kind)).view, form.kind);
                QCOMPARE(idsOf(form.kind), idsOf(command->kind));
                QVERIFY(!idsOf(form.kind).isEmpty());
            }
        }
        for (const char *tab : form.tabs)
            QVERIFY2(findForm(QString::fromLatin1(tab)), tab);
        QStringList fields;
        for (const FormField &field : form.fields) {
            if (field.id)
                fields += QString::fromLatin1(field.id);
        }
        for (const FormField &field : form.fields) {
            const auto known = [&](const char *other) {
                return !other || fields.contains(QString::fromLatin1(other)) ||
                       (form.argument && qstrcmp(other, form.argument) == 0);
            };
            QVERIFY2(known(field.within) && known(field.whenField.field), field.id);
            if (field.opens) {
                const QString page = QString::fromLatin1(field.opens);
                QVERIFY2(findForm(page) || findList(page) || findSection(page) || page == "credentials"_L1,
                         field.opens);
            }
            if (!field.mandatory || (field.kind == FormField::Choice && !field.words.empty() && !field.prompt))
                continue; // a list without an empty entry is always filled in
            // A star says that the door refuses the form without it.
            const auto rules = allRules();
            const bool held = std::any_of(rules.begin(), rules.end(), [&](const Rule *rule) {
                const auto same = [rule](const char *one) { return one && qstrcmp(rule->command, one) == 0; };
                return rule->kind == Rule::Enforced && rule->field && qstrcmp(rule->field, field.id) == 0 &&
                       (same(command->id) || std::any_of(command->groups.begin(), command->groups.end(), same));
            });
            QVERIFY2(held, field.id);
        }
    }

    void opensInEveryEditionAndLanguage_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("language");
        for (const QString &edition : editionIds()) {
            for (const QString &language : languageCodes())
                QTest::addRow("%s %s", qPrintable(edition), qPrintable(language)) << edition << language;
        }
    }
    void opensInEveryEditionAndLanguage()
    {
        QFETCH(QString, edition);
        QFETCH(QString, language);
        QTranslator words;
        if (loadLanguage(words, language))
            QCoreApplication::installTranslator(&words);
        m_stage = std::make_unique<Stage>(fill, edition);
        m_stage->window.show();
        for (const FormSpec *form : forms::all()) {
            const QByteArray before = m_stage->world->canonicalExport();
            const QStringList ids = forms::targetOf(*form, m_stage->world.cloud(), m_stage->context.session);
            QPointer<QWidget> shown = forms::show(*form, ids, m_stage->context, m_stage->window);
            QVERIFY2(shown, form->id);
            QCOMPARE(shown->objectName(), QString::fromLatin1(form->id));
            const auto controls = shown->findChildren<QWidget *>();
            for (QWidget *control : controls) {
                if (!control->isVisible() || !(control->focusPolicy() & Qt::TabFocus))
                    continue;
                QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(control);
                QVERIFY(seen);
                const QString said = seen->text(QAccessible::Name) + seen->text(QAccessible::Description);
                QVERIFY2(!said.isEmpty(), qPrintable(QString::fromLatin1(form->id) + u' ' + control->objectName()));
            }
            QVERIFY2(dumpPage(shown).count(u'\n') > 3, form->id);
            auto *area = shown->findChild<QScrollArea *>();
            QVERIFY2(area && area->widget()->width() <= area->viewport()->width() + 1, form->id);
            if (!form->page)
                QTest::keyClick(shown.data(), Qt::Key_Escape);
            forms::close(shown);
            QCOMPARE(m_stage->world->canonicalExport(), before);
        }
        QCoreApplication::removeTranslator(&words);
    }

    // A text in every field at once: a refusal that keeps what was typed, or a success.
    void everyFormTakesAnyText_data() { hostile::rows(); }
    void everyFormTakesAnyText()
    {
        QFETCH(QString, text);
        for (const FormSpec *form : forms::all()) {
            const QByteArray before = m_stage->world.state();
            const QStringList ids = forms::targetOf(*form, m_stage->world.cloud(), m_stage->context.session);
            QPointer<QWidget> shown = forms::show(*form, ids, m_stage->context, m_stage->window);
            QVERIFY2(shown, form->id);
            QHash<QLineEdit *, QString> kept;
            const auto lines = shown->findChildren<QLineEdit *>();
            for (QLineEdit *line : lines) {
                if (!line->isVisible() || !line->isEnabled() || line->validator())
                    continue;
                Stage::paste(line, text);
                kept.insert(line, line->text());
                if (!text.isEmpty())
                    QCOMPARE(line->text(), text);
            }
            const auto areas = shown->findChildren<QPlainTextEdit *>();
            for (QPlainTextEdit *area : areas) {
                if (area->isVisible() && area->isEnabled())
                    Stage::paste(area, text);
            }
            auto *ok = part<QAbstractButton>(u"%1.ok"_s.arg(QLatin1StringView{form->id}));
            QVERIFY2(ok, form->id);
            if (ok->isEnabled())
                Stage::press(ok);
            if (!part<QAbstractButton>(u"%1.ok"_s.arg(QLatin1StringView{form->id})) &&
                !part<QAbstractButton>(
                    u"%1.submit"_s.arg(QLatin1StringView{form->id}))) { // done: the next form finds the world as it was
                m_stage = std::make_unique<Stage>(fill);
                m_stage->window.show();
                continue;
            }
            QCOMPARE(m_stage->world.state(), before);
            for (auto line = kept.cbegin(); line != kept.cend(); ++line)
                QCOMPARE(line.key()->text(), line.value());
            forms::close(shown);
        }
    }
};

QTEST_MAIN(TestForm)
#include "tst_form.moc"
