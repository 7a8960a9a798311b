// links: application
#include "accessibility.h"
#include "ask.h"
#include "context.h"
#include "edition.h"
#include "language.h"
#include "router.h"
#include "shell.h"
#include "support/forms.h"
#include "support/pagedump.h"
#include "support/plainwords.h"
#include "support/world.h"
#include "theme.h"
#include "words.h"

#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

// A backup and an image in every state, so that each word that a row can show is seen.
void fill(Change &change)
{
    for (const Service *service : services()) {
        for (const State &state : service->states) {
            const auto id = u"%1-%2"_s.arg(QLatin1StringView{state.kind}, QLatin1StringView{state.id});
            const Record status{{u"status"_s, QString::fromLatin1(state.id)}};
            const QLatin1StringView kind{state.kind};
            if (kind == "backup"_L1)
                World::addBackup(change, id, status);
            if (kind == "image"_L1)
                World::addImage(change, id, status);
        }
    }
    forms::fill(change);
    World::addBackup(change, u"backup-used"_s, {{u"image_id"_s, u"image-made"_s}});
    // What questions are asked about.
    change.update("server", u"server-1"_s, {{u"vault_id"_s, u"vault-1"_s}});
    change.insert("tag", {{u"id"_s, u"vault-1:owner"_s},
                          {u"project_id"_s, HomeProject},
                          {u"kind"_s, u"vault"_s},
                          {u"resource_id"_s, u"vault-1"_s},
                          {u"key"_s, u"owner"_s},
                          {u"value"_s, u"operations"_s}});
    change.insert("policy", {{u"id"_s, u"policy-1"_s},
                             {u"project_id"_s, HomeProject},
                             {u"name"_s, u"nightly"_s},
                             {u"created"_s, World::Start}});
    for (const auto &[kind, resource] :
         {std::pair{u"backup"_s, u"backup-used"_s}, std::pair{u"policy"_s, u"policy-1"_s}})
        change.insert("tag", {{u"id"_s, QString{resource + u":owner"}},
                              {u"project_id"_s, HomeProject},
                              {u"kind"_s, kind},
                              {u"resource_id"_s, resource},
                              {u"key"_s, u"owner"_s},
                              {u"value"_s, u"operations"_s}});
    change.insert("task", {{u"id"_s, u"job-1"_s},
                           {u"project_id"_s, HomeProject},
                           {u"service"_s, u"csbs"_s},
                           {u"type"_s, u"backup"_s},
                           {u"status"_s, u"success"_s},
                           {u"resource_name"_s, u"ecs-web-01"_s},
                           {u"created"_s, World::Start}});
    World::addBackup(change, u"backup-theirs"_s, {{u"project_id"_s, PartnerProject}, {u"vault_id"_s, u"vault-2"_s}});
    change.insert("backupMember", {{u"id"_s, u"member-1"_s},
                                   {u"project_id"_s, PartnerProject},
                                   {u"backup_id"_s, u"backup-theirs"_s},
                                   {u"member_project_id"_s, HomeProject},
                                   {u"member_account"_s, u"training"_s},
                                   {u"member_project"_s, u"eu-de"_s},
                                   {u"owner_account"_s, u"partner"_s},
                                   {u"status"_s, u"pending"_s},
                                   {u"created"_s, World::Start}});
    World::addImage(change, u"image-made"_s, {{u"backup_id"_s, u"backup-used"_s}});
}

} // namespace

// The program in the pseudo-language: whatever stays plain on a page cannot be translated.
class TestPseudo final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installAccessibility();
        QVERIFY(loadLanguage(m_words, u"zz"_s));
        QVERIFY(QCoreApplication::installTranslator(&m_words));
    }
    void cleanupTestCase()
    {
        closeAll();
        QCoreApplication::removeTranslator(&m_words);
    }

    void pages_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QVariantMap>("arguments");
        for (const QString &edition : editionIds()) {
            const auto row = [&edition](const QString &name, const QString &page, const QVariantMap &arguments = {}) {
                QTest::addRow("%s %s", qPrintable(edition), qPrintable(name)) << edition << page << arguments;
            };
            row(u"login"_s, u"login"_s);
            for (const QString &page : Router::pages(*loadEdition(edition)))
                row(page, page);
            row(u"no match"_s, u"cbr.backups"_s, {{u"keyword"_s, u"nothing-like-this"_s}});
            row(u"form of a backup"_s, u"ims.createImage"_s, {{u"backup"_s, u"backup-available"_s}});
            for (const auto &id : {u"backup-available"_s, u"backup-creating"_s, u"backup-error"_s, u"backup-used"_s})
                row(u"details of "_s + id, u"cbr.backup"_s, {{u"id"_s, id}});
            for (const auto &id : {u"image-normal"_s, u"image-creating"_s, u"image-made"_s})
                row(u"details of "_s + id, u"ims.image"_s, {{u"id"_s, id}});
        }
    }
    void pages()
    {
        QFETCH(QString, edition);
        QFETCH(QString, page);
        QFETCH(QVariantMap, arguments);
        use(edition);
        m_context->session = page == u"login"_s ? Session{} : m_world->session;
        m_shell->start(page, arguments);
        QCoreApplication::sendPostedEvents();
        const QString dump = dumpPage(m_shell.get());
        QVERIFY(dump.count(u'\n') > 5);
        QSet<QString> data = m_data;
        if (const FormSpec *form = findForm(page))
            data += beginnings(*form, *m_shell);
        const QStringList plain = plainwords::in(dump, data);
        QVERIFY2(plain.isEmpty(), qPrintable(u'\n' + plain.join(u'\n')));
    }

    void questions_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("id");
        for (const QString &edition : editionIds()) {
            for (const Service *service : services()) {
                for (const Confirmation &question : service->confirmations)
                    QTest::addRow("%s %s", qPrintable(edition), question.id)
                        << edition << QString::fromLatin1(question.id);
            }
        }
    }
    void questions()
    {
        QFETCH(QString, edition);
        QFETCH(QString, id);
        use(edition);
        const Confirmation *question = findConfirmation(id);
        m_context->session = m_world->session;
        const QLatin1StringView kind{question->kind};
        const QString one = kind == "image"_L1 ? u"image-made"_s : kind == "backup"_L1 ? u"backup-used"_s : anyOf(kind);
        ask::confirm(*question, {one}, *m_context, m_shell.get());
        const QList<QWidget *> windows = QApplication::topLevelWidgets();
        QWidget *dialog = nullptr;
        for (QWidget *window : windows) {
            if (window->isVisible() && window->isModal())
                dialog = window;
        }
        QVERIFY(dialog);
        const QStringList plain = plainwords::in(dumpPage(dialog), m_data);
        dialog->close();
        QVERIFY2(plain.isEmpty(), qPrintable(u'\n' + plain.join(u'\n')));
    }

    void forms_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("id");
        for (const QString &edition : editionIds()) {
            for (const FormSpec *form : forms::all())
                QTest::addRow("%s %s", qPrintable(edition), form->id) << edition << QString::fromLatin1(form->id);
        }
    }
    void forms()
    {
        QFETCH(QString, edition);
        QFETCH(QString, id);
        use(edition);
        const FormSpec *form = findForm(id);
        m_context->session = m_world->session;
        QWidget *shown =
            forms::show(*form, forms::targetOf(*form, m_world->cloud(), m_world->session), *m_context, *m_shell);
        QVERIFY(shown);
        QSet<QString> data = m_data + beginnings(*form, *shown);
        if (form->word) // typed as it stands there, in every language
            data += QString::fromLatin1(form->word);
        const QStringList plain = plainwords::in(dumpPage(shown), data);
        forms::close(shown);
        QVERIFY2(plain.isEmpty(), qPrintable(u'\n' + plain.join(u'\n')));
    }

    // Whatever the door can refuse by, in a dialog.
    void refusals()
    {
        use(u"otc"_s);
        QList<Refusal> all;
        for (const Rule *rule : allRules()) {
            if (rule->kind == Rule::Enforced || rule->kind == Rule::Warning)
                all += Refusal{.rule = QString::fromLatin1(rule->id),
                               .reason = say("rules", rule->reason),
                               .remedy = say("rules", rule->remedy)};
        }
        for (const Refusal &refusal : std::as_const(all)) {
            const QStringList plain = plainwords::in(refusal.reason + u'\n' + refusal.remedy, m_data);
            QVERIFY2(plain.isEmpty(), qPrintable(refusal.rule + u'\n' + plain.join(u'\n')));
        }
    }

private:
    // A name that the console begins with is the same everywhere.
    static QSet<QString> beginnings(const FormSpec &form, const QWidget &shown)
    {
        QSet<QString> names;
        for (const FormField &field : form.fields) {
            const auto *line =
                shown.findChild<QLineEdit *>(u"%1.%2"_s.arg(QLatin1StringView{form.id}, QLatin1StringView{field.id}));
            if (line && field.pattern && !line->text().isEmpty())
                names += line->text();
        }
        return names;
    }
    QString anyOf(QLatin1StringView kind)
    {
        const Rows rows =
            m_world->cloud().fetch({.kind = kind, .project = m_world->session.project, .sort = u"id"_s, .limit = 1});
        return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
    }
    // One console is open at a time.
    void use(const QString &id)
    {
        if (m_edition.id == id)
            return;
        closeAll();
        m_edition = *loadEdition(id);
        ConsoleWords::follow(m_edition);
        theme::apply(*qApp, m_edition);
        m_world = std::make_unique<World>(fill, id);
        m_data = plainwords::data(m_world->cloud().canonicalExport());
        m_data += u"zz"_s; // in the menu of languages
        m_data += u"nothing-like-this"_s;
        m_data += u"GiB"_s;  // a unit
        m_data += u"root"_s; // before the line of a remote login
        for (const Rule *rule : allRules()) {
            for (const char *fact : {rule->id, rule->code, rule->source})
                m_data += QString::fromUtf8(fact);
        }
        for (const Service *service : services()) {
            for (const Confirmation &question : service->confirmations)
                m_data += QString::fromUtf8(question.word); // to be typed as it stands
        }
        m_data.remove({});
        for (const Edition::Region &region : m_edition.regions) {
            m_data += region.name;
            for (const QString &zone : region.zones)
                m_data += zone;
        }
        for (const QString &zone : {u"home-a"_s, u"home-b"_s})
            m_data += m_edition.zoneShort(zone);
        m_context = std::make_unique<Context>(m_world->cloud(), m_edition);
        m_shell = makeShell(*m_context);
        m_shell->resize(1600, 1200);
        m_shell->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
    }
    void closeAll()
    {
        m_shell.reset();
        m_context.reset();
        m_world.reset();
    }

    Edition m_edition;
    ConsoleWords m_words;
    QSet<QString> m_data;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
};

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
