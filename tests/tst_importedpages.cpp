// links: application
#include "accessibility.h"
#include "importing.h"
#include "robot.h"
#include "router.h"
#include "shell.h"
#include "support/world.h"
#include "theme.h"

using namespace Qt::StringLiterals;

// What came from real answers works on the pages like everything else.
class TestImportedPages : public QObject {
    Q_OBJECT

private slots:
    void anImageIsMadeFromAnImportedBackup()
    {
        QStandardPaths::setTestModeEnabled(true);
        installAccessibility();
        const auto edition = loadEdition(u"otc"_s);
        QVERIFY2(edition, "edition");
        theme::apply(*qApp, *edition);
        World world;
        const QString folder = QStringLiteral(TEST_DATA "/api/");
        const auto report = importAnswers(
            world.cloud(), {folder + u"vaults.json"_s, folder + u"backup.json"_s, folder + u"servers.json"_s},
            u"shop"_s);
        QVERIFY2(report, report ? "" : qPrintable(report.failure().text()));

        Context context{world.cloud(), *edition};
        const auto session = world->logIn(u"shop"_s, report->user);
        QVERIFY(session);
        context.session = *session;
        for (const Record &project : world->projects(session->account)) { // the one that the backup came from
            if (world->fetch({.kind = u"backup"_s, .project = project.value(u"id"_s).toString(), .limit = 0}).total > 0)
                context.session.project = project.value(u"id"_s).toString();
        }
        auto shell = makeShell(context);
        shell->resize(1440, 900);
        shell->show();
        shell->start(u"cbr.backups"_s);
        QVERIFY(QTest::qWaitForWindowExposed(shell.get()));

        Robot robot{*shell, world.cloud(), *edition};
        const auto did = [](const Success &step) {
            if (!step)
                qWarning("%s", qPrintable(step.failure().text()));
            return bool(step);
        };
        QVERIFY(did(robot.press(u"cbr.backups.more.createImage"_s, u"shop-nightly-01"_s)));
        QVERIFY(did(robot.fill(u"ims.createImage.name"_s, u"shop-image-01"_s)));
        QVERIFY(did(robot.press(u"ims.createImage.createNow"_s)));
        QVERIFY(did(robot.press(u"ims.createImage.submit"_s)));
        const auto image = [&] {
            const Rows rows = world->fetch({.kind = u"image"_s,
                                            .project = context.session.project,
                                            .filters = {{u"name"_s, Filter::Is, {u"shop-image-01"_s}}}});
            return rows.rows.isEmpty() ? Record{} : rows.record(0);
        };
        QCOMPARE(image().value(u"status"_s).toString(), u"creating"_s);
        QVERIFY(world->advance(world->now() + 60 * World::Minute));
        QCOMPARE(image().value(u"status"_s).toString(), u"normal"_s);
        QCOMPARE(world.value("backup", image().value(u"backup_id"_s).toString(), "name"), u"shop-nightly-01"_s);
    }
};

QTEST_MAIN(TestImportedPages)
#include "tst_importedpages.moc"
