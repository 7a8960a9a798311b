// links: application
#include "accessibility.h"
#include "ask.h"
#include "context.h"
#include "edition.h"
#include "language.h"
#include "router.h"
#include "shell.h"
#include "support/pagedump.h"
#include "support/plainwords.h"
#include "support/world.h"
#include "theme.h"

#include <QTranslator>
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
    World::addBackup(change, u"backup-used"_s, {{u"image_id"_s, u"image-made"_s}});
    World::addImage(change, u"image-made"_s, {{u"backup_id"_s, u"backup-used"_s}});
}

} // namespace

// The program in the pseudo-language: whatever stays plain on a page cannot be translated.
class TestPseudo final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto edition = loadEdition(u"otc"_s);
        QVERIFY2(edition, edition ? "" : qPrintable(edition.failure().text()));
        m_edition = *edition;
        theme::apply(*qApp, m_edition);
        installAccessibility();
        QVERIFY(loadLanguage(m_words, u"zz"_s));
        QVERIFY(QCoreApplication::installTranslator(&m_words));
        m_world = std::make_unique<World>(fill);
        m_data = plainwords::data(m_world->cloud().canonicalExport());
        m_data += u"zz"_s; // in the menu of languages
        m_data += u"nothing-like-this"_s;
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
        m_data += u"root"_s; // before the line of a remote login
        for (const QString &zone : {u"home-a"_s, u"home-b"_s})
            m_data += m_edition.zoneShort(zone);
        m_context = std::make_unique<Context>(m_world->cloud(), m_edition);
        m_shell = makeShell(*m_context);
        m_shell->resize(1600, 1200);
        m_shell->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_shell.get()));
    }
    void cleanupTestCase()
    {
        m_shell.reset();
        m_context.reset();
        m_world.reset();
        QCoreApplication::removeTranslator(&m_words);
    }

    void pages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QVariantMap>("arguments");
        QTest::newRow("login") << u"login"_s << QVariantMap{};
        for (const QString &page : Router::pages(m_edition))
            QTest::newRow(qPrintable(page)) << page << QVariantMap{};
        QTest::newRow("no match") << u"cbr.backups"_s << QVariantMap{{u"keyword"_s, u"nothing-like-this"_s}};
        QTest::newRow("form of a backup") << u"ims.createImage"_s << QVariantMap{{u"backup"_s, u"backup-available"_s}};
        for (const char *id : {"backup-available", "backup-creating", "backup-error", "backup-used"})
            QTest::addRow("details of %s", id) << u"cbr.backup"_s << QVariantMap{{u"id"_s, QString::fromLatin1(id)}};
        for (const char *id : {"image-normal", "image-creating", "image-made"})
            QTest::addRow("details of %s", id) << u"ims.image"_s << QVariantMap{{u"id"_s, QString::fromLatin1(id)}};
        for (const char *page : {"ecs.server", "ecs.console"})
            QTest::addRow("%s of a server", page) << QString::fromLatin1(page) << QVariantMap{{u"id"_s, u"server-1"_s}};
    }
    void pages()
    {
        QFETCH(QString, page);
        QFETCH(QVariantMap, arguments);
        m_context->session = page == u"login"_s ? Session{} : m_world->session;
        m_shell->start(page, arguments);
        QCoreApplication::sendPostedEvents();
        const QString dump = dumpPage(m_shell.get());
        QVERIFY(dump.count(u'\n') > 5);
        const QStringList plain = plainwords::in(dump, m_data);
        QVERIFY2(plain.isEmpty(), qPrintable(u'\n' + plain.join(u'\n')));
    }

    void questions_data()
    {
        QTest::addColumn<QString>("id");
        for (const Service *service : services()) {
            for (const Confirmation &question : service->confirmations)
                QTest::newRow(question.id) << QString::fromLatin1(question.id);
        }
    }
    void questions()
    {
        QFETCH(QString, id);
        const Confirmation *question = findConfirmation(id);
        m_context->session = m_world->session;
        const QLatin1StringView kind{question->kind};
        const QString one = kind == "image"_L1    ? u"image-made"_s
                            : kind == "server"_L1 ? u"server-1"_s
                                                  : u"backup-used"_s;
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

    // Whatever the door can refuse by, in a dialog.
    void refusals()
    {
        QList<Refusal> all;
        for (const Rule *rule : allRules()) {
            if (rule->kind == Rule::Enforced)
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
    Edition m_edition;
    QTranslator m_words;
    QSet<QString> m_data;
    std::unique_ptr<World> m_world;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;
};

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
