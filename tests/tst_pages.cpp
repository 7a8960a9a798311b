// links: application
#include "accessibility.h"
#include "page.h"
#include "route.h"
#include "router.h"
#include "rules.h"
#include "scenario.h"
#include "shell.h"
#include "support/forms.h"
#include "support/pagedump.h"
#include "support/plainwords.h"
#include "theme.h"
#include "words.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

// Every page of every edition as assistive tools see it, over the scenario `starter`.
class TestPages : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ConsoleWords m_words;
    Edition m_edition;
    std::unique_ptr<Cloud> m_cloud;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<Shell> m_shell;

    QString idOf(const QString &kind, const QString &name) const
    {
        const Rows rows = m_cloud->fetch(
            {.kind = kind, .project = m_context->session.project, .filters = {{u"name"_s, Filter::Is, {name}}}});
        return rows.rows.isEmpty() ? QString{} : rows.at(0, u"id"_s).toString();
    }

    QVariantMap argumentsOf(const QString &page) const
    {
        if (page == "cbr.backup"_L1)
            return {{u"id"_s, idOf(u"backup"_s, u"web-backup-0412"_s)}};
        if (page.startsWith("cbr.vault"_L1) && page != "cbr.vaults"_L1)
            return {{u"id"_s, idOf(u"vault"_s, u"vault-prod-01"_s)}, {u"tab"_s, page}};
        if (page == "ims.image"_L1)
            return {{u"id"_s, idOf(u"image"_s, u"erp-full-01"_s)}};
        if (page == "ecs.server"_L1 || page == "ecs.console"_L1)
            return {{u"id"_s, idOf(u"server"_s, u"win-sql-03"_s)}};
        if (page == "ecs.server.disks"_L1)
            return {{u"id"_s, idOf(u"server"_s, u"win-sql-03"_s)}, {u"tab"_s, page}};
        if (page == "evs.disk"_L1)
            return {{u"id"_s, idOf(u"disk"_s, u"win-sql-03-volume-0002"_s)}};
        if (page == "ims.createImage"_L1)
            return {{u"backup"_s, idOf(u"backup"_s, u"web-backup-0412"_s)}};
        if (page == "csbs.createImage"_L1)
            return {{u"backup"_s, idOf(u"backup"_s, u"csbs-lvm-0415"_s)}};
        if (page == "ims.createImage.servers"_L1 || page == "ims.createImage.system"_L1)
            return {{u"server"_s, idOf(u"server"_s, u"ecs-web-01"_s)},
                    {u"imageType"_s, page == "ims.createImage.system"_L1 ? u"system"_s : u"full"_s}};
        if (page == "ims.createImage.import"_L1)
            return {{u"type"_s, u"import"_s}};
        return {};
    }

    // One console is open at a time; the rows of the tests stand in the order of the editions.
    void use(const QString &edition)
    {
        if (m_edition.id == edition)
            return;
        closeAll();
        auto loaded = loadEdition(edition);
        QVERIFY2(loaded, qPrintable(edition));
        m_edition = *loaded;
        ConsoleWords::follow(m_edition);
        theme::apply(*qApp, m_edition);
        const auto scenario = loadScenario(u"starter"_s);
        QVERIFY2(scenario, "scenario");
        auto cloud = beginWorkspace(m_folder.filePath(edition + u".sqlite"_s), *scenario, {.edition = edition});
        QVERIFY2(cloud, "workspace");
        m_cloud = std::move(*cloud);
        QVERIFY(openEdition(*m_cloud, m_edition));
        m_context = std::make_unique<Context>(*m_cloud, m_edition);
        buildShell();
    }

    void closeAll()
    {
        m_shell.reset();
        m_context.reset();
        m_cloud.reset();
        QFile::remove(m_folder.filePath(m_edition.id + u".sqlite"_s));
    }

    // The row that a question or a form is about: the full-ECS image or the vault with the most servers, if the console
    // offers it for that one; of what is in vaults, a server.
    QStringList rowFor(const QString &kind, const FormSpec *form) const
    {
        const QString usual = kind == "image"_L1   ? idOf(kind, u"erp-full-01"_s)
                              : kind == "vault"_L1 ? idOf(kind, u"vault-prod-02"_s)
                                                   : QString{};
        const auto offered = [&] {
            return m_cloud
                ->check({.id = QString::fromLatin1(form->command),
                         .by = m_context->session,
                         .arguments = {{QString::fromLatin1(form->argument), usual}}},
                        Cloud::Entry)
                .isEmpty();
        };
        if (!usual.isEmpty() && (form ? form->argument && offered() : kind == "image"_L1))
            return {usual};
        if (kind == "vaultResource"_L1)
            return {idOf(u"server"_s, u"ecs-web-02"_s)};
        if (form)
            return forms::targetOf(*form, *m_cloud, m_context->session);
        const Rows rows = m_cloud->fetch({.kind = kind, .project = m_context->session.project, .sort = u"id"_s});
        return rows.rows.isEmpty() ? QStringList{} : QStringList{rows.at(0, u"id"_s).toString()};
    }

    QWidget *openDialog(const QString &id)
    {
        m_context->session = *m_cloud->logIn(u"training"_s, u"trainee"_s);
        m_shell->router().go(u"ims.private"_s, {});
        if (const FormSpec *form = findForm(id))
            ask::form(*form, rowFor(QString::fromLatin1(form->kind), form), *m_context, m_shell.get());
        else if (const Confirmation *question = findConfirmation(id))
            ask::confirm(*question, rowFor(QString::fromLatin1(question->kind), nullptr), *m_context, m_shell.get());
        QCoreApplication::processEvents();
        const FormSpec *form = findForm(id);
        return form && form->page ? static_cast<QWidget *>(m_shell->router().page())
                                  : QApplication::activeModalWidget();
    }

    QWidget *open(const QString &edition, const QString &page)
    {
        use(edition);
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
        QCoreApplication::processEvents();
        if (findForm(page) || findConfirmation(page))
            return openDialog(page);
        if (page == "login"_L1)
            m_context->session = {};
        else
            m_context->session = *m_cloud->logIn(u"training"_s, u"trainee"_s);
        const QString to = page == "frame"_L1                       ? u"cbr.backups"_s
                           : page == "ecs.server.disks"_L1          ? u"ecs.server"_s
                           : page.startsWith("cbr.vault."_L1)       ? u"cbr.vault"_s
                           : page.startsWith("ims.createImage."_L1) ? u"ims.createImage"_s
                           : page == "csbs.createImage"_L1          ? u"ims.createImage"_s
                                                                    : page;
        m_shell->router().go(to, argumentsOf(page));
        QCoreApplication::processEvents();
        if (page == "frame"_L1)
            return m_shell.get();
        return m_shell->router().page();
    }

    void buildShell()
    {
        m_shell = makeShell(*m_context);
        m_shell->resize(1440, 900);
        m_shell->show();
        m_shell->start();
    }

    static QString dumpOf(const QString &edition, const QString &page)
    {
        return QStringLiteral(TEST_DATA "/dumps/%1/%2.txt").arg(edition, page);
    }

    static QStringList pages()
    {
        return {u"login"_s,
                u"home"_s,
                u"credentials"_s,
                u"cbr.vaults"_s,
                u"cbr.vault"_s,
                u"cbr.vault.servers"_s,
                u"cbr.vault.tags"_s,
                u"cbr.vaultMonitoring"_s,
                u"cbr.createVault"_s,
                u"cbr.createDiskVault"_s,
                u"cbr.createTurboVault"_s,
                u"cbr.associateServers"_s,
                u"cbr.expandVault"_s,
                u"cbr.deleteVault"_s,
                u"cbr.lockBackups"_s,
                u"cbr.enableAssociation"_s,
                u"cbr.migrate"_s,
                u"cbr.dissociate"_s,
                u"cbr.performBackup"_s,
                u"cbr.backUpNow"_s,
                u"cbr.restoreBackup"_s,
                u"cbr.restoreDisk"_s,
                u"cbr.deleteBackup"_s,
                u"cbr.shareBackup"_s,
                u"cbr.acceptBackup"_s,
                u"cbr.rejectBackup"_s,
                u"cbr.replicateBackup"_s,
                u"cbr.replicateVault"_s,
                u"cbr.disks"_s,
                u"cbr.diskVaults"_s,
                u"cbr.diskBackups"_s,
                u"cbr.fileSystems"_s,
                u"cbr.turboVaults"_s,
                u"cbr.turboBackups"_s,
                u"cbr.backups"_s,
                u"cbr.sharedBackups"_s,
                u"cbr.backup"_s,
                u"cbr.backupPolicies"_s,
                u"cbr.replicationPolicies"_s,
                u"cbr.createPolicy"_s,
                u"cbr.modifyPolicy"_s,
                u"cbr.deletePolicy"_s,
                u"cbr.applyPolicy"_s,
                u"cbr.applyReplicationPolicy"_s,
                u"cbr.removePolicy"_s,
                u"cbr.tasks"_s,
                u"ims.public"_s,
                u"ims.private"_s,
                u"ims.shared"_s,
                u"ims.image"_s,
                u"ims.createImage"_s,
                u"ims.createImage.servers"_s,
                u"ims.createImage.system"_s,
                u"ims.createImage.import"_s,
                u"ims.modifyImage"_s,
                u"ims.addTag"_s,
                u"ims.replicateImage"_s,
                u"ims.exportImage"_s,
                u"ims.deleteImage"_s,
                u"ims.shareImage"_s,
                u"ims.addTenant"_s,
                u"ims.replicateAcross"_s,
                u"ims.acceptFullImage"_s,
                u"ecs.servers"_s,
                u"ecs.server"_s,
                u"ecs.server.disks"_s,
                u"ecs.console"_s,
                u"ecs.createServer"_s,
                u"ecs.changeOs"_s,
                u"ecs.reinstallOs"_s,
                u"evs.disks"_s,
                u"evs.disk"_s,
                u"evs.createDisk"_s,
                u"evs.attachDisk"_s,
                u"evs.detachDisk"_s,
                u"evs.expandDisk"_s,
                u"evs.deleteDisk"_s,
                u"csbs.backups"_s,
                u"csbs.backupJobs"_s,
                u"csbs.restorationJobs"_s,
                u"csbs.createBackup"_s,
                u"csbs.restoreBackup"_s,
                u"csbs.deleteBackup"_s,
                u"csbs.policies"_s,
                u"csbs.createPolicy"_s,
                u"csbs.modifyPolicy"_s,
                u"csbs.associateServers"_s,
                u"csbs.backUpNow"_s,
                u"csbs.createImage"_s, // the form that it leads to
                u"csbs.migrate"_s,
                u"trace.traces"_s};
    }

    // Whether the Service List leads to the page's service; pages that belong to none are everybody's.
    static bool leadsTo(const Edition &edition, const QString &page)
    {
        const QString service = page.section(u'.', 0, 0) + u'.';
        bool any = false;
        for (const Edition::Group &group : edition.services)
            for (const Edition::Entry &entry : group.entries)
                any = any || entry.page.startsWith(service);
        return any || !serviceOf(page);
    }

    static bool hasRole(const QString &line, const QString &role)
    {
        static const QHash<QString, QStringList> roles{
            {u"button"_s, {u"button"_s, u"link"_s, u"menu button"_s}},
            {u"link"_s, {u"link"_s}},
            {u"field"_s, {u"field"_s}},
            {u"header"_s, {u"column"_s}},
            {u"label"_s, {u"text"_s}},
            {u"menu item"_s, {u"entry"_s}},
            {u"tab"_s, {u"tab"_s}},
        };
        if (role == "*"_L1)
            return true;
        const QStringList wanted = roles.value(role);
        return std::any_of(wanted.begin(), wanted.end(),
                           [&line](const QString &name) { return line.startsWith(name + u' '); });
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installAccessibility();
        QCoreApplication::installTranslator(&m_words);
    }

    void cleanupTestCase()
    {
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
        closeAll();
        QCoreApplication::removeTranslator(&m_words);
    }

    // What the reference demands, looked up by label.
    void showsWhatItMust_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("state");
        QFile file{QStringLiteral(TEST_DATA "/musthaves.tsv")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        const QStringList editions = editionIds();
        for (const QString &edition : editions) {
            for (const QString &line : lines) {
                if (line.startsWith(u'#'))
                    continue;
                const QStringList cells = line.split(u'\t');
                QVERIFY2(cells.size() >= 3, qPrintable(line));
                const QStringList only = cells.value(4).split(u' ', Qt::SkipEmptyParts);
                for (const QString &one : only)
                    QVERIFY2(editions.contains(one), qPrintable(line));
                if (!only.isEmpty() && !only.contains(edition))
                    continue;
                QTest::newRow(qPrintable(edition + u' ' + cells.mid(0, 3).join(u' ')))
                    << edition << cells.at(0) << cells.at(1) << cells.at(2) << cells.value(3);
            }
        }
    }
    void showsWhatItMust()
    {
        QFETCH(QString, edition);
        QFETCH(QString, page);
        QFETCH(QString, role);
        QFETCH(QString, label);
        QFETCH(QString, state);
        const QString dump = dumpPage(open(edition, page));
        const QStringList lines = dump.split(u'\n');
        const QString name = u"\"%1\""_s.arg(label);
        const bool found = std::any_of(lines.begin(), lines.end(), [&](const QString &indented) {
            const QString line = indented.trimmed();
            const bool named =
                line.contains(name) || (role == "*"_L1 && line.contains(u"(%1)"_s.arg(label))); // placeholder
            return hasRole(line, role) && named && (state.isEmpty() || line.contains(state));
        });
        QVERIFY2(found, qPrintable(u"%1 \"%2\" %3 not on:\n%4"_s.arg(role, label, state, dump)));
    }

    void shownRulesStandOnTheirPages_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("words");
        for (const QString &edition : editionIds()) {
            const Edition opened = *loadEdition(edition);
            const QStringList readings = readingsText(opened).split(u' ');
            for (const Rule *rule : allRules()) {
                if (rule->kind == Rule::ShownOnly && leadsTo(opened, QString::fromLatin1(rule->page)) &&
                    (!rule->reading || readings.contains(QLatin1StringView{rule->reading})))
                    QTest::addRow("%s %s", qPrintable(edition), rule->id)
                        << edition << QString::fromLatin1(rule->page) << QString::fromLatin1(rule->words);
            }
        }
    }
    void shownRulesStandOnTheirPages()
    {
        QFETCH(QString, edition);
        QFETCH(QString, page);
        QFETCH(QString, words);
        const QString dump = dumpPage(open(edition, page));
        QVERIFY2(dump.contains(words), qPrintable(dump));
    }

    // The whole page as text. CONSOLE_REPLICA_UPDATE=1 writes the files anew; read the difference before it is kept.
    void looksAsItDid_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("page");
        for (const QString &edition : editionIds()) {
            const Edition opened = *loadEdition(edition);
            for (const QString &page : pages())
                if (leadsTo(opened, page))
                    QTest::addRow("%s %s", qPrintable(edition), qPrintable(page)) << edition << page;
        }
    }
    void looksAsItDid()
    {
        QFETCH(QString, edition);
        QFETCH(QString, page);
        const QString dump = dumpPage(open(edition, page));
        const QString path = dumpOf(edition, page);
        if (qEnvironmentVariableIsSet("CONSOLE_REPLICA_UPDATE")) {
            QVERIFY(QDir{}.mkpath(QFileInfo{path}.path()));
            QFile file{path};
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(dump.toUtf8());
        }
        QFile file{path};
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QCOMPARE(dump, QString::fromUtf8(file.readAll()));
    }

    // Whatever takes the focus can be named.
    void everyControlHasAName_data() { looksAsItDid_data(); }
    void everyControlHasAName()
    {
        QFETCH(QString, edition);
        QFETCH(QString, page);
        const auto controls = open(edition, page)->findChildren<QWidget *>();
        for (QWidget *control : controls) {
            if (!control->isVisible() || !(control->focusPolicy() & Qt::TabFocus) || control->focusProxy())
                continue; // who has a proxy hands the focus on
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(control);
            QVERIFY(seen);
            const QString said = seen->text(QAccessible::Name) + seen->text(QAccessible::Description);
            QVERIFY2(!said.isEmpty(), qPrintable(QString::fromLatin1(control->metaObject()->className()) + u' ' +
                                                 control->objectName()));
        }
    }

    // From the console's own menus; details and the console of a server are opened from their list, and the login page
    // from nowhere.
    void everyPageIsReached_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<QString>("page");
        for (const QString &edition : editionIds())
            for (const QString &page : Router::pages(*loadEdition(edition)))
                QTest::addRow("%s %s", qPrintable(edition), qPrintable(page)) << edition << page;
    }
    void everyPageIsReached()
    {
        QFETCH(QString, edition);
        QFETCH(QString, page);
        if (page != "login"_L1 && page != "ecs.console"_L1)
            QVERIFY(!routeTo(page, *loadEdition(edition)).isEmpty());
        if (pages().contains(page))
            return;
        // The name of a section or a service: what it shows stands under the name of its first page.
        const QString dump = dumpPage(open(edition, page));
        const QStringList all = pages();
        QVERIFY2(std::any_of(all.begin(), all.end(),
                             [&](const QString &other) {
                                 QFile file{dumpOf(edition, other)};
                                 return file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()) == dump;
                             }),
                 "no dump shows this page");
    }
};

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
